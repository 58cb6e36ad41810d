"""Texts with some fixes in them, and where fixes that were offered before stand there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from renja_dsl.edit.texts import Span, SpanTaken, landings, moved, spans_by_file
from renja_dsl.findings.finding import Finding, Fix
from renja_dsl.syntax.source import Source

PlanTexts = Mapping[str, Source]
_WRITTEN = "\0"
"""what nobody writes: no edit is taken for the one that was made"""


@frozen
class Applied:
    """A fix, and the finding that it is for."""

    finding: Finding
    fix: Fix


@frozen
class FixTrial:
    """Texts with some fixes, and what is found in them."""

    texts: PlanTexts
    findings: tuple[Finding, ...]
    known: PlanTexts
    """texts of which everything that is found is known"""
    chosen: tuple[Applied, ...] = ()
    """fixes of findings that the texts of the pass have"""
    followed: tuple[Applied, ...] = ()
    """those of what they led to"""
    layers: tuple[Mapping[str, Sequence[Span]], ...] = ()
    """file -> characters replaced since the texts of the pass, one step after the other"""

    @property
    def applied(self) -> tuple[Applied, ...]:
        return (*self.chosen, *self.followed)

    def asked(self, more: Iterable[Applied]) -> FixTrial:
        """The same, more being chosen."""
        return evolve(self, chosen=(*self.chosen, *more))

    @property
    def safe(self) -> bool:
        return all(one.fix.safe for one in self.chosen)

    def spans(self, fixes: Iterable[Applied]) -> dict[str, list[Span]]:
        """File -> where fixes of the texts of the pass are to be made in these; what is made already is left out.

        Raises SpanTaken where something else was written there.
        """
        found = spans_by_file(edit for one in fixes for edit in one.fix.edits)
        for layer in self.layers:
            found = {name: moved(spans, layer.get(name, ())) for name, spans in found.items()}
        return found

    def goes_round(self, first: int, spans: Mapping[str, Sequence[Span]]) -> bool:
        """Whether characters are to be replaced that were written in a layer from `first` on."""
        layers = self.layers[first:]
        try:
            for number, layer in enumerate(layers):
                for name, made in layer.items():
                    written = [Span(start, start + len(one.text), _WRITTEN) for one, start in landings(made).items()]
                    for later in (*layers[number + 1 :], spans):
                        written = moved(written, later.get(name, ()))
        except SpanTaken:
            return True
        return False

    def has_room(self, one: Applied) -> bool:
        try:
            self.spans([one])
        except SpanTaken:
            return False
        return True
