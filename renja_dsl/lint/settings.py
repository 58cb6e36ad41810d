"""What a region sets for itself: which rules run, how grave they are, their parameters, further rulebooks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from renja_dsl.findings.finding import Severity
from renja_dsl.nomenklatur import NO_TABLES, Tables
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.faults import Fault
from renja_dsl.syntax.source import real
from renja_dsl.values.complaint import Complained, Complaint

if TYPE_CHECKING:
    from renja_dsl.findings.baseline import Baseline
    from renja_dsl.knowledge.shares import Bagian
    from renja_dsl.model.documents import Documents
    from renja_dsl.model.lookup import Lookup

_LONGEST_NAME = 250
BASELINE = "renja-baseline.json"
"""beside the settings: used where it is there, unless they name another"""
LANGUAGES = ("id", "en")


class SettingsFault(Complained):
    """Settings that cannot be used."""

    def __init__(self, key: str, usul: str = "", **arguments: str) -> None:
        super().__init__(Complaint(key, arguments, usul or None))
        self.language: str | None = None
        """the language that the same file asks for"""


@frozen(repr=False)
class PerFile:
    pattern: str
    ignored: tuple[str, ...]


@frozen(repr=False)
class Settings:
    """Ids are given whole (`ANG101`), by prefix (`ANG1`) or by family (`ANG`)."""

    language: str = "id"
    select: tuple[str, ...] = ()
    """empty: every rule"""
    ignore: tuple[str, ...] = ()
    fail_level: Severity = Severity.GALAT
    rulebooks: tuple[str, ...] = ()
    """file patterns below the root, or `paket:NAME`"""
    baseline: str = ""
    """file of old findings below the root; empty: BASELINE if there is one"""
    known: Baseline | None = None
    """the old findings themselves"""
    nomenklatur: str = ""
    """file or folder of tables below the root; empty: the user's own"""
    tables: Tables = NO_TABLES
    """the tables themselves"""
    severities: Mapping[str, Severity] = field(factory=dict)
    raw_parameters: Mapping[str, Mapping[str, str]] = field(factory=dict)
    per_file: tuple[PerFile, ...] = ()
    systematics: str = ""
    """regulation whose chapters a Renja has to have; empty: by its year"""
    style: str = ""
    """look of papers; empty: the first of `knowledge.page_styles`"""
    scales: Mapping[str, str] = field(factory=dict)
    """kind (`predikat`, `peringkat`) -> name of the built-in scale that was chosen"""

    shares: tuple[Bagian, ...] = ()
    """of a region's money, that it sets for itself"""

    def selects(self, rule: str, file: str) -> bool:
        if self.select and not rule.startswith(self.select):
            return False
        if self.ignore and rule.startswith(self.ignore):
            return False
        return not any(rule.startswith(entry.ignored) and fnmatch(file, entry.pattern) for entry in self.per_file)

    def severity(self, rule: str) -> Severity | None:
        return self.severities.get(rule)

    def parameters(self, rule: Rule) -> Mapping[str, Any]:
        """Parameter values of a rule at run time."""
        if rule.id not in self.raw_parameters:
            return rule.defaults
        from renja_dsl.rules.translate import parameter_value

        own = {name: parameter_value(rule, name, text) for name, text in self.raw_parameters[rule.id].items()}
        return {**rule.defaults, **own}

    def validate(self, rules: Mapping[str, Rule]) -> None:
        """Ids and parameters must exist, and parameters be of the right kind. Raises SettingsFault."""
        for wanted in (*self.select, *self.ignore, *(i for entry in self.per_file for i in entry.ignored)):
            if not any(rule.startswith(wanted) for rule in rules):
                raise SettingsFault("aturan.tak_dikenal", nama=wanted, usul=near(wanted, rules))
        for rule_id in (*self.severities, *self.raw_parameters):
            if rule_id not in rules:
                raise SettingsFault("aturan.tak_dikenal", nama=rule_id, usul=near(rule_id, rules))
        for rule_id, given in self.raw_parameters.items():
            for name in given:
                if name not in rules[rule_id].parameter:
                    known = ", ".join(rules[rule_id].parameter) or "-"
                    raise SettingsFault("setelan.parameter", aturan=rule_id, nama=name, ada=known)
            try:
                self.parameters(rules[rule_id])
            except Fault:
                example = ", ".join(f'{n} = "{v}"' for n, v in rules[rule_id].parameter.items())
                raise SettingsFault("setelan.nilai_parameter", aturan=rule_id, contoh=example) from None


def lookup_of(documents: Documents, settings: Settings) -> Lookup:
    """What is asked of documents, by the scales, tables and chapters that the settings choose."""
    from renja_dsl.model.lookup import Lookup  # settings alone are read without documents

    return Lookup(documents, settings.scales, settings.tables, settings.systematics)


def below(root: Path, name: str, setting: str) -> Path:
    """A file that the settings name, links followed. Raises SettingsFault for one outside of the root."""
    path = root / name
    try:
        inside = real(path).is_relative_to(real(root))
    except ValueError:
        raise SettingsFault("setelan.bukan_nama", nama=setting, tertulis=name[:80]) from None
    if len(name) > _LONGEST_NAME:
        raise SettingsFault("setelan.bukan_nama", nama=setting, tertulis=name[:80])
    if not inside:
        raise SettingsFault("setelan.keluar", nama=setting, tertulis=name[:80])
    return path


def near(name: str, known: Iterable[str]) -> str:
    """The known name that is most like a written one; empty where none is."""
    from difflib import get_close_matches  # only where one is wrong

    return next(iter(get_close_matches(name, list(known), 1, 0.5)), "")
