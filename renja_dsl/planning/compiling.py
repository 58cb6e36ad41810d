"""Statements to limits on lines."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from difflib import get_close_matches

from attrs import define, evolve, field, frozen

from renja_dsl.planning.allocation import Ketentuan
from renja_dsl.planning.limits import HUNDRED, AnyLimit, LineBound, LineMultiple, LinePrice, TotalBound
from renja_dsl.planning.lines import Pos, lines_of, office_of, same_code, sources_of, target_of
from renja_dsl.planning.plans import Plans, known
from renja_dsl.planning.selection import members_of
from renja_dsl.planning.statements import (
    BatasBaris,
    BiayaSatuan,
    JumlahGolongan,
    Kelipatan,
    Limit,
    Plafon,
    SetiapBagian,
    Tumbuh,
    Ukuran,
)
from renja_dsl.values import lipat
from renja_dsl.values.hilang import Hilang


@frozen
class Terbuka:
    """A line that a limit does not reach, so that somebody has to decide."""

    kunci: str
    """tanpa_target, target_tak_bulat, pagu_bukan_kelipatan, tanpa_pembanding, ..."""
    pos: Pos
    ketentuan: Ketentuan


@define
class Compiled:
    """What an allocation asks of its lines."""

    plans: Plans = field(repr=False)
    members: dict[str, tuple[Pos, ...]] = field(repr=False)
    limits: list[AnyLimit] = field(factory=list, repr=False)
    open: list[Terbuka] = field(factory=list)


def compiled_limits(plans: Plans) -> Compiled:
    """Raises AllocationFault and RulebookFault."""
    if not plans.lines:
        raise plans.allocation.fault("alokasi.tanpa_pos", *plans.allocation.kepala)
    made = Compiled(plans, members_of(plans))
    compiler = _LimitCompiler(made)
    for ketentuan in plans.allocation.ketentuan:
        made.limits += compiler.limits(ketentuan)
    _refuse_two_prices(made)
    return made


def _refuse_two_prices(made: Compiled) -> None:
    """An amount is the product of one price alone."""
    priced: dict[int, LinePrice] = {}
    for limit in made.limits:
        if isinstance(limit, LinePrice) and priced.setdefault(limit.pos.nomor, limit) is not limit:
            first, second = priced[limit.pos.nomor].ketentuan, limit.ketentuan
            told = {"kode": limit.pos.called, "baris": str(first.line)}
            raise made.plans.allocation.fault("alokasi.biaya_dua", second.start, second.end, **told)


def limits_of(plans: Plans, members: dict[str, tuple[Pos, ...]], ketentuan: Ketentuan) -> list[AnyLimit]:
    """The limits of one statement. Raises AllocationFault."""
    return list(_LimitCompiler(Compiled(plans, members)).limits(ketentuan))


def with_statement(compiled: Compiled, ketentuan: Ketentuan, isi: Limit) -> Compiled:
    """The same limits with one statement saying something else."""
    other = evolve(ketentuan, isi=isi)
    allocation = compiled.plans.allocation
    statements = [other if one is ketentuan else one for one in allocation.ketentuan]
    plans = evolve(compiled.plans, allocation=evolve(allocation, ketentuan=statements))
    limits = [one for one in compiled.limits if one.ketentuan is not ketentuan]
    return Compiled(plans, compiled.members, [*limits, *limits_of(plans, compiled.members, other)])


def _up(amount: Decimal) -> Decimal:
    return amount.to_integral_value(ROUND_CEILING)


def _down(amount: Decimal) -> Decimal:
    return amount.to_integral_value(ROUND_FLOOR)


class _LimitCompiler:
    def __init__(self, made: Compiled) -> None:
        self.made, self.plans = made, made.plans

    def limits(self, ketentuan: Ketentuan) -> Iterator[AnyLimit]:
        statement = ketentuan.isi
        of = self.made.members.get(ketentuan.golongan, ())
        match statement:
            case Plafon():
                yield from self.ceilings(ketentuan, statement)
            case BatasBaris():
                yield from (limit for pos in of for limit in self.line(ketentuan, statement, pos))
            case Kelipatan():
                yield from (LineMultiple(ketentuan, pos, int(statement.nilai.nilai.nilai)) for pos in of)
            case BiayaSatuan():
                yield from (limit for pos in of for limit in self.price(ketentuan, statement, pos))
            case Tumbuh():
                yield from (limit for pos in of for limit in self.growth(ketentuan, statement, pos))
            case JumlahGolongan():
                yield self.total(ketentuan, statement.ukuran, of, sedikit=statement.sedikit)
            case SetiapBagian():
                for label, part in self.parts(statement.tingkat, of):
                    yield self.total(ketentuan, statement.ukuran, part, sedikit=statement.sedikit, label=label)

    def missing(self, ketentuan: Ketentuan, pos: Pos, key: str) -> None:
        self.made.open.append(Terbuka(key, pos, ketentuan))

    # ---- lines --------------------------------------------------------------------------------

    def line(self, ketentuan: Ketentuan, statement: BatasBaris, pos: Pos) -> Iterator[LineBound]:
        wish = Decimal(pos.pagu)
        if statement.jenis in ("tetap", "utuh"):
            yield LineBound(ketentuan, pos, wish, wish, statement.nol)
            return
        least = statement.jenis == "paling_sedikit"
        assert statement.ukuran is not None  # noqa: S101  # the grammar has it there
        amount = self.measured(ketentuan, statement.ukuran, pos)
        if amount is not None:
            yield LineBound(
                ketentuan, pos, _up(amount) if least else None, None if least else _down(amount), statement.nol
            )

    def measured(self, ketentuan: Ketentuan, ukuran: Ukuran, pos: Pos) -> Decimal | None:
        """Rupiah of a bound of a line; None where another document that it needs says nothing."""
        readers: dict[str, Callable[[Pos], Decimal]] = {
            "sebelumnya": self.plans.before,
            "renstra": self.plans.of_renstra,
            "serapan": self.plans.spent,
        }
        if ukuran.jenis == "rupiah":
            return ukuran.nilai
        if ukuran.jenis == "pagu":
            return ukuran.nilai * pos.pagu / HUNDRED
        held = known(readers[ukuran.jenis], pos)
        if isinstance(held, Hilang):
            self.refuse_unreferred(ketentuan, ukuran.jenis, held)
            self.missing(ketentuan, pos, f"tanpa_{ukuran.jenis}")
            return None
        return ukuran.nilai * held / HUNDRED if ukuran.jenis == "sebelumnya" else held

    def refuse_unreferred(self, ketentuan: Ketentuan, kind: str, why: Hilang) -> None:
        """A document that nobody refers to is a slip of the file, not a matter of one line."""
        document = "evaluasi" if kind == "serapan" else kind
        if why.alasan == "dokumen_tak_dirujuk" or (kind == "serapan" and why.alasan == "tak_sebanding"):
            key = "alokasi.serapan_tahun" if kind == "serapan" else "alokasi.tanpa_acuan"
            year = str(self.plans.allocation.tahun)
            raise self.plans.allocation.fault(key, ketentuan.start, ketentuan.end, jenis=document, tahun=year)

    def growth(self, ketentuan: Ketentuan, statement: Tumbuh, pos: Pos) -> Iterator[LineBound]:
        """A line without a predecessor is outside the band."""
        held = known(self.plans.before, pos)
        if isinstance(held, Hilang):
            self.refuse_unreferred(ketentuan, "sebelumnya", held)
            return
        low, high = ((HUNDRED + percent) * held / HUNDRED for percent in (statement.dari, statement.sampai))
        yield LineBound(ketentuan, pos, _up(low), _down(high))

    def price(self, ketentuan: Ketentuan, statement: BiayaSatuan, pos: Pos) -> Iterator[LinePrice]:
        unit = None if statement.satuan is None else str(statement.satuan.nilai)
        target = target_of(pos.node, pos.document.tahun, unit)
        if isinstance(target, str):
            self.missing(ketentuan, pos, target)
            return
        if statement.harga is not None:
            price = int(statement.harga.nilai.nilai)
        elif pos.pagu == 0 or pos.pagu % target.angka:
            self.missing(ketentuan, pos, "pagu_bukan_kelipatan")
            return
        else:
            price = pos.pagu // target.angka
        least = 0
        if statement.target is not None:
            match statement.target.jenis:
                case "pagu":
                    least = math.ceil(statement.target.nilai * target.angka / HUNDRED)
                case "angka":
                    least = math.ceil(statement.target.nilai)
                case _:
                    least = self.renstra_target(ketentuan, pos, target.indikator)
        yield LinePrice(ketentuan, pos, price, target, least, statement.nol)

    def renstra_target(self, ketentuan: Ketentuan, pos: Pos, indikator: object) -> int:
        """The target of the Renstra for the year; 0 where it says nothing, which is then listed."""
        try:
            document = self.plans.referred("renstra", pos)
            other = self.plans.lookup.counterpart(document, indikator)  # type: ignore[arg-type]
            cell = other.target.get(self.plans.allocation.tahun)
            held = None if cell is None else cell.nilai
        except Hilang as why:
            self.refuse_unreferred(ketentuan, "renstra", why)
            held = None
        if isinstance(held, tuple) and held:
            number: Decimal = held[0].angka
            return math.ceil(number)
        self.missing(ketentuan, pos, "tanpa_renstra")
        return 0

    # ---- sums ---------------------------------------------------------------------------------

    def total(
        self, ketentuan: Ketentuan, ukuran: Ukuran, of: Sequence[Pos], *, sedikit: bool, label: str = ""
    ) -> TotalBound:
        lines = tuple(of)
        if ukuran.jenis == "semua":
            zero = Decimal(0)
            least, most = (zero, None) if sedikit else (None, zero)
            return TotalBound(ketentuan, label, lines, least, most, ukuran.nilai, self.plans.lines)
        amount = ukuran.nilai
        if ukuran.jenis == "pagu":
            amount = amount * sum(pos.pagu for pos in lines) / HUNDRED
        return TotalBound(ketentuan, label, lines, _up(amount) if sedikit else None, None if sedikit else _down(amount))

    def parts(self, tingkat: str, of: Iterable[Pos]) -> Iterator[tuple[str, tuple[Pos, ...]]]:
        """Lines by the part of a level that they are in, with what it is called."""
        found: dict[tuple[str, str], list[Pos]] = {}
        for pos in of:
            key = pos.part(tingkat)
            if key[1]:
                found.setdefault(key, []).append(pos)
        yield from ((code, tuple(lines)) for (_, code), lines in found.items())

    def ceilings(self, ketentuan: Ketentuan, statement: Plafon) -> Iterator[TotalBound]:
        if statement.bagian == "sumber_dana":
            yield self.source(ketentuan, statement)
        elif statement.setiap:
            for label, lines in self.parts(statement.bagian, self.plans.lines):
                yield self.ceiling(ketentuan, statement, label, lines)
        elif statement.kunci is None:
            yield self.ceiling(ketentuan, statement, "", self.plans.lines)
        else:
            code = str(statement.kunci.nilai)
            lines = tuple(pos for pos in self.plans.lines if same_code(pos.part(statement.bagian)[1], code))
            if not lines:
                codes = dict.fromkeys(pos.part(statement.bagian)[1] for pos in self.plans.lines)
                near = get_close_matches(code, codes, 1, 0.6)
                usul = near[0] if near else None
                start, cell = ketentuan.start, statement.kunci
                raise self.plans.allocation.fault(
                    "alokasi.plafon_kosong", start + cell.start, start + cell.end, usul, kode=code
                )
            yield self.ceiling(ketentuan, statement, code, lines)

    def ceiling(self, ketentuan: Ketentuan, statement: Plafon, label: str, lines: Sequence[Pos]) -> TotalBound:
        amount = self.of_rkpd(ketentuan, statement, label) if statement.nilai is None else statement.nilai.nilai.nilai
        unknown = sum(self.belongs(node.node, statement.bagian, label) for node in self.plans.undecided)
        return TotalBound(ketentuan, label, tuple(lines), most=_down(amount), unknown=unknown)

    def belongs(self, node: object, bagian: str, label: str) -> bool:
        """Whether a line without an amount is in a part."""
        return not label or same_code(Pos(-1, node, 0).part(bagian)[1], label)  # type: ignore[arg-type]

    def of_rkpd(self, ketentuan: Ketentuan, statement: Plafon, label: str) -> Decimal:
        """The sum of the leaves of the RKPD, or of a part of it; its printed totals may differ."""
        try:
            documents = {self.plans.referred("rkpd", pos).name for pos in self.plans.lines}
        except Hilang:
            raise self.plans.allocation.fault(
                "alokasi.tanpa_acuan", ketentuan.start, ketentuan.end, jenis="rkpd", tahun=""
            ) from None
        lines, undecided = lines_of(self.plans.documents[name] for name in sorted(documents))
        offices = {office_of(pos.node) for pos in self.plans.lines}
        whole_region = len({office_of(pos.node) for pos in lines}) > 1
        if whole_region:  # an RKPD of the region: only what its units share with these plans
            lines = tuple(pos for pos in lines if office_of(pos.node) in offices)
            undecided = tuple(one for one in undecided if office_of(one.node) in offices)
        chosen = [pos.pagu for pos in lines if not label or same_code(pos.part(statement.bagian)[1], label)]
        lacking = [one for one in undecided if self.belongs(one.node, statement.bagian, label)]
        if not chosen or lacking:
            key = "alokasi.rkpd_tak_lengkap" if lacking else "alokasi.rkpd_kosong"
            raise self.plans.allocation.fault(
                key, ketentuan.start, ketentuan.end, kode=label or "RKPD", banyak=str(len(lacking))
            )
        return Decimal(sum(chosen))

    def source(self, ketentuan: Ketentuan, statement: Plafon) -> TotalBound:
        assert statement.kunci is not None  # noqa: S101  # so says the grammar
        assert statement.nilai is not None  # noqa: S101
        named = str(statement.kunci.nilai)
        allocation = self.plans.allocation
        of: list[Pos] = []
        keys: dict[str, None] = {}
        vague: list[Pos] = []
        for pos in self.plans.lines:
            hits = [s for s in pos.node.sumber_dana if _is_source(named, s.kode, s.nama)]
            if not hits:
                continue
            split = sources_of(pos.node, pos.pagu)
            if split is None:
                vague.append(pos)
                continue
            of.append(pos)
            keys |= dict.fromkeys(str(s.kode.nilai) if s.kode is not None else str(s.nama.nilai) for s in hits)
        start, cell = ketentuan.start, statement.kunci
        if vague:
            codes = ", ".join(pos.called for pos in vague[:5]) + (", …" if len(vague) > 5 else "")
            raise allocation.fault(
                "alokasi.sumber_tak_terbagi", start + cell.start, start + cell.end, kode=codes, banyak=str(len(vague))
            )
        if not of:
            every = dict.fromkeys(
                name for pos in self.plans.lines for s in pos.node.sumber_dana for name in (str(s.nama.nilai),)
            )
            near = get_close_matches(named, every, 1, 0.4)
            usul = near[0] if near else None
            told = {"kode": named, "ada": "; ".join(every) or "-"}
            raise allocation.fault("alokasi.sumber_asing", start + cell.start, start + cell.end, usul, **told)
        if len(keys) > 1:
            raise allocation.fault("alokasi.sumber_ganda", start + cell.start, start + cell.end, kode=", ".join(keys))
        return TotalBound(ketentuan, named, tuple(of), most=_down(statement.nilai.nilai.nilai), sumber=next(iter(keys)))


def _is_source(named: str, kode: object, nama: object) -> bool:
    code = getattr(kode, "nilai", None)
    if isinstance(code, str) and same_code(code, named):
        return True
    held = str(getattr(nama, "nilai", ""))
    return lipat(held) == lipat(named) or f"({lipat(named)})" in lipat(held)
