"""What calamine does not tell of an xlsx: extent, error values, formats, looks, hidden rows and columns."""

from __future__ import annotations

import posixpath
import re
from xml.etree import ElementTree  # parts with a document type are refused
from zipfile import ZipFile

from attrs import define, field

from renja_dsl.intake.refused import ImportRefused
from renja_dsl.intake.sheets.archive import part_text
from renja_dsl.intake.sheets.grid import CELLS, COLUMNS, ROWS, column_of, is_natural

_CELL = re.compile(r"<(?:\w+:)?c\s([^>]*?)(/?)>")
_ATTRIBUTE = re.compile(r"""\b(r|s|t)=["']([^"']*)["']""")
_VALUE = re.compile(r"<(?:\w+:)?v>([^<]*)<")
_FORMULA = re.compile(r"<(?:\w+:)?f(?:\s[^>]*)?>([^<]*)<")
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_HIDDEN_ROW = re.compile(r"<(?:\w+:)?row\s(?=[^>]*\bhidden=\"(?:1|true)\")[^>]*\br=\"([0-9]{1,7})\"")
_HIDDEN_COLUMNS = re.compile(r"<(?:\w+:)?col\s(?=[^>]*\bhidden=\"(?:1|true)\")([^>]*)>")
_ROW = re.compile(r"""<(?:\w+:)?row\s[^>]*\br=["']([^"']*)["']""")
_ROW_DIGITS = 7
_FROM_TO = re.compile(r"\b(min|max)=\"([0-9]{1,5})\"")
_WITH_UNIT = re.compile(r"[#0,.]+(?:\\ )*\"\s*([^\"]*[^\"\s])\s*\"(?:;.*)?")
_LITERAL = re.compile(r'"[^"]*"|\\.')
_ZEROS = re.compile(r"0+(?:\.0+)?")
_OWN_FORMATS = {"1": "0", "2": "0.00", "9": "0%", "10": "0.00%"}
"""number formats that every workbook has, as far as they matter here"""


@define
class Bagian:
    """What one sheet's part says."""

    gaya: dict[tuple[int, int], str] = field(factory=dict)
    persen: set[tuple[int, int]] = field(factory=set)
    pola: dict[tuple[int, int], str] = field(factory=dict)
    satuan: dict[tuple[int, int], str] = field(factory=dict)
    baris_sembunyi: set[int] = field(factory=set)
    kolom_sembunyi: set[int] = field(factory=set)
    gabung: list[tuple[int, int, int, int]] = field(factory=list)
    galat: dict[tuple[int, int], str] = field(factory=dict)
    """error values, such as `#DIV/0!`, and formulas that no application has computed"""


def sheet_parts(archive: ZipFile, name: str) -> dict[str, Bagian]:
    """By sheet name. Raises ImportRefused for a sheet beyond the limits."""
    looks, formats = _styles(part_text(archive, "xl/styles.xml", name), name)
    found: dict[str, Bagian] = {}
    for sheet, part in _sheets(archive, name):
        found[sheet] = _scan(part_text(archive, part, name), looks, formats, name, sheet)
    return found


def _scan(text: str, looks: list[str], formats: list[str], name: str, sheet: str) -> Bagian:
    made = Bagian(baris_sembunyi={int(number) - 1 for number in _HIDDEN_ROW.findall(text)})
    if any(len(row) > _ROW_DIGITS for row in _ROW.findall(text)):
        raise ImportRefused("impor.bukan_lembar", berkas=name)
    for columns in _HIDDEN_COLUMNS.findall(text):
        extent = dict(_FROM_TO.findall(columns))
        made.kolom_sembunyi.update(range(int(extent.get("min", 1)) - 1, min(int(extent.get("max", 0)), COLUMNS)))
    highest = widest = 0
    for cell in _CELL.finditer(text):
        attributes = dict(_ATTRIBUTE.findall(cell[1]))
        if "r" not in attributes:
            continue
        place = _PLACE.fullmatch(attributes["r"])
        if place is None:  # calamine takes memory for whatever it says
            raise ImportRefused("impor.bukan_lembar", berkas=name)
        row, column = int(place[2]) - 1, column_of(place[1])
        if cell[2]:
            held = False
        else:
            held = True
            highest, widest = max(highest, row + 1), max(widest, column + 1)
        style = int(attributes["s"]) if is_natural(attributes.get("s", "")) else 0
        if style < len(looks):
            made.gaya[row, column] = looks[style]
        shape = formats[style] if style < len(formats) else ""
        if held and "%" in _LITERAL.sub("", shape):
            made.persen.add((row, column))
        elif held and _ZEROS.fullmatch(shape):
            made.pola[row, column] = shape
        elif held and (unit := _WITH_UNIT.fullmatch(shape)):
            made.satuan[row, column] = unit[1]
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


def _styles(text: str, name: str) -> tuple[list[str], list[str]]:
    """How cells of each style look (weight, fill, indent), and how they show numbers."""
    if not text:
        return [], []
    root = _tree(text, name)
    space = root.tag.partition("}")[0] + "}"
    codes = _OWN_FORMATS | {
        node.get("numFmtId", ""): node.get("formatCode", "") for node in root.iter(f"{space}numFmt")
    }
    fonts = ["b" if _is_bold(font, space) else "" for font in root.iterfind(f"{space}fonts/{space}font")]
    fills = [_fill(fill, space) for fill in root.iterfind(f"{space}fills/{space}fill")]
    looks: list[str] = []
    shapes: list[str] = []
    for xf in root.iterfind(f"{space}cellXfs/{space}xf"):
        alignment = xf.find(f"{space}alignment")
        indent = alignment.get("indent", "0") if alignment is not None else "0"
        font, fill = _at(fonts, xf.get("fontId", "0")), _at(fills, xf.get("fillId", "0"))
        looks.append(f"{font}|{fill}|{indent}")
        shapes.append(codes.get(xf.get("numFmtId", "0"), ""))
    return looks, shapes


def _is_bold(font: ElementTree.Element, space: str) -> bool:
    bold = font.find(f"{space}b")
    return bold is not None and bold.get("val", "1") not in ("0", "false")


def _fill(fill: ElementTree.Element, space: str) -> str:
    color = fill.find(f"{space}patternFill/{space}fgColor")
    if color is None:
        return ""
    return color.get("rgb") or f"{color.get('theme', '')}{color.get('tint', '')[:6]}{color.get('indexed', '')}"


def _at(items: list[str], number: str) -> str:
    return items[int(number)] if is_natural(number) and int(number) < len(items) else ""


def _tree(text: str, name: str) -> ElementTree.Element:
    try:
        return ElementTree.fromstring(text)  # noqa: S314  # no document type, size bounded
    except ElementTree.ParseError:
        raise ImportRefused("impor.bukan_lembar", berkas=name) from None
