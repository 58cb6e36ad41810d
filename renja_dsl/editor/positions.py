"""Places of an editor (line, units of a line) and our offsets (characters of the text), in both directions.

Lines end at LF alone, as in every `Source`. A unit is a UTF-16 code unit unless client and server agreed on another.
What an editor asks for is taken to the nearest place that there is: no position is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import frozen
from lsprotocol import types

from renja_dsl.syntax.source import Source, utf16_units


def _utf8(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


_UNITS: Mapping[str, Callable[[str], int]] = {"utf-16": utf16_units, "utf-8": _utf8, "utf-32": len}


@frozen
class CodeUnits:
    """How an editor counts within a line."""

    name: str = "utf-16"

    def of(self, text: str) -> int:
        return len(text) if text.isascii() else _UNITS[self.name](text)

    def position(self, source: Source, offset: int) -> types.Position:
        """Where an offset stands; one beyond the text at its end."""
        at = source.position(max(0, min(offset, len(source.text))))
        start = at.offset - at.column + 1
        return types.Position(at.line - 1, self.of(source.text[start : at.offset]))

    def range(self, source: Source, start: int, end: int) -> types.Range:
        return types.Range(self.position(source, start), self.position(source, end))

    def offset(self, source: Source, position: types.Position) -> int:
        """The offset of a position; the end of its line where that is shorter, of the text where it has fewer."""
        if position.line >= source.lines:
            return len(source.text)
        start = source.start(position.line + 1)
        line = source.line(position.line + 1)
        return start + self._into(line, position.character)

    def span(self, source: Source, range_: types.Range) -> tuple[int, int]:
        """Start and end of a range, in this order whatever the editor says."""
        ends = self.offset(source, range_.start), self.offset(source, range_.end)
        return min(ends), max(ends)

    def _into(self, line: str, units: int) -> int:
        """How many characters so many units are; within a character, those before it."""
        if self.name == "utf-32" or line.isascii():
            return min(units, len(line))
        count = _UNITS[self.name]
        for number, character in enumerate(line):
            units -= count(character)
            if units < 0:
                return number
        return len(line)
