"""Words peculiar to one office, for indicators that were copied from another office's plan (TGT206).

Names of offices alone would not do: a koperasi office may well count `pengawasan koperasi`. So each
phrase is one that only its own office can mean. Read on 6.01 (Inspektorat), 4.02 (Sekretariat DPRD)
and 1.02 (Puskesmas, RSUD) of the nomenclature as of January 2026 and on ten offices' plans of 2026.
"""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from renja_dsl.late import late
from renja_dsl.values import lipat


@frozen(eq=False, repr=False)
class Kekhasan:
    """A phrase and the bidang whose office it belongs to."""

    bidang: str
    kantor: str
    pola: re.Pattern[str]


_TABLE = (
    Kekhasan("6.01", "Inspektorat", late(r"inspektorat(?! jenderal)|\bapip\b")),
    Kekhasan(
        "6.01",
        "Inspektorat",
        late(r"(?:aparatur|kegiatan|kinerja|tunjangan|fungsi|tugas|urusan) pengawasan(?=$|[.,;]| apip| internal)"),
    ),
    Kekhasan("6.01", "Inspektorat", late(r"pengawasan (?:internal|intern) pemerintah\b")),
    Kekhasan("4.02", "Sekretariat DPRD", late(r"alat kelengkapan dprd|reses (?:anggota )?dprd|rapat paripurna")),
)
"""valid since Permendagri 90/2019 gave the offices their codes"""


def foreign_phrase(text: str, slots: tuple[str, ...]) -> str:
    """The words of another office in a text, as folded; empty when there are none."""
    return next((found for bidang, found in _phrases(lipat(text)) if bidang not in slots), "")


def office_of(phrase: str) -> str:
    """Name of the office that a phrase belongs to."""
    return next((row.kantor for row in _TABLE if row.pola.search(phrase)), "")


@lru_cache(maxsize=1 << 12)
def _phrases(folded: str) -> tuple[tuple[str, str], ...]:
    found = ((row.bidang, row.pola.search(folded)) for row in _TABLE)
    return tuple((bidang, match[0]) for bidang, match in found if match)
