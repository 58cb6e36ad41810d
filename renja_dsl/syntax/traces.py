"""The fast path of the driver: statements that repeat a known sequence of terminals.

LALR actions depend on terminals alone. Once a sequence has been seen a few times, one regular
expression recognises it and a straight line of calls builds its statement, with the result of
the plain path: each terminal is tried in the state it is read in, is taken whole (atomic), and
loses to the terminals that the lexer tries before it. A property in the tests holds both equal.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from renja_dsl.syntax.tables import INLINE

_KEYWORD = re.compile(r"[a-z-]+\(\?!\[\\w-\]\)")
_NAMED = re.compile(r"\?P([<=])(\w+)")


class Trace(NamedTuple):
    match: Callable[[str], re.Match[str] | None]
    build: Callable[[re.Match[str]], Any]


class Step(NamedTuple):
    """One terminal of a sequence with the terminals that a lexer tries before it."""

    name: str
    pattern: str
    before: Sequence[str]
    """their patterns"""


def recogniser(steps: Sequence[Step], skip: str) -> tuple[re.Pattern[str], list[int]]:
    """The expression of a whole sequence, and the group number of each terminal."""
    parts: list[str] = []
    groups: list[int] = []
    count = 0
    for number, step in enumerate(steps):
        rivals = [p for p in step.before if not (_KEYWORD.fullmatch(p) and _KEYWORD.fullmatch(step.pattern))]
        if rivals:
            own, used = _renamed("|".join(rivals), f"r{number}")
            parts.append(f"(?>{skip})(?!{own})")
            count += used
        else:
            parts.append(f"(?>{skip})")
        own, used = _renamed(step.pattern, f"t{number}")
        parts.append(f"((?>{own}))")
        groups.append(count + 1)
        count += 1 + used
    return re.compile(f"{''.join(parts)}(?>{skip})\\Z"), groups


def _renamed(pattern: str, mark: str) -> tuple[str, int]:
    """The pattern with names of groups of its own, and how many groups it has."""
    renamed = _NAMED.sub(lambda m: f"?P{m[1]}{m[2]}_{mark}", pattern)
    return renamed, len(re.findall(r"\?P<", renamed))


def straight_line(
    names: Sequence[str],
    groups: Sequence[int],
    reductions: Sequence[tuple[int, int, Any, Sequence[int], frozenset[int]]],
    token: Callable[..., Any],
    words: Mapping[str, str],
) -> Callable[[re.Match[str]], Any]:
    """A function from a match to the statement.

    `reductions` lists (number of terminals taken before it, size, builder, kept, spliced) in
    the order of the parser; `words` are the terminals that are one keyword. What a builder makes
    of keywords alone, as a text, is made once.
    """
    lines: list[str] = []
    space: dict[str, Any] = {"new": tuple.__new__, "Token": token}
    keywords = {f"t{n}": token(name, words[name], 0, 0) for n, name in enumerate(names) if name in words}
    stack: list[str] = []
    taken = 0
    for number, (before, size, build, keep, splice) in enumerate(reductions):
        while taken < before:
            stack.append(f"t{taken}")
            taken += 1
        children = stack[-size:]
        del stack[-size:]
        kept = [f"*{children[k]}" if k in splice else children[k] for k in keep]
        if build is None:
            stack.append(kept[0])
            continue
        if build == INLINE:
            lines.append(f"    v{number} = [{', '.join(kept)}]")
        elif (fixed := _fixed(build, [keywords.get(child) for child in kept])) is not None:
            stack.append(repr(fixed))
            continue
        else:
            space[f"b{number}"] = build
            lines.append(f"    v{number} = b{number}([{', '.join(kept)}])")
        stack.append(f"v{number}")
    body = "\n".join(lines)
    made = [
        f"    t{n} = new(Token, ({name!r}, m[{g}], *m.span({g})))"
        for n, (name, g) in enumerate(zip(names, groups, strict=True))
        if re.search(rf"\bt{n}\b", body)
    ]
    source = "\n".join(["def build(m):", *made, body, f"    return {stack[-1]}"])
    exec(compile(source, "<trace>", "exec"), space)  # noqa: S102  # names and numbers of our own tables
    build_match: Callable[[re.Match[str]], Any] = space["build"]
    return build_match


def _fixed(build: Callable[[list[Any]], Any], children: list[Any]) -> str | None:
    """The text that a builder makes of keywords alone; a text has no place in the statement."""
    if any(child is None for child in children):
        return None
    made = build(children)
    return made if type(made) is str else None


def keyword(pattern: str) -> str | None:
    """The word that a keyword's pattern spells."""
    return pattern.partition("(")[0] if _KEYWORD.fullmatch(pattern) else None


def steps_of(names: Sequence[str], states: Sequence[Mapping[str, int]], terminals: Mapping[str, str]) -> list[Step]:
    """The sequence with what each terminal competes with in its state."""
    steps = []
    for name, state in zip(names, states, strict=True):
        before = []
        for other, pattern in terminals.items():
            if other == name:
                break
            if other in state:
                before.append(pattern)
        steps.append(Step(name, terminals[name], before))
    return steps
