"""What generated code calls: every name is there, and every field that an attribute reads exists."""

from __future__ import annotations

import builtins
import dis
from collections.abc import Iterator
from types import CodeType

import pytest

from renja_dsl.model.lookup import Lookup
from renja_dsl.rules.attributes import Attr, Get, Item, Itself, Member, Plain
from renja_dsl.rules.checker import Scope, Typed, check
from renja_dsl.rules.code import call, imports, named
from renja_dsl.rules.functions import FUNCTIONS
from renja_dsl.rules.namespace import namespace
from renja_dsl.rules.parsing import parse_expression
from renja_dsl.rules.schema import RECORDS, unheld
from renja_dsl.rules.translate import module_text, read_built_in
from renja_dsl.rules.types import TEKS, record
from renja_dsl.values import format_rupiah, lipat


@pytest.mark.parametrize(
    "wrong",
    [Plain(TEKS, Member("kapam")), Plain(TEKS, Itself(), where=Get("pagoe")), Plain(TEKS, Item("tingkatt", "x"))],
)
def test_a_field_that_is_not_there_is_refused(wrong: Attr) -> None:
    assert not list(unheld({"sel": {"kapan": Plain(TEKS, Member("kapan"))}}))
    assert list(unheld({"sel": {"kapan": wrong}})) == ["sel.kapan"]


def asked_for(code: CodeType) -> Iterator[str]:
    for instruction in dis.get_instructions(code):
        if instruction.opname in ("LOAD_GLOBAL", "LOAD_NAME"):
            yield instruction.argval
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from asked_for(constant)


def test_the_built_in_rulebook_asks_for_nothing_that_is_not_there() -> None:
    text = module_text(read_built_in(), "")
    made: dict[str, object] = {}
    exec(compile(text, "<rulebook>", "exec"), made)  # noqa: S102  # our own templates
    asked = set(asked_for(compile(text, "<rulebook>", "exec")))
    assert asked <= {*made, *dir(builtins)}
    assert len(asked & set(namespace())) > 80


@pytest.mark.parametrize(
    "text",
    [
        *(f"x_{name}.{attribute}" for name, attributes in RECORDS.items() for attribute in attributes),
        *(f"ada x_{name}.{attribute}" for name, attributes in RECORDS.items() for attribute in attributes),
        "Rp5 * 5%",
        "Rp5 = Rp5 dan Rp5 ~= Rp5",
        '"a" cocok /a/',
        '"a" memuat "b"',
        "x_kolom.target adalah persen",
        "x_kolom.target = x_kolom.lalu atau x_kolom.target < x_kolom.lalu",
        "x_kolom.triwulan[TW1] = x_kolom.lalu",
        "banyak(a.pagu_maju untuk a di x_simpul_tahunan.anak)",
        'x_sumber_dana.kode di [kode("1")]',
    ],
)
def test_attributes_and_operators_ask_for_nothing_that_is_not_there(text: str) -> None:
    names = {f"x_{name}": Typed(f"v_{name}", record(name), safe=True) for name in RECORDS}
    code = check(parse_expression(text), Scope(names, functions=FUNCTIONS)).code
    given = {typed.code for typed in names.values()}
    assert set(asked_for(compile(code, "<expression>", "eval"))) <= {*given, *namespace(), *dir(builtins)}


def test_names_are_those_of_the_objects() -> None:
    assert call(format_rupiah, "a", "b") == "format_rupiah(a, b)"
    assert call(lipat, "a") == "charged(lipat, a)"
    assert call(Lookup.twins, "v_s") == "W.twins(v_s)"
    assert named([lipat, max, Lookup.twins]) == {"lipat": lipat}
    assert imports([lipat]) == ["from renja_dsl.values.teks import lipat"]


def test_two_things_of_one_name_are_refused() -> None:
    def lipat(text: str) -> str:
        return text

    lipat.__qualname__ = "lipat"
    with pytest.raises(ValueError, match="lipat"):
        named([lipat, *namespace().values()])
