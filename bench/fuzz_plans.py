"""Plans cut and put together in blocks, through every command: `python bench/fuzz_plans.py --inputs 20000`.

What a command says may not depend on how it was asked: one process or two, the order of the files, a file, a folder or
standard input, line ends; laid out a plan is exported as before. All commands run in this process.
"""

from __future__ import annotations

import json
import random
import re
import sys
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory

from fuzz_texts import encoded, plan, seeds, short
from fuzzing import Made, arguments, campaign
from inprocess import asked
from judging import Broken, without_places

SECONDS = 30
"""for all commands together"""
_BLOCK = re.compile(r"(?m)^(?= *(?:program|kegiatan|sub kegiatan|sasaran|tujuan|indikator|bab|klaim|rekap)\b)")
_BETWEEN = b"\n=== b.renja\n"


def pair(rng: random.Random) -> Made:
    """Two plans in one input."""
    return "renja", mixed(rng) + _BETWEEN + mixed(rng)


def mixed(rng: random.Random) -> bytes:
    """Blocks of several plans under one header, some doubled, some moved; now and then a plan of the text fuzzer."""
    chance = rng.random()
    if chance < 0.5:
        return (plan if chance < 0.1 else short)(rng)[1].replace(b"===", b"#")
    blocks = [block for text in rng.sample(seeds()[0], 2) for block in _BLOCK.split(text)[1:]]
    chosen = rng.choices(blocks, k=rng.randint(1, 8))
    head = rng.choice(
        ('renja 2026\n  daerah "Kabupaten Sukamaju"\n', "rkpd 2026\n", "renstra 2025-2029\n", "evaluasi 2025\n")
    )
    text = head + "".join(chosen)
    if rng.random() < 0.5:
        text = re.sub(r"\d", lambda found: str(rng.randrange(10)) if rng.random() < 0.02 else found[0], text)
    return encoded(text)


def answer(folder: Path, *words: str, stdin: bytes = b"") -> tuple[int, bytes]:
    """Exit code and output of a command. Raises Broken where it crashes."""
    code, out, said = asked(folder, *words, stdin=stdin)
    if code not in (0, 1, 2):
        raise Broken(f"exit {code} of {words}: {said[-400:].decode(errors='replace')}")
    return code, out


def same(what: str, one: object, other: object) -> None:
    if one != other:
        raise Broken(f"{what} makes a difference")


def judge(folder: Path, data: bytes) -> str:
    """Everything that must be the same. Raises Broken with what is not."""
    first, _, second = data.partition(_BETWEEN)
    rng = random.Random(zlib.crc32(data))  # noqa: S311  # repeatable, not secret
    for path in folder.iterdir():
        path.unlink()
    (folder / "renja.toml").write_text("", encoding="utf-8")
    (folder / "a.renja").write_bytes(first)
    (folder / "b.renja").write_bytes(second)
    lint = ("lint", "--format", "json", "--config", "renja.toml", "--no-cache")
    whole = answer(folder, *lint, ".")
    jobs = "2" if rng.random() < 0.05 else "1"
    same(f"order or {jobs} processes", whole, answer(folder, *lint, "b.renja", "a.renja", "--jobs", jobs))
    alone = answer(folder, *lint, "a.renja")
    same("standard input", alone, answer(folder, *lint, "-", "--stdin-filename", "a.renja", stdin=first))
    if b"\r" not in first:
        (folder / "a.renja").write_bytes(first.replace(b"\n", b"\r\n"))
        same("line ends", alone, answer(folder, *lint, "a.renja"))
        (folder / "a.renja").write_bytes(first)
    for command in _asked_of(rng):
        answer(folder, *command.split(), "a.renja")
    exported = answer(folder, "export", "a.renja")
    code, _ = answer(folder, "fmt", "a.renja")
    if code == 0:
        laid = (folder / "a.renja").read_bytes()
        same("laying out twice", answer(folder, "fmt", "--check", "a.renja")[0], 0)
        same("the layout", *map(_meant, (exported[1], answer(folder, "export", "a.renja")[1])))
        same("fmt of standard input", laid, answer(folder, "fmt", "-", stdin=first)[1])
    if rng.random() < 0.1:
        (folder / "a.renja").write_bytes(first)
        answer(folder, "fix", ".", "--yes")
        if answer(folder, "fix", ".", "--yes")[0] != 2 and answer(folder, "fix", ".", "--yes", "--diff")[1]:
            raise Broken("fix has something left to do")
    return f"lint {whole[0]}, fmt {code}"


def _asked_of(rng: random.Random) -> list[str]:
    """Further commands, a few each time."""
    tables = ("E.81", "T-C.29", "T-C.30", "T-C.31", "T-C.33", "pagu", "predikat", "sasaran")
    style = rng.choice(("console", "json", "csv", "markdown"))
    drawn = [
        f"rekap --tabel {rng.choice(tables)} --format {style}",
        f"lint --no-cache --format {rng.choice(('console', 'junit'))}",
    ]
    if rng.random() < 0.1:
        drawn.append("diagnosa --format json --time-limit 1")
    if rng.random() < 0.2:
        drawn.append(f"beda b.renja --format {style}")
    return drawn


def _meant(exported: bytes) -> object:
    return without_places(json.loads(exported)) if exported else None


def main() -> int:
    chosen = arguments(__doc__, 5_000).parse_args()
    with TemporaryDirectory(prefix="fuzz-") as place:
        return campaign(pair, lambda _, data: judge(Path(place), data), chosen, SECONDS)


if __name__ == "__main__":
    sys.exit(main())
