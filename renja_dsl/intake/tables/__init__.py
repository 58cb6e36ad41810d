"""Grids of cells to meaning: heads, columns, rows, and the drafts of plans they hold."""
