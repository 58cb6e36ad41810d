"""Runs the examples that rules carry: small plans, written next to the rule that they show."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from renja_dsl.model.workspace import load
from renja_dsl.rules.engine import lint
from renja_dsl.rules.registry import Contoh, Rule
from renja_dsl.rules.settings import Settings
from renja_dsl.syntax.source import Source

FIRST = "contoh.renja"
"""name of the text before the first separator"""
_SEPARATOR = re.compile(r"^===[ \t]*(\S+)[ \t]*\n", re.MULTILINE)
_ROOT = Path(__file__).resolve().parent / "contoh"
"""a folder that does not exist: an example refers only to its own documents"""


def example_sources(text: str) -> tuple[Source, ...]:
    """The documents of an example; a line `=== rkpd-2026.renja` opens a further one."""
    first, *rest = _SEPARATOR.split(text)
    documents = [(FIRST, first), *zip(rest[::2], rest[1::2], strict=True)]
    return tuple(Source(name, body) for name, body in documents if body.strip())


def run_example(contoh: Contoh, rules: Iterable[Rule]) -> tuple[str, ...]:
    """Ids of the rules whose findings nobody accepts, each once."""
    workspace = load(_ROOT, [], sources=example_sources(contoh.teks))
    report = lint(workspace, rules, Settings())
    return tuple(dict.fromkeys(finding.rule for finding in report.open))
