"""Strategies for the values that documents hold."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from renja_dsl.values import Besaran, Persen, Rupiah

baris = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=20)
"""Any text of one line."""


def bilangan(max_places: int = 6, min_places: int = 0, digits: int = 29) -> st.SearchStrategy[Decimal]:
    """Exact decimals up to the longest that are read, without a negative zero."""

    def build(number: int, places: int) -> Decimal:
        return Decimal(f"{number}E-{places}")

    besar = 10**digits
    return st.builds(build, st.integers(-besar, besar), st.integers(min_places, max_places))


rupiah = st.builds(Rupiah, bilangan(2, digits=17))
persen = st.builds(Persen, bilangan())
satuan = st.none() | st.sampled_from(["koperasi", "Kerja Sama", "orang/bulan", "m²", "nihil", "3 sampai"]) | baris
besaran = st.builds(Besaran, bilangan(), satuan)
