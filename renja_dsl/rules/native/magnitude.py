"""ANG107: money a thousand times too large or too small beside what it must resemble."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from renja_dsl.messages import template
from renja_dsl.model.arithmetic import ZERO, carried_pagu
from renja_dsl.model.document import Document, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.spot import Spot
from renja_dsl.rules.native.failure import PASSED, Failure, Verdict
from renja_dsl.values import format_rupiah
from renja_dsl.values.hilang import Hilang
from renja_dsl.values.tingkat import TINGKAT_ANGGARAN


def out_of_magnitude(document: Document, workspace: Lookup, parameters: Mapping[str, Any]) -> Iterator[Verdict]:
    low, high = parameters["kali_min"], parameters["kali_maks"]
    for level in TINGKAT_ANGGARAN:
        for node in document.per_tingkat[level]:
            for field, year in (("pagu", document.tahun), ("pagu_maju", document.tahun + 1)):
                outcome = _judge(node, field, year, workspace, low, high)
                if outcome is not None:
                    yield outcome


def _judge(node: Simpul, field: str, year: int, workspace: Lookup, low: Decimal, high: Decimal) -> Verdict | None:
    """None for a cell that there is nothing to compare with."""
    amount = _stated(node, year)
    if not amount:
        return None
    compared = False
    for key, other, spots in _comparisons(node, field, year, workspace):
        compared = True
        larger, smaller = max(abs(amount), abs(other)), min(abs(amount), abs(other))
        if smaller and low <= larger / smaller <= high:
            arguments = {
                "jenis": node.tingkat.replace("_", " "),
                "kode": node.kode_teks,
                "nama": node.nama_teks,
                "ditulis": format_rupiah(amount),
                "pembanding": format_rupiah(other),
            }
            group = "" if key == "seribu.anak" else f"{key} {amount > other}"
            spot = Spot(node, node.pagu[year], field, year)
            return Failure((spot, *spots), arguments, template(key), group)
    return PASSED if compared else None


def _comparisons(
    node: Simpul, field: str, year: int, workspace: Lookup
) -> Iterator[tuple[str, Decimal, tuple[Spot, ...]]]:
    """(message key, amount, its places) of everything that the cell must resemble."""
    total = _of_children(node, year)
    if total is not None:
        yield "seribu.anak", total, tuple(Spot(child, child.pagu.get(year), field, year) for child in node.anak)
    for kind in ("rkpd", "sebelumnya"):
        try:
            other = workspace.simpul(kind, node)
        except Hilang:
            continue
        other_year = year if kind == "rkpd" or field == "pagu_maju" else other.dokumen.tahun
        amount = _stated(other, other_year)
        if amount is not None:
            yield f"seribu.{kind}", amount, (Spot(other, other.pagu[other_year], field, other_year),)


def _stated(node: Simpul, year: int) -> Decimal | None:
    cell = node.pagu.get(year)
    if cell is None:
        return None
    try:
        amount: Decimal = cell.nilai.nilai
    except Hilang:
        return None
    return amount


def _of_children(node: Simpul, year: int) -> Decimal | None:
    if not node.anak or node.ragu:
        return None
    try:
        return sum((carried_pagu(child, year) for child in node.anak), ZERO)
    except Hilang:
        return None
