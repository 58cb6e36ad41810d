"""From an `.alokasi` file on the command line to its plans."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from renja_dsl.cli.inputs import gather, report_unreadable, usable
from renja_dsl.cli.output import EXIT_USAGE, refuse

if TYPE_CHECKING:
    from renja_dsl.check.open import Inputs
    from renja_dsl.planning.allocation import Alokasi
    from renja_dsl.planning.plans import Plans

SUFFIX = ".alokasi"


def opened_plans(file: Path, *, config: str | None, lang: str | None, follow: bool) -> tuple[Inputs, Plans, str]:
    """The inputs of the folder, the plans that an allocation is about, and the language."""
    from renja_dsl.planning.plans import open_plans

    inputs = gather((str(file),), config=config, language=lang, follow=follow)
    language = inputs.settings.language
    allocation = read_file(inputs, language)
    plans = usable(lambda: open_plans(allocation, inputs.reader, inputs.settings), language)
    if report_unreadable(plans.documents.unreadable, language):
        raise click.exceptions.Exit(EXIT_USAGE)
    return inputs, plans, language


def read_file(inputs: Inputs, language: str) -> Alokasi:
    from renja_dsl.planning.allocation import read_allocation
    from renja_dsl.syntax.source import Unreadable

    (name,) = inputs.names
    try:
        source = inputs.reader.read(name)
    except Unreadable as error:
        report_unreadable([error], language)
        raise click.exceptions.Exit(EXIT_USAGE) from None
    if source is None:
        refuse("berkas.tidak_ada", language, berkas=name)
    return usable(lambda: read_allocation(source), language)
