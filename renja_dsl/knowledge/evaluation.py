"""Form E.81 and scales for rules: columns of a row, shares, predikat, grades, cells as printed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from renja_dsl.knowledge.e81_rows import (
    TINGKAT_BARIS,
    TRIWULAN,
    Kolom,
    anggaran,
    cells_of,
    kinerja,
    programs_of,
    rows_below,
)
from renja_dsl.knowledge.polarity import achievement
from renja_dsl.model.arithmetic import components, number, percent_of, total, unit_of
from renja_dsl.model.document import EMPTY, Document, Indikator, Rekap, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.reading import value
from renja_dsl.model.scales import Tangga, doubtful, grade_scale
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import Peringkat, Persen, Rupiah, lipat
from renja_dsl.values.hilang import Hilang, Kosong, TakTahu, TakTerbaca

REALISASI, CAPAIAN = "realisasi", "capaian"
"""keys of a recap beside the quarters: 13/8 and 15"""


def row_sides(node: Simpul, side: str) -> list[Kolom]:
    """`baris`: one side of the lowest rows below a node."""
    rows = list(rows_below(node))
    if side == "Rp":
        return [anggaran(row) for row in rows]
    return [kinerja(indikator) for row in rows for indikator in row.indikator]


def recap_program(rekap: Rekap) -> Simpul:
    found = programs_of(rekap)
    if not found and rekap.dokumen.ragu & {"kode", "simpul"}:
        raise TakTahu("baris_rusak", "program")
    if not found:
        raise Kosong("kosong", "program")
    if len(found) > 1:
        raise TakTahu("tak_dapat_dihitung", "program")  # nothing says which unit's it is
    return found[0]


# ---- numbers of a row ----------------------------------------------------------------------


def quarters_total(b: Kolom) -> Decimal:
    """9 + 10 + 11 + 12; an empty quarter is not zero."""
    return total(number(value(b.triwulan.get(q), b, "triwulan")) for q in TRIWULAN)


def year_end(b: Kolom) -> Decimal:
    """Column 13 as the quarters give it: their sum, or the last one of a `posisi akhir`.

    Where the indicator does not say which, a printed 13 that is the last quarter is taken as such.
    """
    last = b.triwulan.get("TW4")
    if b.sifat == "posisi_akhir":
        return number(value(last, b, "triwulan"))
    if b.sifat is None and b.realisasi is not None and last is not None:
        held = number(value(last, b, "triwulan"))
        if number(value(b.realisasi, b, "realisasi")) == held:
            return held
    return quarters_total(b)


def realised(b: Kolom) -> Decimal:
    """Column 13: as printed, else computed."""
    return year_end(b) if b.realisasi is None else number(value(b.realisasi, b, "realisasi"))


def to_date(b: Kolom) -> Decimal:
    """Column 14 as computed: 7 + 13, the year's own for a `posisi akhir`."""
    if b.sifat == "posisi_akhir":
        return realised(b)
    return number(value(b.lalu, b, "lalu")) + realised(b)


def stated_to_date(b: Kolom) -> Decimal:
    """Column 14: as printed, else computed."""
    return to_date(b) if b.realisasi_renstra is None else number(value(b.realisasi_renstra, b, "realisasi_renstra"))


def attained(realisation: Decimal, target: Decimal, of: Kolom | Indikator) -> Decimal:
    """`capaian`: percent points, by the formula that the indicator declares."""
    owner = of.milik if isinstance(of, Kolom) else of
    if isinstance(owner, Indikator):
        return achievement(realisation, target, owner.arah, owner.rumus)
    return achievement(realisation, target)


def share(b: Kolom, key: str) -> Decimal:
    """`persentase`: percent points of a quarter in 8, of 13 in 8 (`realisasi`), or column 15 (`capaian`).

    From printed numbers: where 13 or 14 is not printed, the printed average left the row out too.
    """
    if key == CAPAIAN:
        done = number(value(b.realisasi_renstra, b, "realisasi_renstra"))
        return attained(done, number(value(b.target_renstra, b, "target_renstra")), b)
    target = number(value(b.target, b, "target"))
    if key == REALISASI:
        return attained(number(value(b.realisasi, b, "realisasi")), target, b)
    return percent_of(number(value(b.triwulan.get(key), b, "triwulan")), target)


