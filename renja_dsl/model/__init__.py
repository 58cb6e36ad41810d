"""Statements to documents: node tree, indicators, references between documents."""
