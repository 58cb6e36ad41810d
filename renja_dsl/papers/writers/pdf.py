"""A paper as PDF, set by typst. Texts stand between quotation marks, so that nothing in them is markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from renja_dsl.knowledge.page_styles import Gaya
from renja_dsl.papers.tree import (
    Block,
    Chapter,
    Contents,
    Cover,
    Figure,
    Gap,
    HeadCell,
    ListItem,
    Mark,
    Paper,
    PaperHead,
    PaperRow,
    PaperSection,
    PaperTable,
    Paragraph,
    Signatures,
    Signer,
    head_cells,
)
from renja_dsl.papers.writers.base import Look, PaperFault, literal, table_size

_FILLS = ("none", 'rgb("#f2f2f2")', 'rgb("#d9d9d9")')
_HEAD = 'rgb("#d9e2f3")'
_RED = 'rgb("#c00000")'
_NUMBERS = {"none": "none", "roman": '"i"', "arabic": '"1"'}
_LONG_WORD, _LONG_NARROW = 14, 9
_NARROW = 0.065
"""of the width of a table"""
_SYLLABLE = re.compile(
    r"(?<=[aeiou])(?=(?:ng|ny|sy|kh|[b-df-hj-np-tv-z])[aeiou])|"
    r"(?<=[aeiou][b-df-hj-np-tv-z])(?<!n(?=[gy]))(?=(?:ng|ny|[b-df-hj-np-tv-z])[aeiou])",
    re.I,
)
_ACROSS, _TALLEST = 120, 40
"""characters that a whole table has room for in a line, and lines of a row that a page has"""


def write(paper: Paper, look: Look) -> bytes:
    import typst

    try:
        return typst.compile("\n".join(_source(paper, look)).encode(), format="pdf")
    except typst.TypstError as error:
        raise PaperFault("susun.gagal", berkas=paper.title, sebab=str(error)) from None


def stand_in(look: Look) -> str:
    """The font that a PDF is set in where neither the one of the style nor one of its widths is here; else nothing."""
    import typst

    here = set(typst.Fonts().families())
    first, second, *others = (look.gaya.huruf, *look.gaya.pengganti)
    return "" if here & {first, second} else next((font for font in others if font in here), "-")


def _source(paper: Paper, look: Look) -> Iterator[str]:
    gaya = look.gaya
    fonts = ", ".join(map(literal, (gaya.huruf, *gaya.pengganti)))
    weight = "bold" if gaya.tebal else "regular"
    yield f"#set document(title: {literal(paper.title)}, author: {literal(paper.author)})"
    yield f'#set text(font: ({fonts}), size: {gaya.ukuran}pt, lang: "{paper.language}", fallback: true)'
    yield f"#set par(justify: true, leading: {0.35 + 0.35 * gaya.spasi:.2f}em, spacing: {0.9 * gaya.spasi:.2f}em)"
    heading = f'text(size: {gaya.ukuran}pt, weight: "{weight}", it.body)'
    yield f"#show heading: it => block(above: 1.2em, below: 0.9em, sticky: true, {heading})"
    yield '#show outline: it => { show linebreak: " "; it }'
    yield "#show heading.where(level: 1): it => align(center, it)"
    yield "#show figure.where(kind: table): set block(breakable: true)"
    caption = f'text(size: {gaya.ukuran - 1}pt, weight: "{weight}", it.body)'
    yield f"#show figure.caption: it => block(sticky: true, {caption})"
    yield "#set figure.caption(position: top)"
    yield "#set figure(supplement: none, numbering: none, gap: 0.6em)"
    for section in paper.sections:
        yield _page(section, look)
        if section.restart:
            yield "#counter(page).update(1)"
        for number, (block, following) in enumerate(zip_longest(section.blocks, section.blocks[1:])):
            signed = following if isinstance(following, Signatures) else None
            if isinstance(block, Signatures) and number and isinstance(section.blocks[number - 1], PaperTable):
                continue  # they stand with their table
            lines = _block(block, look, signed, top=number == 0)
            if signed is not None and isinstance(block, (Paragraph, ListItem, Gap)):  # they do not stand alone
                lines = (f"#block(sticky: true, {line[1:]})" for line in lines)
            yield from lines


def _page(section: PaperSection, look: Look) -> str:
    gaya = look.gaya
    width, height = (gaya.tinggi, gaya.lebar) if section.landscape else (gaya.lebar, gaya.tinggi)
    numbering = _NUMBERS[section.numbers]
    return f"#set page(width: {width}mm, height: {height}mm, margin: {gaya.tepi}mm, numbering: {numbering})"


def _block(block: Block, look: Look, signed: Signatures | None, *, top: bool) -> Iterator[str]:
    """`signed`: those who sign below it."""
    gaya = look.gaya
    match block:
        case Chapter():
            if block.level == 1 and not top:
                yield "#pagebreak(weak: true)"
            lines = " + linebreak() + ".join(map(literal, block.label.split("\n")))
            yield f"#heading(level: {min(block.level, 3)}, {lines})"
        case Paragraph():
            body = f"strong({literal(block.text)})" if block.strong and gaya.tebal else literal(block.text)
            yield f"#par({body})" if block.align == "justify" else f"#align({block.align}, {body})"
        case ListItem():
            sign, text = literal(block.sign), literal(block.text)
            yield f"#grid(columns: (8mm, 1fr), gutter: 2mm, {sign}, par({text}))"
        case Gap():
            yield f"#par(text(fill: {_RED}, {literal(f'[{block.text}]')}))"
        case Figure():
            yield from _picture(block)
        case Signatures():
            yield f"#block(breakable: false, above: 1.6em, {_signatures(block, gaya)})"
        case Cover():
            yield "#v(30%)"
            for number, line in enumerate(block.lines):
                size = 24 if number == 0 else 16
                yield f'#align(center, text(size: {size}pt, weight: "bold", {literal(line)}))'
            yield from (f"#align(center, {literal(line)})" for line in block.foot)
        case Contents():
            if not top:
                yield "#pagebreak(weak: true)"
            target = ", target: figure.where(kind: table)" if block.of == "tables" else ""
            yield f"#align(center, strong({literal(block.title)}))\n#outline(title: none{target})"
        case PaperTable():
            yield from _table(block, look, signed)


def _signatures(block: Signatures, gaya: Gaya) -> str:
    columns = max(2, len(block.signers))
    empty = ["[]"] * (columns - len(block.signers))
    above = [*empty, *(_stack(map(literal, signer.before)) for signer in block.signers)]
    below = [*empty, *(_named(signer, bold=gaya.tebal) for signer in block.signers)]
    return f"grid(columns: (1fr,) * {columns}, row-gutter: 2.2cm, {', '.join((*above, *below))})"


def _named(signer: Signer, *, bold: bool) -> str:
    name = f"underline({literal(signer.name)})"
    return _stack((f"strong({name})" if bold else name, *map(literal, signer.after)))


def _stack(lines: Iterable[str]) -> str:
    return f"{{ set par(justify: false); align(center, stack(spacing: 0.55em, {', '.join(lines)})) }}"


def _picture(figure: Figure) -> Iterator[str]:
    """As wide as the page allows, and no higher than most of it."""
    image = f'image(bytes({literal(figure.svg)}), format: "svg", alt: {literal(figure.words)}, fit: "contain"'
    tall = figure.height > figure.width * 1.4
    size = "height: 75%" if tall else "width: 100%"
    yield f"#figure(kind: image, caption: {literal(figure.caption)}, {image}, {size}))"


_JOIN = ",\n"


# ---- tables -------------------------------------------------------------------------------


def _table(table: PaperTable, look: Look, signed: Signatures | None) -> Iterator[str]:
    """`signed`: those who sign it, with its last rows on one page."""
    gaya = look.gaya
    leaves = table.leaves
    columns = ", ".join(f"{leaf.width}fr" for leaf in leaves)
    cells = [_head(cell, bold=gaya.tebal) for cell in head_cells(table.heads)] if table.headed else []
    if table.numbered:
        cells += [f"table.cell(fill: {_HEAD}, align: center, {literal(leaf.number)})" for leaf in leaves]
    head = f"table.header({', '.join(cells)})," if cells else ""
    rows = [_row(row, leaves, bold=gaya.tebal) for row in table.rows]
    form = f"table(columns: ({columns},), inset: 2.5pt, stroke: 0.5pt, align: left + top,"
    last = len(rows) - (table.foot if signed is not None else 0)
    made = f"{form}\n{head}\n{_JOIN.join(rows[:last])})"
    if signed is not None:
        foot = f"{form} {_JOIN.join(rows[last:])}); " if last < len(rows) else ""
        signers = f"text(size: {gaya.ukuran}pt, {_signatures(signed, gaya)})"
        made = f"set block(spacing: 0pt); {made}; block(breakable: false, {{ {foot}v(1.5em); {signers} }})"
    whole = "" if _tall(table) else "set table.cell(breakable: false); "
    size, set_par = table_size(table, gaya), "set par(justify: false, leading: 0.45em); "
    sized = f"text(size: {size}pt, {{ {set_par}{whole}{made} }})"
    above = "".join(_above(line, gaya) for line in table.above)
    if above and signed is not None:
        above += "v(0.6em); "
    if table.title:
        caption = f"figure.caption(position: top, {literal(table.title)})"
        yield f"#figure(kind: table, caption: {caption}, {{ {above}{sized} }})"
    else:
        yield f"#{sized}"
    yield from (f"#text(size: {gaya.ukuran_tabel + 1}pt, {literal(note)})" for note in table.notes)


def _above(line: str, gaya: Gaya) -> str:
    """A line over the head of a table, on the same page."""
    return f"block(sticky: true, width: 100%, align(left, text(size: {gaya.ukuran - 2}pt, {literal(line)}))); "


def _tall(table: PaperTable) -> bool:
    """Whether a row may be taller than a page, so that it has to be broken."""
    total = sum(leaf.width for leaf in table.leaves)
    rooms = [max(1, _ACROSS * leaf.width // total) for leaf in table.leaves]
    return any(
        sum(1 + len(line) // (room * cell.span) for line in cell.text.split("\n")) > _TALLEST
        for row in table.rows
        for cell, room in zip(row.cells, rooms, strict=True)
        if len(cell.text) > _TALLEST
    )


def _head(cell: HeadCell, *, bold: bool) -> str:
    text = literal(cell.head.title)
    text = f"strong({text})" if bold else text
    spans = f"rowspan: {cell.rows}, colspan: {cell.columns}"
    return f"table.cell({spans}, fill: {_HEAD}, align: center + horizon, {text})"


def _row(row: PaperRow, leaves: tuple[PaperHead, ...], *, bold: bool) -> str:
    made = []
    skip = 0
    whole = sum(leaf.width for leaf in leaves)
    for cell, leaf in zip(row.cells, leaves, strict=True):
        if skip:
            skip -= 1
            continue
        skip = cell.span - 1
        narrow = cell.span == 1 and leaf.width < _NARROW * whole
        text = literal(cell.text if leaf.align == "right" else breakable(cell.text, narrow=narrow))
        if cell.mark is Mark.DIFFERS:
            text = f"text(fill: {_RED}, {text})"
        elif cell.mark is Mark.COMPUTED:
            text = f"emph({text})"
        if row.strong and bold and cell.text:
            text = f"strong({text})"
        told = [f"colspan: {cell.span}"] if cell.span > 1 else []
        told += [f"fill: {_FILLS[row.shade]}"] if row.shade else []
        told += [f"align: {leaf.align}"] if leaf.align != "left" and cell.span == 1 else []
        made.append(f"table.cell({', '.join(told)}, {text})" if told else text)
    return ", ".join(made)


def breakable(text: str, *, narrow: bool) -> str:
    """Codes and joined words may be broken where they are joined, so that they stay in their column; in a narrow one
    long words between syllables too.
    """
    return " ".join(_syllables(word) if narrow else word for word in map(_joints, text.split(" ")))


def _joints(word: str) -> str:
    return word.replace(".", ".\u200b").replace("/", "/\u200b") if len(word) > _LONG_WORD else word


def _syllables(word: str) -> str:
    """With a soft hyphen between syllables of Indonesian: ber-da-ya, ke-giat-an as ke-gi-atan."""
    return _SYLLABLE.sub("\u00ad", word) if len(word) >= _LONG_NARROW else word
