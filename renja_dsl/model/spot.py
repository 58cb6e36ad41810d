"""Something that a finding points at: a cell of an owner, or the owner itself."""

from __future__ import annotations

from typing import Any, NamedTuple

from renja_dsl.syntax.tree import Cell


class Spot(NamedTuple):
    """A cell of an owner, the field that it fills, and the year; without a cell the owner itself."""

    owner: Any
    """a Simpul, Indikator, Document, or another thing of the model with a place"""
    cell: Cell | None = None
    name: str = ""
    year: int | None = None


def spot(owner: Any, cell: Cell | None = None, name: str = "", year: int | None = None) -> Spot:
    """Where an attribute of something stands, or the thing itself without `cell` and `name`.

    What is no part of the model, but made of it for rules, has a method `where` of these arguments.
    """
    where = getattr(owner, "where", None)
    if where is None:
        return Spot(owner, cell, name, year)
    found: Spot = where(cell, name, year)
    return found
