"""Writes what the pages show: output of commands in docs/renja-pertama.md, pictures of the terminal in docs/gambar.

    python docs/keluaran.py

A test runs it and compares, so that nothing is shown that is not so.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
TUTORIAL = ROOT / "docs" / "renja-pertama.md"
PICTURES = ROOT / "docs" / "gambar"
_BLOCK = re.compile(r"(?:<!-- mulai: (?P<begin>[^\n]+) -->\n)?^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.M | re.S)
_FONT = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
_WIDTH = 100
SHOWN = {
    "periksa.svg": "renja periksa rencana --pilih ANG",
    "lint.svg": "renja lint rencana --select ANG --lang en",
    "jelaskan.svg": "renja jelaskan ANG101",
    "explain.svg": "renja explain ANG101 --lang en",
}
"""picture -> the command that it shows, in a folder with a wrong sum"""


def run(command: str, folder: Path, *more: str) -> str:
    """What a command of ours says, on both streams."""
    words = shlex.split(command)
    if words[0] != "renja":
        raise ValueError(command)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "XDG_DATA_HOME": str(folder)}
    for name in ("NO_COLOR", "FORCE_COLOR", "RENJA_BAHASA", "RENJA_NOMENKLATUR"):
        environment.pop(name, None)
    done = subprocess.run(
        [sys.executable, "-c", "from renja_dsl.cli.main import main; main()", *words[1:], *more],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stdout)
    return done.stdout


def tutorial(text: str) -> tuple[str, list[str]]:
    """The page with the real output in its blocks of `text`, and each plan that it builds."""
    plans: list[str] = []
    said = ""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)

        def follow(block: re.Match[str]) -> str:
            nonlocal said
            kind, body = block["kind"], block["text"]
            if kind == "renja":
                plans.append(body)
                (folder / "rencana" / "renja-2026.renja").write_text(body, encoding="utf-8")
            elif kind == "sh":
                said = "".join(run(line, folder) for line in body.splitlines())
            elif kind == "text":
                return block[0].replace(f"```text\n{body}", f"```text\n{excerpt(said, block['begin'])}")
            return block[0]

        return _BLOCK.sub(follow, text), plans


def excerpt(said: str, begin: str | None) -> str:
    """All of it, or from the line that begins so to the next empty one."""
    lines = said.strip("\n").splitlines()
    if begin is not None:
        if not any(line.startswith(begin) for line in lines):
            raise ValueError(f"{begin}: {said}")
        start = next(n for n, line in enumerate(lines) if line.startswith(begin))
        end = next((n for n, line in enumerate(lines[start:], start) if not line.strip()), len(lines))
        lines = lines[start:end]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def pictures() -> Iterator[tuple[str, str]]:
    """Name and text of each picture."""
    with tempfile.TemporaryDirectory() as place:
        plans = Path(shutil.copytree(ROOT / "plans" / "contoh", Path(place) / "rencana"))
        renja = plans / "renja-2026.renja"
        before = renja.read_text(encoding="utf-8")
        after = before.replace("  pagu Rp375.000.000\n", "  pagu Rp357.000.000\n", 1)
        if after == before:
            raise ValueError("the example has no pagu to spoil")
        renja.write_text(after, encoding="utf-8")
        for name, command in SHOWN.items():
            said = run(command, Path(place), "--color", "always").partition("\nPer aturan")[0].partition("\nBy rule")[0]
            console = Console(record=True, width=_WIDTH, file=StringIO(), force_terminal=True)
            console.print(Text.assemble(("$ ", "green"), command))
            console.print(Text.from_ansi(said.rstrip()))
            drawn = console.export_svg(title=command, unique_id=name.partition(".")[0])
            yield name, "\n".join(line.rstrip() for line in _FONT.sub("", drawn).splitlines()) + "\n"


def main() -> None:
    TUTORIAL.write_text(tutorial(TUTORIAL.read_text(encoding="utf-8"))[0], encoding="utf-8")
    PICTURES.mkdir(exist_ok=True)
    for name, drawn in pictures():
        (PICTURES / name).write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()
