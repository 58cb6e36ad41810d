"""Methods of our classes as the build compiled them.

attrs writes `__init__` and its like as Python text and compiles that text whenever a class is declared, which would
take a tenth of the time of a small lint. Where the build has compiled the very same text for the same Python, that
is taken; anything else is compiled as ever.
"""

from __future__ import annotations

import importlib
import marshal
from contextlib import suppress
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType
from typing import Any, cast

_BUILT = Path(__file__).resolve().parent / "_generated" / "methods.bin"
_NOT_LOADED = ("__main__", "start", "pytest_option")
"""modules that do something when they are imported"""


def use_built(built: Path = _BUILT) -> None:
    """From here on attrs gets from the build what it asks Python to compile."""
    try:
        data = built.read_bytes()
    except OSError:
        return
    if not data.startswith(MAGIC_NUMBER):  # of another Python
        return
    known: dict[str, tuple[str, bytes]] = marshal.loads(data[len(MAGIC_NUMBER) :])  # noqa: S302  # a file of this package

    def made(text: str, name: str, *how: Any, **more: Any) -> CodeType:
        written, code = known.get(name, ("", b""))
        if how != ("exec",) or more or written != _lasting(text):  # another attrs may ask for something else
            return cast("CodeType", compile(text, name, *how, **more))
        found: CodeType = marshal.loads(code)  # noqa: S302
        return found

    _compiler_of_attrs(made)


def write_methods(built: str) -> None:
    """Compile the methods of all classes whose libraries are there; in a process that has imported none of them."""
    import pkgutil

    import renja_dsl

    known: dict[str, tuple[str, bytes]] = {}

    def made(text: str, name: str, mode: str) -> CodeType:
        code: CodeType = compile(text, name, mode)
        known[name] = _lasting(text), marshal.dumps(code)
        return code

    _compiler_of_attrs(made)
    for module in pkgutil.walk_packages(renja_dsl.__path__, "renja_dsl."):
        if module.name.removeprefix("renja_dsl.") not in _NOT_LOADED:
            with suppress(ImportError):  # of an extra
                importlib.import_module(module.name)
    ours = {name: held for name, held in sorted(known.items()) if " renja_dsl." in name}
    Path(built).write_bytes(MAGIC_NUMBER + marshal.dumps(ours))


def _lasting(text: str) -> str:
    """Without the number in `__hash__` that attrs draws in each process; it tells classes apart, and any will do."""
    before, _, after = text.partition("hash((")
    return before + after.partition(",")[2]


def _compiler_of_attrs(made: Any) -> None:
    """attrs has no public way to it; where it asks elsewhere, nothing changes but the time."""
    make: Any = importlib.import_module("attr._make")
    make.compile = made
