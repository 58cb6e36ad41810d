"""What stands in the sub-chapters of a Renja: titles, tables, and whether somebody has to write there.

The chapters themselves are those of `knowledge.systematics`. Sub-chapters of Permendagri 86/2017 agree in the notes and
templates of three regions; those of 14/2026 are of one province's generator, and a plan's own titles win over both.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve, frozen

from renja_dsl.knowledge.systematics import EMPAT_BAB, BabWajib
from renja_dsl.model.document import Document


@frozen
class Subbab:
    nomor: str
    judul: str
    tabel: tuple[str, ...] = ()
    """keys of `papers.contents`"""
    wajib: bool = True
    """whether it stands there where the plan does not write it"""


_PENDAHULUAN = (
    Subbab("1.1", "Latar Belakang"),
    Subbab("1.2", "Landasan Hukum", ("dasar hukum",)),
    Subbab("1.3", "Maksud dan Tujuan"),
    Subbab("1.4", "Sistematika Penulisan"),
)

SUBBAB: Mapping[str, Mapping[str, tuple[Subbab, ...]]] = {
    "Permendagri 86/2017": {
        "I": _PENDAHULUAN,
        "II": (
            Subbab(
                "2.1",
                "Evaluasi Pelaksanaan Renja Perangkat Daerah Tahun Lalu dan Capaian Renstra Perangkat Daerah",
                ("T-C.29", "E.81"),
            ),
            Subbab("2.2", "Analisis Kinerja Pelayanan Perangkat Daerah", ("T-C.30", "capaian")),
            Subbab("2.3", "Isu-isu Penting Penyelenggaraan Tugas dan Fungsi Perangkat Daerah", ("isu",)),
            Subbab("2.4", "Review terhadap Rancangan Awal RKPD", ("T-C.31",)),
            Subbab("2.5", "Penelaahan Usulan Program dan Kegiatan Masyarakat", ("T-C.32", "pokir", "inovasi")),
        ),
        "III": (
            Subbab("3.1", "Telaahan terhadap Kebijakan Nasional"),
            Subbab("3.2", "Tujuan dan Sasaran Renja Perangkat Daerah", ("tujuan",)),
            Subbab("3.3", "Program dan Kegiatan", ("T-C.33",)),
        ),
        "IV": (Subbab("", "", ("pohon", "4.1", "pergeseran")),),
        "V": (Subbab("", ""),),
    },
    "Permendagri 14/2026": {
        "I": _PENDAHULUAN,
        "II": (
            Subbab("2.1", "Evaluasi Capaian Kinerja Tahun Lalu", ("capaian", "T-C.29", "E.81", "T-C.30")),
            Subbab("2.2", "Evaluasi Capaian Standar Pelayanan Minimal"),
            Subbab("2.3", "Rumusan Permasalahan dan Isu Strategis", ("isu",)),
            Subbab("2.4", "Telaahan Pokok-pokok Pikiran DPRD", ("pokir", "T-C.32")),
            Subbab("2.5", "Inovasi Bidang Urusan", ("inovasi",)),
        ),
        "III": (
            Subbab("3.1", "Tujuan dan Sasaran Perangkat Daerah", ("tujuan",)),
            Subbab("3.2", "Arah Kebijakan Perangkat Daerah"),
        ),
        "IV": (Subbab("4.1", "Rencana Program, Kegiatan, dan Sub Kegiatan", ("pohon", "4.1", "pergeseran")),),
        "V": (Subbab("5.1", "Indikator Kinerja Utama", ("iku",)), Subbab("5.2", "Indikator Kinerja Kunci", ("ikk",))),
        "VI": (Subbab("", ""),),
    },
}
"""regulation -> chapter -> what it has to hold; a sub-chapter without a number is the chapter itself"""
_MATRIKS = Subbab("4.2", "Matriks Rencana Kerja dan Pendanaan Perubahan", ("pergeseran",))
_PERUBAHAN: Mapping[str, Mapping[str, tuple[Subbab, ...]]] = {
    "Permendagri 86/2017": {
        "II": (
            *SUBBAB["Permendagri 86/2017"]["II"][:3],
            *(evolve(sub, wajib=False) for sub in SUBBAB["Permendagri 86/2017"]["II"][3:]),
        ),
        "III": (
            Subbab("3.1", "Telaahan terhadap Kebijakan Daerah"),
            *SUBBAB["Permendagri 86/2017"]["III"][1:],
        ),
        "IV": (Subbab("4.1", "Rencana Kerja dan Pendanaan", ("pohon", "4.1")), _MATRIKS),
    },
    "Permendagri 14/2026": {
        "IV": (Subbab("4.1", "Rencana Program, Kegiatan, dan Sub Kegiatan", ("pohon", "4.1")), _MATRIKS),
    },
    EMPAT_BAB.peraturan: {
        "I": _PENDAHULUAN,
        "II": (Subbab("", "", ("E.81", "capaian")),),
        "III": (
            Subbab("3.1", "Tujuan dan Sasaran", ("tujuan",)),
            Subbab("3.2", "Rencana Kerja dan Pendanaan", ("pohon", "T-C.33", "4.1")),
            Subbab("3.3", "Matriks Rencana Kerja dan Pendanaan Perubahan", ("pergeseran",)),
        ),
        "IV": (Subbab("", ""),),
    },
}
"""the same of a Renja Perubahan, where one region's minutes (four chapters: another's notes) ask for something else"""


def subchapters(chapter: BabWajib, document: Document) -> tuple[Subbab, ...]:
    """What a chapter has to hold in a document of this stage."""
    changed = _PERUBAHAN.get(chapter.peraturan, {}).get(chapter.nomor) if document.revised else None
    return changed or SUBBAB[chapter.peraturan][chapter.nomor]
