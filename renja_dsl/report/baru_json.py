"""A plan begun from another one for other programs (`renja-baru/1`): what is still to be decided."""

from __future__ import annotations

import json
from collections.abc import Iterable

from renja_dsl import __version__
from renja_dsl.planning.decisions import Keputusan
from renja_dsl.values.data import Json, visible

SCHEMA = "renja-baru/1"
_KINDS = {
    "pagu": "amount",
    "target": "target",
    "renstra": "disagreement",
    "sumber_dana": "source_of_funds",
    "kode": "code",
    "acuan": "reference",
    "narasi": "narrative",
    "teks": "text",
    "dilepas": "left_out",
    "temuan": "finding",
}


def begun_json(file: str, earlier: str, year: int, stage: str, open_: Iterable[Keputusan]) -> str:
    """`file` is the new plan of `year`, `earlier` the one that it was begun from."""
    data: Json = {
        "schema": SCHEMA,
        "version": __version__,
        "file": file,
        "from": earlier,
        "year": year,
        "stage": stage,
        "open": [_decision(one, earlier if one.jenis != "temuan" else file) for one in open_],
    }
    return visible(json.dumps(data, ensure_ascii=False, indent=2))


def _decision(one: Keputusan, file: str) -> Json:
    return {
        "kind": _KINDS[one.jenis],
        "about": one.tentang,
        "file": file,
        "line": one.baris,
        "sources": [{"document": document, "says": says} for document, says in one.sumber],
    }
