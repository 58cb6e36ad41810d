"""Numbers of a cell: words and letters for digits, percent in words, blanks and commas between thousands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from renja_dsl.late import late
from renja_dsl.syntax.slips.rewrite import Point, Rewrite
from renja_dsl.values import NilaiSalah, format_bilangan, parse_bilangan
from renja_dsl.values.besaran import is_satuan_polos
from renja_dsl.values.lookalikes import DIGIT_LETTERS
from renja_dsl.values.terbilang import TERBILANG, parse_terbilang

NUMBER = r"\d[\d.,]*(?<![.,])"
_PERCENT = late(
    rf"(?P<n>{NUMBER})\s*(?P<word>%\s*(?:%\s*)+|%\s*\(?(?:persen|prosen)\b\)?|\(\s*(?:persen|prosen|%)\s*\)|o/o"
    rf"|(?:per[\s-]?sen|per\s?cent|prosen|persentase|prosentase|pct|psn|prs|pst)\b\.?)(?:\s*\(%\))?",
    re.I,
)
_SHORT_PERCENT = late(rf"%\s*(?P<n>{NUMBER})")
_NUMBER_WORD = late(rf"(?:rp\s?\.?\s*)?(?P<word>{TERBILANG})(?:\s*\(\s*(?P<n>{NUMBER})\s*\))?(?:\s+rupiah\b)?", re.I)
_LETTERS = late(
    r"(?=[^\s%]*\d)(?:[\dOoQIl]|\|(?=[\d.]))(?:[\dOoQIl.,]|\|(?=[\d.])|(?<=\d)[SBZ](?=\d|\s+[^\W\d_]))*(?=\s|%|:|$)"
    r"|[lI](?=\s+[^\W\d_]{3})"
)
"""a number in which letters stand for digits"""
_SPELT_BEHIND = late(
    rf"(?P<before>[^()#\"]*?(?P<n>{NUMBER})[^()#\"\d]*?)\s*"
    r"(?:[(\[](?:terbilang\s*:?\s*)?|terbilang\s*:?\s*|-\s+)(?P<word>[^\W\d_][^()\[\]\d]*?)(?:\s+(?:rupiah|persen))?\s*(?:[)\]]|$)",
    re.I,
)
_GRADE = late(r"[A-Z]{1,3}[+-]?")
_DOUBTFUL = late(r"[1-9]\d{0,2},\d{3}")
_SPACED = late(r"[1-9]\d{0,2}(?:\s?[.'_]\s?\d{3}|\s\d{3})+(?:\s?,\s?\d{1,2})?(?!\d)")
_DECIMALS_APART = late(r"\d+(?:\s,\s?|,\s)\d{1,2}(?=\s*(?:%|$|,\s|[^\W\d_]))")
_DIGITS_APART = late(r"[1-9](?:\s?\d){1,2}(?=\s?%)")


def percent(point: Point) -> Iterator[Rewrite]:
    """`40 persen`, `%40`."""
    if point.field_end < 0:
        return
    for pattern in (_PERCENT, _SHORT_PERCENT):
        if found := pattern.match(point.text, point.value_at):
            yield Rewrite("slip.persen", *found.span(), f"{found['n']}%")


def number_word(point: Point) -> Iterator[Rewrite]:
    """`satu eksemplar`, `Rp lima puluh juta`."""
    found = _NUMBER_WORD.match(point.text, point.value_at) if point.field_end >= 0 else None
    number = parse_terbilang(found["word"]) if found else None
    if (
        found is None
        or number is None
        or (number == 0 and point.in_rupiah)
        or (found["n"] is not None and _value(found["n"]) != number)
    ):
        return
    written = f"{'Rp' if point.in_rupiah else ''}{format_bilangan(Decimal(number))}"
    arguments = {"kata_angka": found["word"], "bilangan": written}
    yield Rewrite("slip.kata_angka", *found.span(), written, arguments=arguments)


def spelt_behind(point: Point) -> Iterator[Rewrite]:
    """`1 (satu) dokumen`, `12 (bulan)`: the number once more in words, or its unit in brackets."""
    at = point.value_at if point.field_end >= 0 else point.text.rfind('"') + 1 if point.text[:6] == "sumber" else -1
    if at < 0 or not (found := _SPELT_BEHIND.match(point.text, at)):
        return
    start, end = found.end("before"), found.end()
    word = found["word"].strip()
    arguments = {"terbilang": point.text[start:end].strip()}
    said = parse_terbilang(word)
    while said is None and " " in word and parse_terbilang(word.split()[0]) is not None:
        word = word.rpartition(" ")[0]  # the unit once more
        said = parse_terbilang(word)
    if said is not None:
        if said == _value(found["n"]):
            yield Rewrite("slip.terbilang", start, end, "", cost=2, arguments=arguments)
    elif point.at >= start and point.text[start:end].lstrip()[0] == "(" and _GRADE.fullmatch(word):
        yield Rewrite("slip.komentar", start, end, f"  # ({word})", False, 3, {"komentar": "("})
    elif (
        point.at >= start
        and not point.in_rupiah
        and point.text[start:end].lstrip()[0] in "(["
        and is_satuan_polos(word)
    ):
        yield Rewrite("slip.tanda_sela", start, end, f" {word}", False, 2, {"tanda_sela": "("})


def _value(written: str) -> Decimal | None:
    try:
        return parse_bilangan(written)
    except NilaiSalah:
        return None


def letters(point: Point) -> Iterator[Rewrite]:
    """`4O orang`, `l.500 eksemplar`, `I dokumen`: letters that look like digits."""
    if point.field_end < 0 or point.in_rupiah:
        return
    for at in {point.value_at, point.fault.start if point.fault else point.value_at}:
        found = _LETTERS.match(point.text, at)
        if found and (number := found[0].translate(DIGIT_LETTERS)) != found[0]:
            yield Rewrite("slip.huruf_angka", *found.span(), number, False, 2)


def spaced_number(point: Point) -> Iterator[Rewrite]:
    """`1 500 orang`, `52, 5%`, `4 8%`: a dot stands between thousands, a comma before decimals, no blank."""
    if point.field_end < 0 or point.in_rupiah:
        return
    at = point.value_at
    if found := _SPACED.match(point.text, at):
        number = re.sub(r"\s?['_.]\s?|\s(?=\d)", ".", re.sub(r"\s?,\s?", ",", found[0]))
        yield Rewrite("slip.spasi_angka", *found.span(), number)
    elif found := _DECIMALS_APART.match(point.text, at):
        sure = point.text[found.end() :].lstrip().startswith("%")
        yield Rewrite("slip.spasi_angka", *found.span(), re.sub(r"\s", "", found[0]), sure, 1)
    elif (found := _DIGITS_APART.match(point.text, at)) and " " in found[0]:
        yield Rewrite("slip.spasi_angka", *found.span(), re.sub(r"\s", "", found[0]), False, 3)


def thousands_or_decimals(point: Point) -> Iterator[Rewrite]:
    """`1,500 eksemplar` and `1.500.00 orang`: two numbers look alike, and only the writer knows which."""
    fault = point.fault
    if fault is None or fault.complaint.key not in ("bilangan.koma_ganda", "bilangan.titik_ribuan"):
        return
    written = point.text[fault.start : fault.end]
    number = re.compile(NUMBER).match(written)
    if number is None:
        return
    digits, rest = number[0], written[number.end() :]
    if _DOUBTFUL.fullmatch(digits):
        whole, _, decimals = digits.partition(",")
        fraction = f"{whole},{decimals.rstrip('0') or '0'}"
        readings = [digits.replace(",", "."), fraction if len(fraction) < len(digits) else f"{digits}0"]
    elif lost := re.fullmatch(r"([1-9]\d{0,2}(?:\.\d{3})+)\.(\d{1,2})", digits):
        full = f"{lost[1]}.000" if not lost[2].strip("0") else _regrouped(digits)
        fraction = f"{lost[1]},{lost[2]}" if lost[2].strip("0") else lost[1]
        readings = [full, fraction]
    else:
        return
    for cost, text in enumerate(readings, 2):
        yield Rewrite("slip.ribuan_ganda", fault.start, fault.end, text + rest, False, cost)


def _regrouped(digits: str) -> str:
    return format_bilangan(Decimal(digits.replace(".", "")))
