"""Fixes that were offered for the texts of a pass stand elsewhere once others were made."""

from __future__ import annotations

import pytest

from renja_dsl.edit.texts import Span, SpanTaken
from renja_dsl.edit.trial import Applied, FixTrial
from renja_dsl.findings.finding import Edit, Finding, Fix, Message, Place, Severity
from renja_dsl.syntax.source import Source

SOURCE = Source("a.renja", "0123456789abcdef")
TITLE = Message({"id": "Tulis."})


def fix(start: int, end: int, new: str) -> Applied:
    place = Place(SOURCE, SOURCE.name, start, end)
    made = Fix(TITLE, (Edit(place, new),), safe=False)
    return Applied(Finding("ANG101", "n", TITLE, Severity.GALAT, TITLE, place, "renja 2026", 2026, fixes=(made,)), made)


def trial(*layers: list[Span]) -> FixTrial:
    texts = {SOURCE.name: SOURCE}
    return FixTrial(texts, (), texts, layers=tuple({SOURCE.name: layer} for layer in layers))


def test_a_fix_is_made_where_its_place_went() -> None:
    """Three characters more in front, then two less: the second layer counts from the first."""
    moved = trial([Span(0, 1, "wxyz")], [Span(5, 7, "")])
    assert moved.spans([fix(10, 11, "A")]) == {SOURCE.name: [Span(11, 12, "A")]}
    assert trial().spans([fix(10, 11, "A")]) == {SOURCE.name: [Span(10, 11, "A")]}


def test_what_was_made_is_not_made_again() -> None:
    made = trial([Span(2, 4, "new")])
    assert made.spans([fix(2, 4, "new"), fix(10, 11, "A")]) == {SOURCE.name: [Span(11, 12, "A")]}
    assert made.has_room(fix(2, 4, "new"))


def test_there_is_no_room_where_something_else_was_written() -> None:
    made = trial([Span(2, 4, "new")])
    assert not made.has_room(fix(2, 4, "other"))
    assert not made.has_room(fix(3, 6, "other"))
    with pytest.raises(SpanTaken):
        made.spans([fix(3, 6, "other")])


def test_writing_again_what_was_written_goes_round() -> None:
    """The first layer wrote at 2 to 5; the second made the text longer in front of it."""
    made = trial([Span(2, 4, "new")], [Span(0, 0, "ab")])
    assert made.goes_round(0, {SOURCE.name: [Span(4, 7, "old")]})
    assert made.goes_round(1, {SOURCE.name: [Span(0, 2, "")]})
    assert not made.goes_round(1, {SOURCE.name: [Span(4, 7, "old")]})
    assert not made.goes_round(0, {SOURCE.name: [Span(8, 9, "new")]})
