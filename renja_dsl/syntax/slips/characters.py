"""Quotation marks, blanks and dashes of word processors outside the texts of a statement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define, field

from renja_dsl.late import late
from renja_dsl.values.lookalikes import (
    BLANKS,
    DOUBLE_QUOTES,
    HYPHENS,
    INVISIBLE,
    LINE_ENDS,
    SINGLE_QUOTES,
    plain,
    point,
)

_DOUBLE = frozenset((*DOUBLE_QUOTES, '"', "''", "``", ",,", "´´", "<<", ">>", '""'))
_OPENING = frozenset("“„«❝〝")
_CLOSING = frozenset("”»❞〞“")
_MARK = late(
    r"''|``|´´|<<(?=\w)|>>|(?<!\w)\"\"(?=[^\W_])|(?<=\w)\"\"(?!\w)|,,(?=[^\W\d_])"
    rf"|[\"{re.escape(DOUBLE_QUOTES + SINGLE_QUOTES)}]"
)
_AFTER = late(rf"[\s,;:.)\]|+&{re.escape(INVISIBLE)}]|[\"“„«‘‹](?=\w)|[/•–-]\s*[\"“„«‘]|$")
_BEFORE = late(rf"[\s,(:;=|+&{re.escape(INVISIBLE)}]")
_INSIDE = str.maketrans({**dict.fromkeys(BLANKS, " "), **dict.fromkeys(INVISIBLE)})
"""what is put right in a text that is written anew; its typography is the writer's own"""
_MOST_NAMED = 3


@define
class Cleaned:
    """A statement in plain characters, and what was changed: key -> arguments."""

    text: str
    changes: dict[str, dict[str, str]] = field(factory=dict)


def clean(text: str) -> Cleaned:
    """Put plain characters for those that only look like them; what stands in plain quotes stays."""
    out: list[str] = []
    quotes: list[str] = []
    others: list[str] = []
    at = 0
    while at < len(text):
        mark = _opener(text, at)
        if mark is None:
            bullet = at == 0 and text[at] in DOUBLE_QUOTES + SINGLE_QUOTES
            others.append("" if bullet else text[at])
            out.append(text[at] if bullet else plain(text[at]))
            at += 1
            continue
        close = _closer(text, at, mark)
        if close is None:
            rest = text[at + len(mark) :]
            out.append(f'"{rest.translate(_INSIDE)}')
            quotes.extend(() if mark == '"' else (mark,))
            break
        inner = text[at + len(mark) : close.start()]
        signs = [sign for sign in (mark, close[0]) if sign != '"']
        if not signs and '"' not in inner.replace('\\"', ""):
            out.append(text[at : close.end()])
        else:
            out.append('"' + _escaped(inner.strip()) + '"')
            quotes.extend(signs)
        at = close.end()
    return Cleaned("".join(out).strip(), _changes("".join(out), text, quotes, "".join(others)))


def _changes(new: str, old: str, quotes: list[str], others: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    if quotes:
        found["slip.kutip"] = {"kutip": " ".join(dict.fromkeys(quotes))}
    elif new != old and plain(others) == others:
        found["slip.kutip_dalam"] = {}
    for key, signs in (
        ("slip.tak_terlihat", INVISIBLE),
        ("slip.spasi_khusus", BLANKS + LINE_ENDS),
        ("slip.garis_panjang", HYPHENS),
    ):
        named = list(dict.fromkeys(c for c in others if c in signs))
        if named:
            shown = named if key == "slip.garis_panjang" else list(map(point, named))
            found[key] = {key.partition(".")[2]: ", ".join(shown[:_MOST_NAMED])}
    rest = [c for c in others if plain(c) != c and c not in HYPHENS + BLANKS + LINE_ENDS + INVISIBLE]
    if rest:
        found["slip.huruf_lebar"] = {"huruf_lebar": " ".join(dict.fromkeys(rest))}
    return found


def _opener(text: str, at: int) -> str | None:
    """The mark at an offset when it opens a text."""
    mark = _MARK.match(text, at)
    if mark is None or mark.end() >= len(text) or mark[0] == ">>":
        return None
    if text[mark.end()].isspace() and mark[0] not in _OPENING:
        return None
    if at and not _BEFORE.match(text[at - 1]) and (mark[0] not in _DOUBLE or text[at - 1].isalnum()):
        return None
    return mark[0]


def _closer(text: str, at: int, mark: str) -> re.Match[str] | None:
    """The mark that closes the text: its own sort first, texts within it counted."""
    same = mark in _DOUBLE
    return _balanced(text, at, mark, same=same) or _balanced(text, at, mark, same=not same)


def _balanced(text: str, at: int, mark: str, *, same: bool) -> re.Match[str] | None:
    opened = [mark]
    for found in _marks(text, at + len(mark)):
        if (found[0] in _DOUBLE) is not same or (found[0] == '"' and text[found.start() - 1] == "\\"):
            continue
        inside = not text[found.start() - 1].isspace() or (mark in _OPENING and found[0] in _CLOSING)
        within = len(opened) > 1 and _MARK.match(text, found.end())
        if (within or _AFTER.match(text, found.end())) and inside:
            both = found[0] == '""' and len(opened) > 1 and opened[-1] != '""'  # of the text within, and of this one
            del opened[-2 if both else -1 :]
            if not opened:
                return _MARK.match(text, found.end() - 1) if both else found
        elif _BEFORE.match(text[found.start() - 1]):
            opened.append(found[0])
    return None


def _marks(text: str, start: int) -> Iterator[re.Match[str]]:
    return _MARK.finditer(text, start)


def _escaped(inner: str) -> str:
    return re.sub(r'\\?"(?:")?', r"\\" + '"', inner.translate(_INSIDE))
