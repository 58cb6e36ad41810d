"""Plans cut and put together in blocks, through every command: `python bench/fuzz_plans.py --plans 2000`.

What a command says may not depend on how it was asked: one process or two, the order of the files, a file, a folder or
standard input, line ends; laid out a plan is exported as before. Each input has ceilings of seconds and memory.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from fuzz_texts import encoded, plan, seeds

SECONDS, MEMORY = 20, 1024**3
_RUN = "from renja_dsl.cli.main import main; main()"
_BLOCK = re.compile(r"(?m)^(?= *(?:program|kegiatan|sub kegiatan|sasaran|tujuan|indikator|bab|klaim|rekap)\b)")


def mixed(rng: random.Random) -> bytes:
    """Blocks of several plans under one header, some doubled, some moved; now and then a plan of the text fuzzer."""
    if rng.random() < 0.3:
        return plan(rng)[1]
    blocks = [block for text in rng.sample(seeds()[0], 2) for block in _BLOCK.split(text)[1:]]
    chosen = rng.choices(blocks, k=rng.randint(1, 25))
    head = rng.choice(
        ('renja 2026\n  daerah "Kabupaten Sukamaju"\n', "rkpd 2026\n", "renstra 2025-2029\n", "evaluasi 2025\n")
    )
    text = head + "".join(chosen)
    if rng.random() < 0.5:
        text = re.sub(r"\d", lambda found: str(rng.randrange(10)) if rng.random() < 0.02 else found[0], text)
    return encoded(text)


def asked(folder: Path, *arguments: str, stdin: bytes = b"") -> tuple[int, bytes]:
    """Exit code and output of a command; TimeoutExpired and a failure are what breaks."""

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (3 * MEMORY, 3 * MEMORY))  # addresses, of which a third is used

    done = subprocess.run(
        [sys.executable, "-c", _RUN, *arguments],
        cwd=folder,
        input=stdin,
        capture_output=True,
        timeout=SECONDS,
        preexec_fn=bound,
        check=False,
    )
    if done.returncode not in (0, 1, 2):
        raise AssertionError(f"exit {done.returncode} of {arguments}: {done.stderr[-400:].decode(errors='replace')}")
    return done.returncode, done.stdout


def judge(folder: Path, first: bytes, second: bytes) -> str:
    """Everything that must be the same; raises AssertionError with what is not."""
    (folder / "a.renja").write_bytes(first)
    (folder / "b.renja").write_bytes(second)
    lint = ("lint", "--format", "json", "--config", "renja.toml")
    whole = asked(folder, *lint, ".")
    assert whole == asked(folder, *lint, "b.renja", "a.renja", "--jobs", "2"), "order or jobs"
    alone = asked(folder, *lint, "a.renja")
    assert alone == asked(folder, *lint, "-", "--stdin-filename", "a.renja", stdin=first), "standard input"
    exported = asked(folder, "export", "a.renja")
    (folder / "a.renja").write_bytes(first.replace(b"\r", b"").replace(b"\n", b"\r\n"))
    if b"\r" not in first:
        assert alone == asked(folder, *lint, "a.renja"), "line ends"
    (folder / "a.renja").write_bytes(first)
    for command in (
        "diagnosa --format json --time-limit 2",
        "rekap --tabel E.81 --format csv",
        "rekap --tabel pagu --format json",
    ):
        asked(folder, *command.split(), "a.renja")
    code, _ = asked(folder, "fmt", "a.renja")
    if code == 0:
        laid = (folder / "a.renja").read_bytes()
        assert asked(folder, "fmt", "--check", "a.renja")[0] == 0, "laid out twice"
        assert without_places(exported[1]) == without_places(asked(folder, "export", "a.renja")[1]), (
            "export of what is laid out"
        )
        (folder / "a.renja").write_bytes(first)
        assert asked(folder, "fmt", "-", stdin=first)[1] == laid, "fmt of standard input"
    return f"lint {whole[0]}, fmt {code}"


def without_places(exported: bytes) -> object:
    """What is exported but for places, and for faults of the layout."""

    def cut(held: object) -> object:
        if isinstance(held, dict):
            return {
                k: cut(v)
                for k, v in held.items()
                if k not in ("start", "end", "line", "column", "at", "place", "span", "faults")
            }
        return [cut(one) for one in held] if isinstance(held, list) else held

    return cut(json.loads(exported)) if exported else None


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--plans", type=int, default=500)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    rng, outcomes, broken = random.Random(chosen.seed), Counter[str](), 0  # noqa: S311  # repeatable, not secret
    started = time.perf_counter()
    for number in range(chosen.plans):
        first, second = mixed(rng), mixed(rng)
        with TemporaryDirectory(prefix="fuzz-") as place:
            folder = Path(place)
            (folder / "renja.toml").write_text("", encoding="utf-8")
            try:
                outcomes[judge(folder, first, second)] += 1
            except (AssertionError, subprocess.TimeoutExpired) as wrong:
                broken += 1
                kept = Path(f"rusak-{chosen.seed}-{number}.renja")
                kept.write_bytes(first)
                print(f"{str(wrong)[:500]} -> {kept}", flush=True)
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    seconds = time.perf_counter() - started
    print(f"{chosen.plans} pairs of plans in {seconds:.0f} s, most memory {most} MB, {broken} broken")
    for outcome, count in sorted(outcomes.items()):
        print(f"{count:8} {outcome}")
    return 1 if broken or most * 1024**2 > MEMORY else 0


if __name__ == "__main__":
    sys.exit(main())
