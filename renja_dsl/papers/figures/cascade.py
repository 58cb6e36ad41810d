"""Pohon kinerja: misi, tujuan, sasaran, program, kegiatan, sub kegiatan as boxes, each under what it supports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from renja_dsl.model.document import Document, Simpul
from renja_dsl.papers.figures.svg import box, line, picture, words, wrapped
from renja_dsl.papers.tree import Figure
from renja_dsl.report.tables.cells import text_of

_ORDER = ("misi", "tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan")
_FILLS = {
    "misi": "#cfd8e6",
    "tujuan": "#d9e7d3",
    "sasaran": "#eef3d6",
    "program": "#fbe8cf",
    "kegiatan": "#f6f1ea",
    "sub_kegiatan": "#ffffff",
}
_WIDTH, _GAP, _INDENT = 175.0, 10.0, 22.0
_SIZE, _LINE, _MOST_LINES = 8.0, 10.0, 5
_MOST_BOXES = 400
_DETAILED = ("sasaran", "program", "kegiatan")
_PAGE = 780.0
"""height of a figure of these three levels that fills an upright page"""


@frozen
class Hung:
    """A box with what hangs below it."""

    node: Simpul
    below: tuple[Hung, ...]


def cascade(document: Document, *, deepest: str = "program") -> Figure | None:
    """None where the plan has no goals. Boxes go down to `deepest`."""
    levels = _ORDER[: _ORDER.index(deepest) + 1]
    met: set[int] = set()
    top = next((level for level in levels[:3] if document.per_tingkat[level]), None)
    if top is None:
        return None
    roots = [_hang(document, node, levels, met) for node in document.per_tingkat[top]]
    if len(met) > _MOST_BOXES and deepest != "program":
        return cascade(document)
    return _figure(roots, _caption(document))


def cascades(document: Document) -> Iterator[Figure]:
    """The goals with their programs, then programs with their kegiatan, as many to a figure as a page can show."""
    whole = cascade(document)
    if whole is None:
        return
    yield whole
    pages = list(_pages(document))
    for at, roots in enumerate(pages, 1):
        more = f" ({at}/{len(pages)})" if len(pages) > 1 else ""
        yield _figure(roots, f"{_caption(document)}: Program dan Kegiatan{more}", len(_DETAILED))


def without_goal(document: Document) -> list[Simpul]:
    """Programs that hang on no goal."""
    met: set[int] = set()
    for level in _ORDER[:3]:
        for node in document.per_tingkat[level]:
            _hang(document, node, _ORDER[:4], met)
    return [program for program in document.per_tingkat["program"] if id(program) not in met]


def _pages(document: Document) -> Iterator[list[Hung]]:
    """Programs with kegiatan, each below its sasaran; a program that needs more than a page is told again."""
    met: set[int] = set()
    goals = [_hang(document, goal, _DETAILED, met) for goal in document.per_tingkat["sasaran"]]
    loose = [_hang(document, node, _DETAILED, met) for node in document.per_tingkat["program"] if id(node) not in met]
    parted: list[tuple[Hung | None, Hung]] = [
        (goal, part) for goal in goals for program in goal.below for part in _parted(program)
    ]
    parted += [(None, part) for program in loose for part in _parted(program)]
    page: list[Hung] = []
    for goal, part in parted if any(part.below for _, part in parted) else ():
        with_part = [*page[:-1], *_hung(page[-1:], goal, part)]
        if page and sum(_height(root) + _GAP for root in with_part) > _PAGE:
            yield page
            with_part = _hung([], goal, part)
        page = with_part
    if page:
        yield page


def _parted(program: Hung) -> Iterator[Hung]:
    below: list[Hung] = []
    for child in program.below:
        if below and sum(_height(one) + _GAP for one in (*below, child)) > _PAGE:
            yield Hung(program.node, tuple(below))
            below = []
        below.append(child)
    yield Hung(program.node, tuple(below))


def _hung(last: list[Hung], goal: Hung | None, part: Hung) -> list[Hung]:
    """`last`: the last root of the page, which may be the same goal."""
    if goal is None:
        return [*last, part]
    if last and last[0].node is goal.node:
        return [Hung(goal.node, (*last[0].below, part))]
    return [*last, Hung(goal.node, (part,))]


def _caption(document: Document) -> str:
    return f"Pohon Kinerja {text_of(document.nama)} Tahun {document.tahun}"


def _figure(roots: Sequence[Hung], caption: str, levels: int = 0) -> Figure:
    """`levels`: as wide as so many at least, so that letters are as large as in figures beside it."""
    parts: list[str] = []
    spoken: list[str] = []
    y = 4.0
    widest = levels * (_WIDTH + _INDENT) - _INDENT
    for root in roots:
        y, right = _draw(root, 4.0, y, parts, spoken, 0)
        y += _GAP
        widest = max(widest, right)
    said = "\n".join(spoken)
    width, height = widest + 4, y
    return Figure(picture(width, height, caption, said, parts), caption, said, int(width), int(height))


def _height(placed: Hung) -> float:
    below = sum(_height(child) + _GAP for child in placed.below) - _GAP
    return max(_box_height(_lines(placed.node)), below)


def _lines(node: Simpul) -> list[str]:
    """Of its box, below the code."""
    measured = [part for one in _measures(node) for part in wrapped(one, _WIDTH - 8, _SIZE, 3)]
    return [*wrapped(node.nama_teks, _WIDTH - 8, _SIZE, _MOST_LINES), *measured]


def _box_height(lines: Sequence[str]) -> float:
    return _LINE * (len(lines) + 1) + 6


def _measures(node: Simpul) -> list[str]:
    return [_measured(node, n) for n in range(min(2, len(node.indikator)))]


def _hang(document: Document, node: Simpul, levels: tuple[str, ...], met: set[int]) -> Hung:
    met.add(id(node))
    lower = levels[levels.index(node.tingkat) + 1 :]
    supporters = [
        other
        for level in lower
        for other in document.per_tingkat[level]
        if node.kode_teks and any(text_of(cell) == node.kode_teks for cell in other.mendukung)
    ]
    hanging = [*supporters, *(child for child in node.anak if child.tingkat in lower)]
    return Hung(node, tuple(_hang(document, other, levels, met) for other in hanging if id(other) not in met))


def _draw(placed: Hung, x: float, y: float, parts: list[str], spoken: list[str], depth: int) -> tuple[float, float]:
    """Draws a box and, to its right and below, those that hang on it; the first free y, and how far right it goes."""
    node = placed.node
    name = f"{node.tingkat.replace('_', ' ').capitalize()} {node.kode_teks}".strip()
    lines = _lines(node)
    height = _box_height(lines)
    told = "; ".join((f"{name}: {node.nama_teks}", *_measures(node)))
    spoken.append(f"{'  ' * depth}{told}")
    parts.append(box(x, y, _WIDTH, height, _FILLS[node.tingkat], told))
    parts.append(words(x + 4, y + _LINE, name, _SIZE, bold=True))
    parts += [words(x + 4, y + _LINE * (n + 2), one, _SIZE) for n, one in enumerate(lines)]
    right = x + _WIDTH
    start = y
    free = y + height
    child_y = y
    for child in placed.below:
        middle = child_y + _LINE
        parts.append(line(((x + _WIDTH, start + _LINE), (x + _WIDTH + _INDENT / 2, start + _LINE),
                           (x + _WIDTH + _INDENT / 2, middle), (x + _WIDTH + _INDENT, middle))))  # fmt: skip
        child_y, reach = _draw(child, x + _WIDTH + _INDENT, child_y, parts, spoken, depth + 1)
        child_y += _GAP
        right = max(right, reach)
    return max(free, child_y - _GAP if placed.below else free), right


def _measured(node: Simpul, place: int) -> str:
    indikator = node.indikator[place]
    target = text_of(indikator.target.get(node.dokumen.tahun))
    return f"• {text_of(indikator.nama)}" + (f": {target}" if target else "")
