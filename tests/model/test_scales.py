"""Scales: both readings of the regulation, holes, overlaps, synonyms, and which one holds."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renja_dsl.model.builder import build
from renja_dsl.model.document import Document
from renja_dsl.model.scale_texts import BATAS_ATAS, BATAS_BAWAH, BUILT_IN
from renja_dsl.model.scales import built_in_names, built_in_scales, chosen_scale, grade_scale, scale_faults, scale_of
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source


def document(body: str) -> Document:
    source = Source("uji.renja", f"evaluasi 2024\n{body}\n")
    made = build(source, PlanParser().parse(source))
    assert not made.problems
    return made


def faults(body: str) -> list[str]:
    return [fault.key for skala in document(body).skala for fault in scale_faults(skala)]


@pytest.mark.parametrize(
    ("value", "lower", "upper"),
    [
        ("90.5", "Tinggi", "Sangat Tinggi"),
        ("75.01", "Sedang", "Tinggi"),
        ("65.5", "Rendah", "Sedang"),
        ("50.99", "Sangat Rendah", "Rendah"),
        ("91", "Sangat Tinggi", "Sangat Tinggi"),
        ("90", "Tinggi", "Tinggi"),
        ("0", "Sangat Rendah", "Sangat Rendah"),
        ("-40.77", "Sangat Rendah", "Sangat Rendah"),
        ("142.86", "Sangat Tinggi", "Sangat Tinggi"),
    ],
)
def test_both_readings(value: str, lower: str, upper: str) -> None:
    scales = built_in_scales()
    assert scales[BATAS_BAWAH].label(Decimal(value)) == lower
    assert scales[BATAS_ATAS].label(Decimal(value)) == upper
    assert scales[BATAS_BAWAH].lain is scales[BATAS_ATAS]


def test_built_in_scales_are_sound() -> None:
    source = Source("bawaan", BUILT_IN)
    read = build(source, PlanParser().parse(source))
    assert not read.problems
    assert not [fault for skala in read.skala for fault in scale_faults(skala)]
    assert built_in_names("predikat") == (BATAS_BAWAH, BATAS_ATAS)


def test_sakip_orders_grades() -> None:
    scale = built_in_scales()["SAKIP"]
    assert [scale.urut(grade) for grade in ("AA", "A", "BB", "B", "CC", "C", "D")] == [7, 6, 5, 4, 3, 2, 1]
    assert scale.label(Decimal(70)) == "B"
    assert scale.label(Decimal("70.01")) == "BB"
    assert scale.baku("sangat  baik") == "BB"
    assert scale.baku("Istimewa") is None


REGULATION = """skala predikat "Setempat"
  batas "Sangat Tinggi" 91% sampai 100%
  batas "Tinggi" 76% sampai 90%
  batas "Sedang" 66% sampai 75%
  batas "Rendah" 51% sampai 65%
  batas "Sangat Rendah" 0% sampai 50%"""


def test_intervals_as_the_regulation_prints_them_have_four_holes() -> None:
    assert faults(REGULATION) == ["skala.lubang"] * 4
    scale = scale_of(document(REGULATION).skala[0])
    assert scale is not None
    assert scale.label(Decimal("90.5")) is None
    assert scale.label(Decimal(90)) == "Tinggi"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (['"A" >= 80%', '"B" >= 60%', '"C" >= 0%'], []),
        (['"C" >= 0%', '"B" >= 60%', '"A" >= 80%'], []),
        (['"A" > 80%', '"B" > 60%', '"C" > 0%'], ["skala.lubang_bawah"]),
        (['"A" >= 80%', '"B" >= 60%'], ["skala.lubang_bawah"]),
        (['"A" >= 80%', '"B" >= 90%', '"C" >= 0%'], ["skala.urutan"]),
        (['"A" >= 80%', '"B" >= 80%', '"C" >= 0%'], ["skala.tumpang"]),
        (['"A" > 80%', '"B" >= 80%', '"C" >= 0%'], []),
        (['"A" 80% sampai 100%', '"B" 0% sampai 80%'], ["skala.tumpang"]),
        (['"A" 80% sampai 100%', '"B" 0% sampai 79,99%'], []),
        (['"A" 80% sampai 95%', '"B" 0% sampai 79,99%'], ["skala.lubang"]),
        (['"A" 80% sampai 100%', '"B" 79,99% sampai 0%'], ["skala.terbalik", "skala.lubang_bawah"]),
        (['"A" 80% sampai 100%', '"B" >= 0%'], ["skala.campur"]),
        (['"A" >= 80%', '"a" >= 0%'], ["skala.rangkap"]),
    ],
)
def test_faults_of_a_scale(lines: list[str], expected: list[str]) -> None:
    assert faults("\n".join(['skala peringkat "Uji"', *(f"  batas {line}" for line in lines)])) == expected


@pytest.mark.parametrize(
    ("name", "bounds", "odd"),
    [
        (BATAS_BAWAH, (">= 91%", ">= 76%", ">= 66%", ">= 51%", ">= 0%"), None),
        (BATAS_BAWAH.lower(), ("> 90%", "> 75%", "> 65%", "> 50%", ">= 0%"), None),
        (BATAS_BAWAH, (">= 91%", ">= 75%", ">= 66%", ">= 51%", ">= 0%"), "75%"),
        (BATAS_BAWAH, ("> 90%", "> 75%", "> 65%", ">= 50%", ">= 0%"), "50%"),
        ("Setempat", (">= 91%", ">= 75%", ">= 66%", ">= 51%", ">= 0%"), None),
    ],
)
def test_a_scale_that_is_called_by_the_regulation(name: str, bounds: tuple[str, ...], odd: str | None) -> None:
    labels = ("Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah")
    lines = [f'  batas "{label}" {bound}' for label, bound in zip(labels, bounds, strict=True)]
    made = document("\n".join([f'skala predikat "{name}"', *lines]))
    found = list(scale_faults(made.skala[0]))
    assert [fault.key for fault in found] == (["skala.bukan_peraturan"] if odd else [])
    assert [made.written(fault.cell) for fault in found if fault.cell is not None] == ([odd] if odd else [])


def test_a_step_that_the_regulation_has_and_a_scale_lacks() -> None:
    body = f'skala predikat "{BATAS_BAWAH}"\n  batas "Sangat Tinggi" >= 91%\n  batas "Sangat Rendah" >= 0%'
    (fault,) = scale_faults(document(body).skala[0])
    assert fault.arguments["mestinya"] == "Tinggi >= 76%; Sedang >= 66%; Rendah >= 51%"


def test_a_scale_without_bounds_names_a_built_in_one() -> None:
    assert faults('skala predikat "Entah"') == ["skala.tanpa_batas"]
    assert faults(f'skala predikat "{BATAS_ATAS}"') == []
    assert faults('skala predikat "Entah"\n  batas "A" >= 0%\n  padanan "X" = "Z"') == ["skala.padanan"]


def test_who_chooses() -> None:
    nobody, own = document('misi M1 "x"'), document(f'skala predikat "{BATAS_ATAS}"\n  padanan "Payah" = "Rendah"')
    assert (chosen_scale("predikat", nobody, {}).nama, chosen_scale("predikat", nobody, {}).asal) == (
        BATAS_BAWAH,
        "bawaan",
    )
    by_settings = chosen_scale("predikat", nobody, {"predikat": BATAS_ATAS})
    assert (by_settings.nama, by_settings.asal, by_settings.lain.nama) == (BATAS_ATAS, "setelan", BATAS_BAWAH)
    declared = chosen_scale("predikat", own, {"predikat": BATAS_BAWAH})
    assert (declared.nama, declared.asal, declared.baku("payah")) == (BATAS_ATAS, "dokumen", "Rendah")
    assert declared.lain is declared


def test_the_scale_of_a_grade() -> None:
    empty = document('misi M1 "x"')
    for grade, name in (("BB", "SAKIP"), ("WTP", "Opini BPK"), ("Level 3", "Tingkat kematangan")):
        scale = grade_scale(None, grade, empty, {})
        assert scale is not None and scale.nama == name
    assert grade_scale(None, "Cemerlang", empty, {}) is None
    assert grade_scale("Entah", "BB", empty, {}) is None
