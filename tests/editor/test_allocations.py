"""Allocations in an editor: what is wrong with one, what plans break, what may be written."""

from __future__ import annotations

import pytest
from lsprotocol import types

from renja_dsl.editor.allocation_words import allocation_beginning, allocation_completions, allocation_hover
from renja_dsl.editor.allocations import allocation_diagnostics, allocation_fixes
from renja_dsl.editor.desk import Desk
from renja_dsl.editor.formatting import formatted
from renja_dsl.editor.tokens import Painter
from renja_dsl.planning.layout import ALLOCATION_LAYOUT
from renja_dsl.planning.parser import AllocationParser
from renja_dsl.syntax.source import Source
from tests.editor.desks import CURSOR, ROOT, UNITS, applied, laid_open
from tests.editor.test_navigation import decoded

FOLDER = ROOT / "plans" / "contoh"
TEXT = (FOLDER / "plafon-2026.alokasi").read_text(encoding="utf-8")
PLANS = {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.renja"))}
NAME = "plafon.alokasi"


@pytest.fixture
def open_(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    return Opened(tmp_path_factory)


class Opened:
    """Lays an allocation on a desk, over plans."""

    def __init__(self, folders: pytest.TempPathFactory) -> None:
        self.folders = folders

    def __call__(self, text: str, language: str = "id") -> tuple[Desk, int]:
        desk, _, at = laid_open(self.folders.mktemp("alokasi"), {NAME: text, **PLANS}, language)
        return judged(desk), at


def judged(desk: Desk) -> Desk:
    assert desk.seen is not None
    desk.letters = desk.judge(desk.allocations(), desk.taken(), desk.seen)
    return desk


def repaired(desk: Desk) -> str:
    """The text with the first repair that is offered."""
    text = desk.buffers[NAME].text
    (first, *_) = allocation_fixes(desk, NAME, 0, len(text), UNITS)
    assert first.edit is not None
    assert first.edit.changes is not None
    (edits,) = first.edit.changes.values()
    return applied(text, list(edits))


# ---- what is told ---------------------------------------------------------------------------------


def test_a_limit_that_the_plan_breaks_is_told_where_it_stands(open_: Opened) -> None:
    desk, _ = open_(TEXT)
    (found,) = allocation_diagnostics(desk, NAME, UNITS)
    assert found.range.start.line == TEXT[: TEXT.index("plafon Rp675")].count("\n")
    assert found.message == "Ketentuan ini dilanggar di 1 tempat:\nsemua baris: Rp750.000.000 (≤ Rp675.000.000)"
    assert found.severity is types.DiagnosticSeverity.Error
    assert not list(allocation_fixes(desk, NAME, 0, len(TEXT), UNITS))


def test_lines_that_break_a_limit_are_pointed_at(open_: Opened) -> None:
    desk, _ = open_(TEXT.replace("  tetap", "  paling banyak 80% pagu lunak"), "en")
    found = allocation_diagnostics(desk, NAME, UNITS)[1]
    assert found.severity is types.DiagnosticSeverity.Warning
    assert found.message.startswith("This limit is broken in 2 places:\n2.17.01.2.01.0001 ")
    assert found.related_information is not None
    first = found.related_information[0].location
    assert first.uri.endswith("/renja-2026.renja")
    assert "2.17.01.2.01.0001" in PLANS["renja-2026.renja"].split("\n")[first.range.start.line]


def test_plans_are_judged_as_they_are_typed(open_: Opened) -> None:
    """Those that the check holds, and those that it does not."""
    desk, _ = open_(TEXT.replace("Rp675", "Rp750"))
    assert not allocation_diagnostics(desk, NAME, UNITS)
    plan = PLANS["renja-2026.renja"].replace("pagu Rp180.000.000", "pagu Rp190.000.000")
    assert desk.seen is not None
    for seen in (desk.look({"renja-2026.renja": Source("renja-2026.renja", plan)}), desk.seen):
        desk.letters = desk.judge(desk.allocations(), {"renja-2026.renja": Source("renja-2026.renja", plan)}, seen)
        (found,) = allocation_diagnostics(desk, NAME, UNITS)
        assert "Rp760.000.000" in found.message
    assert list(desk.own) == ["renja-2026.renja"]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("  tetap\n", "  tetep\n"),
        ("  tetap\n", "  paling banyak 120% pagu\n"),
        ("> NILAI", "> NILIA"),
        ('= kode("2.17.06.2.01.0007")', '= kode("2.17.06.2.01.0077")'),
        ("dengan s.kode", "dengan s.kod"),
    ],
)
def test_what_cannot_be_used_is_told_with_its_repair(open_: Opened, right: str, wrong: str) -> None:
    desk, _ = open_(TEXT.replace(right, wrong))
    (found,) = allocation_diagnostics(desk, NAME, UNITS)
    assert found.range.start.line == TEXT[: TEXT.index(right)].count("\n")
    mended, _ = open_(repaired(desk))
    assert all("dilanggar" in one.message for one in allocation_diagnostics(mended, NAME, UNITS))


