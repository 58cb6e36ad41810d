"""Printed averages and predikat below the rows of an evaluation."""

from __future__ import annotations

from renja_dsl.drafts.plan import Draft, DraftCell, DraftRekap
from renja_dsl.intake.source_values import DASHES
from renja_dsl.intake.tables.cells import read_share
from renja_dsl.intake.tables.half import Paruh
from renja_dsl.intake.tables.levels import level_of_code
from renja_dsl.intake.tables.meanings import K_FIELDS, RP_FIELDS, Arti
from renja_dsl.intake.tables.rows import Baris

_OFFICE_WORDS = ("perangkat daerah", "opd", "skpd", "dari seluruh")
_LAST = {
    "realisasi": "realisasi",
    "serapan": "realisasi",
    "capaian": "capaian",
    "capaian serapan": "capaian",
}


def read_recap(half: Paruh, row: int, rows: list[Baris], plan: Draft) -> None:
    """Of the program above, or of the office; told where the program has no code."""
    whole = half.text(row, "nama") or next(half.sheet.texts(row))
    office = any(word in whole.casefold() for word in _OFFICE_WORDS)
    program = next(
        (r.calon for r in reversed(rows) if r.nomor < row and r.calon and level_of_code(r.calon.kode) == "program"),
        None,
    )
    if not office and program is None:
        half.tell("impor.rekap_tanpa_kode", row, isi=half.whole(row))
        return
    code = "" if office or program is None else program.kode
    rekap = next((r for r in plan.rekap if r.kode == code), None)
    if rekap is None:
        rekap = DraftRekap(code)
        plan.rekap.append(rekap)
    average = whole.casefold().startswith(("total rata", "rata"))
    for side, fields in (("kinerja", K_FIELDS), ("anggaran", RP_FIELDS)):
        for k in half.columns(*fields):
            key = _key(k.arti)
            text = half.sheet.text(row, k.nomor)
            if not key or not text or text in DASHES:
                continue
            half.take(row, k)
            read = read_share(half.sheet, row, k.nomor, "tertulis capaian") if average else None
            sel = read.sel if read is not None else DraftCell(text)
            rekap.isi.put(f"tertulis {'rata-rata' if average else 'predikat'} {side}", sel, key)
    half.tell_untaken([row], besides=whole)


def _key(arti: Arti | None) -> str:
    if arti is None:
        return ""
    if str(arti.kunci).startswith("TW"):
        return str(arti.kunci)
    return _LAST.get(arti.medan.removeprefix("tertulis "), "")
