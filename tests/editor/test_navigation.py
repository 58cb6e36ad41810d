"""From one place to others: definitions, references, rename; colours and numbers beside the text; rulebooks."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from renja_dsl.editor.hints import hints
from renja_dsl.editor.navigation import NotRenamed, definition, links, references, rename, renamed_range
from renja_dsl.editor.pages import rule_page
from renja_dsl.editor.remedies import concerned, remedy
from renja_dsl.editor.rulebooks import laid_out, read_beginning, rulebook_completions, rulebook_diagnostics
from renja_dsl.editor.tokens import LEGEND, Painter
from renja_dsl.rules.rule import rulebook_files
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.statements import cut
from tests.editor.desks import HEAD, PLAN, UNITS, applied, laid_open

RENSTRA = (
    'renstra 2021-2026\n  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi dan UKM"\n'
    'sasaran S1 "Meningkatnya mutu koperasi"\n'
    'program 2.17.03 "PROGRAM PENGAWASAN DAN PEMERIKSAAN KOPERASI" mendukung S1\n'
)
LINKED = PLAN.replace('  daerah "', '  mengacu renstra "renstra.renja"\n  daerah "')
TWICE = (
    PLAN.replace('indikator "Jumlah', 'indikator I1 "Jumlah') + "      indikator sama I1\n        target 3 koperasi\n"
)


def pointed(folder: Path, text: str, other: str = RENSTRA) -> tuple[list[str], list[str]]:
    """The lines of the definitions and of all references of what stands at the cursor, with their files."""
    desk, name, at = laid_open(folder, {"a.renja": text, "renstra.renja": other})
    document = desk.current(name)
    assert document is not None

    def lines(found: list[types.Location]) -> list[str]:
        texts = {desk.uri(file): one.source for file, one in desk.seen.documents.by_name.items()}  # type: ignore[union-attr]
        named = ((one.uri.rpartition("/")[2], texts[one.uri].line(one.range.start.line + 1)) for one in found)
        return [f"{file}: {line.strip()[:14]}" for file, line in named]

    return lines(definition(desk, document, at, UNITS)), lines(references(desk, document, at, UNITS, declaration=True))


@pytest.mark.parametrize(
    ("text", "defined", "written"),
    [
        (LINKED.replace("mendukung S1", "mendukung S‸1"), ['a.renja: sasaran S1 "Me'], 4),
        (LINKED.replace('"renstra.renja"', '"rens‸tra.renja"'), ["renstra.renja: renstra 2021-2"], 0),
        (LINKED.replace("program 2.17.03", "program 2.17‸.03"), ["renstra.renja: program 2.17.0"], 2),
        (TWICE.replace("sama I1", "sama I‸1"), ['a.renja: indikator I1 "'], 2),
        (PLAN + "rekap 2.17‸.03\n", ["a.renja: program 2.17.0"], 2),
        (PLAN.replace("lokasi", "lok‸asi"), [], 0),
    ],
)
def test_where_it_comes_from_and_where_it_is_said(tmp_path: Path, text: str, defined: list[str], written: int) -> None:
    found, said = pointed(tmp_path, text)
    assert found == defined
    assert len(said) == written


def renaming(folder: Path, text: str, name: str) -> dict[str, str]:
    """File -> its text after a marker has been renamed."""
    desk, file, at = laid_open(folder, {"a.renja": text, "renstra.renja": RENSTRA})
    document = desk.current(file)
    assert document is not None
    edit = rename(desk, document, at, name, UNITS)
    assert edit is not None
    assert edit.changes is not None
    by_uri = {desk.uri(one): desk.seen.documents[one] for one in desk.seen.documents.by_name}  # type: ignore[union-attr]
    return {by_uri[uri].name: applied(by_uri[uri].source.text, list(edits)) for uri, edits in edit.changes.items()}


def test_a_marker_is_renamed_in_every_related_plan(tmp_path: Path) -> None:
    made = renaming(tmp_path, LINKED.replace("mendukung S1", "mendukung S‸1"), "S9")
    assert made == {"a.renja": LINKED.replace("S1", "S9"), "renstra.renja": RENSTRA.replace("S1", "S9")}


def test_a_marker_of_an_indicator_in_its_own_plan(tmp_path: Path) -> None:
    assert renaming(tmp_path, TWICE.replace("indikator I1", "indikator I‸1"), "I2") == {
        "a.renja": TWICE.replace("I1", "I2")
    }


@pytest.mark.parametrize("name", ["s1", "S", "S1 S2", "", "S2"])
def test_a_name_that_no_marker_can_have(tmp_path: Path, name: str) -> None:
    text = LINKED.replace("program", 'sasaran S2 "Lain"\n\nprogram', 1).replace("mendukung S1", "mendukung S‸1")
    with pytest.raises(NotRenamed):
        renaming(tmp_path, text, name)


def test_codes_are_not_renamed(tmp_path: Path) -> None:
    desk, name, at = laid_open(tmp_path, {"a.renja": PLAN.replace("program 2.17.03", "program 2.17‸.03")})
    document = desk.current(name)
    assert document is not None
    assert renamed_range(document, at, UNITS) is None
    assert rename(desk, document, at, "S3", UNITS) is None
    marker = PLAN.index("mendukung S1") + len("mendukung ")
    where = renamed_range(document, marker, UNITS)
    assert where is not None
    assert where == UNITS.range(document.source, marker, marker + 2)


def test_files_can_be_followed(tmp_path: Path) -> None:
    desk, name, _ = laid_open(tmp_path, {"a.renja": LINKED, "renstra.renja": RENSTRA})
    document = desk.current(name)
    assert document is not None
    (link,) = links(desk, document, UNITS)
    assert link.target == (tmp_path / "renstra.renja").as_uri()


# ---- numbers and colours ----------------------------------------------------------------------


def test_numbers_beside_a_pagu(tmp_path: Path) -> None:
    text = LINKED.replace("mengacu renstra", "mengacu rkpd").replace("renstra.renja", "rkpd.renja")
    rkpd = PLAN.replace("renja 2024", "rkpd 2024").replace("Rp300.000.000", "Rp400.000.000")
    desk, name, _ = laid_open(tmp_path, {"a.renja": text, "rkpd.renja": rkpd})
    document = desk.current(name)
    assert document is not None
    found = hints(desk, document, 0, len(text), UNITS)
    assert [one.label for one in found] == [
        "≠ jumlah Rp250.000.000 (selisih Rp50.000.000)  75,0% dari RKPD",
        "= jumlah",
    ]
    line = text.split("\n").index("  pagu Rp300.000.000")
    assert found[0].position == types.Position(line, len("  pagu Rp300.000.000"))
    assert hints(desk, document, 0, 10, UNITS) == []


def test_the_sum_of_a_level_without_a_pagu(tmp_path: Path) -> None:
    text = PLAN.replace("  pagu Rp300.000.000\n", "")
    desk, name, _ = laid_open(tmp_path, {"a.renja": text})
    document = desk.current(name)
    assert document is not None
    assert [one.label for one in hints(desk, document, 0, len(text), UNITS)] == ["jumlah Rp250.000.000", "= jumlah"]


def decoded(text: str, numbers: list[int]) -> list[tuple[str, str]]:
    """The pieces that were coloured, and as what."""
    found = []
    line = column = 0
    source = Source("x", text)
    for down, right, length, sort, _ in zip(*[iter(numbers)] * 5, strict=True):
        line, column = line + down, right + (0 if down else column)
        start = UNITS.offset(source, types.Position(line, column))
        end = UNITS.offset(source, types.Position(line, column + length))
        found.append((text[start:end], LEGEND.token_types[sort]))
    return found


def test_pieces_of_a_plan_are_coloured(tmp_path: Path) -> None:
    painter = Painter(PlanParser().begun)
    text = PLAN + "# catatan 🏦\n      pagu Rpx\n"
    found = decoded(text, painter.paint(Source("x", text), UNITS))
    assert ("program", "keyword") in found
    assert ("2.17.03", "enumMember") in found
    assert ("S1", "variable") in found
    assert ('"Jumlah koperasi 🏦 yang diawasi"', "string") in found
    assert ("koperasi", "type") in found
    assert ("Rp300.000.000", "number") in found
    assert ("# catatan 🏦", "comment") in found
    assert found[-2:] == [("pagu", "keyword"), ("Rp", "number")]
    part = text.index("kegiatan 2.17.03.2.01 ")
    some = decoded(text, painter.paint(Source("x", text), UNITS, part, part + 5))
    assert some == [("kegiatan", "keyword"), ("2.17.03.2.01", "enumMember"), ('"Pemeriksaan"', "string")]


@given(st.text(st.sampled_from('pagu Rp10"\n#🏦,target'), max_size=60))
def test_any_text_is_coloured_in_order(text: str) -> None:
    numbers = Painter(PlanParser().begun).paint(Source("x", text), UNITS)
    assert all(number >= 0 for number in numbers)
    for piece, _ in decoded(text, numbers):
        assert piece
        assert "\n" not in piece


# ---- diagnosa, pages ---------------------------------------------------------------------------


def test_a_certain_repair_of_a_program(tmp_path: Path) -> None:
    pytest.importorskip("ortools")
    text = (
        f'{HEAD}program 2.17.03 "PROGRAM PENGAWASAN DAN PEMERIKSAAN KOPERASI"\n  pagu Rp375.000.000\n'
        '  kegiatan 2.17.03.2.01 "Satu"\n    pagu Rp357.000.000\n'
        '    sub kegiatan 2.17.03.2.01.0001 "A"\n      pagu Rp250.000.000\n'
        '    sub kegiatan 2.17.03.2.01.0002 "B"\n      pagu Rp125.000.000\n'
    )
    desk, name, _ = laid_open(tmp_path, {"a.renja": text})
    document = desk.current(name)
    assert document is not None
    assert concerned(desk, document, text.index("Rp375"), text.index("Rp375")) is document.simpul[0]
    assert concerned(desk, document, text.index("Rp125"), text.index("Rp125")) is None
    done = remedy(desk, name, text.index("Rp375"), desk.plans(), UNITS)
    assert done.edit is not None, done.said
    assert done.edit.changes is not None
    assert applied(text, list(done.edit.changes[desk.uri(name)])) == text.replace("357", "375")
    assert "1 angka diganti" in done.said
    assert remedy(desk, name, 0, desk.plans(), UNITS).edit is None


def test_the_page_of_a_rule(tmp_path: Path) -> None:
    desk, _, _ = laid_open(tmp_path, {"a.renja": PLAN}, "en")
    page = rule_page(desk, "ANG101.md")
    assert page.startswith("# ANG101 A parent's pagu is not the sum of its children")
    assert "```diff\n" in page
    assert rule_page(desk, "XYZ999") == ""


# ---- rulebooks ------------------------------------------------------------------------------------

BOOK = """# aturan kantor
aturan BKL001 lokasi-kosong
  judul "Lokasi kosong"
  tingkat peringatan
  dasar "Perbup"
  untuk setiap sub kegiatan sebagai s
  pastikan ada s.lokasi
  pesan "{s.kode} tanpa lokasi"
