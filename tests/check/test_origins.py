"""The cell of the imported file that a finding points at, as long as the value is the one that was imported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from renja_dsl.batch.parallel import check_in_parallel
from renja_dsl.check.origins import Origins
from renja_dsl.check.readers import Folder, plan_files
from renja_dsl.check.run import Outcome, check
from renja_dsl.drafts.provenance import beside
from renja_dsl.findings.finding import Asal, Finding, Place
from renja_dsl.intake.importing import import_file
from renja_dsl.lint.settings import Settings
from renja_dsl.model.references import load
from renja_dsl.report.formats import REPORTERS
from renja_dsl.report.results import Results, View
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.parser import PlanParser
from tests.intake.fixtures import sipd, sipd_row, workbook

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "lint.schema.json").read_text(encoding="utf-8"))
HEAD = ["Kode", "Uraian", "Indikator", "Target 2026", "Pagu 2026", "Target 2027", "Pagu 2027"]
ROWS = [
    ["RENCANA KERJA TAHUN 2026"],
    HEAD,
    ["2.17.02", "PROGRAM IZIN", "Persentase izin", "90 %", 900000, "90 %", 900000],
    ["2.17.02.2.01", "Penerbitan Izin", "Jumlah izin", "5 Dokumen", 1000000, "5 Dokumen", 1000000],
    ["2.17.02.2.01.0001", "Fasilitasi Izin", "Jumlah izin terbit", "5 Dokumen", 1000000, "5 Dokumen", 1000000],
]


def imported(folder: Path, source: Path) -> list[Path]:
    """The plans of a file, with their origins beside them."""
    for output in import_file(source, PlanParser()).outputs:
        plan = folder / output.path
        plan.parent.mkdir(parents=True, exist_ok=True)
        plan.write_text(output.text, encoding="utf-8")
        (folder / beside(output.path)).write_bytes(output.provenance)
    return plan_files(folder)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return imported(tmp_path / "rencana", workbook(tmp_path / "renja 2026.xlsx", ROWS, title="Renja 1.2"))[0]


def outcome(folder: Path, jobs: int = 1) -> Outcome:
    reader = Folder(folder)
    names = [reader.name(path) for path in plan_files(folder)]
    return check_in_parallel(reader, names, built_in(), Settings(), jobs)


def sums(found: Outcome) -> list[Finding]:
    return [finding for finding in found.report.findings if finding.rule == "ANG101"]


def test_a_finding_and_its_related_places_know_their_cells(plan: Path) -> None:
    (finding,) = sums(outcome(plan.parents[1]))
    assert finding.primary.asal == Asal("renja 2026.xlsx", ("Renja 1.2!E3",))
    assert [place.asal and place.asal.sel for place in finding.related] == [("Renja 1.2!E4",)]


def test_equal_amounts_of_two_years_are_told_apart(plan: Path) -> None:
    found = outcome(plan.parents[1]).report.findings
    (forward,) = [finding for finding in found if finding.rule == "ANG102"]
    assert forward.primary.asal == Asal("renja 2026.xlsx", ("Renja 1.2!G3",))


def test_what_was_edited_has_no_cell_any_more(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("pagu Rp900.000", "pagu Rp800.000", 1), encoding="utf-8")
    (finding,) = sums(outcome(plan.parents[1]))
    assert finding.primary.asal is None
    assert finding.related[0].asal is not None


def test_lines_that_moved_and_names_that_changed(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    moved = text.replace("program 2.17.02", "# catatan\n\nprogram 2.17.02").replace('"Penerbitan Izin"', '"Izin"')
    plan.write_text(moved, encoding="utf-8")
    (finding,) = sums(outcome(plan.parents[1]))
    assert finding.primary.asal is not None
    assert finding.related[0].asal is not None  # a node is known by its code
    named = [f for f in outcome(plan.parents[1]).report.findings if f.primary.nama == "Izin" and not f.primary.value]
    assert all(finding.primary.asal is None for finding in named)


def test_a_damaged_file_is_told_and_keeps_nothing_from_being_checked(plan: Path) -> None:
    whole = outcome(plan.parents[1])
    origins = plan.with_name(beside(plan.name))
    for content in (b"", b"{", b"[]", b'{"berkas": 1}', b"\xff\xfe\x00", b"[" * 100_000):
        origins.write_bytes(content)
        found = outcome(plan.parents[1])
        assert [f.fingerprint for f in found.report.findings] == [f.fingerprint for f in whole.report.findings]
        assert [error.name for error in found.damaged] == [f"{plan.parent.name}/{origins.name}"]
        assert not found.unreadable
        assert all(finding.primary.asal is None for finding in found.report.findings)


def test_nobody_reads_it_where_nothing_is_found(plan: Path) -> None:
    class Watching(Folder):
        def read(self, name: str):  # type: ignore[no-untyped-def]
            assert not name.endswith(".asal.json")
            return super().read(name)

    plan.write_text('renja 2026\n  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas"\n', "utf-8")
    reader = Watching(plan.parents[1])
    assert not check(reader, [reader.name(plan)], built_in(), Settings(select=("ANG",))).report.findings


@pytest.mark.parametrize("style", sorted(REPORTERS))
def test_every_report_shows_the_cell(style: str, plan: Path) -> None:
    report = outcome(plan.parents[1]).report
    for full in (True, False):
        results = Results(report, built_in(), Settings(), view=View(full))
        text = "".join(REPORTERS[style].draw(results))
        assert "Renja 1.2!E3" in text or '"cell": "E3"' in text
        if style == "json":
            data = json.loads(text)
            Draft202012Validator(SCHEMA).validate(data)
            (wrong,) = [one for one in data["findings"] if one["rule"] == "ANG101"]
            assert wrong["source"] == {"file": "renja 2026.xlsx", "sheet": "Renja 1.2", "cell": "E3"}
            assert wrong["related"][0]["source"]["cell"] == "E4"


def test_several_processes_say_the_same_also_of_what_only_all_offices_show(tmp_path: Path) -> None:
    folder = tmp_path / "rencana"
    for number in range(1, 5):
        code = f"7.01.0.00.0.00.0{number}.0000"
        unit = {"id_unit": number, "id_sub_skpd": number, "kode_sub_skpd": code, "nama_sub_skpd": f"Kelurahan {number}"}
        source = {"nama_dana": "PAD", "kode_dana": "1.1"} if number == 1 else {}
        imported(folder, sipd(tmp_path / f"{number}.json", sipd_row(**unit, **source)))
    one, two = outcome(folder), outcome(folder, jobs=2)
    assert one.report.findings
    for style in ("json", "sarif"):
        texts = ["".join(REPORTERS[style].draw(Results(x.report, built_in(), Settings()))) for x in (one, two)]
        assert texts[0] == texts[1]
    (other,) = [finding for finding in one.report.findings if finding.rule == "WIL801"]
    assert other.primary.asal == Asal("1.json", ("1.nama_sub_giat",))
    assert [place.asal and place.asal.berkas for place in other.related] == ["2.json"]


def test_texts_and_sources_of_funds_know_their_cells(tmp_path: Path) -> None:
    row = sipd_row(lokasi_bl="Kab. Sukamaju\nKab. Lain", kelompok_sasaran="Koperasi", nama_dana="PAD", kode_dana="1.2")
    (plan,) = imported(tmp_path, sipd(tmp_path / "1.json", row))
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("Kab. Lain", "Kab. Jauh"), encoding="utf-8")
    reader = Folder(plan.parent)
    documents = load(reader, [plan.name], PlanParser())
    (document,) = documents.by_name.values()
    origins = Origins(reader, documents)
    node = document.simpul[-1]
    cells = [*node.teks("lokasi"), *node.teks("kelompok_sasaran"), node.sumber_dana[0].nama]
    told = [origins.of(Place(document.source, plan.name, cell.start, cell.end)) for cell in cells]
    assert [asal and asal.sel for asal in told] == [("1.lokasi_bl",), None, ("1.kelompok_sasaran",), ("1.nama_dana",)]
