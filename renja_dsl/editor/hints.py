"""Numbers beside a stated pagu: what the levels below add up to, and its share of the RKPD."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from lsprotocol import types

from renja_dsl.editor.desk import Desk, Seen
from renja_dsl.editor.positions import CodeUnits
from renja_dsl.editor.sums import known, pagu_below, pagu_of
from renja_dsl.messages import word
from renja_dsl.model.arithmetic import carried_pagu, exact, percent_of
from renja_dsl.model.document import Document, Simpul
from renja_dsl.values import format_persen, format_rupiah
from renja_dsl.values.rupiah import Rupiah


def hints(desk: Desk, document: Document, start: int, end: int, units: CodeUnits) -> list[types.InlayHint]:
    """Hints between two offsets."""
    seen = desk.seen
    if seen is None:
        return []
    found: list[types.InlayHint] = []
    with exact():
        for node in document.simpul:
            for year, cell in node.pagu.items():
                if isinstance(year, int) and start <= cell.start < end and isinstance(cell.nilai, Rupiah):
                    said = [
                        *_below(node, year, cell.nilai.nilai, desk.language),
                        *_share(seen, node, year, desk.language),
                    ]
                    if said:
                        found.append(_hint("  ".join(said), document, cell.end, units))
            if not node.pagu and node.anak and start <= node.start < end:
                year = document.tahun
                summed = pagu_of(node, year)
                if summed is not None:
                    said_sum = word("editor.petunjuk_jumlah", desk.language, jumlah=format_rupiah(summed))
                    found.append(_hint(said_sum, document, node.end, units))
    return found


def _hint(said: str, document: Document, offset: int, units: CodeUnits) -> types.InlayHint:
    return types.InlayHint(units.position(document.source, offset), said, padding_left=True)


def _below(node: Simpul, year: int, stated: Decimal, language: str) -> Iterator[str]:
    if not node.anak:
        return
    summed = pagu_below(node, year)
    if summed is None:
        return
    if summed == stated:
        yield word("editor.petunjuk_cocok", language)
    else:
        arguments = {"jumlah": format_rupiah(summed), "selisih": format_rupiah(stated - summed)}
        yield word("editor.petunjuk_beda", language, **arguments)


def _share(seen: Seen, node: Simpul, year: int, language: str) -> Iterator[str]:
    """Of the ceiling that the RKPD gives a program."""
    if node.tingkat != "program" or not seen.lookup.refers("rkpd", node.dokumen):
        return
    share = known(lambda: percent_of(carried_pagu(node, year), carried_pagu(seen.lookup.simpul("rkpd", node), year)))
    if share is not None:
        rounded = format_persen(share.quantize(Decimal("0.1"), ROUND_HALF_UP))
        yield word("editor.petunjuk_pagu", language, bagian=rounded)
