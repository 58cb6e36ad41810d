"""Two documents below each other: of each node a row of the RKPD and one of the Renja, as `renja rekap` has T-C.31."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from renja_dsl.intake.sheets.grid import Content, Sheet
from renja_dsl.intake.tables.header import TableColumn, TableHead
from renja_dsl.values import lipat

_DOCUMENTS = ("rkpd", "renja")
_ABSENT = ("(tidak ada)", "(not there)")
"""stands in the row of a document that does not have the node"""


def by_document(sheet: Sheet, head: TableHead, columns: Sequence[TableColumn]) -> Iterator[tuple[str, Sheet]]:
    """Kind of document and the sheet with its rows alone; nothing where no column names both."""
    rows = [row for row in range(head.end, head.limit) if row not in head.repeats]
    for k in columns if not any(column.meaning is not None and column.meaning.analysis for column in columns) else ():
        said = {row: lipat(sheet.text(row, k.number)) for row in rows}
        if k.meaning is None and set(said.values()) - {""} == set(_DOCUMENTS):
            shared = [n.number for n in columns if n.meaning is not None and n.meaning.medan in ("kode", "nama")]
            for kind in _DOCUMENTS:
                yield kind, _rows_of(sheet, said, kind, shared)
            return


def _rows_of(sheet: Sheet, said: dict[int, str], kind: str, shared: Sequence[int]) -> Sheet:
    """What the rows of a node share stands in the first of them."""
    made: list[list[Content]] = list(sheet.rows)
    above: dict[int, Content] = {}
    for row, document in said.items():
        above |= {n: sheet.cell(row, n) for n in shared if sheet.text(row, n)}
        if document and (document != kind or any(text in _ABSENT for text in sheet.texts(row))):
            made[row] = []
        elif document:
            cells = [*sheet.rows[row], *[""] * (sheet.width - len(sheet.rows[row]))]
            made[row] = [above.get(n, cell) if n in shared else cell for n, cell in enumerate(cells)]
    return evolve(sheet, rows=made)
