"""What was found, as a fault: the sentences, the piece to write anew, one repair a reading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from renja_dsl.late import late
from renja_dsl.syntax.faults import Fault, Repair
from renja_dsl.syntax.slips.rewrite import FIELD, KEY
from renja_dsl.syntax.slips.state import State


def fault_of(text: str, found: Sequence[State]) -> Fault:
    """One fault with the repairs of every reading; the sentences are those of the likeliest."""
    first, *others = found
    repairs = tuple(_repair(text, state, safe=state.safe and not others) for state in found)
    start, end, new = repairs[0].start, repairs[0].end, repairs[0].text
    (key, *more) = first.keys
    if not more and not key.startswith("slip."):  # this sentence says what to write
        return Fault(key, first.arguments, start, end, new, repairs=repairs)
    arguments = {**first.arguments, "usul": _on_one_line(new)}
    lines = "_baris" if "\n" in new.strip() else ""
    last = f"slip.tulis{lines}" if repairs[0].safe else f"slip.tulis{lines}_bila"
    if others:
        last, arguments["atau"] = f"slip.tulis{lines}_atau", _on_one_line(repairs[1].text)
    said = [_IN_COMPANY.get(name, name if name.startswith("slip.") else "slip.nilai") for name in first.keys]
    key, *then = dict.fromkeys((*said, last))
    return Fault(key, arguments, start, end, new, repairs=repairs, then=tuple(then))


def _on_one_line(text: str) -> str:
    return " / ".join(text.strip().split("\n"))


_IN_COMPANY = {"kata.mirip": "slip.salah_eja", "kata.salah_eja": "slip.salah_eja"}
"""sentences that already say what to write -> what to say beside others"""
_WIDENINGS = 6
_PIECE = late(r'"(?:[^"\\\n]|\\.)*"|[^\s"]+|"')


def _repair(text: str, state: State, *, safe: bool) -> Repair:
    """The smallest piece of the statement to write anew: words and texts whole, signs with a word beside them."""
    new = state.text
    start, end = state.start, len(text) - state.tail
    after = len(new) - state.tail
    for _ in range(_WIDENINGS):
        before = start, end
        start = min(_around(text, start)[0], _around(new, start)[0])
        more = max(_around(text, end)[1] - end, _around(new, after)[1] - after)
        written = new[start : after + more]
        if start and (not written.strip() or not (written[0].isalnum() or written[0] in '"#-(')):
            start = max((piece.start() for piece in _PIECE.finditer(text[:start])), default=0)
        elif not written.strip() or written[-1].isspace():
            blanks = re.compile(r"\s*\S").match(text, end + more)
            more += blanks.end() - end - more if blanks else 0
        end, after = end + more, after + more
        if (start, end) == before:
            break
    member = _member(text, start, end)
    if member is not None and "\n" not in new[start:after]:
        start, after, end = member[0], after + member[1] - end, member[1]
    return Repair(start, end, new[start:after], safe)


def _member(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The whole value that a piece of it belongs to, in a cell or in a series."""
    field = FIELD.match(text)
    if field is None or start < field.end():
        return None
    keys = [key.span() for key in KEY.finditer(text, field.end())]
    if any(first <= start < last for first, last in keys):
        return None
    begin = max((last for _, last in keys if last <= start), default=field.end())
    stop = min((len(text[:first].rstrip(" ,")) for first, _ in keys if first >= end), default=len(text))
    return begin, max(stop, end)


def _around(text: str, offset: int) -> tuple[int, int]:
    """The piece that an offset falls in; the offset itself between pieces."""
    within = (piece.span() for piece in _PIECE.finditer(text) if piece.start() < offset < piece.end())
    return next(within, (offset, offset))
