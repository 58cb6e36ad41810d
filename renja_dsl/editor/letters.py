"""What is wrong with an allocation (`.alokasi`), and where the plans that it refers to break its limits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import islice

from attrs import field, frozen

from renja_dsl.findings.finding import Severity
from renja_dsl.lint.settings import Settings
from renja_dsl.messages import word
from renja_dsl.model.arithmetic import exact
from renja_dsl.model.document import Document, Simpul
from renja_dsl.planning.allocation import Ketentuan, read_allocation
from renja_dsl.planning.judging import PenilaianAlokasi, judge
from renja_dsl.planning.limits import Pelanggaran, TotalBound
from renja_dsl.planning.parser import AllocationParser
from renja_dsl.planning.plans import Plans, open_plans
from renja_dsl.report.alokasi_check import bound_of, called, note_of, undecided_note
from renja_dsl.report.refusal import sentence
from renja_dsl.report.tables.base import numeral
from renja_dsl.rules.rule import RulebookFault
from renja_dsl.syntax.faults import Repair
from renja_dsl.syntax.parser import Broken
from renja_dsl.syntax.source import Reader, Source, Unreadable
from renja_dsl.values.complaint import Complaint

_MOST = 20
"""places of one limit that are told one by one"""


@frozen
class PlanPlace:
    """Characters of a plan that take part."""

    source: Source = field(repr=False)
    start: int
    end: int
    said: str


@frozen
class Trouble:
    """One thing to tell about characters of an allocation."""

    start: int
    end: int
    said: str
    severity: Severity
    repairs: tuple[Repair, ...] = ()
    """each proved to cure it; offsets count from the beginning of the text"""
    elsewhere: tuple[PlanPlace, ...] = ()
    unread: bool = False
    """a statement that nobody can read, as each is for a while that is being typed"""


@frozen
class Letter:
    """An allocation as it was when it was judged."""

    source: Source = field(repr=False)
    troubles: tuple[Trouble, ...] = ()


def judged_letter(
    source: Source, reader: Reader, settings: Settings, made: Callable[[Source], Document] | None = None
) -> Letter:
    """Judge an allocation on plans as `reader` has them; `made` makes a document of a text."""
    language = settings.language
    broken = _broken(source)
    if broken:
        return Letter(source, tuple(_unread(source, one, start, language) for one, start in broken))
    try:
        plans = open_plans(read_allocation(source), reader, settings, made=made)
        if plans.documents.unreadable:
            raise plans.documents.unreadable[0]
        with exact():
            found = judge(plans)
        return Letter(source, tuple(_told(plans, found, language)))
    except RulebookFault as fault:
        return Letter(source, (_fault(source, fault, language),))
    except Unreadable as fault:
        said = sentence(fault.complaint, language)
        return Letter(source, (Trouble(0, source.text.find("\n"), said, Severity.GALAT),))


# ---- what cannot be used ------------------------------------------------------------------------


def _broken(source: Source) -> list[tuple[Broken, int]]:
    """Statements that cannot be read, and where they begin."""
    placed = AllocationParser().parse(source)
    return [(one.statement, one.start) for one in placed if isinstance(one.statement, Broken)]


def _unread(source: Source, broken: Broken, base: int, language: str) -> Trouble:
    fault = broken.fault
    also = (sentence(Complaint(key, fault.complaint.arguments), language) for key in fault.then)
    said = "\n".join((sentence(fault.complaint, language), *also))
    worse = len(_broken(source))
    tried = (_based(source, repair, base) for repair in fault.repairs)
    repairs = tuple(one for one in tried if len(_broken(_repaired(source, one))) < worse)
    return Trouble(base + fault.start, base + fault.end, said, Severity.GALAT, repairs, unread=True)


def _based(source: Source, repair: Repair, base: int) -> Repair:
    """With offsets of the text, and lines that begin where the statement does."""
    margin = base - source.position(base).column + 1
    text = repair.text.replace("\n", f"\n{source.text[margin:base]}")
    return Repair(base + repair.start, base + repair.end, text, repair.safe)


def _repaired(source: Source, repair: Repair) -> Source:
    return Source(source.name, f"{source.text[: repair.start]}{repair.text}{source.text[repair.end :]}")


def _fault(source: Source, fault: RulebookFault, language: str) -> Trouble:
    usul = fault.complaint.suggestion
    repair = None if usul is None else Repair(fault.start, fault.end, usul, safe=False)
    repairs = () if repair is None or _broken(_repaired(source, repair)) else (repair,)
    return Trouble(fault.start, fault.end, sentence(fault.complaint, language), Severity.GALAT, repairs)


# ---- what plans break ----------------------------------------------------------------------------


def _told(plans: Plans, found: PenilaianAlokasi, language: str) -> Iterator[Trouble]:
    for ketentuan, breaches in found.pelanggaran.items():
        broken = [breach for breach in breaches if breach.known]
        unknown = [breach for breach in breaches if not breach.known]
        if broken:
            severity = Severity.PERINGATAN if ketentuan.lunak else Severity.GALAT
            yield _limit("editor.ketentuan_dilanggar", ketentuan, broken, severity, language)
        if unknown:
            yield _limit("editor.ketentuan_tak_tahu", ketentuan, unknown, Severity.PERINGATAN, language)
    for one in islice(found.compiled.open, _MOST):
        said = note_of(one, language)
        elsewhere = _at(one.pos.node, said)
        yield Trouble(one.ketentuan.start, one.ketentuan.end, said, Severity.CATATAN, elsewhere=(elsewhere,))
    for undecided in islice(plans.undecided, _MOST):
        said = undecided_note(undecided, language)
        yield Trouble(*plans.allocation.kepala, said, Severity.CATATAN, elsewhere=(_at(undecided.node, said),))


def _limit(
    key: str, ketentuan: Ketentuan, breaches: Iterable[Pelanggaran], severity: Severity, language: str
) -> Trouble:
    told = [(breach, _breach(breach, language)) for breach in breaches]
    shown = [said for _, said in told[:_MOST]] + ["…"] * (len(told) > _MOST)
    said = "\n".join((word(key, language, banyak=str(len(told))), *shown))
    elsewhere = tuple(
        _at(breach.batas.lines[0].node, said)
        for breach, said in told[:_MOST]
        if not isinstance(breach.batas, TotalBound)
    )
    return Trouble(ketentuan.start, ketentuan.end, said, severity, elsewhere=elsewhere)


def _breach(breach: Pelanggaran, language: str) -> str:
    """`2.17.04 Penilaian: Rp100 (≤ Rp90)`"""
    bound, sign = bound_of(breach, language)
    name = " ".join(filter(None, called(breach, language)))
    return f"{name}: {_amount(breach.ada)} ({sign} {_amount(bound)})"


def _amount(value: Decimal | None) -> str:
    return "?" if value is None else numeral(value, "rupiah")


def _at(node: Simpul, said: str) -> PlanPlace:
    return PlanPlace(node.dokumen.source, node.start, node.end, said)
