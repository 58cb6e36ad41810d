"""Random inputs until something breaks: `python bench/fuzz.py --inputs 200000`.

Inputs are pieces of plans and rules, SIPD responses and tables, each with a few random edits. An
exception that a user would see as a crash, an input that takes longer than ten seconds, a text
whose meaning the formatter would have changed, or an import that says something else than its
source, is kept in `tests/corpus/` and makes the run fail.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from fuzz_shapes import dumps, shape
from fuzz_sources import response, stored_table, table
from fuzz_texts import ROOT, Made, edited, encoded, plan, rulebook
from fuzzing import Target

_EDITED = 0.3
"""of dumps: what is damaged is mostly refused at once"""
Makers = tuple[Callable[[random.Random], Made], ...]


def other_table(rng: random.Random) -> Made:
    """A damaged table of another shape than the official ones."""
    return stored_table(rng, shape(rng))


def dump(rng: random.Random) -> Made:
    """A damaged response of another program."""
    text = rng.choice(dumps())
    return "json", encoded(edited(rng, text, [text]) if rng.random() < _EDITED else text)


IMPORTED: Makers = (response, dump, table, other_table, other_table)
MAKERS: Makers = (plan, plan, rulebook, response, dump, table, other_table)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--inputs", type=int, default=20_000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--corpus", type=Path, default=ROOT / "tests" / "corpus")
    arguments.add_argument("--imported", action="store_true", help="files of the importer alone")
    chosen = arguments.parse_args()
    makers = IMPORTED if chosen.imported else MAKERS
    with TemporaryDirectory(prefix="fuzz-") as folder:
        return run(Target(Path(folder)), chosen.inputs, chosen.seed, chosen.corpus, makers)


def run(target: Target, inputs: int, seed: int, corpus: Path, makers: Makers = MAKERS) -> int:
    """1 when something broke."""
    outcomes, kept = Counter[str](), set[str]()
    rng = random.Random(seed)  # noqa: S311  # repeatable, not secret
    started = time.perf_counter()
    slowest = (0.0, "", b"")
    for number in range(inputs):
        suffix, data = rng.choice(makers)(rng)
        begun = time.perf_counter()
        try:
            outcomes[target(suffix, data)] += 1
        except KeyboardInterrupt:
            raise
        except BaseException as wrong:  # a panic of a library in Rust is no Exception
            cause = f"{suffix} {type(wrong).__name__} {_place(wrong)}"
            outcomes[cause] += 1
            if cause not in kept:
                kept.add(cause)
                name = f"{hashlib.sha256(data).hexdigest()[:10]}.{suffix}"
                corpus.mkdir(parents=True, exist_ok=True)
                (corpus / name).write_bytes(data)
                print(f"{cause}: {str(wrong)[:300]} -> {name}", flush=True)
        slowest = max(slowest, (time.perf_counter() - begun, suffix, data[:80]))
        if (number + 1) % 10_000 == 0:
            print(f"{number + 1} inputs, {time.perf_counter() - started:.0f} s", flush=True)
    print(f"{inputs} inputs in {time.perf_counter() - started:.0f} s, seed {seed}")
    print(f"slowest {slowest[0]:.2f} s: {slowest[1]} {slowest[2]!r}")
    for outcome, count in sorted(outcomes.items()):
        print(f"{count:8} {outcome}")
    return 1 if kept else 0


def _place(wrong: BaseException) -> str:
    last = traceback.extract_tb(wrong.__traceback__)[-1]
    return f"in {Path(last.filename).name}:{last.lineno}"


if __name__ == "__main__":
    sys.exit(main())
