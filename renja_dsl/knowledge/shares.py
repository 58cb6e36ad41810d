"""Shares of a region's money that law or the region asks for, as far as codes of a plan can show them.

The law speaks of the APBD as a whole and lets the region tag what counts; a plan shows only the work of its offices.
So each share is an indication, reported with its basis and how sure it is, and never a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from renja_dsl.late import late


class Bagian(NamedTuple):
    """A share: what counts for it, and what the law asks."""

    kunci: str
    """`wilayah.bagian_KEY` of the catalogue says what it is; the name itself where the region wrote it"""
    kode: re.Pattern[str]
    """codes of what counts"""
    batas: tuple[tuple[Decimal | None, Decimal], ...]
    """total in rupiah up to which a share in percent holds (None: any), the smallest total first"""
    paling_sedikit: bool
    dasar: str
    kepastian: str
    """as in rulebooks: tinggi (two sources or more), sedang (one), rendah (not yet checked); `daerah` for its own"""

    def asked(self, total: Decimal) -> Decimal:
        """Percent of a total."""
        return next(share for most, share in self.batas if most is None or total <= most)


DAERAH = "daerah"


def own_share(nama: str, codes: Iterable[str], percent: Decimal, *, paling_sedikit: bool, dasar: str) -> Bagian:
    """A share that a region sets for itself; `codes`: beginnings of what counts, in whole segments, X for any."""
    segments = (code.removesuffix(".").split(".") for code in codes)
    starts = "|".join(r"\.".join(r"[^.]+" if "x" in part.lower() else part for part in parts) for parts in segments)
    return Bagian(nama, re.compile(rf"(?:{starts})(?=\.|$)"), ((None, percent),), paling_sedikit, dasar, DAERAH)


_TRILLION = Decimal(10**12)

SHARES = (
    Bagian(
        "pendidikan",
        late(r"1\.01\.\d\d\b"),
        ((None, Decimal(20)),),
        True,
        "UUD 1945 Pasal 31 ayat (4); PP 48/2008 Pasal 81 sebagaimana diubah dengan PP 18/2022",
        "sedang",
    ),
    Bagian(
        "infrastruktur",
        late(r"(?:1\.03|1\.04|2\.15)\.(?!01)\d\d\b"),
        ((None, Decimal(40)),),
        True,
        "UU 1/2022 Pasal 147 ayat (1), masa peralihan lima tahun",
        "rendah",
    ),
    Bagian(
        "pegawai",
        late(r"(?:\d\.\d\d|[Xx]\.[Xx]{2})\.01\.2\.02\.0*1$"),
        ((None, Decimal(30)),),
        False,
        "UU 1/2022 Pasal 146 ayat (1), masa peralihan lima tahun",
        "rendah",
    ),
    Bagian(
        "pengawasan",
        late(r"6\.01\.\d\d\b"),
        ((_TRILLION, Decimal(1)), (2 * _TRILLION, Decimal("0.75")), (None, Decimal("0.5"))),
        True,
        "Permendagri 33/2019, batas kabupaten/kota",
        "rendah",
    ),
)


def counting(share: Bagian, lines: Iterable[tuple[str, Decimal]]) -> Decimal:
    """Rupiah of the lines (code, amount) that count for a share."""
    return sum((amount for code, amount in lines if share.kode.match(code)), Decimal(0))
