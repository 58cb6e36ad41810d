"""NAR: claims, expressions in prose, regions, years in headings, legal basis; every place exact."""

from __future__ import annotations

import pytest

from renja_dsl.findings.finding import Finding, Report
from renja_dsl.knowledge.legal import PERATURAN, citations
from renja_dsl.messages import render
from renja_dsl.rules.registry import built_in
from renja_dsl.testing.assertions import lint_texts

HEAD = """renja 2026
  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi"
  daerah "Kabupaten Bukit Lestari"
program 2.17.06 "Pemberdayaan Koperasi"
  pagu Rp90.000.000
"""


def report(rule: str, text: str, **others: str) -> Report:
    return lint_texts({"r.renja": text, **others}, [one for one in built_in() if one.id == rule])


def found(rule: str, text: str) -> list[Finding]:
    return list(report(rule, text).findings)


def places(finding: Finding) -> list[str]:
    others = (place for place in finding.related if place.label == "other")
    return [place.source.text[place.start : place.end] for place in (finding.primary, *others)]


def message(finding: Finding) -> str:
    return render(finding.message.templates, finding.message.arguments, "id")


# ---- claims -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("banyak(program) = 1", None),
        ("1 = banyak(program)", None),
        ("banyak(program) = 8", "tertulis 8, tabel menunjukkan 1, selisih 7"),
        ("8 = banyak(program)", "tertulis 8, tabel menunjukkan 1, selisih 7"),
        ("jumlah(program.pagu) = Rp100.000.000", "tertulis Rp100.000.000, tabel menunjukkan Rp90.000.000, selisih"),
        ("Rp2 + Rp3 = Rp6", "tertulis Rp6, tabel menunjukkan Rp5, selisih Rp1"),
        ("banyak(program) > 3", "tidak benar bahwa 1 > 3"),
        ("banyak(program) = 1 dan banyak(misi) = 3", "tidak sesuai dengan tabel"),
        ('dokumen.nama = "Dinas Lain"', "tertulis Dinas Lain, tabel menunjukkan Dinas Koperasi"),
        ("semua(p.pagu > Rp0 untuk p di program)", None),
    ],
)
def test_a_claim(claim: str, said: str | None) -> None:
    findings = found("NAR701", f'{HEAD}klaim "IV" {claim}  # baris 7\n')
    assert [places(finding) for finding in findings] == ([[claim]] if said else [])
    assert all(said is not None and said in message(finding) for finding in findings)
    assert found("NAR705", f'{HEAD}klaim "IV" {claim}\n') == []


def test_a_claim_shows_both_sides() -> None:
    (finding,) = found("NAR701", f'{HEAD}klaim "IV" jumlah(program.pagu) = Rp100.000.000\n')
    assert finding.values is not None
    assert (finding.values.stated, finding.values.computed, finding.values.unit) == (100_000_000, 90_000_000, "rupiah")


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        ("banyak(kegiatan) = 2", "tak_dicetak"),
        ("jumlah(sub_kegiatan.pagu) = Rp1", "kosong"),
        ('renstra(dokumen).nama = "x"', "dokumen_tak_dirujuk"),
    ],
)
def test_a_claim_waits_for_what_is_missing(claim: str, reason: str) -> None:
    text = f'{HEAD}sub kegiatan 2.17.06.2.01.0001 "Tanpa kegiatan"\nklaim "IV" {claim}\n'
    made = report("NAR701", text)
    assert made.findings == ()
    assert made.checks["NAR701"].abstained == {reason: 1}


@pytest.mark.parametrize(
    ("claim", "at"),
    [
        ("banyak(programs) = 8", "programs"),
        ("banyak(program) = Rp8", "banyak(program) = Rp8"),
        ("banyak(program)", "banyak(program)"),
        ("jumlah(p.nama untuk p di program) = 1", "jumlah(p.nama untuk p di program)"),
    ],
)
def test_a_claim_of_wrong_types(claim: str, at: str) -> None:
    (finding,) = found("NAR705", f'{HEAD}klaim "IV" {claim}\n')
    (place,) = places(finding)
    assert place in (at, at[:-1])  # a call ends at its last argument
    assert found("NAR701", f'{HEAD}klaim "IV" {claim}\n') == []


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ('"Ada {banyak(program)} program, {{x}}."', None),
        ('"Ada {banyak(progam)} program."', "progam"),
        ('"Ada {banyak(program) program."', "{"),
        ('"Ada } program."', "}"),
        ('"Ada {} program."', "}"),
        ('"Ada {program} program."', "program"),
        ('"""\n  Ada\n  {jumlah(program.pagu) = 3}\n  """', "jumlah(program.pagu) = 3"),
        ('"Pagu {jika dokumen.nama = \\"x y\\" maka 1 lain 2}."', None),
        ('"Pagu {jika dokumen.nama = \\"x\\" maka 1 lain salah}."', "salah"),
    ],
)
def test_an_expression_of_prose(text: str, at: str | None) -> None:
    findings = found("NAR705", f"{HEAD}narasi {text}\n")
    assert [places(finding) for finding in findings] == ([[at]] if at else [])


