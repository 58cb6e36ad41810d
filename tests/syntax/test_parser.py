"""What a planner reads when a line is wrong, and that a wrong line spoils no other."""

from __future__ import annotations

import inspect
import re
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renja_dsl.syntax import diagnose
from renja_dsl.syntax.parser import Broken, Placed, PlanParser, parser_of_thread
from renja_dsl.syntax.source import Source, Unreadable, decode
from renja_dsl.syntax.statements import comments, cut
from renja_dsl.syntax.tree import (
    BabStatement,
    IsianStatement,
    KlaimStatement,
    SatuanIndikatorStatement,
    SimpulStatement,
    UraianStatement,
)
from tests.strategies import plan, statement, typed

PARSER = PlanParser()


def parse(text: str) -> list[Placed]:
    return PARSER.parse(Source("rencana.renja", text))


def broken(text: str) -> list[Broken]:
    return [placed.statement for placed in parse(text) if isinstance(placed.statement, Broken)]


# ---- messages ---------------------------------------------------------------------

MESSAGES = [
    # key, statement with the faulty place between « and », suggestion
    ("kata.salah_eja", '«pogram» 2.17.02 "Program A"', "program"),
    ("kata.salah_eja", "«targt» 5 koperasi", "target"),
    ("kata.huruf_besar", "«Pagu» zzz", "pagu"),
    ("spasi.asing", 'narasi«\u00a0»"""a"""', " "),
    ("kutip.belum_ditutup", 'narasi «"""a»', None),
    ("kata.mirip", 'program 2.17.02 "Program A" «mendukun» S1', "mendukung"),
    ("kata.mirip", "sifat «akumulas»", "akumulasi"),
    ("kata.tak_dikenal", "«zzz» saja", None),
    ("kata.tak_dikenal_berisi", "«zzz» 12", None),
    ("kata.tak_dikenal_berisi", "«15» koperasi", None),
    ("kata.tak_dikenal_berisi", '«"teks tanpa kata"»', None),
    ("slip.kutip_hilang", 'kegiatan 6.01.01.2.06 «"Penilaian kesehatan»', '"Penilaian kesehatan"'),
    ("pagu.tanpa_rp", "pagu «500.000»", "Rp500.000"),
    ("pagu.tanpa_rp", "pagu 2022: Rp5, 2023: «500.000»", "Rp500.000"),
    ("pagu.tanpa_rp", "pagu 2022: Rp5, 2023: «1,5 miliar»", "Rp1,5 miliar"),
    ("pernyataan.belum_selesai", "«pagu»", None),
    ("slip.tanda_akhir", "target «5 koperasi;»", "5 koperasi"),
    ("pernyataan.berlebih", 'visi "Maju" «"Sejahtera"»', None),
    ("pernyataan.tak_diduga", "sifat «zzz»", None),
    ("pernyataan.tak_diduga", "renja «2024-2026»", None),
    # from the builders and the values
    ("slip.kunci_rangkap", "pagu 2022: Rp5, «2022:» Rp6", "2023:"),
    ("arah.rumus", 'arah turun rumus «"T-R"»', None),
    ("rentang.beda_jenis", "target «5% sampai 6»", "5% sampai 6%"),
    ("rupiah.koma_ribuan", "pagu «Rp300,000,000»", "Rp300.000.000"),
    ("ekspresi.rupiah_kurung", 'klaim "x" («Rp5») = Rp5', None),
]


@pytest.mark.parametrize(("key", "marked", "suggestion"), MESSAGES)
def test_message_place_and_suggestion(key: str, marked: str, suggestion: str | None) -> None:
    text = marked.replace("«", "").replace("»", "")
    (found,) = broken(f"{text}\n")
    fault = found.fault
    assert fault.complaint.key == key
    assert (fault.start, fault.end) == (marked.index("«"), marked.index("»") - 1)
    assert fault.complaint.suggestion == suggestion
    if suggestion is not None:
        repaired = text[: fault.start] + suggestion + text[fault.end :]
        assert not broken(repaired) or key == "kata.huruf_besar"  # what is wrong further on stays


def test_nesting_without_end_is_refused() -> None:
    (found,) = broken(f'klaim "x" {"(" * 10_000}1{")" * 10_000} = 1\n')
    assert found.fault.complaint.key == "ekspresi.terlalu_dalam"


