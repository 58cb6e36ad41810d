"""What each row below a head is: a node, a further indicator, a total, or no part of the table."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import define, field

from renja_dsl.intake.source_values import DASHES, read_measure
from renja_dsl.intake.tables.codes import code_of, is_code, split_lead
from renja_dsl.intake.tables.columns import amount_of
from renja_dsl.intake.tables.half import Half
from renja_dsl.intake.tables.header import TableColumn
from renja_dsl.intake.tables.kinds import is_office
from renja_dsl.intake.tables.ledger import Ledger
from renja_dsl.intake.tables.levels import Opening, level_of_code, level_of_words
from renja_dsl.intake.tables.meanings import (
    GOAL_FIELDS,
    K_FIELDS,
    LEVEL_FIELDS,
    PENANGGUNG_JAWAB,
    RP_FIELDS,
    fold,
)
from renja_dsl.values import Besaran, Persen, Rentang, awalan
from renja_dsl.values.tingkat import RUAS

_TOTAL = re.compile(
    r"(?:sub[\s-]*|grand\s*)?(?:jumlah|total)\b(?:[\s\d(ivxabc).:+=-]*|"
    r"\s+(?:pagu|anggaran|belanja|biaya|dana|kebutuhan|seluruh\w*|keseluruhan|program|kegiatan|sub kegiatan|"
    r"bidang|urusan|opd|pd|skpd|perangkat|dinas|badan|per)\b.*)",
    re.I,
)
_RECAP = re.compile(r"(?:total )?rata[\s-]?rata (?:capaian )?(kinerja|anggaran)?|predikat (kinerja|anggaran)?", re.I)
_OFFICE = re.compile(r"(?:nama )?(?:perangkat daerah|opd|skpd)\s*:", re.I)
_NUMBERING = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,6})[.)]?", re.I)
_SECTION = re.compile(r"bidang\b(?! urusan)|sekretariat\b", re.I)
"""a part of the office, not of the nomenclature"""
_OUTCOME = re.compile(r"\w+nya\b", re.I)
"""`Meningkatnya ...`, `Tersedianya ...`"""
_STATEMENTS = (
    ("faktor pendorong", re.compile(r"faktor[\s-]*(?:faktor )?pendorong\b", re.I)),
    ("faktor penghambat", re.compile(r"faktor[\s-]*(?:faktor )?penghambat\b", re.I)),
    ("tindak lanjut triwulan", re.compile(r"(?:usulan )?tindak lanjut\b.*\btriwulan\b", re.I)),
    ("tindak lanjut renja", re.compile(r"(?:usulan )?tindak lanjut\b.*\b(?:renja|rencana kerja|rkpd)\b", re.I)),
)


@define
class SheetRow:
    number: int
    opening: Opening | None = None
    """None: a further indicator of the node above, or a goal's"""
    above: list[Opening] = field(factory=list)
    """levels above, which the row names in columns of their own"""
    goals: list[TableColumn] = field(factory=list)
    """columns in which the row names goals"""
    outcome: str = ""
    """outcome or output of the node above, which the row names in the column of names"""
    unit: str = ""
    office: str = ""


@define
class SortedRows:
    """Rows of a table, by what they are."""

    rows: list[SheetRow] = field(factory=list)
    recaps: list[tuple[int, SheetRow | None]] = field(factory=list)
    """row of an average or predikat, and the row that stands before it"""
    statements: list[tuple[str, str]] = field(factory=list)
    """statements about the whole document that stand below the rows"""


