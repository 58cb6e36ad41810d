"""What the columns of a table hold: by the words of the head, else by the numbers of an official form."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from attrs import evolve

from renja_dsl.intake.refused import ImportRefused, Note
from renja_dsl.intake.sheets.grid import Sheet, letters
from renja_dsl.intake.source_values import amount_in, read_number
from renja_dsl.intake.tables.below import Below
from renja_dsl.intake.tables.claims import Settled, settle
from renja_dsl.intake.tables.codes import is_foreign, is_part, is_rekening, plain_code
from renja_dsl.intake.tables.header import TableColumn, TableHead
from renja_dsl.intake.tables.levels import level_of_code
from renja_dsl.intake.tables.meanings import (
    K_FIELDS,
    LEVEL_CODES,
    LEVEL_FIELDS,
    OF_RUPIAH,
    PERIOD,
    SIDE,
    YEAR_OF_PERIOD,
    ColumnMeaning,
    fold,
    is_derived,
    meaning_of,
    named,
    says_performance,
)
from renja_dsl.intake.tables.numbered import E81, TC29, by_number
from renja_dsl.intake.tables.periods import settle_periods
from renja_dsl.intake.tables.rupiah_columns import MONEY, of_kinds, of_sources, scaled, sole_sum, sum_of_kinds

_FIRST_QUARTER = 9
"""number of its column in form E.81"""
_FORM_29 = (4, 5, 6, 7, 8, 9, 10, 11)
_WORDS_29 = ("renstra", "realisasi renja", "tingkat realisasi", "tingkat capaian")
_NAMED_29 = ("indikator", "satuan")
_SEVERAL = ("kode", "nama")
"""fields that may be cut over columns"""
_CODED_LEVELS = ("program", "kegiatan", "sub_kegiatan")
_FEWEST = 2
_COUNTED = re.compile(r"\b(?:[1-4]|iv|i{1,3})\b")
_MUCH_MORE = 1000


def name_columns(sheet: Sheet, head: TableHead, year: int, chosen: Mapping[str, str], name: str) -> Settled:
    """The columns of a head. `year` 0: a series of years. Raises ImportRefused for a field that is none."""
    numbers = _numbers(head, year)
    form, shift = _form(head, numbers, year)
    columns: list[TableColumn] = []
    years = _years_of_period(head, year)
    by_hand: set[int] = set()
    kinds: list[Note] = []
    for column, parts in enumerate(head.labels):
        label = " ".join(parts)
        meaning = meaning_of(parts, year)
        if is_derived(parts):
            meaning = None
        elif form is TC29 and numbers[column] in _FORM_29:
            meaning = by_number(numbers[column], form, rupiah=False)
        elif meaning is None and form is E81 and not label.endswith("%"):
            meaning = by_number(numbers[column] - shift, form, rupiah=_ends_in_rp(label))
        meaning = _dated(meaning, years) or sum_of_kinds(head, parts)
        wanted = chosen.get(label) or chosen.get(letters(column))
        if wanted is not None:
            meaning = None if wanted == "-" else named(wanted)
            if meaning is None and wanted != "-":
                raise ImportRefused("impor.medan_asing", berkas=name, nama=wanted)
            by_hand.add(column)
        columns.append(TableColumn(column, label, meaning))
    if any(k.meaning is not None and str(k.meaning.kunci).startswith("TW") for k in columns):
        columns = [_of_evaluation(column) for column in columns]
    if year:
        columns = [_of_one_year(column, year) for column in columns]
    columns = [_of_code(sheet, head, column) for column in _beneath_one_head(sheet, head, columns)]
    columns = _of_details(sheet, head, _with_codes(sheet, head, columns))
    if all(k.meaning is None or k.meaning.medan != SIDE for k in columns):  # else each row says what it holds
        counted = _counted(sheet, head, columns)
        columns = [k if k.number in by_hand else _of_money(sheet, head, k, counted) for k in columns]
        columns = _of_one_series(head, columns, by_hand)
    if not by_hand:
        columns = _of_months(sole_sum(sheet, head, of_sources(sheet, head, columns)))
        columns, kinds = of_kinds(sheet, head, columns)
    periods = settle_periods(Below(sheet, head), columns) if not by_hand else Settled(tuple(columns))
    settled = settle(sheet, head, _of_levels(_named_by_output(list(periods.columns))), by_hand)
    whole = tuple(scaled(sheet, head, column) for column in settled.columns)
    return evolve(settled, columns=whole, notes=(*kinds, *periods.notes, *settled.notes))


def _of_one_series(head: TableHead, columns: list[TableColumn], by_hand: set[int]) -> list[TableColumn]:
    """Of columns that differ by the number of a quarter alone, all are money where one is."""
    money = {_stem(k) for k in columns if k.meaning is not None and k.meaning.medan in OF_RUPIAH.values()}
    return [
        evolve(k, meaning=evolve(k.meaning, medan=OF_RUPIAH[k.meaning.medan]))
        if k.meaning is not None
        and k.meaning.medan in OF_RUPIAH
        and k.meaning.kunci != ""
        and k.number not in by_hand
        and not says_performance(head.labels[k.number])
        and _stem(k) in money
        else k
        for k in columns
    ]


def _stem(k: TableColumn) -> str:
    return _COUNTED.sub("", fold(k.label))


def weight(columns: Sequence[TableColumn]) -> int:
    """Different fields that were recognised; without a name or code column the head is none."""
    fields = {k.meaning.nama for k in columns if k.meaning is not None}
    names = ("kode", "nama", "indikator", "program", "kegiatan", "sub kegiatan", "kode sub kegiatan")
    return len(fields) if any(name in fields for name in names) and len(fields) >= _FEWEST else 0


def _of_months(columns: list[TableColumn]) -> list[TableColumn]:
    """`Total Realisasi` beside the last month and this one is what was spent to date."""
    spent = [k for k in columns if k.meaning is not None and k.meaning.nama == "serapan"]
    sums = [k for k in columns if k.meaning is not None and k.meaning.nama == "tertulis serapan"]
    if not spent or len(sums) != 1 or any(k.meaning is None or k.meaning.phase != "month" for k in spent):
        return columns
    return [evolve(k, meaning=ColumnMeaning("serapan", phase="to date")) if k is sums[0] else k for k in columns]


def _with_codes(sheet: Sheet, head: TableHead, columns: list[TableColumn]) -> list[TableColumn]:
    """A column of whole codes is theirs, whatever its head says, in a table that has no other."""
    if any(k.meaning is not None and "kode" in k.meaning.medan for k in columns):
        return columns
    for k in columns if any(k.meaning is not None and k.meaning.medan == "nama" for k in columns) else ():
        texts = [text for row in range(head.end, head.limit) if (text := plain_code(sheet.text(row, k.number)))]
        codes = sum(level_of_code(text) in _CODED_LEVELS and not is_foreign(text) for text in texts)
        if k.meaning is None and codes and codes * 2 > len(texts):
            return [evolve(other, meaning=ColumnMeaning("kode")) if other is k else other for other in columns]
    return columns


def _years_of_period(head: TableHead, year: int) -> tuple[int, ...]:
    """The years that `TAHUN 1`, `TAHUN 2` ... stand for, where a title says the period of a series."""
    counted = [meaning.kunci for parts in head.labels if (meaning := meaning_of(parts, year)) is not None]
    last = max(
        (int(str(key)[len(YEAR_OF_PERIOD) :]) for key in counted if str(key).startswith(YEAR_OF_PERIOD)), default=0
    )
    period = next((found for text in head.titles if (found := PERIOD.search(text))), None)
    if not last or period is None:
        return ()
    start, end = int(period[1]), int(period[2])
    first = start if last == end - start + 1 else start + 1
    return tuple(range(first, first + last)) if first + last - 1 <= end else ()


def _dated(meaning: ColumnMeaning | None, years: tuple[int, ...]) -> ColumnMeaning | None:
    if meaning is None or not str(meaning.kunci).startswith(YEAR_OF_PERIOD):
        return meaning
    place = int(str(meaning.kunci)[len(YEAR_OF_PERIOD) :])
    return evolve(meaning, kunci=years[place - 1]) if place <= len(years) else None


def _numbers(head: TableHead, year: int) -> list[int]:
    """A number of the form holds for the columns to its right that have none.

    A T-C.29 without its row of numbers is known by its words, and counted.
    """
    words = fold(" ".join(" ".join(parts) for parts in head.labels))
    if not any(head.numbers) and all(said in words for said in _WORDS_29):
        named = [n for n, parts in enumerate(head.labels) if (m := meaning_of(parts, year)) and m.medan in _NAMED_29]
        first = 1 + max(named, default=-1)
        counted = [*(0 for _ in range(first)), *range(_FORM_29[0], _FORM_29[0] + len(head.labels) - first)]
        return counted if len(counted) - first - 1 in (len(_FORM_29) - 1, len(_FORM_29)) else [0] * len(head.labels)
    numbers: list[int] = []
    for number, parts in zip(head.numbers, head.labels, strict=True):
        numbers.append(number or (numbers[-1] if numbers and parts else 0))
    return numbers


def _form(head: TableHead, numbers: list[int], year: int) -> tuple[dict[int, str] | None, int]:
    """The official form that the column numbers and the words agree on, and how far its numbers are off."""
    words = fold(" ".join(" ".join(parts) for parts in head.labels))
    quarters = [
        number
        for number, parts in zip(numbers, head.labels, strict=True)
        if number and (meaning := meaning_of(parts, year)) is not None and meaning.kunci == "TW1"
    ]
    if quarters:
        return E81, quarters[0] - _FIRST_QUARTER
    told = "renstra" in words and "realisasi" in words and not {"triwulan", "proyeksi", "lokasi"} & set(words.split())
    if told and set(numbers).issuperset(_FORM_29) and max(numbers) <= 12:
        return TC29, 0
    return None, 0


def _ends_in_rp(label: str) -> bool:
    return label.rstrip(". )").casefold().endswith("rp")


def _of_evaluation(column: TableColumn) -> TableColumn:
    """Beside quarters, a realisation of the year is the printed one."""
    if column.meaning is not None and column.meaning.nama in ("realisasi", "serapan"):
        return evolve(column, meaning=ColumnMeaning(f"tertulis {column.meaning.medan}"))
    if column.meaning is None and fold(column.label).startswith("total"):
        return evolve(column, meaning=ColumnMeaning("tertulis realisasi"))
    return column


def _of_one_year(column: TableColumn, year: int) -> TableColumn:
    """In a table of one year, a target of the Renstra with a year is the one of its end; money of years before is
    that of other plans.
    """
    meaning = column.meaning
    if meaning is None or meaning.medan not in ("target", "pagu") or not isinstance(meaning.kunci, int):
        return column
    if "renstra" in fold(column.label):
        return evolve(column, meaning=ColumnMeaning(f"{meaning.medan} renstra"))
    return evolve(column, meaning=None) if meaning.medan == "pagu" and meaning.kunci < year else column


def _beneath_one_head(sheet: Sheet, head: TableHead, columns: list[TableColumn]) -> list[TableColumn]:
    """Columns without a head go on with the code or the name to their left, in files that tell of no merged cells."""
    made: list[TableColumn] = []
    for column in columns:
        left = made[-1] if made else None
        if left is not None and left.meaning is not None and left.meaning.medan in _SEVERAL and not column.label:
            texts = [text for row in range(head.end, head.limit) if (text := sheet.text(row, column.number))]
            if texts and (left.meaning.medan == "nama" or sum(map(is_part, texts)) * 2 >= len(texts)):
                column = evolve(left, number=column.number)
        made.append(column)
    return made


def _of_code(sheet: Sheet, head: TableHead, column: TableColumn) -> TableColumn:
    """A column headed by a level holds its names, or its part of the code; one of numbers may hold codes."""
    if column.meaning is None or column.meaning.medan not in (*LEVEL_FIELDS, "nomor"):
        return column
    texts = [text for row in range(head.end, head.limit) if (text := sheet.text(row, column.number))]
    numbers = column.meaning.medan == "nomor"
    codes = sum(is_part(text) and (not numbers or level_of_code(text) in _CODED_LEVELS) for text in texts)
    if any(c.isdigit() for text in texts for c in text) and (
        codes == len(texts) or (numbers and codes * 2 > len(texts))
    ):
        return evolve(column, meaning=ColumnMeaning("kode"))
    return column


def _named_by_output(columns: list[TableColumn]) -> list[TableColumn]:
    """Where a table has volumes and no indicator, the output is what they measure."""
    fields = {k.meaning.medan for k in columns if k.meaning is not None}
    if "indikator" in fields or "target" not in fields:
        return columns
    return [
        evolve(k, meaning=ColumnMeaning("indikator")) if k.meaning is not None and k.meaning.medan == "keluaran" else k
        for k in columns
    ]


def _of_levels(columns: list[TableColumn]) -> list[TableColumn]:
    """Indicators belong to levels only where a row has those of several."""
    levels = {k.meaning.tingkat for k in columns if k.meaning is not None and k.meaning.medan == "indikator"}
    if len(levels) > 1:
        return columns
    return [evolve(k, meaning=evolve(k.meaning, tingkat="")) if k.meaning is not None else k for k in columns]


def _of_details(sheet: Sheet, head: TableHead, columns: list[TableColumn]) -> list[TableColumn]:
    """Codes and names of rekening are details only beside those of a plan; a code of a level is whole."""
    fields = [k.meaning.medan if k.meaning is not None else "" for k in columns]
    names = {*fields} & {"nama", *LEVEL_FIELDS}
    made: list[TableColumn] = []
    for k, medan in zip(columns, fields, strict=True):
        if medan == "nama rekening" and not names:
            k = evolve(k, meaning=ColumnMeaning("nama"))
        elif medan == "kode rekening" and (
            {"kode", *LEVEL_CODES}.isdisjoint(fields) or not _holds_rekening(sheet, head, k)
        ):
            k = evolve(k, meaning=ColumnMeaning("kode"))
        elif medan in LEVEL_CODES:
            level = medan.removeprefix("kode ").replace(" ", "_")
            texts = [plain_code(sheet.text(row, k.number)) for row in range(head.end, head.limit)]
            whole = {level_of_code(code) for code in texts if code} == {level}
            if not whole or fields.count(medan) > 1 or medan.removeprefix("kode ") not in fields:
                k = evolve(k, meaning=ColumnMeaning("kode"))
        made.append(k)
    return made


def _holds_rekening(sheet: Sheet, head: TableHead, k: TableColumn) -> bool:
    texts = [text for row in range(head.end, head.limit) if (text := plain_code(sheet.text(row, k.number)))]
    return bool(texts) and all(map(is_rekening, texts))


def _counted(sheet: Sheet, head: TableHead, columns: list[TableColumn]) -> Decimal:
    """How large the numbers of columns are that say to be targets: the middle one of the largest."""
    sizes = [Decimal(0)]
    for k in columns:
        if k.meaning is not None and k.meaning.medan in K_FIELDS and says_performance(head.labels[k.number]):
            texts = (sheet.text(row, k.number).partition(" ")[0] for row in range(head.end, head.limit))
            numbers = sorted(read.value for text in texts if (read := read_number(text)) is not None)
            sizes += numbers[len(numbers) // 2 : len(numbers) // 2 + 1]
    return max(sizes)


def _of_money(sheet: Sheet, head: TableHead, column: TableColumn, counted: Decimal) -> TableColumn:
    """A column that does not say which side it is on, and holds amounts of rupiah, is money.

    `counted`: numbers of targets; what is of their size counts the same things.
    """
    meaning = column.meaning
    planned = meaning is not None and meaning.medan == "rencana target"
    of_money = "rencana kas" if planned else OF_RUPIAH.get(meaning.medan) if meaning is not None else None
    if meaning is None or of_money is None or (not planned and says_performance(head.labels[column.number])):
        return column
    held = [sheet.cell(row, column.number) for row in range(head.end, head.limit) if row not in head.repeats]
    amounts = [amount for cell in held if (amount := amount_in(cell)) is not None and amount]
    if not amounts:
        return column
    middle = sorted(map(abs, amounts))[len(amounts) // 2]
    large = middle >= MONEY and middle > counted * _MUCH_MORE
    marked = sum(isinstance(cell, str) and cell.casefold().startswith("rp") for cell in held)
    if not large and marked * 2 <= len(amounts):
        return column
    return evolve(column, meaning=evolve(meaning, medan=of_money))
