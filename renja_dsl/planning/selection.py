"""Which lines a golongan holds: its selectors are expressions of rulebooks, compiled as those are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Any

from renja_dsl.model.document import Document, Simpul
from renja_dsl.model.reading import nodes
from renja_dsl.planning.allocation import Alokasi
from renja_dsl.planning.lines import Pos
from renja_dsl.planning.plans import Plans
from renja_dsl.planning.statements import Pemilih
from renja_dsl.rules.rule import Rule
from renja_dsl.rules.runtime.budget import Budget, Exhausted, of_strangers, steps
from renja_dsl.rules.text import Expr, Levels, RuleText
from renja_dsl.rules.translate import compiled
from renja_dsl.syntax.expressions import Expression, Unary
from renja_dsl.values.hilang import Hilang
from renja_dsl.values.tingkat import TINGKAT_ANGGARAN

_LEVELS = (*TINGKAT_ANGGARAN, "dokumen")
"""what a selector may run over"""
_TEXT = re.compile(r'"([^"\n]*)"')
"""a code or name in a selector"""


def members_of(plans: Plans) -> dict[str, tuple[Pos, ...]]:
    """Golongan -> its lines, in order: those that are selected, or stand below something that is.

    Raises AllocationFault and RulebookFault: also for a selector that cannot tell of a line, or selects nothing.
    """
    allocation = plans.allocation
    budget = of_strangers(sum(len(document.source.text) for document in plans.renja), 1)
    found: dict[str, dict[int, None]] = {name: {} for name in allocation.golongan}
    for name, golongan in allocation.golongan.items():
        for pemilih, start, end in golongan.pemilih:
            _refuse_levels(allocation, pemilih, start, end)
            selector = _Selector(plans, pemilih, start, end, budget)
            inside = selector.lines()
            if not inside:
                at, to, usul = _near(allocation.source.text[start:end], plans.lines) or (0, end - start, None)
                raise allocation.fault("alokasi.golongan_kosong", start + at, start + to, usul, nama=name)
            found[name] |= dict.fromkeys(pos.nomor for pos in inside)
    return {name: tuple(plans.lines[n] for n in sorted(numbers)) for name, numbers in found.items()}


def _refuse_levels(allocation: Alokasi, pemilih: Pemilih, start: int, end: int) -> None:
    for level in pemilih.tingkat:
        if level not in _LEVELS:
            words = ", ".join(_LEVELS).replace("_", " ")
            raise allocation.fault("alokasi.tingkat", start, end, nama=level.replace("_", " "), ada=words)


class _Selector:
    """One `untuk setiap`, as two rules: one fails for what is selected, the other for what is not."""

    def __init__(self, plans: Plans, pemilih: Pemilih, start: int, end: int, budget: Budget) -> None:
        self.plans, self.pemilih, self.start, self.end = plans, pemilih, start, end
        self.budget = budget
        """steps that are left for all selectors together"""

    def lines(self) -> list[Pos]:
        condition = self.pemilih.syarat
        if condition is None:
            chosen = {id(node) for document in self.plans.renja for node in self.candidates(document)}
            return [pos for pos in self.plans.lines if _within(pos.node, chosen)]
        denied = Unary("bukan", condition, condition.start, condition.end)
        selected, unselected = compiled([self.rule("GOL001", denied), self.rule("GOL002", condition)])
        chosen = set()
        for document in self.plans.renja:
            reasons: list[Exception] = []
            inside = self.failing(selected, document, reasons.append)
            known = inside | self.failing(unselected, document, lambda _: None)
            unknown = [node for node in self.candidates(document) if id(node) not in known]
            for node, why in zip(unknown, reasons, strict=False):
                self.refuse_unknown(node, why)
            chosen |= inside
        return [pos for pos in self.plans.lines if _within(pos.node, chosen)]

    def candidates(self, document: Document) -> Iterable[Simpul | Document]:
        return (document,) if self.pemilih.tingkat == ("dokumen",) else nodes(document, *self.pemilih.tingkat)

    def rule(self, name: str, held: Expression) -> RuleText:
        made = RuleText(name, "pemilih", self.plans.allocation.source, self.start, self.end, berlaku=("renja",))
        made.langkah.append(Levels(self.pemilih.tingkat, self.pemilih.variabel, None, self.start, self.end))
        made.pastikan = Expr(held, self.start)
        return made

    def failing(self, rule: Rule, document: Document, abstain: Callable[[Any], None]) -> set[int]:
        """Identities of what a rule fails for."""
        failures: list[tuple[Any, ...]] = []
        assert rule.check is not None  # noqa: S101  # it is no native one
        try:
            with steps(shared=self.budget):
                rule.check(document, self.plans.lookup, {}, failures.append, abstain)
        except Exhausted:
            raise self.plans.allocation.fault("alokasi.pemilih_berat", self.start, self.end) from None
        return {id(kept[0]) for kept in failures}

    def refuse_unknown(self, node: Simpul | Document, why: Exception) -> None:
        """Only where it matters: for what holds a line that is decided."""
        line = next((pos for pos in self.plans.lines if _within(pos.node, {id(node)})), None)
        if line is None:
            return
        reason = f"hilang.{why.alasan}" if isinstance(why, Hilang) else "hilang.tak_dapat_dihitung"
        raise self.plans.allocation.fault(
            "alokasi.pemilih_tak_tahu",
            self.start,
            self.end,
            kode=line.called,
            berkas=line.document.name,
            baris=str(line.document.source.position(line.node.start).line),
            sebab=reason,
        )


def _within(node: Simpul, chosen: set[int]) -> bool:
    """Whether a node, one above it, or its document is chosen."""
    at: Simpul | None = node
    while at is not None:
        if id(at) in chosen:
            return True
        at = at.induk
    return id(node.dokumen) in chosen


def _near(written: str, lines: Iterable[Pos]) -> tuple[int, int, str] | None:
    """The code or name of a line that comes nearest to what a selector quotes, and where that stands."""
    known = [text for pos in lines for text in (pos.kode, pos.nama) if text]
    for quoted in _TEXT.finditer(written):
        close: list[str] = get_close_matches(quoted[1], known, 1, 0.6)
        if not close:  # some words of a name are quoted
            close = get_close_matches(quoted[1], _runs(known, len(quoted[1].split())), 1, 0.75)
        if close:
            return *quoted.span(1), close[0]
    return None


def _runs(texts: Iterable[str], length: int) -> list[str]:
    """Every run of so many words."""
    found: dict[str, None] = {}
    for words in (text.split() for text in texts):
        found |= dict.fromkeys(" ".join(words[n : n + length]) for n in range(len(words) - length + 1))
    return list(found)
