"""Places in a `lokasi`: the kecamatan it names, and places that another one covers.

Plans write `Kecamatan Melati`; SIPD writes kabupaten, kecamatan and desa with commas between,
`Semua Kecamatan` where all are meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from renja_dsl.late import late
from renja_dsl.values import lipat, padat
from renja_dsl.values.hilang import Kosong

_KECAMATAN = late(
    r"(?:^|[\s,])(?:kecamatan|kec\.?)\s+(?P<nama>[^,;()]+?)(?=\s+(?:kabupaten|kab\.|kota|dan)\s|[,;()]|$)"
)
_ALL = late(r"(?:semua|seluruh)\s+(?P<jenis>.+)")
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


_Path = tuple[str, ...]
_Free = tuple[bool, ...]
"""which parts of a path mean all"""


def covered(texts: Sequence[str]) -> list[str]:
    """The places that a `Semua ...` of the same list covers.

    A name alone covers those of its kind (`semua kecamatan`: `kecamatan melati`); among the parts of a
    path the kind goes without saying.
    """
    paths = [_parts(lipat(text)) for text in texts]
    of_kind: dict[str, set[_Path]] = {}
    wide: dict[_Free, dict[_Path, set[_Path]]] = {}
    """by the parts that are not free"""
    for path in dict.fromkeys(paths):
        found = [_ALL.fullmatch(part) for part in path]
        free = tuple(match is not None for match in found)
        if len(path) == 1 and found[0]:
            of_kind.setdefault(found[0]["jenis"], set()).add(path)
        elif any(free):
            wide.setdefault(free, {}).setdefault(_fixed(path, free), set()).add(path)

    def covering(path: _Path) -> Iterator[set[_Path]]:
        if of_kind and len(path) == 1:
            for blank in re.finditer(" ", path[0]):
                yield of_kind.get(path[0][: blank.start()], set())
        for free, held in wide.items():
            if len(free) == len(path):
                yield held.get(_fixed(path, free), set())

    return [
        text
        for text, path in zip(texts, paths, strict=True)
        if any(len(others) > (path in others) for others in covering(path))
    ]


def _fixed(path: _Path, free: _Free) -> _Path:
    return tuple(part for part, is_free in zip(path, free, strict=True) if not is_free)


def _parts(folded: str) -> _Path:
    return tuple(part.strip() for part in folded.split(","))


def kecamatan_in(place: str) -> str:
    """`kecamatan`: the one that a text names, folded for comparison."""
    name = _kecamatan(place)
    if name is None:
        raise Kosong("kosong", "kecamatan")
    return name
