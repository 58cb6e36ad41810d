"""What a shell completes: ids of rules, and words that the rules are searched by."""

from __future__ import annotations

import click


def rule_ids(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Ids and families that continue the last of a list with commas."""
    from renja_dsl.rules.registry import built_in

    before, comma, last = incomplete.rpartition(",")
    known = sorted({name for rule in built_in() for name in (rule.id, rule.family)})
    return [f"{before}{comma}{name}" for name in known if name.startswith(last.upper())]


def rule_words(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Ids, then keywords of the plan language."""
    from renja_dsl.syntax.vocabulary import VOCABULARY

    keywords = sorted({row.written.split()[0] for row in VOCABULARY})
    return [*rule_ids(ctx, param, incomplete), *(word for word in keywords if word.startswith(incomplete))]
