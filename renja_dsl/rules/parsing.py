"""An expression by itself: in a message, in the settings, in a plan."""

from __future__ import annotations

from functools import cache

from renja_dsl.rules.text import BUILDERS
from renja_dsl.syntax import diagnose
from renja_dsl.syntax.expressions import Expression
from renja_dsl.syntax.faults import Fault
from renja_dsl.syntax.lalr.driver import Driver, Refused
from renja_dsl.syntax.terminals import BEGINS


@cache
def _expression_driver() -> Driver:
    return Driver("aturan", {**BUILDERS, "pastikan": lambda c: c[1]}, begins=BEGINS)


LEAD = "pastikan "


def parse_expression(text: str) -> Expression:
    """An expression by itself, as in `{...}` of a message. Raises Fault.

    Offsets inside of it count from the start of LEAD, those of the Fault from its own.
    """
    try:
        made: Expression = _expression_driver().parse(LEAD + text)
        return made
    except Refused as refused:
        wrong = diagnose.diagnose(LEAD + text, refused, _expression_driver())
        raise Fault.of(wrong.complaint, wrong.start - len(LEAD), wrong.end - len(LEAD)) from None
