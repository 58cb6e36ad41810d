"""Regulations that plans of regional governments rest on: validity (NAR704) and titles (NAR708, NAR709).

A dated table. `dicabut` is the year of the regulation that revoked or replaced an entry; a plan is
judged only when it was made in a later year than that one. Each entry carries its source. Those that
were read only in secondary texts say so; all of them are notes, never errors.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from attrs import frozen

from renja_dsl.knowledge.prose import Sebutan
from renja_dsl.late import late
from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import lipat, padat
from renja_dsl.values.hilang import TakTahu

_LAG = 2
"""a plan of year n is made in n-1, so a change of year y counts from plan y+2"""


@frozen(eq=False, repr=False)
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
    wajib_sampai: int = 9999
    """last plan year whose legal basis has to name it: the next one of its row takes its place"""
    kepastian: str = "sedang"
    """how sure the entry is, as in rulebooks: tinggi (two sources or more), sedang (one), rendah (not yet checked)"""

    @property
    def nama(self) -> str:
        return f"{self.jenis} {self.nomor}/{self.tahun}"


PERATURAN = (
    Peraturan("UU", "25", 2004, "UU 25/2004: Sistem Perencanaan Pembangunan Nasional", wajib_sejak=2005),
    Peraturan("UU", "23", 2014, "UU 23/2014: Pemerintahan Daerah, bagian perencanaan", wajib_sejak=2016),
    Peraturan("Permendagri", "86", 2017, "Permendagri 86/2017: tata cara penyusunan Renja", wajib_sejak=2019),
    Peraturan(
        "Kepmendagri",
        "900.1-2850",
        2025,
        "catatan verifikasi Renja 2027 satu provinsi; daftar kodefikasi Kemendagri",
        wajib_sejak=2027,
        wajib_sampai=2027,
        kepastian="tinggi",
    ),
    Peraturan(
        "Kepmendagri",
        "900.1-861",
        2026,
        "naskah Renja 2027 satu provinsi dan daftar kodefikasi Kemendagri: perubahan keempat atas 050-5889/2021",
        wajib_sejak=2028,
        kepastian="tinggi",
    ),
    Peraturan("PP", "6", 2008, "catatan verifikasi Renja 2027 satu provinsi", "PP 13/2019", 2019, kepastian="tinggi"),
    Peraturan("Permendagri", "90", 2019, "Permendagri 90/2019: kode dan nama program", wajib_sejak=2021),
    Peraturan("PP", "12", 2019, "PP 12/2019: Pengelolaan Keuangan Daerah"),
    Peraturan("PP", "8", 2008, "PP 8/2008: tahapan dan tata cara rencana pembangunan daerah"),
    Peraturan("UU", "10", 2004, "UU 12/2011, ketentuan penutup", "UU 12/2011", 2011),
    Peraturan("PP", "3", 2007, "PP 13/2019, ketentuan penutup", "PP 13/2019", 2019),
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
    Peraturan(
        "Kepmendagri", "050-5889", 2021, "daftar kodefikasi Kemendagri: diubah, tidak dicabut", kepastian="tinggi"
    ),
    Peraturan(
        "Kepmendagri", "900.1.15.5-1317", 2023, "daftar kodefikasi Kemendagri: perubahan pertama", kepastian="tinggi"
    ),
    Peraturan(
        "Kepmendagri", "900.1.15.5-3406", 2024, "daftar kodefikasi Kemendagri: perubahan kedua", kepastian="tinggi"
    ),
)

TENTANG = (
    ("Sistem Perencanaan Pembangunan Nasional", ("UU 25/2004",)),
    ("Pemerintahan Daerah", ("UU 23/2014", "UU 32/2004", "UU 22/1999")),
    ("Keuangan Negara", ("UU 17/2003",)),
    ("Perbendaharaan Negara", ("UU 1/2004",)),
    ("Pemeriksaan Pengelolaan dan Tanggung Jawab Keuangan Negara", ("UU 15/2004",)),
    ("Perimbangan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah", ("UU 33/2004",)),
    ("Perimbangan Keuangan antara Pemerintah Pusat dan Daerah", ("UU 25/1999",)),
    ("Hubungan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah", ("UU 1/2022",)),
    ("Pembentukan Peraturan Perundang-undangan", ("UU 12/2011", "UU 10/2004")),
    ("Pengelolaan Keuangan Daerah", ("PP 12/2019", "PP 58/2005")),
    (
        "Tahapan, Tata Cara Penyusunan, Pengendalian dan Evaluasi Pelaksanaan Rencana Pembangunan Daerah",
        ("PP 8/2008",),
    ),
    ("Perangkat Daerah", ("PP 18/2016",)),
    ("Laporan dan Evaluasi Penyelenggaraan Pemerintahan Daerah", ("PP 13/2019",)),
    ("Standar Pelayanan Minimal", ("PP 2/2018",)),
    ("Tata Cara Pengendalian dan Evaluasi Pelaksanaan Rencana Pembangunan", ("PP 39/2006",)),
    ("Tata Cara Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah", ("Permendagri 86/2017",)),
    (
        "Klasifikasi, Kodefikasi, dan Nomenklatur Perencanaan Pembangunan dan Keuangan Daerah",
        ("Permendagri 90/2019",),
    ),
    ("Sistem Informasi Pemerintahan Daerah", ("Permendagri 70/2019",)),
    ("Pedoman Teknis Pengelolaan Keuangan Daerah", ("Permendagri 77/2020",)),
    ("Pedoman Pengelolaan Keuangan Daerah", ("Permendagri 13/2006",)),
)
"""what regulations of the kinds below are about -> those that are about it, the one in force first; their
titles as promulgated"""
_LONG = 40
"""characters of a title after which more words do not make it another one"""

_KINDS = (
    ("UU", r"undang[\s–-]*undang|uu"),
    ("PP", r"peraturan pemerintah|pp"),
    ("Permendagri", r"peraturan menteri dalam negeri|permendagri"),
    ("Kepmendagri", r"keputusan menteri dalam negeri|kepmendagri"),
)
_KIND = "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS)
_CITED = late(
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
    _be_certain(document)
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
        due = row.wajib_sejak and row.wajib_sejak <= document.tahun <= row.wajib_sampai
        if due and key not in named and not _named_later(row, named):
            found.append(_mention(document, listed[-1], row, sesuai=False, disebut=False))
    return found


_TABLES = tuple((row.tahun, row.nomor) for row in PERATURAN if row.jenis == "Kepmendagri")
"""decrees that amend the table of codes and names, each after the one before it"""


def _named_later(row: Peraturan, named: Collection[tuple[str, str, int]]) -> bool:
    """Whether a decree on codes and names that amends the one asked for is named instead."""
    if row.jenis != "Kepmendagri":
        return False
    return any((year, number) in _TABLES and year > row.tahun for _, number, year in named)


def _be_certain(document: Document) -> None:
    """Raises TakTahu where a line that nobody could read may have named a regulation."""
    if document.ragu & {"dasar_hukum", "simpul"}:
        raise TakTahu("baris_rusak", "dasar_hukum")


def misnumbered(document: Document) -> list[Sebutan]:
    """`dasar_hukum_berjudul`: regulations of a known title, each with whether number and year are its own."""
    found = []
    for text in document.teks:
        if text.medan != "dasar_hukum" or len(text.isi) < 2:
            continue
        right = _about(padat(str(text.isi[1].nilai)))
        written = str(text.isi[0].nilai)
        kind = next((kind for kind, words in _KINDS if re.match(words, lipat(written))), None)
        if kind not in {name.split(" ")[0] for name in right}:
            continue  # a ministry's rule may bear the title of the law that it carries out
        fits = any(f"{kind} {number}/{year}" in right for kind, number, year in citations(written))
        found.append(Sebutan(document, text.isi[0], written, "dasar_hukum", fits, right[0]))
    return found


@cache
def _titles() -> Mapping[str, tuple[str, ...]]:
    return {padat(title): names for title, names in TENTANG}


def _about(title: str) -> tuple[str, ...]:
    """Regulations of a title; one that goes on behind a long known title is that one's."""
    titles = _titles()
    if title in titles:
        return titles[title]
    long = [known for known in titles if len(known) >= _LONG and title.startswith(known)]
    return titles[max(long, key=len)] if long else ()


