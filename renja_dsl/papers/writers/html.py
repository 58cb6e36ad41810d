"""A paper as one HTML page that needs nothing else: for screens, printers and readers of screens."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape as escaped

from renja_dsl.messages import word
from renja_dsl.papers.tree import (
    Block,
    Chapter,
    Contents,
    Cover,
    Figure,
    Gap,
    ListItem,
    Mark,
    Paper,
    PaperRow,
    PaperTable,
    Paragraph,
    Signatures,
    head_cells,
)
from renja_dsl.papers.writers.base import Look, printable

_STYLE = """
:root { color-scheme: light; }
body { font-family: %(fonts)s; font-size: %(size)spt; line-height: %(line)s; color: #111; background: #fff;
  margin: 0 auto; padding: 1rem; max-width: 80rem; }
h1, .cover { text-align: center; }
.cover p { font-size: 1.3em; font-weight: bold; margin: .4em; }
h2 { text-align: center; margin-top: 2em; white-space: pre-line; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .75em; line-height: 1.25; width: 100%%; margin: .5em 0 1em; }
caption { font-weight: bold; padding: .4em; }
th, td { border: 1px solid #333; padding: .2em .35em; vertical-align: top; }
th { background: #d9e2f3; text-align: center; vertical-align: middle; }
.c { text-align: center; } .r { text-align: right; white-space: nowrap; }
.s1 td { background: #f2f2f2; } .s2 td { background: #d9d9d9; } .b td { font-weight: bold; }
.computed { font-style: italic; } .differs { color: #a00000; }
.gap { color: #a00000; font-weight: bold; }
.item { display: flex; gap: .7em; margin: .2em 0 .2em 1em; }
.signers { display: flex; justify-content: flex-end; gap: 4rem; text-align: center; margin: 2em 0; }
.signers > div { display: flex; flex-direction: column; }
.signers .name { font-weight: bold; text-decoration: underline; margin-top: auto; padding-top: 4.5em; }
.signers p { margin: .1em; }
figure { margin: 1.5em 0; overflow-x: auto; } figure svg { max-width: 100%%; height: auto; }
figcaption { text-align: center; }
@media print { nav, details { display: none; } body { max-width: none; padding: 0; } h2 { break-before: page; }
  thead { display: table-header-group; } tr { break-inside: avoid; } .wide { overflow: visible; page: lebar; } }
@page { size: %(short)smm %(long)smm; margin: %(edge)smm; }
@page lebar { size: %(long)smm %(short)smm; }
"""
_ALIGN = {"left": "", "center": ' class="c"', "right": ' class="r"'}


def write(paper: Paper, look: Look) -> bytes:
    return "".join(_pieces(paper, look)).encode("utf-8")


def escape(text: str) -> str:
    return escaped(printable(text))


def _pieces(paper: Paper, look: Look) -> Iterator[str]:
    gaya = look.gaya
    told = {
        "fonts": ", ".join(f'"{font}"' for font in (gaya.huruf, *gaya.pengganti)) + ", serif",
        "size": gaya.ukuran,
        "line": gaya.spasi,
        "short": gaya.lebar,
        "long": gaya.tinggi,
        "edge": gaya.tepi,
    }
    yield f'<!doctype html>\n<html lang="{paper.language}"><head><meta charset="utf-8">\n'
    yield f"<title>{escape(paper.title)}</title>\n"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f'<meta name="author" content="{escape(paper.author)}">\n<style>{_STYLE % told}</style></head>\n<body>\n'
    yield f"<main>\n<h1>{escape(paper.title)}</h1>\n"
    anchors = _Anchors()
    for block in paper.blocks:
        yield from _block(block, paper, anchors)
    if paper.charts:
        yield f'<h2 id="grafik">{escape(word("susun.grafik", paper.language))}</h2>\n'
        for figure in paper.charts:
            yield from _figure(figure, paper.language)
    yield "</main>\n</body></html>\n"


class _Anchors:
    """Names of places, in the order in which contents list them and pages have them."""

    def __init__(self) -> None:
        self.chapters = self.tables = 0

    def chapter(self) -> str:
        self.chapters += 1
        return f"bab-{self.chapters}"

    def table(self) -> str:
        self.tables += 1
        return f"tabel-{self.tables}"


def _block(block: Block, paper: Paper, anchors: _Anchors) -> Iterator[str]:
    match block:
        case Chapter():
            level = min(block.level + 1, 6)
            yield f'<h{level} id="{anchors.chapter()}">{escape(block.label)}</h{level}>\n'
        case Paragraph():
            yield f"<p>{escape(block.text)}</p>\n"
        case ListItem():
            yield f'<div class="item"><span>{escape(block.sign)}</span><span>{escape(block.text)}</span></div>\n'
        case Gap():
            yield f'<p class="gap">[{escape(block.text)}]</p>\n'
        case Figure():
            yield from _figure(block, paper.language)
        case Signatures():
            yield '<div class="signers">'
            for signer in block.signers:
                before = "".join(f"<p>{escape(line)}</p>" for line in signer.before)
                after = "".join(f"<p>{escape(line)}</p>" for line in signer.after)
                yield f'<div>{before}<p class="name">{escape(signer.name)}</p>{after}</div>'
            yield "</div>\n"
        case Cover():
            lines = "".join(f"<p>{escape(line)}</p>" for line in (*block.lines, *block.foot))
            yield f'<div class="cover">{lines}</div>\n'
        case Contents():
            yield from _contents(block, paper)
        case PaperTable():
            yield from _table(block, anchors.table())


def _contents(block: Contents, paper: Paper) -> Iterator[str]:
    chapters = [(f"bab-{n}", chapter.line) for n, chapter in enumerate(paper.chapters, 1)]
    tables = [(f"tabel-{n}", table.title) for n, table in enumerate(paper.tables, 1) if table.title]
    links = "".join(
        f'<li><a href="#{anchor}">{escape(title)}</a></li>'
        for anchor, title in (tables if block.of == "tables" else chapters)
    )
    title = escape(block.title)
    yield f'<nav aria-label="{title}"><p><strong>{title}</strong></p><ul>{links}</ul></nav>\n'


def _figure(figure: Figure, language: str) -> Iterator[str]:
    said = "<br>".join(escape(line).replace("  ", "&nbsp;&nbsp;") for line in figure.words.splitlines())
    yield f"<figure>{figure.svg}<figcaption>{escape(figure.caption)}</figcaption>"
    told = escape(word("susun.gambar_teks", language))
    yield f"<details><summary>{told}</summary><p>{said}</p></details></figure>\n"


def _table(table: PaperTable, anchor: str) -> Iterator[str]:
    yield f'<div class="wide" tabindex="0" role="region" aria-label="{escape(table.title or table.key)}">'
    yield f'<table id="{anchor}">'
    if table.title:
        above = "".join(f"<br>{escape(line)}" for line in table.above)
        yield f"<caption>{escape(table.title)}{above}</caption>"
    yield from _head(table)
    yield "<tbody>\n"
    for held in table.rows:
        yield from _row(held, table)
    yield "</tbody></table>"
    yield "".join(f"<p>{escape(note)}</p>" for note in table.notes)
    yield "</div>\n"


def _head(table: PaperTable) -> Iterator[str]:
    if not table.headed:
        return
    yield "<thead>"
    cells = head_cells(table.heads)
    for row in range(max((cell.row + cell.rows for cell in cells), default=0)):
        yield "<tr>"
        for cell in cells:
            if cell.row == row:
                scope = "colgroup" if cell.head.below else "col"
                spans = (f' rowspan="{cell.rows}"' if cell.rows > 1 else "") + (
                    f' colspan="{cell.columns}"' if cell.columns > 1 else ""
                )
                yield f'<th scope="{scope}"{spans}>{escape(cell.head.title)}</th>'
        yield "</tr>"
    if table.numbered:
        yield "<tr>" + "".join(f'<td class="c">{escape(leaf.number)}</td>' for leaf in table.leaves) + "</tr>"
    yield "</thead>"


def _row(row: PaperRow, table: PaperTable) -> Iterator[str]:
    classes = " ".join(filter(None, (f"s{row.shade}" if row.shade else "", "b" if row.strong else "")))
    level = f' data-tingkat="{row.level}"' if row.level else ""
    yield f'<tr class="{classes}"{level}>' if classes else f"<tr{level}>"
    skip = 0
    for cell, leaf in zip(row.cells, table.leaves, strict=True):
        if skip:
            skip -= 1
            continue
        skip = cell.span - 1
        span = f' colspan="{cell.span}"' if cell.span > 1 else ""
        text = escape(cell.text)
        if cell.mark is not Mark.NONE:
            text = f'<span class="{cell.mark}">{text}</span>'
        yield f"<td{_ALIGN[leaf.align] if cell.span == 1 else ''}{span}>{text}</td>"
    yield "</tr>\n"
