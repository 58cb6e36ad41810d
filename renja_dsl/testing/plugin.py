"""`pytest --renja plans/`: every document with every rule is a test, and so is every example of own rulebooks.

Items are called `plans/renja-2026.renja::ANG101` and `aturan/daerah.aturan::BKL001-salah-21`, so that
`-k ANG101` chooses, and pytest's own JUnit report has a case for each. A test fails where a finding is
at or above the fail level of `renja.toml`; graver or milder, findings are shown with the test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import pytest
from attrs import define, field

from renja_dsl.check.open import Inputs, Unusable, opened, rules_for, with_baseline
from renja_dsl.check.run import Outcome, check
from renja_dsl.findings.finding import Finding
from renja_dsl.lint import own
from renja_dsl.lint.settings import Settings
from renja_dsl.messages import word
from renja_dsl.report.plain import finding_text
from renja_dsl.report.refusal import rulebook_fault, sentence
from renja_dsl.report.results import Results, applies
from renja_dsl.rules.registry import built_in, load_rules
from renja_dsl.rules.rule import Contoh, Rule, RulebookFault
from renja_dsl.syntax.source import Reader, Unreadable
from renja_dsl.values.complaint import Complaint

T = TypeVar("T")

_RUNS = pytest.StashKey["dict[Path, _Run]"]()
"""by root"""
_PLANS = pytest.StashKey["dict[Path, tuple[_Run, str]]"]()
"""run and name, by resolved path of a plan that `--renja` means"""
_FOLDERS = pytest.StashKey[set[Path]]()
"""that they are in, at any depth"""


def pytest_configure(config: pytest.Config) -> None:
    """Add the plans, and the rulebooks that their settings name, to what is collected."""
    given = [Path(path) for path in config.getoption("--renja")]
    config.stash[_RUNS], config.stash[_PLANS], config.stash[_FOLDERS] = {}, {}, set()
    wanted = list(given)
    for path in given:
        inputs = _usable(lambda path=path: opened([path]))  # type: ignore[misc]  # what `renja lint` would check there
        run = _run_of(config, inputs)
        for name in inputs.names:
            run.names[name] = None
            plan = (run.root / name).resolve()
            config.stash[_PLANS].setdefault(plan, (run, name))
            config.stash[_FOLDERS].update(plan.parents)
        if run.rules:  # refused here, once, and not at every document
            books = own.rulebook_paths(run.root, run.settings.rulebooks)
            wanted += [book for book in books if not book.resolve().is_relative_to(path.resolve())]
    if config.args_source is not pytest.Config.ArgsSource.ARGS:
        config.args = []
    config.args += [str(path) for path in dict.fromkeys(wanted)]


def _usable(make: Callable[[], T]) -> T:
    """What `make` gives. Raises UsageError with what is wrong with a path, the settings or a rulebook."""
    try:
        return make()
    except Unusable as fault:
        raise pytest.UsageError(sentence(fault.complaint, fault.language)) from None


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Plans are tests wherever they are, also in a folder called `build`; what the user leaves out stays out."""
    if config.getoption("ignore") or config.getoption("ignore_glob"):
        return None
    return False if collection_path.resolve() in config.stash[_FOLDERS] else None


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.resolve() in parent.config.stash[_PLANS]:
        return PlanFile.from_parent(parent, path=file_path)
    if file_path.suffix == own.SUFFIX:
        return RulebookFile.from_parent(parent, path=file_path)
    return None


# ---- one lint for all plans of a root -------------------------------------------------------------


@define(slots=False)
class _Run:
    """The plans below one `renja.toml`, checked once, when the first test asks."""

    root: Path
    settings: Settings
    reader: Reader
    names: dict[str, None] = field(factory=dict)
    """of its plans, each once, in their order"""

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """Raises UsageError with what is wrong with a rulebook or the settings."""
        try:
            return _usable(lambda: rules_for(self.root, self.settings))
        except RulebookFault as fault:
            raise pytest.UsageError(rulebook_fault(fault, self.settings.language)) from None

    @cached_property
    def outcome(self) -> Outcome:
        return check(self.reader, self.names, self.rules, self.settings)

    @cached_property
    def results(self) -> Results:
        return Results(self.outcome.report, self.rules, self.settings)


def _run_of(config: pytest.Config, inputs: Inputs) -> _Run:
    """The run that these inputs belong to; made when it is new."""
    runs = config.stash[_RUNS]
    if inputs.root not in runs:
        settings = _usable(lambda: with_baseline(inputs.settings, inputs.root))
        runs[inputs.root] = _Run(inputs.root, settings, inputs.reader)
    return runs[inputs.root]


# ---- plans ------------------------------------------------------------------------------------------


