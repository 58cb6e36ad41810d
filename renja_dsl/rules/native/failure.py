"""What a native rule says about one failure."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from renja_dsl.findings.finding import Difference
from renja_dsl.model.spot import Spot
from renja_dsl.values.hilang import Hilang


@frozen(eq=False, repr=False)
class Failure:
    spots: tuple[Spot, ...]
    """the primary one first"""
    arguments: Mapping[str, str]
    templates: Mapping[str, str] | None = None
    """language -> sentence, where the rule has more than one"""
    group: str = ""
    """what repeats of one cause have in common; empty when it stands alone"""
    difference: Difference | None = None
    """both sides of an equality that does not hold"""


@frozen(eq=False, repr=False)
class Passed:
    """So many things were checked and are right."""

    banyak: int = 1


PASSED = Passed()
Judged = Failure | Hilang | Passed
"""a `Hilang` is why something could not be checked"""
