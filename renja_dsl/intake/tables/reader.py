"""Rows of a table to plan data: nodes at their levels, indicators, values, and what is left over."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from attrs import define, field

from renja_dsl.drafts.plan import Draft, DraftCell, DraftFields, DraftIndikator, DraftSimpul, DraftSumberDana, Kunci
from renja_dsl.drafts.text import cell_text, one_line
from renja_dsl.intake.refused import ImportRefused
from renja_dsl.intake.source_values import DASHES, is_percent
from renja_dsl.intake.tables.cells import read_cell
from renja_dsl.intake.tables.half import Paruh
from renja_dsl.intake.tables.header import Kolom
from renja_dsl.intake.tables.indicators import Terbaca, read_indicators, read_value, split_list
from renja_dsl.intake.tables.kinds import Ihwal
from renja_dsl.intake.tables.levels import Calon, decide, level_of_code
from renja_dsl.intake.tables.meanings import CAPAIAN, GOAL_FIELDS, K_FIELDS, PENANGGUNG_JAWAB, RP_FIELDS
from renja_dsl.intake.tables.recaps import read_recap
from renja_dsl.intake.tables.rows import Baris, Pemilah
from renja_dsl.nomenklatur import Tabel
from renja_dsl.values import awalan, padat
from renja_dsl.values.tingkat import BERKODE, RANK, RUAS, TINGKAT_KERJA

_PARENTS = tuple((level, RUAS[level]) for level in TINGKAT_KERJA[:-1])
_MOSTLY, _ENOUGH = 0.5, 6
"""a column of numbers that is mostly words, in so many cells, was misread"""
_TICK = 3
"""characters of a mark in a column of marks"""
_SOURCE = re.compile(
    r"(?:DAU|DAK|DBH|DID|PAD|APB[DN]|BLUD|SiLPA|Dana|Pendapatan|Hibah|Bantuan|Pajak|Retribusi)\b", re.I
)
_SOURCE_CODE = re.compile(r"[0-9][0-9A-Za-z]*(?:\.[0-9A-Za-z]+)*")
_Key = tuple[str, str, str]
"""office, unit, code"""


@define
class Pembaca:
    """Reads one half of one table."""

    half: Paruh
    ihwal: Ihwal
    tabel: Tabel
    """names and levels of the nomenclature, where the table lacks codes or parents"""
    plans: dict[str, Draft] = field(factory=dict)
    _stack: list[DraftSimpul] = field(factory=list)
    _nodes: dict[_Key, tuple[DraftSimpul, int]] = field(factory=dict)
    _words: dict[int, list[int]] = field(factory=dict)
    """column of numbers -> rows that hold words there"""
    _filled: Counter[int] = field(factory=Counter)
    _paths: dict[int, list[DraftSimpul]] = field(factory=dict)
    """node, by identity -> the nodes from the top down to it"""
    _roots: list[DraftSimpul] = field(factory=list)
    _present: set[str] = field(factory=set)
    """levels that the table has rows of"""
    _goals: dict[str, DraftSimpul] = field(factory=dict)
    """those that hold for the rows below"""
    _levels: list[str] = field(factory=list)
    """those that have indicators of their own in every row; `` for the row's"""

    def read(self) -> list[Draft]:
        """Plans, one an office. Raises ImportRefused."""
        sorted_rows = Pemilah(self.half, self.ihwal.nama).rows()
        rows = sorted_rows.baris
        candidates = [row.calon for row in rows if row.calon is not None]
        decide(candidates, self.tabel.levels)
        self._present = {calon.tingkat for calon in candidates}
        self._levels = list(dict.fromkeys(k.arti.tingkat for k in self.half.columns(*K_FIELDS, "indikator") if k.arti))
        node: DraftSimpul | None = None
        office = unit = None
        for row in rows:
            if (row.kantor, row.unit) != (office, unit):
                office, unit = row.kantor, row.unit
                self._stack.clear()
                self.enter(office, unit)
            if self.ihwal.jenis == "renstra" or row.calon is None:
                self.goals(row)
            if row.calon is not None:
                for above in row.induk:
                    self.pass_through(row, above)
                node = self.open(row, row.calon)
            elif row.tujuan:
                node = self.deepest_goal()
            if node is None:
                node = self.homeless(row)
            self.fill(node, row)
        for number, before in sorted_rows.rekap:
            self.enter(before.kantor if before else "", "")
            read_recap(self.half, number, rows, self.plans[before.kantor if before else ""])
        if sorted_rows.naskah:
            self.enter(rows[-1].kantor if rows else "", "")
            self.plans[rows[-1].kantor if rows else ""].naskah += sorted_rows.naskah
        self.refuse_words()
        self.half.tell_untaken(row.nomor for row in rows)
        self.tell_hidden(rows)
        for plan in self.plans.values():
            plan.akar = with_own_unit(plan.akar, plan.nama)
        return list(self.plans.values())

    # ---- nodes ---------------------------------------------------------------------------------------

    def enter(self, office: str, unit: str) -> None:
        plan = self.plans.get(office)
        if plan is None:
            about = self.ihwal
            plan = self.plans[office] = Draft(
                about.jenis,
                about.tahun,
                about.periode,
                about.tahap,
                nama=office or about.nama,
                daerah=about.daerah,
            )
        self._roots = plan.akar
        if unit:
            known = next((n for n in plan.akar if n.tingkat == "unit_kerja" and n.nama == unit), None)
            if known is None:
                known = DraftSimpul("unit_kerja", "", unit)
                plan.akar.append(known)
            self._roots = known.anak

    def pass_through(self, row: Baris, calon: Calon) -> None:
        """A level above that the row names: the one that is open already, else a new one."""
        at = next((node for node in self._stack if node.tingkat == calon.tingkat), None)
        if at is not None and (at.kode == calon.kode if calon.kode else padat(at.nama) == padat(calon.nama)):
            self.compare_names(row, at, calon)
            return
        known = self._nodes.get((row.kantor, row.unit, calon.kode)) if calon.kode else None
        if known is not None:
            self.compare_names(row, known[0], calon)
            self._stack = list(self._paths[id(known[0])])
            return
        self.add(row, DraftSimpul(calon.tingkat, calon.kode, one_line(calon.nama)))

    def compare_names(self, row: Baris, node: DraftSimpul, calon: Calon) -> None:
        """Of two names for one code the first is kept."""
        if calon.nama and padat(calon.nama) != padat(node.nama):
            self.half.tell("impor.bertentangan", row.nomor, medan=f"nama {calon.kode}", isi=one_line(calon.nama))

    def open(self, row: Baris, calon: Calon) -> DraftSimpul:
        if calon.ragu:
            self.half.tell("impor.tingkat_ragu", row.nomor, isi=calon.nama, jadi=calon.tingkat.replace("_", " "))
        known = self.known(row, calon)
        if known is not None:
            self._stack = list(self._paths[id(known)])
            self.compare_names(row, known, calon)
            return known
        node = DraftSimpul(calon.tingkat, calon.kode, one_line(calon.nama))
        goal = self.deepest_goal()
        if node.tingkat == "program" and goal is not None:
            node.mendukung = (goal.penanda,)
        self.parents(row, node)
        self.add(row, node)
        return node

    def known(self, row: Baris, calon: Calon) -> DraftSimpul | None:
        """A code may stand again for its further indicators; with other money it is another node."""
        if not calon.kode:
            at = self._stack[-1] if self._stack and row.induk else None
            same = at is not None and at.tingkat == calon.tingkat and padat(at.nama) == padat(calon.nama)
            return at if same else None
        held = self._nodes.get((row.kantor, row.unit, calon.kode))
        if held is None:
            return None
        node, first = held
        for k in self.half.filled(row.nomor, *RP_FIELDS):
            assert k.arti is not None  # noqa: S101  # filled() gives named ones
            read = read_cell(self.half.sheet, row.nomor, k, "")
            before = node.isi.get(k.arti.medan, k.arti.kunci)
            if read is not None and before is not None and read.sel != before:
                places = f"{self.half.sheet.place(first, k.nomor)}, {self.half.sheet.place(row.nomor, k.nomor)}"
                values = f"{cell_text(before)}, {cell_text(read.sel)}"
                self.half.tell("impor.kode_dua_kali", row.nomor, kode=calon.kode, sel=places, nilai=values)
                return None
        return node

    def add(self, row: Baris, node: DraftSimpul) -> None:
        rank = RANK[node.tingkat]
        while self._stack and RANK[self._stack[-1].tingkat] >= rank:
            self._stack.pop()
        (self._stack[-1].anak if self._stack else self._roots).append(node)
        self._stack.append(node)
        self._paths[id(node)] = list(self._stack)
        if node.kode:
            self._nodes[row.kantor, row.unit, node.kode] = (node, row.nomor)

    def parents(self, row: Baris, node: DraftSimpul) -> None:
        """A list without programs or kegiatan: their codes are part of those below."""
        if node.tingkat not in ("kegiatan", "sub_kegiatan") or level_of_code(node.kode) != node.tingkat:
            return
        for level, segments in _PARENTS:
            if level == node.tingkat:
                return
            code = awalan(node.kode, segments)
            if level in self._present or any(at.kode == code for at in self._stack):
                continue
            if (row.kantor, row.unit, code) not in self._nodes:
                self.half.tell("impor.induk_ditambah", row.nomor, isi=f"{level} {code}")
            self.pass_through(row, Calon(code, self.tabel.name(code), "", None, level))

    def goals(self, row: Baris) -> None:
        """The goals that a row names; what follows supports the deepest of them."""
        roots = self.plans[row.kantor].akar
        for k in row.tujuan:
            assert k.arti is not None  # noqa: S101  # columns of goals are named
            level, text = k.arti.medan, one_line(str(self.half.take(row.nomor, k)))
            siblings = [node for node in roots if node.tingkat == level and node.penanda]
            known = next((node for node in siblings if padat(node.nama) == padat(text)), None)
            if known is None:
                above = self._goals.get("tujuan") if level == "sasaran" else None
                known = DraftSimpul(level, "", text, f"{level[0].upper()}{len(siblings) + 1}")
                known.mendukung = (above.penanda,) if above is not None else ()
                roots.append(known)
            if level == "tujuan":
                self._goals.pop("sasaran", None)
            self._goals[level] = known

    def deepest_goal(self) -> DraftSimpul | None:
        return self._goals.get("sasaran") or self._goals.get("tujuan")

    def homeless(self, row: Baris) -> DraftSimpul:
        """Indicators without any node, as in T-C.30: those of the office."""
        node = DraftSimpul("tujuan", "", "Kinerja pelayanan perangkat daerah")
        self._roots.append(node)
        self.half.tell("impor.tanpa_simpul", row.nomor, isi=node.nama)
        return node

    # ---- values --------------------------------------------------------------------------------------

    def fill(self, node: DraftSimpul, row: Baris) -> None:
        at = row.nomor
        if row.capaian:
            (node.hasil if RANK.get(node.tingkat, 0) <= RANK["program"] else node.keluaran).append(row.capaian)
        self.describe(node, at)
        for level in self._levels:
            owner = next((above for above in reversed(self._stack) if above.tingkat == level), node)
            for read in read_indicators(self.half, at, level):
                self.take_in(owner, at, read)
        for k in self.half.filled(at, *RP_FIELDS):
            held = read_value(self.half, at, k, "")
            if held is not None and k.arti is not None:
                self.put(node.isi, k.arti.medan, k.arti.kunci, held, at)
                self.count(k, at, held)
        for k in self.half.filled(at, *K_FIELDS):
            cell = read_cell(self.half.sheet, at, k, "")
            self.count(k, at, cell.sel if cell is not None else None)

    def take_in(self, node: DraftSimpul, row: int, read: Terbaca) -> None:
        if not read.nama and not read.sel:
            return
        if not read.nama:
            last = node.indikator[-1].nama if node.indikator and not self.half.columns("indikator") else ""
            read.nama = last or node.nama or node.kode
            self.half.tell("impor.indikator_tanpa_nama", row, isi=read.nama)
        indikator = self.indikator(node, row, read)
        for medan, key, sel in read.sel:
            self.put(indikator.isi, medan, key, sel, row)

    def put(self, isi: DraftFields, medan: str, key: Kunci, sel: DraftCell, row: int) -> None:
        if not isi.put(medan, sel, key):
            self.half.tell("impor.bertentangan", row, medan=f"{medan} {key}".strip(), isi=cell_text(sel))

    def count(self, k: Kolom, row: int, sel: DraftCell | None) -> None:
        self._filled[k.nomor] += 1
        text = self.half.sheet.text(row, k.nomor)
        if not any(c.isdigit() for c in text) and sel is not None and sel.nilai is None:
            self._words.setdefault(k.nomor, []).append(row)

    def indikator(self, node: DraftSimpul, row: int, read: Terbaca) -> DraftIndikator:
        """An indicator of the node; the same one again when a row repeats it for another year or half."""
        for known in node.indikator:
            if padat(known.nama) == padat(read.nama) and all(
                known.isi.get(m, k) in (None, sel) for m, k, sel in read.sel
            ):
                return known
        made = DraftIndikator(read.nama, satuan="" if is_percent(read.satuan) or read.sel else read.satuan)
        for mark in ("spm", "ikk"):
            text = self.half.text(row, mark)
            if text not in ("", *DASHES):
                made.penanda = (*made.penanda, mark)
            if len(text) > _TICK:
                k = self.half.columns(mark)[0]
                self.half.tell("impor.sel_lewat", row, k.nomor, kolom=k.label, isi=text)
        node.indikator.append(made)
        return made

    def describe(self, node: DraftSimpul, row: int) -> None:
        outcome = node.hasil if RANK.get(node.tingkat, 0) <= RANK["program"] else node.keluaran
        for medan, held in (
            ("hasil", node.hasil),
            ("keluaran", node.keluaran),
            (CAPAIAN, outcome),
            ("lokasi", node.lokasi),
            ("kelompok sasaran", node.kelompok_sasaran),
            ("catatan", node.catatan),
        ):
            for k in self.half.filled(row, medan):
                for line in str(self.half.take(row, k)).split("\n"):
                    text = one_line(line)
                    if text and text not in DASHES and text not in held:
                        held.append(text)
        for level in ("nasional", "provinsi", "daerah"):
            text = self.half.text(row, f"prioritas {level}")
            if text and text not in DASHES and (level, text) not in node.prioritas:
                node.prioritas.append((level, text))
        responsible = self.half.text(row, PENANGGUNG_JAWAB)
        comment = f"penanggung jawab: {one_line(responsible)}"
        if responsible and responsible not in DASHES and comment not in node.keterangan:
            node.keterangan.append(comment)
        self.sources(node, row)

    def sources(self, node: DraftSimpul, row: int) -> None:
        raw, code = self.half.raw(row, "sumber dana"), self.half.text(row, "kode dana")
        names = split_list(raw) or [one_line(line) for line in re.split(r"[\n;]", raw) if line.strip()]
        if not all(_SOURCE.match(name) for name in names):
            names = [one_line(raw)]
        for name in names or [""]:
            whole = name or code
            if whole and name not in DASHES and not any(s.nama == whole for s in node.sumber_dana):
                own = code if len(names) < 2 and _SOURCE_CODE.fullmatch(code) else ""
                node.sumber_dana.append(DraftSumberDana(whole, own if name else ""))

    # ---- what is left --------------------------------------------------------------------------------

    def refuse_words(self) -> None:
        """A column of numbers that holds words is another column."""
        sheet = self.half.sheet
        for k in self.half.head.kolom:
            rows = self._words.get(k.nomor, [])
            if len(rows) >= _ENOUGH and len(rows) > _MOSTLY * self._filled[k.nomor]:
                raise ImportRefused(
                    "impor.kolom_teks",
                    berkas=self.half.nama,
                    tempat=sheet.place(rows[0], k.nomor),
                    isi=sheet.text(rows[0], k.nomor),
                    kolom=k.huruf,
                    medan=k.arti.nama if k.arti else "",
                )

    def tell_hidden(self, rows: list[Baris]) -> None:
        """Hidden rows and columns are read like all others, and told: nobody sees them on the sheet."""
        sheet = self.half.sheet
        for row in rows:
            if row.nomor in sheet.baris_sembunyi:
                self.half.tell("impor.baris_tersembunyi", row.nomor, isi=" | ".join(islice(sheet.texts(row.nomor), 3)))
        for k in self.half.head.kolom:
            hidden = k.nomor in sheet.kolom_sembunyi and k.arti is not None
            if hidden and any(sheet.text(row.nomor, k.nomor) for row in rows):
                self.half.tell("impor.kolom_tersembunyi", self.half.head.awal, k.nomor, kolom=k.label)


def with_own_unit(roots: list[DraftSimpul], office: str) -> list[DraftSimpul]:
    """Beside units, what belongs to none of them is the office's own; otherwise it would read as the last unit's."""
    units = [node for node in roots if node.tingkat == "unit_kerja"]
    goals = [node for node in roots if node.tingkat in GOAL_FIELDS]
    others = [node for node in roots if node.tingkat in BERKODE]
    if units and others:
        return [*goals, DraftSimpul("unit_kerja", "", office or "Perangkat daerah", anak=others), *units]
    return roots
