"""Random inputs until something breaks: `python bench/fuzz.py --inputs 200000`.

Inputs are pieces of plans and rules, SIPD responses and tables, each with a few random edits. An exception that a
user would see as a crash, an input that takes longer than five seconds, plans that say something else when they are
asked another way (see `judging`), or an import that says something else than its source, is kept in `tests/corpus/`
and makes the run fail.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from fuzz_sources import response, table
from fuzz_texts import plan, rulebook, short
from fuzzing import Made, Target, arguments, campaign

MAKERS: Mapping[str, Callable[[random.Random], Made]] = {
    "short": short,
    "plan": plan,
    "rulebook": rulebook,
    "response": response,
    "table": table,
}
_SHARES = ("short", "plan", "rulebook", "response", "table", "table")
"""one of these is drawn each time, where nothing else is asked for"""


def main() -> int:
    asked = arguments(__doc__, 20_000)
    asked.add_argument("--kinds", nargs="+", choices=MAKERS, default=_SHARES)
    chosen = asked.parse_args()
    with TemporaryDirectory(prefix="fuzz-") as folder:
        return campaign(lambda rng: MAKERS[rng.choice(chosen.kinds)](rng), Target(Path(folder)), chosen)


if __name__ == "__main__":
    sys.exit(main())
