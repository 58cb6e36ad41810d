"""Expressions inside a plan: `klaim`, and `{...}` in a narasi. They are those of the rule language.

What an expression may name is what the document has: `program`, `kegiatan`, `sub_kegiatan`, `sasaran`,
`indikator`, `tahun`, and so on, or `dokumen` itself. Like a rulebook's, its text is never evaluated as
Python: it becomes code of fixed templates, after its types were checked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from attrs import evolve, fields, frozen

from renja_dsl.model.document import Document, Klaim
from renja_dsl.model.lookup import Lookup
from renja_dsl.rules.checker import Scope, Typed, attribute_of, check, expect, fault
from renja_dsl.rules.code import call
from renja_dsl.rules.functions import FUNCTIONS
from renja_dsl.rules.limits import LOOPS, too_deep
from renja_dsl.rules.namespace import namespace
from renja_dsl.rules.parsing import LEAD, parse_expression
from renja_dsl.rules.runtime.budget import Exhausted, steps
from renja_dsl.rules.runtime.detail import show
from renja_dsl.rules.schema import RECORDS, family_of
from renja_dsl.rules.types import YA_TIDAK, Type
from renja_dsl.syntax.expressions import Binary, Expression, Literal, Unary
from renja_dsl.syntax.faults import Fault
from renja_dsl.syntax.tree import Cell
from renja_dsl.values.hilang import TakTahu

COMPARISONS = ("=", "~=", "!=", "<", "<=", ">", ">=")


class ClaimSide(NamedTuple):
    """One side of a comparison."""

    nilai: Callable[[], Any]
    """raises Hilang"""
    jenis: str
    """name of its type"""


@frozen(eq=False, repr=False)
class Computation:
    """A claim that can be computed."""

    benar: Callable[[], bool]
    """raises Hilang"""
    operator: str = ""
    """of a comparison; empty where there are no two sides"""
    tertulis: ClaimSide | None = None
    """what the claim states: the side that names nothing, else the right one"""
    dihitung: ClaimSide | None = None


def compute(klaim: Klaim, document: Document, lookup: Lookup) -> Computation:
    """A claim as something to run. Raises Fault, offsets counted from the claim's start."""
    e = klaim.ekspresi
    scope = document_scope(document.jenis)
    held = expect(_shallow(e), scope, YA_TIDAK)
    names = _names(document, lookup)
    if not (isinstance(e, Binary) and e.operator in COMPARISONS):
        return Computation(_runs(held.code, names))
    left, right = (_side(part, scope, names) for part in (e.kiri, e.kanan))
    stated, computed = (left, right) if _names_nothing(e.kiri) and not _names_nothing(e.kanan) else (right, left)
    return Computation(_runs(held.code, names), e.operator, stated, computed)


def _names(document: Document, lookup: Lookup) -> dict[str, Any]:
    return {**namespace(), printed_level.__name__: printed_level, "D": document, "W": lookup, "T": document.tahun}


def _side(e: Expression, scope: Scope, names: dict[str, Any]) -> ClaimSide | None:
    try:
        typed = check(e, scope)
    except Fault:
        return None  # a bare word, as in `i.arah = naik`
    return ClaimSide(_runs(typed.code, names), typed.type.name)


def _runs(code: str, names: dict[str, Any]) -> Callable[[], Any]:
    made = _compiled(code)
    return lambda: eval(made, names)  # noqa: S307  # our own templates


@lru_cache(maxsize=1 << 12)
def _compiled(code: str) -> Any:
    return compile(code, "<klaim>", "eval")


def _names_nothing(e: Expression) -> bool:
    if isinstance(e, Literal):
        return True
    parts = [getattr(e, one.name) for one in fields(type(e))]
    inner = [part for part in parts if isinstance(part, Expression)]
    return bool(inner) and isinstance(e, Binary | Unary) and all(map(_names_nothing, inner))


def _shallow(e: Expression) -> Expression:
    deep = too_deep(e, LOOPS)
    if deep is not None:
        raise fault("aturan.perulangan", deep, batas=str(LOOPS))
    return e


