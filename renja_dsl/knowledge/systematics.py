"""Systematics of a Renja: the chapters that a regulation asks for, by the years that it is for (STR012).

Permendagri 86/2017 and 14/2026 were read in what regional governments built from them (templates, checklists
and minutes of verification), not in their annexes; the chapters agree in two sources or more.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from attrs import frozen

from renja_dsl.knowledge.chapters import roman
from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup


@frozen(eq=False, repr=False)
class Sistematika:
    peraturan: str
    sejak: int
    """first year of plans that it is for"""
    bab: tuple[str, ...]
    """titles of the chapters, I first"""
    sumber: str
    kepastian: str
    """tinggi, sedang or rendah, as in rulebooks"""


SISTEMATIKA = (
    Sistematika(
        "Permendagri 86/2017",
        0,
        (
            "Pendahuluan",
            "Hasil Evaluasi Renja Perangkat Daerah Tahun Lalu",
            "Tujuan dan Sasaran Perangkat Daerah",
            "Rencana Kerja dan Pendanaan Perangkat Daerah",
            "Penutup",
        ),
        "naskah Renja dan daftar periksa tiga daerah",
        "tinggi",
    ),
    Sistematika(
        "Permendagri 14/2026",
        2027,
        (
            "Pendahuluan",
            "Hasil Evaluasi Renja Perangkat Daerah Tahun Lalu",
            "Tujuan dan Sasaran Perangkat Daerah",
            "Rencana Kerja dan Pendanaan Perangkat Daerah",
            "Kinerja Penyelenggaraan Bidang Urusan",
            "Penutup",
        ),
        "berita acara verifikasi satu kabupaten dan aplikasi satu provinsi untuk Renja 2027",
        "tinggi",
    ),
)
"""in order of the years that they are for; the last one that is for a year is in force"""
EMPAT_BAB = Sistematika(
    "Renja Perubahan empat bab",
    0,
    (
        "Pendahuluan",
        "Evaluasi Pelaksanaan Renja sampai dengan Triwulan II",
        "Rencana Kerja dan Pendanaan Perangkat Daerah",
        "Penutup",
    ),
    "catatan satu provinsi untuk Renja Perubahan",
    "sedang",
)
"""of a Renja Perubahan, in regions that ask for it; others have the chapters of the year"""
BY_NAME: Mapping[str, Sistematika] = MappingProxyType({one.peraturan: one for one in (*SISTEMATIKA, EMPAT_BAB)})


class BabWajib(NamedTuple):
    """A chapter that the systematics in force asks for."""

    nomor: str
    judul: str
    peraturan: str
    pasti: bool
    """the settings chose the systematics, or the one before asks for a chapter of this number and title too"""


def required_chapters(document: Document, lookup: Lookup) -> list[BabWajib]:
    """`bab_wajib`: by the year of the document, unless `renja.toml` names a systematics."""
    chosen = BY_NAME.get(lookup.systematics)
    if chosen is EMPAT_BAB and not document.revised:
        chosen = None
    own = chosen or [one for one in SISTEMATIKA if one.sejak <= document.tahun][-1]
    first = SISTEMATIKA[0].bab
    return [
        BabWajib(roman(at), title, own.peraturan, chosen is not None or title in first[at - 1 : at])
        for at, title in enumerate(own.bab, 1)
    ]
