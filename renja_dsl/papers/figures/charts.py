"""Bars: pagu by program, serapan by quarter, IKU against their targets, pagu against the year before."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from attrs import frozen

from renja_dsl.knowledge.iku import achievements
from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup
from renja_dsl.papers.figures.svg import box, picture, words, wrapped
from renja_dsl.papers.tables.base import carried
from renja_dsl.papers.tree import Figure
from renja_dsl.report.tables.cells import text_of
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import TRIWULAN, Rupiah, format_rupiah
from renja_dsl.values.hilang import Hilang

_WIDTH, _LABEL, _ROW, _SIZE = 640.0, 250.0, 30.0, 10.0
_ROOM = 230.0
"""for the longest bar; behind it stands the number"""
_FILLS = ("#35618e", "#c98a2b")


@frozen
class Bar:
    """One or two values under one name."""

    name: str
    values: tuple[Decimal | None, ...]
    shown: tuple[str, ...]


def charts(lookup: Lookup, document: Document) -> list[Figure]:
    """Those that the plan and the documents it refers to have numbers for."""
    n = document.tahun
    programs = document.per_tingkat["program"]
    made = [
        bars_of(
            f"Pagu Indikatif menurut Program Tahun {n}",
            ("pagu",),
            [money_bar(p.nama_teks, carried(p, n)) for p in programs],
        ),
        _change(lookup, document),
        _quarters(lookup, document),
        _reached(document),
    ]
    return [figure for figure in made if figure is not None]


def _change(lookup: Lookup, document: Document) -> Figure | None:
    """Pagu of the programs against the plan before this one."""
    try:
        before = lookup.document("sebelumnya", document)
    except Hilang:
        return None
    bars = []
    for program in document.per_tingkat["program"]:
        try:
            old = carried(lookup.simpul_in(before, program), before.tahun)
        except Hilang:
            old = None
        bars.append(money_bar(program.nama_teks, old, carried(program, document.tahun)))
    return bars_of("Perubahan Pagu menurut Program", ("semula", "menjadi"), bars)


def _quarters(lookup: Lookup, document: Document) -> Figure | None:
    """Serapan of the programs up to each quarter against their pagu of the year."""
    try:
        evaluated = document if document.jenis == "evaluasi" else lookup.document("evaluasi", document)
    except Hilang:
        return None
    n, programs = evaluated.tahun, evaluated.per_tingkat["program"]
    plans = [carried(program, n) for program in programs]
    plan = None if None in plans else sum((amount for amount in plans if amount is not None), Decimal(0))
    so_far, bars = Decimal(0), []
    for quarter in TRIWULAN:
        known = [spent for program in programs if (spent := _amount(program.serapan.get(quarter))) is not None]
        so_far += sum(known, Decimal(0))
        bars.append(money_bar(quarter, so_far if known else None, plan))
    if all(bar.values[0] is None for bar in bars):
        return None
    return bars_of(f"Serapan Anggaran sampai dengan Triwulan Tahun {n}", ("serapan", "pagu setahun"), bars)


def _reached(document: Document) -> Figure | None:
    bars = []
    for one in achievements(document):
        values = one.target.value, one.realisasi.value
        if None not in values:
            bars.append(
                Bar(f"{text_of(one.indikator.nama)} {one.tahun}", values, (one.target.text, one.realisasi.text))
            )
    return bars_of("Target dan Realisasi IKU", ("target", "realisasi"), bars, each=True)


def _amount(cell: Cell | None) -> Decimal | None:
    return cell.nilai.nilai if cell is not None and isinstance(cell.nilai, Rupiah) else None


def money_bar(name: str, *values: Decimal | None) -> Bar:
    """Amounts in rupiah under one name."""
    return Bar(name, values, tuple("" if value is None else format_rupiah(value) for value in values))


def bars_of(caption: str, series: tuple[str, ...], bars: Sequence[Bar], *, each: bool = False) -> Figure | None:
    """None where there is nothing to draw. `each`: a bar is drawn against its own largest value, since units differ."""
    largest = max((value for bar in bars for value in bar.values if value is not None), default=Decimal(0))
    if largest <= 0:
        return None
    parts = [words(4, 14, caption, 12, bold=True)]
    if len(series) > 1:
        for at, name in enumerate(series):
            parts += [box(_LABEL + 90 * at, 22, 9, 9, _FILLS[at]), words(_LABEL + 90 * at + 14, 30, name, _SIZE)]
    y = 38.0
    spoken = []
    for bar in bars:
        most = max((v for v in bar.values if v is not None), default=Decimal(0)) if each else largest
        for at, text in enumerate(wrapped(bar.name, _LABEL - 12, _SIZE, 2)):
            parts.append(words(_LABEL - 8, y + 10 + at * 11, text, _SIZE, anchor="end"))
        thick = (_ROW - 8) / len(series)
        for at, (value, shown) in enumerate(zip(bar.values, bar.shown, strict=True)):
            if value is None:
                continue
            long = float(max(value, Decimal(0)) / most) * _ROOM if most > 0 else 0.0
            top = y + at * thick
            parts.append(box(_LABEL, top, max(long, 0.5), thick - 1, _FILLS[at], f"{bar.name}: {series[at]} {shown}"))
            parts.append(words(_LABEL + long + 5, top + thick / 2 + 3, shown, _SIZE - 1))
        spoken.append(f"{bar.name}: " + ", ".join(f"{s} {v or '-'}" for s, v in zip(series, bar.shown, strict=True)))
        y += _ROW
    said = "\n".join(spoken)
    return Figure(picture(_WIDTH, y + 4, caption, said, parts), caption, said, int(_WIDTH), int(y + 4))
