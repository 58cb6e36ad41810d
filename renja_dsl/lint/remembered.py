"""What rules said of the nodes of a document in the check before, so that only nodes that changed are judged again.

It is kept for rules that read one node at a time (`rules.reads`), by the node's own characters, as long as all else
that they may read is the same: the header, and the documents that are referred to. What failed is never kept: its
places have to be those of now.
"""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from attrs import define, field

from renja_dsl.model.document import ANY, Document, Indikator, Simpul
from renja_dsl.model.documents import Documents
from renja_dsl.rules.runtime.budget import RULE, STEPS, Exhausted, charge, steps
from renja_dsl.rules.runtime.logic import UNKNOWN


class Tally(NamedTuple):
    """What a rule came to at a node: how often it passed, why it abstained, the steps that it took."""

    passed: int
    reasons: tuple[str, ...]
    cost: int


NodeOutcome = Mapping[str, Tally | None]
"""rule -> its tally at one node; None where it failed"""
RuleCheck = Callable[[Document, Callable[[Any], None], Callable[[Exception], None]], int]
"""runs a rule over a document: how often it passed; tells failures and reasons"""
Named = Callable[[Exception], str]


class RuleSum(NamedTuple):
    """What a rule came to in a document, and its failures."""

    passed: int
    reasons: Counter[str]
    failures: list[Any]


@define
class NodeMemory:
    """Of one document, from one check to the next; it holds its nodes of now and no others."""

    frame: Hashable = None
    outcomes: dict[Hashable, NodeOutcome] = field(factory=dict)
    """key of a node -> what was said of it; equal outcomes are one object"""


@define
class Remembered:
    """One check of a document with the memory of the one before."""

    document: Document
    memory: NodeMemory
    named: Named
    """the name of a reason"""
    keys: Sequence[Hashable]
    """of its nodes (`keys_of`)"""
    _at: dict[int, tuple[NodeOutcome, list[Simpul]]] = field(factory=dict, init=False)
    """identity of an outcome -> it, and the nodes that it is known of"""
    _new: dict[Hashable, tuple[Document, dict[str, Tally | None], list[Simpul]]] = field(factory=dict, init=False)
    """key of what is not known -> its node as a document, what is being learnt, the nodes with that key"""

    def __attrs_post_init__(self) -> None:
        for key, node in zip(self.keys, self.document.simpul, strict=True):
            outcome = self.memory.outcomes.get(key)
            if outcome is not None:
                self._at.setdefault(id(outcome), (outcome, []))[1].append(node)
            else:
                self._new.setdefault(key, (_only(self.document, (node,)), {}, []))[2].append(node)

    def rule(self, name: str, check: RuleCheck) -> RuleSum | None:
        """What a rule comes to; None where it has to be asked of the whole document at once."""
        passed, cost, reasons = 0, RULE, Counter[str]()
        again: list[Simpul] = []

        def take(tally: Tally | None, nodes: list[Simpul]) -> None:
            nonlocal passed, cost
            if tally is None:
                again.extend(nodes)
                return
            passed += tally.passed * len(nodes)
            cost += tally.cost * len(nodes)
            for reason in tally.reasons:
                reasons[reason] += len(nodes)

        try:
            for outcome, nodes in self._at.values():
                if name not in outcome:
                    return None
                take(outcome[name], nodes)
            for view, learnt, nodes in self._new.values():
                learnt[name] = self._tally(view, check)
                take(learnt[name], nodes)
            failures: list[Any] = []
            if again:
                why: list[Exception] = []
                with steps(max(0, STEPS - cost)):
                    passed += check(self._several(again), failures.append, why.append)
                reasons.update(map(self.named, why))
                why.clear()  # each holds the frame it was raised in, and that frame this list
        except (Exhausted, *UNKNOWN):
            return None
        return RuleSum(passed, reasons, failures) if cost <= STEPS else None

    def _tally(self, view: Document, check: RuleCheck) -> Tally | None:
        failures: list[Any] = []
        why: list[Exception] = []
        budget = steps()
        with budget:
            charge(0)
            passed = check(view, failures.append, why.append)
        reasons = tuple(map(self.named, why))
        why.clear()
        return None if failures else Tally(passed, reasons, budget.used)

    def _several(self, nodes: list[Simpul]) -> Document:
        return _only(self.document, sorted(nodes, key=lambda node: node.start))

    def finish(self, rules: Iterable[str]) -> None:
        """Keep what is known of the nodes of now, where every rule could be asked."""
        asked = set(rules)
        kinds: dict[Hashable, NodeOutcome] = {}
        outcomes: dict[Hashable, NodeOutcome] = {}
        for key in self.keys:
            if key in outcomes:
                continue
            outcome = self.memory.outcomes.get(key)
            if outcome is None:
                outcome = self._new[key][1]
            if outcome.keys() == asked:
                outcomes[key] = kinds.setdefault(tuple(outcome.items()), outcome)
        self.memory.outcomes = outcomes


