"""What remembered results save: a lint of many offices after one edit beside one that remembers nothing.

    python bench/recall.py PLANS [--rounds 5]

PLANS is a folder of offices, which is copied. Whole processes in turn, CPU time, medians; the outputs are held against
each other. Exit code 1 where a lint after one edit takes more than a twelfth of a full one.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

MOST = 1 / 12
_PAGU = re.compile(r"pagu Rp(\d)")


def run(place: Path, cache: Path, *more: str) -> tuple[float, bytes]:
    """CPU seconds of a lint with all its processes, and what it prints; its code is compiled once, as for a user."""
    plain = {k: v for k, v in os.environ.items() if k not in ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX")}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "renja_dsl", "lint", str(place), "--format", "json", *more]
    done = subprocess.run(
        command,
        capture_output=True,
        check=False,
        env={**plain, "RENJA_CACHE": str(cache), "XDG_DATA_HOME": str(cache)},
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout


def edit(place: Path, number: int) -> None:
    """One digit of one pagu of an office."""
    plans = sorted(place.rglob("renja*.renja"))
    plan = plans[number % len(plans)]
    text = plan.read_text(encoding="utf-8")
    found = _PAGU.search(text)
    assert found is not None
    digit = str(int(found[1]) % 9 + 1)
    plan.write_text(text[: found.start(1)] + digit + text[found.end(1) :], encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("plans", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    full: list[float] = []
    edited: list[float] = []
    same: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        place, cache = Path(folder, "plans"), Path(folder, "cache")
        shutil.copytree(arguments.plans, place)
        run(place, cache)
        for number in range(arguments.rounds):
            edit(place, number)
            seconds, fresh = run(place, cache, "--no-cache")
            full.append(seconds)
            seconds, remembered = run(place, cache)
            edited.append(seconds)
            assert remembered == fresh
            seconds, again = run(place, cache)
            same.append(seconds)
            assert again == fresh
        size = sum(path.stat().st_size for path in cache.glob("*.json"))
    whole = statistics.median(full)
    ratio = statistics.median(e / f for e, f in zip(edited, full, strict=True))
    print(f"nothing remembered {whole:.2f} s CPU; entries {size / 1e6:.1f} MB")
    print(f"one edit           {statistics.median(edited):.2f} s, {ratio:.3f} of it (at most {MOST:.3f})")
    print(f"no change          {statistics.median(same):.2f} s, {statistics.median(same) / whole:.3f}")
    sys.exit(ratio > MOST)


if __name__ == "__main__":
    main()