def dressed(amount: Decimal, like: Any) -> Any:
    """`seperti`: a number as rupiah or percent, where the cell or side beside it is."""
    if isinstance(like, Kolom):
        if like.apa == "Rp":
            return Rupiah(amount)
        return Persen(amount) if _counts_share(like) else amount
    if isinstance(like, Rupiah):
        return Rupiah(amount)
    return Persen(amount) if isinstance(like, Persen) else amount


def _counts_share(b: Kolom) -> bool:
    """Whether a K row is in percent: the first cell that has a unit says so."""
    for cell in (b.realisasi, *b.triwulan.values(), b.target):
        try:
            if cell is not None:
                return unit_of(cell.nilai) == "%"
        except Hilang:
            continue
    return False


def unit_kind(held: Any) -> str:
    """Type of the number in a cell, for showing a difference."""
    return "rupiah" if isinstance(held, Rupiah) else "persen" if isinstance(held, Persen) else "angka"


# ---- units ------------------------------------------------------------------------------------

_SHORT = {
    "%": "persen",
    "bh": "buah",
    "bln": "bulan",
    "dok": "dokumen",
    "exp": "eksemplar",
    "lap": "laporan",
    "org": "orang",
    "thn": "tahun",
}
_SHORTEST = 3


_BARE = "tanpa satuan"
"""how a number without a unit is called beside a share"""


def row_units(b: Kolom) -> list[str]:
    """`satuan_baris`: the different units of a K row by their main components, as first written."""
    if not isinstance(b.milik, Indikator):
        return []
    synonyms = _synonyms(b.dokumen)
    units: dict[str, str] = {}
    declared = b.milik.satuan
    written = [str(declared.nilai)] if declared is not None and isinstance(declared.nilai, str) else []
    bare = False
    cells = (b.target_renstra, b.lalu, b.target, *b.triwulan.values(), b.realisasi, b.realisasi_renstra)
    for cell in (cell for cell in cells if cell is not None):
        try:
            written.append(unit_of(cell.nilai))
        except Hilang:
            bare = bare or bool(components(cell.nilai))
    if bare and "%" in written:
        written.append(_BARE)  # 0,6 beside 60% may be either
    for unit in written:
        folded = lipat(unit).rstrip(".")
        folded = synonyms.get(folded, _SHORT.get(folded, folded))
        if not any(_one_unit(folded, other) for other in units):
            units[folded] = unit
    return list(units.values())


def _synonyms(document: Document) -> Mapping[str, str]:
    return {
        lipat(str(left.nilai)): lipat(str(right.nilai))
        for skala in document.skala
        if skala.jenis == "satuan"
        for left, right in skala.padanan
    }


def _one_unit(a: str, b: str) -> bool:
    """Equal, or one shortens the other (`kop` and `koperasi`)."""
    short, long = sorted((a, b), key=len)
    return a == b or (len(short) >= _SHORTEST and long.startswith(short))


# ---- predikat and grades ------------------------------------------------------------------------


def predikat(held: Any, scale: Tangga) -> str:
    """`predikat`: what a value is called."""
    label = _certain(scale).label(number(held))
    if label is None:
        raise TakTahu("di_luar_skala")
    return label


def scale_label(label: str, scale: Tangga) -> str:
    """`baku`: the scale's own label; absent when the printed one is on no step."""
    found = _certain(scale).baku(label)
    if found is None:
        raise Kosong("kosong", "label")
    return found


def _certain(scale: Tangga) -> Tangga:
    if scale.ragu:
        raise TakTahu("baris_rusak", "skala")
    return scale


