"""The rule language: types, three-valued logic, missing values."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renja_dsl.messages.catalogue import LANGUAGES
from renja_dsl.rules.checker import Scope, Typed, check
from renja_dsl.rules.functions import FUNCTIONS
from renja_dsl.rules.namespace import namespace
from renja_dsl.rules.parsing import parse_expression
from renja_dsl.rules.types import NILAI, RUPIAH, TAHUN, YA_TIDAK, record
from renja_dsl.syntax.faults import Fault
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


@pytest.mark.parametrize(
    ("there", "text", "code"),
    [
        ("ada k.nama", 'k.nama = "a" atau ya', "lambda o: text("),
        ("ada i.nama", 'k.nama = "a" atau ya', "either("),
        ("ada k.nama", 'sebagian(k.nama memuat kata untuk kata di ["a"])', "any("),
        ("ada k.nama", 'sebagian(k.nama memuat "a" untuk k di k.anak)', "some("),  # another k
        ("ada k.anak", "banyak(k.anak) = 1 atau ya", "either("),  # some of them may be lost
    ],
)
def test_what_is_there_cannot_be_missing(there: str, text: str, code: str) -> None:
    scope = SCOPE.narrow(parse_expression(there))
    assert check(parse_expression(text), scope).code.lstrip("(").startswith(code)


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
