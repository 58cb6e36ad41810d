"""What each row below a head is: a node, a further indicator, a total, or no part of the table."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import define, field

from renja_dsl.intake.refused import ImportRefused
from renja_dsl.intake.source_values import DASHES, amount_in, read_measure
from renja_dsl.intake.tables.codes import code_of, is_code, is_rekening, plain_code, split_lead
from renja_dsl.intake.tables.half import Half
from renja_dsl.intake.tables.header import TableColumn
from renja_dsl.intake.tables.kinds import is_office
from renja_dsl.intake.tables.ledger import Ledger
from renja_dsl.intake.tables.levels import Opening, level_of_code, level_of_words, outline
from renja_dsl.intake.tables.meanings import (
    GOAL_FIELDS,
    K_FIELDS,
    LEVEL_FIELDS,
    PENANGGUNG_JAWAB,
    RP_FIELDS,
    fold,
)
from renja_dsl.values import Besaran, Persen, Rentang, awalan, berbentuk, padat
from renja_dsl.values.tingkat import RUAS, TINGKAT_ANGGARAN

_TOTAL = re.compile(
    r"(?:sub[\s-]*|grand\s*)?(?:jumlah|total)\b(?:[\s\d(ivxabc).:+=-]*|"
    r"\s+(?:pagu|anggaran|belanja|biaya|dana|kebutuhan|seluruh\w*|keseluruhan|program|kegiatan|sub kegiatan|"
    r"bidang|urusan|opd|pd|skpd|perangkat|dinas|badan|per)\b.*)",
    re.I,
)
_RECAP = re.compile(r"(?:total )?rata[\s-]?rata (?:capaian )?(kinerja|anggaran)?|predikat (kinerja|anggaran)?", re.I)
_OFFICE = re.compile(r"(?:nama )?(?:perangkat daerah|opd|skpd)\s*:", re.I)
_NUMBERING = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,6})[.)]?", re.I)
_ACCOUNT = re.compile(r"(?:belanja|pendapatan|pembiayaan|penerimaan|pengeluaran)\b", re.I)
_OFFICE_CODE, _UNIT, _UNIT_CODE = ("kode perangkat daerah",), ("unit kerja",), ("kode unit kerja",)
_SECTION = re.compile(r"bidang\b(?! urusan)|sekretariat\b", re.I)
"""a part of the office, not of the nomenclature"""
_OUTCOME = re.compile(r"\w+nya\b", re.I)
"""`Meningkatnya ...`, `Tersedianya ...`"""
_DOTTED = re.compile(r"[.…]{2,}|…|^[ .]+$")
"""a line to be written on"""
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
    unit_code: str = ""
    office: str = ""
    office_code: str = ""
    accounts: list[tuple[int, str]] = field(factory=list)
    """rows of rekening below it, with their codes: parts of its money"""


@define
class SortedRows:
    """Rows of a table, by what they are."""

    rows: list[SheetRow] = field(factory=list)
    recaps: list[tuple[int, SheetRow | None]] = field(factory=list)
    """row of an average or predikat, and the row that stands before it"""
    statements: list[tuple[str, str]] = field(factory=list)
    """statements about the whole document that stand below the rows"""
    sections: list[tuple[int, int]] = field(factory=list)
    """row that opens the part of an office, and how many rows stand before it"""
    totals: list[tuple[int, int]] = field(factory=list)
    """row of a total, and how many rows stand before it"""


@define
class RowSorter:
    """Sorts the rows of one half."""

    ledger: Ledger
    office: str
    """as the title names it"""
    _codes: dict[int, tuple[str, str]] = field(factory=dict)
    _strange: dict[int, tuple[int, str]] = field(factory=dict)
    """row -> column and text of what stands where a code belongs"""
    _told: dict[int, str] = field(factory=dict)
    """row -> its level, in a table that numbers its rows as an outline"""
    _mangled: list[tuple[int, int, str, str]] = field(factory=list)
    _section: tuple[str, str] | None = None
    """name and code of the office whose part is open"""
    _heads: list[Opening] = field(factory=list)
    _accounts: list[int] = field(factory=list)
    _in_accounts: bool = False
    """rows of rekening were the last that had a code"""

    def rows(self) -> SortedRows:
        found = SortedRows()
        sheet = self.half.sheet
        rows = self.half.rows()
        last = max((row for row in rows if self.name(row)[0] or self.has_values(row)), default=-1)
        named = [r for r in rows if r <= last and any(self.name(r)) and not self.is_outcome(self.name(r)[1])]
        self._told = outline([(row, *self.name(row)) for row in named])
        self._codes |= {row: ("", self.name(row)[1]) for row in self._told}
        coded = 0 < len(named) <= 2 * sum(bool(self.name(row)[0]) for row in named)
        left: list[int] = []
        blank: list[int] = []
        for row in rows:
            code, name = self.name(row)
            whole = name or next(sheet.texts(row))
            if self.is_office_row(row, code, name):
                self.section(row, code, name, found)
                continue
            if _OFFICE.match(whole) or (not code and list(sheet.texts(row)) == [self.office]):
                continue
            if _RECAP.match(whole):
                found.recaps.append((row, found.rows[-1] if found.rows else None))
            elif self.is_blank(row):
                blank.append(row)
            elif not code and _TOTAL.fullmatch(whole) and not self.counts(row, whole):
                found.totals.append((row, len(found.rows)))
            elif self.is_account(row, code, name):
                self.account(row, code, found)
            elif (made := self.part(row, code, name, coded) if row <= last else None) is not None:
                self.below_section(made)
                found.rows.append(made)
            elif row <= last and self.has_values(row):
                found.totals.append((row, len(found.rows)))
            elif (text := self.statement(row)) is not None:
                found.statements.append(text)
            else:
                left.append(row)
        self.tell_mangled()
        if self._accounts and not any(made.opening is not None and made.opening.kode for made in found.rows):
            told = {"baris": str(len(self._accounts)), "isi": self.half.whole(self._accounts[0])}
            raise ImportRefused("impor.rekening_saja", berkas=self.half.file, lembar=sheet.name or "-", **told)
        if self._accounts:
            count = str(len(self._accounts))
            self.ledger.tell("impor.rekening", self._accounts[0], jumlah=count, isi=self.half.whole(self._accounts[0]))
        if blank:
            self.ledger.tell("impor.baris_kosong", blank[0], jumlah=str(len(blank)))
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
        if half.sheet.levels.get(row) == "indikator":
            return SheetRow(row, outcome=name)
        goals = [k for k in half.filled(row, *GOAL_FIELDS) if half.sheet.text(row, k.number) not in DASHES]
        indicator = bool(half.filled(row, "indikator"))
        if code or name:
            self._in_accounts = False
            if not code and indicator and self.is_outcome(name):
                return SheetRow(row, outcome=name)
            part_of_office = coded and not code and (not level_of_words(name) or _SECTION.match(name))
            if part_of_office and not indicator and not self.has_values(row):
                return None
            if row in self._strange:
                column, text = self._strange[row]
                self.ledger.tell("impor.kode_asing", row, column, isi=text)
            return SheetRow(row, self.candidate(row, code, name), self.ancestors(row, code), goals)
        named = any(k.meaning is not None and k.meaning.medan == half.sheet.levels.get(row) for k in goals)
        return SheetRow(row, goals=goals) if indicator or named or half.in_rupiah(row) else None

    def counts(self, row: int, text: str) -> bool:
        """Whether `Jumlah perangkat daerah ...` is an indicator: it stands among them, and no money beside it."""
        half = self.half
        among = any(half.sheet.text(row, k.number) == text for k in half.filled(row, "indikator"))
        return among and not half.filled(row, *RP_FIELDS)

    def is_blank(self, row: int) -> bool:
        """A row of a template that holds its number alone, or nothing but zeros beside it."""
        sheet, numbered = self.half.sheet, False
        numbers = {k.number for k in self.half.columns("nomor")} or {0}
        for column in range(len(sheet.rows[row])):
            text = sheet.text(row, column)
            if column in numbers and _NUMBERING.fullmatch(text):
                numbered = True
            elif text and text not in DASHES and text != "0":
                return False
        return numbered

    def is_account(self, row: int, code: str, name: str) -> bool:
        """A row of a rekening, or one of those below it that have no code."""
        if level_of_words(name):
            return False
        if is_rekening(code) or (code in ("4", "5", "6") and _ACCOUNT.match(name)):
            return True
        strange = self._strange.get(row, (0, ""))[1]
        if is_rekening(strange.replace(" ", "")):
            return True
        return not code and bool(self._accounts) and self._in_accounts

    def account(self, row: int, code: str, found: SortedRows) -> None:
        self._accounts.append(row)
        self._in_accounts = True
        self.ledger.take_all(row, self.half.all_columns)
        if code and found.rows:
            found.rows[-1].accounts.append((row, code))

    def is_office_row(self, row: int, code: str, name: str) -> bool:
        """A row that opens the part of an office, as an RKPD of all offices has them."""
        if berbentuk(code.rstrip("."), "perangkat_daerah"):
            return bool(name)
        return not code and is_office(name) and not self.half.filled(row, "indikator") and self.has_values(row)

    def section(self, row: int, code: str, name: str, found: SortedRows) -> None:
        """What stands above it, urusan and bidang urusan, belongs to all offices below: their names go along."""
        heads: list[Opening] = []
        while found.rows and (above := found.rows[-1]).opening is not None and not above.office:
            level = level_of_code(above.opening.kode) or level_of_words(above.opening.nama)
            if level not in ("urusan", "bidang_urusan"):
                break
            heads.insert(0, Opening(above.opening.kode, above.opening.nama, "", None, level))
            self.ledger.take_all(above.number, self.half.all_columns)
            found.rows.pop()
        self._heads = heads or self._heads
        self._section = (name, code.rstrip("."))
        self.ledger.take_all(row, self.half.all_columns)
        found.sections.append((row, len(found.rows)))

    def below_section(self, row: SheetRow) -> None:
        opening = row.opening
        level = (level_of_code(opening.kode) or level_of_words(opening.nama)) if opening is not None else ""
        if self._section is None or (self._heads and level in ("urusan", "bidang_urusan")):
            self._section = None
            return
        row.office, row.office_code = self._section
        row.above = [*self._heads, *row.above] if opening is not None else row.above

    def is_outcome(self, name: str) -> bool:
        """Among names, where the head of the column says that outcomes stand there too."""
        heads = " ".join(fold(k.label) for k in self.half.columns("nama"))
        told = "outcome" in heads or "output" in heads or "keluaran" in heads
        return told and _OUTCOME.match(name) is not None

    def has_values(self, row: int) -> bool:
        half = self.half
        if any(amount_in(half.sheet.cell(row, k.number)) is not None for k in half.filled(row, *RP_FIELDS)):
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
        told = " ".join(part for part in (text.strip(), *others) if part not in DASHES)
        told = _DOTTED.sub("", told).strip()
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
        lead, rest = split_lead(plain_code(name))
        columns = half.filled(row, "kode")
        if not columns:
            own = self.level_code(row)
            return (own, rest if lead == own else name) if own else (lead, rest) if lead else ("", name)
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

    def level_code(self, row: int) -> str:
        """The code beside the deepest name, where every level has a column of codes."""
        levels = self.half.levels(row)
        return self.code_of_level(row, levels[-1]) if levels else ""

    def code_of_level(self, row: int, k: TableColumn) -> str:
        medan = k.meaning.medan if k.meaning is not None else ""
        return plain_code(self.ledger.text(row, f"kode {medan}")).rstrip(".")

    def names(self, row: int) -> list[str]:
        """The name's cells without the numbering beside them; else the deepest level that the row names."""
        half = self.half
        filled = half.filled(row, "nama")
        texts = [self.ledger.take_text(row, k) for k in filled]
        if len(texts) > 1:
            texts = [text for text in texts if not _NUMBERING.fullmatch(text)]
        if texts:
            return texts
        levels = half.levels(row)
        return [self.ledger.take_text(row, levels[-1])] if levels else []

    def ancestors(self, row: int, code: str) -> list[Opening]:
        """Levels that the row repeats, or begins, in columns of their own."""
        half = self.half
        columns = half.levels(row)
        made: list[Opening] = []
        for k in columns if half.filled(row, "nama") else columns[:-1]:
            assert k.meaning is not None  # noqa: S101  # filled() gives named ones
            level = k.meaning.medan.replace(" ", "_")
            lead, name = split_lead(self.ledger.take_text(row, k))
            own = self.code_of_level(row, k)
            if not own and code and level_of_code(code) != level:
                own = awalan(code, RUAS[level])
            made.append(Opening(lead or own, name, "", None, level))
        return [opening for opening in made if opening.kode != code or not code]

    def candidate(self, row: int, code: str, name: str) -> Opening:
        half = self.half
        column = next((k.number for k in half.columns("nama", *LEVEL_FIELDS, "kode")), 0)
        amount = next(
            (held for k in half.columns("pagu") if (held := amount_in(half.sheet.cell(row, k.number))) is not None),
            None,
        )
        opening = Opening(code, name, half.sheet.looks.get((row, column), ""), amount)
        told = self._told.get(row) or half.sheet.levels.get(row, "")
        if told in TINGKAT_ANGGARAN:
            opening.tingkat = told
        elif not level_of_code(code) and not half.filled(row, "nama"):
            filled = [k.meaning.medan for k in half.levels(row) if k.meaning]
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
        held: list[tuple[str, ...]] = [
            tuple(self.ledger.text(row.number, *fields) for fields in (offices, _OFFICE_CODE, _UNIT, _UNIT_CODE))
            for row in rows
        ]
        office, office_code = (next((owners[n] for owners in held if owners[n]), "") for n in (0, 1))
        unit = unit_code = ""
        own = all(_same(owners[2:], owners[:2]) for owners in held)
        for row, owners in zip(rows, held, strict=True):
            office, office_code = owners[0] or office, owners[1] or office_code
            if not row.office:
                row.office, row.office_code = office or office_code, office_code
            if not own:
                unit, unit_code = owners[2] or unit, owners[3] or unit_code
                row.unit, row.unit_code = unit or unit_code, unit_code


def _same(unit: tuple[str, ...], office: tuple[str, ...]) -> bool:
    """Whether a unit is the office itself, or not told at all."""
    return all(not a or padat(a) == padat(b) for a, b in zip(unit, office, strict=True))
