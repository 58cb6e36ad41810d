"""Places in a `lokasi`: the kecamatan it names, and places that another one covers.

Plans write `Kecamatan Melati`; SIPD writes kabupaten, kecamatan and desa with commas between,
`Semua Kecamatan` where all are meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from renja_dsl.values import lipat, padat
from renja_dsl.values.hilang import Kosong

_KECAMATAN = re.compile(
    r"(?:^|[\s,])(?:kecamatan|kec\.?)\s+(?P<nama>[^,;()]+?)(?=\s+(?:kabupaten|kab\.|kota|dan)\s|[,;()]|$)"
)
_ALL = re.compile(r"(?:semua|seluruh)\s+(?P<jenis>.+)")
_OF_SIPD = 3
"""parts of a place: kabupaten, kecamatan, desa"""


def _kecamatan(text: str) -> str | None:
    """Name of the kecamatan in a text, for comparison only: letters and digits, case folded."""
    folded = lipat(text)
    parts = _parts(folded)
    if len(parts) == _OF_SIPD and re.match(r"(?:kab|kota)", parts[0]):
        name = re.sub(r"^(?:kecamatan|kec\.?)\s+", "", parts[1])
        return None if _ALL.match(name) else _plain(name)
    found = _KECAMATAN.search(folded)
    return _plain(found["nama"]) if found and not _ALL.search(folded[: found.end()]) else None


def _plain(name: str) -> str:
    """`Kota Arga Makmur` and `Arga Makmur` are one kecamatan."""
    return padat(re.sub(r"^kota\s+", "", name))


def covered(texts: Sequence[str]) -> list[str]:
    """The places that a `Semua ...` of the same list covers."""
    if len(texts) < 2:
        return []
    paths = [_parts(lipat(text)) for text in texts]
    return [
        text
        for text, path in zip(texts, paths, strict=True)
        if any(other != path and _covers(other, path) for other in paths)
    ]


def _parts(folded: str) -> list[str]:
    return [part.strip() for part in folded.split(",")]


def _covers(wide: list[str], narrow: list[str]) -> bool:
    if len(wide) != len(narrow):
        return False
    return all(_part_covers(a, b, alone=len(wide) == 1) for a, b in zip(wide, narrow, strict=True))


def _part_covers(wide: str, narrow: str, *, alone: bool) -> bool:
    """`semua kecamatan` covers `kecamatan melati`; among parts of a path the kind goes without saying."""
    if wide == narrow:
        return True
    found = _ALL.fullmatch(wide)
    if found is None:
        return False
    return not alone or narrow.startswith(found["jenis"] + " ")


def kecamatan_in(place: str) -> str:
    """`kecamatan`: the one that a text names, folded for comparison."""
    name = _kecamatan(place)
    if name is None:
        raise Kosong("kosong", "kecamatan")
    return name