@cache
def document_scope(jenis: str) -> Scope:
    """What the expressions of a document may name."""
    own = Typed("D", family_of(jenis).dokumen, safe=True, variable=True)
    names = {name: attribute_of(own, name, attr, "T") for name, attr in RECORDS[own.type].items()}
    for level in ("program", "kegiatan"):
        held = names[level]
        names[level] = evolve(held, code=call(printed_level, held.code, "D", repr(level)), raw=None, owner=())
    return Scope({**names, "dokumen": own}, frozenset(("dokumen",)), functions=FUNCTIONS)


def printed_level(nodes: list[Any], document: Document, level: str) -> list[Any]:
    """A level, unless its table leaves it out and goes on with the one below."""
    below = {"program": "kegiatan", "kegiatan": "sub_kegiatan"}[level]
    if not nodes and document.per_tingkat[below]:
        raise TakTahu("tak_dicetak", level)
    return nodes


# ---- prose ------------------------------------------------------------------------------------


class Insertion(NamedTuple):
    """`{...}` of a narasi: its characters between the braces, and where they start in the file."""

    teks: str
    start: int
    end: int


_PIECE = re.compile(r"\{\{|\}\}|\{(?P<isi>[^{}]*)\}|[{}]")


def insertions(document: Document, cell: Cell) -> Iterator[Insertion | Fault]:
    """The expressions of a text, and a Fault for each brace that stands alone; offsets of the file."""
    raw = document.source.text[cell.start : cell.end]
    for match in _PIECE.finditer(raw):
        start = cell.start + match.start()
        if match["isi"] is not None:
            inner = match["isi"] if raw.startswith('"""') else _unescaped(match["isi"])
            yield Insertion(inner, start + 1, start + 1 + len(match["isi"]))
        elif len(match[0]) == 1:
            yield Fault("narasi.kurung", {"kurung": match[0]}, start, start + 1)


def _unescaped(text: str) -> str:
    """`\\"` as a quotation mark, every character in its place: the blank goes outside of the quotes."""
    parts = text.split('\\"')
    return "".join(part + (' "' if number % 2 == 0 else '" ') for number, part in enumerate(parts[:-1])) + parts[-1]


def filled(document: Document, cell: Cell, lookup: Lookup) -> str:
    """A text with what its insertions show; one that nobody can compute stays as written."""
    found = insertions(document, cell)

    def put(match: re.Match[str]) -> str:
        if match[0] in ("{{", "}}"):
            return match[0][0]
        sisipan = next(found, None)
        if not isinstance(sisipan, Insertion):
            return match[0]
        try:
            kind = insertion_type(sisipan, document)
        except Fault:
            return match[0]
        code = check(parse_expression(sisipan.teks), document_scope(document.jenis)).code
        names = _names(document, lookup)
        try:
            with steps():
                return show(_runs(code, names), kind.name)
        except Exhausted:
            return match[0]

    return _PIECE.sub(put, str(cell.nilai))


_SHOWN = ("ya/tidak", "rupiah", "persen", "angka", "besaran", "nilai", "teks", "kode", "tahun", "triwulan", "peringkat")


def insertion_type(insertion: Insertion, document: Document) -> Type:
    """Type of what an insertion shows. Raises Fault, offsets counted from its first character."""
    if not insertion.teks.strip():
        raise Fault("narasi.kosong", {}, 0, max(1, len(insertion.teks)))
    e = parse_expression(insertion.teks)
    try:
        typed = check(_shallow(e), document_scope(document.jenis))
    except Fault as wrong:
        raise Fault.of(wrong.complaint, wrong.start - len(LEAD), wrong.end - len(LEAD)) from None
    shown = typed.type.of[0] if typed.type.name == "daftar" else typed.type
    if shown.name not in _SHOWN and shown.name != "pilihan":
        raise Fault("tipe.lain", {"diminta": "rupiah / angka / teks", "ada": str(typed.type)}, 0, len(insertion.teks))
    return typed.type
