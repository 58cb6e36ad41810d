"""Tables of `renja rekap`: as data, on a terminal of 100 columns, in a pipe, as JSON, CSV and Markdown."""

from __future__ import annotations

import csv
import io
import json
import os
from decimal import Decimal
from itertools import groupby
from pathlib import Path

import pytest
from attrs import evolve
from rich.cells import cell_len

from renja_dsl.check.readers import Folder
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.references import load
from renja_dsl.report.screen import console_for
from renja_dsl.report.table_console import draw_tables
from renja_dsl.report.table_text import guarded, tables_csv, tables_json, tables_markdown
from renja_dsl.report.tables import TABLES, tables_of
from renja_dsl.report.tables.base import Head, Meaning, OfficialTable, TableCell, TableRow
from renja_dsl.testing.assertions import documents_of

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = Path(__file__).parent / "golden"
SEED = ROOT / "plans" / "bengkalis" / "diskop-ukm"
NAMES = [name for name in TABLES if name != "pergeseran"]
"""those of the example; it has no plan before its change (tests/cli/test_beda.py)"""


def read(folder: Path) -> Lookup:
    return Lookup(load(Folder(folder), Folder(folder).plans(".")))


CONTOH = read(ROOT / "plans" / "contoh")
BENGKALIS = read(SEED)


def drawn(lookup: Lookup, name: str, language: str = "id", width: int = 100, encoding: str = "utf-8") -> str:
    tables, _ = tables_of(name, lookup, language)
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="\n")
    console = console_for(stream, "never")
    console.width = width
    draw_tables(tables, language, console)
    stream.flush()
    return "\n".join(line.rstrip() for line in raw.getvalue().decode(encoding).splitlines()) + "\n"


def golden(name: str, text: str) -> None:
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_console(name: str) -> None:
    golden(f"rekap-{name}.txt", drawn(CONTOH, name))


@pytest.mark.parametrize("name", ["E.81", "predikat"])
def test_console_of_the_seed(name: str) -> None:
    """What a document with faults looks like."""
    golden(f"rekap-bengkalis-{name}.txt", drawn(BENGKALIS, name))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [80, 100, 160])
def test_no_line_is_wider_than_the_page_and_no_number_is_cut(name: str, width: int) -> None:
    for lookup in (CONTOH, BENGKALIS):
        text = drawn(lookup, name, width=width)
        assert max(map(cell_len, text.splitlines())) <= width
        if width >= 80:
            tables, _ = tables_of(name, lookup, "id")
            flat = text.replace(" ", "")
            for table in tables:
                for row in table.rows:
                    for cell in row.cells:
                        if cell.value is not None and abs(cell.value) > 1000:
                            assert cell.text.replace(" ", "") in flat


def test_an_output_without_unicode() -> None:
    text = drawn(BENGKALIS, "predikat", encoding="ascii")
    assert "!= 12,53%" in text


@pytest.mark.parametrize("name", NAMES)
def test_json_and_csv_say_the_same(name: str) -> None:
    for lookup in (CONTOH, BENGKALIS):
        tables, missing = tables_of(name, lookup, "id")
        assert tables and not missing
        data = json.loads(tables_json(tables))
        assert data["schema"] == "renja-rekap/1"
        assert [len(t["rows"]) for t in data["tables"]] == [len(t.rows) for t in tables]
        parts = tables_csv(tables, "id").split("\n\n")
        read_back = [row for part in parts for row in list(csv.reader(io.StringIO(part)))[1:]]
        assert len(read_back) == sum(len(t["rows"]) for t in data["tables"])
        assert tables_markdown(tables).count("\n## ") + 1 == len(tables)


def test_json_and_csv_of_a_row() -> None:
    tables, _ = tables_of("E.81", BENGKALIS, "id")
    (object_,) = json.loads(tables_json(tables))["tables"]
    row = next(
        r for r in object_["rows"] if r["cells"]["kode"]["text"] == "04.2.01.01." and r["cells"]["sisi"]["text"] == "Rp"
    )
    assert row["cells"]["TW4"]["value"] == "-59875100"
    assert row["cells"]["13"] == {
        "text": "Rp127.113.500",
        "value": "127113500",
        "computed": "Rp127.113.500",
        "computed_value": "127113500",
        "differs": False,
    }
    assert ",-59875100," in tables_csv(tables, "id")


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_whole_without_its_drawing(name: str) -> None:
    for lookup in (CONTOH, BENGKALIS):
        for table in tables_of(name, lookup, "id")[0]:
            assert len({head.key for head in table.heads}) == len(table.heads)
            stretches = [above for above, _ in groupby(head.above for head in table.heads) if above]
            assert len(stretches) == len(set(stretches))  # a merged head is drawn once
            assert min(row.level for row in table.rows) == 0
            for row in table.rows:
                assert len(row.cells) == len(table.heads)
                for cell in row.cells:
                    assert not cell.computed.startswith("=")
                    assert bool(cell.unit) or cell.value is cell.computed_value is None
                    if cell.difference:
                        assert cell.meaning is Meaning.DIFFERS or cell.unit != "rupiah"
                    if cell.meaning is Meaning.COMPUTED:
                        assert (cell.text, cell.value) == ("", None)


