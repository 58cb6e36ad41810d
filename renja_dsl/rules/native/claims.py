"""NAR701 and NAR705: claims that do not hold, and expressions of a plan that cannot be computed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from renja_dsl.findings.finding import Difference
from renja_dsl.messages import template
from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.spot import Spot
from renja_dsl.rules.claims import ClaimSide, Computation, compute, insertion_type, insertions
from renja_dsl.rules.native.failure import PASSED, Failure, Judged
from renja_dsl.rules.runtime.budget import STEPS, Budget, Exhausted, steps
from renja_dsl.rules.runtime.detail import show
from renja_dsl.syntax.faults import Fault
from renja_dsl.syntax.tree import Cell
from renja_dsl.values.hilang import Hilang

_NUMERIC = ("rupiah", "persen", "angka")


def false_claims(document: Document, lookup: Lookup, _: Mapping[str, Any]) -> Iterator[Judged]:
    budget = Budget(STEPS)
    for klaim in document.klaim:
        try:
            counted = compute(klaim, document, lookup)
        except Fault:
            continue  # NAR705 says so
        e = klaim.ekspresi
        spot = Spot(document, Cell(None, klaim.start + e.start, klaim.start + e.end), "klaim")
        try:
            with steps(shared=budget):
                yield PASSED if counted.benar() else _false(str(klaim.judul.nilai), counted, spot)
        except Exhausted:
            yield Hilang("batas_langkah")
        except Hilang as unknown:
            yield unknown
        except ArithmeticError:
            yield Hilang("tak_dapat_dihitung")


def _false(title: str, counted: Computation, spot: Spot) -> Failure:
    stated, computed = counted.tertulis, counted.dihitung
    if stated is None or computed is None:
        return Failure((spot,), {"judul": title}, template("klaim.salah"))
    arguments = {"judul": title, "ditulis": _shown(stated), "dihitung": _shown(computed)}
    if counted.operator not in ("=", "~="):
        return Failure((spot,), {**arguments, "operator": counted.operator}, template("klaim.urutan"))
    if stated.jenis not in _NUMERIC or stated.jenis != computed.jenis:
        return Failure((spot,), arguments, template("klaim.lain"))
    a, b = stated.nilai(), computed.nilai()
    arguments["selisih"] = show(lambda: a - b, stated.jenis)
    return Failure(
        (spot,), arguments, template("klaim.beda"), difference=Difference(Decimal(a), Decimal(b), stated.jenis)
    )


def _shown(side: ClaimSide) -> str:
    return show(side.nilai, side.jenis)


def broken_expressions(document: Document, lookup: Lookup, _: Mapping[str, Any]) -> Iterator[Judged]:
    for klaim in document.klaim:
        try:
            compute(klaim, document, lookup)
            yield PASSED
        except Fault as wrong:
            yield _broken(document, wrong, klaim.start, "klaim")
    for text in document.teks:
        if text.medan != "narasi":
            continue
        for found in insertions(document, text.isi[0]):
            if isinstance(found, Fault):
                yield _broken(document, found, 0, "narasi")
                continue
            try:
                insertion_type(found, document)
                yield PASSED
            except Fault as wrong:
                end = min(found.start + wrong.end, found.end)
                start = min(max(found.start + wrong.start, found.start), end)
                yield _broken(document, wrong, 0, "narasi", (start, max(end, start + 1)))


def _broken(document: Document, wrong: Fault, base: int, field: str, at: tuple[int, int] | None = None) -> Failure:
    start, end = at or (base + wrong.start, base + wrong.end)
    complaint = wrong.complaint
    arguments = {**complaint.arguments, "usul": complaint.suggestion or ""}
    templates = template(complaint.key, *(("usul.mungkin",) if complaint.suggestion else ()))
    return Failure((Spot(document, Cell(None, start, end), field),), arguments, templates)
