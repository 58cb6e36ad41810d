"""What an importer says: refusals, which write nothing, and notes on what it could not place."""

from __future__ import annotations

from attrs import frozen

from renja_dsl.values import tampak


class ImportRefused(Exception):
    """A source that cannot be taken in: key and arguments of the message."""

    def __init__(self, key: str, **arguments: str) -> None:
        super().__init__(key, arguments)
        self.key = key
        self.arguments = {name: tampak(text) for name, text in arguments.items()}


@frozen
class Note:
    """Something of the source that was doubtful, or that no statement can carry."""

    key: str
    tempat: str
    """row or cell, in the source's own counting"""
    arguments: tuple[tuple[str, str], ...] = ()

    @property
    def filled(self) -> dict[str, str]:
        return {"tempat": self.tempat, **dict(self.arguments)}


def note(key: str, tempat: str, **arguments: str) -> Note:
    return Note(key, tampak(tempat), tuple((name, tampak(text)) for name, text in arguments.items()))
