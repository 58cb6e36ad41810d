"""Words of allocations (`.alokasi`) at a cursor: what may be written there, and what is meant by them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from functools import cache

from lsprotocol import types

from renja_dsl.editor.completion import Proposal, items_of
from renja_dsl.editor.cursor import standing
from renja_dsl.editor.desk import Desk
from renja_dsl.editor.positions import CodeUnits
from renja_dsl.messages import word
from renja_dsl.planning.parser import BUILDERS
from renja_dsl.planning.statements import LAINNYA
from renja_dsl.rules.functions import FUNCTIONS
from renja_dsl.syntax.begun import begun, keywords
from renja_dsl.syntax.lalr.driver import Driver, Token
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.statements import cut
from renja_dsl.syntax.terminals import BEGINS
from renja_dsl.values import format_teks
from renja_dsl.values.tingkat import TINGKAT_ANGGARAN

_KIND = types.CompletionItemKind
_CLASS = re.compile(r"^[ \t]*golongan[ \t]+([A-Z]\w*)(?:[ \t]+\"([^\"\n]*)\")?", re.MULTILINE)
"""a golongan and its title"""
_OPENER = re.compile(r"^[ \t]*([a-z]+)(?![\w-])", re.MULTILINE)
"""first word of a line"""
_OF_CLASS = frozenset(("untuk", "tetap", "paling", "utuh", "kelipatan", "biaya", "jumlah", "setiap", "tumbuh"))
"""openings of what belongs to a golongan"""
_ONCE = frozenset(("alokasi", "bulat", "prioritas", "potong"))
_IN_CODE = re.compile(r'kode\(\s*"?\Z')
"""a code of an expression is being written"""
_LEVEL = {"program": "program", "kegiatan": "kegiatan", "daerah": "perangkat_daerah"}
"""word before a code -> level"""
_BLOCKS = {
    "alokasi": """alokasi ${1:2026} "${2:Penyesuaian terhadap plafon}"
  mengacu renja "${3:renja-2026.renja}"
  dasar "${4:surat yang menetapkan plafon}"

plafon ${5:Rp675 juta}
$0""",
    "golongan": """golongan ${1:WAJIB} "${2:yang tidak boleh turun}"
  untuk setiap sub kegiatan sebagai s dengan ${3:berawalan(kode("2.17.01"), s.kode)}
  ${4|tetap,paling sedikit 90% pagu,paling banyak 90% pagu|}
