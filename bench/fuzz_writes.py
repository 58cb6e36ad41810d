"""Writers that are killed, or whose disk is full: `python bench/fuzz_writes.py --runs 200`.

After `kill -9` at any moment, and after a limit on the size of files, a plan is the old one or the new one, never half
of it; what is left behind stops no later run.
"""

from __future__ import annotations

import argparse
import random
import resource
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

_RUN = "from renja_dsl.cli.main import main; main()"
_PLANS = 12


def text(number: int) -> str:
    subs = "".join(f'sub kegiatan 1.01.01.2.01.{n:04d} "S {n}"\n      pagu Rp{n}\n' for n in range(200))
    return f'renja 2026\n  daerah "Kabupaten Sukamaju"\nprogram 1.01.0{number % 9 + 1} "P"\n{subs}'


def written(folder: Path, limit: int | None, seconds: float | None) -> int:
    """`renja fmt` on a folder, killed after some seconds, or with a limit on what a file may hold."""

    def bound() -> None:
        if limit is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    with subprocess.Popen(
        [sys.executable, "-B", "-c", _RUN, "fmt", "."],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=bound,
    ) as process:
        try:
            return process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=100)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    rng, outcomes, broken = random.Random(chosen.seed), Counter[str](), 0  # noqa: S311  # repeatable, not secret
    plans = {f"rencana-{n}.renja": text(n) for n in range(_PLANS)}
    right = {name: laid(body) for name, body in plans.items()}
    began = time.perf_counter()
    with TemporaryDirectory(prefix="fuzz-") as place:
        _fill(Path(place), plans)
        written(Path(place), None, None)
    whole = time.perf_counter() - began
    for _ in range(chosen.runs):
        with TemporaryDirectory(prefix="fuzz-") as place:
            folder = Path(place)
            _fill(folder, plans)
            full = rng.random() < 0.3
            code = written(
                folder, rng.randrange(1, 9000) if full else None, None if full else rng.uniform(0.1, 1.1) * whole
            )
            held = {name: (folder / name).read_text(encoding="utf-8") for name in plans}
            wrong = [name for name in plans if held[name] not in (plans[name], right[name])]
            if full and code == 2:
                wrong += [name for name in plans if held[name] != plans[name]]
            if written(folder, None, None) != 0 or any(
                (folder / n).read_text(encoding="utf-8") != right[n] for n in plans
            ):
                wrong.append("a later run")
            outcomes[
                f"{'full disk' if full else 'killed'}, exit {code}, {sum(held[n] == right[n] for n in plans) // _PLANS}"
            ] += 1
            if wrong:
                broken += 1
                print(f"{'full' if full else 'killed'}, exit {code}: {', '.join(wrong)}", flush=True)
    for outcome, count in sorted(outcomes.items()):
        print(f"{count:8} {outcome}")
    print(f"{chosen.runs} runs, {broken} broken")
    return 1 if broken else 0


def _fill(folder: Path, plans: dict[str, str]) -> None:
    for name, body in plans.items():
        (folder / name).write_text(body, encoding="utf-8")


def laid(body: str) -> str:
    command = [sys.executable, "-c", _RUN, "fmt", "-"]
    return subprocess.run(command, input=body.encode(), capture_output=True, check=True).stdout.decode()


if __name__ == "__main__":
    sys.exit(main())
