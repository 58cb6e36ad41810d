"""A proposal, one line of it, or the reason why there is none, on a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from renja_dsl.messages import word
from renja_dsl.planning.core import TidakMungkin
from renja_dsl.planning.results import HasilAlokasi
from renja_dsl.report.alokasi_tables import amounts_table, offices_table
from renja_dsl.report.alokasi_words import (
    asked,
    conflict_head,
    conflict_places,
    long_reasons,
    rupiah,
    sentences,
    statement,
    summary,
    ways,
    whole_reasons,
)
from renja_dsl.report.page import Page, wrap
from renja_dsl.report.table_console import draw_rows


def draw_proposal(found: HasilAlokasi, language: str, console: Console) -> None:
    page = Page(console.width, console.encoding)
    _say(summary(found, language), console, page, "bold")
    if found.usulan.changed:
        console.print()
        draw_rows(amounts_table(found, found.usulan.changed, language, named=False), language, console)
    if found.kantor:
        draw_rows(offices_table(found, language), language, console)
    for sentence in sentences(found, language):
        _say(sentence, console, page)


def draw_line(found: HasilAlokasi, line: int, language: str, console: Console) -> None:
    """One line and every reason, with the basis of each."""
    page = Page(console.width, console.encoding)
    pos = found.compiled.plans.lines[line]
    told = {"pagu": rupiah(pos.pagu), "usulan": rupiah(found.usulan.amounts[line])}
    _say(word("alokasi.jelas.kepala", language, kode=pos.kode, nama=pos.nama, **told), console, page, "bold")
    changed = found.usulan.amounts[line] != pos.pagu
    for sentence in (*long_reasons(found, line, language), *(whole_reasons(found, language) if changed else ())):
        _say(f"- {sentence}", console, page)


def draw_conflict(found: TidakMungkin, language: str, console: Console) -> None:
    page = Page(console.width, console.encoding)
    _say(conflict_head(found, language), console, page, "bold")
    if found.bukti:
        _draw_proof(found, language, console, page)
    if found.kurang is not None:
        _say(word("alokasi.kurang", language, kurang=rupiah(found.kurang)), console, page)
    for sentence in (*conflict_places(found, language), *ways(found, language)):
        _say(sentence, console, page)


def _draw_proof(found: TidakMungkin, language: str, console: Console, page: Page) -> None:
    """Minima, what they are together, and below them the ceilings."""
    rows = [(statement(one.ketentuan, language), *asked(one, language)) for one in found.bukti if one.banyak is None]
    if found.least is not None:
        rows.append(("", word("alokasi.bersama", language), rupiah(found.least)))
    rows += [
        (statement(one.ketentuan, language), *asked(one, language)) for one in found.bukti if one.banyak is not None
    ]
    names = [page.shorten(name, console.width // 2) for name, _, _ in rows]
    wide, side = max(map(len, names)), max(len(what) for _, what, _ in rows)
    most = max(len(amount) for _, _, amount in rows)
    for name, (_, what, amount) in zip(names, rows, strict=True):
        console.print(Text(page.safe(f"  {name:{wide}}  {what:{side}}  {amount:>{most}}".rstrip())), soft_wrap=True)


def _say(text: str, console: Console, page: Page, style: str = "") -> None:
    first, *rest = wrap(page, text, 0, 2)
    for line in (first, *(f"  {one}" for one in rest)):
        console.print(Text(line, style), soft_wrap=True, highlight=False)
