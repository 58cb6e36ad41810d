"""Findings as console text and as JSON; every function is pure."""
