"""The forms of papers by name, each with a writer that is imported when it is asked for."""

from __future__ import annotations

import importlib

from renja_dsl.papers.tree import Paper
from renja_dsl.papers.writers.base import Look

FORMS = ("docx", "pdf", "xlsx", "html")
"""modules of this room, and suffixes of files"""


def written(paper: Paper, form: str, look: Look) -> bytes:
    """Raises ImportError where the extra `dokumen` is not there, and Complained where the paper cannot be made."""
    made: bytes = importlib.import_module(f"renja_dsl.papers.writers.{form}").write(paper, look)
    return made
