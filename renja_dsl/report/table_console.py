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
from renja_dsl.report.tables.base import Kepala, Lajur, Sel, Tabel

_LEAST = 14
"""cells that a text keeps when it is wrapped"""
_GAP = 3
"""cells between two columns"""
_INDENT = 2


def draw_tables(tables: Sequence[Tabel], language: str, console: Console) -> None:
    """Print tables. Their width is the console's."""
    page = Page(console.width, console.encoding)
    for number, table in enumerate(tables):
        if number:
            console.print()
        _print(console, Text(page.safe(table.judul), "bold"))
        _print(console, Text(page.safe(table.berkas), "blue"))
        console.print()
        if not table.lajur:
            _print(console, Text(page.safe(word("rekap.kosong", language))))
        elif _fits(table, page):
            console.print(_flat(table, page))
        else:
            for block in _blocks(table, page):
                console.print(Text("\n").join([*block, Text()]), soft_wrap=True)
        for note in table.catatan:
            _print(console, Text(_sign(page.safe(note), page), "italic"))


def _print(console: Console, text: Text) -> None:
    console.print(text, overflow="fold", highlight=False)


# ---- side by side -------------------------------------------------------------------------


def _fits(table: Tabel, page: Page) -> bool:
    """Whether every column has its numbers on one line and room for its texts."""
    needed = sum(_least(table, n) for n in _shown(table)) + _GAP * len(_shown(table))
    return needed <= page.width


def _shown(table: Tabel) -> list[int]:
    """Columns that say anything."""
    return [n for n in range(len(table.kepala)) if any(together(lajur.sel[n]) for lajur in table.lajur)]


def _least(table: Tabel, n: int) -> int:
    kepala = table.kepala[n]
    deep = max(lajur.tingkat for lajur in table.lajur) * _INDENT if n == _first_text(table) else 0
    words = max((cell_len(w) for w in kepala.judul.split()), default=0)
    if kepala.lentur:
        return max(_LEAST * 2 if kepala.judul_blok else _LEAST, words) + deep
    return max(words, *(cell_len(line) for lajur in table.lajur for line in _lines(lajur.sel[n]))) + deep


def _first_text(table: Tabel) -> int:
    return next((n for n, kepala in enumerate(table.kepala) if kepala.lentur), 0)


def _lines(sel: Sel) -> list[str]:
    """A computed number stands below the stated one that it differs from."""
    if sel.differs and sel.computed:
        return [f"≠ {sel.text}", sel.computed]
    return [together(sel)]


def _flat(table: Tabel, page: Page) -> Table:
    drawn = Table(box=box.SIMPLE_HEAD if page.unicode else box.ASCII, pad_edge=False, header_style="bold")
    shown, first = _shown(table), _first_text(table)
    for n in shown:
        kepala = table.kepala[n]
        fixed = not kepala.lentur
        drawn.add_column(
            page.safe(kepala.judul),
            justify="right" if kepala.kanan else "left",
            no_wrap=False,
            min_width=_least(table, n) if fixed else None,
            overflow="fold",
        )
    before: Lajur | None = None
    for lajur in table.lajur:
        same = before is not None and lajur.blok and lajur.blok == before.blok
        cells = []
        for n in shown:
            if same and table.kepala[n].judul_blok:
                cells.append(Text(""))
                continue
            text = _cell(lajur.sel[n], page, lajur.tebal)
            cells.append(Text(" " * (lajur.tingkat * _INDENT) if n == first else "").append_text(text))
        drawn.add_row(*cells)
        before = lajur
    return drawn


def _cell(sel: Sel, page: Page, bold: bool = False) -> Text:
    text = Text("\n").join(
        Text(
            _sign(page.safe(line), page),
            "red" if sel.differs and number == 0 else "green" if sel.differs else sel.style,
        )
        for number, line in enumerate(_lines(sel))
    )
    if bold:
        text.stylize("bold")
    return text


def _sign(text: str, page: Page) -> str:
    return text if page.unicode else text.replace("?", "!=", 1) if text.startswith("? ") else text


# ---- a block for every node ------------------------------------------------------------------


def _blocks(table: Tabel, page: Page) -> Iterator[list[Text]]:
    for _, group in groupby(table.lajur, key=lambda lajur: lajur.blok or id(lajur)):
        yield list(_block(table, list(group), page))


def _block(table: Tabel, rows: list[Lajur], page: Page) -> Iterator[Text]:
    """The rows of a node as columns, the table's columns as lines; what is empty in all is left out."""
    indent = rows[0].tingkat * _INDENT
    titles = [n for n, kepala in enumerate(table.kepala) if kepala.judul_blok]
    lines = [n for n, k in enumerate(table.kepala) if not k.judul_blok and any(together(r.sel[n]) for r in rows)]
    head = " ".join(filter(None, (rows[0].sel[n].text for n in titles)))
    for part in wrap(page, head, indent, indent):
        yield Text(" " * indent).append(part, "bold underline" if rows[0].tebal else "bold")
    indent += _INDENT
    for n in (n for n in lines if _is_text(table.kepala[n])):
        yield from _text_lines(table.kepala[n], [row.sel[n] for row in rows], page, indent)
    numbers = [n for n in lines if not _is_text(table.kepala[n])]
    for some in _that_fit(table, rows, numbers, page.width - indent):
        columns = (Column(), *(Column(right=True) for _ in some))
        made = [
            (Text(page.safe(table.kepala[n].judul), "blue"), *(_beside(row.sel[n], page) for row in some))
            for n in numbers
        ]
        yield from layout_table(page, columns, made, indent)


def _text_lines(kepala: Kepala, cells: list[Sel], page: Page, indent: int) -> Iterator[Text]:
    """The different texts of a column, each with its label."""
    marked = any(cell.differs for cell in cells)
    for text in dict.fromkeys(filter(None, (cell.text for cell in cells))):
        label = f"{page.safe(kepala.judul)}:"
        first, *rest = wrap(page, f"{label} {text}", indent, indent + _INDENT)
        style = "red" if marked else "default"
        yield Text(" " * indent).append(label, "blue").append(first[len(label) :], style)
        for part in rest:
            yield Text(" " * (indent + _INDENT)).append(part, style)


def _that_fit(table: Tabel, rows: list[Lajur], numbers: list[int], width: int) -> Iterator[list[Lajur]]:
    """As many rows beside each other as the page holds."""
    if not numbers:
        return
    label = max(cell_len(table.kepala[n].judul) for n in numbers)
    some: list[Lajur] = []
    used = label
    for row in rows:
        needed = 2 + max(cell_len(_written(row.sel[n])) for n in numbers)
        if some and used + needed > width:
            yield some
            some, used = [], label
        some.append(row)
        used += needed
    yield some


def _is_text(kepala: Kepala) -> bool:
    return kepala.lentur and not kepala.kanan


def _written(sel: Sel) -> str:
    return f"{sel.text} ≠ {sel.computed}" if sel.differs and sel.computed else together(sel)


def _beside(sel: Sel, page: Page) -> Text:
    """A stated number with the computed one after it."""
    if sel.differs and sel.computed:
        sign = "≠" if page.unicode else "!="
        return Text(page.safe(f"{sel.text} "), "red").append(f"{sign} ", "red").append(page.safe(sel.computed), "green")
    return Text(_sign(page.safe(together(sel)), page), "red" if sel.differs else sel.style)
