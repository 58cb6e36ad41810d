"""Who signs, where, and on which page."""

from __future__ import annotations

import io

import pytest
from attrs import evolve

from renja_dsl.papers.tree import (
    FOOT,
    Gap,
    Paper,
    PaperCell,
    PaperHead,
    PaperRow,
    PaperSection,
    PaperTable,
    Paragraph,
    Signatures,
    Signer,
)
from renja_dsl.papers.writers import docx as docx_writer
from renja_dsl.papers.writers import pdf as pdf_writer
from renja_dsl.papers.writers.base import Look
from tests.papers.made import paper_from

pytest.importorskip("typst")
pytest.importorskip("docx")

PLAN = 'renja 2026\n  perangkat daerah "Dinas"\n{head}bab V "PENUTUP"\nnarasi """\nDemikian.\n{last}\n"""\n'


def closing(head: str, last: str) -> tuple[list[str], str]:
    """The last paragraphs of the text and the line above the signature."""
    blocks = list(paper_from({"renja.renja": PLAN.format(head=head, last=last)}).blocks)
    at = max(n for n, block in enumerate(blocks) if isinstance(block, Signatures))
    signed = blocks[at]
    assert isinstance(signed, Signatures)
    texts = [block.text for block in blocks[:at] if isinstance(block, Paragraph)]
    return texts, signed.signers[0].before[0]


@pytest.mark.parametrize(
    ("head", "last", "texts", "line"),
    [
        ("", "Bengkalis, Januari 2023", ["Demikian."], "Bengkalis, Januari 2023"),
        ("", "Tanjung Pinang,  14 Juli 2025", ["Demikian."], "Tanjung Pinang, 14 Juli 2025"),
        (
            '  ditetapkan di "Melati" tanggal "1 Juli 2025"\n',
            "Melati, Juli 2025",
            ["Demikian."],
            "Melati, 1 Juli 2025",
        ),
        ("", "Disusun pada Januari 2023", ["Demikian.", "Disusun pada Januari 2023"], "…………………, ………………… 2025"),
    ],
)
def test_a_last_line_of_place_and_date_stands_above_the_signature(
    head: str, last: str, texts: list[str], line: str
) -> None:
    assert closing(head, last) == (texts, line)


SIGNED = Signatures((Signer(("Melati, 2 Juli 2025", "KEPALA DINAS"), "Ratna Dewi", ("NIP. 1",)),))


def pages(paper: Paper) -> list[str]:
    pypdfium2 = pytest.importorskip("pypdfium2")
    made = pypdfium2.PdfDocument(pdf_writer.write(paper, Look()))
    return [made[n].get_textpage().get_text_range() for n in range(len(made))]


@pytest.mark.parametrize("lines", range(40, 56, 3))
def test_no_signature_stands_on_a_page_alone(lines: int) -> None:
    text = [Paragraph(f"Baris {n}.") for n in range(lines)]
    last = pages(Paper("Judul", "Dinas", (PaperSection((*text, SIGNED)),)))[-1]
    assert f"Baris {lines - 1}." in last
    assert all(part in last for part in ("2 Juli 2025", "KEPALA DINAS", "Ratna Dewi", "NIP. 1"))


def table(rows: int) -> PaperTable:
    made = [PaperRow((PaperCell(f"Baris {n}"), PaperCell("1")), "program") for n in range(rows)]
    foot = [
        PaperRow((PaperCell("Rata-rata"), PaperCell("2")), FOOT[0]),
        PaperRow((PaperCell("Faktor"), PaperCell()), FOOT[1]),
    ]
    return PaperTable("E.81", "Evaluasi", (PaperHead("A", "1"), PaperHead("B", "2")), (*made, *foot))


@pytest.mark.parametrize("rows", range(45, 70, 4))
def test_the_foot_of_a_table_stays_with_those_who_sign_it(rows: int) -> None:
    last = pages(Paper("Judul", "Dinas", (PaperSection((table(rows), SIGNED)),)))[-1]
    assert all(part in last for part in ("Rata-rata", "Faktor", "Ratna Dewi"))


def test_word_keeps_them_together_too() -> None:
    from docx import Document
    from docx.oxml.ns import qn

    paper = Paper("Judul", "Dinas", (PaperSection((table(3), SIGNED, Gap("Kosong"), SIGNED)),))
    word = Document(io.BytesIO(docx_writer.write(paper, Look())))
    whole, foot, first, _ = word.tables
    assert [row.cells[0].text for row in foot.rows] == ["Rata-rata", "Faktor"]
    kept = [cell.paragraphs[0].paragraph_format.keep_with_next for row in foot.rows for cell in row.cells]
    assert kept == [True] * 4
    assert not any(c.paragraphs[0].paragraph_format.keep_with_next for r in whole.rows for c in r.cells)
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in first.rows)
    (gap,) = (one for one in word.paragraphs if one.text == "[Kosong]")
    assert gap.paragraph_format.keep_with_next


@pytest.mark.parametrize("lines", range(40, 56, 3))
def test_no_title_of_a_table_stands_on_a_page_without_its_rows(lines: int) -> None:
    text = [Paragraph(f"Kalimat {n}.") for n in range(lines)]
    titled = evolve(table(2), above=("Nama Perangkat Daerah : Dinas",))
    page = next(one for one in pages(Paper("Judul", "Dinas", (PaperSection((*text, titled)),))) if "Evaluasi" in one)
    assert "Nama Perangkat Daerah" in page
    assert "Baris 0" in page
