"""Rows below a head to plan data: nodes at their levels, indicators, values, and what is left over."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal

from attrs import define, field

from renja_dsl.exchange.plan_data import Indikator, Isi, Rekap, Rencana, Sel, Simpul, SumberDana
from renja_dsl.exchange.plan_text import cell_text, one_line
from renja_dsl.exchange.refused import ImportRefused, Note, note
from renja_dsl.exchange.source_values import is_percent
from renja_dsl.exchange.tables.cells import read_cell
from renja_dsl.exchange.tables.grid import Lembar
from renja_dsl.exchange.tables.header import Kepala, Kolom
from renja_dsl.exchange.tables.kinds import Ihwal
from renja_dsl.exchange.tables.levels import RANK, Calon, decide, is_code, level_of_code
from renja_dsl.exchange.tables.meanings import K_FIELDS, LEVEL_FIELDS, RP_FIELDS, Arti
from renja_dsl.nomenklatur import Tabel
from renja_dsl.nomenklatur.built_in import built_in
from renja_dsl.values import awalan, padat

_TOTAL = re.compile(
    r"(?:jumlah|total|grand total|sub ?total)(?: (?:pagu|anggaran|belanja|seluruh|keseluruhan|program|opd|pd).*)?\s*:?",
    re.I,
)
_RECAP = re.compile(r"(?:total )?rata[\s-]?rata (?:capaian )?(kinerja|anggaran)?|predikat (kinerja|anggaran)?", re.I)
_OFFICE = re.compile(r"(?:nama )?(?:perangkat daerah|opd|skpd)\s*:", re.I)
_LEAD_CODE = re.compile(r"((?:[0-9X]{1,2})(?:\.[0-9X]{1,4})+\.?)[\s:-]+(\S.*)", re.S)
_PARENTS = (("program", 3), ("kegiatan", 5))
_MOSTLY, _ENOUGH = 0.5, 6
"""a column of numbers that is mostly words, in so many cells, was misread"""


@define
class _Baris:
    nomor: int
    calon: Calon | None
    """None: a further indicator of the node above"""
    unit: str
    kantor: str


@define
class Pembaca:
    """Reads one half of one sheet."""

    sheet: Lembar
    head: Kepala
    ihwal: Ihwal
    nama: str
    """of the file, for messages"""
    analisis: bool = False
    tabel: Tabel = field(factory=built_in)
    """names and levels of the nomenclature, where the table lacks codes or parents"""
    notes: list[Note] = field(factory=list)
    plans: dict[str, Rencana] = field(factory=dict)
    _stack: list[Simpul] = field(factory=list)
    _nodes: dict[tuple[str, str, str], tuple[Simpul, int]] = field(factory=dict)
    _words: Counter[int] = field(factory=Counter)
    _filled: Counter[int] = field(factory=Counter)
    _left: list[int] = field(factory=list)
    _paths: dict[int, list[Simpul]] = field(factory=dict)
    """node, by identity -> the nodes from the top down to it"""
    _roots: list[Simpul] = field(factory=list)
    _present: set[str] = field(factory=set)
    """those that the table has rows of"""

    def read(self) -> list[Rencana]:
        """Plans, one an office. Raises ImportRefused."""
        rows = self.rows()
        candidates = [row.calon for row in rows if row.calon is not None]
        decide(candidates, self.tabel.levels)
        self._present = {calon.tingkat for calon in candidates}
        node: Simpul | None = None
        office = unit = None
        for row in rows:
            if (row.kantor, row.unit) != (office, unit):
                office, unit = row.kantor, row.unit
                self._stack.clear()
                self.enter(office, unit)
            if row.calon is not None:
                node = self.open(row, row.calon)
            if node is None:
                node = self.homeless(row)
            self.fill(node, row)
        self.refuse_words()
        self.tell_left()
        for plan in self.plans.values():
            plan.akar = in_reading_order(plan.akar, plan.nama)
        return list(self.plans.values())

    # ---- columns -----------------------------------------------------------------------------------

    def columns(self, *fields: str) -> list[Kolom]:
        return [
            k
            for k in self.head.kolom
            if k.arti is not None
            and k.arti.medan in fields
            and (k.arti.analisis == self.analisis or self.shared(k.arti))
        ]

    @staticmethod
    def shared(arti: Arti) -> bool:
        """Both halves of a T-C.31 are numbered by its first column, and annotated by its last."""
        return arti.medan in ("kode", "nomor", "catatan")

    def text(self, row: int, *fields: str) -> str:
        """The first filled cell of these columns."""
        return next((text for k in self.columns(*fields) if (text := self.sheet.text(row, k.nomor))), "")

    def tell(self, key: str, row: int, column: int = -1, **arguments: str) -> None:
        place = self.sheet.place(row, column) if column >= 0 else self.sheet.row_place(row)
        self.notes.append(note(key, place, **arguments))

    # ---- what kind of row ----------------------------------------------------------------------------

    def rows(self) -> list[_Baris]:
        found: list[_Baris] = []
        for row in range(self.head.akhir, len(self.sheet.baris)):
            if row in self.head.ulangan or not any(self.sheet.texts(row)):
                continue
            code, name = self.name(row)
            whole = name or next(self.sheet.texts(row))
            if _OFFICE.match(whole) or (not code and self.only_office(row)):
                continue
            if _RECAP.match(whole) or _TOTAL.fullmatch(whole):
                found += self.closing(row, whole, found)
            elif code or name:
                found.append(_Baris(row, self.candidate(row, code, name), *self.owners(row, found)))
            elif self.text(row, "indikator"):
                found.append(_Baris(row, None, *self.owners(row, found)))
            elif any(self.sheet.text(row, k.nomor) for k in self.columns(*K_FIELDS, *RP_FIELDS)) and self.has_numbers(
                row
            ):
                self.tell("impor.baris_jumlah", row, isi=" | ".join(self.sheet.texts(row)))
            else:
                self._left.append(row)
        return found

    def has_numbers(self, row: int) -> bool:
        return any(isinstance(self.sheet.cell(row, k.nomor), Decimal) for k in self.columns(*K_FIELDS, *RP_FIELDS))

    def only_office(self, row: int) -> bool:
        return bool(self.ihwal.nama) and list(self.sheet.texts(row)) == [self.ihwal.nama]

    def owners(self, row: int, found: list[_Baris]) -> tuple[str, str]:
        """Unit and office; a merged cell holds for the rows below."""
        unit, office = self.text(row, "unit kerja"), self.text(row, "perangkat daerah")
        before = found[-1] if found else None
        return unit or (before.unit if before else ""), office or (before.kantor if before else "")

    def name(self, row: int) -> tuple[str, str]:
        parts = [self.sheet.text(row, k.nomor) for k in self.columns("kode")]
        filled = [part.strip() for part in parts if part.strip()]
        code = filled[0] if filled and "." in filled[0].strip(".") else ".".join(part.strip(".") for part in filled)
        levels = [(k, self.sheet.text(row, k.nomor)) for k in self.columns(*LEVEL_FIELDS)]
        deepest = next((text for _, text in reversed(levels) if text), "")
        name = self.text(row, "nama") or deepest
        lead = _LEAD_CODE.fullmatch(name)
        if lead is not None and not code:
            code, name = lead[1], lead[2]
        if code and not is_code(code):
            self.tell("impor.kode_asing", row, isi=code)
            name = name or code
            code = ""
        return code.rstrip("."), name

    def candidate(self, row: int, code: str, name: str) -> Calon:
        column = next((k.nomor for k in self.columns("nama", *LEVEL_FIELDS, "kode")), 0)
        amount = next(
            (held for k in self.columns("pagu") if isinstance(held := self.sheet.cell(row, k.nomor), Decimal)), None
        )
        calon = Calon(code, name, self.sheet.gaya.get((row, column), ""), amount)
        if not level_of_code(code):
            filled = [k.arti.medan for k in self.columns(*LEVEL_FIELDS) if k.arti and self.sheet.text(row, k.nomor)]
            calon.tingkat = filled[-1].replace(" ", "_") if filled and not self.columns("nama") else ""
        return calon

    # ---- nodes ---------------------------------------------------------------------------------------

    def enter(self, office: str, unit: str) -> None:
        plan = self.plans.get(office)
        if plan is None:
            plan = self.plans[office] = Rencana(
                self.ihwal.jenis,
                0 if self.ihwal.periode is not None else self.ihwal.tahun,
                self.ihwal.periode,
                kode=self.ihwal.kode,
                nama=office or self.ihwal.nama,
                daerah=self.ihwal.daerah,
            )
        self._roots = plan.akar
        if unit:
            known = next((n for n in plan.akar if n.tingkat == "unit_kerja" and n.nama == unit), None)
            if known is None:
                known = Simpul("unit_kerja", "", unit)
                plan.akar.append(known)
            self._roots = known.anak

    def open(self, row: _Baris, calon: Calon) -> Simpul:
        if calon.ragu:
            self.tell("impor.tingkat_ragu", row.nomor, isi=calon.nama, jadi=calon.tingkat.replace("_", " "))
        key = (row.kantor, row.unit, calon.kode)
        if calon.kode and key in self._nodes:
            node, first = self._nodes[key]
            self.same_money(node, first, row.nomor, calon)
            self._stack = list(self._paths.get(id(node), [node]))
            return node
        node = Simpul(calon.tingkat, calon.kode, one_line(calon.nama))
        rank = RANK[calon.tingkat]
        while self._stack and RANK[self._stack[-1].tingkat] >= rank:
            self._stack.pop()
        self.parents(row, node)
        (self._stack[-1].anak if self._stack else self._roots).append(node)
        self._stack.append(node)
        self._paths[id(node)] = list(self._stack)
        if calon.kode:
            self._nodes[key] = (node, row.nomor)
        return node

    def parents(self, row: _Baris, node: Simpul) -> None:
        """A list of sub kegiatan alone: the codes of the levels above are part of theirs."""
        if node.tingkat != "sub_kegiatan" or not node.kode:
            return
        for level, segments in _PARENTS:
            if level in self._present:
                continue
            code = awalan(node.kode, segments)
            while self._stack and RANK[self._stack[-1].tingkat] >= RANK[level] and self._stack[-1].kode != code:
                self._stack.pop()
            if self._stack and self._stack[-1].kode == code:
                continue
            known = self._nodes.get((row.kantor, row.unit, code))
            if known is None:
                known = self._nodes[row.kantor, row.unit, code] = (
                    Simpul(level, code, self.tabel.name(code)),
                    row.nomor,
                )
                (self._stack[-1].anak if self._stack else self._roots).append(known[0])
                self.tell("impor.induk_ditambah", row.nomor, isi=f"{level} {code}")
            self._stack.append(known[0])

    def same_money(self, node: Simpul, first: int, row: int, calon: Calon) -> None:
        """A code may stand again for its further indicators, not with other money."""
        for k in self.columns(*RP_FIELDS):
            assert k.arti is not None  # noqa: S101  # columns() gives named ones
            read = read_cell(self.sheet, row, k.nomor, k.arti, "")
            before = node.isi.get(k.arti.medan, k.arti.kunci)
            if read is not None and before is not None and read.sel != before:
                raise ImportRefused(
                    "impor.kode_rangkap",
                    berkas=self.nama,
                    kode=calon.kode,
                    tempat=f"{self.sheet.place(first, k.nomor)}, {self.sheet.place(row, k.nomor)}",
                    nilai=f"{cell_text(before)}, {cell_text(read.sel)}",
                )

    def homeless(self, row: _Baris) -> Simpul:
        """Indicators without any node, as in T-C.30: those of the office."""
        node = Simpul("tujuan", "", "Kinerja pelayanan perangkat daerah")
        self._roots.append(node)
        self.tell("impor.tanpa_simpul", row.nomor, isi=node.nama)
        return node

    # ---- values --------------------------------------------------------------------------------------

    def fill(self, node: Simpul, row: _Baris) -> None:
        at = row.nomor
        self.describe(node, at)
        unit = self.text(at, "satuan")
        for indikator, cells in self.indicators(node, at, unit):
            for medan, key, sel in cells:
                self.put(indikator.isi, medan, key, sel, at)
        for k in self.columns(*RP_FIELDS):
            held = self.value(at, k, "")
            if held is not None and k.arti is not None:
                self.put(node.isi, k.arti.medan, k.arti.kunci, held, at)

    def put(self, isi: Isi, medan: str, key: int | str, sel: Sel, row: int) -> None:
        if not isi.put(medan, sel, key):
            self.tell("impor.bertentangan", row, medan=f"{medan} {key}".strip(), isi=cell_text(sel))

    def value(self, row: int, k: Kolom, unit: str) -> Sel | None:
        if k.arti is None:
            return None
        read = read_cell(self.sheet, row, k.nomor, k.arti, unit)
        if read is None:
            return None
        self._filled[k.nomor] += 1
        text = self.sheet.text(row, k.nomor)
        if not any(c.isdigit() for c in text) and read.sel.nilai is None:
            self._words[k.nomor] += 1
        if read.ragu:
            self.tell(read.ragu, row, k.nomor, medan=k.arti.nama, isi=text, jadi=cell_text(read.sel))
        return read.sel

    def indicators(self, node: Simpul, row: int, unit: str) -> list[tuple[Indikator, list[tuple[str, int | str, Sel]]]]:
        """The indicator of a row with its cells; several where its cell and the others have parallel lines."""
        columns = self.columns(*K_FIELDS)
        raw = next((str(self.sheet.cell(row, k.nomor)) for k in self.columns("indikator")), "")
        names = [one_line(line) for line in raw.split("\n") if line.strip()]
        texts = [self.sheet.cell(row, k.nomor) for k in columns]
        lines = [[one_line(part) for part in text.split("\n")] for text in texts if isinstance(text, str) and text]
        if len(names) > 1 and lines and all(len(part) == len(names) for part in lines) and not self.has_k_numbers(row):
            return self.parallel(node, row, names, columns)
        cells = [
            (k.arti.medan, k.arti.kunci, sel)
            for k in columns
            if k.arti is not None and (sel := self.value(row, k, unit)) is not None
        ]
        name = one_line(raw)
        if not name and not cells:
            return []
        if not name:
            name = (
                node.indikator[-1].nama if node.indikator and not self.columns("indikator") else node.nama or node.kode
            )
            self.tell("impor.indikator_tanpa_nama", row, isi=name)
        return [(self.indikator(node, row, name, unit, cells), cells)]

    def has_k_numbers(self, row: int) -> bool:
        return any(isinstance(self.sheet.cell(row, k.nomor), Decimal) for k in self.columns(*K_FIELDS))

    def parallel(
        self, node: Simpul, row: int, names: list[str], columns: list[Kolom]
    ) -> list[tuple[Indikator, list[tuple[str, int | str, Sel]]]]:
        made = []
        raw_units = next((str(self.sheet.cell(row, k.nomor)) for k in self.columns("satuan")), "").split("\n")
        for number, name in enumerate(names):
            unit = one_line(raw_units[number]) if len(raw_units) == len(names) else one_line(raw_units[0])
            cells = []
            for k in columns:
                held = self.sheet.cell(row, k.nomor)
                if k.arti is None or not isinstance(held, str) or not held:
                    continue
                part = Lembar(self.sheet.nama, [[held.split("\n")[number]]])
                read = read_cell(part, 0, 0, k.arti, unit)
                if read is not None:
                    cells.append((k.arti.medan, k.arti.kunci, read.sel))
                    if read.ragu:
                        self.tell(read.ragu, row, k.nomor, medan=k.arti.nama, isi=held, jadi=cell_text(read.sel))
            made.append((self.indikator(node, row, name, unit, cells), cells))
        return made

    def indikator(
        self, node: Simpul, row: int, name: str, unit: str, cells: list[tuple[str, int | str, Sel]]
    ) -> Indikator:
        """An indicator of the node; the same one again when a row repeats it for another year or half."""
        for known in node.indikator:
            if padat(known.nama) == padat(name) and all(known.isi.get(m, k) in (None, sel) for m, k, sel in cells):
                return known
        made = Indikator(name, satuan="" if is_percent(unit) or cells else unit)
        for mark in ("spm", "ikk"):
            if self.text(row, mark) not in ("", "-", "–"):
                made.penanda = (*made.penanda, mark)
        node.indikator.append(made)
        return made

    def describe(self, node: Simpul, row: int) -> None:
        for medan, held in (
            ("hasil", node.hasil),
            ("keluaran", node.keluaran),
            ("lokasi", node.lokasi),
            ("kelompok sasaran", node.kelompok_sasaran),
            ("catatan", node.catatan),
        ):
            for k in self.columns(medan):
                for line in str(self.sheet.cell(row, k.nomor)).split("\n"):
                    text = one_line(line)
                    if text and text not in ("-", "–") and text not in held:
                        held.append(text)
        for level in ("nasional", "provinsi", "daerah"):
            text = self.text(row, f"prioritas {level}")
            if text and text != "-" and (level, text) not in node.prioritas:
                node.prioritas.append((level, text))
        name, code = self.text(row, "sumber dana"), self.text(row, "kode dana")
        if (name or code) and name != "-" and not any(s.nama == (name or code) for s in node.sumber_dana):
            code = code if re.fullmatch(r"[0-9][0-9A-Za-z]*(?:\.[0-9A-Za-z]+)*", code) else ""
            node.sumber_dana.append(SumberDana(name or code or self.text(row, "kode dana"), code if name else ""))

    # ---- recaps and what is left -----------------------------------------------------------------------

    def closing(self, row: int, whole: str, found: list[_Baris]) -> list[_Baris]:
        """A total or an average below the rows: recaps are kept, other totals are told."""
        recap = _RECAP.match(whole)
        if recap is None:
            self.tell("impor.baris_jumlah", row, isi=" | ".join(self.sheet.texts(row)))
            return []
        program = next((r.calon for r in reversed(found) if r.calon and level_of_code(r.calon.kode) == "program"), None)
        office = any(word in whole.casefold() for word in ("perangkat daerah", "opd", "skpd", "dari seluruh"))
        if not office and program is None:
            self.tell("impor.rekap_tanpa_kode", row, isi=" | ".join(self.sheet.texts(row)))
            return []
        owner = found[-1].kantor if found else ""
        self.enter(owner, "")
        rekap = self.rekap(self.plans[owner], "" if office or program is None else program.kode)
        average = whole.casefold().startswith(("total rata", "rata"))
        for side, fields in (("kinerja", K_FIELDS), ("anggaran", RP_FIELDS)):
            for k in self.columns(*fields):
                key = self.recap_key(k.arti)
                text = self.sheet.text(row, k.nomor)
                if not key or text in ("", "-"):
                    continue
                share = Arti("tertulis capaian")
                read = read_cell(self.sheet, row, k.nomor, share, "") if average else None
                sel = read.sel if read is not None else Sel(text)
                rekap.isi.put(f"tertulis {'rata-rata' if average else 'predikat'} {side}", sel, key)
        return []

    @staticmethod
    def recap_key(arti: Arti | None) -> str:
        if arti is None:
            return ""
        if str(arti.kunci).startswith("TW"):
            return str(arti.kunci)
        last = arti.medan.removeprefix("tertulis ")
        return {
            "realisasi": "realisasi",
            "serapan": "realisasi",
            "capaian": "capaian",
            "capaian serapan": "capaian",
        }.get(last, "")

    @staticmethod
    def rekap(plan: Rencana, code: str) -> Rekap:
        known = next((r for r in plan.rekap if r.kode == code), None)
        if known is None:
            known = Rekap(code)
            plan.rekap.append(known)
        return known

    def refuse_words(self) -> None:
        """A column of numbers that holds words is another column."""
        for column, words in self._words.items():
            if words >= _ENOUGH and words > _MOSTLY * self._filled[column]:
                k = next(k for k in self.head.kolom if k.nomor == column)
                row = next(
                    r
                    for r in range(self.head.akhir, len(self.sheet.baris))
                    if (text := self.sheet.text(r, column)) and not any(c.isdigit() for c in text)
                )
                raise ImportRefused(
                    "impor.kolom_teks",
                    berkas=self.nama,
                    tempat=self.sheet.place(row, column),
                    isi=self.sheet.text(row, column),
                    kolom=k.huruf,
                    medan=k.arti.nama if k.arti else "",
                )

    def tell_left(self) -> None:
        for row in self._left:
            self.tell("impor.baris_lain", row, isi=" | ".join(self.sheet.texts(row)))


def in_reading_order(roots: list[Simpul], office: str) -> list[Simpul]:
    """Text nests a node below whatever larger one stands before it: what has no parent goes first.

    Beside units, what belongs to none of them is the office's own.
    """
    units = [node for node in roots if node.tingkat == "unit_kerja"]
    others = [node for node in roots if node.tingkat != "unit_kerja"]
    others.sort(key=lambda node: -RANK.get(node.tingkat, 0))
    for unit in units:
        unit.anak.sort(key=lambda node: -RANK.get(node.tingkat, 0))
    if units and others:
        return [Simpul("unit_kerja", "", office or "Perangkat daerah", anak=others), *units]
    return [*others, *units]
