"""Where the values of an imported plan come from: `NAME.asal.json` beside `NAME.renja`.

Every value knows its cell or its field in a response (`findings.Asal`). A value that somebody edited since has no
place any more: what is asked for is compared with what was imported.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby

from attrs import field, frozen

from renja_dsl.drafts.plan import SUMBER_DANA, Draft, DraftFields, DraftSimpul
from renja_dsl.drafts.text import cell_text
from renja_dsl.findings.finding import Asal
from renja_dsl.syntax.source import ORIGINS, Reader, Unreadable
from renja_dsl.syntax.vocabulary import NODE_TEXTS

SCHEMA = "renja-asal/1"
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
    """year, quarter, or nothing; of a text the text itself"""


@frozen
class Provenance:
    """The origins of one plan's values."""

    base: str = ""
    """the text of the plan as it was imported"""
    origins: Mapping[Key, tuple[str, Asal]] = field(factory=dict)
    """value -> what was imported, and from where"""

    def of(self, key: Key, text: str) -> Asal | None:
        """Where a value comes from, as long as it is the one that was imported. `text`: as the plan writes it."""
        imported, asal = self.origins.get(key, ("", None))
        return asal if _folded(imported) == _folded(text) else None


def beside(plan: str) -> str:
    """`a/renja-2026.asal.json` beside `a/renja-2026.renja`."""
    folder, slash, name = plan.rpartition("/")
    stem, dot, _ = name.rpartition(".")
    return f"{folder}{slash}{stem if dot else name}{ORIGINS}"


def node_key(levels: Iterable[tuple[str, str]]) -> str:
    """`levels`: from the top down, level and code, or name where there is no code."""
    return "/".join(f"{level} {named}" for level, named in levels)


def provenance_text(draft: Draft, file: str, base: str) -> str:
    """The content of `NAME.asal.json`, in the order of the plan."""
    values = (
        [node, *([key.indikator, key.medan, key.kunci, text, *places] for key, text, places in group)]
        for node, group in groupby(_values(draft), key=lambda value: value[0].node)
    )
    head = f'{{"skema": "{SCHEMA}",\n "berkas": {_encoded(file)},\n "teks": '
    return "".join(chain((head,), _listed(base.splitlines()), (',\n "nilai": ',), _listed(values), ("}\n",)))


_encoded = json.JSONEncoder(ensure_ascii=False).encode


def _listed(items: Iterable[object]) -> Iterator[str]:
    """One a line: no line grows with the plan, and a version control shows what changed."""
    before = "[\n  "
    for item in items:
        yield before + _encoded(item)
        before = ",\n  "
    yield "\n ]" if before != "[\n  " else "[]"


def read_provenance(reader: Reader, plan: str) -> Provenance | None:
    """Of a plan by its name; None where there is none. Raises Unreadable for a file that is not what it says."""
    name = beside(plan)
    source = reader.read(name)
    if source is None:
        return None
    try:
        data = json.loads(source.text)
        file = str(data["berkas"])
        origins = {
            Key(str(node), str(indikator), str(medan), str(kunci)): (str(text), Asal(file, tuple(map(str, sel))))
            for node, *values in data["nilai"]
            for indikator, medan, kunci, text, *sel in values
            if sel
        }
        return Provenance("".join(f"{line}\n" for line in data["teks"]), origins)
    except (ValueError, TypeError, KeyError, RecursionError):
        raise Unreadable("asal.rusak", name) from None


def _values(draft: Draft) -> Iterator[tuple[Key, str, Sequence[str]]]:
    def below(nodes: list[DraftSimpul], above: tuple[tuple[str, str], ...]) -> Iterator[tuple[Key, str, Sequence[str]]]:
        for node in nodes:
            levels = (*above, (node.tingkat.replace("_", " "), node.penanda or node.kode or node.nama))
            name = node_key(levels)
            if places := node.isi.asal.get((NAME, "")):
                yield Key(name, "", NAME, ""), node.nama, places
            yield from _cells(name, "", node.isi)
            yield from _texts(name, node)
            for indikator in node.indikator:
                if places := indikator.isi.asal.get((NAME, "")):
                    yield Key(name, indikator.nama, NAME, ""), indikator.nama, places
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


def _texts(name: str, node: DraftSimpul) -> Iterator[tuple[Key, str, Sequence[str]]]:
    """Texts of a node and its sources of funds: each is its own key, since a field has several."""
    for medan, text in (*((m, t) for m in NODE_TEXTS for t in node.uraian.get(m, ())), *_names(node)):
        if places := node.isi.asal.get((medan, text)):
            yield Key(name, "", medan, text), text, places


def _names(node: DraftSimpul) -> Iterator[tuple[str, str]]:
    return ((SUMBER_DANA, source.nama) for source in node.sumber_dana)


def _folded(text: str) -> str:
    return " ".join(text.split())
