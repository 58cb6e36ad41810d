"""What calamine does not tell of an xlsx: extent, error values, percent formats, how cells look."""

from __future__ import annotations

import posixpath
import re
from xml.etree import ElementTree  # parts with a document type are refused
from zipfile import ZipFile

from attrs import define, field

from renja_dsl.exchange.refused import ImportRefused
from renja_dsl.exchange.tables.archive import part_text
from renja_dsl.exchange.tables.grid import CELLS, COLUMNS, ROWS, column_of

_CELL = re.compile(r"<(?:\w+:)?c\s([^>]*?)(/?)>")
_ATTRIBUTE = re.compile(r'\b(r|s|t)="([^"]*)"')
_VALUE = re.compile(r"<(?:\w+:)?v>([^<]*)<")
_FORMULA = re.compile(r"<(?:\w+:)?f(?:\s[^>]*)?>([^<]*)<")
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_OWN_PERCENT = frozenset(("9", "10"))
"""number formats that every workbook has"""


@define
class Bagian:
    """What one sheet's part says."""

    gaya: dict[tuple[int, int], str] = field(factory=dict)
    persen: set[tuple[int, int]] = field(factory=set)
    galat: dict[tuple[int, int], str] = field(factory=dict)
    """error values, such as `#DIV/0!`, and formulas that no application has computed"""


def sheet_parts(archive: ZipFile, name: str) -> dict[str, Bagian]:
    """By sheet name. Raises ImportRefused for a sheet beyond the limits."""
    looks, percents = _styles(part_text(archive, "xl/styles.xml", name), name)
    found: dict[str, Bagian] = {}
    for sheet, part in _sheets(archive, name):
        found[sheet] = _scan(part_text(archive, part, name), looks, percents, name, sheet)
    return found


def _scan(text: str, looks: list[str], percents: set[int], name: str, sheet: str) -> Bagian:
    made = Bagian()
    highest = widest = 0
    for cell in _CELL.finditer(text):
        attributes = dict(_ATTRIBUTE.findall(cell[1]))
        place = _PLACE.fullmatch(attributes.get("r", ""))
        if place is None:
            continue
        row, column = int(place[2]) - 1, column_of(place[1])
        if cell[2]:
            held = False
        else:
            held = True
            highest, widest = max(highest, row + 1), max(widest, column + 1)
        style = int(attributes["s"]) if attributes.get("s", "").isdigit() else 0
        if style < len(looks):
            made.gaya[row, column] = looks[style]
        if held and style in percents:
            made.persen.add((row, column))
        if attributes.get("t") == "e" and (value := _VALUE.search(text, cell.end())):
            made.galat[row, column] = value[1]
        elif held and (formula := _uncomputed(text, cell.end())):
            made.galat[row, column] = formula
    if highest > ROWS or widest > COLUMNS or highest * widest > CELLS:
        arguments = {"baris": str(highest), "kolom": str(widest), "batas": f"{ROWS} x {COLUMNS}"}
        raise ImportRefused("impor.lembar_besar", berkas=name, lembar=sheet, **arguments)
    return made


def _uncomputed(text: str, start: int) -> str:
    """The formula of a cell without a value, as text; nothing for all other cells."""
    end = text.find("<", start)
    if end < 0 or not _FORMULA.match(text, end):
        return ""
    content = text[start : text.find("c>", start)]
    formula, value = _FORMULA.search(content), _VALUE.search(content)
    return f"={formula[1]}" if formula is not None and (value is None or not value[1]) else ""


def _sheets(archive: ZipFile, name: str) -> list[tuple[str, str]]:
    """(name of a sheet, its part), in the order of the workbook."""
    book, relations = (
        _tree(part_text(archive, part, name), name) for part in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels")
    )
    targets = {
        node.get("Id"): node.get("Target", "") for node in relations.iter() if node.tag.endswith("}Relationship")
    }
    sheets = []
    for node in book.iter():
        if node.tag.endswith("}sheet"):
            key = next((value for attribute, value in node.attrib.items() if attribute.endswith("}id")), "")
            target = targets.get(key, "")
            part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            sheets.append((node.get("name", ""), part))
    return sheets


def _styles(text: str, name: str) -> tuple[list[str], set[int]]:
    """How cells of each style look (weight, fill, indent), and the styles that show percentages."""
    if not text:
        return [], set()
    root = _tree(text, name)
    space = root.tag.partition("}")[0] + "}"
    formats = {
        node.get("numFmtId", "") for node in root.iter(f"{space}numFmt") if "%" in node.get("formatCode", "")
    } | _OWN_PERCENT
    fonts = ["b" if _is_bold(font, space) else "" for font in root.iterfind(f"{space}fonts/{space}font")]
    fills = [_fill(fill, space) for fill in root.iterfind(f"{space}fills/{space}fill")]
    looks: list[str] = []
    percents: set[int] = set()
    for number, xf in enumerate(root.iterfind(f"{space}cellXfs/{space}xf")):
        alignment = xf.find(f"{space}alignment")
        indent = alignment.get("indent", "0") if alignment is not None else "0"
        font, fill = _at(fonts, xf.get("fontId", "0")), _at(fills, xf.get("fillId", "0"))
        looks.append(f"{font}|{fill}|{indent}")
        if xf.get("numFmtId", "0") in formats:
            percents.add(number)
    return looks, percents


def _is_bold(font: ElementTree.Element, space: str) -> bool:
    bold = font.find(f"{space}b")
    return bold is not None and bold.get("val", "1") not in ("0", "false")


def _fill(fill: ElementTree.Element, space: str) -> str:
    color = fill.find(f"{space}patternFill/{space}fgColor")
    if color is None:
        return ""
    return color.get("rgb") or f"{color.get('theme', '')}{color.get('tint', '')[:6]}{color.get('indexed', '')}"


def _at(items: list[str], number: str) -> str:
    return items[int(number)] if number.isdigit() and int(number) < len(items) else ""


def _tree(text: str, name: str) -> ElementTree.Element:
    try:
        return ElementTree.fromstring(text)  # noqa: S314  # no document type, size bounded
    except ElementTree.ParseError:
        raise ImportRefused("impor.bukan_lembar", berkas=name) from None
