"""Commands, options and arguments that speak the reader's language; what a command takes has two names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import click
from click.core import ParameterSource
from click.shell_completion import CompletionItem

from renja_dsl.cli.language import OPTIONS, SPOKEN, asked, near, of_context, said

HELP = {"help_option_names": ["-h", "--help", OPTIONS["--help"]]}

# ---- options and arguments --------------------------------------------------------------------


def _both(names: Iterable[str]) -> list[str]:
    """Names as declared, English first, each long one with that of the other language."""
    english = {own: name for name, own in OPTIONS.items()}
    found: list[str] = []
    for name in names:
        pair = [english.get(name, name), OPTIONS.get(english.get(name, name), name)] if name[:2] == "--" else [name]
        found += [one for one in dict.fromkeys(pair) if one not in found]
    return found


class Misused(click.UsageError):
    """Usage refused by one of our own sentences."""

    def __init__(self, key: str, ctx: click.Context | None, **arguments: str) -> None:
        super().__init__(key, ctx)
        self.key = key
        self.arguments = arguments


class Either(click.Choice[str]):
    """A choice whose words have an Indonesian and an English spelling; a command gets neither, but what they mean."""

    def __init__(self, words: Mapping[str, tuple[str, str]]) -> None:
        super().__init__(list(dict.fromkeys(word for pair in words.values() for word in pair)))
        self.words = words
        """what a command gets -> Indonesian, English"""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value in self.words:
            return str(value)
        word = super().convert(value, param, ctx)
        return next(meant for meant, pair in self.words.items() if word in pair)

    def of(self, language: str) -> list[str]:
        return [pair[SPOKEN.index(language)] for pair in self.words.values()]

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        return _continued(incomplete, self.of(of_context(ctx)), self.choices)


def _continued(incomplete: str, own: Iterable[str], every: Iterable[str]) -> list[CompletionItem]:
    """Words of the reader's language that go on so; those of both where none does."""
    found = [word for word in own if word.startswith(incomplete)]
    return [CompletionItem(word) for word in found or dict.fromkeys(every) if word.startswith(incomplete)]


class _Typed(click.Parameter):
    """A parameter whose wrong values are refused in the user's language."""

    def type_cast_value(self, ctx: click.Context, value: Any) -> Any:
        try:
            return super().type_cast_value(ctx, value)
        except click.BadParameter as error:
            if error.ctx is None:
                error.ctx = ctx
            raise _refused(self, value, ctx) from error


def _refused(param: click.Parameter, value: Any, ctx: click.Context) -> Misused:
    """What is wrong with a value, by the kind of the parameter."""
    language = of_context(ctx)
    values = value if isinstance(value, tuple | list) else (value,)
    told = {"opsi": shown_name(param, ctx), "nilai": ", ".join(map(str, values))}
    match param.type:
        case click.Choice() as choice:
            known = choice.of(language) if isinstance(choice, Either) else list(map(str, choice.choices))
            wrong = next((str(one) for one in values if str(one) not in choice.choices), str(value))
            close = near(wrong, list(map(str, choice.choices)))
            told |= {"nilai": wrong, "ada": ", ".join(known), "usul": close[0] if close else ""}
            return Misused("pakai.pilihan_mungkin" if close else "pakai.pilihan", ctx, **told)
        case click.IntRange() | click.FloatRange() as number:
            low, high = (("" if one is None else f"{one:g}") for one in (number.min, number.max))
            return Misused("pakai.angka" if high else "pakai.angka_dari", ctx, **told, dari=low, sampai=high)
    return Misused("pakai.tempat", ctx, **told)


class Option(_Typed, click.Option):
    """An option with an English and an Indonesian name."""

    def __init__(self, param_decls: Sequence[str] | None = None, **rest: Any) -> None:
        super().__init__(_both(param_decls or ()), **rest)

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        if self.hidden:
            return None
        language = of_context(ctx)
        field = "" if self.is_flag else _field(self, language)
        names = ", ".join(_spoken_names(self, language))
        text = said(f"{_page(ctx)} {self.opts_english}", language) or said(self.opts_english, language)
        extra = ""
        if self.required:
            extra = said("halaman.wajib", language)
        elif self.show_default and self.default is not None:
            extra = said("halaman.bawaan", language, nilai=_default(self, language))
        return f"{names} {field}".rstrip(), f"{text}  {extra}".rstrip()

    @property
    def opts_english(self) -> str:
        """The long English name, under which the help has its text."""
        return next(name for name in self.opts if name[:2] == "--")


def _default(option: click.Option, language: str) -> str:
    if isinstance(option.type, Either):
        return option.type.words[str(option.default)][SPOKEN.index(language)]
    return f"{option.default:g}" if isinstance(option.default, float) else str(option.default)


