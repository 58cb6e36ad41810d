"""The few rules that need an algorithm, one file each."""
