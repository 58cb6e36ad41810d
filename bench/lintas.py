"""Cross-document work: a workspace of five documents beside the sum of its files, each alone.

    python bench/lintas.py [programs] [--rules]

Prints seconds (best of three) for parsing and for the rules, of each document alone and of all together. With --rules,
the CPU time of each rule of its own on all of them, above what linting by no rule takes, the dearest first.
"""

from __future__ import annotations

import sys
import time

from renja_dsl.check.readers import Texts
from renja_dsl.check.run import reports_of
from renja_dsl.lint.settings import Settings
from renja_dsl.model.references import load
from renja_dsl.rules.registry import built_in
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.source import Source
from renja_dsl.testing.office import (
    PlannedIndikator,
    PlannedKantor,
    PlannedKegiatan,
    PlannedProgram,
    PlannedSasaran,
    PlannedSubKegiatan,
    PlannedSumberDana,
)
from renja_dsl.testing.printing import cetak
from renja_dsl.testing.words import SATUAN, SUMBER_DANA


def office(programs: int) -> dict[str, str]:
    """Texts of renja, rkpd, renstra, evaluasi and the renja of the year before."""
    source = (PlannedSumberDana(*SUMBER_DANA[0], 100),)

    def sub(code: str, n: int) -> PlannedSubKegiatan:
        unit = SATUAN[n % len(SATUAN)]
        counts = PlannedIndikator(f"Jumlah {unit} kerja {code}", unit, 20 * (1 + n % 9), n % 5)
        where = ("Kabupaten Sukamaju",)
        return PlannedSubKegiatan(code, f"Kerja {code}", counts, 10**8 + n, 1100, source, where, "Umum")

    made = []
    for p in range(2, programs + 2):
        kode = f"2.17.{p:02d}"
        activities = tuple(
            PlannedKegiatan(
                f"{kode}.2.{k:02d}",
                f"Kegiatan {kode} {k}",
                PlannedIndikator(f"Jumlah Dokumen kegiatan {kode} {k}", "Dokumen", 20),
                tuple(sub(f"{kode}.2.{k:02d}.{s:04d}", p + k + s) for s in range(1, 9)),
            )
            for k in range(1, 6)
        )
        share = PlannedIndikator(f"Persentase program {kode}", "%", 40, 1)
        made.append(PlannedProgram(kode, f"PROGRAM {kode}", share, activities, "S1"))
    goal = (PlannedSasaran("S1", "Meningkatnya mutu", PlannedIndikator("Persentase mutu", "%", 40, 1)),)
    beside = frozenset(("rkpd", "renstra", "evaluasi", "sebelumnya"))
    isi = PlannedKantor(2026, "penetapan", "2.17", "Kabupaten Sukamaju", goal, tuple(made), (25, 25, 25, 25), beside)
    return cetak(isi).teks


def seconds(texts: dict[str, str]) -> tuple[float, float]:
    """Parsing and rules."""
    best = (1e9, 1e9)
    for _ in range(3):
        begin = time.perf_counter()
        documents = load(Texts.of(Source(name, text) for name, text in texts.items()), texts)
        middle = time.perf_counter()
        reports_of(documents, built_in(), Settings())
        end = time.perf_counter()
        best = min(best[0], middle - begin), min(best[1], end - middle)
    return best


def by_rule(texts: dict[str, str]) -> list[tuple[float, str]]:
    """CPU seconds of each rule on documents that were read before, the least of three; the dearest first."""
    documents = load(Texts.of(Source(name, text) for name, text in texts.items()), texts)

    def cost(rules: list[Rule]) -> float:
        times = []
        for _ in range(3):
            begin = time.process_time()
            reports_of(documents, rules, Settings())
            times.append(time.process_time() - begin)
        return min(times)

    nothing = cost([])
    return sorted(((cost([rule]) - nothing, rule.id) for rule in built_in()), reverse=True)


def main() -> None:
    programs = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    texts = office(programs[0] if programs else 20)
    built_in()
    if "--rules" in sys.argv:
        rows = by_rule(texts)
        total = sum(seconds for seconds, _ in rows)
        for seconds_of_rule, rule in rows[:25]:
            print(f"{rule}  {1000 * seconds_of_rule:8.1f} ms  {seconds_of_rule / total:6.1%}")
        print(f"all     {1000 * total:8.1f} ms, each rule alone")
        return
    alone = {name: seconds({name: text}) for name, text in texts.items()}
    for name, (parse, rules) in alone.items():
        print(f"{name:28} {len(texts[name].splitlines()):7} lines  parse {parse:6.2f}  rules {rules:6.2f}")
    parse, rules = seconds(texts)
    parsed, checked = (sum(times) for times in zip(*alone.values(), strict=True))
    print(f"{'sum':28} {'':13}  parse {parsed:6.2f}  rules {checked:6.2f}")
    print(f"{'together':28} {'':13}  parse {parse:6.2f}  rules {rules:6.2f}")


if __name__ == "__main__":
    main()
