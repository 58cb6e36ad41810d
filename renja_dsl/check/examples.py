"""Runs the examples that rules carry: small plans, written next to the rule that they show."""

from __future__ import annotations

import re
from collections.abc import Iterable

from renja_dsl.check.run import check_texts
from renja_dsl.lint.settings import Settings
from renja_dsl.nomenklatur import Tables
from renja_dsl.nomenklatur.built_in import from_lines
from renja_dsl.nomenklatur.tables import of_tables
from renja_dsl.rules.rule import Contoh, Rule
from renja_dsl.syntax.source import Source

FIRST = "contoh.renja"
"""name of the text before the first separator"""
TABLE = ".tsv"
_SEPARATOR = re.compile(r"^===[ \t]*(\S+)[ \t]*\n", re.MULTILINE)


def example_sources(text: str) -> tuple[Source, ...]:
    """The documents of an example; a line `=== rkpd-2026.renja` opens a further one."""
    first, *rest = _SEPARATOR.split(text)
    documents = [(FIRST, first), *zip(rest[::2], rest[1::2], strict=True)]
    return tuple(Source(name, body) for name, body in documents if body.strip())


def tables_of(sources: Iterable[Source]) -> Tables:
    """Tables that an example brings along: `=== nomenklatur-2026.tsv`."""
    named = ((source.name.removesuffix(TABLE).rpartition("-")[2], source) for source in sources)
    return of_tables(
        from_lines(source.text.splitlines(), int(year)) for year, source in named if source.name.endswith(TABLE)
    )


def run_example(contoh: Contoh, rules: Iterable[Rule]) -> tuple[str, ...]:
    """Ids of the rules whose findings nobody accepts, each once."""
    sources = example_sources(contoh.teks)
    plans = [source for source in sources if not source.name.endswith(TABLE)]
    report = check_texts(plans, tuple(rules), Settings(tables=tables_of(sources)))
    return tuple(dict.fromkeys(finding.rule for finding in report.open))