class Grade(NamedTuple):
    """A grade in a cell of an indicator."""

    owner: Indikator
    cell: Cell
    isi: str
    bagian: str
    """target, realisasi or kondisi"""
    tangga: Tangga | None
    sasaran: Grade | None
    """the target that this realisation was to reach"""

    @property
    def scale(self) -> Tangga:
        if doubtful("peringkat", self.owner.dokumen):
            raise TakTahu("baris_rusak", "skala")
        if self.tangga is None or self.tangga.baku(self.isi) is None:
            raise Kosong("kosong", "skala")
        return self.tangga

    @property
    def urut(self) -> Decimal:
        rank = self.scale.urut(self.isi)
        if rank is None:
            raise Kosong("kosong", "skala")
        return Decimal(rank)

    @property
    def target(self) -> Grade:
        if self.sasaran is None:
            raise Kosong("kosong", "target")
        if self.sasaran.tangga is not self.tangga:
            raise TakTahu("satuan_beda")
        return self.sasaran


def grades(indikator: Indikator, workspace: Lookup) -> list[Grade]:
    """`peringkat`: the grades of an indicator, targets before realisations."""
    document = indikator.dokumen
    named = str(indikator.skala.nilai) if indikator.skala is not None else None

    def made(cell: Cell, bagian: str, target: Grade | None = None) -> Grade:
        text = cell.nilai.teks if isinstance(cell.nilai, Peringkat) else ""
        return Grade(indikator, cell, text, bagian, grade_scale(named, text, document, workspace.scales), target)

    rows = (indikator.target, indikator.kondisi, indikator.realisasi, indikator.tertulis.get("realisasi", EMPTY))
    if not any(isinstance(cell.nilai, Peringkat) for row in rows for cell in row.values()):
        return []
    targets = {k: made(c, "target") for k, c in indikator.target.items() if isinstance(c.nilai, Peringkat)}
    ends = {k: made(c, "kondisi") for k, c in indikator.kondisi.items() if isinstance(c.nilai, Peringkat)}
    done = [
        made(cell, "realisasi", targets.get(document.tahun if key in ("TW4", "") else key))
        for key, cell in (*indikator.realisasi.items(), *indikator.tertulis.get("realisasi", EMPTY).items())
        if isinstance(cell.nilai, Peringkat)
    ]
    return [*targets.values(), *ends.values(), *done]


# ---- achievement of the year, as a table of indicators prints it --------------------------------------


class Hasil(NamedTuple):
    """Target, realisation and printed achievement of one year."""

    owner: Indikator
    tahun: str
    target: Cell | None
    realisasi: Cell | None
    capaian: Cell | None


def results(indikator: Indikator) -> list[Hasil]:
    """`hasil`: one for every printed achievement. Rows of E.81 have column 15 instead, and none here."""
    document, printed = indikator.dokumen, indikator.tertulis
    made = []
    for key, cell in printed.get("capaian", EMPTY).items():
        year = key or document.tahun
        target, done = indikator.target.get(year), indikator.realisasi.get(year)
        if document.jenis == "evaluasi":
            if indikator.simpul.tingkat in TINGKAT_BARIS:
                continue
            to_end = "renstra" in indikator.target
            column = "realisasi_renstra" if to_end else "realisasi"
            target = indikator.target.get("renstra", target)
            done = printed.get(column, EMPTY).get("") or done or indikator.realisasi.get("TW4")
        made.append(Hasil(indikator, str(year or ""), target, done, cell))
    return made


# ---- cells as printed ------------------------------------------------------------------------------


class Tercetak(NamedTuple):
    """The characters of a cell that the source printed otherwise, or of a text in it."""

    owner: Any
    cell: Cell
    isi: str
    bagian: str


def printed_cells(document: Document) -> list[Tercetak]:
    """`tercetak`: every value cell whose own characters are kept."""
    return [
        Tercetak(owner, cell, text, name)
        for owner, name, cell in cells_of(document)
        if (text := _kept(cell)) is not None
    ]


def _kept(cell: Cell) -> str | None:
    if isinstance(cell.nilai, TakTerbaca):
        return cell.nilai.tercetak
    if cell.tercetak is not None:
        return cell.tercetak
    return cell.nilai if isinstance(cell.nilai, str) else None
