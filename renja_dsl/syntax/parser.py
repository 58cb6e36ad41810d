"""Text of a plan to statements, each parsed by itself, so that a broken one spoils no other."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple, Protocol

from attrs import define, field, frozen

from renja_dsl.syntax import diagnose
from renja_dsl.syntax.begun import begun, keywords
from renja_dsl.syntax.build import plan_builders
from renja_dsl.syntax.faults import Fault
from renja_dsl.syntax.frequent import frequent
from renja_dsl.syntax.lalr.driver import Driver, Refused, Token
from renja_dsl.syntax.lalr.traces import Traces
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.statements import Piece, cut
from renja_dsl.syntax.terminals import BEGINS
from renja_dsl.syntax.tree import Statement


@frozen(eq=False)
class Broken:
    """A statement that does not parse: what is wrong, and what it most likely was meant to be."""

    fault: Fault
    words: tuple[str, ...]
    """its first words, the first one corrected when it is near a keyword"""


_new = tuple.__new__


class Placed(NamedTuple):
    """A statement in its file: offset of its first character and blanks before it."""

    statement: Statement | Broken
    start: int
    end: int
    indent: int


class StatementParser(Protocol):
    """Reads the statements of one language."""

    def parse(self, source: Source) -> Sequence[Placed]:
        """Statements of a source in order; faults are values among them."""

    def tokens(self, text: str) -> list[Token]:
        """Tokens of one sound statement. Raises Refused or Fault."""


_REMEMBERED = 1 << 17
"""statements that a parser remembers, and as many of before; a large plan has fewer"""
_LATEST = 8
"""texts whose statements are at hand: an edit is tried, proved and checked"""


@define(eq=False, repr=False)
class PlanParser:
    """Parses plans. Statements with the same characters are parsed once, as long as they are remembered."""

    _traces: Traces = field(factory=frequent)
    _known: dict[str, Statement | Broken] = field(factory=dict, init=False)
    _before: dict[str, Statement | Broken] = field(factory=dict, init=False)
    """what was known before there was too much of it; what is met again is kept"""
    _latest: dict[str, tuple[Placed, ...]] = field(factory=dict, init=False)
    """text -> its statements, the one that was asked for last at the end"""

    @cached_property
    def _driver(self) -> Driver:
        """Made when a statement is none of the frequent ones."""
        return Driver("renja", plan_builders(), begins=BEGINS, traces=self._traces)

    def parse(self, source: Source) -> Sequence[Placed]:
        """Statements of a source in order; faults are values among them."""
        whole = source.text
        made = self._latest.pop(whole, None)
        if made is None:
            made = tuple(self._placed(whole))
            if len(self._latest) == _LATEST:
                del self._latest[next(iter(self._latest))]
        self._latest[whole] = made
        return made

    def _placed(self, whole: str) -> list[Placed]:
        if len(self._known) > _REMEMBERED:
            self._before, self._known = self._known, {}
        known, before = self._known, self._before
        placed: list[Placed] = []
        for text, start, indent in cut(whole):
            statement = known.get(text)
            if statement is None:
                statement = before.get(text) or self._statement(text)
                if isinstance(statement, Broken) and "\n" in text:
                    placed.extend(self._lines_apart(Piece(text, start, indent), statement))
                    continue
                known[text] = statement
            placed.append(_new(Placed, (statement, start, start + len(text), indent)))
        return placed

    def tokens(self, text: str) -> list[Token]:
        """Tokens of one sound statement. Raises Refused or Fault."""
        seen: list[Token] = []
        self._driver.parse(text, seen)
        return seen

    def begun(self, text: str) -> tuple[list[Token], frozenset[str]]:
        """What can be read of a statement that may go on, and the terminals that may follow it."""
        return begun(self._driver, text)

    def keywords(self, names: Iterable[str]) -> dict[str, str]:
        """Terminal -> its word, of those that are keywords."""
        return keywords(self._driver, names)

    def _statement(self, text: str) -> Statement | Broken:
        try:
            statement: Statement | None = self._traces.build(text)
            return self._driver.parse(text) if statement is None else statement
        except (Fault, Refused) as refusal:
            return self._broken(text, refusal)

    def _broken(self, text: str, refusal: Fault | Refused) -> Broken:
        from renja_dsl.syntax.slips.search import look  # a plan without mistakes needs none of it

        found = look(text, self._driver)
        fault = found.fault
        if fault is None:
            fault = refusal if isinstance(refusal, Fault) else diagnose.diagnose(text, refusal, self._driver)
        return Broken(fault, self._first_words(found.text))

    def _first_words(self, text: str) -> tuple[str, ...]:
        first = diagnose.first_word(text, self._driver)
        words = [word[:40] for word in text.split(None, 3)[:3]]
        return (first, *words[1:]) if first else ()

    def _lines_apart(self, piece: Piece, broken: Broken) -> list[Placed]:
        """A comma at the end of a line may have drawn the next statement in: try without it."""
        head, _, rest = piece.text.partition("\n")
        if '"""' not in head and diagnose.first_word(rest.lstrip(), self._driver):
            lines = [Piece(head.rstrip(), piece.start, piece.indent)]
            below = piece.start + len(head) + 1
            lines.extend(Piece(inner.text, below + inner.start, inner.indent) for inner in cut(rest))
            parsed = [(line, self._statement(line.text)) for line in lines]
            below_it = parsed[1][1]
            if not isinstance(below_it, Broken) or below_it.fault.repairs:
                return [Placed(s, p.start, p.start + len(p.text), p.indent) for p, s in parsed]
        return [Placed(broken, piece.start, piece.start + len(piece.text), piece.indent)]


_own = threading.local()


def parser_of_thread() -> PlanParser:
    """For work that comes in shares: a statement of many offices is read once in each process.

    A worker of a cluster works on several shares at once, in threads; a parser is made for one.
    """
    made: PlanParser | None = getattr(_own, "parser", None)
    if made is None:
        made = _own.parser = PlanParser()
    return made
