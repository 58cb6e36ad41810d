"""Figures as SVG with texts that say the same."""
