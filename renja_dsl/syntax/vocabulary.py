"""The statements of the plan language, one row each: whose they are, what they say, and where the model keeps it.

Formatter, model, broken lines, export, rules and importers all follow this table; nothing else
says any of it again. A statement that the grammar reads and that has no row is a loud fault.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from renja_dsl.syntax import tree
from renja_dsl.syntax.tree import Statement
from renja_dsl.values.tingkat import TINGKAT


class Role(StrEnum):
    """What a statement opens, as the owner of further ones; the document itself is always open."""

    KEPALA = "kepala"
    SIMPUL = "simpul"
    INDIKATOR = "indikator"
    REKAP = "rekap"
    DAFTAR = "daftar"
    BAB = "bab"
    DOKUMEN = "dokumen"


class FieldKind(StrEnum):
    """How the content of a field is written, and so how the model keeps it."""

    OPENER = "opener"
    """opens something and says no more than what that is called"""
    HEAD = "head"
    """attributes of the document"""
    CELLS = "cells"
    """measures by year, quarter or word"""
    MONEY = "money"
    """the same in rupiah"""
    PRINTED = "printed"
    """`tertulis`: what the source states for something that can be computed"""
    PRINTED_MONEY = "printed money"
    """the same, where a bare number lacks its `Rp`"""
    ONCE = "once"
    """what an indicator says about itself, once"""
    TEXT = "text"
    """a text of a node or an indicator; several statements make a list"""
    TEXTS = "texts"
    """the same, with several texts in one statement"""
    ENTRIES = "entries"
    """something of several parts; several statements make a list"""
    BOUND = "bound"
    """a line of a scale or of a list of units"""
    PROSE = "prose"
    """text of the document"""
    LISTED = "listed"
    """an entry of a list of the document, with named parts"""
    CLAIM = "claim"
    ACCEPTANCE = "acceptance"
    """accepts findings; says nothing of the plan itself, so that it is neither exported nor ever unknown"""


class Field(NamedTuple):
    """One statement of the language."""

    medan: str
    """its name: its words, joined by `_`"""
    kind: FieldKind
    owner: Role | None = None
    """None: it stands where its level or the margin is"""
    opens: Role | None = None
    attribute: str = ""
    """of the owner in the model, where that is not the name"""
    key: int | str = ""
    """of cells: years from the document's year, or a word; of printed cells: their name"""
    keys: tuple[str, ...] = ("tahun",)
    """kinds of keys that a series of it takes: tahun, triwulan, kata"""
    also: tuple[str, ...] = ()
    """further attributes that the statement says"""
    statements: tuple[type, ...] = ()
    """classes whose statements are always this one; other classes carry the name"""
    openings: tuple[str, ...] = ()
    """the words that begin it, where they are not those of its name"""
    null: bool = False
    """a list that is exported as null, not as [], where nothing is said"""

    @property
    def written(self) -> str:
        """Its name as a plan writes it."""
        return self.medan.replace("_", " ").replace("rata rata", "rata-rata")

    @property
    def held(self) -> str:
        """The attribute of its owner that it says, and that is unknown when nobody can read it."""
        return self.attribute or self.medan


def _money(medan: str, attribute: str, key: int | str, *keys: str) -> Field:
    return Field(medan, FieldKind.MONEY, Role.SIMPUL, None, attribute, key, keys or ("tahun",))


def _cells(medan: str, attribute: str, key: int | str, *keys: str) -> Field:
    return Field(medan, FieldKind.CELLS, Role.INDIKATOR, None, attribute, key, keys or ("tahun",))


def _printed(name: str, owner: Role, *keys: str, kind: FieldKind = FieldKind.PRINTED) -> Field:
    return Field(f"tertulis_{name}", kind, owner, None, "tertulis", name, keys)


def _own(medan: str, kind: FieldKind, owner: Role, statement: type, attribute: str = "") -> Field:
    """A field whose statement has a class of its own."""
    return Field(medan, kind, owner, None, attribute, statements=(statement,))


PRIORITAS = ("nasional", "provinsi", "daerah")
"""whose priorities a node may serve"""

