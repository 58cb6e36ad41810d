"""What a failed check says: shown values, places, differences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple, overload

from attrs import frozen

from renja_dsl.knowledge.e81_rows import Kolom
from renja_dsl.knowledge.evaluation import Grade, Hasil, Tercetak
from renja_dsl.knowledge.nomenclature import Kata
from renja_dsl.knowledge.prose import Sebutan
from renja_dsl.knowledge.targets import Sel
from renja_dsl.knowledge.words import Tulisan
from renja_dsl.model.reading import Dana
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import (
    format_bilangan,
    format_persen,
    format_rupiah,
)
from renja_dsl.values.hilang import Hilang
from renja_dsl.values.nilai import format_nilai


def show(what: Callable[[], Any], kind: str) -> str:
    """A value in a message, in Indonesian notation; a dash where it is missing."""
    try:
        held = what()
    except Hilang:
        return "–"
    return _shown(held, kind)


def _shown(held: Any, kind: str) -> str:
    if kind == "rupiah":
        return format_rupiah(held)
    if kind == "persen":
        return format_persen(_two_decimals(held))
    if kind == "angka":
        return format_bilangan(_two_decimals(held))
    if kind == "ya/tidak":
        return "ya" if held else "tidak"
    if kind == "daftar":
        return ", ".join(str(item) if isinstance(item, str | int) else format_nilai(item) for item in held)
    return str(held) if isinstance(held, str | int) else format_nilai(held)


def _two_decimals(number: Decimal) -> Decimal:
    """Computed shares have endless decimals; two are what planners print."""
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -2:
        return number.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return number


class Spot(NamedTuple):
    """Something to point at: a cell of an owner, or the owner itself."""

    owner: Any
    cell: Cell | None = None
    name: str = ""
    year: int | None = None


def spot(owner: Any, cell: Cell | None = None, name: str = "", year: int | None = None) -> Spot:
    if isinstance(owner, Tulisan | Sebutan | Grade | Tercetak):
        return Spot(owner.owner, owner.cell, owner.bagian)
    if isinstance(owner, Dana):
        return Spot(owner.owner, cell, "sumber_dana")
    if isinstance(owner, Hasil):
        return Spot(owner.owner, cell, name, year)
    if isinstance(owner, Kolom):
        return Spot(owner.milik, cell, owner.medan(name) if name else "", year)
    if isinstance(owner, Kata):
        return Spot(owner.tulisan.owner, owner.tulisan.cell, owner.tulisan.bagian)
    if isinstance(owner, Sel):
        return Spot(owner.owner, owner.cell, "target")
    return Spot(owner, cell, name, year)


@frozen
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


class Detail(NamedTuple):
    """What a rule has to say about one failure."""

    arguments: Mapping[str, str]
    places: Sequence[tuple[str, Callable[[], Sequence[Spot]]]]
    """the part that they play, and where they are"""
    subject: Any
    difference: Callable[[], tuple[Decimal, Decimal, str]] | None
    severity: str
    group: Callable[[], object] | None