def _only(document: Document, nodes: Iterable[Simpul]) -> Document:
    """A document as if it had these nodes alone; each still knows its own."""
    view = copy.copy(document)
    view.simpul = list(nodes)
    view.per_tingkat = {level: [] for level in document.per_tingkat}
    view.indikator = []
    for node in view.simpul:
        view.per_tingkat[node.tingkat].append(node)
        view.indikator.extend(node.indikator)
    return view


def keys_of(document: Document) -> list[Hashable]:
    """Each node by its characters, and by what others made of it: lines that nobody could read, a header below."""
    text, nodes = document.source.text, document.simpul
    ends = [*(node.start for node in nodes[1:]), *([len(text)] if nodes else [])]
    keys: list[Hashable] = []
    for node, end in zip(nodes, ends, strict=True):
        unsure = (node.ragu, *(one.ragu for one in node.indikator)) if _is_unsure(node) else ()
        borrowed = tuple(map(_borrowed, node.indikator)) if "sama" in text[node.start : end] else ()
        early = node.start < document.kepala[0]  # its values are of no year yet
        keys.append((text[node.start : end], early, unsure, borrowed))
    return keys


def _is_unsure(node: Simpul) -> bool:
    return bool(node.ragu) or any(one.ragu for one in node.indikator)


def _borrowed(indikator: Indikator) -> Hashable:
    """What `indikator sama` takes from another node."""
    scale = None if indikator.skala is None else str(indikator.skala.nilai)
    return str(indikator.nama.nilai), indikator.penanda, indikator.arah, indikator.rumus, indikator.sifat, scale


Followed = tuple[tuple[str, tuple[tuple[str, Document], ...]], ...]
"""name of a document, and what it refers to by kind; of all that one leads to, itself first"""


def reach_of(document: Document, documents: Documents, kinds: Iterable[str]) -> Followed:
    """The documents that references of some kinds lead to."""
    wanted = frozenset(kinds)
    found: dict[str, tuple[tuple[str, Document], ...]] = {}
    waiting = [document] if wanted else []
    while waiting:
        name = waiting.pop().name
        if name not in found:
            named = documents.references.get(name, {})
            found[name] = tuple((kind, other) for kind, other in named.items() if kind in wanted)
            waiting += (other for _, other in found[name])
    return tuple(found.items())


def frame_of(document: Document, documents: Documents, kinds: Iterable[str]) -> Hashable:
    """All that rules of one node read besides it; None where that leads back to the document itself.

    `kinds`: of the documents that they read besides this one.
    """
    reach = reach_of(document, documents, kinds)
    if any(other is document for _, named in reach for _, other in named):
        return None
    cells = {name: getattr(document, name) for name in ("kode", "nama", "daerah", "tahap")}
    head = tuple(None if cell is None else str(cell.nilai) for cell in cells.values())
    units: Hashable = ()
    if document.per_tingkat["unit_kerja"]:  # which of them a node belongs to, and which share it
        units = tuple((node.tingkat, node.kode_teks, node.nama_teks) for node in document.simpul)
    unsure = document.ragu & {ANY, *(name for name, cell in cells.items() if cell is None)}
    return document.jenis, document.tahun, document.periode, head, unsure, units, reach
