"""Amounts of money: `Rp1.234.567,89`, `-Rp500`, `(Rp500)`, `Rp1,5 miliar`."""

from __future__ import annotations

import re
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_HALF_UP, Context, Decimal

from attrs import frozen

from renja_dsl.late import late
from renja_dsl.values.bilangan import ANGKA_MAKS, format_bilangan, is_bilangan, parse_bilangan, too_long
from renja_dsl.values.guess import guess_bilangan
from renja_dsl.values.salah import NilaiSalah

RUPIAH_MAKS = Decimal(10**18)
"""rupiah; no budget has so many"""

SKALA = {
    "ribu": Decimal(10**3),
    "juta": Decimal(10**6),
    "miliar": Decimal(10**9),
    "triliun": Decimal(10**12),
}
_EJAAN = {"rb": "ribu", "jt": "juta", "milyar": "miliar", "trilyun": "triliun"}

_PLAIN = late(r"(-?)Rp ?((?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]{1,2})?)")
_SCALED = late(r"(-?)Rp ?([0-9]+(?:,[0-9]+)?) (ribu|juta|miliar|triliun)")
_LOOSE = late(
    r"(?P<buka>\(?) ?(?P<minus>-?) ?(?P<rp>(?:rp)?)(?P<titik>\.?) ?(?P<dalam>[-(]?) ?"
    r"(?P<angka>[0-9](?:[0-9.,]*[0-9])?)(?P<ekor>[.,]?[-=]*) ?(?P<skala>[^\W\d_]*) ?(?P<tutup>\)?)",
    re.IGNORECASE,
)
_TO_DECIMAL = str.maketrans({".": None, ",": "."})
_SEN = Decimal("0.01")
_EXACT = Context(prec=MAX_PREC, Emin=MIN_EMIN, Emax=MAX_EMAX, rounding=ROUND_HALF_UP)


@frozen
class Rupiah:
    """An exact amount in rupiah."""

    nilai: Decimal


def parse_rupiah(teks: str) -> Rupiah:
    """Read an amount exactly, with two decimals at most.

    Raises NilaiSalah, with the amount as it should be written when that is clear.
    """
    if len(teks) > ANGKA_MAKS and too_long(teks):
        raise NilaiSalah("rupiah.terlalu_besar", teks)
    isi = teks[1:-1] if teks.startswith("(Rp") and teks.endswith(")") else teks
    if cocok := _PLAIN.fullmatch(isi):
        nilai = Decimal(cocok[1] + cocok[2].translate(_TO_DECIMAL))
    elif cocok := _SCALED.fullmatch(isi):
        nilai = _scale(Decimal(cocok[1] + cocok[2].translate(_TO_DECIMAL)), cocok[3])
        if not _fits_sen(nilai):
            raise _explain(teks)
    else:
        raise _explain(teks)
    if nilai.copy_abs() >= RUPIAH_MAKS:
        raise NilaiSalah("rupiah.terlalu_besar", teks)
    return Rupiah(nilai if isi is teks else nilai.copy_negate())


def format_rupiah(rupiah: Rupiah | Decimal) -> str:
    """Print `-Rp1.234.567,50`: no decimals when whole, else two (halves away from zero)."""
    nilai = rupiah.nilai if isinstance(rupiah, Rupiah) else rupiah
    bulat = nilai.quantize(_SEN, context=_EXACT)
    tanda = "-" if bulat < 0 else ""
    return f"{tanda}Rp{format_bilangan(bulat.copy_abs()).removesuffix(',00')}"


def _scale(nilai: Decimal, skala: str) -> Decimal:
    return _EXACT.multiply(nilai, SKALA[skala]) if skala else nilai


def _fits_sen(nilai: Decimal) -> bool:
    return nilai == nilai.quantize(_SEN, context=_EXACT)


def _explain(teks: str) -> NilaiSalah:
    """Name the leftmost fault of a malformed amount, and suggest the amount that was meant."""
    if teks.strip(" ()-.,").casefold() in {"", "rp"}:
        return NilaiSalah("rupiah.kosong", teks)
    bagian = _LOOSE.fullmatch(" ".join(teks.split()))
    if bagian is None:
        return NilaiSalah("rupiah.bentuk", teks)
    ejaan = bagian["skala"].casefold()
    skala = _EJAAN.get(ejaan, ejaan)
    if skala and skala not in SKALA:
        return NilaiSalah("rupiah.skala_asing", teks)
    try:
        cacat, angka = _read_angka(bagian["angka"], skala)
    except NilaiSalah:
        return NilaiSalah("rupiah.bentuk", teks)
    nilai = _scale(angka, skala)
    if nilai >= RUPIAH_MAKS:
        return NilaiSalah("rupiah.terlalu_besar", teks)
    faults = {
        "tanpa_rp": not bagian["rp"],
        "huruf_rp": bagian["rp"] != "Rp",
        "titik_rp": bagian["titik"],
        "letak_tanda": bagian["dalam"] or (bagian["buka"] and bagian["minus"]),
        cacat: cacat,
        "ekor": bagian["ekor"],
        "ejaan_skala": bagian["skala"] != skala,
        "titik_skala": skala and "." in bagian["angka"],
        "desimal": not _fits_sen(nilai),
        "tanda_kurung": bool(bagian["buka"]) != bool(bagian["tutup"]),
        "spasi": True,
    }
    kunci = next(name for name, found in faults.items() if found)
    tanda = "-" if any(bagian.group("buka", "minus", "dalam", "tutup")) else ""
    return NilaiSalah(f"rupiah.{kunci}", teks, tanda + _suggest(angka, nilai, skala))


def _read_angka(angka: str, skala: str) -> tuple[str, Decimal]:
    """The fault of the digits ("" when they are right) and their value.

    One comma before three digits is a decimal comma only where a scale word follows.
    """
    guess = guess_bilangan(angka)
    western = guess is not None and guess.cacat == "koma_ribuan"
    if guess is None or (is_bilangan(angka) and (skala or not western)):
        return "", parse_bilangan(angka)
    return guess.cacat, guess.nilai


def _suggest(angka: Decimal, nilai: Decimal, skala: str) -> str:
    """Keep the scale word where it is allowed, otherwise write the amount out."""
    if skala and angka < 1000 and _fits_sen(nilai):
        return f"Rp{format_bilangan(angka)} {skala}"
    return format_rupiah(nilai)
