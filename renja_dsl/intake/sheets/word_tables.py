"""Tables of a docx, read from its XML; the paragraphs above a table are its title rows."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree  # parts with a document type are refused

from renja_dsl.intake.refused import ImportRefused
from renja_dsl.intake.sheets.archive import open_archive, part_text, read_bytes
from renja_dsl.intake.sheets.grid import COLUMNS, Content, Extent, Sheet
from renja_dsl.knowledge.row_marks import BESIDE, COMPUTED, DIFFERS, is_caption, level_of_style

SUFFIXES = (".docx", ".docm")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TITLES = 6
"""paragraphs before a table that may be its title"""


def read_word(path: Path) -> list[Sheet]:
    """Every table as a sheet `tabel N`; one that goes on without a word between is one. Raises ImportRefused."""
    name = str(path)
    text = part_text(open_archive(read_bytes(path), name), "word/document.xml", name)
    try:
        body = ElementTree.fromstring(text).find(f"{_W}body")  # noqa: S314  # no document type, size bounded
    except ElementTree.ParseError:
        raise ImportRefused("impor.bukan_lembar", berkas=name) from None
    sheets: list[Sheet] = []
    extent = Extent(name)
    titles: list[str] = []
    for node in body if body is not None else ():
        if node.tag == f"{_W}p":
            titles = [] if is_caption(_style(node)) else titles  # what stands above it is none of the table's
            titles.append(_text(node))
        elif node.tag == f"{_W}tbl":
            lead = [line for line in titles if line][-_TITLES:]
            table = _table(node, f"tabel {len(sheets) + 1}", lead, extent)
            if sheets and not lead and table.width == sheets[-1].width:
                sheets[-1] = _joined(sheets[-1], table)
            else:
                sheets.append(table)
            titles = []
    return sheets


def _table(table: ElementTree.Element, label: str, lead: list[str], extent: Extent) -> Sheet:
    rows: list[list[Content]] = [[line] for line in lead]
    merged: list[tuple[int, int, int, int]] = []
    levels: dict[int, str] = {}
    open_down: dict[int, tuple[int, int]] = {}
    """column of a cell that goes on downwards -> (its first row, its last column)"""
    for tr in table.iterfind(f"{_W}tr"):
        at, row = len(rows), list[Content]()
        for tc in tr.iterfind(f"{_W}tc"):
            column, span = len(row), _span(tc)
            extent.check(label, at, column + span)
            row += ["\n".join(_text(p) for p in tc.iterfind(f"{_W}p")).strip(), *([""] * (span - 1))]
            if at not in levels and (level := _level(tc)):
                levels[at] = level
            down = tc.find(f"{_W}tcPr/{_W}vMerge")
            goes_on = down is not None and down.get(f"{_W}val") != "restart"
            if goes_on and column in open_down:
                first, last = open_down[column]
                merged = [m for m in merged if m[:2] != (first, column)]
                merged.append((first, column, at, last))
            elif span > 1 or down is not None:
                merged.append((at, column, at, column + span - 1))
            if down is not None and not goes_on:
                open_down[column] = (at, column + span - 1)
            elif down is None:
                open_down.pop(column, None)
        rows.append(row)
    extent.add(label, len(rows), max(map(len, rows), default=0))
    return Sheet(label, rows, merged, levels=levels)


def _joined(above: Sheet, below: Sheet) -> Sheet:
    start = len(above.rows)
    moved = [(first + start, left, last + start, right) for first, left, last, right in below.merged]
    levels = above.levels | {start + row: level for row, level in below.levels.items()}
    return Sheet(above.name, [*above.rows, *below.rows], [*above.merged, *moved], levels=levels)


def _span(tc: ElementTree.Element) -> int:
    node = tc.find(f"{_W}tcPr/{_W}gridSpan")
    held = node.get(f"{_W}val", "1") if node is not None else "1"
    return min(COLUMNS, int(held)) if held.isascii() and held.isdecimal() and int(held) else 1


def _level(tc: ElementTree.Element) -> str:
    """The level of a row that we wrote."""
    first = tc.find(f"{_W}p")
    return level_of_style(_style(first)) if first is not None else ""


def _style(paragraph: ElementTree.Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return style.get(f"{_W}val", "") if style is not None else ""


def _text(paragraph: ElementTree.Element) -> str:
    """Without what we computed and wrote ourselves."""
    parts: list[str] = []
    mark = ""
    for node in paragraph.iter():
        if node.tag == f"{_W}r":
            style = node.find(f"{_W}rPr/{_W}rStyle")
            mark = style.get(f"{_W}val", "") if style is not None else ""
        elif mark == COMPUTED:
            continue
        elif node.tag == f"{_W}t":
            text = node.text or ""
            parts.append(text.partition(BESIDE)[0] if mark == DIFFERS else text)
        elif node.tag in (f"{_W}br", f"{_W}tab", f"{_W}cr"):
            parts.append(" ")
    return "".join(parts)
