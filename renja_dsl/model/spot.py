"""Something that a finding points at: a cell of an owner, or the owner itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, overload

from attrs import frozen

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


@frozen(eq=False, repr=False)
class Spots(Sequence[Spot]):
    """What a list points at, each place made when it is looked at: n failures may share one list of n."""

    _items: Sequence[Any]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Spot]:
        return map(spot, self._items)

    @overload
    def __getitem__(self, at: int) -> Spot: ...
    @overload
    def __getitem__(self, at: slice) -> list[Spot]: ...
    def __getitem__(self, at: int | slice) -> Spot | list[Spot]:
        return [spot(item) for item in self._items[at]] if isinstance(at, slice) else spot(self._items[at])
