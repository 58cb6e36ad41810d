"""From paths to what a check needs: settings, rules, names of plans and where they are read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from renja_dsl.check.readers import SUFFIX, Folder, Texts
from renja_dsl.lint.own import own_rulebooks
from renja_dsl.lint.settings import BASELINE, Settings, SettingsFault, below
from renja_dsl.lint.settings_file import find_settings
from renja_dsl.nomenklatur.files import own_tables, user_tables
from renja_dsl.nomenklatur.tables import tables_in
from renja_dsl.rules.registry import load_rules
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.source import ORIGINS, Reader, Source, Unreadable, decode, read_limited, read_source, real
from renja_dsl.values.complaint import Complained, Complaint

if TYPE_CHECKING:
    from renja_dsl.findings.baseline import Baseline

_OF_THE_SHELL = (Path("/dev/fd"), Path("/proc/self/fd"))
"""where `<(command)` stands"""


class Unusable(Complained):
    """Paths, settings or rulebooks that cannot be used."""

    def __init__(self, complaint: Complaint, language: str) -> None:
        super().__init__(complaint)
        self.language = language
        """that the user asked for, else that of the settings"""


@frozen(eq=False, repr=False)
class Inputs:
    """What a command works on. Names are paths below the root; references must stay there."""

    root: Path
    files: tuple[str, ...]
    """names of plans on disk"""
    texts: tuple[Source, ...]
    """plans that came through a pipe"""
    settings: Settings
    follow: bool = False
    """plans may lie where links lead to, outside of the root"""
    reader: Reader = field(init=False)

    def __attrs_post_init__(self) -> None:
        folder = Folder(self.root, self.follow)
        object.__setattr__(self, "reader", Texts.of(self.texts, folder) if self.texts else folder)

    @property
    def names(self) -> tuple[str, ...]:
        """Of every plan, each once."""
        return tuple(dict.fromkeys((*(text.name for text in self.texts), *self.files)))


def opened(
    paths: Iterable[Path],
    *,
    piped: bytes | None = None,
    piped_name: str = f"stdin{SUFFIX}",
    config: Path | None = None,
    language: str | None = None,
    search: bool = True,
    follow: bool = False,
    here: Path | None = None,
) -> Inputs:
    """Plans and folders of plans, the working folder by default; `piped` is a plan that is read as `piped_name`.

    Without `search` only the settings are wanted, and a folder without plans will do; `follow` reads plans that links
    lead to outside of the root; `here` stands for the working folder. Raises Unusable.
    """
    chosen = list(paths) or ([Path()] if piped is None else [])
    for path in chosen:
        if not os.path.exists(path):
            raise Unusable(Complaint("berkas.tidak_ada", {"berkas": str(path)}, _beside(path)), language or "id")
    standing = chosen or [Path(piped_name)]
    place = real(standing[0])
    found = config or find_settings(place if os.path.isdir(place) else place.parent)
    if found and not config and real(found).parent != real(found.parent):
        raise Unusable(Complaint("setelan.tautan", {"berkas": str(found)}), language or "id")
    try:
        settings = _settings(found) if found else Settings()
    except SettingsFault as fault:
        raise Unusable(fault.complaint, language or fault.language or "id") from None
    if language:
        settings = evolve(settings, language=language)
    root = _root(standing, found, here or Path.cwd())
    try:
        if settings.nomenklatur:
            below(root, settings.nomenklatur, "nomenklatur")
        below(root, settings.baseline or BASELINE, "baseline")
        own = own_tables(settings.nomenklatur, root)
        tables = tables_in(own or user_tables())
        for table in tables.files.values() if own else ():
            below(root, str(table.relative_to(root)), "nomenklatur")
    except SettingsFault as fault:
        raise Unusable(fault.complaint, settings.language) from None
    settings = evolve(settings, tables=tables)
    try:
        texts = [] if piped is None else [decode(piped, _below(root, Path(piped_name)))]
        files = tuple(dict.fromkeys(_found(chosen, Folder(root), texts, settings.language))) if search else ()
    except Unreadable as error:
        raise Unusable(error.complaint, settings.language) from None
    return Inputs(root, files, tuple(texts), settings, follow)


def _settings(path: Path) -> Settings:
    from renja_dsl.lint.settings_reading import read_settings  # only where somebody keeps some

    return read_settings(path)


def _found(chosen: Iterable[Path], folder: Folder, texts: list[Source], language: str) -> Iterator[str]:
    """Names of the files that were chosen; what is no file is read into `texts`, since a pipe can be read once."""
    for path in chosen:
        name = folder.name(path)
        if os.path.isdir(path):
            plans = folder.plans(name)
            if not plans:
                raise Unusable(Complaint("berkas.tanpa_rencana", {"berkas": str(path)}), language)
            yield from plans
        elif name.endswith(ORIGINS):
            raise Unusable(Complaint("berkas.asal", {"berkas": str(path)}, _plan_of(path)), language)
        elif os.path.isfile(path):
            yield name
        else:
            texts.append(read_source(path, name, piped=path.parent in _OF_THE_SHELL))


def _plan_of(origins: Path) -> str | None:
    """The plan beside the file that says where its values come from."""
    plan = origins.with_name(origins.name.removesuffix(ORIGINS) + SUFFIX)
    return str(plan) if os.path.isfile(plan) else None


def _beside(path: Path) -> str | None:
    """What is there under nearly that name."""
    from difflib import get_close_matches

    try:
        names = {one.name.casefold(): one for one in path.parent.iterdir() if one.name != path.name}
    except OSError:
        return None
    close = get_close_matches(path.name.casefold(), names, 1, 0.75)
    return str(names[close[0]]).replace("\n", "\\n") if close else None


def _below(root: Path, path: Path) -> str:
    place = real(path)
    return place.relative_to(root).as_posix() if place.is_relative_to(root) else path.name


def _root(paths: Sequence[Path], settings_path: Path | None, here: Path) -> Path:
    """The folder of the settings; without any, the working folder when everything is below it."""
    here = real(here)  # of a mapped drive of Windows, the share behind it, as of every other path
    places = [real(path) for path in paths]
    if settings_path is not None:
        root = real(settings_path).parent
        if all(place.is_relative_to(root) for place in places):
            return root
    if all(place.is_relative_to(here) for place in places):
        return here
    folders = [place if os.path.isdir(place) else place.parent for place in places]
    common = folders[0]
    while not all(folder.is_relative_to(common) for folder in folders):
        common = common.parent
    return common


def rules_for(root: Path, settings: Settings) -> tuple[Rule, ...]:
    """Built-in rules and those that the settings name. Raises Unusable and RulebookFault."""
    try:
        sources = own_rulebooks(root, settings.rulebooks)
    except (SettingsFault, Unreadable) as fault:
        raise Unusable(fault.complaint, settings.language) from None
    return rules_of(sources, settings)


def rules_of(sources: Iterable[Source], settings: Settings) -> tuple[Rule, ...]:
    """Built-in rules and those of `sources`; the settings are held against them. Raises Unusable and RulebookFault."""
    rules = load_rules(sources)
    try:
        settings.validate({rule.id: rule for rule in rules})
    except SettingsFault as fault:
        raise Unusable(fault.complaint, settings.language) from None
    return rules


def with_baseline(settings: Settings, root: Path, named: str | None = None, *, writing: bool = False) -> Settings:
    """The settings with their old findings: of the file that is named, else of theirs, else of the usual one.

    The usual one may be missing, and any where it is to be written. Raises Unusable.
    """
    path = Path(named) if named else root / (settings.baseline or BASELINE)
    asked = bool(named or settings.baseline)
    if not (asked or writing or os.path.exists(path)):
        return settings
    known = baseline_at(path, settings.language, needed=asked and not writing)
    gone = frozenset(file for file in {entry.file for entry in known.counts} if not os.path.isfile(root / file))
    return evolve(settings, known=evolve(known, name=path.name, gone=gone))


def baseline_at(path: Path, language: str, *, needed: bool) -> Baseline:
    """A file of old findings; an empty baseline where it may be missing. Raises Unusable."""
    from renja_dsl.findings.baseline import Baseline, BaselineFault, read_baseline  # only where somebody keeps one

    try:
        if os.path.exists(path):
            return read_baseline(read_limited(path, str(path)).decode("utf-8"))
        if not needed:
            return Baseline()
        complaint = Complaint("baseline.tidak_ada", {"berkas": str(path)})
    except Unreadable as error:
        complaint = error.complaint
    except OSError as error:
        complaint = Complaint("berkas.tak_terbaca", {"berkas": str(path), "sebab": error.strerror or str(error)})
    except UnicodeDecodeError as error:
        complaint = Complaint("baseline.rusak", {"berkas": str(path), "sebab": str(error)})
    except BaselineFault as fault:
        complaint = Complaint(fault.complaint.key, {**fault.complaint.arguments, "berkas": str(path)})
    raise Unusable(complaint, language)
