"""The functions of the rule language: arguments, types, and the runtime call each becomes."""

from __future__ import annotations

from collections.abc import Callable

from renja_dsl.rules.checker import Scope, Typed, check, expect, fault
from renja_dsl.rules.types import (
    ANGKA,
    BESARAN,
    KODE,
    NILAI,
    NUMERIC,
    ORDERED,
    PERSEN,
    RUPIAH,
    TAHUN,
    TEKS,
    TRIWULAN,
    YA_TIDAK,
    Type,
    daftar,
    record,
)
from renja_dsl.syntax.expressions import Attribute, Call, Expression, For, Literal, Name

Maker = Callable[[Call, Scope], Typed]

NODE_RECORDS = ("simpul", "simpul_tahunan", "simpul_renstra", "simpul_evaluasi")


def _count(e: Call, n: int) -> None:
    if len(e.argumen) != n:
        raise fault("fungsi.banyak_argumen", e, nama=e.nama, diminta=n, ada=len(e.argumen))


def _plain(types: tuple[tuple[Type, ...], ...], result: Type, runtime: str, *, safe: bool = False) -> Maker:
    """A function of fixed arguments that is one runtime call."""

    def make(e: Call, scope: Scope) -> Typed:
        _count(e, len(types))
        made = [expect(argument, scope, *allowed) for argument, allowed in zip(e.argumen, types, strict=True)]
        codes = ", ".join(typed.code for typed in made)
        return Typed(f"{runtime}({codes})", result, safe and all(typed.safe for typed in made))

    return make


# ---- over lists -----------------------------------------------------------------------------


def _generator(e: Call, scope: Scope, *, late: bool = False) -> tuple[str, Type, Expression | None, Scope]:
    """(Python of an iterable, type of its members, their expression, its scope).

    `late` members are functions, so that one that is missing does not hide the others.
    """
    _count(e, 1)
    argument = e.argumen[0]
    if not isinstance(argument, For):
        typed = check(argument, scope)
        if typed.type.name != "daftar":
            raise fault("tipe.bukan_daftar", argument, ada=typed.type)
        code = f"[lambda x=x: x for x in {typed.code}]" if late else typed.code
        return code, typed.type.of[0], None, scope
    source = check(argument.sumber, scope)
    if source.type.name != "daftar":
        raise fault("tipe.bukan_daftar", argument.sumber, ada=source.type)
    variable = f"v_{argument.variabel}"
    inner = scope.bind(
        argument.variabel, Typed(variable, source.type.of[0], safe=True), own=_same_document(argument.sumber, scope)
    )
    condition = ""
    if argument.syarat is not None:
        condition = f" if {expect(argument.syarat, inner, YA_TIDAK).code}"
        inner = inner.narrow(argument.syarat)
    body = _carried(argument.tubuh, inner) or check(argument.tubuh, inner)
    member = f"lambda {variable}={variable}: {body.code}" if late else body.code
    return f"[{member} for {variable} in spend({source.code}){condition}]", body.type, argument.tubuh, inner


def _same_document(source: Expression, scope: Scope) -> bool:
    while isinstance(source, Attribute):
        source = source.objek
    return isinstance(source, Name) and source.nama in scope.own


def _carried(body: Expression, scope: Scope) -> Typed | None:
    """Inside a sum, a node without its own pagu counts with the sum of its children."""
    if not (isinstance(body, Attribute) and isinstance(body.objek, Name) and body.nama in ("pagu", "pagu_maju")):
        return None
    base = check(body.objek, scope)
    if base.type.name != "simpul_tahunan":
        return None
    later = " + 1" if body.nama == "pagu_maju" else ""
    return Typed(f"carried_pagu({base.code}, {base.code}.dokumen.tahun{later})", RUPIAH)


def _sum(runtime: str) -> Maker:
    def make(e: Call, scope: Scope) -> Typed:
        code, member, *_ = _generator(e, scope)
        if member not in NUMERIC:
            raise fault("tipe.jumlah", e, nama=e.nama, ada=member)
        return Typed(f"{runtime}({code})", member)

    return make


def _extreme(pick: str) -> Maker:
    def make(e: Call, scope: Scope) -> Typed:
        code, member, *_ = _generator(e, scope)
        if member not in ORDERED:
            raise fault("tipe.jumlah", e, nama=e.nama, ada=member)
        return Typed(f"extreme({pick}, {code})", member)

    return make


def _banyak(e: Call, scope: Scope) -> Typed:
    code, *_ = _generator(e, scope)
    return Typed(f"Decimal(len({code}))", ANGKA)


