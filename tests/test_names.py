"""One name, one thing."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

import renja_dsl

ROOMS = (
    *("values", "nomenklatur", "syntax", "messages", "findings", "model", "drafts", "edit"),
    *("knowledge", "rules", "lint", "diagnosis"),
)


def test_no_class_name_means_two_things() -> None:
    places = defaultdict(set)
    for room in ROOMS:
        for path in (Path(renja_dsl.__file__).parent / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ClassDef):
                    places[node.name].add(path.name)
    assert len(places) > 100
    assert {name: where for name, where in places.items() if len(where) > 1} == {}
