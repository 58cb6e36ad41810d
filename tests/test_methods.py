"""Methods that the build compiled are those of the classes, and are taken for nothing else."""

from __future__ import annotations

import marshal
import subprocess
import sys
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from typing import Any

import attr._make
import pytest
from attrs import frozen

from renja_dsl.methods import use_built

WRITE = "import sys; from renja_dsl.methods import write_methods; write_methods(sys.argv[1])"
LINT = """
import builtins, sys
from pathlib import Path
asked = []
real = builtins.compile
def told(text, name, *more, **rest):
    asked.append(name)
    return real(text, name, *more, **rest)
builtins.compile = told
from renja_dsl.methods import use_built
use_built(Path(sys.argv[1]))
import renja_dsl.check.open, renja_dsl.cli.lint, renja_dsl.report.json_report
from renja_dsl.findings.finding import Cause, Checks
from renja_dsl.values import Rupiah
print(sum(" renja_dsl." in name for name in map(str, asked)), len(asked))
same = Cause("a", "b") == Cause("a", "b") != Cause("a", "c")
print(same, len({Cause("a", "b"), Cause("a", "b")}), hash(Rupiah(1)) == hash(Rupiah(1)), Checks(1, name="x"))
"""


@pytest.fixture
def compiler(monkeypatch: pytest.MonkeyPatch) -> Any:
    """attrs with Python's own, as before and after every test."""
    monkeypatch.setattr(attr._make, "compile", compile, raising=False)
    return attr._make


def test_classes_of_a_lint_are_compiled_by_the_build_alone(tmp_path: Path) -> None:
    built = tmp_path / "methods.bin"
    for code in (WRITE, LINT):
        done = subprocess.run([sys.executable, "-c", code, str(built)], capture_output=True, text=True, check=False)
        assert not done.returncode, done.stderr
    counted, told = done.stdout.splitlines()
    ours, all_of_them = map(int, counted.split())
    assert ours == 0 < all_of_them
    assert told == "True 1 True Checks(passed=1, failed=0, abstained={}, name='x')"


def _declared() -> Any:
    @frozen
    class Pasangan:
        kiri: int
        kanan: int

    return Pasangan(1, 2)


def test_a_class_that_is_another_now_is_compiled(tmp_path: Path, compiler: Any) -> None:
    texts: dict[str, str] = {}

    def noted(text: str, name: str, mode: str) -> object:
        texts[name] = text
        return compile(text, name, mode)

    compiler.compile = noted
    assert _declared().kanan == 2
    wrong = {name: (f"{text}\n", marshal.dumps(compile("", name, "exec"))) for name, text in texts.items()}
    (tmp_path / "methods.bin").write_bytes(MAGIC_NUMBER + marshal.dumps(wrong))
    use_built(tmp_path / "methods.bin")
    assert compiler.compile is not noted
    assert _declared().kanan == 2


def test_what_another_attrs_may_ask_for_is_compiled(tmp_path: Path, compiler: Any) -> None:
    known = {"satu": ("1", marshal.dumps(compile("2", "satu", "exec")))}
    (tmp_path / "methods.bin").write_bytes(MAGIC_NUMBER + marshal.dumps(known))
    use_built(tmp_path / "methods.bin")
    assert compiler.compile("1", "satu", "eval").co_consts == compile("1", "", "eval").co_consts
    assert compiler.compile("1", "satu", "exec", dont_inherit=True).co_consts == compile("1", "", "exec").co_consts
    assert compiler.compile("1", "satu", "exec").co_consts == compile("2", "", "exec").co_consts


@pytest.mark.parametrize("data", [None, b"", b"\0\0\0\0 of another Python"])
def test_a_file_that_is_not_of_this_python_is_left_alone(tmp_path: Path, compiler: Any, data: bytes | None) -> None:
    if data is not None:
        (tmp_path / "methods.bin").write_bytes(data)
    use_built(tmp_path / "methods.bin")
    assert compiler.compile is compile
    assert _declared().kanan == 2
