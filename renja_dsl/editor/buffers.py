"""What is open in an editor: texts with versions, and what of them changed since they were last checked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import define, field, frozen
from lsprotocol import types

from renja_dsl.editor.positions import CodeUnits
from renja_dsl.syntax.source import BYTE_ORDER_MARK, Source

_BREAK = re.compile("\r\n?")


def taken(text: str) -> str:
    """A text of an editor as we hold it: line breaks are LF, no byte order mark in front."""
    return _BREAK.sub("\n", text).removeprefix(BYTE_ORDER_MARK)


@frozen
class Moved:
    """How a text became a later one: only what stands between a head and a tail changed."""

    before: int
    """characters of the earlier text"""
    after: int
    head: int
    tail: int

    def forth(self, offset: int) -> int | None:
        """Where a character of the earlier text is now; None where it was changed."""
        if offset < self.head:
            return offset
        return offset - self.before + self.after if offset >= self.before - self.tail else None

    def back(self, offset: int) -> int | None:
        """Where a character of the text of now was; None where it was changed."""
        return Moved(self.after, self.before, self.head, self.tail).forth(offset)

    def then(self, start: int, end: int, length: int) -> Moved:
        """With one more change: characters from `start` to `end` became so many."""
        tail = min(self.tail, self.after - end)
        after = self.after - (end - start) + length
        head = min(self.head, start)
        return Moved(self.before, after, head, max(0, min(tail, self.before - head, after - head)))


def _still(text: str) -> Moved:
    return Moved(len(text), len(text), len(text), len(text))


@define
class Buffer:
    """One open text."""

    uri: str
    source: Source
    version: int
    typed: int | None = None
    """line (from 0) that is being typed on, as far as an editor tells"""
    moved: Moved = field(init=False)
    """from the text that was checked last to this one"""
    _since: Moved = field(init=False)
    """from the text that is being checked"""

    def __attrs_post_init__(self) -> None:
        self.moved = self._since = _still(self.source.text)

    @property
    def text(self) -> str:
        return self.source.text

    def looked_at(self) -> Source:
        """The text of now, which a check takes along."""
        self._since = _still(self.text)
        return self.source

    def told(self) -> None:
        """That check has ended."""
        self.moved = self._since

    def change(self, changes: Iterable[types.TextDocumentContentChangeEvent], version: int, units: CodeUnits) -> None:
        """Apply what an editor reports, in its order; ranges that are not there end at the nearest place."""
        for change in changes:
            new = taken(change.text)
            if isinstance(change, types.TextDocumentContentChangePartial):
                start, end = units.span(self.source, change.range)
                self.typed = change.range.start.line + new.count("\n")
            else:
                start, end, self.typed = 0, len(self.text), None
            self.moved = self.moved.then(start, end, len(new))
            self._since = self._since.then(start, end, len(new))
            self.source = Source(self.source.name, f"{self.text[:start]}{new}{self.text[end:]}")
        self.version = version