VOCABULARY: tuple[Field, ...] = (
    # ---- header ----
    Field(
        "kepala",
        FieldKind.OPENER,
        opens=Role.KEPALA,
        statements=(tree.KepalaStatement,),
        openings=("renja", "rkpd", "renstra", "evaluasi"),
    ),
    Field(
        "perangkat_daerah",
        FieldKind.HEAD,
        Role.KEPALA,
        attribute="kode",
        also=("nama",),
        statements=(tree.PerangkatDaerahStatement,),
    ),
    _own("daerah", FieldKind.HEAD, Role.KEPALA, tree.DaerahStatement),
    _own("mengacu", FieldKind.HEAD, Role.KEPALA, tree.MengacuStatement, "rujukan"),
    _own("penanda_tangan", FieldKind.HEAD, Role.KEPALA, tree.PenandaTanganStatement),
    Field(
        "ditetapkan",
        FieldKind.HEAD,
        Role.KEPALA,
        attribute="tempat",
        also=("tanggal",),
        statements=(tree.DitetapkanStatement,),
        openings=("ditetapkan di",),
    ),
    # ---- nodes ----
    *(Field(level, FieldKind.OPENER, opens=Role.SIMPUL) for level in TINGKAT),
    _money("pagu", "pagu", 0),
    _money("pagu_maju", "pagu", 1),
    _money("pagu_renstra", "pagu", "renstra"),
    _money("serapan", "serapan", 0, "tahun", "triwulan"),
    _money("serapan_lalu", "serapan", "lalu", "tahun", "triwulan"),
    _printed("serapan", Role.SIMPUL, "tahun", "triwulan", kind=FieldKind.PRINTED_MONEY),
    _printed("serapan_renstra", Role.SIMPUL, "tahun", "triwulan", kind=FieldKind.PRINTED_MONEY),
    _printed("capaian_serapan", Role.SIMPUL, "tahun", "triwulan"),
    _own("sumber_dana", FieldKind.ENTRIES, Role.SIMPUL, tree.SumberDanaStatement),
    Field("lokasi", FieldKind.TEXTS, Role.SIMPUL),
    Field("kelompok_sasaran", FieldKind.TEXTS, Role.SIMPUL, null=True),
    Field("hasil", FieldKind.TEXT, Role.SIMPUL),
    Field("keluaran", FieldKind.TEXT, Role.SIMPUL),
    _own("prioritas", FieldKind.ENTRIES, Role.SIMPUL, tree.PrioritasStatement),
    _own("catatan", FieldKind.ENTRIES, Role.SIMPUL, tree.CatatanStatement),
    _own("abai", FieldKind.ACCEPTANCE, Role.SIMPUL, tree.AbaiStatement),
    # ---- indicators ----
    Field(
        "indikator",
        FieldKind.OPENER,
        Role.SIMPUL,
        Role.INDIKATOR,
        statements=(tree.IndikatorStatement, tree.IndikatorSamaStatement),
    ),
    _cells("target", "target", 0),
    _cells("target_kini", "target", -1),
    _cells("target_maju", "target", 1),
    _cells("target_renstra", "target", "renstra"),
    _cells("realisasi", "realisasi", 0, "tahun", "triwulan"),
    _cells("realisasi_lalu", "realisasi", "lalu", "tahun", "triwulan"),
    _cells("proyeksi", "proyeksi", 0),
    _cells("kondisi_awal", "kondisi", "awal"),
    _cells("kondisi_akhir", "kondisi", "akhir"),
    _printed("realisasi", Role.INDIKATOR, "tahun", "triwulan"),
    _printed("realisasi_renstra", Role.INDIKATOR, "tahun", "triwulan"),
    _printed("capaian", Role.INDIKATOR, "tahun", "triwulan"),
    Field("arah", FieldKind.ONCE, Role.INDIKATOR, also=("rumus",), statements=(tree.ArahStatement,)),
    _own("sifat", FieldKind.ONCE, Role.INDIKATOR, tree.SifatStatement),
    _own("satuan", FieldKind.ONCE, Role.INDIKATOR, tree.SatuanIndikatorStatement),
    _own("skala", FieldKind.ONCE, Role.INDIKATOR, tree.SkalaIndikatorStatement),
    Field("definisi_operasional", FieldKind.TEXT, Role.INDIKATOR),
    Field("rumus_perhitungan", FieldKind.TEXT, Role.INDIKATOR),
    Field("sumber_data", FieldKind.TEXT, Role.INDIKATOR),
    # ---- recaps, lists ----
    Field("rekap", FieldKind.OPENER, opens=Role.REKAP, statements=(tree.RekapStatement,)),
    _printed("rata_rata_kinerja", Role.REKAP, "triwulan", "kata"),
    _printed("rata_rata_anggaran", Role.REKAP, "triwulan", "kata"),
    _printed("predikat_kinerja", Role.REKAP, "triwulan", "kata"),
    _printed("predikat_anggaran", Role.REKAP, "triwulan", "kata"),
    Field(
        "daftar_skala",
        FieldKind.OPENER,
        opens=Role.DAFTAR,
        statements=(tree.SkalaStatement,),
        openings=("skala predikat", "skala peringkat", "skala"),
    ),
    Field(
        "daftar_satuan",
        FieldKind.OPENER,
        opens=Role.DAFTAR,
        statements=(tree.PadananSatuanStatement,),
        openings=("satuan",),
    ),
    _own("batas", FieldKind.BOUND, Role.DAFTAR, tree.BatasStatement),
    _own("padanan", FieldKind.BOUND, Role.DAFTAR, tree.PadananStatement),
    # ---- the document ----
    Field("visi", FieldKind.PROSE, Role.DOKUMEN),
    Field("kata_pengantar", FieldKind.PROSE, Role.DOKUMEN),
    Field("isu_strategis", FieldKind.LISTED, Role.DOKUMEN),
    Field("usulan", FieldKind.LISTED, Role.DOKUMEN),
    Field("pokok_pikiran", FieldKind.LISTED, Role.DOKUMEN),
    Field("inovasi", FieldKind.LISTED, Role.DOKUMEN),
    _own("dasar_hukum", FieldKind.PROSE, Role.DOKUMEN, tree.DasarHukumStatement),
    Field("faktor_pendorong", FieldKind.PROSE, Role.DOKUMEN),
    Field("faktor_penghambat", FieldKind.PROSE, Role.DOKUMEN),
    Field("tindak_lanjut_triwulan", FieldKind.PROSE, Role.DOKUMEN),
    Field("tindak_lanjut_renja", FieldKind.PROSE, Role.DOKUMEN),
    Field("bab", FieldKind.PROSE, Role.DOKUMEN, Role.BAB, statements=(tree.BabStatement,)),
    Field("narasi", FieldKind.PROSE, Role.BAB),
    _own("klaim", FieldKind.CLAIM, Role.DOKUMEN, tree.KlaimStatement),
)