# ---- regions ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("di Kabupaten Bukit Lestari", []),
        ("DI KABUPATEN BUKIT LESTARI TAHUN 2026", []),
        ("di Kabupaten Siak Tahun 2026", ["Kabupaten Siak"]),
        ("DINAS KOPERASI KABUPATEN OGAN KOMERING ULU TIMUR TAHUN 2026", ["KABUPATEN OGAN KOMERING ULU TIMUR"]),
        ("Kab. Labuhan Batu, Kec. Melati", ["Kab. Labuhan Batu"]),
        ("Kabupaten Bengkulu", ["Kabupaten Bengkulu"]),  # a provinsi and a kota, but no kabupaten
        ("kewenangan Kabupaten/Kota dan Kabupaten / Kota, Provinsi/Kabupaten Siak", []),
        ("Pemerintah Kabupaten dan desa, Kabupaten Layak Anak, Kabupaten Dengen Baik, kabupaten puncak", []),
        ("Kabupaten Berdasarkan Tingkat Kerusakan, Kabupaten Menerima Biaya", []),
        ("dari Kabupaten Siak ke Provinsi Riau, perbatasan Kabupaten Kampar, lintas Kabupaten Rokan Hulu", []),
        ("Kota Dumai dan Provinsi Riau", []),
        ("Kabupaten Bukit Lestar", ["Kabupaten Bukit Lestar"]),
    ],
)
def test_regions(text: str, names: list[str]) -> None:
    findings = found("NAR702", f'{HEAD}narasi "{text}"\n')
    assert [place for finding in findings for place in places(finding)] == names


def test_a_region_is_one_finding_with_all_places() -> None:
    lokasi = 'program 2.17.07 "P"\nlokasi "Kabupaten Siak"\n'
    prose = "Di Kabupaten Bukit\n  Lestari, bukan Kabupaten Siak\n  atau Kabupaten Bukit Lestaro."
    fenced = f'narasi """\n  {prose}\n  """\n'
    findings = found("NAR702", HEAD + lokasi + fenced)
    assert [places(finding) for finding in findings] == [["Kabupaten Siak"] * 2, ["Kabupaten Bukit Lestaro"]]
    assert [finding.count for finding in findings] == [2, 1]
    assert ["salah ketik" in message(finding) for finding in findings] == [False, True]


@pytest.mark.parametrize(
    ("home", "text", "names"),
    [
        ("Kabupaten Nias", "Kabupaten Nias dan Kabupaten Nias Selatan", ["Kabupaten Nias Selatan"]),
        ("Provinsi Daerah Khusus Jakarta", "Provinsi DKI Jakarta, Provinsi Daerah Khusus Ibukota Jakarta", []),
        ("Kabupaten Toba", "Kabupaten Toba Samosir", []),
        ("Kabupaten Labuhanbatu", "Kabupaten Labuhan Batu", ["Kabupaten Labuhan Batu"]),
        ("Kabupaten Administrasi Kepulauan Seribu", "Kab. Adm. Kepulauan Seribu", []),
        ("Kota Bima", "Kota Bima, Kota Biru, kota batu, Kota Batu", ["Kota Batu"]),
        ("Provinsi Papua", "Provinsi Papua Tengah, Provinsi Terkait Pendaftaran", ["Provinsi Papua Tengah"]),
    ],
)
def test_names_of_regions(home: str, text: str, names: list[str]) -> None:
    head = HEAD.replace("Kabupaten Bukit Lestari", home)
    findings = found("NAR702", f'{head}narasi "{text}"\n')
    assert [place for finding in findings for place in places(finding)] == names


def test_a_plan_without_region_is_not_judged() -> None:
    assert found("NAR702", HEAD.replace("daerah", "# daerah", 2) + 'narasi "Kabupaten Lain"\n') == []


