"""How often the first explanation names the planted fault, and what repairs cost.

    python bench/diagnosis.py [--plans 200] [--seed 1]

Consistent plans and E.81 tables are generated, one to three faults planted from the real fault
model: a digit, a swap, a pasted number, a factor, a total that leaves out a child (alone, or with
all that was added up from it). A fault is *identifiable* when no other change of one number, at
the same price or less, makes every sum right again. A *tie* shows two explanations of the same
score; it counts as wrong when the planted cell is not the first of them, as right when it is.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from decimal import Decimal

from attrs import frozen

from renja_dsl.check.readers import Texts
from renja_dsl.check.run import check_documents
from renja_dsl.diagnosis.equations import system_of
from renja_dsl.diagnosis.evidence import Evidence
from renja_dsl.diagnosis.explain import PLAIN, Candidate, explanations
from renja_dsl.diagnosis.findings import Explainers
from renja_dsl.diagnosis.prices import Prices, holds, price
from renja_dsl.diagnosis.repair import Verdict, diagnose
from renja_dsl.diagnosis.rules import EXPLAINED
from renja_dsl.diagnosis.system import Amount, SumSystem
from renja_dsl.diagnosis.wording import edit_of
from renja_dsl.lint.engine import lint_document
from renja_dsl.lint.settings import Settings
from renja_dsl.model.arithmetic import exact
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.references import load
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source
from renja_dsl.testing import words
from renja_dsl.testing.office import (
    PlannedIndikator,
    PlannedKantor,
    PlannedKegiatan,
    PlannedProgram,
    PlannedSubKegiatan,
    PlannedSumberDana,
)
from renja_dsl.testing.printing import cetak

KINDS = ("digit", "swap", "pasted", "factor", "omitted", "omitted, carried up")
PARSER = PlanParser()


# ---- consistent workspaces ---------------------------------------------------------------


def amount(rng: random.Random) -> int:
    """As plans have them: round to half a million or finer, a third of them to the rupiah."""
    size = 10 ** rng.uniform(7, 9.5)
    unit = rng.choice((1, 100, 100, 500, 500_000, 500_000, 5_000_000))
    return max(unit, int(size) // unit * unit) if unit > 1 else int(size)


def plan(rng: random.Random, subs: int, beside: frozenset[str]) -> PlannedKantor:
    left, programs = subs, []
    subjects = iter(words.POKOK * 80)

    def indikator(unit: str) -> PlannedIndikator:
        return PlannedIndikator(f"Jumlah {unit} {next(subjects)}", unit, 20 * rng.randint(1, 20), rng.randint(0, 5))

    number = 1
    while left > 0:
        number += 1
        code, activities = f"2.17.{number:02d}", []
        for second in range(1, rng.randint(1, 4) + 1):
            size = min(left, rng.randint(1, 7))
            if size < 1:
                break
            left -= size
            inner = f"{code}.2.{second:02d}"
            made = []
            for third in range(1, size + 1):
                sources = rng.sample(words.SUMBER_DANA, rng.choice((1, 1, 2)))
                share = rng.randint(10, 90) if len(sources) > 1 else 100
                made.append(
                    PlannedSubKegiatan(
                        f"{inner}.{third:04d}",
                        f"Fasilitasi {next(subjects)}",
                        indikator("Dokumen"),
                        amount(rng),
                        rng.choice((1000, 1050, 1100, rng.randint(700, 1500))),
                        tuple(PlannedSumberDana(kode, nama, share) for kode, nama in sources),
                        ("Kabupaten Bengkalis",),
                        "Koperasi",
                    )
                )
            activities.append(PlannedKegiatan(inner, f"Pembinaan {next(subjects)}", indikator("Laporan"), tuple(made)))
        programs.append(PlannedProgram(code, f"PROGRAM {next(subjects)}", indikator("Orang"), tuple(activities), "S1"))
    quarters = rng.choice(((25, 25, 25, 25), (20, 30, 30, 20), (10, 20, 30, 40), (5, 20, 30, 45)))
    return PlannedKantor(
        2026,
        "rancangan akhir",
        "2.17",
        "Kabupaten Bengkalis",
        (),
        tuple(programs),
        quarters,
        beside,
        rng.random() < 0.5,
    )


def opened(texts: dict[str, str]) -> Lookup:
    return Lookup(load(Texts.of(Source(name, text) for name, text in texts.items()), texts, PARSER))


# ---- planting ----------------------------------------------------------------------------------


@frozen
class Planted:
    kind: str
    file: str
    medan: str
    line: int
    true: dict[tuple[str, int, str], Decimal]
    """file, line and field of every changed number -> what it was"""
    crossed: bool


def key_of(a: Amount) -> tuple[str, int, str]:
    return a.document.name, a.document.source.position(a.cell.start).line if a.cell else 0, a.medan


def spoil(a: Amount, kind: str, system: SumSystem, rng: random.Random) -> dict[Amount, Decimal] | None:
    """New numbers, or None where the fault cannot be planted here."""
    old = a.nilai
    assert old is not None
    if kind == "digit":
        text = str(int(old))
        at = rng.randrange(len(text))
        new = rng.choice([d for d in "0123456789" if d != text[at] and (at or d != "0")])
        return {a: Decimal(text[:at] + new + text[at + 1 :])}
    if kind == "swap":
        text = str(int(old))
        places = [n for n in range(len(text) - 1) if text[n] != text[n + 1] and (n or text[1] != "0")]
        if not places:
            return None
        n = rng.choice(places)
        return {a: Decimal(text[:n] + text[n + 1] + text[n] + text[n + 2 :])}
    if kind == "factor":
        factor = rng.choice((10, 100, 1000))
        lower = old / factor
        return {a: lower if lower == int(lower) and rng.random() < 0.5 else old * factor}
    if kind == "pasted":
        others = [
            b for b in system.of_amount if b.medan == a.medan and b.node is not a.node and b.document is a.document
        ]
        others = [b for b in others if b.nilai and b.nilai != old]
        return {a: rng.choice(others).nilai or old} if others else None
    own = [s for s in system.of_amount[a] if s.total is a and len(s.parts) > 1 and s.rule != "EVL501"]
    if not own:
        return None
    left_out = rng.choice(own[0].parts).nilai
    if not left_out or left_out == old:
        return None
    made = {a: old - left_out}
    if kind == "omitted, carried up":
        waiting = [a]
        while waiting:
            below = waiting.pop()
            for s in system.of_amount[below]:
                if s.total is not below and s.total not in made and s.total.nilai is not None:
                    made[s.total] = s.total.nilai - left_out
                    waiting.append(s.total)
        if len(made) == 1:
            return None
    return made


def plant(lookup: Lookup, system: SumSystem, kind: str, rng: random.Random) -> tuple[dict[str, str], Planted] | None:
    able = [
        a for a in system.of_amount if a.written and a.rupiah and a.nilai and a.node is not None and a.nilai >= 1000
    ]
    for _ in range(50):
        a = rng.choice(able)
        made = spoil(a, kind, system, rng)
        if made is None or any(b.nilai == to for b, to in made.items()):
            continue
        texts = {name: d.source.text for name, d in lookup.documents.by_name.items()}
        for b, to in sorted(made.items(), key=lambda pair: -pair[0].cell.start if pair[0].cell else 0):
            edit = edit_of(b, to)
            text = texts[b.document.name]
            texts[b.document.name] = text[: edit.place.start] + edit.text + text[edit.place.end :]
        true = {key_of(b): b.nilai for b in made if b.nilai is not None}
        return texts, Planted(kind, a.document.name, a.medan, key_of(a)[1], true, len(system.of_amount[a]) > 1)
    return None


# ---- measuring -----------------------------------------------------------------------------------


def is_planted(candidate: Candidate, planted: Planted) -> bool:
    here = key_of(candidate.amount)
    return here[:3] == (planted.file, planted.line, planted.medan) and candidate.to == planted.true[here]


def restored(system: SumSystem, planted: Planted) -> dict[Amount, Decimal]:
    values = {a: a.nilai for a in system.of_amount if a.nilai is not None}
    values.update({a: planted.true[key_of(a)] for a in system.of_amount if key_of(a) in planted.true and a.written})
    return values


def is_identifiable(system: SumSystem, planted: Planted, prices: Prices) -> bool:
    """Whether no other change of one number is as cheap and makes everything right."""
    broken = [s for s in system.sums if s.gap]
    cost, _ = price(prices, restored(system, planted))
    for a in dict.fromkeys(a for s in broken[:1] for a in s.amounts if a.written and a.nilai is not None):
        if key_of(a)[:3] == (planted.file, planted.line, planted.medan):
            continue
        sign = broken[0].sign(a)
        if abs(sign) != 1 or a.nilai is None:
            continue
        to = a.nilai - sign * (broken[0].gap or 0)
        if to < 0:
            continue
        values = {b: b.nilai for s in system.of_amount[a] for b in s.amounts if b.nilai is not None} | {a: to}
        mine = set(system.of_amount[a])
        if all(s in mine for s in broken) and all(holds(s, values) for s in mine) and price(prices, {a: to})[0] <= cost:
            return False
    return True


def single_faults(rng: random.Random, plans: int) -> None:
    count: Counter[tuple[str, str]] = Counter()
    for _ in range(plans):
        beside = frozenset(rng.choice(((), ("rkpd",), ("evaluasi",), ("rkpd", "evaluasi"))))
        isi = plan(rng, rng.randint(6, 40), beside)
        whole = opened(cetak(isi).teks)
        system = system_of(whole)
        assert all(not s.gap for s in system.sums), "the generator is not consistent"
        for kind in KINDS:
            made = plant(whole, system, kind, rng)
            if made is None:
                continue
            texts, planted = made
            spoilt = system_of(opened(texts))
            broken = [s for s in spoilt.sums if s.gap]
            evidence = Evidence(spoilt)
            told = explanations(broken[0], evidence)
            told = told if len(told) <= PLAIN else []  # more are only named
            rows = [kind, "all"]
            if kind == "digit" and planted.crossed:
                rows.append("digit, crossed by two sums")
            if is_identifiable(spoilt, planted, Prices(evidence)):
                rows += ["identifiable", f"  {kind}"]
            outcome = "silent"
            if told:
                outcome = "first" if is_planted(told[0], planted) else "wrong"
                if outcome == "wrong" and any(is_planted(c, planted) for c in told[:3]):
                    outcome = "second"
            for row in rows:
                count[row, outcome] += 1
                count[row, "n"] += 1
    print(f"{'single faults':32} {'n':>5} {'first':>7} {'among 3':>8} {'silent':>7} {'wrong first':>12}")
    order = ["digit, crossed by two sums", "all", *KINDS, "identifiable", *(f"  {kind}" for kind in KINDS)]
    for row in order:
        n = count[row, "n"] or 1
        first, second, silent, wrong = (100 * count[row, k] / n for k in ("first", "second", "silent", "wrong"))
        print(
            f"{row:32} {count[row, 'n']:5} {first:6.1f}% {first + second:7.1f}% {silent:6.1f}% {wrong + second:11.1f}%"
        )


def averages(rng: random.Random, plans: int) -> None:
    """Slips in cells of evaluations of which averages are printed: what the findings are told, of whatever rule."""
    rules, config = built_in(), Settings()
    count: Counter[tuple[str, str]] = Counter()
    for _ in range(plans):
        whole = opened(cetak(plan(rng, rng.randint(6, 40), frozenset(("evaluasi",)))).teks)
        system = system_of(whole)
        cells = {a for average in system.averages for a in average.amounts}
        able = [a for a in system.of_amount if a in cells and a.written and a.rupiah and a.nilai and a.nilai >= 1000]
        for medan in ("pagu", "serapan", "tertulis serapan"):
            own = [a for a in able if a.medan.startswith(medan) and a.medan != "pagu renstra"]
            kind = rng.choice(("digit", "swap"))
            a = rng.choice(own)
            made = spoil(a, kind, system, rng)
            if made is None or made[a] == a.nilai:
                continue
            edit = edit_of(a, made[a])
            texts = {name: d.source.text for name, d in whole.documents.by_name.items()}
            text = texts[a.document.name]
            texts[a.document.name] = text[: edit.place.start] + edit.text + text[edit.place.end :]
            spoilt = opened(texts)
            report = check_documents(spoilt.documents, Texts({}), rules, config).report
            for finding in report.findings:
                if finding.rule not in EXPLAINED:
                    continue
                told = [[(e.place.start, e.text) for e in why.edits][:1] for why in finding.explanations]
                true = [(edit.place.start, edit_of(a, a.nilai or Decimal(0)).text)]
                outcome = "silent" if not told else "first" if told[0] == true else "wrong"
                for row in (medan, finding.rule):
                    count[row, outcome] += 1
                    count[row, "n"] += 1
    print(f"\n{'cells with averages, findings':32} {'n':>5} {'first':>7} {'silent':>7} {'wrong first':>12}")
    for row in sorted({row for row, _ in count}):
        n = count[row, "n"]
        first, silent, wrong = (100 * count[row, k] / n for k in ("first", "silent", "wrong"))
        print(f"{row:32} {n:5} {first:6.1f}% {silent:6.1f}% {wrong:11.1f}%")


def repairs(rng: random.Random, plans: int, seconds: float) -> None:
    print(
        f"\n{'repairs':12} {'n':>4} {'proven':>7} {'dearer':>7} {'cheaper':>8} {'restored':>9} {'tied':>6}"
        f" {'median':>8} {'max':>7}"
    )
    for faults in (1, 2, 3):
        count: Counter[str] = Counter()
        times = []
        for _ in range(plans):
            isi = plan(rng, rng.randint(6, 40), frozenset(rng.choice(((), ("rkpd",), ("evaluasi",)))))
            lookup = opened(cetak(isi).teks)
            true: dict[tuple[str, int, str], Decimal] = {}
            for _ in range(faults):
                made = plant(lookup, system_of(lookup), rng.choice(KINDS), rng)
                if made is not None:
                    lookup = opened(made[0])
                    true = made[1].true | true
            system = system_of(lookup)
            values = {a: a.nilai for a in system.of_amount if a.nilai is not None}
            values.update({a: true[key_of(a)] for a in system.of_amount if key_of(a) in true and a.written})
            planted_cost, _ = price(Prices(Evidence(system)), values)
            start = time.perf_counter()
            found = diagnose(system, frozenset(), seconds)
            times.append(time.perf_counter() - start)
            cost = sum(part.cost for part in found.parts)
            chosen = {key_of(c.amount): c.to for part in found.parts if part.choices for c in part.choices[0]}
            count["n"] += 1
            count["proven"] += all(part.bound >= part.cost and part.choices for part in found.parts)
            count["dearer"] += cost > planted_cost
            count["cheaper"] += cost < planted_cost
            count["restored"] += chosen == true
            count["tied"] += any(part.verdict is Verdict.TIED for part in found.parts)
        times.sort()
        print(
            f"{faults} fault(s)  {count['n']:5} {count['proven']:7} {count['dearer']:7} {count['cheaper']:8}"
            f" {count['restored']:9} {count['tied']:6} {times[len(times) // 2]:7.2f}s {times[-1]:6.2f}s"
        )


def speed(rng: random.Random) -> None:
    whole = opened(cetak(plan(rng, 200, frozenset(("rkpd", "evaluasi")))).teks)
    rules, config = built_in(), Settings()
    for faults, kinds in ((1, ("digit",)), (3, ("digit",)), (20, ("digit",)), (20, KINDS)):
        lookup = whole
        for _ in range(faults):
            made = plant(lookup, system_of(lookup), rng.choice(kinds), rng)
            if made is not None:
                lookup = opened(made[0])
        start, work = time.perf_counter(), time.process_time()
        found = diagnose(system_of(lookup), frozenset(), 20)
        proven = sum(part.bound >= part.cost > 0 for part in found.parts)
        print(
            f"200 sub kegiatan, {faults} fault(s) of {'any kind' if len(kinds) > 1 else 'digits'}: diagnosed in"
            f" {time.perf_counter() - start:.2f} s, {time.process_time() - work:.2f} s of the processor"
            f" ({proven} of {len(found.parts)} parts proven)"
        )
        lookup = opened({name: d.source.text for name, d in lookup.documents.by_name.items()})
        work = time.process_time()
        by_id = {rule.id: rule for rule in rules}
        parameters = {rule.id: config.parameters(rule) for rule in rules}
        with exact():
            checked = [
                lint_document(lookup, lookup.documents[n], by_id, parameters, config) for n in lookup.documents.asked
            ]
        base = time.process_time() - work
        work = time.process_time()
        explainers = Explainers(lookup)
        for report in checked:
            explainers.explained(report.findings)
        more = time.process_time() - work
        print(f"  lint {base:.3f} s, explanations {more:.3f} s more ({100 * more / base:.1f}%)")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--plans", type=int, default=200)
    options.add_argument("--repairs", type=int, default=40)
    options.add_argument("--seconds", type=float, default=10)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    rng = random.Random(given.seed)  # noqa: S311  # a benchmark repeats itself
    single_faults(rng, given.plans)
    averages(rng, given.plans)
    repairs(rng, given.repairs, given.seconds)
    print()
    speed(rng)


if __name__ == "__main__":
    main()
