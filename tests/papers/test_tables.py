"""Tables of papers: heads as in the forms, cells by the numbers that were chosen, sums."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renja_dsl.papers.tables.base import Numbers
from renja_dsl.papers.tree import Chapter, Gap, Mark, Paper, PaperTable, head_cells
from tests.papers.made import CONTOH, SEED, paper_at, paper_from, table_of

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
