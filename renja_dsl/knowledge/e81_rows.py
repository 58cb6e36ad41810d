"""Form E.81 as it is printed: columns 6 to 15, one row K for an indicator and one row Rp for a node."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define

from renja_dsl.model.document import ANY, EMPTY, Cells, Document, Indikator, Rekap, Simpul
from renja_dsl.model.index import code_key
from renja_dsl.model.spot import Spot
from renja_dsl.syntax.tree import Cell, Kunci
from renja_dsl.values import TRIWULAN
from renja_dsl.values.tingkat import BERKODE

MEDAN = {
    "K": {
        "target_renstra": "target_renstra",
        "lalu": "realisasi_lalu",
        "target": "target",
        "triwulan": "realisasi",
        "realisasi": "tertulis_realisasi",
        "realisasi_renstra": "tertulis_realisasi_renstra",
        "capaian": "tertulis_capaian",
    },
    "Rp": {
        "target_renstra": "pagu_renstra",
        "lalu": "serapan_lalu",
        "target": "pagu",
        "triwulan": "serapan",
        "realisasi": "tertulis_serapan",
        "realisasi_renstra": "tertulis_serapan_renstra",
        "capaian": "tertulis_capaian_serapan",
    },
}
"""side -> column -> what the plan language calls it"""


@define(eq=False, repr=False)
class SisiBaris:
    """One side of a row: K of an indicator, or Rp of a node."""

    milik: Simpul | Indikator
    apa: str
    """K or Rp"""
    simpul: Simpul
    target_renstra: Cell | None
    """column 6"""
    lalu: Cell | None
    """7"""
    target: Cell | None
    """8"""
    triwulan: Cells
    """9 to 12"""
    realisasi: Cell | None
    """13 as printed"""
    realisasi_renstra: Cell | None
    """14 as printed"""
    capaian: Cell | None
    """15 as printed"""
    ragu: frozenset[str]

    @property
    def dokumen(self) -> Document:
        return self.simpul.dokumen

    @property
    def nama(self) -> str:
        """Name of the indicator, of the node on the money side."""
        held = self.milik.nama.nilai if self.milik.nama is not None else ""
        return held if isinstance(held, str) else ""

    @property
    def sifat(self) -> str | None:
        return self.milik.sifat if isinstance(self.milik, Indikator) else "akumulasi"

    @property
    def isi(self) -> Cells:
        """Cells by column: `6`, `7`, `8`, `TW1` to `TW4`, `13`, `14`, `15`."""
        columns: dict[Kunci, Cell | None] = {"6": self.target_renstra, "7": self.lalu, "8": self.target}
        columns |= self.triwulan
        columns |= {"13": self.realisasi, "14": self.realisasi_renstra, "15": self.capaian}
        return {key: cell for key, cell in columns.items() if cell is not None}

    @property
    def anak(self) -> list[SisiBaris]:
        """The same side of the rows below, through nodes that print none; K does not add up."""
        return [] if self.apa == "K" else list(_money_below(self.simpul))

    def where(self, cell: Cell | None, name: str, year: int | None) -> Spot:
        return Spot(self.milik, cell, self.medan(name) if name else "", year)

    def medan(self, column: str) -> str:
        """What the plan language calls a column of this side."""
        return MEDAN[self.apa].get(column, column)


def kinerja(indikator: Indikator) -> SisiBaris:
    """The K side of an indicator."""
    year: Kunci = indikator.dokumen.tahun
    printed = indikator.tertulis
    return SisiBaris(
        indikator,
        "K",
        indikator.simpul,
        indikator.target.get("renstra"),
        indikator.realisasi.get("lalu"),
        indikator.target.get(year),
        _quarters(indikator.realisasi),
        _of_year(printed.get("realisasi", EMPTY).get(""), indikator.realisasi, year),
        printed.get("realisasi_renstra", EMPTY).get(""),
        printed.get("capaian", EMPTY).get(""),
        _doubtful(indikator.ragu, "target", "realisasi"),
    )


def anggaran(node: Simpul) -> SisiBaris:
    """The Rp side of a node."""
    printed = node.tertulis
    return SisiBaris(
        node,
        "Rp",
        node,
        node.pagu.get("renstra"),
        node.serapan.get("lalu"),
        node.pagu.get(node.dokumen.tahun),
        _quarters(node.serapan),
        _of_year(printed.get("serapan", EMPTY).get(""), node.serapan, node.dokumen.tahun),
        printed.get("serapan_renstra", EMPTY).get(""),
        printed.get("capaian_serapan", EMPTY).get(""),
        _doubtful(node.ragu, "pagu", "serapan"),
    )


def sides(node: Simpul) -> list[SisiBaris]:
    """K of every indicator of a node, then its Rp; a node outside the form has none."""
    if node.tingkat not in BERKODE:
        return []
    return [*map(kinerja, node.indikator), anggaran(node)]


def _of_year(printed: Cell | None, cells: Cells, year: Kunci) -> Cell | None:
    """13 as printed; in a report without quarters, what it states for the year."""
    return printed if printed is not None or _quarters(cells) else cells.get(year)


def _quarters(cells: Cells) -> Cells:
    return {key: cell for key, cell in cells.items() if key in TRIWULAN}


def _doubtful(ragu: frozenset[str], planned: str, done: str) -> frozenset[str]:
    """Columns that a line nobody could read may have filled."""
    if not ragu:
        return ragu
    if ANY in ragu:
        return frozenset((ANY,))
    columns = {
        planned: ("target_renstra", "target"),
        done: ("lalu", "triwulan"),
        "tertulis": ("realisasi", "realisasi_renstra", "capaian"),
        "anak": ("anak",),
    }
    found = {column for medan in ragu for column in columns.get(medan, ())}
    return frozenset(found | {"isi"} if found - {"anak"} else found)


def _money_below(node: Simpul) -> Iterator[SisiBaris]:
    for child in node.anak:
        side = anggaran(child) if child.tingkat in BERKODE else None
        if side is not None and (side.isi or side.ragu or not child.anak):
            yield side
        else:
            yield from _money_below(child)


# ---- rows below a node, rows of a recap ------------------------------------------------------


def rows_below(node: Simpul) -> Iterator[Simpul]:
    """The lowest rows below a node, the node itself when it has none."""
    children = [child for child in node.anak if child.tingkat in BERKODE]
    if not children:
        yield node
    for child in children:
        yield from rows_below(child)


def programs_of(rekap: Rekap) -> list[Simpul]:
    """The programs that a recap may print the averages of: none for the office, several where each unit has its own."""
    if rekap.kode is None:
        return []
    wanted = code_key(str(rekap.kode.nilai))
    programs = rekap.dokumen.per_tingkat["program"]
    return [program for program in programs if program.kode_teks and code_key(program.kode_teks) == wanted]
