"""What is found in all plans at hand, held against what was found before: `python bench/corpus.py`.

One line a plan, with how often each rule found something: the plans of `plans/`, a generated office and what becomes
of it by one slip at a time, and random texts. A change that alters findings changes `corpus.txt`, so that its review
shows where: `python bench/corpus.py --write` after a look at the difference.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator

from fuzz_texts import ROOT, plan
from lintas import office

from renja_dsl.check.readers import Folder, Texts, plan_files
from renja_dsl.check.run import check
from renja_dsl.findings.finding import Report
from renja_dsl.lint.settings import Settings
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source, Unreadable, decode

KEPT = ROOT / "bench" / "corpus.txt"
GENERATED, SLIPS = 300, 60


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--write", action="store_true", help="Keep what is found now.")
    now = "".join(f"{line}\n" for line in lines())
    if arguments.parse_args().write:
        KEPT.write_text(now, encoding="utf-8")
        return 0
    changes = list(changed(counts(KEPT.read_text(encoding="utf-8")), counts(now)))
    print("\n".join(changes) or f"{now.count(chr(10))} plans, no finding has changed")
    return 1 if changes else 0


def counts(text: str) -> dict[str, Counter[str]]:
    """Plan -> rule -> how many findings; a plan that cannot be read has its reason as a rule."""
    found: dict[str, Counter[str]] = {}
    for line in text.splitlines():
        name, _, rest = line.partition(":")
        told = (word.partition("*") for word in rest.split())
        found[name] = Counter({rule: int(count or 1) for rule, _, count in told})
    return found


def changed(before: dict[str, Counter[str]], now: dict[str, Counter[str]]) -> Iterator[str]:
    """Every plan whose findings are others, with the rules that differ; then every rule, over all plans."""
    rules: dict[str, list[int]] = {}
    plans = 0
    for name in dict.fromkeys((*before, *now)):
        old, new = before.get(name, Counter()), now.get(name, Counter())
        told = [f"{rule} {old[rule]} -> {new[rule]}" for rule in sorted({*old, *new}) if old[rule] != new[rule]]
        gone = "" if name in now else " (no longer there)" if name in before else ""
        if told or (name in before) != (name in now):
            plans += 1
            yield f"{name}{gone}{' (new)' if name not in before else ''}: {', '.join(told) or 'no findings'}"
        for rule in {*old, *new}:
            less_more = rules.setdefault(rule, [0, 0])
            less_more[old[rule] < new[rule]] += abs(old[rule] - new[rule])
    if plans:
        yield f"\nFindings changed in {plans} of {len(now)} plans, by rule:"
    for rule, (less, more) in sorted(rules.items()):
        if less or more:
            yield f"  {rule}: {more} more, {less} less"
    if plans:
        yield "If that is meant: python bench/corpus.py --write"


def lines() -> Iterator[str]:
    parser, rules, settings = PlanParser(), built_in(), Settings()
    folder = Folder(ROOT / "plans")
    names = [path.relative_to(folder.root).as_posix() for path in plan_files(folder.root)]
    report = check(folder, names, rules, settings, parser).report
    for name in names:
        yield said(name, report)
    for seed in range(SLIPS):
        name, report = slipped(seed, parser)
        yield f"kantor-{seed} {said(name, report)}"
    for seed in range(GENERATED):
        name = f"acak-{seed}.renja"
        try:
            source = decode(plan(random.Random(seed))[1], name)  # noqa: S311  # repeatable, not secret
        except Unreadable as error:
            yield f"{name}: {error.complaint.key}"
            continue
        yield said(name, check(Texts.of([source]), [name], rules, settings, parser).report)


def slipped(seed: int, parser: PlanParser) -> tuple[str, Report]:
    """A generated office with one line of one document lost, doubled or with another digit; the first is whole."""
    texts = office(4)
    rng = random.Random(seed)  # noqa: S311  # repeatable, not secret
    name = list(texts)[seed % len(texts)]
    lines = texts[name].splitlines(keepends=True)
    at = rng.randrange(1, len(lines))
    if seed >= len(texts):
        digit = re.search(r"[0-9](?!.*[0-9])", lines[at])
        other = lines[at] if digit is None else f"{lines[at][: digit.start()]}7{lines[at][digit.end() :]}"
        lines[at] = rng.choice(("", lines[at] * 2, other))
    held = Texts.of([Source(file, text) for file, text in {**texts, name: "".join(lines)}.items()])
    return name, check(held, list(texts), built_in(), Settings(), parser).report


def said(name: str, report: Report) -> str:
    found = Counter(finding.rule for finding in report.findings if finding.primary.file == name)
    return " ".join([f"{name}:", *(f"{rule}*{count}" for rule, count in sorted(found.items()))])


if __name__ == "__main__":
    sys.exit(main())
