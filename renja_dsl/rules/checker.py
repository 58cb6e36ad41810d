"""Types of expressions, and the Python that computes them.

Checking and translating are one walk: each expression becomes a `Typed`, a piece of Python
made from templates of ours and constants. A type error is a Fault at its characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any, Protocol

from attrs import define, evolve, field, frozen

from renja_dsl.knowledge.words import compiled_pattern
from renja_dsl.model.arithmetic import compare, divide, is_kind, moved, number, rounds_to, same, share_of
from renja_dsl.model.reading import at, keys, money, text, value
from renja_dsl.rules.attributes import Attr, Owner
from renja_dsl.rules.code import call
from renja_dsl.rules.pattern import compile_pattern
from renja_dsl.rules.runtime.budget import fitted, spend
from renja_dsl.rules.runtime.logic import any_in, both, either, exists
from renja_dsl.rules.schema import RECORDS
from renja_dsl.rules.types import (
    ANGKA,
    BESARAN,
    KODE,
    NILAI,
    NUMERIC,
    ORDERED,
    PERINGKAT,
    PERSEN,
    RUPIAH,
    TAHUN,
    TEKS,
    TRIWULAN,
    YA_TIDAK,
    Type,
    daftar,
)
from renja_dsl.syntax.expressions import (
    Attribute,
    Binary,
    Call,
    Expression,
    For,
    If,
    Index,
    Is,
    ListOf,
    Literal,
    Matches,
    Name,
    Unary,
)
from renja_dsl.syntax.faults import Fault
from renja_dsl.values import Besaran, Persen, Rupiah, lipat


@frozen(eq=False, repr=False)
class Typed:
    """A translated expression."""

    code: str
    type: Type
    safe: bool = False
    """it cannot be missing"""
    raw: str | None = None
    """of a list: the members there are, without asking whether some are lost"""
    owner: tuple[str, ...] = ()
    """of a list that is an attribute: Python of its object and of its name, for `ada`"""
    variable: bool = False
    """its Python is a name"""


class Maker(Protocol):
    """A function of the language: its calls, typed and translated."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """Kinds of documents that it reads besides those of its arguments."""

    def typed(self, e: Call, scope: Scope) -> Typed:
        """Raises Fault."""


TRUTH = ("ya", "tidak")
_YEAR = re.compile(r"[1-9][0-9]{0,3}")
NARROWED = {"persen": PERSEN, "rupiah": RUPIAH, "besaran": BESARAN, "peringkat": PERINGKAT, "teks": TEKS}
KINDS = (*NARROWED, "rentang", "nihil")


@define(eq=False, repr=False)
class Scope:
    """What names mean at one place of a rule."""

    names: dict[str, Typed] = field(factory=dict)
    own: frozenset[str] = frozenset()
    """variables whose document is the one being checked"""
    narrowed: dict[Expression, Type] = field(factory=dict)
    """what `adalah` has established"""
    there: frozenset[Expression] = frozenset()
    """what `ada` has established, and so cannot be missing"""
    constants: dict[str, str] | None = None
    """Python of a constant -> the name it gets in the module; without, constants stay in place"""
    weight: int = 1
    """steps of a member that is visited"""
    functions: Mapping[str, Maker] = MappingProxyType({})
    kinds: set[str] = field(factory=set)
    """of documents that the functions called so far read besides the checked one; shared by all scopes of a rule"""

    def bind(self, name: str, typed: Typed, *, own: bool = False) -> Scope:
        mine = self.own | {name} if own else self.own - {name}
        there = frozenset[Expression]() if name in self.names else self.there  # it may be said of another thing
        return evolve(self, names={**self.names, name: evolve(typed, variable=True)}, own=mine, there=there)

    def narrow(self, condition: Expression | None) -> Scope:
        """The scope in which `condition` holds."""
        parts = conjuncts(condition)
        facts = {part.isi: NARROWED[part.jenis] for part in parts if isinstance(part, Is) and part.jenis in NARROWED}
        there = {part.isi for part in parts if isinstance(part, Unary) and part.operator == "ada"}
        return evolve(self, narrowed={**self.narrowed, **facts}, there=self.there | there)


def counted(items: str, scope: Scope) -> str:
    """Python of a list whose members are visited."""
    return call(spend, items) if scope.weight == 1 else call(spend, items, str(scope.weight))


def conjuncts(e: Expression | None) -> list[Expression]:
    """The parts of `a dan b dan c`."""
    if e is None:
        return []
    if isinstance(e, Binary) and e.operator == "dan":
        return [*conjuncts(e.kiri), *conjuncts(e.kanan)]
    return [e]


def fault(key: str, e: Expression, **arguments: object) -> Fault:
    return Fault(key, {k: str(v) for k, v in arguments.items()}, e.start, e.end)


def check(e: Expression, scope: Scope) -> Typed:
    """Type and translate. Raises Fault."""
    return _CHECKS[type(e)](e, scope)


def expect(e: Expression, scope: Scope, *types: Type) -> Typed:
    """An expression that must be of one of the types; a number may stand for a year."""
    typed = check(e, scope)
    if typed.type in types:
        return typed
    if TAHUN in types and typed.type == ANGKA and isinstance(e, Literal):
        if not _YEAR.fullmatch(str(e.nilai)):
            raise fault("tipe.tahun", e)
        return Typed(str(e.nilai), TAHUN, safe=True)
    raise fault("tipe.lain", e, diminta=" / ".join(str(t) for t in types), ada=typed.type)


# ---- leaves ---------------------------------------------------------------------------


def constant(nilai: object) -> str:
    """Python for a literal value."""
    if isinstance(nilai, Rupiah | Persen):
        return constant(nilai.nilai)
    if isinstance(nilai, Besaran):
        return call(Besaran, constant(nilai.angka), repr(nilai.satuan))
    if isinstance(nilai, Decimal):
        return call(Decimal, repr(str(nilai)))
    return repr(nilai)


def _literal(e: Literal, scope: Scope) -> Typed:
    if e.triwulan:
        return Typed(repr(e.nilai), TRIWULAN, safe=True)
    kinds = {Rupiah: RUPIAH, Persen: PERSEN, Besaran: BESARAN, Decimal: ANGKA, str: TEKS}
    code = constant(e.nilai)
    if scope.constants is not None and not isinstance(e.nilai, str):
        code = scope.constants.setdefault(code, f"K{len(scope.constants)}")
    return Typed(code, kinds[type(e.nilai)], safe=True)


def _name(e: Name, scope: Scope) -> Typed:
    if e.nama in TRUTH:
        return Typed(str(e.nama == "ya"), YA_TIDAK, safe=True)
    typed = scope.names.get(e.nama)
    if typed is None:
        near = get_close_matches(e.nama, scope.names, 1, 0.6)
        raise Fault("nama.tak_dikenal", {"nama": e.nama}, e.start, e.end, near[0] if near else None)
    return narrowed(e, scope, typed)


def narrowed(e: Expression, scope: Scope, typed: Typed) -> Typed:
    """A value seen as what `ada` and `adalah` established. A list that is there may lack members."""
    if e in scope.there and typed.type.name not in ("daftar", "deret"):
        typed = evolve(typed, safe=True)
    fact = scope.narrowed.get(e)
    if fact is None or typed.type != NILAI:
        return typed
    code = call(number, typed.code) if fact in NUMERIC else typed.code
    return Typed(code, fact)


def attribute(e: Attribute, record: Type) -> Attr[Any]:
    fields = RECORDS.get(record)
    if fields is None:
        raise fault("tipe.tanpa_atribut", e.objek, tipe=record)
    if e.nama not in fields:
        near = get_close_matches(e.nama, fields, 1, 0.6)
        known = ", ".join(sorted(fields))
        raise Fault(
            "atribut.tak_dikenal",
            {"nama": e.nama, "tipe": str(record), "ada": known},
            e.nama_start,
            e.end,
            near[0] if near else None,
        )
    return fields[e.nama]


def year_code(e: Expression, code: str, scope: Scope) -> str:
    """The year of the document that an object belongs to."""
    return "T" if isinstance(e, Name) and e.nama in scope.own else f"{code}.dokumen.tahun"


def _attribute(e: Attribute, scope: Scope) -> Typed:
    base = check(e.objek, scope)
    if base.type.name == "daftar":
        attr = attribute(e, base.type.of[0])
        each = attr.value(Owner("x", "x.dokumen.tahun"))
        return Typed(f"[{each} for x in {counted(base.code, scope)}]", daftar(attr.type))
    attr = attribute(e, base.type)
    return narrowed(e, scope, attribute_of(base, e.nama, attr, year_code(e.objek, base.code, scope)))


def attribute_of(base: Typed, name: str, attr: Attr[Any], year: str) -> Typed:
    """An attribute of one object; `year` is Python of the year of its document."""
    owner = Owner(base.code, year, base.variable)
    code = attr.value(owner)
    same = base.variable and code == base.code
    return Typed(code, attr.type, attr.safe and base.safe, attr.raw(owner), (base.code, repr(name)), same)


_READERS: Mapping[Type, Callable[..., object]] = {RUPIAH: money, NILAI: value, TEKS: text}


def _index(e: Index, scope: Scope) -> Typed:
    base = check(e.objek, scope)
    if base.type.name != "deret":
        raise fault("tipe.bukan_deret", e.objek, tipe=base.type)
    key_type, value_type = base.type.of
    key = expect(e.kunci, scope, key_type, *((TEKS,) if key_type == TRIWULAN else ()))
    return narrowed(e, scope, Typed(call(at, base.code, key.code, _READERS[value_type].__name__), value_type))


def _list_of(e: ListOf, scope: Scope) -> Typed:
    items = [check(x, scope) for x in e.isi]
    for item, x in zip(items, e.isi, strict=True):
        if item.type != items[0].type:
            raise fault("tipe.daftar_campur", x, ada=item.type, diminta=items[0].type)
    codes = ", ".join(item.code for item in items)
    return Typed(f"[{codes}]", daftar(items[0].type), all(item.safe for item in items))


# ---- operators ----------------------------------------------------------------------------


def _unary(e: Unary, scope: Scope) -> Typed:
    if e.operator == "-":
        inner = expect(e.isi, scope, *NUMERIC)
        return Typed(f"(-{inner.code})", inner.type, inner.safe)
    if e.operator == "bukan":
        inner = expect(e.isi, scope, YA_TIDAK)
        return Typed(f"(not {inner.code})", YA_TIDAK, inner.safe)
    there = _exists(e.isi, scope)
    return there if e.operator == "ada" else Typed(f"(not {there.code})", YA_TIDAK, there.safe)


def _exists(e: Expression, scope: Scope) -> Typed:
    if not isinstance(e, Attribute | Index | Call | Name):
        raise fault("ada.bukan_acuan", e)
    inner = check(e, scope)
    if inner.type.name == "daftar":
        if inner.raw is not None and inner.owner:
            return Typed(call(any_in, inner.raw, *inner.owner), YA_TIDAK)
        return Typed(call(bool, inner.code), YA_TIDAK, inner.safe)
    if inner.type.name == "deret":
        return Typed(call(bool, call(keys, inner.code)), YA_TIDAK)
    if isinstance(e, Attribute) and isinstance(e.objek, Name):
        base = check(e.objek, scope)
        owner = Owner(base.code, year_code(e.objek, base.code, scope), base.variable)
        there = attribute(e, base.type).exists(owner)
        if base.safe and there is not None:
            return Typed(there, YA_TIDAK)
    return Typed(call(exists, f"lambda: {inner.code}"), YA_TIDAK)


def _logic(e: Binary, scope: Scope) -> Typed:
    left = expect(e.kiri, scope, YA_TIDAK)
    right = expect(e.kanan, scope.narrow(e.kiri) if e.operator == "dan" else scope, YA_TIDAK)
    word, helper = ("and", both) if e.operator == "dan" else ("or", either)
    if left.safe:
        return Typed(f"({left.code} {word} {right.code})", YA_TIDAK, right.safe)
    return Typed(call(helper, f"lambda: {left.code}", f"lambda: {right.code}"), YA_TIDAK)


def _arithmetic(e: Binary, scope: Scope) -> Typed:
    left, right = expect(e.kiri, scope, *NUMERIC, TAHUN), expect(e.kanan, scope, *NUMERIC, TAHUN)
    if TAHUN in (left.type, right.type):
        return _years(e, left, right)
    pair = (left.type, right.type)
    safe = left.safe and right.safe
    if e.operator in "+-" and left.type == right.type:
        return Typed(f"({left.code} {e.operator} {right.code})", left.type, safe)
    if e.operator == "*":
        if pair in ((PERSEN, RUPIAH), (RUPIAH, PERSEN), (PERSEN, ANGKA), (ANGKA, PERSEN), (PERSEN, PERSEN)):
            other = next((t for t in pair if t != PERSEN), PERSEN)
            if pair in ((PERSEN, ANGKA), (ANGKA, PERSEN)):
                return Typed(f"({left.code} * {right.code})", PERSEN, safe)
            return Typed(call(share_of, left.code, right.code), other, safe)
        if ANGKA in pair:
            return Typed(f"({left.code} * {right.code})", right.type if left.type == ANGKA else left.type, safe)
    if e.operator == "/":
        if left.type == right.type:
            return Typed(call(divide, left.code, right.code), ANGKA)
        if right.type == ANGKA:
            return Typed(call(divide, left.code, right.code), left.type)
    raise fault("tipe.operator", e, operator=e.operator, kiri=left.type, kanan=right.type)


def _years(e: Binary, left: Typed, right: Typed) -> Typed:
    """A year moved by a number, or the number of years between two."""
    safe = left.safe and right.safe
    if e.operator in "+-" and left.type == TAHUN and right.type == ANGKA:
        by = right.code if e.operator == "+" else f"-{right.code}"
        return Typed(call(moved, left.code, by), TAHUN, safe and isinstance(e.kanan, Literal))
    if e.operator == "-" and left.type == right.type:
        return Typed(call(Decimal, f"{left.code} - {right.code}"), ANGKA, safe)
    raise fault("tipe.operator", e, operator=e.operator, kiri=left.type, kanan=right.type)


def _comparison(e: Binary, scope: Scope) -> Typed:
    choice_side = _choice(e, scope)
    if choice_side is not None:
        return choice_side
    left, right = check(e.kiri, scope), check(e.kanan, scope)
    if left.type == TAHUN and right.type == ANGKA:
        right = expect(e.kanan, scope, TAHUN)
    elif right.type == TAHUN and left.type == ANGKA:
        left = expect(e.kiri, scope, TAHUN)
    operator = {"=": "==", "!=": "!="}.get(e.operator, e.operator)
    safe = left.safe and right.safe
    values = (NILAI, BESARAN)
    if left.type in values and right.type in values:
        if operator in ("==", "!="):
            return Typed(("not " if operator == "!=" else "") + call(same, left.code, right.code), YA_TIDAK)
        return Typed(f"({call(compare, left.code, right.code)} {operator} 0)", YA_TIDAK)
    if left.type != right.type:
        raise fault("tipe.banding", e, kiri=left.type, kanan=right.type)
    if e.operator == "~=":
        if left.type not in NUMERIC:
            raise fault("tipe.operator", e, operator="~=", kiri=left.type, kanan=right.type)
        return Typed(call(rounds_to, left.code, right.code), YA_TIDAK, safe)
    if operator not in ("==", "!=") and left.type not in ORDERED:
        raise fault("tipe.urutan", e, tipe=left.type)
    if left.type.name == "daftar":
        left, right = (evolve(side, code=counted(side.code, scope)) for side in (left, right))
    return Typed(f"({left.code} {operator} {right.code})", YA_TIDAK, safe)


def _choice(e: Binary, scope: Scope) -> Typed | None:
    """`i.sifat = akumulasi`: a bare word against one of a few."""
    if e.operator not in ("=", "!=") or not isinstance(e.kanan, Name) or e.kanan.nama in scope.names:
        return None
    left = check(e.kiri, scope)
    if left.type.name != "pilihan":
        return None
    if e.kanan.nama not in left.type.choices:
        near = get_close_matches(e.kanan.nama, left.type.choices, 1, 0.5)
        arguments = {"nama": e.kanan.nama, "ada": ", ".join(left.type.choices)}
        raise Fault("pilihan.tak_dikenal", arguments, e.kanan.start, e.kanan.end, near[0] if near else None)
    operator = "==" if e.operator == "=" else "!="
    return Typed(f"({left.code} {operator} {e.kanan.nama!r})", YA_TIDAK, left.safe)


def _member(e: Binary, scope: Scope) -> Typed:
    if e.operator == "memuat":
        left, right = check(e.kiri, scope), check(e.kanan, scope)
        if left.type == TEKS and right.type == TEKS:
            return Typed(f"({call(lipat, right.code)} in {call(lipat, left.code)})", YA_TIDAK, left.safe and right.safe)
        item, items = right, left
    else:
        item, items = check(e.kiri, scope), check(e.kanan, scope)
    if items.type.name != "daftar" or items.type.of[0] != item.type:
        raise fault("tipe.anggota", e, kiri=item.type, kanan=items.type)
    return Typed(f"({item.code} in {counted(items.code, scope)})", YA_TIDAK, item.safe and items.safe)


def _binary(e: Binary, scope: Scope) -> Typed:
    if e.operator in ("dan", "atau"):
        return _logic(e, scope)
    if e.operator in ("di", "memuat"):
        return _member(e, scope)
    if e.operator in ("+", "-", "*", "/"):
        return _arithmetic(e, scope)
    return _comparison(e, scope)


def _if(e: If, scope: Scope) -> Typed:
    condition = expect(e.syarat, scope, YA_TIDAK)
    then, other = check(e.maka, scope.narrow(e.syarat)), check(e.lain, scope)
    if then.type != other.type:
        raise fault("tipe.cabang", e, kiri=then.type, kanan=other.type)
    safe = condition.safe and then.safe and other.safe
    return Typed(f"({then.code} if {condition.code} else {other.code})", then.type, safe)


def _matches(e: Matches, scope: Scope) -> Typed:
    subject = expect(e.isi, scope, TEKS, KODE)
    pattern = compile_pattern(e.pola, e.end - 1 - len(e.pola))
    counted_ = call(fitted, subject.code, str(pattern.size), str(pattern.height))
    whole = f"{call(compiled_pattern, repr(pattern.text))}.{re.Pattern.fullmatch.__name__}"
    return Typed(f"({whole}({counted_}) is not None)", YA_TIDAK, subject.safe)


def _is(e: Is, scope: Scope) -> Typed:
    if e.jenis not in KINDS:
        near = get_close_matches(e.jenis, KINDS, 1, 0.5)
        raise Fault(
            "adalah.tak_dikenal", {"nama": e.jenis, "ada": ", ".join(KINDS)}, e.start, e.end, near[0] if near else None
        )
    return Typed(call(is_kind, expect(e.isi, scope, NILAI).code, repr(e.jenis)), YA_TIDAK)


def _for_alone(e: For, scope: Scope) -> Typed:
    raise fault("untuk.di_luar", e)


def _call(e: Call, scope: Scope) -> Typed:
    function = scope.functions.get(e.nama)
    if function is None:
        near = get_close_matches(e.nama, scope.functions, 1, 0.6)
        raise Fault("fungsi.tak_dikenal", {"nama": e.nama}, e.start, e.start + len(e.nama), near[0] if near else None)
    scope.kinds.update(function.kinds)
    return narrowed(e, scope, function.typed(e, scope))


_CHECKS: dict[type, Callable[..., Typed]] = {
    Literal: _literal,
    Name: _name,
    Attribute: _attribute,
    Index: _index,
    ListOf: _list_of,
    Unary: _unary,
    Binary: _binary,
    If: _if,
    Matches: _matches,
    Is: _is,
    For: _for_alone,
    Call: _call,
}
