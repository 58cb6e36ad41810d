"""Tells when something below the plans may have changed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import anyio
from anyio import to_thread
from watchfiles import awatch

from renja_dsl.syntax.source import real
from renja_dsl.web.workspace import Workspace

_STEP, _SETTLED = 10, 40
"""milliseconds between looks, and of quiet after which a change is taken as whole"""
_ANYWAY = 5.0
"""seconds after which files are looked at without being told: network drives, folders that were made anew"""


async def watch(workspace: Workspace, stop: anyio.Event) -> None:
    """Refresh the workspace whenever its folders change, until `stop`."""
    folders, beside = places(workspace)
    async with anyio.create_task_group() as tasks:
        for watched, deep in ((folders, True), (beside, False)):
            if watched:
                tasks.start_soon(_told, workspace, watched, deep, stop)
        while not stop.is_set():
            with anyio.move_on_after(_ANYWAY):
                await stop.wait()
            await to_thread.run_sync(workspace.refresh)


async def _told(workspace: Workspace, watched: Iterable[Path], deep: bool, stop: anyio.Event) -> None:
    """A system that cannot tell of changes leaves it to the looks in between."""
    try:
        async for _ in awatch(
            *watched, step=_STEP, debounce=_SETTLED, stop_event=stop, watch_filter=_matters, recursive=deep
        ):
            await to_thread.run_sync(workspace.refresh)
    except (OSError, RuntimeError):
        return


def places(workspace: Workspace) -> tuple[list[Path], list[Path]]:
    """Folders to watch with all that is below them; and those of which only the files matter: they hold plans that
    were named, or the settings."""
    named = [real(path) for path in workspace.paths] or [Path.cwd()]
    deep = _outermost(path for path in named if path.is_dir())
    files = {path.parent for path in named if not path.is_dir()} | {real(workspace.plans.inputs.root)}
    return deep, sorted(one for one in files if not any(one.is_relative_to(folder) for folder in deep))


def _outermost(folders: Iterable[Path]) -> list[Path]:
    found = set(folders)
    return sorted(one for one in found if not any(one != other and one.is_relative_to(other) for other in found))


def _matters(_: object, path: str) -> bool:
    """Hidden files are what editors and we ourselves write on the way."""
    name = Path(path).name
    return not name.startswith(".") and not name.endswith("~")
