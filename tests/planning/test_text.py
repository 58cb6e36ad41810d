"""`.alokasi` as a language: what is read, how it is laid out, and what is said of what cannot be used."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renja_dsl.planning.allocation import AllocationFault, read_allocation
from renja_dsl.planning.judging import judge
from renja_dsl.planning.layout import format_allocation
from renja_dsl.planning.parser import AllocationParser
from renja_dsl.planning.selection import members_of
from renja_dsl.report.refusal import rulebook_fault
from renja_dsl.syntax.parser import Broken
from renja_dsl.syntax.sameness import same_statement
from renja_dsl.syntax.source import Source
from tests.planning.planned import HEAD, code, golongan, plans, renja

AMOUNT = st.sampled_from(["Rp5 juta", "Rp1.250.000", "Rp1,5 miliar"])
PERCENT = st.sampled_from(["5%", "12,5%", "100%", "0%"])
SOFT = st.sampled_from(["", " lunak"])
ZERO = st.sampled_from(["", " atau nol"])


def joined(*parts: st.SearchStrategy[str] | str) -> st.SearchStrategy[str]:
    return st.tuples(*(st.just(part) if isinstance(part, str) else part for part in parts)).map("".join)


SIZE = st.one_of(
    AMOUNT, joined(PERCENT, " pagu"), joined(PERCENT, " sebelumnya"), st.just("renstra"), st.just("serapan")
)
TOTAL = st.one_of(AMOUNT, joined(PERCENT, " pagu"), joined(PERCENT, " dari semua"))
SIDE = st.sampled_from(["sedikit", "banyak"])
TARGET = st.sampled_from(
    ["", ", target paling sedikit 60%", ", target paling sedikit 3", ", target paling sedikit renstra"]
)
PRICE = st.one_of(joined(AMOUNT), joined(AMOUNT, ' per "Unit Usaha"'), st.just("= pagu / target"))
LEVEL = st.sampled_from(["program", "kegiatan", "perangkat daerah"])
PART = st.sampled_from(
    ["program 2.17.01", "perangkat daerah 2.17.0.00.0.00.01.0000", "sumber dana 1.1", 'sumber dana "PAD"']
)
LIMIT = st.one_of(
    joined("tetap", SOFT),
    joined("paling sedikit ", SIZE, st.one_of(ZERO, SOFT)),
    joined("paling banyak ", SIZE, SOFT),
    joined("utuh", ZERO),
    joined("kelipatan ", AMOUNT),
    joined("biaya satuan ", PRICE, TARGET, ZERO),
    joined("jumlah paling ", SIDE, " ", TOTAL, SOFT),
    joined("setiap ", LEVEL, " paling ", SIDE, " ", PERCENT, " pagu", SOFT),
    joined("tumbuh -10% sampai ", PERCENT, " sebelumnya", SOFT),
    st.just('dasar "Perbup 1/2026"'),
)
CEILING = st.one_of(
    joined("plafon ", AMOUNT),
    st.just("plafon = rkpd"),
    joined("plafon ", PART, " ", AMOUNT),
    joined("plafon setiap ", LEVEL, " = rkpd"),
)
SELECTOR = st.sampled_from(
    [
        "untuk setiap sub kegiatan sebagai s",
        'untuk setiap program, kegiatan sebagai k dengan k.nama = "A" dan tidak(ada k.kode)',
        "untuk setiap sub kegiatan sebagai s dengan s.pagu > Rp5 juta atau (ada s.nama dan -2 < 3)",
    ]
)
ORDER = st.sampled_from(["prioritas A > lainnya", "prioritas A 2, lainnya", "potong urut", "potong sedikit baris"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    blanks = st.sampled_from(["", " ", "\n", "\n\n", "   "])
    lines = ['alokasi 2026 "Uji"', 'mengacu renja "*.renja"', f"bulat {draw(AMOUNT)}"]
    lines += draw(st.lists(CEILING, max_size=3))
    lines += ['golongan A "Nama"', draw(SELECTOR), *draw(st.lists(LIMIT, max_size=5)), draw(ORDER)]
    remark = st.sampled_from(["", "  # catatan"])
    return "".join(f"{draw(blanks)}{line}{draw(remark)}\n" for line in lines)


@given(texts())
def test_what_is_read_laid_out_and_read_again_is_the_same(text: str) -> None:
    parser = AllocationParser()
    before = [p.statement for p in parser.parse(Source("a", text))]
    assert not [s for s in before if isinstance(s, Broken)]
    laid = format_allocation(Source("a", text))
    after = [p.statement for p in parser.parse(Source("a", laid))]
    assert len(before) == len(after)
    assert all(map(same_statement, before, after))
    assert format_allocation(Source("a", laid)) == laid


def refused(text: str, **files: str) -> str:
    """What is said of an allocation that cannot be used."""
    with pytest.raises(AllocationFault) as caught:
        judge(plans(text, **files))
    return rulebook_fault(caught.value, "id")


RENJA = renja(["Rp100 juta", "Rp60 juta"])
ONE = golongan("A", [1], "tetap")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("plafon Rp5 juta\n", "Berkas alokasi dimulai dengan"),
        ('alokasi 2026 "Uji"\nplafon Rp5 juta\n', "uji.alokasi:1:1: Belum ada rencana"),
        (f"{HEAD}tetap\n", "milik sebuah golongan"),
        (f"{HEAD}{ONE}{ONE}", "Golongan A sudah ada pada baris 3"),
        (f'{HEAD}alokasi 2026 "Lagi"\n', "sudah ada pada baris 1"),
        (f"{HEAD}golongan A\n", "Golongan A belum memilih"),
        (f"{HEAD}{ONE}prioritas B > lainnya\n", "Tidak ada golongan B"),
        (f"{HEAD}{ONE}golongan WAJIB\n  untuk setiap program sebagai p\nprioritas WAJB\n", "Mungkin maksudnya: WAJIB"),
        (f"{HEAD}{ONE}prioritas A > A\n", "A sudah disebut"),
        (f"{HEAD}{ONE}prioritas A 0\n", "Bobot dari 0,001 sampai 1.000.000"),
        (f"{HEAD}{golongan('A', [1], 'paling sedikit 120% pagu')}", "120% di atas pagu"),
        (f"{HEAD}{golongan('A', [1], 'jumlah paling sedikit 120% dari semua')}", "120% dari semua tidak mungkin"),
        (f"{HEAD}{golongan('A', [1], 'biaya satuan = pagu / target, target paling sedikit 120%')}", "di atas target"),
        (f"{HEAD}{golongan('A', [1], 'tumbuh 15% sampai -10% sebelumnya')}", "batas rendah lebih dulu"),
        (f"{HEAD}{golongan('A', [1], 'kelipatan Rp0')}", "Kelipatan ditulis"),
        (f"{HEAD}{golongan('A', [1], 'biaya satuan Rp0')}", "Biaya satuan ditulis"),
        (f"{HEAD}bulat Rp0\n", "Pembulatan ditulis"),
        (f"{HEAD}{golongan('A', [1], 'paling sedikit Rp5 atau nol lunak')}", "Pilih salah satu"),
        (f"{HEAD}plafon -Rp5 juta\n", "tidak boleh di bawah nol"),
        (f"{HEAD}plafon sumber dana 1.1 = rkpd\n", "ditulis dengan rupiahnya"),
        (f"{HEAD}palfon Rp5 juta\n", "plafon"),
        (f"{HEAD}plafon 675 juta\n", "Tulis: Rp675 juta"),
        (f"{HEAD}{golongan('A', [1], 'paling sedikit 90 persen pagu')}", "belum memakai tanda persen. Tulis: 90%"),
        (f"{HEAD}{golongan('A', [1], 'paling sedikit 2,5 persen pagu')}", "Tulis: 2,5%"),
        (f"{HEAD}plafon sumber dana 1.1 Rp5 juta\n", "Tidak ada sumber dana 1.1 dalam rencana. Yang ada: -"),
        ('alokasi 2026 "Uji"\n  mengacu renja "lain.renja"\n', "Tidak ada berkas lain.renja"),
        ('alokasi 2026 "Uji"\n  mengacu renja "lain*.renja"\n', "Tidak ada rencana yang cocok"),
        ('alokasi 2026 "Uji"\n  mengacu renja "../lain.renja"\n', "di luar folder kerja"),
        ('alokasi 2026 "Uji"\n  mengacu rkpd "renja.renja"\n', "Belum ada rencana"),
        (f'{HEAD}mengacu rkpd "renja.renja"\n', "dokumen renja, bukan rkpd"),
        ('alokasi 2027 "Uji"\n  mengacu renja "renja.renja"\n', "untuk 2026, sedangkan alokasi ini untuk 2027"),
        (f"{HEAD}{golongan('A', [9], 'tetap')}", "tidak memilih satu baris pun"),
        (f"{HEAD}golongan A\n  untuk setiap indikator sebagai i\n", "tidak dapat memilih indikator"),
        (
            f"{HEAD}plafon program 2.17.02 Rp5 juta\n",
            "Tidak ada baris rencana di bawah 2.17.02. Mungkin maksudnya: 2.17.01",
        ),
        (f"{HEAD}plafon = rkpd\n", "mengacu rkpd"),
        (f"{HEAD}{golongan('A', [1], 'paling sedikit 50% sebelumnya')}", "mengacu sebelumnya"),
        (f"{HEAD}{golongan('A', [1], 'paling sedikit serapan')}", "evaluasi tahun 2026 sendiri"),
    ],
)
def test_what_cannot_be_used_is_told_with_its_place(text: str, says: str) -> None:
    assert says in refused(text, renja=RENJA)


def test_a_plan_without_amounts_is_refused() -> None:
    assert "satu pun baris berpagu" in refused(f"{HEAD}plafon Rp5\n", renja=renja(["", ""]))


def test_a_selector_that_cannot_tell_names_the_line_and_the_reason() -> None:
    text = f"{HEAD}golongan A\n  untuk setiap sub kegiatan sebagai s dengan rkpd(s).pagu > Rp5\n"
    said = refused(text, renja=RENJA)
    assert f"{code(1)} (renja.renja baris 5): dokumen pembanding tidak dirujuk" in said


def test_some_words_of_a_name_are_held_against_the_same_number_of_words() -> None:
    text = f'{HEAD}golongan A\n  untuk setiap sub kegiatan sebagai s dengan s.nama memuat "Fasilitas Akses"\n'
    plan = RENJA.replace("Pos 2", "Kegiatan Fasilitasi Akses Permodalan Koperasi")
    assert refused(text, renja=plan).splitlines()[0].endswith("Mungkin maksudnya: Fasilitasi Akses")


def test_a_selected_program_brings_the_lines_below_it() -> None:
    text = f'{HEAD}golongan A\n  untuk setiap program sebagai p dengan p.kode = kode("2.17.01")\n'
    assert [pos.kode for pos in members_of(plans(text, renja=RENJA))["A"]] == [code(1), code(2)]


def test_a_source_of_funds_without_a_split_is_refused_as_a_ceiling() -> None:
    both = 'sumber dana 1.1 "PAD"\nsumber dana 1.2 "DAU"'
    said = refused(f"{HEAD}plafon sumber dana 1.1 Rp5 juta\n", renja=renja(["Rp100 juta"], more=[both]))
    assert code(1) in said
    assert "beberapa sumber dana tanpa pembagian" in said


def test_two_unit_costs_on_a_line_are_refused_with_the_place_of_the_first() -> None:
    plan = renja(["Rp100 juta"], more=['indikator "I"\n  target 4 Unit'])
    costs = golongan("A", [1], "biaya satuan = pagu / target") + golongan("B", [1], "biaya satuan Rp5 juta")
    assert f"{code(1)} sudah punya biaya satuan pada baris 5" in refused(HEAD + costs, renja=plan)


def test_the_basis_of_the_file_and_of_a_limit_are_told_apart() -> None:
    text = f'{HEAD}  dasar "SE 1"\nplafon Rp5 juta\n  dasar "SE 2"\n'
    made = read_allocation(Source("a", text))
    assert (made.dasar, made.ketentuan[0].dasar) == (["SE 1"], ("SE 2",))