def _spoken_names(option: click.Parameter, language: str) -> list[str]:
    other = OPTIONS.keys() if language == "id" else set(OPTIONS.values())
    return [name for name in option.opts if name not in other or OPTIONS.get(name) == name]


def shown_name(param: click.Parameter, ctx: click.Context) -> str:
    """`--pilih`, or the placeholder of an argument."""
    language = of_context(ctx)
    return _spoken_names(param, language)[-1] if isinstance(param, click.Option) else _field(param, language)


def _field(param: click.Parameter, language: str) -> str:
    """The placeholder of a value: `BERKAS`."""
    if param.metavar:
        name = param.metavar.strip("[]")  # `[REV]`: the option may stand alone
        return param.metavar.replace(name, said(f"isian.{name}", language) or name)
    match param.type:
        case Either() as either:
            return f"[{'|'.join(either.of(language))}]"
        case click.Choice() as choice:
            return f"[{'|'.join(map(str, choice.choices))}]"
        case click.Path() as path:
            return said("isian.FILE" if path.file_okay else "isian.FOLDER", language)
        case click.IntRange() | click.FloatRange():
            return said("isian.N", language)
    return said("isian.TEXT", language)


class Argument(_Typed, click.Argument):
    """An argument with a placeholder in the reader's language."""

    def make_metavar(self, ctx: click.Context) -> str:
        field = _field(self, of_context(ctx))
        return f"{field if self.required else f'[{field}]'}{'...' if self.nargs == -1 else ''}"


# ---- commands -----------------------------------------------------------------------------------


class _Spoken(click.Command):
    """A command whose page and whose refusals are in the reader's language."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        if parent is None:
            extra.setdefault("obj", asked(args))
        return super().make_context(info_name, args, parent, **extra)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx  # the parser knows of none
            raise

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        language = of_context(ctx)
        pieces = [said("halaman.opsi_isian", language)]
        for param in self.get_params(ctx):
            pieces += param.get_usage_pieces(ctx)
        return [*pieces, said("halaman.perintah_isian", language)] if isinstance(self, click.Group) else pieces

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        prefix = said("halaman.pakai", of_context(ctx)) + " "
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(said(_page(ctx), of_context(ctx)))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        language = of_context(ctx)
        options = (param for param in self.get_params(ctx) if isinstance(param, click.Option))
        records = [record for option in options if (record := option.get_help_record(ctx))]
        if records:
            with formatter.section(said("halaman.opsi", language)):
                formatter.write_dl(records)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Options by their names in the reader's language, those that were not given yet."""
        if not incomplete.startswith("-"):
            return []
        language = of_context(ctx)
        options = [
            param
            for param in self.get_params(ctx)
            if isinstance(param, click.Option)
            and (param.multiple or ctx.get_parameter_source(param.name or "") is not ParameterSource.COMMANDLINE)
        ]
        own = [name for option in options for name in _spoken_names(option, language)]
        return _continued(incomplete, own, (name for option in options for name in option.opts))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return Option(
            list(HELP["help_option_names"]),
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_help,
        )


