"""Values as sources print them: numbers in any notation, units behind them, money with or without Rp."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import frozen

from renja_dsl.drafts.plan import DraftCell, NilaiDraf
from renja_dsl.drafts.text import fits_rupiah
from renja_dsl.values import (
    NIHIL,
    Besaran,
    NilaiSalah,
    Peringkat,
    Persen,
    Rentang,
    Rupiah,
    lipat,
    parse_bilangan,
    parse_komponen,
    parse_rupiah,
)
from renja_dsl.values.bilangan import ANGKA_MAKS
from renja_dsl.values.guess import guess_bilangan
from renja_dsl.values.lookalikes import HYPHENS, plain

DASHES = frozenset(("-", *HYPHENS))
_NUMBER = re.compile(r"-?[0-9][0-9.,]*")
_INDONESIAN = re.compile(r"\(?-?(?:rp\.?)? ?-?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]{1,2})?(?:,-)?\)?", re.I)
_CURRENCY = re.compile(r"IDR\b\.?\s*", re.I)
_AMBIGUOUS = re.compile(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}")
_RANGE = re.compile(r"([0-9][0-9.,]*)\s*%?\s*(?:-|–|s/d|sampai)\s*([0-9][0-9.,]*)\s*(%?)")
_GRADE = re.compile(r"(?!Rp)[A-Z][A-Za-z+]{0,11}(?: [A-Za-z0-9]{1,12}){0,2}")
_GRADE_WORDS = frozenset(("tercetak", "sampai", "nihil"))
_PERCENT = frozenset(("%", "persen", "persentase", "prosentase"))
_EXPONENT = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]{1,3}")
_ROUNDED = re.compile(r"-?[0-9](?:[.,][0-9]{1,2})?[eE]\+?0*(?:[5-9]|[1-9][0-9]+)")
"""as a narrow column shows a number: its other digits are lost"""
_BLANKS = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]{1,2})?")
_MINUS_BEHIND = re.compile(r"([0-9][0-9.,  ]*[0-9]|[0-9]) ?-")
_RUPIAH = re.compile(r"^rp\.? ?", re.I)
_AROUND_DOTS = re.compile(r"(?<=[0-9]) ?([.,]) ?(?=[0-9]{3}(?![0-9]))")
_APOSTROPHES = re.compile(r"([0-9]{1,3})((?:'[0-9]{3})+)")
_PROTECTED = re.compile(r"(?:=\"|')([^\"']*[0-9][^\"']*)\"?")
_DIGITS = 18
_THOUSAND = Decimal(1000)
TOO_LARGE = Decimal(10) ** 18
"""a number as large as this is no budget, and no target"""


@frozen
class Reading:
    """A cell as read; `doubt` is the key of what makes it doubtful."""

    cell: DraftCell
    doubt: str = ""


@frozen
class _PrintedNumber:
    value: Decimal
    foreign: bool
    """written in another notation than the plan's"""
    ambiguous: bool
    """`1.500`: thousands or decimals"""


def read_number(text: str) -> _PrintedNumber | None:
    """A number in Indonesian notation, else as it was probably meant."""
    if not _NUMBER.fullmatch(text):
        return None
    both = _AMBIGUOUS.fullmatch(text) is not None
    try:
        return _PrintedNumber(parse_bilangan(text), False, both)
    except NilaiSalah:
        guess = guess_bilangan(text)
        if guess is None or _too_long(guess.nilai):
            return None
        return _PrintedNumber(guess.nilai, True, both)


def _too_long(number: Decimal) -> bool:
    """Whether a number has more digits than a plan may write."""
    return len(number.as_tuple().digits) > ANGKA_MAKS


