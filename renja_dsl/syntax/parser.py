"""Text of a plan to statements, each parsed by itself, so that a broken one spoils no other."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from attrs import define, field, frozen

from renja_dsl.syntax import diagnose
from renja_dsl.syntax.build import plan_builders
from renja_dsl.syntax.faults import Fault
from renja_dsl.syntax.frequent import frequent
from renja_dsl.syntax.lalr.driver import Driver, Refused, Token
from renja_dsl.syntax.lalr.traces import Traces
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.statements import Piece, cut
from renja_dsl.syntax.terminals import BEGINS
from renja_dsl.syntax.tree import Statement


@frozen
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


@define
class PlanParser:
    """Parses plans. Statements with the same characters are parsed once a run."""

    _traces: Traces = field(factory=frequent)
    _known: dict[str, Statement | Broken] = field(factory=dict)

    @cached_property
    def _driver(self) -> Driver:
        """Made when a statement is none of the frequent ones."""
        return Driver("renja", plan_builders(), begins=BEGINS, traces=self._traces)

    def parse(self, source: Source) -> list[Placed]:
        """Statements of a source in order; faults are values among them."""
        known = self._known
        placed: list[Placed] = []
        for text, start, indent in cut(source.text):
            statement = known.get(text)
            if statement is None:
                statement = self._statement(text)
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

    def _statement(self, text: str) -> Statement | Broken:
        try:
            statement: Statement | None = self._traces.build(text)
            return self._driver.parse(text) if statement is None else statement
        except Fault as fault:
            return Broken(fault, self._first_words(text))
        except Refused as refused:
            return Broken(diagnose.diagnose(text, refused, self._driver), self._first_words(text))

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
            if not isinstance(parsed[1][1], Broken):
                return [Placed(s, p.start, p.start + len(p.text), p.indent) for p, s in parsed]
        return [Placed(broken, piece.start, piece.start + len(piece.text), piece.indent)]
