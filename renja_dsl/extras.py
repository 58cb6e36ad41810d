"""Optional parts of the package, and the command that adds one to this very installation."""

from __future__ import annotations

import json
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

_NAME = "renja-dsl"
_SOURCE = Path(__file__).resolve().parent.parent


def install(extra: str) -> str:
    """What to type, in any folder and without an activated environment, so that an extra is there.

    It installs from where this installation came from, which it knows itself (PEP 610).
    """
    python = sys.executable
    if " " in python:
        python = f'& "{python}"' if sys.platform == "win32" else f'"{python}"'
    return f"{python} -m pip install {_from(extra)}"


def _from(extra: str) -> str:
    try:
        told = json.loads(distribution(_NAME).read_text("direct_url.json") or "{}")
    except PackageNotFoundError:  # run from the source, not installed
        return f'-e "{_SOURCE}[{extra}]"'
    url = told.get("url")
    if url is None:
        return f'"{_NAME}[{extra}]"'
    if told.get("dir_info", {}).get("editable"):
        return f'-e "{url2pathname(urlsplit(url).path)}[{extra}]"'
    if (version := told.get("vcs_info")) is not None:
        url = f"{version['vcs']}+{url}@{version['commit_id']}"
    return f'"{_NAME}[{extra}] @ {url}"'
