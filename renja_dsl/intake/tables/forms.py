"""RKA and DPA forms: a block of labels above indicators and rekening, instead of a table of levels.

One sheet holds the form of one kegiatan (2.2.1), or of one sub kegiatan after the other, as SIPD prints them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from attrs import define, field, frozen

from renja_dsl.drafts.plan import Draft, DraftIndikator, DraftSimpul, DraftSumberDana
from renja_dsl.drafts.provenance import NAMED
from renja_dsl.drafts.text import cell_text, one_line
from renja_dsl.intake.refused import Note, note
from renja_dsl.intake.sheets.grid import Sheet
from renja_dsl.intake.source_values import DASHES, amount_in, money, read_measure, read_money
from renja_dsl.intake.tables.codes import is_rekening, plain_code, split_lead
from renja_dsl.intake.tables.kinds import region_of, split_office
from renja_dsl.intake.tables.meanings import fold
from renja_dsl.intake.tables.totals import TableGap, TableTotals
from renja_dsl.values import Rupiah
from renja_dsl.values.tingkat import RANK

_TITLE = re.compile(
    r"\b(?:rencana kerja dan anggaran|dokumen pelaksanaan (?:perubahan |pergeseran )?anggaran|rka|dpa|dppa|rkap)\b"
)
_LOOKED = 60
"""rows in which a form says what it is"""
_LABELS = {
    "urusan": r"urusan(?: pemerintahan)?",
    "bidang_urusan": r"bidang urusan",
    "program": r"program",
    "kegiatan": r"kegiatan",
    "sub_kegiatan": r"sub ?kegiatan",
    "kantor": r"(?:unit )?organisasi|perangkat daerah|skpd|opd",
    "lokasi": r"lokasi(?: kegiatan| sub kegiatan)?",
    "sumber dana": r"sumber (?:dana|pendanaan)",
    "kelompok sasaran": r"kelompok sasaran(?: kegiatan)?",
    "keluaran": r"keluaran sub kegiatan",
}
_MONEY = re.compile(r"(?:jumlah|alokasi|anggaran) (?:tahun|th) ?(n|nplus1|nmin1|\d{4})?")
_BESIDE = re.compile(r"\s\(?(?:n\s*)?([+\-–−])\s*1\s*\)?\s*$", re.I)
"""`Alokasi Tahun -1`: the year before"""
_INDICATOR = re.compile(r"(capaian (?:program|kegiatan)|masukan|keluaran|hasil|outcome|output|input)(?: .*)?")
_TOTAL = re.compile(r"(?:jumlah|total)\b.*")
_RUPIAH = re.compile(r"Rp\.? ?-?[0-9][0-9.]*(?:,[0-9]{1,2})?", re.I)
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


@frozen
class RkaForm:
    draft: Draft
    notes: tuple[Note, ...]
    totals: TableTotals


def form_year(sheet: Sheet) -> int:
    """The year of a form; 0 where a sheet is none, or does not say it."""
    if not is_form(sheet):
        return 0
    for row in range(min(_LOOKED, len(sheet.rows))):
        for text in sheet.texts(row):
            if "tahun" in text.casefold() and (found := _YEAR.search(text)):
                return int(found[1])
    return 0


def is_form(sheet: Sheet) -> bool:
    rows = range(min(_LOOKED, len(sheet.rows)))
    titled = any(_TITLE.search(fold(text)) for row in rows for text in sheet.texts(row))
    labels = {label for row in rows if (label := _labelled(sheet, row)[0])}
    return titled and "kegiatan" in labels and "program" in labels


def read_form(sheet: Sheet, year: int) -> RkaForm:
    return _FormReader(sheet, Draft("renja", year)).read()


def _labelled(sheet: Sheet, row: int) -> tuple[str, str]:
    """What a row says with a colon or in cells of its own: label and value; no label for any other row."""
    texts = [text for text in sheet.texts(row) if text != ":"]
    if not texts:
        return "", ""
    first, _, rest = texts[0].partition(":")
    value = " ".join([*([rest.strip()] if rest.strip() else []), *texts[1:]]).lstrip(": ").strip()
    label = fold(first)
    for name, pattern in _LABELS.items():
        if re.fullmatch(pattern, label) and value:
            coded = name not in (*RANK,) or split_lead(value)[0] != ""
            return (name, value) if coded else ("", "")
    return ("", "")


def _money_of(label: str) -> re.Match[str] | None:
    """`Alokasi Tahun n+1` and its kind; the year is its first group."""
    told = _BESIDE.sub(lambda found: " nplus1" if found[1] == "+" else " nmin1", label)
    return _MONEY.fullmatch(fold(told))


@define
class _FormReader:
    sheet: Sheet
    draft: Draft
    notes: list[Note] = field(factory=list)
    totals: TableTotals = field(factory=TableTotals)
    stack: list[DraftSimpul] = field(factory=list)
    accounts: list[tuple[str, Decimal, int]] = field(factory=list)
    """code, amount, row of the rekening of the node that is open"""
    kind: str = ""
    """of the indicators that come"""
    column: int = 0
    """in which the kinds of indicators stand"""

    def read(self) -> RkaForm:
        titles = [text for row in range(min(_LOOKED, len(self.sheet.rows))) for text in self.sheet.texts(row)]
        self.draft.daerah = region_of(titles)
        words = " ".join(map(fold, titles))
        changed = next((word for word in ("perubahan", "pergeseran") if f"{word} anggaran" in words), "")
        self.draft.tahap = changed or ("perubahan" if "dppa" in words.split() else "")
        for row in range(len(self.sheet.rows)):
            if row not in self.sheet.hidden_rows and any(self.sheet.texts(row)):
                self.row(row)
        self.close()
        return RkaForm(self.draft, tuple(self.notes), self.totals)

    def row(self, row: int) -> None:
        label, value = _labelled(self.sheet, row)
        texts = list(self.sheet.texts(row))
        if label in RANK:
            self.open(label, value, row)
        elif label:
            self.describe(label, value, row)
        elif self.is_account(row, texts) or self.is_total(row, texts):
            self.kind = ""
        elif (found := _money_of(texts[0])) and len(texts) > 1:
            self.put_money(found, row, texts)
        else:
            self.indicator(row, texts)

    def open(self, level: str, value: str, row: int) -> None:
        code, name = split_lead(value)
        if any(node.tingkat == level and node.kode == code for node in self.stack):
            return
        self.close()
        self.kind = ""
        while self.stack and RANK[self.stack[-1].tingkat] >= RANK[level]:
            self.stack.pop()
        siblings = self.stack[-1].anak if self.stack else self.draft.akar
        node = next((one for one in siblings if one.kode == code), None)
        if node is None:
            node = DraftSimpul(level, code, one_line(name))
            node.isi.asal[NAMED] = (self.at(row),)
            siblings.append(node)
        self.stack.append(node)

    def describe(self, label: str, value: str, row: int) -> None:
        if label == "kantor":
            if not self.draft.nama:
                self.draft.kode, self.draft.nama = split_office(value)
            return
        if not self.stack or value in DASHES:
            return
        node = self.stack[-1]
        if label == "sumber dana":
            node.pay(DraftSumberDana(one_line(value)), self.at(row))
            return
        node.describe(label.replace(" ", "_"), one_line(value), self.at(row))

    def put_money(self, found: re.Match[str], row: int, texts: list[str]) -> None:
        when = found[1] or "n"
        shift = int(when) - self.draft.tahun if when.isdecimal() else {"n": 0, "nplus1": 1, "nmin1": -1}[when]
        said = _RUPIAH.search(" ".join(texts[1:]))  # it may be spelt out behind
        read = read_money(said[0]) if said is not None else read_money(texts[-1])
        if not self.stack or read is None:
            return
        node = self.stack[-1]
        if shift in (0, 1):
            medan = "pagu maju" if shift else "pagu"
            if not node.isi.put(medan, read.cell, asal=self.at(row)):
                told = {"medan": medan, "isi": cell_text(read.cell)}
                self.notes.append(note("impor.bertentangan", self.sheet.row_place(row), **told))
        elif shift == -1:
            node.keterangan.append(one_line(f"anggaran tahun lalu: {cell_text(read.cell)}"))

    # ---- indicators --------------------------------------------------------------------------------

    def indicator(self, row: int, texts: list[str]) -> None:
        found = _INDICATOR.fullmatch(fold(texts[0]))
        column = next(c for c in range(len(self.sheet.rows[row])) if self.sheet.text(row, c))
        if found is not None and len(texts) > 1:
            self.kind, self.column = found[1], column
            texts = texts[1:]
        elif column <= self.column:
            self.kind = ""
        if not self.kind or not self.stack or len(texts) < 2:  # a name and a target
            return
        name, target = one_line(" ".join(texts[:-1])), texts[-1]
        if self.kind in ("masukan", "input"):
            return
        level = self.kind.removeprefix("capaian ")
        node = next((node for node in reversed(self.stack) if node.tingkat == level), self.stack[-1])
        read = read_measure(target)
        if read is None or any(known.nama == name for known in node.indikator):
            return
        made = DraftIndikator(name)
        made.isi.asal[NAMED] = (self.sheet.place(row, column),)
        made.isi.put("target", read.cell, asal=self.at(row))
        if read.doubt:
            told = {"medan": "target", "isi": target, "jadi": cell_text(read.cell)}
            self.notes.append(note(read.doubt, self.sheet.row_place(row), **told))
        node.indikator.append(made)

    # ---- rekening ----------------------------------------------------------------------------------

    def is_account(self, row: int, texts: list[str]) -> bool:
        code = plain_code(texts[0]).strip(" .")
        if not is_rekening(code) and code not in ("4", "5", "6"):
            return False
        amounts = list(self.amounts(row))
        if len(texts) > 2 and amounts:
            self.accounts.append((code, amounts[-1], row))
        return len(texts) > 1

    def is_total(self, row: int, texts: list[str]) -> bool:
        """A total of rekening, against those above it."""
        if not _TOTAL.fullmatch(fold(texts[0])) or _money_of(texts[0]) or not self.accounts:
            return False
        stated = next(reversed(list(self.amounts(row))), None)
        held = self.leaves()
        if stated is not None and held is not None:
            place = self.sheet.row_place(row)
            gap = TableGap(place, " ".join(texts[:1]), "pagu", stated, held)
            self.totals += TableTotals(1) if stated == held else TableTotals(0, (gap,))
        return True

    def amounts(self, row: int) -> Iterator[Decimal]:
        for column in range(1, len(self.sheet.rows[row])):
            amount = amount_in(self.sheet.cell(row, column))
            if amount is not None:
                yield amount

    def leaf_rows(self) -> dict[int, Decimal]:
        """Row and amount of each rekening that no other one is part of."""
        codes = [code for code, _, _ in self.accounts]
        return {row: amount for code, amount, row in self.accounts if not any(c.startswith(f"{code}.") for c in codes)}

    def leaves(self) -> Decimal | None:
        """Their sum."""
        amounts = self.leaf_rows().values()
        return sum(amounts, Decimal(0)) if amounts else None

    def at(self, row: int) -> str:
        """The last filled cell of a row, where a form has the value of a label."""
        filled = (column for column in reversed(range(len(self.sheet.rows[row]))) if self.sheet.text(row, column))
        return self.sheet.place(row, next(filled, 0))

    def close(self) -> None:
        """The money of the node that ends here, from its rekening or compared with them."""
        held = self.leaves()
        if held is not None and self.stack:
            node, row = self.stack[-1], self.accounts[0][2]
            own = node.isi.get("pagu")
            if own is None:
                node.isi.put("pagu", money(held).cell)
                node.isi.asal["pagu", ""] = tuple(self.at(row) for row in self.leaf_rows())
            elif isinstance(own.nilai, Rupiah):
                label = f"{node.tingkat.replace('_', ' ')} {node.kode}"
                gap = TableGap(self.sheet.row_place(row), label, "pagu", own.nilai.nilai, held)
                self.totals += TableTotals(1) if own.nilai.nilai == held else TableTotals(0, (gap,))
            told = {"jumlah": str(len(self.accounts)), "isi": self.accounts[0][0]}
            self.notes.append(note("impor.rekening", self.sheet.row_place(row), **told))
        self.accounts.clear()
