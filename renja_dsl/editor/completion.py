"""What may be written where a cursor stands: keywords with whole blocks, codes, names, units, places, files, rules."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen
from lsprotocol import types

from renja_dsl.editor.cursor import CursorPlace, rows_here, standing
from renja_dsl.editor.desk import Desk
from renja_dsl.editor.positions import CodeUnits
from renja_dsl.editor.snippets import BLOCKS, LINES
from renja_dsl.knowledge.nomenclature import judging_table
from renja_dsl.messages import word
from renja_dsl.nomenklatur import Entri, Tabel
from renja_dsl.nomenklatur.table import PENUNJANG
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.vocabulary import begun_by
from renja_dsl.values import format_teks, padat, ruas
from renja_dsl.values.besaran import is_satuan_polos
from renja_dsl.values.hilang import Hilang
from renja_dsl.values.tingkat import BERKODE, RUAS, TINGKAT

MOST = 100
"""proposals of one kind; more are left to further letters"""
_HEADS = ("renja", "rkpd", "renstra", "evaluasi")
_SNIPPET = types.InsertTextFormat.Snippet
_PLACE = re.compile(r"\$\{\d+(?::([^}]*)|\|([^,|]*)[^}]*)\}|\$\d+")
"""a place to fill in, for editors that know none"""


@frozen
class Proposal:
    """One thing to write instead of the word at the cursor."""

    label: str
    text: str
    kind: types.CompletionItemKind
    detail: str = ""
    about: str = ""
    snippet: bool = False


def completions(
    desk: Desk, name: str, source: Source, offset: int, units: CodeUnits, *, snippets: bool
) -> types.CompletionList:
    """Proposals for the cursor in a plan; `snippets`: whether the editor has places to fill in."""
    at = standing(source.text, offset)
    if at.silent:
        return types.CompletionList(is_incomplete=False, items=[])
    replaced = units.range(source, offset - len(at.word), offset)
    return items_of(list(_proposals(desk, name, at)), at.word, replaced, snippets=snippets)


def items_of(proposals: list[Proposal], written: str, replaced: types.Range, *, snippets: bool) -> types.CompletionList:
    """Proposals as an editor takes them; of too many, those that have what is written."""
    wanted = padat(written)
    if len(proposals) > MOST and wanted:
        proposals = [one for one in proposals if wanted in padat(f"{one.label}{one.detail}")]
    items = [_item(one, replaced, number, snippets=snippets) for number, one in enumerate(proposals[:MOST])]
    return types.CompletionList(is_incomplete=len(proposals) > MOST, items=items)


def _item(one: Proposal, replaced: types.Range, number: int, *, snippets: bool) -> types.CompletionItem:
    text = one.text if snippets or not one.snippet else plain(one.text)
    return types.CompletionItem(
        label=one.label,
        kind=one.kind,
        detail=one.detail or None,
        documentation=types.MarkupContent(types.MarkupKind.Markdown, one.about) if one.about else None,
        insert_text_format=_SNIPPET if one.snippet and snippets else None,
        text_edit=types.TextEdit(replaced, text),
        filter_text=f"{one.label} {one.detail}" if one.kind is types.CompletionItemKind.Value else None,
        sort_text=f"{number:04}",
    )


def plain(snippet: str) -> str:
    """A snippet for an editor that has none: what stands in its places, the first of choices."""
    return _PLACE.sub(lambda place: place[1] or place[2] or "", snippet)


def _proposals(desk: Desk, name: str, at: CursorPlace) -> Iterator[Proposal]:
    if not at.before and not at.quoted:
        yield from _statements(at, desk.language)
        return
    words = tuple(at.before.split()[:3])
    row = next(iter(begun_by(words)), None)
    if row is None:
        return
    if at.quoted:
        yield from _texts(desk, name, at, row.medan, quoted=True)
        return
    seen, expected = desk.parser.begun(at.before)
    if seen and seen[-1].end < len(at.before.rstrip()):
        return  # what stands before cannot be read
    if "KODE" in expected and row.medan in BERKODE:
        yield from _codes(desk, name, at, row.medan)
    if "ID" in expected:
        yield from _markers(desk, row.medan, words)
    if "NOMOR_ATURAN" in expected:
        for rule in desk.rules:
            title = rule.judul.get(desk.language, rule.judul["id"])
            yield Proposal(
                rule.id, rule.id, types.CompletionItemKind.Value, title, rule.penjelasan.get(desk.language, "")
            )
    if "KATA" in expected and seen and seen[-1].type == "ANGKA":
        yield from _units_here(desk, name, at)
    for spelled in sorted(desk.parser.keywords(expected).values()):
        yield Proposal(spelled, spelled, types.CompletionItemKind.Keyword)
    if "TEKS" in expected and not (seen and seen[-1].type == "ANGKA"):
        yield from _texts(desk, name, at, row.medan, quoted=False)


# ---- statements ---------------------------------------------------------------------------


def _statements(at: CursorPlace, language: str) -> Iterator[Proposal]:
    for row in rows_here(at):
        heads: Sequence[str] = _HEADS if row.medan == "kepala" else row.openings or (row.written,)
        for head in heads:
            medan = head if row.medan == "kepala" else row.medan
            about = word(f"medan.{row.medan}", language)
            detail = about.partition(".")[0]
            block = BLOCKS.get(medan)
            if block is not None:
                told = word("editor.lengkap", language, apa=head)
                yield Proposal(told, block, types.CompletionItemKind.Snippet, detail, about, snippet=True)
            line = LINES.get(medan)
            yield Proposal(
                head, line or f"{head} ", types.CompletionItemKind.Keyword, detail, about, snippet=bool(line)
            )


# ---- codes and their words -------------------------------------------------------------------


def _table(desk: Desk, name: str) -> Tabel | None:
    document = desk.document(name)
    if document is None:
        return None
    try:
        return judging_table(document, desk.settings.tables)
    except Hilang:
        return None


def _codes(desk: Desk, name: str, at: CursorPlace, level: str) -> Iterator[Proposal]:
    """Codes of the level below the one that stands open, with their names; those of the supporting program take the
    beginning of the plan's own."""
    table = _table(desk, name)
    if table is None:
        return
    above = next((one.kode for one in reversed(at.levels) if one.kode and len(ruas(one.kode)) < RUAS[level]), "")
    start = above or ".".join(ruas(at.word)[:2])
    for entry in table.entri.values():
        if len(ruas(entry.kode)) != RUAS[level] or not entry.nama:
            continue
        code = _own_code(entry.kode, start)
        if code is not None:
            yield _coded(code, entry)


