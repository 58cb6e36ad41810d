"""What the command line names: plans, what is none, and the tables that a project brings along."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_dsl.check.open import Unusable, opened
from renja_dsl.nomenklatur.files import table_file, table_json
from renja_dsl.nomenklatur.table import Tabel


def test_the_origins_beside_a_plan_are_no_plan(tmp_path: Path) -> None:
    (tmp_path / "a.renja").write_text("renja 2026\n")
    origins = tmp_path / "a.asal.json"
    origins.write_text("{}")
    with pytest.raises(Unusable) as told:
        opened([origins])
    assert told.value.complaint.key == "berkas.asal"
    assert told.value.complaint.suggestion == str(tmp_path / "a.renja")


def test_tables_beside_the_settings_are_the_projects_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "renja.toml").touch()
    (tmp_path / "a.renja").write_text("renja 2026\n")
    users = tmp_path / "pengguna"
    for folder, year in ((users, 2025), (tmp_path / "nomenklatur", 2026), (tmp_path / "lain", 2027)):
        folder.mkdir()
        table_file(folder, year).write_text(table_json(Tabel(year, "tabel", {}, {})))
    monkeypatch.setenv("RENJA_NOMENKLATUR", str(users))
    assert [*opened([tmp_path]).settings.tables.files] == [2026]
    (tmp_path / "renja.toml").write_text('nomenklatur = "lain"\n')
    assert [*opened([tmp_path]).settings.tables.files] == [2027]
    (tmp_path / "renja.toml").write_text("")
    table_file(tmp_path / "nomenklatur", 2026).unlink()
    assert [*opened([tmp_path]).settings.tables.files] == [2025]
