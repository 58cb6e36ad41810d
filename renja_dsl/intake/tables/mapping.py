"""Columns that somebody named by hand, kept beside the file for the next import of it."""

from __future__ import annotations

import json
import os
from pathlib import Path

from renja_dsl.edit.files import Write, seen, write_all
from renja_dsl.intake.refused import ImportRefused

SUFFIX = ".peta.json"
_SIZE_LIMIT = 1024 * 1024


def mapping_file(path: Path) -> Path:
    """`BOOK.xlsx.peta.json` beside `BOOK.xlsx`."""
    return path.with_name(path.name + SUFFIX)


def read_mapping(path: Path) -> dict[str, str]:
    """Column (its head or its letter) -> field; empty when there is none. Raises ImportRefused."""
    kept = mapping_file(path)
    if not os.path.isfile(kept):
        if os.path.exists(kept):
            raise ImportRefused("berkas.bukan_berkas", berkas=str(kept))
        return {}
    try:
        if kept.stat().st_size > _SIZE_LIMIT:
            raise ValueError("size")
        data = json.loads(kept.read_text(encoding="utf-8"))
    except OSError as error:
        raise ImportRefused("berkas.tak_terbaca", berkas=str(kept), sebab=error.strerror or str(error)) from None
    except (ValueError, RecursionError):
        raise ImportRefused("impor.peta_rusak", berkas=str(kept)) from None
    columns = data.get("kolom") if isinstance(data, dict) else None
    if not isinstance(columns, dict) or not all(isinstance(v, str) for v in columns.values()):
        raise ImportRefused("impor.peta_rusak", berkas=str(kept))
    return {str(key): value for key, value in columns.items()}


def add_to_mapping(path: Path, columns: dict[str, str]) -> None:
    """Keep these columns beside those that are known. Raises WriteRefused, ImportRefused."""
    kept = mapping_file(path)
    before = seen(kept)  # first: what somebody writes there meanwhile is not written over
    known = {**read_mapping(path), **columns}
    text = json.dumps({"kolom": dict(sorted(known.items()))}, ensure_ascii=False, indent=1)
    write_all([Write(kept, f"{text}\n".encode(), before)], below=path.parent)
