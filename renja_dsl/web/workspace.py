"""The plans of some paths on disk, kept as they are now: what changed is read and checked again."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Lock

from attrs import define, evolve, field, frozen

from renja_dsl.check.open import Inputs, Unusable, opened, rules_of, with_baseline
from renja_dsl.lint.own import own_rulebooks
from renja_dsl.lint.settings import Settings, SettingsFault
from renja_dsl.nomenklatur import NO_TABLES
from renja_dsl.rules.rule import Rule, RulebookFault
from renja_dsl.syntax.source import Source, Unreadable
from renja_dsl.web.plans import CheckedFolder, CheckedPlans, checked_folder, folders_of

_PUBLISH = 0.5
"""seconds after which a long check shows what it has"""

_Stamp = Mapping[str, tuple[int, int, int] | None]
"""name of a file -> what tells its contents from others: time, size, number; None where there is none"""


@frozen
class _Judge:
    """By what folders are checked; where it changes, all of them are checked again."""

    root: Path
    choices: Settings
    """the settings without their tables, which know nothing of what they read"""
    tables: _Stamp
    rulebooks: Sequence[Source]
    settings: Settings = field(eq=False)
    rules: tuple[Rule, ...] = field(eq=False)


@define
class Workspace:
    """Plans on disk. `refresh` may be called from any thread; `plans` is always whole."""

    paths: Sequence[Path]
    config: Path | None = None
    language: str | None = None
    follow: bool = False
    listeners: list[Callable[[], None]] = field(factory=list)
    """called after every change, from the thread that refreshes"""
    plans: CheckedPlans = field(init=False)
    _judge: _Judge = field(init=False)
    _stamps: dict[str, _Stamp] = field(factory=dict, init=False)
    _lock: Lock = field(factory=Lock, init=False)

    def __attrs_post_init__(self) -> None:
        """Raises Unusable, RulebookFault: there is nothing to show at all."""
        inputs, self._judge = self._opened()
        self.plans = CheckedPlans(inputs, self._judge.rules, {}, waiting=len(folders_of(inputs.names)))

    def refresh(self) -> None:
        """Take in what changed on disk; what cannot be taken in is told, and what was there before stays."""
        with self._lock:
            try:
                inputs, judge = self._opened()
            except (Unusable, RulebookFault) as fault:
                if str(fault) != str(self.plans.trouble) or type(fault) is not type(self.plans.trouble):
                    self._publish(self.plans.troubled(fault, self.plans.number + 1))
                return
            if judge is not self._judge:
                self._stamps.clear()
            self._judge = judge
            self._check(inputs)

    def _opened(self) -> tuple[Inputs, _Judge]:
        inputs = opened(self.paths, config=self.config, language=self.language, follow=self.follow)
        try:
            rulebooks = own_rulebooks(inputs.root, inputs.settings.rulebooks)
        except (SettingsFault, Unreadable) as fault:
            raise Unusable(fault.complaint, inputs.settings.language) from None
        settings = with_baseline(inputs.settings, inputs.root)
        stamps = {str(path): _seen(path) for path in settings.tables.files.values()}
        judge = _Judge(inputs.root, evolve(settings, tables=NO_TABLES), stamps, rulebooks, settings, ())
        before = getattr(self, "_judge", None)
        judge = before if before == judge else evolve(judge, rules=rules_of(rulebooks, settings))
        return evolve(inputs, settings=judge.settings), judge

    def _check(self, inputs: Inputs) -> None:
        """Check the folders that changed; a long check shows now and then what it has."""
        wanted = folders_of(inputs.names)
        before, shown = self.plans, time.monotonic()
        held: dict[str, CheckedFolder] = {}
        changed = self.plans.trouble is not None or list(before.folders) != list(wanted)
        for at, (folder, names) in enumerate(wanted.items()):
            known = before.folders.get(folder)
            if known is not None and self._stamps.get(folder) == self._stamp(inputs, folder, names, known):
                held[folder] = known
                continue
            changed = True
            held[folder] = checked_folder(inputs, self._judge.rules, names)
            self._stamps[folder] = self._stamp(inputs, folder, names, held[folder])
            now = time.monotonic()
            if now - shown > _PUBLISH * (1 + len(held) / 100) and at + 1 < len(wanted):
                kept = held | {name: one for name, one in before.folders.items() if name in wanted and name not in held}
                rest = sum(name not in kept for name in wanted)
                in_order = {name: kept[name] for name in wanted if name in kept}
                self._publish(CheckedPlans(inputs, self._judge.rules, in_order, self.plans.number + 1, rest))
                shown = time.monotonic()
        if changed:
            self._publish(CheckedPlans(inputs, self._judge.rules, held, self.plans.number + 1))

    def _stamp(self, inputs: Inputs, folder: str, names: Sequence[str], held: CheckedFolder) -> _Stamp:
        """Of everything that a folder was checked with: its files, and those that they refer to. Where a reference
        led nowhere, all plans there are: one of them may be what was missing."""
        files = {*names, *held.documents.by_name}
        if held.documents.bad_references or held.documents.unreadable:
            files.update(inputs.names)
        place = inputs.root / folder
        beside = [path.name for path in place.glob("*.asal.json")]
        return {
            **{name: _seen(inputs.root / name) for name in sorted(files)},
            **{name: _seen(place / name) for name in sorted(beside)},
        }

    def _publish(self, plans: CheckedPlans) -> None:
        self.plans = plans
        for listener in list(self.listeners):
            listener()


def _seen(path: Path) -> tuple[int, int, int] | None:
    try:
        there = path.stat()
    except OSError:
        return None
    return there.st_mtime_ns, there.st_size, there.st_ino
