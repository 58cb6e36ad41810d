"""Coverage-guided fuzzing: `pip install atheris`, then `python bench/fuzz_atheris.py -runs=200000 FOLDER`.

FOLDER collects inputs that reach new code; an empty one is filled with some to start from. The first byte of an
input chooses what it is: a plan, a rulebook, a response, a csv, or the one part of a workbook or Word document
that holds its table.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["renja_dsl"]):
    from fuzzing import Target

from fuzz_files import content_xml, document_xml, docx, ods, packed, sheet_xml, xlsx
from fuzz_sources import delimited, grids, response
from fuzz_texts import Made, encoded, plan, rulebook

KINDS: dict[str, Callable[[bytes], bytes]] = {
    "renja": bytes,
    "aturan": bytes,
    "json": bytes,
    "csv": bytes,
    "xlsx": lambda sheet: packed(xlsx(sheet)),
    "docx": lambda document: packed(docx(document)),
    "ods": lambda content: packed(ods(content)),
}
"""suffix -> the file that an input becomes"""
_FIRST, _LONGEST = 60, 8_000
"""inputs of each kind to start from, and their bytes at most"""
_LIMITS = ("-timeout=10", "-rss_limit_mb=2500", f"-max_len={_LONGEST}")


def main() -> None:
    folders = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("-")]
    if folders:
        folders[0].mkdir(parents=True, exist_ok=True)
        if not any(folders[0].iterdir()):
            sow(folders[0])
    suffixes = list(KINDS)
    with TemporaryDirectory(prefix="fuzz-") as place:
        target = Target(Path(place))

        def one_input(data: bytes) -> None:
            if data:
                suffix = suffixes[data[0] % len(suffixes)]
                target(suffix, KINDS[suffix](data[1:]))

        atheris.Setup([sys.argv[0], *_LIMITS, *sys.argv[1:]], one_input)
        atheris.Fuzz()


def sow(folder: Path) -> None:
    rng = random.Random(1)  # noqa: S311  # repeatable, not secret
    for number in range(_FIRST):
        rows = [row[:14] for row in rng.choice(grids())[:6]]
        tables: list[Made] = [
            ("csv", encoded(delimited(rows, ","))),
            ("xlsx", encoded(sheet_xml(rows))),
            ("docx", encoded(document_xml(rows))),
            ("ods", encoded(content_xml(rows))),
        ]
        for suffix, data in (plan(rng), rulebook(rng), response(rng), *tables):
            if len(data) < _LONGEST:
                (folder / f"{suffix}-{number}").write_bytes(bytes([list(KINDS).index(suffix)]) + data)


if __name__ == "__main__":
    main()
