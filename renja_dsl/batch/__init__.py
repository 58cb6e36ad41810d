"""Many documents at once: the same report from several processes."""
