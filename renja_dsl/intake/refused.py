"""What an importer says: refusals, which write nothing, and notes on what it could not place."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from renja_dsl.values import shown_on_line
from renja_dsl.values.complaint import Complained, Complaint


class ImportRefused(Complained):
    """A source that cannot be taken in."""

    def __init__(self, key: str, **arguments: str) -> None:
        super().__init__(_complaint(key, arguments))


@frozen
class Note:
    """Something of the source that was doubtful, or that no statement can carry."""

    complaint: Complaint
    place: str
    """row or cell, in the source's own counting"""

    @property
    def key(self) -> str:
        return self.complaint.key

    @property
    def filled(self) -> dict[str, str]:
        """What its sentence names."""
        return {"tempat": self.place, **self.complaint.arguments}


def note(key: str, place: str, **arguments: str) -> Note:
    return Note(_complaint(key, arguments), shown_on_line(place))


def distinct(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Each different note once, in order."""
    seen = {(told.key, told.place, *told.complaint.arguments.items()): told for told in reversed(list(notes))}
    return tuple(reversed(seen.values()))


def _complaint(key: str, arguments: dict[str, str]) -> Complaint:
    return Complaint(key, {name: shown_on_line(text) for name, text in arguments.items()})
