"""From plans to facts: what they say and what a check finds in them, share by share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from renja_dsl.check.run import CheckedPart, part_of
from renja_dsl.facts.rows import Facts, facts_of
from renja_dsl.lint.settings import Settings
from renja_dsl.model.references import load
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.parser import parser_of_thread
from renja_dsl.syntax.source import Reader


class FactShare(NamedTuple):
    """Some documents as rows, and what was found in them."""

    facts: Facts
    checked: CheckedPart


def share_of_facts(
    reader: Reader, names: Sequence[str], rules: Sequence[Rule], settings: Settings, of: int
) -> FactShare:
    """The facts of some of the `of` documents of a run."""
    documents = load(reader, names, parser_of_thread())
    return FactShare(facts_of(documents), part_of(documents, reader, rules, settings, of=of))
