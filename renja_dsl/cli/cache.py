"""`renja cache`: what checks remember."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from renja_dsl.cli.language import of_settings
from renja_dsl.cli.spoken import HELP, LANG, LANGUAGE, Command, Group, option

if TYPE_CHECKING:
    from renja_dsl.recall.store import Contained, EntryStore

_NAMES = {"clear": ("hapus", "clear"), "info": ("info", "info")}


@click.group(name="cache", cls=Group, spoken=_NAMES, context_settings=HELP)
@option("--lang", type=LANGUAGE, expose_value=False)
def command() -> None:
    """Results that checks remember, so that the next one reads only what changed."""


@command.command(name="info", cls=Command, context_settings=HELP)
@LANG
def info(lang: str | None) -> None:
    """Where it is and how large."""
    _tell("cache.isi", _store().contained(), lang)


@command.command(name="clear", cls=Command, context_settings=HELP)
@LANG
def clear(lang: str | None) -> None:
    """Delete all of it."""
    _tell("cache.dihapus", _store().clear(), lang)


def _store() -> EntryStore:
    from renja_dsl.recall.store import EntryStore, cache_folder

    return EntryStore(cache_folder())


def _tell(key: str, held: Contained, lang: str | None) -> None:
    from renja_dsl.messages import word

    counts = {"banyak": str(held.entries), "besar": str(-(-held.size // 1000))}
    click.echo(word(key, lang or of_settings(), folder=str(_store().folder), **counts))
