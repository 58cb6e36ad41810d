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

from fuzz_shapes import dumps, shape
from fuzz_sources import response, stored_table, table
from fuzz_texts import edited, encoded, plan, rulebook, short
from fuzzing import Made, Target, arguments, campaign

_EDITED = 0.3
"""of dumps: what is damaged is mostly refused at once"""


def other_table(rng: random.Random) -> Made:
    """A damaged table of another shape than the official ones."""
    return stored_table(rng, shape(rng))


def dump(rng: random.Random) -> Made:
    """A damaged response of another program."""
    text = rng.choice(dumps())
    return "json", encoded(edited(rng, text, [text]) if rng.random() < _EDITED else text)


MAKERS: Mapping[str, Callable[[random.Random], Made]] = {
    "short": short,
    "plan": plan,
    "rulebook": rulebook,
    "response": response,
    "table": table,
    "shape": other_table,
    "dump": dump,
}
_SHARES = ("short", "plan", "rulebook", "response", "table", "shape", "dump")
"""one of these is drawn each time, where nothing else is asked for"""


def main() -> int:
    asked = arguments(__doc__, 20_000)
    asked.add_argument("--kinds", nargs="+", choices=MAKERS, default=_SHARES)
    chosen = asked.parse_args()
    with TemporaryDirectory(prefix="fuzz-") as folder:
        return campaign(lambda rng: MAKERS[rng.choice(chosen.kinds)](rng), Target(Path(folder)), chosen)


if __name__ == "__main__":
    sys.exit(main())
