"""The `renja` command: finds the command asked for and imports only that."""

from __future__ import annotations

import atexit
import gc
import importlib
import os
import signal
import sys
from collections.abc import Sequence
from threading import current_thread, main_thread
from typing import NoReturn

import click

from renja_dsl import __version__
from renja_dsl.cli.language import ENVIRONMENT, SPOKEN, asked, of_context, of_settings, said
from renja_dsl.cli.output import EXIT_USAGE, standard_streams
from renja_dsl.cli.spoken import HELP, LANG, Group, Misused, option, usage_refused
from renja_dsl.methods import use_built

EXIT_CLEAN, EXIT_FINDINGS, EXIT_CRASH, EXIT_STOPPED = 0, 1, 3, 130

COMMANDS = {
    "baru": ("baru", "new"),
    "lint": ("periksa", "lint"),
    "fix": ("perbaiki", "fix"),
    "fmt": ("rapikan", "fmt"),
    "diagnosa": ("diagnosa", "diagnosis"),
    "rules": ("aturan", "rules"),
    "explain": ("jelaskan", "explain"),
    "import": ("impor", "import"),
    "export": ("ekspor", "export"),
    "rekap": ("rekap", "tables"),
    "susun": ("susun", "document"),
    "laporan": ("laporan", "report"),
    "buka": ("buka", "serve"),
    "alokasi": ("alokasi", "allocate"),
    "beda": ("beda", "diff"),
    "wilayah": ("wilayah", "region"),
    "fakta": ("fakta", "facts"),
    "tanya": ("tanya", "ask"),
    "nomenklatur": ("nomenklatur", "nomenclature"),
    "cache": ("cache", "cache"),
    "lsp": ("lsp", "lsp"),
}
"""command (a module of this package) -> its Indonesian and its English name"""

_MODULES = {"import": "importing"}
"""command that no module can be called after -> its module"""
_OLD = {"tabel": "rekap"}
"""names from before that are still taken"""
_MEANT = {
    "cek": "lint",
    "check": "lint",
    "convert": "import",
    "format": "fmt",
    "init": "baru",
    "konversi": "import",
    "mulai": "baru",
    "repair": "fix",
    "start": "baru",
    "validasi": "lint",
    "validate": "lint",
}
"""what other programs and people call a command"""
_HELP = ("bantuan", "help", "tolong")
"""typed as a command: the page is shown"""


class LazyGroup(Group):
    """Commands are imported when they are asked for."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:  # click would print an empty line
            raise click.Abort from None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] in _HELP:
            args = [*args[1:], "--help"]
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        name = self.known(_OLD.get(cmd_name, cmd_name))
        if name not in COMMANDS:
            return None
        use_built()
        command: click.Command = importlib.import_module(f"renja_dsl.cli.{_MODULES.get(name, name)}").command
        if current_thread() is main_thread():
            signal.signal(signal.SIGINT, signal.default_int_handler)  # until here `start` ends the process
        return command


def _version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"renja {__version__}")
        ctx.exit()


@click.group(cls=LazyGroup, spoken=COMMANDS, meant=_MEANT, context_settings=HELP, invoke_without_command=True)
@option("-V", "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version)
@LANG
@click.pass_context
def cli(ctx: click.Context, lang: str | None) -> None:
    """Without a command: what to do first."""
    named = os.environ.get(ENVIRONMENT)
    if named and named not in SPOKEN:
        raise Misused("pakai.bahasa", ctx, nilai=named)
    if ctx.invoked_subcommand is None:
        click.echo(said("renja.mulai", lang or of_context(ctx), versi=__version__))


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Entry point. Exit codes: 0 clean, 1 findings, 2 usage, unreadable input or output
    that cannot be written, 3 our own crash, 130 stopped."""
    gc.disable()  # a run is short and keeps what it makes; looking for cycles costs a twentieth of it
    atexit.register(gc.freeze)  # nor at the end, when the interpreter looks once more
    if os.environ.get("_RENJA_COMPLETE", "").startswith(("fish", "powershell")):
        importlib.import_module("renja_dsl.cli.completion")  # they need more than click has
    with standard_streams():
        code = run(arguments)
        if current_thread() is main_thread():
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # all is said; nothing is left that one could stop
    sys.exit(code)


def run(arguments: Sequence[str] | None) -> int:
    """The exit code of a command; everything that it said is written when it is given."""
    language = asked(sys.argv[1:] if arguments is None else arguments)
    try:
        code = cli.main(args=arguments, prog_name="renja", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as error:
        click.echo(usage_refused(error, of_context(error.ctx)), err=True)
        return EXIT_USAGE
    except click.ClickException as error:
        error.show()
        return EXIT_USAGE
    except (click.Abort, KeyboardInterrupt):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the second one of somebody in a hurry
        click.echo(said("pakai.berhenti", language or of_settings()), err=True)
        return EXIT_STOPPED
    except Exception as error:  # the one place where a fault of ours becomes an exit code
        from renja_dsl.edit.files import OutputLost

        spoken = language or of_settings()
        if isinstance(error, OutputLost):
            from renja_dsl.messages import word

            lost = error.complaint
            click.echo(word(lost.key, spoken, **lost.arguments), err=True)
            return EXIT_USAGE
        import traceback

        traceback.print_exc()
        click.echo(said("pakai.rusak", spoken), err=True)
        return EXIT_CRASH
    return code or EXIT_CLEAN
