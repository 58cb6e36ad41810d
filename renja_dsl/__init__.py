"""Renja DSL: yearly work plans of Indonesian regional offices as checked plain text."""

__version__ = "0.1.0"
