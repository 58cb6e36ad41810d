"""Looks for the few rewrites after which a statement can be read, the cheapest first."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from heapq import heappop, heappush
from itertools import count

from attrs import evolve, frozen

from renja_dsl.late import late
from renja_dsl.syntax.faults import Fault
from renja_dsl.syntax.lalr.driver import Driver, Refused, Token
from renja_dsl.syntax.lalr.tables import tables
from renja_dsl.syntax.slips import codes, endings, openings, rows
from renja_dsl.syntax.slips.fault import fault_of
from renja_dsl.syntax.slips.rewrite import Point, Rewrite
from renja_dsl.syntax.slips.state import ALL, State, cleaned
from renja_dsl.syntax.slips.table import SLIPS
from renja_dsl.syntax.words import spellings
from renja_dsl.values.nilai import nilai_saja

TRIALS = 40
"""readings tried for one statement: what takes more is no slip"""
_MOST_READINGS = 3
_LONGEST = 4000
"""characters of a statement that is looked into"""
_SURE_NOTATIONS = frozenset(
    (
        *("rupiah.huruf_rp", "rupiah.titik_rp", "rupiah.ekor", "rupiah.spasi", "rupiah.ejaan_skala"),
        *("rupiah.letak_tanda", "rupiah.tanpa_rp", "persen.tanpa_tanda", "periode.tanda_hubung", "teks.garis_miring"),
        *("peringkat.huruf_kecil", "slip.tanda_akhir"),
    )
)
"""keys of values in a wrong notation whose suggestion is the only reading"""
_WORD_FENCE = late(r"(?<!\S)(?=\S*[“”„‟])[\"“”„‟]{3,}$")
"""quotation marks of Word around a text of several lines, of which this is one"""
_OF_CHARACTERS = frozenset(
    ("slip.kutip", "slip.tak_terlihat", "slip.spasi_khusus", "slip.garis_panjang", "slip.huruf_lebar")
)
_CENTS_OR_LOST = late(r"(?<![\d,])(?<!\d\.)(?:0[\d.]*\d|\d{1,3}(?:\.\d{3})+(?:\.\d{1,2}|,\d{3})(?![\d.]))")
"""what has two readings, or needs another sentence"""
_ODD_GROUP = late(r"\d\.(?:\d{2}|\d{4})(?!\d)|\d,\d{3}\.\d{3}(?!\d)")
"""dots in an amount that can be put right in two ways"""
_A_CODE = late(r"[1-9X]\.[0-9X]{2}\.[0-9X]{2}")
_GRADE_OR_NOT = late(r"(?:target|realisasi)(?: [a-z]+)? [A-Z][a-z]\w* \d+ [A-Za-z]")
"""reads as a grade, which hardly anybody means"""
_QUOTED = late(
    r"(?:target|realisasi|kondisi|proyeksi|tertulis (?:realisasi|capaian))(?: [a-z]+)* (\"([^\"]*)\")(?=\s*(?:#|$))"
)
_GROUPED = late(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?")
_DOUBT = 3
"""what it costs to read a line in a way that hardly anybody means"""


@frozen
class Repaired:
    """What was found: the fault with its repairs, None where no rewrite helps; and the text as far as
    it was put right, which tells what the statement was meant to be."""

    fault: Fault | None
    text: str


def look(text: str, driver: Driver) -> Repaired:
    """The slips of a statement that cannot be read."""
    if len(text) > _LONGEST or '"""' in text:
        return Repaired(None, text)
    if openings.is_conflict(text):
        return Repaired(Fault("slip.konflik_git", {"tertulis": text}, 0, len(text)), text)
    row = openings.is_table_row(text)
    if row and not openings.begins_with_word(text):
        lines = list(rows.row(Point(text, 0, frozenset(), [])))
        known = [cleaned(text).after(rewrite, ALL) for rewrite in lines]
        if known and _read(known[0], driver) is None:
            return Repaired(fault_of(text, known), known[0].text)
        return Repaired(Fault("slip.baris_tabel", {}, 0, len(text)), text)
    if fence := _WORD_FENCE.search(text):
        return Repaired(Fault("slip.pagar_word", {"kutip": fence[0]}, *fence.span()), text)
    found: list[State] = []
    base = cleaned(text)
    if remark := endings.remark_behind(base.text):
        found, best = _search(evolve(base, text=remark[0]), driver, remark[1])
    if not found:
        found, best = _search(base, driver)
    if found:
        return Repaired(fault_of(text, found), found[0].text)
    if row:
        return Repaired(Fault("slip.baris_tabel", {}, 0, len(text)), best.text)
    if best.keys and best.keys[0] in _OF_CHARACTERS:
        return Repaired(fault_of(text, [cleaned(text)]), best.text)
    return Repaired(None, best.text)


