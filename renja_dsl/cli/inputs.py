"""From paths on the command line to a workspace with its settings and rules."""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from renja_dsl.cli.output import Refusal, refuse, tell
from renja_dsl.cli.spoken import Either, option
from renja_dsl.late import late

if TYPE_CHECKING:
    from renja_dsl.batch.cluster import Cluster
    from renja_dsl.check.open import Inputs
    from renja_dsl.lint.settings import Settings
    from renja_dsl.recall.memory import Recall
    from renja_dsl.rules.rule import Rule
    from renja_dsl.syntax.source import Reader, Source, Unreadable

T = TypeVar("T")
STDIN = "-"
ALLOCATIONS = ".alokasi"
"""how files end that are not plans, but fit them under a ceiling"""
WORTH_REMEMBERING = 300_000
"""bytes of plans whose check costs more than what it found is worth keeping"""
_SLIP = late(r"(.+?)(?:\.renja)+(?:\.txt|\.doc)?", re.IGNORECASE)
"""a plan's name in capitals, or with the suffix that an editor put behind it"""


def usable(make: Callable[[], T], language: str) -> T:
    """What `make` gives, or a refusal with the reason why it cannot."""
    from renja_dsl.check.open import Unusable
    from renja_dsl.rules.rule import RulebookFault

    try:
        return make()
    except (Unusable, RulebookFault) as fault:
        from renja_dsl.report.refusal import rulebook_fault, sentence  # only where something is refused

        if isinstance(fault, RulebookFault):
            raise Refusal(rulebook_fault(fault, language)) from None
        raise Refusal(sentence(fault.complaint, fault.language)) from None


def gather(
    paths: Sequence[str],
    *,
    config: str | None = None,
    stdin_name: str = "stdin.renja",
    language: str | None = None,
    search: bool = True,
    follow: bool = False,
) -> Inputs:
    """Plans named on the command line, folders searched, standard input read for `-`.

    Without `search` only the settings are wanted, and a folder without plans will do.
    """
    from renja_dsl.check.open import opened
    from renja_dsl.messages import word

    if sys.platform == "win32":  # a path in quotes that ends with a backslash arrives with the second of them
        paths = [path.rstrip('"') for path in paths]
    gathered = usable(
        lambda: opened(
            [Path(path) for path in paths if path != STDIN],
            piped=_standard_input(language or "id") if STDIN in paths else None,
            piped_name=stdin_name,
            config=Path(config) if config else None,
            language=language,
            search=search,
            follow=follow,
        ),
        language or "id",
    )
    for folder in (Path(path) for path in (paths or (".",)) if search and path != STDIN and os.path.isdir(path)):
        for name, better in overlooked(folder):
            click.echo(word("berkas.terlewat", gathered.settings.language, berkas=str(name), usul=better), err=True)
    return gathered


def _standard_input(language: str) -> bytes:
    if sys.stdin is None:  # closed by who called us
        refuse("berkas.tak_terbaca", language, berkas=STDIN, sebab=os.strerror(errno.EBADF))
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        refuse("berkas.tak_terbaca", language, berkas=STDIN, sebab=error.strerror or str(error))


def overlooked(folder: Path) -> Iterator[tuple[Path, str]]:
    """Files below a folder that are plans but for a slip in the name, such as `renja.renja.txt`, and better names."""
    from renja_dsl.check.readers import SUFFIX

    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.endswith(SUFFIX) and not name.startswith(".") and (found := _SLIP.fullmatch(name)):
                yield Path(place, name), found[1] + SUFFIX


def rules_for(inputs: Inputs) -> tuple[Rule, ...]:
    """Built-in rules and the region's own; settings are held against them."""
    from renja_dsl.check import open as check_open

    return usable(lambda: check_open.rules_for(inputs.root, inputs.settings), inputs.settings.language)


