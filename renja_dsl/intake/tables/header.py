"""The heads of tables: found among title rows and below other tables, their merged cells spread."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import evolve, frozen

from renja_dsl.intake.sheets.grid import Content, Sheet, letters
from renja_dsl.intake.tables.codes import is_code
from renja_dsl.intake.tables.meanings import ColumnMeaning, head_words, is_fund, meaning_of
from renja_dsl.values import padat

_DEEP = 6
"""rows that a head may have"""
_PART = re.compile(
    r"(?:k|rp|rp000|%|[ivx]+|\d{1,2}|tw [iv1-4]+|tahun.*|visi|misi|tujuan.*|sasaran.*|target.*|pagu.*|dana.*|lokasi.*|"
    r"kinerja|anggaran|keuangan|fisik|satuan|indikator.*|sumber.*|volume|uraian|realisasi.*|triwulan.*|kode.*|"
    r"program.*kegiatan.*|catatan.*|kebutuhan.*|(?:19|20)\d\d|belanja .*|b[om]|btt?|sebelum.*|sesudah.*|setelah.*|"
    r"semula|menjadi|bertambah.*|berkurang.*|selisih.*|sisa.*|bobot.*|bulan.*|s ?d .*|t 1|nplus1|nmin1|apbdp?.*|"
    r"jan(?:uari)?|[fp]eb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|ag(?:u(?:stus)?|st?|t)|sep(?:tember)?|"
    r"okt(?:ober)?|no[vp](?:ember)?|des(?:ember)?)"
)
_NUMBERED = re.compile(r"\(?\s*(\d{1,2})(?:,\s+\d{1,2})?\s*\)?(?:\s*=.*)?")
"""`4`, `8 = 7/6`, `3, 8` of two halves below each other"""
_NUMBER = re.compile(r"\(?\s*\d{1,2}\s*\)?")
_MOST_NUMBERED = 99
"""columns of a form"""
_LED = re.compile(r"(\d{1,2})(?:\s*,\s*\d{1,2})?\.?\s+([^\W\d].*)", re.S)
"""`6 target Renstra`: the number of a form before its head"""
_FEWEST, _MANY = 2, 6
"""so many numbers that follow each other number columns, whichever is the first"""
_OTHER_TABLE = 3
"""words of heads in a row below a table, from which they begin another one"""
_YEAR = re.compile(r"(?:19|20|21)\d\d")
_LABELLED = re.compile(r"[^:]*\w[^:]*:\s*\w.*")
"""`Perangkat Daerah : Dinas X`"""
_LONGEST = 200
"""characters of a head's cell"""
_ALIKE = 0.6
"""of a row's cells that stand in the head too, where the head is printed again"""


@frozen
class TableColumn:
    number: int
    label: str
    meaning: ColumnMeaning | None
    factor: Decimal = Decimal(1)
    """what its amounts are multiplied by: 1000 below `(Rp. 000)`"""
    decimals: bool = False
    """whether three digits behind the only dot or comma of such an amount are decimals"""

    @property
    def letter(self) -> str:
        return letters(self.number)


@frozen
class TableHead:
    """The head of a table and where the table ends."""

    start: int
    end: int
    """the first row below it"""
    limit: int
    """the first row that is not the table's any more"""
    labels: tuple[tuple[str, ...], ...]
    """per column its texts, from top to bottom"""
    numbers: tuple[int, ...]
    """per column its number in the form, 0 for none"""
    titles: tuple[str, ...]
    """texts of the rows above"""
    title_rows: tuple[str, ...] = ()
    """the same rows, each as one text"""
    repeats: frozenset[int] = frozenset()
    """rows further down that repeat the head"""


