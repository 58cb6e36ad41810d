"""Where the `renja` command begins: Ctrl-C is told in one line from the first moment, while everything else loads.

Nothing is imported here but what Python has loaded already.
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]  # without what `signal` loads
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sys import UnraisableHookArgs
    from typing import NoReturn

STOPPED = {"id": "Dihentikan.", "en": "Stopped."}


def _stop(*_: object) -> NoReturn:
    """Nothing is written yet, so nothing is to be cleaned up."""
    words = [part.rpartition("=")[2] for part in (*sys.argv[1:], os.environ.get("RENJA_BAHASA", ""))]
    try:
        os.write(2, f"{STOPPED['en' if 'en' in words else 'id']}\n".encode())
    finally:
        os._exit(130)


def _lost(unraisable: UnraisableHookArgs) -> None:
    """Ctrl-C where Python cannot raise it, as while an object is deleted."""
    if unraisable.exc_type is KeyboardInterrupt:
        _stop()
    sys.__unraisablehook__(unraisable)


_signal.signal(_signal.SIGINT, _stop)
sys.unraisablehook = _lost

from renja_dsl.cli.main import main  # noqa: E402  # from here on it takes its time

__all__ = ["STOPPED", "main"]