# ---- years ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("statement", "years"),
    [
        ('bab 2.1 "Evaluasi Pelaksanaan Renja Tahun 2024 dan Renstra 2019-2023"', []),
        ('bab 2.1 "Evaluasi Pelaksanaan Rencana Kerja Dinas Tahun 2026"', ["2026"]),
        ('bab 2.4 "Review terhadap RKPD 2025"', ["RKPD 2025"]),
        ('bab 2.4 "Review terhadap RKPD Tahun 2026"', []),
        ('bab IV "Rencana Tahun 2019"', ["2019"]),
        ('bab IV "Prakiraan Maju 2027 menurut Permendagri Nomor 86 Tahun 2017"', []),
        ('narasi "Pada RKPD 2019 disebut tahun 2011."', []),
        (
            'narasi """\n  Tabel 2.1\n  Capaian Tahun 2020\n  Tahun 2020 baik.\n  No | RKPD 2021 | Target\n  """',
            ["2020", "2021"],
        ),
    ],
)
def test_years_in_headings(statement: str, years: list[str]) -> None:
    findings = found("NAR703", f"{HEAD}{statement}\n")
    assert [place for finding in findings for place in places(finding)] == years


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("Prakiraan maju tahun 2027, tahun berjalan (2025), tahun rencana 2026.", []),
        ("Perkiraan Maju Rencana Tahun 2026 dan tahun berjalan (Tahun 2026)", ["2026", "2026"]),
        ("Renstra Dinas Koperasi Kabupaten Bukit Lestari Tahun 2021 - 2026 dan RPJMD 2025-2029", []),
        ("Program mengikuti RPJMD Kabupaten Bukit Lestari Tahun 2016-2021", ["2016-2021"]),
        ("Capaian Renstra 2016-2021 dan realisasi Renja 2023", []),
        ("RPJPN 2005-2025, RPJMN 2020-2024, Renstra 2025-2026", []),
        ("Penyusunan Renja Dinas Koperasi Tahun 2025", ["2025"]),
        ("Penyusunan Renja 2026 melanjutkan Renja Tahun 2025", []),
        ("Produksi tahun 2019 dan Permendagri Nomor 86 Tahun 2017 menjadi dasar Renja ini", []),
    ],
)
def test_years_in_prose(sentence: str, years: list[str]) -> None:
    findings = found("NAR712", f'{HEAD}bab III "Tujuan"\nnarasi "{sentence}"\n')
    assert [place for finding in findings for place in places(finding)] == years


def test_the_chapter_on_last_year_speaks_of_other_plans() -> None:
    sentence = 'narasi "Dokumen Renja Tahun 2024 menjadi acuan. Prakiraan maju 2025."\n'
    findings = found("NAR712", f'{HEAD}bab II "Hasil Evaluasi"\n{sentence}')
    assert [place for finding in findings for place in places(finding)] == ["2025"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Renja Dinas Koperasi dan UKM Kabupaten Bukit Lestari Tahun 2026", []),
        ("RENJA DINAS KOPERASI TAHUN 2026", []),
        ("Rencana Kerja Perangkat Daerah Inspektorat Daerah Kabupaten Bukit Lestari", ["Inspektorat Daerah"]),
        ("Rencana Strategis (Renstra) Badan Kepegawaian, dan Dinas Kesehatan", ["Badan Kepegawaian"]),
        ("Renja Dinas ini bersama Dinas Kesehatan, Rencana Kerja Pemerintah Daerah", []),
    ],
)
def test_offices_in_prose(sentence: str, names: list[str]) -> None:
    findings = found("NAR713", f'{HEAD}narasi "{sentence}"\n')
    assert [place for finding in findings for place in places(finding)] == names


# ---- legal basis --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Undang – undang Nomor 25 Tahun 2004", ("UU", "25", 2004)),
        ("UU No. 23 Tahun 2014", ("UU", "23", 2014)),
        ("Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017", ("Permendagri", "86", 2017)),
        ("Permendagri 90/2019", ("Permendagri", "90", 2019)),
        ("Kepmendagri Nomor 900.1.15.5-1317 Tahun 2023", ("Kepmendagri", "900.1.15.5-1317", 2023)),
        ("Peraturan Pemerintah Republik Indonesia Nomor 08 Tahun 2008", ("PP", "8", 2008)),
    ],
)
def test_citations(text: str, key: tuple[str, str, int]) -> None:
    assert list(citations(text)) == [key]


def test_every_entry_has_a_source() -> None:
    assert all(row.sumber and bool(row.pengganti) == bool(row.dicabut) for row in PERATURAN)
    assert len({(row.jenis, row.nomor, row.tahun) for row in PERATURAN}) == len(PERATURAN)


def test_a_regulation_is_judged_by_the_year_of_the_plan() -> None:
    basis = "".join(f'dasar hukum "{row.jenis} {row.nomor}/{row.tahun}"\n' for row in PERATURAN if row.wajib_sejak)
    old = 'dasar hukum "Kepmendagri 050-3708/2020"\n'
    assert found("NAR704", HEAD + basis) == []
    assert found("NAR704", HEAD.replace("2026", "2022") + basis + old) == []
    (finding,) = found("NAR704", HEAD + basis + old)
    assert places(finding) == ['"Kepmendagri 050-3708/2020"']
    assert found("NAR704", HEAD) == []


