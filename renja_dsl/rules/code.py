"""Python as text, made from Python objects: what generated code calls is never named by a string."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from renja_dsl.model.lookup import Lookup
from renja_dsl.rules.runtime.budget import charged, read, spend
from renja_dsl.rules.runtime.work import LISTING, READING, WORK

LOOKUP = "W"
"""what generated code calls the lookup"""


def call(function: Callable[..., Any], *arguments: str) -> str:
    """Python of a call; a method of the lookup is asked of the run's own. What is costly is counted."""
    name = _name(function)
    if function in READING:
        arguments = tuple(f"{read.__name__}({text})" for text in arguments)
    elif function in LISTING:
        name, arguments = spend.__name__, (f"{name}({', '.join(arguments)})",)
    elif function in WORK:
        name, arguments = charged.__name__, (name, *arguments)
    return f"{name}({', '.join(arguments)})"


def _name(function: Callable[..., Any]) -> str:
    owner, _, name = function.__qualname__.rpartition(".")
    return f"{LOOKUP}.{name}" if owner == Lookup.__name__ else name


def named(things: Iterable[Callable[..., Any]]) -> dict[str, Callable[..., Any]]:
    """Functions and classes by the name that generated code gives them; those that Python has anyway are left out."""
    found: dict[str, Callable[..., Any]] = {}
    for thing in things:
        name = _name(thing)
        if thing.__module__ == "builtins" or "." in name:
            continue
        if found.setdefault(name, thing) is not thing:
            raise ValueError(f"two things of one name in generated code: {name}")
    return found


def imports(names: Iterable[Callable[..., Any]]) -> list[str]:
    """The import statements that a module of generated code begins with."""
    return sorted(f"from {thing.__module__} import {thing.__name__}" for thing in names)
