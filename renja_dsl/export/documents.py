"""The documents of a workspace as JSON (`renja-model/1`): every value as written and exact."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from renja_dsl.model.document import Cells, Document, Indikator, Rekap, Simpul
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import NIHIL, Besaran, Peringkat, Persen, Rentang, Rupiah
from renja_dsl.values.hilang import Rusak, TakTerbaca

SCHEMA = "renja-model/1"
Json = dict[str, Any]


def model_json(documents: Iterable[Document]) -> str:
    """Documents in the given order; decimals are strings, keys are years, quarters or words."""
    data = {"schema": SCHEMA, "documents": [_document(document) for document in documents]}
    return json.dumps(data, ensure_ascii=False, indent=1)


def _document(d: Document) -> Json:
    numbers = {id(node): number for number, node in enumerate(d.simpul, 1)}
    period = None if d.periode is None else [d.periode.awal, d.periode.akhir]
    return {
        "file": d.name,
        "kind": d.jenis,
        "year": d.tahun or None,
        "period": period,
        "stage": _text(d.tahap),
        "office": {"kode": _text(d.kode), "nama": _text(d.nama)},
        "region": _text(d.daerah),
        "references": [{"kind": r.jenis, "file": r.berkas.nilai} for r in d.rujukan],
        "signer": {name: cell.nilai for name, cell in d.penanda_tangan},
        "nodes": [_node(d, node, numbers) for node in d.simpul],
        "claims": [_claim(d, k.judul.nilai, k.start, k.end) for k in d.klaim],
        "recaps": [_recap(d, r) for r in d.rekap],
        "scales": [
            {
                "kind": s.jenis,
                "nama": _text(s.nama),
                "bounds": [
                    {
                        "label": b.label.nilai,
                        "from": str(b.bawah.nilai.nilai),
                        "to": None if b.atas is None else str(b.atas.nilai.nilai),
                        "strict": b.ketat,
                    }
                    for b in s.batas
                ],
                "synonyms": {left.nilai: right.nilai for left, right in s.padanan},
            }
            for s in d.skala
        ],
        "texts": [{"field": t.medan, "texts": [c.nilai for c in t.isi], "line": _line(d, t.start)} for t in d.teks],
        "faults": [{"key": p.key, "span": _span(d, p.start, p.end)} for p in d.problems],
    }


def _node(d: Document, node: Simpul, numbers: Mapping[int, int]) -> Json:
    unit = node.ancestor("unit_kerja")
    return {
        "id": numbers[id(node)],
        "parent": None if node.induk is None else numbers[id(node.induk)],
        "level": node.tingkat,
        "kode": _text(node.kode),
        "nama": _text(node.nama),
        "unit": None if unit is None else (unit.kode_teks or unit.nama_teks),
        "span": _span(d, node.start, node.end),
        "supports": [cell.nilai for cell in node.mendukung],
        "pagu": _amounts(d, node.pagu),
        "serapan": _amounts(d, node.serapan),
        "tertulis": {name: _amounts(d, cells) for name, cells in node.tertulis.items()},
        "sumber_dana": [
            {"kode": _text(s.kode), "nama": s.nama.nilai, "value": None if s.nilai is None else _amount(s.nilai.nilai)}
            for s in node.sumber_dana
        ],
        "lokasi": [cell.nilai for cell in node.lokasi],
        "kelompok_sasaran": [cell.nilai for cell in node.kelompok_sasaran] or None,
        "hasil": [cell.nilai for cell in node.hasil],
        "keluaran": [cell.nilai for cell in node.keluaran],
        "prioritas": [{"tingkat": level, "nama": cell.nilai} for level, cell in node.prioritas],
        "catatan": [{"pada": note.pada, "teks": note.teks.nilai} for note in node.catatan],
        "indikator": [_indikator(d, i) for i in node.indikator],
    }


def _indikator(d: Document, i: Indikator) -> Json:
    return {
        "id": _text(i.id),
        "nama": _text(i.nama),
        "span": _span(d, i.start, i.end),
        "marks": list(i.penanda),
        "target": _measures(d, i.target),
        "realisasi": _measures(d, i.realisasi),
        "proyeksi": _measures(d, i.proyeksi),
        "kondisi": _measures(d, i.kondisi),
        "tertulis": {name: _measures(d, cells) for name, cells in i.tertulis.items()},
        "arah": i.arah,
        "rumus": i.rumus,
        "sifat": i.sifat,
        "satuan": _text(i.satuan),
        "skala": _text(i.skala),
    }


def _recap(d: Document, rekap: Rekap) -> Json:
    return {
        "kode": _text(rekap.kode),
        "line": _line(d, rekap.start),
        "tertulis": {name: _measures(d, cells) for name, cells in rekap.tertulis.items()},
    }


def _claim(d: Document, title: object, start: int, end: int) -> Json:
    return {"judul": title, "text": d.source.text[start:end], "span": _span(d, start, end)}


def _amounts(d: Document, cells: Cells) -> Json:
    """Money by key; `value` is null where nobody can read it."""
    return {str(key): {"value": _amount(cell.nilai), "text": _written(d, cell)} for key, cell in cells.items()}


def _amount(held: object) -> str | None:
    if isinstance(held, Rupiah | Persen):
        return _number(held.nilai)
    return "0" if held is NIHIL else None


def _measures(d: Document, cells: Cells) -> Json:
    """K cells by key: a list of components, one for most."""
    return {str(key): _components(cell, _written(d, cell)) for key, cell in cells.items()}


def _components(cell: Cell, written: str) -> list[Json]:
    held = cell.nilai
    if isinstance(held, tuple) and held and isinstance(held[0], Besaran):
        return [{"value": _number(b.angka), "satuan": b.satuan, "text": written} for b in held]
    return [{**_single(held), "text": written}]


def _single(held: object) -> Json:
    match held:
        case Persen():
            return {"value": _number(held.nilai), "satuan": "%"}
        case Rupiah():
            return {"value": _number(held.nilai), "satuan": "Rp"}
        case Peringkat():
            return {"value": held.teks, "satuan": None, "kind": "peringkat"}
        case Rentang():
            return {"value": [_single_end(held.awal), _single_end(held.akhir)], "satuan": None, "kind": "rentang"}
        case Rusak() | TakTerbaca():
            return {"value": None, "satuan": None}
        case str():
            return {"value": held, "satuan": None, "kind": "teks"}
    return {"value": "0", "satuan": None, "kind": "nihil"}


def _single_end(held: object) -> Json:
    if isinstance(held, Besaran):
        return {"value": _number(held.angka), "satuan": held.satuan}
    return _single(held)


def _number(number: Decimal) -> str:
    return format(number, "f")


def _written(d: Document, cell: Cell) -> str:
    """The characters of the printed document where they are kept, else those of the file."""
    return cell.tercetak if cell.tercetak is not None else d.written(cell)


def _text(cell: Cell | None) -> str | None:
    return cell.nilai if cell is not None and isinstance(cell.nilai, str) else None


def _line(d: Document, offset: int) -> int:
    return d.source.position(offset).line


def _span(d: Document, start: int, end: int) -> Json:
    return {"start": d.source.position(start)._asdict(), "end": d.source.position(end)._asdict()}
