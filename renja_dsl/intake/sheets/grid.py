"""A sheet as rows of cells, whatever file it came from."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from functools import lru_cache

from attrs import define, field

from renja_dsl.intake.refused import ImportRefused

Content = str | Decimal
"""what a cell holds; the empty text is an empty cell"""

ROWS, COLUMNS, CELLS = 100_000, 512, 2_000_000
"""limits of one sheet"""
_ALL_CELLS = 3_000_000
"""of all sheets of a file together"""
_CHARACTERS = 64 * 1024 * 1024
"""of all cells of a file"""


_HELD = Context(prec=15, Emax=MAX_EMAX, Emin=MIN_EMIN)


@define
class Extent:
    """Counts what a file unpacks to, before it does. Raises ImportRefused beyond the limits."""

    file: str
    _cells: int = 0
    _characters: int = 0

    def add(self, sheet: str, height: int, width: int) -> None:
        self.check(sheet, height, width)
        self._cells += height * width

    def oversize(self, sheet: str, height: int, width: int) -> ImportRefused | None:
        """Why a sheet is left out, which the others do not suffer from; else it is added. Raises ImportRefused."""
        if height * width > CELLS or height > ROWS or width > COLUMNS:
            return self._too_large(sheet, height, width)
        self.add(sheet, height, width)
        return None

    def _too_large(self, sheet: str, height: int, width: int) -> ImportRefused:
        extent = {"baris": str(height), "kolom": str(width), "batas": f"{ROWS} x {COLUMNS}"}
        return ImportRefused("impor.lembar_besar", berkas=self.file, lembar=sheet or "-", **extent)

    def check(self, sheet: str, height: int, width: int) -> None:
        """What a sheet holds so far."""
        if height > ROWS or width > COLUMNS or height * width > CELLS:
            raise self._too_large(sheet, height, width)
        if self._cells + height * width > _ALL_CELLS:
            raise ImportRefused("impor.buku_besar", berkas=self.file, lembar=sheet or "-", batas=str(_ALL_CELLS))

    def characters(self, count: int) -> None:
        self._characters += count
        if self._characters > _CHARACTERS:
            raise ImportRefused("impor.zip_bom", berkas=self.file, ukuran=str(self._characters // 1024**2))


def _visible(text: str) -> str:
    """Without characters that steer a terminal or turn the direction of a text; line breaks stay."""
    return text if text.isprintable() else "".join(c if c.isprintable() or c == "\n" else " " for c in text)


def _all_visible(rows: list[list[Content]]) -> list[list[Content]]:
    return [[_visible(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]


@define
class Sheet:
    name: str = field(converter=_visible)
    """name of the sheet, `` in files that have one table only"""
    rows: list[list[Content]] = field(converter=_all_visible)
    merged: list[tuple[int, int, int, int]] = field(factory=list)
    """merged ranges: first row, first column, last row, last column, from 0"""
    looks: dict[tuple[int, int], str] = field(factory=dict)
    """(row, column) -> how the cell looks, where that is known"""
    percents: frozenset[tuple[int, int]] | None = frozenset()
    """cells whose number is shown as a percentage: 0.5 stands for 50%; None where a file does not tell"""
    zeros: dict[tuple[int, int], str] = field(factory=dict)
    """(row, column) -> a number format of zeros alone, such as `00` or `0.00`"""
    levels: dict[int, str] = field(factory=dict)
    """row -> its level, in tables that we wrote"""
    units: dict[tuple[int, int], str] = field(factory=dict)
    """(row, column) -> the unit that a number format puts behind a number: `0" Dokumen"`"""
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False
    """the whole sheet is hidden"""
    refused: ImportRefused | None = None
    """why nothing of it was read, where the other sheets of the file were"""
    width: int = field(init=False)
    """columns of the widest row"""
    _lines: dict[int, list[str]] = field(init=False, factory=dict, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.width = max(map(len, self.rows), default=0)

    def cell(self, row: int, column: int) -> Content:
        cells = self.rows[row]
        return cells[column] if column < len(cells) else ""

    def line(self, row: int) -> list[str]:
        """The cells of a row, each on one line; asked for again and again, made once."""
        made = self._lines.get(row)
        if made is None:
            made = self._lines[row] = [_on_one_line(held) for held in self.rows[row]]
        return made

    def text(self, row: int, column: int) -> str:
        """A cell on one line."""
        made = self.line(row)
        return made[column] if column < len(made) else ""

    def texts(self, row: int) -> Iterator[str]:
        """The filled cells of a row."""
        return filter(None, self.line(row))

    def place(self, row: int, column: int) -> str:
        """`Realisasi!B7`, as spreadsheets name it."""
        return f"{self.name}!{letters(column)}{row + 1}" if self.name else f"{letters(column)}{row + 1}"

    def row_place(self, row: int) -> str:
        """`Realisasi!7` for a whole row."""
        return f"{self.name}!{row + 1}" if self.name else str(row + 1)


def _on_one_line(held: Content) -> str:
    if isinstance(held, Decimal):
        return shown(held)
    if held.isprintable() and "  " not in held and held[:1] != " " and held[-1:] != " ":
        return held  # as most texts are; blanks of other kinds are not printable
    return " ".join(held.split())


def as_held(number: Decimal) -> Decimal:
    """A number as spreadsheets hold it, to fifteen digits: what follows is noise of its binary form."""
    return _HELD.plus(number)


def shown(number: Decimal) -> str:
    """A number as a spreadsheet's own neutral format shows it."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def is_natural(text: str) -> bool:
    """Whether `int` reads it, and nobody else could read it otherwise."""
    return text.isascii() and text.isdecimal()


@lru_cache(maxsize=COLUMNS)
def letters(column: int) -> str:
    """0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


@lru_cache(maxsize=COLUMNS)
def column_of(name: str) -> int:
    """A is 0, AA is 26."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - 64
    return number - 1
