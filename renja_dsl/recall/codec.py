"""What a check found as JSON, and back. Texts of plans are not in it: places are offsets in the files themselves.

Facts of offices, of which there are as many as sub kegiatan, and counts by rule are columns; the rest is told by its
class.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
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
from renja_dsl.recall.reading import HeldSource
from renja_dsl.syntax.source import Position, Source

SCHEMA = "renja-ingatan/5"
Sources = Callable[[str], HeldSource]
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
    ProgramRow,
    Suppression,
)
_NUMBERS = {made: number for number, made in enumerate(_CLASSES)}
_FIELDS = {made: tuple(one.name for one in fields(made)) for made in (*_CLASSES, Place)}


def encoded(part: CheckedPart) -> list[Any]:
    """A part in which everything could be read."""
    return [part.nowhere, part.beyond, [_document(one) for one in part.documents]]


def decoded(data: list[Any], sources: Sources) -> CheckedPart:
    """Raises KeyError, TypeError, ValueError, ArithmeticError, IndexError or AttributeError for what is damaged."""
    nowhere, beyond, documents = data
    return CheckedPart(tuple(report_of(one, sources) for one in documents), (), nowhere, beyond)


def _document(one: DocumentReport) -> list[Any]:
    checks, facts = _checks(one.checks), _columns(one.facts)
    return [one.file, one.kind, _out(one.findings), checks, _out(one.programs), facts, one.table]


def report_of(data: list[Any], sources: Sources) -> DocumentReport:
    """Raises what `decoded` does."""
    file, kind, findings, checks, programs, facts, table = data
    return DocumentReport(
        file,
        kind,
        _in(findings, sources),
        _counted(checks),
        _in(programs, sources),
        _facts(facts, file, sources),
        table,
    )


# ---- columns: what is as long as a plan or its rulebook is read in a third of the time of rows ----------------------


def _joined(texts: list[str]) -> str | list[str]:
    """One text where it can be taken apart again."""
    return texts if not texts or any("|" in text for text in texts) else "|".join(texts)


def _apart(held: str | list[str]) -> list[str]:
    return held.split("|") if isinstance(held, str) else held


def _checks(checks: Mapping[str, Checks]) -> list[Any]:
    rules, counts = _joined(list(checks)), list(checks.values())
    abstained = {rule: dict(c.abstained) for rule, c in checks.items() if c.abstained}
    return [rules, [c.passed for c in counts], [c.failed for c in counts], _joined([c.name for c in counts]), abstained]


def _counted(data: list[Any]) -> dict[str, Checks]:
    joined, passed, failed, names, abstained = data
    rules = _apart(joined)
    reasons = [abstained.get(rule, {}) for rule in rules]
    return dict(zip(rules, map(Checks, passed, failed, reasons, _apart(names)), strict=True))


def _columns(facts: Sequence[KantorFact]) -> list[Any]:
    if not facts:
        return []
    first = facts[0]
    sources = {sumber: number for number, sumber in enumerate(dict.fromkeys(fact.sumber for fact in facts))}
    return [
        [*first.wilayah, first.dokumen, sorted(first.off)],
        _joined([fact.kantor for fact in facts]),
        _joined([fact.kode for fact in facts]),
        _joined([fact.nama for fact in facts]),
        _joined(["" if fact.pagu is None else str(fact.pagu) for fact in facts]),
        list(sources),
        [sources[fact.sumber] for fact in facts],
        [fact.start for fact in facts],
        [fact.end for fact in facts],
        _joined([fact.tertulis for fact in facts]),
        [[at, _out(fact.accepted)] for at, fact in enumerate(facts) if fact.accepted],
    ]


def _facts(data: list[Any], file: str, sources: Sources) -> tuple[KantorFact, ...]:
    if not data:
        return ()
    (daerah, jenis, tahun, label, off), kantor, kode, nama, pagu, funds, sumber, start, end, tertulis, accepted = data
    many, known = len(sumber), [tuple(one) for one in funds]
    accepting: list[Mapping[str, Suppression]] = [{}] * many
    for at, suppressions in accepted:
        accepting[at] = _in(suppressions, sources)
    rows = zip(
        repeat((daerah, jenis, tahun), many),
        _apart(kantor),
        _apart(kode),
        _apart(nama),
        [Decimal(amount) if amount else None for amount in _apart(pagu)],
        [known[number] for number in sumber],
        repeat(sources(file), many),
        repeat(file, many),
        start,
        end,
        _apart(tertulis),
        repeat(label, many),
        accepting,
        repeat(frozenset(off), many),
        strict=True,
    )
    return tuple(map(KantorFact._make, rows))


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
        case Place():
            return ["p", *_of_class(held), *held.from_[:2], *held.to[:2]]
    return [_NUMBERS[type(held)], *_of_class(held)]


def _of_class(held: Any) -> Iterator[Any]:
    return (_out(getattr(held, name)) for name in _FIELDS[type(held)])


def _in(data: Any, sources: Sources) -> Any:
    if not isinstance(data, list):
        return data
    tag, *rest = data
    if tag == "m":
        return {key: _in(value, sources) for key, value in rest}
    held = [_in(one, sources) if isinstance(one, list) else one for one in rest]  # most are texts and numbers
    match tag:
        case int():
            return _CLASSES[tag](*held)
        case "t":
            return tuple(held)
        case "d":
            return Decimal(rest[0])
        case "s":
            return Severity(rest[0])
        case "q":
            return sources(rest[0])
        case "p":
            return _place(*held)
    raise ValueError(tag)


def _place(*held: Any) -> Place:
    """With the lines and columns of its ends, for which the whole text would have to be gone through."""
    *told, first, column, last, end_column = held
    place = Place(*told)
    source: HeldSource = told[0]
    source.positions[place.start] = Position(first, column, place.start)
    source.positions[place.end] = Position(last, end_column, place.end)
    return place