def test_no_repair_where_none_is_certain_to_cure(open_: Opened) -> None:
    desk, _ = open_(TEXT.replace("renja-2026.renja", "renja-2027.renja"))
    (found,) = allocation_diagnostics(desk, NAME, UNITS)
    assert "renja-2027.renja" in found.message
    assert not list(allocation_fixes(desk, NAME, 0, len(TEXT), UNITS))


def test_the_line_that_is_typed_is_left_alone(open_: Opened) -> None:
    desk, _ = open_(TEXT.replace("  tetap\n", "  tet\n"))
    desk.buffers[NAME].typed = TEXT[: TEXT.index("  tetap")].count("\n")
    assert not allocation_diagnostics(desk, NAME, UNITS)
    desk.buffers[NAME].typed = None
    assert allocation_diagnostics(desk, NAME, UNITS)


# ---- what may be written --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "there", "absent"),
    [
        ("alokasi 2026", f"{CURSOR}alokasi 2026", {"alokasi"}, {"tetap", "golongan"}),
        ("plafon Rp", f"{CURSOR}plafon Rp", {"plafon", "golongan", "dasar"}, {"tetap", "alokasi", "bulat"}),
        ("  tetap", f"  te{CURSOR}", {"tetap", "utuh", "untuk", "golongan"}, {"alokasi", "prioritas"}),
        ("paling sedikit", f"paling {CURSOR}", {"sedikit", "banyak"}, {"tetap"}),
        ("> NILAI 1", f"> {CURSOR}", {"WAJIB", "NILAI", "AKSES"}, {"tetap"}),
        ("plafon Rp675", f"plafon program {CURSOR}", {"2.17.01", "2.17.06"}, {"2.17.01.2.01"}),
        ('renja "renja', f'renja "{CURSOR}', {"renja-2026.renja"}, {"rkpd-2026.renja"}),
        ('kode("2.17.01")', f'kode("{CURSOR}', {"2.17.01", "2.17.01.2.01.0001"}, {"rkpd-2026.renja"}),
        ("setiap sub", f"setiap {CURSOR}", {"sub kegiatan", "dokumen"}, {"tetap"}),
        ("dengan beraw", f"dengan {CURSOR}", {"berawalan", "bukan"}, {"tetap"}),
    ],
)
def test_what_may_go_on(open_: Opened, old: str, new: str, there: set[str], absent: set[str]) -> None:
    desk, at = open_(TEXT.replace(old, new, 1))
    items = allocation_completions(desk, NAME, desk.buffers[NAME].source, at, UNITS, snippets=True).items
    labels = {item.label for item in items}
    assert there <= labels
    assert not absent & labels


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        ("bulat", "**bulat**: pagu yang berubah"),
        ("NILAI 1", "**NILAI** Penilaian kesehatan koperasi"),
        ('"2.17.04"', "**2.17.04** PROGRAM"),
        ("\n\nplafon", ""),
    ],
)
def test_what_is_meant(open_: Opened, mark: str, said: str) -> None:
    desk, _ = open_(TEXT)
    found = allocation_hover(desk, desk.buffers[NAME].source, TEXT.index(mark) + 1, UNITS)
    assert (found is None) is (not said)
    assert found is None or (isinstance(found.contents, types.MarkupContent) and said in found.contents.value)


def test_blocks_are_sound(open_: Opened) -> None:
    """A whole allocation of what is proposed at the beginning and below it."""
    desk, _ = open_("")
    text = ""
    for block in ("alokasi", "golongan"):
        found = allocation_completions(desk, NAME, Source(NAME, text), len(text), UNITS, snippets=False).items
        item = next(one for one in found if one.label.startswith(f"{block} …"))
        assert isinstance(item.text_edit, types.TextEdit)
        text += item.text_edit.new_text
    desk, _ = open_(text)
    assert all("dilanggar" in one.message for one in allocation_diagnostics(desk, NAME, UNITS))


# ---- looks ----------------------------------------------------------------------------------------


def test_an_allocation_is_laid_out_whole_and_in_part() -> None:
    rough = TEXT.replace("  tetap", "tetap").replace("  bulat Rp100 ribu", "  bulat   Rp100 ribu")
    parser = AllocationParser()
    assert applied(rough, formatted(Source(NAME, rough), parser, UNITS, layout=ALLOCATION_LAYOUT)) == TEXT
    one = types.Range(types.Position(3, 0), types.Position(3, 1))
    edits = formatted(Source(NAME, rough), parser, UNITS, one, ALLOCATION_LAYOUT)
    assert applied(rough, edits) == TEXT.replace("  tetap", "tetap")


def test_pieces_are_coloured() -> None:
    found = decoded(TEXT, Painter(allocation_beginning).paint(Source(NAME, TEXT), UNITS))
    assert {("golongan", "keyword"), ("WAJIB", "type"), ("Rp100 ribu", "number"), ("90%", "number")} <= set(found)
