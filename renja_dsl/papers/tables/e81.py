"""Formulir E.81: evaluasi terhadap hasil Renja, 15 columns (16 with Satuan), those from the target split K | Rp."""

from __future__ import annotations

from collections.abc import Iterator

from renja_dsl.knowledge.e81 import BarisTerhitung, SisiTerhitung, evaluated_rows
from renja_dsl.knowledge.recaps import summaries
from renja_dsl.model.document import Document, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.papers.tables.base import EMPTY, Numbers, cell, leaf, office, over, responsible, shade, text
from renja_dsl.papers.tree import PaperCell, PaperHead, PaperRow, PaperTable
from renja_dsl.report.tables.base import TableCell, of
from renja_dsl.report.tables.cells import text_of
from renja_dsl.values.hilang import Hilang

_KEYS = ("6", "7", "8", "TW1", "TW2", "TW3", "TW4", "13", "14", "15")
_FOOT = {
    "faktor_pendorong": "Faktor pendorong keberhasilan kinerja",
    "faktor_penghambat": "Faktor penghambat pencapaian kinerja",
    "tindak_lanjut_triwulan": "Tindak lanjut yang diperlukan dalam triwulan berikutnya",
    "tindak_lanjut_renja": "Tindak lanjut yang diperlukan dalam Renja Perangkat Daerah berikutnya",
}


def make(lookup: Lookup, document: Document, numbers: Numbers, columns: int = 15) -> PaperTable:
    """`columns`: 16 has one for the unit, so that those after 4 count one more."""
    n, unit = document.tahun, columns == 16
    more = 1 if unit else 0
    period = _period(lookup, document)
    heads = (
        leaf("No", 1, 3, "center"),
        leaf("Sasaran", 2, 9),
        leaf("Program/Kegiatan", 3, 12),
        leaf("Indikator Kinerja Program (outcome)/Kegiatan (output)", 4, 12),
        *((leaf("Satuan", 5, 5, "center"),) if unit else ()),
        _both(f"Target Renstra Perangkat Daerah pada Tahun {period}", 5 + more),
        _both(f"Realisasi Capaian Kinerja Renstra Perangkat Daerah s/d Renja Tahun Lalu ({n - 1})", 6 + more),
        _both(f"Target Kinerja dan Anggaran Renja Perangkat Daerah Tahun {n} yang Dievaluasi", 7 + more),
        over(
            "Realisasi Kinerja pada Triwulan",
            *(_both(q, 8 + at + more) for at, q in enumerate(("I", "II", "III", "IV"))),
        ),
        _both("Realisasi Capaian Kinerja dan Anggaran Renja Perangkat Daerah yang Dievaluasi", 12 + more),
        _both(f"Realisasi Kinerja dan Anggaran Renstra Perangkat Daerah s/d Tahun {n}", 13 + more),
        _both("Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra Perangkat Daerah (%)", 14 + more),
        leaf("Unit Perangkat Daerah Penanggung Jawab", 15 + more, 8),
    )
    rows = [
        row
        for place, baris in enumerate(evaluated_rows(document), 1)
        for row in _rows(lookup, baris, place, numbers, unit=unit)
    ]
    lead = 5 if unit else 4
    rows += _foot(lookup, document, numbers, lead, lead + 2 * len(_KEYS) + 1)
    caption = f"Evaluasi terhadap Hasil Renja Perangkat Daerah {office(document)} Tahun {n}"
    formula = (
        f"Kolom {12 + more} = {8 + more}+{9 + more}+{10 + more}+{11 + more}, kolom {13 + more} = "
        f"{6 + more}+{12 + more}, kolom {14 + more} = {13 + more}/{5 + more} x 100."
    )
    width = lead + 2 * len(_KEYS) + 1
    rows.append(PaperRow((PaperCell(formula, span=width), *[EMPTY] * (width - 1)), "catatan"))
    return PaperTable("E.81", caption, heads, tuple(rows), label="Formulir E.81")


def _both(title: str, number: int) -> PaperHead:
    return over(title, leaf("K", number, 6, "center"), leaf("Rp", number, 10, "right"))


def _rows(lookup: Lookup, baris: BarisTerhitung, place: int, numbers: Numbers, *, unit: bool) -> Iterator[PaperRow]:
    """The first indicator beside the money, further ones below it."""
    node = baris.node
    sides: list[SisiTerhitung | None] = [*baris.kinerja] or [None]
    for at, side in enumerate(sides):
        first = at == 0
        cells: list[PaperCell] = [
            text(place if first else ""),
            text(_goal(lookup, node) if first else ""),
            text(f"{node.kode_teks} {node.nama_teks}".strip() if first else ""),
            text(side.indikator if side is not None else ""),
        ]
        if unit:
            cells.append(text(side.satuan if side is not None else ""))
        for key in _KEYS:
            cells.append(EMPTY if side is None else cell(of(side.kolom[key]), numbers))
            cells.append(cell(of(baris.anggaran.kolom[key]), numbers) if first else EMPTY)
        cells.append(text(responsible(node) if first else ""))
        yield PaperRow(tuple(cells), node.tingkat, shade=shade(node.tingkat))


def _goal(lookup: Lookup, node: Simpul) -> str:
    """Names of the sasaran that a program supports, here or in the Renstra."""
    if node.tingkat != "program":
        return ""
    supports = {text_of(one) for one in node.mendukung}
    documents = [node.dokumen]
    for kind in ("renja", "renstra"):
        try:
            other = lookup.document(kind, node)
            documents.append(other)
            supports |= {text_of(one) for one in lookup.simpul(kind, node).mendukung}
        except Hilang:
            continue
    names = (goal.nama_teks for d in documents for goal in d.per_tingkat["sasaran"] if goal.kode_teks in supports)
    return "; ".join(dict.fromkeys(names))


def _period(lookup: Lookup, document: Document) -> str:
    try:
        period = lookup.document("renstra", document).periode
    except Hilang:
        return "akhir periode"
    return str(period.akhir) if period is not None else "akhir periode"


def _foot(lookup: Lookup, document: Document, numbers: Numbers, lead: int, width: int) -> Iterator[PaperRow]:
    """Averages and predikat of the office, then what helped, what hindered and what follows."""
    office_sums = [s for s in summaries(document, lookup.scale("predikat", document)) if s.program is None]
    for label, of_key in (("Rata-rata capaian kinerja (%)", "nilai"), ("Predikat kinerja", "predikat")):
        cells = [EMPTY] * width
        cells[0] = PaperCell(label, span=lead)
        for at, key in enumerate(_KEYS):
            named = {"13": "realisasi", "15": "capaian"}.get(key, key)
            for side, summary in enumerate(office_sums):
                judged = summary.isi.get(named)
                if judged is not None and of_key == "nilai":
                    cells[lead + 2 * at + side] = cell(of(judged.nilai), numbers)
                elif judged is not None:
                    predikat = TableCell(judged.tertulis, computed=judged.dihitung, differs=judged.sama is False)
                    cells[lead + 2 * at + side] = cell(predikat, numbers)
        yield PaperRow(tuple(cells), "rekap", strong=True, shade=1)
    for field, label in _FOOT.items():
        said = "; ".join(text_of(one) for t in document.teks if t.medan == field for one in t.isi)
        cells = [EMPTY] * width
        cells[0] = PaperCell(f"{label}: {said}".strip(), span=width)
        yield PaperRow(tuple(cells), "catatan")
