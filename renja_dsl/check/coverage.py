"""Whether rules prove themselves: their examples run, and those that lack one are named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from renja_dsl.check.examples import run_example
from renja_dsl.rules.rule import Contoh, Rule


@frozen
class ExampleOutcome:
    """What one example did."""

    rule: Rule
    contoh: Contoh
    fired: tuple[str, ...]
    """ids of the rules that fired"""

    @property
    def passed(self) -> bool:
        return self.fired == ((self.rule.id,) if self.contoh.salah else ())


def run_examples(rules: Iterable[Rule], beside: Sequence[Rule]) -> list[ExampleOutcome]:
    """Every example of `rules`, checked by the rules `beside` (which include its own)."""
    return [ExampleOutcome(rule, contoh, run_example(contoh, beside)) for rule in rules for contoh in rule.contoh]


def beside(rule: Rule, rules: Sequence[Rule], built_in: Sequence[Rule]) -> Sequence[Rule]:
    """The rules that an example of `rule` has to satisfy.

    A built-in rule: all built-in ones. A region's own: those of its file, and the built-in ones about
    notation, so that an example that cannot be read is noticed but need not be a whole plan.
    """
    if any(rule is known for known in built_in):
        return built_in
    notation = [known for known in built_in if known.family == "SIN"]
    return [*notation, *(other for other in rules if other.berkas == rule.berkas)]


def without(rules: Iterable[Rule], wrong: bool) -> list[Rule]:
    """Rules that have no wrong (or no right) example."""
    return [rule for rule in rules if not any(contoh.salah is wrong for contoh in rule.contoh)]