def find_heads(sheet: Sheet, *, lenient: bool = False) -> list[TableHead]:
    """Everything that looks like a head, in reading order; whether it is a plan's is decided by its columns.

    `lenient`: somebody names columns by hand, so that the first head need not speak for itself.
    """
    found: list[TableHead] = []
    row = above = 0
    while row < len(sheet.rows):
        last = found[-1] if found else None
        if last is not None and _repeats(sheet, last, row):
            found[-1] = evolve(last, repeats=last.repeats | {row})
        elif _begins(sheet, row, _OTHER_TABLE if found else _FEWEST):
            end = _end(sheet, row)
            labels, numbers = _labels(sheet, row, end)
            fields = {meaning.nama for parts in labels if (meaning := meaning_of(parts)) is not None}
            if last is None and len(fields) < _FEWEST and not lenient:
                row += 1
                continue
            if last is not None:
                found[-1] = evolve(last, limit=row)
            titles = [text for title in range(above, row) for text in sheet.texts(title)]
            title_rows = tuple(" ".join(sheet.texts(title)) for title in range(above, row))
            found.append(TableHead(row, end, len(sheet.rows), labels, numbers, tuple(titles), title_rows))
            row = above = end
            continue
        row += 1
        if found and any(isinstance(cell, Decimal) for cell in sheet.rows[row - 1]):
            above = row
    return found


def side_by_side(sheet: Sheet, head: TableHead) -> list[tuple[Sheet, TableHead]]:
    """Two tables that stand beside each other in the same rows, each with the cells of its own; else the one."""
    filled = [(column, tuple(map(padat, parts))) for column, parts in enumerate(head.labels) if parts]
    half = len(filled) // 2
    named = any((meaning := meaning_of(head.labels[column])) and meaning.medan == "kode" for column, _ in filled[:half])
    if half < _FEWEST or not named or [label for _, label in filled[:half]] != [label for _, label in filled[half:]]:
        return [(sheet, head)]
    cut = filled[half][0]
    above, below = sheet.rows[: head.start], sheet.rows[head.start :]
    nothing: list[Content] = [""] * cut
    left, right = [row[:cut] for row in below], [nothing + row[cut:] for row in below]
    return [
        (evolve(sheet, rows=above + left), evolve(head, labels=head.labels[:cut], numbers=head.numbers[:cut])),
        (
            evolve(sheet, rows=above + right),
            evolve(head, labels=((),) * cut + head.labels[cut:], numbers=(0,) * cut + head.numbers[cut:]),
        ),
    ]


def _begins(sheet: Sheet, row: int, fewest: int) -> bool:
    """Whether at least half of the cells are words of heads, and none is a value."""
    cells = [cell for cell in sheet.rows[row] if cell != ""]
    if len(cells) < fewest or any(isinstance(cell, Decimal) and not 1900 <= cell < 2200 for cell in cells):
        return False
    texts = list(sheet.texts(row))
    if len(texts) < fewest or any(len(text) > _LONGEST or _is_full_code(text) for text in texts):
        return False
    if any(_NUMBER.fullmatch(text) or _LABELLED.fullmatch(text) for text in texts):
        return False
    words = sum(_is_word(text) for text in texts)
    return words * 2 >= len(texts) and words >= fewest


def _is_word(text: str) -> bool:
    if led := _LED.fullmatch(text):
        text = led[2]
    return meaning_of((text,)) is not None or _PART.fullmatch(head_words(text)) is not None or is_fund(text)


def _is_full_code(text: str) -> bool:
    return "." in text.strip(".") and is_code(text)


def _end(sheet: Sheet, start: int) -> int:
    limit = min(len(sheet.rows), start + _DEEP)
    end = start + 1
    while end < limit and (_merged_into(sheet, start, end) or _goes_on(sheet, start, end)):
        end += 1
    return end


def _merged_into(sheet: Sheet, start: int, row: int) -> bool:
    return any(first == start and last >= row and last < start + _DEEP for first, _, last, _ in sheet.merged)


def _goes_on(sheet: Sheet, start: int, row: int) -> bool:
    """A row of column numbers, of words of heads, or of any words below heads that span several columns."""
    texts = list(sheet.texts(row))
    if not texts:
        return False
    if all(_NUMBERED.fullmatch(text) for text in texts):
        return _counts(texts, _FEWEST)
    if any(isinstance(cell, Decimal) and not 1900 <= cell < 2200 for cell in sheet.rows[row]):
        return False
    if any(_is_full_code(text) or len(text) > _LONGEST for text in texts):
        return False
    words = [text for text in texts if not _NUMBERED.fullmatch(text)]
    if not words:
        return False
    if all(_PART.fullmatch(head_words(text)) for text in words):
        return True
    if len(words) < len(texts) or any(text[0].isdigit() and not _YEAR.fullmatch(text) for text in texts):
        return False
    filled = [column for column in range(len(sheet.rows[row])) if sheet.text(row, column)]
    return len(filled) >= _FEWEST and all(
        _spanned(sheet, start, row, column) or _is_word(sheet.text(row, column)) for column in filled
    )