class PlanFile(pytest.File):
    """One document; its items are the rules that apply to it."""

    def collect(self) -> Iterator[pytest.Item]:
        run, name = self.config.stash[_PLANS][self.path.resolve()]
        results = run.results
        for error in run.outcome.unreadable:
            if error.name == name:
                raise self.CollectError(sentence(error.complaint, run.settings.language))
        kind = results.report.kinds.get(name, "")
        found: dict[str, list[Finding]] = {}
        for finding in results.shown:
            if finding.primary.file == name:
                found.setdefault(finding.rule, []).append(finding)
        for rule in results.rules:
            if rule.id in found or applies(rule, kind, name, run.settings):
                own_findings = found.get(rule.id, [])
                yield PlanItem.from_parent(self, name=rule.id, results=results, findings=own_findings)


class RenjaItem(pytest.Item):
    """What is no test function, and has no fixtures."""

    funcargs: Mapping[str, object] = MappingProxyType({})
    """other plugins ask every item for them: pytest-lsp fails where an item has none"""


class PlanItem(RenjaItem):
    """One rule on one document."""

    def __init__(self, *, results: Results, findings: list[Finding], **more: Any) -> None:
        super().__init__(**more)
        self.results = results
        self.findings = findings

    def runtest(self) -> None:
        bad = [finding for finding in self.findings if self.results.fails(finding)]
        if bad:
            raise _Failed(self._told(bad))
        if self.findings:
            self.add_report_section("call", "renja", self._told(self.findings))

    def _told(self, findings: list[Finding]) -> str:
        return "\n\n".join(finding_text(finding, self.results.language) for finding in findings)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        return str(excinfo.value) if isinstance(excinfo.value, _Failed) else super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        line = self.findings[0].primary.from_.line - 1 if self.findings else 0
        return self.path, line, self.name


class _Failed(Exception):
    """What a reader needs to know, ready to be printed."""


# ---- rulebooks --------------------------------------------------------------------------------------


class RulebookFile(pytest.File):
    """One rulebook; its items are the examples of its rules, and a rule without both kinds."""

    def collect(self) -> Iterator[pytest.Item]:
        run = _run_of(self.config, _usable(lambda: opened([self.path], search=False)))
        name = self.path.resolve().relative_to(run.root).as_posix()
        rules, self.language = run.rules, run.settings.language
        if not any(rule.berkas == name for rule in rules):
            rules = _alone(self.path, name, self.language)
        for rule in (rule for rule in rules if rule.berkas == name):
            for contoh in rule.contoh:
                kind = "salah" if contoh.salah else "benar"
                yield self.item(f"{rule.id}-{kind}-{contoh.line}", rule, contoh, rules)
            for wrong, kind in ((True, "salah"), (False, "benar")):
                if not any(contoh.salah is wrong for contoh in rule.contoh):
                    yield self.item(f"{rule.id}-tanpa-{kind}", rule, None, rules)

    def item(self, name: str, rule: Rule, contoh: Contoh | None, rules: tuple[Rule, ...]) -> pytest.Item:
        made: pytest.Item = ExampleItem.from_parent(
            self, name=name, about=(rule, contoh, rules), language=self.language
        )
        return made


def _alone(path: Path, name: str, language: str) -> tuple[Rule, ...]:
    """A rulebook that no settings name."""
    from renja_dsl.syntax.source import read_source

    try:
        return load_rules([read_source(path, name)])
    except RulebookFault as fault:
        raise pytest.Collector.CollectError(rulebook_fault(fault, language)) from None
    except Unreadable as error:
        raise pytest.Collector.CollectError(sentence(error.complaint, language)) from None


class ExampleItem(RenjaItem):
    """One `contoh`, or the lack of one."""

    def __init__(self, *, about: tuple[Rule, Contoh | None, tuple[Rule, ...]], language: str, **more: Any) -> None:
        super().__init__(**more)
        self.about = about
        self.language = language

    def runtest(self) -> None:
        from renja_dsl.check.coverage import beside, run_examples

        rule, contoh, rules = self.about
        place = {"berkas": rule.berkas, "aturan": rule.id}
        if contoh is None:
            key = f"uji.{self.name.split('-', 1)[1].replace('-', '_')}"
            raise _Failed(sentence(Complaint(key, {**place, "baris": str(rule.baris)}), self.language))
        outcome = next(o for o in run_examples([rule], beside(rule, rules, built_in())) if o.contoh == contoh)
        if not outcome.passed:
            fired = ", ".join(outcome.fired) or word("uji.tidak_ada", self.language)
            key = "uji.salah" if contoh.salah else "uji.benar"
            raise _Failed(sentence(Complaint(key, {**place, "baris": str(contoh.line), "ada": fired}), self.language))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        return str(excinfo.value) if isinstance(excinfo.value, _Failed) else super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        rule, contoh, _ = self.about
        return self.path, (contoh.line if contoh else rule.baris) - 1, self.name
