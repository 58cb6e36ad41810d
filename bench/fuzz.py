"""Random inputs until something breaks: `python bench/fuzz.py --inputs 200000`.

Inputs are pieces of real plans and rules with a few random edits. An exception that a user would
see as a crash, an input that takes longer than ten seconds, or a text whose meaning the formatter
would have changed, is kept in `tests/corpus/` and makes the run fail.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

from fuzzing import ROOT, Target, made, seeds


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--inputs", type=int, default=20_000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--corpus", type=Path, default=ROOT / "tests" / "corpus")
    chosen = arguments.parse_args()
    plans, rules = seeds()
    target, outcomes, kept = Target(), Counter[str](), set[str]()
    rng = random.Random(chosen.seed)  # noqa: S311  # repeatable, not secret
    started = time.perf_counter()
    slowest = (0.0, "")
    for number in range(chosen.inputs):
        kind, text = made(rng, plans, rules)
        data = text.encode("utf-8", "surrogatepass")
        begun = time.perf_counter()
        try:
            outcomes[target(kind, data)] += 1
        except Exception as wrong:
            last = traceback.extract_tb(wrong.__traceback__)[-1]
            cause = f"{type(wrong).__name__} in {Path(last.filename).name}:{last.lineno}"
            outcomes[cause] += 1
            if cause not in kept:
                kept.add(cause)
                name = f"{hashlib.sha256(data).hexdigest()[:10]}.{'aturan' if kind == 'aturan' else 'renja'}"
                chosen.corpus.mkdir(parents=True, exist_ok=True)
                (chosen.corpus / name).write_bytes(data)
                print(f"{cause}: {wrong} -> {name}", flush=True)
        slowest = max(slowest, (time.perf_counter() - begun, repr(text[:80])))
        if (number + 1) % 10_000 == 0:
            print(f"{number + 1} inputs, {time.perf_counter() - started:.0f} s", flush=True)
    print(f"{chosen.inputs} inputs in {time.perf_counter() - started:.0f} s, seed {chosen.seed}")
    print(f"slowest {slowest[0]:.2f} s: {slowest[1]}")
    for outcome, count in outcomes.most_common():
        print(f"{count:8} {outcome}")
    return 1 if kept else 0


if __name__ == "__main__":
    sys.exit(main())
