"""The code of a row: in one cell, in parts over several, before a name, or as a spreadsheet mangled it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from attrs import frozen

from renja_dsl.intake.sheets.grid import Sheet, shown
from renja_dsl.values import ruas
from renja_dsl.values.lookalikes import DIGIT_LETTERS

_CODE = re.compile(r"(?:[0-9]{1,2}|X)(?:\.(?:[0-9]{1,4}|XX))*\.?")
_PART = re.compile(r"(?:[0-9]{1,4}|X{1,2})(?:\.(?:[0-9]{1,4}|XX))*\.?")
_LEAD = re.compile(r"[\[(]?((?:[0-9X]{1,2})(?:\.[0-9X]{1,4})+\.?)(?:[\])][\s:–-]*|[\s:–-]+)(\S.*)", re.S)
_LEAD_URUSAN = re.compile(r"([0-9X])\.?[\s:–-]+((?:urusan|unsur)\b.*)", re.S | re.I)
_TAIL = re.compile(r"(\S.*?)\s*[\[(]((?:[0-9X]{1,2})(?:\.[0-9X]{1,4}){2,}\.?)[\])]", re.S)
"""`PROGRAM ... (2.17.06)`"""
_PROTECTED = (
    re.compile(r"=\s*(?:TEXT)?\(?\s*\"\s*([0-9X][0-9X.]*)\s*\"\s*(?:[,;]\s*\"[^\"]*\"\s*)?\)?", re.I),
    re.compile(r"[\"'`´‘’]\s*([0-9X][0-9X.]*)\s*[\"'’]?"),
    re.compile(r"[\[(]?([0-9X]+\.[0-9X.]*)[\])'’`´]"),
)
_PLAIN = re.compile(r"[0-9X.]*")
_REKENING = re.compile(r"[4-6]\.[1-9](?:\.[0-9]{1,5}){0,5}\.?")
_FOREIGN = re.compile(r"[0-9]\.[0-9](?:\.[0-9]{1,5})*\.?")
_TIME = re.compile(r"(\d\d?):(\d\d):(\d\d)(?: [AP]M)?")
_DATE = re.compile(r"\d\d(\d\d)-(\d\d)-(\d\d)(?:[T ].*)?")
_OTHER_SIGNS = re.compile(r"[0-9X]{1,2}(?:[.\s,/–-]+[0-9X]{1,4})+")
_WITH_LETTERS = re.compile(r"[0-9OolI]{1,2}(?:\.[0-9OolI]{1,4})+")
"""`6.O1.O3`, read from a picture"""
_LOST_ZERO = re.compile(r"[0-9]\.[0-9]")
"""`2.10` of a kegiatan, as numbers are shown"""
_PROGRAM = 3
"""segments of a program's code"""
_SHORT = (1, 3)
"""digits of a segment that has lost zeros"""
_WIDTHS = (1, 2, 2, 1, 2, 4)
"""digits of the segments; a cell that holds a number has lost its zeros"""


@frozen
class CodeRead:
    text: str = ""
    doubt: str = ""
    """what the cells hold, where the code was rebuilt from it"""


def _open(text: str) -> str:
    """`x.xx.01` as `X.XX.01`: some type the open bidang in lower case."""
    return f"X.XX{text[4:]}" if text.startswith("x.xx") else text


def plain_code(text: str) -> str:
    """Without what protects it from a spreadsheet: `'2.17.06`, `="2.17.06"`, `"2.17.06"`."""
    if _PLAIN.fullmatch(text):
        return text
    return next((found[1] for pattern in _PROTECTED if (found := pattern.fullmatch(text))), text)


def is_rekening(code: str) -> bool:
    """Whether a code is one of accounts, `5.1.02...`: a bidang urusan has two digits where they have one."""
    return _REKENING.fullmatch(code) is not None


def is_foreign(code: str) -> bool:
    """Whether a code is one of assets, accounts or funds, `1.3.2.05`: a bidang urusan has two digits."""
    return _FOREIGN.fullmatch(code) is not None


def is_part(text: str) -> bool:
    """Whether a text may be a part of a code, in a column of its own."""
    return _PART.fullmatch(_open(text)) is not None


@lru_cache(maxsize=1024)  # a row's code is asked about again and again
def is_code(text: str) -> bool:
    text = _open(text)
    return _CODE.fullmatch(text) is not None and any(c.isdigit() or c == "X" for c in text)


def split_lead(text: str) -> tuple[str, str]:
    """`2.17.06 PROGRAM ...` as code and name; no code where none leads."""
    text = _open(text)
    found = _LEAD.fullmatch(text) or _LEAD_URUSAN.fullmatch(text)
    if found is not None:
        return found[1].rstrip("."), found[2]
    behind = _TAIL.fullmatch(text)
    return (behind[2].rstrip("."), behind[1]) if behind is not None else ("", text)


def code_of(sheet: Sheet, row: int, columns: list[int]) -> CodeRead:
    """The code that the cells of these columns make together; a whole code ends what came before it."""
    code, doubt = "", False
    shown_as: list[str] = []
    for column in columns:
        held = sheet.cell(row, column)
        if held == "":
            continue
        text = plain_code(sheet.text(row, column)).strip(" .")
        shown_as.append(text)
        if isinstance(held, Decimal):
            part, guessed = _of_number(held, sheet.zeros.get((row, column), ""), code)
        else:
            part, guessed = _of_text(text)
            if _LOST_ZERO.fullmatch(part) and len(ruas(code)) == _PROGRAM:
                part, guessed = f"{part}0", True
            elif code and part.isdigit() and len(part) in _SHORT and _widened(part, code) != part:
                part, guessed = _widened(part, code), True
        doubt |= guessed
        whole = code == "" or part == code or part.startswith(f"{code}.")
        code = part if whole else f"{code}.{part}" if part else code
    return CodeRead(code, " ".join(shown_as) if doubt else "")


def _of_text(text: str) -> tuple[str, bool]:
    """`2.17.06` typed into a spreadsheet may have become a time or a date; some write `2-17-06`."""
    text = _open(text)
    if time := _TIME.fullmatch(text):
        return f"{int(time[1])}.{time[2]}.{time[3]}", True
    if date := _DATE.fullmatch(text):
        return f"{int(date[3])}.{date[2]}.{date[1]}", True
    plain = re.sub(r"\s*\.\s*", ".", text)
    if _WITH_LETTERS.fullmatch(plain) and not is_code(plain):
        return plain.translate(DIGIT_LETTERS), True
    if _OTHER_SIGNS.fullmatch(plain) and not is_code(plain):
        return re.sub(r"[\s,/–-]+", ".", plain), True
    return plain, False


def _of_number(number: Decimal, shape: str, before: str) -> tuple[str, bool]:
    """As the cell shows it; without a format of zeros, zeros are put where segments have them."""
    whole, _, fraction = shape.partition(".")
    digits, _, decimals = shown(number).partition(".")
    if (len(whole) > 1 or fraction) and len(decimals) <= len(fraction):
        return digits.zfill(len(whole)) + (f".{decimals.ljust(len(fraction), '0')}" if fraction else ""), False
    first = _widened(digits, before)
    guessed = first != digits
    if decimals:
        second = decimals.ljust(2, "0")
        return f"{first}.{second}", guessed or second != decimals
    return first, guessed


def _widened(digits: str, before: str) -> str:
    """With the zeros that the next segment of a code has."""
    at = len(ruas(before)) if before else 0
    return digits.zfill(_WIDTHS[at]) if at < len(_WIDTHS) else digits
