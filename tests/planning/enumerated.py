"""Small allocations of every statement, and what they mean by enumeration: no compiler and no solver is known here."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations, product
from random import Random

from attrs import define, evolve, frozen

from renja_dsl.model.builder import build
from renja_dsl.model.document import Document
from renja_dsl.planning.compiling import Compiled
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source
from tests.planning.planned import HEAD, OFFICE, group, selected

Amounts = tuple[int, ...]
NAMES = {"sebelumnya": "lalu", "evaluasi": "spent", "rkpd": "rkpd", "renstra": "renstra"}
OTHERS = "".join(f'  mengacu {kind} "{name}.renja"\n' for kind, name in NAMES.items())
BEFORE, SPENT, PLANNED, RKPD = (4, None, 5, 2), (1, 0, 3, None), (3, 5, None, 4), (3, 4, 2, 5)
"""of the four lines in the year before, spent already, in the Renstra, and in the RKPD; None: nothing is said"""
PERCENT = (0, 10, 34, 50, 75, 100)


@frozen
class Line:
    wish: int
    target: int
    program: int
    pad: bool
    """paid by the source 1.1"""


@frozen
class Said:
    """One statement."""

    kind: str
    number: int = 0
    size: str = ""
    """rupiah, pagu, sebelumnya, renstra, serapan, semua"""
    more: int = 0
    """upper bound of `tumbuh`; least target of `biaya`, in percent"""
    nol: bool = False
    lunak: bool = False
    golongan: str = ""

    @property
    def text(self) -> str:
        sizes = {"rupiah": f"Rp{self.number}", "renstra": "renstra", "serapan": "serapan"}
        size = sizes.get(self.size, f"{self.number}% {'dari semua' if self.size == 'semua' else self.size}")
        target = f", target paling sedikit {self.more}%" if self.more else ""
        words = {
            "plafon": f"plafon Rp{self.number}",
            "plafon_rkpd": "plafon = rkpd",
            "plafon_program": f"plafon program 2.17.01 Rp{self.number}",
            "plafon_setiap": f"plafon setiap program Rp{self.number}",
            "plafon_setiap_rkpd": "plafon setiap program = rkpd",
            "plafon_dana": f"plafon sumber dana 1.1 Rp{self.number}",
            "tetap": "tetap",
            "utuh": "utuh",
            "sedikit": f"paling sedikit {size}",
            "banyak": f"paling banyak {size}",
            "kelipatan": f"kelipatan Rp{self.number}",
            "biaya": f"biaya satuan Rp{self.number}{target}",
            "biaya_pagu": f"biaya satuan = pagu / target{target}",
            "jumlah_sedikit": f"jumlah paling sedikit {size}",
            "jumlah_banyak": f"jumlah paling banyak {size}",
            "setiap_sedikit": f"setiap program paling sedikit {size}",
            "setiap_banyak": f"setiap program paling banyak {size}",
            "tumbuh": f"tumbuh {self.number}% sampai {self.more}% sebelumnya",
        }
        return words[self.kind] + " atau nol" * self.nol + " lunak" * self.lunak


@define(slots=False)
class Case:
    lines: Sequence[Line]
    groups: Mapping[str, Sequence[int]]
    said: Sequence[Said]
    """in the order of writing"""
    tiers: Sequence[Sequence[tuple[str, int]]]
    """golongan with their weights, the first tier the last to be cut"""
    unit: int
    potong: str

    # ---- as texts

    def compiled(self) -> Compiled:
        text = f"{HEAD}{OTHERS}  bulat Rp{self.unit}\n"
        text += "".join(f"{one.text}\n" for one in self.said if not one.golongan)
        text += "".join(group(g, *(one.text for one in self.said if one.golongan == g)) for g in self.groups)
        text += "prioritas " + " > ".join(", ".join(f"{g} {n}" for g, n in tier) for tier in self.tiers) + "\n"
        text += f"potong {self.potong}\n"
        numbers = {name: [n + 1 for n in lines] for name, lines in self.groups.items()}
        pagu = [f"pagu Rp{line.wish}" for line in self.lines]
        more = [
            "\n".join(
                (
                    *(['sumber dana 1.1 "PAD"'] if line.pad else []),
                    f'indikator "I"\n  target {line.target} Unit',
                    amount,
                )
            )
            for line, amount in zip(self.lines, pagu, strict=True)
        ]
        return selected(text, numbers, made=made, renja=plan("renja 2026", self.lines, more), **OTHER)

    # ---- what each statement means

    def of(self, one: Said) -> Sequence[int]:
        return self.groups[one.golongan] if one.golongan else range(len(self.lines))

    def bound(self, one: Said, n: int, up: bool) -> int | None:
        """Rupiah of a bound of a line; None where another document says nothing."""
        held = {"pagu": self.lines[n].wish, "sebelumnya": BEFORE[n], "renstra": PLANNED[n], "serapan": SPENT[n]}
        if one.size == "rupiah":
            return one.number
        base = held[one.size]
        if base is None or one.size in ("renstra", "serapan"):
            return base
        return percent(one.number, base, up)

    def over(self, one: Said, amounts: Amounts) -> int:
        """By how much a statement is broken; shares count hundredths of a rupiah."""
        if one.kind in ("tetap", "utuh", "sedikit", "banyak", "tumbuh", "kelipatan", "biaya", "biaya_pagu"):
            return sum(self.line_over(one, n, amounts[n]) for n in self.of(one))
        return sum(max(0, least - there, there - most) for there, least, most in self.sums(one, amounts))

    def line_over(self, one: Said, n: int, amount: int) -> int:
        line = self.lines[n]
        if one.nol and amount == 0:
            return 0
        match one.kind:
            case "tetap" | "utuh":
                return abs(amount - line.wish)
            case "sedikit":
                return max(0, (self.bound(one, n, True) or 0) - amount)
            case "banyak":
                most = self.bound(one, n, False)
                return 0 if most is None else max(0, amount - most)
            case "tumbuh":
                before = BEFORE[n]
                if before is None:
                    return 0
                low, high = percent(100 + one.number, before, True), percent(100 + one.more, before, False)
                return max(0, low - amount, amount - high)
            case "kelipatan":
                return int(amount % one.number != 0)
        price = self.price(one, n)
        if price is None:
            return 0
        units = amount // price
        return int(amount % price != 0 or not percent(one.more, line.target, True) <= units <= line.target)

    def price(self, one: Said, n: int) -> int | None:
        line = self.lines[n]
        if one.kind == "biaya":
            return one.number
        return None if line.wish == 0 or line.wish % line.target else line.wish // line.target

    def sums(self, one: Said, amounts: Amounts) -> Iterator[tuple[int, int, int]]:
        """What there is, and between what it has to be."""
        of, lines = self.of(one), self.lines
        programs = [[n for n in of if lines[n].program == p] for p in (1, 2)]
        infinite = 10**9
        match one.kind:
            case "plafon":
                yield sum(amounts), 0, one.number
            case "plafon_rkpd":
                yield sum(amounts), 0, sum(RKPD)
            case "plafon_program":
                yield sum(amounts[n] for n in programs[0]), 0, one.number
            case "plafon_setiap" | "plafon_setiap_rkpd":
                for p, part in enumerate(programs):
                    rkpd = sum(RKPD[n] for n in range(4) if PROGRAMS[n] == p + 1)
                    if part:
                        yield sum(amounts[n] for n in part), 0, one.number if one.kind == "plafon_setiap" else rkpd
            case "plafon_dana":
                yield sum(amounts[n] for n in of if lines[n].pad), 0, one.number
            case "jumlah_sedikit" | "jumlah_banyak":
                there = sum(amounts[n] for n in of)
                least = one.kind.endswith("sedikit")
                if one.size == "semua":
                    whole = one.number * sum(amounts)
                    yield 100 * there, whole if least else 0, infinite if least else whole
                else:
                    wish = sum(lines[n].wish for n in of)
                    bound = one.number if one.size == "rupiah" else percent(one.number, wish, least)
                    yield there, bound if least else 0, infinite if least else bound
            case _:
                least = one.kind == "setiap_sedikit"
                for part in programs:
                    bound = percent(one.number, sum(lines[n].wish for n in part), least)
                    yield sum(amounts[n] for n in part), bound if least else 0, infinite if least else bound

    # ---- by trying everything

    @cached_property
    def every(self) -> list[tuple[Amounts, int]]:
        """All whole rupiah up to the wishes, each with the statements (as bits) that it keeps."""
        return [(amounts, self.kept(amounts)) for amounts in product(*(range(line.wish + 1) for line in self.lines))]

    def kept(self, amounts: Amounts) -> int:
        return sum(1 << n for n, one in enumerate(self.said) if self.over(one, amounts) == 0)

    @property
    def hard(self) -> int:
        return sum(1 << n for n, one in enumerate(self.said) if not one.lunak)

    def possible(self, statements: int) -> bool:
        return any(kept & statements == statements for _, kept in self.every)

    def least_core(self) -> int:
        """How many statements a smallest conflict has."""
        hard = [n for n in range(len(self.said)) if self.hard >> n & 1]
        masks = {kept for _, kept in self.every}
        for size in range(len(hard) + 1):
            for some in combinations(hard, size):
                wanted = sum(1 << n for n in some)
                if not any(mask & wanted == wanted for mask in masks):
                    return size
        raise AssertionError("it is possible")

    def rounded(self, amounts: Amounts, unit: int) -> bool:
        """Whether what changes is round, as its statements let it be."""
        for n, (amount, line) in enumerate(zip(amounts, self.lines, strict=True)):
            steps = self.steps(n)
            if not steps and amount != line.wish and amount % unit and not (amount == 0 and self.droppable(n)):
                return False
        return True

    def steps(self, n: int) -> list[int]:
        own = [one for one in self.said if one.golongan and n in self.of(one)]
        prices = [self.price(one, n) for one in own if one.kind.startswith("biaya")]
        return [one.number for one in own if one.kind == "kelipatan"] + [p for p in prices if p is not None]

    def best(self, unit: int) -> tuple[tuple[int, ...], list[Amounts]]:
        """The least vector of stages, and all amounts that reach it; none where nothing keeps every limit."""
        least: tuple[int, ...] = ()
        found: list[Amounts] = []
        for amounts, kept in self.every:
            if kept & self.hard != self.hard or not self.rounded(amounts, unit):
                continue
            vector = self.vector(amounts)
            if not found or vector < least:
                least, found = vector, []
            if vector == least:
                found.append(amounts)
        return least, found

    def tier(self, n: int) -> tuple[int, int]:
        """Tier and weight of a line."""
        for at, tier in enumerate(self.tiers):
            for name, weight in tier:
                if name != "lainnya" and n in self.groups[name]:
                    return at, weight
        return next((at, w) for at, tier in enumerate(self.tiers) for name, w in tier if name == "lainnya")

    def droppable(self, n: int) -> bool:
        """Whether some minimum speaks of the line, and every one lets it go."""
        own = [one for one in self.said if one.golongan and n in self.of(one) and not one.lunak]
        minima = [one for one in own if self.minimum(one, n) > 0]
        return bool(minima) and all(one.nol for one in minima)

    def minimum(self, one: Said, n: int) -> int:
        match one.kind:
            case "tetap" | "utuh":
                return self.lines[n].wish
            case "sedikit":
                return self.bound(one, n, True) or 0
            case "tumbuh":
                before = BEFORE[n]
                return 0 if before is None else percent(100 + one.number, before, True)
            case "biaya" | "biaya_pagu":
                return 0 if self.price(one, n) is None else percent(one.more, self.lines[n].target, True)
        return 0

    def vector(self, amounts: Amounts) -> tuple[int, ...]:
        """What is minimised, in order."""
        made: list[int] = []
        for at in range(len(self.tiers)):
            soft = [one for one in self.said if one.lunak and min(self.tier(n)[0] for n in self.of(one)) == at]
            made += [self.over(one, amounts) for one in soft]
            made.append(sum(self.lines[n].wish - amounts[n] for n in self.in_tier(at)))
        gone = [n for n in range(len(self.lines)) if self.droppable(n) and self.lines[n].wish]
        marks = [int(amounts[n] == 0) for n in gone]
        made += [
            sum(m for n, m in zip(gone, marks, strict=True) if self.tier(n)[0] == at) for at in range(len(self.tiers))
        ]
        made += marks
        if self.potong == "sedikit baris":
            free = [n for n in range(len(self.lines)) if n not in gone]
            touched = [int(amounts[n] != self.lines[n].wish) for n in free]
            made += [
                sum(t for n, t in zip(free, touched, strict=True) if self.tier(n)[0] == at)
                for at in range(len(self.tiers))
            ]
            made += touched
        return tuple(made)

    def in_tier(self, at: int) -> list[int]:
        return [n for n in range(len(self.lines)) if self.tier(n)[0] == at]

    def with_statement(self, number: int, other: Said | None) -> Case:
        said = [one for n, one in enumerate(self.said) if n != number]
        if other is not None:
            said.insert(number, other)
        return Case(self.lines, self.groups, said, self.tiers, self.unit, self.potong)

    def only(self, statements: int) -> Case:
        said = [one for n, one in enumerate(self.said) if statements >> n & 1]
        return Case(self.lines, self.groups, said, self.tiers, self.unit, self.potong)


def with_more(case: Case, rupiah: int) -> Case:
    """The same under higher ceilings of everything."""
    higher = case
    for n, one in enumerate(case.said):
        if one.kind in ("plafon", "plafon_rkpd"):
            now = one.number if one.kind == "plafon" else sum(RKPD)
            higher = higher.with_statement(n, Said("plafon", now + rupiah))
    return higher


def percent(number: int, base: int, up: bool) -> int:
    return -(-number * base // 100) if up else math.floor(number * base / 100)


# ---- texts of plans --------------------------------------------------------------------------

PROGRAMS = (1, 1, 1, 2)


def plan(head: str, lines: Sequence[Line] | None, more: Sequence[str]) -> str:
    """Four lines, the last in a program of its own."""
    made = [head, *([f"  perangkat daerah {OFFICE}"] if not head.startswith("renstra") else [])]
    program = 0
    for n, said in enumerate(more):
        if PROGRAMS[n] != program:
            program = PROGRAMS[n]
            made += [f'program 2.17.0{program} "P"', f'  kegiatan 2.17.0{program}.2.01 "K"']
        made.append(f'    sub kegiatan 2.17.0{program}.2.01.000{n + 1} "S{n}"')
        made += [f"      {line}" for line in said.splitlines()]
    return "\n".join((*made, ""))


OTHER = {
    "lalu": plan("renja 2025", None, [f"pagu Rp{n}" if n is not None else "" for n in BEFORE]),
    "spent": plan("evaluasi 2026", None, [f"serapan TW1: Rp{n}" if n is not None else "" for n in SPENT]),
    "rkpd": plan("rkpd 2026", None, [f"pagu Rp{n}" for n in RKPD]),
    "renstra": plan("renstra 2025-2029", None, [f"pagu 2026: Rp{n}" if n is not None else "" for n in PLANNED]),
}
_PARSER = PlanParser()
_READ: dict[str, Document] = {}


def made(source: Source) -> Document:
    """The other plans are always the same."""
    if source.name == "renja.renja":
        return build(source, _PARSER.parse(source))
    if source.name not in _READ:
        _READ[source.name] = build(source, _PARSER.parse(source))
    return _READ[source.name]


# ---- at random -------------------------------------------------------------------------------


KINDS = (
    *("sedikit",) * 3,
    *("tetap", "banyak", "utuh", "kelipatan", "biaya", "biaya_pagu", "tumbuh"),
    *("jumlah_sedikit", "jumlah_banyak", "setiap_sedikit", "setiap_banyak"),
)


def drawn(random: Random) -> Case:
    """Up to four lines and six statements."""
    unit = random.choice((1, 1, 2))
    many = random.randint(1, 4)
    most = {1: 9, 2: 8, 3: 7, 4: 5}[many]
    wishes = [random.randint(0, most) // unit * unit for _ in range(many)]
    if not any(wishes):
        wishes[0] = unit
    lines = [Line(w, random.choice((1, 2, 3)), PROGRAMS[n], random.random() < 0.5) for n, w in enumerate(wishes)]
    groups = {g: sorted(random.sample(range(many), random.randint(1, many))) for g in "AB"}
    total = sum(wishes)
    said: list[Said] = []
    if random.random() < 0.8:
        said.append(Said("plafon", random.randint(0, total + 1)))
    if random.random() < 0.25:
        said.append(Said("plafon_program", random.randint(0, total)))
    for kind, chance in (("plafon_rkpd", 0.08), ("plafon_setiap_rkpd", 0.1)):
        said += [Said(kind)] if random.random() < chance else []
    if random.random() < 0.1:
        said.append(Said("plafon_setiap", random.randint(0, total)))
    if any(line.pad for line in lines) and random.random() < 0.15:
        said.append(Said("plafon_dana", random.randint(0, total)))
    priced: set[int] = set()
    for name, of in groups.items():
        for _ in range(random.randint(0, 2)):
            one = statement(random)
            if one.kind.startswith("biaya"):
                if priced & set(of):
                    continue
                priced |= set(of)
            said.append(evolve(one, golongan=name))
    return Case(lines, groups, said, order(random), unit, random.choice(("sebanding",) * 6 + ("urut", "sedikit baris")))


def statement(random: Random) -> Said:
    """One limit of a golongan."""
    kind = random.choice(KINDS)
    soft, drop = random.random() < 0.2, random.random() < 0.3
    match kind:
        case "tetap":
            return Said(kind, lunak=soft)
        case "utuh":
            return Said(kind, nol=drop)
        case "sedikit" | "banyak":
            size = random.choice(("rupiah", "pagu", "pagu", "sebelumnya", "renstra", "serapan"))
            number = random.randint(0, 5) if size == "rupiah" else random.choice(PERCENT)
            nol = drop and kind == "sedikit"
            return Said(kind, number, size, nol=nol, lunak=soft and not nol)
        case "kelipatan":
            return Said(kind, random.choice((2, 3)))
        case "biaya" | "biaya_pagu":
            return Said(kind, random.choice((1, 2)), more=random.choice((0, 0, 34, 60, 100)), nol=drop)
        case "jumlah_sedikit" | "jumlah_banyak":
            size = random.choice(("rupiah", "pagu", "semua"))
            return Said(kind, random.randint(0, 12) if size == "rupiah" else random.choice(PERCENT), size, lunak=soft)
        case "tumbuh":
            return Said(kind, random.choice((-100, -50, -25, 0)), more=random.choice((0, 25, 60)), lunak=soft)
    return Said(kind, random.choice(PERCENT), "pagu", lunak=soft)


def order(random: Random) -> list[list[tuple[str, int]]]:
    names = ["A", "B", "lainnya"]
    random.shuffle(names)
    tiers: list[list[tuple[str, int]]] = [[]]
    for name in names:
        if tiers[-1] and random.random() < 0.4:
            tiers.append([])
        tiers[-1].append((name, random.choice((1, 1, 2, 3))))
    return tiers
