"""Allocations for other programs (`renja-alokasi/1`); numbers are decimal strings."""

from __future__ import annotations

import json
from decimal import Decimal

from renja_dsl import __version__
from renja_dsl.planning.allocation import Ketentuan
from renja_dsl.planning.judging import PenilaianAlokasi
from renja_dsl.planning.limits import Pelanggaran
from renja_dsl.planning.lines import Pos
from renja_dsl.report.alokasi_check import bound_of, called, notes
from renja_dsl.values.data import Json, visible

SCHEMA = "renja-alokasi/1"


def check_json(found: PenilaianAlokasi, language: str) -> str:
    """What the plans break as they are."""
    plans = found.compiled.plans
    data: Json = {
        "schema": SCHEMA,
        "version": __version__,
        "file": plans.allocation.source.name,
        "year": plans.allocation.tahun,
        "summary": {
            "status": "broken" if found.broken else "kept",
            "wish": str(plans.wish),
            "lines": len(plans.lines),
            "breaches": len(found.breaches),
        },
        "statements": [{**statement_json(k), "state": _verdict(breaches)} for k, breaches in found.pelanggaran.items()],
        "breaches": [_breach(k, one, language) for k, several in found.pelanggaran.items() for one in several],
        "open": notes(found, language),
    }
    return visible(json.dumps(data, ensure_ascii=False, indent=2))


def statement_json(ketentuan: Ketentuan) -> Json:
    return {
        "id": ketentuan.nomor,
        "line": ketentuan.line,
        "class": ketentuan.golongan or None,
        "text": ketentuan.teks,
        "basis": list(ketentuan.dasar),
        "soft": ketentuan.lunak,
    }


def _verdict(breaches: tuple[Pelanggaran, ...]) -> str:
    if not breaches:
        return "kept"
    return "broken" if any(breach.known for breach in breaches) else "unknown"


def _breach(ketentuan: Ketentuan, breach: Pelanggaran, language: str) -> Json:
    code, name = called(breach, language)
    bound, side = bound_of(breach, language)
    return {
        "statement": ketentuan.nomor,
        "kode": code or None,
        "name": name,
        "amount": decimal(breach.ada),
        "bound": decimal(bound),
        "side": {"≥": "least", "≤": "most", "=": "equal"}.get(side, "multiple"),
    }


def decimal(value: Decimal | int | None) -> str | None:
    return None if value is None else f"{Decimal(value):f}"


def line_json(pos: Pos) -> Json:
    node = pos.node
    place = pos.document.source.position(node.start)
    return {"file": pos.document.name, "line": place.line, "kode": pos.kode or None, "name": pos.nama}
