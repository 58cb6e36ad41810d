"""Papers as bytes of a form, or a refusal that says what is missing for it."""

from __future__ import annotations

import importlib

from renja_dsl.cli.output import refuse, refusing
from renja_dsl.papers.tree import Paper
from renja_dsl.papers.writers.base import Look

FORMS = ("docx", "pdf", "xlsx", "html")
"""modules of `papers.writers`, and suffixes of files"""


def paper_bytes(paper: Paper, form: str, look: Look, language: str, name: str) -> bytes:
    """`name`: of the file, as the user knows it."""
    try:
        writer = importlib.import_module(f"renja_dsl.papers.writers.{form}")
        with refusing(language):
            written: bytes = writer.write(paper, look)
    except ImportError:
        from renja_dsl.extras import install

        refuse("susun.tanpa_pustaka", language, berkas=name, perintah=install("dokumen"))
    return written
