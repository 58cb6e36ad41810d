"""What documents and findings say, as rows of the tables in `facts.schema`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from renja_dsl.export.documents import ENTRIES, components, written
from renja_dsl.facts.schema import ONCE
from renja_dsl.findings.finding import Finding, Place, Report
from renja_dsl.knowledge.regions import region_key
from renja_dsl.knowledge.stages import stage_order
from renja_dsl.messages import render
from renja_dsl.model.document import EMPTY, Document, Indikator, Rekap, Simpul, Teks
from renja_dsl.model.documents import Documents
from renja_dsl.model.reading import planner
from renja_dsl.syntax.tree import Cell, Kunci
from renja_dsl.syntax.vocabulary import VOCABULARY, Field, FieldKind, Role, fields_of
from renja_dsl.values import NIHIL, Rupiah
from renja_dsl.values.hilang import Hilang, Rusak, TakTerbaca
from renja_dsl.values.rupiah import RUPIAH_MAKS, format_rupiah

Row = tuple[Any, ...]
Facts = Mapping[str, list[Row]]
"""name of a table -> its rows, each value as text, number or truth; None where nothing is known"""

_MONEY = (FieldKind.MONEY, FieldKind.PRINTED_MONEY)
_SERIES: dict[Role, dict[str, list[Field]]] = {Role.SIMPUL: {}, Role.INDIKATOR: {}, Role.REKAP: {}}
"""owner -> attribute -> the fields that share it, the one that takes any year first"""
_STATED: dict[tuple[Role, str], Field] = {}
"""owner and name of a printed value -> its field"""
for _row in VOCABULARY:
    if _row.owner in _SERIES and _row.kind in (FieldKind.CELLS, FieldKind.MONEY):
        _SERIES[_row.owner].setdefault(_row.attribute, []).append(_row)
    elif _row.kind in (FieldKind.PRINTED, FieldKind.PRINTED_MONEY) and _row.owner is not None:
        _STATED[_row.owner, str(_row.key)] = _row
_ENTRIES = [row for row in fields_of(Role.SIMPUL) if row.kind is FieldKind.ENTRIES]
_SEN = Decimal("0.01")
_MEASURE = Decimal("1e-10")
_BEYOND = Decimal(10**28)


def facts_of(documents: Documents) -> Facts:
    """The rows of the documents that were asked for, in their order."""
    made = _Made()
    for name in documents.asked:
        made.document(documents[name], documents.references.get(name, {}))
    return made.rows


class _Made:
    """Rows of one document after the other."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = {
            name: [] for name in ("rencana", "rujukan", "simpul", "indikator", "uang", "ukuran", "uraian")
        }

    def document(self, d: Document, references: Mapping[str, Document]) -> None:
        period = (None, None) if d.periode is None else (d.periode.awal, d.periode.akhir)
        stage = _text(d.tahap)
        place = _text(d.daerah)
        region = (place, region_key(place) if place else None)
        head = (stage, _stage_order(stage), _text(d.kode), _text(d.nama), *region)
        self.rows["rencana"].append((d.name, d.jenis or None, d.tahun or None, *period, *head, len(d.problems)))
        for r in d.rujukan:
            found = references.get(r.jenis)
            target = None if found is None else found.name
            self.rows["rujukan"].append((d.name, _line(d, r.start), r.jenis, _text(r.berkas), target))
        for order, signer in enumerate(d.penanda_tangan, 1):
            self.said(d, signer.nama.start, None, "penanda_tangan", order, signer._asdict())
        if d.tempat is not None:
            self.said(d, d.tempat.start, None, "ditetapkan", 1, {"tempat": d.tempat, "tanggal": d.tanggal})
        numbers = {id(node): number for number, node in enumerate(d.simpul, 1)}
        lines = [_line(d, node.start) for node in d.simpul]
        last = _line(d, len(d.source.text))
        ends = [later - 1 for later in (*lines[1:], last + 1)] if lines else []
        for node, line, end in zip(d.simpul, lines, ends, strict=True):
            self.node(d, node, numbers[id(node)], numbers.get(id(node.induk)), line, end)
        for number, indikator in enumerate(d.indikator, 1):
            self.indikator(d, indikator, numbers[id(indikator.simpul)], number)
        for rekap in d.rekap:
            self.measures(d, rekap, Role.REKAP, (None, "rekap", _text(rekap.kode), None), (None, None))
        statements: Counter[str] = Counter()
        for t in d.teks:
            statements[t.medan] += 1
            self.said(d, t.start, None, t.medan, statements[t.medan], dict(zip(_parts(t), t.isi, strict=True)))
            for cell in (cell for cell in t.isi if isinstance(cell.nilai, Rupiah)):
                called = (t.medan, None, _text(t.isi[0]))
                self.money(d, cell.start, _text(d.nama), called, (t.medan, d.tahun or None, None), cell.nilai.nilai)
        for order, klaim in enumerate(d.klaim, 1):
            parts = {"judul": klaim.judul.nilai, "teks": d.source.text[klaim.start : klaim.end]}
            self.said(d, klaim.start, None, "klaim", order, parts)

    def node(self, d: Document, node: Simpul, number: int, parent: int | None, line: int, end: int) -> None:
        code, named = map(_text, planner(node))
        unit = node if node.tingkat == "unit_kerja" else node.ancestor("unit_kerja")
        called = (node.tingkat, node.kode_teks or None, node.nama_teks or None)
        above = None if unit is None else (unit.nama_teks or unit.kode_teks or None)
        self.rows["simpul"].append((d.name, number, parent, *called, code, named, above, line, end))
        self.measures(d, node, Role.SIMPUL, (number, *called), (None, None))
        self.described(d, node, number, None)
        for row in _ENTRIES:
            for order, entry in enumerate(getattr(node, row.held), 1):
                parts = ENTRIES[row.medan](entry)
                at = next(part.start for part in entry if isinstance(part, Cell))
                self.said(d, at, number, row.medan, order, parts)
                if parts.get("value") is not None:
                    self.money(d, at, named, called, (row.medan, d.tahun or None, None), Decimal(parts["value"]))

    def indikator(self, d: Document, i: Indikator, node: int, number: int) -> None:
        once = (_said(getattr(i, attribute)) for attribute in ONCE)
        marks = (_text(i.id), _text(i.nama), "iku" in i.penanda, " ".join(i.penanda) or None)
        self.rows["indikator"].append((d.name, _line(d, i.start), number, node, *marks, *once))
        called = (i.simpul.tingkat, i.simpul.kode_teks or None, i.simpul.nama_teks or None)
        self.described(d, i, node, number)
        self.measures(d, i, Role.INDIKATOR, (node, *called), (number, _text(i.nama)))

    def described(self, d: Document, owner: Simpul | Indikator, node: int, indikator: int | None) -> None:
        for medan, cells in owner.uraian.items():
            for order, cell in enumerate(cells, 1):
                self.said(d, cell.start, node, medan, order, {"teks": cell.nilai}, indikator)

    def measures(
        self,
        d: Document,
        owner: Simpul | Indikator | Rekap,
        role: Role,
        called: tuple[int | None, str, str | None, str | None],
        indikator: tuple[int | None, str | None],
    ) -> None:
        """Every cell: an amount of a node to `uang`, anything else, and what has a key it cannot have, to `ukuran`."""
        node = owner.simpul if isinstance(owner, Indikator) else owner
        named = _text(planner(node)[1] if isinstance(node, Simpul) else d.nama)
        for row, key, cell in _cells(owner, role, d.tahun):
            when = (row.medan, _year(d, key), None if isinstance(key, int) or key in _ALONE else key)
            held = cell.nilai
            known = when[2] is None or when[2].startswith("TW")
            if known and row.kind in _MONEY and (held is NIHIL or isinstance(held, Rupiah | Rusak | TakTerbaca)):
                amount = held.nilai if isinstance(held, Rupiah) else Decimal(0) if held is NIHIL else None
                self.money(d, cell.start, named, called[1:], when, amount)
                continue
            place = (d.name, _line(d, cell.start), d.jenis or None, named, *called, *indikator, *when)
            for order, part in enumerate(components(cell, written(d, cell)), 1):
                self.rows["ukuran"].append((*place, order, *_measure(part)))

    def money(
        self,
        d: Document,
        at: int,
        office: str | None,
        called: tuple[str, str | None, str | None],
        when: tuple[str, int | None, str | None],
        amount: Decimal | None,
    ) -> None:
        self.rows["uang"].append((d.name, _line(d, at), d.jenis or None, office, *called, *when, _amount(amount)))

    def said(
        self,
        d: Document,
        at: int,
        node: int | None,
        medan: str,
        order: int,
        parts: Mapping[str, Any],
        indikator: int | None = None,
    ) -> None:
        place = (d.name, _line(d, at), node, indikator, medan, order)
        held = ((part, _said(value)) for part, value in parts.items())
        self.rows["uraian"] += [(*place, part, text) for part, text in held if text is not None]


