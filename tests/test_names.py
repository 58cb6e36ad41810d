"""One name, one thing."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

import renja_dsl


def test_no_class_name_means_two_things() -> None:
    places = defaultdict(set)
    package = Path(renja_dsl.__file__).parent
    for path in package.rglob("*.py"):
        place = path.relative_to(package)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if place.parts[0] != "_generated" else ():
            if isinstance(node, ast.ClassDef):
                places[node.name].add(place.as_posix())
    assert len(places) > 100
    assert {name: where for name, where in places.items() if len(where) > 1} == {}