def test_every_message_of_diagnose_has_an_example() -> None:
    keys = set(re.findall(r'"([a-z]+\.[a-z_]+)"', inspect.getsource(diagnose)))
    of_allocations = {"persen.tanpa_tanda"}  # tests/planning/test_text.py
    assert keys <= {key for key, *_ in MESSAGES} | {"ekspresi.terlalu_dalam"} | of_allocations


def test_a_broken_line_keeps_what_it_was_meant_to_open() -> None:
    (found,) = broken('sub kegiatn 6.01 "a"')
    assert found.words[0] == "sub"
    (found,) = broken('Program 6.01 "a')
    assert found.words[0] == "program"


# ---- one fault, one message -----------------------------------------------------------

THREE_FAULTS = """renja 2024
program 2.17.02 "Program A"
  pagu Rp300,000,000
  kegiatan 2.17.02.2.01 "Belum ditutup
    sub kegiatan 2.17.02.2.01.0001 "S"
      indikator "I"
        target 15 koperasi, 11 kecamatan
      pagu Rp5
"""


def test_three_faults_give_three_messages() -> None:
    found = broken(THREE_FAULTS)
    assert [b.fault.complaint.key for b in found] == ["rupiah.koma_ribuan", "slip.kutip_hilang", "slip.pemisah"]
    assert len(parse(THREE_FAULTS)) == 8


@pytest.mark.parametrize(
    "text",
    [
        'lokasi "a",\nprogram 2 "b"\n',
        'lokasi "a",\n"b",\n  program "b"\n',
        'klaim "x" 1 +\nprogram "b"\n',
        'visi """\nabc\nprogram "b"\n',
    ],
)
def test_an_unfinished_statement_does_not_swallow_a_level(text: str) -> None:
    first, second = parse(text)
    assert isinstance(first.statement, Broken)
    assert isinstance(second.statement, SimpulStatement)


@given(st.data())
@settings(max_examples=150)
def test_mistakes_stay_where_they_are_made(data: st.DataObject) -> None:
    one_line = statement.map(" ".join).filter(lambda text: "\n" not in text)
    lines = data.draw(st.lists(one_line, min_size=3, max_size=8))
    planted = data.draw(st.integers(1, 2))
    for _ in range(planted):
        at = data.draw(st.integers(0, len(lines) - 1))
        words = lines[at].split(" ")
        a, b = (data.draw(st.integers(0, len(words) - 1)) for _ in range(2))
        match data.draw(st.sampled_from(["drop", "swap", "double", "insert"])):
            case "drop":
                del words[a]
            case "swap":
                words[a], words[b] = words[b], words[a]
            case "double":
                words.insert(a, words[b])
            case _:
                words.insert(
                    a, data.draw(st.sampled_from(["Rp5", '"', "(", ",", ";", "=", "zzz", "pagu", "5%", '"""', "#"]))
                )
        lines[at] = " ".join(words)
    assert len(broken("\n".join(lines) + "\n")) <= planted + 2


@given(st.text(st.sampled_from('ab1.,:;%()"#\\\n =-+Rp pagu'), max_size=60))
@settings(max_examples=300)
def test_any_text_is_taken_and_nothing_is_dropped(text: str) -> None:
    """Outside the statements there are only blanks and comments."""
    rest, position = "", 0
    for placed in parse(text):
        assert placed.start >= position
        rest += text[position : placed.start] + "\n"
        position = placed.end
    assert not re.sub(r"#[^\n]*", "", rest + text[position:]).strip()


HEAVY = {
    "comment after a comma": "pagu 2022: Rp5,\n" + "#" * 5000 + "\n",
    "long text after a comma": 'lokasi "a",\n  """\n b\n """\nprogram "x"\n',
    "long list": 'lokasi "a",\n' + '"b",\n' * 5000 + '"c"\n',
    "blank lines": 'lokasi "a",\n' + "\n" * 50_000,
    "commas everywhere": "pagu Rp5,\n" * 2000,
    "long unit": "target 5 " + "kata " * 20_000 + "!\n",
    "fences": "".join("visi " + '"' * (3 + n) + "\n" for n in range(500)),
    "backslashes": 'visi "' + "\\" * 50_000,
    "dots": "pagu Rp" + "1." * 50_000,
    "grade": "target A" + " A" * 20_000 + " !",
}


@pytest.mark.parametrize("name", HEAVY)
def test_heavy_text_takes_no_time(name: str) -> None:
    begin = time.process_time()
    assert PlanParser().parse(Source("x", HEAVY[name]))
    assert time.process_time() - begin < 2


