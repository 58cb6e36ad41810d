"""Looks for the few rewrites after which a statement can be read, the cheapest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import heappop, heappush
from itertools import count

from attrs import frozen

from renja_dsl.syntax.faults import Fault, Repair
from renja_dsl.syntax.lalr.driver import Driver, Refused, Token
from renja_dsl.syntax.slips import amounts, cells, codes, endings, openings, texts
from renja_dsl.syntax.slips.characters import clean
from renja_dsl.syntax.slips.rewrite import Point, Rewrite, Slip
from renja_dsl.syntax.words import spellings

TRIALS = 40
"""readings tried for one statement: what takes more is no slip"""
_SHOWN = 40
_MOST_READINGS = 3
_LONGEST = 4000
"""characters of a statement that is looked into"""

_SLIPS: tuple[Slip, ...] = (
    openings.bullet,
    openings.comment,
    openings.capitals,
    openings.other_name,
    openings.code_first,
    cells.nothing,
    cells.quarter_key,
    cells.year_key,
    cells.relative_year,
    amounts.amount,
    cells.thousands_or_decimals,
    cells.percent,
    cells.between,
    cells.sign,
    cells.several,
    cells.number_word,
    cells.spaced_number,
    cells.unit,
    codes.broken_code,
    codes.roman,
    codes.code_in_quotes,
    codes.code_behind_name,
    codes.sign_behind_code,
    codes.mark,
    codes.marks_apart,
    texts.open_quote,
    texts.list_of_texts,
    texts.without_quotes,
    texts.quoted_value,
    endings.comment_behind,
    endings.stop_behind,
    endings.year_word,
    endings.same_sign,
)
_SURE_NOTATIONS = frozenset(
    (
        *("rupiah.huruf_rp", "rupiah.titik_rp", "rupiah.ekor", "rupiah.spasi", "rupiah.ejaan_skala"),
        *("rupiah.letak_tanda", "rupiah.tanpa_rp", "persen.tanpa_tanda", "periode.tanda_hubung", "teks.garis_miring"),
        "peringkat.huruf_kecil",
    )
)
"""keys of values in a wrong notation whose suggestion is the only reading"""
_CENTS_OR_LOST = re.compile(r"(?<![\d.,])(?:0\d[\d.]*|\d{1,3}(?:\.\d{3})+\.\d{1,2}(?![\d.]))")
"""what has two readings, or needs another sentence"""
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?")


@frozen
class _State:
    text: str
    keys: tuple[str, ...]
    arguments: dict[str, str]
    start: int
    """characters before the first change"""
    tail: int
    """characters behind the last change"""
    cost: int
    safe: bool
    splits: bool = False
    seen_left: tuple[int, int] = (2, 0)
    """how much was unread before the last change"""

    def after(self, rewrite: Rewrite, left: tuple[int, int]) -> _State:
        text = self.text[: rewrite.start] + rewrite.text + self.text[rewrite.end :]
        written = self.text[rewrite.start : rewrite.end].strip()
        keys = self.keys if rewrite.key in self.keys else (*self.keys, rewrite.key)
        return _State(
            text,
            keys,
            {
                rewrite.key.partition(".")[2]: _short(written),
                "tertulis": written,
                **rewrite.arguments,
                **self.arguments,
            },
            min(self.start, rewrite.start),
            min(self.tail, len(self.text) - rewrite.end),
            self.cost + rewrite.cost,
            self.safe and rewrite.safe,
            self.splits or rewrite.splits,
            left,
        )


@frozen
class Outcome:
    """What was found: the fault with its repairs, None where no rewrite helps; and the text as far as
    it was put right, which tells what the statement was meant to be."""

    fault: Fault | None
    text: str


def look(text: str, driver: Driver) -> Outcome:
    """The slips of a statement that cannot be read."""
    if len(text) > _LONGEST or '"""' in text:
        return Outcome(None, text)
    if openings.is_conflict(text):
        return Outcome(Fault("slip.konflik_git", {"tertulis": text}, 0, len(text)), text)
    if openings.is_table_row(text):
        return Outcome(Fault("slip.baris_tabel", {}, 0, len(text)), text)
    found, best = _search(text, driver)
    if found:
        return Outcome(_fault(text, found), found[0].text)
    if best.keys and best.keys[0] in _OF_CHARACTERS:
        return Outcome(_fault(text, [_cleaned(text)]), best.text)
    return Outcome(None, best.text)


_OF_CHARACTERS = frozenset(
    ("slip.kutip", "slip.tak_terlihat", "slip.spasi_khusus", "slip.garis_panjang", "slip.huruf_lebar")
)


def _cleaned(text: str) -> _State:
    cleaned = clean(text)
    if cleaned.text == text:
        return _State(text, (), {}, len(text), len(text), 0, True)
    start = next(
        (n for n, (a, b) in enumerate(zip(text, cleaned.text, strict=False)) if a != b),
        min(len(text), len(cleaned.text)),
    )
    most = min(len(text), len(cleaned.text)) - start
    tail = next((n for n in range(most) if text[-1 - n] != cleaned.text[-1 - n]), most)
    arguments = {name: value for named in cleaned.changes.values() for name, value in named.items()}
    return _State(cleaned.text, tuple(cleaned.changes), arguments, start, tail, 0, True)


