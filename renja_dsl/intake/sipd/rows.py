"""The rows of a response, checked for shape: nothing later has to ask what a field is."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import NoReturn

from attrs import frozen

from renja_dsl.drafts.text import one_line
from renja_dsl.intake.refused import ImportRefused

SIZE_LIMIT = 64 * 1024 * 1024
"""bytes of one response"""
NEEDED = (
    *("tahun", "kode_sub_skpd", "nama_sub_skpd", "kode_program", "nama_program"),
    *("kode_giat", "nama_giat", "kode_sub_giat", "nama_sub_giat", "pagu_indikatif"),
)
CODE = re.compile(r"[0-9X][0-9A-Za-z]*(?:\.[0-9A-Za-z]+)*\.?")
"""what a plan can write as a code"""
_CODES = ("kode_sub_skpd", "kode_urusan", "kode_bidang_urusan", "kode_program", "kode_giat", "kode_sub_giat")
Held = str | int | Decimal | None
_DIGITS = 17
"""before or behind the point; a number beyond that is a fault, and costs memory to write out"""
_SHOWN = 40
"""characters of a wrong field in a message"""


@frozen
class SipdRow:
    """One row; `number` counts from 1."""

    number: int
    isi: Mapping[str, Held]

    def raw(self, field: str) -> str:
        """The characters of a field; nothing for null."""
        held = self.isi.get(field)
        return "" if held is None else str(held)

    def text(self, field: str) -> str:
        """A field on one line, without blanks around it."""
        return one_line(self.raw(field))

    def money(self, field: str) -> Decimal | None:
        held = self.isi.get(field)
        return Decimal(held) if isinstance(held, int | Decimal) else None

    @property
    def place(self) -> str:
        return f"{self.number}: {self.text('kode_sub_giat')}"


def looks_like_sipd(path: Path) -> bool:
    return path.suffix.lower() == ".json"


def read_rows(path: Path) -> list[SipdRow]:
    """Rows of a file. Raises ImportRefused: no JSON, cut off, another response, wrong types."""
    name = str(path)
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise ImportRefused("impor.terlalu_besar_berkas", berkas=name, batas=str(SIZE_LIMIT // 1024**2))
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ImportRefused("berkas.tak_terbaca", berkas=name, sebab=error.strerror or str(error)) from None
    except UnicodeDecodeError:
        raise ImportRefused("impor.bukan_json", berkas=name, sebab="UTF-8") from None
    try:
        data = json.loads(text, parse_int=_number, parse_float=_number, parse_constant=_refuse_constant)
    except (json.JSONDecodeError, _NoNumber, RecursionError) as error:
        where = f"{error.lineno}:{error.colno}" if isinstance(error, json.JSONDecodeError) else str(error)
        raise ImportRefused("impor.bukan_json", berkas=name, sebab=where) from None
    return _checked(data, name)


class _NoNumber(ValueError):
    """NaN or Infinity, which JSON does not have."""


def _refuse_constant(name: str) -> NoReturn:
    raise _NoNumber(name)


def _number(text: str) -> int | Decimal:
    """Infinity for one that no arithmetic takes."""
    if len(text) <= _DIGITS and text.lstrip("-").isdigit():
        return int(text)
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("Infinity")


def _is_sane(number: Decimal) -> bool:
    """Whether it can be written out; its exponent may be anything."""
    if not number.is_finite():
        return False
    _, digits, exponent = number.as_tuple()
    return isinstance(exponent, int) and exponent >= -_DIGITS and len(digits) + exponent <= _DIGITS


def _checked(data: object, name: str) -> list[SipdRow]:
    if isinstance(data, dict):
        data = next((held for key, held in data.items() if key in ("data", "rows") and isinstance(held, list)), data)
    if not isinstance(data, list) or not data or not all(isinstance(row, dict) for row in data):
        raise ImportRefused("impor.bukan_sipd", berkas=name, kurang=", ".join(NEEDED[:4]))
    rows: list[SipdRow] = []
    for number, row in enumerate(data, 1):
        lacking = [field for field in NEEDED if field not in row]
        if lacking:
            key = "impor.bukan_sipd" if number == 1 else "impor.baris_kurang"
            raise ImportRefused(key, berkas=name, kurang=", ".join(lacking[:4]), baris=str(number))
        for field, held in row.items():
            wrong = isinstance(held, bool | list | dict) or (isinstance(held, Decimal) and not _is_sane(held))
            if wrong or (field.startswith(("pagu", "total_")) and isinstance(held, str)):
                raise _wrong(name, number, field, held)
        if not isinstance(row["pagu_indikatif"], int | Decimal):
            raise _wrong(name, number, "pagu_indikatif", row["pagu_indikatif"])
        rows.append(SipdRow(number, row))
        for field in _CODES:
            code = rows[-1].text(field)
            if not CODE.fullmatch(code) and (code or field in NEEDED):
                raise _wrong(name, number, field, code)
    _refuse_twins(rows, name)
    return rows


def _wrong(name: str, number: int, field: str, held: object) -> ImportRefused:
    return ImportRefused("impor.isian_salah", berkas=name, baris=str(number), medan=field, isi=str(held)[:_SHOWN])


def _refuse_twins(rows: list[SipdRow], name: str) -> None:
    """A sub kegiatan stands once in a sub unit."""
    seen: dict[tuple[str, str], SipdRow] = {}
    for row in rows:
        key = (row.text("kode_sub_skpd"), row.text("kode_sub_giat"))
        first = seen.setdefault(key, row)
        if first is not row:
            raise ImportRefused(
                "impor.kode_rangkap",
                berkas=name,
                kode=key[1],
                tempat=f"{first.number}, {row.number}",
                nilai=f"{first.raw('pagu_indikatif')}, {row.raw('pagu_indikatif')}",
            )