def _daftar(e: Call, scope: Scope) -> Typed:
    code, member, *_ = _generator(e, scope)
    return Typed(code, daftar(member))


def _quantifier(runtime: str) -> Maker:
    """`semua` and `sebagian`: a known answer wins over unknown ones, as with `dan` and `atau`."""

    def make(e: Call, scope: Scope) -> Typed:
        code, member, *_ = _generator(e, scope, late=True)
        if member != YA_TIDAK:
            raise fault("tipe.lain", e.argumen[0], diminta=YA_TIDAK, ada=member)
        return Typed(f"{runtime}({code})", YA_TIDAK)

    return make


# ---- documents and values ---------------------------------------------------------------------


def _lookup(kind: str) -> Maker:
    result = {"renstra": "renstra", "evaluasi": "evaluasi"}.get(kind, "tahunan")

    def make(e: Call, scope: Scope) -> Typed:
        _count(e, 1)
        typed = check(e.argumen[0], scope)
        name = typed.type.name
        if name in NODE_RECORDS:
            return Typed(f"W.node({kind!r}, {typed.code})", record(f"simpul_{result}"))
        if name.startswith("indikator"):
            return Typed(f"W.indikator({kind!r}, {typed.code})", record(f"indikator_{result}"))
        if name.startswith("dokumen"):
            return Typed(f"W.document({kind!r}, {typed.code})", record(f"dokumen_{result}"))
        raise fault("tipe.lain", e.argumen[0], diminta="simpul, indikator, dokumen", ada=typed.type)

    return make


def _acuan(e: Call, scope: Scope) -> Typed:
    _count(e, 1)
    typed = check(e.argumen[0], scope)
    if typed.type.name not in NODE_RECORDS:
        raise fault("tipe.lain", e.argumen[0], diminta="simpul", ada=typed.type)
    return Typed(f"W.namesakes({typed.code})", daftar(record("simpul")))


def _kembar(e: Call, scope: Scope) -> Typed:
    _count(e, 1)
    typed = check(e.argumen[0], scope)
    if typed.type.name not in NODE_RECORDS:
        raise fault("tipe.lain", e.argumen[0], diminta="simpul", ada=typed.type)
    return Typed(f"W.twins({typed.code})", daftar(typed.type))


def _persen(e: Call, scope: Scope) -> Typed:
    _count(e, 2)
    part, whole = expect(e.argumen[0], scope, *NUMERIC), expect(e.argumen[1], scope, *NUMERIC)
    if part.type != whole.type:
        raise fault("tipe.banding", e, kiri=part.type, kanan=whole.type)
    return Typed(f"percent_of({part.code}, {whole.code})", PERSEN)


def _mutlak(e: Call, scope: Scope) -> Typed:
    _count(e, 1)
    typed = expect(e.argumen[0], scope, *NUMERIC)
    return Typed(f"abs({typed.code})", typed.type, typed.safe)


def _sisa(e: Call, scope: Scope) -> Typed:
    _count(e, 2)
    a, b = expect(e.argumen[0], scope, *NUMERIC), expect(e.argumen[1], scope, *NUMERIC)
    if a.type != b.type:
        raise fault("tipe.banding", e, kiri=a.type, kanan=b.type)
    return Typed(f"remainder({a.code}, {b.code})", a.type)


def _pilih(e: Call, scope: Scope) -> Typed:
    _count(e, 2)
    wanted, default = check(e.argumen[0], scope), check(e.argumen[1], scope)
    if wanted.type != default.type:
        raise fault("tipe.cabang", e, kiri=wanted.type, kanan=default.type)
    return Typed(f"choose(lambda: {wanted.code}, lambda: {default.code})", wanted.type, default.safe)


def _kunci(e: Call, scope: Scope) -> Typed:
    _count(e, 1)
    typed = check(e.argumen[0], scope)
    if typed.type.name != "deret":
        raise fault("tipe.bukan_deret", e.argumen[0], tipe=typed.type)
    kind = "int" if typed.type.of[0] == TAHUN else "str"
    return Typed(f"keys({typed.code}, {kind})", daftar(typed.type.of[0]))


def _kode(e: Call, scope: Scope) -> Typed:
    _count(e, 1)
    argument = e.argumen[0]
    if not (isinstance(argument, Literal) and isinstance(argument.nilai, str)):
        raise fault("tipe.lain", argument, diminta=TEKS, ada=check(argument, scope).type)
    return Typed(repr(argument.nilai), KODE, safe=True)


