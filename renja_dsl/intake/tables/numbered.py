"""Columns of the official forms by their numbers, where heads say less than the form: E.81 and T-C.29."""

from __future__ import annotations

from renja_dsl.intake.tables.meanings import OF_RUPIAH, ColumnMeaning

E81 = {
    6: "target renstra",
    7: "realisasi lalu",
    8: "target",
    9: "realisasi@TW1",
    10: "realisasi@TW2",
    11: "realisasi@TW3",
    12: "realisasi@TW4",
    13: "tertulis realisasi",
    14: "tertulis realisasi renstra",
    15: "tertulis capaian",
}
"""column of form E.81 -> its K field"""
TC29 = {
    4: "target renstra",
    5: "realisasi lalu",
    6: "target",
    7: "tertulis realisasi",
    8: "tercatat@8 tingkat realisasi",
    9: "target maju",
    10: "tercatat@10 perkiraan realisasi",
    11: "tercatat@11 tingkat capaian",
}
"""column of T-C.29 -> its field; an evaluation of year n-2, whose next year is the running one"""


def by_number(number: int, form: dict[int, str], *, rupiah: bool) -> ColumnMeaning | None:
    """The field of a numbered column of an official form."""
    name = form.get(number)
    if name is None:
        return None
    medan, _, key = name.partition("@")
    return ColumnMeaning(OF_RUPIAH[medan] if rupiah else medan, key)
