"""What a plan consists of: the tree of its levels, what folds, and where a code stands in any plan."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen
from lsprotocol import types

from renja_dsl.editor.desk import Desk
from renja_dsl.editor.positions import CodeUnits
from renja_dsl.lint.places import document_label
from renja_dsl.model.document import Document, Indikator, Rekap, Simpul, Skala, Teks
from renja_dsl.syntax.parser import Placed
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.statements import Piece, comments
from renja_dsl.values import format_rupiah, padat
from renja_dsl.values.rupiah import Rupiah

MOST_SYMBOLS = 500
_KINDS = {
    "misi": types.SymbolKind.Namespace,
    "tujuan": types.SymbolKind.Namespace,
    "sasaran": types.SymbolKind.Namespace,
    "urusan": types.SymbolKind.Package,
    "bidang_urusan": types.SymbolKind.Package,
    "unit_kerja": types.SymbolKind.Package,
    "program": types.SymbolKind.Module,
    "kegiatan": types.SymbolKind.Class,
    "sub_kegiatan": types.SymbolKind.Method,
}
_INDICATOR = types.SymbolKind.Property
_OTHER = types.SymbolKind.String


Opened = Simpul | Indikator | Rekap | Skala | Teks


@frozen
class Stretch:
    """Something that opens, and the characters of all that belongs to it."""

    what: Opened
    start: int
    head: int
    """where its opening statement ends"""
    end: int
    depth: int


def stretches(document: Document, placed: Iterable[Placed]) -> list[Stretch]:
    """What opens in a document, in its order, each with its end: that of the last statement before it is closed."""
    opens: list[tuple[Opened, int]] = []
    for node in document.simpul:
        opens.append((node, _depth(node)))
        opens += [(indikator, _depth(node) + 1) for indikator in node.indikator]
    chapters = [one for one in document.teks if one.medan == "bab"]
    others: list[Opened] = [*document.rekap, *document.skala, *chapters]
    opens += [(one, 0) for one in others]
    opens.sort(key=lambda pair: pair[0].start)
    ends = [one.end for one in placed]
    closed = [len(document.source.text)] * len(opens)
    waiting: list[int] = []
    for number, (what, depth) in enumerate(opens):
        while waiting and opens[waiting[-1]][1] >= depth:
            closed[waiting.pop()] = what.start
        waiting.append(number)
    return [
        Stretch(what, what.start, what.end, max(what.end, _last(ends, close)), depth)
        for (what, depth), close in zip(opens, closed, strict=True)
    ]


def _last(ends: list[int], before: int) -> int:
    """The end of the last statement before a place."""
    at = bisect_right(ends, before)
    return ends[at - 1] if at else 0


def _depth(node: Simpul) -> int:
    return 0 if node.induk is None else _depth(node.induk) + 1


def outline(document: Document, placed: Iterable[Placed], units: CodeUnits) -> list[types.DocumentSymbol]:
    """The tree of levels and indicators, recaps and chapters."""
    roots: list[types.DocumentSymbol] = []
    below: list[tuple[int, list[types.DocumentSymbol]]] = [(-1, roots)]
    """depth and members of what stands open"""
    for extent in stretches(document, placed):
        members: list[types.DocumentSymbol] = []
        while below[-1][0] >= extent.depth:
            below.pop()
        below[-1][1].append(_symbol(extent, members, document, units))
        below.append((extent.depth, members))
    return roots


def _symbol(
    extent: Stretch, members: list[types.DocumentSymbol], document: Document, units: CodeUnits
) -> types.DocumentSymbol:
    name, detail, kind = _told(extent.what, document)
    source = document.source
    return types.DocumentSymbol(
        name or "–",
        kind,
        units.range(source, extent.start, extent.end),
        units.range(source, extent.start, extent.head),
        detail=detail or None,
        children=members,
    )


def _told(what: Opened, document: Document) -> tuple[str, str, types.SymbolKind]:
    match what:
        case Simpul():
            level = what.tingkat.replace("_", " ")
            name = " ".join(filter(None, (what.kode_teks, what.nama_teks))) or level
            cell = what.pagu.get(document.tahun if document.tahun else "renstra")
            money = format_rupiah(cell.nilai.nilai) if cell is not None and isinstance(cell.nilai, Rupiah) else ""
            return name, f"{level} {money}".strip(), _KINDS[what.tingkat]
        case Indikator():
            return str(what.nama.nilai) if isinstance(what.nama.nilai, str) else "indikator", "indikator", _INDICATOR
        case Rekap():
            return f"rekap {what.kode.nilai if what.kode else 'perangkat daerah'}", "", _OTHER
        case Skala():
            return f"skala {what.nama.nilai if what.nama else what.jenis}", "", _OTHER
    return " ".join(str(cell.nilai) for cell in what.isi), what.medan, _OTHER


def folding(document: Document, placed: Sequence[Placed]) -> list[types.FoldingRange]:
    """Levels, indicators and chapters fold, and so do comments of several lines."""
    source = document.source
    ranges = [
        types.FoldingRange(source.position(one.start).line - 1, source.position(one.end).line - 1)
        for one in stretches(document, placed)
    ]
    found = [one for one in ranges if one.end_line > one.start_line]
    return [*found, *_remarks(source, placed)]


def _remarks(source: Source, placed: Sequence[Placed]) -> Iterator[types.FoldingRange]:
    pieces = [Piece(source.text[one.start : one.end], one.start, one.indent) for one in placed]
    lines = [source.position(offset).line - 1 for offset, _ in comments(source.text, pieces)]
    first = before = -2
    for line in [*lines, -2]:
        if line != before + 1:
            if before > first:
                yield types.FoldingRange(first, before, kind=types.FoldingRangeKind.Comment)
            first = line
        before = line


def symbols(desk: Desk, query: str, units: CodeUnits) -> list[types.WorkspaceSymbol]:
    """Levels of all plans whose code begins with what is looked for, or whose code and name have it."""
    if desk.seen is None:
        return []
    wanted = query.strip()
    folded = padat(wanted)
    first: list[types.WorkspaceSymbol] = []
    others: list[types.WorkspaceSymbol] = []
    for name, document in desk.seen.documents.by_name.items():
        for node in document.simpul:
            starts = bool(wanted) and node.kode_teks.startswith(wanted)
            if starts or folded in padat(f"{node.kode_teks}{node.nama_teks}"):
                place = types.Location(desk.uri(name), units.range(document.source, node.start, node.end))
                said = " ".join(filter(None, (node.kode_teks, node.nama_teks))) or node.tingkat
                made = types.WorkspaceSymbol(place, said, _KINDS[node.tingkat], container_name=document_label(document))
                (first if starts else others).append(made)
                if len(first) >= MOST_SYMBOLS:
                    return first
    return [*first, *others][:MOST_SYMBOLS]