_RANKS = (
    r"undang[\s–-]*undang dasar|uud|ketetapan mpr|tap mpr",
    r"undang[\s–-]*undang|uu|peraturan pemerintah pengganti|perppu",
    r"peraturan pemerintah|pp",
    r"peraturan presiden|perpres|keputusan presiden|keppres|instruksi presiden|inpres",
    r"(?:peraturan|keputusan|instruksi|surat edaran) menteri|(?:per|kep|in)men\w*|peraturan (?:badan|lembaga|kepala)",
    r"peraturan daerah|perda|qanun",
    r"(?:peraturan|keputusan) (?:gubernur|bupati|wali\s?kota)|pergub|perbup|perwako|perwali",
)
"""kinds of regulations from the highest to the lowest (UU 12/2011, pasal 7 and 8); a provinsi's Perda stands with
the kabupaten's, and its head's rules with those of the bupati: regions order them in different ways"""
_RANKED = late("|".join(f"(?P<r{at}>(?:{words})(?!\\w))" for at, words in enumerate(_RANKS)))


def ordered_basis(document: Document) -> list[Sebutan]:
    """`dasar_hukum_berurut`: each line of a known kind, with whether none of a lower kind stands above it."""
    _be_certain(document)
    found: list[Sebutan] = []
    lowest, said = 0, ""
    for text in document.teks:
        if text.medan != "dasar_hukum":
            continue
        written = str(text.isi[0].nilai)
        match = _RANKED.match(lipat(written))
        if match is None:
            continue
        rank = int(str(match.lastgroup)[1:])
        found.append(Sebutan(document, text.isi[0], written, "dasar_hukum", rank >= lowest, said))
        if rank >= lowest:
            lowest, said = rank, written
    return found


