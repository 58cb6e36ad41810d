"""How an attribute of the rule language is read: ways into an object, and the Python made of them.

In what follows `o` is Python of the object, `y` Python of the year of its document.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from typing import Any

from attrs import field, frozen

from renja_dsl.model.reading import choice, complete, has, series, text
from renja_dsl.rules.code import call
from renja_dsl.rules.runtime.budget import spend
from renja_dsl.rules.types import Type

Run = Callable[..., Any]


def applied(make: Callable[[str, str], str], o: str, y: str) -> str:
    """Python of something about an object that is computed once, however often it is named."""
    if o.isidentifier():
        return make(o, y)
    return f"(lambda o: {make('o', 'o.dokumen.tahun')})({o})"


# ---- ways into an object ------------------------------------------------------------------


@frozen
class Access(ABC):
    """Where in an object something is found: a cell, cells, members."""

    @abstractmethod
    def code(self, o: str, y: str) -> str: ...

    def year(self, y: str) -> str:
        """Python of the year that a cell is of; of None where it is of none."""
        return "None"

    @property
    def runs(self) -> tuple[Run, ...]:
        """What its code calls."""
        return ()


@frozen
class Member(Access):
    """A field or property."""

    name: str

    def code(self, o: str, y: str) -> str:
        return f"{o}.{self.name}"


@frozen
class Itself(Access):
    """The object, seen as another record."""

    def code(self, o: str, y: str) -> str:
        return o


@frozen
class Item(Access):
    """One entry, always there, of a mapping."""

    name: str
    key: str

    def code(self, o: str, y: str) -> str:
        return f"{o}.{self.name}[{self.key!r}]"


@frozen
class Get(Access):
    """One cell of a row: under a word, or so many years after that of the document."""

    name: str
    key: str | None = None
    years: int = field(default=0, kw_only=True)

    def code(self, o: str, y: str) -> str:
        return f"{o}.{self.name}.get({self.year(y) if self.key is None else repr(self.key)})"

    def year(self, y: str) -> str:
        if self.key is not None:
            return "None"
        return y if not self.years else f"{y} {'+' if self.years > 0 else '-'} {abs(self.years)}"


@frozen
class Found(Access):
    """What a function of the object finds."""

    run: Run
    name: str | None = None
    """its further argument"""

    def code(self, o: str, y: str) -> str:
        return call(self.run, o) if self.name is None else call(self.run, o, repr(self.name))

    @property
    def runs(self) -> tuple[Run, ...]:
        return (self.run,)


# ---- attributes ---------------------------------------------------------------------------


@frozen
class Attr(ABC):
    """An attribute: its type, and how it is read."""

    type: Type
    access: Access
    where: Access | None = field(default=None, kw_only=True)
    """the Cell or None, for `tunjuk`; None: what the attribute holds is the place"""
    safe: bool = field(default=False, kw_only=True)
    """never missing"""

    def value(self, o: str, y: str) -> str:
        """Python of the value; raises Hilang when it is missing."""
        return applied(self._value, o, y)

    def raw(self, o: str, y: str) -> str | None:
        """Of a list or a series: what is there, without asking whether some of it is lost."""
        return applied(self.access.code, o, y) if self.type.name in ("daftar", "deret") else None

    def exists(self, o: str, y: str) -> str | None:
        """Whether it is there, where that can be told without reading it."""
        return None

    @property
    def runs(self) -> Iterator[Run]:
        """What its code calls."""
        yield from self.access.runs
        if self.where is not None:
            yield from self.where.runs

    @abstractmethod
    def _value(self, o: str, y: str) -> str: ...


@frozen
class Plain(Attr):
    """As it is found."""

    def value(self, o: str, y: str) -> str:
        return self.access.code(o, y)  # names its object once

    def _value(self, o: str, y: str) -> str:
        return self.access.code(o, y)


@frozen
class InCell(Attr):
    """A value in a cell, read by a function of (cell, owner, name of the field)."""

    read: Run
    name: str
    """field that a line nobody could read may have filled"""

    def _value(self, o: str, y: str) -> str:
        return call(self.read, self.access.code(o, y), o, repr(self.name))

    def exists(self, o: str, y: str) -> str:
        return applied(lambda o, y: call(has, self.access.code(o, y), o, repr(self.name)), o, y)

    @property
    def runs(self) -> Iterator[Run]:
        yield from (*super().runs, self.read, has)


@frozen
class Chosen(Attr):
    """One of a few words."""

    access: Member

    def _value(self, o: str, y: str) -> str:
        return call(choice, self.access.code(o, y), o, repr(self.access.name))

    @property
    def runs(self) -> Iterator[Run]:
        yield from (*super().runs, choice)


@frozen
class Members(Attr):
    """A list, of which no member may be lost on a line that nobody could read."""

    name: str

    def _value(self, o: str, y: str) -> str:
        return call(complete, self.access.code(o, y), o, repr(self.name))

    @property
    def runs(self) -> Iterator[Run]:
        yield from (*super().runs, complete)


@frozen
class TextMembers(Members):
    """The texts of a list of cells."""

    def _value(self, o: str, y: str) -> str:
        return f"[{call(text, 'c', o, repr(self.name))} for c in {call(spend, super()._value(o, y))}]"

    @property
    def runs(self) -> Iterator[Run]:
        yield from super().runs
        yield spend
        yield text


@frozen
class CellSeries(Attr):
    """A series of cells."""

    name: str

    def _value(self, o: str, y: str) -> str:
        return call(series, self.access.code(o, y), o, repr(self.name))

    @property
    def runs(self) -> Iterator[Run]:
        yield from (*super().runs, series)
