"""Pohon kinerja: misi, tujuan, sasaran, program, kegiatan, sub kegiatan as boxes, each under what it supports."""

from __future__ import annotations

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
    parts: list[str] = []
    spoken: list[str] = []
    y = 4.0
    widest = 0.0
    for root in roots:
        y, right = _draw(root, 4.0, y, parts, spoken, 0)
        y += _GAP
        widest = max(widest, right)
    caption = f"Pohon Kinerja {text_of(document.nama)} Tahun {document.tahun}"
    said = "\n".join(spoken)
    width, height = widest + 4, y
    return Figure(picture(width, height, caption, said, parts), caption, said, int(width), int(height))


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
    lines = wrapped(node.nama_teks, _WIDTH - 8, _SIZE, _MOST_LINES)
    measured = [_measured(node, n) for n in range(min(2, len(node.indikator)))]
    lines += [part for one in measured for part in wrapped(one, _WIDTH - 8, _SIZE, 3)]
    height = _LINE * (len(lines) + 1) + 6
    told = "; ".join((f"{name}: {node.nama_teks}", *measured))
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