def _of_node(runtime: str, result: Type, *before: str) -> Maker:
    """A function of a node; `before` are arguments of the runtime's own, as `W`, the workspace."""

    def make(e: Call, scope: Scope) -> Typed:
        _count(e, 1)
        typed = check(e.argumen[0], scope)
        if typed.type.name not in NODE_RECORDS:
            raise fault("tipe.lain", e.argumen[0], diminta="simpul", ada=typed.type)
        return Typed(f"{runtime}({', '.join((*before, typed.code))})", result)

    return make


def _padanan(e: Call, scope: Scope) -> Typed:
    """The node of a document that stands for a node of another one."""
    _count(e, 2)
    where, what = check(e.argumen[0], scope), check(e.argumen[1], scope)
    if not where.type.name.startswith("dokumen"):
        raise fault("tipe.lain", e.argumen[0], diminta="dokumen", ada=where.type)
    if what.type.name not in NODE_RECORDS:
        raise fault("tipe.lain", e.argumen[1], diminta="simpul", ada=what.type)
    return Typed(f"W.node_in({where.code}, {what.code})", record(where.type.name.replace("dokumen", "simpul")))


def _bab_sebelum(e: Call, scope: Scope) -> Typed:
    _count(e, 2)
    where, number = check(e.argumen[0], scope), expect(e.argumen[1], scope, TEKS)
    if not where.type.name.startswith("dokumen"):
        raise fault("tipe.lain", e.argumen[0], diminta="dokumen", ada=where.type)
    return Typed(f"chapter_before({where.code}, {number.code})", record("teks"))


def _of_record(start: str, runtime: str, result: Type, *more: str) -> Maker:
    """A function of one indikator or one document of any kind."""

    def make(e: Call, scope: Scope) -> Typed:
        _count(e, 1)
        typed = check(e.argumen[0], scope)
        if not typed.type.name.startswith(start):
            raise fault("tipe.lain", e.argumen[0], diminta=start, ada=typed.type)
        return Typed(f"{runtime}({', '.join((typed.code, *more))})", result)

    return make


def _indikator_kembar(e: Call, scope: Scope) -> Typed:
    typed = _of_record("indikator", "twin_indicators", TEKS)(e, scope)
    return Typed(typed.code, daftar(check(e.argumen[0], scope).type))


def _baris(e: Call, scope: Scope) -> Typed:
    _count(e, 2)
    typed = check(e.argumen[0], scope)
    if typed.type.name != "simpul_evaluasi":
        raise fault("tipe.lain", e.argumen[0], diminta="simpul evaluasi", ada=typed.type)
    side = expect(e.argumen[1], scope, TEKS)
    return Typed(f"row_sides({typed.code}, {side.code})", daftar(record("kolom")))


def _capaian(e: Call, scope: Scope) -> Typed:
    _count(e, 3)
    realised, target = (expect(argument, scope, ANGKA) for argument in e.argumen[:2])
    of = check(e.argumen[2], scope)
    if of.type.name != "kolom" and not of.type.name.startswith("indikator"):
        raise fault("tipe.lain", e.argumen[2], diminta="kolom, indikator", ada=of.type)
    return Typed(f"attained({realised.code}, {target.code}, {of.code})", PERSEN)


def _seperti(e: Call, scope: Scope) -> Typed:
    _count(e, 2)
    number = expect(e.argumen[0], scope, *NUMERIC)
    like = expect(e.argumen[1], scope, NILAI, record("kolom"))
    return Typed(f"dressed({number.code}, {like.code})", NILAI)


_KOLOM, _TANGGA = record("kolom"), record("tangga")

