"""Form E.81 and scales for rules: columns of a row, shares, predikat, grades, cells as printed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from renja_dsl.knowledge.e81_rows import SisiBaris, anggaran, kinerja, programs_of, rows_below
from renja_dsl.knowledge.polarity import achievement
from renja_dsl.model.arithmetic import components, number, percent_of, total, unit_of
from renja_dsl.model.document import Document, Indikator, Rekap, Simpul
from renja_dsl.model.reading import value
from renja_dsl.values import TRIWULAN, Persen, Rupiah, lipat
from renja_dsl.values.hilang import Hilang, Kosong, TakTahu

REALISASI, CAPAIAN = "realisasi", "capaian"
"""keys of a recap beside the quarters: 13/8 and 15"""


def row_sides(node: Simpul, side: str) -> list[SisiBaris]:
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


def quarters_total(b: SisiBaris) -> Decimal:
    """9 + 10 + 11 + 12; an empty quarter is not zero."""
    return total(number(value(b.triwulan.get(q), b, "triwulan")) for q in TRIWULAN)


def year_end(b: SisiBaris) -> Decimal:
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


def realised(b: SisiBaris) -> Decimal:
    """Column 13: as printed, else computed."""
    return year_end(b) if b.realisasi is None else number(value(b.realisasi, b, "realisasi"))


def to_date(b: SisiBaris) -> Decimal:
    """Column 14 as computed: 7 + 13, the year's own for a `posisi akhir`."""
    if b.sifat == "posisi_akhir":
        return realised(b)
    return number(value(b.lalu, b, "lalu")) + realised(b)


def stated_to_date(b: SisiBaris) -> Decimal:
    """Column 14: as printed, else computed."""
    return to_date(b) if b.realisasi_renstra is None else number(value(b.realisasi_renstra, b, "realisasi_renstra"))


def attained(realisation: Decimal, target: Decimal, of: SisiBaris | Indikator) -> Decimal:
    """`capaian`: percent points, by the formula that the indicator declares."""
    owner = of.milik if isinstance(of, SisiBaris) else of
    if isinstance(owner, Indikator):
        return achievement(realisation, target, owner.arah, owner.rumus)
    return achievement(realisation, target)


def share(b: SisiBaris, key: str) -> Decimal:
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
    if isinstance(like, SisiBaris):
        if like.apa == "Rp":
            return Rupiah(amount)
        return Persen(amount) if _counts_share(like) else amount
    if isinstance(like, Rupiah):
        return Rupiah(amount)
    return Persen(amount) if isinstance(like, Persen) else amount


def _counts_share(b: SisiBaris) -> bool:
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


def row_units(b: SisiBaris) -> list[str]:
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
