"""Writes what the pages show: output of the commands on them, pictures of the terminal in docs/gambar.

    python docs/keluaran.py

A page that begins with `<!-- folder: NAME -->` is followed from its top to its end in a folder of its own: `sh` is run,
`text` is what the last of it said, and a block below `<!-- berkas: PATH -->` is written to that file. Below
`<!-- mulai: WORDS -->` stands only the paragraph that begins so; what is not to be run stands below
`<!-- tidak dijalankan -->`. A test runs it and compares, so that nothing is shown that is not so.
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
DOCS = ROOT / "docs"
PICTURES = DOCS / "gambar"
FOLLOWED = re.compile(r"^<!-- folder: (\w+) -->\n")
_BLOCK = re.compile(r"(?:^<!-- (?P<how>[^\n]+) -->\n)?^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.M | re.S)
_FONT = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
_WIDTH = 100
_SPOILED = ("\n  pagu Rp375.000.000\n", "\n  pagu Rp357.000.000\n")
"""a pagu of plans/contoh, and the same with two digits swapped"""
SHOWN = {
    "periksa.svg": "renja periksa rencana --pilih ANG",
    "lint.svg": "renja lint rencana --select ANG --lang en",
    "jelaskan.svg": "renja jelaskan ANG101",
    "explain.svg": "renja explain ANG101 --lang en",
}
"""picture -> the command that it shows, in a folder with a wrong sum"""


def followed() -> list[Path]:
    """The pages whose commands are run."""
    return [page for page in sorted(DOCS.rglob("*.md")) if FOLLOWED.match(page.read_text(encoding="utf-8"))]


def language_of(page: Path) -> str:
    return "en" if page.parent.name == "en" else "id"


def prepare(folder: Path, kind: str) -> None:
    """What a page begins with: an empty folder, or plans in `rencana`, clean ones or with a wrong sum."""
    if kind == "kosong":
        return
    plans = Path(shutil.copytree(ROOT / "plans" / "contoh", folder / "rencana"))
    if kind == "salah":
        renja = plans / "renja-2026.renja"
        before = renja.read_text(encoding="utf-8")
        if before.count(_SPOILED[0]) != 1:
            raise ValueError("the example has no pagu to spoil")
        renja.write_text(before.replace(*_SPOILED), encoding="utf-8")
    elif kind != "contoh":
        raise ValueError(kind)


def run(command: str, folder: Path, *more: str, language: str = "id") -> str:
    """What a command of ours says, on both streams."""
    words = shlex.split(command)
    if words[0] != "renja":
        raise ValueError(command)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "XDG_DATA_HOME": str(folder)}
    for name in ("NO_COLOR", "FORCE_COLOR", "RENJA_NOMENKLATUR"):
        environment.pop(name, None)
    done = subprocess.run(
        [sys.executable, "-c", "from renja_dsl.cli.main import main; main()", *words[1:], *more],
        cwd=folder,
        env={**environment, "RENJA_BAHASA": language},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stdout)
    return done.stdout


def real(text: str, language: str) -> tuple[str, list[tuple[str, str]]]:
    """The page with the real output in its blocks of `text`, and each file that it builds: name, content."""
    start = FOLLOWED.match(text)
    if start is None:
        raise ValueError("no folder")
    written: list[tuple[str, str]] = []
    said = ""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        prepare(folder, start[1])

        def follow(block: re.Match[str]) -> str:
            nonlocal said
            kind, body = block["kind"], block["text"]
            order, _, value = (block["how"] or "").partition(": ")
            if order == "berkas":
                written.append((value, body))
                (folder / value).write_text(body, encoding="utf-8")
            elif kind == "sh" and order != "tidak dijalankan":
                said = "".join(run(line, folder, language=language) for line in body.splitlines())
            elif kind == "text":
                begin = value if order == "mulai" else None
                return block[0].replace(f"```text\n{body}", f"```text\n{excerpt(said, begin)}")
            return block[0]

        return _BLOCK.sub(follow, text), written


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
        prepare(Path(place), "salah")
        for name, command in SHOWN.items():
            said = run(command, Path(place), "--color", "always").partition("\nPer aturan")[0].partition("\nBy rule")[0]
            console = Console(record=True, width=_WIDTH, file=StringIO(), force_terminal=True)
            console.print(Text.assemble(("$ ", "green"), command))
            console.print(Text.from_ansi(said.rstrip()))
            drawn = console.export_svg(title=command, unique_id=name.partition(".")[0])
            yield name, "\n".join(line.rstrip() for line in _FONT.sub("", drawn).splitlines()) + "\n"


def main() -> None:
    for page in followed():
        page.write_text(real(page.read_text(encoding="utf-8"), language_of(page))[0], encoding="utf-8")
    PICTURES.mkdir(exist_ok=True)
    for name, drawn in pictures():
        (PICTURES / name).write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()