def rules_of(sources: Iterable[Source], settings: Settings) -> tuple[Rule, ...]:
    """Built-in rules and those of `sources`; settings are held against them."""
    from renja_dsl.check import open as check_open

    return usable(lambda: check_open.rules_of(sources, settings), settings.language)


def memory_for(inputs: Inputs) -> Recall | None:
    """What earlier runs found in files that are as they were; None where looking it up would cost more than a check."""
    if inputs.texts or sum(map(inputs.reader.size, inputs.names)) < WORTH_REMEMBERING:
        return None
    from renja_dsl.recall.memory import memory_of
    from renja_dsl.recall.store import EntryStore, cache_folder

    try:
        return memory_of(EntryStore(cache_folder()), inputs.root, inputs.settings, len(inputs.names))
    except OSError:  # a table that cannot be read, no home
        return None


def cluster_for(address: str | None, inputs: Inputs, *, rulebooks: bool = True) -> Cluster | None:
    """The cluster that the command line names, or a refusal where what is needed for it is not installed.

    `rulebooks`: whether the region's own are needed there.
    """
    if address is None:
        return None
    from importlib.util import find_spec

    from renja_dsl.extras import install
    from renja_dsl.messages import word

    language = inputs.settings.language
    if find_spec("distributed") is None:
        refuse("gugus.tanpa_pustaka", language, perintah=install("cluster"))
    if inputs.texts:
        refuse("gugus.pipa", language)
    from renja_dsl.batch.cluster import Cluster
    from renja_dsl.lint.own import own_rulebooks

    def told(done: int, of: int) -> None:
        if sys.stderr.isatty():
            ended = "\n" if done == of else ""
            sys.stderr.write(f"\r{word('gugus.maju', language, selesai=str(done), dari=str(of))}{ended}")

    own = own_rulebooks(inputs.root, inputs.settings.rulebooks) if rulebooks else ()
    return Cluster(address, tuple((source.name, source.text) for source in own), told)


def with_baseline(inputs: Inputs, named: str | None = None, *, writing: bool = False) -> Inputs:
    """The inputs with the old findings that the command line or the settings name, or the usual ones."""
    from attrs import evolve

    from renja_dsl.check import open as check_open

    settings = inputs.settings
    known = usable(lambda: check_open.with_baseline(settings, inputs.root, named, writing=writing), settings.language)
    return evolve(inputs, settings=known)


def read_plans(reader: Reader, names: Iterable[str]) -> tuple[dict[str, Source], list[Unreadable]]:
    """The texts of the plans by name, and what could not be read."""
    from renja_dsl.syntax.source import Unreadable

    texts: dict[str, Source] = {}
    unreadable: list[Unreadable] = []
    for name in names:
        try:
            source = reader.read(name)
            if source is None:  # it was there a moment ago
                raise Unreadable("berkas.tak_terbaca", name, sebab=os.strerror(errno.ENOENT))
        except Unreadable as error:
            unreadable.append(error)
        else:
            texts[name] = source
    return texts, unreadable


def report_unreadable(errors: Iterable[Unreadable], language: str) -> bool:
    """Say on standard error which files could not be read; true when there were any."""
    several = list(errors)
    for error in several:
        tell(error.complaint, language)
    return bool(several)


def ids(_: click.Context, __: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Ids of rules, several behind one option with commas between."""
    return tuple(part.strip().upper() for item in value for part in item.split(",") if part.strip())


def rule_ids(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Families, and once something is typed ids, that continue the last of a list with commas."""
    from renja_dsl.rules.registry import built_in

    before, comma, last = incomplete.rpartition(",")
    known = sorted({name for rule in built_in() for name in ((rule.id, rule.family) if last else (rule.family,))})
    return [f"{before}{comma}{name}" for name in known if name.startswith(last.upper())]


CLUSTER = option("--cluster", metavar="ADDRESS")
FOLLOW = option("--follow-links", "follow", is_flag=True)
SEVERITY = Either(
    {"galat": ("galat", "error"), "peringatan": ("peringatan", "warning"), "catatan": ("catatan", "note")}
)