# ---- cutting -----------------------------------------------------------------------------


def test_long_text_keeps_its_value() -> None:
    (placed,) = parse('bab IV "R"\nnarasi """\n    satu # bukan komentar\n      "dua"\n    """  # komentar\n')[1:]
    assert isinstance(placed.statement, UraianStatement)
    assert placed.statement.isi[0].nilai == 'satu # bukan komentar\n  "dua"'


def test_unclosed_long_text_is_reported_at_its_opening() -> None:
    first, *rest = parse('narasi """\nsatu\nprogram 2 "P"\n  pagu Rp5\n')
    assert isinstance(first.statement, Broken)
    assert (first.statement.fault.complaint.key, first.statement.fault.start) == ("kutip.belum_ditutup", len("narasi "))
    assert [type(p.statement) for p in rest] == [SimpulStatement, IsianStatement]


def test_two_long_texts_in_one_statement() -> None:
    (placed,) = parse('isu strategis """\na\n""" masalah """\nb\n"""\n')
    assert not isinstance(placed.statement, Broken)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("target 3 dokumen lain\nsatuan dokumen\n", [IsianStatement, SatuanIndikatorStatement]),
        ("target 3 rumah di\nsatuan rumah\n", [IsianStatement, SatuanIndikatorStatement]),
        ("target A+\nsatuan rumah\n", [IsianStatement, SatuanIndikatorStatement]),
        ('klaim "x" nama cocok /a+/\nbab I "a"\n', [KlaimStatement, BabStatement]),
        ("\u00a0pagu Rp5\n\u2003pagu maju Rp5\n", [IsianStatement, IsianStatement]),
        ('klaim "x" 1 +\n\n  # di tengah\n  2 =\n  3  # akhir\nbab I "a"\n', [KlaimStatement, BabStatement]),
        ("pagu 2022: Rp5, # satu\n     2023: Rp6\n", [IsianStatement]),
    ],
)
def test_where_statements_end(text: str, kinds: list[type]) -> None:
    assert [type(placed.statement) for placed in parse(text)] == kinds
    assert len(list(cut(text))) == len(kinds)


@given(plan())
@settings(max_examples=60)
def test_plans_parse_at_their_places(text: str) -> None:
    for placed in parse(text):
        assert not isinstance(placed.statement, Broken)
        line_start = text.rfind("\n", 0, placed.start) + 1
        assert placed.indent == placed.start - line_start
        alone = PARSER.parse(Source("x", text[placed.start : placed.end]))
        assert [p.statement for p in alone] == [placed.statement]


@given(typed(broken_lines=True), st.sampled_from(["# satu", '# "dua', "#"]))
@settings(max_examples=100)
def test_comments_are_found(text: str, comment: str) -> None:
    whole = f"{comment}\n{text} {comment}\n{comment}"
    found = [c for _, c in comments(whole, list(cut(whole)))]
    assert found.count(comment) == 3
    assert set(found) <= {comment, "# di tengah"}


def test_a_thread_reads_its_shares_with_one_parser_of_its_own() -> None:
    """A cluster's worker has several at once, and what a parser remembers is changed while it reads."""
    with ThreadPoolExecutor(1) as other:
        there = [other.submit(parser_of_thread).result() for _ in range(2)]
    here = [parser_of_thread() for _ in range(2)]
    assert there[0] is there[1] is not here[0] is here[1]


# ---- files ---------------------------------------------------------------------------------


def test_byte_order_mark_and_line_breaks_do_not_matter() -> None:
    plain = decode(THREE_FAULTS.encode(), "x").text
    assert decode(b"\xef\xbb\xbf" + THREE_FAULTS.replace("\n", "\r\n").encode(), "x").text == plain
    assert decode(THREE_FAULTS.replace("\n", "\r").encode(), "x").text == plain


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"renja 2024\0", "berkas.biner"),
        ("renja 2024".encode("utf-16")[:-1], "berkas.utf16"),
        (b"renja 2024\npagu \xff", "berkas.bukan_utf8"),
        (b" \n", "berkas.kosong"),
        (b"renja 2024\n#" + b"x" * 1024 * 1024 + b"x", "berkas.baris_panjang"),
    ],
)
def test_unreadable_files(data: bytes, key: str) -> None:
    with pytest.raises(Unreadable) as caught:
        decode(data, "x")
    assert caught.value.complaint.key == key
