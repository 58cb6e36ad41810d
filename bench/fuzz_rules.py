"""Random rules of the right types, compiled and run on real plans: `python bench/fuzz_rules.py --rules 20000`.

A rule grows from its types: an expression of a type is an attribute, a function, an operator or a literal that gives
it. What compiles must run: no exception but those that the language has, within SECONDS and MEMORY. What breaks is
kept in `tests/corpus/`, and the run fails.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import product
from pathlib import Path
from types import FrameType

from renja_dsl.check.readers import Texts
from renja_dsl.check.run import check_documents
from renja_dsl.lint.settings import Settings
from renja_dsl.model.documents import Documents
from renja_dsl.model.references import load
from renja_dsl.rules.functions import FUNCTIONS, Fold, Form, Function, Lookup, Quantifier, Records
from renja_dsl.rules.rule import RulebookFault
from renja_dsl.rules.schema import RECORDS, node_record, sibling
from renja_dsl.rules.text import read_rulebook
from renja_dsl.rules.translate import compiled
from renja_dsl.rules.types import (
    ANGKA,
    KODE,
    NILAI,
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
from renja_dsl.syntax.source import Source

ROOT = Path(__file__).resolve().parents[1]
SECONDS = 30
"""for one rule on one plan, on a slow machine"""
MEMORY = 2 * 1024**3
"""bytes of the whole process"""
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


class Grower:
    """One rule, from `rng`."""

    def __init__(self, rng: random.Random, kinds: str) -> None:
        self.rng = rng
        self.node = node_record(tuple(kinds.split(", ")))
        self.names: dict[str, Type] = {"dokumen": record(sibling(self.node, "dokumen"))}

    def of(self, wanted: Type, depth: int) -> str:
        """An expression of a type."""
        ways = list(self.ways(wanted, depth)) if depth > 0 else []
        for _ in range(6):
            if not ways:
                break
            try:
                return self.rng.choice(ways)()
            except LookupError:
                continue
        return self.leaf(wanted)

    def leaf(self, wanted: Type) -> str:
        known = [name for name, of in self.names.items() if of == wanted]
        if known and self.rng.random() < 0.8:
            return self.rng.choice(known)
        if wanted.name == "daftar":
            return f"[{self.leaf(wanted.of[0])}]"
        match wanted:
            case _ if wanted == YA_TIDAK:
                return self.rng.choice(("ya", "tidak", "1 = 1"))
            case _ if wanted == RUPIAH:
                return self.rng.choice(("Rp0", "Rp1", "-Rp5", "Rp999.999.999.999.999.999", "Rp0,01"))
            case _ if wanted == PERSEN:
                return self.rng.choice(("0%", "100%", "33,33%", "-1%"))
            case _ if wanted == ANGKA:
                return self.rng.choice(_NUMBERS)
            case _ if wanted == TEKS:
                return self.rng.choice(('""', '"a"', '"Persentase koperasi"', f'"{"x" * 300}"'))
            case _ if wanted == KODE:
                return self.rng.choice(('kode("")', 'kode("2.17.06")', 'kode("X.XX.01")', 'kode("1..2")'))
            case _ if wanted == TRIWULAN:
                return self.rng.choice(("TW1", "TW4"))
            case _ if wanted == TAHUN:
                return "dokumen.tahun"
        raise LookupError(wanted.name)

    def ways(self, wanted: Type, depth: int) -> Iterator[Callable[[], str]]:
        rng = self.rng

        def some(of: Type) -> str:
            return self.of(of, depth - 1)

        for owner, tail, key in _parts().get(wanted, ()):
            if depth > 1 or owner in self.names.values():
                index = "" if key is None else "[%s]"
                yield (
                    lambda owner=owner, tail=tail, key=key, index=index: (
                        f"{some(owner)}.{tail}{index % some(key) if key is not None else ''}"
                    )
                )
        for name, function in FUNCTIONS.items():
            if isinstance(function, Function):
                for arguments in _arguments(name).get(wanted, ()):
                    yield lambda name=name, arguments=arguments: f"{name}({', '.join(map(some, arguments))})"
            elif isinstance(function, Lookup) and wanted.name.endswith(("_renstra", "_tahunan", "_evaluasi")):
                kind = wanted.name.partition("_")[0]
                if kind in ("simpul", "indikator", "dokumen"):
                    yield lambda name=name, kind=kind: f"{name}({some(record(sibling(self.node, kind)))})"
            elif isinstance(function, Fold) and (wanted in function.members or wanted == function.result):
                of = wanted if wanted in function.members else self.thing()
                yield lambda name=name, of=of: f"{name}({self.members(of, depth)})"
            elif isinstance(function, Quantifier) and wanted == YA_TIDAK:
                yield lambda name=name: f"{name}({self.members(YA_TIDAK, depth)})"
            elif isinstance(function, Form):
                if name == "pilih":
                    yield lambda: f"pilih({some(wanted)}, {some(wanted)})"
                elif name == "daftar" and wanted.name == "daftar":
                    yield lambda: f"daftar({self.members(wanted.of[0], depth)})"
        if wanted == YA_TIDAK:
            kind = rng.choice((RUPIAH, PERSEN, ANGKA, NILAI, TAHUN))
            sign = rng.choice(("=", "!=", "<", "<=", ">", ">="))
            yield lambda: f"({some(kind)} {sign} {some(kind)})"
            yield lambda: f"({some(RUPIAH)} ~= {some(RUPIAH)})"
            yield lambda: f"({some(YA_TIDAK)} {rng.choice(('dan', 'atau'))} {some(YA_TIDAK)})"
            yield lambda: f"(bukan {some(YA_TIDAK)})"
            yield lambda: f"({some(TEKS)} cocok /{rng.choice(_PATTERNS)}/)"
            yield lambda: f"({some(TEKS)} memuat {some(TEKS)})"
            yield lambda: f"({some(kind)} di {some(daftar(kind))})"
            yield lambda: f"({some(NILAI)} adalah {rng.choice(('persen', 'rupiah', 'besaran', 'rentang', 'nihil'))})"
            yield lambda: f"({some(daftar(TEKS))} = {some(daftar(TEKS))})"
            thing = self.thing()
            if thing.name in RECORDS:
                yield lambda: f"(ada {some(thing)}.{rng.choice(list(RECORDS[thing.name]))})"
        if wanted in (RUPIAH, PERSEN, ANGKA):
            yield lambda: f"({some(wanted)} {rng.choice('+-')} {some(wanted)})"
            yield lambda: f"({some(wanted)} {rng.choice('*/')} {some(ANGKA)})"
            yield lambda: f"((0 - 1) * {some(wanted)})"
        if wanted == ANGKA:
            yield lambda: f"({some(RUPIAH)} / {some(RUPIAH)})"
            yield lambda: f"({some(TAHUN)} - {some(TAHUN)})"
        if wanted == TAHUN:
            yield lambda: f"({some(TAHUN)} {rng.choice('+-')} {some(ANGKA)})"
        yield lambda: f"(jika {some(YA_TIDAK)} maka {some(wanted)} lain {some(wanted)})"

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
        known = [of for of in self.names.values() if of.name in RECORDS]
        return self.rng.choice(
            (*known, record(self.node), record(sibling(self.node, "indikator")), TEKS, RUPIAH, ANGKA)
        )


@cache
def _parts() -> dict[Type, list[tuple[Type, str, Type | None]]]:
    """type -> (owner, attribute, type of the key) of what gives it."""
    found: dict[Type, list[tuple[Type, str, Type | None]]] = {}
    for name, fields in RECORDS.items():
        for part, attr in fields.items():
            found.setdefault(attr.type, []).append((record(name), part, None))
            found.setdefault(daftar(attr.type), []).append((daftar(record(name)), part, None))
            if attr.type.name == "deret":
                key, value = attr.type.of
                found.setdefault(value, []).append((record(name), part, key))
    return found


@cache
def _arguments(name: str) -> dict[Type, list[tuple[Type, ...]]]:
    """Result of a function -> types of arguments that give it."""
    function = FUNCTIONS[name]
    assert isinstance(function, Function)
    found: dict[Type, list[tuple[Type, ...]]] = {}
    takes = [[record(n) for n in sorted(t.names)] if isinstance(t, Records) else list(t) for t in function.arguments]
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
    of = {"indikator": "indikator", "dokumen": "dokumen"}.get(level, "simpul")
    lines.append(f"  untuk setiap {level} sebagai {named(record(sibling(grower.node, of)))}")
    for _ in range(rng.randrange(3)):
        kind = rng.choice(
            (RUPIAH, PERSEN, ANGKA, NILAI, TEKS, KODE, TAHUN, daftar(TEKS), daftar(RUPIAH), grower.thing())
        )
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
        placed = [of for of in grower.names.values() if of.name in RECORDS]
        kind = rng.choice(placed if rng.random() < 0.9 else (RUPIAH, TEKS, NILAI))
        try:
            lines.append(f"  tunjuk {grower.of(kind, 2)}")
        except LookupError:
            continue
    if rng.random() < 0.3:
        lines.append(f"  sekali menurut {grower.of(rng.choice((TEKS, KODE, RUPIAH)), 2)}")
    shown = " ".join(f"{{{grower.of(rng.choice((RUPIAH, PERSEN, ANGKA, TEKS, TAHUN)), 2)}}}" for _ in range(2))
    quoted = shown.replace("\\", "\\\\").replace('"', '\\"')
    return "\n".join([*lines, f'  pesan "{quoted}"', ""])


def run(text: str) -> str:
    """What came of a rule: a word for the statistics. Raises whatever the product must not raise."""
    source = Source("acak.aturan", text)
    try:
        rules = compiled(read_rulebook(source))
    except RulebookFault as fault:
        return f"refused {fault.complaint.key}"
    outcome = check_documents(plans(), Texts({}), rules, Settings()).report.checks.get("UJI001")
    if outcome is None:
        return "nothing to check"
    if "batas_langkah" in outcome.abstained:
        return "stopped"
    return "findings" if outcome.failed else "passed" if outcome.passed else "abstained"


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rules", type=int, default=20_000)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, _ring)
    rng = random.Random(chosen.seed)  # noqa: S311  # repeatable, not secret
    outcomes, kept = Counter[str](), set[str]()
    started, slowest = time.perf_counter(), (0.0, "")
    for number in range(chosen.rules):
        text = rule(rng)
        begun = time.perf_counter()
        signal.alarm(SECONDS)
        try:
            outcomes[run(text)] += 1
        except KeyboardInterrupt:
            raise
        except BaseException as wrong:
            place = traceback.extract_tb(wrong.__traceback__)[-1]
            cause = f"{type(wrong).__name__} in {Path(place.filename).name}:{place.lineno}"
            outcomes[f"BROKEN {cause}"] += 1
            if cause not in kept:
                kept.add(cause)
                name = f"{hashlib.sha256(text.encode()).hexdigest()[:10]}.aturan"
                (ROOT / "tests" / "corpus" / name).write_text(text, encoding="utf-8")
                print(f"{cause}: {str(wrong)[:200]} -> {name}", flush=True)
        finally:
            signal.alarm(0)
        slowest = max(slowest, (time.perf_counter() - begun, text))
        if (number + 1) % 5_000 == 0:
            print(f"{number + 1} rules, {time.perf_counter() - started:.0f} s", flush=True)
    print(f"{chosen.rules} rules in {time.perf_counter() - started:.0f} s, seed {chosen.seed}")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"most memory {most} MB; slowest {slowest[0]:.2f} s:\n{slowest[1]}")
    for outcome, count in sorted(outcomes.items()):
        print(f"{count:8} {outcome}")
    return 1 if kept else 0


def _ring(_: int, __: FrameType | None) -> None:
    raise TimeoutError


if __name__ == "__main__":
    sys.exit(main())
