"""The rule language: types, three-valued logic, missing values, patterns, faults of a rulebook."""

from __future__ import annotations

import re
import time
from decimal import Decimal

import pytest

from renja_dsl.check.run import check_texts
from renja_dsl.findings.finding import Checks
from renja_dsl.lint.settings import Settings, SettingsFault
from renja_dsl.messages import LANGUAGES
from renja_dsl.rules.checker import Scope, Typed, check
from renja_dsl.rules.functions import FUNCTIONS
from renja_dsl.rules.namespace import namespace
from renja_dsl.rules.parsing import parse_expression
from renja_dsl.rules.pattern import compile_pattern
from renja_dsl.rules.registry import load_rules
from renja_dsl.rules.rule import Rule, RulebookFault
from renja_dsl.rules.text import read_rulebook
from renja_dsl.rules.translate import compiled
from renja_dsl.rules.types import NILAI, RUPIAH, TAHUN, YA_TIDAK, record
from renja_dsl.syntax.faults import Fault
from renja_dsl.syntax.source import Source
from renja_dsl.values import Besaran, Persen, Rupiah
from renja_dsl.values.hilang import Hilang, Kosong, TakTahu

SCOPE = Scope(
    {
        "k": Typed("v_k", record("simpul_tahunan"), safe=True),
        "r": Typed("v_r", record("simpul_renstra"), safe=True),
        "e": Typed("v_e", record("simpul_evaluasi"), safe=True),
        "i": Typed("v_i", record("indikator_tahunan"), safe=True),
        "ya_": Typed("True", YA_TIDAK),
        "tidak_": Typed("False", YA_TIDAK),
        "entah": Typed("unknown()", YA_TIDAK),
        "uang": Typed("Decimal(100)", RUPIAH, safe=True),
        "uang_hilang": Typed("absent()", RUPIAH),
        "uang_entah": Typed("unknown()", RUPIAH),
        "isi": Typed("held", NILAI, safe=True),
        "tahun": Typed("2026", TAHUN, safe=True),
    },
    functions=FUNCTIONS,
)

TYPE_ERRORS = [
    ("uang + 5%", "tipe.operator", "uang + 5%"),
    ("uang + 5", "tipe.operator", "uang + 5"),
    ("uang * uang", "tipe.operator", "uang * uang"),
    ("5 / uang", "tipe.operator", "5 / uang"),
    ("k.kode = 5", "tipe.banding", "k.kode = 5"),
    ("k.kode = k.nama", "tipe.banding", "k.kode = k.nama"),
    ("uang = 5", "tipe.banding", "uang = 5"),
    ("k.nama < k.nama", "tipe.urutan", "k.nama < k.nama"),
    ('k.nama ~= "a"', "tipe.operator", 'k.nama ~= "a"'),
    ("uang", None, ""),
    ("bukan uang", "tipe.lain", "uang"),
    ("-k.nama", "tipe.lain", "k.nama"),
    ("uang dan ya", "tipe.lain", "uang"),
    ("jika uang maka 1 lain 2", "tipe.lain", "uang"),
    ("jika ya maka 1 lain 2%", "tipe.cabang", "jika ya maka 1 lain 2%"),
    ("pilih(uang, 5)", "tipe.cabang", "pilih(uang, 5)"),
    ("[1, 2%]", "tipe.daftar_campur", "2%"),
    ("1 di [2%]", "tipe.anggota", "1 di [2%]"),
    ("k.kode memuat k.nama", "tipe.anggota", "k.kode memuat k.nama"),
    ("uang.nama", "tipe.tanpa_atribut", "uang"),
    ("k.pagoe", "atribut.tak_dikenal", "pagoe"),
    ("r.pagu > Rp0", "tipe.banding", "r.pagu > Rp0"),
    ("r.pagu[TW1]", "tipe.lain", "TW1"),
    ("k.pagu[2026]", "tipe.bukan_deret", "k.pagu"),
    ("kunci(k.pagu)", "tipe.bukan_deret", "k.pagu"),
    ("pagoe", "nama.tak_dikenal", "pagoe"),
    ("jumla(k.anak)", "fungsi.tak_dikenal", "jumla"),
    ("persen(uang)", "fungsi.banyak_argumen", "persen(uang)"),
    ("persen(uang, 5)", "tipe.banding", "persen(uang, 5)"),
    ("jumlah(a.nama untuk a di k.anak)", "tipe.jumlah", "jumlah(a.nama untuk a di k.anak)"),
    ("jumlah(uang)", "tipe.bukan_daftar", "uang"),
    ("jumlah(a.pagu untuk a di k)", "tipe.bukan_daftar", "k"),
    ("jumlah(a.pagu untuk a di k.anak dengan a.pagu)", "tipe.lain", "a.pagu"),
    ("semua(k.anak)", "tipe.lain", "k.anak"),
    ("maks(a.nama untuk a di k.anak)", "tipe.jumlah", "maks(a.nama untuk a di k.anak)"),
    ("renstra(uang)", "tipe.lain", "uang"),
    ("kembar(uang)", "tipe.lain", "uang"),
    ("kode(k.nama)", "tipe.lain", "k.nama"),
    ("isi adalah angkaan", "adalah.tak_dikenal", "isi adalah angkaan"),
    ("uang adalah persen", "tipe.lain", "uang"),
    ("ada 5", "ada.bukan_acuan", "5"),
    ("ada (k.pagu > Rp0)", "ada.bukan_acuan", "k.pagu > Rp0"),
    ("i.arah = menurun", "pilihan.tak_dikenal", "menurun"),
    ("uang cocok /a/", "tipe.lain", "uang"),
    ("isi + 5%", "tipe.lain", "isi"),
    ("isi > 5%", "tipe.banding", "isi > 5%"),
    ("(Rp5)", "ekspresi.rupiah_kurung", "Rp5"),
]


