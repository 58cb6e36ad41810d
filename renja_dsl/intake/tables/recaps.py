"""Printed averages and predikat below the rows of an evaluation."""

from __future__ import annotations

from renja_dsl.drafts.plan import Draft, DraftCell, DraftRekap
from renja_dsl.intake.source_values import DASHES
from renja_dsl.intake.tables.cells import read_share
from renja_dsl.intake.tables.ledger import Ledger
from renja_dsl.intake.tables.levels import level_of_code
from renja_dsl.intake.tables.meanings import K_FIELDS, RP_FIELDS, ColumnMeaning
from renja_dsl.intake.tables.rows import SheetRow

_OFFICE_WORDS = ("perangkat daerah", "opd", "skpd", "dari seluruh")
_LAST = {
    "realisasi": "realisasi",
    "serapan": "realisasi",
    "capaian": "capaian",
    "capaian serapan": "capaian",
}


def read_recap(ledger: Ledger, row: int, rows: list[SheetRow], plan: Draft, *, of_all: bool) -> None:
    """Of the program above, or of the office; told where the program has no code.

    `of_all`: a table of several programs has recaps at its end alone.
    """
    half = ledger.half
    whole = ledger.text(row, "nama") or next(half.sheet.texts(row))
    office = of_all or any(word in whole.casefold() for word in _OFFICE_WORDS)
    program = next(
        (
            r.opening
            for r in reversed(rows)
            if r.number < row and r.opening and level_of_code(r.opening.kode) == "program"
        ),
        None,
    )
    if not office and program is None:
        ledger.tell("impor.rekap_tanpa_kode", row, isi=half.whole(row))
        return
    code = "" if office or program is None else program.kode
    rekap = next((r for r in plan.rekap if r.kode == code), None)
    if rekap is None:
        rekap = DraftRekap(code)
        plan.rekap.append(rekap)
    average = whole.casefold().startswith(("total rata", "rata"))
    for side, fields in (("kinerja", K_FIELDS), ("anggaran", RP_FIELDS)):
        for k in half.columns(*fields):
            key = _key(k.meaning)
            text = half.sheet.text(row, k.number)
            if not key or not text or text in DASHES:
                continue
            ledger.take(row, k)
            read = read_share(half.sheet, row, k.number, "tertulis capaian") if average else None
            sel = read.cell if read is not None else DraftCell(text)
            rekap.isi.put(
                f"tertulis {'rata-rata' if average else 'predikat'} {side}", sel, key, half.place(row, k.number)
            )
    ledger.tell_untaken([row], besides=whole)


def _key(meaning: ColumnMeaning | None) -> str:
    if meaning is None:
        return ""
    if str(meaning.kunci).startswith("TW"):
        return str(meaning.kunci)
    return _LAST.get(meaning.medan.removeprefix("tertulis "), "")
