"""The console report, against snapshots, and what must hold for any output it goes to."""

from __future__ import annotations

import io
import os
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve

from renja_dsl.findings.finding import Difference, Finding, Report
from renja_dsl.lint.settings import Settings
from renja_dsl.report import console
from renja_dsl.report.layout import Column, table
from renja_dsl.report.page import PIPE_WIDTH, Page, window
from renja_dsl.report.results import Results
from renja_dsl.report.screen import console_for
from renja_dsl.report.wording import number
from renja_dsl.syntax.source import Source
from tests.report.samples import CLEAN, COMMAS, REPORT, SUM, both, place, terminal

GOLDEN = Path(__file__).parent / "golden"
UTF8 = Page(80, "utf-8")


def drawn(report: Report, language: str = "id", width: int = 80, encoding: str = "utf-8", colours: bool = False) -> str:
    """As on a terminal of that width."""
    with terminal(width, encoding) as screen:
        color = "always" if colours else "never"
        return "".join(console.draw(Results(report, (), Settings(language=language), screen=screen, color=color)))


def one(finding: Finding, **how: int) -> str:
    return drawn(Report((finding,), {}, 1), **how)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("width", [80, 100])
def test_snapshots(language: str, width: int) -> None:
    text = drawn(REPORT, language, width)
    path = GOLDEN / f"lint-{language}-{width}.txt"
    if os.environ.get("GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
    assert max(map(len, text.splitlines())) <= width


def test_clean_report_is_one_line() -> None:
    assert drawn(CLEAN) == "Tidak ada temuan dalam 4 dokumen. Pemeriksaan: 42 lulus, 3 abstain, 0 diabaikan.\n"
    assert drawn(CLEAN, "en") == "No findings (documents: 4). Checks: 42 passed, 3 abstained, 0 suppressed.\n"


def test_ascii_output_is_ascii() -> None:
    text = drawn(REPORT, encoding="ascii")
    assert text.isascii()
    assert "Penerbitan izin usaha s..." in text
    assert "?" not in text.replace("            ?  ", "")


@pytest.mark.parametrize("width", [20, 40, 80, 100])
def test_numbers_and_codes_are_never_shortened(width: int) -> None:
    text = drawn(REPORT, width=width)
    for whole in ("Rp1.000.000.000", "Rp535.000.000", "-Rp100.000.000", "2.17.02.2.01", "STR900"):
        assert whole in text


def test_colours_only_on_a_terminal_that_wants_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b" not in drawn(REPORT)
    assert "\x1b[1;31mgalat[ANG101]" in drawn(REPORT, colours=True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1;31m" not in drawn(REPORT, colours=True)


def test_a_pipe_gets_a_fixed_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert console_for(io.StringIO()).width == PIPE_WIDTH


def test_text_of_a_plan_cannot_steer_the_terminal() -> None:
    source = Source("a.renja", 'pagu\t"\x1b[31mmerah\u202e" x\n')
    finding = evolve(
        COMMAS,
        primary=place(source, "merah", "[red]1[/red]"),
        message=both("\x1b[2J[bold]pesan {x}", "", x="\x07"),
        related=(place(source, "x", "[red]1[/red]", "\x1b]0;a", "bukan-label", "[/]"),),
    )
    text = one(finding)
    assert not {"\x1b", "\x07", "\u202e", "\t"}.intersection(text)
    assert 'pagu "?[31mmerah?" x' in text
    assert "[bold]pesan" in text
    assert "[red]1[/red]  [/]  baris 1  ?]0;a" in text


def test_long_lines_show_what_is_around_the_place() -> None:
    source = Source("a.renja", f'catatan "{"kata " * 100}SALAH{" kata" * 100}"\n')
    lines = one(evolve(COMMAS, primary=place(source, "SALAH"))).splitlines()
    shown, mark = next((a, b) for a, b in pairwise(lines) if "^" in b)
    assert len(shown) <= 80
    assert shown.count("…") == 2
    assert shown[mark.index("^") : mark.rindex("^") + 1] == "SALAH"


def test_wide_characters_are_underlined_where_they_stand() -> None:
    shown = window(UTF8, "nama 計画書 x", 8, 9, 70)
    assert (shown.before, shown.marked) == (5 + 3 * 2, 1)
    assert window(UTF8, "nama 計画書 x", 5, 8, 70).marked == 6
    assert window(UTF8, "計" * 50, 20, 21, 30).marked == 2


def test_a_place_over_many_lines_shows_its_ends() -> None:
    source = Source("a.renja", 'narasi """\nsatu\ndua\ntiga\nempat"""\n')
    text = one(evolve(COMMAS, primary=place(source, source.text.rstrip()), message=both("pesan", "message")))
    at = text.index("1 | narasi")
    assert text[at:].split("\n")[:7] == [
        '1 | narasi """',
        "  | ^^^^^^^^^^",
        "2 | satu",
        "  | ^^^^",
        "...",
        '5 | empat"""',
        "  | ^^^^^^^^",
    ]


def test_a_place_without_characters_has_one_mark() -> None:
    source = Source("a.renja", "renja 2024\n")
    finding = evolve(COMMAS, primary=evolve(place(source, "renja"), start=11, end=11), message=both("akhir", "end"))
    assert "\n2 |\n  | ^\n" in one(finding)


def test_unknown_label_prints_nothing() -> None:
    finding = evolve(SUM, related=(evolve(SUM.related[0], label="entah"),), values=None)
    assert "entah" not in one(finding)


def test_what_a_document_referred_to_states_was_not_computed() -> None:
    """Two pagu that differ: the other one stands in the RKPD; nobody added it up."""
    values = SUM.values
    assert values is not None
    elsewhere = evolve(SUM.related[0], label="reference", value=number(values.computed, values.unit))
    text = one(evolve(SUM, related=(elsewhere,)))
    assert "dihitung" not in text
    assert text.count("acuan") == 1  # its row says it, no second one repeats it
    assert "dihitung" in one(SUM)


def test_numbers_keep_their_notation() -> None:
    assert number(Decimal("1234567.5"), "rupiah") == "Rp1.234.567,50"
    assert number(Decimal("62.50"), "persen") == "62,50%"
    assert number(Decimal(2) / Decimal(3), "persen") == "~0,6667%"
    assert number(Decimal(1500), "angka") == "1.500"


def test_percentages_in_the_rows() -> None:
    text = one(evolve(SUM, values=Difference(Decimal("62.50"), Decimal(61), "persen")))
    assert "62,50%" in text
    assert "1,50%" in text


def test_a_column_without_room_is_left_out_before_a_number_is_cut() -> None:
    columns = (Column(), Column(flexible=True), Column(right=True))
    lines = table(Page(24, "utf-8"), columns, [("2.17.02", "Program Pelayanan", "Rp1.435.000")])
    assert [line.plain for line in lines] == ["2.17.02  Rp1.435.000"]