def dropped_basis(document: Document, lookup: Lookup) -> list[Sebutan]:
    """`dasar_hukum_lalu`: what last year's document names, each with whether this one still does.

    What was revoked since then, and what every Renja has to name (NAR704), is left out. Raises
    TakTahu without a document of an earlier year.
    """
    before = lookup.document("sebelumnya", document)
    here = [text.isi[0] for text in document.teks if text.medan == "dasar_hukum"]
    if not here or before.tahun == document.tahun:
        return []
    _be_certain(document)
    named = {key for cell in here for key in citations(str(cell.nilai))}
    judged = {(row.jenis, row.nomor, row.tahun) for row in PERATURAN if row.dicabut or row.wajib_sejak}
    found: dict[tuple[str, str, int], Sebutan] = {}
    for text in before.teks:
        for key in citations(str(text.isi[0].nilai)) if text.medan == "dasar_hukum" else ():
            if key not in judged:
                kind, number, year = key
                there = key in named
                name = f"{kind} {number}/{year}"
                found[key] = Sebutan(document, here[-1], name, "dasar_hukum", there, disebut=there)
    return list(found.values())


def _mention(document: Document, cell: Cell, row: Peraturan, *, sesuai: bool, disebut: bool = True) -> Sebutan:
    source = f"{row.sumber}; kepastian {row.kepastian}"
    return Sebutan(document, cell, row.nama, "dasar_hukum", sesuai, row.pengganti, source, disebut)


def citations(text: str) -> Iterator[tuple[str, str, int]]:
    """(kind, number, year) of the regulations that a text names."""
    for match in _CITED.finditer(lipat(text)):
        kind = next(kind for kind, _ in _KINDS if match[kind])
        number = match["nomor"].replace("–", "-").strip(".")
        yield kind, number.lstrip("0") if number.isdigit() else number, int(match["tahun"])
