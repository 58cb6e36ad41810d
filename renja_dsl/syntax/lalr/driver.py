"""Runs Lark's LALR tables over one statement, with a contextual lexer and no Lark at run time.

The lexer tries, in each parser state, only the terminals that the state accepts, in Lark's
own order. That the result equals Lark's is held by a property in the tests.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from renja_dsl.syntax.lalr.tables import INLINE, tables
from renja_dsl.syntax.lalr.traces import Reduction, Trace, Traces, keyword, recogniser, steps_of, straight_line

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

    What it knows about frequent sequences of terminals (`traces`), and learns about further ones,
    changes its speed only; so does what terminals begin with (`begins`).
    """

    def __init__(
        self,
        grammar: str,
        builders: Builders,
        *,
        begins: Mapping[str, str] = MappingProxyType({}),
        traces: Traces | None = None,
        learn_after: int = LEARN_AFTER,
    ) -> None:
        data = tables(grammar)
        self.terminals = data["terminals"]
        self._states = data["states"]
        self._start, self._end = data["start"], data["end"]
        self._productions = data["rules"]
        self._builders = builders
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
        self._begins = begins
        self._learn_after = learn_after
        self._times: Counter[tuple[str, ...]] = Counter()
        self._traces = traces or Traces()

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
        built = self._traces.build(text)
        if built is not None:
            return built
        seen: list[Token] = []
        built = self._parse(text, seen)
        names = tuple(token.type for token in seen)
        self._times[names] += 1
        if self._times[names] == self._learn_after:
            self._traces.add(text, self._learnt(names))
        return built

    def _learnt(self, names: Sequence[str]) -> Trace:
        pattern, source = self.trace("build", names)
        space: dict[str, Any] = {"new": tuple.__new__, "Token": Token}
        space |= {f"b_{name}": build for name, build in self._builders.items()}
        exec(compile(source, "<trace>", "exec"), space)  # noqa: S102  # names and numbers of our own tables
        return Trace(pattern, space["build"])

    def trace(self, function: str, names: Sequence[str]) -> tuple[str, str]:
        """Pattern and source of the trace of a statement: a walk of the tables along its terminals."""
        stack = [self._start]
        states, reductions = [], []
        for taken, name in enumerate((*names, END)):
            if name != END:
                states.append(self._states[stack[-1]])
            while (action := self._states[stack[-1]][name]) < 0:
                rule = self._productions[-1 - action]
                size = rule["size"]
                reductions.append(Reduction(taken, size, rule["callback"], rule["keep"], frozenset(rule["splice"])))
                del stack[-size:]
                stack.append(self._states[stack[-1]][rule["origin"]])
                if stack[-1] == self._end:
                    break
            stack.append(action)
        words = {name: word for name in names if (word := keyword(self.terminals[name])) is not None}
        source, wanted = straight_line(function, names, reductions, self._builders, Token, words)
        return recogniser(steps_of(names, states, self.terminals, self._begins), wanted), source

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