def plain_number(text: str) -> Decimal | None:
    """A number as programs write it, and no plan does: an exponent, blanks between thousands, the minus behind.

    None for every other notation.
    """
    typeset = "\u2212" in text
    text = text.replace("\u2212", "-").strip()
    negative = False
    if behind := _MINUS_BEHIND.fullmatch(text):
        negative, text = True, behind[1]
    elif text.startswith("-") and (typeset or _BLANKS.fullmatch(text[1:].strip())):
        negative, text = True, text[1:].strip()
    if _ROUNDED.fullmatch(text):
        return None
    if _EXPONENT.fullmatch(text):
        number = Decimal(text.replace(",", "."))
        if not -_DIGITS <= number.adjusted() <= _DIGITS:
            return None
        number = Decimal(format(number, "f"))
    elif _BLANKS.fullmatch(text):
        whole, _, fraction = text.replace(" ", "").replace(".", ",").partition(",")
        number = Decimal(f"{whole}.{fraction or 0}")
    elif negative and (read := read_number(text)) is not None:
        number = read.value
    else:
        return None
    if _too_long(number):
        return None
    number = number.to_integral_value() if number == number.to_integral_value() else number
    return -number if negative else number


def is_percent(unit: str) -> bool:
    return lipat(unit) in _PERCENT


def measure(number: Decimal, unit: str) -> NilaiDraf:
    return Persen(number) if is_percent(unit) else (Besaran(number, unit or None),)


def read_measure(text: str, unit: str = "", *, dash: bool = False) -> Reading | None:
    """A K cell; None when it is empty. `dash`: a dash is the nihil of a printed table.

    What cannot be read exactly keeps its characters: `tercetak`, with the value when it is clear.
    """
    whole = " ".join(text.split())
    if not whole:
        return None
    if whole in DASHES:
        return Reading(DraftCell(NIHIL)) if dash else Reading(DraftCell(None, whole), "impor.tak_terbaca")
    if _RUPIAH.match(whole) and (amount := amount_in(whole)) is not None:  # what a fund collects, say
        return Reading(DraftCell((Besaran(amount, "rupiah"),), whole))
    body = _without_unit(whole, unit)
    plain = plain_number(body)
    if plain is not None:
        return Reading(DraftCell(measure(plain, unit), whole), "impor.notasi")
    number = read_number(body)
    if number is not None:
        printed = whole if number.foreign else None
        doubt = "impor.titik_ganda" if number.ambiguous else "impor.notasi" if number.foreign else ""
        return Reading(DraftCell(measure(number.value, unit), printed), doubt)
    return (
        _range(body, whole, unit) or _spelt(body, whole, unit) or Reading(DraftCell(None, whole), "impor.tak_terbaca")
    )


def _without_unit(text: str, unit: str) -> str:
    """The text before its unit, which stands at the end."""
    folded, tail = text.casefold(), " ".join(unit.casefold().split())
    if tail and folded.endswith(tail):
        return text[: len(text) - len(tail)].rstrip()
    return text


def _range(body: str, whole: str, unit: str) -> Reading | None:
    found = _RANGE.fullmatch(body)
    if found is None:
        return None
    low, high = read_number(found[1]), read_number(found[2])
    if low is None or high is None:
        return None
    if found[3] or is_percent(unit):
        return Reading(DraftCell(Rentang(Persen(low.value), Persen(high.value)), whole))
    return Reading(DraftCell(Rentang(Besaran(low.value, unit or None), Besaran(high.value, unit or None)), whole))


def _spelt(body: str, whole: str, unit: str) -> Reading | None:
    """A number with a unit of its own, several of them, or a grade."""
    number, _, own = body.partition(" ")
    if own == "" and number.endswith("%"):
        number, own = number[:-1], "%"
    read = read_number(number)
    if read is not None and own and not any(c.isdigit() for c in own) and own[0] not in "/-;,%":
        doubt = "impor.satuan_lain" if unit and lipat(own) != lipat(unit) else ""
        kept = lipat(own) == lipat(unit) or not unit
        printed = whole if read.foreign or not kept else None
        return Reading(DraftCell(measure(read.value, unit if lipat(own) == lipat(unit) else own), printed), doubt)
    if read is not None and own == "%" and (not unit or is_percent(unit)):
        return Reading(DraftCell(Persen(read.value), whole if read.foreign else None))
    if ";" in body:
        try:
            return Reading(DraftCell(parse_komponen(whole)))
        except NilaiSalah:
            return None
    if _GRADE.fullmatch(whole) and not _GRADE_WORDS & set(whole.split()):
        return Reading(DraftCell(Peringkat(whole)))
    return None


