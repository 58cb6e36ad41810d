"""Papers beside a check of the same plan: how many times as long each takes, and whether it grows with its rows.

    python bench/papers.py     exit code 1 when a budget is not kept

Time is CPU time of this process, the least of several runs, everything imported before.
"""

from __future__ import annotations

import math
import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from time import process_time

from growth import subs

from renja_dsl.cli.inputs import gather
from renja_dsl.cli.verifying import checked, reports
from renja_dsl.model.arithmetic import exact
from renja_dsl.model.lookup import Lookup
from renja_dsl.papers.tables import tc33
from renja_dsl.papers.tables.base import Numbers
from renja_dsl.papers.tree import Paper, PaperSection
from renja_dsl.papers.writers.base import Look
from renja_dsl.rules.registry import built_in
from renja_dsl.testing.assertions import documents_of, lint_texts

ROWS, RATIO, ROUNDS = 1280, 4, 3
MOST = 1.15
"""exponent of time over rows"""
BUDGETS = {"html": 0.2, "docx": 1.0, "xlsx": 1.0, "pdf": 4.0}
"""times a check of the plan whose T-C.33 it is"""
OFFICES, REPORTS = 54, 2.5
"""how many offices, and times the check of all of them that their reports in html and xlsx may take"""


def least(run: Callable[[], object]) -> float:
    """CPU seconds."""
    times = []
    for _ in range(ROUNDS):
        begun = process_time()
        run()
        times.append(process_time() - begun)
    return min(times)


def paper(rows: int) -> Paper:
    """A T-C.33 of so many sub kegiatan."""
    documents = documents_of(subs(rows))
    with exact():
        table = tc33.make(Lookup(documents), documents["renja.renja"], Numbers.STATED)
    return Paper("Renja", "Dinas", (PaperSection((table,), landscape=True),))


def forms() -> bool:
    """Whether every form keeps its budget."""
    small, large = paper(ROWS), paper(ROWS * RATIO)
    rules = built_in()
    check = least(lambda: lint_texts(subs(ROWS), rules))
    kept = True
    for form, budget in BUDGETS.items():
        write = import_module(f"renja_dsl.papers.writers.{form}").write
        times = [least(lambda one=one, write=write: write(one, Look())) for one in (small, large)]
        share, exponent = times[0] / check, math.log(times[1] / times[0], RATIO)
        sound = share <= budget and exponent <= MOST
        kept = kept and sound
        print(
            f"{form}: {share:.2f} of a check (at most {budget}), exponent {exponent:.2f}{'' if sound else '  TOO SLOW'}"
        )
    return kept


def offices() -> bool:
    """Whether the reports of all offices keep theirs."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(OFFICES):
            text = subs(60)["renja.renja"].replace("Dinas Koperasi", f"Dinas {number}")
            place = Path(folder, str(number))
            place.mkdir()
            place.joinpath("renja.renja").write_text(text.replace("target 4 laporan", "target 4", 1), encoding="utf-8")
        inputs = gather([folder])
        check = least(lambda: checked(inputs))
        run = checked(inputs)
        share = least(lambda: reports(run, folder, ("html", "xlsx"))) / check
    sound = share <= REPORTS
    print(
        f"reports of {OFFICES} offices: {share:.2f} of their check (at most {REPORTS}){'' if sound else '  TOO SLOW'}"
    )
    return sound


if __name__ == "__main__":
    sys.exit(0 if all([forms(), offices()]) else 1)
