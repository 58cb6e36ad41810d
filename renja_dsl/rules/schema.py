"""What a rule may ask of the model: the records, their attributes and types.

Each attribute is a piece of Python over the model, made from fixed templates: rule text never
reaches the generated code. `{o}` is the object, `{y}` the year of its document.
"""

from __future__ import annotations

from attrs import frozen

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
from renja_dsl.syntax.vocabulary import NODE_TEXTS


@frozen
class Attr:
    type: Type
    code: str
    """the value; raises Hilang when it is missing"""
    place: str | None = None
    """the Cell or None, for `tunjuk`; None: the object itself is the place"""
    safe: bool = False
    """never missing"""
    raw: str | None = None
    """of a list: without the completeness check, for `ada` and counting what is there"""


def _money(name: str, key: str) -> Attr:
    cell = f"{{o}}.{name}.get({key})"
    return Attr(RUPIAH, f"money({cell}, {{o}}, '{name}')", cell)


def _value(name: str, key: str) -> Attr:
    cell = f"{{o}}.{name}.get({key})"
    return Attr(NILAI, f"value({cell}, {{o}}, '{name}')", cell)


def _value_of(name: str) -> Attr:
    """A value in a single cell."""
    return Attr(NILAI, f"value({{o}}.{name}, {{o}}, '{name}')", f"{{o}}.{name}")


def _text(name: str, of: Type = TEKS) -> Attr:
    return Attr(of, f"text({{o}}.{name}, {{o}}, '{name}')", f"{{o}}.{name}")


def _list(name: str, of: Type) -> Attr:
    return Attr(daftar(of), f"complete({{o}}.{name}, {{o}}, '{name}')", raw=f"{{o}}.{name}")


def _texts(name: str, of: Type = TEKS, items: str = "") -> Attr:
    cells = items or f"{{o}}.{name}"
    return Attr(
        daftar(of),
        f"[text(c, {{o}}, '{name}') for c in complete({cells}, {{o}}, '{name}')]",
        f"first({cells})",
        raw=cells,
    )


def _printed(name: str, kind: Type) -> Attr:
    helper = "money" if kind == RUPIAH else "value"
    cell = f"printed({{o}}, '{name}').get('')"
    return Attr(kind, f"{helper}({cell}, {{o}}, 'tertulis')", cell)


def _series(name: str, key: Type, value: Type, *, printed: bool = False) -> Attr:
    cells = f"printed({{o}}, '{name}')" if printed else f"{{o}}.{name}"
    return Attr(deret(key, value), f"series({cells}, {{o}}, '{name}')", raw=cells)


_NODE_COMMON: dict[str, Attr] = {
    "jenis": Attr(TEKS, "{o}.tingkat.replace('_', ' ')", safe=True),
    "kode": _text("kode", KODE),
    "nama": _text("nama"),
    "induk": Attr(record("simpul"), "parent({o})"),
    "ada_induk_langsung": Attr(YA_TIDAK, "has_direct_parent({o})"),
    "unit": Attr(TEKS, "unit({o})", safe=True),
    "anak": _list("anak", record("simpul")),
    "indikator": _list("indikator", record("indikator")),
    "mendukung": _texts("mendukung", KODE),
    "dokumen": Attr(record("dokumen"), "{o}.dokumen", safe=True),
}

_NODE_DESCRIBED: dict[str, Attr] = {
    **{name: _texts(name, items=f"{{o}}.teks('{name}')") for name in NODE_TEXTS},
    "sumber_dana": Attr(
        daftar(record("sumber_dana")),
        "complete(sources({o}), {o}, 'sumber_dana')",
        "first_source({o})",
        raw="sources({o})",
    ),
    "catatan": Attr(
        daftar(TEKS),
        "[text(c.teks, {o}, 'catatan') for c in complete({o}.catatan, {o}, 'catatan')]",
        raw="{o}.catatan",
    ),
}


def sibling(node: str, what: str) -> str:
    """The record of an `indikator` or `dokumen` of the same kind of document."""
    return node.replace("simpul", what)


def _node(own: str, **more: Attr) -> dict[str, Attr]:
    common = dict(_NODE_COMMON)
    common["induk"] = Attr(record(own), "parent({o})")
    common["anak"] = _list("anak", record(own))
    common["indikator"] = _list("indikator", record(sibling(own, "indikator")))
    return {**common, **_NODE_DESCRIBED, **more}


