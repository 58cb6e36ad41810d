"""What an import is about to write: columns, levels, totals, and every doubtful row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from renja_dsl.intake.importing import Import
from renja_dsl.intake.refused import Note
from renja_dsl.intake.region import KantorFound
from renja_dsl.intake.sipd.plan import SipdPlan
from renja_dsl.intake.tables.table import PlanTable
from renja_dsl.messages import word
from renja_dsl.values import Rupiah, format_rupiah
from renja_dsl.values.data import visible

_HANDFUL, _SHOWN = 6, 3
"""notes of one kind that are all told; of more than these, so many"""
_PLACES, _GAPS = 5, 10


def show(imported: Import, folder: Path, language: str) -> None:
    """On standard output, so that it can be kept."""
    _say(str(imported.source))
    for office in imported.sipd:
        _sipd(office, language)
    for table in imported.tables:
        _table(table, language)
    for plan, output in zip(imported.drafts, imported.outputs, strict=True):
        levels = Counter((*(node.tingkat for node in plan.simpul()), *(entri.medan for entri in plan.daftar)))
        counts = ", ".join(f"{count} {level.replace('_', ' ')}" for level, count in levels.items())
        _say(f"  -> {folder / output.path}: {counts}")
    if imported.notes:
        _say("  " + word("impor.ragu", language, jumlah=str(len(imported.notes))))
    for told, more in grouped(imported.notes):
        _say(f"    {sentence(told, language)}" + (f" {_more(more, language)}" if more else ""))


def _say(line: str) -> None:
    """Names of files and what stands in them may hide something."""
    click.echo(visible(line))


def grouped(notes: Sequence[Note]) -> list[tuple[Note, list[Note]]]:
    """Notes in order; of one kind beyond a handful, the last that is shown carries those that are not."""
    count = Counter(told.key for told in notes)
    shown: Counter[str] = Counter()
    made: list[tuple[Note, list[Note]]] = []
    for told in notes:
        shown[told.key] += 1
        many = count[told.key] > _HANDFUL
        if not many or shown[told.key] < _SHOWN:
            made.append((told, []))
        elif shown[told.key] == _SHOWN:
            same = [other for other in notes if other.key == told.key]
            made.append((told, same[_SHOWN:]))
    return made


def _more(notes: list[Note], language: str) -> str:
    places = ", ".join(told.place for told in notes[:_PLACES])
    return word(
        "impor.dan_lain", language, jumlah=str(len(notes)), tempat=places + (", …" if len(notes) > _PLACES else "")
    )


def show_offices(offices: Sequence[KantorFound], language: str) -> None:
    """What came in of a region, what is in doubt, what is missing."""
    click.echo(word("impor.wilayah", language, jumlah=str(sum(bool(office.nama) for office in offices))))
    for office in offices:
        _say(f"  {office.nama or word('impor.wilayah_tanpa_nama', language)}")
        for document in office.dokumen:
            _say(f"    {document}")
        if office.ragu or office.beda:
            _say("    " + word("impor.wilayah_ragu", language, ragu=str(office.ragu), beda=str(office.beda)))
        if office.kurang:
            _say("    " + word("impor.wilayah_kurang", language, kurang=", ".join(office.kurang)))


def show_writes(names: Sequence[str], same: int, language: str) -> None:
    """Which files were written, and how many needed no writing."""
    for name in names:
        click.echo(word("impor.ditulis", language, berkas=name), err=True)
    if same:
        click.echo(word("impor.sama", language, jumlah=str(same)), err=True)
    if not names and not same:
        click.echo(word("impor.tanpa_hasil", language), err=True)


def sentence(told: Note, language: str) -> str:
    return word(told.key, language, **told.filled)


def _sipd(result: SipdPlan, language: str) -> None:
    if not result.gaps and result.checked:
        counts = {"baris": str(result.rows), "jumlah": str(result.checked)}
        _say("  " + word("impor.total_sama", language, **counts))
    for gap in result.gaps:
        arguments = {
            "simpul": f"{gap.tingkat.replace('_', ' ')} {gap.kode}",
            "medan": gap.medan,
            "berkas": format_rupiah(gap.stated),
            "hasil": format_rupiah(gap.held),
        }
        _say("  " + word("impor.total_beda", language, **arguments))


def _table(table: PlanTable, language: str) -> None:
    if table.rows:
        named = {"lembar": table.sheet or "-", "baris": table.rows, "jenis": table.jenis}
        _say("  " + word("impor.kepala", language, **named))
    else:
        _say("  " + word("impor.formulir", language, lembar=table.sheet or "-"))
    for column in table.columns:
        if column.meaning is not None:
            _say(f"    {column.letter:>3} {_short(column.label)} = {column.meaning.nama}")
    totals = table.totals
    if totals.agreed and not totals.gaps:
        _say("    " + word("impor.jumlah_sama", language, jumlah=str(totals.agreed)))
    for gap in totals.gaps[:_GAPS]:
        arguments = {
            "tempat": gap.place,
            "isi": _short(gap.label),
            "medan": gap.medan,
            "berkas": format_rupiah(Rupiah(gap.stated)),
            "hasil": format_rupiah(Rupiah(gap.held)),
            "selisih": format_rupiah(Rupiah(abs(gap.stated - gap.held))),
        }
        _say("    " + word("impor.jumlah_beda", language, **arguments))
    if len(totals.gaps) > _GAPS:
        _say("    " + word("impor.jumlah_lain", language, jumlah=str(len(totals.gaps) - _GAPS)))
    for label, count in table.skipped:
        _say("    " + word("impor.kolom_lewat", language, kolom=_short(label), jumlah=str(count)))


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"  # a line of a terminal