def test_columns_are_numbered_as_in_the_form() -> None:
    numbered = {name: [h.number for h in tables_of(name, CONTOH, "id")[0][0].heads if h.number] for name in NAMES}
    for name, last in (("T-C.29", 12), ("T-C.30", 13), ("T-C.33", 10)):
        assert numbered[name] == [str(n) for n in range(1, last + 1)]
    assert numbered["E.81"] == [str(n) for n in range(6, 16)]


def test_a_cell_tells_what_it_means() -> None:
    assert TableCell().meaning is Meaning.EMPTY
    assert TableCell("a").meaning is Meaning.STATED
    assert TableCell(computed="5", computed_value=Decimal(5)).meaning is Meaning.COMPUTED
    both = TableCell("Rp7", Decimal(7), "Rp5", Decimal(5), differs=True, unit="rupiah")
    assert (both.meaning, both.difference) == (Meaning.DIFFERS, Decimal(2))


@pytest.mark.parametrize("text", ["\uff1d1+1", "\uff0b62", "\uff20a", " =1", "\u00a0@a", "\u3000\uff0d1"])
def test_csv_does_not_start_a_formula_in_any_width(text: str) -> None:
    assert guarded(text) == f"'{text}"


def test_csv_does_not_start_a_formula() -> None:
    assert [guarded(text) for text in ("=1+1", "+62", "-", "@a", "biasa", "")] == [
        "'=1+1",
        "'+62",
        "'-",
        "'@a",
        "biasa",
        "",
    ]
    table = OfficialTable("x", "x", "x", (Head("a", "=a"),), (TableRow((TableCell('=HYPERLINK("x")'),)),))
    assert tables_csv([table], "id") == '\'=a\n"\'=HYPERLINK(""x"")"\n'


def test_markdown_keeps_a_table_a_table() -> None:
    table = OfficialTable("x", "a | b", "x", (Head("a", "a"),), (TableRow((TableCell("x|y\nz"),)),))
    assert "| x\\|y z |" in tables_markdown([table])


PLAN = """renja 2026
  perangkat daerah 1.01 "Dinas"
  mengacu rkpd "rkpd.renja"
program 1.01.02 "Program A"
  pagu Rp100.000.000
  catatan "Tambahan hasil musrenbang."
"""
RKPD = """rkpd 2026
program 1.01.02 "Program A"
  pagu Rp90.000.000
program 1.01.03 "Program B"
  pagu Rp10.000.000
"""


def test_tc31_marks_differences_and_what_is_not_there() -> None:
    lookup = Lookup(evolve(documents_of({"renja.renja": PLAN, "rkpd.renja": RKPD}), asked=("renja.renja",)))
    (table,), _ = tables_of("T-C.31", lookup, "id")
    first, second, third, fourth = table.rows
    assert [cell.text for cell in first.cells][-2:] == ["Rp90.000.000", ""]
    assert second.cells[-2].differs and second.cells[-1].text == "Tambahan hasil musrenbang."
    assert third.cells[2].text == "RKPD" and fourth.cells[3].text == "(tidak ada)"
    assert "2 simpul berbeda." in table.notes


def test_a_missing_document_is_named() -> None:
    lookup = Lookup(documents_of({"renja.renja": 'renja 2026\n  perangkat daerah 1.01 "Dinas"\n'}))
    for name, key in (
        ("T-C.31", "rekap.tanpa_rujukan"),
        ("T-C.30", "rekap.tanpa_rujukan"),
        ("E.81", "rekap.tanpa_dokumen"),
    ):
        tables, (missing,) = tables_of(name, lookup, "id")
        assert not tables and missing.complaint.key == key


def test_the_scale_is_said() -> None:
    assert "Skala predikat: Permendagri 86/2017 (" in drawn(BENGKALIS, "predikat")
    assert "dinyatakan dokumen" in drawn(CONTOH, "predikat").replace("\n", " ")
    chosen = Lookup(BENGKALIS.documents, {"predikat": "Permendagri 86/2017 batas atas"})
    assert "batas atas" in drawn(chosen, "predikat")
    assert "chosen in renja.toml" in drawn(chosen, "predikat", "en").replace("\n", " ")
