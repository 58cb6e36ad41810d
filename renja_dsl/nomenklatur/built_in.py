"""The small table that ships: programs and kegiatan of the example plans, facts of the decrees."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from renja_dsl.nomenklatur.table import Entri, Tabel, merged

YEAR = 2024
_FILE = Path(__file__).resolve().parent / "bawaan.tsv"


@cache
def built_in() -> Tabel:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return from_lines(lines, YEAR, complete=False)


def from_lines(lines: list[str], year: int, *, complete: bool = True) -> Tabel:
    """A table of lines `kode, nama, indikator, satuan, pendahulu`, tabs between; `#` starts a comment."""
    entries: list[Entri] = []
    successors: dict[str, str] = {}
    source = ""
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            source = source or line.strip("# ")
            continue
        code, *rest = (part.strip() for part in line.strip().split("\t"))
        name, indicator, unit, old = (*rest, "", "", "", "")[:4]
        entries.append(Entri(code, (name,), (indicator,) if indicator else (), (unit,) if unit else ()))
        if old:
            successors[old] = code
    return Tabel(year, source, merged(entries), successors, complete)
