"""Every page, refusal and question of the command line in one language at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from renja_dsl.cli.inputs import SEVERITY
from renja_dsl.cli.language import OPTIONS, agreed, near
from renja_dsl.cli.main import COMMANDS, cli
from renja_dsl.cli.spoken import Argument, Group, Option, usage_refused
from renja_dsl.findings.finding import Severity
from renja_dsl.messages import help as pages
from renja_dsl.messages import usage, word
from renja_dsl.messages.catalogue import LANGUAGES
from tests.cli.running import ROOT, renja

ENGLISH = frozenset(
    [
        "the",
        "of",
        "is",
        "are",
        "not",
        "with",
        "from",
        "only",
        "options",
        "usage",
        "default",
        "file",
        "write",
        "show",
        "which",
        "to",
        "and",
        "or",
        "for",
        "was",
        "were",
    ]
)
INDONESIAN = frozenset(
    [
        "dan",
        "atau",
        "yang",
        "dengan",
        "tidak",
        "dari",
        "untuk",
        "hanya",
        "opsi",
        "pemakaian",
        "bawaan",
        "berkas",
        "tulis",
        "ini",
        "itu",
        "pada",
        "adalah",
    ]
)
MESSAGES = {**pages.MESSAGES, **usage.MESSAGES}
OTHER = {"id": ENGLISH, "en": INDONESIAN}
_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")


def commands() -> Iterator[tuple[str, ...]]:
    """Every command by its path, the whole first."""
    yield ()
    context = click.Context(cli)
    for name in COMMANDS:
        command = cli.get_command(context, name)
        yield (name,)
        if isinstance(command, Group):
            yield from ((name, sub) for sub in command.spoken)


PATHS = list(commands())


def at(path: tuple[str, ...]) -> tuple[click.Command, click.Context]:
    command: click.Command = cli
    context = click.Context(cli, info_name="renja")
    for name in path:
        assert isinstance(command, click.Group)
        found = command.get_command(context, name)
        assert found is not None
        command, context = found, click.Context(found, context, name)
    return command, context


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+", text.lower()))


@pytest.mark.parametrize("path", PATHS, ids=" ".join)
@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_in_one_language(path: tuple[str, ...], language: str) -> None:
    done = CliRunner().invoke(cli, [*path, "--lang", language, "--help"])
    assert done.exit_code == 0
    names = {word for pair in COMMANDS.values() for word in pair}
    assert not (words(re.sub(r"[\w-]*-[\w-]+", "", done.output)) - names) & OTHER[language], done.output
    assert len(done.output.splitlines()) > 5


@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_every_option_has_two_names_and_a_text(path: tuple[str, ...]) -> None:
    command, context = at(path)
    page = " ".join(path) or "renja"
    assert page in MESSAGES
    for param in command.get_params(context):
        if isinstance(param, Option):
            long = [name for name in param.opts if name.startswith("--")]
            assert long[0] in OPTIONS
            assert OPTIONS[long[0]] in long
            assert f"{page} {long[0]}" in MESSAGES or long[0] in MESSAGES, (page, long)
        else:
            assert isinstance(param, Argument)


@pytest.mark.parametrize("path", PATHS[1:], ids=" ".join)
def test_every_command_has_a_line_in_the_list(path: tuple[str, ...]) -> None:
    assert f"{' '.join(path)}.singkat" in MESSAGES


def test_no_text_without_its_option_or_command() -> None:
    pages = {" ".join(path) or "renja" for path in PATHS}
    options = {
        (page, name)
        for path in PATHS
        for page in (" ".join(path) or "renja",)
        for param in at(path)[0].get_params(at(path)[1])
        if isinstance(param, Option)
        for name in param.opts
    }
    used = {name for _, name in options} | {f"{page} {name}" for page, name in options}
    frames = ("halaman.", "isian.", "pakai.", "tanya.", "renja.", "baru.")
    left = [key for key in MESSAGES if not key.startswith((*frames, "--")) and not key.endswith(".singkat")]
    assert [key for key in left if key not in pages and key not in used] == []
    assert {key for key in MESSAGES if key.startswith("--")} <= OPTIONS.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_name_options_in_their_language(language: str) -> None:
    known = set(OPTIONS.values()) if language == "id" else set(OPTIONS)
    place = list(LANGUAGES).index(language)
    texts = {**LANGUAGES[language], **{key: said[place] for key, said in MESSAGES.items() if not key.startswith("--")}}
    wrong = {
        (key, name)
        for key, text in texts.items()
        for name in _OPTION.findall(text)
        if name not in known and name not in ("--renja",)
    }
    assert not wrong


@pytest.mark.parametrize("key", MESSAGES)
def test_both_languages_have_the_same_placeholders(key: str) -> None:
    ours, theirs = (set(re.findall(r"\{(\w+)(?::[^{}]+)?\}", text)) for text in MESSAGES[key])
    assert ours == theirs


MISUSES = [
    "lnt",
    "xyzzy",
    "lint --slect x",
    "lint --qqqqqqqq",
    "rekap --table X.9 plans",
    "rekap --table T-C.3 plans",
    "rekap plans",
    "import",
    "lint --jobs x",
    "lint --jobs",
    "fmt --check=3",
    "nomenklatur load a b",
    "import --map x y",
    "lint --fail-level eror",
    "diagnosa --time-limit 0",
    "nomenklatur",
    "lint --config .",
    "export -o plans",
]


@pytest.mark.parametrize("arguments", MISUSES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_refused_usage_is_in_one_language(arguments: str, language: str) -> None:
    with pytest.raises(click.UsageError) as raised:
        cli.main(["--lang", language, *arguments.split()], standalone_mode=False)
    text = usage_refused(raised.value, language)
    assert len(text.splitlines()) == 2, text
    assert not words(re.sub(r"--?[\w-]+", "", text)) & OTHER[language], text
    assert re.search(r"--bantuan$" if language == "id" else r"--help$", text)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("init", "Mungkin maksudnya: baru"),
        ("init --lang en", "Perhaps you mean: new"),
        ("validate", "Mungkin maksudnya: periksa"),
        ("prksa", "Mungkin maksudnya: periksa, rekap"),
        ("lnt", "Mungkin maksudnya: lint"),
        ("xyzzy", "Daftarnya: renja --bantuan"),
    ],
)
def test_what_people_call_a_command(typed: str, said: str) -> None:
    done = renja(*typed.split())
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


@pytest.mark.parametrize(("typed", "start"), [("bantuan", "renja"), ("help lint", "renja lint")])
def test_help_is_a_command_too(typed: str, start: str) -> None:
    done = renja(*typed.split())
    assert done.returncode == 0
    assert done.stdout.startswith(f"Pemakaian: {start} [OPSI]")


def test_a_page_needs_neither_rules_nor_plans() -> None:
    """Help comes at once: no page imports what its command works with."""
    pages = [list(path) for path in PATHS]
    code = (
        "import sys, renja_dsl.cli.main as m\n"
        f"for path in {pages!r}: m.cli.main([*path, '--help'], standalone_mode=False)\n"
        "print('=', *sorted(n for n in sys.modules if n.startswith('renja_dsl')))\nsys.exit()"
    )
    loaded = renja(code=code).stdout.rpartition("=")[2].split()
    rooms = {name.split(".")[1] for name in loaded if "." in name}
    assert rooms == {"cli", "late", "lint", "messages", "methods", "report", "syntax"}
    assert {name for name in loaded if name.startswith(("renja_dsl.lint.", "renja_dsl.report."))} == {
        "renja_dsl.lint.settings_file",
        "renja_dsl.report.formats",
        "renja_dsl.report.tables",
    }
    assert "renja_dsl.syntax.parser" not in loaded


def test_severities_are_spelled_as_the_reports_do() -> None:
    spelled = {one.value: tuple(word(f"ui.{one.value}", language) for language in LANGUAGES) for one in Severity}
    assert SEVERITY.words == spelled


def test_a_mistyped_option_gets_one_of_the_same_language() -> None:
    assert "--select" in renja("lint", "--selct", "ANG").stderr
    assert "--pilih" in renja("lint", "--plih", "ANG").stderr
    assert "--select" in renja("lint", "--lang", "en", "--selct", "ANG").stderr


def test_the_language_can_stand_anywhere_or_in_the_environment() -> None:
    for done in (
        renja("--lang", "en", "lint", "nowhere"),
        renja("lint", "nowhere", "--bahasa=en"),
        renja("lint", "nowhere", RENJA_BAHASA="en"),
        renja("--lang", "en", "lint", "nowhere", RENJA_BAHASA="id"),
    ):
        assert done.returncode == 2
        assert done.stderr == "nowhere was not found. Check its name and folder.\n"
    refused = renja("lint", "nowhere", RENJA_BAHASA="fr")
    assert refused.returncode == 2
    assert "RENJA_BAHASA" in refused.stderr


def test_severities_and_colours_in_both_spellings() -> None:
    seed = ROOT / "plans" / "bengkalis" / "diskop-ukm" / "rkpd-2024.renja"
    for level in ("note", "catatan"):
        done = renja("lint", seed, "--fail-level", level, "--format", "json")
        assert done.returncode in (0, 1), done.stderr
    assert "\x1b[" in renja("lint", ROOT / "plans" / "bengkalis", "--warna", "selalu").stdout
    assert "\x1b[" in renja("lint", ROOT / "plans" / "bengkalis", "--color", "always").stdout
    assert "\x1b[" not in renja("lint", ROOT / "plans" / "bengkalis", "--warna", "jangan").stdout


def test_the_start_is_shown_without_a_command() -> None:
    done = renja()
    assert done.returncode == 0
    assert "renja baru" in done.stdout
    assert "renja new" in renja("--lang", "en").stdout


@pytest.mark.parametrize(
    ("typed", "answer"), [("y", True), ("YA", True), ("yes", True), ("t", False), ("", False), ("mungkin\nya", True)]
)
def test_questions_take_answers_in_both_languages(typed: str, answer: bool) -> None:
    @click.command()
    def ask() -> None:
        click.echo(f"={agreed('Tulis?', 'id')}", err=False)

    done = CliRunner().invoke(ask, input=f"{typed}\n")
    assert f"={answer}" in done.stdout
    assert "[y/T]" in done.output
    assert ("Jawab y (ya)" in done.output) is ("mungkin" in typed)


def test_signs_and_capitals_do_not_count() -> None:
    assert near("e81", ["E.81", "T-C.33"]) == ["E.81"]
    assert near("tc33", ["E.81", "T-C.33"]) == ["T-C.33"]
    assert near("zzz", ["E.81"]) == []


@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_forcing_overwriting_and_saying_yes_are_called_the_same_everywhere(path: tuple[str, ...]) -> None:
    command, context = at(path)
    names = {frozenset(n for n in p.opts if n[:2] == "--") for p in command.get_params(context)}
    for english, indonesian in (("--force", "--paksa"), ("--overwrite", "--timpa"), ("--yes", "--ya")):
        assert {english, indonesian} in names or not any({english, indonesian} & pair for pair in names)
    others = ("--assume-yes", "--clobber", "--ganti", "--no-input", "--replace", "--tindih", "--tulis")
    assert not [pair for pair in names if pair & set(others)]
    writes = path[-1:] in (
        ("fmt",),
        ("fix",),
        ("diagnosa",),
        ("import",),
        ("export",),
        ("rekap",),
        ("susun",),
        ("laporan",),
        ("beda",),
        ("wilayah",),
        ("fakta",),
        ("tanya",),
        ("load",),
        ("check",),
        ("propose",),
    )
    assert ({"--force", "--paksa"} in names) is (writes or path in (("lint",), ("alokasi", "new")))
    assert ({"--yes", "--ya"} in names) is (path[-1:] in (("fix",), ("diagnosa",), ("import",), ("propose",)))
