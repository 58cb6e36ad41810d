"""Edits applied to texts and proved to change nothing else; files written whole or not at all."""
