"""From an `.alokasi` file on the command line to its plans."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from renja_dsl.cli.inputs import gather, report_unreadable, rules_for, usable
from renja_dsl.cli.output import EXIT_USAGE, refuse

if TYPE_CHECKING:
    from renja_dsl.check.open import Inputs
    from renja_dsl.planning.allocation import Alokasi
    from renja_dsl.planning.plans import Plans

_SUMS = ("ANG101", "ANG103")
"""rules about sums of pagu and of sources of funds"""
_MOST = 5
"""findings that a refusal lists"""


def opened_plans(file: Path, *, config: str | None, lang: str | None, follow: bool) -> tuple[Inputs, Plans, str]:
    """The inputs of the folder, the plans that an allocation is about, and the language."""
    from renja_dsl.planning.plans import open_plans

    inputs = gather((str(file),), config=config, language=lang, follow=follow)
    language = inputs.settings.language
    allocation = read_file(inputs, language)
    plans = usable(lambda: open_plans(allocation, inputs.reader, inputs.settings), language)
    if report_unreadable(plans.documents.unreadable, language):
        raise click.exceptions.Exit(EXIT_USAGE)
    return inputs, plans, language


def read_file(inputs: Inputs, language: str) -> Alokasi:
    from renja_dsl.planning.allocation import read_allocation
    from renja_dsl.syntax.source import Unreadable

    (name,) = inputs.names
    try:
        source = inputs.reader.read(name)
    except Unreadable as error:
        report_unreadable([error], language)
        raise click.exceptions.Exit(EXIT_USAGE) from None
    if source is None:
        refuse("berkas.tidak_ada", language, berkas=name)
    return usable(lambda: read_allocation(source), language)


def rupiah_of(written: str, language: str) -> int:
    """Whole rupiah as a plan writes them: `Rp700 juta`."""
    from renja_dsl.values import NilaiSalah, parse_rupiah

    try:
        amount = parse_rupiah(written.strip()).nilai
    except NilaiSalah as wrong:
        refuse("alokasi.bukan_rupiah", language, usul=wrong.complaint.suggestion or "", nilai=written)
    if amount < 0 or amount != int(amount):
        refuse("alokasi.bukan_rupiah", language, nilai=written)
    return int(amount)


def with_ceiling(plans: Plans, rupiah: int, language: str) -> Plans:
    """The ceilings of everything replaced by another amount."""
    from decimal import Decimal

    from attrs import evolve

    from renja_dsl.planning.statements import Plafon
    from renja_dsl.syntax.tree import Cell
    from renja_dsl.values import Rupiah, format_rupiah

    allocation = plans.allocation
    amount = Cell(Rupiah(Decimal(rupiah)), 0, 0)
    statements = [
        evolve(k, isi=k.isi._replace(nilai=amount), sebagai=f"plafon {format_rupiah(amount.nilai)}")
        if isinstance(k.isi, Plafon) and not k.isi.bagian
        else k
        for k in allocation.ketentuan
    ]
    if statements == allocation.ketentuan:
        refuse("alokasi.tanpa_plafon", language)
    return evolve(plans, allocation=evolve(allocation, ketentuan=statements))


def refuse_unsound(inputs: Inputs, plans: Plans, language: str) -> None:
    """Codes and sums that are wrong would put lines into the wrong golongan: they are to be repaired first."""
    from renja_dsl.check.run import unexplained
    from renja_dsl.findings.finding import Severity

    rules = [rule for rule in rules_for(inputs) if rule.family == "KOD" or rule.id in _SUMS]
    reports = unexplained(plans.documents, rules, inputs.settings)
    wrong = [
        one
        for report in reports
        for one in report.findings
        if one.rule in {rule.id for rule in rules}
        and one.severity is Severity.GALAT
        and one.suppressed is None
        and one.primary.file in plans.names
    ]
    if wrong:
        shown = ", ".join(f"{one.rule} ({one.primary.file}:{one.primary.from_.line})" for one in wrong[:_MOST])
        more = ", …" if len(wrong) > _MOST else ""
        refuse("alokasi.paling_dulu", language, banyak=str(len(wrong)), apa=shown + more)
