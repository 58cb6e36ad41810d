"""Random rules of the right types, compiled and run on real plans: `python bench/fuzz_rules.py --inputs 200000`.

A rule grows from its types: an expression of a type is an attribute, a function, an operator or a literal that gives
it. What compiles must run: no exception but those that the language has, in bounded time and memory, and it must say
the same with the optimizer as without. What breaks is kept in `tests/corpus/`, and the run fails.
"""

from __future__ import annotations

import random
import resource
import sys
from collections.abc import Callable
from functools import cache
from itertools import product
from pathlib import Path

from fuzzing import MEMORY, arguments, campaign

from renja_dsl.check.readers import Texts
from renja_dsl.check.run import check_documents
from renja_dsl.findings.finding import Report
from renja_dsl.lint.settings import Settings
from renja_dsl.model.documents import Documents
from renja_dsl.model.references import load
from renja_dsl.rules.checker import KINDS as KINDS_OF_VALUES
from renja_dsl.rules.functions import FUNCTIONS, Elsewhere, Fold, Form, Function, Quantifier, Records
from renja_dsl.rules.rule import Rule, RulebookFault
from renja_dsl.rules.schema import RECORDS, Family, family_of
from renja_dsl.rules.text import read_rulebook
from renja_dsl.rules.translate import compiled
from renja_dsl.rules.types import (
    ANGKA,
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
from renja_dsl.syntax.source import Source

ROOT = Path(__file__).resolve().parents[1]
_DEPTH = 4
LEVELS = (
    "program",
    "kegiatan",
    "sub kegiatan",
    "sasaran",
    "tujuan",
    "simpul",
    "indikator",
    "dokumen",
    "program, kegiatan",
)
KINDS = ("renja", "rkpd", "renstra", "evaluasi", "renja, rkpd", "renja, renstra, evaluasi")
_NUMBERS = ("0", "1", "-1", "3", "0,5", "100", "9" * 30, "0," + "0" * 28 + "1", "2026", "99999")
_PATTERNS = (".*", "[0-9.]+", r"(\d+\.)*\d+", "(a|b)*c", "(.*x|.)*", "a{0,99}", r"\w+ \w+.*", "(?:[^ ]+ ?)+")


_ODD = """\
renja 2026
program 1.01.01 "A"
  pagu Rp1
  kegiatan x
  indikator "I"
    target nihil
    target kini 5 sampai 6 km
"""


@cache
def plans() -> Documents:
    """A plan of every kind, and an odd one; together they refer to each other."""
    folder = ROOT / "plans" / "contoh"
    texts = [Source(path.name, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.renja"))]
    reader = Texts.of((*texts, Source("ganjil.renja", _ODD)))
    return load(reader, reader.sources)


Way = Callable[["Grower", int], str]
"""an expression of a type, by a grower and how deep it may still go"""
_FUEL = 400
"""expressions that are tried for one rule; then only the smallest come"""


class Grower:
    """One rule, from `rng`."""

    def __init__(self, rng: random.Random, kinds: str) -> None:
        self.rng = rng
        self.family = family_of(*kinds.split(", "))
        self.names: dict[str, Type] = {"dokumen": self.family.dokumen}
        self.fuel = _FUEL

    def of(self, wanted: Type, depth: int) -> str:
        """An expression of a type. Raises LookupError where none is found."""
        if depth > 0 and self.fuel > 0:
            ways = _ways(wanted, self.family)
            for _ in range(3):
                self.fuel -= 1
                try:
                    return self.rng.choice(ways)(self, depth - 1)
                except LookupError:
                    continue
        return self.leaf(wanted)

    def leaf(self, wanted: Type) -> str:
        known = [name for name, of in self.names.items() if of == wanted]
        if known and self.rng.random() < 0.8:
            return self.rng.choice(known)
        if wanted.name == "daftar":
            return f"[{self.leaf(wanted.of[0])}]"
        if wanted in _LEAVES:
            return self.rng.choice(_LEAVES[wanted])
        if known:
            return self.rng.choice(known)
        raise LookupError(wanted.name)

    def members(self, of: Type, depth: int) -> str:
        if self.rng.random() < 0.3:
            return self.of(daftar(of), depth - 1)
        thing = self.thing()
        source = self.of(daftar(thing), depth - 1)
        name = f"b{len(self.names)}"
        self.names[name] = thing
        try:
            body = self.of(of, depth - 1)
            when = f" dengan {self.of(YA_TIDAK, depth - 2)}" if self.rng.random() < 0.3 else ""
        finally:
            del self.names[name]
        return f"{body} untuk {name} di {source}{when}"

    def thing(self) -> Type:
        known = [of for of in self.names.values() if of in RECORDS]
        return self.rng.choice((*known, self.family.simpul, self.family.indikator, TEKS, RUPIAH, ANGKA))


_LEAVES = {
    YA_TIDAK: ("ya", "tidak", "1 = 1"),
    RUPIAH: ("Rp0", "Rp1", "-Rp5", "Rp999.999.999.999.999.999", "Rp0,01"),
    PERSEN: ("0%", "100%", "33,33%", "-1%"),
    ANGKA: _NUMBERS,
    TEKS: ('""', '"a"', '"Persentase koperasi"', f'"{"x" * 300}"'),
    KODE: ('kode("")', 'kode("2.17.06")', 'kode("X.XX.01")', 'kode("1..2")'),
    TRIWULAN: ("TW1", "TW4"),
    TAHUN: ("dokumen.tahun",),
}


@cache
def _ways(wanted: Type, family: Family) -> tuple[Way, ...]:
    """All ways to an expression of a type: attributes, functions, operators."""
    ways: list[Way] = []

    def form(pattern: str, *types: Type | Callable[[Grower], Type]) -> None:
        """Types are drawn when the expression is made; `%s` stands for each of them."""

        def made(grower: Grower, depth: int) -> str:
            parts = [grower.of(of if isinstance(of, Type) else of(grower), depth) for of in types]
            return pattern % tuple(parts)

        ways.append(made)

    def member(pattern: str, of: Callable[[Grower], Type]) -> None:
        ways.append(lambda grower, depth: pattern % grower.members(of(grower), depth))

    for owner, tail, key in _parts().get(wanted, ()):
        form(f"%s.{tail}" if key is None else f"%s.{tail}[%s]", *((owner,) if key is None else (owner, key)))
    for name, function in FUNCTIONS.items():
        if isinstance(function, Function):
            for arguments in _arguments(name).get(wanted, ()):
                form(f"{name}({', '.join(['%s'] * len(arguments))})", *arguments)
        elif isinstance(function, Elsewhere) and wanted in function.family.records:
            form(f"{name}(%s)", family.records[function.family.records.index(wanted)])
        elif isinstance(function, Fold):
            if wanted in function.members:
                member(f"{name}(%s)", lambda _: wanted)
            elif wanted == function.result:
                member(f"{name}(%s)", Grower.thing)
        elif isinstance(function, Quantifier) and wanted == YA_TIDAK:
            member(f"{name}(%s)", lambda _: YA_TIDAK)
        elif isinstance(function, Form) and name == "pilih":
            form("pilih(%s, %s)", wanted, wanted)
        elif isinstance(function, Form) and name == "daftar" and wanted.name == "daftar":
            member("daftar(%s)", lambda _: wanted.of[0])
    if wanted == YA_TIDAK:
        for kind in (*ORDERED, NILAI):
            for sign in ("=", "!=", "<", "<=", ">", ">="):
                form(f"(%s {sign} %s)", kind, kind)
            form("(%s di %s)", kind, daftar(kind))
        for pattern in _PATTERNS:
            form(f"(%s cocok /{pattern}/)", TEKS)
        for word in KINDS_OF_VALUES:
            form(f"(%s adalah {word})", NILAI)
        form("(%s ~= %s)", RUPIAH, RUPIAH)
        form("(%s dan %s)", YA_TIDAK, YA_TIDAK)
        form("(%s atau %s)", YA_TIDAK, YA_TIDAK)
        form("(bukan %s)", YA_TIDAK)
        form("(%s memuat %s)", TEKS, TEKS)
        form("(%s = %s)", daftar(TEKS), daftar(TEKS))
        for owner in family.records:
            for part in RECORDS[owner]:
                form(f"(ada %s.{part})", owner)
    if wanted in NUMERIC:
        for sign in "+-":
            form(f"(%s {sign} %s)", wanted, wanted)
        for sign in "*/":
            form(f"(%s {sign} %s)", wanted, ANGKA)
        form("((0 - 1) * %s)", wanted)
    if wanted == ANGKA:
        form("(%s / %s)", RUPIAH, RUPIAH)
        form("(%s - %s)", TAHUN, TAHUN)
    if wanted == TAHUN:
        form("(%s + %s)", TAHUN, ANGKA)
        form("(%s - %s)", TAHUN, ANGKA)
    form("(jika %s maka %s lain %s)", YA_TIDAK, wanted, wanted)
    return tuple(ways)


@cache
def _parts() -> dict[Type, list[tuple[Type, str, Type | None]]]:
    """type -> (owner, attribute, type of the key) of what gives it."""
    found: dict[Type, list[tuple[Type, str, Type | None]]] = {}
    for record, fields in RECORDS.items():
        for part, attr in fields.items():
            found.setdefault(attr.type, []).append((record, part, None))
            found.setdefault(daftar(attr.type), []).append((daftar(record), part, None))
            if attr.type.name == "deret":
                key, value = attr.type.of
                found.setdefault(value, []).append((record, part, key))
    return found


@cache
def _arguments(name: str) -> dict[Type, list[tuple[Type, ...]]]:
    """Result of a function -> types of arguments that give it."""
    function = FUNCTIONS[name]
    assert isinstance(function, Function)
    found: dict[Type, list[tuple[Type, ...]]] = {}
    takes = [sorted(t.types, key=str) if isinstance(t, Records) else list(t) for t in function.arguments]
    for chosen in product(*takes):
        if not function.alike or len(set(chosen)) == 1:
            result = function.result if isinstance(function.result, Type) else function.result(*chosen)
            found.setdefault(result, []).append(chosen)
    return found


def rule(rng: random.Random) -> str:
    """The text of a rulebook of one rule."""
    kinds = rng.choice(KINDS)
    grower = Grower(rng, kinds)
    lines = ["aturan UJI001 uji", '  judul "U"', '  dasar "uji"', f"  berlaku {kinds}"]

    def named(of: Type) -> str:
        grower.names[name := f"v{len(grower.names)}"] = of
        return name

    level = rng.choice(LEVELS)
    family = grower.family
    of = {"indikator": family.indikator, "dokumen": family.dokumen}.get(level, family.simpul)
    lines.append(f"  untuk setiap {level} sebagai {named(of)}")
    for _ in range(rng.randrange(3)):
        kind = rng.choice((*ORDERED, NILAI, TEKS, KODE, daftar(TEKS), daftar(RUPIAH), grower.thing()))
        try:
            made = grower.of(kind, _DEPTH - 1)
            if rng.random() < 0.7:
                lines.append(f"  misal {named(kind)} = {made}")
            else:
                made = grower.of(daftar(kind), _DEPTH - 1)
                lines.append(f"  untuk setiap {named(kind)} di {made}")
        except LookupError:
            continue
    lines.append(f"  pastikan {grower.of(YA_TIDAK, _DEPTH)}")
    for _ in range(rng.randrange(3)):
        placed = [of for of in grower.names.values() if of in RECORDS]
        kind = rng.choice(placed if rng.random() < 0.9 else (RUPIAH, TEKS, NILAI))
        try:
            lines.append(f"  tunjuk {grower.of(kind, 2)}")
        except LookupError:
            continue
    if rng.random() < 0.3:
        lines.append(f"  sekali menurut {grower.of(rng.choice((TEKS, KODE, RUPIAH)), 2)}")
    shown = " ".join(f"{{{grower.of(rng.choice((*ORDERED, TEKS)), 2)}}}" for _ in range(2))
    quoted = shown.replace("\\", "\\\\").replace('"', '\\"')
    return "\n".join([*lines, f'  pesan "{quoted}"', ""])


def run(text: str) -> str:
    """What came of a rule: a word for the statistics. Raises whatever the product must not raise."""
    try:
        read = read_rulebook(Source("acak.aturan", text))
        rules = compiled(read)
    except RulebookFault as fault:
        return f"refused {fault.complaint.key}"
    report, optimized = judged(rules), judged(compiled(read, trusted=True))
    if not stopped(report) and not stopped(optimized):  # what is counted otherwise stops elsewhere
        assert told(report) == told(optimized), "the optimizer changed what a rule says"
    outcome = report.checks.get("UJI001")
    if outcome is None:
        return "nothing to check"
    if stopped(report):
        return "stopped"
    return "findings" if outcome.failed else "passed" if outcome.passed else "abstained"


def judged(rules: tuple[Rule, ...]) -> Report:
    return check_documents(plans(), Texts({}), rules, Settings()).report


def told(report: Report) -> tuple[object, ...]:
    """All that a rule said: what passed, why it abstained, and where each failure stands."""
    places = [(f.primary.file, f.primary.start, f.message.arguments, f.severity) for f in report.findings]
    return {name: (c.passed, c.failed, dict(c.abstained)) for name, c in report.checks.items()}, places


def stopped(report: Report) -> bool:
    return any("batas_langkah" in checks.abstained for checks in report.checks.values())


def main() -> int:
    chosen = arguments(__doc__, 20_000).parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (2 * MEMORY, 2 * MEMORY))  # addresses, of which a part is used
    return campaign(lambda rng: ("aturan", rule(rng).encode()), lambda _, data: run(data.decode()), chosen)


if __name__ == "__main__":
    sys.exit(main())
