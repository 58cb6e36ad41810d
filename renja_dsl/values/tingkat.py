"""The ladder of levels: which nest in which, how long their codes are, which carry money."""

from __future__ import annotations

from collections.abc import Sequence

from renja_dsl.values.kode import LEBAR

TINGKAT_ANGGARAN = ("urusan", "bidang_urusan", "unit_kerja", "program", "kegiatan", "sub_kegiatan")
"""levels that carry money, the largest first: those that nest"""
CASCADE = ("misi", "tujuan", "sasaran")
"""goals, which hang together by `mendukung`: each stands at the root"""
TINGKAT = (*TINGKAT_ANGGARAN, *CASCADE)
RANK = {level: rank for rank, level in enumerate(TINGKAT_ANGGARAN, 1)}
"""level that nests -> its place; a unit kerja nests where the first one of the document did"""
RUAS = {level: len(LEBAR[level]) for level in TINGKAT if level in LEBAR}
"""level whose codes have a form -> segments of its code"""
BERKODE = tuple(RUAS)
"""levels whose codes have a form: the rows of the nomenclature and of form E.81"""
BY_RUAS = {segments: level for level, segments in RUAS.items()}
TINGKAT_KERJA = TINGKAT_ANGGARAN[RANK["program"] - 1 :]
"""program and the levels below it: what an office does"""
INDUK = {"kegiatan": "program", "sub_kegiatan": "kegiatan"}
"""the level that must stand right above, in a full plan"""

_UNIT = "unit_kerja"
_UNIT_RANK = RANK[_UNIT]


def kept(levels: Sequence[str], opened: str) -> int:
    """How many of the open `levels`, the outermost first, stay open where the level `opened` begins."""
    rank = RANK.get(opened)
    if rank is None:
        return 0
    if opened == _UNIT:
        return levels.index(_UNIT) if _UNIT in levels else sum(RANK[level] < rank for level in levels)
    many = len(levels)
    while many and levels[many - 1] != _UNIT and RANK[levels[many - 1]] >= rank:
        many -= 1
    if rank < _UNIT_RANK and many > 1 and levels[many - 1] == _UNIT:
        while many and RANK[levels[many - 1]] >= rank:
            many -= 1
    return many
