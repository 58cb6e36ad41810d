#!/usr/bin/env python3
"""Speed against peers, as ratios measured in one run.

    python bench/peers.py [--peers-bench ../shared/bench/compare.py] [--sizes 200,2000,20000] [--runs 5]

Installs the tree into an environment of its own (as a user would have it: byte-compiled, tables
and rulebook built), lets the comparison run ours and each peer in turn on the same generated
plans, and holds the result against the budgets below. Exit code 1 when one is not kept.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

AT_200_OF_BEANCOUNT = 1.5
"""wall time of a whole lint of 200 sub kegiatan, as a multiple of beancount's"""
MARGINAL_OF_LEDGER = 6.0
"""time per further sub kegiatan between 200 and 2,000, as a multiple of ledger's"""
EXPONENT = 1.05
"""growth of time from 2,000 to 20,000"""


def installed() -> Path:
    """The `renja` of a fresh environment with this tree in it."""
    folder = Path(tempfile.mkdtemp(prefix="renja-peers-"))
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    plain = {k: v for k, v in os.environ.items() if k not in ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX")}
    subprocess.run([folder / "bin" / "pip", "install", "--quiet", ROOT], check=True, env=plain)
    return folder / "bin" / "renja"


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--peers-bench", type=Path, default=ROOT.parent / "shared" / "bench" / "compare.py")
    options.add_argument("--sizes", default="200,2000,20000")
    options.add_argument("--peers", default="ledger,beancount")
    options.add_argument("--runs", default="5")
    chosen = options.parse_args()
    if not chosen.peers_bench.is_file():
        print(f"{chosen.peers_bench} is not here: the comparison cannot run", file=sys.stderr)
        return 2
    renja = installed()
    command = [sys.executable, chosen.peers_bench, "--renja", f"{renja} lint --format json --no-cache"]
    command += ["--sizes", chosen.sizes, "--peers", chosen.peers, "--runs", chosen.runs]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    rows = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    for row in rows:
        print(json.dumps(row))
    return judged(rows)


def judged(rows: list[dict[str, object]]) -> int:
    """Print each budget with what was measured; the exit code."""
    kept = []
    for row in rows:
        if row.get("n") == 200 and row.get("peer") == "beancount" and "ratio" in row:
            kept.append(budget("200 sub kegiatan, of beancount", float(str(row["ratio"])), AT_200_OF_BEANCOUNT))
        if row.get("from_n") == 200:
            peers = row["peers_us_per_item"]
            ledger = peers.get("ledger") if isinstance(peers, dict) else None
            if ledger:
                ratio = float(str(row["ours_us_per_item"])) / float(ledger)
                kept.append(budget("marginal cost 200 to 2,000, of ledger", ratio, MARGINAL_OF_LEDGER))
        if row.get("from_n") == 2000:
            kept.append(budget("growth exponent 2,000 to 20,000", float(str(row["exponent"])), EXPONENT))
    return 0 if all(kept) else 1


def budget(name: str, measured: float, limit: float) -> bool:
    print(f"{'kept' if measured <= limit else 'BROKEN':<7} {name}: {measured:.2f} (at most {limit})")
    return measured <= limit


if __name__ == "__main__":
    sys.exit(main())
