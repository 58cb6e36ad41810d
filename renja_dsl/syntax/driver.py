"""Runs Lark's LALR tables over one statement, with a contextual lexer and no Lark at run time.

The lexer tries, in each parser state, only the terminals that the state accepts, in Lark's
own order. That the result equals Lark's is held by a property in the tests.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from renja_dsl.syntax.tables import INLINE, tables
from renja_dsl.syntax.traces import Trace, keyword, recogniser, steps_of, straight_line

END = "END"
DEPTH_LIMIT = 100
"""parser stack entries; deeper nesting is refused before anything recursive sees it"""

LEARN_AFTER = 12
"""statements of one shape before it gets a trace: making one costs as much as parsing about as many"""

_SKIP = r"(?:[ \t\r\n]+|#[^\n]*)*+"
"""possessive: a run of blanks before a character that fits nowhere is given back nowhere"""
_END_OF_TEXT = rf"(?P<{END}>\Z)"


class Token(NamedTuple):
    """A piece of a statement; `start` and `end` count characters from the statement's start."""

    type: str
    text: str
    start: int
    end: int


class Refused(Exception):
    """The statement does not fit the grammar."""

    def __init__(self, offset: int, expected: frozenset[str], seen: list[Token], *, deep: bool = False) -> None:
        super().__init__(offset)
        self.offset = offset
        self.expected = expected
        self.seen = seen
        """the tokens read before the place"""
        self.deep = deep


Builders = Mapping[str, Callable[[list[Any]], Any]]


