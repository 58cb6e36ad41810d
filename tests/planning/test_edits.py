"""A proposal in the text of its plans."""

from __future__ import annotations

import pytest
from attrs import evolve

from renja_dsl.check.readers import Texts
from renja_dsl.edit.texts import EditRefused
from renja_dsl.lint.settings import Settings
from renja_dsl.planning.allocation import read_allocation
from renja_dsl.planning.compiling import Compiled
from renja_dsl.planning.edits import left_open, patched_plans
from renja_dsl.planning.layout import format_allocation
from renja_dsl.planning.parser import AllocationParser
from renja_dsl.planning.proposal import Unproven, Usulan, propose
from renja_dsl.planning.results import result_of
from renja_dsl.planning.shares import office_allocations
from renja_dsl.planning.stages import Clock
from renja_dsl.planning.templates import TEMPLATES, filled
from renja_dsl.report.alokasi_tables import offices_table
from renja_dsl.report.alokasi_words import sentences
from renja_dsl.syntax.parser import Broken
from renja_dsl.syntax.source import Source
from tests.planning.planned import HEAD, code, group, renja, selected

PLAN = """\
renja 2026
  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas"
program 2.17.01 "P"
  pagu Rp100.500 # jumlah
  kegiatan 2.17.01.2.01 "K"
    sub kegiatan 2.17.01.2.01.0001 "S"
      sumber dana 1.1 "PAD" Rp20.000
      sumber dana 1.2 "DAU" Rp30.500
      pagu Rp50.500   # dua sumber
    sub kegiatan 2.17.01.2.01.0002 "T"
      sumber dana 1.1 "PAD" Rp50.000
      indikator "I"
        target 10 Unit
      pagu Rp50 ribu
klaim "jumlah" jumlah(sub_kegiatan.pagu) = Rp100.500
"""


def proposed(text: str, plan: str = PLAN, **groups: list[int]) -> Usulan:
    compiled: Compiled = selected(f"{HEAD}bulat Rp1.000\n{text}", groups, renja=plan)
    found = propose(compiled, Clock(30))
    assert found is not None
    return found


def test_lines_sums_above_and_sources_change_and_nothing_else() -> None:
    found = proposed("plafon Rp80.500\n")
    assert found.amounts == (40_000, 40_000)
    text = patched_plans(found, "Semula {semula}.")["renja.renja"].text
    assert text == (
        PLAN.replace("pagu Rp100.500", "pagu Rp80.000")
        .replace('"PAD" Rp20.000', '"PAD" Rp15.842')
        .replace("Rp30.500", "Rp24.158")
        .replace(
            "pagu Rp50.500   # dua sumber", 'pagu Rp40.000   # dua sumber\n      catatan pada pagu "Semula Rp50.500."'
        )
        .replace('"PAD" Rp50.000', '"PAD" Rp40.000')
        .replace("pagu Rp50 ribu", 'pagu Rp40.000\n      catatan pada pagu "Semula Rp50.000."')
    )
    assert [one.kunci for one in left_open(found)] == ["sumber_dibagi", "target", "klaim"]


def test_a_plan_that_stays_has_no_edit() -> None:
    assert patched_plans(proposed("plafon Rp100.500\n"), "Semula {semula}.") == {}


def test_a_wrong_total_above_keeps_its_difference() -> None:
    plan = PLAN.replace("pagu Rp100.500 ", "pagu Rp111.111 ")
    text = patched_plans(proposed("plafon Rp80.500\n", plan))["renja.renja"].text
    assert "pagu Rp90.611 # jumlah" in text


def test_a_total_above_that_is_too_small_is_refused() -> None:
    with pytest.raises(EditRefused):
        patched_plans(proposed("plafon Rp80.500\n", PLAN.replace("pagu Rp100.500 ", "pagu Rp1.000 ")))


def test_a_proposal_that_breaks_a_limit_is_never_written() -> None:
    found = proposed("plafon Rp80.500\n" + group("A", "paling sedikit 70% pagu"), A=[1])
    with pytest.raises(Unproven):
        patched_plans(evolve(found, amounts=(30_000, 50_000)))


def test_a_target_follows_its_unit_cost() -> None:
    pytest.importorskip("ortools")
    text = group("A", "biaya satuan = pagu / target") + group("B", "tetap") + "plafon Rp91.000\n"
    found = proposed(text, A=[2], B=[1])
    after = patched_plans(found)["renja.renja"].text
    assert found.amounts == (50_500, 40_000)
    assert "target 8 Unit" in after


