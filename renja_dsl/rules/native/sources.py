"""KOD013: one code of a source of funds under two names, or one name under two codes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from renja_dsl.messages import template
from renja_dsl.model.document import Document
from renja_dsl.model.workspace import Workspace
from renja_dsl.rules.native.failure import Failure
from renja_dsl.rules.runtime import Spot
from renja_dsl.syntax.tree import SumberDana
from renja_dsl.values import padat


def mixed_up_sources(document: Document, workspace: Workspace, _: Mapping[str, Any]) -> Iterator[Failure]:
    """The pair that is used more often in the documents of this folder is taken to be right."""
    if not any(node.sumber_dana for node in document.per_tingkat["sub_kegiatan"]):
        return
    pairs: Counter[tuple[str, str]] = Counter()
    names: dict[tuple[str, str], str] = {}
    for where in workspace.beside(document):
        for node in where.simpul:
            for source in node.sumber_dana:
                pair = _pair(source)
                if pair is not None:
                    pairs[pair] += 1
                    names.setdefault(pair, str(source.nama.nilai))
    if len({code for code, _ in pairs}) == len(pairs) == len({name for _, name in pairs}):
        return
    for node in document.simpul:
        for source in node.sumber_dana:
            pair = _pair(source)
            if pair is None:
                continue
            rivals = [other for other in pairs if other != pair and (other[0] == pair[0] or other[1] == pair[1])]
            better = max(rivals, key=lambda other: (pairs[other], other), default=None)
            if better is not None and pairs[better] > pairs[pair]:
                arguments = {
                    "kode": pair[0],
                    "nama": str(source.nama.nilai),
                    "kode_lain": better[0],
                    "nama_lain": names[better],
                    "banyak": str(pairs[better]),
                }
                yield Failure((Spot(node, source.kode, "sumber_dana"),), arguments, template("sumber.rancu"), str(pair))


def _pair(source: SumberDana) -> tuple[str, str] | None:
    """(code, name without case and punctuation), where both can be read."""
    if source.kode is None or not isinstance(source.kode.nilai, str) or not isinstance(source.nama.nilai, str):
        return None
    name = padat(source.nama.nilai)
    return (source.kode.nilai, name) if name else None
