"""The head of a table: found among title rows, its merged cells spread, its columns named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from attrs import define, field, frozen

from renja_dsl.exchange.refused import ImportRefused
from renja_dsl.exchange.tables.grid import Lembar, letters
from renja_dsl.exchange.tables.meanings import E81, TC29, Arti, by_number, fold, meaning, named

SEARCHED = 60
"""rows in which a head may begin"""
_DEEP = 6
"""rows that a head may have"""
_PART = re.compile(
    r"(?:k|rp|rp000|%|[ivx]+|\d{1,2}|tw [iv1-4]+|tahun.*|visi|misi|tujuan.*|sasaran.*|target.*|pagu.*|dana.*|lokasi.*|"
    r"kinerja|anggaran|keuangan|fisik|satuan|indikator.*|sumber.*|volume|uraian|realisasi.*|triwulan.*|kode.*|"
    r"program.*kegiatan.*|catatan.*|kebutuhan.*|(?:19|20)\d\d)"
)
_NUMBERED = re.compile(r"\(?\s*(\d{1,2})\s*\)?(?:\s*=.*)?")
_FEWEST = 2
_QUARTERS_OF_FORM, _FORM_29 = (9, 10, 11, 12), (4, 5, 6, 7, 8, 9, 10, 11)


@frozen
class Kolom:
    nomor: int
    label: str
    arti: Arti | None

    @property
    def huruf(self) -> str:
        return letters(self.nomor)


@define
class Kepala:
    """The head: its rows (the last one excluded), its columns, the rows above as title."""

    awal: int
    akhir: int
    kolom: list[Kolom]
    judul: list[str]
    ulangan: set[int] = field(factory=set)
    """rows further down that repeat the head"""

    def has(self, medan: str) -> bool:
        return any(k.arti is not None and k.arti.medan == medan for k in self.kolom)


def find_head(sheet: Lembar, name: str, year: int, chosen: Mapping[str, str]) -> Kepala | None:
    """The head of a sheet; None where nothing looks like one. Raises ImportRefused for two heads."""
    best: Kepala | None = None
    for row in range(min(SEARCHED, len(sheet.baris))):
        head = _head_at(sheet, row, year, chosen, name)
        if head is not None and (best is None or _weight(head) > _weight(best)):
            best = head
    if best is None or not _weight(best):
        return None
    _repeats(sheet, best, name, year)
    return best


def _weight(head: Kepala) -> int:
    """Different fields that were recognised; without a name or code column the head is none."""
    fields = {k.arti.nama for k in head.kolom if k.arti is not None}
    named_rows = any(name in fields for name in ("kode", "nama", "indikator", "program", "kegiatan", "sub kegiatan"))
    return len(fields) if named_rows and len(fields) >= _FEWEST else 0


def _head_at(sheet: Lembar, row: int, year: int, chosen: Mapping[str, str], name: str) -> Kepala | None:
    texts = list(sheet.texts(row))
    if len(texts) < _FEWEST or sum(meaning(text) is not None or _is_part(text) for text in texts) * 2 < len(texts):
        return None
    end = row + 1
    while end < min(len(sheet.baris), row + _DEEP) and _is_head_row(sheet, end):
        end += 1
    labels, numbers = _labels(sheet, row, end)
    title = [text for above in range(row) for text in sheet.texts(above)]
    columns = _named_columns(labels, numbers, year, chosen, name)
    return Kepala(row, end, _sorted_out(sheet, end, columns), title)


def _is_part(text: str) -> bool:
    return _PART.fullmatch(fold(text)) is not None


def _is_head_row(sheet: Lembar, row: int) -> bool:
    """Every filled cell is a word of heads or a column's number, and it does not look like data."""
    texts = list(sheet.texts(row))
    if not texts:
        return False
    if all(_NUMBERED.fullmatch(text) for text in texts):
        numbers = [int(_NUMBERED.fullmatch(text)[1]) for text in texts]  # type: ignore[index]
        return len(numbers) > _FEWEST and numbers == sorted(numbers) and numbers[0] <= _FEWEST
    if any(isinstance(cell, Decimal) and not 1900 <= cell < 2200 for cell in sheet.baris[row]):
        return False
    short = [text for text in texts if not _NUMBERED.fullmatch(text)]
    return bool(short) and all(_is_part(text) for text in short)


def _labels(sheet: Lembar, start: int, end: int) -> tuple[list[str], list[int]]:
    """Per column its head, top to bottom, and its number in the form (0: none)."""
    width = sheet.lebar
    rows = [[sheet.text(row, column) for column in range(width)] for row in range(start, end)]
    numbered = {
        row for row, cells in enumerate(rows, start) if any(cells) and all(_NUMBERED.fullmatch(c) for c in cells if c)
    }
    for first, left, last, right in sheet.gabung:
        if start <= first < end and first not in numbered:
            for row in range(first, min(last + 1, end)):
                for column in range(left, min(right + 1, width)):
                    rows[row - start][column] = rows[first - start][left]
    numbers = [0] * width
    kept: list[list[str]] = []
    for cells in rows:
        filled = [text for text in cells if text]
        if filled and all(_NUMBERED.fullmatch(text) for text in filled):
            for column, text in enumerate(cells):
                found = _NUMBERED.fullmatch(text)
                numbers[column] = int(found[1]) if found else 0
        else:
            kept.append(cells)
    _spread(kept)
    return [" ".join(dict.fromkeys(filter(None, (cells[c] for cells in kept)))) for c in range(width)], numbers


