"""Writing the file of old findings for `renja lint`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click

from renja_dsl.check.open import Inputs, baseline_at
from renja_dsl.cli.inputs import usable
from renja_dsl.cli.output import refusing, shown, utf8, write_files
from renja_dsl.edit.files import Write, seen
from renja_dsl.findings.baseline import (
    Entry,
    baseline_text,
    taken,
)
from renja_dsl.findings.finding import Report
from renja_dsl.lint.settings import BASELINE, Settings
from renja_dsl.messages import word
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.source import real


def write_baseline(
    target: str,
    option: str | None,
    inputs: Inputs,
    rules: Iterable[Rule],
    settings: Settings,
    report: Report,
    *,
    force: bool,
) -> None:
    """Record every open and known finding. What this run did not look at stays as it was.

    `target` is empty where `--write-baseline` named no file.
    """
    root, language = inputs.root, settings.language
    default = root / (settings.baseline or BASELINE)
    named = target or option
    path = Path(named) if named else default
    with refusing(language):
        raw = seen(path)  # first: what somebody writes there meanwhile is not written over
    before = usable(lambda: baseline_at(path, language, needed=False), language)
    selected = {rule.id for rule in rules}

    def kept(entry: Entry) -> bool:
        if entry.file in report.kinds:
            looked = entry.rule.startswith("SIN") or settings.selects(entry.rule, entry.file)
            return entry.rule in selected and not looked
        return os.path.isfile(root / entry.file)

    after = taken(report.findings, before, kept)
    write_files([Write(path, utf8(baseline_text(after)), raw)], language, force=force)
    solved = (before.by_key - after.by_key).total()
    said = {"jumlah": str(len(report.open) + report.known), "selesai": str(solved)}
    click.echo(word("baseline.ditulis", language, berkas=shown(path), **said), err=True)
    if real(path) == real(default):
        click.echo(word("baseline.otomatis", language), err=True)
    elif not option:
        name = real(path)
        setting = name.relative_to(real(root)).as_posix() if name.is_relative_to(real(root)) else str(path)
        click.echo(word("baseline.pakai", language, berkas=setting), err=True)