@pytest.mark.parametrize(("text", "key", "at"), TYPE_ERRORS, ids=[text for text, *_ in TYPE_ERRORS])
def test_type_errors(text: str, key: str | None, at: str) -> None:
    if key is None:
        check(parse_expression(text), SCOPE)
        return
    with pytest.raises(Fault) as caught:
        check(parse_expression(text), SCOPE)
    assert caught.value.complaint.key == key
    statement = f"pastikan {text}"
    assert statement[caught.value.start : caught.value.end] == at
    assert key in LANGUAGES["id"]


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [("k.pagoe", "pagu"), ("jumla(k.anak)", "jumlah"), ("i.arah = naikk", "naik"), ("isi adalah persenn", "persen")],
)
def test_what_was_meant(text: str, suggestion: str) -> None:
    with pytest.raises(Fault) as caught:
        check(parse_expression(text), SCOPE)
    assert caught.value.complaint.suggestion == suggestion


RESULTS = [
    ("uang / uang", "angka"),
    ("5% * uang", "rupiah"),
    ("uang / 2", "rupiah"),
    ("2 * 5%", "persen"),
    ("5% * 5%", "persen"),
    ("persen(uang, uang)", "persen"),
    ("angka(isi)", "angka"),
    ("satuan(isi)", "teks"),
    ("k.anak.pagu", "daftar rupiah"),
    ("r.pagu", "deret tahun ke rupiah"),
    ("r.pagu[2026]", "rupiah"),
    ("e.serapan[TW1]", "rupiah"),
    ("kunci(e.serapan)", "daftar triwulan"),
    ("tahun = 2026", "ya/tidak"),
    ("renstra(k)", "simpul renstra"),
    ("sebelumnya(k)", "simpul tahunan"),
    ("evaluasi(i)", "indikator evaluasi"),
    ("daftar(a.kode untuk a di k.anak dengan a.pagu > Rp0)", "daftar kode"),
    ("kembar(k)", "daftar simpul tahunan"),
]


@pytest.mark.parametrize(("text", "kind"), RESULTS)
def test_types(text: str, kind: str) -> None:
    assert str(check(parse_expression(text), SCOPE).type) == kind


def test_narrowing() -> None:
    check(parse_expression("isi adalah persen dan isi > 5%"), SCOPE)
    check(parse_expression("jika isi adalah rupiah maka isi lain Rp0"), SCOPE)
    for text in ("isi adalah persen atau isi > 5%", "bukan isi adalah persen dan isi > 5%"):
        with pytest.raises(Fault):
            check(parse_expression(text), SCOPE)
    assert value("isi adalah persen dan isi > 5%", held=Persen(Decimal(6))) is True
    assert value("isi adalah persen dan isi > 5%", held=Rupiah(Decimal(6))) is False


# ---- three-valued logic ------------------------------------------------------------------------


def unknown() -> Decimal:
    raise TakTahu("dokumen_tak_dirujuk")