_ALONE = ("", "lalu", "renstra", "awal", "akhir")
"""keys that the name of the field says already"""


def _cells(owner: Simpul | Indikator | Rekap, role: Role, year: int) -> Iterator[tuple[Field, Kunci, Cell]]:
    for attribute, rows in _SERIES[role].items():
        cells = getattr(owner, attribute, EMPTY)
        if cells:
            by_key = {year + row.key if isinstance(row.key, int) else row.key: row for row in reversed(rows)}
            for key, cell in cells.items():
                yield by_key.get(key, rows[0]), key, cell
    for name, cells in owner.tertulis.items():
        for key, cell in cells.items():
            yield _STATED[role, name], key, cell


def _year(d: Document, key: Kunci) -> int | None:
    """The year that a cell is of; of what was reached until last year, that one."""
    if isinstance(key, int):
        return key
    match key:
        case "renstra":
            return None
        case "awal":
            return None if d.periode is None else d.periode.awal - 1
        case "akhir":
            return None if d.periode is None else d.periode.akhir
        case "lalu":
            return d.tahun - 1 if d.tahun else None
    return d.tahun or None


def _parts(t: Teks) -> Iterator[str]:
    """Names of what a text of the document says; the first mostly has none."""
    for number in range(len(t.isi)):
        name = t.bagian[number] if number < len(t.bagian) else ""
        yield name or (f"teks{number + 1}" if number else "teks")


