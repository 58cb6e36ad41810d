"""Whether a change of the code changes what `renja lint` says: the JSON of many inputs, as files to compare.

    python bench/same.py inputs FOLDER [COUNT]     writes COUNT generated workspaces (500), half with a fault each
    python bench/same.py lint FOLDER OUT           lints each folder below FOLDER, one JSON file each in OUT

Write the inputs once, lint them before and after, and compare the two folders (`diff -rq`).
"""

from __future__ import annotations

import io
import os
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

COUNT = 500


def inputs(folder: Path, count: int) -> None:
    """Clean workspaces, and workspaces with one planted fault, in turn."""
    from hypothesis import HealthCheck, Phase, given, seed, settings
    from hypothesis import strategies as st

    from renja_dsl.testing import MUTATORS, rencana

    mutators = [mutator for group in MUTATORS.values() for mutator in group]
    made: list[dict[str, str]] = []

    def plain(data: st.DataObject) -> None:
        mutator = data.draw(st.none() | st.sampled_from(mutators))
        plan = data.draw(rencana(None if mutator is None else mutator.needs | {"rkpd", "renstra"}))
        made.append(dict(plan.teks if mutator is None else mutator.apply(plan, data.draw).texts))

    quiet = settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    quiet(seed(20)(given(st.data())(plain)))()
    for number, texts in enumerate(made[:count]):
        for name, text in texts.items():
            place = folder / f"{number:04d}" / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
    print(f"{min(len(made), count)} workspaces in {folder}")


def lint(folder: Path, out: Path) -> None:
    from renja_dsl.cli.main import main

    out = out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    os.chdir(folder)
    for place in sorted(entry for entry in Path().iterdir() if entry.is_dir()):
        told = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        with redirect_stdout(told), redirect_stderr(told):
            try:
                main(["lint", str(place), "--format", "json", "--jobs", "1", "--no-cache"])
            except SystemExit as end:
                print(f"\nexit {end.code}")
        told.flush()
        (out / f"{place.name}.json").write_bytes(told.buffer.getvalue())


def run() -> None:
    match sys.argv[1:]:
        case ["inputs", folder]:
            inputs(Path(folder), COUNT)
        case ["inputs", folder, count]:
            inputs(Path(folder), int(count))
        case ["lint", folder, out]:
            lint(Path(folder), Path(out))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    run()
