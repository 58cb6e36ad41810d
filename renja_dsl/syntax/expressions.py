"""Expressions of claims and rulebooks as values. Offsets count from the statement's start."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import field, frozen

from renja_dsl.syntax.faults import Fault, read
from renja_dsl.syntax.lalr.driver import Token
from renja_dsl.values import Besaran, Rupiah, parse_bilangan, parse_persen, parse_rupiah, parse_teks

CHAIN_LIMIT = 100
"""operators in a row; a longer sum is written `jumlah([...])`"""
DEPTH_LIMIT = 120
"""expressions inside of each other"""


@frozen
class _Nested:
    depth: int = field(eq=False, default=0, init=False)
    """expressions inside of each other on the longest path down"""


@frozen
class Literal(_Nested):
    """Rupiah, Persen, Besaran, Decimal, a text, or a quarter (`TW1`, marked by `triwulan`)."""

    nilai: object
    start: int = field(eq=False)
    end: int = field(eq=False)
    triwulan: bool = False


@frozen
class Name(_Nested):
    nama: str
    start: int = field(eq=False)
    end: int = field(eq=False)


@frozen
class Attribute(_Nested):
    objek: Expression
    nama: str
    start: int = field(eq=False)
    end: int = field(eq=False)
    nama_start: int = field(eq=False)


@frozen
class Index(_Nested):
    objek: Expression
    kunci: Expression
    start: int = field(eq=False)
    end: int = field(eq=False)


@frozen
class Call(_Nested):
    nama: str
    argumen: tuple[Expression, ...]
    start: int = field(eq=False)
    end: int = field(eq=False)


@frozen
class For(_Nested):
    """`tubuh untuk variabel di sumber dengan syarat`: only as the argument of an aggregate."""

    tubuh: Expression
    variabel: str
    sumber: Expression
    syarat: Expression | None
    start: int = field(eq=False)
    end: int = field(eq=False)


@frozen
class Binary(_Nested):
    operator: str
    kiri: Expression
    kanan: Expression
    start: int = field(eq=False)
    end: int = field(eq=False)
    operators: int = field(eq=False, default=1)
    """those in a row on the longest path"""


@frozen
class Unary(_Nested):
    operator: str
    isi: Expression
    start: int = field(eq=False)
    end: int = field(eq=False)


@frozen
class If(_Nested):
    syarat: Expression
    maka: Expression
    lain: Expression
    start: int = field(eq=False)
    end: int = field(eq=False)


@frozen
class Matches(_Nested):
    """`isi cocok /pola/`: the whole text fits the pattern."""

    isi: Expression
    pola: str
    start: int = field(eq=False)
    end: int = field(eq=False)


@frozen
class Is(_Nested):
    """`isi adalah jenis`: what kind of value a cell holds."""

    isi: Expression
    jenis: str
    start: int = field(eq=False)
    end: int = field(eq=False)


@frozen
class ListOf(_Nested):
    isi: tuple[Expression, ...]
    start: int = field(eq=False)
    end: int = field(eq=False)


Expression = Literal | Name | Attribute | Index | Call | For | Binary | Unary | If | Matches | Is | ListOf


def _literal(c: list[Any]) -> Literal:
    first: Token = c[0]
    last: Token = c[-1]
    value: object
    match first.type:
        case "RUPIAH":
            value = read(parse_rupiah, first)
        case "PERSEN":
            value = read(parse_persen, first)
        case "ANGKA":
            value = read(parse_bilangan, first)
            if len(c) == 2:
                value = Besaran(value, read(parse_teks, last))
        case "TEKS":
            value = read(parse_teks, first)
        case _:
            return Literal(first.text, first.start, last.end, triwulan=True)
    return Literal(value, first.start, last.end)


def _binary(c: list[Any]) -> Binary:
    left, operator, right = c
    operators = 1 + max(side.operators if isinstance(side, Binary) else 0 for side in (left, right))
    if operators > CHAIN_LIMIT:
        raise Fault("ekspresi.terlalu_panjang", {"batas": str(CHAIN_LIMIT)}, left.start, right.end)
    return Binary(operator.text, left, right, left.start, right.end, operators)


def _paren(c: list[Any]) -> Expression:
    inner: Expression = c[0]
    if isinstance(inner, Literal) and isinstance(inner.nilai, Rupiah):
        raise Fault("ekspresi.rupiah_kurung", {}, inner.start, inner.end)
    return inner


def _argument_list(c: list[Any]) -> tuple[Expression, ...]:
    return tuple(c)


def _call(c: list[Any]) -> Call:
    name: Token = c[0]
    arguments = c[1] if len(c) > 1 else ()
    if not isinstance(arguments, tuple):
        arguments = (arguments,)
    end = arguments[-1].end + 1 if arguments else name.end + 2
    return Call(name.text, arguments, name.start, end)


def _for(c: list[Any]) -> For:
    body, _, variable, _, source, *rest = c
    condition = rest[1] if rest else None
    return For(body, variable.text, source, condition, body.start, (condition or source).end)


def _nested(build: Callable[[list[Any]], Any]) -> Callable[[list[Any]], Any]:
    """A builder of an expression, refused where it is too deep for those who walk it."""

    def nested(c: list[Any]) -> Any:
        made = build(c)
        parts = (part for child in c for part in (child if isinstance(child, tuple) else (child,)))
        depth = 1 + max((part.depth for part in parts if isinstance(part, _Nested)), default=-1)
        if depth > DEPTH_LIMIT:
            raise Fault("ekspresi.terlalu_dalam", {}, made.start, made.end)
        object.__setattr__(made, "depth", depth)  # it is being made
        return made

    return nested


_EXPRESSIONS: dict[str, Callable[[list[Any]], Any]] = {
    "jika": lambda c: If(c[1], c[3], c[5], c[0].start, c[5].end),
    "biner": _binary,
    "unari": lambda c: Unary(c[0].text, c[1], c[0].start, c[1].end),
    "cocok": lambda c: Matches(c[0], c[2].text[1:-1], c[0].start, c[2].end),
    "adalah": lambda c: Is(c[0], c[2].text, c[0].start, c[2].end),
    "atribut": lambda c: Attribute(c[0], c[1].text, c[0].start, c[1].end, c[1].start),
    "indeks": lambda c: Index(c[0], c[1], c[0].start, c[1].end + 1),
    "nama": lambda c: Name(c[0].text, c[0].start, c[0].end),
    "panggil": _call,
    "harfiah": _literal,
    "daftar": lambda c: ListOf(tuple(c), c[0].start - 1, c[-1].end + 1),
    "untuk": _for,
}

BUILDERS: dict[str, Callable[[list[Any]], Any]] = {
    "kurung": _paren,
    "argumen": _argument_list,
    **{name: _nested(build) for name, build in _EXPRESSIONS.items()},
}
"""builders of the rules of `grammar/ekspresi.lark`"""

__all__ = [
    "BUILDERS",
    "Attribute",
    "Binary",
    "Call",
    "Expression",
    "For",
    "If",
    "Index",
    "Is",
    "ListOf",
    "Literal",
    "Matches",
    "Name",
    "Unary",
]
