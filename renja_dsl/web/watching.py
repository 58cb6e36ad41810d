"""Tells when something below the plans may have changed."""

from __future__ import annotations

from pathlib import Path

import anyio
from anyio import to_thread
from watchfiles import awatch

from renja_dsl.web.workspace import Workspace

_STEP, _SETTLED = 20, 80
"""milliseconds between looks, and of quiet after which a change is taken as whole"""


async def watch(workspace: Workspace, stop: anyio.Event) -> None:
    """Refresh the workspace whenever its folders change, until `stop`."""
    places = _places(workspace)
    async for _ in awatch(
        *places,
        step=_STEP,
        debounce=_SETTLED,
        stop_event=stop,
        recursive=True,
        watch_filter=_matters,
        yield_on_timeout=False,
    ):
        await to_thread.run_sync(workspace.refresh)


def _places(workspace: Workspace) -> list[Path]:
    """Folders of plans; of files that were named, the folders in which they lie."""
    named = [path.resolve() for path in workspace.paths] or [Path.cwd()]
    folders = {path if path.is_dir() else path.parent for path in named}
    return sorted(one for one in folders if not any(one != other and one.is_relative_to(other) for other in folders))


def _matters(_: object, path: str) -> bool:
    """Hidden files are what editors and we ourselves write on the way."""
    name = Path(path).name
    return not name.startswith(".") and not name.endswith("~")