"""


def test_a_fault_of_a_rulebook_stands_where_it_is() -> None:
    assert rulebook_diagnostics(Source("b.aturan", BOOK), UNITS, "id") == []
    text = BOOK.replace("s.lokasi", "s.lokasii")
    (found,) = rulebook_diagnostics(Source("b.aturan", text), UNITS, "id")
    assert found.range.start.line == 6
    assert "lokasii" in found.message


def test_an_example_that_proves_nothing_is_told() -> None:
    text = BOOK + '  contoh salah """\n  renja 2026\n  """\n'
    (found,) = rulebook_diagnostics(Source("b.aturan", text), UNITS, "en")
    assert found.severity is types.DiagnosticSeverity.Warning
    assert "BKL001" in found.message


@pytest.mark.parametrize(
    ("line", "there"),
    [("  pas", {"pastikan", "judul"}), ("  tingkat ", set()), ("  pastikan ada s dan ", {"jumlah", "kosong", "bukan"})],
)
def test_what_may_go_on_in_a_rulebook(line: str, there: set[str]) -> None:
    text = BOOK + line
    found = rulebook_completions(Source("b.aturan", text), len(text), UNITS, "id", snippets=True)
    assert there <= {item.label for item in found.items}


def test_a_rulebook_is_laid_out_and_says_the_same() -> None:
    rough = BOOK.replace("  judul", "judul").replace("aturan BKL", "  aturan BKL") + "\n\n"
    assert laid_out(rough + BOOK) == BOOK + "\n" + BOOK
    for path in rulebook_files():
        text = path.read_text(encoding="utf-8")
        assert [piece.text for piece in cut(laid_out(text))] == [piece.text for piece in cut(text)]
        assert laid_out(laid_out(text)) == laid_out(text)


def test_pieces_of_a_rulebook_are_coloured() -> None:
    found = decoded(BOOK, Painter(read_beginning).paint(Source("b", BOOK), UNITS))
    assert ("BKL001", "macro") in found
    assert ("pastikan", "keyword") in found
