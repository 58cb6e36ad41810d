"""The one style of plans, and the proof that a text laid in it still says the same.

Spacing and notation come from the tokens, indentation from the ownership of statements,
blank lines and comments from the writer.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from attrs import frozen

from renja_dsl.syntax.laid import is_laid
from renja_dsl.syntax.lalr.driver import Token
from renja_dsl.syntax.ownership import Nesting
from renja_dsl.syntax.parser import Broken, StatementParser
from renja_dsl.syntax.sameness import deviation
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.statements import Piece, comments
from renja_dsl.syntax.vocabulary import VOCABULARY, Role, kind_of
from renja_dsl.values import (
    Persen,
    format_bilangan,
    format_persen,
    format_rupiah,
    format_teks,
    parse_bilangan,
    parse_periode,
    parse_persen,
    parse_rupiah,
    parse_teks,
)
from renja_dsl.values.complaint import Complained, Complaint
from renja_dsl.values.rupiah import SKALA
from renja_dsl.values.tingkat import RANK
from renja_dsl.values.waktu import format_periode

WIDTH = 120
_STEP = "  "
_CONTINUED = "    "
_NO_BLANK_BEFORE = frozenset(",;:)].")
_NO_BLANK_AFTER = frozenset("([.")
_ENDS_OPERAND = frozenset(("NAMA", "RPAR", "RSQB", "TEKS", "RUPIAH", "PERSEN", "ANGKA", "TRIWULAN_HARFIAH"))
_BINARY = frozenset(("=", "<", ">", "<=", ">=", "!=", "~=", "+", "-", "*", "/", "dan", "atau"))


class Nests(Protocol):
    """Tells, statement after statement, below how many others each stands."""

    def depth(self, statement: Any) -> int: ...


@frozen
class Layout:
    """What the style of one language asks."""

    spaced: frozenset[str]
    """kinds with a blank line before them"""
    formulas: frozenset[str]
    """kinds that end in an expression"""
    kind_of: Callable[[Any], str]
    nesting: Callable[[], Nests]


PLAN = Layout(
    spaced=frozenset((*RANK, *(row.medan for row in VOCABULARY if row.opens in (Role.REKAP, Role.DAFTAR, Role.BAB)))),
    formulas=frozenset(("klaim",)),
    kind_of=kind_of,
    nesting=Nesting,
)


class FormatRefused(Complained):
    """A text that is left as it is, and its broken statements where there are any."""

    def __init__(self, key: str, arguments: dict[str, str], broken: tuple[Broken, ...] = ()) -> None:
        super().__init__(Complaint(key, arguments))
        self.broken = broken


def format_safely(source: Source, parser: StatementParser, layout: Layout = PLAN) -> str:
    """The formatted text, after proving that nothing but its looks changed. Raises FormatRefused."""
    formatted = format_text(source, parser, layout)
    if formatted == source.text:
        return formatted  # nothing changed at all, and a second run is this one
    again = Source(source.name, formatted)
    found = deviation(source, again, parser)
    if found is not None and found.comment:
        raise FormatRefused("rapikan.komentar_hilang", {"berkas": source.name, "komentar": found.comment})
    if found is not None:
        line = source.position(found.offset).line
        raise FormatRefused("rapikan.berubah", {"berkas": source.name, "baris": str(line)})
    if format_text(again, parser, layout) != formatted:
        raise FormatRefused("rapikan.tak_tetap", {"berkas": source.name})
    return formatted


# ---- layout -------------------------------------------------------------------


class _Line(NamedTuple):
    """A statement or a comment on its own line; `spaced`: a blank line stands before it."""

    text: str
    spaced: bool
    inner: bool = False
    """a comment from inside the statement that follows"""


def format_text(source: Source, parser: StatementParser, layout: Layout = PLAN) -> str:
    """The text in the one style. Raises FormatRefused where a statement is broken."""
    placed = parser.parse(source)
    broken = tuple(p.statement for p in placed if isinstance(p.statement, Broken))
    if broken:
        raise FormatRefused("rapikan.rusak", {"berkas": source.name, "banyaknya": str(len(broken))}, broken)
    statements = [p.statement for p in placed if not isinstance(p.statement, Broken)]
    pieces = [Piece(source.text[p.start : p.end], p.start, p.indent) for p in placed]
    above, behind = _comments_of(source.text, pieces)
    nesting = layout.nesting()
    lines: list[str] = []
    kind, depth = "", 0
    for number, (piece, statement) in enumerate(zip(pieces, statements, strict=True)):
        kind_before, depth_before = kind, depth
        kind, depth = layout.kind_of(statement), nesting.depth(statement)
        indentation = _STEP * depth
        text = piece.text
        if not is_laid(text, WIDTH - len(indentation)):
            text = _statement_text(parser.tokens(text), indentation, formula=kind in layout.formulas)
        text += behind[number]
        block = _spaced([*above[number], _Line(text, _blank_above(source.text, piece.start))])
        if kind in layout.spaced and kind_before != "kepala":
            own = _first_of_own(block)
            block[own] = block[own]._replace(spaced=True)
        elif depth > depth_before:
            block[0] = block[0]._replace(spaced=False)
        lines += _laid(block, indentation, first=not lines)
    tail = above[len(pieces)]
    lines += _laid(tail, _STEP * depth if _is_indented(source.text) else "", first=not lines)
    return "\n".join(lines) + "\n" if lines else ""


def _laid(block: list[_Line], indentation: str, *, first: bool) -> list[str]:
    lines: list[str] = []
    for line in block:
        if line.spaced and (lines or not first):
            lines.append("")
        lines.append(indentation + line.text)
    return lines


def _spaced(block: list[_Line]) -> list[_Line]:
    """A comment from inside the statement goes directly before it, behind the writer's blank line."""
    if len(block) == 1:
        return block
    first = next((n for n, line in enumerate(block) if line.inner), len(block) - 1)
    spaced = block[-1].spaced
    return [*block[:first], *(_Line(line.text, spaced and n == 0) for n, line in enumerate(block[first:]))]


