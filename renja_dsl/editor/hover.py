"""What a word of a plan means: its statement and column, the official name of a code, what a number is elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lsprotocol import types

from renja_dsl.editor.cursor import standing
from renja_dsl.editor.desk import Desk
from renja_dsl.editor.positions import CodeUnits
from renja_dsl.editor.sums import pagu_below, pagu_of
from renja_dsl.editor.used import owner_at
from renja_dsl.knowledge.nomenclature import judging_table
from renja_dsl.lint.places import document_label
from renja_dsl.messages import word
from renja_dsl.model.arithmetic import exact
from renja_dsl.model.document import Document, Indikator, Simpul
from renja_dsl.report.rule_page import basis
from renja_dsl.syntax.lalr.driver import Token
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.tree import Cell
from renja_dsl.syntax.vocabulary import FIELDS, begun_by
from renja_dsl.values import format_rupiah
from renja_dsl.values.hilang import Hilang
from renja_dsl.values.nilai import format_nilai

_NUMBERS = ("RUPIAH", "RUPIAH_KURUNG", "PERSEN", "ANGKA", "KATA", "PERINGKAT")
_ELSEWHERE = ("rkpd", "renstra", "renja", "evaluasi", "sebelumnya")
"""kinds of documents that a number is looked up in"""


def hover(desk: Desk, name: str, source: Source, offset: int, units: CodeUnits) -> types.Hover | None:
    """What there is to say about the word at an offset; None where there is nothing."""
    line_end = source.text.find("\n", offset)
    at = standing(source.text, offset)
    text = source.text[at.start : len(source.text) if line_end < 0 else line_end]
    if at.silent or not text or offset < at.start:
        return None
    row = next(iter(begun_by(tuple(text.split(None, 3)[:3]))), None)
    if row is None:
        return None
    tokens, _ = desk.parser.begun(text)
    token = next((one for one in tokens if one.start <= offset - at.start < one.end), None)
    if token is None:
        return None
    parts = list(_said(desk, name, row.medan, token, at.start))
    if not parts:
        return None
    content = types.MarkupContent(types.MarkupKind.Markdown, "\n\n".join(parts))
    return types.Hover(content, units.range(source, at.start + token.start, at.start + token.end))


def _said(desk: Desk, name: str, medan: str, token: Token, base: int) -> Iterator[str]:
    language = desk.language
    if token.type == "KODE":
        yield from _code(desk, name, medan, token.text)
    elif token.type == "ID":
        yield from _marker(desk, token.text)
    elif token.type == "NOMOR_ATURAN":
        yield from _rule(desk, token.text)
    elif token.type in _NUMBERS:
        yield from _number(desk, name, medan, base + token.start)
    elif token.text.isalpha() and token.text.islower():
        yield meaning(medan, language)


def meaning(medan: str, language: str) -> str:
    """What a statement says, and its column in the official tables."""
    row = FIELDS[medan]
    said = [f"**{row.written}**: {word(f'medan.{medan}', language)}"]
    if column := word(f"kolom_resmi.{medan}", language):
        said.append(word("editor.kolom", language, kolom=column))
    return "\n\n".join(said)


def _code(desk: Desk, name: str, medan: str, code: str) -> Iterator[str]:
    document = desk.document(name)
    if document is None:
        return
    try:
        table = judging_table(document, desk.settings.tables)
    except Hilang:
        yield word("editor.tanpa_tabel", desk.language)
        return
    answer = table.find(code)
    entry = answer.entri
    if entry is None:
        key = "editor.kode_asing" if table.lengkap else "editor.tanpa_tabel"
        yield word(key, desk.language, kode=code, tahun=str(table.tahun))
        return
    yield f"**{entry.kode}** {' / '.join(entry.nama)}"
    if not answer.berlaku:
        yield word("editor.kode_lama", desk.language, kode=code, tahun=str(table.tahun))
    for number, indicator in enumerate(entry.indikator):
        unit = entry.satuan[min(number, len(entry.satuan) - 1)] if entry.satuan else ""
        yield word("editor.indikator_baku", desk.language, indikator=indicator, satuan=unit or "–")
    yield word("editor.sumber_tabel", desk.language, tahun=str(table.tahun))


def _marker(desk: Desk, marker: str) -> Iterator[str]:
    if desk.seen is None:
        return
    used = desk.seen.used
    yield from (f"**{marker}** {text}" for known, text in (*used.goals, *used.indicators) if known == marker)


def _rule(desk: Desk, number: str) -> Iterator[str]:
    rule, language = desk.rule.get(number), desk.language
    if rule is None:
        family = [one for one in desk.rules if one.id.startswith(number)]
        if family:
            yield word("editor.aturan_banyak", language, awalan=number, banyak=str(len(family)))
        return
    yield f"**{rule.id}** {rule.judul.get(language, rule.judul['id'])}"
    if explained := rule.penjelasan.get(language) or rule.penjelasan.get("id"):
        yield explained
    yield "; ".join(basis(rule, language))


# ---- numbers ------------------------------------------------------------------------------


def _number(desk: Desk, name: str, medan: str, offset: int) -> Iterator[str]:
    """The sum below, and what the same is in other documents; of a text that was checked."""
    document, buffer = desk.document(name), desk.buffers.get(name)
    was = offset if buffer is None else buffer.moved.back(offset)
    yield meaning(medan, desk.language)
    if document is None or desk.seen is None or was is None:
        return
    node = owner_at(document, was)
    if node is None:
        return
    with exact():
        for year, cell in node.pagu.items():
            if cell.start <= was < cell.end and isinstance(year, int):
                yield from _money(desk, node, year)
                return
        for indikator in node.indikator:
            for key, cell in indikator.target.items():
                if cell.start <= was < cell.end:
                    yield from _target(desk, indikator, key)
                    return


def _money(desk: Desk, node: Simpul, year: int) -> Iterator[str]:
    language = desk.language
    rows: list[tuple[str, str]] = []
    own = pagu_of(node, year)
    if node.anak:
        below = pagu_below(node, year)
        if below is None:
            rows.append((word("editor.jumlah_anak", language), word("editor.tak_tahu", language)))
        else:
            rows.append((word("editor.jumlah_anak", language), _beside(below, own)))
    for document, other in _same(desk, node):
        found = pagu_of(other, year)
        if found is not None:
            rows.append((f"{document_label(document)} ({year})", _beside(found, own)))
        earlier = pagu_of(other, year - 1)
        if earlier is not None and found is None:
            rows.append((f"{document_label(document)} ({year - 1})", _beside(earlier, own)))
    if rows:
        yield _table(rows)


def _target(desk: Desk, indikator: Indikator, key: object) -> Iterator[str]:
    assert desk.seen is not None  # noqa: S101  # asked by the only caller
    rows: list[tuple[str, str]] = []
    for kind in _ELSEWHERE:
        try:
            other = desk.seen.lookup.indikator(kind, indikator)
        except Hilang:
            continue
        for held in (key, "renstra"):
            cell = other.target.get(held)  # type: ignore[call-overload]
            if cell is not None:
                rows.append((f"{document_label(other.dokumen)} ({held})", _written(cell)))
    if rows:
        yield _table(rows)


def _same(desk: Desk, node: Simpul) -> Iterator[tuple[Document, Simpul]]:
    """The same node in the documents that its own refers to."""
    assert desk.seen is not None  # noqa: S101  # asked by the only caller
    for document in desk.seen.documents.referred(node.dokumen):
        try:
            yield document, desk.seen.lookup.simpul_in(document, node)
        except Hilang:
            continue


def _written(cell: Cell) -> str:
    return cell.tercetak if cell.tercetak is not None else format_nilai(cell.nilai)


def _beside(amount: Decimal, own: Decimal | None) -> str:
    if own is None or own == amount:
        return format_rupiah(amount)
    more = amount - own
    return f"{format_rupiah(amount)} ({'+' if more > 0 else ''}{format_rupiah(more)})"


def _table(rows: list[tuple[str, str]]) -> str:
    return "\n".join(("| | |", "|---|--:|", *(f"| {label} | {value} |" for label, value in rows)))
