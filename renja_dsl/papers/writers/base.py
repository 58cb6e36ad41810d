"""What writers share: the look that was chosen, widths of columns, characters that files can hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from renja_dsl.knowledge.page_styles import GAYA, Gaya
from renja_dsl.papers.tree import PaperTable
from renja_dsl.values.complaint import Complained, Complaint

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""what no XML file can hold: controls, halves of characters"""


_VERY_MANY = 20


class PaperFault(Complained):
    """A paper that cannot be written as asked for."""

    def __init__(self, key: str, **arguments: str) -> None:
        super().__init__(Complaint(key, arguments))


@frozen
class Look:
    """How a paper is to look."""

    gaya: Gaya = GAYA[0]
    template: bytes | None = None
    """an office's own .docx: its styles, heads and logo"""
    template_name: str = ""
    """of its file, as the user knows it"""


def printable(text: str) -> str:
    return _NOT_XML.sub(" ", text)


def literal(text: str) -> str:
    """A text as typst writes it between quotation marks; nothing in it is markup."""
    escaped = printable(text).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "")
    return f'"{escaped}"'


def table_size(table: PaperTable, gaya: Gaya) -> float:
    """Points of the letters of a table: smaller where there are very many columns, larger on an upright page."""
    if len(table.leaves) > _VERY_MANY:
        return gaya.ukuran_tabel - 2
    return gaya.ukuran_tabel if table.many else gaya.ukuran_tabel + 2


def widths(table: PaperTable, whole: int) -> Sequence[int]:
    """Widths of the columns that together are `whole`."""
    weights = [leaf.width for leaf in table.leaves]
    total = sum(weights)
    ends = [whole * sum(weights[: n + 1]) // total for n in range(len(weights))]
    return [end - start for start, end in zip((0, *ends), ends, strict=False)]
