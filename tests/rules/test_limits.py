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
    began = time.process_time()
    report = run(book(everywhere(3)), plan(300))
    assert time.process_time() - began < 20
    assert report.findings == ()
    assert report.checks["UJI001"].abstained == {"batas_langkah": 1}


def test_a_message_that_loops_over_everything_stops() -> None:
    inner = "banyak(a untuk a di dokumen.sub_kegiatan dengan sebagian(b.pagu = a.pagu untuk b di dokumen.sub_kegiatan))"
    report = run(book("s.pagu < Rp0", "{" + inner + "}"), plan(400))
    assert 0 < len(report.findings) < 400
    assert report.checks["UJI001"].abstained == {"batas_langkah": 1}


def test_rules_of_strangers_share_one_budget() -> None:
    """Each of 60 rules stays below its own limit; together they stop, and the rules of the product go on."""
    one = book("semua(a.pagu > Rp0 untuk a di dokumen.sub_kegiatan)").text
    many = Source("uji.aturan", "".join(one.replace("UJI001 uji", f"UJI{n:03d} uji-{n}") for n in range(100, 160)))
    alone, several = (check_texts([plan(600)], load_rules(books), Settings()) for books in ([], [many]))
    stopped = [rule for rule, held in several.checks.items() if "batas_seluruh" in held.abstained]
    assert stopped == [f"UJI{n}" for n in range(160 - len(stopped), 160)]  # the last ones
    assert 10 < len(stopped) < 50
    assert {rule: held for rule, held in several.checks.items() if rule[:3] != "UJI"} == alone.checks


@pytest.mark.parametrize(("documents", "stops"), [(1, False), (9, True)])
def test_documents_of_a_check_share_the_budget(documents: int, stops: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "CHARACTER", 0)
    rules = compiled(read_rulebook(book(everywhere(1))))
    texts = [Source(f"{n}.renja", plan(1600 if n == 0 else 1).text) for n in range(documents)]
    checks = check_texts(texts, rules, Settings()).checks["UJI001"]
    assert ("batas_seluruh" in checks.abstained) == stops


def test_claims_of_a_plan_share_the_steps_of_their_rule() -> None:
    """A claim stays below the limit; a hundred of them stop within seconds."""
    inner = "banyak(a untuk a di dokumen.sub_kegiatan dengan sebagian(b.pagu = Rp0 untuk b di dokumen.sub_kegiatan))"
    claims = "".join(f'klaim "K{n}" {inner} = 0\n' for n in range(100))
    document = plan(600)
    began = time.process_time()
    report = check_texts([Source("uji.renja", document.text + claims)], load_rules(), Settings())
    assert time.process_time() - began < 20
    checks = report.checks["NAR701"]
    assert checks.passed > 2
    assert checks.abstained["batas_langkah"] > 50


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


BIG = " * ".join(["1" + "0" * 29] * 3)


@pytest.mark.parametrize("expression", [f"sisa({BIG}, 3) = 1", f"1,{'1' * 29} ~= {BIG}", f"{BIG} ~= {BIG}"])
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
    began = time.process_time()
    run(book(f"s.nama cocok /{evil}/"), long)
    assert time.process_time() - began < 5


@pytest.mark.parametrize("where", ["pesan", "saran"])
def test_an_unknown_name_in_a_message_is_refused(where: str) -> None:
    text = book().text + f'  {where} "pagu {{s.pagoe}}"\n'
    fault, said = refused(Source("uji.aturan", text))
    assert fault.complaint.key == "atribut.tak_dikenal"
    assert said.splitlines()[0].startswith("uji.aturan:8:")
    assert "Mungkin maksudnya: pagu" in said


def test_two_rules_with_one_id_are_refused() -> None:
    for second in (book(), Source("lain.aturan", book().text.replace("UJI001", "ANG101"))):
        with pytest.raises(RulebookFault) as caught:
            load_rules([book(), Source("lain.aturan", second.text)])
        assert caught.value.complaint.key == "aturan.nomor_rangkap"
        assert rulebook_fault(caught.value, "id").startswith("lain.aturan:1:1: Nomor ")


LEVELS = "".join(f"  untuk setiap simpul sebagai x{n}\n" for n in range(4))
NUMBER = "9" * 30