def _show_help(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(ctx.get_help(), color=ctx.color)
        ctx.exit()


def _page(ctx: click.Context) -> str:
    """Under which name the help knows a command: `rules test`, `renja` for the whole."""
    names: list[str] = []
    here: click.Context | None = ctx
    while here is not None and here.parent is not None:
        names.insert(0, here.command.name or "")
        here = here.parent
    return " ".join(names) or "renja"


class Command(_Spoken):
    """A command that says too many arguments in the reader's language."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise Misused("pakai.lebih", ctx, nilai=" ".join(rest))
        return rest


class Group(_Spoken, click.Group):
    """Commands under two names each."""

    spoken: Mapping[str, tuple[str, str]] = {}
    """command -> its Indonesian and its English name"""
    meant: Mapping[str, str] = {}
    """what people type who look for a command -> the command"""

    def __init__(
        self,
        *args: Any,
        spoken: Mapping[str, tuple[str, str]] | None = None,
        meant: Mapping[str, str] | None = None,
        **rest: Any,
    ) -> None:
        super().__init__(*args, **rest)
        self.spoken = spoken or {}
        self.meant = meant or {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.spoken)

    def known(self, name: str) -> str:
        """The command that bears a name; the name itself where none does."""
        return next((command for command, names in self.spoken.items() if name in names), name)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return super().get_command(ctx, self.known(cmd_name))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        command = self.get_command(ctx, args[0])
        if command is None and not ctx.resilient_parsing:
            if args[0].startswith("-"):
                self.parse_args(ctx, args)
            close = self._near(args[0], of_context(ctx))
            key = "pakai.perintah_mungkin" if close else "pakai.perintah"
            raise Misused(key, ctx, nilai=args[0], usul=", ".join(close))
        return args[0] if command else None, command, args[1:]

    def _near(self, name: str, language: str) -> list[str]:
        """Commands that were probably meant, by their names in the language where those come as close."""
        place = SPOKEN.index(language)
        if (command := self.meant.get(name.casefold())) is not None:
            return [self.spoken[command][place]]
        own = [names[place] for names in self.spoken.values()]
        return near(name, own) or near(name, [names[1 - place] for names in self.spoken.values()])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Names in the reader's language, in the other one where none goes on so; no command is imported."""
        place = SPOKEN.index(of_context(ctx))
        path = "" if ctx.parent is None else f"{_page(ctx)} "
        names = [
            [
                CompletionItem(names[at], help=said(f"{path}{name}.singkat", SPOKEN[place]))
                for name, names in self.spoken.items()
                if names[at].startswith(incomplete)
            ]
            for at in (place, 1 - place)
        ]
        return [*(names[0] or names[1]), *_Spoken.shell_complete(self, ctx, incomplete)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Without importing any of them; the name of the reader's language first."""
        language = of_context(ctx)
        path = "" if ctx.parent is None else f"{_page(ctx)} "
        rows = [
            (
                ", ".join(dict.fromkeys(pair if language == "id" else pair[::-1])),
                said(f"{path}{name}.singkat", language),
            )
            for name, pair in self.spoken.items()
        ]
        with formatter.section(said("halaman.perintah", language)):
            formatter.write_dl(rows)


def spoken(name: str) -> Callable[[Callable[..., Any]], Command]:
    return click.command(name=name, cls=Command, context_settings=HELP)


def option(*names: str, **rest: Any) -> Callable[[Any], Any]:
    return click.option(*names, cls=Option, **rest)


def _asked() -> str | None:
    language: str | None = click.get_current_context().obj
    return language


LANGUAGE = click.Choice(SPOKEN)
LANG = option("--lang", type=LANGUAGE, default=_asked)
CONFIG = option("--config", type=click.Path(dir_okay=False))
STDIN_NAME = option("--stdin-filename", default="stdin.renja", metavar="NAME")
FORCE = option("--force", is_flag=True)
YES = option("--yes", is_flag=True)
COLORS = Either({"auto": ("otomatis", "auto"), "always": ("selalu", "always"), "never": ("jangan", "never")})
COLOR = option("--color", type=COLORS, default="auto", show_default=True)


def argument(*names: str, **rest: Any) -> Callable[[Any], Any]:
    return click.argument(*names, cls=Argument, **rest)


# ---- refused usage --------------------------------------------------------------------------------


def usage_refused(error: click.UsageError, language: str) -> str:
    """What was wrong on the command line, and how its help is called."""
    lines = [_sentence(error, language)]
    if error.ctx is not None:
        name = HELP["help_option_names"][2 if language == "id" else 1]
        lines.append(said("pakai.bantuan", language, perintah=f"{error.ctx.command_path} {name}"))
    return "\n".join(lines)


def _sentence(error: click.UsageError, language: str) -> str:
    match error:
        case Misused():
            return said(error.key, language, **error.arguments)
        case click.NoSuchOption():
            params = [param for param in _params(error) if isinstance(param, click.Option)]
            own = [name for param in params for name in _spoken_names(param, language) if name[:2] == "--"]
            every = [name for param in params for name in param.opts if name[:2] == "--"]
            close = near(error.option_name, own) or near(error.option_name, every)
            key = "pakai.opsi_mungkin" if close else "pakai.opsi"
            return said(key, language, opsi=error.option_name, usul=", ".join(close))
        case click.BadOptionUsage():
            takes = any(error.option_name in p.opts and not getattr(p, "is_flag", False) for p in _params(error))
            return said("pakai.tanpa_nilai" if takes else "pakai.bernilai", language, opsi=error.option_name)
        case click.MissingParameter() if error.param is not None and error.ctx is not None:
            return said("pakai.kurang", language, opsi=shown_name(error.param, error.ctx))
        case click.BadParameter() if error.param is not None and error.ctx is not None:
            name = shown_name(error.param, error.ctx)
            return said("pakai.nilai", language, opsi=name, sebab=error.message)
    return said("pakai.perintah_kurang", language)


def _params(error: click.UsageError) -> list[click.Parameter]:
    return error.ctx.command.get_params(error.ctx) if error.ctx is not None else []
