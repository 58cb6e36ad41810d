"""What goes out: documents as JSON for other programs."""
