"""What the planner of a plan begun from another one has still to decide."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen


@frozen
class Keputusan:
    """One open decision."""

    jenis: str
    """pagu, target, renstra, sumber_dana, kode, acuan, narasi, teks, dilepas, temuan"""
    tentang: str
    """what it is about, in the words of the plan"""
    baris: int
    """line of the old plan that it comes from; of a finding, line of the new one"""
    sumber: tuple[tuple[str, str], ...] = ()
    """documents and what each says, where they disagree"""


def by_kind(several: Iterable[Keputusan]) -> dict[str, list[str]]:
    """Kind -> what its decisions are about."""
    found: dict[str, list[str]] = {}
    for one in several:
        found.setdefault(one.jenis, []).append(one.tentang)
    return found
