"""`renja.toml`: which rules run, how grave they are, their parameters, further rulebooks."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from difflib import get_close_matches
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from renja_dsl.findings.finding import Severity
from renja_dsl.knowledge.page_styles import GAYA_BY_NAME
from renja_dsl.knowledge.shares import Bagian, own_share
from renja_dsl.knowledge.systematics import BY_NAME
from renja_dsl.lint.settings_file import toml_of
from renja_dsl.model.scales import JENIS, built_in_names
from renja_dsl.nomenklatur import NO_TABLES, Tables
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.faults import Fault
from renja_dsl.syntax.source import real
from renja_dsl.values import lipat, padat, shown_on_line
from renja_dsl.values.complaint import Complained, Complaint
from renja_dsl.values.late import late
from renja_dsl.values.persen import parse_persen
from renja_dsl.values.salah import NilaiSalah

if TYPE_CHECKING:
    from renja_dsl.findings.baseline import Baseline
    from renja_dsl.model.documents import Documents
    from renja_dsl.model.lookup import Lookup

_LONGEST_NAME = 250
BASELINE = "renja-baseline.json"
"""beside the settings: used where it is there, unless they name another"""
LANGUAGES = ("id", "en")
_KEYS = (
    "bahasa",
    "pilih",
    "abaikan",
    "gagal_pada",
    "buku_aturan",
    "baseline",
    "nomenklatur",
    "aturan",
    "berkas",
    "bagian",
    "skala_predikat",
    "skala_peringkat",
    "sistematika",
    "gaya",
)


_SHARE_KEYS = ("kode", "paling_sedikit", "paling_banyak", "dasar")
_CODE_START = late(r"(?:\d+|[Xx]+)(?:\.(?:\d+|[Xx]+))*\.?", re.ASCII)
_WHOLE = 100


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
                raise SettingsFault("aturan.tak_dikenal", nama=wanted, usul=_near(wanted, rules))
        for rule_id in (*self.severities, *self.raw_parameters):
            if rule_id not in rules:
                raise SettingsFault("aturan.tak_dikenal", nama=rule_id, usul=_near(rule_id, rules))
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


def read_settings(path: Path) -> Settings:
    """Raises SettingsFault: unreadable, not TOML, unknown keys, wrong kinds of values."""
    if os.path.exists(path) and not os.path.isfile(path):
        raise SettingsFault("berkas.bukan_berkas", berkas=str(path))
    try:
        data = toml_of(path)
    except OSError as error:
        raise SettingsFault("setelan.tak_terbaca", berkas=str(path), sebab=error.strerror or str(error)) from None
    except RecursionError:
        raise SettingsFault("setelan.terlalu_dalam", berkas=str(path)) from None
    except ValueError as error:
        raise SettingsFault("setelan.bukan_toml", berkas=str(path), sebab=str(error)) from None
    language = data.get("bahasa", "id")
    if language not in LANGUAGES:
        raise SettingsFault("setelan.bahasa", berkas=str(path), nama=str(language))
    try:
        return _settings(data, language, path)
    except SettingsFault as fault:
        fault.language = language
        raise


def _settings(data: Mapping[str, Any], language: str, path: Path) -> Settings:
    for key in data:
        if key not in _KEYS:
            raise SettingsFault("setelan.kunci", berkas=str(path), nama=key, usul=_near(key, _KEYS))
    severities, parameters = _rules(data.get("aturan", {}), path)
    return Settings(
        language=language,
        select=_ids(data, "pilih", path),
        ignore=_ids(data, "abaikan", path),
        fail_level=_severity(data.get("gagal_pada", "galat"), "gagal_pada", path),
        rulebooks=_ids(data, "buku_aturan", path),
        baseline=_file(data.get("baseline", ""), "baseline", path),
        nomenklatur=_file(data.get("nomenklatur", ""), "nomenklatur", path),
        severities=severities,
        raw_parameters=parameters,
        per_file=_per_file(data.get("berkas", {}), path),
        scales=_scales(data, path),
        systematics=_chosen(data.get("sistematika", ""), "sistematika", BY_NAME, path),
        shares=_shares(data.get("bagian", {}), path),
        style=_chosen(data.get("gaya", ""), "gaya", GAYA_BY_NAME, path),
    )


def _rules(table: Any, path: Path) -> tuple[dict[str, Severity], dict[str, dict[str, str]]]:
    severities: dict[str, Severity] = {}
    parameters: dict[str, dict[str, str]] = {}
    for rule, entries in _table(table, "aturan", path).items():
        for name, value in _table(entries, f"aturan.{rule}", path).items():
            if name == "tingkat":
                severities[rule] = _severity(value, f"aturan.{rule}.tingkat", path)
            else:
                parameters.setdefault(rule, {})[name] = _written(value)
    return severities, parameters


def _written(value: Any) -> str:
    """A parameter in Indonesian notation; TOML's own numbers have a decimal point."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value).replace(".", ",")
    return str(value)


