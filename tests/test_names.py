"""One name, one thing."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import renja_dsl


def named(tree: ast.Module) -> Iterator[str]:
    """Its classes, and what it calls types: `Texts = Mapping[str, Source]`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield node.name
    blocks = [tree.body, *(node.body for node in tree.body if isinstance(node, ast.If))]
    for node in chain.from_iterable(blocks):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            if name[0].isupper() and not name.isupper():
                yield name


def test_no_name_of_a_type_means_two_things() -> None:
    places = defaultdict(set)
    package = Path(renja_dsl.__file__).parent
    for path in package.rglob("*.py"):
        place = path.relative_to(package)
        if place.parts[0] != "_generated":
            for name in named(ast.parse(path.read_text(encoding="utf-8"))):
                places[name].add(place.as_posix())
    assert len(places) > 100
    assert {name: where for name, where in places.items() if len(where) > 1} == {}