class Driver:
    """A parser for one grammar; `parse` is a pure function of its text.

    What it learns about frequent sequences of terminals (`traces`) changes its speed only.
    """

    def __init__(self, grammar: str, builders: Builders, *, learn_after: int = LEARN_AFTER) -> None:
        data = tables(grammar)
        self.terminals = data["terminals"]
        self._states = data["states"]
        self._start, self._end = data["start"], data["end"]
        self._rules = [
            (
                rule["origin"],
                rule["size"],
                builders[rule["callback"]] if rule["callback"] not in (None, INLINE) else rule["callback"],
                None if rule["keep"] == list(range(rule["size"])) and not rule["splice"] else rule["keep"],
                frozenset(rule["splice"]),
            )
            for rule in data["rules"]
        ]
        self._lexers: dict[int, Callable[[str, int], re.Match[str] | None]] = {}
        self._by_accepts: dict[tuple[str, ...], Callable[[str, int], re.Match[str] | None]] = {}
        self._learn_after = learn_after
        self._times: Counter[tuple[str, ...]] = Counter()
        self._traces: dict[str, list[Trace]] = {}
        """first word of a statement -> its frequent sequences"""

    def _lexer(self, state: int) -> Callable[[str, int], re.Match[str] | None]:
        accepts = tuple(name for name in self.terminals if name in self._states[state])
        match = self._by_accepts.get(accepts)
        if match is None:
            choices = [f"(?P<{name}>{self.terminals[name]})" for name in accepts]
            match = re.compile(f"{_SKIP}(?:{'|'.join([*choices, _END_OF_TEXT])})").match
            self._by_accepts[accepts] = match
        self._lexers[state] = match
        return match

    def parse(self, text: str, tokens: list[Token] | None = None) -> Any:
        """Build the statement `text`; its tokens are appended to `tokens` when given.

        Raises Refused where the grammar does not allow what is written, and whatever a builder
        raises for a value in the wrong notation.
        """
        if tokens is not None:
            return self._parse(text, tokens)
        first = text.partition(" ")[0]
        traces = self._traces.get(first, [])
        for number, trace in enumerate(traces):
            match = trace.match(text)
            if match is not None:
                if number:
                    traces.insert(0, traces.pop(number))  # neighbours are often of one shape
                return trace.build(match)
        seen: list[Token] = []
        built = self._parse(text, seen)
        names = tuple(token.type for token in seen)
        self._times[names] += 1
        if self._times[names] == self._learn_after:
            self._traces.setdefault(first, []).append(self._trace(names))
        return built

    def _trace(self, names: tuple[str, ...]) -> Trace:
        """Walk the tables along a sequence that is known to be a statement."""
        stack = [self._start]
        states, reductions = [], []
        for taken, name in enumerate((*names, END)):
            if name != END:
                states.append(self._states[stack[-1]])
            while (action := self._states[stack[-1]][name]) < 0:
                origin, size, build, keep, splice = self._rules[-1 - action]
                reductions.append((taken, size, build, range(size) if keep is None else keep, splice))
                del stack[-size:]
                stack.append(self._states[stack[-1]][origin])
                if stack[-1] == self._end:
                    break
            stack.append(action)
        words = {name: word for name in names if (word := keyword(self.terminals[name])) is not None}
        pattern, groups = recogniser(steps_of(names, states, self.terminals), _SKIP)
        return Trace(pattern.match, straight_line(names, groups, reductions, Token, words))

    def _parse(self, text: str, seen: list[Token]) -> Any:
        """The plain path: one terminal after the other."""
        all_states, lexers, rules = self._states, self._lexers, self._rules
        state = self._start
        stack: list[int] = [state]
        values: list[Any] = []
        position = 0
        while True:
            match = (lexers.get(state) or self._lexer(state))(text, position)
            if match is None or match.lastgroup is None:
                raise Refused(_past_blanks(text, position), self.expected(seen), seen)
            name = match.lastgroup
            start, position = match.span(name)
            token = Token(name, match[name], start, position)
            while True:
                action = all_states[state].get(name)
                if action is None:
                    raise Refused(start, self.expected(seen), seen)
                if action >= 0:
                    break
                origin, size, build, keep, splice = rules[-1 - action]
                children: list[Any] = values[-size:]
                if keep is not None:
                    children = _shape(children, keep, splice)
                del stack[-size:], values[-size:]
                if build is None:
                    value = children[0]
                elif build == INLINE:
                    value = children
                else:
                    value = build(children)  # type: ignore[operator]  # str only for INLINE
                state = all_states[stack[-1]][origin]
                if state == self._end:
                    return value
                stack.append(state)
                values.append(value)
            state = action
            stack.append(state)
            values.append(token)
            seen.append(token)
            if len(stack) > DEPTH_LIMIT:
                raise Refused(start, frozenset(), seen, deep=True)

    def expected(self, seen: Sequence[Token]) -> frozenset[str]:
        """Terminals that may follow the given tokens; with none, those that open a statement."""
        stack = [self._start]
        for token in seen:
            stack = self._after(stack, token.type) or stack
        names = (name for name in self._states[stack[-1]] if name == END or name in self.terminals)
        return frozenset(name for name in names if self._after(stack, name) is not None)

    def _after(self, before: Sequence[int], name: str) -> list[int] | None:
        """The parser's stack after taking terminal `name`; None when it does not fit."""
        stack = list(before)
        while True:
            action = self._states[stack[-1]].get(name)
            if action is None:
                return None
            if action >= 0:
                return [*stack, action]
            origin, size, *_ = self._rules[-1 - action]
            del stack[-size:]
            stack.append(self._states[stack[-1]][origin])
            if stack[-1] == self._end:
                return stack


def _shape(children: Sequence[Any], keep: Sequence[int], splice: frozenset[int]) -> list[Any]:
    """The children to hand over. A list that grows from the left is extended, not copied."""
    shaped: list[Any] = []
    for number in keep:
        if number not in splice:
            shaped.append(children[number])
        elif shaped:
            shaped.extend(children[number])
        else:
            shaped = children[number]
    return shaped


@cache
def _blanks() -> re.Pattern[str]:
    return re.compile(_SKIP)


def _past_blanks(text: str, position: int) -> int:
    match = _blanks().match(text, position)
    return match.end() if match else position