def read_money(text: str, *, dash: bool = True) -> Reading | None:
    """An Rp cell; None when it is empty. Three digits behind a dot are thousands: sen have two."""
    whole = _CURRENCY.sub("Rp", " ".join(text.split()))
    if not whole:
        return None
    if whole in DASHES or whole.casefold() in ("rp-", "rp -", "rp.-"):
        return Reading(DraftCell(NIHIL)) if dash else Reading(DraftCell(None, whole), "impor.tak_terbaca")
    plain = plain_number(_RUPIAH.sub("", whole))
    if plain is not None:
        return Reading(DraftCell(money(plain).cell.nilai, whole), "impor.notasi")
    try:
        return Reading(DraftCell(parse_rupiah(whole)))
    except NilaiSalah as wrong:
        if wrong.complaint.suggestion is None or not any(c.isdigit() for c in whole):
            read = read_money(tidy) if (tidy := _tidied(whole)) != whole else None
            if read is not None and isinstance(read.cell.nilai, Rupiah):
                return Reading(DraftCell(read.cell.nilai, whole), "impor.notasi")
            return Reading(DraftCell(None, whole), "impor.bukan_angka")
        ours = _INDONESIAN.fullmatch(whole) is not None
        return Reading(
            DraftCell(parse_rupiah(wrong.complaint.suggestion), None if ours else whole), "" if ours else "impor.notasi"
        )


def _tidied(text: str) -> str:
    """Without signs that surround the digits of an amount, or stand between them for a dot."""
    tidy = plain(text).strip()
    if protected := _PROTECTED.fullmatch(tidy):
        tidy = protected[1].strip()
    tidy = re.sub(r"(?<=[0-9]) ?(?:rupiah|\*+)$", "", tidy, flags=re.I)
    tidy = _APOSTROPHES.sub(lambda found: found[0].replace("'", "."), tidy)
    return _AROUND_DOTS.sub(r"\1", tidy)


def read_scaled(text: str, factor: Decimal, *, decimals: bool) -> Reading | None:
    """An Rp cell below a head of thousands or millions; None when it is empty.

    `decimals`: three digits behind a single dot or comma are decimals of its column.
    """
    whole = " ".join(text.split())
    body = _RUPIAH.sub("", _CURRENCY.sub("Rp", whole))
    both = _AMBIGUOUS.fullmatch(body) is not None
    if both and decimals:
        scaled = money(Decimal(body.replace(",", ".")) * factor)
        return Reading(scaled.cell, "impor.titik_ganda")
    number = read_number(body)
    if number is not None:
        scaled = money(number.value * factor)
        printed = scaled.cell.tercetak or (whole if number.foreign else None)
        told = "impor.titik_ganda" if both and factor > _THOUSAND else "impor.notasi" if number.foreign else ""
        return Reading(DraftCell(scaled.cell.nilai, printed), scaled.doubt or told)
    read = read_money(text)
    if read is None or not isinstance(read.cell.nilai, Rupiah):
        return read
    scaled = money(read.cell.nilai.nilai * factor)
    return Reading(DraftCell(scaled.cell.nilai, read.cell.tercetak or scaled.cell.tercetak), read.doubt or scaled.doubt)


def amount_in(held: str | Decimal) -> Decimal | None:
    """The amount that a cell holds, as a number or as text."""
    if isinstance(held, Decimal):
        return held
    read = read_money(held) if held else None
    return read.cell.nilai.nilai if read is not None and isinstance(read.cell.nilai, Rupiah) else None


def rupiah(amount: Decimal | None) -> Rupiah | None:
    """An amount that a plan can say exactly; else nothing."""
    held = money(amount).cell if amount is not None else None
    return held.nilai if held is not None and isinstance(held.nilai, Rupiah) and held.tercetak is None else None


def money(amount: Decimal) -> Reading:
    """An amount that came as a number; finer than a sen, its digits are kept as printed."""
    if abs(amount) >= TOO_LARGE:
        return Reading(DraftCell(None, format(amount, "f")), "impor.terlalu_besar")
    if fits_rupiah(amount):
        return Reading(DraftCell(Rupiah(amount)))
    return Reading(DraftCell(Rupiah(round(amount, 2)), format(amount, "f")), "impor.pecahan_sen")
