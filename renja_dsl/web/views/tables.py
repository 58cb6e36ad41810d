"""Official tables as printed: stated beside computed and the difference, every sum with its addends and its line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from attrs import frozen

from renja_dsl.model.arithmetic import exact
from renja_dsl.model.document import Document, Simpul
from renja_dsl.report.tables import TABLES
from renja_dsl.report.tables.base import Missing, OfficialTable, TableCell, TableRow, numeral
from renja_dsl.values.data import Json
from renja_dsl.web.views.asked import Asked, NotThere, file_id, shown

CellSpot = tuple[int, int]
Nodes = Mapping[tuple[str, str], Simpul]
_TOTAL = "jumlah"
"""block of a row that is the sum of all topmost ones"""


def table(asked: Asked) -> Json:
    """The table that is named, of the plan that is named."""
    document = asked.document
    name = asked.given.get("tabel", "")
    return table_json(official(asked, name, document), document) | {"kantor": asked.office_of(document).key}


def official(asked: Asked, name: str, document: Document) -> OfficialTable:
    """Raises NotThere, with what is missing for it."""
    kind = TABLES.get(name)
    if kind is None or document.jenis not in kind.sources:
        raise NotThere("buka.tanpa_tabel", tabel=name, berkas=shown(document.name))
    home = asked.plans.home[document.name]
    try:
        with exact():
            return kind.make(asked.plans.lookup(home), document, asked.language)
    except Missing as lacking:
        raise NotThere(lacking.complaint.key, **lacking.complaint.arguments) from None


def table_json(made: OfficialTable, document: Document | None = None) -> Json:
    """Heads, rows, notes; lines of the rows where the plan is known."""
    nodes = _nodes(document) if document is not None else {}
    sums = Sums.of(made, nodes)
    return {
        "nama": made.name,
        "judul": made.title,
        "berkas": file_id(made.file) if document is not None else "",
        "kepala": [
            {
                "kunci": h.key,
                "judul": h.title,
                "nomor": h.number,
                "atas": h.above,
                "kanan": h.right,
                "teks": h.flexible,
                "sekali": h.of_block,
            }
            for h in made.heads
        ],
        "baris": [
            {
                "tingkat": row.level,
                "kuat": row.strong,
                "lagi": bool(at and row.block) and made.rows[at - 1].block == row.block,
                "baris": _line(nodes.get(_named(row))),
                "sel": [_cell(held, sums, (at, column)) for column, held in enumerate(row.cells)],
            }
            for at, row in enumerate(made.rows)
        ],
        "catatan": list(made.notes),
    }


def _nodes(document: Document) -> Nodes:
    """Code and name -> the node that they are of."""
    found: dict[tuple[str, str], Simpul] = {}
    for node in document.simpul:
        found.setdefault((node.kode_teks, node.nama_teks), node)
    return found


def _named(row: TableRow) -> tuple[str, str]:
    """Code and name, which most tables begin with."""
    first, second, *_ = (*row.cells, TableCell(), TableCell())
    return first.text, second.text


def _line(node: Simpul | None) -> int | None:
    return None if node is None else node.dokumen.source.position(node.start).line


def _cell(held: TableCell, sums: Sums, spot: CellSpot) -> Json:
    """Only what there is: most cells are texts."""
    made: Json = {"teks": held.text, "arti": held.meaning.value}
    if held.computed and (held.differs or not held.text):
        made["hitung"] = held.computed
    if held.differs and held.difference is not None:
        made["selisih"] = numeral(held.difference, held.unit)
    if held.grade is not None:
        made["peringkat"] = held.grade
    addends = sums.addends(spot)
    if addends:
        made["dari"] = addends
    return made


def _depth(node: Simpul | None, level: int) -> int:
    """How many nodes are above one; the level of a row that is of none."""
    if node is None:
        return level
    depth = 0
    while node.induk is not None:
        node, depth = node.induk, depth + 1
    return depth


# ---- what a number is the sum of --------------------------------------------------------------------


@frozen
class Sums:
    """Finds the cells that add up to a cell. None are given that do not do so exactly."""

    rows: Sequence[TableRow]
    table: OfficialTable
    below: dict[int, list[int]]
    """row -> the rows right below it, of the same kind"""

    @classmethod
    def of(cls, made: OfficialTable, nodes: Nodes) -> Sums:
        """Rows hang under each other as their nodes do, else by their levels; of a block, only the row that tells
        the same as the one above."""
        leads = [at for at, head in enumerate(made.heads) if head.leads]
        below: dict[int, list[int]] = {}
        tops: list[int] = []
        above: list[tuple[int, str, dict[tuple[str, ...], int]]] = []  # level, block, rows by what leads them
        for at, row in enumerate(made.rows):
            if row.block == _TOTAL:
                below[at] = list(tops)
                continue
            kind = tuple(row.cells[column].text for column in leads)
            if not above or above[-1][1] != row.block or not row.block:
                level = _depth(nodes.get(_named(row)), row.level)
                while above and above[-1][0] >= level:
                    above.pop()
                above.append((level, row.block, {}))
            first = above[-1][2].setdefault(kind, at) == at
            if first and len(above) == 1:
                tops.append(at)
            elif first and kind in above[-2][2]:
                below.setdefault(above[-2][2][kind], []).append(at)
        return cls(made.rows, made, below)

    def addends(self, spot: CellSpot) -> list[CellSpot]:
        """Row and column of each, down the table or along the row."""
        row, column = spot
        held = self.rows[row].cells[column]
        wanted = held.value if held.computed_value is None else held.computed_value
        if wanted is None or not held.unit:
            return []
        down = [(at, column) for at in self.below.get(row, ())]
        along = [(row, at) for at in self._grouped(column)]
        return next((spots for spots in (down, along) if len(spots) > 0 and self._sum(spots) == wanted), [])

    def _grouped(self, column: int) -> list[int]:
        """The columns under one head that stand before a column: quarters before their year."""
        before = [head.above for head in self.table.heads[:column]]
        if not before or not before[-1] or before[-1] == self.table.heads[column].above:
            return []
        return [at for at, above in enumerate(before) if above == before[-1]]

    def _sum(self, spots: Sequence[CellSpot]) -> Decimal | None:
        """None where one of them is no number; what is stated goes on, else what was computed."""
        total = Decimal(0)
        for row, column in spots:
            held = self.rows[row].cells[column]
            value = held.computed_value if held.value is None else held.value
            if value is None:
                return None
            total += value
        return total
