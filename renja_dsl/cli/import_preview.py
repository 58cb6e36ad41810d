"""What an import is about to write: columns, levels, totals, and every doubtful row."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from renja_dsl.intake.importing import Impor
from renja_dsl.intake.refused import Note
from renja_dsl.intake.sipd.plan import Hasil
from renja_dsl.intake.tables.book import Tabel
from renja_dsl.messages import word
from renja_dsl.values import format_rupiah


def show(imported: Impor, folder: Path, language: str) -> None:
    """On standard output, so that it can be kept."""
    click.echo(f"{imported.asal}")
    if imported.sipd is not None:
        _sipd(imported.sipd, language)
    for table in imported.tabel:
        _table(table, language)
    for plan, output in zip(imported.rencana, imported.keluaran, strict=True):
        levels = Counter(node.tingkat for node in plan.simpul())
        counts = ", ".join(f"{count} {level.replace('_', ' ')}" for level, count in levels.items())
        click.echo(f"  -> {folder / output.berkas}: {counts}")
    if imported.notes:
        click.echo("  " + word("impor.ragu", language, jumlah=str(len(imported.notes))))
    for told in imported.notes:
        click.echo(f"    {sentence(told, language)}")


def sentence(told: Note, language: str) -> str:
    return word(told.key, language, **told.filled)


def _sipd(result: Hasil, language: str) -> None:
    if not result.selisih:
        counts = {"baris": str(result.baris), "jumlah": str(result.total_diperiksa)}
        click.echo("  " + word("impor.total_sama", language, **counts))
    for gap in result.selisih:
        arguments = {
            "simpul": f"{gap.tingkat.replace('_', ' ')} {gap.kode}",
            "medan": gap.medan,
            "berkas": format_rupiah(gap.berkas),
            "hasil": format_rupiah(gap.hasil),
        }
        click.echo("  " + word("impor.total_beda", language, **arguments))


def _table(table: Tabel, language: str) -> None:
    rows = f"{table.kepala.awal + 1}-{table.kepala.akhir}"
    click.echo("  " + word("impor.kepala", language, lembar=table.lembar or "-", baris=rows, jenis=table.ihwal.jenis))
    for column in table.kepala.kolom:
        if column.arti is not None:
            click.echo(f"    {column.huruf:>3} {_short(column.label)} = {column.arti.nama}")
    for label, count in table.lewat:
        click.echo("    " + word("impor.kolom_lewat", language, kolom=_short(label), jumlah=str(count)))


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"  # a line of a terminal
