"""Documents out of the model: JSON for other programs."""
