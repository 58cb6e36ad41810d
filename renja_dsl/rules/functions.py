"""The functions of the rule language: arguments, types, and the Python function that each call becomes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from attrs import field, frozen

from renja_dsl.knowledge.agreed import fitting_unit, other_name, other_target
from renja_dsl.knowledge.chapters import chapter_before
from renja_dsl.knowledge.codes import (
    authority,
    code_pattern,
    code_start,
    own_code,
    segments,
    standard_code,
    well_formed,
)
from renja_dsl.knowledge.counted import fit, same_unit
from renja_dsl.knowledge.counts import stated_counts
from renja_dsl.knowledge.e81_rows import sides
from renja_dsl.knowledge.evaluation import attained, dressed, least_share, row_sides, row_units, share
from renja_dsl.knowledge.forecasts import forecast_base
from renja_dsl.knowledge.grades import grades, predikat, scale_label
from renja_dsl.knowledge.headings import heading_years
from renja_dsl.knowledge.indicators import measures_in
from renja_dsl.knowledge.legal import dropped_basis, legal_basis, misnumbered, ordered_basis
from renja_dsl.knowledge.nomenclature import has_decreed_name, has_decreed_unit, nomenclature, official_words
from renja_dsl.knowledge.offices import foreign_phrase, office_of
from renja_dsl.knowledge.own_name import said_offices
from renja_dsl.knowledge.places import covered, kecamatan_in
from renja_dsl.knowledge.plan_years import plan_years
from renja_dsl.knowledge.printed import printed_cells
from renja_dsl.knowledge.regions import region_mentions
from renja_dsl.knowledge.results import results
from renja_dsl.knowledge.stages import stage_order
from renja_dsl.knowledge.systematics import required_chapters
from renja_dsl.knowledge.targets import (
    compared,
    is_one_number,
    odd_units,
    planned_years,
    same_target,
    target_cells,
    target_units,
    units_differ,
    with_unit,
)
from renja_dsl.knowledge.units import respelt_unit
from renja_dsl.knowledge.wording import reads_alike, worded_alike, worded_otherwise
from renja_dsl.knowledge.words import alike
from renja_dsl.knowledge.writings import writings
from renja_dsl.model.arithmetic import (
    count,
    is_zero,
    largest,
    mean,
    number,
    percent_of,
    remainder,
    smallest,
    total,
    unit_of,
)
from renja_dsl.model.index import of_one_office
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.reading import keys
from renja_dsl.rules.attributes import Owner, Run
from renja_dsl.rules.checker import Scope, Typed, check, counted, expect, fault
from renja_dsl.rules.code import LOOKUP, call
from renja_dsl.rules.runtime.budget import spend
from renja_dsl.rules.runtime.logic import choose, every, some
from renja_dsl.rules.schema import (
    BAB_WAJIB,
    EVALUASI,
    FAMILIES,
    HASIL,
    KATA,
    KOLOM,
    NASKAH,
    NOMENKLATUR,
    PERINGKAT_INDIKATOR,
    RECORDS,
    RENSTRA,
    SEBUTAN,
    SEL,
    TAHUNAN,
    TANGGA,
    TERCETAK,
    TULISAN,
    UMUM,
    Family,
)
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
)
from renja_dsl.syntax.expressions import Attribute, Call, Expression, For, Literal, Name
from renja_dsl.values import adalah_awalan, lipat, padat, slot_bidang


@frozen(eq=False, repr=False)
class Records:
    """An argument that may be of several records."""

    said: str
    """what a fault calls them"""
    types: frozenset[Type]


SIMPUL = Records("simpul", frozenset(family.simpul for family in FAMILIES))
INDIKATOR = Records("indikator", frozenset(family.indikator for family in FAMILIES))
DOKUMEN = Records("dokumen", frozenset(family.dokumen for family in FAMILIES))
_MEASURED = Records("kolom, indikator", INDIKATOR.types | {KOLOM})
Takes = tuple[Type, ...] | Records
"""what may stand at one place"""
KINDS = ("renstra", "rkpd", "renja", "evaluasi", "sebelumnya")
"""what a document refers to"""


def _counted(e: Call, n: int) -> None:
    if len(e.argumen) != n:
        raise fault("fungsi.banyak_argumen", e, nama=e.nama, diminta=n, ada=len(e.argumen))


def _taken(e: Expression, scope: Scope, takes: Takes) -> Typed:
    if isinstance(takes, tuple):
        return expect(e, scope, *takes)
    typed = check(e, scope)
    if typed.type not in takes.types:
        raise fault("tipe.lain", e, diminta=takes.said, ada=typed.type)
    return typed


# ---- calls --------------------------------------------------------------------------------


@frozen(eq=False, repr=False)
class Function:
    """Arguments that are computed first, then one call."""

    arguments: tuple[Takes, ...]
    result: Type | Callable[..., Type]
    """of the types of the arguments"""
    run: Run
    safe: bool = field(default=False, kw_only=True)
    """never missing when no argument is"""
    alike: bool = field(default=False, kw_only=True)
    """all arguments are of one type"""
    lookup: bool = field(default=False, kw_only=True)
    """`run` takes the lookup as well, last"""
    kinds: tuple[str, ...] = field(default=(), kw_only=True)
    """of documents that it reads besides those of its arguments"""

    @property
    def runs(self) -> tuple[Run, ...]:
        return (self.run,)

    def typed(self, e: Call, scope: Scope) -> Typed:
        _counted(e, len(self.arguments))
        made = [_taken(one, scope, takes) for one, takes in zip(e.argumen, self.arguments, strict=True)]
        kinds = [typed.type for typed in made]
        if self.alike and len(set(kinds)) > 1:
            raise fault("tipe.banding", e, kiri=kinds[0], kanan=kinds[1])
        result = self.result if isinstance(self.result, Type) else self.result(*kinds)
        further = (LOOKUP,) if self.lookup else ()
        code = call(self.run, *(typed.code for typed in made), *further)
        if result.name == "daftar":
            code = call(spend, code)
        return Typed(code, result, self.safe and all(typed.safe for typed in made))


@frozen(eq=False, repr=False)
class Elsewhere:
    """The document of a kind that is referred to, or what stands in it for a node or an indicator."""

    kind: str
    family: Family
    """what it gives"""

    @property
    def kinds(self) -> tuple[str, ...]:
        return (self.kind,)

    @property
    def runs(self) -> tuple[Run, ...]:
        return (Lookup.simpul, Lookup.indikator, Lookup.document)

    def typed(self, e: Call, scope: Scope) -> Typed:
        _counted(e, 1)
        typed = check(e.argumen[0], scope)
        for records, run, result in zip((SIMPUL, INDIKATOR, DOKUMEN), self.runs, self.family.records, strict=True):
            if typed.type in records.types:
                return Typed(call(run, repr(self.kind), typed.code), result)
        raise fault("tipe.lain", e.argumen[0], diminta="simpul, indikator, dokumen", ada=typed.type)


@frozen(eq=False, repr=False)
class Fold:
    """One value of the members of a list, which may be written `BODY untuk NAME di LIST dengan ...`."""

    kinds: ClassVar[tuple[str, ...]] = ()
    run: Run
    members: tuple[Type, ...] = ()
    """their types; any without"""
    result: Type | None = None
    """that of the members without"""

    @property
    def runs(self) -> tuple[Run, ...]:
        return (self.run, spend)

    def typed(self, e: Call, scope: Scope) -> Typed:
        code, member = _members(e, scope)
        if self.members and member.type not in self.members:
            raise fault("tipe.jumlah", e, nama=e.nama, ada=member.type)
        return Typed(call(self.run, code), self.result or member.type)


@frozen(eq=False, repr=False)
class Quantifier:
    """`semua` and `sebagian`: a known answer wins over unknown ones, as with `dan` and `atau`."""

    kinds: ClassVar[tuple[str, ...]] = ()
    run: Run
    known: Run
    """the same of answers that are all known"""

    @property
    def runs(self) -> tuple[Run, ...]:
        return (self.run, self.known, spend)

    def typed(self, e: Call, scope: Scope) -> Typed:
        code, member = _members(e, scope, late=True)
        if member.type != YA_TIDAK:
            raise fault("tipe.lain", e.argumen[0], diminta=YA_TIDAK, ada=member.type)
        return Typed(call(self.known if member.safe else self.run, code), YA_TIDAK)


@frozen(eq=False, repr=False)
class Form:
    """A function of its own kind."""

    kinds: ClassVar[tuple[str, ...]] = ()
    make: Callable[[Call, Scope], Typed]
    runs: tuple[Run, ...] = ()

    def typed(self, e: Call, scope: Scope) -> Typed:
        return self.make(e, scope)


# ---- over lists ---------------------------------------------------------------------------


def _members(e: Call, scope: Scope, *, late: bool = False) -> tuple[str, Typed]:
    """Python of an iterable, and of one member.

    `late` members that may be missing are functions, so that one that is does not hide the others.
    """
    _counted(e, 1)
    argument = e.argumen[0]
    if not isinstance(argument, For):
        typed = check(argument, scope)
        if typed.type.name != "daftar":
            raise fault("tipe.bukan_daftar", argument, ada=typed.type)
        items = counted(typed.code, scope)
        return items, Typed("x", typed.type.of[0], safe=True)  # the list itself was asked for first
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
    over = f"for {variable} in {counted(source.code, scope)}{condition}"
    if late:
        member = f"({body.code} {over})" if body.safe else f"[lambda {variable}={variable}: {body.code} {over}]"
        return member, body
    return f"[{body.code} {over}]", body


def _same_document(source: Expression, scope: Scope) -> bool:
    while isinstance(source, Attribute):
        source = source.objek
    return isinstance(source, Name) and source.nama in scope.own


def _carried(body: Expression, scope: Scope) -> Typed | None:
    """What counts inside of a sum in the stead of an attribute, where the schema says so."""
    if not (isinstance(body, Attribute) and isinstance(body.objek, Name)):
        return None
    base = check(body.objek, scope)
    attr = RECORDS.get(base.type, {}).get(body.nama)
    if attr is None or attr.carried is None:
        return None
    owner = Owner(base.code, f"{base.code}.dokumen.tahun")
    return Typed(call(attr.carried, owner.code, attr.access.year(owner)), attr.type)


def _daftar(e: Call, scope: Scope) -> Typed:
    code, member = _members(e, scope)
    return Typed(code, daftar(member.type))


# ---- of their own kind --------------------------------------------------------------------


def _pilih(e: Call, scope: Scope) -> Typed:
    _counted(e, 2)
    wanted, default = check(e.argumen[0], scope), check(e.argumen[1], scope)
    if wanted.type != default.type:
        raise fault("tipe.cabang", e, kiri=wanted.type, kanan=default.type)
    return Typed(call(choose, f"lambda: {wanted.code}", f"lambda: {default.code}"), wanted.type, default.safe)


def _kunci(e: Call, scope: Scope) -> Typed:
    _counted(e, 1)
    typed = check(e.argumen[0], scope)
    if typed.type.name != "deret":
        raise fault("tipe.bukan_deret", e.argumen[0], tipe=typed.type)
    kind = int if typed.type.of[0] == TAHUN else str
    return Typed(call(keys, typed.code, kind.__name__), daftar(typed.type.of[0]))


def _kode(e: Call, scope: Scope) -> Typed:
    _counted(e, 1)
    argument = e.argumen[0]
    if not (isinstance(argument, Literal) and isinstance(argument.nilai, str)):
        raise fault("tipe.lain", argument, diminta=TEKS, ada=check(argument, scope).type)
    return Typed(repr(argument.nilai), KODE, safe=True)


def _first(first: Type, *_: Type) -> Type:
    return first


def _node_there(document: Type, _: Type) -> Type:
    return next(family.simpul for family in FAMILIES if family.dokumen == document)


FUNCTIONS: Mapping[str, Function | Elsewhere | Fold | Quantifier | Form] = {
    "jumlah": Fold(total, NUMERIC),
    "rata": Fold(mean, NUMERIC),
    "maks": Fold(largest, ORDERED),
    "min": Fold(smallest, ORDERED),
    "banyak": Fold(count, result=ANGKA),
    "daftar": Form(_daftar, (spend,)),
    "semua": Quantifier(every, all),
    "sebagian": Quantifier(some, any),
    "renstra": Elsewhere("renstra", RENSTRA),
    "rkpd": Elsewhere("rkpd", TAHUNAN),
    "renja": Elsewhere("renja", TAHUNAN),
    "evaluasi": Elsewhere("evaluasi", EVALUASI),
    "sebelumnya": Elsewhere("sebelumnya", TAHUNAN),
    "acuan": Function((SIMPUL,), daftar(UMUM.simpul), Lookup.namesakes, kinds=KINDS),
    "kembar": Function((SIMPUL,), daftar, Lookup.twins),
    "punya_indikator": Function((SIMPUL, (TEKS,)), YA_TIDAK, Lookup.has_indikator),
    "tahun_direncanakan": Function((SIMPUL,), daftar(SEBUTAN), planned_years),
    "senama": Function((SIMPUL,), daftar(UMUM.simpul), Lookup.recoded, kinds=KINDS),
    "persen": Function((NUMERIC, NUMERIC), PERSEN, percent_of, alike=True),
    "mutlak": Function((NUMERIC,), _first, abs, safe=True),
    "sisa": Function((NUMERIC, NUMERIC), _first, remainder, alike=True),
    "dasar_prakiraan": Function((SIMPUL,), RUPIAH, forecast_base, lookup=True),
    "pilih": Form(_pilih, (choose,)),
    "kunci": Form(_kunci, (keys,)),
    "angka": Function(((NILAI, BESARAN, PERSEN, RUPIAH, ANGKA),), ANGKA, number),
    "satuan": Function(((NILAI, BESARAN),), TEKS, unit_of),
    "lipat": Function(((TEKS, KODE),), TEKS, lipat, safe=True),
    "padat": Function(((TEKS,),), TEKS, padat, safe=True),
    "seragam": Function(((TEKS,), (TEKS,)), YA_TIDAK, reads_alike, safe=True),
    "serupa": Function((INDIKATOR,), daftar, worded_otherwise),
    "sebunyi": Function((SIMPUL, (TEKS,)), daftar(UMUM.indikator), worded_alike),
    "mirip": Function(((TEKS,), (TEKS,)), YA_TIDAK, alike, safe=True),
    "kode": Form(_kode),
    "awalan": Function(((KODE,), (ANGKA,)), KODE, code_start),
    "ruas": Function(((KODE,),), daftar(TEKS), segments, safe=True),
    "berawalan": Function(((KODE,), (KODE,)), YA_TIDAK, adalah_awalan, safe=True),
    "slot_bidang": Function(((KODE,),), daftar(KODE), slot_bidang, safe=True),
    "kewenangan": Function(((KODE,),), TEKS, authority),
    "berbentuk": Function((SIMPUL,), YA_TIDAK, well_formed),
    "kode_baku": Function((SIMPUL,), KODE, standard_code),
    "kode_sendiri": Function((SIMPUL,), KODE, own_code),
    "pola_kode": Function((SIMPUL,), TEKS, code_pattern),
    "tulisan": Function((SIMPUL,), daftar(TULISAN), writings, lookup=True),
    "nol": Function(((NILAI,),), YA_TIDAK, is_zero),
    "ejaan_satuan": Function(((TEKS,),), TEKS, respelt_unit),
    "kecamatan": Function(((TEKS,),), TEKS, kecamatan_in),
    "tercakup": Function(((daftar(TEKS),),), daftar(TEKS), covered),
    "padanan": Function((DOKUMEN, SIMPUL), _node_there, Lookup.simpul_in),
    "pembanding": Function((DOKUMEN,), daftar(TEKS), compared, lookup=True, kinds=("rkpd", "renstra", "sebelumnya")),
    "kecocokan_satuan": Function(((TEKS,), (TEKS,)), TEKS, fit, safe=True),
    "satuan_setara": Function(((TEKS,), (TEKS,)), YA_TIDAK, same_unit, safe=True),
    "beda_satuan": Function(((NILAI,), (NILAI,)), YA_TIDAK, units_differ),
    "target_sama": Function(((NILAI,), (NILAI,)), YA_TIDAK, same_target),
    "banyak_ukuran": Function(((TEKS,),), ANGKA, measures_in, safe=True),
    "frasa_kantor_lain": Function(((TEKS,), (daftar(KODE),)), TEKS, foreign_phrase, safe=True),
    "pemilik_frasa": Function(((TEKS,),), TEKS, office_of, safe=True),
    "sel_target": Function((INDIKATOR,), daftar(SEL), target_cells, lookup=True),
    "satuan_janggal": Function((INDIKATOR,), daftar(SEL), odd_units, lookup=True),
    "satuan_target": Function((INDIKATOR,), daftar(TULISAN), target_units),
    "indikator_kembar": Function((INDIKATOR,), daftar, Lookup.twin_indicators),
    "bersatuan": Function(((SEL,),), NILAI, with_unit),
    "target_lain": Function(((SEL,),), NILAI, other_target, lookup=True, kinds=("rkpd", "renstra")),
    "satuan_cocok": Function((INDIKATOR,), TEKS, fitting_unit, lookup=True, kinds=("rkpd", "renstra")),
    "nama_lain": Function((INDIKATOR,), TEKS, other_name, lookup=True, kinds=("rkpd", "renstra")),
    "satu_angka": Function(((SEL,),), YA_TIDAK, is_one_number),
    "bab_sebelum": Function((DOKUMEN, (TEKS,)), NASKAH, chapter_before),
    "sebutan_daerah": Function((DOKUMEN,), daftar(SEBUTAN), region_mentions),
    "bab_wajib": Function((DOKUMEN,), daftar(BAB_WAJIB), required_chapters, lookup=True),
    "jumlah_disebut": Function((DOKUMEN,), daftar(SEBUTAN), stated_counts),
    "tahun_judul": Function((DOKUMEN,), daftar(SEBUTAN), heading_years, lookup=True, kinds=("renstra",)),
    "sekantor": Function((SIMPUL, SIMPUL), YA_TIDAK, of_one_office, safe=True),
    "kantor_disebut": Function((DOKUMEN,), daftar(SEBUTAN), said_offices),
    "tahun_narasi": Function((DOKUMEN,), daftar(SEBUTAN), plan_years, lookup=True, kinds=("renstra",)),
    "dasar_hukum_dinilai": Function((DOKUMEN,), daftar(SEBUTAN), legal_basis),
    "dasar_hukum_berjudul": Function((DOKUMEN,), daftar(SEBUTAN), misnumbered),
    "dasar_hukum_berurut": Function((DOKUMEN,), daftar(SEBUTAN), ordered_basis),
    "dasar_hukum_lalu": Function((DOKUMEN,), daftar(SEBUTAN), dropped_basis, lookup=True, kinds=("sebelumnya",)),
    "nomenklatur": Function((SIMPUL,), NOMENKLATUR, nomenclature, lookup=True),
    "nama_baku": Function((INDIKATOR,), YA_TIDAK, has_decreed_name, safe=True, lookup=True),
    "satuan_baku": Function((INDIKATOR, (TEKS,)), YA_TIDAK, has_decreed_unit, safe=True, lookup=True),
    "kata_nomenklatur": Function((SIMPUL,), daftar(KATA), official_words, lookup=True),
    "urutan_tahap": Function(((TEKS,),), ANGKA, stage_order),
    "kolom": Function(((EVALUASI.simpul,),), daftar(KOLOM), sides),
    "baris": Function(((EVALUASI.simpul,), (TEKS,)), daftar(KOLOM), row_sides),
    "persentase": Function(((KOLOM,), (TEKS, TRIWULAN)), PERSEN, share),
    "persentase_terendah": Function(((KOLOM,), (TEKS,)), PERSEN, least_share),
    "capaian": Function(((ANGKA,), (ANGKA,), _MEASURED), PERSEN, attained),
    "seperti": Function((NUMERIC, (NILAI, KOLOM)), NILAI, dressed),
    "satuan_baris": Function(((KOLOM,),), daftar(TEKS), row_units, safe=True),
    "predikat": Function(((NILAI, PERSEN, ANGKA), (TANGGA,)), TEKS, predikat),
    "baku": Function(((TEKS,), (TANGGA,)), TEKS, scale_label),
    "hasil": Function((INDIKATOR,), daftar(HASIL), results),
    "peringkat": Function((INDIKATOR,), daftar(PERINGKAT_INDIKATOR), grades, lookup=True),
    "tercetak": Function((DOKUMEN,), daftar(TERCETAK), printed_cells),
}
"""name -> how a call is checked and translated"""
