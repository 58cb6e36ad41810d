"""`renja alokasi`: wishes fitted under a ceiling by declared rules."""

from __future__ import annotations

import importlib
from typing import Any

import click

from renja_dsl.cli.spoken import HELP, LANGUAGE, Group, option

_NAMES = {"propose": ("usul", "propose"), "check": ("periksa", "check"), "new": ("baru", "new")}
_HELP = ("bantuan", "help", "tolong")
_GROUP = ("--help", "--bantuan", "-h", "--lang", "--bahasa")
"""options that stand before a part, and are the group's own"""


class AllocationGroup(Group):
    """Parts are imported when they are asked for."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """A file where a part could stand is to be proposed for."""
        first = args[0] if args else ""
        if first and first.partition("=")[0] not in _GROUP and self.known(first) not in (*self.spoken, *_HELP):
            args = ["propose", *args]
        return super().parse_args(ctx, args)

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