def _first_of_own(block: list[_Line]) -> int:
    """The first of the comments that stand directly above the statement, or the statement."""
    own = len(block) - 1
    while own and not block[own].spaced:
        own -= 1
    return own


def _comments_of(text: str, pieces: list[Piece]) -> tuple[list[list[_Line]], list[str]]:
    """Comments above each statement (and after the last one), and those behind it on its line."""
    above: list[list[_Line]] = [[] for _ in range(len(pieces) + 1)]
    behind = [""] * len(pieces)
    starts = [piece.start for piece in pieces]
    for offset, comment in comments(text, pieces):
        number = bisect_right(starts, offset) - 1
        end = pieces[number].start + len(pieces[number].text) if number >= 0 else 0
        if number >= 0 and offset < end:
            above[number].append(_Line(comment, False, inner=True))
        elif number >= 0 and "\n" not in text[end:offset]:
            behind[number] = f"  {comment}"
        else:
            above[number + 1].append(_Line(comment, _blank_above(text, offset)))
    return above, behind


def _blank_above(text: str, offset: int) -> bool:
    """Whether the line above the one of `offset` is blank."""
    line = text.rfind("\n", 0, offset)
    return line > 0 and not text[text.rfind("\n", 0, line) + 1 : line].strip()


def _is_indented(text: str) -> bool:
    """Whether the last line, a comment, stands away from the margin: then it belongs to the last statement."""
    last = text.rstrip()
    return last[last.rfind("\n") + 1 :][:1].isspace()


# ---- one statement ----------------------------------------------------------------


def _statement_text(tokens: list[Token], indentation: str, *, formula: bool) -> str:
    """The statement in one line, or in several when it is too long and may be broken."""
    parts: list[str] = []
    """what must stay on one line, each with the blank that goes before it"""
    may_break = operand = False
    before: Token | None = None
    """the token that a blank may follow"""
    for number, token in enumerate(tokens):
        glued = before is None or _is_glued(before, token, operand=operand)
        text = _token_text(token, indentation)
        if may_break and not glued:
            parts.append(f" {text}")
        elif parts:
            parts[-1] += text if glued else f" {text}"
        else:
            parts.append(text)
        binary = formula and operand and token.text in _BINARY
        may_break = token.text == "," or binary
        sign = token.type == "KURANGI" and not operand
        operand = formula and number > 1 and token.type in _ENDS_OPERAND  # the title is no operand
        before = None if sign and _sticks(tokens, number) else token
    return filled(parts, indentation)


def _sticks(tokens: list[Token], number: int) -> bool:
    """Whether a sign stands directly before its operand; before a number it would become part of it."""
    return tokens[number + 1].type in ("NAMA", "LPAR")


def _is_glued(before: Token, token: Token, *, operand: bool) -> bool:
    """Whether no blank stands between two tokens; `operand`: the first one ends an operand."""
    if token.text in _NO_BLANK_BEFORE or before.text in _NO_BLANK_AFTER:
        return True
    if token.text == "(":
        return before.type == "NAMA"
    return token.text == "[" and operand


def filled(parts: list[str], indentation: str) -> str:
    """Parts that carry their own blanks in lines of the width; nothing breaks beside a fenced text."""
    lines = [""]
    fenced = any("\n" in part for part in parts)
    for part in parts:
        full = len(indentation) + len(lines[-1]) + len(part) > WIDTH
        if lines[-1] and full and not fenced:
            lines.append(f"{_CONTINUED}{part.lstrip()}")
        else:
            lines[-1] += part
    return f"\n{indentation}".join(lines)


def _token_text(token: Token, indentation: str) -> str:
    text = token.text
    match token.type:
        case "TEKS":
            return _fenced(parse_teks(text), indentation) if text.startswith('"""') else format_teks(parse_teks(text))
        case "RUPIAH":
            return _rupiah(text)
        case "RUPIAH_KURUNG":
            return f"({_rupiah(text[1:-1].strip())})"
        case "PERSEN":
            return format_persen(Persen(parse_persen(text).nilai))
        case "ANGKA":
            return format_bilangan(parse_bilangan(text))
        case "PERIODE":
            return format_periode(parse_periode(text))
        case "PERINGKAT":
            return " ".join(text.split())
        case _:
            return text


def _rupiah(text: str) -> str:
    """A scale word stays: `Rp1,5 miliar` is how the writer thinks of the amount."""
    if text.endswith(tuple(SKALA)):
        sign, _, rest = text.partition("Rp")
        return f"{sign}Rp{' '.join(rest.split())}"
    return format_rupiah(parse_rupiah(text))


def _fenced(value: str, indentation: str) -> str:
    if "\n" in value:
        return format_teks(value, indentation)
    fence = format_teks(f"{value}\n").partition("\n")[0]
    return f"{fence}\n{indentation if value else ''}{value}\n{indentation}{fence}"
