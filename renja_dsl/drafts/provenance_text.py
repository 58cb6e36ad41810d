"""Provenance of a draft, written beside the plan that it becomes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO, StringIO
from itertools import chain, groupby

from renja_dsl.drafts.plan import Draft, DraftFields, DraftSimpul
from renja_dsl.drafts.provenance import NAME, NAMED, SCHEMA, SUMBER_DANA, Key, node_key
from renja_dsl.drafts.text import cell_text
from renja_dsl.syntax.vocabulary import NODE_TEXTS


def provenance_text(draft: Draft, file: str, base: str) -> bytes:
    """The content of `NAME.asal.json` in UTF-8, in the order of the plan."""
    values = (
        [node, *([key.indikator, key.medan, key.kunci, text, *places] for key, text, places in group)]
        for node, group in groupby(_values(draft), key=lambda value: value[0].node)
    )
    lines = (line.rstrip("\n") for line in StringIO(base))
    head = f'{{"skema": "{SCHEMA}",\n "berkas": {_encoded(file)},\n "teks": '
    made = BytesIO()  # it is larger than its plan: to be held once, as it is written
    for piece in chain((head,), _listed(lines), (',\n "nilai": ',), _listed(values), ("}\n",)):
        made.write(piece.encode("utf-8", "backslashreplace"))
    return made.getvalue()


_encoded = json.JSONEncoder(ensure_ascii=False).encode


def _listed(items: Iterable[object]) -> Iterator[str]:
    """One a line: no line grows with the plan, and a version control shows what changed."""
    before = "[\n  "
    for item in items:
        yield before + _encoded(item)
        before = ",\n  "
    yield "\n ]" if before != "[\n  " else "[]"


def _values(draft: Draft) -> Iterator[tuple[Key, str, Sequence[str]]]:
    def below(nodes: list[DraftSimpul], above: tuple[tuple[str, str], ...]) -> Iterator[tuple[Key, str, Sequence[str]]]:
        for node in nodes:
            levels = (*above, (node.tingkat.replace("_", " "), node.penanda or node.kode or node.nama))
            name = node_key(levels)
            if places := node.isi.asal.get(NAMED):
                yield Key(name, "", NAME, ""), node.nama, places
            yield from _cells(name, "", node.isi)
            yield from _texts(name, node)
            for indikator in node.indikator:
                if places := indikator.isi.asal.get(NAMED):
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
