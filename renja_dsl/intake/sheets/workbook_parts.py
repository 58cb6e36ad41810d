"""What calamine does not tell of an xlsx: extent, error values, formats, looks, hidden rows and columns."""

from __future__ import annotations

import posixpath
import re
from functools import cached_property
from xml.etree import ElementTree  # parts with a document type are refused
from zipfile import ZipFile

from attrs import define, field, frozen

from renja_dsl.intake.refused import ImportRefused
from renja_dsl.intake.sheets.archive import elements, part_text
from renja_dsl.intake.sheets.grid import COLUMNS, Extent, column_of, is_natural
from renja_dsl.knowledge.row_marks import NIHIL, marks_of

_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_ROW_DIGITS = 7
_FEWEST_LOOKS = 3
"""a program's, a kegiatan's and a sub kegiatan's"""
_TRUE = ("1", "true")
_WITH_UNIT = re.compile(r"[#0,.]+(?:\\ )*\"\s*([^\"]*[^\"\s])\s*\"(?:;.*)?")
_LITERAL = re.compile(r'"[^"]*"|\\.')
_ZEROS = re.compile(r"0+(?:\.0+)?")
_OWN_FORMATS = {"1": "0", "2": "0.00", "9": "0%", "10": "0.00%"}
"""number formats that every workbook has, as far as they matter here"""


@define
class SheetFacts:
    """What one sheet's part says; cells by (row, column) from 0."""

    looks: dict[tuple[int, int], str] = field(factory=dict)
    percents: set[tuple[int, int]] = field(factory=set)
    zeros: dict[tuple[int, int], str] = field(factory=dict)
    units: dict[tuple[int, int], str] = field(factory=dict)
    hidden_rows: set[int] = field(factory=set)
    hidden_columns: set[int] = field(factory=set)
    merged: list[tuple[int, int, int, int]] = field(factory=list)
    levels: dict[int, str] = field(factory=dict)
    """row -> its level, in tables that we wrote"""
    computed: set[tuple[int, int]] = field(factory=set)
    """cells that hold what we computed"""
    nihil: set[tuple[int, int]] = field(factory=set)
    """cells whose zero we wrote for `nihil`"""
    errors: dict[tuple[int, int], str] = field(factory=dict)
    """error values, such as `#DIV/0!`, and formulas that no application has computed"""
    refused: ImportRefused | None = None
    """the sheet is too large; nothing of it may be unpacked"""


def sheet_parts(archive: ZipFile, name: str) -> dict[str, SheetFacts]:
    """By sheet name. Raises ImportRefused for a sheet beyond the limits."""
    styles = _styles(part_text(archive, "xl/styles.xml", name), name)
    extent = Extent(name)
    found: dict[str, SheetFacts] = {}
    for sheet, part in _sheets(archive, name):
        try:
            found[sheet] = _Scan(styles, name, sheet).read(part_text(archive, part, name), extent)
        except ImportRefused as refused:
            if refused.complaint.key == "impor.buku_besar":
                raise
            found[sheet] = SheetFacts(refused=refused)
    return found


@frozen(slots=False)
class _Styles:
    """By number of a style: how its cells look (weight, fill, indent), and how they show numbers."""

    looks: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()

    @cached_property
    def telling(self) -> bool:
        """Whether cells look differently enough to tell levels apart."""
        return len(set(self.looks)) >= _FEWEST_LOOKS


@define
class _Scan:
    """Reads a sheet's part row by row; a tree of it would take too much memory."""

    styles: _Styles
    file: str
    sheet: str
    made: SheetFacts = field(factory=SheetFacts)
    height: int = 0
    width: int = 0

    def read(self, text: str, extent: Extent) -> SheetFacts:
        for node in elements(text, self.file):
            name = node.tag.rpartition("}")[2]
            if name == "c":
                self._cell(node)
            elif name == "row":
                self._row(node)
                node.clear()
            elif name == "col" and node.get("hidden") in _TRUE:
                first, last = _natural(node, "min", 1), _natural(node, "max", 0)
                self.made.hidden_columns.update(range(first - 1, min(last, COLUMNS)))
        self.made.refused = extent.oversize(self.sheet, self.height, self.width)
        return self.made

    def _row(self, node: ElementTree.Element) -> None:
        number = node.get("r", "")
        if len(number) > _ROW_DIGITS:  # calamine takes memory for whatever it says
            raise ImportRefused("impor.bukan_lembar", berkas=self.file)
        folded = node.get("outlineLevel", "0") != "0"  # a group that somebody folded is not hidden on purpose
        if node.get("hidden") in _TRUE and is_natural(number) and not folded:
            self.made.hidden_rows.add(int(number) - 1)

    def _cell(self, node: ElementTree.Element) -> None:
        said = node.get("r")
        if said is None:
            return
        found = _PLACE.fullmatch(said)
        if found is None:
            raise ImportRefused("impor.bukan_lembar", berkas=self.file)
        row, column = place = int(found[2]) - 1, column_of(found[1])
        style = _natural(node, "s", 0)
        if self.styles.telling and style < len(self.styles.looks):
            self.made.looks[place] = self.styles.looks[style]
        if not len(node):
            return
        self.height, self.width = max(self.height, row + 1), max(self.width, column + 1)
        if style < len(self.styles.formats) and self.styles.formats[style]:
            self._format(place, self.styles.formats[style])
        if len(node) == 1 and node.get("t") != "e" and node[0].tag.endswith("}v"):  # a plain value, as most cells
            return
        held = {part.tag.rpartition("}")[2]: part.text or "" for part in node}
        if node.get("t") == "e" and "v" in held:
            self.made.errors[place] = held["v"]
        elif held.get("f") and not held.get("v"):
            self.made.errors[place] = f"={held['f']}"

    def _format(self, place: tuple[int, int], shape: str) -> None:
        if "%" in _LITERAL.sub("", shape):
            self.made.percents.add(place)
        elif _ZEROS.fullmatch(shape):
            self.made.zeros[place] = shape
        elif unit := _WITH_UNIT.fullmatch(shape):
            self.made.units[place] = unit[1]
        if shape.count(";") > 1 and ';"' in shape:
            level, computed = marks_of(shape)
            if level:
                self.made.levels[place[0]] = level
            if computed:
                self.made.computed.add(place)
            if shape.split(";")[2] == NIHIL:
                self.made.nihil.add(place)


def _natural(node: ElementTree.Element, attribute: str, otherwise: int) -> int:
    said = node.get(attribute, "")
    return int(said) if is_natural(said) and len(said) <= _ROW_DIGITS else otherwise


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


def _styles(text: str, name: str) -> _Styles:
    if not text:
        return _Styles()
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
    return _Styles(tuple(looks), tuple(shapes))


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
