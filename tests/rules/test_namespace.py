"""What generated code reads and calls: as the schema says, and every name is there."""

from __future__ import annotations

import builtins
import dis
from collections.abc import Iterator
from types import CodeType

import pytest

from renja_dsl.model.document import Document, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.reading import complete, money
from renja_dsl.rules.attributes import Attr, Get, Member, Owner
from renja_dsl.rules.checker import Scope, Typed, check
from renja_dsl.rules.code import call, imports, named
from renja_dsl.rules.functions import FUNCTIONS
from renja_dsl.rules.namespace import namespace
from renja_dsl.rules.parsing import parse_expression
from renja_dsl.rules.schema import RECORDS
from renja_dsl.rules.translate import module_text, read_built_in
from renja_dsl.rules.types import RUPIAH, TEKS, daftar
from renja_dsl.values import format_rupiah, lipat


def test_a_way_is_written_as_it_reads() -> None:
    node, other = Owner("v_s", "T"), Owner("parent(v_s)", "parent(v_s).dokumen.tahun", variable=False)
    pagu: Attr[Simpul] = Attr(RUPIAH, Get(lambda s: s.pagu, years=1), money)
    assert pagu.value(node) == "money(v_s.pagu.get(T + 1), v_s, 'pagu')"
    assert pagu.value(other) == "(lambda o: money(o.pagu.get(o.dokumen.tahun + 1), o, 'pagu'))(parent(v_s))"
    assert pagu.exists(node) == "has(v_s.pagu.get(T + 1), v_s, 'pagu')"
    tujuan: Attr[Document] = Attr(daftar(TEKS), Member(lambda d: d.per_tingkat["tujuan"]), complete, medan="simpul")
    assert tujuan.raw(Owner("D", "T")) == "D.per_tingkat['tujuan']"
    assert tujuan.value(Owner("D", "T")) == "complete(D.per_tingkat['tujuan'], D, 'simpul')"
    own: Attr[Simpul] = Attr(TEKS, Member(lambda s: s))
    assert own.value(node) == "v_s"


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
        *(f"x_{record.name}.{attribute}" for record, attributes in RECORDS.items() for attribute in attributes),
        *(f"ada x_{record.name}.{attribute}" for record, attributes in RECORDS.items() for attribute in attributes),
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
    names = {f"x_{record.name}": Typed(f"v_{record.name}", record, safe=True) for record in RECORDS}
    code = check(parse_expression(text), Scope(names, functions=FUNCTIONS)).code
    given = {typed.code for typed in names.values()}
    assert set(asked_for(compile(code, "<expression>", "eval"))) <= {*given, *namespace(), *dir(builtins)}


def test_names_are_those_of_the_objects() -> None:
    assert call(format_rupiah, "a", "b") == "format_rupiah(a, b)"
    assert call(lipat, "a") == "lipat(read(a))"
    assert call(Lookup.twins, "v_s") == "W.twins(v_s)"
    assert named([lipat, max, Lookup.twins]) == {"lipat": lipat}
    assert imports([lipat]) == ["from renja_dsl.values.teks import lipat"]


def test_two_things_of_one_name_are_refused() -> None:
    def lipat(text: str) -> str:
        return text

    lipat.__qualname__ = "lipat"
    with pytest.raises(ValueError, match="lipat"):
        named([lipat, *namespace().values()])
