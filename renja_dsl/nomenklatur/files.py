"""Tables on disk: JSON, one file a year, in the user's data folder or where the settings say."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from renja_dsl.late import late
from renja_dsl.nomenklatur.table import Entri, Tabel
from renja_dsl.values.data import from_json

SCHEMA = "renja-nomenklatur/1"
ENVIRONMENT = "RENJA_NOMENKLATUR"
"""a table, or a folder of tables"""
PROJECT = "nomenklatur"
"""folder of a project's own tables, below its settings"""
_PATTERN = "nomenklatur-*.json"
_YEAR = late(r"[12][0-9]{3}")
_SIZE_LIMIT = 64 * 1024 * 1024


def data_folder() -> Path:
    """Where `renja nomenklatur load` puts tables."""
    named = os.environ.get(ENVIRONMENT)
    if named:
        place = Path(named)
        return place.parent if place.suffix == ".json" else place
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming") / "renja" / "nomenklatur"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "renja" / "nomenklatur"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "renja" / "nomenklatur"


def own_tables(configured: str, root: Path) -> Path | None:
    """The project's own: what `renja.toml` at `root` names, else `nomenklatur/` there; None without such tables."""
    if configured:
        return root / configured
    place = root / PROJECT
    return place if table_files(place) else None


def user_tables() -> Path:
    """Where tables are read from in a project without its own: the environment, else the user's."""
    named = os.environ.get(ENVIRONMENT)
    return Path(named) if named else data_folder()


def table_file(folder: Path, year: int) -> Path:
    return folder / f"nomenklatur-{year}.json"


def table_files(place: Path) -> dict[int, Path]:
    """Year -> file, of a folder or of a single table."""
    try:
        paths = sorted(place.glob(_PATTERN)) if place.is_dir() else [place]
        return {year: path for path in paths if path.is_file() and (year := _year(path))}
    except OSError:  # a name that no system has
        return {}


def _year(path: Path) -> int:
    last = path.stem.rpartition("-")[2]
    return int(last) if _YEAR.fullmatch(last) else 0


def table_json(table: Tabel) -> str:
    """The same bytes for the same table."""
    rows = {code: [e.nama, e.indikator, e.satuan] for code, e in sorted(table.entri.items())}
    data = {
        "schema": SCHEMA,
        "tahun": table.tahun,
        "sumber": table.sumber,
        "pendahulu": dict(sorted(table.pendahulu.items())),
        "entri": rows,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def read_table(path: Path) -> Tabel:
    """Raises OSError, ValueError for anything that is no table of ours."""
    if path.stat().st_size > _SIZE_LIMIT:
        raise ValueError(str(path))
    data = from_json(path.read_text(encoding="utf-8"))
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise ValueError(str(path))
    try:
        entries = {
            str(code): Entri(str(code), tuple(map(str, name)), tuple(map(str, indicator)), tuple(map(str, unit)))
            for code, (name, indicator, unit) in data["entri"].items()
        }
        successors = {str(old): str(new) for old, new in data["pendahulu"].items()}
        if not isinstance(data["tahun"], int):
            raise TypeError
        return Tabel(data["tahun"], str(data["sumber"]), entries, successors)
    except (KeyError, TypeError, AttributeError):
        raise ValueError(str(path)) from None
