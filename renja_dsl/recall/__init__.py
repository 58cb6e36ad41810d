"""Results remembered on disk: what a check of a folder found, until something that it read is different."""
