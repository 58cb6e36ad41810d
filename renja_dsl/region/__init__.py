"""A region at a glance: what its offices plan, what is missing, where money is at stake."""
