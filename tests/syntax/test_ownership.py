"""How deep statements stand."""

from __future__ import annotations

from renja_dsl.syntax.ownership import Nesting
from renja_dsl.syntax.parser import Broken, PlanParser
from renja_dsl.syntax.source import Source

PARSER = PlanParser()


def depths(*lines: str) -> str:
    nesting = Nesting()
    found = []
    for placed in PARSER.parse(Source("x", "\n".join(lines))):
        assert not isinstance(placed.statement, Broken), placed
        found.append(nesting.depth(placed.statement))
    return " ".join(map(str, found))


def test_levels_nest_by_keyword() -> None:
    assert depths('urusan "a"', 'bidang urusan "b"', 'program "c"', 'kegiatan "d"', 'sub kegiatan "e"') == "0 1 2 3 4"
    assert depths('program "a"', 'sub kegiatan "b"', 'kegiatan "c"', 'sub kegiatan "d"', 'program "e"') == "0 1 1 2 0"
    assert depths('urusan "a"', 'unit kerja "b"', 'program "c"', 'unit kerja "d"', 'program "e"') == "0 1 2 1 2"
    assert depths('unit kerja "b"', 'urusan "a"', 'program "c"', 'urusan "d"', 'unit kerja "e"') == "0 1 2 1 0"
    assert depths('program "a"', 'sasaran "b"', 'kegiatan "c"') == "0 0 0"


def test_fields_follow_their_newest_owner() -> None:
    assert (
        depths('program "a"', 'indikator "b"', "target 5", "pagu Rp5", "target maju 6", 'lokasi "c"') == "0 1 2 1 2 1"
    )
    assert depths('program "a"', 'indikator "b"', 'kegiatan "c"', "target 5") == "0 1 1 0"
    assert depths("renja 2024", 'daerah "b"', 'program "c"', 'mengacu rkpd "d"') == "0 1 0 1"
    assert depths('program "a"', "rekap 1", "tertulis rata-rata kinerja 5%", "pagu Rp5", 'kegiatan "b"') == "0 0 1 0 1"
    assert depths('skala predikat "a"', 'batas "b" > 5%', "satuan", 'padanan "a" = "b"') == "0 1 0 1"
    assert depths('program "a"', 'bab I "b"', 'narasi "c"', 'klaim "d" 1', 'narasi "e"') == "0 0 1 0 1"
