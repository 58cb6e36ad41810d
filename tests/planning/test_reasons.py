"""What an explanation says is so: each clause against a planted cause."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renja_dsl.planning.compiling import Compiled, with_statement
from renja_dsl.planning.core import conflict_of
from renja_dsl.planning.judging import state_with
from renja_dsl.planning.marginal import Kembali, back_with, more_of
from renja_dsl.planning.proposal import Usulan, can_be, propose
from renja_dsl.planning.reasons import Pengaruh, influences, one_factor, percent_cut, reasons_of
from renja_dsl.planning.stages import Clock
from renja_dsl.planning.statements import BatasBaris, Ukuran
from tests.planning.planned import HEAD, group, renja, selected

UNITS = 'indikator "I"\n  target 10 Unit'


def case(text: str, *amounts: str, more: tuple[str, ...] = (), **groups: list[int]) -> Compiled:
    plan = renja([f"Rp{amount}" for amount in amounts], more=more)
    return selected(f"{HEAD}bulat Rp1.000\n{text}", groups, renja=plan)


def proposed(compiled: Compiled) -> Usulan:
    found = propose(compiled, Clock(30))
    assert found is not None
    return found


def kinds(found: Usulan, line: int) -> dict[str, int]:
    """Kind of each reason of a line, from 1, and the line of its statement."""
    return {one.kind: one.ketentuan.line if one.ketentuan else 0 for one in reasons_of(found, line - 1)}


def test_the_level_is_the_share_that_the_line_itself_loses() -> None:
    found = proposed(case("plafon Rp85.000\n" + group("A") + "prioritas A 2, lainnya 1\n", "50.000", "50.000", A=[1]))
    assert found.amounts == (40_000, 45_000)
    first, second = (reasons_of(found, n)[0].values for n in (0, 1))
    assert (first["potong"], first["per_bobot"], first["bobot"]) == (Decimal(20), Decimal(10), Decimal(2))
    assert second["potong"] == second["per_bobot"] == Decimal(10)


def test_a_minimum_that_stopped_the_cut_is_named_and_only_then() -> None:
    text = "plafon Rp60.000\n" + group("A", "paling sedikit 90% pagu")
    found = proposed(case(text, "50.000", "50.000", A=[1]))
    assert found.amounts == (45_000, 15_000)
    assert kinds(found, 1) == {"bobot": 0, "batas": 7}
    assert kinds(found, 2) == {"bobot": 0}


def test_a_full_ceiling_of_a_part_is_named_for_its_lines() -> None:
    text = "plafon Rp80.000\nplafon program 2.17.01 Rp70.000\n"
    found = proposed(case(text, "50.000", "50.000"))
    assert found.total == 70_000
    assert kinds(found, 1) == {"bobot": 0, "plafon": 5}


def test_what_is_fixed_says_so() -> None:
    found = proposed(case("plafon Rp80.000\n" + group("A", "tetap"), "50.000", "50.000", A=[1]))
    assert kinds(found, 1) == {"tetap": 7}
    assert found.amounts == (50_000, 30_000)


def test_weights_and_ceilings_of_parts_bind_shape_or_do_nothing() -> None:
    text = "plafon Rp80.000\nplafon program 2.17.01 Rp200.000\n" + group("A", "paling sedikit 90% pagu")
    found = proposed(case(text, "50.000", "50.000", A=[1]))
    states = influences(found, Clock(30))
    assert list(states.values()) == [Pengaruh.BINDING, Pengaruh.IDLE, Pengaruh.SHAPING]


def test_no_time_is_no_claim() -> None:
    found = proposed(case("plafon Rp80.000\n", "50.000", "50.000"))
    assert set(influences(found, Clock(0)).values()) == {Pengaruh.UNKNOWN}


def test_more_money_is_what_a_higher_ceiling_gives() -> None:
    found = proposed(case("plafon Rp80.000\n", "50.000", "50.000"))
    more = more_of(found, 10_000, Clock(30))
    assert more is not None
    assert sum(gain for _, gain in more.lines) == 10_000
    assert more.proposal.total == 90_000


def test_one_factor_is_judged_by_the_same_limits() -> None:
    found = proposed(case("plafon Rp80.000\n" + group("A", "tetap"), "50.000", "50.000", A=[1]))
    factor = one_factor(found)
    assert factor.amounts == (40_000, 40_000)
    assert [breach.batas.ketentuan.line for breach in factor.pelanggaran] == [7]


class TestWithSolver:
    @pytest.fixture(autouse=True)
    def solver(self) -> None:
        pytest.importorskip("ortools")

    def test_what_is_given_up_names_the_minimum_that_no_longer_fits(self) -> None:
        text = "plafon Rp70.000\n" + group("A", "paling sedikit 80% pagu atau nol")
        found = proposed(case(text, "50.000", "50.000", A=[1, 2]))
        assert sorted(found.amounts) == [0, 50_000]
        gone = found.amounts.index(0)
        assert gone == 1, "earlier lines are kept"
        (reason,) = reasons_of(found, gone)
        assert (reason.kind, reason.values["perlu"]) == ("lepas", Decimal(40_000))

    def test_a_line_that_is_given_up_comes_back_with_the_least_raise_and_not_with_less(self) -> None:
        limits = group("A", "paling sedikit 80% pagu atau nol") + group("B", "tetap")

        def under(ceiling: int) -> Usulan:
            return proposed(case(f"plafon Rp{ceiling}\n{limits}", "50.000", "30.000", A=[1], B=[2]))

        found = under(65_300)
        assert found.amounts == (0, 30_000)
        assert back_with(found, Clock(30)) == Kembali(4_700, (0,))
        assert [under(65_300 + more).amounts[0] for more in (4_699, 4_700)] == [0, 40_000]
        assert back_with(under(70_000), Clock(30)) is None, "nothing is given up"

    def test_what_may_be_given_up_is_kept_where_one_ceiling_alone_could_be_kept_otherwise(self) -> None:
        text = "plafon Rp3.000\n" + group("A", "paling sedikit Rp1.000 atau nol") + "prioritas A 3, lainnya 1\n"
        assert proposed(case(text, "1.000", "6.000", "7.000", A=[1])).amounts == (1_000, 1_000, 1_000)

    def test_one_minimum_without_a_way_out_keeps_the_line(self) -> None:
        text = (
            "plafon Rp70.000\n" + group("A", "paling sedikit 80% pagu atau nol") + group("B", "paling sedikit Rp1.000")
        )
        found = proposed(case(text, "50.000", "50.000", A=[1, 2], B=[2]))
        assert found.amounts[0] == 0

    def test_targets_follow_their_unit_cost_in_steps(self) -> None:
        text = "plafon Rp75.500\n" + group("A", "biaya satuan = pagu / target")
        found = proposed(case(text, "50.000", "50.000", more=(UNITS,), A=[1]))
        assert found.amounts[0] % 5_000 == 0
        assert set(kinds(found, 1)) == {"bobot", "langkah", "target"}

    def test_as_few_lines_as_can_be(self) -> None:
        text = "plafon Rp120.000\npotong sedikit baris\n"
        assert proposed(case(text, "50.000", "40.000", "50.000")).amounts == (50_000, 40_000, 30_000)

    def test_levels_of_lines_under_different_sums_are_equal_to_one_part_in_a_million(self) -> None:
        text = "plafon Rp2.600.000.000\n" + group("A", "jumlah paling sedikit 50% pagu")
        found = proposed(case(text, "1.000.000.000", "3.000.000.000", A=[1]))
        assert [round(float(percent_cut(found, line)), 3) for line in (0, 1)] == [35.0, 35.0]

    def test_a_soft_limit_is_broken_only_where_it_must_be(self) -> None:
        text = "plafon Rp{}\n" + group("A", "paling sedikit 100% pagu lunak")
        assert proposed(case(text.format("60.000"), "50.000", "50.000", A=[1])).amounts == (50_000, 10_000)
        assert proposed(case(text.format("40.000"), "50.000", "50.000", A=[1])).amounts == (40_000, 0)

    def test_a_ceiling_of_a_source_cuts_no_line_for_a_rounding_that_does_not_come(self) -> None:
        split = 'sumber dana 1.1 "PAD" Rp{}\nsumber dana 1.2 "DAU" Rp{}'
        more = (split.format("10.000", "20.000"), 'sumber dana 1.1 "PAD"')
        compiled = case("plafon sumber dana 1.1 Rp10.000\n", "30.000", "12.500", more=more)
        assert proposed(compiled).amounts == (30_000, 0)

    @pytest.mark.parametrize("ceiling", range(0, 60_000, 3_333))
    def test_no_source_gets_more_than_its_ceiling_however_it_is_divided(self, ceiling: int) -> None:
        splits = ((7_001, 11_500, 23_333), (23_333, 7_001, 11_500), (1, 2, 17_000))
        names = ('1.1 "PAD"', '1.2 "DAU"', '1.3 "DAK"')
        more = tuple(
            "\n".join(f"sumber dana {name} Rp{amount}" for name, amount in zip(names, split, strict=True))
            for split in splits
        )
        text = f"plafon sumber dana 1.1 Rp{ceiling}\nplafon Rp70.000\n"
        found = proposed(case(text, *(str(sum(split)) for split in splits), more=more))
        paid = [split["1.1"] for split in state_with(found.compiled, found.amounts).sumber if split is not None]
        assert sum(paid) <= ceiling

    def test_what_rounding_gives_to_the_first_source_stays_below_its_ceiling(self) -> None:
        names = ('1.1 "PAD"', '1.2 "DAU"', '1.3 "DAK"')
        more = "\n".join(f"sumber dana {name} Rp{n}" for name, n in zip(names, (1, 1_000, 1_999), strict=True))
        text = "plafon sumber dana 1.1 Rp1\nplafon Rp2.000\n"
        assert proposed(case(text, "3.000", more=(more,))).total <= 2_000
        assert proposed(case("plafon sumber dana 1.1 Rp1\n", "3.000", more=(more,))).amounts == (3_000,)

    def test_two_lines_that_are_alike_differ_by_a_unit_for_the_earlier(self) -> None:
        assert proposed(case("plafon Rp95.000\n", "50.000", "50.000")).amounts == (48_000, 47_000)

    def test_a_share_of_everything_is_kept(self) -> None:
        text = "plafon Rp60.000\n" + group("A", "jumlah paling sedikit 60% dari semua")
        found = proposed(case(text, "50.000", "50.000", A=[1]))
        assert found.amounts == (36_000, 24_000)

    def test_every_way_out_is_enough_and_one_step_less_is_not(self) -> None:
        text = "plafon Rp50.000\n" + group("A", "paling sedikit 80% pagu") + group("B", "paling sedikit Rp20.000")
        compiled = case(text, "50.000", "50.000", A=[1], B=[2])
        found = conflict_of(compiled, Clock(30))
        assert [one.ketentuan.line for one in found.jalan] == [4, 7, 10]
        plafon, percent, rupiah = found.jalan
        assert (plafon.nilai, percent.nilai, rupiah.nilai) == (60_000, 60, 10_000)
        for points, enough in ((60, True), (61, False)):
            isi = BatasBaris("paling_sedikit", Ukuran("pagu", Decimal(points)), False, False)
            assert can_be(with_statement(compiled, percent.ketentuan, isi), Clock(30)) is enough

    def test_limits_on_one_line_that_exclude_each_other_are_the_conflict(self) -> None:
        compiled = case(group("A", "tetap", "paling banyak 90% pagu"), "50.000", A=[1])
        assert propose(compiled, Clock(30)) is None
        assert [one.line for one in conflict_of(compiled, Clock(30)).ketentuan] == [6, 7]


# ---- what must not matter -------------------------------------------------------------------------

STATEMENTS = [
    "plafon Rp130.000\n",
    "plafon program 2.17.01 Rp140.000\n",
    group("A", "paling sedikit 90% pagu"),
    group("B", "tetap"),
]


def test_the_order_of_statements_changes_nothing() -> None:
    order = "prioritas A 2, lainnya 1\n"
    there = proposed(case("".join(STATEMENTS) + order, "50.000", "61.500", "43.000", A=[1], B=[3]))
    back = proposed(case("".join(reversed(STATEMENTS)) + order, "50.000", "61.500", "43.000", A=[1], B=[3]))
    assert there.amounts == back.amounts


def test_all_numbers_times_a_thousand_give_the_proposal_times_a_thousand() -> None:
    text = "plafon Rp{}\n" + group("A", "paling sedikit 90% pagu") + "prioritas A 2, lainnya 1\n"
    small, large = proposed(_scaled(text, 1)), proposed(_scaled(text, 1000))
    assert [amount * 1000 for amount in small.amounts] == list(large.amounts)


def _scaled(text: str, by: int) -> Compiled:
    plan = renja([f"Rp{50_500 * by}", f"Rp{61_250 * by}"])
    return selected(f"{HEAD}bulat Rp{1000 * by}\n{text.format(90_000 * by)}", {"A": [1]}, renja=plan)
