"""How tables that we write carry what no reader sees: the level of each row, and the numbers that were computed.

In Word as names of styles, in workbooks as the part of a number format that is shown of no cell that bears it.
Whoever reads such a table again need not guess levels, and takes no computed number for a stated one.
"""

from __future__ import annotations

import re

from renja_dsl.values.tingkat import TINGKAT_ANGGARAN

CAPTION = "Judul Tabel"
"""style of the paragraph that is the title of a table"""
COMPUTED = "Terhitung"
"""style of characters of a number that nobody stated"""
NIHIL = '"-"'
"""part of a number format for a zero that stands for `nihil`"""
DIFFERS = "Berbeda"
"""style of characters of a stated number that differs from the computed one, which follows it"""
BESIDE = " (≠ "
"""stands between the two"""
NO_ENTRIES = "NIHIL"
"""begins the row of a list that has no entries, before the reason"""
ORIGIN = "Asal: "
"""begins a note that says who brought an entry in"""
_ROW = "Baris"
_LEVELS = (*TINGKAT_ANGGARAN, "tujuan", "sasaran", "indikator", "jumlah")
STYLES = {level: f"{_ROW} {level.replace('_', ' ')}" for level in _LEVELS}
"""level of a row -> style of its paragraphs"""
_BY_STYLE = {style.replace(" ", "").casefold(): level for level, style in STYLES.items()}
_FORMAT = re.compile(r';"(Baris [a-z ]+|Terhitung)"')


def row_style(level: str) -> str:
    return STYLES.get(level, _ROW)


def is_caption(style: str) -> bool:
    """Of the name or the id of a style."""
    return style.replace(" ", "") == CAPTION.replace(" ", "")


def level_of_style(style: str) -> str:
    """Of the name or the id of a style; nothing where it is none of ours."""
    return _BY_STYLE.get(style.replace(" ", "").casefold(), "")


def text_format(level: str, *, computed: bool) -> str:
    """The number format of a cell that holds a text; its parts for numbers bear the marks."""
    marks = (STYLES.get(level, ""), COMPUTED if computed else "")
    told = [f'"{mark}"' for mark in marks if mark]
    return f"0;{';'.join([*told, '0'][:2])};@" if told else ""


def number_format(shape: str, *, computed: bool, nihil: bool) -> str:
    """The number format of a number that looks like `shape`, `[$-421]#,##0`; its part for texts bears the mark.

    `nihil`: a zero that is shown as a dash.
    """
    place, _, digits = shape.partition("]")
    zero = NIHIL if nihil else shape
    return f'{shape};{place}]-{digits};{zero};"{COMPUTED}"' if computed else f"{shape};{place}]-{digits};{zero}"


def marks_of(shape: str) -> tuple[str, bool]:
    """Level and whether it was computed, of a cell with this number format."""
    found = _FORMAT.findall(shape)
    return next(filter(None, map(level_of_style, found)), ""), COMPUTED in found