@pytest.mark.parametrize(
    ("year", "named", "missing"),
    [
        (2026, "", None),
        (2027, "", "900.1-2850/2025"),
        (2027, "900.1-2850/2025", None),
        (2027, "900.1-861/2026", None),
        (2027, "900.1.15.5-3406/2024", "900.1-2850/2025"),
        (2028, "900.1-2850/2025", "900.1-861/2026"),
        (2030, "050-5889/2021 dan Kepmendagri 900.1-861/2026", None),
    ],
)
def test_the_newest_decree_on_codes_and_names(year: int, named: str, missing: str | None) -> None:
    required = [row for row in PERATURAN if row.wajib_sejak and row.jenis != "Kepmendagri"]
    basis = "".join(f'dasar hukum "{row.jenis} {row.nomor}/{row.tahun}"\n' for row in required)
    decree = f'dasar hukum "Kepmendagri {named}"\n' if named else ""
    findings = found("NAR704", HEAD.replace("2026", str(year)) + basis + decree)
    assert len(findings) == (missing is not None)
    assert all(f"Kepmendagri {missing} belum disebut" in message(finding) for finding in findings)


@pytest.mark.parametrize(
    ("basis", "right"),
    [
        ('"UU 25/2004" tentang "Sistem Perencanaan Pembangunan Nasional"', None),
        ('"UU 24/2004" tentang "Sistem Perencanaan Pembangunan Nasional"', "UU 25/2004"),
        ('"UU 25/2005" tentang "SISTEM PERENCANAAN  PEMBANGUNAN NASIONAL"', "UU 25/2004"),
        ('"UU 32/2004" tentang "Pemerintahan Daerah"', None),
        ('"UU 33/2004" tentang "Pemerintahan Daerah"', "UU 23/2014"),
        ('"Perda 5/2020" tentang "Pemerintahan Daerah"', None),
        ('"Permendagri 5/2020" tentang "Pemerintahan Daerah"', None),
        ('"UU 25/2005"', None),
        ('"UU 25/2005" tentang "Sesuatu yang lain"', None),
        (
            '"Permendagri 87/2017" tentang "Tata Cara Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah, Dll"',
            "Permendagri 86/2017",
        ),
        ('"UU 5/2020" tentang "Pemerintahan Daerah Istimewa"', None),
        ('"UU" tentang "Keuangan Negara"', "UU 17/2003"),
    ],
)
def test_a_title_has_its_number(basis: str, right: str | None) -> None:
    findings = found("NAR708", f"{HEAD}dasar hukum {basis}\n")
    assert len(findings) == (0 if right is None else 1)
    assert all(right is not None and right in message(finding) for finding in findings)


LAST_YEAR = """renja 2025
  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas"
dasar hukum "UU 17/2003"
dasar hukum "UU 17/2003 dan UU 1/2004"
dasar hukum "UU 25/2004"
dasar hukum "Permendagri 54/2010"
"""
"""one that every plan has to name, and one that was revoked, are other rules' business"""


@pytest.mark.parametrize(
    ("here", "dropped"),
    [
        ('dasar hukum "UU 17/2003"\ndasar hukum "UU 1/2004"\n', []),
        ('dasar hukum "UU 17/2003"\n', ["UU 1/2004"]),
        ('dasar hukum "Perda 1/2020"\n', ["UU 17/2003", "UU 1/2004"]),
        ("", []),
        ('dasar hukum "UU 17/2003"\ndasar hukum UU\n', []),
    ],
)
def test_what_last_year_rested_on(here: str, dropped: list[str]) -> None:
    text = f'renja 2026\n  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas"\n  mengacu sebelumnya "l.renja"\n{here}'
    told = list(map(message, report("NAR709", text, **{"l.renja": LAST_YEAR}).findings))
    assert len(told) == len(dropped)
    assert all(name in said for name, said in zip(dropped, told, strict=True))


@pytest.mark.parametrize(
    ("title", "odd"),
    [
        ("Rencana Tahun 2026", []),
        ("Rencana Tahun 202", ["202"]),
        ("Rencana Tahun 20266", ["20266"]),
        ("Rencana Tahun 2206", ["2206"]),
        ("Rencana Tahun 12", []),
        ("Permendagri Nomor 86 Tahun 20177", []),
        ("Rencana tahun 100.000", []),
    ],
)
def test_a_year_with_a_digit_out_of_place(title: str, odd: list[str]) -> None:
    findings = found("NAR703", f'{HEAD}bab IV "{title}"\n')
    assert [place for finding in findings for place in places(finding)] == odd
