"""`nomenklatur(x)` and `kata_nomenklatur(x)`: what the national table says about a node."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from renja_dsl.knowledge.counted import same_unit
from renja_dsl.knowledge.writings import Tulisan, writings
from renja_dsl.model.document import Document, Indikator, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.reading import text
from renja_dsl.model.spot import Spot
from renja_dsl.nomenklatur import Answer, Entri, FoundBy, Tabel, Tables
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import padat
from renja_dsl.values.hilang import Hilang, Kosong, TakTahu


class Nomenklatur(NamedTuple):
    """What a table knows about the code of a node."""

    jawaban: Answer
    tahun: int
    setahun: bool
    """whether the table is of the document's year, or of its period; another one only hints"""

    @property
    def berlaku(self) -> bool:
        return self.jawaban.berlaku

    @property
    def cara(self) -> str:
        """`kode`, `tambah nol`, `pendahulu`, `nama`; nothing when all of them failed."""
        return self.jawaban.cara.value if self.jawaban.cara is not None else ""

    @property
    def entri(self) -> Entri:
        if self.jawaban.entri is None:
            raise Kosong("kosong", "nomenklatur")
        return self.jawaban.entri

    @property
    def kode(self) -> str:
        return self.entri.kode

    @property
    def nama(self) -> str:
        if not self.entri.nama:
            raise Kosong("kosong", "nama")
        return self.entri.nama[0]


def nomenclature(node: Simpul, lookup: Lookup) -> Nomenklatur:
    """Raises TakTahu where no table can tell."""
    table = judging_table(node.dokumen, lookup.tables)
    answer = table.find(text(node.kode, node, "kode"), node.nama_teks)
    if not table.lengkap and answer.cara not in (FoundBy.KODE, FoundBy.PAD):
        raise TakTahu("nomenklatur_tiada", "nomenklatur")
    return Nomenklatur(answer, table.tahun, table.tahun in _years(node.dokumen))


def judging_table(document: Document, tables: Tables) -> Tabel:
    """The table of a document's year, or of the first year of its period that has one, else of the year after.

    Raises TakTahu where there is none.
    """
    years = _years(document)
    return tables.of(next((year for year in years if tables.has(year)), years[-1]))


def _years(document: Document) -> range:
    period = document.periode
    return range(document.tahun, document.tahun + 1) if period is None else range(period.awal, period.akhir + 1)


def has_decreed_name(indikator: Indikator, lookup: Lookup) -> bool:
    """`nama_baku(i)`: the table words the indicator of this code so; False where no table can tell."""
    entry = _entry(indikator.simpul, lookup)
    return entry is not None and _bears(indikator, entry)


def has_decreed_unit(indikator: Indikator, unit: str, lookup: Lookup) -> bool:
    """`satuan_baku(i, satuan)`: the table measures this code so; False where no table can tell."""
    entry = _entry(indikator.simpul, lookup)
    return entry is not None and any(same_unit(unit, decreed) for decreed in entry.satuan)


def _entry(node: Simpul, lookup: Lookup) -> Entri | None:
    """Asked for every unit of every indicator of a node."""
    known: dict[Simpul, Entri | None] = lookup.kept[_entry]
    if node not in known:
        try:
            answer = nomenclature(node, lookup).jawaban
            known[node] = answer.entri if answer.berlaku else None
        except Hilang:
            known[node] = None
    return known[node]


class KataBaku(NamedTuple):
    """A wording of the plan beside the official one."""

    tulisan: Tulisan
    baku: str
    setahun: bool

    @property
    def isi(self) -> str:
        return self.tulisan.isi

    @property
    def bagian(self) -> str:
        return self.tulisan.bagian

    @property
    def sel(self) -> list[Tulisan]:
        return self.tulisan.sel

    @property
    def cell(self) -> Cell:
        return self.tulisan.cell

    def where(self, cell: Cell | None, name: str, year: int | None) -> Spot:
        return self.tulisan.where(cell, name, year)


def official_words(node: Simpul, lookup: Lookup) -> list[KataBaku]:
    """Name of a node, name and unit of its indicator, as far as the table has them; none for a wrong code."""
    found = nomenclature(node, lookup)
    answer = found.jawaban
    if not answer.berlaku or answer.entri is None:
        return []
    return [KataBaku(tulisan, word, found.setahun) for tulisan, word in _compared(node, answer.entri, lookup)]


def _compared(node: Simpul, entry: Entri, lookup: Lookup) -> Iterator[tuple[Tulisan, str]]:
    """Of several indicators, the one that the table has; another one is the office's own."""
    wordings: dict[str, Sequence[str]] = {"nama": entry.nama, "indikator": entry.indikator, "satuan": entry.satuan}
    official = next((i for i in node.indikator if _bears(i, entry)), None)
    alone = node.indikator[0] if len(node.indikator) == 1 else None
    for tulisan in writings(node, lookup):
        allowed = wordings.get(tulisan.bagian, ())
        if not allowed or (tulisan.bagian != "nama" and tulisan.owner is not (official or alone)):
            continue
        yield tulisan, next((word for word in allowed if padat(word) == padat(tulisan.isi)), allowed[0])


def _bears(indikator: Indikator, entry: Entri) -> bool:
    name = indikator.nama.nilai
    return isinstance(name, str) and padat(name) in map(padat, entry.indikator)
