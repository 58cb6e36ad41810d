"""What a native rule says about one failure."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from renja_dsl.rules.runtime import Spot


@frozen
class Failure:
    spots: tuple[Spot, ...]
    """the primary one first"""
    arguments: Mapping[str, str]
    templates: Mapping[str, str] | None = None
    """language -> sentence, where the rule has more than one"""
    group: str = ""
    """what repeats of one cause have in common; empty when it stands alone"""
