"""How an attribute of the rule language is read: ways into an object, and the Python made of them.

A way is a function over the class of the object, for mypy and the reader to follow. It is asked once what it reads,
of a `Path`, and becomes the same reading in generated code.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from typing import Any, Generic, NamedTuple, TypeVar

from attrs import field, frozen

from renja_dsl.model.reading import has, money, text, value
from renja_dsl.rules.code import call
from renja_dsl.rules.runtime.budget import spend
from renja_dsl.rules.types import Type

T = TypeVar("T")
Run = Callable[..., Any]
_CELL = (money, text, value)
"""what reads a single cell"""


class Owner(NamedTuple):
    """Python of an object, and of the year of its document."""

    code: str
    year: str
    variable: bool = True
    """a name, which costs nothing to say again"""


class Path:
    """What is read from an object, written down as Python."""

    def __init__(self, code: str, last: str = "") -> None:
        self._code, self._last = code, last

    def __getattr__(self, name: str) -> Path:
        return Path(f"{self._code}.{name}", name)

    def __getitem__(self, key: object) -> Path:
        return Path(f"{self._code}[{key!r}]", self._last)

    @staticmethod
    def of(way: Callable[[Any], Any], code: str) -> tuple[str, str]:
        """Python of what a way reads from an object, and the field that it leads to."""
        path: Path = way(Path(code))
        return path._code, path._last


# ---- ways into an object ------------------------------------------------------------------


@frozen(eq=False, repr=False)
class Access(ABC, Generic[T]):
    """Where in an object something is found: a cell, cells, members."""

    @abstractmethod
    def code(self, owner: Owner) -> str: ...

    @property
    def medan(self) -> str:
        """The field that it leads to."""
        return ""

    def year(self, owner: Owner) -> str:
        """Python of the year that a cell is of; of None where it is of none."""
        return "None"

    @property
    def runs(self) -> tuple[Run, ...]:
        """What its code calls."""
        return ()


@frozen(eq=False, repr=False)
class Member(Access[T]):
    """A field or property, an entry of one, or the object itself, seen as another record."""

    way: Callable[[T], object]

    def code(self, owner: Owner) -> str:
        return Path.of(self.way, owner.code)[0]

    @property
    def medan(self) -> str:
        return Path.of(self.way, "")[1]


@frozen(eq=False, repr=False)
class Get(Member[T]):
    """One cell of a row: under a word, or so many years after that of the document."""

    key: str | None = None
    years: int = field(default=0, kw_only=True)

    def code(self, owner: Owner) -> str:
        return f"{super().code(owner)}.get({self.year(owner) if self.key is None else repr(self.key)})"

    def year(self, owner: Owner) -> str:
        if self.key is not None:
            return "None"
        return owner.year if not self.years else f"{owner.year} {'+' if self.years > 0 else '-'} {abs(self.years)}"


@frozen(eq=False, repr=False)
class Found(Access[T]):
    """What a function of the object finds."""

    run: Callable[[T], object] | Callable[[T, str], object]
    name: str | None = None
    """its further argument"""

    def code(self, owner: Owner) -> str:
        return call(self.run, owner.code) if self.name is None else call(self.run, owner.code, repr(self.name))

    @property
    def medan(self) -> str:
        return self.name or ""

    @property
    def runs(self) -> tuple[Run, ...]:
        return (self.run,)


# ---- attributes ---------------------------------------------------------------------------


@frozen(eq=False, repr=False)
class Attr(Generic[T]):
    """An attribute of an object of class T: its type, and how it is read."""

    type: Type
    access: Access[T]
    read: Run | None = None
    """takes what is found, its owner and `medan`; raises Hilang. Without, it is taken as it is found"""
    each: Run | None = field(default=None, kw_only=True)
    """the same, of every member"""
    medan: str = field(kw_only=True)
    """field that a line nobody could read may have filled"""
    where: Access[T] | None = field(default=None, kw_only=True)
    """the Cell or None, for `tunjuk`; None: what the attribute holds is the place"""
    safe: bool = field(default=False, kw_only=True)
    """never missing"""
    carried: Run | None = field(default=None, kw_only=True)
    """what counts in its stead inside of a sum, of an object and a year"""

    @medan.default
    def _named(self) -> str:
        return self.access.medan

    def value(self, owner: Owner) -> str:
        """Python of the value; raises Hilang when it is missing."""
        return self.access.code(owner) if self.read is None else once(owner, self._value)

    def raw(self, owner: Owner) -> str | None:
        """Of a list or a series: what is there, without asking whether some of it is lost."""
        return once(owner, self.access.code) if self.type.name in ("daftar", "deret") else None

    def exists(self, owner: Owner) -> str | None:
        """Whether it is there, where that can be told without reading it."""
        return once(owner, lambda owner: self._asked(has, owner)) if self.read in _CELL else None

    @property
    def runs(self) -> Iterator[Run]:
        """What its code calls."""
        yield from self.access.runs
        if self.where is not None:
            yield from self.where.runs
        yield from (run for run in (self.read, self.each, self.carried) if run is not None)
        if self.read in _CELL:
            yield has
        if self.each is not None:
            yield spend

    def _value(self, owner: Owner) -> str:
        assert self.read is not None  # noqa: S101  # `value` asks
        found = self._asked(self.read, owner)
        if self.each is None:
            return found
        return f"[{call(self.each, 'c', owner.code, repr(self.medan))} for c in {call(spend, found)}]"

    def _asked(self, run: Run, owner: Owner) -> str:
        return call(run, self.access.code(owner), owner.code, repr(self.medan))


def once(owner: Owner, make: Callable[[Owner], str]) -> str:
    """Python of something about an object that is computed once, however often it is named."""
    if owner.variable:
        return make(owner)
    return f"(lambda o: {make(Owner('o', 'o.dokumen.tahun'))})({owner.code})"
