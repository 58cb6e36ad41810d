"""Work on many documents: what it is, and how they are cut into shares of it."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

from renja_dsl.lint.settings import Settings
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.source import Reader

Made = TypeVar("Made", covariant=True)


class Work(Protocol[Made]):
    """What is done with a share: a function of a module, whose result can be sent between processes."""

    def __call__(
        self, reader: Reader, names: Sequence[str], rules: Sequence[Rule], settings: Settings, of: int
    ) -> Made:
        """`of`: how many documents the whole run has."""


def shares_of(sizes: Mapping[str, int], wanted: int) -> list[list[str]]:
    """Names in their order, cut into shares of about the same size; a folder stays together."""
    total = sum(sizes.values())
    last = {posixpath.dirname(name): number for number, name in enumerate(sizes)}
    shares: list[list[str]] = [[]]
    done = whole = 0
    for number, (name, size) in enumerate(sizes.items()):
        full = done >= total * len(shares) / wanted
        if full and len(shares) < wanted and number > whole:
            shares.append([])
        shares[-1].append(name)
        done += size
        whole = max(whole, last[posixpath.dirname(name)])  # up to here, a cut would part the files of a folder
    return shares
