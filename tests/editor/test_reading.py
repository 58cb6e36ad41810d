"""What an editor is told of a plan: findings, hovers, outline; pure functions of what lies on a desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types

from renja_dsl.editor.diagnostics import MOST_SHOWN, diagnostics, told
from renja_dsl.editor.hover import hover
from renja_dsl.editor.outline import folding, outline, symbols
from renja_dsl.editor.positions import CodeUnits
from renja_dsl.messages.catalogue import LANGUAGES
from renja_dsl.syntax.vocabulary import VOCABULARY
from tests.editor.desks import CURSOR, HEAD, PLAN, UNITS, laid_open

RKPD = PLAN.replace("renja 2024", "rkpd 2024").replace("Rp250.000.000\n\n", "Rp240.000.000\n\n")
LINKED = PLAN.replace('daerah "Kab', 'mengacu rkpd "rkpd.renja"\n  daerah "Kab')


def shown(folder: Path, text: str, language: str = "id", pages: str = "") -> list[types.Diagnostic]:
    desk, name, _ = laid_open(folder, {"a.renja": text}, language)
    assert desk.seen is not None
    return diagnostics(desk, name, desk.seen.by_file[name], UNITS, pages)


# ---- findings -------------------------------------------------------------------------------


def test_of_a_file_with_too_many_findings_the_first_are_shown(tmp_path: Path) -> None:
    desk, name, _ = laid_open(tmp_path, {"a.renja": PLAN})
    assert desk.seen is not None
    first, *_ = found = desk.seen.by_file[name]
    assert len(diagnostics(desk, name, [*found, *[first] * MOST_SHOWN], UNITS, "")) == MOST_SHOWN
    assert len(diagnostics(desk, name, found, UNITS, "")) == len(found) > 1


def test_a_finding_has_its_place_its_rule_and_its_other_places(tmp_path: Path) -> None:
    found = next(one for one in shown(tmp_path, PLAN) if one.code == "ANG101")
    line = PLAN.split("\n").index("  pagu Rp300.000.000")
    assert found.range == types.Range(types.Position(line, 7), types.Position(line, 20))
    assert found.severity is types.DiagnosticSeverity.Error
    assert "jumlah anaknya Rp250.000.000" in found.message
    assert found.code_description is not None
    assert found.code_description.href.startswith("file:///")
    assert "ang.aturan#L" in found.code_description.href
    assert found.related_information is not None
    assert found.related_information[0].message.startswith("penjumlah: 2.17.03.2.01 Pemeriksaan")


def test_both_languages_and_pages_of_rules(tmp_path: Path) -> None:
    found = next(one for one in shown(tmp_path, PLAN, "en", "renja-aturan:") if one.code == "ANG101")
    assert "its children add up to" in found.message
    assert found.code_description == types.CodeDescription("renja-aturan:ANG101.md")


def test_a_line_that_is_being_typed_is_no_finding_yet(tmp_path: Path) -> None:
    text = PLAN.replace("      pagu Rp250", "      pro\n      pagu Rp250")
    desk, name, _ = laid_open(tmp_path, {"a.renja": text})
    assert desk.seen is not None
    found = desk.seen.by_file[name]

    def codes() -> list[object]:
        return [one.code for one in diagnostics(desk, name, found, UNITS, "")]

    assert "SIN001" in codes()
    desk.buffers[name].typed = text.split("\n").index("      pro")
    assert "SIN001" not in codes()
    desk.buffers[name].typed = 0
    assert "SIN001" in codes()


def test_what_is_told_ends_with_what_to_do(tmp_path: Path) -> None:
    desk, name, _ = laid_open(tmp_path, {"a.renja": PLAN})
    assert desk.seen is not None
    finding = next(one for one in desk.seen.by_file[name] if one.rule == "ANG101")
    assert told(finding, "id").split("\n")[-1].endswith("ubah pagu 2.17.03 menjadi: Rp250.000.000")


def test_settings_that_cannot_be_used_are_said_once_and_plans_checked_anyway(tmp_path: Path) -> None:
    from renja_dsl.editor.desk import desk_at

    (tmp_path / "renja.toml").write_text("pilh = []\n", encoding="utf-8")
    desk = desk_at(tmp_path, "id", "")
    assert "pilh" in desk.said
    assert len(desk.rules) > 100


def test_the_language_of_the_editor_counts_where_nobody_asked_for_another(tmp_path: Path) -> None:
    from renja_dsl.editor.desk import desk_at

    assert [desk_at(tmp_path, None, locale).language for locale in ("", "id-id", "en-us", "de")] == [
        "id",
        "id",
        "en",
        "en",
    ]
    (tmp_path / "renja.toml").write_text('bahasa = "id"\n', encoding="utf-8")
    assert desk_at(tmp_path, None, "en").language == "id"
    assert desk_at(tmp_path, "en", "id").language == "en"


# ---- hover ----------------------------------------------------------------------------------


def said(folder: Path, texts: dict[str, str], language: str = "id") -> str:
    desk, name, at = laid_open(folder, texts, language)
    found = hover(desk, name, desk.buffers[name].source, at, UNITS)
    if found is None:
        return ""
    assert isinstance(found.contents, types.MarkupContent)
    return found.contents.value


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("  pagu Rp300", "  pa‸gu Rp300", "pagu indikatif tahun dokumen"),
        ("  pagu Rp300", "  pa‸gu Rp300", "T-C.33: 6"),
        ("Rp300.000.000", "Rp3‸00.000.000", "| jumlah di bawahnya | Rp250.000.000 (-Rp50.000.000) |"),
        ("program 2.17.03", "program 2.‸17.03", "**2.17.03** Program Pengawasan dan Pemeriksaan Koperasi"),
        ("mendukung S1", "mendukung S‸1", "Meningkatnya mutu koperasi"),
        ("lokasi", 'abai KOD‸007 alasan "x"\n      lokasi', "nomenklatur"),
    ],
)
def test_a_word_is_explained(tmp_path: Path, old: str, new: str, what: str) -> None:
    assert what in said(tmp_path, {"a.renja": PLAN.replace(old, new, 1)})


def test_a_number_is_shown_beside_that_of_the_rkpd(tmp_path: Path) -> None:
    text = LINKED.replace("    pagu Rp250.000.000\n\n", "    pagu Rp25‸0.000.000\n\n")
    assert "| rkpd 2024 (2024) | Rp240.000.000 (-Rp10.000.000) |" in said(
        tmp_path, {"a.renja": text, "rkpd.renja": RKPD}
    )


def test_hover_in_english(tmp_path: Path) -> None:
    assert "performance indicator" in said(tmp_path, {"a.renja": PLAN.replace("indikator", "indi‸kator")}, "en")


@pytest.mark.parametrize("text", ["‸", "renja 2024 # kome‸ntar\n", f"{HEAD}tak dik‸enal 3\n", f'{HEAD}visi "a‸b"\n'])
def test_where_there_is_nothing_to_say(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, {"a.renja": text}) == ""


def test_a_hover_while_lines_above_change(tmp_path: Path) -> None:
    """What was checked is found again below lines that are new."""
    desk, name, _ = laid_open(tmp_path, {"a.renja": PLAN})
    top = types.Range(types.Position(3, 0), types.Position(3, 0))
    desk.buffers[name].change([types.TextDocumentContentChangePartial(top, "# satu\n# dua\n")], 2, UNITS)
    source = desk.buffers[name].source
    found = hover(desk, name, source, source.text.index("Rp300") + 3, UNITS)
    assert found is not None
    assert isinstance(found.contents, types.MarkupContent)
    assert "jumlah di bawahnya" in found.contents.value


@pytest.mark.parametrize("row", VOCABULARY, ids=lambda row: row.medan)
def test_every_statement_has_a_meaning(row: object) -> None:
    for language in LANGUAGES.values():
        assert language[f"medan.{row.medan}"]  # type: ignore[attr-defined]


# ---- outline ----------------------------------------------------------------------------------


def test_the_tree_of_a_plan(tmp_path: Path) -> None:
    text = f'{PLAN}bab I "PENDAHULUAN"\n  narasi "x"\n'
    desk, name, _ = laid_open(tmp_path, {"a.renja": text})
    document = desk.current(name)
    assert document is not None
    roots = outline(document, desk.placed(document), UNITS)
    assert [one.name for one in roots] == [
        "S1 Meningkatnya mutu koperasi",
        "2.17.03 PROGRAM PENGAWASAN DAN PEMERIKSAAN KOPERASI",
        "I PENDAHULUAN",
    ]
    program = roots[1]
    assert program.detail == "program Rp300.000.000"
    assert program.children is not None
    sub = program.children[0].children[0]  # type: ignore[index]
    assert [one.name for one in sub.children or ()] == ["Jumlah koperasi 🏦 yang diawasi"]
    end = document.source.text.split("\n")[program.range.end.line]
    assert (end, program.range.end.character) == ("      pagu Rp250.000.000", len("      pagu Rp250.000.000"))
    for one in (program, sub):
        assert one.range.start <= one.selection_range.start
        assert one.selection_range.end <= one.range.end


def test_levels_and_remarks_fold(tmp_path: Path) -> None:
    text = "# satu\n# dua\n" + PLAN
    desk, name, _ = laid_open(tmp_path, {"a.renja": text})
    document = desk.current(name)
    assert document is not None
    found = folding(document, desk.placed(document))
    lines = text.split("\n")
    starts = {lines[one.start_line].split()[0] for one in found}
    assert starts == {"#", "program", "kegiatan", "sub", "indikator"}
    assert all(lines[one.end_line].strip() for one in found)


def test_a_code_is_found_in_every_plan(tmp_path: Path) -> None:
    desk, _, _ = laid_open(tmp_path, {"a.renja": LINKED, "lain/rkpd.renja": RKPD.replace(CURSOR, "")})
    found = symbols(desk, "2.17.03.2.01.", UNITS)
    assert [one.container_name for one in found[:2]] == ["renja 2024", "rkpd 2024"]
    assert {one.name for one in found[:2]} == {"2.17.03.2.01.0001 Pengawasan Kekuatan"}
    assert len(symbols(desk, "pengawasan kekuatan", UNITS)) == 2
    assert not symbols(desk, "tidak ada", UNITS)


def test_nothing_was_checked_yet(tmp_path: Path) -> None:
    from renja_dsl.editor.desk import desk_at

    desk = desk_at(tmp_path, "id", "")
    assert symbols(desk, "2", CodeUnits()) == []
    assert desk.current("a.renja") is None
