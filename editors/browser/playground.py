"""Builds the playground, static files that any server can give out.

    cd editors/browser && npm ci
    python editors/browser/playground.py FOLDER

Python itself comes from the npm package `pyodide`; this package and attrs are packed from where they are installed.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import attr
import attrs

import renja_dsl

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
EXAMPLE = ROOT / "plans" / "contoh"
_LEFT_OUT = ("cli", "testing", "web/static")
"""what no page needs"""
_KINDS = (".py", ".lark", ".aturan", ".json", ".tsv")
_THEN = (1980, 1, 1, 0, 0, 0)
"""date of everything in the archive: the same files make the same bytes"""


def possible() -> bool:
    """Whether Node and the packages of `editors/browser/` are there."""
    return shutil.which("node") is not None and (HERE / "node_modules" / "pyodide").is_dir()


def build(folder: Path) -> None:
    """Raises CalledProcessError, FileNotFoundError."""
    folder.mkdir(parents=True, exist_ok=True)
    node = shutil.which("node") or "node"
    subprocess.run([node, str(HERE / "build.mjs"), str(folder.resolve())], check=True)
    with zipfile.ZipFile(folder / "renja.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for package, name in (
            (_of(renja_dsl), ""),
            (_of(attr), ""),
            (_of(attrs), ""),
            (ROOT / "grammar", "renja_dsl/"),
        ):
            for path in sorted(package.rglob("*")):
                if path.suffix in _KINDS and not _left_out(path.relative_to(package).as_posix()):
                    inside = f"{name}{package.name}/{path.relative_to(package).as_posix()}"
                    entry = zipfile.ZipInfo(inside, _THEN)
                    entry.compress_type = zipfile.ZIP_DEFLATED
                    archive.writestr(entry, path.read_bytes())
    subprocess.run([node, str(HERE / "compile.mjs"), str(folder / "renja.zip")], check=True)
    example = {path.name: path.read_text(encoding="utf-8") for path in sorted(EXAMPLE.glob("*.renja"))}
    (folder / "contoh.json").write_text(json.dumps(example, ensure_ascii=False), encoding="utf-8")


def _of(module: ModuleType) -> Path:
    return Path(str(module.__file__)).parent


def _left_out(name: str) -> bool:
    return "__pycache__" in name or name.startswith(tuple(f"{room}/" for room in _LEFT_OUT))


if __name__ == "__main__":
    build(Path(sys.argv[1]))