def _search(best: State, driver: Driver, remark: Rewrite | None = None) -> tuple[list[State], State]:
    """The states that read, the cheapest first, each with its remark; and the one that came farthest."""
    least = ALL
    number = count()
    heap = [(best.cost, next(number), best)]
    known = {best.text: best.cost}
    found: list[State] = []
    for _ in range(TRIALS):
        if not heap:
            break
        cost, _, state = heappop(heap)
        if found and cost > found[0].cost + 1:
            break
        if cost > known.get(state.text, cost):
            continue  # there was a nearer way to it
        point = _read(state, driver)
        if point is not None:
            left = (0 if point.fault else 1, len(point.text) - point.at)
            if point.fault is None and state.left[0] and left > state.left:
                continue  # it went the wrong way
            if left < least:
                best, least = state, left
            for rewrite in () if state.splits else _rewrites(point):
                after = state.after(rewrite, left)
                if after.cost < known.get(after.text, after.cost + 1):
                    known[after.text] = after.cost
                    heappush(heap, (after.cost, next(number), after))
        elif state.safe and _GRADE_OR_NOT.match(state.text):
            known[state.text] = cost + _DOUBT
            heappush(heap, (cost + _DOUBT, next(number), evolve(state, cost=cost + _DOUBT, safe=False)))
        elif state.keys and (bare := _bare_number(state.text)):
            heappush(heap, (cost + 1, next(number), state.after(bare, state.left)))
        elif (state.keys or remark) and (not found or state.keys == found[0].keys[: len(state.keys)]):
            while (last := codes.at_last(state.text)) is not None:
                state = state.after(last, state.left)
            if remark is not None:
                behind = evolve(remark, start=len(state.text), end=len(state.text))
                state = evolve(state.after(behind, state.left), tail=0)
            found.append(state)
            if found[0].safe or len(found) == _MOST_READINGS:
                break
    return found, best


def _bare_number(text: str) -> Rewrite | None:
    """A value in quotes that is a number stands without them."""
    found = _QUOTED.match(text)
    plain = nilai_saja(found[2]) if found else None
    return Rewrite("slip.kutip_lebih", *found.span(1), plain, False, 1) if found and plain else None


def _rewrites(point: Point) -> Iterator[Rewrite]:
    fault = point.fault
    if fault is not None and (new := fault.complaint.suggestion) is not None:
        key, arguments = fault.complaint.key, fault.complaint.arguments
        written = arguments.get("tertulis", "")
        if (
            not _A_CODE.match(written)
            and not _CENTS_OR_LOST.search(written)
            and not (written[:2].lower() == "rp" and _ODD_GROUP.search(written))
        ):
            safe = key in _SURE_NOTATIONS or bool(_GROUPED.search(point.text, fault.start, fault.end))
            yield Rewrite(key, fault.start, fault.end, new, safe, 1, arguments)
    for slip in SLIPS:
        yield from slip(point)


def _read(state: State, driver: Driver) -> Point | None:
    """Where the reading stops; None when it comes to the end."""
    for text in state.text.split("\n") if state.splits else (state.text,):
        seen: list[Token] = []
        if text.startswith("#"):
            continue
        try:
            driver.parse(text, seen)
        except Refused as refused:
            return Point(text, refused.offset, refused.expected, refused.seen, _keywords(refused.expected))
        except Fault as fault:
            return Point(text, fault.start, frozenset(), seen, fault=fault)
    return None


@cache
def _keywords(expected: frozenset[str]) -> frozenset[str]:
    return frozenset(spellings(tables("renja")["terminals"], expected).values())
