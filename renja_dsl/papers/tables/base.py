"""What tables of papers share: heads in one line, cells by the numbers that were chosen, shades of levels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from enum import StrEnum

from attrs import evolve

from renja_dsl.knowledge.row_marks import BESIDE
from renja_dsl.model.arithmetic import carried_pagu
from renja_dsl.model.document import Document, Simpul
from renja_dsl.papers.tree import Mark, PaperCell, PaperHead, PaperRow
from renja_dsl.report.tables.base import OfficialTable, TableCell, TableRow
from renja_dsl.report.tables.cells import text_of
from renja_dsl.values import NIHIL, format_rupiah
from renja_dsl.values.hilang import Hilang
from renja_dsl.values.nilai import format_nilai
from renja_dsl.values.tingkat import TINGKAT_ANGGARAN

EMPTY = PaperCell()
_NOTHING, _DASH = format_nilai(NIHIL), "-"
_SHADES = {"kegiatan": 1, "sub_kegiatan": 0, "tujuan": 1, "sasaran": 0}
"""level -> shade; those above are darker"""
_LEAST_WIDTH = 11
"""of a column of texts, in the proportions of heads: a long word of one"""


class Numbers(StrEnum):
    """Which number a paper shows where two differ; where only one is known, that one."""

    STATED = "stated"
    COMPUTED = "computed"
    BOTH = "both"


def leaf(title: str, number: object = "", width: int = 6, align: str = "left") -> PaperHead:
    return PaperHead(title, str(number), width, align)


def fitted(heads: Sequence[PaperHead], rows: Sequence[PaperRow]) -> tuple[PaperHead, ...]:
    """Columns of texts in the same room, those with longer ones wider, for short rows; none below its least."""
    longest = {
        n: max((len(row.cells[n].text) for row in rows), default=0)
        for n, head in enumerate(heads)
        if head.align == "left"
    }
    total = sum(longest.values())
    free = sum(heads[n].width for n in longest) - _LEAST_WIDTH * len(longest)
    if total == 0 or free < 0:
        return tuple(heads)
    return tuple(
        evolve(head, width=_LEAST_WIDTH + free * longest[n] // total) if n in longest else head
        for n, head in enumerate(heads)
    )


def over(title: str, *below: PaperHead) -> PaperHead:
    return PaperHead(title, below=below)


def cell(held: TableCell, numbers: Numbers) -> PaperCell:
    """A cell of an official table as a paper shows it."""
    if not held.text:
        mark = Mark.COMPUTED if held.computed else Mark.NONE
        return PaperCell(_bare(held.computed, held.unit), held.computed_value, held.unit, mark)
    if not (held.differs and held.computed):
        return PaperCell(_bare(held.text, held.unit), held.value, held.unit)
    stated, computed = _bare(held.text, held.unit), _bare(held.computed, held.unit)
    if numbers is Numbers.COMPUTED:
        return PaperCell(computed, held.computed_value, held.unit, Mark.COMPUTED)
    if numbers is Numbers.STATED:
        return PaperCell(stated, held.value, held.unit)
    return PaperCell(f"{stated}{BESIDE}{computed})", held.value, held.unit, Mark.DIFFERS)


def _bare(text: str, unit: str) -> str:
    """As tables print it: heads of columns say that they hold rupiah, and a dash is nothing."""
    return _DASH if text == _NOTHING else text.replace("Rp", "") if unit == "rupiah" else text


def text(held: object) -> PaperCell:
    return PaperCell("" if held is None else _DASH if held == _NOTHING else str(held))


def amount(value: Decimal | None, mark: Mark = Mark.NONE) -> PaperCell:
    """A sum in rupiah."""
    return EMPTY if value is None else PaperCell(format_rupiah(value).replace("Rp", ""), value, "rupiah", mark)


def shade(level: str) -> int:
    return _SHADES.get(level, 2)


def strong(level: str) -> bool:
    return level not in ("kegiatan", "sub_kegiatan")


def rows_of(table: OfficialTable, numbers: Numbers, node_of: Callable[[TableRow], Simpul | None]) -> list[PaperRow]:
    """The rows of an official table whose columns are those of the form; what all rows of a block share stands once."""
    made: list[PaperRow] = []
    before = ""
    for row in table.rows:
        node = node_of(row)
        level = node.tingkat if node is not None else ""
        again = bool(row.block) and row.block == before
        cells = [
            EMPTY if again and head.of_block else cell(held, numbers)
            for head, held in zip(table.heads, row.cells, strict=True)
        ]
        made.append(PaperRow(tuple(cells), level, strong(level) if level else row.strong, shade(level) if level else 0))
        before = row.block
    return made


def with_sums(rows: Sequence[PaperRow], column: int, parents: Sequence[int | None]) -> list[PaperRow]:
    """The rows with `parts` where a cell of a column is exactly the sum of its rows below. `parents`: of each row the
    row above it; None at the top, and -1 for a row that only goes on with the one before."""
    below: dict[int, list[int]] = {}
    for place, parent in enumerate(parents):
        if parent is not None and parent >= 0:
            below.setdefault(parent, []).append(place)
    made = list(rows)
    for place, places in below.items():
        value = made[place].cells[column].value
        values = [made[one].cells[column].value for one in places]
        if value is not None and None not in values and sum(v for v in values if v is not None) == value:
            cells = list(made[place].cells)
            cells[column] = evolve(cells[column], parts=tuple(places))
            made[place] = evolve(made[place], cells=tuple(cells))
    return made


def total(rows: Sequence[PaperRow], columns: Iterable[int], tops: Sequence[int], label: str, at: int = 1) -> PaperRow:
    """The row JUMLAH: sums of the topmost rows, empty where one of them is unknown."""
    cells = [EMPTY] * len(rows[0].cells)
    cells[at] = PaperCell(label)
    for column in columns:
        values = [rows[top].cells[column].value for top in tops]
        known = [value for value in values if value is not None]
        if known and len(known) == len(values):
            cells[column] = evolve(amount(sum(known, Decimal(0)), Mark.COMPUTED), parts=tuple(tops))
    return PaperRow(tuple(cells), "jumlah", strong=True, shade=2)


def carried(node: Simpul, year: int) -> Decimal | None:
    """Money of a node, else that of its children; None where nobody can tell."""
    try:
        return carried_pagu(node, year)
    except Hilang:
        return None


def source_names(node: Simpul) -> PaperCell:
    """Sources of funds as the forms have them: their names, not their amounts."""
    return text("; ".join(text_of(source.nama) for source in node.sumber_dana))


def moneyed(document: Document) -> list[Simpul]:
    return [node for node in document.simpul if node.tingkat in TINGKAT_ANGGARAN]


def responsible(node: Simpul) -> str:
    """Who answers for a program and what is below it: told once, beside the program or what has none above it."""
    if node.tingkat != "program" and node.ancestor("program") is not None:
        return ""
    unit = node.ancestor("unit_kerja")
    return unit.nama_teks if unit is not None else office(node.dokumen)


def office(document: Document) -> str:
    return text_of(document.nama)


def office_line(document: Document) -> str:
    return f"Nama Perangkat Daerah : {office(document)}"
