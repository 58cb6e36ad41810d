"""Tables on a terminal: side by side where they fit, else a block for every node with a column a line.

Nothing is shortened: texts wrap, numbers and codes never do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from renja_dsl.messages import word
from renja_dsl.report.layout import Column, Page, wrap
from renja_dsl.report.layout import table as layout_table
from renja_dsl.report.table_text import together
from renja_dsl.report.tables.base import Head, Meaning, OfficialTable, TableCell, TableRow

_LEAST = 14
"""cells that a text keeps when it is wrapped"""
_GAP = 3
"""cells between two columns"""
_INDENT = 2
_GRADES = ("green", "bright_green", "yellow", "bright_red", "red")
"""from the highest label of a scale to the lowest"""


def draw_tables(tables: Sequence[OfficialTable], language: str, console: Console) -> None:
    """Print tables. Their width is the console's."""
    page = Page(console.width, console.encoding)
    for number, table in enumerate(tables):
        if number:
            console.print()
        _print(console, Text(page.safe(table.title), "bold"))
        _print(console, Text(page.safe(table.file), "blue"))
        console.print()
        if not table.rows:
            _print(console, Text(page.safe(word("rekap.kosong", language))))
        elif _fits(table, page):
            console.print(_flat(table, page))
        else:
            for block in _blocks(table, page):
                console.print(Text("\n").join([*block, Text()]), soft_wrap=True)
        for note in table.notes:
            _print(console, Text(_sign(page.safe(note), page), "italic"))


def _print(console: Console, text: Text) -> None:
    console.print(text, overflow="fold", highlight=False)


# ---- side by side -------------------------------------------------------------------------


def _fits(table: OfficialTable, page: Page) -> bool:
    """Whether every column has its numbers on one line and room for its texts."""
    needed = sum(_least(table, n) for n in _shown(table)) + _GAP * len(_shown(table))
    return needed <= page.width


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


def _flat(table: OfficialTable, page: Page) -> Table:
    drawn = Table(box=box.SIMPLE_HEAD if page.unicode else box.ASCII, pad_edge=False, header_style="bold")
    shown, first = _shown(table), _first_text(table)
    for n in shown:
        head = table.heads[n]
        fixed = not head.flexible
        drawn.add_column(
            page.safe(head.label),
            justify="right" if head.right else "left",
            no_wrap=False,
            min_width=_least(table, n) if fixed else None,
            overflow="fold",
        )
    before: TableRow | None = None
    for row in table.rows:
        same = before is not None and row.block and row.block == before.block
        cells = []
        for n in shown:
            if same and table.heads[n].of_block:
                cells.append(Text(""))
                continue
            text = _cell(row.cells[n], page, row.strong)
            cells.append(Text(" " * (row.level * _INDENT) if n == first else "").append_text(text))
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


# ---- a block for every node ------------------------------------------------------------------


def _blocks(table: OfficialTable, page: Page) -> Iterator[list[Text]]:
    for _, group in groupby(table.rows, key=lambda row: row.block or id(row)):
        yield list(_block(table, list(group), page))


def _block(table: OfficialTable, rows: list[TableRow], page: Page) -> Iterator[Text]:
    """The rows of a node as columns, the table's columns as lines; what is empty in all is left out."""
    indent = rows[0].level * _INDENT
    titles = [n for n, head in enumerate(table.heads) if head.of_block]
    lines = [n for n, k in enumerate(table.heads) if not k.of_block and any(together(r.cells[n]) for r in rows)]
    head = " ".join(filter(None, (rows[0].cells[n].text for n in titles)))
    for part in wrap(page, head, indent, indent):
        yield Text(" " * indent).append(part, "bold underline" if rows[0].strong else "bold")
    indent += _INDENT
    for n in (n for n in lines if _is_text(table.heads[n])):
        yield from _text_lines(table.heads[n], [row.cells[n] for row in rows], page, indent)
    numbers = [n for n in lines if not _is_text(table.heads[n])]
    for some in _that_fit(table, rows, numbers, page.width - indent):
        columns = (Column(), *(Column(right=True) for _ in some))
        made = [
            (Text(page.safe(table.heads[n].label), "blue"), *(_beside(row.cells[n], page) for row in some))
            for n in numbers
        ]
        yield from layout_table(page, columns, made, indent)


def _text_lines(head: Head, cells: list[TableCell], page: Page, indent: int) -> Iterator[Text]:
    """The different texts of a column, each with its label."""
    marked = any(cell.differs for cell in cells)
    for text in dict.fromkeys(filter(None, (cell.text for cell in cells))):
        label = f"{page.safe(head.label)}:"
        first, *rest = wrap(page, f"{label} {text}", indent, indent + _INDENT)
        style = "red" if marked else "default"
        yield Text(" " * indent).append(label, "blue").append(first[len(label) :], style)
        for part in rest:
            yield Text(" " * (indent + _INDENT)).append(part, style)


def _that_fit(table: OfficialTable, rows: list[TableRow], numbers: list[int], width: int) -> Iterator[list[TableRow]]:
    """As many rows beside each other as the page holds."""
    if not numbers:
        return
    label = max(cell_len(table.heads[n].label) for n in numbers)
    some: list[TableRow] = []
    used = label
    for row in rows:
        needed = 2 + max(cell_len(_written(row.cells[n])) for n in numbers)
        if some and used + needed > width:
            yield some
            some, used = [], label
        some.append(row)
        used += needed
    yield some


def _is_text(head: Head) -> bool:
    return head.flexible and not head.right


def _written(cell: TableCell) -> str:
    return f"{cell.text} ≠ {cell.computed}" if cell.differs and cell.computed else together(cell)


def _beside(cell: TableCell, page: Page) -> Text:
    """A stated number with the computed one after it."""
    if cell.differs and cell.computed:
        sign = "≠" if page.unicode else "!="
        return Text(page.safe(f"{cell.text} {sign} "), "red").append(page.safe(cell.computed), "green")
    return Text(_sign(page.safe(together(cell)), page), _style(cell))
