"""Codes of the planning nomenclature and of offices: plain text, kept as written.

Forms after Permendagri 90/2019 and its updates: `d` a digit, N the level of government.
A sub kegiatan ends in two digits in the tables of 2019 and 2020, in four since the decrees
numbered 900.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from renja_dsl.late import late

Jenis = Literal["urusan", "bidang_urusan", "program", "kegiatan", "sub_kegiatan", "perangkat_daerah"]

_BIDANG = r"(?:[1-9]\.[0-9]{2}|X\.XX)"
_KEGIATAN = rf"{_BIDANG}\.[0-9]{{2}}\.[1-8]\.[0-9]{{2}}"
_BENTUK: dict[str, re.Pattern[str]] = {
    "urusan": late(r"[1-9X]"),
    "bidang_urusan": late(_BIDANG),
    "program": late(rf"{_BIDANG}\.[0-9]{{2}}"),
    "kegiatan": late(_KEGIATAN),
    "sub_kegiatan": late(rf"{_KEGIATAN}\.(?:[0-9]{{2}}|[0-9]{{4}})"),
    "perangkat_daerah": late(r"[1-9]\.[0-9]{2}(?:\.[0-9]\.[0-9]{2}){2}\.[0-9]{2}\.[0-9]{4}"),
}
LEBAR: dict[str, tuple[int, ...]] = {
    "urusan": (1,),
    "bidang_urusan": (1, 2),
    "program": (1, 2, 2),
    "kegiatan": (1, 2, 2, 1, 2),
    "sub_kegiatan": (1, 2, 2, 1, 2, 4),
    "perangkat_daerah": (1, 2, 1, 2, 1, 2, 2, 4),
}
"""kind of code -> digits of each of its segments"""
_SLOT_KOSONG = "0.00"


def ruas(kode: str) -> tuple[str, ...]:
    """The segments of a code, as written; a trailing dot is dropped."""
    return tuple(kode.removesuffix(".").split("."))


def awalan(kode: str, n: int) -> str:
    """The first `n` segments of a code, as written."""
    return ".".join(ruas(kode)[:n])


def berbentuk(kode: str, jenis: str) -> bool:
    """Whether a code has exactly the form of its level; a trailing dot belongs to none, and goals have none."""
    return jenis in _BENTUK and _BENTUK[jenis].fullmatch(kode) is not None


def baku(kode: str, jenis: Jenis) -> str | None:
    """The standard form of a code, or None: `2.17.2.2.01.1` becomes `2.17.02.2.01.0001`.

    A sub kegiatan of two last digits keeps them.
    """
    bagian = ruas(kode)
    lebar = LEBAR.get(jenis, ())
    if len(bagian) != len(lebar) or "" in bagian:
        return None
    if jenis == "sub_kegiatan" and len(bagian[-1]) == 2:
        lebar = (*lebar[:-1], 2)
    segments = zip(bagian, lebar, strict=True)
    hasil = ".".join(_normalise(satu).zfill(digit) for satu, digit in segments)
    return hasil if berbentuk(hasil, jenis) else None


def adalah_awalan(induk: str, anak: str) -> bool:
    """Whether `anak` begins with the segments of `induk` or equals it; `2` is the same as `02`."""
    if anak.startswith(f"{induk}."):
        return True
    atas, bawah = ruas(induk), ruas(anak)
    return len(atas) <= len(bawah) and all(
        a == b or _normalise(a) == _normalise(b) for a, b in zip(atas, bawah, strict=False)
    )


@lru_cache(maxsize=256)
def slot_bidang(kode_perangkat: str) -> tuple[str, ...]:
    """The bidang urusan of an office: `("2.17", "3.30")` for `2.17.3.30.0.00.01.0000`."""
    bagian = ruas(kode_perangkat)
    slots = (".".join(bagian[i : i + 2]) for i in (0, 2, 4))
    return tuple(slot for slot in slots if slot != _SLOT_KOSONG)


def kewenangan(kode: str) -> str | None:
    """The level of government in the code of a kegiatan or sub kegiatan, None for other codes.

    "1" is provinsi, "2" kabupaten/kota, "3" to "8" are variants for special regions.
    """
    bagian = ruas(kode)
    return _normalise(bagian[3]) if len(bagian) in {5, 6} else None


def _normalise(bagian: str) -> str:
    """A segment without its leading zeros, `X` in upper case."""
    return bagian.lstrip("0").upper() or "0"
