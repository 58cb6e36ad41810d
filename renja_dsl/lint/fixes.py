"""The sentences and the fixes of something that is wrong with the text itself."""

from __future__ import annotations

from attrs import evolve

from renja_dsl.findings.finding import Edit, Fix, Message, Place
from renja_dsl.messages import template
from renja_dsl.model.document import Problem


def message_of(problem: Problem) -> Message:
    """What is wrong, what to write, and what stays unchecked until then."""
    keys = (problem.complaint.key, *problem.then, *((problem.consequence,) if problem.consequence else ()))
    return Message(template(*keys), {"usul": problem.complaint.suggestion or "", **problem.complaint.arguments})


def fixes_of(problem: Problem, place: Place) -> tuple[Fix, ...]:
    """One fix a reading, the likeliest first."""
    fixes = []
    for repair in problem.repairs:
        text = repair.text.replace("\n", "\n" + _indentation(place, repair.start))
        moved = not (repair.text.strip() or place.source.text[repair.start : repair.end].strip())
        key = "perbaikan.letak" if moved else "perbaikan.tulis"
        title = Message(template(key), {"usul": repair.text.strip()})
        fixes.append(Fix(title, (Edit(evolve(place, start=repair.start, end=repair.end), text),), repair.safe))
    return tuple(fixes)


def _indentation(place: Place, offset: int) -> str:
    """The blanks before the line of an offset."""
    text = place.source.text
    start = text.rfind("\n", 0, offset) + 1
    line = text[start:offset]
    return line[: len(line) - len(line.lstrip(" \t"))]
