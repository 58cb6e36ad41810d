"""The level of a row: from its code, from the words of its name, from how it looks, from its money."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from attrs import define

from renja_dsl.intake.tables.codes import is_code
from renja_dsl.values import padat, ruas
from renja_dsl.values.tingkat import BY_RUAS, RUAS

_WORDS = (
    ("sub_kegiatan", re.compile(r"sub[\s-]?kegiatan\b", re.I)),
    ("program", re.compile(r"program\b", re.I)),
    ("bidang_urusan", re.compile(r"(?:urusan pemerintahan )?bidang\b|urusan pemerintahan bidang\b", re.I)),
    ("urusan", re.compile(r"(?:unsur|urusan)\b", re.I)),
    ("kegiatan", re.compile(r"kegiatan\b", re.I)),
)
_COUNTED = re.compile(r"[1-9][0-9]?(?:\.[1-9][0-9]?)*\.?")
_BUDGETED = ("program", "kegiatan", "sub_kegiatan")


@define
class Opening:
    """A row that opens a node."""

    kode: str
    nama: str
    look: str
    money: Decimal | None
    tingkat: str = ""
    doubtful: bool = False
    """the level was guessed where rows contradict each other"""
    guessed: bool = False
    """nothing but the order of rows and their money tells the level"""


@lru_cache(maxsize=1024)
def level_of_code(code: str, missing: int = 0) -> str:
    """Nothing for a code of a length that no level has. `missing`: segments that the table leaves out in front."""
    return BY_RUAS.get(len(ruas(code)) + missing, "") if is_code(code) else ""


def _missing_segments(rows: list[Opening]) -> int:
    """2 where `PROGRAM ...` has the code `01`: the bidang urusan stands above the table."""
    lengths = {len(ruas(row.kode)) for row in rows if row.kode and level_of_words(row.nama) == "program"}
    return RUAS["program"] - lengths.pop() if len(lengths) == 1 else 0


def level_of_words(name: str) -> str:
    return next((level for level, pattern in _WORDS if pattern.match(name)), "")


def outline(rows: Sequence[tuple[int, str, str]]) -> dict[int, str]:
    """Row -> level, where codes are the numbering of an outline: `1`, `1.1`, `1.1.1`, `1.1.2`, `1.2`, ...

    `rows`: number, code and name. Nothing for codes of the nomenclature, which have two digits where these count.
    """
    open_now: list[int] = []
    depths: list[int] = []
    for _, code, _ in rows:
        if not _COUNTED.fullmatch(code):
            return {}
        counted = list(map(int, code.strip(".").split(".")))
        *above, last = counted
        next_one = open_now[len(above)] + 1 if len(open_now) > len(above) else 1
        if above != open_now[: len(above)] or last != next_one:
            return {}
        open_now = counted
        depths.append(len(above))
    if not depths or not max(depths):
        return {}
    top = level_of_words(rows[0][2]) or ("program" if max(depths) == _BUDGETED.index("sub_kegiatan") else "")
    below = _BUDGETED[_BUDGETED.index(top) :] if top in _BUDGETED else ()
    return (
        {row: below[depth] for (row, _, _), depth in zip(rows, depths, strict=True)} if max(depths) < len(below) else {}
    )


def decide(rows: list[Opening], names: Mapping[str, str] | None = None) -> None:
    """Give every row a level, the surest evidence first. `names`: folded name -> level, of the nomenclature."""
    missing = _missing_segments(rows)
    for row in rows:
        row.tingkat = row.tingkat or level_of_code(row.kode, missing)
    if all(row.tingkat for row in rows):
        return
    for row in rows:
        row.tingkat = row.tingkat or (level_of_words(row.nama) if not row.kode else "")
    if any(not row.tingkat for row in rows):
        _by_looks(rows)
    for row in rows:
        row.tingkat = row.tingkat or (names or {}).get(padat(row.nama), "")
    for number, row in enumerate(rows):
        if not row.tingkat:
            _by_money(rows, number)
            row.guessed = True


def _by_looks(rows: list[Opening]) -> None:
    """A look that stands above programs is theirs; the first below a program is the kegiatan's."""
    unknown = [number for number, row in enumerate(rows) if not row.tingkat]
    looks = {row.look for row in rows}
    if len(looks) < 3 or "" in looks:  # too few to tell levels apart
        return
    below = Counter(rows[n].look for n in unknown if n and rows[n - 1].tingkat == "program")
    first_program = next((n for n, row in enumerate(rows) if row.tingkat == "program"), 0)
    above = list(dict.fromkeys(row.look for row in rows[:first_program]))
    if not below or below.keys() & {*above}:
        return
    kegiatan = below.most_common(1)[0][0]
    top = "urusan" if len(above) > 1 else "bidang_urusan"
    for n in unknown:
        row = rows[n]
        if row.look in above:
            row.tingkat = top if row.look == above[0] else "bidang_urusan"
        else:
            row.tingkat = "kegiatan" if row.look == kegiatan else "sub_kegiatan"


def _by_money(rows: list[Opening], number: int) -> None:
    """The first row below a program is a kegiatan; it ends where its rows have added up to its money."""
    end = next((n for n in range(number, len(rows)) if rows[n].tingkat), len(rows))
    at = number
    while at < end:
        head = rows[at]
        head.tingkat = "kegiatan"
        total, upto = Decimal(0), at + 1
        while upto < end and head.money is not None and total < head.money:
            total += rows[upto].money or Decimal(0)
            upto += 1
        if head.money is None or total != head.money:
            upto = end
            head.doubtful = True
        while upto < end and rows[upto].money == 0:
            upto += 1
        for row in rows[at + 1 : upto]:
            row.tingkat, row.doubtful, row.guessed = "sub_kegiatan", head.doubtful, True
        at = upto