_INDIKATOR_COMMON: dict[str, Attr] = {
    "nama": _text("nama"),
    "simpul": Attr(record("simpul"), "{o}.simpul", safe=True),
    "satuan": _text("satuan"),
    "arah": Attr(pilihan("naik", "turun"), "choice({o}.arah, {o}, 'arah')"),
    "sifat": Attr(pilihan("akumulasi", "posisi_akhir"), "choice({o}.sifat, {o}, 'sifat')"),
    "iku": Attr(YA_TIDAK, "('iku' in {o}.penanda)", safe=True),
    "tertulis": Attr(record("tertulis_indikator"), "{o}", safe=True),
    "dokumen": Attr(record("dokumen"), "{o}.dokumen", safe=True),
}


def _level(name: str, of: str) -> Attr:
    nodes = f"{{o}}.per_tingkat['{name}']"
    return Attr(daftar(record(of)), f"complete({nodes}, {{o}}, 'simpul')", raw=nodes)


def _texts_of(field: str) -> Attr:
    code = f"texts({{o}}, '{field}')"
    return Attr(daftar(record("teks")), code, raw=code)


def _document(nodes: str) -> dict[str, Attr]:
    return {
        "jenis": Attr(TEKS, "{o}.jenis", safe=True),
        "tahun": Attr(TAHUN, "year({o})"),
        "tahap": _text("tahap"),
        "kode": _text("kode", KODE),
        "nama": _text("nama"),
        "daerah": _text("daerah"),
        "bab": Attr(daftar(TEKS), "numbers_of_chapters({o})", raw="numbers_of_chapters({o})"),
        "judul_bab": _texts_of("bab"),
        "dasar_hukum": _texts_of("dasar_hukum"),
        "narasi": _texts_of("narasi"),
        "simpul": Attr(daftar(record(nodes)), "complete({o}.simpul, {o}, 'simpul')", raw="{o}.simpul"),
        "misi": _level("misi", nodes),
        "tujuan": _level("tujuan", nodes),
        "sasaran": _level("sasaran", nodes),
        "program": _level("program", nodes),
        "kegiatan": _level("kegiatan", nodes),
        "sub_kegiatan": _level("sub_kegiatan", nodes),
        "urusan": _level("urusan", nodes),
        "bidang_urusan": _level("bidang_urusan", nodes),
        "unit_kerja": _level("unit_kerja", nodes),
        "indikator": Attr(
            daftar(record(sibling(nodes, "indikator"))), "complete({o}.indikator, {o}, 'simpul')", raw="{o}.indikator"
        ),
        "rekap": Attr(daftar(record("rekap")), "complete({o}.rekap, {o}, 'rekap')", raw="{o}.rekap"),
    }


