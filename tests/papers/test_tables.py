"""Tables of papers: heads as in the forms, cells by the numbers that were chosen, sums."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renja_dsl.papers.tables.base import Numbers
from renja_dsl.papers.tree import Chapter, Gap, Mark, Paper, PaperTable, head_cells
from renja_dsl.testing.assertions import documents_of
from tests.papers.made import CONTOH, SEED, paper_at, paper_from, paper_of, table_of

PAPERS = {"contoh": paper_at(CONTOH, "renja-2026.renja"), "seed": paper_at(SEED, "renja-2024.renja")}
FORMS = {"T-C.29": 12, "T-C.30": 13, "T-C.31": 12, "T-C.33": 10, "4.1": 17, "tujuan": 7, "isu": 6, "capaian": 7}


@pytest.mark.parametrize("paper", PAPERS.values(), ids=list(PAPERS))
def test_heads_and_rows_fill_their_grid(paper: Paper) -> None:
    assert paper.tables
    for table in paper.tables:
        cells = head_cells(table.heads)
        taken = [(c.row + r, c.column + k) for c in cells for r in range(c.rows) for k in range(c.columns)]
        depth = max(head.depth for head in table.heads)
        assert sorted(taken) == [(r, k) for r in range(depth) for k in range(len(table.leaves))]
        for row in table.rows:
            assert len(row.cells) == len(table.leaves)
            for cell, leaf in zip(row.cells, table.leaves, strict=True):
                assert "Rp" not in cell.text or leaf.align != "right" or cell.span > 1


@pytest.mark.parametrize(("key", "columns"), FORMS.items())
def test_columns_are_counted_as_in_the_form(key: str, columns: int) -> None:
    numbers = [leaf.number.partition("=")[0] for leaf in table_of(PAPERS["contoh"], key).leaves]
    assert numbers == [str(n) for n in range(1, columns + 1)]


def test_e81_has_15_columns_or_16() -> None:
    numbers = [leaf.number for leaf in table_of(PAPERS["contoh"], "E.81").leaves]
    assert list(dict.fromkeys(numbers)) == [str(n) for n in range(1, 16)]
    assert [numbers.count(str(n)) for n in range(5, 15)] == [2] * 10


def test_parts_add_up() -> None:
    for paper in PAPERS.values():
        for key in ("T-C.33", "4.1"):
            table = table_of(paper, key)
            sums = 0
            for row in table.rows:
                for column, cell in enumerate(row.cells):
                    if cell.parts:
                        below = [table.rows[part].cells[column].value or Decimal(0) for part in cell.parts]
                        assert sum(below) == cell.value
                        sums += 1
            assert sums > 5
            assert table.rows[-1].level == "jumlah"


def test_numbers_that_differ_are_shown_as_asked() -> None:
    def shown(numbers: Numbers) -> tuple[str, Mark]:
        table = table_of(paper_at(SEED, "renja-2024.renja", numbers), "T-C.33")
        return table.rows[0].cells[5].text, table.rows[0].cells[5].mark

    assert shown(Numbers.STATED) == ("22.327.506.643", Mark.NONE)
    assert shown(Numbers.COMPUTED) == ("16.261.690.172", Mark.COMPUTED)
    assert shown(Numbers.BOTH) == ("22.327.506.643 (≠ 16.261.690.172)", Mark.DIFFERS)


def test_what_nobody_stated_is_computed_and_marked() -> None:
    text = 'renja 2026\nprogram 1.01.02 "P"\n  kegiatan 1.01.02.2.01 "K"\n    pagu Rp5\n'
    [program, kegiatan, total] = table_of(paper_from({"renja.renja": text}), "T-C.33").rows
    assert (program.cells[5].text, program.cells[5].mark) == ("5", Mark.COMPUTED)
    assert (kegiatan.cells[5].text, kegiatan.cells[5].mark) == ("5", Mark.NONE)
    assert total.cells[5].value == 5


@pytest.mark.parametrize(("systematics", "chapters"), [("", 5), ("Permendagri 86/2017", 5), ("Permendagri 14/2026", 6)])
def test_chapters_follow_the_systematics(systematics: str, chapters: int) -> None:
    paper = paper_at(CONTOH, "renja-2026.renja", systematics=systematics)
    numbers = [chapter.number for chapter in paper.chapters if chapter.level == 1 and chapter.number]
    assert numbers == ["I", "II", "III", "IV", "V", "VI"][:chapters]


def test_gaps_are_marked_and_listed() -> None:
    paper = paper_from({"renja.renja": 'renja 2026\nprogram 1.01.02 "P"\n'})
    marked = [block.text for block in paper.blocks if isinstance(block, Gap)]
    assert list(paper.gaps) == list(dict.fromkeys(marked))
    assert any("Latar Belakang" in gap for gap in paper.gaps)
    assert any("T-C.31" in gap and "mengacu rkpd" in gap for gap in paper.gaps)
    assert not any("T-C.33" in gap for gap in paper.gaps)
    assert isinstance(paper.sections[-1].blocks[0], Chapter)


def test_texts_have_their_numbers_put_in() -> None:
    said = " ".join(getattr(block, "text", "") for block in PAPERS["contoh"].blocks)
    assert "3 program, 3 kegiatan dan 6 sub kegiatan dengan pagu Rp750.000.000" in said
    assert "{" not in said


def test_titles_and_order_of_a_plan_win() -> None:
    text = (
        'renja 2026\nbab I "Pembuka"\n  narasi "Isi."\nbab 2.6 "Inovasi"\n  narasi "Ada."\n'
        'bab 2.1 "Evaluasi"\n  narasi """\n  1. satu\n  2. dua\n  a | b\n  c | d\n  """\n'
    )
    paper = paper_from({"renja.renja": text})
    titles = [chapter.line for chapter in paper.chapters]
    assert "BAB I PEMBUKA" in titles
    assert (
        titles.index("2.1 Evaluasi")
        < titles.index("2.6 Inovasi")
        < titles.index("BAB III TUJUAN DAN SASARAN PERANGKAT DAERAH")
    )
    [own] = [block for block in paper.blocks if isinstance(block, PaperTable) and not block.title]
    assert [leaf.title for leaf in own.leaves] == ["a", "b"]
    assert [cell.text for cell in own.rows[0].cells] == ["c", "d"]


def test_the_preface_stands_before_the_contents() -> None:
    preface = "Puji syukur.\nRenja ini memuat {banyak(program)} program."
    text = f'renja 2026\nkata pengantar """\n{preface}\n"""\nprogram 1.01.02 "P"\n'
    paper = paper_from({"renja.renja": text})
    said = [getattr(block, "text", "") for block in paper.sections[1].blocks]
    assert said[1:3] == ["Puji syukur.", "Renja ini memuat 1 program."]
    assert not any("KATA PENGANTAR" in gap for gap in paper.gaps)


def test_an_issue_stands_in_the_columns_that_the_plan_tells_apart() -> None:
    text = 'renja 2026\nisu strategis "A" masalah "M"\nisu strategis "B" telaahan "T"\nisu strategis "C"\n'
    rows = table_of(paper_from({"renja.renja": text}), "isu").rows
    assert [[cell.text for cell in row.cells] for row in rows] == [
        ["1", "", "M", "", "", "A"],
        ["2", "", "", "T", "", "B"],
        ["3", "", "", "", "", "C"],
    ]


BEFORE = 'renja 2026\n  perangkat daerah "Dinas"\nprogram 1.01.02 "P"\n  pagu Rp10\n'
CHANGED = (
    'renja 2026 tahap "perubahan"\n  perangkat daerah "Dinas"\n  mengacu sebelumnya "lama.renja"\n{links}'
    'program 1.01.02 "P"\n  pagu Rp15\n{texts}'
)


def changed(systematics: str, texts: str = "", links: str = "", **others: str) -> Paper:
    plans = {"lama.renja": BEFORE, "renja.renja": CHANGED.format(links=links, texts=texts), **others}
    return paper_of(documents_of(plans), "renja.renja", systematics=systematics)


def standing(paper: Paper) -> list[str]:
    """Numbers of the chapters, and under them the keys of tables."""
    said = [
        block.number if isinstance(block, Chapter) else block.key
        for block in paper.blocks
        if isinstance(block, Chapter | PaperTable)
    ]
    return [one for one in said if one]


@pytest.mark.parametrize(
    ("systematics", "expected"),
    [
        (
            "Permendagri 86/2017",
            ["II", "2.1", "2.2", "2.3", "III", "3.1", "3.2", "3.3", "T-C.33", "IV", "4.1", "4.1", "4.2"],
        ),
        (
            "Permendagri 14/2026",
            ["II", "2.1", "2.2", "2.3", "2.4", "2.5", "III", "3.1", "3.2", "IV", "4.1", "4.1", "4.2"],
        ),
        ("Renja Perubahan empat bab", ["II", "III", "3.1", "3.2", "T-C.33", "4.1", "3.3"]),
    ],
)
def test_a_renja_perubahan_has_chapters_of_its_own(systematics: str, expected: list[str]) -> None:
    said = standing(changed(systematics))
    at = said.index("II")
    shift = ["pergeseran program", "pergeseran"]
    assert said[at : at + len(expected) + 2] == [*expected, *shift]
    titles = {block.number: block.title for block in changed(systematics).chapters}
    assert titles["3.1"] == {
        "Permendagri 86/2017": "Telaahan terhadap Kebijakan Daerah",
        "Permendagri 14/2026": "Tujuan dan Sasaran Perangkat Daerah",
    }.get(systematics, "Tujuan dan Sasaran")


def test_what_a_renja_perubahan_writes_stands_there() -> None:
    said = standing(changed("Permendagri 86/2017", 'bab 2.5 "Usulan"\nnarasi "Ada."\nusulan "Pasar"\n'))
    assert said[said.index("2.3") :][:3] == ["2.3", "2.5", "T-C.32"]


@pytest.mark.parametrize(("year", "tables"), [(2024, ["T-C.29", "E.81"]), (2026, ["E.81"])])
def test_the_first_half_of_the_year_is_evaluated_by_e81_alone(year: int, tables: list[str]) -> None:
    evaluation = (
        f'evaluasi {year}\n  perangkat daerah "Dinas"\nprogram 1.01.02 "P"\n  indikator "I"\n    target 1 unit\n'
    )
    paper = changed("", links='  mengacu evaluasi "e.renja"\n', **{"e.renja": evaluation})
    assert [table.key for table in paper.tables if table.key in ("T-C.29", "E.81")] == tables


def test_four_chapters_are_those_of_a_renja_perubahan_alone() -> None:
    plan = {"renja.renja": BEFORE}
    numbers = [
        c.number for c in paper_of(documents_of(plan), "renja.renja", systematics="Renja Perubahan empat bab").chapters
    ]
    assert [n for n in numbers if n.isalpha()] == ["I", "II", "III", "IV", "V"]