FIELDS = {field.medan: field for field in VOCABULARY}
"""name -> its row"""
NODE_TEXTS, INDICATOR_TEXTS = (
    tuple(
        field.medan for field in VOCABULARY if field.kind in (FieldKind.TEXT, FieldKind.TEXTS) and field.owner is owner
    )
    for owner in (Role.SIMPUL, Role.INDIKATOR)
)
"""names of the texts that describe a node, and an indicator"""
ENTRIES = tuple(field.medan for field in VOCABULARY if field.kind is FieldKind.LISTED)
"""names of the lists of a document whose entries have named parts"""
PLAIN_TEXTS = (
    *NODE_TEXTS,
    *INDICATOR_TEXTS,
    *(field.medan for field in VOCABULARY if field.kind is FieldKind.PROSE and not field.statements),
)
"""names of the statements that are their words and texts; so the rules of the grammar are called"""

_NAMES = {statement: field.medan for field in VOCABULARY for statement in field.statements}
_OPENINGS: dict[tuple[str, ...], list[Field]] = {}
_FIRST_WORDS: dict[str, list[Field]] = {}
for _field in VOCABULARY:
    for _opening in _field.openings or (_field.written,):
        _words = tuple(_opening.split())
        _OPENINGS.setdefault(_words, []).append(_field)
        _FIRST_WORDS.setdefault(_words[0], []).append(_field)


def kind_of(statement: Statement) -> str:
    """The name of a statement in the table: its level, its field, or its own word."""
    match statement:
        case tree.SimpulStatement():
            return statement.tingkat
        case tree.IsianStatement() | tree.UraianStatement() | tree.EntriStatement():
            return statement.medan
        case _:
            return _NAMES[type(statement)]


def begun_by(words: tuple[str, ...]) -> list[Field]:
    """What a line with these first words says: by most of them, else whatever the first may begin."""
    for many in range(min(len(words), 3), 0, -1):
        if words[:many] in _OPENINGS:
            return _OPENINGS[words[:many]]
    return _FIRST_WORDS.get(words[0], []) if words else []


def fields_of(owner: Role) -> tuple[Field, ...]:
    """The rows of one owner, in the order of the table."""
    return tuple(field for field in VOCABULARY if field.owner is owner)