def absent() -> Decimal:
    raise Kosong("kosong")


def value(text: str, held: object = None) -> object:
    """What an expression gives; `?` where it is missing."""
    code = check(parse_expression(text), SCOPE).code
    try:
        return eval(code, {**namespace(), "unknown": unknown, "absent": absent, "held": held})  # noqa: S307  # our own code
    except Hilang:
        return "?"


WORDS: dict[object, str] = {True: "ya_", False: "tidak_", "?": "entah"}
AND = [(True, True, True), (True, False, False), (True, "?", "?"), (False, True, False), (False, False, False)]
AND += [(False, "?", False), ("?", True, "?"), ("?", False, False), ("?", "?", "?")]
OR = [(True, True, True), (True, False, True), (True, "?", True), (False, True, True), (False, False, False)]
OR += [(False, "?", "?"), ("?", True, True), ("?", False, "?"), ("?", "?", "?")]


@pytest.mark.parametrize(("left", "right", "result"), AND)
def test_dan(left: object, right: object, result: object) -> None:
    assert value(f"{WORDS[left]} dan {WORDS[right]}") == result


@pytest.mark.parametrize(("left", "right", "result"), OR)
def test_atau(left: object, right: object, result: object) -> None:
    assert value(f"{WORDS[left]} atau {WORDS[right]}") == result


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("bukan ya_", False),
        ("bukan tidak_", True),
        ("bukan entah", "?"),
        ("jika ya_ maka 1 lain 2", Decimal(1)),
        ("jika tidak_ maka 1 lain 2", Decimal(2)),
        ("jika entah maka 1 lain 1", "?"),
        ("jika ya_ maka uang lain uang_entah", Decimal(100)),
        ("jika ya_ maka uang_entah lain uang", "?"),
        ("ada uang", True),
        ("ada uang_hilang", False),
        ("ada uang_entah", "?"),
        ("kosong uang", False),
        ("kosong uang_hilang", True),
        ("kosong uang_entah", "?"),
        ("uang_hilang > Rp0", "?"),
        ("uang_entah + uang > Rp0", "?"),
        ("pilih(uang_hilang, Rp5)", Decimal(5)),
        ("pilih(uang_entah, Rp5)", Decimal(5)),
        ("pilih(uang, Rp5)", Decimal(100)),
        ("uang / Rp0", "?"),
        ("persen(uang, Rp0)", "?"),
        ("sisa(uang, Rp0)", "?"),
        ("jumlah([uang, Rp5])", Decimal(105)),
        ("jumlah([uang, uang_hilang])", "?"),
        ("rata([Rp1, Rp2])", Decimal("1.5")),
        ("maks([uang, uang_entah])", "?"),
        ("min([Rp1, Rp2])", Decimal(1)),
        ("jumlah(x untuk x di [Rp1, Rp2] dengan x > Rp5)", Decimal(0)),
        ("rata(x untuk x di [Rp1, Rp2] dengan x > Rp5)", "?"),
        ("maks(x untuk x di [Rp1, Rp2] dengan x > Rp5)", "?"),
        ("banyak(daftar(x untuk x di [Rp1, Rp9] dengan x > Rp5))", Decimal(1)),
        ("semua(x > Rp0 untuk x di [Rp1, Rp2])", True),
        ("sebagian(x > Rp5 untuk x di [Rp1, Rp2])", False),
        ("1 di [1, 2]", True),
        ('"Dinas KOPERASI" memuat "koperasi"', True),
        ("mutlak(-5)", Decimal(5)),
    ],
)
def test_missing_values(text: str, result: object) -> None:
    assert value(text) == result


@pytest.mark.parametrize(
    ("stated", "exact", "result"),
    [
        ("94,05%", "94,0455%", True),
        ("94,05%", "94,0449%", False),
        ("94%", "94,4999%", True),
        ("95%", "94,5%", True),
        ("94%", "94,5%", False),
        ("94,0%", "94,04%", True),
        ("Rp5", "Rp5", True),
    ],
)
def test_rounds_to(stated: str, exact: str, result: bool) -> None:
    assert value(f"{stated} ~= {exact}") is result


