"""Coverage-guided fuzzing: `pip install atheris`, then `python bench/fuzz_atheris.py -runs=200000 FOLDER`.

FOLDER collects inputs that reach new code. The first byte chooses between a plan and a rulebook.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["renja_dsl"]):
    from fuzzing import Target

TARGET = Target(alarm=False)


def one_input(data: bytes) -> None:
    if data:
        TARGET("aturan" if data[0] & 1 else "rencana", data[1:])


if __name__ == "__main__":
    atheris.Setup([*sys.argv, "-timeout=10"], one_input)
    atheris.Fuzz()
