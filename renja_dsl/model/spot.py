"""Something that a finding points at: a cell of an owner, or the owner itself."""

from __future__ import annotations

from typing import Any, NamedTuple, Protocol

from renja_dsl.syntax.tree import Cell


class Spot(NamedTuple):
    """A cell of an owner, the field that it fills, and the year; without a cell the owner itself."""

    owner: Any
    """a Simpul, Indikator, Document, or another thing of the model with a place"""
    cell: Cell | None = None
    name: str = ""
    year: int | None = None


class Placed(Protocol):
    """What rules see in place of a thing of the model, and where in the model it stands."""

    def where(self, cell: Cell | None, name: str, year: int | None) -> Spot:
        """The spot of one of its attributes, or of itself where `cell` is None and `name` empty."""


def spot(owner: Any, cell: Cell | None = None, name: str = "", year: int | None = None) -> Spot:
    """Where an attribute of something stands; what is no part of the model itself says its own place."""
    where = getattr(owner, "where", None)
    if where is None:
        return Spot(owner, cell, name, year)
    found: Spot = where(cell, name, year)
    return found