def _own_code(code: str, start: str) -> str | None:
    """A code of the table as a plan below `start` writes it; None where it does not belong there."""
    if code.startswith(PENUNJANG):
        own = ruas(start)[:2]
        if len(own) < 2:
            return None
        code = ".".join((*own, *ruas(code)[2:]))
    parts, begun = ruas(code), ruas(start)
    return code if parts[: len(begun)] == begun else None


def _coded(code: str, entry: Entri) -> Proposal:
    about = "\n".join((*(f"- {one}" for one in entry.indikator), *(f"  ({one})" for one in entry.satuan)))
    text = f"{code} {format_teks(entry.nama[0])}"
    return Proposal(code, text, types.CompletionItemKind.Value, entry.nama[0], about)


def _units_here(desk: Desk, name: str, at: CursorPlace) -> Iterator[Proposal]:
    entry = _entry_above(desk, name, at)
    own = entry.satuan if entry is not None else ()
    before = desk.seen.used.units if desk.seen is not None else ()
    for unit in dict.fromkeys((*own, *before)):
        text = unit if is_satuan_polos(unit) else format_teks(unit)
        yield Proposal(unit, text, types.CompletionItemKind.Unit)


def _entry_above(desk: Desk, name: str, at: CursorPlace) -> Entri | None:
    table = _table(desk, name) if at.node is not None and at.node.kode else None
    return table.at(at.node.kode) if table is not None and at.node is not None else None


# ---- texts ----------------------------------------------------------------------------------


def _texts(desk: Desk, name: str, at: CursorPlace, medan: str, *, quoted: bool) -> Iterator[Proposal]:
    kind = types.CompletionItemKind.File if medan == "mengacu" else types.CompletionItemKind.Text
    for text in dict.fromkeys(_known(desk, name, at, medan)):
        coded = medan == "sumber_dana" and text[:1].isdigit() and '"' in text
        if quoted:
            text = text.partition('"')[2].rstrip('"') if coded else text
            yield Proposal(text, format_teks(text)[1:-1], kind)
        else:
            yield Proposal(text, text if coded else format_teks(text), kind)


def _known(desk: Desk, name: str, at: CursorPlace, medan: str) -> Iterable[str]:
    """Texts that a statement may say: files, official words, what was said before."""
    if medan == "mengacu":
        yield from _files(desk, name, at.before.split()[1:2])
        return
    entry = _entry_above(desk, name, at)
    if medan == "indikator" and entry is not None:
        yield from entry.indikator
    if medan in TINGKAT:
        table, code = _table(desk, name), at.before.split()[-1:]
        if table is not None and code and (official := table.at(code[0])) is not None:
            yield from official.nama
    if desk.seen is not None:
        yield from desk.seen.used.texts.get(medan, ())


def _files(desk: Desk, name: str, kind: Sequence[str]) -> Iterator[str]:
    """Plans that a plan may refer to, of the wanted kind where that is known, as it would write them."""
    names = desk.seen.documents.by_name if desk.seen is not None else {}
    for other, document in sorted(names.items()):
        if other != name and (not kind or kind[0] in ("sebelumnya", document.jenis)):
            yield posixpath.relpath(other, posixpath.dirname(name) or ".")


def _markers(desk: Desk, medan: str, words: Sequence[str]) -> Iterator[Proposal]:
    if desk.seen is None:
        return
    used = desk.seen.used
    if words[:2] == ("indikator", "sama"):
        found: Iterable[tuple[str, str]] = used.indicators
    elif medan in ("misi", "indikator"):
        found = ()  # a marker of its own
    else:
        above = {"tujuan": "misi", "sasaran": "tujuan"}.get(medan, "sasaran")
        found = sorted(used.goals, key=lambda goal: goal[0][:1] != above[0].upper())
    for marker, text in found:
        yield Proposal(marker, marker, types.CompletionItemKind.Reference, text)
