"""Wishes fitted under a ceiling by declared rules: limits, proposals, and why not; plans begun from others."""
