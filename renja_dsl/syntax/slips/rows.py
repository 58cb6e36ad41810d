"""A row of a table that was pasted: each of its cells as a line of its own, where its kind is clear."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_dsl.late import late
from renja_dsl.syntax.slips.rewrite import Point, Rewrite
from renja_dsl.syntax.slips.texts import quoted
from renja_dsl.values import NilaiSalah, parse_rupiah
from renja_dsl.values.kode import Jenis, baku, berbentuk
from renja_dsl.values.nilai import nilai_saja

_LEVELS: dict[int, tuple[str, Jenis]] = {
    2: ("bidang urusan", "bidang_urusan"),
    3: ("program", "program"),
    5: ("kegiatan", "kegiatan"),
    6: ("sub kegiatan", "sub_kegiatan"),
}
_EDGE = late(r"\s*[\t|]\s*|\s{2,}|\s*;\s*|(?<=\")\s*,\s*(?=\")")
_STOP = late(r"(?<=[a-z]{4})\.\s*$")
_WORD = late(r"(?P<word>program|kegiatan|sub[ _-]?kegiatan|bidang\s+urusan|indikator)\b\s*[:=]?\s*", re.I)
_NUMBER = late(r"\d{1,3}[.)]?")
_SEGMENTS = late(r"[0-9X]+(?:\s*\.\s*[0-9X]+)*\.?")
_CODE_AND_NAME = late(
    r"(?P<code>[1-9X](?:\s*\.\s*[0-9X]+)+)\.?\s*(?:[,:-]\s*|\s)\"?(?P<name>[^\W\d_][^\t|\"]*?)\"?"
    r"(?:\s+(?P<amount>(?:rp|idr)\s?\.?\s?\d[\d.,]*-?|\d{1,3}(?:\.\d{3}){2,}))?$",
    re.I,
)
_AMOUNT = late(r"(?:rp|idr)\s?\.?\s?\d|\d{1,3}(?:[.,]\d{3}){2,}(?:,\d{1,2}|[.,]-+)?$", re.I)
_PLACE = late(r"(?:kab|kota|kec|desa|kel|prov|seluruh)", re.I)
_SOURCE = late(r"(?:apb[dn]|pad|dau|dak|dbh|dana|pendapatan|blud)\b", re.I)
_UNIT = late(r"[^\W\d_][^\W\d_/ ]*(?: [^\W\d_]+)?$")
_NOTHING = late(r"-*$")
_MONEY_FIELDS = ("pagu", "pagu maju")
_TARGETS = ("target", "target maju")


def row(point: Point) -> Iterator[Rewrite]:
    """`2.17.04.2.01<tab>Name<tab>Rp5`: the level by its code, its name, what it costs."""
    if point.seen and not _WORD.match(point.text):
        return
    word, lines = _lines(point.text)
    if len(lines) > 1:
        text = "\n".join(lines)
        yield Rewrite("slip.sel_tabel", 0, len(point.text), text, False, 2, splits=True)
    elif lines and not _WORD.match(point.text):
        yield Rewrite("slip.tanpa_tingkat", 0, len(point.text), lines[0], False, 3, {"tanpa_tingkat": word})


def _lines(text: str) -> tuple[str, list[str]]:
    """The level of a row and its statements; none where a cell could be several things."""
    cells = [cell.strip(' "') for cell in _EDGE.split(_STOP.sub("", text).strip("| \t;"))]
    if len(cells) > 1 and _NUMBER.fullmatch(cells[0]) and _SEGMENTS.fullmatch(cells[1]) and "." in cells[1]:
        del cells[0]
    word = ""
    if cells and (found := _WORD.match(cells[0])):
        word = " ".join(re.split(r"[\s_-]+", found["word"].lower())).replace("subkegiatan", "sub kegiatan")
        cells[0] = cells[0][found.end() :]
        cells = cells if cells[0] else cells[1:]
    if cells and (found := _CODE_AND_NAME.match(cells[0])):
        cells[:1] = [part for part in (found["code"], found["name"], found["amount"]) if part]
    level, first, rest = _opening(cells, word)
    fields = _fields(rest)
    return level, [] if fields is None or not first else [first, *fields]


def _opening(cells: list[str], word: str) -> tuple[str, str, list[str]]:
    """The level of what the row is about, its statement, and the cells behind its name."""
    parts: list[str] = []
    at = 0
    while at < len(cells) and _SEGMENTS.fullmatch(cells[at]):
        parts.extend(re.split(r"\s*\.\s*", cells[at].rstrip(".")))
        at += 1
    level, kind = _LEVELS.get(len(parts), ("", "urusan"))
    if at == len(cells) or not cells[at][:1].isalpha():
        return level, "", []
    name, rest = quoted(cells[at]), cells[at + 1 :]
    if not parts:
        indicator = word == "indikator" or (not word and rest and _measure(rest) is not None)
        return "indikator", f"indikator {name}" if indicator else "", rest
    code = ".".join(parts)
    sound = word in ("", level) and (baku(code, kind) if len(parts) > 2 else berbentuk(code, kind))
    return level, f"{level} {code} {name}" if sound else "", rest


def _fields(cells: list[str]) -> list[str] | None:
    lines: list[str] = []
    money, targets = iter(_MONEY_FIELDS), iter(_TARGETS)
    while cells:
        cell, *others = cells
        measure = _measure(cells)
        if _NOTHING.fullmatch(cell):
            pass
        elif amount := _amount(cell):
            lines.append(f"{next(money, '')} {amount}")
        elif measure is not None:
            lines.append(f"{next(targets, '')} {measure[0]}")
            others = cells[measure[1] :]
        elif _PLACE.match(cell):
            lines.append("lokasi " + ", ".join(map(quoted, re.split(r"\s*,\s*", cell))))
        elif _SOURCE.match(cell):
            lines.append(f"sumber dana {quoted(cell)}")
        elif others and _measure(others) is not None:
            lines.append(f"indikator {quoted(cell)}")
        else:
            return None
        cells = others
    return None if any(line.startswith(" ") for line in lines) else lines


def _amount(cell: str) -> str | None:
    """A cell of money as plans write it."""
    if not _AMOUNT.match(cell):
        return None
    written = re.sub(r"^(?:rp|idr)\s?\.?\s?", "", cell, flags=re.I)
    try:
        parse_rupiah(f"Rp{written}")
    except NilaiSalah as wrong:
        return wrong.complaint.suggestion
    return f"Rp{written}"


def _measure(cells: list[str]) -> tuple[str, int] | None:
    """A number with its unit, and how many cells it takes."""
    if len(cells) > 1 and cells[0].islower() and _UNIT.match(cells[0]) and not _AMOUNT.match(cells[1]):
        number = nilai_saja(cells[1])
        return (f"{number} {cells[0]}", 2) if number and number[-1].isdigit() else None
    plain = nilai_saja(cells[0])
    if plain is None or plain.startswith("Rp"):
        return None
    if not plain[-1].isdigit():
        return plain, 1
    return (f"{plain} {cells[1]}", 2) if len(cells) > 1 and _UNIT.match(cells[1]) else None
