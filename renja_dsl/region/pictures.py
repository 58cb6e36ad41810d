"""The largest figures of a region as bars."""

from __future__ import annotations

from renja_dsl.knowledge.bidang import bidang_name
from renja_dsl.messages import word
from renja_dsl.papers.figures.charts import bars_of, money_bar
from renja_dsl.papers.tree import Figure
from renja_dsl.region.figures import Region

_MOST = 20
"""bars of a picture"""


def pictures(region: Region, language: str) -> tuple[Figure, ...]:
    """Pagu by office and by bidang urusan, beside the year before where there is one."""
    made = []
    for way in ("perangkat-daerah", "urusan"):
        rows = region.sums(way)[:_MOST]
        earlier = any(row.lalu is not None for row in rows)
        title = word(
            "wilayah.judul_jumlah",
            language,
            menurut=word(f"wilayah.{way.replace('-', '_')}", language),
            tahun=str(region.tahun),
        )
        years = (str(region.tahun - 1), str(region.tahun)) if earlier else (str(region.tahun),)
        bars = []
        for row in rows:
            name = row.nama or f"{row.kode} {bidang_name(row.kode)}".strip()
            if row.daerah and len(region.daerah) > 1:
                name = f"{row.daerah}: {name}"
            bars.append(money_bar(name, *((row.lalu, row.pagu) if earlier else (row.pagu,))))
        made.append(bars_of(title, years, bars))
    return tuple(figure for figure in made if figure is not None)