def test_several_plans_are_written_each_in_its_own_file() -> None:
    plans = {
        name: renja([f"Rp{amount}"], office=f'2.17.0.00.0.00.0{n}.0000 "D{n}"')
        for n, (name, amount) in enumerate({"satu": 60_000, "dua": 40_000}.items(), 1)
    }
    text = 'alokasi 2026 "Daerah"\n  mengacu renja "*.renja"\n  bulat Rp1.000\nplafon Rp90.000\n'
    found = propose(selected(text, {}, **plans), Clock(30))
    assert found is not None
    assert sorted(patched_plans(found)) == ["dua.renja", "satu.renja"]
    assert found.total == 90_000


def test_each_plan_gets_its_part_as_a_ceiling() -> None:
    plans = {
        f"kantor{n}/renja-2026": renja([f"Rp{n * 40_000}"], office=f'2.17.0.00.0.00.0{n}.0000 "D"') for n in (1, 2)
    }
    text = 'alokasi 2026 "Daerah"\n  mengacu renja "*.renja"\n  dasar "SE 1"\n  bulat Rp1.000\nplafon Rp90.000\n'
    found = propose(selected(text, {}, **plans), Clock(30))
    assert found is not None
    made = office_allocations(found, ".alokasi")
    assert sorted(made) == ["kantor1/plafon-2026.alokasi", "kantor2/plafon-2026.alokasi"]
    ceilings = [read_allocation(Source(name, one)).ketentuan[0].isi for name, one in made.items()]
    assert sum(int(one.nilai.nilai.nilai) for one in ceilings) == found.total == 90_000  # type: ignore[union-attr]
    assert all('dasar "SE 1"' in one and 'mengacu renja "renja-2026.renja"' in one for one in made.values())


def test_the_part_of_each_office_stands_beside_what_the_rkpd_holds_for_it() -> None:
    offices = {n: f'2.17.0.00.0.00.0{n}.0000 "D{n}"' for n in (1, 2, 3)}
    plans = {f"kantor{n}/renja-2026": renja([f"Rp{n * 10_000}", "Rp10.000"], office=o) for n, o in offices.items()}
    rkpd = ["rkpd 2026", '  daerah "Kabupaten"']
    for n, amounts in {1: ("Rp12.000", "Rp4.000"), 2: ("Rp30.000",), 3: ("Rp40.000", "")}.items():
        rkpd += [f"unit kerja {offices[n]}", 'program 2.17.01 "P"', '  kegiatan 2.17.01.2.01 "K"']
        for number, amount in enumerate(amounts, 1):
            rkpd.append(f'    sub kegiatan {code(number)} "Pos"')
            rkpd += [f"      pagu {amount}"] if amount else []
    text = (
        'alokasi 2026 "Daerah"\n  mengacu renja "*/renja-2026.renja"\n  mengacu rkpd "rkpd.renja"\n'
        "  bulat Rp1.000\nplafon Rp81.000\n"
    )
    found = result_of(selected(text, {}, **plans, rkpd="\n".join((*rkpd, ""))), Clock(30))
    assert found is not None
    assert [(one.nama, one.pagu, one.usulan, one.rkpd) for one in found.kantor] == [
        ("D1", 20_000, 18_000, 16_000),
        ("D2", 30_000, 27_000, 30_000),
        ("D3", 40_000, 36_000, None),
    ]
    assert "Usulan 1 perangkat daerah di atas RKPD" in " ".join(sentences(found, "id"))
    rows = offices_table(found, "id").rows
    assert [row.cells[-2].text for row in rows] == ["Rp16.000", "Rp30.000", "?", "?"]


# ---- examples to begin with ---------------------------------------------------------------------------


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("names", [("Penyediaan Gaji dan Tunjangan ASN", "Seminar"), ("Lain", "Lain lagi")])
def test_every_example_reads_and_keeps_what_the_plan_has(template: str, names: tuple[str, str]) -> None:
    plan = renja(["Rp60.000", "Rp40.000"])
    for number, name in enumerate(names, 1):
        plan = plan.replace(f'"Pos {number}"', f'"{name}"')
    reader = Texts.of([Source("renja.renja", plan)])
    text = filled(template, 2026, ["renja.renja"], None, "a.alokasi", reader, Settings())
    assert format_allocation(Source("a.alokasi", text)) == text
    assert "plafon Rp100.000" in text
    remarks = [line.removeprefix("# ") for line in text.splitlines() if line.startswith(("# golongan", "#   "))]
    assert not any(
        isinstance(one.statement, Broken) for one in AllocationParser().parse(Source("r", "\n".join(remarks)))
    )
    assert ("\ngolongan GAJI" in text) is (names[0] != "Lain")
    assert ("# golongan GAJI" in text) is (names[0] == "Lain")
    assert ("prioritas GAJI" in text) is (names[0] != "Lain")