@pytest.mark.parametrize(
    ("held", "result"),
    [
        ((Besaran(Decimal(0), "orang"),), True),
        ((Besaran(Decimal(5), "orang"), Besaran(Decimal(0), "desa")), False),
        (Persen(Decimal(0)), True),
        ("BB", False),
    ],
)
def test_nol(held: object, result: bool) -> None:
    assert value("nol(isi)", held) is result


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ('lipat(kecamatan("Kab. Maju, Kota Arga, Semua Kel/Desa"))', "arga"),
        ('kecamatan("Kab. Maju, Semua Kecamatan, Semua Kel/Desa")', "?"),
        ('kecamatan("Desa Suka, Kecamatan Melati Indah")', "melatiindah"),
        ('kecamatan("Kec. Melati Kabupaten Maju")', "melati"),
        ('kecamatan("Semua Kecamatan")', "?"),
        ('kecamatan("Kabupaten Maju")', "?"),
        ('banyak(tercakup(["Semua Kecamatan", "Kecamatan Melati", "Desa Suka"]))', Decimal(1)),
        ('banyak(tercakup(["Kab. M, Semua Kecamatan, Semua Kel/Desa", "Kab. M, Arga, Desa X"]))', Decimal(1)),
        ('banyak(tercakup(["Kab. M, Arga, Semua Kel/Desa", "Kab. M, Batik, Desa X"]))', Decimal(0)),
        ('ejaan_satuan("Lapoaran")', "Laporan"),
        ('ejaan_satuan("Laporan")', "?"),
        ('ejaan_satuan("kop")', "?"),
        ('ejaan_satuan("Perangkat Derah")', "Perangkat Daerah"),
        ('urutan_tahap("Rancangan  Akhir")', Decimal(3)),
        ('urutan_tahap("draf")', "?"),
    ],
)
def test_functions_on_words(text: str, result: object) -> None:
    assert value(text) == result


# ---- sums over a plan -----------------------------------------------------------------------

SUM_RULE = """
aturan UJI001 jumlah
  judul "Jumlah"
  tingkat galat
  tingkat catatan bila k.pagu < batas
  dasar "uji"
  berlaku renja
  parameter batas = Rp10
  untuk setiap program sebagai k
  misal total = jumlah(a.pagu untuk a di k.anak)
  pastikan k.pagu = total
  tunjuk k.pagu, k.anak.pagu
  pesan "{k.kode}: {k.pagu}, {total}"
"""
PLAN = """
renja 2026
program 1.01.01 "P"
  pagu Rp30
  kegiatan 1.01.01.2.01 "A"
    sub kegiatan 1.01.01.2.01.0001 "A1"
      pagu Rp10
    sub kegiatan 1.01.01.2.01.0002 "A2"
      pagu nihil
  kegiatan 1.01.01.2.02 "B"
    pagu Rp20
"""


def run(rule_text: str, plan: str, settings: Settings | None = None) -> tuple[Checks, list[str]]:
    rules = compiled(read_rulebook(Source("uji.aturan", rule_text)))
    report = check_texts([Source("uji.renja", plan)], rules, settings or Settings())
    return report.checks.get("UJI001", Checks()), [finding.severity.value for finding in report.findings]


@pytest.mark.parametrize(
    ("old", "new", "passed", "failed", "abstained"),
    [
        ("P", "P", 1, 0, {}),
        ("pagu Rp30", "pagu Rp31", 0, 1, {}),
        ("pagu Rp30", "", 0, 0, {"kosong": 1}),
        ("pagu Rp10", "", 0, 0, {"kosong": 1}),
        ("pagu Rp10", "pagu Rp1,000,000", 0, 0, {"baris_rusak": 1}),
        ("pagu Rp10", 'pagu tercetak "1O"', 0, 0, {"sel_tak_terbaca": 1}),
        ("pagu Rp20", "pago Rp20", 0, 0, {"baris_rusak": 1}),
        ('kegiatan 1.01.01.2.02 "B"', 'kegiatan 1.01.01.2.02 "B', 1, 0, {}),
    ],
)
def test_sums_over_what_is_missing(old: str, new: str, passed: int, failed: int, abstained: dict[str, int]) -> None:
    checks, _ = run(SUM_RULE, PLAN.replace(old, new))
    assert (checks.passed, checks.failed, checks.abstained) == (passed, failed, abstained)


def test_the_first_true_condition_gives_the_severity() -> None:
    assert run(SUM_RULE, PLAN.replace("pagu Rp30", "pagu Rp31"))[1] == ["galat"]
    assert run(SUM_RULE, PLAN.replace("pagu Rp30", "pagu Rp9"))[1] == ["catatan"]


