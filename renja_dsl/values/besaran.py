"""Quantities with their unit, one or several: `60 koperasi`, `15 koperasi; 11 "km.persegi"`."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from renja_dsl.late import late
from renja_dsl.values.bilangan import format_bilangan, parse_bilangan
from renja_dsl.values.salah import NilaiSalah
from renja_dsl.values.teks import format_teks, parse_teks

KATA_CADANGAN = frozenset({"tercetak", "sampai", "nihil"})
"""Words that mean something else after a number, so that a unit holding one is quoted."""

_MEASURED = frozenset(
    (
        *("ha", "hektar", "hektare", "km", "kilometer", "m", "meter", "m2", "m3", "m²", "m³", "km2", "km²", "mm", "cm"),
        *(
            "ton",
            "kg",
            "kilogram",
            "gram",
            "kwintal",
            "kuintal",
            "liter",
            "l",
            "mw",
            "kw",
            "kwh",
            "watt",
            "jam",
            "hari",
        ),
        *("tahun", "bulan", "poin", "point", "skor", "nilai", "indeks", "angka", "rasio", "skala", "level", "bobot"),
        *("derajat", "per"),
    )
)
"""first words of units that are measured or scored: three decimals are usual there"""
_THREE_DECIMALS = late(r"[1-9][0-9]{0,2},[0-9]{3}")

_KATA = r"[^\W\d_][\w/²³-]*"
SATUAN = late(rf"{_KATA}(?: {_KATA})*")
_KOMA = late(r", +(?=-?[0-9])")
_BAGIAN = late(r'(?:[^;"]|"(?:[^"\\]|\\.)*")+')


@frozen
class Besaran:
    """An exact number of something; `satuan` is the unit as written, None where there is none."""

    angka: Decimal
    satuan: str | None = None


Komponen = tuple[Besaran, ...]
"""Several quantities in one cell; the first is the main one."""


def parse_besaran(teks: str) -> Besaran:
    """Read a quantity. Raises NilaiSalah with the key of the number, the unit or its quotes."""
    angka, spasi, satuan = teks.partition(" ")
    try:
        return Besaran(parse_bilangan(angka), _parse_satuan(satuan) if spasi else None)
    except NilaiSalah:
        raise _explain(teks) from None


def format_besaran(besaran: Besaran) -> str:
    """Print a quantity; the unit is quoted unless it consists of plain words.

    Three decimals of a thing that is counted become two or four, since thousands look like that elsewhere.
    """
    angka = format_bilangan(besaran.angka)
    if besaran.satuan is None:
        return angka
    if reads_twice(angka, besaran.satuan):
        angka = angka.rstrip("0").rstrip(",") if angka.endswith("0") else f"{angka}0"
    satuan = besaran.satuan if is_satuan_polos(besaran.satuan) else format_teks(besaran.satuan)
    return f"{angka} {satuan}"


def parse_komponen(teks: str) -> Komponen:
    """Read quantities between semicolons. Raises NilaiSalah with the key of the first wrong one."""
    if '"' not in teks and _KOMA.search(teks):
        usul = _KOMA.sub("; ", teks)
        parse_komponen(usul)
        raise NilaiSalah("komponen.koma", teks, usul)
    bagian: list[Besaran] = []
    posisi = 0
    while cocok := _BAGIAN.match(teks, posisi):
        bagian.append(parse_besaran(cocok[0].strip(" ")))
        posisi = cocok.end() + 1
        if posisi > len(teks):
            return tuple(bagian)
        if teks[posisi - 1] != ";":
            break
    raise NilaiSalah("komponen.bentuk", teks)


def format_komponen(komponen: Komponen) -> str:
    """Print quantities, the main one first: `15 koperasi; 11 kecamatan`."""
    return "; ".join(map(format_besaran, komponen))


def reads_twice(angka: str, satuan: str) -> bool:
    """Whether a number before a unit may be thousands in another notation: `1,500 orang`."""
    return _THREE_DECIMALS.fullmatch(angka) is not None and satuan.partition(" ")[0].lower() not in _MEASURED


def is_satuan_polos(satuan: str) -> bool:
    """Whether a unit may be written without quotes."""
    return SATUAN.fullmatch(satuan) is not None and KATA_CADANGAN.isdisjoint(satuan.split(" "))


def _parse_satuan(satuan: str) -> str:
    if satuan.startswith('"'):
        return parse_teks(satuan)
    if not is_satuan_polos(satuan):
        rapi = " ".join(satuan.split())
        usul = rapi if not rapi or is_satuan_polos(rapi) else format_teks(rapi)
        raise NilaiSalah("besaran.satuan", satuan, usul)
    return satuan


def _explain(teks: str) -> NilaiSalah:
    """Correct number and unit in one suggestion; a fault without a suggestion speaks first."""
    faults: list[str] = []
    benar: list[str] = []
    for parse, bagian in zip((parse_bilangan, _parse_satuan), teks.split(" ", 1), strict=False):
        try:
            parse(bagian)
            benar.append(bagian)
        except NilaiSalah as salah:
            complaint = salah.complaint
            if complaint.suggestion is None:
                return NilaiSalah(complaint.key, teks)
            faults.append(complaint.key)
            benar.append(complaint.suggestion)
    return NilaiSalah(faults[0], teks, " ".join(filter(None, benar)))
