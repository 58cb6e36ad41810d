"""Rulebooks that would run forever or make no sense: refused with a place, or bounded."""

from __future__ import annotations

import time

import pytest

from renja_dsl.check.run import check_texts
from renja_dsl.findings.finding import Checks, Report
from renja_dsl.lint.settings import Settings
from renja_dsl.report.refusal import rulebook_fault
from renja_dsl.rules.limits import LOOPS
from renja_dsl.rules.registry import load_rules
from renja_dsl.rules.rule import RulebookFault
from renja_dsl.rules.runtime import budget
from renja_dsl.rules.text import read_rulebook
from renja_dsl.rules.translate import compiled
from renja_dsl.syntax.source import Source

RULE = """\
aturan UJI001 uji
  judul "Uji"
  dasar "uji"
  berlaku renja
  untuk setiap sub kegiatan sebagai s
  pastikan {pastikan}
  pesan "{pesan}"
"""


def book(pastikan: str = "s.pagu > Rp0", pesan: str = "a") -> Source:
    return Source("uji.aturan", RULE.replace("{pastikan}", pastikan).replace("{pesan}", pesan))


def plan(size: int) -> Source:
    subs = "".join(f'sub kegiatan 1.01.01.2.01.{n:04d} "S {n}"\n  pagu Rp{n + 1}\n' for n in range(size))
    return Source("uji.renja", f'renja 2026\nprogram 1.01.01 "P"\nkegiatan 1.01.01.2.01 "K"\n{subs}')


def run(rule: Source, document: Source) -> Report:
    return check_texts([document], compiled(read_rulebook(rule)), Settings())


def everywhere(depth: int) -> str:
    """Quantifiers over every sub kegiatan, inside each other."""
    text = "s.pagu > Rp0"
    for n in range(depth):
        text = f"semua({text} untuk a{n} di dokumen.sub_kegiatan)"
    return text


def refused(rule: Source) -> tuple[RulebookFault, str]:
    with pytest.raises(RulebookFault) as caught:
        compiled(read_rulebook(rule))
    return caught.value, rulebook_fault(caught.value, "id")


def test_loops_too_deep_are_refused_at_their_place() -> None:
    compiled(read_rulebook(book(everywhere(LOOPS - 1))))
    rule = book(everywhere(LOOPS))
    fault, said = refused(rule)
    assert fault.complaint.key == "aturan.perulangan"
    assert rule.text[fault.start : fault.end].startswith("s.pagu > Rp0 untuk a0")
    assert said.startswith("uji.aturan:6:")
    assert "^^^" in said


def test_loops_too_deep_in_a_message_or_in_steps_are_refused() -> None:
    inner = "banyak(a0 untuk a0 di dokumen.sub_kegiatan)"
    for n in range(1, LOOPS):
        inner = f"banyak({inner} untuk a{n} di dokumen.sub_kegiatan)"
    assert refused(book(pesan="{" + inner + "}"))[0].complaint.key == "aturan.perulangan"
    steps = "".join(f"  untuk setiap x{n} di dokumen.sub_kegiatan\n" for n in range(LOOPS))
    deep = Source("uji.aturan", book().text.replace("  pastikan", f"{steps}  pastikan"))
    fault, said = refused(deep)
    assert fault.complaint.key == "aturan.perulangan"
    assert said.startswith(f"uji.aturan:{5 + LOOPS}:")


def test_nested_loops_over_everything_stop() -> None:
    """300 sub kegiatan in four loops are 8,100,000,000 steps."""
    began = time.perf_counter()
    report = run(book(everywhere(3)), plan(300))
    assert time.perf_counter() - began < 20
    assert report.findings == ()
    assert report.checks["UJI001"].abstained == {"batas_langkah": 1}


def test_a_message_that_loops_over_everything_stops() -> None:
    inner = "banyak(a untuk a di dokumen.sub_kegiatan dengan sebagian(b.pagu = a.pagu untuk b di dokumen.sub_kegiatan))"
    report = run(book("s.pagu < Rp0", "{" + inner + "}"), plan(400))
    assert 0 < len(report.findings) < 400
    assert report.checks["UJI001"].abstained == {"batas_langkah": 1}


def test_no_expression_swallows_the_limit() -> None:
    with budget.steps(10), pytest.raises(budget.Exhausted):
        budget.spend(range(20))
    report = run(book(f"pilih({everywhere(3)}, ya)"), plan(300))
    assert report.checks["UJI001"].abstained == {"batas_langkah": 1}


@pytest.mark.parametrize(
    "expression",
    ["s.pagu / Rp0 > 1", "persen(s.pagu, s.pagu - s.pagu) > 1%", "sisa(s.pagu, Rp0) = Rp0", "1 / (2 - 2) = 1"],
)
def test_division_by_zero_abstains(expression: str) -> None:
    checks = run(book(expression), plan(3)).checks["UJI001"]
    assert checks == Checks(0, 0, {"bagi_nol": 3}, "uji")


@pytest.mark.parametrize(
    "expression", [f"sisa(Rp1{'0' * 90}, Rp3) = Rp1", f"1,{'1' * 59} ~= 1{'0' * 59}", f"Rp1{'0' * 80} ~= Rp1{'0' * 80}"]
)
def test_numbers_beyond_any_budget_do_not_crash(expression: str) -> None:
    checks = run(book(expression), plan(2)).checks["UJI001"]
    assert checks.passed + checks.failed + sum(checks.abstained.values()) == 2


@pytest.mark.parametrize(
    ("pattern", "key"),
    [
        ("(a+)+b\\1", "pola.tak_didukung"),
        ("(?=a)a", "pola.tak_didukung"),
        ("a{9999}", "pola.tak_didukung"),
        ("(a", "pola."),
    ],
)
def test_patterns_that_could_explode_are_refused(pattern: str, key: str) -> None:
    rule = book(f"s.nama cocok /{pattern}/")
    fault, said = refused(rule)
    assert fault.complaint.key.startswith(key)
    assert said.startswith("uji.aturan:6:")


def test_what_the_subset_has_cannot_explode() -> None:
    evil = "(?:a+)+b|(?:a|a)*c|(?:a*)*d"
    long = Source("uji.renja", plan(1).text.replace("S 0", "a" * 200_000))
    began = time.perf_counter()
    run(book(f"s.nama cocok /{evil}/"), long)
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize("where", ["pesan", "saran"])
def test_an_unknown_name_in_a_message_is_refused(where: str) -> None:
    text = book().text + f'  {where} "pagu {{s.pagoe}}"\n'
    fault, said = refused(Source("uji.aturan", text))
    assert fault.complaint.key == "atribut.tak_dikenal"
    assert said.splitlines()[0].startswith("uji.aturan:8:")
    assert "Mungkin maksudnya pagu" in said


def test_two_rules_with_one_id_are_refused() -> None:
    for second in (book(), Source("lain.aturan", book().text.replace("UJI001", "ANG101"))):
        with pytest.raises(RulebookFault) as caught:
            load_rules([book(), Source("lain.aturan", second.text)])
        assert caught.value.complaint.key == "aturan.nomor_rangkap"
        assert rulebook_fault(caught.value, "id").startswith("lain.aturan:1:1: Nomor ")
