"""A rule's text to Python: one function that checks a document, one that describes a failure.

The generated module is made of fixed templates, constants and mangled names; nothing of a
rulebook's text is ever evaluated as Python.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from renja_dsl.knowledge.evaluation import unit_kind
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.reading import nodes
from renja_dsl.model.scales import JENIS
from renja_dsl.model.spot import Spots, spot
from renja_dsl.rules.attributes import Owner, once
from renja_dsl.rules.checker import (
    TRUTH,
    Scope,
    Typed,
    attribute,
    check,
    conjuncts,
    counted,
    expect,
    fault,
    year_code,
)
from renja_dsl.rules.code import call
from renja_dsl.rules.functions import FUNCTIONS
from renja_dsl.rules.limits import LOOPS, STATEMENTS, too_deep, weight
from renja_dsl.rules.needs import needed_documents
from renja_dsl.rules.optimizer import optimized
from renja_dsl.rules.parsing import parse_expression
from renja_dsl.rules.reads import reads_one_node
from renja_dsl.rules.rule import RulebookFault
from renja_dsl.rules.runtime.budget import spend
from renja_dsl.rules.runtime.detail import Detail, Perbaikan, Replacement, show
from renja_dsl.rules.runtime.logic import refuted, truth
from renja_dsl.rules.schema import PLACED, REKAP, SKALA, TANGGA, family_of
from renja_dsl.rules.text import PLACEHOLDER, Each, Expr, Let, Levels, RepairText, RuleStep, RuleText
from renja_dsl.rules.types import (
    ANGKA,
    BESARAN,
    KODE,
    NILAI,
    NUMERIC,
    PERSEN,
    RUPIAH,
    TAHUN,
    TEKS,
    YA_TIDAK,
    Type,
)
from renja_dsl.syntax.expressions import Attribute, Binary, Call, Expression, For, If, Index
from renja_dsl.syntax.faults import Fault
from renja_dsl.values.hilang import Hilang
from renja_dsl.values.tingkat import TINGKAT

R = TypeVar("R")

_MISSING = f"except ({Hilang.__name__}, {ArithmeticError.__name__}) as h:"
_WRITABLE = {
    TEKS: (TEKS,),
    KODE: (KODE,),
    RUPIAH: (RUPIAH, NILAI),
    NILAI: (NILAI, RUPIAH, PERSEN, BESARAN),
    BESARAN: (NILAI, BESARAN),
}
"""what a cell holds -> what a repair may write there"""
_SPECIAL = ("indikator", "rekap", "skala", "dokumen", "simpul")
"""what `untuk setiap` takes besides levels"""


def compile_rules(rules: Iterable[RuleText], *, trusted: bool) -> str:
    """Python source of the rules: `check_ID` and `detail_ID` functions. Raises RulebookFault.

    `trusted`: rules of ours, which are optimized; those of strangers run as they are written, with all that is counted.
    """
    constants: dict[str, str] = {}
    made = [_Compiler(rule, constants, trusted).source() for rule in rules if not rule.asli]
    return "\n\n".join(["\n".join(f"{name} = {code}" for code, name in constants.items()), *made])


def _expressions(rule: RuleText) -> Iterator[Expression]:
    """Those that loops run over."""
    for step in rule.langkah:
        parts = (step.isi,) if isinstance(step, Let) else (step.syarat, getattr(step, "sumber", None))
        yield from (part.ekspresi for part in parts if part is not None)
    if rule.pastikan is not None:
        yield rule.pastikan.ekspresi


class _Compiler:
    def __init__(self, rule: RuleText, constants: dict[str, str], trusted: bool) -> None:
        self.rule = rule
        self.trusted = trusted
        self.lines: list[str] = []
        self.loops = 0
        """loops around what is being translated"""
        self.kept: list[str] = []
        """variables that a failure hands over to its description"""
        self.family = family_of(*rule.berlaku)
        dokumen = Typed("D", self.family.dokumen, safe=True, variable=True)
        scales = {f"skala_{kind}": Typed(call(Lookup.scale, repr(kind), "D"), TANGGA, safe=True) for kind in JENIS}
        self.scope = Scope(
            {"dokumen": dokumen, **scales},
            frozenset(("dokumen",)),
            constants=constants,
            weight=weight(_expressions(rule)),
            functions=FUNCTIONS,
        )

    def source(self) -> str:
        if len(self.rule.langkah) > STATEMENTS:
            arguments = {"aturan": self.rule.id, "batas": str(STATEMENTS)}
            fault_ = Fault("aturan.terlalu_panjang", arguments, 0, self.rule.end - self.rule.start)
            raise RulebookFault(self.rule.source, fault_, self.rule.start)
        for name, value in self.rule.parameter.items():
            typed = self.guard(value, lambda e: check(e, self.scope))
            if not typed.safe:
                self.refuse(value, "parameter.bukan_harfiah")
            self.scope = self.scope.bind(name, Typed(f"P[{name!r}]", typed.type, safe=True))
        self.steps(self.rule.langkah, 1)
        needs = f"NEEDS_{self.rule.id} = {needed_documents(self.rule)!r}\n"
        needs += f"OF_ONE_NODE_{self.rule.id} = {reads_one_node(self.rule)}"
        head = f"def check_{self.rule.id}(D, W, P, fail, abstain):"
        body = ["T = D.tahun", "passed = 0", *self.lines, "return passed"]
        made = "\n".join([head, *(f"    {line}" for line in body)])
        made = optimized(made) if self.trusted else made
        detail = self.detail()
        needs += f"\nREADS_{self.rule.id} = {tuple(sorted(self.scope.kinds))!r}"
        return "\n".join([needs, "", "", made, "", "", *detail])

    # ---- the check -------------------------------------------------------------------

    def emit(self, depth: int, *lines: str) -> None:
        self.lines.extend("    " * (depth - 1) + line for line in lines)

    def steps(self, steps: list[RuleStep], depth: int) -> None:
        """Loops nest; each level abstains by itself when something it needs is missing."""
        if not steps:
            self.assertion(depth)
            return
        step, *rest = steps
        if isinstance(step, Levels):
            self.levels(step, rest, depth)
        elif isinstance(step, Each):
            self.each(step, rest, depth)
        else:
            typed = self.guard(step.isi, lambda e: check(e, self.scope))
            self.emit(depth, f"v_{step.nama} = {typed.code}")
            self.bind(step, typed)
            self.steps(rest, depth)

    def bind(self, step: Let | Each | Levels, typed: Typed, *, own: bool = False) -> None:
        base = step.isi.base if isinstance(step, Let) else step.base if isinstance(step, Levels) else step.sumber.base
        if step.nama in self.scope.names or step.nama in TRUTH:
            raise RulebookFault(self.rule.source, Fault("aturan.nama_rangkap", {"nama": step.nama}, 0, 5), base)
        self.kept.append(f"v_{step.nama}")
        variable = Typed(f"v_{step.nama}", typed.type, safe=True)
        self.scope = self.scope.bind(step.nama, variable, own=own)

    def levels(self, step: Levels, rest: list[RuleStep], depth: int) -> None:
        for level in step.tingkat:
            if level not in TINGKAT and level not in _SPECIAL:
                arguments = {"nama": level.replace("_", " "), "ada": ", ".join((*TINGKAT, *_SPECIAL)).replace("_", " ")}
                raise RulebookFault(
                    self.rule.source, Fault("tingkat.tak_dikenal", arguments, 0, step.end - step.base), step.base
                )
        special = [level for level in step.tingkat if level in _SPECIAL]
        if special and len(step.tingkat) > 1:
            raise RulebookFault(self.rule.source, Fault("tingkat.campur", {}, 0, step.end - step.base), step.base)
        if not special or special == ["simpul"]:
            names = ", ".join(map(repr, step.tingkat))
            several = len(step.tingkat) > 1 or special
            source = call(nodes, "D", names) if several else f"D.per_tingkat[{step.tingkat[0]!r}]"
            kind = self.family.simpul
        elif special == ["dokumen"]:
            source, kind = "(D,)", self.family.dokumen
        else:
            source = f"D.{special[0]}"
            kind = {"indikator": self.family.indikator, "rekap": REKAP, "skala": SKALA}[special[0]]
        if self.loops >= LOOPS:
            raise RulebookFault(
                self.rule.source,
                Fault("aturan.perulangan", {"batas": str(LOOPS)}, 0, step.end - step.base),
                step.base,
            )
        self.bind(step, Typed("", kind), own=True)
        self.loop(f"v_{step.nama}", counted(source, self.scope), step.syarat, rest, depth)

    def each(self, step: Each, rest: list[RuleStep], depth: int) -> None:
        typed = self.guard(step.sumber, lambda e: check(e, self.scope))
        if typed.type.name != "daftar":
            self.refuse(step.sumber, "tipe.bukan_daftar", ada=str(typed.type))
        if self.loops >= LOOPS:
            self.refuse(step.sumber, "aturan.perulangan", batas=str(LOOPS))
        self.emit(depth, f"l_{step.nama} = {counted(typed.code, self.scope)}")
        self.bind(step, Typed("", typed.type.of[0]))
        self.loop(f"v_{step.nama}", f"l_{step.nama}", step.syarat, rest, depth)

    def loop(self, variable: str, source: str, when: Expr | None, rest: list[RuleStep], depth: int) -> None:
        self.loops += 1
        self.emit(depth, f"for {variable} in {source}:")
        if when is not None:
            self.applies(when, depth + 1)
        self.emit(depth + 1, "try:")
        self.steps(rest, depth + 2)
        self.emit(depth + 1, _MISSING, "    abstain(h)")

    def applies(self, when: Expr, depth: int) -> None:
        """`dengan a dan b`: no wins over unknown, as everywhere, but costs nothing where all is known."""
        parts: list[str] = []
        for part in conjuncts(when.ekspresi):
            parts.append(self.guard(Expr(part, when.base), lambda e: expect(e, self.scope, YA_TIDAK)).code)
            self.scope = self.scope.narrow(part)
        self.emit(depth, "try:", *(line for code in parts for line in (f"    if not ({code}):", "        continue")))
        self.emit(depth, _MISSING)
        if len(parts) > 1:
            self.emit(depth + 1, f"if not {call(refuted, *(f'lambda: {code}' for code in parts))}:", "    abstain(h)")
        else:
            self.emit(depth + 1, "abstain(h)")
        self.emit(depth + 1, "continue")

    def assertion(self, depth: int) -> None:
        assert self.rule.pastikan is not None  # noqa: S101  # the reader refuses a rule without it
        held = self.guard(self.rule.pastikan, lambda e: expect(e, self.scope, YA_TIDAK))
        kept = "".join(f"{name}, " for name in self.kept)
        self.emit(depth, f"if {held.code}:", "    passed += 1", "else:", f"    fail(({kept}))")

    # ---- the description of a failure -----------------------------------------------------

    def detail(self) -> list[str]:
        rule = self.rule
        parts = {
            "arguments": f"{{{', '.join(self.arguments())}}}",
            "places": f"[{', '.join(self.place(e) for e in rule.tunjuk)}]",
            "subject": next(f"v_{step.nama}" for step in rule.langkah if isinstance(step, Levels)),
            "difference": self.difference(),
            "severity": self.severity(),
            "group": "None",
        }
        if rule.sekali is not None:
            parts["group"] = f"(lambda: {self.guard(rule.sekali, lambda e: check(e, self.scope)).code})"
        if rule.perbaikan:
            parts["repairs"] = f"[{', '.join(map(self.repair, rule.perbaikan))}]"
        lines = [
            f"def detail_{rule.id}(D, W, P, {', '.join(self.kept)}):",
            "    T = D.tahun",
            f"    return {Detail.__name__}(",
        ]
        lines += [f"        {name}={code}," for name, code in parts.items()]
        return [*lines, "    )"]

    def arguments(self) -> list[str]:
        """`"text of the placeholder": shown value`, for every placeholder of every message."""
        found: dict[str, str] = {}
        for kind in ("pesan", "saran"):
            for language, text in getattr(self.rule, kind).items():
                base = self.rule.pesan_base[(kind, language)]
                if set(PLACEHOLDER.sub("", text)) & set("{}"):
                    fault = Fault("pesan.kurung", {}, 0, self.line_end(base) - base)
                    raise RulebookFault(self.rule.source, fault, base)
                for match in PLACEHOLDER.finditer(text):
                    if match[1] not in found:
                        typed = self.placeholder(match[1], base)
                        found[match[1]] = f"{match[1]!r}: {call(show, f'lambda: {typed.code}', repr(typed.type.name))}"
        return list(found.values())

    def placeholder(self, text: str, base: int) -> Typed:
        try:
            e = parse_expression(text)
            deep = too_deep(e, LOOPS - self.loops)
            if deep is not None:
                raise fault("aturan.perulangan", deep, batas=str(LOOPS))
            return check(e, self.scope)
        except Fault as wrong:
            at = Fault.of(wrong.complaint, 0, self.line_end(base) - base)
            raise RulebookFault(self.rule.source, at, base) from None

    def line_end(self, base: int) -> int:
        end = self.rule.source.text.find("\n", base)
        return end if end >= 0 else len(self.rule.source.text)

    def place(self, e: Expr) -> str:
        """A label and a list of places; computed late, since parts of it may be missing."""
        addends = self.guard(e, self.runs_over_list)
        return f"({'addend' if addends else 'reference'!r}, lambda: {self.guard(e, self.places_of)})"

    def runs_over_list(self, e: Expression) -> bool:
        """Whether the places are numbers of a list, which can only be there to be added up."""
        if isinstance(e, If):
            return self.runs_over_list(e.maka)
        if isinstance(e, Call):
            return e.nama == "daftar" and isinstance(e.argumen[0], For) and self.of_numbers(e)
        if not isinstance(e, Attribute) or isinstance(e.objek, Call):
            return False
        several = check(e.objek, self.scope).type.name == "daftar" or check(e, self.scope).type.name == "deret"
        return several and self.of_numbers(e)

    def of_numbers(self, e: Expression) -> bool:
        return check(e, self.scope).type.of[-1] in (*NUMERIC, NILAI)

    def places_of(self, e: Expression) -> str:
        if isinstance(e, If):
            condition = expect(e.syarat, self.scope, YA_TIDAK)
            return f"({self.places_of(e.maka)} if {condition.code} else {self.places_of(e.lain)})"
        if isinstance(e, Call) and e.nama == "daftar" and isinstance(e.argumen[0], For):
            return self.places_of_each(e.argumen[0])
        self.stands(e)
        if isinstance(e, Index):
            series = check(e.objek, self.scope)
            key = check(e.kunci, self.scope)
            row = f"({series.code})"
            year = key.code if key.type == TAHUN else "None"
            return f"[{call(spot, f'{row}.owner', f'{row}.cells.get({key.code})', f'{row}.name', year)}]"
        if isinstance(e, Attribute):
            base = check(e.objek, self.scope)
            several = base.type.name == "daftar"
            attr = attribute(e, base.type.of[0] if several else base.type)
            if attr.type.name == "deret" and not several:
                series = check(e, self.scope)
                each = call(spot, f"({series.code}).owner", "c", f"({series.code}).name")
                return f"[{each} for c in ({series.code}).cells.values()]"
            if attr.where is None:
                typed = check(e, self.scope)
                source = typed.raw or typed.code
                return self.each_place(source) if typed.type.name == "daftar" else f"[{call(spot, source)}]"
            if several:
                owner = Owner("x", "x.dokumen.tahun")
            else:
                owner = Owner(base.code, year_code(e.objek, base.code, self.scope), base.variable)
            place = call(spot, owner.code, once(owner, attr.where.code), repr(e.nama), attr.where.year(owner))
            return f"[{place} for x in {base.raw or base.code}]" if several else f"[{place}]"
        typed = check(e, self.scope)
        if typed.type.name == "daftar":
            return self.each_place(typed.raw or typed.code)
        return f"[{call(spot, typed.code)}]"

    def stands(self, e: Expression) -> None:
        """Only what is written in a plan can be pointed at."""
        typed = check(e, self.scope)
        one = typed.type.of[0] if typed.type.name == "daftar" else typed.type
        if one in PLACED or one.name == "deret" or isinstance(e, Index):
            return
        if isinstance(e, Attribute):
            base = check(e.objek, self.scope).type
            if attribute(e, base.of[0] if base.name == "daftar" else base).where is not None:
                return
        raise fault("tunjuk.bukan_tempat", e, ada=typed.type)

    def each_place(self, items: str) -> str:
        return call(Spots, items)

    def places_of_each(self, e: For) -> str:
        """Places of `daftar(BODY untuk NAME di LIST dengan ...)`, one after the other."""
        source = check(e.sumber, self.scope)
        if source.type.name != "daftar":
            raise fault("tipe.bukan_daftar", e.sumber, ada=source.type)
        variable, outer = f"v_{e.variabel}", self.scope
        self.scope = outer.bind(e.variabel, Typed(variable, source.type.of[0], safe=True))
        condition = "" if e.syarat is None else f" if {expect(e.syarat, self.scope, YA_TIDAK).code}"
        places = self.places_of(e.tubuh)
        self.scope = outer
        return f"[p for {variable} in {counted(source.code, self.scope)}{condition} for p in {places}]"

    def difference(self) -> str:
        """Both sides of an equality between numbers, or a number and its bound."""
        e = self.rule.pastikan.ekspresi if self.rule.pastikan else None
        if isinstance(e, Binary) and e.operator == "atau":
            e = e.kiri
        if not (isinstance(e, Binary) and e.operator in ("=", "~=", "<=", ">=")):
            return "None"
        if isinstance(e.kiri, Call) and e.kiri.nama == "banyak":
            return "None"  # how many are wrong stands nowhere in a plan
        left, right = check(e.kiri, self.scope), check(e.kanan, self.scope)
        if left.type not in NUMERIC or left.type != right.type:
            return "None"
        unit = repr(left.type.name)
        for side in (e.kiri, e.kanan):
            if isinstance(side, Call) and side.nama == "angka" and left.type == ANGKA:
                held = check(side.argumen[0], self.scope)
                if held.type == NILAI:
                    unit = call(unit_kind, held.code)
                    break
        return f"lambda: ({left.code}, {right.code}, {unit}, {e.operator in ('<=', '>=')})"

    def severity(self) -> str:
        code = repr(self.rule.tingkat.value)
        for severity, when in reversed(self.rule.bersyarat):
            held = self.guard(when, lambda e: expect(e, self.scope, YA_TIDAK))
            code = f"({severity.value!r} if {call(truth, f'lambda: {held.code}')} else {code})"
        return code

    # ---- repairs --------------------------------------------------------------------------------

    def repair(self, repair: RepairText) -> str:
        """What to write where; computed late, as places are."""
        outer, each = self.scope, ""
        if repair.sumber is not None:
            source = self.guard(repair.sumber, lambda e: check(e, self.scope))
            if source.type.name != "daftar":
                self.refuse(repair.sumber, "tipe.bukan_daftar", ada=str(source.type))
            if repair.nama in outer.names or repair.nama in TRUTH:
                self.refuse(repair.sumber, "aturan.nama_rangkap", nama=repair.nama)
            variable = Typed(f"v_{repair.nama}", source.type.of[0], safe=True)
            each, self.scope = f" for {variable.code} in {call(spend, source.code)}", outer.bind(repair.nama, variable)
            self.loops += 1
        rewrites = f"[{self.rewrite(repair)}{each}]"
        self.scope = outer
        self.loops -= bool(each)
        if repair.syarat is not None:
            held = self.guard(repair.syarat, lambda e: expect(e, self.scope, YA_TIDAK))
            rewrites = f"{rewrites} if {call(truth, f'lambda: {held.code}')} else []"
        return call(Perbaikan, repr(repair.aman), f"lambda: {rewrites}")

    def rewrite(self, repair: RepairText) -> str:
        cell = self.guard(repair.sel, lambda e: check(e, self.scope))
        held = _member(cell.type)
        if held not in _WRITABLE or not isinstance(repair.sel.ekspresi, Attribute | Index):
            self.refuse(repair.sel, "perbaikan.bukan_sel", ada=str(cell.type))
        value = self.guard(repair.jadi, lambda e: expect(e, self.scope, *_WRITABLE[held]))
        places = self.guard(repair.sel, self.places_of)
        return call(Replacement, places, cell.code, value.code, repr(value.type.name))

    # ---- faults ---------------------------------------------------------------------------------

    def guard(self, e: Expr, work: Callable[[Expression], R]) -> R:
        deep = too_deep(e.ekspresi, LOOPS - self.loops)
        if deep is not None:
            raise RulebookFault(self.rule.source, fault("aturan.perulangan", deep, batas=str(LOOPS)), e.base)
        try:
            return work(e.ekspresi)
        except Fault as wrong:
            raise RulebookFault(self.rule.source, wrong, e.base) from None

    def refuse(self, e: Expr, key: str, **arguments: str) -> None:
        raise RulebookFault(self.rule.source, fault(key, e.ekspresi, **arguments), e.base)


def _member(kind: Type) -> Type:
    """What a list holds; anything else is held by itself."""
    return kind.of[0] if kind.name == "daftar" else kind
