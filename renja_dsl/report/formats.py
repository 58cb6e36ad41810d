"""The reporters by name: a new one is a module of this room with `draw`, and a row here."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from renja_dsl.report.results import Results

ORDERS = {"berat": ("berat", "weight"), "berkas": ("berkas", "file"), "aturan": ("aturan", "rule")}
"""orders of causes -> what a user types for them, in Indonesian and in English"""


@frozen(eq=False, repr=False)
class Reporter:
    """How a report is drawn in one format."""

    module: str
    """of this room, imported when it is asked for; its `draw` takes Results and gives the text piece by piece"""
    may_be_empty: bool = False
    """a report without findings has no text"""
    for_the_eye: bool = False
    """words for a reader, in what the screen can show; else UTF-8 for other programs"""

    def draw(self, results: Results) -> Iterator[str]:
        """The report in pieces, the last with a line break at its end."""
        from renja_dsl.values.data import visible

        pieces: Iterator[str] = importlib.import_module(f"renja_dsl.report.{self.module}").draw(results)
        return pieces if self.for_the_eye else map(visible, pieces)


REPORTERS = {
    "console": Reporter("console", for_the_eye=True),
    "json": Reporter("json_report"),
    "sarif": Reporter("sarif"),
    "junit": Reporter("junit"),
    "github": Reporter("github", may_be_empty=True),
    "gitlab": Reporter("gitlab"),
    "markdown": Reporter("markdown"),
}
"""format -> its reporter"""
