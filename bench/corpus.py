"""What is found in all plans at hand, held against what was found before: `python bench/corpus.py`.

One line a plan, with how often each rule found something. A change that alters findings changes `corpus.txt`, so that
its review shows where: `python bench/corpus.py --write` after a look at the difference.
"""

from __future__ import annotations

import argparse
import difflib
import random
import sys
from collections import Counter
from collections.abc import Iterator

from fuzz_texts import ROOT, plan

from renja_dsl.check.readers import Folder, Texts, plan_files
from renja_dsl.check.run import check
from renja_dsl.findings.finding import Report
from renja_dsl.lint.settings import Settings
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Unreadable, decode

KEPT = ROOT / "bench" / "corpus.txt"
GENERATED = 300


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--write", action="store_true", help="Keep what is found now.")
    now = "".join(f"{line}\n" for line in lines())
    if arguments.parse_args().write:
        KEPT.write_text(now, encoding="utf-8")
        return 0
    changes = list(
        difflib.unified_diff(
            KEPT.read_text(encoding="utf-8").splitlines(), now.splitlines(), "before", "now", n=0, lineterm=""
        )
    )
    print("\n".join(changes) or f"{now.count(chr(10))} plans, no finding has changed")
    return 1 if changes else 0


def lines() -> Iterator[str]:
    parser, rules, settings = PlanParser(), built_in(), Settings()
    folder = Folder(ROOT / "plans")
    names = [path.relative_to(folder.root).as_posix() for path in plan_files(folder.root)]
    report = check(folder, names, rules, settings, parser).report
    for name in names:
        yield said(name, report)
    for seed in range(GENERATED):
        name = f"acak-{seed}.renja"
        try:
            source = decode(plan(random.Random(seed))[1], name)  # noqa: S311  # repeatable, not secret
        except Unreadable as error:
            yield f"{name}: {error.complaint.key}"
            continue
        yield said(name, check(Texts.of([source]), [name], rules, settings, parser).report)


def said(name: str, report: Report) -> str:
    found = Counter(finding.rule for finding in report.findings if finding.primary.file == name)
    return " ".join([f"{name}:", *(f"{rule}*{count}" for rule, count in sorted(found.items()))])


if __name__ == "__main__":
    sys.exit(main())
