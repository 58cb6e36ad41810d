"""`renja alokasi`: wishes fitted under a ceiling by declared rules."""

from __future__ import annotations

import importlib
from typing import Any

import click

from renja_dsl.cli.spoken import HELP, LANGUAGE, Group, option

_NAMES = {"check": ("periksa", "check")}


class AllocationGroup(Group):
    """Parts are imported when they are asked for."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        name = self.known(cmd_name)
        if name not in self.spoken:
            return None
        made: click.Command = importlib.import_module(f"renja_dsl.cli.alokasi_{name}").command
        return made


@click.group(name="alokasi", cls=AllocationGroup, spoken=_NAMES, context_settings=HELP)
@option("--lang", type=LANGUAGE, expose_value=False)
def command(**_: Any) -> None:
    """Fit wishes under a ceiling by declared rules, with a reason for every cut."""
