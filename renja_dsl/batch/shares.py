"""How many documents are cut into shares of work."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping


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