FUNCTIONS: dict[str, Maker] = {
    "jumlah": _sum("total"),
    "rata": _sum("mean"),
    "maks": _extreme("max"),
    "min": _extreme("min"),
    "banyak": _banyak,
    "daftar": _daftar,
    "semua": _quantifier("every"),
    "sebagian": _quantifier("some"),
    "renstra": _lookup("renstra"),
    "rkpd": _lookup("rkpd"),
    "renja": _lookup("renja"),
    "evaluasi": _lookup("evaluasi"),
    "sebelumnya": _lookup("sebelumnya"),
    "acuan": _acuan,
    "kembar": _kembar,
    "tahun_direncanakan": _of_node("planned_years", daftar(record("sebutan"))),
    "senama": _of_node("W.recoded", daftar(record("simpul"))),
    "persen": _persen,
    "mutlak": _mutlak,
    "sisa": _sisa,
    "pilih": _pilih,
    "kunci": _kunci,
    "angka": _plain(((NILAI, BESARAN, PERSEN, RUPIAH, ANGKA),), ANGKA, "number"),
    "satuan": _plain(((NILAI, BESARAN),), TEKS, "unit_of"),
    "lipat": _plain(((TEKS,),), TEKS, "lipat", safe=True),
    "padat": _plain(((TEKS,),), TEKS, "padat", safe=True),
    "mirip": _plain(((TEKS,), (TEKS,)), YA_TIDAK, "alike", safe=True),
    "kode": _kode,
    "awalan": _plain(((KODE,), (ANGKA,)), KODE, "code_start"),
    "ruas": _plain(((KODE,),), daftar(TEKS), "segments", safe=True),
    "berawalan": _plain(((KODE,), (KODE,)), YA_TIDAK, "adalah_awalan", safe=True),
    "slot_bidang": _plain(((KODE,),), daftar(KODE), "slot_bidang", safe=True),
    "kewenangan": _plain(((KODE,),), TEKS, "authority"),
    "berbentuk": _of_node("well_formed", YA_TIDAK),
    "kode_baku": _of_node("standard_code", KODE),
    "pola_kode": _of_node("code_pattern", TEKS),
    "tulisan": _of_node("writings", daftar(record("tulisan")), "W"),
    "nol": _plain(((NILAI,),), YA_TIDAK, "is_zero"),
    "ejaan_satuan": _plain(((TEKS,),), TEKS, "respelt_unit"),
    "kecamatan": _plain(((TEKS,),), TEKS, "kecamatan_in"),
    "tercakup": _plain(((daftar(TEKS),),), daftar(TEKS), "covered"),
    "padanan": _padanan,
    "pembanding": _of_record("dokumen", "compared", daftar(TEKS), "W"),
    "kecocokan_satuan": _plain(((TEKS,), (TEKS,)), TEKS, "fit", safe=True),
    "satuan_setara": _plain(((TEKS,), (TEKS,)), YA_TIDAK, "same_unit", safe=True),
    "beda_satuan": _plain(((NILAI,), (NILAI,)), YA_TIDAK, "units_differ"),
    "target_sama": _plain(((NILAI,), (NILAI,)), YA_TIDAK, "same_target"),
    "banyak_ukuran": _plain(((TEKS,),), ANGKA, "measures_in", safe=True),
    "frasa_kantor_lain": _plain(((TEKS,), (daftar(KODE),)), TEKS, "foreign_phrase", safe=True),
    "pemilik_frasa": _plain(((TEKS,),), TEKS, "office_of", safe=True),
    "sel_target": _of_record("indikator", "target_cells", daftar(record("sel")), "W"),
    "satuan_janggal": _of_record("indikator", "odd_units", daftar(record("sel")), "W"),
    "satuan_target": _of_record("indikator", "target_units", daftar(record("tulisan"))),
    "indikator_kembar": _indikator_kembar,
    "satu_angka": _of_record("sel", "is_one_number", YA_TIDAK),
    "bab_sebelum": _bab_sebelum,
    "sebutan_daerah": _of_record("dokumen", "region_mentions", daftar(record("sebutan"))),
    "tahun_judul": _of_record("dokumen", "heading_years", daftar(record("sebutan")), "W"),
    "dasar_hukum_dinilai": _of_record("dokumen", "legal_basis", daftar(record("sebutan"))),
    "dasar_hukum_berjudul": _of_record("dokumen", "misnumbered", daftar(record("sebutan"))),
    "dasar_hukum_lalu": _of_record("dokumen", "dropped_basis", daftar(record("sebutan")), "W"),
    "nomenklatur": _of_node("nomenclature", record("nomenklatur"), "W"),
    "kata_nomenklatur": _of_node("official_words", daftar(record("kata")), "W"),
    "urutan_tahap": _plain(((TEKS,),), ANGKA, "stage_order"),
    "kolom": _of_record("simpul_evaluasi", "sides", daftar(_KOLOM)),
    "baris": _baris,
    "persentase": _plain(((_KOLOM,), (TEKS, TRIWULAN)), PERSEN, "share"),
    "capaian": _capaian,
    "seperti": _seperti,
    "satuan_baris": _plain(((_KOLOM,),), daftar(TEKS), "row_units", safe=True),
    "predikat": _plain(((NILAI, PERSEN, ANGKA), (_TANGGA,)), TEKS, "predikat"),
    "baku": _plain(((TEKS,), (_TANGGA,)), TEKS, "scale_label"),
    "hasil": _of_record("indikator", "results", daftar(record("hasil"))),
    "peringkat": _of_record("indikator", "grades", daftar(record("peringkat")), "W"),
    "tercetak": _of_record("dokumen", "printed_cells", daftar(record("tercetak"))),
}
"""name -> how a call is checked and translated"""
