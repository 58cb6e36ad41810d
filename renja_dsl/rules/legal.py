"""Regulations that plans of regional governments rest on, with their validity (NAR704).

A dated table. `dicabut` is the year of the regulation that revoked or replaced an entry; a plan is
judged only when it was made in a later year than that one. Each entry carries its source. Those that
were read only in secondary texts say so; all of them are notes, never errors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from renja_dsl.model.document import ANY, Document
from renja_dsl.rules.prose import Sebutan
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import lipat
from renja_dsl.values.hilang import TakTahu

_LAG = 2
"""a plan of year n is made in n-1, so a change of year y counts from plan y+2"""


@frozen
class Peraturan:
    jenis: str
    """UU, PP, Permendagri or Kepmendagri"""
    nomor: str
    tahun: int
    sumber: str
    pengganti: str = ""
    dicabut: int = 0
    wajib_sejak: int = 0
    """first plan year whose legal basis has to name it; 0: none has to"""

    @property
    def nama(self) -> str:
        return f"{self.jenis} {self.nomor}/{self.tahun}"


PERATURAN = (
    Peraturan("UU", "25", 2004, "UU 25/2004: Sistem Perencanaan Pembangunan Nasional", wajib_sejak=2005),
    Peraturan("UU", "23", 2014, "UU 23/2014: Pemerintahan Daerah, bagian perencanaan", wajib_sejak=2016),
    Peraturan("Permendagri", "86", 2017, "Permendagri 86/2017: tata cara penyusunan Renja", wajib_sejak=2019),
    Peraturan("Permendagri", "90", 2019, "Permendagri 90/2019: kode dan nama program", wajib_sejak=2021),
    Peraturan("PP", "12", 2019, "PP 12/2019: Pengelolaan Keuangan Daerah"),
    Peraturan("PP", "8", 2008, "PP 8/2008: tahapan dan tata cara rencana pembangunan daerah"),
    Peraturan("UU", "32", 2004, "UU 23/2014, ketentuan penutup", "UU 23/2014", 2014),
    Peraturan("UU", "33", 2004, "UU 1/2022, ketentuan penutup", "UU 1/2022", 2022),
    Peraturan("UU", "28", 2009, "UU 1/2022, ketentuan penutup", "UU 1/2022", 2022),
    Peraturan("PP", "58", 2005, "PP 12/2019, ketentuan penutup", "PP 12/2019", 2019),
    Peraturan("PP", "41", 2007, "PP 18/2016, ketentuan penutup", "PP 18/2016", 2016),
    Peraturan("PP", "65", 2005, "PP 2/2018, ketentuan penutup", "PP 2/2018", 2018),
    Peraturan("Permendagri", "54", 2010, "Permendagri 86/2017, ketentuan penutup", "Permendagri 86/2017", 2017),
    Peraturan("Permendagri", "13", 2006, "Permendagri 77/2020, ketentuan penutup", "Permendagri 77/2020", 2020),
    Peraturan("Permendagri", "98", 2018, "Permendagri 70/2019, ketentuan penutup", "Permendagri 70/2019", 2019),
    Peraturan(
        "Kepmendagri", "050-3708", 2020, "Kepmendagri 050-5889/2021, menimbang", "Kepmendagri 050-5889/2021", 2021
    ),
    Peraturan("Kepmendagri", "050-5889", 2021, "ekspor nomenklatur SIPD", "Kepmendagri 900.1.15.5-1317/2023", 2023),
    Peraturan(
        "Kepmendagri", "900.1.15.5-1317", 2023, "ekspor nomenklatur SIPD", "Kepmendagri 900.1.15.5-3406/2024", 2024
    ),
)

_KINDS = (
    ("UU", r"undang[\s–-]*undang|uu"),
    ("PP", r"peraturan pemerintah|pp"),
    ("Permendagri", r"peraturan menteri dalam negeri|permendagri"),
    ("Kepmendagri", r"keputusan menteri dalam negeri|kepmendagri"),
)
_KIND = "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS)
_CITED = re.compile(
    rf"(?<!\w)(?:{_KIND})\s+(?:r\.?i\.?\s+|republik indonesia\s+)?(?:nomor|no\.?)?\s*"
    rf"(?P<nomor>[\d.]+(?:[-–][\d.]+)*)\s*(?:/\s*|tahun\s+)(?P<tahun>\d{{4}})"
)


def legal_basis(document: Document) -> list[Sebutan]:
    """`dasar_hukum_dinilai`: each known regulation that a plan names, and those it has to name.

    Empty for a plan without any `dasar hukum`: it may stand in a part that was not copied. Raises
    TakTahu where a line that may have named one cannot be read.
    """
    if not document.tahun:
        return []
    if document.ragu & {"dasar_hukum", "simpul", ANY}:
        raise TakTahu("baris_rusak", "dasar_hukum")  # the line nobody could read may have named one
    listed = [text.isi[0] for text in document.teks if text.medan == "dasar_hukum"]
    if not listed:
        return []
    known = {(row.jenis, row.nomor, row.tahun): row for row in PERATURAN}
    found, named = [], set()
    for cell in listed:
        for key in citations(str(cell.nilai)):
            named.add(key)
            row = known.get(key)
            if row is not None:
                stands = not row.dicabut or document.tahun < row.dicabut + _LAG
                found.append(_mention(document, cell, row, sesuai=stands))
    for key, row in known.items():
        if row.wajib_sejak and document.tahun >= row.wajib_sejak and key not in named:
            found.append(_mention(document, None, row, sesuai=False))
    return found


def _mention(document: Document, cell: Cell | None, row: Peraturan, *, sesuai: bool) -> Sebutan:
    return Sebutan(document, cell, row.nama, "dasar_hukum", sesuai, row.pengganti, row.sumber)


def citations(text: str) -> Iterator[tuple[str, str, int]]:
    """(kind, number, year) of the regulations that a text names."""
    for match in _CITED.finditer(lipat(text)):
        kind = next(kind for kind, _ in _KINDS if match[kind])
        number = match["nomor"].replace("–", "-").strip(".")
        yield kind, number.lstrip("0") if number.isdigit() else number, int(match["tahun"])
