#!/usr/bin/env python3
"""How much of what the linter says of real plans is true: findings beside a list of judgements.

    python bench/precision.py [--data ../shared/data] [--write]

Takes the SIPD responses of ten offices and the workbooks and lists beside them in, lints them and the plans of this
repository, and holds every finding
against bench/precision.tsv: fingerprint, rule and verdict (`benar`, `debat`, `salah`, or `?` until somebody has read
it). The list holds no word of the plans, only what their findings are known by. What is new or gone since the list
was written is named, so that a change of a rule shows what it changes; `--write` takes it over, new ones with `?`.
Exit code 1 when an error is false, or fewer than the shares below are true. Skips responses that are not there.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from renja_dsl.check.readers import Folder  # noqa: E402  # the tree that this file stands in
from renja_dsl.check.run import check  # noqa: E402
from renja_dsl.findings.finding import Finding  # noqa: E402
from renja_dsl.intake.importing import import_file  # noqa: E402
from renja_dsl.lint.settings import Settings  # noqa: E402
from renja_dsl.rules.registry import built_in  # noqa: E402
from renja_dsl.syntax.parser import PlanParser  # noqa: E402

JUDGED = Path(__file__).with_suffix(".tsv")
VERDICTS = ("benar", "debat", "salah", "?")
WANTED = {"galat": 98, "peringatan": 90, "catatan": 90}
"""severity -> percent of the judged findings that have to be true; a debatable one counts half"""

LEAST = 75
"""percent below which a rule is named: its message has to be a question"""

Key = tuple[str, str, str]
"""where it was found (`sipd`, `lembar` or `contoh`), rule, fingerprint"""
SHEETS = (
    "evaluasi-e81-deliserdang-2025.xlsx",
    "dp3a-semarang-2025-anggaran.tsv",
    "dp3a-semarang-2025-capaian.xlsx",
)


def findings_of(place: str, root: Path) -> dict[Key, Finding]:
    reader = Folder(root)
    report = check(reader, reader.plans("."), built_in(), Settings()).report
    return {(place, finding.rule, finding.fingerprint): finding for finding in report.open}


def taken_in(paths: Iterable[Path], into: Path) -> Path:
    parser = PlanParser()
    for path in paths:
        for output in import_file(path, parser).outputs:
            target = into / path.stem / output.path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(output.text, encoding="utf-8")
    return into


def judged() -> dict[Key, str]:
    if not JUDGED.is_file():
        return {}
    rows = (line.split("\t") for line in JUDGED.read_text(encoding="utf-8").splitlines() if line)
    return {(place, rule, mark): verdict for place, rule, mark, verdict in rows}


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    found = findings_of("contoh", ROOT / "plans")
    places = {"contoh"}
    sources = {
        "sipd": sorted((given.data / "renja-sipd-2026").glob("*.json")),
        "lembar": [given.data / name for name in SHEETS if (given.data / name).is_file()],
    }
    for place, paths in sources.items():
        if paths:
            with tempfile.TemporaryDirectory() as folder:
                found |= findings_of(place, taken_in(paths, Path(folder)))
            places.add(place)
    known = judged()
    new = [key for key in found if key not in known]
    gone = [key for key in known if key not in found and key[0] in places]
    for key in new:
        print("new ", *key)
    for key in gone:
        print("gone", *key, known[key])
    bad = False
    for rule in sorted({key[1] for key in found}):
        verdicts = Counter(known.get(key, "?") for key in found if key[1] == rule)
        read = sum(verdicts[verdict] for verdict in VERDICTS[:3])
        share = 100 * (verdicts["benar"] + verdicts["debat"] / 2) / read if read else 100.0
        if share < LEAST:
            print(f"{rule}: {share:.0f} % of {read} judged findings true")
    for severity, wanted in WANTED.items():
        verdicts = Counter(known.get(key, "?") for key, f in found.items() if f.severity.value == severity)
        read = sum(verdicts[verdict] for verdict in VERDICTS[:3])
        share = 100 * (verdicts["benar"] + verdicts["debat"] / 2) / read if read else 100.0
        print(f"{severity:10} {sum(verdicts.values())} findings, {read} judged, {share:.0f} % true of {wanted} %")
        bad |= share < wanted or (severity == "galat" and verdicts["salah"] > 0)
    if given.write:
        rows = sorted((*key, known.get(key, "?")) for key in (*found, *(k for k in known if k[0] not in places)))
        JUDGED.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
