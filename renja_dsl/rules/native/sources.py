"""KOD013: one code of a source of funds under two names, or one name under two codes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from renja_dsl.messages import template
from renja_dsl.model.document import Document, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.spot import Spot
from renja_dsl.rules.native.failure import PASSED, Failure, Judged
from renja_dsl.syntax.tree import SumberDanaStatement
from renja_dsl.values import padat

_Pair = tuple[str, str]
"""code, and name without case and punctuation"""


def mixed_up_sources(document: Document, lookup: Lookup, _: Mapping[str, Any]) -> Iterator[Judged]:
    """The pair that is used more often, here and in what this document refers to, is taken to be right."""
    own = list(_sources(document))
    if not own:
        return
    names, better = _judged((document, *lookup.referred(document)))
    for node, source, pair in own:
        if pair not in better:
            yield PASSED
            continue
        other, times = better[pair]
        arguments = {
            "kode": pair[0],
            "nama": str(source.nama.nilai),
            "kode_lain": other[0],
            "nama_lain": names[other],
            "banyak": str(times),
        }
        yield Failure((Spot(node, source.kode, "sumber_dana"),), arguments, template("sumber.rancu"), str(pair))


def _judged(documents: tuple[Document, ...]) -> tuple[dict[_Pair, str], dict[_Pair, tuple[_Pair, int]]]:
    """Names as they are written, and for each pair the more frequent one that it is at odds with."""
    times: Counter[_Pair] = Counter()
    names: dict[_Pair, str] = {}
    sharing: dict[str, list[_Pair]] = {}
    for document in documents:
        for _, source, pair in _sources(document):
            times[pair] += 1
            if pair not in names:
                names[pair] = str(source.nama.nilai)
                for part in pair:
                    sharing.setdefault(part, []).append(pair)
    better: dict[_Pair, tuple[_Pair, int]] = {}
    for pair in times:
        rival = max((other for part in pair for other in sharing[part]), key=lambda other: (times[other], other))
        if times[rival] > times[pair]:
            better[pair] = (rival, times[rival])
    return names, better


def _sources(document: Document) -> Iterator[tuple[Simpul, SumberDanaStatement, _Pair]]:
    """Those whose code and name can be read."""
    for node in document.simpul:
        for source in node.sumber_dana:
            if source.kode is None or not isinstance(source.kode.nilai, str) or not isinstance(source.nama.nilai, str):
                continue
            name = padat(source.nama.nilai)
            if name:
                yield node, source, (source.kode.nilai, name)