def _per_file(table: Any, path: Path) -> tuple[PerFile, ...]:
    entries = []
    for pattern, content in _table(table, "berkas", path).items():
        inner = _table(content, f'berkas."{pattern}"', path)
        for key in inner:
            if key != "abaikan":
                raise SettingsFault("setelan.kunci", berkas=str(path), nama=key, usul="abaikan")
        entries.append(PerFile(pattern, _ids(inner, "abaikan", path)))
    return tuple(entries)


def _shares(table: Any, path: Path) -> tuple[Bagian, ...]:
    made = []
    for name, content in _table(table, "bagian", path).items():
        where = f'bagian."{name}"'
        entry = _table(content, where, path)
        for key in entry:
            if key not in _SHARE_KEYS:
                raise SettingsFault("setelan.kunci", berkas=str(path), nama=key, usul=_near(key, _SHARE_KEYS))
        limits = [key for key in ("paling_sedikit", "paling_banyak") if key in entry]
        if len(limits) != 1:
            raise SettingsFault("setelan.bagian_batas", berkas=str(path), nama=name)
        codes = _ids(entry, "kode", path)
        wrong = next((code for code in codes if not _CODE_START.fullmatch(code)), None if codes else "[]")
        if wrong is not None:
            raise SettingsFault("setelan.bagian_kode", berkas=str(path), nama=name, tertulis=wrong)
        basis = _file(entry.get("dasar", ""), f"{where}.dasar", path)
        if not basis.strip() or not name.strip():
            raise SettingsFault("setelan.bagian_dasar", berkas=str(path), nama=name)
        percent = _percent(entry[limits[0]], name, path)
        least = limits[0] == "paling_sedikit"
        made.append(own_share(shown_on_line(name), codes, percent, paling_sedikit=least, dasar=shown_on_line(basis)))
    return tuple(made)


def _percent(value: Any, name: str, path: Path) -> Decimal:
    """`"2,5%"`, or a number of TOML."""
    text = _written(value)
    try:
        percent = parse_persen(text if text.endswith("%") else f"{text}%").nilai
    except NilaiSalah:
        percent = Decimal(0)
    if not 0 < percent <= _WHOLE:
        raise SettingsFault("setelan.bagian_persen", berkas=str(path), nama=name, tertulis=text)
    return percent


def _scales(data: Mapping[str, Any], path: Path) -> dict[str, str]:
    """The built-in scales that were chosen, in their own spelling."""
    chosen = {}
    for kind in JENIS:
        value = data.get(f"skala_{kind}")
        if value is None:
            continue
        names = {lipat(name): name for name in built_in_names(kind)}
        if not isinstance(value, str):
            raise SettingsFault("setelan.jenis", berkas=str(path), nama=f"skala_{kind}", diminta='"..."')
        if lipat(value) not in names:
            known = ", ".join(names.values())
            usul = names.get(_near(lipat(value), names), "")
            raise SettingsFault("setelan.skala", berkas=str(path), nama=value, ada=known, usul=usul)
        chosen[kind] = names[lipat(value)]
    return chosen


def _chosen(value: Any, key: str, known: Iterable[str], path: Path) -> str:
    """One of the known names, in its own spelling."""
    if not isinstance(value, str):
        raise SettingsFault("setelan.jenis", berkas=str(path), nama=key, diminta='"..."')
    names = {padat(name): name for name in known}
    if value and padat(value) not in names:
        raise SettingsFault(f"setelan.{key}", berkas=str(path), nama=value, ada=", ".join(names.values()))
    return names.get(padat(value), "")


def _table(value: Any, name: str, path: Path) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise SettingsFault("setelan.jenis", berkas=str(path), nama=name, diminta="[tabel]")
    return value


def _ids(data: Mapping[str, Any], key: str, path: Path) -> tuple[str, ...]:
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise SettingsFault("setelan.jenis", berkas=str(path), nama=key, diminta='["...", "..."]')
    return tuple(value)


def _file(value: Any, name: str, path: Path) -> str:
    if not isinstance(value, str):
        raise SettingsFault("setelan.jenis", berkas=str(path), nama=name, diminta='"..."')
    return value


def _severity(value: Any, name: str, path: Path) -> Severity:
    try:
        return Severity(value)
    except ValueError:
        raise SettingsFault(
            "setelan.jenis", berkas=str(path), nama=name, diminta='"galat", "peringatan", "catatan"'
        ) from None


def _near(name: str, known: Any) -> str:
    return next(iter(get_close_matches(name, list(known), 1, 0.5)), "")
