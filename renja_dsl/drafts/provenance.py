"""Where the values of an imported plan come from: `NAME.asal.json` beside `NAME.renja`.

Every value knows its cell (`Realisasi TW IV!R12`) or its field in a response (`3.pagu_indikatif`). A value that
somebody edited since has no place any more: what is asked for is compared with what was imported.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import field, frozen

from renja_dsl.drafts.plan import Draft, DraftFields, DraftSimpul
from renja_dsl.drafts.text import cell_text

SUFFIX = ".asal.json"
SCHEMA = "renja-asal/1"
_SIZE_LIMIT = 64 * 1024 * 1024
NAME = "nama"
"""field of the name of a node or an indicator"""


@frozen
class Key:
    """A value of a plan."""

    node: str
    """levels from the top down, as `program 2.17.03/kegiatan 2.17.03.2.01`"""
    indikator: str
    """its name; nothing for a value of the node itself"""
    medan: str
    kunci: str
    """year, quarter, or nothing"""


@frozen
class Origin:
    """What was imported, and from which cells of which file."""

    file: str
    places: tuple[str, ...]
    text: str


@frozen
class Provenance:
    """The origins of one plan's values."""

    file: str = ""
    """that the plan was imported from"""
    base: str = ""
    """the text of the plan as it was imported"""
    origins: Mapping[Key, Origin] = field(factory=dict)

    def of(self, key: Key, text: str) -> Origin | None:
        """Where a value comes from, as long as it is the one that was imported. `text`: as the plan writes it."""
        origin = self.origins.get(key)
        return origin if origin is not None and _folded(origin.text) == _folded(text) else None


def beside(plan: Path) -> Path:
    """`renja-2026.asal.json` beside `renja-2026.renja`."""
    return plan.with_name(plan.stem + SUFFIX)


def node_key(levels: Iterable[tuple[str, str]]) -> str:
    """`levels`: from the top down, level and code, or name where there is no code."""
    return "/".join(f"{level} {named}" for level, named in levels)


def provenance_text(draft: Draft, file: str, base: str) -> str:
    """The content of `NAME.asal.json`, in the order of the plan."""
    values = [
        {
            "node": key.node,
            "indikator": key.indikator,
            "medan": key.medan,
            "kunci": key.kunci,
            "isi": text,
            "sel": places,
        }
        for key, text, places in _values(draft)
    ]
    head = {"skema": SCHEMA, "berkas": file, "teks": base}
    start = ",\n ".join(f'"{name}": {json.dumps(held, ensure_ascii=False)}' for name, held in head.items())
    lines = json.dumps(values, ensure_ascii=False)[1:-1].replace('"]}, {"node"', '"]},\n  {"node"')  # one a line
    return f'{{{start},\n "nilai": [\n  {lines}\n ]}}\n'


def read_provenance(plan: Path) -> Provenance | None:
    """None where there is none, or it cannot be read: nothing depends on it."""
    path = beside(plan)
    try:
        if path.stat().st_size > _SIZE_LIMIT:
            return None
        data = json.loads(path.read_text(encoding="utf-8"))
        file = str(data["berkas"])
        origins = {
            Key(str(one["node"]), str(one["indikator"]), str(one["medan"]), str(one["kunci"])): Origin(
                file, tuple(map(str, one["sel"])), str(one["isi"])
            )
            for one in data["nilai"]
        }
        return Provenance(file, str(data["teks"]), origins)
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


def _values(draft: Draft) -> Iterator[tuple[Key, str, Sequence[str]]]:
    def below(nodes: list[DraftSimpul], above: tuple[tuple[str, str], ...]) -> Iterator[tuple[Key, str, Sequence[str]]]:
        for node in nodes:
            levels = (*above, (node.tingkat.replace("_", " "), node.penanda or node.kode or node.nama))
            name = node_key(levels)
            if node.isi.asal.get((NAME, "")):
                yield Key(name, "", NAME, ""), node.nama, node.isi.asal[NAME, ""]
            yield from _cells(name, "", node.isi)
            for indikator in node.indikator:
                yield from _cells(name, indikator.nama, indikator.isi)
            yield from below(node.anak, levels)

    yield from below(draft.akar, ())
    for rekap in draft.rekap:
        yield from _cells(f"rekap {rekap.kode}".strip(), "", rekap.isi)


def _cells(node: str, indikator: str, isi: DraftFields) -> Iterator[tuple[Key, str, Sequence[str]]]:
    for medan, isian in isi.isian.items():
        for kunci, cell in isian.sel.items():
            places = isi.asal.get((medan, kunci))
            if places:
                yield Key(node, indikator, medan, str(kunci)), cell_text(cell), places


def _folded(text: str) -> str:
    return " ".join(text.split())