@define
class RowSorter:
    """Sorts the rows of one half."""

    ledger: Ledger
    office: str
    """as the title names it"""
    _codes: dict[int, tuple[str, str]] = field(factory=dict)
    _strange: dict[int, tuple[int, str]] = field(factory=dict)
    """row -> column and text of what stands where a code belongs"""
    _mangled: list[tuple[int, int, str, str]] = field(factory=list)

    def rows(self) -> SortedRows:
        found = SortedRows()
        sheet = self.half.sheet
        rows = self.half.rows()
        last = max((row for row in rows if self.name(row)[0] or self.has_values(row)), default=-1)
        named = [r for r in rows if r <= last and any(self.name(r)) and not self.is_outcome(self.name(r)[1])]
        coded = 0 < len(named) <= 2 * sum(bool(self.name(row)[0]) for row in named)
        left: list[int] = []
        for row in rows:
            code, name = self.name(row)
            whole = name or next(sheet.texts(row))
            if _OFFICE.match(whole) or (not code and list(sheet.texts(row)) == [self.office]):
                continue
            if _RECAP.match(whole):
                found.recaps.append((row, found.rows[-1] if found.rows else None))
            elif not code and _TOTAL.fullmatch(whole):
                self.ledger.tell("impor.baris_jumlah", row, isi=self.half.whole(row))
            elif (made := self.part(row, code, name, coded) if row <= last else None) is not None:
                found.rows.append(made)
            elif row <= last and self.has_values(row):
                self.ledger.tell("impor.baris_jumlah", row, isi=self.half.whole(row))
            elif (text := self.statement(row)) is not None:
                found.statements.append(text)
            else:
                left.append(row)
        self.tell_mangled()
        for row in left:
            self.ledger.tell("impor.baris_lain", row, isi=self.half.whole(row))
        self.owners(found.rows)
        return found

    @property
    def half(self) -> Half:
        return self.ledger.half

    # ---- one row -------------------------------------------------------------------------------------

    def part(self, row: int, code: str, name: str, coded: bool) -> SheetRow | None:
        """The row as a part of the plan; None for one that says nothing of it."""
        half = self.half
        goals = [k for k in half.filled(row, *GOAL_FIELDS) if half.sheet.text(row, k.number) not in DASHES]
        indicator = bool(half.filled(row, "indikator"))
        if code or name:
            if not code and indicator and self.is_outcome(name):
                return SheetRow(row, outcome=name)
            part_of_office = coded and not code and (not level_of_words(name) or _SECTION.match(name))
            if part_of_office and not indicator and not self.has_values(row):
                return None
            if row in self._strange:
                column, text = self._strange[row]
                self.ledger.tell("impor.kode_asing", row, column, isi=text)
            return SheetRow(row, self.candidate(row, code, name), self.ancestors(row, code), goals)
        if not indicator:
            return None
        return SheetRow(row, goals=goals)

    def is_outcome(self, name: str) -> bool:
        """Among names, where the head of the column says that outcomes stand there too."""
        heads = " ".join(fold(k.label) for k in self.half.columns("nama"))
        told = "outcome" in heads or "output" in heads or "keluaran" in heads
        return told and _OUTCOME.match(name) is not None

    def has_values(self, row: int) -> bool:
        half = self.half
        if any(amount_of(half.sheet, row, k.number) is not None for k in half.filled(row, *RP_FIELDS)):
            return True
        named = bool(half.filled(row, "indikator"))
        for k in half.filled(row, *K_FIELDS):
            held = half.sheet.cell(row, k.number)
            read = read_measure(held) if isinstance(held, str) else None
            if isinstance(held, Decimal) or (read is not None and read.cell.nilai is not None and named):
                return True
            if read is not None and isinstance(read.cell.nilai, Persen | Rentang):
                return True
            if read is not None and isinstance(read.cell.nilai, tuple) and isinstance(read.cell.nilai[0], Besaran):
                return True
        return False

    def statement(self, row: int) -> tuple[str, str] | None:
        """What an E.81 says below its rows: factors, and what is to follow."""
        first, *others = self.half.sheet.texts(row)
        label, _, text = first.partition(":")
        told = " ".join(part for part in (text.strip(), *others) if part not in DASHES).strip(" .…")
        word = next((word for word, pattern in _STATEMENTS if pattern.match(label)), "")
        return (word, told) if word and told else None

    # ---- code and name -------------------------------------------------------------------------------

    def name(self, row: int) -> tuple[str, str]:
        if row not in self._codes:
            self._codes[row] = self._name(row)
        return self._codes[row]

    def _name(self, row: int) -> tuple[str, str]:
        half = self.half
        name = " ".join(self.names(row))
        lead, rest = split_lead(name)
        columns = half.filled(row, "kode")
        if not columns:
            return (lead, rest) if lead else ("", name)
        made = code_of(half.sheet, row, [k.number for k in columns])
        if is_code(made.text):
            self.ledger.take_all(row, columns)
            if made.doubt:
                self._mangled.append((row, columns[0].number, made.doubt, made.text))
            return made.text.rstrip("."), rest if lead == made.text else name
        if lead:
            return lead, rest
        text = " ".join(half.sheet.text(row, k.number) for k in columns)
        if not name:
            lead, rest = split_lead(text)
            if not lead and not level_of_words(text):
                return "", ""
            self.ledger.take_all(row, columns)
            return lead, rest
        self.ledger.take_all(row, columns)
        if not _TOTAL.fullmatch(text) and not _NUMBERING.fullmatch(text) and text not in DASHES:
            self._strange[row] = (columns[0].number, text)
        return "", name

    def names(self, row: int) -> list[str]:
        """The name's cells without the numbering beside them; else the deepest level that the row names."""
        half = self.half
        filled = half.filled(row, "nama")
        texts = [self.ledger.take_text(row, k) for k in filled]
        if len(texts) > 1:
            texts = [text for text in texts if not _NUMBERING.fullmatch(text)]
        if texts:
            return texts
        levels = half.filled(row, *LEVEL_FIELDS)
        return [self.ledger.take_text(row, levels[-1])] if levels else []

    def ancestors(self, row: int, code: str) -> list[Opening]:
        """Levels that the row repeats, or begins, in columns of their own."""
        half = self.half
        columns = half.filled(row, *LEVEL_FIELDS)
        made: list[Opening] = []
        for k in columns if half.filled(row, "nama") else columns[:-1]:
            assert k.meaning is not None  # noqa: S101  # filled() gives named ones
            level = k.meaning.medan.replace(" ", "_")
            lead, name = split_lead(self.ledger.take_text(row, k))
            own = awalan(code, RUAS[level]) if code and level_of_code(code) != level else ""
            made.append(Opening(lead or own, name, "", None, level))
        return [opening for opening in made if opening.kode != code or not code]

    def candidate(self, row: int, code: str, name: str) -> Opening:
        half = self.half
        column = next((k.number for k in half.columns("nama", *LEVEL_FIELDS, "kode")), 0)
        amount = next(
            (held for k in half.columns("pagu") if (held := amount_of(half.sheet, row, k.number)) is not None), None
        )
        opening = Opening(code, name, half.sheet.looks.get((row, column), ""), amount)
        if not level_of_code(code) and not half.filled(row, "nama"):
            filled = [k.meaning.medan for k in half.filled(row, *LEVEL_FIELDS) if k.meaning]
            opening.tingkat = filled[-1].replace(" ", "_") if filled else ""
        return opening

    def tell_mangled(self) -> None:
        """Codes that were put together from numbers, times or dates: one example for all of them."""
        if self._mangled:
            row, column, text, code = self._mangled[0]
            self.ledger.tell("impor.kode_dari_angka", row, column, isi=text, jadi=code, jumlah=str(len(self._mangled)))

    # ---- owners --------------------------------------------------------------------------------------

    def owners(self, rows: list[SheetRow]) -> None:
        """Office and unit of every row; a merged cell holds for the rows below, and before the first for all above."""
        half = self.half
        responsible = {
            half.sheet.text(row.number, k.number) for k in half.columns(PENANGGUNG_JAWAB) for row in rows
        } - {""}
        offices = (
            "perangkat daerah",
            *([PENANGGUNG_JAWAB] if responsible and all(map(is_office, responsible)) else []),
        )
        unit, office = "", next((text for row in rows if (text := self.ledger.text(row.number, *offices))), "")
        for row in rows:
            unit, office = (
                self.ledger.text(row.number, "unit kerja") or unit,
                self.ledger.text(row.number, *offices) or office,
            )
            row.unit, row.office = unit, office