RECORDS: dict[str, dict[str, Attr]] = {
    "simpul": {**_NODE_COMMON, **_NODE_DESCRIBED},
    "simpul_tahunan": _node(
        "simpul_tahunan",
        pagu=_money("pagu", "{y}"),
        pagu_maju=_money("pagu", "{y} + 1"),
    ),
    "simpul_renstra": _node(
        "simpul_renstra",
        pagu=_series("pagu", TAHUN, RUPIAH),
        pagu_akhir=_money("pagu", "'renstra'"),
    ),
    "simpul_evaluasi": _node(
        "simpul_evaluasi",
        pagu=_money("pagu", "{y}"),
        pagu_renstra=_money("pagu", "'renstra'"),
        serapan=_series("serapan", TRIWULAN, RUPIAH),
        serapan_lalu=_money("serapan", "'lalu'"),
        tertulis=Attr(record("tertulis_simpul"), "{o}", safe=True),
    ),
    "indikator": {**_INDIKATOR_COMMON},
    "indikator_tahunan": {
        **_INDIKATOR_COMMON,
        "simpul": Attr(record("simpul_tahunan"), "{o}.simpul", safe=True),
        "target": _value("target", "{y}"),
        "target_maju": _value("target", "{y} + 1"),
        "target_kini": _value("target", "{y} - 1"),
        "deret_target": _series("target", TAHUN, NILAI),
        "realisasi": _series("realisasi", TAHUN, NILAI),
        "realisasi_terakhir": Attr(NILAI, "value(last_result({o}), {o}, 'realisasi')", "last_result({o})"),
    },
    "indikator_renstra": {
        **_INDIKATOR_COMMON,
        "simpul": Attr(record("simpul_renstra"), "{o}.simpul", safe=True),
        "target": _series("target", TAHUN, NILAI),
        "realisasi": _series("realisasi", TAHUN, NILAI),
        "proyeksi": _series("proyeksi", TAHUN, NILAI),
        "kondisi_awal": _value("kondisi", "'awal'"),
        "kondisi_akhir": _value("kondisi", "'akhir'"),
    },
    "indikator_evaluasi": {
        **_INDIKATOR_COMMON,
        "simpul": Attr(record("simpul_evaluasi"), "{o}.simpul", safe=True),
        "target": _value("target", "{y}"),
        "target_renstra": _value("target", "'renstra'"),
        "realisasi": _series("realisasi", TRIWULAN, NILAI),
        "realisasi_lalu": _value("realisasi", "'lalu'"),
    },
    "tertulis_indikator": {
        "realisasi": _printed("realisasi", NILAI),
        "realisasi_renstra": _printed("realisasi_renstra", NILAI),
        "capaian": _printed("capaian", NILAI),
        "deret_capaian": _series("capaian", TAHUN, NILAI, printed=True),
    },
    "tertulis_simpul": {
        "serapan": _printed("serapan", RUPIAH),
        "serapan_renstra": _printed("serapan_renstra", RUPIAH),
        "capaian_serapan": _printed("capaian_serapan", NILAI),
    },
    "sumber_dana": {
        "kode": Attr(KODE, "choice({o}.kode and {o}.kode.nilai, NO_OWNER, 'kode')", "{o}.kode"),
        "nama": Attr(TEKS, "{o}.nama.nilai", "{o}.nama", safe=True),
        "nilai": Attr(RUPIAH, "money({o}.nilai, NO_OWNER, 'nilai')", "{o}.nilai"),
    },
    "tulisan": {
        "isi": Attr(TEKS, "{o}.isi", safe=True),
        "bagian": Attr(TEKS, "{o}.bagian", safe=True),
        "kunci": Attr(TEKS, "{o}.kunci", safe=True),
    },
    "sel": {
        "nilai": Attr(NILAI, "value({o}.cell, {o}.owner, 'target')", "{o}.cell"),
        "sebelum": Attr(NILAI, "value({o}.lalu, {o}.owner, 'target')", "{o}.lalu"),
        "kapan": Attr(TEKS, "{o}.kapan", safe=True),
        "tercetak": Attr(TEKS, "{o}.owner.dokumen.written({o}.cell)", safe=True),
    },
    "sebutan": {
        "isi": Attr(TEKS, "{o}.isi", safe=True),
        "kunci": Attr(TEKS, "{o}.kunci", safe=True),
        "sesuai": Attr(YA_TIDAK, "{o}.sesuai", safe=True),
        "disebut": Attr(YA_TIDAK, "{o}.disebut", safe=True),
        "keterangan": Attr(TEKS, "{o}.keterangan", safe=True),
        "sumber": Attr(TEKS, "{o}.sumber", safe=True),
        "bagian": Attr(TEKS, "{o}.bagian", safe=True),
    },
    "nomenklatur": {
        "berlaku": Attr(YA_TIDAK, "{o}.jawaban.berlaku", safe=True),
        "cara": Attr(TEKS, "{o}.cara", safe=True),
        "tahun": Attr(TAHUN, "{o}.tahun", safe=True),
        "kode": Attr(KODE, "{o}.entri.kode"),
        "nama": Attr(TEKS, "{o}.nama"),
    },
    "kata": {
        "isi": Attr(TEKS, "{o}.tulisan.isi", "{o}.tulisan.cell", safe=True),
        "bagian": Attr(TEKS, "{o}.tulisan.bagian", safe=True),
        "baku": Attr(TEKS, "{o}.baku", safe=True),
    },
    "rekap": {
        "kode": _text("kode", KODE),
        "program": Attr(record("simpul_evaluasi"), "recap_program({o})"),
        "sebutan": Attr(TEKS, "(f'program {{o}.kode.nilai}' if {o}.kode else 'perangkat daerah')", safe=True),
        "rata_rata_kinerja": _series("rata_rata_kinerja", TEKS, NILAI, printed=True),
        "rata_rata_anggaran": _series("rata_rata_anggaran", TEKS, NILAI, printed=True),
        "predikat_kinerja": _series("predikat_kinerja", TEKS, TEKS, printed=True),
        "predikat_anggaran": _series("predikat_anggaran", TEKS, TEKS, printed=True),
    },
    "kolom": {
        "apa": Attr(TEKS, "{o}.apa", safe=True),
        "nama": Attr(TEKS, "{o}.nama", safe=True),
        "simpul": Attr(record("simpul_evaluasi"), "{o}.simpul", safe=True),
        "sifat": Attr(pilihan("akumulasi", "posisi_akhir"), "choice({o}.sifat, {o}, 'sifat')"),
        "target_renstra": _value_of("target_renstra"),
        "lalu": _value_of("lalu"),
        "target": _value_of("target"),
        "triwulan": _series("triwulan", TRIWULAN, NILAI),
        "realisasi": _value_of("realisasi"),
        "realisasi_renstra": _value_of("realisasi_renstra"),
        "capaian": _value_of("capaian"),
        "isi": _series("isi", TEKS, NILAI),
        "anak": _list("anak", record("kolom")),
    },
    "hasil": {
        "tahun": Attr(TEKS, "{o}.tahun", safe=True),
        "target": Attr(NILAI, "value({o}.target, {o}.owner, 'target')", "{o}.target"),
        "realisasi": Attr(NILAI, "value({o}.realisasi, {o}.owner, 'realisasi')", "{o}.realisasi"),
        "capaian": Attr(NILAI, "value({o}.capaian, {o}.owner, 'tertulis')", "{o}.capaian"),
    },
    "tercetak": {
        "isi": Attr(TEKS, "{o}.isi", safe=True),
        "bagian": Attr(TEKS, "{o}.bagian.replace('_', ' ')", safe=True),
    },
    "peringkat": {
        "isi": Attr(TEKS, "{o}.isi", safe=True),
        "bagian": Attr(TEKS, "{o}.bagian", safe=True),
        "skala": Attr(record("tangga"), "{o}.scale"),
        "urut": Attr(ANGKA, "{o}.urut"),
        "target": Attr(record("peringkat"), "{o}.target"),
    },
    "tangga": {
        "nama": Attr(TEKS, "{o}.nama", safe=True),
        "uraian": Attr(TEKS, "{o}.uraian", safe=True),
        "dinyatakan": Attr(YA_TIDAK, "{o}.dinyatakan", safe=True),
        "lain": Attr(record("tangga"), "{o}.lain", safe=True),
    },
    "skala": {
        "jenis": Attr(TEKS, "{o}.jenis", safe=True),
        "nama": _text("nama"),
    },
    "teks": {
        "isi": Attr(TEKS, "str({o}.isi[0].nilai)", "{o}.isi[0]", safe=True),
    },
    "dokumen": _document("simpul"),
    "dokumen_tahunan": {
        **_document("simpul_tahunan"),
        "tahun_kini": Attr(TAHUN, "year({o}) - 1"),
    },
    "dokumen_renstra": {
        **_document("simpul_renstra"),
        "tahun_dasar": Attr(TAHUN, "period({o}).awal - 1"),
        "tahun_akhir": Attr(TAHUN, "period({o}).akhir"),
    },
    "dokumen_evaluasi": {
        **_document("simpul_evaluasi"),
        "rekap": Attr(daftar(record("rekap")), "{o}.rekap", safe=True, raw="{o}.rekap"),
    },
}
"""record -> attribute -> how to read it"""

_ANNUAL = ("renja", "rkpd")


def node_record(jenis: tuple[str, ...]) -> str:
    """The record of nodes in documents of these kinds: the common one when kinds differ."""
    if all(kind in _ANNUAL for kind in jenis):
        return "simpul_tahunan"
    return f"simpul_{jenis[0]}" if len(jenis) == 1 else "simpul"
