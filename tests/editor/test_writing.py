"""What an editor offers to write: completion, quick fixes, formatting."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lsprotocol import types

from renja_dsl.editor.actions import accepted, fix_all, quick_fixes
from renja_dsl.editor.completion import completions, plain
from renja_dsl.editor.cursor import standing
from renja_dsl.editor.formatting import formatted, line_edits
from renja_dsl.editor.snippets import BLOCKS, LINES
from renja_dsl.syntax.formatter import format_safely
from renja_dsl.syntax.parser import Broken, PlanParser
from renja_dsl.syntax.source import Source
from tests.editor.desks import HEAD, PLAN, UNITS, applied, laid_open

SUB = '    sub kegiatan 2.17.03.2.01.0001 "Pengawasan Kekuatan"\n'


def proposed(folder: Path, text: str, *, snippets: bool = True, other: str = "") -> dict[str, types.CompletionItem]:
    texts = {"a.renja": text} | ({"lain.renja": other} if other else {})
    desk, name, at = laid_open(folder, texts)
    found = completions(desk, name, desk.buffers[name].source, at, UNITS, snippets=snippets)
    return {item.label: item for item in found.items}


# ---- completion -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "there", "absent"),
    [
        ("‸", {"renja", "rkpd", "renstra", "evaluasi", "renja … (lengkap)"}, {"program", "pagu"}),
        (f"{HEAD}  me‸", {"mengacu", "daerah", "program"}, {"target", "pagu", "batas"}),
        (f"{PLAN}      ‸", {"pagu", "lokasi", "target", "sub kegiatan", "sumber dana"}, {"mengacu", "batas"}),
        (f'{HEAD}program 2.17.03 "x"\n  ‸\n', {"indikator", "kegiatan", "pagu"}, {"target", "narasi"}),
        (f'{HEAD}bab I "x"\n  ‸\n', {"narasi", "bab"}, {"target", "pagu"}),
        (f"{HEAD}rekap perangkat daerah\n  ‸\n", {"tertulis rata-rata kinerja"}, {"target", "pagu"}),
    ],
)
def test_keywords_that_may_stand_here(tmp_path: Path, text: str, there: set[str], absent: set[str]) -> None:
    labels = proposed(tmp_path, text).keys()
    assert there <= labels
    assert not absent & labels


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ("      lokasi ‸", {"Kecamatan Melati"}),
        ('      lokasi "Kec‸', {"Kecamatan Melati"}),
        ("      sumber dana ‸", {'1.2.01.08 "Dana Alokasi Umum (DAU)"'}),
        ("      target 3 ‸", {"koperasi"}),
        ("      abai ANG‸", {"ANG101", "ANG107"}),
        ("      arah ‸", {"naik", "turun"}),
        ("      target ‸", {"maju", "kini", "renstra"}),
        ('program 2.17.04 "x" mendukung ‸', {"S1"}),
        ("program 2.17.‸", {"2.17.04"}),
        ('program 2.17.04 "‸', {"Program Penilaian Kesehatan KSP/USP Koperasi"}),
    ],
)
def test_what_may_go_on_a_line(tmp_path: Path, line: str, there: set[str]) -> None:
    assert there <= proposed(tmp_path, f"{PLAN}{line}\n").keys()


def test_a_code_brings_its_name_and_what_is_written_of_it_is_replaced(tmp_path: Path) -> None:
    item = proposed(tmp_path, f"{PLAN}program 2.17.0‸\n")["2.17.04"]
    assert isinstance(item.text_edit, types.TextEdit)
    text = applied(f"{PLAN}program 2.17.0\n", [item.text_edit])
    assert text.endswith('program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi"\n')
    assert item.detail == "Program Penilaian Kesehatan KSP/USP Koperasi"


def test_codes_of_the_supporting_program_are_those_of_the_plan(tmp_path: Path) -> None:
    text = f'{HEAD}program 2.17.01 "x"\n  kegiatan 2.17.01.2.01 "y"\n    sub kegiatan ‸\n'
    assert "2.17.01.2.01.0001" in proposed(tmp_path, text)


def test_files_of_the_kind_that_is_referred_to(tmp_path: Path) -> None:
    rkpd = PLAN.replace("renja 2024", "rkpd 2024")
    assert proposed(tmp_path, f'{HEAD}  mengacu rkpd "‸"\n', other=rkpd).keys() == {"lain.renja"}
    assert "lain.renja" not in proposed(tmp_path, f'{HEAD}  mengacu renstra "‸"\n', other=rkpd)


@pytest.mark.parametrize("text", ["renja 2024 # ‸", f'{HEAD}bab I "x"\n  narasi """\n  pro‸\n  """\n'])
def test_nothing_in_remarks_and_long_texts(tmp_path: Path, text: str) -> None:
    assert not proposed(tmp_path, text)


def test_an_editor_without_snippets_gets_plain_text(tmp_path: Path) -> None:
    item = proposed(tmp_path, f"{PLAN}prog‸\n", snippets=False)["program … (lengkap)"]
    assert isinstance(item.text_edit, types.TextEdit)
    assert item.insert_text_format is None
    assert item.text_edit.new_text.startswith('program kode "nama program"\n  indikator "nama indikator"\n')


@pytest.mark.parametrize("name", [*BLOCKS, *LINES])
def test_every_block_is_a_plan(name: str) -> None:
    """With the codes and numbers that somebody fills in."""
    text = plain({**BLOCKS, **LINES}[name]).replace(" kode ", " 2.17.03 ").replace("abai aturan", "abai ANG101")
    text = f"{text}1" if text.endswith("Rp") else text
    assert not [one for one in PlanParser().parse(Source("x", text)) if isinstance(one.statement, Broken)], text


@given(st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_cursor_stands_anywhere(data: st.DataObject) -> None:
    """Looking upwards finds what reading the whole text finds: what is open, and the newest level."""
    from renja_dsl.model.builder import build

    parser = PlanParser()
    source = Source("x", PLAN)
    placed = parser.parse(source)
    number = data.draw(st.integers(1, len(placed) - 1))
    document = build(source, placed[:number])
    at = standing(PLAN, placed[number].start)
    newest = document.simpul[-1] if document.simpul else None
    assert (at.node.tingkat if at.node else None) == (newest.tingkat if newest else None)
    assert (at.node.kode if at.node and newest and newest.tingkat != "sasaran" else "") == (
        newest.kode_teks if newest and newest.tingkat != "sasaran" else ""
    )


# ---- quick fixes --------------------------------------------------------------------------------


def offered(folder: Path, text: str, *, asks: bool = False) -> tuple[str, dict[str, types.CodeAction]]:
    desk, name, at = laid_open(folder, {"a.renja": text})
    return desk.uri(name), {one.title: one for one in quick_fixes(desk, name, at, at, UNITS, asks=asks)}


def test_a_fix_writes_what_its_finding_advises(tmp_path: Path) -> None:
    text = PLAN.replace("pagu Rp300.000.000", "pagu Rp300,000,000")
    uri, found = offered(tmp_path, text.replace("Rp300,000", "Rp‸300,000"))
    action = next(one for title, one in found.items() if "Rp300.000.000" in title)
    assert action.kind == types.CodeActionKind.QuickFix
    assert action.is_preferred
    assert action.edit is not None
    assert action.edit.changes is not None
    assert applied(text, list(action.edit.changes[uri])) == PLAN


def test_a_fix_that_needs_a_review_says_so_and_is_never_preferred(tmp_path: Path) -> None:
    _, found = offered(tmp_path, PLAN.replace("pagu Rp300", "pagu Rp‸300"))
    reviewed = [one for title, one in found.items() if "perlu ditinjau" in title]
    assert reviewed
    assert not any(one.is_preferred for one in reviewed)


def test_accepting_a_finding_needs_a_reason(tmp_path: Path) -> None:
    """Without one nothing is accepted yet; with one the finding is gone."""
    uri, found = offered(tmp_path, PLAN.replace("pagu Rp300", "pagu Rp‸300"))
    action = found["Terima temuan ANG101 di sini, dengan alasan"]
    assert action.edit is not None
    assert action.edit.changes is not None
    written = applied(PLAN, list(action.edit.changes[uri]))
    assert "mendukung S1\n  abai ANG101\n  pagu Rp300" in written
    desk, name, _ = laid_open(tmp_path, {"a.renja": written})
    assert desk.seen is not None
    assert {"ANG101", "STR010"} <= {one.rule for one in desk.seen.by_file[name]}
    document = desk.current(name)
    assert document is not None
    edit = accepted(desk, document, "ANG101", document.source.text.index("Rp300"), 'kata "siapa"', UNITS)
    assert edit is not None
    assert edit.changes is not None
    reasoned = applied(PLAN, [edit.changes[uri][0]])
    desk, name, _ = laid_open(tmp_path, {"a.renja": reasoned})
    assert desk.seen is not None
    assert not {"ANG101", "STR010"} & {one.rule for one in desk.seen.by_file[name]}


def test_an_editor_that_asks_for_the_reason_gets_a_command(tmp_path: Path) -> None:
    _, found = offered(tmp_path, PLAN.replace("pagu Rp300", "pagu Rp‸300"), asks=True)
    action = found["Terima temuan ANG101 di sini, dengan alasan"]
    assert action.edit is None
    assert action.command is not None
    assert action.command.arguments is not None
    assert action.command.arguments[1] == "ANG101"


def test_nothing_is_accepted_for_a_whole_document(tmp_path: Path) -> None:
    text = PLAN.replace("renja 2024", 'renja 2024\n  mengacu rkpd "tak-ada‸.renja"')
    _, found = offered(tmp_path, text)
    assert not [title for title in found if title.startswith("Terima")]


def test_nothing_is_offered_for_a_text_that_has_changed(tmp_path: Path) -> None:
    desk, name, at = laid_open(tmp_path, {"a.renja": PLAN.replace("pagu Rp300", "pagu Rp‸300")})
    top = types.Range(types.Position(0, 0), types.Position(0, 0))
    desk.buffers[name].change([types.TextDocumentContentChangePartial(top, "\n")], 2, UNITS)
    assert not list(quick_fixes(desk, name, at, at, UNITS, asks=False))


def test_everything_that_is_safe_at_once(tmp_path: Path) -> None:
    text = PLAN.replace("pagu Rp300.000.000", "pagu Rp300,000,000").replace("target 25", "Target 25")
    desk, name, _ = laid_open(tmp_path, {"a.renja": text})
    edit = fix_all(desk, name, {name: desk.buffers[name].source}, UNITS)
    assert edit is not None
    assert edit.changes is not None
    assert applied(text, list(edit.changes[desk.uri(name)])) == PLAN
    desk, name, _ = laid_open(tmp_path, {"a.renja": PLAN})
    assert fix_all(desk, name, {name: desk.buffers[name].source}, UNITS) is None


# ---- formatting -----------------------------------------------------------------------------------

LINES_OF_TEXT = st.lists(st.sampled_from(["", "a", "b", "🏦", "  c"]), max_size=8).map("\n".join)


@given(LINES_OF_TEXT, LINES_OF_TEXT)
def test_edits_of_lines_make_the_text(before: str, after: str) -> None:
    assert applied(before, [edit for edit, _, _ in line_edits(Source("x", before), after, UNITS)]) == after


def test_a_plan_is_laid_out_with_few_edits(tmp_path: Path) -> None:
    parser = PlanParser()
    laid = format_safely(Source("x", PLAN), parser)
    rough = laid.replace("  pagu Rp300.000.000", "pagu   Rp300.000.000").replace(
        "target 25 koperasi", "target 25  koperasi"
    )
    edits = formatted(Source("x", rough), parser, UNITS)
    assert applied(rough, edits) == laid
    assert len(edits) == 2
    line = rough.split("\n").index("pagu   Rp300.000.000")
    one = types.Range(types.Position(line, 3), types.Position(line, 4))
    assert applied(rough, formatted(Source("x", rough), parser, UNITS, one)).count("  pagu Rp300.000.000") == 1
    assert "25  koperasi" in applied(rough, formatted(Source("x", rough), parser, UNITS, one))
