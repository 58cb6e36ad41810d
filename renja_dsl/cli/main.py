"""The `renja` command: finds the command asked for and imports only that."""

from __future__ import annotations

import atexit
import gc
import importlib
import signal
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from renja_dsl import __version__
from renja_dsl.cli.output import EXIT_USAGE, standard_streams

EXIT_CLEAN, EXIT_FINDINGS, EXIT_CRASH, EXIT_STOPPED = 0, 1, 3, 130

COMMANDS = {
    "lint": "periksa",
    "diagnosa": "diagnosis",
    "fmt": "rapikan",
    "rules": "aturan",
    "explain": "jelaskan",
    "export": "ekspor",
    "rekap": "tabel",
    "import": "impor",
    "nomenklatur": "nomenclature",
}
"""command (a module of this package) -> its Indonesian name"""

_MODULES = {"import": "importing"}
"""command that no module can be called after -> its module"""

_SHORT = {
    "diagnosa": "Find the smallest repair after which every sum holds (cari sebab selisih).",
    "lint": "Check plans against the rulebook (periksa rencana).",
    "fmt": "Lay plans out in the one style (rapikan berkas).",
    "rules": "List the rules, or check a rulebook (daftar aturan).",
    "explain": "Show a rule: text, basis, examples (jelaskan aturan).",
    "export": "Print the documents as data (ekspor data).",
    "rekap": "Print the official tables: E.81, T-C.29 to T-C.33 (tabel rekapitulasi).",
    "import": "Take plans in from SIPD or from tables (impor dari SIPD atau tabel).",
    "nomenklatur": "Tables of codes and names: load, list (tabel kode dan nama).",
}


class LazyGroup(click.Group):
    """Commands are imported when they are asked for; each has an alias in Indonesian."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:  # click would print an empty line
            raise click.Abort from None

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        aliases = {alias: name for name, alias in COMMANDS.items()}
        name = aliases.get(cmd_name, cmd_name)
        if name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"renja_dsl.cli.{_MODULES.get(name, name)}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], [*COMMANDS, *COMMANDS.values()], 1, 0.6)
            if near:
                raise click.UsageError(f"{error.message} Did you mean / maksud Anda: {near[0]}?", ctx) from None
            raise

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """From the table above, so that `--help` imports no command."""
        with formatter.section("Commands"):
            formatter.write_dl([(f"{name}, {alias}", _SHORT[name]) for name, alias in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="renja", message="%(prog)s %(version)s")
def cli() -> None:
    """Work plans of Indonesian regional offices (Renja) as checked plain text.

    \b
    Examples:
      renja lint plans/                  check every plan below a folder
      renja periksa renja-2026.renja     the same, by its Indonesian name
      renja fmt --check plans/           is everything laid out in the one style?
      renja explain ANG101               what a rule wants, and on what basis
    """


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Entry point. Exit codes: 0 clean, 1 findings, 2 usage, unreadable input or output
    that cannot be written, 3 our own crash, 130 stopped."""
    gc.disable()  # a run is short and keeps what it makes; looking for cycles costs a twentieth of it
    atexit.register(gc.freeze)  # nor at the end, when the interpreter looks once more
    with standard_streams():
        code = _run(arguments)
    sys.exit(code)


def _run(arguments: Sequence[str] | None) -> int:
    """The exit code of a command; everything that it said is written when it is given."""
    try:
        code = cli.main(args=arguments, prog_name="renja", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return EXIT_USAGE
    except (click.Abort, KeyboardInterrupt):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the second one of somebody in a hurry
        click.echo("Dihentikan. / Stopped.", err=True)
        return EXIT_STOPPED
    except Exception as error:  # the one place where a fault of ours becomes an exit code
        from renja_dsl.edit.files import OutputLost

        if isinstance(error, OutputLost):
            from renja_dsl.messages import word

            said = error.complaint
            click.echo("\n".join(word(said.key, language, **said.arguments) for language in ("id", "en")), err=True)
            return EXIT_USAGE
        import traceback

        traceback.print_exc()
        click.echo(
            "Ini kesalahan renja sendiri, bukan kesalahan rencana Anda. Laporkan dengan keterangan di atas.\n"
            "This is a fault of renja itself, not of your plan. Please report it with the lines above.",
            err=True,
        )
        return EXIT_CRASH
    return code or EXIT_CLEAN
