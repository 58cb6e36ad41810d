"""Values as sources print them: numbers in any notation, units behind them, money with or without Rp."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import frozen

from renja_dsl.drafts.plan import DraftCell, Nilai
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
from renja_dsl.values.lookalikes import HYPHENS
from renja_dsl.values.tebakan import guess_bilangan

DASHES = frozenset(("-", *HYPHENS))
_NUMBER = re.compile(r"-?[0-9][0-9.,]*")
_INDONESIAN = re.compile(r"\(?-?(?:rp\.?)? ?-?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]{1,2})?(?:,-)?\)?", re.I)
_CURRENCY = re.compile(r"IDR\b\.?\s*", re.I)
_AMBIGUOUS = re.compile(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}")
_RANGE = re.compile(r"([0-9][0-9.,]*)\s*%?\s*(?:-|–|s/d|sampai)\s*([0-9][0-9.,]*)\s*(%?)")
_GRADE = re.compile(r"(?!Rp)[A-Z][A-Za-z+]{0,11}(?: [A-Za-z0-9]{1,12}){0,2}")
_GRADE_WORDS = frozenset(("tercetak", "sampai", "nihil"))
_PERCENT = frozenset(("%", "persen", "persentase", "prosentase"))
TOO_LARGE = Decimal(10) ** 18
"""a number as large as this is no budget, and no target"""


@frozen
class Bacaan:
    """A cell as read; `ragu` is the key of what makes it doubtful."""

    sel: DraftCell
    ragu: str = ""


@frozen
class _Angka:
    nilai: Decimal
    asing: bool
    """written in another notation than the plan's"""
    ganda: bool
    """`1.500`: thousands or decimals"""


def read_number(text: str) -> _Angka | None:
    """A number in Indonesian notation, else as it was probably meant."""
    if not _NUMBER.fullmatch(text):
        return None
    both = _AMBIGUOUS.fullmatch(text) is not None
    try:
        return _Angka(parse_bilangan(text), False, both)
    except NilaiSalah:
        guess = guess_bilangan(text)
        return _Angka(guess.nilai, True, both) if guess is not None else None


def is_percent(unit: str) -> bool:
    return lipat(unit) in _PERCENT


def measure(number: Decimal, unit: str) -> Nilai:
    return Persen(number) if is_percent(unit) else (Besaran(number, unit or None),)


def read_measure(text: str, unit: str = "", *, dash: bool = False) -> Bacaan | None:
    """A K cell; None when it is empty. `dash`: a dash is the nihil of a printed table.

    What cannot be read exactly keeps its characters: `tercetak`, with the value when it is clear.
    """
    whole = " ".join(text.split())
    if not whole:
        return None
    if whole in DASHES:
        return Bacaan(DraftCell(NIHIL)) if dash else Bacaan(DraftCell(None, whole), "impor.tak_terbaca")
    body = _without_unit(whole, unit)
    number = read_number(body)
    if number is not None:
        printed = whole if number.asing else None
        doubt = "impor.titik_ganda" if number.ganda else "impor.notasi" if number.asing else ""
        return Bacaan(DraftCell(measure(number.nilai, unit), printed), doubt)
    return _range(body, whole, unit) or _spelt(body, whole, unit) or Bacaan(DraftCell(None, whole), "impor.tak_terbaca")


def _without_unit(text: str, unit: str) -> str:
    """The text before its unit, which stands at the end."""
    folded, tail = text.casefold(), " ".join(unit.casefold().split())
    if tail and folded.endswith(tail):
        return text[: len(text) - len(tail)].rstrip()
    return text


def _range(body: str, whole: str, unit: str) -> Bacaan | None:
    found = _RANGE.fullmatch(body)
    if found is None:
        return None
    low, high = read_number(found[1]), read_number(found[2])
    if low is None or high is None:
        return None
    if found[3] or is_percent(unit):
        return Bacaan(DraftCell(Rentang(Persen(low.nilai), Persen(high.nilai)), whole))
    return Bacaan(DraftCell(Rentang(Besaran(low.nilai, unit or None), Besaran(high.nilai, unit or None)), whole))


def _spelt(body: str, whole: str, unit: str) -> Bacaan | None:
    """A number with a unit of its own, several of them, or a grade."""
    number, _, own = body.partition(" ")
    if own == "" and number.endswith("%"):
        number, own = number[:-1], "%"
    read = read_number(number)
    if read is not None and own and not any(c.isdigit() for c in own) and own[0] not in "/-;,%":
        doubt = "impor.satuan_lain" if unit and lipat(own) != lipat(unit) else ""
        kept = lipat(own) == lipat(unit) or not unit
        printed = whole if read.asing or not kept else None
        return Bacaan(DraftCell(measure(read.nilai, unit if lipat(own) == lipat(unit) else own), printed), doubt)
    if read is not None and own == "%" and (not unit or is_percent(unit)):
        return Bacaan(DraftCell(Persen(read.nilai), whole if read.asing else None))
    if ";" in body:
        try:
            return Bacaan(DraftCell(parse_komponen(whole)))
        except NilaiSalah:
            return None
    if _GRADE.fullmatch(whole) and not _GRADE_WORDS & set(whole.split()):
        return Bacaan(DraftCell(Peringkat(whole)))
    return None


def read_money(text: str, *, dash: bool = True) -> Bacaan | None:
    """An Rp cell; None when it is empty. Three digits behind a dot are thousands: sen have two."""
    whole = _CURRENCY.sub("Rp", " ".join(text.split()))
    if not whole:
        return None
    if whole in DASHES or whole.casefold() in ("rp-", "rp -", "rp.-"):
        return Bacaan(DraftCell(NIHIL)) if dash else Bacaan(DraftCell(None, whole), "impor.tak_terbaca")
    try:
        return Bacaan(DraftCell(parse_rupiah(whole)))
    except NilaiSalah as wrong:
        if wrong.usul is None or not any(c.isdigit() for c in whole):
            return Bacaan(DraftCell(None, whole), "impor.bukan_angka")
        plain = _INDONESIAN.fullmatch(whole) is not None
        doubt = "" if plain else "impor.notasi"
        return Bacaan(DraftCell(parse_rupiah(wrong.usul), None if plain else whole), doubt)


def money(amount: Decimal) -> Bacaan:
    """An amount that came as a number; finer than a sen, its digits are kept as printed."""
    if abs(amount) >= TOO_LARGE:
        return Bacaan(DraftCell(None, format(amount, "f")), "impor.terlalu_besar")
    if fits_rupiah(amount):
        return Bacaan(DraftCell(Rupiah(amount)))
    return Bacaan(DraftCell(Rupiah(round(amount, 2)), format(amount, "f")), "impor.pecahan_sen")