def _spread(rows: list[list[str]]) -> None:
    """An empty cell takes the text of its left neighbour where a row below goes on under both."""
    for depth, cells in enumerate(rows[:-1]):
        for column in range(1, len(cells)):
            below = any(lower[column] for lower in rows[depth + 1 :])
            same_above = all(upper[column] == upper[column - 1] for upper in rows[:depth])
            if not cells[column] and cells[column - 1] and below and same_above:
                cells[column] = cells[column - 1]


def _named_columns(
    labels: list[str], numbers: list[int], year: int, chosen: Mapping[str, str], name: str
) -> list[Kolom]:
    form = _form(labels, numbers)
    whole = " ".join(labels)
    columns: list[Kolom] = []
    number = 0
    for column, label in enumerate(labels):
        number = numbers[column] or (number if label and form is not None else 0)
        arti = meaning(label, year)
        if form is not None and number in form and not label.rstrip().endswith("%"):
            arti = by_number(number, form, rupiah=label.rstrip(". ").casefold().endswith("rp"))
        if arti is None and fold(label).startswith("total") and "TW" in whole.upper():
            arti = Arti("tertulis realisasi")
        wanted = chosen.get(label) or chosen.get(letters(column))
        if wanted is not None:
            arti = None if wanted == "-" else named(wanted)
            if arti is None and wanted != "-":
                raise ImportRefused("impor.medan_asing", berkas=name, nama=wanted)
        columns.append(Kolom(column, label, arti))
    if any(k.arti is not None and str(k.arti.kunci).startswith("TW") for k in columns):
        columns = [_of_evaluation(column) for column in columns]
    known = {*labels, *(letters(column) for column in range(len(labels)))}
    unknown = next((key for key in chosen if key not in known), None)
    if unknown is not None and len(labels) > 1 and any(k.arti for k in columns):
        raise ImportRefused("impor.kolom_asing", berkas=name, nama=unknown)
    return columns


def _of_evaluation(column: Kolom) -> Kolom:
    """Beside quarters, a realisation of the year is the printed one."""
    if column.arti is not None and column.arti.nama in ("realisasi", "serapan"):
        return Kolom(column.nomor, column.label, Arti(f"tertulis {column.arti.medan}"))
    return column


def _form(labels: list[str], numbers: list[int]) -> dict[int, str] | None:
    """The official form that the column numbers and the words agree on."""
    words = fold(" ".join(labels))
    present = set(numbers)
    if present.issuperset(_QUARTERS_OF_FORM) and "triwulan" in words:
        return E81
    told = "renstra" in words and "realisasi" in words and not {"triwulan", "proyeksi", "lokasi"} & set(words.split())
    if told and present.issuperset(_FORM_29) and max(present) <= 12:
        return TC29
    return None


def _sorted_out(sheet: Lembar, start: int, columns: list[Kolom]) -> list[Kolom]:
    """One column a field. Of two, the one that holds words where numbers belong is the unit."""
    seen: dict[tuple[str, bool], int] = {}
    made = list(columns)
    for place, column in enumerate(columns):
        if column.arti is None or column.arti.medan == "kode":
            continue
        key = (column.arti.nama, column.arti.analisis)
        if key not in seen:
            seen[key] = place
            continue
        first = seen[key]
        wordy = [_wordy(sheet, start, columns[n].nomor) for n in (first, place)]
        if column.arti.medan in ("target", "realisasi") and wordy == [True, False]:
            made[first] = Kolom(columns[first].nomor, columns[first].label, Arti("satuan"))
            seen[key] = place
        elif column.arti.medan in ("target", "realisasi") and wordy == [False, True]:
            made[place] = Kolom(column.nomor, column.label, Arti("satuan"))
        else:
            made[place] = Kolom(column.nomor, column.label, None)
    return made


def _wordy(sheet: Lembar, start: int, column: int) -> bool:
    texts = [text for text in (sheet.text(row, column) for row in range(start, len(sheet.baris))) if text]
    return bool(texts) and sum(any(c.isdigit() for c in text) for text in texts) * 2 < len(texts)


def _repeats(sheet: Lembar, head: Kepala, name: str, year: int) -> None:
    """A head printed again on the next page is skipped; another head is another table."""
    own = {k.arti.nama for k in head.kolom if k.arti is not None}
    for row in range(head.akhir, len(sheet.baris)):
        texts = [fold(sheet.text(row, column)) for column in range(sheet.lebar)]
        first = [fold(sheet.text(head.awal, column)) for column in range(sheet.lebar)]
        if sum(bool(text) for text in texts) < _FEWEST:
            continue
        if texts == first:
            depth = 1
            while depth < head.akhir - head.awal and row + depth < len(sheet.baris):
                again = [fold(sheet.text(row + depth, c)) for c in range(sheet.lebar)]
                if again != [fold(sheet.text(head.awal + depth, c)) for c in range(sheet.lebar)]:
                    break
                depth += 1
            head.ulangan.update(range(row, row + depth))
            continue
        found = [meaning(sheet.text(row, column), year) for column in range(sheet.lebar)]
        fields = {arti.nama for arti in found if arti is not None}
        if len(fields) >= max(3, len(own) // 2) and len(fields) * 2 > sum(bool(text) for text in texts):
            raise ImportRefused(
                "impor.dua_kepala", berkas=name, lembar=sheet.nama or "-", tempat=f"{head.awal + 1}, {row + 1}"
            )
