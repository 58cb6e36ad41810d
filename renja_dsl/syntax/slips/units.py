"""Units of a value and what stands around it: in brackets, before the number, with signs; words for a value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from renja_dsl.late import late
from renja_dsl.syntax.slips.numbers import NUMBER
from renja_dsl.syntax.slips.rewrite import Point, Rewrite
from renja_dsl.values import NilaiSalah, format_bilangan, parse_bilangan
from renja_dsl.values.besaran import is_satuan_polos

_UNIT = late(rf"(?P<n>-?{NUMBER})\s*(?P<unit>[^\s\d;:,%\"][^;,\"#]*)")
_NO_UNIT = late(r"\d|[:{}]|^[-+=<>~*/&]|\b(?:dan|serta|target|pagu|realisasi|serapan)\b|//|--|/\*")
_BRACKETS = late(r"\(\s*(?P<a>[^()]+?)\s*\)|\[\s*(?P<b>[^\[\]]+?)\s*\]|\{\s*(?P<c>[^{}]+?)\s*\}")
_UNIT_FIRST = late(rf"(?P<unit>[^\W\d_]+(?: [^\W\d_]+)*)\s+(?P<n>{NUMBER})$")
_SIGN_BEFORE_UNIT = late(rf"(?P<n>{NUMBER})\s*[;,:–-]+\s*(?P<unit>[^\W\d_][^\d:;,\"#]*)$")
_TIMES = late(
    rf"(?P<n>{NUMBER})\s*(?P<unit>[^\W\d_]+)\s*[xX×*]\s*(?P<m>{NUMBER})\s*(?P<other>[^\W\d_]+)(?P<rest>(?:\s*[xX×*]\s*\d+\s*[^\W\d_]+)*)"
)
_GRADES = late(r"(?:wtp|wdp|aaa?|bbb?|ccc?|[a-d])[+-]?$")


def unit_first(point: Point) -> Iterator[Rewrite]:
    """`koperasi 25`, `25, koperasi`: the number, a blank, its unit."""
    if point.field_end < 0 or point.in_rupiah:
        return
    found = _UNIT_FIRST.match(point.text, point.value_at)
    key, cost = ("slip.satuan_di_depan", 3) if found else ("slip.tanda_sela", 2)
    found = found or _SIGN_BEFORE_UNIT.match(point.text, point.value_at)
    if found and is_satuan_polos(unit := found["unit"].strip()) and unit not in ("tahun", "tw", "triwulan"):
        sign = point.text[found.end("n") : found.start("unit")].strip()
        arguments = {"satuan_di_depan": unit, "tanda_sela": sign}
        text = f"{found['n']}%" if unit.lower() in ("persen", "prosen") else f"{found['n']} {unit}"
        yield Rewrite(key, *found.span(), text, False, cost, arguments)


def in_brackets(point: Point) -> Iterator[Rewrite]:
    """`(40%)`, `[25 koperasi]`: nothing stands around a value. An amount in brackets is less than nothing."""
    found = _BRACKETS.match(point.text, point.value_at) if point.field_end >= 0 else None
    if found and not (point.in_rupiah and found["a"] and ":" not in found["a"]):
        inner = found["a"] or found["b"] or found["c"]
        yield Rewrite("slip.tanda_sela", *found.span(), inner, False, 2, {"tanda_sela": found[0][0]})


def times(point: Point) -> Iterator[Rewrite]:
    """`3 Orang x 12 Bulan`: the number and all behind it as its unit, or the product."""
    if point.field_end < 0 or point.in_rupiah or not (found := _TIMES.match(point.text, point.value_at)):
        return
    unit = found[0][len(found["n"]) :].strip()
    yield Rewrite("slip.kali", *found.span(), f'{found["n"]} "{unit}"', False, 2, {"kali": found[0]})
    if not found["rest"] and (found["n"] + found["m"]).isdigit():
        product = int(found["n"]) * int(found["m"])
        text = f'{format_bilangan(Decimal(product))} "{found["unit"]}/{found["other"]}"'
        yield Rewrite("slip.kali", *found.span(), text, False, 3, {"kali": found[0]})


def unit(point: Point) -> Iterator[Rewrite]:
    """`12 Orang.`, `3 orang (ASN)`: a unit with other signs than letters stands in quotes."""
    if point.field_end < 0 or point.in_rupiah or not (found := _UNIT.match(point.text, point.value_at)):
        return
    written = found["unit"].rstrip()
    bare = written.rstrip(".:-!?)]} ")
    try:
        parse_bilangan(found["n"])
    except NilaiSalah:
        return
    end = found.start("unit") + len(written)
    if bare != written and is_satuan_polos(bare):
        yield Rewrite(
            "slip.tanda_akhir", found.start("unit"), end, bare, arguments={"tanda_akhir": written[len(bare) :]}
        )
    elif not is_satuan_polos(written) and not _NO_UNIT.search(written) and written[0] not in "([{":
        sure = re.fullmatch(r"[\w/ .²³-]+", written) is not None
        yield Rewrite("slip.satuan", found.start("unit"), end, f'"{written}"', sure, 4)


def word(point: Point) -> Iterator[Rewrite]:
    """`target tersedia`, `target bb`: what is no number stands in quotes; a grade is a capital."""
    if point.field_end >= 0 and (grade := _GRADES.match(point.text, point.value_at)):
        yield Rewrite("slip.huruf_besar_peringkat", *grade.span(), grade[0].upper(), False, 3)
    if point.field_end >= 0 and (found := re.compile(r"[^\W\d_][^\d\"#:;,/]*$").match(point.text, point.value_at)):
        yield Rewrite("slip.tanpa_kutip", *found.span(), f'"{found[0].strip()}"', False, 5)
