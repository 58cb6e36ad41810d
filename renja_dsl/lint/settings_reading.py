"""`renja.toml` read: every key known, every value of its kind."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from renja_dsl.findings.finding import Severity
from renja_dsl.knowledge.page_styles import GAYA_BY_NAME
from renja_dsl.knowledge.shares import Bagian, own_share
from renja_dsl.knowledge.systematics import BY_NAME
from renja_dsl.late import late
from renja_dsl.lint.settings import LANGUAGES, PerFile, Settings, SettingsFault, near
from renja_dsl.lint.settings_file import toml_of
from renja_dsl.model.scales import JENIS, built_in_names
from renja_dsl.values import lipat, padat, shown_on_line
from renja_dsl.values.persen import parse_persen
from renja_dsl.values.salah import NilaiSalah

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
            raise SettingsFault("setelan.kunci", berkas=str(path), nama=key, usul=near(key, _KEYS))
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
                raise SettingsFault("setelan.kunci", berkas=str(path), nama=key, usul=near(key, _SHARE_KEYS))
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
            usul = names.get(near(lipat(value), names), "")
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
