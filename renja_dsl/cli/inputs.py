"""From paths on the command line to a workspace with its settings and rules."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from attrs import evolve, frozen

from renja_dsl.cli.output import Refusal, refuse
from renja_dsl.findings.finding import Severity
from renja_dsl.lint.own import own_rulebooks
from renja_dsl.lint.settings import LANGUAGES, Settings, SettingsFault, find_settings, read_settings
from renja_dsl.messages import word
from renja_dsl.model.workspace import SUFFIX, plan_files
from renja_dsl.nomenklatur.files import tables_place
from renja_dsl.nomenklatur.tables import tables_in
from renja_dsl.report.refusal import rulebook_fault
from renja_dsl.rules.registry import load_rules
from renja_dsl.rules.rule import Rule, RulebookFault
from renja_dsl.syntax.source import Source, Unreadable, decode

STDIN = "-"


@frozen
class Inputs:
    """What a command works on. `root` is where names of files start and references must stay."""

    root: Path
    files: tuple[Path, ...]
    sources: tuple[Source, ...]
    settings: Settings


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
    spoken = language or "id"
    chosen = [Path(path) for path in paths if path != STDIN] or ([] if STDIN in paths else [Path()])
    for path in chosen:
        if not path.exists():
            refuse("berkas.tidak_ada", spoken, berkas=str(path))
    place = (chosen[0] if chosen else Path(stdin_name)).resolve()
    settings_path = Path(config) if config else find_settings(place if place.is_dir() else place.parent)
    try:
        settings = read_settings(settings_path) if settings_path else Settings()
    except SettingsFault as fault:
        refuse(fault.key, language or fault.language or "id", **fault.arguments)
    if language:
        settings = evolve(settings, language=language)
    root = _root(chosen or [Path(stdin_name)], settings_path)
    settings = evolve(settings, tables=tables_in(tables_place(settings.nomenklatur, root)))
    sources: list[Source] = []
    if STDIN in paths:
        name = Path(stdin_name)
        name = name.resolve().relative_to(root) if name.resolve().is_relative_to(root) else Path(name.name)
        try:
            sources.append(decode(_standard_input(settings.language), name.as_posix()))
        except Unreadable as error:
            refuse(error.key, settings.language, **error.arguments)
    files = [file for path in chosen for file in _files(path, settings.language)] if search else []
    return Inputs(root, tuple(dict.fromkeys(files)), tuple(sources), settings)


def _standard_input(language: str) -> bytes:
    if sys.stdin is None:  # closed by who called us
        refuse("berkas.tak_terbaca", language, berkas=STDIN, sebab=os.strerror(errno.EBADF))
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        refuse("berkas.tak_terbaca", language, berkas=STDIN, sebab=error.strerror or str(error))


def _root(paths: Iterable[Path], settings_path: Path | None) -> Path:
    """The folder of the settings; without any, the working folder when everything is below it."""
    here = Path.cwd()
    places = [path.resolve() for path in paths]
    if settings_path is not None:
        root = settings_path.resolve().parent
        if all(place.is_relative_to(root) for place in places):
            return root
    if all(place.is_relative_to(here) for place in places):
        return here
    folders = [place if place.is_dir() else place.parent for place in places]
    common = folders[0]
    while not all(folder.is_relative_to(common) for folder in folders):
        common = common.parent
    return common


def _files(path: Path, language: str) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = plan_files(path)
    if not found:
        refuse("berkas.tanpa_rencana", language, berkas=str(path))
    return found


def rules_for(inputs: Inputs) -> tuple[Rule, ...]:
    """Built-in rules and the region's own; settings are held against them."""
    language = inputs.settings.language
    try:
        sources = own_rulebooks(inputs.root, inputs.settings.rulebooks)
    except SettingsFault as fault:
        refuse(fault.key, language, **fault.arguments)
    except Unreadable as error:
        refuse(error.key, language, **error.arguments)
    return rules_of(sources, inputs)


def rules_of(sources: Iterable[Source], inputs: Inputs) -> tuple[Rule, ...]:
    """Built-in rules and those of `sources`; settings are held against them."""
    language = inputs.settings.language
    try:
        rules = load_rules(sources)
        inputs.settings.validate({rule.id: rule for rule in rules})
    except RulebookFault as fault:
        raise Refusal(rulebook_fault(fault, language)) from None
    except SettingsFault as fault:
        refuse(fault.key, language, **fault.arguments)
    return rules


def report_unreadable(errors: Iterable[Unreadable], language: str) -> bool:
    """Say on standard error which files could not be read; true when there were any."""
    several = list(errors)
    for error in several:
        click.echo(word(error.key, language, **error.arguments), err=True)
    return bool(several)


LANGUAGE = click.Choice(LANGUAGES)
SEVERITY = click.Choice([severity.value for severity in Severity])
