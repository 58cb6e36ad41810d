"""Workspaces in memory, and sums with a fault planted in them."""

from __future__ import annotations

from decimal import Decimal

from renja_dsl.diagnosis.equations import system_of
from renja_dsl.diagnosis.evidence import Evidence
from renja_dsl.diagnosis.explain import Candidate, explanations
from renja_dsl.diagnosis.system import Amount, SumSystem
from renja_dsl.model.lookup import Lookup
from renja_dsl.testing.assertions import documents_of
from renja_dsl.values import format_rupiah


def rp(number: int) -> str:
    return format_rupiah(Decimal(number))


def renja(total: int, parts: list[int], *, rest: int | None = None, header: str = "") -> str:
    """A program with one kegiatan of some sub kegiatan; `rest` is a second kegiatan, and the program adds up."""
    lines = ["renja 2026", header] if header else ["renja 2026"]
    lines.append('program 2.17.02 "P"')
    if rest is not None:
        lines.append(f"  pagu {rp(sum(parts) + rest)}")
    lines += ['  kegiatan 2.17.02.2.01 "K"', f"    pagu {rp(total)}"]
    for n, part in enumerate(parts, 1):
        lines += [f'    sub kegiatan 2.17.02.2.01.{n:04d} "S{n}"', f"      pagu {rp(part)}"]
    if rest is not None:
        lines += ['  kegiatan 2.17.02.2.02 "L"', f"    pagu {rp(rest)}"]
    return "\n".join(lines) + "\n"


def evaluasi(program: list[int], rows: list[list[int]], *, printed: list[int] | None = None) -> str:
    """Form E.81: quarters of a program and of its rows, each with its column 13."""
    thirteen = printed or [sum(row) for row in [program, *rows]]
    lines = ["evaluasi 2025"]
    for n, (row, total) in enumerate(zip([program, *rows], thirteen, strict=True)):
        lines.append('program 2.17.02 "P"' if n == 0 else f'  sub kegiatan 2.17.02.2.01.{n:04d} "S{n}"')
        quarters = ", ".join(f"TW{q}: {rp(number)}" for q, number in enumerate(row, 1))
        lines += [f"    serapan {quarters}", f"    tertulis serapan {rp(total)}"]
    return "\n".join(lines) + "\n"


def system(*texts: str, names: tuple[str, ...] = ("a.renja", "b.renja")) -> SumSystem:
    return system_of(Lookup(documents_of(dict(zip(names, texts, strict=False)))))


def told(found: SumSystem) -> list[Candidate]:
    """Explanations of the first sum that does not hold."""
    return explanations(next(s for s in found.sums if s.gap_of_known), Evidence(found))


def where(amount: Amount) -> tuple[str, str]:
    return amount.medan, amount.kode
