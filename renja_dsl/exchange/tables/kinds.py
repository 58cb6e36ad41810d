"""Which document a table is: its kind, year, office and region, from its head and title rows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from renja_dsl.exchange.tables.grid import Lembar
from renja_dsl.exchange.tables.header import Kepala
from renja_dsl.exchange.tables.meanings import fold
from renja_dsl.values import NilaiSalah, Periode

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_PERIOD = re.compile(r"(?<!\d)(20\d\d)\s*(?:-|–|s/d|s\.d\.|sampai)\s*(20\d\d)(?!\d)")
_REGION = re.compile(r"\b(kabupaten|kota|provinsi|kab\.|prov\.)\s+([A-Z][\w' ]{2,40}?)\s*(?:$|[,;(]|tahun)", re.I)
_OFFICE = re.compile(r"(?:nama )?(?:perangkat daerah|opd|skpd)\s*:\s*(.+)", re.I)
_OFFICE_START = re.compile(r"(?:dinas|badan|inspektorat|sekretariat|kecamatan|kantor|rsud|satuan)\b", re.I)
_REGION_WORD = {"kab.": "Kabupaten", "prov.": "Provinsi"}


@frozen
class Ihwal:
    jenis: str
    tahun: int
    periode: Periode | None
    kode: str
    nama: str
    daerah: str


def guess_year(titles: Iterable[str], path: Path) -> int:
    """The year that the title rows name, else the file's name; 0 when neither does."""
    for text in (*titles, path.stem):
        without = _PERIOD.sub(" ", text)
        found = _YEAR.findall(without)
        if found:
            return int(found[-1])
    return 0


def titles_of(sheet: Lembar) -> list[str]:
    """Texts above anything that looks like a table: rows with one or two filled cells."""
    found: list[str] = []
    for row in range(min(30, len(sheet.baris))):
        texts = list(sheet.texts(row))
        if len(texts) > 2:
            break
        found += texts
    return found


def describe(sheet: Lembar, head: Kepala, year: int, kind: str) -> Ihwal:
    keys = [k.arti.kunci for k in head.kolom if k.arti is not None]
    years = sorted({key for key in keys if isinstance(key, int)})
    words = fold(" ".join(head.judul))
    kind = kind or _kind(keys, years, words, [k.label for k in head.kolom])
    office = next((found[1].strip() for text in _first_texts(sheet, head) if (found := _OFFICE.fullmatch(text))), "")
    office = office or next((text for text in _first_texts(sheet, head) if _OFFICE_START.match(text)), "")
    period = _period(head.judul, years) if kind == "renstra" else None
    return Ihwal(kind, year, period, "", office, _region(head.judul))


def _kind(keys: list[int | str], years: list[int], words: str, labels: list[str]) -> str:
    if any(isinstance(key, str) and key.startswith("TW") for key in keys):
        return "evaluasi"
    if len(years) > 1:
        return "renstra"
    heads = fold(" ".join(labels))
    if "realisasi" in heads and "renstra" in heads and "evaluasi" in words:
        return "evaluasi"
    return "rkpd" if "rancangan awal rkpd" in heads or ("rkpd" in words and "renja" not in words) else "renja"


def _period(titles: list[str], years: list[int]) -> Periode | None:
    for text in titles:
        if found := _PERIOD.search(text):
            try:
                return Periode(int(found[1]), int(found[2]))
            except NilaiSalah:
                continue
    return Periode(years[0], years[-1]) if len(years) > 1 else None


def _first_texts(sheet: Lembar, head: Kepala) -> list[str]:
    """Title texts, and the first rows below the head, where forms name the office."""
    below = range(head.akhir, min(head.akhir + 3, len(sheet.baris)))
    alone = [text for row in below for text in sheet.texts(row) if len(list(sheet.texts(row))) <= 2]
    return [*head.judul, *alone]


def _region(titles: list[str]) -> str:
    for text in titles:
        if found := _REGION.search(text):
            kind = _REGION_WORD.get(found[1].casefold(), found[1].title())
            name = found[2].strip()
            return f"{kind} {name.title() if name.isupper() else name}"
    return ""