def _search(text: str, driver: Driver) -> tuple[list[_State], _State]:
    """The states that read, the cheapest first; and the one that came farthest."""
    first = _cleaned(text)
    number = count()
    heap = [(first.cost, next(number), first)]
    known = {first.text}
    found: list[_State] = []
    best, least = first, (2, 0)
    for _ in range(TRIALS):
        if not heap:
            break
        cost, _, state = heappop(heap)
        if found and cost > found[0].cost + 1:
            break
        point = _read(state, driver)
        if point is None:
            if state.keys and (not found or state.keys == found[0].keys):
                found.append(state)
                if found[0].safe or len(found) == _MOST_READINGS:
                    break
            continue
        left = (0 if point.fault else 1, len(point.text) - point.at)
        if (
            state.keys
            and state is not first
            and not left < state.seen_left
            and not (point.fault or state.seen_left[0] == 0)
        ):
            continue
        if left < least:
            best, least = state, left
        for rewrite in _rewrites(point):
            after = state.after(rewrite, left)
            if after.text not in known:
                known.add(after.text)
                heappush(heap, (after.cost, next(number), after))
    return found, best


def _rewrites(point: Point) -> Iterator[Rewrite]:
    fault = point.fault
    if fault is not None and fault.suggestion is not None and not _CENTS_OR_LOST.search(fault.arguments["tertulis"]):
        safe = fault.key in _SURE_NOTATIONS or bool(_GROUPED.search(point.text, fault.start, fault.end))
        yield Rewrite(fault.key, fault.start, fault.end, fault.suggestion, safe, 1, fault.arguments)
    for slip in _SLIPS:
        yield from slip(point)


def _read(state: _State, driver: Driver) -> Point | None:
    """Where the reading stops; None when it comes to the end."""
    for text in state.text.split("\n") if state.splits else (state.text,):
        seen: list[Token] = []
        if text.startswith("#"):
            continue
        try:
            driver.parse(text, seen)
        except Refused as refused:
            words = spellings(driver.terminals, refused.expected).values()
            return Point(text, refused.offset, refused.expected, refused.seen, words)
        except Fault as fault:
            return Point(text, fault.start, frozenset(), seen, fault=fault)
    return None


def _short(text: str) -> str:
    """A name in a sentence: as much as one needs to know it by."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1].rstrip()}…"


def _fault(text: str, found: list[_State]) -> Fault:
    """One fault with the repairs of every reading; the sentences are those of the likeliest."""
    one = len(found) == 1
    repairs = tuple(_repair(text, state, safe=state.safe and one) for state in found)
    first = found[0]
    keys = [*first.keys]
    arguments = {**first.arguments, "usul": _on_one_line(repairs[0].text)}
    written = text[repairs[0].start : repairs[0].end]
    if len(keys) > 1:
        keys = [_IN_COMPANY if not key.startswith("slip.") else key for key in keys]
        arguments["tertulis"] = written
    elif not keys[0].startswith("slip."):
        return Fault(keys[0], first.arguments, repairs[0].start, repairs[0].end, repairs[0].text, repairs=repairs)
    arguments.setdefault("tertulis", written)
    if not one:
        arguments["atau"] = _on_one_line(repairs[1].text)
    keys.append("slip.tulis_atau" if not one else "slip.tulis" if repairs[0].safe else "slip.tulis_bila")
    keys = list(dict.fromkeys(keys))
    return Fault(
        keys[0], arguments, repairs[0].start, repairs[0].end, repairs[0].text, repairs=repairs, then=tuple(keys[1:])
    )


def _on_one_line(text: str) -> str:
    return " / ".join(text.strip().split("\n"))


_IN_COMPANY = "slip.nilai"
_WIDENINGS = 6
_PIECE = re.compile(r'"(?:[^"\\\n]|\\.)*"|[^\s"]+|"')


def _repair(text: str, state: _State, *, safe: bool) -> Repair:
    """The smallest piece of the statement to write anew: words and texts whole, signs with a word beside them."""
    new = state.text
    start, end = state.start, len(text) - state.tail
    after = len(new) - state.tail
    for _ in range(_WIDENINGS):
        old = start, end
        for characters, last in ((text, end), (new, after)):
            for piece in _PIECE.finditer(characters):
                if piece.start() < start < piece.end():
                    start = piece.start()
                if piece.start() < last < piece.end():
                    end += piece.end() - last
                    after += piece.end() - last
        written = new[start:after]
        if start and (not written.strip() or not (written[0].isalnum() or written[0] in '"#-(')):
            start = max((p.start() for p in _PIECE.finditer(text[:start])), default=0)
        elif end < len(text) and (not written.strip() or written[-1].isspace()):
            more = re.compile(r"\s*\S").match(text, end)
            end, after = (more.end(), after + more.end() - end) if more else (end, after)
        if (start, end) == old:
            break
    return Repair(start, end, new[start:after], safe)
