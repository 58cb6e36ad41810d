"""How deep the loops of a rule may nest: refused before any plan is read."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from renja_dsl.syntax.expressions import Expression, For

LOOPS = 5
"""`untuk setiap` and `untuk ... di` inside each other; the built-in rules need four"""


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
