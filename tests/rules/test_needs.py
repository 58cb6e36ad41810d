"""Which documents a rule cannot do without."""

from __future__ import annotations

import pytest

from renja_dsl.rules.needs import needed_documents
from renja_dsl.rules.text import read_rulebook
from renja_dsl.syntax.source import Source

RULE = """aturan UJI001 uji
  judul "x"
  tingkat catatan
  dasar "x"
  berlaku renja
  untuk setiap indikator sebagai i
  pastikan {}
  tunjuk i
  pesan "x"
"""


@pytest.mark.parametrize(
    ("condition", "needed"),
    [
        ("i.nama = renstra(i).nama", ("renstra",)),
        ("padat(i.nama) = padat(renstra(i).nama)", ("renstra",)),
        ("padat(rkpd(i).nama) = padat(renstra(i).nama)", ("renstra", "rkpd")),
        ("banyak(x untuk x di renstra(i).simpul.indikator) = 1", ("renstra",)),
        ('padat(pilih(renstra(i).nama, "x")) = "x"', ()),
        ('i.nama = "x" atau padat(i.nama) = padat(renstra(i).nama)', ()),
        ("sebagian(renstra(x).nama = x.nama untuk x di i.simpul.indikator)", ()),
    ],
)
def test_needed_documents(condition: str, needed: tuple[str, ...]) -> None:
    (rule,) = read_rulebook(Source("uji.aturan", RULE.format(condition)))
    assert needed_documents(rule) == needed
