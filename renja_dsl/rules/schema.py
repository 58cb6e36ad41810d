"""What a rule may ask of the model: the records, their attributes and types.

Rule text never reaches the generated code: all of it is made from what stands here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from renja_dsl.knowledge.e81_rows import SisiBaris
from renja_dsl.knowledge.evaluation import recap_program
from renja_dsl.knowledge.grades import PeringkatIndikator
from renja_dsl.knowledge.nomenclature import KataBaku, Nomenklatur
from renja_dsl.knowledge.printed import Tercetak
from renja_dsl.knowledge.prose import Sebutan
from renja_dsl.knowledge.results import HasilTahunan
from renja_dsl.knowledge.systematics import BabWajib
from renja_dsl.knowledge.targets import SelTarget, last_result
from renja_dsl.knowledge.writings import Tulisan
from renja_dsl.model.document import Document, Indikator, Rekap, Simpul, Skala, Teks
from renja_dsl.model.reading import (
    SumberDanaSimpul,
    base_year,
    end_year,
    first_note,
    first_of,
    first_said,
    first_source,
    has_direct_parent,
    is_key,
    level_name,
    money,
    notes,
    numbers_of_chapters,
    office_code,
    parent,
    printed,
    printed_once,
    recap_name,
    running_year,
    said,
    sources,
    text,
    text_cell,
    text_itself,
    texts,
    unit,
    value,
    year,
)
from renja_dsl.model.scales import Tangga
from renja_dsl.rules.attributes import (
    Access,
    Attr,
    CellSeries,
    Chosen,
    Found,
    Get,
    InCell,
    Item,
    Itself,
    Member,
    Members,
    Plain,
    TextMembers,
)
from renja_dsl.rules.types import (
    ANGKA,
    KODE,
    NILAI,
    RUPIAH,
    TAHUN,
    TEKS,
    TRIWULAN,
    YA_TIDAK,
    Type,
    daftar,
    deret,
    pilihan,
    record,
)
from renja_dsl.syntax.vocabulary import ENTRIES, INDICATOR_TEXTS, NODE_TEXTS


def _own(name: str, of: Type = TEKS) -> Attr:
    """A field that is never missing."""
    return Plain(of, Member(name), safe=True)


def _money(name: str, key: str | None = None, *, years: int = 0) -> Attr:
    return _cell(Get(name, key, years=years), RUPIAH, name)


def _value(name: str, key: str | None = None, *, years: int = 0) -> Attr:
    return _cell(Get(name, key, years=years), NILAI, name)


def _cell(access: Access, of: Type, name: str) -> Attr:
    return InCell(of, access, {RUPIAH: money, NILAI: value}.get(of, text), name, where=access)


def _value_of(name: str) -> Attr:
    """A value in a single cell."""
    return _cell(Member(name), NILAI, name)


def _text(name: str, of: Type = TEKS) -> Attr:
    return _cell(Member(name), of, name)


def _list(name: str, of: str) -> Attr:
    return Members(daftar(record(of)), Member(name), name)


def _texts(name: str, of: Type = TEKS) -> Attr:
    return TextMembers(daftar(of), Member(name), name, where=Found(first_of, name))


def _printed(name: str, of: Type) -> Attr:
    return _cell(Found(printed_once, name), of, "tertulis")


def _series(name: str, key: Type, of: Type) -> Attr:
    return CellSeries(deret(key, of), Member(name), name)


def _printed_series(name: str, key: Type, of: Type) -> Attr:
    return CellSeries(deret(key, of), Found(printed, name), name)


def _described(names: Iterable[str]) -> dict[str, Attr]:
    """The texts that describe a node or an indicator."""
    return {name: TextMembers(daftar(TEKS), Found(said, name), name, where=Found(first_said, name)) for name in names}


_NODE_COMMON: dict[str, Attr] = {
    "jenis": Plain(TEKS, Found(level_name), safe=True),
    "kode": _text("kode", KODE),
    "nama": _text("nama"),
    "induk": Plain(record("simpul"), Found(parent)),
    "ada_induk_langsung": Plain(YA_TIDAK, Found(has_direct_parent)),
    "unit": Plain(TEKS, Found(unit), safe=True),
    "kode_kantor": Plain(KODE, Found(office_code)),
    "anak": _list("anak", "simpul"),
    "indikator": _list("indikator", "indikator"),
    "mendukung": _texts("mendukung", KODE),
    "dokumen": _own("dokumen", record("dokumen")),
}

_NODE_DESCRIBED: dict[str, Attr] = {
    **_described(NODE_TEXTS),
    "sumber_dana": Members(daftar(record("sumber_dana")), Found(sources), "sumber_dana", where=Found(first_source)),
    "catatan": TextMembers(daftar(TEKS), Found(notes), "catatan", where=Found(first_note)),
}


def sibling(node: str, what: str) -> str:
    """The record of an `indikator` or `dokumen` of the same kind of document."""
    return node.replace("simpul", what)


def _node(own: str, **more: Attr) -> dict[str, Attr]:
    common = dict(_NODE_COMMON)
    common["induk"] = Plain(record(own), Found(parent))
    common["anak"] = _list("anak", own)
    common["indikator"] = _list("indikator", sibling(own, "indikator"))
    return {**common, **_NODE_DESCRIBED, **more}


_INDIKATOR_COMMON: dict[str, Attr] = {
    "nama": _text("nama"),
    "simpul": _own("simpul", record("simpul")),
    "satuan": _text("satuan"),
    "arah": Chosen(pilihan("naik", "turun"), Member("arah")),
    "sifat": Chosen(pilihan("akumulasi", "posisi_akhir"), Member("sifat")),
    "iku": Plain(YA_TIDAK, Found(is_key), safe=True),
    **_described(INDICATOR_TEXTS),
    "tertulis": Plain(record("tertulis_indikator"), Itself(), safe=True),
    "dokumen": _own("dokumen", record("dokumen")),
}


def _level(name: str, of: str) -> Attr:
    return Members(daftar(record(of)), Item("per_tingkat", name), "simpul")


def _texts_of(field: str) -> Attr:
    return Plain(daftar(record("naskah")), Found(texts, field))


def _document(nodes: str) -> dict[str, Attr]:
    return {
        "jenis": _own("jenis"),
        "tahun": Plain(TAHUN, Found(year)),
        "tahap": _text("tahap"),
        "kode": _text("kode", KODE),
        "nama": _text("nama"),
        "daerah": _text("daerah"),
        "bab": Plain(daftar(TEKS), Found(numbers_of_chapters)),
        "judul_bab": _texts_of("bab"),
        "dasar_hukum": _texts_of("dasar_hukum"),
        **{name: _texts_of(name) for name in ENTRIES},
        "narasi": _texts_of("narasi"),
        "simpul": _list("simpul", nodes),
        "misi": _level("misi", nodes),
        "tujuan": _level("tujuan", nodes),
        "sasaran": _level("sasaran", nodes),
        "program": _level("program", nodes),
        "kegiatan": _level("kegiatan", nodes),
        "sub_kegiatan": _level("sub_kegiatan", nodes),
        "urusan": _level("urusan", nodes),
        "bidang_urusan": _level("bidang_urusan", nodes),
        "unit_kerja": _level("unit_kerja", nodes),
        "indikator": Members(daftar(record(sibling(nodes, "indikator"))), Member("indikator"), "simpul"),
        "rekap": _list("rekap", "rekap"),
    }


RECORDS: dict[str, dict[str, Attr]] = {
    "simpul": {**_NODE_COMMON, **_NODE_DESCRIBED},
    "simpul_tahunan": _node(
        "simpul_tahunan",
        pagu=_money("pagu"),
        pagu_maju=_money("pagu", years=1),
    ),
    "simpul_renstra": _node(
        "simpul_renstra",
        pagu=_series("pagu", TAHUN, RUPIAH),
        pagu_akhir=_money("pagu", "renstra"),
    ),
    "simpul_evaluasi": _node(
        "simpul_evaluasi",
        pagu=_money("pagu"),
        pagu_renstra=_money("pagu", "renstra"),
        serapan=_series("serapan", TRIWULAN, RUPIAH),
        serapan_lalu=_money("serapan", "lalu"),
        tertulis=Plain(record("tertulis_simpul"), Itself(), safe=True),
    ),
    "indikator": {**_INDIKATOR_COMMON},
    "indikator_tahunan": {
        **_INDIKATOR_COMMON,
        "simpul": _own("simpul", record("simpul_tahunan")),
        "target": _value("target"),
        "target_maju": _value("target", years=1),
        "target_kini": _value("target", years=-1),
        "target_akhir": _value("target", "renstra"),
        "deret_target": _series("target", TAHUN, NILAI),
        "realisasi": _series("realisasi", TAHUN, NILAI),
        "realisasi_terakhir": _cell(Found(last_result), NILAI, "realisasi"),
    },
    "indikator_renstra": {
        **_INDIKATOR_COMMON,
        "simpul": _own("simpul", record("simpul_renstra")),
        "target": _series("target", TAHUN, NILAI),
        "realisasi": _series("realisasi", TAHUN, NILAI),
        "proyeksi": _series("proyeksi", TAHUN, NILAI),
        "kondisi_awal": _value("kondisi", "awal"),
        "kondisi_akhir": _value("kondisi", "akhir"),
    },
    "indikator_evaluasi": {
        **_INDIKATOR_COMMON,
        "simpul": _own("simpul", record("simpul_evaluasi")),
        "target": _value("target"),
        "target_renstra": _value("target", "renstra"),
        "realisasi": _series("realisasi", TRIWULAN, NILAI),
        "realisasi_lalu": _value("realisasi", "lalu"),
    },
    "tertulis_indikator": {
        "realisasi": _printed("realisasi", NILAI),
        "realisasi_renstra": _printed("realisasi_renstra", NILAI),
        "capaian": _printed("capaian", NILAI),
        "deret_capaian": _printed_series("capaian", TAHUN, NILAI),
    },
    "tertulis_simpul": {
        "serapan": _printed("serapan", RUPIAH),
        "serapan_renstra": _printed("serapan_renstra", RUPIAH),
        "capaian_serapan": _printed("capaian_serapan", NILAI),
    },
    "sumber_dana": {
        "kode": _text("kode", KODE),
        "nama": InCell(TEKS, Member("nama"), text, "nama", where=Member("nama"), safe=True),
        "nilai": _cell(Member("nilai"), RUPIAH, "nilai"),
    },
    "tulisan": {
        "isi": Plain(TEKS, Member("isi"), where=Member("cell"), safe=True),
        "sel": Plain(daftar(record("tulisan")), Member("sel")),
        "bagian": _own("bagian"),
        "kunci": _own("kunci"),
    },
    "sel": {
        "nilai": _cell(Member("cell"), NILAI, "target"),
        "sebelum": _cell(Member("lalu"), NILAI, "target"),
        "kapan": _own("kapan"),
        "tercetak": _own("tercetak"),
    },
    "sebutan": {
        "isi": _own("isi"),
        "kunci": _own("kunci"),
        "sesuai": _own("sesuai", YA_TIDAK),
        "disebut": _own("disebut", YA_TIDAK),
        "keterangan": _own("keterangan"),
        "sumber": _own("sumber"),
        "bagian": _own("bagian"),
    },
    "nomenklatur": {
        "berlaku": _own("berlaku", YA_TIDAK),
        "cara": _own("cara"),
        "tahun": _own("tahun", TAHUN),
        "setahun": _own("setahun", YA_TIDAK),
        "kode": Plain(KODE, Member("kode")),
        "nama": Plain(TEKS, Member("nama")),
    },
    "bab_wajib": {
        "nomor": _own("nomor"),
        "judul": _own("judul"),
        "peraturan": _own("peraturan"),
        "pasti": _own("pasti", YA_TIDAK),
    },
    "kata": {
        "isi": Plain(TEKS, Member("isi"), where=Member("cell"), safe=True),
        "sel": Plain(daftar(record("tulisan")), Member("sel")),
        "bagian": _own("bagian"),
        "baku": _own("baku"),
        "setahun": _own("setahun", YA_TIDAK),
    },
    "rekap": {
        "kode": _text("kode", KODE),
        "program": Plain(record("simpul_evaluasi"), Found(recap_program)),
        "sebutan": Plain(TEKS, Found(recap_name), safe=True),
        "rata_rata_kinerja": _printed_series("rata_rata_kinerja", TEKS, NILAI),
        "rata_rata_anggaran": _printed_series("rata_rata_anggaran", TEKS, NILAI),
        "predikat_kinerja": _printed_series("predikat_kinerja", TEKS, TEKS),
        "predikat_anggaran": _printed_series("predikat_anggaran", TEKS, TEKS),
    },
    "kolom": {
        "apa": _own("apa"),
        "nama": _own("nama"),
        "simpul": _own("simpul", record("simpul_evaluasi")),
        "sifat": Chosen(pilihan("akumulasi", "posisi_akhir"), Member("sifat")),
        "target_renstra": _value_of("target_renstra"),
        "lalu": _value_of("lalu"),
        "target": _value_of("target"),
        "triwulan": _series("triwulan", TRIWULAN, NILAI),
        "realisasi": _value_of("realisasi"),
        "realisasi_renstra": _value_of("realisasi_renstra"),
        "capaian": _value_of("capaian"),
        "isi": _series("isi", TEKS, NILAI),
        "anak": _list("anak", "kolom"),
    },
    "hasil": {
        "tahun": _own("tahun"),
        "target": _cell(Member("target"), NILAI, "target"),
        "realisasi": _cell(Member("realisasi"), NILAI, "realisasi"),
        "capaian": _cell(Member("capaian"), NILAI, "tertulis"),
    },
    "tercetak": {
        "isi": _own("isi"),
        "bagian": _own("tempat"),
    },
    "peringkat_indikator": {
        "isi": _own("isi"),
        "bagian": _own("bagian"),
        "skala": Plain(record("tangga"), Member("scale")),
        "urut": Plain(ANGKA, Member("urut")),
        "target": Plain(record("peringkat_indikator"), Member("target")),
    },
    "tangga": {
        "nama": _own("nama"),
        "uraian": _own("uraian"),
        "dinyatakan": _own("dinyatakan", YA_TIDAK),
        "lain": _own("lain", record("tangga")),
    },
    "skala": {
        "jenis": _own("jenis"),
        "nama": _text("nama"),
    },
    "naskah": {
        "isi": Plain(TEKS, Found(text_itself), where=Found(text_cell), safe=True),
    },
    "dokumen": _document("simpul"),
    "dokumen_tahunan": {
        **_document("simpul_tahunan"),
        "tahun_kini": Plain(TAHUN, Found(running_year)),
    },
    "dokumen_renstra": {
        **_document("simpul_renstra"),
        "tahun_dasar": Plain(TAHUN, Found(base_year)),
        "tahun_akhir": Plain(TAHUN, Found(end_year)),
    },
    "dokumen_evaluasi": {
        **_document("simpul_evaluasi"),
        "rekap": Plain(daftar(record("rekap")), Member("rekap"), safe=True),
    },
}
"""record -> attribute -> how to read it"""

_HOLDS: Mapping[str, type] = {
    "simpul": Simpul,
    "indikator": Indikator,
    "dokumen": Document,
    "tertulis_simpul": Simpul,
    "tertulis_indikator": Indikator,
    "sumber_dana": SumberDanaSimpul,
    "tulisan": Tulisan,
    "sel": SelTarget,
    "sebutan": Sebutan,
    "nomenklatur": Nomenklatur,
    "bab_wajib": BabWajib,
    "kata": KataBaku,
    "rekap": Rekap,
    "kolom": SisiBaris,
    "hasil": HasilTahunan,
    "tercetak": Tercetak,
    "peringkat_indikator": PeringkatIndikator,
    "tangga": Tangga,
    "skala": Skala,
    "naskah": Teks,
}
"""record -> what it is at run time; `simpul_tahunan` and the like are as `simpul`"""


def unheld(records: Mapping[str, Mapping[str, Attr]]) -> Iterator[str]:
    """Attributes that read a field which their record does not have."""
    for name, attributes in records.items():
        held = _HOLDS.get(name) or _HOLDS[name.partition("_")[0]]
        fields = {*dir(held), *(one.name for one in getattr(held, "__attrs_attrs__", ()))}
        for attribute, attr in attributes.items():
            ways = (attr.access, attr.where)
            if any(isinstance(way, Member | Get | Item) and way.name not in fields for way in ways):
                yield f"{name}.{attribute}"


if wrong := list(unheld(RECORDS)):
    raise AttributeError(f"fields that are not there: {', '.join(wrong)}")

PLACED = frozenset(RECORDS) - {"tangga", "nomenklatur"}
"""records that stand somewhere in a plan"""

_ANNUAL = ("renja", "rkpd")


def node_record(jenis: tuple[str, ...]) -> str:
    """The record of nodes in documents of these kinds: the common one when kinds differ."""
    if all(kind in _ANNUAL for kind in jenis):
        return "simpul_tahunan"
    return f"simpul_{jenis[0]}" if len(jenis) == 1 else "simpul"
