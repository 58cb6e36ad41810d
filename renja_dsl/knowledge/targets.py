"""Targets cell by cell: units, years in a row, what is not one number."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from renja_dsl.knowledge.counted import same_unit
from renja_dsl.knowledge.prose import Sebutan
from renja_dsl.knowledge.writings import Tulisan
from renja_dsl.late import late
from renja_dsl.model.arithmetic import components, same, unit_of
from renja_dsl.model.document import Document, Indikator, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.spot import Spot
from renja_dsl.syntax.tree import Cell, Kunci
from renja_dsl.values import Besaran, lipat
from renja_dsl.values.hilang import Hilang, Kosong, Rusak, TakTahu, TakTerbaca


class SelTarget(NamedTuple):
    """A target cell of an indicator."""

    owner: Indikator
    cell: Cell
    kapan: str
    """its year, or `awal`, `akhir`, `renstra`"""
    lalu: Cell | None
    """the cell of the year before"""

    @property
    def ragu(self) -> frozenset[str]:
        return self.owner.ragu

    @property
    def tercetak(self) -> str:
        """Its characters in the file."""
        return self.owner.dokumen.written(self.cell)

    def where(self, cell: Cell | None, name: str, year: int | None) -> Spot:
        return Spot(self.owner, cell or self.cell, "target")


def target_cells(indikator: Indikator, lookup: Lookup) -> list[SelTarget]:
    """`sel_target`: targets year by year, then the state at the start and the end.

    Several rules in turn ask this of all indicators of a document.
    """
    made: list[SelTarget] = lookup.once[_target_cells][indikator]
    return made


def _target_cells(indikator: Indikator) -> list[SelTarget]:
    cells = [
        SelTarget(indikator, cell, str(key), _year_before(indikator, key)) for key, cell in indikator.target.items()
    ]
    return cells + [SelTarget(indikator, cell, str(key), None) for key, cell in indikator.kondisi.items()]


def _year_before(indikator: Indikator, key: Kunci) -> Cell | None:
    return indikator.target.get(key - 1) if isinstance(key, int) else None


def with_unit(sel: SelTarget) -> tuple[Besaran, ...]:
    """`bersatuan`: its number in the one unit that the indicator's other targets are in. Raises Kosong without one."""
    own = _unit(sel.cell.nilai)
    units = {unit.isi for unit in target_units(sel.owner) if own is None or not same_unit(unit.isi, own)}
    parts = components(sel.cell.nilai)
    if len(units) != 1 or len(parts) != 1 or "%" in units:
        raise Kosong("kosong", "satuan")
    return (Besaran(parts[0].angka, units.pop()),)


def target_units(indikator: Indikator) -> list[Tulisan]:
    """`satuan_target`: the units that an indicator is planned in, each once with its cells."""
    found: dict[str, Tulisan] = {}
    cells = [*indikator.target.values(), *indikator.kondisi.values()]
    for cell in cells:
        try:
            unit = unit_of(cell.nilai)
        except Hilang:
            continue
        first = found.setdefault(lipat(unit), Tulisan(indikator, cell, unit, "target"))
        if first.cell is not cell:
            found[lipat(unit)] = first._replace(lainnya=(*first.lainnya, cell))
    declared = indikator.satuan
    if declared is not None and isinstance(declared.nilai, str):
        found.setdefault(lipat(declared.nilai), Tulisan(indikator, declared, declared.nilai, "target"))
    return list(found.values())


def units_differ(a: Any, b: Any) -> bool:
    """`beda_satuan`: both have a unit, and the two are not one; a bare number is not in percent."""
    left, right = _unit(a), _unit(b)
    if left is None or right is None:
        return "%" in (left, right) and bool(components(a) or components(b))
    return not same_unit(left, right)


