"""From paths on the command line to a workspace with its settings and rules."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

import click

from renja_dsl.check import open as check_open
from renja_dsl.check.open import Inputs, Unusable
from renja_dsl.check.readers import SUFFIX
from renja_dsl.cli.output import Refusal, refuse
from renja_dsl.findings.finding import Severity
from renja_dsl.lint.settings import LANGUAGES, Settings
from renja_dsl.messages import word
from renja_dsl.report.refusal import rulebook_fault, sentence
from renja_dsl.rules.rule import Rule, RulebookFault
from renja_dsl.syntax.source import Source, Unreadable

T = TypeVar("T")
STDIN = "-"


def usable(make: Callable[[], T], language: str) -> T:
    """What `make` gives, or a refusal with the reason why it cannot."""
    try:
        return make()
    except Unusable as fault:
        raise Refusal(sentence(fault.complaint, fault.language)) from None
    except RulebookFault as fault:
        raise Refusal(rulebook_fault(fault, language)) from None


def gather(
    paths: Sequence[str],
    *,
    config: str | None = None,
    stdin_name: str = f"stdin{SUFFIX}",
    language: str | None = None,
    search: bool = True,
) -> Inputs:
    """Plans named on the command line, folders searched, standard input read for `-`.

    Without `search` only the settings are wanted, and a folder without plans will do.
    """
    return usable(
        lambda: check_open.opened(
            [Path(path) for path in paths if path != STDIN],
            piped=_standard_input(language or "id") if STDIN in paths else None,
            piped_name=stdin_name,
            config=Path(config) if config else None,
            language=language,
            search=search,
        ),
        language or "id",
    )


def _standard_input(language: str) -> bytes:
    if sys.stdin is None:  # closed by who called us
        refuse("berkas.tak_terbaca", language, berkas=STDIN, sebab=os.strerror(errno.EBADF))
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        refuse("berkas.tak_terbaca", language, berkas=STDIN, sebab=error.strerror or str(error))


def rules_for(inputs: Inputs) -> tuple[Rule, ...]:
    """Built-in rules and the region's own; settings are held against them."""
    return usable(lambda: check_open.rules_for(inputs.root, inputs.settings), inputs.settings.language)


def rules_of(sources: Iterable[Source], settings: Settings) -> tuple[Rule, ...]:
    """Built-in rules and those of `sources`; settings are held against them."""
    return usable(lambda: check_open.rules_of(sources, settings), settings.language)


def report_unreadable(errors: Iterable[Unreadable], language: str) -> bool:
    """Say on standard error which files could not be read; true when there were any."""
    several = list(errors)
    for error in several:
        click.echo(word(error.complaint.key, language, **error.complaint.arguments), err=True)
    return bool(several)


LANGUAGE = click.Choice(LANGUAGES)
SEVERITY = click.Choice([severity.value for severity in Severity])
