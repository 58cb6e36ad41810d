"""What a cursor stands in: the statement that is being written, and what stands open above it.

Only the lines that are needed are looked at, from the cursor upwards, so that the length of a plan does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from renja_dsl.syntax.ownership import CLOSES
from renja_dsl.syntax.vocabulary import FIELDS, Field, Role, begun_by
from renja_dsl.values.tingkat import RANK, kept

_FENCE = '"""'
_WORD = re.compile(r'[^\s",:;()]*\Z')
_QUOTED = re.compile(r'"(?:[^"\\\n]|\\.)*"')
_CODE = re.compile(r"\s([0-9X][0-9A-Za-z.]*)")
_COMMENT = re.compile(r'^(?:[^"#]|"(?:[^"\\]|\\.)*")*#')


@frozen
class OpenLevel:
    """A level above the cursor that what is written there belongs to."""

    tingkat: str
    kode: str
    """as written; empty without one"""


@frozen
class CursorPlace:
    """Where a cursor stands."""

    start: int
    """where the statement begins, which may be the cursor itself"""
    before: str
    """the statement up to the word that is being written"""
    word: str
    """that word, or the text behind a quotation mark, as far as the cursor"""
    quoted: bool
    """whether a text is being written"""
    silent: bool
    """in a comment or a long text: nothing is to be proposed"""
    roles: frozenset[Role]
    """what stands open above"""
    levels: tuple[OpenLevel, ...]
    """open levels, the outermost first, as far as the nearest program or goal"""
    node: OpenLevel | None
    """the newest level, goals too, where it stands open"""
    empty: bool
    """whether no statement stands above"""


def standing(text: str, offset: int) -> CursorPlace:
    """Where the cursor at `offset` stands."""
    start = _statement_start(text, offset)
    written = text[start:offset]
    stripped = written.lstrip()
    start += len(written) - len(stripped)
    without = _QUOTED.sub(lambda quoted: "_" * len(quoted[0]), stripped)
    quote = without.find('"')
    if quote >= 0:
        before, word = stripped[:quote], stripped[quote + 1 :]
    else:
        word = _WORD.search(stripped)[0]  # type: ignore[index]  # matches the empty word too
        before = stripped[: len(stripped) - len(word)]
    line = text.rfind("\n", 0, offset) + 1
    silent = _COMMENT.match(text[line:offset]) is not None or _in_long_text(text, offset)
    openers, empty = _openers(text, text.rfind("\n", 0, start) + 1)
    roles, levels, node = _opened(openers)
    return CursorPlace(start, before, word, quote >= 0, silent, roles, levels, node, empty)


def _statement_start(text: str, offset: int) -> int:
    """Where the line begins; of a line that continues one above, where that begins."""
    line = text.rfind("\n", 0, offset) + 1
    while line:
        above = text.rfind("\n", 0, line - 1) + 1
        if not text[above : line - 1].rstrip().endswith(","):
            break
        line = above
    return line


def _in_long_text(text: str, offset: int) -> bool:
    """Whether an odd number of fences stands above: a fence inside of a longer one is rare enough."""
    return text.count(_FENCE, 0, offset) % 2 == 1


def _lines_above(text: str, line: int) -> Iterator[str]:
    """Lines above an offset that begins one, the nearest first, without those of long texts."""
    fenced = False
    while line > 0:
        above = text.rfind("\n", 0, line - 1) + 1
        said = text[above : line - 1]
        if said.count(_FENCE) % 2:
            fenced = not fenced
            if not fenced:
                yield said
        elif not fenced:
            yield said
        line = above


def _openers(text: str, line: int) -> tuple[list[tuple[Field, str]], bool]:
    """What was opened above, in the order of the text, back to the level that closes all others; and whether nothing
    at all stands there."""
    found: list[tuple[Field, str]] = []
    empty = True
    for said in _lines_above(text, line):
        words = tuple(said.split(None, 3)[:3])
        if not words or words[0].startswith("#"):
            continue
        empty = False
        row = next((row for row in begun_by(words) if row.opens is not None), None)
        if row is None:
            continue
        found.append((row, said))
        if row.opens is Role.KEPALA or (row.opens is Role.SIMPUL and RANK.get(row.medan, 0) <= RANK["program"]):
            break
    return found[::-1], empty


def _opened(openers: list[tuple[Field, str]]) -> tuple[frozenset[Role], tuple[OpenLevel, ...], OpenLevel | None]:
    roles: set[Role] = set()
    levels: list[OpenLevel] = []
    node: OpenLevel | None = None
    for row, line in openers:
        if row.opens is None:
            continue
        if row.opens is Role.SIMPUL:
            code = _CODE.search(line.partition('"')[0])
            node = OpenLevel(row.medan, code[1] if code else "")
            del levels[kept([level.tingkat for level in levels], row.medan) :]
            if row.medan in RANK:
                levels.append(node)
        roles -= set(CLOSES.get(row.opens, ()))
        roles.add(row.opens)
    return frozenset(roles), tuple(levels), node if Role.SIMPUL in roles else None


def rows_here(at: CursorPlace) -> list[Field]:
    """The statements that may stand where a cursor stands at the beginning of one, those of the newest opener first."""
    if at.empty:
        return [FIELDS["kepala"]]
    order = (Role.INDIKATOR, Role.DAFTAR, Role.REKAP, Role.BAB, Role.KEPALA, Role.SIMPUL)
    owned = [row for role in order if role in at.roles for row in FIELDS.values() if row.owner is role]
    levels = [row for row in FIELDS.values() if row.opens is Role.SIMPUL and row.owner is None]
    free = [row for row in FIELDS.values() if row.owner is Role.DOKUMEN or (row.owner is None and row not in levels)]
    return [*owned, *levels, *(row for row in free if row.medan != "kepala")]