def odd_units(indikator: Indikator, lookup: Lookup) -> list[SelTarget]:
    """`satuan_janggal`: cells whose unit differs from that of most others of the same indicator."""
    cells = target_cells(indikator, lookup)
    if len({_unit(sel.cell.nilai) for sel in cells}) < 2:  # as it nearly always is
        return []
    unlike = [sum(units_differ(sel.cell.nilai, other.cell.nilai) for other in cells) for sel in cells]
    return [sel for sel, count in zip(cells, unlike, strict=True) if 2 * count >= len(cells)]


def _unit(held: Any) -> str | None:
    try:
        return unit_of(held)
    except Kosong:
        return None


def same_target(a: Any, b: Any) -> bool:
    """`target_sama`: equal numbers; values of two kinds (`Level 3` and `100%`) are not equal."""
    left, right = components(a), components(b)
    if left and right:
        return [x.angka for x in left] == [y.angka for y in right]
    try:
        return same(a, b)
    except TakTahu:
        return False


_PAIR = late(r"[\d.,]+\s*/\s*[\d.,]+\s+[^\d\s]+\s*/\s*[^\d\s].*")
"""`25/14 Orang/bulan`: a number for each part of the unit"""
_PERSON = late(r".*\d\s+(?:orang|org|pegawai|asn|jiwa|personil|personel)\s*/", re.IGNORECASE)
"""a pair counts persons and how long; of other units (`0.50/1 Liter/Detik`) nobody can tell which number is meant"""


_COMPARED = {"rkpd": "RKPD", "renstra": "Renstra", "sebelumnya": "tahun lalu"}


def compared(document: Document, lookup: Lookup) -> list[str]:
    """`pembanding`: the years beside, and the documents referred to that plan the same indicators."""
    return [
        "prakiraan maju",
        "tahun berjalan",
        *(name for kind, name in _COMPARED.items() if lookup.refers(kind, document)),
    ]


def planned_years(node: Simpul) -> list[Sebutan]:
    """`tahun_direncanakan`: every year of money and targets in a Renstra, with whether it is of its period.

    The year after the period counts as well: the first Renja of the next term is made from it.
    """
    period = node.dokumen.periode
    if period is None:
        return []
    rows = [(node, "pagu", node.pagu), *((indikator, "target", indikator.target) for indikator in node.indikator)]
    return [
        Sebutan(owner, cell, str(key), name, period.awal <= key <= period.akhir + 1)
        for owner, name, cells in rows
        for key, cell in cells.items()
        if isinstance(key, int)
    ]


_RATIO = late(r"\d[\d.,]*\s*:\s*\d[\d.,]*")
_DATE = late(r"\d{1,2}\s+[^\W\d_]{3,}\s+\d{4}|\d{1,2}[-/]\d{1,2}[-/]\d{4}|\d{1,2}\s+[^\W\d_]{3,}")
_ONE_OTHERWISE = ((late(r"rasio|perbandingan"), _RATIO), (late(r"waktu|tanggal"), _DATE))
"""what an indicator is -> how its one value may be written besides as a number"""


def is_one_number(sel: SelTarget) -> bool:
    """`satu_angka`: a number, a range or a grade; a pair of persons and months; a ratio or date where it is one."""
    held = sel.cell.nilai
    if isinstance(held, Rusak):
        raise TakTahu("baris_rusak", "target")
    written = held.tercetak if isinstance(held, TakTerbaca) else held
    if isinstance(written, str):
        pair = written.strip()
        name = lipat(str(sel.owner.nama.nilai))
        if any(kind.search(name) and form.fullmatch(pair) for kind, form in _ONE_OTHERWISE):
            return True
        return _PAIR.fullmatch(pair) is not None and _PERSON.match(pair) is not None
    return len(components(written)) <= 1


def last_result(indikator: Indikator) -> Cell | None:
    """The newest result of a year before the document's."""
    years = [key for key in indikator.realisasi if isinstance(key, int) and key < indikator.dokumen.tahun]
    return indikator.realisasi[max(years)] if years else None
