"""How long the ten SIPD offices take, and how much memory: python bench/import.py [FOLDER]."""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

from renja_dsl.intake.importing import import_file, source_files
from renja_dsl.syntax.parser import PlanParser

SECONDS, MEGABYTES = 5.0, 300


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data/renja-sipd-2026")
    start = time.perf_counter()
    parser = PlanParser()
    made = [import_file(path, parser) for path in source_files([folder])[0]]
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows = sum(office.rows for one in made for office in one.sipd)
    print(f"{len(made)} offices, {rows} rows: {seconds:.2f} s, {peak:.0f} MB at most")
    assert seconds < SECONDS
    assert peak < MEGABYTES


if __name__ == "__main__":
    main()