def _counts(texts: list[str], more_than: int) -> bool:
    numbers = [int(found[1]) for text in texts if (found := _NUMBERED.fullmatch(text))]
    if len(numbers) <= more_than or numbers != sorted(numbers):
        return False
    return numbers[0] <= _FEWEST or (len(numbers) >= _MANY and numbers[-1] - numbers[0] == len(numbers) - 1)


def _spanned(sheet: Sheet, start: int, row: int, column: int) -> bool:
    """Whether a head above goes over more columns than this one: empty cells follow it."""
    for above in range(start, row):
        left = next((c for c in range(column, -1, -1) if sheet.text(above, c)), None)
        if left is None:
            continue
        right = next((c for c in range(left + 1, sheet.width) if sheet.text(above, c)), sheet.width)
        if right - left > 1:
            return True
    return False


def _labels(sheet: Sheet, start: int, end: int) -> tuple[tuple[tuple[str, ...], ...], tuple[int, ...]]:
    width = sheet.width
    rows = [[sheet.text(row, column) for column in range(width)] for row in range(start, end)]
    numbered = {
        row for row, cells in enumerate(rows, start) if any(cells) and all(_NUMBERED.fullmatch(c) for c in cells if c)
    }
    for first, left, last, right in sheet.merged:
        if start <= first < end and first not in numbered:
            for row in range(first, min(last + 1, end)):
                for column in range(left, min(right + 1, width)):
                    rows[row - start][column] = rows[first - start][left]
    numbers = [0] * width
    kept: list[list[str]] = []
    for row, cells in enumerate(rows, start):
        if row in numbered:
            for column, text in enumerate(cells):
                found = _NUMBERED.fullmatch(text)
                numbers[column] = int(found[1]) if found else numbers[column]
        else:
            kept.append(_without_numbers(cells, numbers))
    _spread(kept)
    labels = (tuple(dict.fromkeys(filter(None, (cells[c] for cells in kept)))) for c in range(width))
    return tuple(labels), tuple(numbers)


def _without_numbers(cells: list[str], numbers: list[int]) -> list[str]:
    """A row of heads that has the numbers of the form before its words: they go to `numbers`."""
    led = {column: found for column, text in enumerate(cells) if (found := _LED.fullmatch(text))}
    if len(led) < _OTHER_TABLE:
        return cells
    made = list(cells)
    for column, text in enumerate(cells):
        if column in led:
            numbers[column], made[column] = int(led[column][1]), led[column][2]
        elif found := _NUMBERED.match(text):  # `8 = 7/6`
            numbers[column] = int(found[1])
    return made


def _spread(rows: list[list[str]]) -> None:
    """An empty cell takes the text of its left neighbour where a row below goes on under both."""
    for depth, cells in enumerate(rows[:-1]):
        for column in range(1, len(cells)):
            below = any(lower[column] for lower in rows[depth + 1 :])
            same_above = all(upper[column] == upper[column - 1] for upper in rows[:depth])
            if not cells[column] and cells[column - 1] and below and same_above:
                cells[column] = cells[column - 1]


def _repeats(sheet: Sheet, head: TableHead, row: int) -> bool:
    """The head, a part of it, or its column numbers, printed again on the next page."""
    if any(isinstance(cell, Decimal) and cell > _MOST_NUMBERED and not 1900 <= cell < 2200 for cell in sheet.rows[row]):
        return False
    texts = [(column, text) for column, text in enumerate(sheet.line(row)) if text]
    if len(texts) < _FEWEST:
        return False
    if all(_NUMBERED.fullmatch(text) for _, text in texts):
        return _counts([text for _, text in texts], _OTHER_TABLE) and any(head.numbers)
    same = others = 0
    for column, text in texts:
        known = head.labels[column] if column < len(head.labels) else ()
        if padat(text) in {padat(part) for part in known}:
            same += 1
        elif (others := others + 1) > (1 - _ALIKE) * len(texts):
            return False
    return same >= _FEWEST and same >= _ALIKE * len(texts)