def test_settings_override_parameters() -> None:
    rules = {rule.id: rule for rule in compiled(read_rulebook(Source("uji.aturan", SUM_RULE)))}
    settings = Settings(raw_parameters={"UJI001": {"batas": "Rp1 juta"}})
    settings.validate(rules)
    assert run(SUM_RULE, PLAN.replace("pagu Rp30", "pagu Rp31"), settings)[1] == ["catatan"]


@pytest.mark.parametrize(
    ("parameters", "key"),
    [
        ({"UJI001": {"batas": "5%"}}, "setelan.nilai_parameter"),
        ({"UJI001": {"batas": "k.pagu"}}, "setelan.nilai_parameter"),
        ({"UJI001": {"ambang": "Rp5"}}, "setelan.parameter"),
        ({"UJI009": {"batas": "Rp5"}}, "aturan.tak_dikenal"),
    ],
)
def test_settings_that_do_not_fit(parameters: dict[str, dict[str, str]], key: str) -> None:
    rules: dict[str, Rule] = {rule.id: rule for rule in compiled(read_rulebook(Source("uji.aturan", SUM_RULE)))}
    with pytest.raises(SettingsFault) as caught:
        Settings(raw_parameters=parameters).validate(rules)
    assert caught.value.complaint.key == key


def test_repeats_of_one_cause_are_one_finding() -> None:
    rule = """
    aturan UJI001 pagu
      judul "Pagu"
      dasar "uji"
      berlaku renja
      untuk setiap sub kegiatan sebagai s
      pastikan s.pagu > Rp50
      tunjuk s.pagu
      sekali menurut {menurut}
      pesan "{s.kode}"
    """
    plan = PLAN.replace("pagu nihil", "pagu Rp10")
    for group, number in (('"sama"', 1), ('""', 2), ("s.kode", 2), ("awalan(s.kode, 3)", 1)):
        assert len(run(rule.replace("{menurut}", group), plan)[1]) == number


# ---- patterns -----------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["(?=a)", "(?P<n>a)", "a*?", "a++", r"\1", "(?i)a", "a{1000}", "a/b"])
def test_patterns_outside_the_subset(text: str) -> None:
    with pytest.raises(Fault) as caught:
        compile_pattern(text, 0)
    assert caught.value.complaint.key == "pola.tak_didukung"


@pytest.mark.parametrize("text", ["(a", "a)", "*a"])
def test_broken_patterns(text: str) -> None:
    with pytest.raises(Fault) as caught:
        compile_pattern(text, 0)
    assert caught.value.complaint.key in ("pola.rusak", "pola.tak_didukung")


@pytest.mark.parametrize(
    ("text", "subject", "fits"),
    [
        (r"\d\.\d{2}", "2.17", True),
        (r"\d\.\d{2}", "2.17.01", False),
        ("(?:kota|kabupaten) .+", "kota maju", True),
        ("[-0]*|null", "null", True),
        ("[-0]*|null", "--", True),
        (".*a", "aa", False),
    ],
)
def test_patterns_take_what_they_can_and_give_nothing_back(text: str, subject: str, fits: bool) -> None:
    assert (re.compile(compile_pattern(text, 0).text).fullmatch(subject) is not None) is fits


@pytest.mark.parametrize("text", ["(a+)+b", "(a|aa)+b", "(a*)*b", "(.*)*x", "(?:a?){30}a{30}b"])
def test_catastrophic_patterns_are_harmless(text: str) -> None:
    pattern = re.compile(compile_pattern(text, 0).text)
    start = time.perf_counter()
    pattern.fullmatch("a" * 20_000)
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize("text", ["((((a?){99}){99}){99}){99}", "(((a*)*)*)*", "(" * 30 + "a" + ")" * 30, "a" * 2001])
def test_patterns_that_are_too_large_are_refused(text: str) -> None:
    with pytest.raises(Fault) as caught:
        compile_pattern(text, 0)
    assert caught.value.complaint.key == "pola.terlalu_besar"


@pytest.mark.parametrize(
    ("text", "size", "height"),
    [
        ("abc", 4, 1),
        ("a{3}", 4, 1),
        ("(ab){3}", 10, 1),
        (r"(\d+\.)*\d+", 5, 2),
        ("(a{9}){9}", 91, 1),
        ("(.*x|.)*", 6, 2),
    ],
)
def test_the_work_of_a_pattern_is_known(text: str, size: int, height: int) -> None:
    pattern = compile_pattern(text, 0)
    assert (pattern.size, pattern.height) == (size, height)


