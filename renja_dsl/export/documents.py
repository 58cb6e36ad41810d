"""The documents of a workspace as JSON (`renja-model/1`): every value as written and exact."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

from renja_dsl.model.document import Cells, Document, Indikator, Rekap, Simpul, Teks
from renja_dsl.syntax.tree import Cell, PenandaTanganStatement
from renja_dsl.syntax.vocabulary import FieldKind, Role, fields_of
from renja_dsl.values import NIHIL, Besaran, Peringkat, Persen, Rentang, Rupiah
from renja_dsl.values.data import Json, visible
from renja_dsl.values.hilang import Rusak, TakTerbaca

SCHEMA = "renja-model/1"


def model_json(documents: Iterable[Document]) -> str:
    """Documents in the given order; decimals are strings, keys are years, quarters or words."""
    data = {"schema": SCHEMA, "documents": [_document(document) for document in documents]}
    return visible(json.dumps(data, ensure_ascii=False, indent=1))


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
        "signer": _signer(d.penanda_tangan[0]) if d.penanda_tangan else {},
        "other_signers": [{"sebagai": s.sebagai or None, **_signer(s)} for s in d.penanda_tangan[1:]],
        "signed": {"tempat": _text(d.tempat), "tanggal": _text(d.tanggal)},
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
        "texts": [_of_document(d, t) for t in d.teks],
        "faults": [{"key": p.complaint.key, "span": _span(d, p.start, p.end)} for p in d.problems],
    }


def _signer(s: PenandaTanganStatement) -> Json:
    parts = {"nama": s.nama, "jabatan": s.jabatan, "pangkat": s.pangkat, "nip": s.nip}
    return {name: cell.nilai for name, cell in parts.items() if cell is not None}


def _of_document(d: Document, said: Teks) -> Json:
    """`parts`: what entries of lists say, by name."""
    texts = [d.written(cell) if isinstance(cell.nilai, Rupiah) else str(cell.nilai) for cell in said.isi]
    parts = {name: text for name, text in zip(said.bagian, texts, strict=False) if name}
    return {"field": said.medan, "texts": texts, "line": _line(d, said.start), **({"parts": parts} if parts else {})}


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
        **_fields(d, node, Role.SIMPUL),
        "indikator": [_indikator(d, i) for i in node.indikator],
    }


def _indikator(d: Document, i: Indikator) -> Json:
    return {
        "id": _text(i.id),
        "nama": _text(i.nama),
        "span": _span(d, i.start, i.end),
        "marks": list(i.penanda),
        **_fields(d, i, Role.INDIKATOR),
    }


def _recap(d: Document, rekap: Rekap) -> Json:
    return {"kode": _text(rekap.kode), "line": _line(d, rekap.start), **_fields(d, rekap, Role.REKAP)}


ENTRIES: Mapping[str, Callable[[Any], Json]] = {
    "sumber_dana": lambda s: {
        "kode": _text(s.kode),
        "nama": s.nama.nilai,
        "value": None if s.nilai is None else _amount(s.nilai.nilai),
    },
    "prioritas": lambda p: {"tingkat": p[0], "nama": p[1].nilai},
    "catatan": lambda note: {"pada": note.pada, "teks": note.teks.nilai},
}
"""field of several parts -> one of its entries"""
EXPORTED = {
    role: {attribute: row for row in fields_of(role) for attribute in (row.held, *row.also)}
    for role in (Role.SIMPUL, Role.INDIKATOR, Role.REKAP)
}
"""owner -> attribute -> a field that it holds"""


def _fields(d: Document, owner: Simpul | Indikator | Rekap, role: Role) -> Json:
    """All that the statements of an owner may have said, in the order of the vocabulary."""
    shown: Json = {}
    cells = _amounts if role is Role.SIMPUL else _measures
    for attribute, row in EXPORTED[role].items():
        match row.kind:
            case FieldKind.CELLS | FieldKind.MONEY:
                shown[attribute] = cells(d, getattr(owner, attribute))
            case FieldKind.PRINTED | FieldKind.PRINTED_MONEY:
                shown[attribute] = {name: cells(d, held) for name, held in owner.tertulis.items()}
            case FieldKind.TEXT | FieldKind.TEXTS:
                texts = [cell.nilai for cell in owner.teks(attribute)]  # type: ignore[union-attr]  # no recap
                shown[attribute] = None if row.null and not texts else texts
            case FieldKind.ENTRIES:
                shown[attribute] = [ENTRIES[row.medan](entry) for entry in getattr(owner, attribute)]
            case FieldKind.ONCE:
                held = getattr(owner, attribute)
                shown[attribute] = _text(held) if isinstance(held, Cell) else held
    return shown


def _claim(d: Document, title: object, start: int, end: int) -> Json:
    return {"judul": title, "text": d.source.text[start:end], "span": _span(d, start, end)}


def _amounts(d: Document, cells: Cells) -> Json:
    """Money by key; `value` is null where nobody can read it."""
    return {str(key): {"value": _amount(cell.nilai), "text": written(d, cell)} for key, cell in cells.items()}


def _amount(held: object) -> str | None:
    if isinstance(held, Rupiah | Persen):
        return _number(held.nilai)
    return "0" if held is NIHIL else None


def _measures(d: Document, cells: Cells) -> Json:
    """K cells by key: a list of components, one for most."""
    return {str(key): components(cell, written(d, cell)) for key, cell in cells.items()}


def components(cell: Cell, text: str) -> list[Json]:
    """Each component of a cell, written as `text`: exact value, unit, and its form where that is no number."""
    held = cell.nilai
    if isinstance(held, tuple) and held and isinstance(held[0], Besaran):
        return [{"value": _number(b.angka), "satuan": b.satuan, "text": text} for b in held]
    return [{**_single(held), "text": text}]


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


def written(d: Document, cell: Cell) -> str:
    """The characters of the printed document where they are kept, else those of the file."""
    return cell.tercetak if cell.tercetak is not None else d.written(cell)


def _text(cell: Cell | None) -> str | None:
    return cell.nilai if cell is not None and isinstance(cell.nilai, str) else None


def _line(d: Document, offset: int) -> int:
    return d.source.position(offset).line


def _span(d: Document, start: int, end: int) -> Json:
    return {"start": d.source.position(start)._asdict(), "end": d.source.position(end)._asdict()}
