"""One name, one thing; nouns of the field in Indonesian, machinery in English."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

import renja_dsl

OURS = {
    "Achievement": "Capaian",
    "Activity": "Kegiatan",
    "Ceiling": "Pagu, Batas",
    "Funds": "SumberDana",
    "Indicator": "Indikator",
    "Objective": "Sasaran",
    "Office": "Kantor",
    "Quarter": "Triwulan",
}
"""English for what the regulations name -> the noun of the field, as docs/glosarium.md has it"""


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


@pytest.fixture(scope="module")
def places() -> dict[str, set[str]]:
    """Name of a type -> the modules that have one."""
    found = defaultdict(set)
    package = Path(renja_dsl.__file__).parent
    for path in package.rglob("*.py"):
        place = path.relative_to(package)
        if place.parts[0] != "_generated":
            for name in named(ast.parse(path.read_text(encoding="utf-8"))):
                found[name].add(place.as_posix())
    assert len(found) > 100
    return found


def test_no_name_of_a_type_means_two_things(places: dict[str, set[str]]) -> None:
    assert {name: where for name, where in places.items() if len(where) > 1} == {}


def test_nouns_of_the_field_are_those_of_the_regulations(places: dict[str, set[str]]) -> None:
    words = {name: OURS.keys() & set(re.findall(r"[A-Z][a-z]+", name)) for name in places}
    assert {name: {word: OURS[word] for word in found} for name, found in words.items() if found} == {}
