"""Builds what a run must not spend time on: grammar tables, traces, the compiled rulebook, methods of classes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]  # hatchling's own config type is of no use here
    """Writes `renja_dsl/_generated` before a wheel or an editable install is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel":
            return
        sys.path.insert(0, self.root)
        from renja_dsl.rules.translate import write_rulebook
        from renja_dsl.syntax.frequent import write_traces
        from renja_dsl.syntax.lalr.tables import generated_folder, write_tables

        folder = generated_folder()
        if folder.parent != Path(self.root) / "renja_dsl":
            raise RuntimeError(f"building {self.root}, but renja_dsl was imported from {folder.parent}")
        write_tables(folder)
        write_traces(folder)
        write_rulebook(folder)
        # in a process of its own: in this one classes are declared already
        methods = (
            "import sys; sys.path[:0] = sys.argv[1:2]; from renja_dsl import methods as m; m.write_methods(sys.argv[2])"
        )
        fresh = (sys.executable, "-c", methods, self.root, str(folder / "methods.bin"))
        subprocess.run(fresh, check=True, env={**os.environ, "PYTHONHASHSEED": "0"})