def _stage_order(stage: str | None) -> int | None:
    try:
        return None if stage is None else int(stage_order(stage))
    except Hilang:
        return None


def _measure(part: Mapping[str, Any]) -> Row:
    """Form, value, end of a span, unit and characters of a component."""
    value, form = part["value"], part.get("kind")
    if isinstance(value, list):
        low, high = value
        return form, _exact(low["value"]), _exact(high["value"]), low["satuan"] or high["satuan"], part["text"]
    if form in ("peringkat", "teks"):
        return form, None, None, None, part["text"]
    if value is None:
        form = "tak_terbaca"
    return form or "angka", _exact(value), None, part["satuan"], part["text"]


def _exact(value: str | None) -> str | None:
    """A number as the column can hold it exactly; the characters beside it say the rest."""
    if value is None or abs(number := Decimal(value)) >= _BEYOND or number % _MEASURE:
        return None
    return value


def _amount(amount: Decimal | None) -> str | None:
    if amount is None or abs(amount) >= RUPIAH_MAKS or amount % _SEN:
        return None
    return f"{amount:f}"


def _said(held: object) -> str | None:
    if isinstance(held, Cell):
        held = held.nilai
    if isinstance(held, Rupiah):
        return format_rupiah(held.nilai)
    return held if isinstance(held, str) else None if held is None or isinstance(held, Rusak) else str(held)


def _text(cell: Cell | None) -> str | None:
    return cell.nilai if cell is not None and isinstance(cell.nilai, str) else None


def _line(d: Document, offset: int) -> int:
    return d.source.position(offset).line


# ---- findings ------------------------------------------------------------------------------


def finding_rows(report: Report, language: str) -> Facts:
    """Findings in the order of the report, accepted and old ones too, and the places that take part in them."""
    findings: list[Row] = []
    places: list[Row] = []
    for number, f in enumerate(report.findings, 1):
        at, to = f.primary.from_, f.primary.to
        sentence = render(f.message.templates, f.message.arguments, language)
        gap = f.values.difference if f.values is not None and f.values.unit == "rupiah" else None
        accepted = f.suppressed
        findings.append(
            (
                *(number, f.primary.file, at.line, at.column, to.line, to.column),
                *(f.rule, f.severity.value, f.primary.kode or None, f.primary.nama or None, sentence),
                *(_amount(gap), f.count, accepted is not None, None if accepted is None else accepted.reason),
                *(f.known, f.fingerprint, None if f.cause is None else f.cause.fingerprint),
            )
        )
        places += _places(number, f)
    return {"temuan": findings, "tempat": places}


def _places(number: int, finding: Finding) -> Iterable[Row]:
    for place in (finding.primary, *finding.related):
        yield number, place.label or None, place.file, *_spot(place)


def _spot(place: Place) -> Row:
    at = place.from_
    return at.line, at.column, place.kode or None, place.nama or None, place.value or None
