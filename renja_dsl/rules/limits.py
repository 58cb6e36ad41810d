"""How large a rule may be and how deep its loops may nest: refused before any plan is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from renja_dsl.syntax.expressions import Expression, For

LOOPS = 5
"""`untuk setiap` and `untuk ... di` inside each other; the built-in rules need four"""

STATEMENTS = 100
"""`misal` and `untuk setiap` of one rule"""
_LIGHT = 64
"""parts of expressions that cost nothing beside the members of a list"""


def weight(expressions: Iterable[Expression]) -> int:
    """Steps that a member of a list costs in a rule of these expressions."""
    return 1 + sum(1 for e in expressions for _ in _all(e)) // _LIGHT


def _all(e: Expression) -> Iterator[Expression]:
    yield e
    for part in _parts(e):
        yield from _all(part)


def too_deep(e: Expression, allowed: int) -> For | None:
    """The first loop of an expression that is nested deeper than allowed."""
    if isinstance(e, For):
        if allowed <= 0:
            return e
        outer = too_deep(e.sumber, allowed)
        inner = (too_deep(part, allowed - 1) for part in (e.tubuh, e.syarat) if part is not None)
        return outer or next(filter(None, inner), None)
    return next(filter(None, (too_deep(part, allowed) for part in _parts(e))), None)


def _parts(e: Expression) -> Iterator[Expression]:
    for attribute in attrs.fields(type(e)):
        held = getattr(e, attribute.name)
        for part in held if isinstance(held, tuple) else (held,):
            if isinstance(part, Expression):
                yield part
