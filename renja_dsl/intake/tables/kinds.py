"""Which document a table is: its kind, year, stage, office and region, from its head and title rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from renja_dsl.intake.refused import ImportRefused
from renja_dsl.intake.sheets.grid import Sheet
from renja_dsl.intake.tables.columns import name_columns
from renja_dsl.intake.tables.header import TableColumn, TableHead
from renja_dsl.intake.tables.meanings import PERIOD, PLANNED_FIELDS, fold, head_words
from renja_dsl.values import NilaiSalah, Periode, berbentuk

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_OF_OTHERS = re.compile(
    rf"{PERIOD.pattern}|\b(?:nomor|no\.?)\s*:?\s*[\w./-]*\d[\w./-]*(?:\s+tahun\s+20\d\d)?|"
    r"\b(?:tahun\s+)?20\d\d\s+tentang\b|\b(?:prakiraan|perkiraan)\s+maju\b[^;:]*?20\d\d",
    re.I,
)
"""a period, a regulation by its number, a forecast"""
_DATE = re.compile(r"\b\d{1,2}\s+[a-z]{3,9}\s+20\d\d|\b\d{1,2}[/.-]\d{1,2}[/.-]20\d\d", re.I)
_LAST_YEAR = re.compile(r"(?:tahun lalu \D*|realisasi renja .*tahun )(20\d\d)")
_REGION = re.compile(r"\b(kabupaten|kota|provinsi|kab\.|prov\.)\s+([A-Z][\w' ]{2,40}?)\s*(?:$|[,;(]|tahun)", re.I)
_OFFICE = re.compile(
    r"(?:nama )?(?:perangkat daerah|opd|skpd|(?:unit )?organisasi|satuan kerja(?: perangkat daerah)?)\s*:\s*:?\s*(.+)",
    re.I,
)
_OFFICE_START = re.compile(
    r"(?:dinas|badan|inspektorat|sekretariat (?:daerah|dprd|dewan)|kecamatan|kantor|rsud|satuan polisi)\b", re.I
)
_OFFICE_INSIDE = re.compile(
    r"\b(?:renja|renstra|rencana kerja|rencana strategis|perangkat daerah|opd|skpd|pada|kinerja|pendanaan|keuangan|"
    r"laporan|realisasi|evaluasi|anggaran|kegiatan|belanja|fisik|monitoring)\s+"
    r"((?:dinas|badan|inspektorat|sekretariat (?:daerah|dprd|dewan)|kecamatan|rsud|satuan polisi)\b[\w\s,.&/-]*?)"
    r"\s*(?:\b(?:dan (?:pencapaian|capaian|prakiraan|perkiraan)|"
    r"tahun|bulan|lingkup|semester|kabupaten|kab\.|kota|provinsi|periode|triwulan)\b|\d{4}|$)",
    re.I,
)
"""`Rencana Kerja Dinas Koperasi Tahun 2026`"""
_REGION_WORD = {"kab.": "Kabupaten", "prov.": "Provinsi"}
_PLAN = r"\b(?:renja|rencana kerja|renstra|rencana strategis|rkpd)\b"
_STAGES = (
    ("rancangan awal", re.compile(rf"\brancangan awal {_PLAN}(?<!rkpd)")),
    ("rancangan akhir", re.compile(rf"\brancangan akhir {_PLAN}(?<!rkpd)")),
    ("perubahan", re.compile(rf"{_PLAN}.*\bperubahan\b|\bperubahan {_PLAN}")),
)
"""`Review terhadap Rancangan Awal RKPD` is no stage of the plan that reviews it"""
_SERIES, _AROUND = 3, 2
"""so many years of plans are a series; so many if the title speaks of a Renstra"""


@frozen
class DocumentFacts:
    jenis: str
    tahun: int
    periode: Periode | None
    tahap: str
    nama: str
    daerah: str
    kode: str = ""
    """of the office"""


@frozen
class PlannedTime:
    """The year of a table: 0 for a series of years, whose period may be known."""

    tahun: int
    periode: Periode | None = None
    guessed: bool = False
    """taken from the heads of the columns alone"""


def is_office(text: str) -> bool:
    return _OFFICE_START.match(text) is not None


def guess_year(titles: Iterable[str], path: Path) -> int:
    """The year that the title rows or the sheet name, else the file's name, else a date; 0 when none does.

    That of a regulation is when it was made, that of a forecast is the next one.
    """
    texts = [_OF_OTHERS.sub(" ", text) for text in titles]
    for text in (*(_DATE.sub(" ", text) for text in texts), path.stem, *texts):
        if found := _YEAR.findall(text):
            return int(found[-1])
    return 0


def when(sheet: Sheet, head: TableHead, path: Path, given: int, kind: str, chosen: Mapping[str, str]) -> PlannedTime:
    """The time that a table plans: by its planned columns, its titles, and what the user gave."""
    columns = name_columns(sheet, head, 0, chosen, str(path)).columns
    named = [k.meaning for k in columns if k.meaning is not None]
    dated = [(meaning.kunci, meaning.medan) for meaning in named if isinstance(meaning.kunci, int)]
    years = sorted({year for year, _ in dated})
    planned = sorted({year for year, medan in dated if medan in ("target", "pagu")})
    words = fold(" ".join(head.titles))
    year = (
        given
        or _of_rows(sheet, head, columns, str(path))
        or _evaluated(head)
        or guess_year((*head.titles, sheet.name), path)
    )
    of_renstra = re.search(r"\brenstra\b|\brencana strategis\b", words) is not None
    of_renja = re.search(r"\brenja\b|\brencana kerja\b|\brkpd\b", words) is not None
    one_year = kind not in ("", "renstra") or (of_renja and not of_renstra)
    quarterly = any(k.meaning is not None and str(k.meaning.kunci).startswith("TW") for k in columns)
    span = planned[-1] - planned[0] + 1 if planned else 0
    near = bool(year) and bool(planned) and year - 1 <= planned[0] and planned[-1] <= year + 1
    series = kind == "renstra" or (
        not quarterly
        and not (one_year and (near or year in planned))
        and (len(planned) >= _SERIES or (len(planned) >= _AROUND and of_renstra))
        and span >= len(planned)
    )
    if series:
        period = _period(head.titles, years)
        if period is not None:
            return PlannedTime(0, period)
    if not year and planned:
        return PlannedTime(planned[0], guessed=True)
    return PlannedTime(year)


def _of_rows(sheet: Sheet, head: TableHead, columns: Sequence[TableColumn], name: str) -> int:
    """The year that a column says in every row. Raises ImportRefused for several."""
    years = {
        int(found[1])
        for k in columns
        if k.meaning is not None and k.meaning.medan == "tahun"
        for row in range(head.end, head.limit)
        if (found := _YEAR.fullmatch(sheet.text(row, k.number)))
    }
    if len(years) > 1:
        raise ImportRefused("impor.tahun_campur", berkas=name, tahun=", ".join(map(str, sorted(years))))
    return next(iter(years), 0)


def _evaluated(head: TableHead) -> int:
    """The year of a T-C.29, which is said where the realisation of the year before last stands."""
    for parts in head.labels:
        text = " ".join(map(head_words, parts))
        if "nmin2" in text.split() and "realisasi" in text and (found := _YEAR.findall(text)):
            return int(found[-1])
        if "realisasi renja" in text and "renstra" not in text and (last := _LAST_YEAR.search(text)):
            return int(last[1])
    return 0


def describe(
    sheet: Sheet, head: TableHead, columns: Sequence[TableColumn], time: PlannedTime, kind: str
) -> DocumentFacts:
    """The document, once its columns are named."""
    words = fold(" ".join(head.titles))
    code, name = _office(sheet, head)
    kind = kind or ("renstra" if time.periode is not None else _kind(columns, words))
    return DocumentFacts(kind, time.tahun, time.periode, _stage(words, columns), name, region_of(head.titles), code)


def _kind(columns: Sequence[TableColumn], words: str) -> str:
    quarterly = [k.meaning.medan for k in columns if k.meaning is not None and str(k.meaning.kunci).startswith("TW")]
    if any(medan not in PLANNED_FIELDS for medan in quarterly):
        return "evaluasi"
    heads = fold(" ".join(k.label for k in columns))
    if "realisasi" in heads and re.search(r"\b(?:evaluasi|realisasi|capaian)\b", words):
        return "evaluasi"
    if any(k.meaning is not None and k.meaning.nama == "serapan" for k in columns) and not re.search(_PLAN, words):
        return "evaluasi"
    of_region = "rkpd" in words or "rencana kerja pemerintah daerah" in words
    return "rkpd" if "rancangan awal rkpd" in heads or (of_region and "renja" not in words) else "renja"


def _stage(words: str, columns: Sequence[TableColumn]) -> str:
    changed = any(k.meaning is not None and k.meaning.phase == "before" for k in columns)
    if changed or "setelah perubahan" in fold(" ".join(k.label for k in columns)):
        heads = f"{words} {fold(' '.join(k.label for k in columns))}"
        return "pergeseran" if "pergeseran" in heads and "perubahan" not in heads else "perubahan"
    return next((stage for stage, pattern in _STAGES if pattern.search(words)), "")


def _period(titles: Sequence[str], years: list[int]) -> Periode | None:
    for text in titles:
        if found := PERIOD.search(text):
            try:
                return Periode(int(found[1]), int(found[2]))
            except NilaiSalah:
                continue
    return Periode(years[0], years[-1]) if len(years) > 1 else None


def _office(sheet: Sheet, head: TableHead) -> tuple[str, str]:
    """Code and name, as far as titles tell them."""
    texts = _first_texts(sheet, head)
    for text in (*head.title_rows, *texts):
        if found := _OFFICE.fullmatch(text):
            return split_office(found[1])
    named = next((text for text in texts if is_office(text)), "")
    named = named or next((found[1].strip() for text in head.titles if (found := _OFFICE_INSIDE.search(text))), "")
    return "", named


def split_office(text: str) -> tuple[str, str]:
    """`6.01.0.00.0.00.01.0000 INSPEKTORAT DAERAH` as code and name."""
    code, _, name = text.strip().partition(" ")
    return (
        (code.rstrip("."), name.strip(" -–:"))
        if berbentuk(code.rstrip("."), "perangkat_daerah")
        else ("", text.strip())
    )


def _first_texts(sheet: Sheet, head: TableHead) -> list[str]:
    """Title texts, and the first rows below the head, where forms name the office."""
    below = range(head.end, min(head.end + 3, head.limit))
    alone = [text for row in below for text in sheet.texts(row) if len(list(sheet.texts(row))) <= 2]
    return [*head.titles, *alone]


def region_of(titles: Sequence[str]) -> str:
    for text in titles:
        if found := _REGION.search(text):
            kind = _REGION_WORD.get(found[1].casefold(), found[1].title())
            name = found[2].strip()
            return f"{kind} {name.title() if name.isupper() else name}"
    return ""
