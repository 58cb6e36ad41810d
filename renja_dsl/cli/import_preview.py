"""What an import is about to write: columns, levels, totals, and every doubtful row."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from renja_dsl.intake.importing import Import
from renja_dsl.intake.refused import Note
from renja_dsl.intake.sipd.plan import SipdPlan
from renja_dsl.intake.tables.book import PlanTable
from renja_dsl.messages import word
from renja_dsl.values import format_rupiah


def show(imported: Import, folder: Path, language: str) -> None:
    """On standard output, so that it can be kept."""
    click.echo(f"{imported.source}")
    if imported.sipd is not None:
        _sipd(imported.sipd, language)
    for table in imported.tables:
        _table(table, language)
    for plan, output in zip(imported.drafts, imported.outputs, strict=True):
        levels = Counter(node.tingkat for node in plan.simpul())
        counts = ", ".join(f"{count} {level.replace('_', ' ')}" for level, count in levels.items())
        click.echo(f"  -> {folder / output.path}: {counts}")
    if imported.notes:
        click.echo("  " + word("impor.ragu", language, jumlah=str(len(imported.notes))))
    for told in imported.notes:
        click.echo(f"    {sentence(told, language)}")


def sentence(told: Note, language: str) -> str:
    return word(told.key, language, **told.filled)


def _sipd(result: SipdPlan, language: str) -> None:
    if not result.gaps:
        counts = {"baris": str(result.rows), "jumlah": str(result.checked)}
        click.echo("  " + word("impor.total_sama", language, **counts))
    for gap in result.gaps:
        arguments = {
            "simpul": f"{gap.tingkat.replace('_', ' ')} {gap.kode}",
            "medan": gap.medan,
            "berkas": format_rupiah(gap.stated),
            "hasil": format_rupiah(gap.held),
        }
        click.echo("  " + word("impor.total_beda", language, **arguments))


def _table(table: PlanTable, language: str) -> None:
    rows = f"{table.head.start + 1}-{table.head.end}"
    click.echo("  " + word("impor.kepala", language, lembar=table.sheet or "-", baris=rows, jenis=table.facts.jenis))
    for column in table.columns:
        if column.meaning is not None:
            click.echo(f"    {column.letter:>3} {_short(column.label)} = {column.meaning.nama}")
    for label, count in table.skipped:
        click.echo("    " + word("impor.kolom_lewat", language, kolom=_short(label), jumlah=str(count)))


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"  # a line of a terminal
