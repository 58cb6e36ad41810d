"""Tabel T-C.31: the RKPD beside what the Renja needs, differences marked."""

from __future__ import annotations

from renja_dsl.messages import word
from renja_dsl.model.document import Document, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.report.tables.base import Kepala, Lajur, Sel, Tabel, money, plain
from renja_dsl.report.tables.cells import heading, joined, notes_of, referred, text_of
from renja_dsl.values import lipat
from renja_dsl.values.hilang import Hilang

_LEVELS = {"program": 0, "kegiatan": 1, "sub_kegiatan": 2}
_FIELDS = ("lokasi", "indikator", "target", "pagu")


def make(workspace: Lookup, document: Document, language: str) -> Tabel:
    rkpd = referred(workspace, "rkpd", document, "T-C.31")
    head = (
        Kepala("kode", "1 kode", judul_blok=True),
        Kepala("nama", "2 program, kegiatan, sub kegiatan", lentur=True, judul_blok=True),
        Kepala("sisi", "dokumen"),
        Kepala("lokasi", "3, 8 lokasi", lentur=True),
        Kepala("indikator", "4, 9 indikator", lentur=True),
        Kepala("target", "5, 10 target", kanan=True, lentur=True),
        Kepala("pagu", "6, 11 pagu (kebutuhan dana)", kanan=True),
        Kepala("catatan", "12 catatan penting", lentur=True),
    )
    rows: list[Lajur] = []
    met: set[int] = set()
    for node in document.simpul:
        if node.tingkat in _LEVELS:
            try:
                other = workspace.simpul("rkpd", node)
                met.add(id(other))
            except Hilang:
                other = None
            rows += _pair(other, node, language)
    for other in rkpd.simpul:
        if other.tingkat in _LEVELS and id(other) not in met:
            rows += _pair(other, None, language)
    different = len({row.blok for row in rows if any(cell.differs for cell in row.sel)})
    title = f"Tabel T-C.31 Review terhadap RKPD {document.tahun}, {heading(document)}"
    notes = (word("rekap.dari", language, berkas=rkpd.name), word("rekap.beda", language, banyak=str(different)))
    return Tabel("T-C.31", title, document.name, head, tuple(rows), notes)


def _pair(rkpd: Simpul | None, renja: Simpul | None, language: str) -> list[Lajur]:
    node = renja or rkpd
    assert node is not None  # noqa: S101  # one of the two is there
    left, right = _cells(rkpd), _cells(renja)
    marked = []
    for field in _FIELDS:
        a, b = left[field], right[field]
        same = a.value == b.value if a.value is not None and b.value is not None else lipat(a.text) == lipat(b.text)
        marked.append(Sel(b.text, b.value, differs=not same and rkpd is not None and renja is not None))
    lead = (plain(node.kode_teks), plain(node.nama_teks))
    level, blok, bold = _LEVELS[node.tingkat], f"{node.dokumen.name}:{node.start}", node.tingkat == "program"
    note = notes_of(renja) if renja is not None else ""
    absent = word("rekap.tidak_ada", language)
    first = [left[field] for field in _FIELDS] if rkpd is not None else [Sel(absent, differs=True), *[Sel()] * 3]
    second = marked if renja is not None else [Sel(absent, differs=True), *[Sel()] * 3]
    return [
        Lajur((*lead, plain("RKPD"), *first, plain("")), level, blok, bold),
        Lajur((*lead, plain("Renja"), *second, plain(note)), level, blok, bold),
    ]


def _cells(node: Simpul | None) -> dict[str, Sel]:
    if node is None:
        return dict.fromkeys(_FIELDS, Sel())
    year = node.dokumen.tahun
    return {
        "lokasi": plain(joined(node.lokasi)),
        "indikator": plain("; ".join(text_of(i.nama) for i in node.indikator)),
        "target": plain("; ".join(text_of(i.target.get(year)) for i in node.indikator)),
        "pagu": money(node.pagu.get(year)),
    }
