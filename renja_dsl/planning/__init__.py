"""Wishes fitted under a ceiling by declared rules: limits, proposals, and why not."""
