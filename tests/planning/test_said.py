"""Sentences about proposals and conflicts, each where it is true, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from attrs import evolve

from renja_dsl.edit.texts import EditRefused
from renja_dsl.planning.allocation import AllocationFault
from renja_dsl.planning.compiling import Compiled, compiled_limits
from renja_dsl.planning.core import TidakMungkin, conflict_of
from renja_dsl.planning.edits import patched_plans
from renja_dsl.planning.problem import TooLarge
from renja_dsl.planning.proposal import propose
from renja_dsl.planning.reasons import Pengaruh
from renja_dsl.planning.results import HasilAlokasi, result_of
from renja_dsl.planning.stages import Clock
from renja_dsl.report.alokasi_check import notes
from renja_dsl.report.alokasi_words import (
    conflict_head,
    long_reasons,
    sentences,
    short_reason,
    summary,
    way_words,
    ways,
)
from tests.planning.planned import HEAD, group, plans, renja, selected

pytest.importorskip("ortools")
UNITS = 'indikator "I"\n  target 10 Unit'
SPLIT = 'sumber dana 1.1 "PAD"\nsumber dana 1.2 "DAU"'


def case(text: str, *amounts: str, more: tuple[str, ...] = (), **groups: list[int]) -> Compiled:
    plan = renja([f"Rp{amount}" for amount in amounts], more=more)
    return selected(f"{HEAD}bulat Rp1.000\n{text}", groups, renja=plan)


def found(compiled: Compiled, *, more: int = 10_000, factor: bool = False) -> HasilAlokasi:
    made = result_of(compiled, Clock(30), more=more, factor=factor)
    assert made is not None
    return made


def conflict(compiled: Compiled) -> TidakMungkin:
    assert propose(compiled, Clock(30)) is None
    return conflict_of(compiled, Clock(30))


DROP = group("A", "paling sedikit 80% pagu atau nol") + group("B", "tetap")


@pytest.mark.parametrize(
    ("made", "indonesian", "english"),
    [
        (
            lambda: found(case("plafon program 2.17.01 Rp90.000\n", "50.000", "50.000")),
            "Usulan Rp90.000 dari pagu Rp100.000. 2 dari 2 baris berubah.",
            "Proposal Rp90.000 of pagu Rp100.000. 2 of 2 lines change.",
        ),
        (
            lambda: found(case("plafon Rp65.300\n" + DROP, "50.000", "30.000", A=[1], B=[2])),
            "Dilepas seluruhnya: 2.17.01.2.01.0001.",
            "Given up whole: 2.17.01.2.01.0001.",
        ),
        (
            lambda: found(case("plafon Rp65.300\n" + DROP, "50.000", "30.000", A=[1], B=[2])),
            "Yang dilepas kembali mulai tambahan Rp4.700: 2.17.01.2.01.0001.",
            "What is given up comes back from Rp4.700 more: 2.17.01.2.01.0001.",
        ),
        (
            lambda: found(case("plafon Rp65.300\n" + DROP, "50.000", "30.000", A=[1], B=[2]), more=100),
            "Rp100 lagi tidak mengubah apa pun.",
            "Rp100 more would change nothing.",
        ),
        (
            lambda: found(case("plafon Rp60.000\n", *["10.000"] * 7)),
            ", dan 2 baris lain.",
            ", and 2 other lines.",
        ),
        (
            lambda: found(case("plafon Rp90.000\n" + group("A", "tetap"), "50.000", "50.000", A=[1]), factor=True),
            "Satu angka untuk semua baris (Rp90.000) melanggar 1 batas, pada ketentuan baris 7.",
            "One factor for every line (Rp90.000) breaks 1 bound, of the limits on lines 7.",
        ),
        (
            lambda: found(case("plafon Rp90.000\n", "50.000", "50.000"), factor=True),
            "Satu angka untuk semua baris (Rp90.000) menaati semua ketentuan juga.",
            "One factor for every line (Rp90.000) keeps every limit too.",
        ),
        (
            lambda: found(case("plafon Rp40.000\n", "50.000", more=(SPLIT,))),
            "1 baris punya beberapa sumber dana yang tidak dapat dibagi; putuskan sendiri: 2.17.01.2.01.0001.",
            "1 line has several sources of funds that cannot be divided; decide: 2.17.01.2.01.0001.",
        ),
        (
            lambda: found(case("plafon Rp1.400\n" + group("A", "paling sedikit Rp1.200"), "1.500", A=[1])),
            "Dengan pembulatan Rp1.000 tidak ada usulan yang menaati semuanya; yang ini dibulatkan ke Rp100.",
            "Rounded to Rp1.000 no amounts keep every limit; these are rounded to Rp100.",
        ),
        (
            lambda: evolve(
                (one := found(case("plafon Rp90.000\n", "50.000", "50.000"))),
                pengaruh=dict.fromkeys(one.pengaruh, Pengaruh.UNKNOWN),
                usulan=evolve(one.usulan, stages=tuple(evolve(stage, bound=0) for stage in one.usulan.stages)),
            ),
            "Belum dinilai pengaruhnya (waktu habis): baris 4.",
            "Effect not known (no time left): lines 4.",
        ),
    ],
)
def test_what_stands_beside_a_proposal(made: Callable[[], HasilAlokasi], indonesian: str, english: str) -> None:
    result = made()
    for language, said in (("id", indonesian), ("en", english)):
        told = [summary(result, language), *sentences(result, language)]
        assert any(said in one for one in told), told


def test_what_is_not_proven_says_that_it_cannot_be_written() -> None:
    one = found(case("plafon Rp90.000\n", "50.000", "50.000"))
    stages = tuple(evolve(stage, bound=0) for stage in one.usulan.stages)
    told = list(sentences(evolve(one, usulan=evolve(one.usulan, stages=stages)), "id"))
    assert told[0].startswith("Ini usulan terbaik yang ditemukan, dan belum terbukti")


def test_packages_that_take_turns_name_what_is_enough_without_taking_from_others() -> None:
    amounts = ("41.000", "29.000", "23.000", "17.000", "13.000", "11.000")
    compiled = case("plafon Rp77.000\n" + group("A", "utuh atau nol"), *amounts, A=[1, 2, 3, 4, 5, 6])
    result = found(compiled)
    assert result.tambahan is not None
    back = result.tambahan.kembali
    assert back is not None
    told = " ".join(sentences(result, "en"))
    least, enough = "What is given up comes back from", "are enough for"
    assert (least if back.terkecil else enough) in told


@pytest.mark.parametrize(
    ("text", "amounts", "groups", "says"),
    [
        (
            "plafon Rp60.000\n" + group("A", "paling sedikit 90% pagu"),
            ("50.000", "50.000"),
            {"A": [1]},
            "Satu satuan lagi akan melanggar baris 7 (paling sedikit 90% pagu): tidak di bawah Rp45.000.",
        ),
        (
            "plafon Rp80.000\nplafon program 2.17.01 Rp70.000\n",
            ("50.000", "50.000"),
            {},
            "Tidak dapat lebih: plafon program 2.17.01 Rp70.000 (baris 5) sudah penuh.",
        ),
        (
            "plafon Rp65.300\n" + DROP,
            ("50.000", "30.000"),
            {"A": [1], "B": [2]},
            "Dilepas seluruhnya: paling sedikit Rp40.000 menurut baris 7 (paling sedikit 80% pagu atau nol) tidak muat",
        ),
        (
            "plafon Rp90.000\n" + group("A") + "prioritas A > lainnya\n",
            ("50.000", "50.000"),
            {"A": [1]},
            "Tidak dipotong (tingkat 1, bobot 1).",
        ),
        (
            "plafon Rp60.000\n" + group("A", "kelipatan Rp7.000"),
            ("49.000", "50.000"),
            {"A": [1]},
            "Hanya dapat berubah dengan langkah Rp7.000 (baris 7).",
        ),
    ],
)
def test_why_a_line_got_what_it_got(
    text: str, amounts: tuple[str, ...], groups: dict[str, list[int]], says: str
) -> None:
    result = found(case(text, *amounts, **groups))
    told = " ".join(long_reasons(result, 0, "id"))
    assert says in told
    assert short_reason(result, 0, "en")


def test_a_conflict_of_one_statement_and_what_it_may_become() -> None:
    compiled = case(group("A", "paling sedikit Rp60.000"), "50.000", A=[1])
    one = conflict(compiled)
    assert conflict_head(one, "en") == "Impossible: this limit cannot be kept."
    assert list(ways(one, "en")) == ["The least way out: line 6 becomes Rp50.000."]
    late = evolve(one, lengkap=False)
    assert "Time ran out before every way" in " ".join(ways(late, "en"))
    never = conflict_of(compiled, Clock(0))
    assert never.terkecil, "nothing is searched where a line decides it"


def test_ways_without_a_number_say_what_else() -> None:
    text = "plafon Rp6.000\n" + group("A", "biaya satuan Rp3.000, target paling sedikit renstra")
    plan = renja(["Rp30.000"], more=[UNITS])
    renstra = "renstra 2025-2029\n" + "\n".join(plan.splitlines()[2:]).replace("target 10 Unit", "target 2026: 5 Unit")
    head = HEAD + '  mengacu renstra "renstra.renja"\n  bulat Rp1.000\n'
    compiled = selected(head + text, {"A": [1]}, renja=plan, renstra=renstra.replace("pagu Rp", "pagu 2026: Rp"))
    one = conflict(compiled)
    told = {way.cara: way_words(way, "id") for way in one.jalan}
    assert told["tanpa_target"] == "baris 8 tanpa target paling sedikit"
    assert told["plafon"] == "plafon baris 5 menjadi Rp15.000"


def test_numbers_beyond_what_is_counted_are_refused() -> None:
    huge = "9.999.999.999.999.999"
    compiled = case("plafon Rp1\n" + group("A", "jumlah paling sedikit 33,33% dari semua"), *[huge] * 3, A=[1])
    with pytest.raises(TooLarge) as caught:
        propose(compiled, Clock(30))
    assert caught.value.ketentuan.line == 7


def test_amounts_that_are_not_decided_are_told_with_the_reason() -> None:
    compiled = case("plafon Rp90.000\n", "50.000", "50.000,50", "-5")
    told = " ".join(notes(compiled, "id"))
    assert "0002 (renja.renja baris 7): pagunya bukan rupiah bulat" in told
    assert "0003 (renja.renja baris 9): pagunya tidak terbaca" in told


@pytest.mark.parametrize(
    ("rkpd", "says"),
    [(renja(["", "Rp5"]), "alokasi.rkpd_tak_lengkap"), (renja(["Rp5"], program=2), "alokasi.rkpd_kosong")],
)
def test_an_rkpd_that_does_not_say_the_ceiling_is_refused(rkpd: str, says: str) -> None:
    text = f'{HEAD}  mengacu rkpd "rkpd.renja"\nplafon setiap program = rkpd\n'
    made = plans(text, renja=renja(["Rp5", "Rp6"]), rkpd=rkpd.replace("renja 2026", "rkpd 2026"))
    with pytest.raises(AllocationFault) as caught:
        compiled_limits(made)
    assert caught.value.complaint.key == says


def test_a_source_that_fits_two_codes_is_refused() -> None:
    two = ('sumber dana 1.1 "Dana Umum (DAU)"', 'sumber dana 1.2 "Dana Khusus (DAU)"')
    made = plans(f'{HEAD}plafon sumber dana "DAU" Rp5\n', renja=renja(["Rp5", "Rp6"], more=two))
    with pytest.raises(AllocationFault) as caught:
        compiled_limits(made)
    assert caught.value.complaint.key == "alokasi.sumber_ganda"


def test_a_sum_above_that_is_less_than_the_cut_is_refused() -> None:
    plan = renja(["Rp50.000"]).replace('  kegiatan 2.17.01.2.01 "K"', '  pagu Rp1.000\n  kegiatan 2.17.01.2.01 "K"')
    result = propose(selected(f"{HEAD}bulat Rp1.000\nplafon Rp40.000\n", {}, renja=plan), Clock(30))
    assert result is not None
    with pytest.raises(EditRefused) as caught:
        patched_plans(result)
    assert caught.value.complaint.key == "alokasi.induk_kurang"
    assert result.total == Decimal(40_000)
