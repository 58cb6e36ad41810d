"""Allocations for other programs (`renja-alokasi/1`); numbers are decimal strings."""

from __future__ import annotations

import json
from collections.abc import Collection
from decimal import Decimal

from renja_dsl import __version__
from renja_dsl.planning.allocation import Ketentuan
from renja_dsl.planning.compiling import Compiled
from renja_dsl.planning.core import Bukti, TidakMungkin
from renja_dsl.planning.judging import PenilaianAlokasi
from renja_dsl.planning.limits import Pelanggaran, TotalBound
from renja_dsl.planning.lines import Pos
from renja_dsl.planning.reasons import reasons_of
from renja_dsl.planning.results import HasilAlokasi
from renja_dsl.planning.stages import Stage
from renja_dsl.planning.ways import JalanKeluar
from renja_dsl.report.alokasi_check import bound_of, called, notes
from renja_dsl.report.alokasi_words import (
    conflict_head,
    conflict_places,
    long_reasons,
    open_sentences,
    short_reason,
    way_words,
    ways,
)
from renja_dsl.values.data import Json, visible

SCHEMA = "renja-alokasi/1"


def check_json(found: PenilaianAlokasi, language: str) -> str:
    """What the plans break as they are."""
    plans = found.compiled.plans
    data: Json = {
        **_head(found.compiled),
        "summary": {
            "status": "broken" if found.broken else "kept",
            "wish": str(plans.wish),
            "lines": len(plans.lines),
            "breaches": len(found.breaches),
        },
        "statements": [{**statement_json(k), "state": _verdict(breaches)} for k, breaches in found.pelanggaran.items()],
        "breaches": [_breach(k, one, language) for k, several in found.pelanggaran.items() for one in several],
        "open": notes(found.compiled, language),
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


# ---- proposals ----------------------------------------------------------------------------------


def proposal_json(found: HasilAlokasi, language: str, only: Collection[int] | None = None) -> str:
    """Every line that is decided, changed or not, with reasons as data; `only`: lines of these numbers."""
    usulan, plans = found.usulan, found.compiled.plans
    data: Json = {
        **_head(found.compiled),
        "summary": {
            "status": "optimal" if usulan.proven else "best_found",
            "wish": str(plans.wish),
            "ceiling": decimal(found.ceiling),
            "proposal": str(usulan.total),
            "left": None if found.ceiling is None else str(found.ceiling - usulan.total),
            "lines": len(plans.lines),
            "changed": len(usulan.changed),
            "given_up": len(usulan.given_up),
            "rounding": usulan.posed.unit,
            "stages": [_stage(stage) for stage in usulan.stages],
        },
        "lines": [_line(found, pos, language) for pos in plans.lines if only is None or pos.nomor in only],
        "offices": [
            {
                "kode": one.kode,
                "name": one.nama,
                "from": str(one.pagu),
                "to": str(one.usulan),
                "rkpd": decimal(one.rkpd),
            }
            for one in found.kantor
        ],
        "statements": [
            {**statement_json(ketentuan), "state": pengaruh.value, "slack": decimal(_slack(found, ketentuan))}
            for ketentuan, pengaruh in found.pengaruh.items()
        ],
        "marginal": _marginal(found),
        "one_factor": _one_factor(found, language),
        "open": [*open_sentences(found, language), *notes(found.compiled, language)],
    }
    return visible(json.dumps(data, ensure_ascii=False, indent=2))


def _head(compiled: Compiled) -> Json:
    allocation = compiled.plans.allocation
    return {
        "schema": SCHEMA,
        "version": __version__,
        "file": allocation.source.name,
        "year": allocation.tahun,
        "title": allocation.judul,
        "basis": list(allocation.dasar),
    }


def _stage(stage: Stage) -> Json:
    names = {"lunak": "soft", "potong": "cut", "lepas": "given_up", "sentuh": "touched"}
    return {
        "name": names[stage.kind],
        "tier": stage.tier,
        "statement": None if stage.ketentuan is None else stage.ketentuan.nomor,
        "value": str(stage.value),
        "bound": decimal(stage.bound),
    }


def _line(found: HasilAlokasi, pos: Pos, language: str) -> Json:
    choice, amount = found.usulan.posed.choices[pos.nomor], found.usulan.amounts[pos.nomor]
    reasons = reasons_of(found.usulan, pos.nomor)
    target = next((one.values for one in reasons if one.kind == "target"), None)
    return {
        **line_json(pos),
        "class": choice.golongan,
        "tier": choice.tier,
        "weight": decimal(found.compiled.plans.allocation.prioritas[choice.golongan].bobot),
        "from": str(pos.pagu),
        "to": str(amount),
        "target": None if target is None else {"from": decimal(target["semula"]), "to": decimal(target["target"])},
        "reasons": [
            {
                "kind": _KINDS[one.kind],
                "statement": None if one.ketentuan is None else one.ketentuan.nomor,
                "values": {_VALUES[name]: decimal(value) for name, value in one.values.items()},
            }
            for one in reasons
        ],
        "why": short_reason(found, pos.nomor, language),
        "sentences": list(long_reasons(found, pos.nomor, language)),
    }


_KINDS = {
    "tetap": "fixed",
    "bobot": "level",
    "batas": "minimum",
    "lepas": "given_up",
    "plafon": "ceiling",
    "langkah": "step",
    "target": "target",
}
_VALUES = {
    "pagu": "amount",
    "tingkat": "tier",
    "bobot": "weight",
    "potong": "percent",
    "per_bobot": "percent_per_weight",
    "paling_sedikit": "least",
    "paling_banyak": "most",
    "perlu": "needed",
    "langkah": "step",
    "target": "to",
    "semula": "from",
    "harga": "price",
}


def _slack(found: HasilAlokasi, ketentuan: Ketentuan) -> int | None:
    """What is left below the tightest ceiling of a statement; None where it is none."""
    left = [
        int(limit.most) - sum(found.usulan.amounts[pos.nomor] for pos in limit.of)
        for limit in found.compiled.limits
        if limit.ketentuan is ketentuan
        and isinstance(limit, TotalBound)
        and limit.most is not None
        and limit.share is None
        and not limit.sumber
    ]
    return min(left, default=None)


def _marginal(found: HasilAlokasi) -> Json | None:
    if found.tambahan is None:
        return None
    lines = found.compiled.plans.lines
    gains = [{**line_json(lines[n]), "more": str(gain)} for n, gain in found.tambahan.lines]
    return {"more": str(found.tambahan.rupiah), "lines": gains, "back": _back(found)}


def _back(found: HasilAlokasi) -> Json | None:
    back = found.tambahan.kembali if found.tambahan is not None else None
    if back is None:
        return None
    lines = [line_json(found.compiled.plans.lines[n]) for n in back.lines]
    return {"more": str(back.rupiah), "least": back.terkecil, "lines": lines}


def _one_factor(found: HasilAlokasi, language: str) -> Json | None:
    if found.satu_faktor is None:
        return None
    breaches = [_breach(one.batas.ketentuan, one, language) for one in found.satu_faktor.pelanggaran]
    return {"proposal": str(found.satu_faktor.total), "breaches": breaches}


def conflict_json(found: TidakMungkin, language: str) -> str:
    """Why there is no proposal."""
    data: Json = {
        **_head(found.compiled),
        "summary": {
            "status": "impossible",
            "wish": str(found.compiled.plans.wish),
            "lines": len(found.compiled.plans.lines),
        },
        "core": {
            "statements": [statement_json(one) for one in found.ketentuan],
            "smallest": found.terkecil,
            "proof": [_proof(one) for one in found.bukti],
            "together": decimal(found.least),
            "missing": decimal(found.kurang),
            "at": None if found.pos is None else line_json(found.pos),
            "ways": [_way(one, language) for one in found.jalan],
            "ways_complete": found.lengkap,
            "message": " ".join(
                (conflict_head(found, language), *conflict_places(found, language), *ways(found, language))
            ),
        },
    }
    return visible(json.dumps(data, ensure_ascii=False, indent=2))


def _proof(one: Bukti) -> Json:
    return {
        "statement": one.ketentuan.nomor,
        "least": decimal(one.sedikit),
        "most": decimal(one.banyak),
        "parts": list(one.bagian) if one.semua else None,
        "of_parts": one.semua or None,
    }


def _way(one: JalanKeluar, language: str) -> Json:
    return {
        "statement": one.ketentuan.nomor,
        "change": _CHANGES[one.cara],
        "value": decimal(one.nilai),
        "unit": {"persen": "percent", "angka": "number"}.get(one.satuan, one.satuan) or None,
        "enough": one.cukup if one.cara != "terpakai" else False,
        "message": way_words(one, language),
    }


_CHANGES = {
    "plafon": "ceiling",
    "nilai": "number",
    "minimum": "minimum",
    "target": "target",
    "tanpa_target": "no_target",
    "dari": "from",
    "sampai": "to",
    "lunak": "soft",
    "hapus": "remove",
    "terpakai": "none",
}
"""what a way out changes; `none`: what is spent stays spent"""
