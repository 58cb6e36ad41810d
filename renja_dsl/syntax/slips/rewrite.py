"""The place where a statement stops being readable, and a change that may cure it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cached_property

from attrs import define, field, frozen

from renja_dsl.late import late
from renja_dsl.syntax.faults import Fault
from renja_dsl.syntax.lalr.driver import END, Token

ARROW = r"[→⇒➔➜➙⟶⟹]|[-=]+>"
"""a pattern of arrows, between a name and its value or an old value and the new one"""
FIELD = late(
    r"(?:tertulis\s+)?(?:target|realisasi|proyeksi|kondisi|pagu|serapan|capaian|rata-rata|predikat)"
    r"(?:\s+(?:kini|maju|renstra|lalu|awal|akhir|serapan|kinerja|anggaran)(?![\w-]))?(?![\w-])\s*"
)
_MONEY_FIELD = late(r"(?:tertulis\s+)?(?:pagu|serapan)(?![\w-])")
KEY = late(r"(?:\d{4}|TW[1-4]|capaian|realisasi)[ \t]*:[ \t]*")


@frozen
class Rewrite:
    """Write `text` for the characters between two offsets of the statement."""

    key: str
    """the sentence that says what is wrong with them"""
    start: int
    end: int
    text: str
    safe: bool = True
    """one reading, and nothing that was readable changes"""
    cost: int = 1
    """how far-fetched it is: cheaper ways are tried first"""
    arguments: Mapping[str, str] = field(factory=dict)
    """of the sentence; the characters replaced are there already, under the last part of the key"""
    splits: bool = False
    """its line breaks divide statements"""


@define(slots=False)
class Point:
    """A statement, the offset where its reading stopped, and why."""

    text: str
    at: int
    expected: frozenset[str]
    """terminals that could stand there; none when a value is at fault"""
    seen: list[Token]
    """the tokens before the place"""
    keywords: Collection[str] = ()
    """words of the language that could stand there"""
    fault: Fault | None = None

    @cached_property
    def rest(self) -> str:
        return self.text[self.at :]

    @property
    def complete(self) -> bool:
        """Whether the statement could end here."""
        return END in self.expected

    @cached_property
    def field_end(self) -> int:
        """Where the values of a cell begin; -1 in other statements."""
        found = FIELD.match(self.text)
        return found.end() if found else -1

    @property
    def in_rupiah(self) -> bool:
        """Whether it is a cell of money."""
        return _MONEY_FIELD.match(self.text) is not None

    @cached_property
    def value_at(self) -> int:
        """Where the value begins in which the reading stopped, or its key if that is not readable."""
        return self._behind("COLON", "COMMA", "SAMPAI")

    @cached_property
    def cell_at(self) -> int:
        """The same with both ends of a range as one value."""
        return self._behind("COLON", "COMMA")

    def _behind(self, *types: str) -> int:
        start = self.field_end
        for token in self.seen:
            if token.end <= self.at and token.type in types:
                start = token.end
        while 0 <= start < len(self.text) and self.text[start].isspace():
            start += 1
        return start

    def key_before(self, offset: int) -> bool:
        """Whether a key and its colon stand before the offset."""
        return self.text[:offset].rstrip().endswith(":")

    def value_end(self) -> int:
        """Where the next key of a series begins (at its comma), or the statement ends."""
        found = re.compile(rf",\s*(?={KEY.pattern})").search(self.text, self.value_at)
        return found.start() if found else len(self.text)


Slip = Callable[[Point], Iterator[Rewrite]]
