"""A report without quarters states the year: column 13 of E.81, and what follows from it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renja_dsl.knowledge.e81 import evaluated_rows
from renja_dsl.testing.assertions import documents_of

PLAN = """evaluasi 2026
program 6.01.02 "Pengawasan"
  indikator "Jumlah laporan"
    target renstra 10 laporan
    realisasi lalu 2 laporan
    target 4 laporan
    realisasi {realisasi}
  pagu renstra Rp10.000.000.000
  serapan lalu Rp0
  pagu Rp3.317.241.000
  serapan {serapan}
"""


@pytest.mark.parametrize(
    ("serapan", "reached"),
    [
        ("Rp2.054.333.316", Decimal(2054333316)),
        ("2026: Rp2.054.333.316", Decimal(2054333316)),
        ("TW1: Rp1, TW2: Rp2, TW3: Rp3, TW4: Rp4", Decimal(10)),
    ],
)
def test_the_realisation_of_the_year_is_column_13(serapan: str, reached: Decimal) -> None:
    text = PLAN.format(realisasi="3 laporan", serapan=serapan)
    document = documents_of({"evaluasi-2026.renja": text})["evaluasi-2026.renja"]
    (row,) = evaluated_rows(document)
    money = row.anggaran.kolom
    assert [money[key].value for key in ("13", "14")] == [reached, reached]
    assert money["15"].value == reached / Decimal(100_000_000)
    (work,) = row.kinerja
    assert [work.kolom[key].value for key in ("13", "14", "15")] == [Decimal(3), Decimal(5), Decimal(50)]
