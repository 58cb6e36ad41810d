"""The rules of a run: the built-in rulebook and a region's own."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from contextlib import suppress
from functools import cache

from renja_dsl.rules.rule import Rule, rulebook_digest, rules_of
from renja_dsl.syntax.lalr.tables import generated_folder, installed
from renja_dsl.syntax.source import Source


@cache
def built_in() -> tuple[Rule, ...]:
    """The rules that ship with the product: from the built module when it is current."""
    if (generated_folder() / "rulebook.py").is_file():
        with suppress(ImportError):  # it is older than something that it calls
            module = importlib.import_module("renja_dsl._generated.rulebook")
            if installed() or rulebook_digest() == module.DIGEST:
                return rules_of(module)
    from renja_dsl.rules.translate import compiled, read_built_in

    return compiled(read_built_in(), trusted=True)


def load_rules(extra: Iterable[Source] = ()) -> tuple[Rule, ...]:
    """Built-in rules and those of further rulebooks. Raises RulebookFault, also for a taken id."""
    further = tuple(extra)
    if not further:
        return built_in()
    from renja_dsl.rules.translate import with_further

    return with_further(built_in(), further)
