"""Tables on a terminal: whole where they fit, else in parts below each other that begin with the same columns.

Nothing is shortened: texts wrap, numbers and codes never do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from renja_dsl.messages import word
from renja_dsl.report.page import Page
from renja_dsl.report.table_text import together
from renja_dsl.report.tables.base import Head, Meaning, OfficialTable, TableCell, TableRow

_LEAST = 14
"""cells that a text keeps when it is wrapped"""
_GAP = 3
"""cells between two columns"""
_INDENT = 2
_LITTLE = 1 / 3
"""of the room, below which a last part is too small to stand alone"""
_GRADES = ("green", "bright_green", "yellow", "bright_red", "red")
"""from the highest label of a scale to the lowest"""


def draw_tables(tables: Sequence[OfficialTable], language: str, console: Console) -> None:
    """Print tables. Their width is the console's."""
    page = Page(console.width, console.encoding)
    for number, table in enumerate(tables):
        if number:
            console.print()
        _print(console, Text(page.safe(table.title), "bold"))
        _print(console, Text(page.safe(table.file), "bright_blue"))
        console.print()
        if not table.rows:
            _print(console, Text(page.safe(word("rekap.kosong", language))))
        else:
            draw_rows(table, language, console)
        for note in table.notes:
            _print(console, Text(_sign(page.safe(note), page), "italic"))


def draw_rows(table: OfficialTable, language: str, console: Console) -> None:
    """A table that has rows, without its title."""
    page = Page(console.width, console.encoding)
    parts = _parts(table, page)
    for n, columns in enumerate(parts, 1):
        if len(parts) > 1:
            said = word("rekap.bagian", language, nomor=str(n), jumlah=str(len(parts)))
            _print(console, Text(page.safe(said), "dim"))
        console.print(_flat(table, columns, page))


def _print(console: Console, text: Text) -> None:
    console.print(text, overflow="fold", highlight=False)


def _parts(table: OfficialTable, page: Page) -> list[list[int]]:
    """The columns of every part: as few parts as give every number one line and every text room.

    Where little would be left for the last one, they are alike in width.
    """
    shown = _shown(table)
    first = [n for n in shown if _leads(table.heads[n])]
    needed = {n: _least(table, n) + _GAP for n in shown}
    others = [n for n in shown if n not in first]
    room = page.width - sum(needed[n] for n in first)
    parts = _filled(others, needed, room)
    if len(parts) > 1 and sum(needed[n] for n in parts[-1]) < room * _LITTLE:
        while len(alike := _filled(others, needed, room - 1)) == len(parts):
            parts, room = alike, room - 1
    return [sorted((*first, *part)) for part in parts] or [first]


def _filled(columns: Sequence[int], needed: Mapping[int, int], room: int) -> list[list[int]]:
    """Columns in their order, as many to a part as it has room for; at least one."""
    parts: list[list[int]] = []
    left = 0
    for n in columns:
        if not parts or needed[n] > left:
            parts.append([])
            left = room
        parts[-1].append(n)
        left -= needed[n]
    return parts


def _leads(head: Head) -> bool:
    """Whether a column tells the rows apart, so that every part begins with it."""
    return head.leads or (head.of_block and not head.flexible)


def _shown(table: OfficialTable) -> list[int]:
    """Columns that say anything."""
    return [n for n in range(len(table.heads)) if any(together(row.cells[n]) for row in table.rows)]


def _least(table: OfficialTable, n: int) -> int:
    head = table.heads[n]
    deep = max(row.level for row in table.rows) * _INDENT if n == _first_text(table) else 0
    words = max((cell_len(w) for w in head.label.split()), default=0)
    if head.flexible:
        return max(_LEAST * 2 if head.of_block else _LEAST, words) + deep
    return max(words, *(cell_len(line) for row in table.rows for line in _lines(row.cells[n]))) + deep


def _first_text(table: OfficialTable) -> int:
    return next((n for n, head in enumerate(table.heads) if head.flexible), 0)


def _lines(cell: TableCell) -> list[str]:
    """A computed number stands below the stated one that it differs from."""
    if cell.differs and cell.computed:
        return [f"≠ {cell.text}", cell.computed]
    return [together(cell)]


def _flat(table: OfficialTable, shown: list[int], page: Page) -> Table:
    """A part of a table, without the rows that have nothing in it."""
    drawn = Table(box=box.SIMPLE_HEAD if page.unicode else box.ASCII, pad_edge=False, header_style="bold")
    first = _first_text(table)
    said = [n for n in shown if not _leads(table.heads[n])]
    for n in shown:
        head = table.heads[n]
        fixed = not head.flexible
        drawn.add_column(
            page.safe(head.label),
            justify="right" if head.right else "left",
            no_wrap=False,
            width=_least(table, n) if fixed else None,
            overflow="fold",
        )
    before: TableRow | None = None
    for row in table.rows:
        if said and not any(together(row.cells[n]) for n in said):
            continue
        same = before is not None and row.block and row.block == before.block
        cells: list[Text | Padding] = []
        for n in shown:
            if same and table.heads[n].of_block:
                cells.append(Text(""))
                continue
            text = _cell(row.cells[n], page, row.strong)
            cells.append(Padding(text, (0, 0, 0, row.level * _INDENT)) if n == first and row.level else text)
        drawn.add_row(*cells)
        before = row
    return drawn


def _cell(cell: TableCell, page: Page, bold: bool = False) -> Text:
    text = Text("\n").join(
        Text(
            _sign(page.safe(line), page),
            _style(cell) if number == 0 else "green",
        )
        for number, line in enumerate(_lines(cell))
    )
    if bold:
        text.stylize("bold")
    return text


def _style(cell: TableCell) -> str:
    if cell.meaning is Meaning.DIFFERS:
        return "red"
    return "" if cell.grade is None else _GRADES[cell.grade]


def _sign(text: str, page: Page) -> str:
    return text if page.unicode else text.replace("?", "!=", 1) if text.startswith("? ") else text
