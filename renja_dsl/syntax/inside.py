"""A code or an amount inside a name, which belongs beside it: read by the model, and put right with other slips."""

from __future__ import annotations

import re
from typing import NamedTuple

from renja_dsl.late import late
from renja_dsl.values import berbentuk

_CODE_AT_END = late(
    r"\s*(?:(?P<open>[(\[])\s*|[-–,]\s*|\s)(?:kode\s*:?\s*)?(?P<code>[0-9X](?:\.[0-9X]+){2,})\.?\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_CODE_AT_START = late(
    r"\s*[(\[]?\s*(?P<code>[0-9X](?:\.[0-9X]+)+|(?P<goal>[MTS])[0-9]+(?:\.[0-9]+)*|[0-9X](?=\s+[A-Z]))"
    r"\s*[)\]]?\s*[-–.:]?\s+(?=\S)"
)
_CODE_OF_SOURCE = late(r"(?P<code>[1-9](?:\.[0-9]{1,2})+)\.?\s*(?:[-:]\s*)?(?=[^\W\d_])")
_AMOUNT_AT_END = late(
    r"\s*(?:[:=,-]\s*|\b(?:sebesar|senilai|sejumlah)\s+)?\(?\s*"
    r"(?P<amount>rp\s?\.?\s?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,2})?(?:\s?(?:ribu|juta|miliar|triliun))?(?:[,.]-+)?)"
    r"\s*\)?\s*$",
    re.IGNORECASE,
)
GOALS = {"misi": "M", "tujuan": "T", "sasaran": "S"}
"""level without a nomenclature -> the letter of its marks"""


def code_in_name(name: str, level: str) -> tuple[str, str] | None:
    """Code and rest of `Name (2.17.01)`, `2.17.01 Name`, of a sasaran `S1 Name`; None where there is none."""
    first, last = _CODE_AT_START.match(name), _CODE_AT_END.search(name)
    if first is not None and (first["goal"] == GOALS[level] if level in GOALS else berbentuk(first["code"], level)):
        return first["code"], name[first.end() :]
    if last is not None and (last["open"] or berbentuk(last["code"], level)):
        return last["code"], name[: last.start()]
    return None


class SourceParts(NamedTuple):
    """What the name of a source of funds holds; empty what it does not."""

    code: str
    name: str
    amount: str
    """as written"""


def parts_of_source(name: str, *, coded: bool, valued: bool) -> SourceParts | None:
    """Parts of `1.1 PAD Rp5.000`, but for those that stand beside the name already; None where it is a name alone."""
    first = None if coded else _CODE_OF_SOURCE.match(name)
    last = None if valued else _AMOUNT_AT_END.search(name)
    if first is None and last is None:
        return None
    bare = name[first.end() if first else 0 : last.start() if last else len(name)].strip()
    return SourceParts(first["code"] if first else "", bare, last["amount"] if last else "")