$0""",
}


@cache
def _driver() -> Driver:
    return Driver("alokasi", BUILDERS, begins=BEGINS)


def allocation_beginning(text: str) -> tuple[list[Token], frozenset[str]]:
    """The pieces of a statement of an allocation, as far as it can be read, and what may follow."""
    return begun(_driver(), text)


# ---- completion -------------------------------------------------------------------------------


def allocation_completions(
    desk: Desk, name: str, source: Source, offset: int, units: CodeUnits, *, snippets: bool
) -> types.CompletionList:
    """Keywords that may stand at the cursor, golongan of the file, codes and files of the plans around."""
    at = standing(source.text, offset)
    proposals: list[Proposal] = []
    if not at.silent:
        given = _quoted(desk, name, at.before) if at.quoted else _proposals(desk, source.text, at.start, at.before)
        proposals = list(given)
    return items_of(proposals, at.word, units.range(source, offset - len(at.word), offset), snippets=snippets)


def _proposals(desk: Desk, text: str, start: int, before: str) -> Iterator[Proposal]:
    seen, expected = allocation_beginning(before)
    if seen and seen[-1].end < len(before.rstrip()):
        return  # what stands before cannot be read
    if not seen:
        yield from _statements(text, start, sorted(keywords(_driver(), expected).values()), desk.language)
        return
    if "NAMA_GOLONGAN" in expected and seen[0].type == "PRIORITAS":
        for called, title in _CLASS.findall(text):
            yield Proposal(called, called, _KIND.Reference, title)
    if "KODE" in expected:
        for code, title in _codes(desk, _LEVEL.get(seen[-1].text, "")):
            yield Proposal(code, code, _KIND.Value, title)
    if "KATA_SASARAN" in expected and len(seen) == 2:
        for level in (*TINGKAT_ANGGARAN, "dokumen"):
            spelled = level.replace("_", " ")
            yield Proposal(spelled, f"{spelled} sebagai ", _KIND.Keyword)
    for terminal, spelled in sorted(keywords(_driver(), expected).items(), key=lambda pair: pair[1]):
        if terminal != "LAINNYA" or LAINNYA not in before.split():
            yield Proposal(spelled, spelled, _KIND.Keyword)
    if "NAMA" in expected and "RUPIAH" in expected:
        for function in sorted(FUNCTIONS):
            yield Proposal(function, f"{function}(", _KIND.Function)


def _statements(text: str, start: int, openers: list[str], language: str) -> Iterator[Proposal]:
    """Openings that may stand at an offset: the header first and once, limits of lines below a golongan."""
    above, below = _OPENER.findall(text[:start]), _OPENER.findall(text[start:].partition("\n")[2])
    last = next((one for one in reversed(above) if one in ("golongan", "plafon")), "")
    for opener in openers if "alokasi" in (*above, *below) else ("alokasi",):
        if (opener in _OF_CLASS and last != "golongan") or (opener in _ONCE and opener in (*above, *below)):
            continue
        about = word(f"editor.alokasi.{opener}", language)
        block = _BLOCKS.get(opener)
        if block is not None:
            told = word("editor.lengkap", language, apa=opener)
            yield Proposal(told, block, _KIND.Snippet, about, snippet=True)
        yield Proposal(opener, f"{opener} ", _KIND.Keyword, about)


def _codes(desk: Desk, level: str) -> Iterator[tuple[str, str]]:
    """Codes that the plans around write, of one level or of all, each once with a name."""
    found: dict[str, str] = {}
    for document in desk.seen.documents.by_name.values() if desk.seen is not None else ():
        if level in ("", "perangkat_daerah") and document.kode is not None:
            found.setdefault(str(document.kode.nilai), str(document.nama.nilai) if document.nama is not None else "")
        if level != "perangkat_daerah":
            for node in document.simpul:
                if node.kode_teks and (node.tingkat == level if level else node.tingkat in TINGKAT_ANGGARAN):
                    found.setdefault(node.kode_teks, node.nama_teks)
    yield from sorted(found.items())


def _quoted(desk: Desk, name: str, before: str) -> Iterator[Proposal]:
    """What may stand between quotation marks: files behind `mengacu`, codes in `kode("...")`."""
    words = before.split()
    if words[:1] == ["mengacu"]:
        names = desk.seen.documents.by_name if desk.seen is not None else {}
        for other, document in sorted(names.items()):
            if words[1:2] in ([document.jenis], ["sebelumnya"]):
                path = posixpath.relpath(other, posixpath.dirname(name) or ".")
                yield Proposal(path, format_teks(path)[1:-1], _KIND.File)
    elif _IN_CODE.search(before):
        for code, title in _codes(desk, ""):
            yield Proposal(code, code, _KIND.Value, title)


# ---- hover --------------------------------------------------------------------------------------


def allocation_hover(desk: Desk, source: Source, offset: int, units: CodeUnits) -> types.Hover | None:
    """What the statement of a keyword asks for, what a golongan is called, whose code it is."""
    piece = next((one for one in cut(source.text) if one.start <= offset < one.start + len(one.text)), None)
    if piece is None:
        return None
    seen, _ = allocation_beginning(piece.text)
    token = next((one for one in seen if one.start <= offset - piece.start < one.end), None)
    said = "" if token is None else _said(desk, source.text, seen[0], token)
    if token is None or not said:
        return None
    where = units.range(source, piece.start + token.start, piece.start + token.end)
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, said), where)


def _said(desk: Desk, text: str, first: Token, token: Token) -> str:
    if token.type == "NAMA_GOLONGAN":
        return next((f"**{called}** {title}" for called, title in _CLASS.findall(text) if called == token.text), "")
    if token.type in ("KODE", "TEKS"):
        code = token.text.strip('"')
        return next((f"**{one}** {title}" for one, title in _codes(desk, "") if one == code), "")
    if token.text in keywords(_driver(), (token.type,)).values():
        return f"**{first.text}**: {word(f'editor.alokasi.{first.text}', desk.language)}"
    return ""