@pytest.mark.parametrize(
    "statements",
    [
        LEVELS,
        (
            "  misal semua_nama = daftar(a.nama untuk a di dokumen.simpul)\n"
            "  untuk setiap simpul sebagai x\n  untuk setiap simpul sebagai y\n"
            "  misal panjang = banyak(semua_nama)\n  misal sama = semua_nama = semua_nama\n"
        ),
        (
            "  untuk setiap simpul sebagai x\n  misal semua_teks = tercetak(dokumen)\n  untuk setiap simpul sebagai y\n"
            "  misal lagi = tercetak(dokumen)\n"
        ),
        (
            "  untuk setiap simpul sebagai x\n  untuk setiap simpul sebagai y\n  untuk setiap z di [1, 2, 3]\n"
            "  misal sama = mirip(x.nama, y.nama)\n"
        ),
    ],
)
def test_loops_over_levels_and_costly_functions_stop(statements: str) -> None:
    rule = Source("uji.aturan", book().text.replace("  pastikan", f"{statements}  pastikan"))
    began = time.process_time()
    report = run(rule, plan(400))
    assert time.process_time() - began < 20
    assert report.checks["UJI001"].abstained["batas_langkah"] == 1


def test_findings_without_end_stop() -> None:
    """A finding costs memory: every pair of 600 sub kegiatan is not reported."""
    rule = Source(
        "uji.aturan", book("1 = 2").text.replace("  pastikan", "  untuk setiap sub kegiatan sebagai t\n  pastikan")
    )
    report = run(rule, plan(600))
    assert 0 < len(report.findings) <= budget.STEPS // 50
    assert report.checks["UJI001"].abstained["batas_langkah"] == 1


@pytest.mark.parametrize(
    "statements",
    [
        f"  misal b = {NUMBER}\n" + "".join(f"  misal c{n} = {f'c{n - 1}' if n else 'b'} * b\n" for n in range(40)),
        f"  misal c39 = jumlah([{NUMBER}]) / (1 / {NUMBER}) * {' * '.join([NUMBER] * 40)}\n",
    ],
)
def test_numbers_beyond_all_bounds_abstain(statements: str) -> None:
    rule = Source("uji.aturan", book("c39 = 1").text.replace("  pastikan", f"{statements}  pastikan"))
    assert run(rule, plan(2)).checks["UJI001"] == Checks(0, 0, {"tak_dapat_dihitung": 2}, "uji")
    before = Source("uji.aturan", book("c39 = 1").text.replace("  untuk", f"{statements}  untuk"))
    assert run(before, plan(2)).checks["UJI001"] == Checks(0, 0, {"tak_dapat_dihitung": 1}, "uji")


@pytest.mark.parametrize(
    ("expression", "key"),
    [
        ("s.jenis.isi = s.nama", "tipe.tanpa_atribut"),
        ("dokumen.tahun = 2,5", "tipe.tahun"),
        (f"dokumen.tahun = {NUMBER}", "tipe.tahun"),
        ("s" + ".induk" * 500 + ".nama = s.nama", "ekspresi.terlalu_dalam"),
        ("s.nama cocok /((((a?){999}){999}){999}){999}/", "pola.terlalu_besar"),
        (f"s.nama cocok /{'(' * 200}a{')' * 200}/", "pola.terlalu_besar"),
    ],
)
def test_what_would_break_a_run_is_refused(expression: str, key: str) -> None:
    fault, said = refused(book(expression))
    assert fault.complaint.key == key
    assert said.startswith("uji.aturan:6:")


@pytest.mark.parametrize("place", ["1", "dokumen.tahun", "s.jenis", "s.nama memuat s.nama", "skala_predikat", "[1, 2]"])
def test_only_what_stands_in_a_plan_is_pointed_at(place: str) -> None:
    fault, _ = refused(Source("uji.aturan", book().text + f"  tunjuk {place}\n"))
    assert fault.complaint.key == "tunjuk.bukan_tempat"


def test_a_rule_of_a_thousand_statements_is_refused() -> None:
    many = "".join(f"  misal m{n} = s.pagu\n" for n in range(1000))
    fault, _ = refused(Source("uji.aturan", book().text.replace("  pastikan", f"{many}  pastikan")))
    assert fault.complaint.key == "aturan.terlalu_panjang"


def test_a_year_out_of_reach_abstains() -> None:
    checks = run(book("dokumen.tahun + 20000 = 2026"), plan(2)).checks["UJI001"]
    assert checks == Checks(0, 0, {"tak_dapat_dihitung": 2}, "uji")