# ---- faults of a rulebook --------------------------------------------------------------------------

HEAD = 'aturan UJI001 uji\n  judul "U"\n  dasar "uji"\n  berlaku renja\n  untuk setiap program sebagai k\n'
FAULTS = [
    (HEAD + '  pastikan k.pagoe > Rp0\n  pesan "x"\n', "atribut.tak_dikenal", "pagoe"),
    (HEAD + '  pastikan k.pagu\n  pesan "x"\n', "tipe.lain", "k.pagu"),
    (HEAD + '  pastikan k.pagu > Rp0\n  pesan "{k.nam}"\n', "atribut.tak_dikenal", 'pesan "{k.nam}"'),
    (HEAD + '  misal k = 5\n  pastikan ya\n  pesan "x"\n', "aturan.nama_rangkap", "misal"),
    (HEAD + '  untuk setiap q di k.pagu\n  pastikan ya\n  pesan "x"\n', "tipe.bukan_daftar", "k.pagu"),
    (HEAD + '  pastikan ya\n  pastikan ya\n  pesan "x"\n', "aturan.pastikan_rangkap", "pastikan ya"),
    (HEAD + '  pastikan k.nama cocok /(?=a)/\n  pesan "x"\n', "pola.tak_didukung", "(?=a)"),
    (HEAD + "  pastikan ya\n", "aturan.kurang", "aturan UJI001 uji"),
    ('aturan UJI001 uji\n  judul "U"\n', "aturan.kurang", "aturan UJI001 uji"),
    ('judul "U"\n', "aturan.tanpa_kepala", 'judul "U"'),
    (HEAD.replace("program", "proyek") + '  pastikan ya\n  pesan "x"\n', "tingkat.tak_dikenal", "untuk setiap proyek"),
    (HEAD.replace("program", "program, indikator") + '  pastikan ya\n  pesan "x"\n', "tingkat.campur", "untuk setiap"),
    (HEAD + '  parameter p = k.pagu\n  pastikan ya\n  pesan "x"\n', "nama.tak_dikenal", "k"),
    (HEAD + '  parameter p = 1\n  parameter p = 2\n  pastikan ya\n  pesan "x"\n', "aturan.nama_rangkap", ""),
    (HEAD + '  pastikan ya\n  pesan "x"\n  contoh salah ganti "a" jadi "b"\n', "aturan.tanpa_kerangka", "contoh"),
    ('kerangka "aa"\n' + HEAD + '  pastikan ya\n  pesan "x"\n  contoh salah ganti "a" jadi "b"\n', "aturan.ganti", ""),
    (HEAD + "  pastikn ya\n", "kata.salah_eja", "pastikn"),
]


@pytest.mark.parametrize(("text", "key", "at"), FAULTS, ids=[f"{n} {key}" for n, (_, key, _) in enumerate(FAULTS)])
def test_faults_of_a_rulebook_have_a_place(text: str, key: str, at: str) -> None:
    with pytest.raises(RulebookFault) as caught:
        compiled(read_rulebook(Source("uji.aturan", text)))
    fault = caught.value
    assert fault.complaint.key == key
    assert text[fault.start : fault.end].startswith(at)
    assert 0 <= fault.start < fault.end <= len(text)


def test_an_id_is_taken_once() -> None:
    text = HEAD + '  pastikan ya\n  pesan "x"\n'
    for sources in (
        [Source("a.aturan", text), Source("b.aturan", text)],
        [Source("a.aturan", text + text)],
        [Source("a.aturan", text.replace("UJI001", "ANG101"))],
    ):
        with pytest.raises(RulebookFault) as caught:
            load_rules(sources)
        assert caught.value.complaint.key == "aturan.nomor_rangkap"


def test_nothing_of_a_rule_becomes_python() -> None:
    """Names and texts are constants or mangled; a rule cannot reach what its language does not have."""
    text = HEAD + '  pastikan k.nama != "\'); import os #"\n  pesan "{k.nama}"\n'
    (rule,) = compiled(read_rulebook(Source("uji.aturan", text)))
    assert rule.check is not None
    for name in ("__class__", "dokumen_", "import_os"):
        with pytest.raises(RulebookFault):
            compiled(read_rulebook(Source("uji.aturan", text.replace("k.nama !=", f"k.{name} !="))))
