"""Rules that need an algorithm: what they find, what they count as right, and where they cannot tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest

from renja_dsl.findings.finding import Checks, Finding, Report
from renja_dsl.rules.registry import built_in
from renja_dsl.testing.assertions import lint_texts

RULES = {rule.id: rule for rule in built_in()}
OFFICE = '  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi"\n'


def report(rule: str, texts: str | Mapping[str, str]) -> Report:
    return lint_texts({"r.renja": texts} if isinstance(texts, str) else texts, [RULES[rule]])


def shown(finding: Finding) -> str:
    """The line, and those that are one finding with it."""
    others = (place.from_.line for place in finding.related if place.label == "other")
    return " ".join(map(str, (finding.primary.from_.line, *others)))


# ---- STR017 ------------------------------------------------------------------------------------------


def omitted(*spent: str) -> Report:
    """Program, kegiatan and sub kegiatan with what each of them says of its money: a quarter, or another one."""
    lines = ['program 2.17.02 "P"', 'kegiatan 2.17.02.2.01 "K"']
    lines += [f'sub kegiatan 2.17.02.2.01.{n:04} "S{n}"' for n in range(1, len(spent) - 1)]
    said = {"s": "serapan TW1: Rp5", "t": "serapan TW2: Rp5", "?": "???"}
    rows = (f"{line}\n{said.get(word, '')}\n" for line, word in zip(lines, spent, strict=True))
    return report("STR017", f"evaluasi 2024\n{''.join(rows)}")


@pytest.mark.parametrize(
    ("spent", "lines"),
    [
        pytest.param("sssss", [], id="nobody"),
        pytest.param("ssss-", ["10"], id="one"),
        pytest.param("-ssss", [], id="a level of one that says nothing of the sort"),
        pytest.param("tssss", ["2"], id="a level of one that says something of the sort"),
        pytest.param("sss-", [], id="too few have it"),
        pytest.param("ssss--", [], id="too many lack it"),
        pytest.param("s" * 38 + "--", ["78 80"], id="five percent, told together"),
        pytest.param("s" * 37 + "---", [], id="more than five percent"),
        pytest.param("-----", [], id="all"),
    ],
)
def test_what_one_owner_leaves_out(spent: str, lines: list[str]) -> None:
    assert [shown(finding) for finding in omitted(*spent).findings] == lines


def test_owners_that_were_compared_are_counted() -> None:
    assert omitted(*"ssss-").checks["STR017"] == Checks(4, 1, {}, RULES["STR017"].nama)
    assert "STR017" not in omitted(*"ss-").checks  # no habit, no check


def test_a_line_that_cannot_be_read_may_have_said_it() -> None:
    checks = omitted(*"ssss?").checks["STR017"]
    assert (checks.passed, checks.failed, checks.abstained) == (4, 0, {"baris_rusak": 1})


def indicators(*said: str) -> str:
    head = 'renja 2026\nprogram 2.17.02 "P"\n'
    return head + "".join(f'indikator "I{n}"\n{lines}\n' for n, lines in enumerate(said))


@pytest.mark.parametrize(
    ("last", "lacking"),
    [
        ("target 5 koperasi\ntarget maju 5 koperasi\narah naik", None),
        ("target 5 koperasi\narah naik", "target maju"),
        ("target maju 5 koperasi\narah naik", None),  # STR005 speaks of the target of the year
        ("target 5 koperasi\ntarget maju 5 koperasi", "arah"),
        ("target 5 koperasi", "arah, target maju"),
        ('target peringkat "BB"', None),
    ],
)
def test_what_one_indicator_leaves_out(last: str, lacking: str | None) -> None:
    usual = "target 5 koperasi\ntarget maju 5 koperasi\narah naik"
    found = report("STR017", indicators(*[usual] * 4, last)).findings
    assert [finding.message.arguments["apa"] for finding in found] == ([lacking] if lacking else [])


def test_what_one_recap_leaves_out() -> None:
    both = "tertulis rata-rata kinerja TW1: 5%\ntertulis rata-rata anggaran TW1: 5%\n"
    recaps = [f"rekap 2.17.0{n}\n{both}" for n in range(2, 5)]
    text = "evaluasi 2024\n" + "".join([*recaps, "rekap perangkat daerah\ntertulis rata-rata kinerja TW1: 5%\n"])
    (found,) = report("STR017", text).findings
    assert (found.primary.from_.line, found.message.arguments["apa"]) == (11, "rata-rata TW1")


# ---- STR018 ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "twice"),
    [
        ('lokasi "A"\nlokasi "B"', 0),
        ('lokasi "A", "A"', 1),
        ('lokasi "A"\nkelompok sasaran "A"', 0),
        ('sumber dana "DAU" Rp5\nsumber dana "DAU" Rp5', 1),
        ('sumber dana "DAU" Rp5\nsumber dana "DAU" Rp6', 0),
        ('catatan "x"\ncatatan "x"\ncatatan "x"', 2),
        ('prioritas daerah "x"\nprioritas nasional "x"', 0),
        ('lokasi "A"\nprogram 2.17.03 "Q"\nlokasi "A"', 0),
        ('dasar hukum "UU" tentang "A"\ndasar hukum "UU" tentang "B"', 0),
        ('dasar hukum "UU" tentang "A"\ndasar hukum "UU" tentang "A"', 1),
        ('narasi "x"\nnarasi "x"', 0),
        ("rekap 2.17.02\nrekap 2.17.02", 1),
        ("rekap 2.17.02\nrekap perangkat daerah", 0),
        ('klaim "k" 1 = 1\nklaim "k" 1 = 1', 1),
        ('klaim "k" 1 = 1\nklaim "k" 2 = 2', 0),
    ],
)
def test_the_same_line_twice(lines: str, twice: int) -> None:
    made = report("STR018", f'renja 2026\nprogram 2.17.02 "P"\n{lines}\n')
    assert len(made.findings) == twice
    assert made.checks.get("STR018", Checks()).failed == twice


@pytest.mark.parametrize(
    ("kind", "first", "second", "twice"),
    [
        ("renstra 2025-2029", "target 2025: 5", "", 1),
        ("renstra 2025-2029", "target 2025: 5", "target 2025: 5", 0),  # TGT209
        ("renja 2026", "target 5", "", 0),  # STR005
    ],
)
def test_an_indicator_twice_one_of_them_empty(kind: str, first: str, second: str, twice: int) -> None:
    text = f'{kind}\nprogram 2.17.02 "P"\nindikator "I"\n{first}\nindikator "I"\n{second}\n'
    assert len(report("STR018", text).findings) == twice


# ---- STR020 ------------------------------------------------------------------------------------------

RENJA = f"renja 2026\n{OFFICE}"


@pytest.mark.parametrize(
    ("beside", "told"),
    [
        pytest.param({"renstra.renja": f"renstra 2025-2029\n{OFFICE}"}, ["renstra"], id="renstra"),
        pytest.param({"renstra.renja": f"renstra 2021-2025\n{OFFICE}"}, [], id="another period"),
        pytest.param({"rkpd.renja": f"rkpd 2026\n{OFFICE}"}, ["rkpd"], id="rkpd"),
        pytest.param({"rkpd.renja": f"rkpd 2025\n{OFFICE}"}, [], id="rkpd of another year"),
        pytest.param({"evaluasi.renja": f"evaluasi 2024\n{OFFICE}"}, ["evaluasi"], id="evaluation"),
        pytest.param({"evaluasi.renja": f"evaluasi 2025\n{OFFICE}"}, [], id="evaluation too late"),
        pytest.param({"lalu.renja": f"renja 2025\n{OFFICE}"}, ["sebelumnya"], id="last year's"),
        pytest.param(
            {"a.renja": f"rkpd 2026\n{OFFICE}", "b.renja": f"rkpd 2026\n{OFFICE}"}, ["rkpd"], id="one of a kind"
        ),
        pytest.param({"rkpd.renja": f"rkpd 2026\n{OFFICE.replace('01.', '02.')}"}, [], id="another office"),
        pytest.param({"lain/rkpd.renja": f"rkpd 2026\n{OFFICE}"}, [], id="another folder"),
        pytest.param({"rkpd.renja": "rkpd 2026\n"}, [], id="no office"),
    ],
)
def test_documents_that_stand_beside(beside: dict[str, str], told: list[str]) -> None:
    found = [f for f in report("STR020", {"renja.renja": RENJA, **beside}).findings if f.primary.file == "renja.renja"]
    assert [finding.message.arguments["baris"].split()[1] for finding in found] == told


def test_a_reference_is_counted_and_a_broken_one_may_be_it() -> None:
    texts = {"rkpd.renja": f"rkpd 2026\n{OFFICE}", "renja.renja": f'{RENJA}  mengacu rkpd "rkpd.renja"\n'}
    assert report("STR020", texts).checks["STR020"].passed == 1
    texts["renja.renja"] = f"{RENJA}  mengacu rkpd rkpd.renja\n"
    checks = report("STR020", texts).checks["STR020"]
    assert (checks.failed, checks.abstained) == (0, {"baris_rusak": 1})


# ---- NAR706 ------------------------------------------------------------------------------------------


def chapters(numbers: Iterable[str]) -> str:
    return "renja 2026\n" + "".join(f'bab {number} "Judul"\n' for number in numbers)


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [
        ("I II III IV V VI VII VIII IX X XI", []),
        ("I 1.1 1.2 II 2.1 2.1.1 2.1.2 2.2 III", []),
        ("I III", []),  # STR012 misses a whole chapter
        ("I II II", [("II", "III")]),
        ("III II", [("II", "IV")]),
        ("VIII IX IX", [("IX", "X")]),
        ("XXXVIII XXXIX XXXIX", [("XXXIX", "XL")]),
        ("II 2.1 2.3", [("2.3", "2.2")]),
        ("II 2.1 2.1", [("2.1", "2.2")]),
        ("II 2.2", [("2.2", "2.1")]),
        ("II 3.1", [("3.1", "2.1")]),
        ("II 2.1 2.1.2", [("2.1.2", "2.1.1")]),
        ("II 2.1 2.1.1 2.1.3 2.2", [("2.1.3", "2.1.2")]),
        ("II 2.1 2.1.1 2.3", [("2.3", "2.2")]),
        ("II 2.1.1", [("2.1.1", "2.1")]),
    ],
)
def test_chapters_count_on(numbers: str, wrong: list[tuple[str, str]]) -> None:
    made = report("NAR706", chapters(numbers.split()))
    told = [(f.message.arguments["nomor"], f.message.arguments["mestinya"]) for f in made.findings]
    assert told == wrong
    assert made.checks["NAR706"].passed == len(numbers.split()) - len(wrong)


# ---- KOD013 ------------------------------------------------------------------------------------------


def funded(*sources: str, kind: str = "renja", rkpd: str = "") -> str:
    refers = f'  mengacu rkpd "{rkpd}"\n' if rkpd else ""
    lines = (f'sub kegiatan 2.17.02.2.01.{n:04} "S"\n  sumber dana {said}\n' for n, said in enumerate(sources, 1))
    return f"{kind} 2026\n{OFFICE}{refers}" + "".join(lines)


A, B = '1.2.01.08 "Dana Alokasi Umum"', '1.2.01.07 "Dana Alokasi Umum"'
C, D = '1.2.01.08 "Pendapatan Asli Daerah"', '1.1.01 "Pajak"'


@pytest.mark.parametrize(
    ("texts", "lines"),
    [
        pytest.param({"a.renja": funded(A, A, D)}, [], id="one to one"),
        pytest.param({"a.renja": funded(A, A, B)}, ["a 8"], id="one name, two codes"),
        pytest.param({"a.renja": funded(A, A, C)}, ["a 8"], id="one code, two names"),
        pytest.param({"a.renja": funded(A, B)}, [], id="a tie"),
        pytest.param({"a.renja": funded(A, '1.2.01.08 "DANA  ALOKASI UMUM."')}, [], id="written otherwise"),
        pytest.param({"a.renja": funded(A, A, '"Dana Alokasi Umum"')}, [], id="no code"),
        pytest.param(
            {"a.renja": funded(A, B, rkpd="b.renja"), "b.renja": funded(B, kind="rkpd")}, ["a 5"], id="the RKPD decides"
        ),
        pytest.param({"a.renja": funded(A, B), "b.renja": funded(B, kind="rkpd")}, [], id="one not referred to"),
        pytest.param({"a.renja": funded(A, A, A, B, B, C)}, ["a 10 12", "a 14"], id="repeats are one finding"),
    ],
)
def test_the_pair_that_is_used_most_is_right(texts: dict[str, str], lines: list[str]) -> None:
    made = report("KOD013", texts)
    assert [f"{f.primary.file.removesuffix('.renja')} {shown(f)}" for f in made.findings] == lines
    failed = sum(finding.count for finding in made.findings)
    named = sum(text.count("dana 1.") for text in texts.values())
    assert (made.checks["KOD013"].passed, made.checks["KOD013"].failed) == (named - failed, failed)


# ---- what is right is counted -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "text", "passed", "failed"),
    [
        ("PRD604", 'evaluasi 2024\nskala predikat "X"\nbatas "A" >= 50%\nbatas "B" >= 0%\n', 1, 0),
        ("PRD604", 'evaluasi 2024\nskala predikat "X"\nbatas "A" >= 50%\nbatas "B" >= 10%\n', 0, 1),
        ("ANG107", 'renja 2026\nprogram 2.17.02 "P"\npagu Rp1.000\nkegiatan 2.17.02.2.01 "K"\npagu Rp1.000\n', 1, 0),
        (
            "ANG107",
            'renja 2026\nprogram 2.17.02 "P"\npagu Rp1.000\nkegiatan 2.17.02.2.01 "K"\npagu Rp1.000.000\n',
            0,
            1,
        ),
        ("STR009", 'renja 2026\nmengacu rkpd "tidak-ada.renja"\n', 0, 1),
    ],
)
def test_what_is_right_is_counted(rule: str, text: str, passed: int, failed: int) -> None:
    checks = report(rule, text).checks[rule]
    assert (checks.passed, checks.failed) == (passed, failed)
