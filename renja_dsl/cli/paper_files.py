"""Papers as bytes of a form, or a refusal that says what is missing for it."""

from __future__ import annotations

from renja_dsl.cli.output import refuse, refusing
from renja_dsl.papers.tree import Paper
from renja_dsl.papers.writers.base import Look
from renja_dsl.papers.writers.forms import written


def paper_bytes(paper: Paper, form: str, look: Look, language: str, name: str) -> bytes:
    """`name`: of the file, as the user knows it."""
    try:
        with refusing(language):
            return written(paper, form, look)
    except ImportError:
        from renja_dsl.extras import install

        refuse("susun.tanpa_pustaka", language, berkas=name, perintah=install("dokumen"))
