"""Where findings point: at things that a node or another document holds, and at nothing that is not there."""

from __future__ import annotations

from renja_dsl.findings.finding import Report
from renja_dsl.rules.registry import built_in
from renja_dsl.testing.assertions import lint_texts

HEAD = '  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi"\n'
BELOW = 'program 2.17.06 "Pemberdayaan Koperasi"\n'


def run(rule: str, **texts: str) -> Report:
    return lint_texts({f"{name}.renja": text for name, text in texts.items()}, [r for r in built_in() if r.id == rule])


def test_a_source_of_funds_is_its_nodes() -> None:
    text = f'renja 2026\n{HEAD}{BELOW}  sumber dana "APBD"\n'
    (finding,) = run("ANG108", renja=text).open
    assert (finding.primary.kode, finding.primary.value) == ("2.17.06", '"APBD"')
    assert not run("ANG108", renja=f'{text}  abai ANG108 alasan "Belum ada rinciannya."\n').open


def test_a_source_of_another_document_is_in_its_file() -> None:
    renja = f'renja 2026\n{HEAD}  mengacu rkpd "rkpd.renja"\n{BELOW}  sumber dana "DAU"\n'
    rkpd = f'rkpd 2026\n{BELOW}  sumber dana "PAD"\n'
    (finding,) = run("RKP408", renja=renja, rkpd=rkpd).open
    assert [(place.file, place.value, place.label) for place in finding.related] == [
        ("rkpd.renja", '"PAD"', "reference")
    ]


def test_a_chapter_of_another_document_is_in_its_file() -> None:
    renja = f'renja 2026\n{HEAD}  mengacu sebelumnya "lalu.renja"\nbab 1.1 "Latar Belakang"\n'
    lalu = f'renja 2025\n{HEAD}bab 1.1 "Latar Belakang"\nbab 1.2 "Landasan Hukum"\n'
    (finding,) = run("NAR707", renja=renja, lalu=lalu).open
    assert [(place.file, place.from_.line) for place in finding.related] == [("lalu.renja", 4)]


def test_how_many_are_wrong_is_no_difference() -> None:
    target = "target 2025: 20 koperasi, 2026: 25 koperasi, 2027: 30 orang"
    (finding,) = run("TGT210", renstra=f'renstra 2025-2029\n{HEAD}{BELOW}  indikator "Hasil"\n    {target}\n').open
    assert finding.values is None


def test_cells_that_are_not_there_are_not_shown() -> None:
    cells = "target 60 koperasi\n    target maju 70 orang"
    (finding,) = run("TGT202", renja=f'renja 2026\n{HEAD}{BELOW}  indikator "Hasil"\n    {cells}\n').open
    assert [place.value for place in finding.related] == ["70 orang"]


def test_a_recap_of_a_program_of_several_units_waits() -> None:
    unit = 'unit kerja 2.17.0.00.0.00.01.000{} "Unit {}"\n' + BELOW + '  indikator "Hasil"\n    target {} orang\n'
    rows = "".join(unit.format(n, n, n * 10) + "    realisasi TW1: 5 orang\n" for n in (1, 2))
    report = run(
        "EVL507", evaluasi=f"evaluasi 2026\n{HEAD}{rows}rekap 2.17.06\n  tertulis rata-rata kinerja TW1: 37%\n"
    )
    assert not report.findings
    assert report.checks["EVL507"].abstained == {"tak_dapat_dihitung": 1}
