"""Plan data as plan text, laid out as `renja fmt` lays it out: formatting it again changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from attrs import fields_dict

from renja_dsl.drafts.plan import Draft, DraftCell, DraftFields, DraftIndikator, DraftIsian, DraftSimpul
from renja_dsl.syntax.formatter import filled
from renja_dsl.syntax.vocabulary import VOCABULARY, FieldKind
from renja_dsl.values import (
    NIHIL,
    Peringkat,
    Persen,
    Rentang,
    Rupiah,
    format_komponen,
    format_periode,
    format_persen,
    format_rentang,
    format_rupiah,
    format_teks,
    tampak,
)
from renja_dsl.values.tingkat import CASCADE, RANK

_STEP = "  "
_TEXTS, _LISTS = (
    tuple(row for row in VOCABULARY if row.kind is kind and row.medan in fields_dict(DraftSimpul))
    for kind in (FieldKind.TEXT, FieldKind.TEXTS)
)
"""what describes a node: a statement for each text, then those that list them"""


def plan_text(rencana: Draft) -> str:
    """The whole document. Texts are written as given; clean them with `one_line` before."""
    lines = [*_comments(rencana.keterangan, 0), *_header(rencana)]
    for root in _in_reading_order(rencana.akar):
        lines += _node(root, 0, after_header=len(lines) == 1)
    for rekap in rencana.rekap:
        lines += ["", f"rekap {rekap.kode or 'perangkat daerah'}", *_cells(rekap.isi, _STEP)]
    if rencana.naskah:
        lines += ["", *(f"{word} {format_teks(text)}" for word, text in rencana.naskah)]
    return "\n".join(lines) + "\n"


def one_line(text: str) -> str:
    """A text without line breaks, runs of blanks and characters that no plan can hold."""
    return " ".join(tampak(text).split())


def fits_rupiah(amount: Decimal) -> bool:
    """Whether rupiah notation, with two decimals, says the amount exactly."""
    return amount == round(amount, 2)


# ---- statements ---------------------------------------------------------------------------------


def _header(r: Draft) -> Iterator[str]:
    when = format_periode(r.periode) if r.periode is not None else str(r.tahun)
    yield f"{r.jenis} {when}" + (f" tahap {format_teks(r.tahap)}" if r.tahap else "")
    if r.nama or r.kode:
        yield _STEP + " ".join(filter(None, ("perangkat daerah", r.kode, format_teks(r.nama))))
    if r.daerah:
        yield f"{_STEP}daerah {format_teks(r.daerah)}"


def _node(node: DraftSimpul, depth: int, *, after_header: bool = False) -> Iterator[str]:
    if not after_header:
        yield ""
    yield from _comments(node.keterangan, depth)
    name = format_teks(node.nama) if node.nama else ""
    above = f"mendukung {', '.join(node.mendukung)}" if node.mendukung else ""
    words = (node.tingkat.replace("_", " "), node.penanda or node.kode, name, above)
    yield _STEP * depth + " ".join(filter(None, words))
    inner = _STEP * (depth + 1)
    for row in _TEXTS:
        yield from (f"{inner}{row.written} {format_teks(text)}" for text in getattr(node, row.medan))
    for row in _LISTS:
        texts = getattr(node, row.medan)
        if texts:
            yield inner + _listed(row.written, map(format_teks, texts), inner)
    for source in node.sumber_dana:
        amount = format_rupiah(source.nilai) if source.nilai is not None else ""
        yield inner + " ".join(filter(None, ("sumber dana", source.kode, format_teks(source.nama), amount)))
    yield from (f"{inner}prioritas {level} {format_teks(text)}" for level, text in node.prioritas)
    for indikator in node.indikator:
        yield from _indikator(indikator, depth + 1)
    yield from _cells(node.isi, inner)
    yield from (f"{inner}catatan {format_teks(text)}" for text in node.catatan)
    for child in _in_reading_order(node.anak):
        yield from _node(child, 0 if child.tingkat in CASCADE else depth + 1)


def _in_reading_order(siblings: Iterable[DraftSimpul]) -> list[DraftSimpul]:
    """Text nests a node below whatever larger one stands before it: the smaller ones go first."""
    return sorted(siblings, key=lambda node: -RANK.get(node.tingkat, 0))


def _indikator(indikator: DraftIndikator, depth: int) -> Iterator[str]:
    yield _STEP * depth + " ".join(("indikator", format_teks(indikator.nama), *indikator.penanda))
    inner = _STEP * (depth + 1)
    if indikator.satuan:
        yield f"{inner}satuan {format_teks(indikator.satuan)}"
    yield from _cells(indikator.isi, inner)


def _cells(isi: DraftFields, indentation: str) -> Iterator[str]:
    for isian in isi.isian.values():
        yield from (indentation + line for line in _isian(isian, indentation))


def _isian(isian: DraftIsian, indentation: str) -> Iterator[str]:
    alone = isian.sel.get("")
    if alone is not None:
        yield f"{isian.medan} {cell_text(alone)}"
    keyed = [f"{key}: {cell_text(sel)}" for key, sel in isian.sel.items() if key != ""]
    if keyed:
        yield _listed(isian.medan, keyed, indentation)


def _listed(word: str, items: Iterable[str], indentation: str) -> str:
    """`word a, b, c`, broken after a comma where it grows too long."""
    first, *rest = items
    parts = [f"{word} {first}", *(f" {item}" for item in rest)]
    return filled([*(f"{part}," for part in parts[:-1]), parts[-1]], indentation)


def _comments(texts: Iterable[str], depth: int) -> list[str]:
    return [f"{_STEP * depth}# {text}" for text in texts]


# ---- cells ----------------------------------------------------------------------------------------


def cell_text(sel: DraftCell) -> str:
    """A value as a plan writes it, with the characters of its source where they are kept."""
    printed = f"tercetak {format_teks(sel.tercetak)}" if sel.tercetak is not None else ""
    if sel.nilai is None:
        return printed or "nihil"
    return f"{_value_text(sel.nilai)} {printed}".rstrip()


def _value_text(value: object) -> str:
    match value:
        case Rupiah():
            return format_rupiah(value)
        case Persen():
            return format_persen(value)
        case tuple():
            return format_komponen(value)
        case Rentang():
            return format_rentang(value)
        case Peringkat():
            return value.teks
        case _ if value is NIHIL:
            return "nihil"
    return format_teks(str(value))
