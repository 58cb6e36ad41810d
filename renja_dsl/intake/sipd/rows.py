"""The rows of a response, checked for shape: nothing later has to ask what a field is."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import NoReturn

from attrs import frozen

from renja_dsl.drafts.plan import DraftSumberDana
from renja_dsl.drafts.text import one_line
from renja_dsl.intake.refused import ImportRefused, Note, note
from renja_dsl.intake.sheets.archive import read_bytes
from renja_dsl.intake.sipd.origins import canonical, described, is_amount, number_of

SUFFIXES = (".json", ".jsonl", ".ndjson")
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
    listed: bool = False
    """outputs are a list, a line each"""
    sources: tuple[DraftSumberDana, ...] = ()
    """where they are told one by one"""

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

    def source(self, field: str) -> str:
        """`3.pagu_indikatif`: number of the row and field."""
        return f"{self.number}.{field}"

    @property
    def place(self) -> str:
        return f"{self.number}: {self.text('kode_sub_giat')}"


def looks_like_sipd(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES


@frozen
class Response:
    """The rows of a file, and what was left out of it."""

    rows: list[SipdRow]
    notes: tuple[Note, ...] = ()


def read_rows(path: Path) -> Response:
    """Rows of a file. Raises ImportRefused: no JSON, cut off, another response, wrong types."""
    name = str(path)
    try:
        text = read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ImportRefused("impor.bukan_json", berkas=name, sebab="UTF-8") from None
    try:
        data = _parsed(text)
    except _TwoKeys as error:
        raise ImportRefused("impor.kunci_rangkap", berkas=name, nama=str(error)[:_SHOWN]) from None
    except (json.JSONDecodeError, _NoNumber, RecursionError) as error:
        where = f"{error.lineno}:{error.colno}" if isinstance(error, json.JSONDecodeError) else str(error)
        raise ImportRefused("impor.bukan_json", berkas=name, sebab=where) from None
    return _checked(data, name)


def _parsed(text: str) -> object:
    """What a file holds; of JSON lines a list. Raises JSONDecodeError, _TwoKeys, _NoNumber, RecursionError."""
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        rows = [line for line in text.split("\n") if line.strip()]
        if len(rows) < 2 or error.pos < len(rows[0]):
            raise
        return _lines(text)


def _lines(text: str) -> list[object]:
    """One value a line, as programs stream them; a fault is told with its place in the file."""
    made: list[object] = []
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text[start:end].strip():
            try:
                made.append(_DECODER.decode(text[start:end]))
            except json.JSONDecodeError as error:
                raise json.JSONDecodeError(error.msg, text, start + error.pos) from None
        start = end + 1
    return made


class _TwoKeys(ValueError):
    """One key twice in an object: one of two values would be lost."""


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) < len(pairs):
        counts = Counter(key for key, _ in pairs)
        raise _TwoKeys(next(key for key, count in counts.items() if count > 1))
    return made


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


_DECODER = json.JSONDecoder(
    parse_int=_number, parse_float=_number, parse_constant=_refuse_constant, object_pairs_hook=_object
)


def _is_sane(number: Decimal) -> bool:
    """Whether it can be written out; its exponent may be anything."""
    if not number.is_finite():
        return False
    _, digits, exponent = number.as_tuple()
    return isinstance(exponent, int) and exponent >= -_DIGITS and len(digits) + exponent <= _DIGITS


def _checked(data: object, name: str) -> Response:
    origin = canonical(data)
    if origin is None or not origin.rows:
        count, fields = described(data)
        raise ImportRefused("impor.json_asing", berkas=name, baris=str(count), ada=fields or "-")
    rows: list[SipdRow] = []
    for number, row in enumerate(origin.rows, 1):
        lacking = [field for field in NEEDED if field not in row]
        if lacking:
            key = "impor.bukan_sipd" if number == 1 else "impor.baris_kurang"
            raise ImportRefused(key, berkas=name, kurang=", ".join(lacking[:4]), baris=str(number))
        held = {field: _plain(name, number, field, value, origin.dotted) for field, value in row.items()}
        if not isinstance(held["pagu_indikatif"], int | Decimal):
            raise _wrong(name, number, "pagu_indikatif", held["pagu_indikatif"])
        rows.append(SipdRow(number, held, origin.listed, origin.sources.get(number - 1, ())))
        for field in _CODES:
            code = rows[-1].text(field)
            if not CODE.fullmatch(code) and (code or field in NEEDED):
                raise _wrong(name, number, field, code)
    different: dict[tuple[tuple[str, Held], ...], SipdRow] = {}
    for made in rows:
        different.setdefault(tuple(made.isi.items()), made)
    once = list(different.values())
    told = (
        ("impor.baris_dihapus", origin.deleted),
        ("impor.rincian", origin.added),
        ("impor.baris_kembar", len(rows) - len(once)),
    )
    return Response(once, tuple(note(key, Path(name).name, jumlah=str(count)) for key, count in told if count))


def _plain(name: str, number: int, field: str, value: object, dotted: bool) -> Held:
    """A field as text or number; amounts may be texts of digits. Raises ImportRefused."""
    if is_amount(field) and isinstance(value, str):
        amount = number_of(value, dotted=dotted)
        if amount is None and value.strip():
            raise _wrong(name, number, field, value)
        value = amount
    if isinstance(value, bool | list | dict) or (isinstance(value, Decimal) and not _is_sane(value)):
        raise _wrong(name, number, field, value)
    return value if isinstance(value, str | int | Decimal) else None


def _wrong(name: str, number: int, field: str, held: object) -> ImportRefused:
    return ImportRefused("impor.isian_salah", berkas=name, baris=str(number), medan=field, isi=str(held)[:_SHOWN])
