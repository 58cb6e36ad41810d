"""What a check found as JSON, and back. Texts of plans are not in it: places are offsets in the files themselves.

Facts of offices, of which there are as many as sub kegiatan, are columns; the rest is told by its class.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from itertools import repeat
from typing import Any

from attrs import fields

from renja_dsl.check.run import CheckedPart
from renja_dsl.findings.finding import (
    Asal,
    Cause,
    Checks,
    Difference,
    DocumentReport,
    Edit,
    Explanation,
    Finding,
    Fix,
    KantorFact,
    Message,
    Place,
    ProgramRow,
    Severity,
    Suppression,
)
from renja_dsl.syntax.source import Source

SCHEMA = "renja-ingatan/3"
Sources = Callable[[str], Source]
"""name -> the text of a file as it is now. Raises KeyError."""

_CLASSES: tuple[type[Any], ...] = (
    Asal,
    Cause,
    Checks,
    Difference,
    Edit,
    Explanation,
    Finding,
    Fix,
    Message,
    Place,
    ProgramRow,
    Suppression,
)
_NUMBERS = {made: number for number, made in enumerate(_CLASSES)}
_FIELDS = {made: tuple(one.name for one in fields(made)) for made in _CLASSES}


def encoded(part: CheckedPart) -> list[Any]:
    """A part in which everything could be read."""
    return [part.nowhere, part.beyond, [_document(one) for one in part.documents]]


def decoded(data: list[Any], sources: Sources) -> CheckedPart:
    """Raises KeyError, TypeError, ValueError, ArithmeticError, IndexError or AttributeError for what is damaged."""
    nowhere, beyond, documents = data
    return CheckedPart(tuple(report_of(one, sources) for one in documents), (), nowhere, beyond)


def _document(one: DocumentReport) -> list[Any]:
    checks = [[rule, c.passed, c.failed, dict(c.abstained), c.name] for rule, c in one.checks.items()]
    shared = [[*fact.wilayah, fact.dokumen, sorted(fact.off)] for fact in one.facts[:1]]
    facts = [_column(list(column)) for column in zip(*map(_fact, one.facts), strict=True)]
    return [one.file, one.kind, _out(one.findings), checks, _out(one.programs), shared, facts, one.table]


def report_of(data: list[Any], sources: Sources) -> DocumentReport:
    """Raises what `decoded` does."""
    file, kind, findings, checks, programs, shared, facts, table = data
    return DocumentReport(
        file,
        kind,
        _in(findings, sources),
        {rule: Checks(passed, failed, abstained, name) for rule, passed, failed, abstained, name in checks},
        _in(programs, sources),
        _facts(shared, facts, file, sources),
        table,
    )


# ---- facts of offices: columns, which are read in half the time of rows ------------------------


def _fact(fact: KantorFact) -> tuple[Any, ...]:
    """What differs between the facts of one document."""
    at = fact.tempat
    return (
        *(fact.kantor, fact.kode, fact.nama, None if fact.pagu is None else str(fact.pagu), fact.sumber),
        *(at.start, at.end, at.kode, None if at.nama == fact.nama else at.nama, at.label, at.value),
        [[rule, _out(suppression)] for rule, suppression in fact.accepted.items()],
    )


def _column(values: list[Any]) -> list[Any]:
    """How many and the one value that all have, or all of them."""
    return [len(values), values[0]] if all(value == values[0] for value in values) else [0, values]


def _values(column: list[Any]) -> Iterable[Any]:
    many, held = column
    return repeat(held, many) if many else held


def _facts(shared: list[Any], facts: list[Any], file: str, sources: Sources) -> tuple[KantorFact, ...]:
    if not facts:
        return ()
    [[daerah, jenis, tahun, label, off]] = shared
    where, out, source = (daerah, jenis, tahun), frozenset(off), sources(file)
    return tuple(
        KantorFact(
            where,
            kantor,
            kode,
            nama,
            None if pagu is None else Decimal(pagu),
            tuple(sumber),
            Place(source, file, start, end, at_kode, nama if at_nama is None else at_nama, at_label, value),
            label,
            {rule: _in(one, sources) for rule, one in accepted} if accepted else {},
            out,
        )
        for kantor, kode, nama, pagu, sumber, start, end, at_kode, at_nama, at_label, value, accepted in zip(
            *map(_values, facts), strict=True
        )
    )


# ---- anything else ---------------------------------------------------------------------------


def _out(held: Any) -> Any:
    match held:
        case Severity():
            return ["s", held.value]
        case None | bool() | int() | str():
            return held
        case Decimal():
            return ["d", str(held)]
        case tuple():
            return ["t", *map(_out, held)]
        case Mapping():
            return ["m", *([key, _out(value)] for key, value in held.items())]
        case Source():
            return ["q", held.name]
    made = type(held)
    return [_NUMBERS[made], *(_out(getattr(held, name)) for name in _FIELDS[made])]


def _in(data: Any, sources: Sources) -> Any:
    if not isinstance(data, list):
        return data
    tag, *rest = data
    match tag:
        case int():
            return _CLASSES[tag](*(_in(one, sources) for one in rest))
        case "t":
            return tuple(_in(one, sources) for one in rest)
        case "m":
            return {key: _in(value, sources) for key, value in rest}
        case "d":
            return Decimal(rest[0])
        case "s":
            return Severity(rest[0])
        case "q":
            return sources(rest[0])
    raise ValueError(tag)
