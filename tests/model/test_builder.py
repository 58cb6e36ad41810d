"""What the builder says about a text whose statements can all be read, and about one that cannot."""

from __future__ import annotations

import pytest

from renja_dsl.model.builder import build
from renja_dsl.model.document import Document
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source
from renja_dsl.testing.assertions import lint_texts


def document(text: str) -> Document:
    source = Source("uji.renja", text)
    return build(source, PlanParser().parse(source))


def problems(text: str) -> list[tuple[str, str]]:
    """(key, what it points at)."""
    return [(problem.complaint.key, text[problem.start : problem.end]) for problem in document(text).problems]


@pytest.mark.parametrize(
    ("line", "points_at"),
    [
        ("tertulis serapan 500.000", "500.000"),
        ("tertulis serapan 1.500", "1.500"),
        ("tertulis serapan renstra TW1: Rp5, TW2: 500.000", "500.000"),
        ("tertulis serapan Rp500.000", None),
        ("tertulis serapan 5 dokumen", None),
        ("tertulis capaian serapan 50%", None),
    ],
)
def test_printed_money_without_rp(line: str, points_at: str | None) -> None:
    """SIN002."""
    expected = [("pagu.tanpa_rp", points_at)] if points_at else []
    assert problems(f'evaluasi 2024\nprogram 2.17.02 "P"\n  {line}\n') == expected


@pytest.mark.parametrize(
    ("lines", "doubled"),
    [
        ("{x}\n{x}", 1),
        ("{x}\n{x}\n{x}", 2),
        ("{x}", 0),
    ],
)
@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("", 'perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas"'),
        ("", 'daerah "Kabupaten Sukamaju"'),
        ("", 'mengacu rkpd "rkpd.renja"'),
        ('program 2.17.02 "P"', "pagu Rp5"),
        ('program 2.17.02 "P"\nindikator "I"', "arah naik"),
        ('program 2.17.02 "P"\nindikator "I"', "sifat akumulasi"),
        ('program 2.17.02 "P"\nindikator "I"', 'satuan "koperasi"'),
        ('program 2.17.02 "P"\nindikator "I"', 'skala "SAKIP"'),
        ('program 2.17.02 "P"\nindikator "I"', "target 5 koperasi"),
    ],
)
def test_what_may_stand_once(before: str, said: str, lines: str, doubled: int) -> None:
    """SIN006."""
    text = "\n".join(filter(None, ("renja 2026", before, lines.format(x=said)))) + "\n"
    assert [key for key, _ in problems(text)] == ["isian.rangkap"] * doubled


def test_the_first_of_two_holds_and_a_further_indicator_may_say_it_again() -> None:
    text = 'renja 2026\nprogram 2.17.02 "P"\nindikator "I"\narah naik\narah turun\nindikator "J"\narah turun\n'
    assert [indikator.arah for indikator in document(text).indikator] == ["naik", "turun"]


PLAN = """renja 2026
  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi dan UKM"
  daerah "Kabupaten Sukamaju"

program 2.17.02 "Pemberdayaan koperasi"
  indikator "Jumlah koperasi yang dibina"
    target 5 koperasi
  pagu Rp1.000.000
  pagu maju Rp1.000.000
  kegiatan 2.17.02.2.01 "Pembinaan koperasi"
    indikator "Jumlah koperasi yang didampingi"
      target 5 koperasi
    pagu Rp1.000.000
    pagu maju Rp1.000.000
    sub kegiatan 2.17.02.2.01.0002 "Pendampingan koperasi"
      lokasi "Kabupaten Sukamaju"
      kelompok sasaran "Koperasi"
      sumber dana "Dana Alokasi Umum"
      indikator "Jumlah koperasi yang didampingi usahanya"
        target 5 koperasi
      pagu Rp1.000.000
      pagu maju Rp1.000.000
"""


@pytest.mark.parametrize(
    "line",
    [
        'sub kegiatan 2.17.02.2.01.0001 Fasilitasi"',
        'sub kegiatan 2.17.02.2.01.0001 "Fasilitasi',
        'kegiatan 2.17.02.2.01 "Fasilitasi" "lagi"',
        'program "Fasilitasi',
        "indikator Jumlah koperasi",
        "rekap 2,17,02",
        "skala predikat Setempat",
    ],
)
def test_nothing_is_missed_below_a_line_that_cannot_be_read(line: str) -> None:
    """Whatever it opens may have said more: the line itself is the only finding."""
    assert not lint_texts({"r.renja": PLAN}, built_in()).findings
    findings = lint_texts({"r.renja": f"{PLAN}\n{line}\n"}, built_in()).findings
    assert [finding.rule[:3] for finding in findings] == ["SIN"]


SCALE = """skala predikat "Permendagri 86/2017"
  batas "Sangat Tinggi" >= 91%
  batas "Tinggi" >= 76%
  batas "Sedang" >= 66%
  batas "Rendah" >= 51%
  batas "Sangat Rendah" >= 0%
program 2.17.02 "Pemberdayaan koperasi"
rekap 2.17.02
  tertulis predikat kinerja TW1: "Rendah", TW2: "Sangat Rendah"
"""


@pytest.mark.parametrize(
    ("line", "broken"),
    [
        ('batas "Rendah" >= 51%', 'Batas "Rendah" >= 51%'),
        ('batas "Sangat Rendah" >= 0%', 'batas "Sangat Rendah >= 0%'),
        ('batas "Rendah" >= 51%', "???"),
        ('skala predikat "Permendagri 86/2017"', "skala predikat Permendagri"),
        ('skala predikat "Permendagri 86/2017"', "Skala predikat"),
    ],
)
def test_a_scale_with_a_line_that_cannot_be_read_judges_nothing(line: str, broken: str) -> None:
    rules = [rule for rule in built_in() if rule.id in ("PRD602", "PRD604") or rule.family == "SIN"]
    text = f"evaluasi 2024\n{SCALE}"
    assert not lint_texts({"e.renja": text}, rules).findings
    others = text.replace('"Rendah", TW2', '"Lemah", TW2')
    assert [finding.rule for finding in lint_texts({"e.renja": others}, rules).findings] == ["PRD602"]
    findings = lint_texts({"e.renja": others.replace(line, broken)}, rules).findings
    assert [finding.rule[:3] for finding in findings] == ["SIN"]


def test_a_broken_scale_of_an_indicator_opens_no_other() -> None:
    text = 'renja 2026\nprogram 2.17.02 "P"\n  indikator "I"\n    skala SAKIP\n    target 5 koperasi\n'
    made = document(text)
    assert [problem.complaint.key for problem in made.problems] == ["slip.tanpa_kutip"]
    assert made.indikator[0].ragu == {"skala"}
    assert 2026 in made.indikator[0].target


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('  perangkat daerah 2.17.0.00.0.00.01.0000. "Dinas"', "2.17.0.00.0.00.01.0000"),
        ('program 2.17.03. "A"', "2.17.03"),
        ('unit kerja 2.17.0.00.0.00.01.0001. "A"', "2.17.0.00.0.00.01.0001"),
    ],
)
def test_a_dot_behind_a_whole_code_is_told_with_its_edit(line: str, code: str) -> None:
    text = f"renja 2026\n{line}\n"
    (problem,) = document(text).problems
    (repair,) = problem.repairs
    assert (text[repair.start : repair.end], repair.text, repair.safe) == (f"{code}.", code, True)
