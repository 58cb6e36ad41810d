"""Findings as data, and the baseline of old ones."""
