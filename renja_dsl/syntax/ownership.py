"""What belongs to what: the table behind the indentation of `renja fmt` and the docs.

A statement opens something (a level, an indikator, a rekap, a list of bounds) or is a field of
the newest thing that may own it. A field whose owner is not open stands at the margin.
"""

from __future__ import annotations

from attrs import define, field

from renja_dsl.syntax import tree
from renja_dsl.syntax.tree import Statement

LEVELS = {"urusan": 1, "bidang_urusan": 2, "unit_kerja": 3, "program": 4, "kegiatan": 5, "sub_kegiatan": 6}
"""levels that nest, by rank; a unit kerja nests where the first one of the document did"""

KINDS: dict[type, str] = {
    tree.KepalaStatement: "kepala",
    tree.PerangkatDaerahStatement: "perangkat_daerah",
    tree.DaerahStatement: "daerah",
    tree.MengacuStatement: "mengacu",
    tree.PenandaTanganStatement: "penanda_tangan",
    tree.IndikatorStatement: "indikator",
    tree.IndikatorSamaStatement: "indikator",
    tree.ArahStatement: "arah",
    tree.SifatStatement: "sifat",
    tree.SatuanIndikatorStatement: "satuan",
    tree.SkalaIndikatorStatement: "skala",
    tree.PrioritasStatement: "prioritas",
    tree.SumberDanaStatement: "sumber_dana",
    tree.CatatanStatement: "catatan",
    tree.AbaiStatement: "abai",
    tree.RekapStatement: "rekap",
    tree.SkalaStatement: "daftar_skala",
    tree.PadananSatuanStatement: "daftar_satuan",
    tree.BatasStatement: "batas",
    tree.PadananStatement: "padanan",
    tree.IsuStrategisStatement: "isu_strategis",
    tree.DasarHukumStatement: "dasar_hukum",
    tree.BabStatement: "bab",
    tree.KlaimStatement: "klaim",
}

OPENERS = {
    "kepala": "kepala",
    **dict.fromkeys([*LEVELS, "misi", "tujuan", "sasaran"], "simpul"),
    "indikator": "indikator",
    "rekap": "rekap",
    "daftar_skala": "daftar",
    "daftar_satuan": "daftar",
    "bab": "bab",
}
"""kind of an opening statement -> the role in which it owns fields"""

CLOSES = {
    "kepala": ("simpul", "indikator", "rekap", "daftar", "bab"),
    "simpul": ("indikator", "rekap", "daftar"),
    "indikator": ("rekap", "daftar"),
    "rekap": ("simpul", "indikator", "daftar"),
    "daftar": ("simpul", "indikator", "rekap"),
    "bab": (),
}
"""role -> the roles that end where it opens"""

OWNERS = {
    **dict.fromkeys(["perangkat_daerah", "daerah", "mengacu", "penanda_tangan"], "kepala"),
    "indikator": "simpul",
    **dict.fromkeys(["pagu", "pagu_maju", "pagu_renstra", "serapan", "serapan_lalu"], "simpul"),
    **dict.fromkeys(["tertulis_serapan", "tertulis_serapan_renstra", "tertulis_capaian_serapan"], "simpul"),
    **dict.fromkeys(["lokasi", "kelompok_sasaran", "sumber_dana", "prioritas", "hasil", "keluaran"], "simpul"),
    **dict.fromkeys(["catatan", "abai"], "simpul"),
    **dict.fromkeys(["target", "target_kini", "target_maju", "target_renstra"], "indikator"),
    **dict.fromkeys(["realisasi", "realisasi_lalu", "proyeksi", "kondisi_awal", "kondisi_akhir"], "indikator"),
    **dict.fromkeys(["tertulis_realisasi", "tertulis_realisasi_renstra", "tertulis_capaian"], "indikator"),
    **dict.fromkeys(["arah", "sifat", "satuan", "skala"], "indikator"),
    **dict.fromkeys(["tertulis_rata_rata_kinerja", "tertulis_rata_rata_anggaran"], "rekap"),
    **dict.fromkeys(["tertulis_predikat_kinerja", "tertulis_predikat_anggaran"], "rekap"),
    **dict.fromkeys(["batas", "padanan"], "daftar"),
    "narasi": "bab",
}
"""kind of a field -> the role of its owner"""

FREE = frozenset(
    (
        *("visi", "isu_strategis", "dasar_hukum", "klaim", "faktor_pendorong", "faktor_penghambat"),
        *("tindak_lanjut_triwulan", "tindak_lanjut_renja"),
    )
)
"""kinds that belong to the document itself"""


def kind_of(statement: Statement) -> str:
    """The name of a statement in the tables: its level, its field, or its own word."""
    match statement:
        case tree.SimpulStatement():
            return statement.tingkat
        case tree.IsianStatement() | tree.UraianStatement():
            return statement.medan
        case _:
            return KINDS[type(statement)]


@define
class Nesting:
    """Follows the statements of a document and says how deep each one stands."""

    _levels: list[str] = field(factory=list)
    """open levels, outermost first"""
    _depths: dict[str, int] = field(factory=dict)
    """role -> depth of its newest holder, as long as that is open"""

    def depth(self, statement: Statement) -> int:
        """Depth of the next statement, 0 at the margin."""
        kind = kind_of(statement)
        depth = 0
        if kind in LEVELS:
            del self._levels[kept_levels(self._levels, kind) :]
            depth = len(self._levels)
            self._levels.append(kind)
        elif kind in OWNERS:
            owner = self._depths.get(OWNERS[kind])
            depth = 0 if owner is None else owner + 1
        elif kind in ("kepala", "misi", "tujuan", "sasaran"):
            self._levels.clear()
        role = OPENERS.get(kind)
        if role is not None:
            for closed in CLOSES[role]:
                self._depths.pop(closed, None)
            self._depths[role] = depth
        return depth


def kept_levels(levels: list[str], opened: str) -> int:
    """How many of the open `levels` stay open where the level `opened` begins."""
    if opened == "unit_kerja":
        return levels.index(opened) if opened in levels else sum(LEVELS[level] < LEVELS[opened] for level in levels)
    rank = LEVELS[opened]
    kept = len(levels)
    while kept and levels[kept - 1] != "unit_kerja" and LEVELS[levels[kept - 1]] >= rank:
        kept -= 1
    if opened in ("urusan", "bidang_urusan") and kept > 1 and levels[kept - 1] == "unit_kerja":
        while kept and LEVELS[levels[kept - 1]] >= rank:
            kept -= 1
    return kept
