"""Tabel T-C.30: service indicators against the Renstra, four years side by side."""

from __future__ import annotations

from renja_dsl.messages import word
from renja_dsl.model.document import Document, Indikator
from renja_dsl.model.lookup import Lookup
from renja_dsl.report.tables.base import Kepala, Lajur, Sel, Tabel, plain
from renja_dsl.report.tables.cells import at, heading, referred, text_of


def make(workspace: Lookup, document: Document, language: str) -> Tabel:
    renstra = referred(workspace, "renstra", document, "T-C.30")
    n = document.tahun
    head = (
        Kepala("1", "1 no", kanan=True, judul_blok=True),
        Kepala("2", "2 indikator", lentur=True, judul_blok=True),
        Kepala("3", "3 SPM"),
        Kepala("4", "4 IKK"),
        *(Kepala(str(5 + k), f"{5 + k} target {n - 2 + k}", kanan=True) for k in range(4)),
        Kepala("9", f"9 realisasi {n - 2}", kanan=True),
        Kepala("10", f"10 realisasi {n - 1}", kanan=True),
        Kepala("11", f"11 proyeksi {n}", kanan=True),
        Kepala("12", f"12 proyeksi {n + 1}", kanan=True),
        Kepala("13", "13 catatan analisis", lentur=True),
    )
    rows = []
    indicators = [i for node in renstra.per_tingkat["sasaran"] for i in node.indikator]
    for place, indikator in enumerate(indicators, 1):
        own = _own(document, indikator)
        rows.append(
            Lajur(
                (
                    plain(place),
                    plain(text_of(indikator.nama)),
                    plain("ya" if "spm" in indikator.penanda else ""),
                    plain("ya" if "ikk" in indikator.penanda else ""),
                    *(at(indikator.target, n - 2 + k) for k in range(4)),
                    *(_first(n - back, "realisasi", indikator, own) for back in (2, 1)),
                    *(_first(n + ahead, "proyeksi", indikator, own) for ahead in (0, 1)),
                    plain("; ".join(text_of(c.teks) for c in indikator.simpul.catatan)),
                ),
                0,
                str(place),
            )
        )
    title = f"Tabel T-C.30 Pencapaian kinerja pelayanan terhadap Renstra, Renja {n}, {heading(document)}"
    return Tabel(
        "T-C.30", title, document.name, head, tuple(rows), (word("rekap.dari", language, berkas=renstra.name),)
    )


def _own(document: Document, indikator: Indikator) -> Indikator | None:
    """The indicator of the renja with the same name."""
    name = text_of(indikator.nama).casefold()
    nodes = document.per_tingkat["sasaran"]
    return next((i for node in nodes for i in node.indikator if text_of(i.nama).casefold() == name), None)


def _first(year: int, field: str, *indicators: Indikator | None) -> Sel:
    for indikator in indicators:
        if indikator is not None and year in getattr(indikator, field):
            return at(getattr(indikator, field), year)
    return plain("")
