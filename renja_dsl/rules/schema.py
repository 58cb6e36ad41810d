"""What a rule may ask of the model: the records, their attributes and types.

Rule text never reaches the generated code: all of it is made from what stands here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from attrs import frozen

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
from renja_dsl.model.arithmetic import carried_pagu
from renja_dsl.model.document import Cells, Document, Indikator, Rekap, Simpul, Skala, Teks
from renja_dsl.model.reading import (
    Series,
    SumberDanaSimpul,
    base_year,
    choice,
    complete,
    end_year,
    first_note,
    first_priority,
    first_said,
    first_source,
    first_supported,
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
    priorities,
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
from renja_dsl.rules.attributes import Access, Attr, Found, Get, Member
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
from renja_dsl.syntax.tree import Cell
from renja_dsl.syntax.vocabulary import ENTRIES, INDICATOR_TEXTS, NODE_TEXTS, PRIORITAS

T = TypeVar("T")


# ---- records ------------------------------------------------------------------------------


@frozen
class Family:
    """The records of one kind of document."""

    simpul: Type
    indikator: Type
    dokumen: Type

    @property
    def records(self) -> tuple[Type, Type, Type]:
        return self.simpul, self.indikator, self.dokumen


UMUM = Family(record("simpul"), record("indikator"), record("dokumen"))
"""what documents of every kind have"""
TAHUNAN = Family(record("simpul_tahunan"), record("indikator_tahunan"), record("dokumen_tahunan"))
RENSTRA = Family(record("simpul_renstra"), record("indikator_renstra"), record("dokumen_renstra"))
EVALUASI = Family(record("simpul_evaluasi"), record("indikator_evaluasi"), record("dokumen_evaluasi"))
FAMILIES = (UMUM, TAHUNAN, RENSTRA, EVALUASI)
_FAMILY_OF = {"renja": TAHUNAN, "rkpd": TAHUNAN, "renstra": RENSTRA, "evaluasi": EVALUASI}


def family_of(*jenis: str) -> Family:
    """The records of documents of these kinds: the common ones when kinds differ."""
    found = {_FAMILY_OF[kind] for kind in jenis}
    return found.pop() if len(found) == 1 else UMUM


BAB_WAJIB = record("bab_wajib")
HASIL = record("hasil")
KATA = record("kata")
KOLOM = record("kolom")
NASKAH = record("naskah")
NOMENKLATUR = record("nomenklatur")
PERINGKAT_INDIKATOR = record("peringkat_indikator")
REKAP = record("rekap")
SEBUTAN = record("sebutan")
SEL = record("sel")
SKALA = record("skala")
SUMBER_DANA = record("sumber_dana")
TANGGA = record("tangga")
TERCETAK = record("tercetak")
TERTULIS_INDIKATOR = record("tertulis_indikator")
TERTULIS_SIMPUL = record("tertulis_simpul")
TULISAN = record("tulisan")


# ---- kinds of attributes --------------------------------------------------------------------


def _own(way: Callable[[T], object], of: Type = TEKS) -> Attr[T]:
    """A field that is never missing."""
    return Attr(of, Member(way), safe=True)


def _found(run: Callable[[T], object], of: Type = TEKS, *, safe: bool = False) -> Attr[T]:
    return Attr(of, Found(run), safe=safe)


def _in_cell(access: Access[T], of: Type, medan: str | None = None) -> Attr[T]:
    read = {RUPIAH: money, NILAI: value}.get(of, text)
    return Attr(of, access, read, medan=access.medan if medan is None else medan, where=access)


def _cell(way: Callable[[T], Cell | None], of: Type, medan: str | None = None) -> Attr[T]:
    """A value in a single cell."""
    return _in_cell(Member(way), of, medan)


def _one_of(way: Callable[[T], Cells], of: Type, key: str | None = None, *, years: int = 0) -> Attr[T]:
    """A value in one cell of a row."""
    return _in_cell(Get(way, key, years=years), of)


def _chosen(way: Callable[[T], str | None], *words: str) -> Attr[T]:
    return Attr(pilihan(*words), Member(way), choice)


def _members(way: Callable[[T], object], of: Type, medan: str | None = None) -> Attr[T]:
    """A list, of which no member may be lost on a line that nobody could read."""
    access = Member(way)
    return Attr(daftar(of), access, complete, medan=access.medan if medan is None else medan)


def _texts(access: Access[T], first: Access[T], medan: str, of: Type = TEKS) -> Attr[T]:
    """The texts of a list of cells."""
    return Attr(daftar(of), access, complete, each=text, medan=medan, where=first)


def _described(names: Iterable[str]) -> dict[str, Attr[Any]]:
    """The texts that describe a node or an indicator."""
    return {name: _texts(Found(said, name), Found(first_said, name), name) for name in names}


def _series(way: Callable[[T], Cells], key: Type, of: Type) -> Attr[T]:
    return Attr(deret(key, of), Member(way), Series)


def _printed(name: str, of: Type) -> Attr[Any]:
    return _in_cell(Found(printed_once, name), of, "tertulis")


def _printed_series(name: str, key: Type, of: Type) -> Attr[Any]:
    return Attr(deret(key, of), Found(printed, name), Series)


# ---- nodes --------------------------------------------------------------------------------


def _simpul(family: Family) -> dict[str, Attr[Simpul]]:
    return {
        "jenis": _found(level_name, safe=True),
        "kode": _cell(lambda s: s.kode, KODE),
        "nama": _cell(lambda s: s.nama, TEKS),
        "induk": _found(parent, family.simpul),
        "ada_induk_langsung": _found(has_direct_parent, YA_TIDAK),
        "unit": _found(unit, safe=True),
        "kode_kantor": _found(office_code, KODE),
        "anak": _members(lambda s: s.anak, family.simpul),
        "indikator": _members(lambda s: s.indikator, family.indikator),
        "mendukung": _texts(Member(lambda s: s.mendukung), Found(first_supported), "mendukung", KODE),
        "dokumen": _own(lambda s: s.dokumen, UMUM.dokumen),
        **_described(NODE_TEXTS),
        **{
            f"prioritas_{level}": _texts(Found(priorities, level), Found(first_priority, level), "prioritas")
            for level in PRIORITAS
        },
        "sumber_dana": Attr(
            daftar(SUMBER_DANA), Found(sources), complete, medan="sumber_dana", where=Found(first_source)
        ),
        "catatan": _texts(Found(notes), Found(first_note), "catatan"),
    }


def _carrying(years: int) -> Attr[Simpul]:
    """Inside a sum, a node without its own pagu counts with the sum of its children."""
    access: Get[Simpul] = Get(lambda s: s.pagu, years=years)
    return Attr(RUPIAH, access, money, where=access, carried=carried_pagu)


_SIMPUL_TAHUNAN: dict[str, Attr[Simpul]] = {
    **_simpul(TAHUNAN),
    "pagu": _carrying(0),
    "pagu_maju": _carrying(1),
    "serapan": _one_of(lambda s: s.serapan, RUPIAH),
}
_SIMPUL_RENSTRA: dict[str, Attr[Simpul]] = {
    **_simpul(RENSTRA),
    "pagu": _series(lambda s: s.pagu, TAHUN, RUPIAH),
    "pagu_akhir": _one_of(lambda s: s.pagu, RUPIAH, "renstra"),
}
_SIMPUL_EVALUASI: dict[str, Attr[Simpul]] = {
    **_simpul(EVALUASI),
    "pagu": _one_of(lambda s: s.pagu, RUPIAH),
    "pagu_renstra": _one_of(lambda s: s.pagu, RUPIAH, "renstra"),
    "serapan": _series(lambda s: s.serapan, TRIWULAN, RUPIAH),
    "serapan_lalu": _one_of(lambda s: s.serapan, RUPIAH, "lalu"),
    "tertulis": _own(lambda s: s, TERTULIS_SIMPUL),
}
_TERTULIS_SIMPUL: dict[str, Attr[Simpul]] = {
    "serapan": _printed("serapan", RUPIAH),
    "serapan_renstra": _printed("serapan_renstra", RUPIAH),
    "capaian_serapan": _printed("capaian_serapan", NILAI),
}
_SUMBER_DANA: dict[str, Attr[SumberDanaSimpul]] = {
    "kode": _cell(lambda s: s.kode, KODE),
    "nama": Attr(TEKS, Member(lambda s: s.nama), text, where=Member(lambda s: s.nama), safe=True),
    "nilai": _cell(lambda s: s.nilai, RUPIAH),
}


# ---- indicators ---------------------------------------------------------------------------


def _indikator(family: Family) -> dict[str, Attr[Indikator]]:
    return {
        "nama": _cell(lambda i: i.nama, TEKS),
        "simpul": _own(lambda i: i.simpul, family.simpul),
        "satuan": _cell(lambda i: i.satuan, TEKS),
        "arah": _chosen(lambda i: i.arah, "naik", "turun"),
        "sifat": _chosen(lambda i: i.sifat, "akumulasi", "posisi_akhir"),
        "iku": _found(is_key, YA_TIDAK, safe=True),
        **_described(INDICATOR_TEXTS),
        "tertulis": _own(lambda i: i, TERTULIS_INDIKATOR),
        "dokumen": _own(lambda i: i.dokumen, UMUM.dokumen),
    }


_INDIKATOR_TAHUNAN: dict[str, Attr[Indikator]] = {
    **_indikator(TAHUNAN),
    "target": _one_of(lambda i: i.target, NILAI),
    "target_maju": _one_of(lambda i: i.target, NILAI, years=1),
    "target_kini": _one_of(lambda i: i.target, NILAI, years=-1),
    "target_akhir": _one_of(lambda i: i.target, NILAI, "renstra"),
    "deret_target": _series(lambda i: i.target, TAHUN, NILAI),
    "realisasi": _series(lambda i: i.realisasi, TAHUN, NILAI),
    "realisasi_terakhir": _in_cell(Found(last_result), NILAI, "realisasi"),
}
_INDIKATOR_RENSTRA: dict[str, Attr[Indikator]] = {
    **_indikator(RENSTRA),
    "target": _series(lambda i: i.target, TAHUN, NILAI),
    "realisasi": _series(lambda i: i.realisasi, TAHUN, NILAI),
    "proyeksi": _series(lambda i: i.proyeksi, TAHUN, NILAI),
    "kondisi_awal": _one_of(lambda i: i.kondisi, NILAI, "awal"),
    "kondisi_akhir": _one_of(lambda i: i.kondisi, NILAI, "akhir"),
}
_INDIKATOR_EVALUASI: dict[str, Attr[Indikator]] = {
    **_indikator(EVALUASI),
    "target": _one_of(lambda i: i.target, NILAI),
    "target_renstra": _one_of(lambda i: i.target, NILAI, "renstra"),
    "realisasi": _series(lambda i: i.realisasi, TRIWULAN, NILAI),
    "realisasi_lalu": _one_of(lambda i: i.realisasi, NILAI, "lalu"),
}
_TERTULIS_INDIKATOR: dict[str, Attr[Indikator]] = {
    "realisasi": _printed("realisasi", NILAI),
    "realisasi_renstra": _printed("realisasi_renstra", NILAI),
    "capaian": _printed("capaian", NILAI),
    "deret_capaian": _printed_series("capaian", TAHUN, NILAI),
}
_SEL: dict[str, Attr[SelTarget]] = {
    "nilai": _cell(lambda s: s.cell, NILAI, "target"),
    "sebelum": _cell(lambda s: s.lalu, NILAI, "target"),
    "kapan": _own(lambda s: s.kapan),
    "tercetak": _own(lambda s: s.tercetak),
}
_HASIL: dict[str, Attr[HasilTahunan]] = {
    "tahun": _own(lambda h: h.tahun),
    "target": _cell(lambda h: h.target, NILAI),
    "realisasi": _cell(lambda h: h.realisasi, NILAI),
    "capaian": _cell(lambda h: h.capaian, NILAI, "tertulis"),
}
_PERINGKAT_INDIKATOR: dict[str, Attr[PeringkatIndikator]] = {
    "isi": _own(lambda p: p.isi),
    "bagian": _own(lambda p: p.bagian),
    "skala": Attr(TANGGA, Member(lambda p: p.scale)),
    "urut": Attr(ANGKA, Member(lambda p: p.urut)),
    "target": Attr(PERINGKAT_INDIKATOR, Member(lambda p: p.target)),
}


# ---- documents ----------------------------------------------------------------------------


def _naskah(field: str) -> Attr[Document]:
    return Attr(daftar(NASKAH), Found(texts, field))


def _level(level: str, family: Family) -> Attr[Document]:
    return _members(lambda d: d.per_tingkat[level], family.simpul, "simpul")


def _dokumen(family: Family) -> dict[str, Attr[Document]]:
    return {
        "jenis": _own(lambda d: d.jenis),
        "tahun": _found(year, TAHUN),
        "tahap": _cell(lambda d: d.tahap, TEKS),
        "kode": _cell(lambda d: d.kode, KODE),
        "nama": _cell(lambda d: d.nama, TEKS),
        "daerah": _cell(lambda d: d.daerah, TEKS),
        "bab": _found(numbers_of_chapters, daftar(TEKS)),
        "judul_bab": _naskah("bab"),
        "dasar_hukum": _naskah("dasar_hukum"),
        **{name: _naskah(name) for name in ENTRIES},
        "narasi": _naskah("narasi"),
        "simpul": _members(lambda d: d.simpul, family.simpul),
        "misi": _level("misi", family),
        "tujuan": _level("tujuan", family),
        "sasaran": _level("sasaran", family),
        "program": _level("program", family),
        "kegiatan": _level("kegiatan", family),
        "sub_kegiatan": _level("sub_kegiatan", family),
        "urusan": _level("urusan", family),
        "bidang_urusan": _level("bidang_urusan", family),
        "unit_kerja": _level("unit_kerja", family),
        "indikator": _members(lambda d: d.indikator, family.indikator, "simpul"),
        "rekap": _members(lambda d: d.rekap, REKAP),
    }


_DOKUMEN_TAHUNAN: dict[str, Attr[Document]] = {
    **_dokumen(TAHUNAN),
    "tahun_kini": _found(running_year, TAHUN),
}
_DOKUMEN_RENSTRA: dict[str, Attr[Document]] = {
    **_dokumen(RENSTRA),
    "tahun_dasar": _found(base_year, TAHUN),
    "tahun_akhir": _found(end_year, TAHUN),
}
_DOKUMEN_EVALUASI: dict[str, Attr[Document]] = {
    **_dokumen(EVALUASI),
    "rekap": _own(lambda d: d.rekap, daftar(REKAP)),
}
_SKALA: dict[str, Attr[Skala]] = {
    "jenis": _own(lambda s: s.jenis),
    "nama": _cell(lambda s: s.nama, TEKS),
}
_NASKAH: dict[str, Attr[Teks]] = {
    "isi": Attr(TEKS, Found(text_itself), where=Found(text_cell), safe=True),
}


# ---- evaluations --------------------------------------------------------------------------

_REKAP: dict[str, Attr[Rekap]] = {
    "kode": _cell(lambda r: r.kode, KODE),
    "program": _found(recap_program, EVALUASI.simpul),
    "sebutan": _found(recap_name, safe=True),
    "rata_rata_kinerja": _printed_series("rata_rata_kinerja", TEKS, NILAI),
    "rata_rata_anggaran": _printed_series("rata_rata_anggaran", TEKS, NILAI),
    "predikat_kinerja": _printed_series("predikat_kinerja", TEKS, TEKS),
    "predikat_anggaran": _printed_series("predikat_anggaran", TEKS, TEKS),
}
_KOLOM: dict[str, Attr[SisiBaris]] = {
    "apa": _own(lambda k: k.apa),
    "nama": _own(lambda k: k.nama),
    "simpul": _own(lambda k: k.simpul, EVALUASI.simpul),
    "sifat": _chosen(lambda k: k.sifat, "akumulasi", "posisi_akhir"),
    "target_renstra": _cell(lambda k: k.target_renstra, NILAI),
    "lalu": _cell(lambda k: k.lalu, NILAI),
    "target": _cell(lambda k: k.target, NILAI),
    "triwulan": _series(lambda k: k.triwulan, TRIWULAN, NILAI),
    "realisasi": _cell(lambda k: k.realisasi, NILAI),
    "realisasi_renstra": _cell(lambda k: k.realisasi_renstra, NILAI),
    "capaian": _cell(lambda k: k.capaian, NILAI),
    "isi": _series(lambda k: k.isi, TEKS, NILAI),
    "anak": _members(lambda k: k.anak, KOLOM),
}
_TANGGA: dict[str, Attr[Tangga]] = {
    "nama": _own(lambda t: t.nama),
    "uraian": _own(lambda t: t.uraian),
    "dinyatakan": _own(lambda t: t.dinyatakan, YA_TIDAK),
    "lain": _own(lambda t: t.lain, TANGGA),
}


# ---- texts --------------------------------------------------------------------------------

_TULISAN: dict[str, Attr[Tulisan]] = {
    "isi": Attr(TEKS, Member(lambda t: t.isi), where=Member(lambda t: t.cell), safe=True),
    "sel": Attr(daftar(TULISAN), Member(lambda t: t.sel)),
    "bagian": _own(lambda t: t.bagian),
    "kunci": _own(lambda t: t.kunci),
}
_KATA: dict[str, Attr[KataBaku]] = {
    "isi": Attr(TEKS, Member(lambda k: k.isi), where=Member(lambda k: k.cell), safe=True),
    "sel": Attr(daftar(TULISAN), Member(lambda k: k.sel)),
    "bagian": _own(lambda k: k.bagian),
    "baku": _own(lambda k: k.baku),
    "setahun": _own(lambda k: k.setahun, YA_TIDAK),
}
_SEBUTAN: dict[str, Attr[Sebutan]] = {
    "isi": _own(lambda s: s.isi),
    "kunci": _own(lambda s: s.kunci),
    "sesuai": _own(lambda s: s.sesuai, YA_TIDAK),
    "disebut": _own(lambda s: s.disebut, YA_TIDAK),
    "keterangan": _own(lambda s: s.keterangan),
    "sumber": _own(lambda s: s.sumber),
    "bagian": _own(lambda s: s.bagian),
}
_NOMENKLATUR: dict[str, Attr[Nomenklatur]] = {
    "berlaku": _own(lambda n: n.berlaku, YA_TIDAK),
    "cara": _own(lambda n: n.cara),
    "tahun": _own(lambda n: n.tahun, TAHUN),
    "setahun": _own(lambda n: n.setahun, YA_TIDAK),
    "kode": Attr(KODE, Member(lambda n: n.kode)),
    "nama": Attr(TEKS, Member(lambda n: n.nama)),
}
_BAB_WAJIB: dict[str, Attr[BabWajib]] = {
    "nomor": _own(lambda b: b.nomor),
    "judul": _own(lambda b: b.judul),
    "peraturan": _own(lambda b: b.peraturan),
    "pasti": _own(lambda b: b.pasti, YA_TIDAK),
}
_TERCETAK: dict[str, Attr[Tercetak]] = {
    "isi": _own(lambda t: t.isi),
    "bagian": _own(lambda t: t.tempat),
}


RECORDS: Mapping[Type, Mapping[str, Attr[Any]]] = {
    UMUM.simpul: _simpul(UMUM),
    TAHUNAN.simpul: _SIMPUL_TAHUNAN,
    RENSTRA.simpul: _SIMPUL_RENSTRA,
    EVALUASI.simpul: _SIMPUL_EVALUASI,
    UMUM.indikator: _indikator(UMUM),
    TAHUNAN.indikator: _INDIKATOR_TAHUNAN,
    RENSTRA.indikator: _INDIKATOR_RENSTRA,
    EVALUASI.indikator: _INDIKATOR_EVALUASI,
    TERTULIS_INDIKATOR: _TERTULIS_INDIKATOR,
    TERTULIS_SIMPUL: _TERTULIS_SIMPUL,
    SUMBER_DANA: _SUMBER_DANA,
    TULISAN: _TULISAN,
    SEL: _SEL,
    SEBUTAN: _SEBUTAN,
    NOMENKLATUR: _NOMENKLATUR,
    BAB_WAJIB: _BAB_WAJIB,
    KATA: _KATA,
    REKAP: _REKAP,
    KOLOM: _KOLOM,
    HASIL: _HASIL,
    TERCETAK: _TERCETAK,
    PERINGKAT_INDIKATOR: _PERINGKAT_INDIKATOR,
    TANGGA: _TANGGA,
    SKALA: _SKALA,
    NASKAH: _NASKAH,
    UMUM.dokumen: _dokumen(UMUM),
    TAHUNAN.dokumen: _DOKUMEN_TAHUNAN,
    RENSTRA.dokumen: _DOKUMEN_RENSTRA,
    EVALUASI.dokumen: _DOKUMEN_EVALUASI,
}
"""record -> attribute -> how to read it"""

PLACED = frozenset(RECORDS) - {TANGGA, NOMENKLATUR}
"""records that stand somewhere in a plan"""
