"""What somebody probably meant by a number whose dots and commas are not in Indonesian notation."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from attrs import frozen

from renja_dsl.late import late

Cacat = Literal["koma_ribuan", "titik_ribuan", "titik_desimal", "nol_titik"]

_WESTERN = late(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_DOTTED = late(r"[0-9]+(?:\.[0-9]+)+(?:,[0-9]+)?")
_GROUPS_THEN_CENTS = late(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+\.[0-9]{1,2}")


@frozen(eq=False, repr=False)
class Guess:
    """The fault that was recognised (the last part of a message key), and the number meant."""

    cacat: Cacat
    nilai: Decimal


def guess_bilangan(teks: str) -> Guess | None:
    """Recognise the usual faults in a text that is no correct number; None for other texts."""
    tanda, angka = ("-", teks[1:]) if teks.startswith("-") else ("", teks)
    if _WESTERN.fullmatch(angka):
        return Guess("koma_ribuan", Decimal(tanda + angka.replace(",", "")))
    if not _DOTTED.fullmatch(angka):
        return None
    if _GROUPS_THEN_CENTS.fullmatch(angka):
        utuh, _, sen = angka.rpartition(".")
        return Guess("titik_ribuan", Decimal(f"{tanda}{utuh.replace('.', '')}.{sen}"))
    depan, _, belakang = angka.partition(".")
    if belakang.isdigit():
        if not depan.strip("0"):
            return Guess("nol_titik", Decimal(tanda + angka))
        if len(belakang) % 3:
            return Guess("titik_desimal", Decimal(tanda + angka))
    return Guess("titik_ribuan", Decimal(tanda + angka.replace(".", "").replace(",", ".")))
