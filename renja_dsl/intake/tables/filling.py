"""The values of a row put on its node: money, indicators, texts, sources of funds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from attrs import evolve

from renja_dsl.drafts.plan import DraftCell, DraftFields, DraftIndikator, DraftSimpul, DraftSumberDana
from renja_dsl.drafts.provenance import NAMED
from renja_dsl.drafts.text import cell_text, one_line
from renja_dsl.intake.sheets.grid import is_natural
from renja_dsl.intake.source_values import DASHES, is_percent, money, rupiah
from renja_dsl.intake.tables.header import TableColumn
from renja_dsl.intake.tables.indicators import PHYSICAL, ReadIndikator, read_value, split_list
from renja_dsl.intake.tables.ledger import Ledger
from renja_dsl.intake.tables.meanings import (
    CAPAIAN,
    OF_RUPIAH,
    PART,
    PENANGGUNG_JAWAB,
    PLANNED_FIELDS,
    RP_FIELDS,
    SHARE_OF_SOURCE,
)
from renja_dsl.intake.tables.periods import month_of, quarter_of
from renja_dsl.syntax.tree import Kunci
from renja_dsl.syntax.vocabulary import INDICATOR_TEXTS, NODE_TEXTS, PRIORITAS, VOCABULARY
from renja_dsl.values import NIHIL, Rupiah, format_rupiah, padat
from renja_dsl.values.tingkat import RANK

_DESCRIBED = tuple((row.written, row.medan) for row in VOCABULARY if row.medan in NODE_TEXTS)
"""columns -> fields of texts"""
_ABOUT_INDICATORS = tuple((medan, medan.replace("_", " ")) for medan in INDICATOR_TEXTS)
_TICK = 3
"""characters of a mark in a column of marks"""
_SOURCE = re.compile(
    r"(?:DAU|DAK|DBH|DID|PAD|APB[DN]|BLUD|SiLPA|Dana|Pendapatan|Hibah|Bantuan|Pajak|Retribusi)\b", re.I
)
_MARKS = re.compile(r"(?:IKU|IKK|SPM)(?:, (?:IKU|IKK|SPM))*")
_SOURCE_CODE = re.compile(r"[0-9][0-9A-Za-z]*(?:\.[0-9A-Za-z]+)*")


def put_money(ledger: Ledger, node: DraftSimpul, row: int, *, part: bool, to_date: bool = False) -> None:
    """`part`: the row is one of several that make up the money of the node.

    `to_date`: rows of months say what was spent until then; the last one holds for the year.
    """
    month = _quarter(ledger.text(row, "bulan"))
    for k in _money_columns(ledger, row):
        held = read_value(ledger, row, k, "")
        if held is None or k.meaning is None:
            continue
        medan, key = k.meaning.medan, k.meaning.kunci
        if to_date and medan == "serapan":
            if node.isi.get(medan, key) is not None:
                del node.isi.isian[medan].sel[key]
            _put(ledger, node.isi, medan, key, held, row, k.number)
            continue
        if month and medan == "serapan" and key == "":
            key = month
        before = node.isi.get(medan, key)
        added_up = (part and (not month or medan == "serapan")) or k.meaning.phase == PART
        if added_up and before is not None:
            node.isi.isian[medan].sel[key] = added(before, held)
            place = ledger.half.place(row, k.number)
            node.isi.asal[medan, key] = (*node.isi.asal.get((medan, key), ()), place)
        else:
            _put(ledger, node.isi, medan, key, held, row, k.number)


def _money_columns(ledger: Ledger, row: int) -> Iterator[TableColumn]:
    yield from ledger.half.filled(row, *RP_FIELDS)
    if ledger.half.in_rupiah(row):
        for k in ledger.half.filled(row, *OF_RUPIAH):
            if k.meaning is not None:
                yield evolve(k, meaning=evolve(k.meaning, medan=OF_RUPIAH[k.meaning.medan]))


def added(a: DraftCell, b: DraftCell) -> DraftCell:
    """The sum of two amounts; unknown, and printed as both, where one of them is."""
    if all(isinstance(cell.nilai, Rupiah) or cell.nilai is NIHIL for cell in (a, b)):
        amounts = [cell.nilai.nilai for cell in (a, b) if isinstance(cell.nilai, Rupiah)]
        return money(sum(amounts, Decimal(0))).cell if amounts else a
    return DraftCell(None, f"{cell_text(a)} + {cell_text(b)}")


def put_planned(ledger: Ledger, node: DraftSimpul, row: int) -> None:
    """What is planned for each quarter: no statement carries it, a comment does."""
    for medan in PLANNED_FIELDS:
        if not ledger.half.has(medan):
            continue
        said = []
        for k in ledger.half.filled(row, medan):
            text = ledger.take_text(row, k)
            exact = rupiah(ledger.half.amount(row, k)) if medan == "rencana kas" else None
            value = format_rupiah(exact) if exact is not None else text
            if k.meaning is not None and text not in DASHES:
                said.append(f"{k.meaning.kunci} {value}".strip())
        line = one_line(f"{medan}: {', '.join(said)}")
        if said and line not in node.keterangan:
            node.keterangan.append(line)


def _quarter(text: str) -> str:
    """Of a month by its name or number."""
    number = int(text) if is_natural(text) and len(text) <= 2 else 0  # digits of 12
    month = month_of(text) or (number if 1 <= number <= 12 else 0)
    return quarter_of(month) if month else ""


def put_indicator(ledger: Ledger, node: DraftSimpul, row: int, read: ReadIndikator) -> None:
    name = read.nama
    if not name and not read.cells:
        return
    if not name and not ledger.half.columns("indikator") and _physical(ledger):
        name = PHYSICAL
    if not name:
        last = node.indikator[-1].nama if node.indikator and not ledger.half.columns("indikator") else ""
        name = last or node.nama or node.kode
        ledger.tell("impor.indikator_tanpa_nama", row, isi=name)
    indikator = _indikator(ledger, node, row, name, read)
    indikator.isi.asal.setdefault(NAMED, (ledger.half.place(row, read.column),))
    for medan, key, cell, column in read.cells:
        _put(ledger, indikator.isi, medan, key, cell, row, column)


def _physical(ledger: Ledger) -> bool:
    """Whether the only performance of a report is how much of the work is done."""
    return any("fisik" in k.label.casefold() for k in ledger.half.columns("realisasi"))


def put_texts(ledger: Ledger, node: DraftSimpul, row: int) -> None:
    """Outcomes, places, target groups, notes, priorities, who is responsible, sources of funds."""
    for medan, said in (*_DESCRIBED, (CAPAIAN, outcome_of(node))):
        if ledger.half.has(medan):
            for place, text in _lines(ledger, row, medan):
                node.describe(said, text, place)
    for _, text in _lines(ledger, row, "catatan") if ledger.half.has("catatan") else ():
        if text not in node.catatan:
            node.catatan.append(text)
    for level in PRIORITAS:
        text = ledger.text(row, f"prioritas {level}") if ledger.half.has(f"prioritas {level}") else ""
        if text and text not in DASHES and (level, text) not in node.prioritas:
            node.prioritas.append((level, text))
    responsible = ledger.text(row, PENANGGUNG_JAWAB) if ledger.half.has(PENANGGUNG_JAWAB) else ""
    if responsible and responsible not in DASHES:
        comment = f"penanggung jawab: {one_line(responsible)}"
        if comment not in node.keterangan:
            node.keterangan.append(comment)
    _sources(ledger, node, row)


def put_marks(node: DraftSimpul) -> None:
    """`IKU` as a note of the indicator, which was put before."""
    for text in [text for text in node.catatan if _MARKS.fullmatch(text)] if node.indikator else ():
        node.catatan.remove(text)
        last = node.indikator[-1]
        last.penanda = tuple(dict.fromkeys((*last.penanda, *text.lower().split(", "))))


def _lines(ledger: Ledger, row: int, medan: str) -> Iterator[tuple[str, str]]:
    """Place and text of every line of what a row says for a field."""
    for k in ledger.half.filled(row, medan):
        place = ledger.half.place(row, k.number)
        for line in str(ledger.take(row, k)).split("\n"):
            text = one_line(line)
            if text and text not in DASHES:
                yield place, text


def outcome_of(node: DraftSimpul) -> str:
    """Programs and what is above them have outcomes, what is below has outputs."""
    return "hasil" if RANK.get(node.tingkat, 0) <= RANK["program"] else "keluaran"


def _put(ledger: Ledger, isi: DraftFields, medan: str, key: Kunci, cell: DraftCell, row: int, column: int) -> None:
    if not isi.put(medan, cell, key, ledger.half.place(row, column)):
        ledger.tell("impor.bertentangan", row, medan=f"{medan} {key}".strip(), isi=cell_text(cell))


def _indikator(ledger: Ledger, node: DraftSimpul, row: int, name: str, read: ReadIndikator) -> DraftIndikator:
    """An indicator of the node; the same one again when a row repeats it for another year or half."""
    for known in node.indikator:
        if padat(known.nama) == padat(name) and all(
            known.isi.get(m, k) in (None, cell) for m, k, cell, _ in read.cells
        ):
            return known
    made = DraftIndikator(name, satuan="" if is_percent(read.satuan) or read.cells else read.satuan)
    for mark in ("spm", "ikk"):
        text = ledger.text(row, mark) if ledger.half.has(mark) else ""
        if text not in ("", *DASHES):
            made.penanda = (*made.penanda, mark)
        if len(text) > _TICK:
            k = ledger.half.columns(mark)[0]
            ledger.tell("impor.sel_lewat", row, k.number, kolom=k.label, isi=text)
    for medan, written in _ABOUT_INDICATORS:
        text = ledger.text(row, written) if ledger.half.has(written) else ""
        if text not in ("", *DASHES):
            made.uraian[medan] = text
    node.indikator.append(made)
    return made


def put_shares(ledger: Ledger, node: DraftSimpul, row: int) -> None:
    """What each source of funds pays, in columns of their own; together the pagu where no column says it."""
    shares: list[tuple[TableColumn, Decimal]] = []
    for k in ledger.half.filled(row, SHARE_OF_SOURCE):
        ledger.take(row, k)
        if (amount := ledger.half.amount(row, k)) is not None:
            shares.append((k, amount))
    for k, amount in shares:
        name = str(k.meaning.kunci) if k.meaning is not None else ""
        paid = rupiah(amount) if amount else None
        if paid is not None:
            node.pay(DraftSumberDana(one_line(name), nilai=paid), ledger.half.place(row, k.number))
    if shares and not ledger.half.columns("pagu"):
        node.isi.put("pagu", money(sum((amount for _, amount in shares), Decimal(0))).cell)
        node.isi.asal["pagu", ""] = tuple(ledger.half.place(row, k.number) for k, _ in shares)


def _sources(ledger: Ledger, node: DraftSimpul, row: int) -> None:
    sources = sources_of(ledger, row)
    columns = ledger.half.filled(row, "sumber dana", "kode dana") if sources else []
    for source in sources:
        node.pay(source, ledger.half.place(row, columns[-1].number))


def sources_of(ledger: Ledger, row: int) -> Sequence[DraftSumberDana]:
    return _sources_said(ledger.raw(row, "sumber dana"), ledger.text(row, "kode dana"))


@lru_cache(maxsize=1024)
def _sources_said(raw: str, code: str) -> tuple[DraftSumberDana, ...]:
    """Those that a row names: few different ones stand in a table."""
    names = split_list(raw) or [one_line(line) for line in re.split(r"[\n;]", raw) if line.strip()]
    if not all(_SOURCE.match(name) for name in names):
        names = [one_line(raw)]
    made: list[DraftSumberDana] = []
    for name in names or [""]:
        whole = name or code
        if whole and name not in DASHES and all(known.nama != whole for known in made):
            own = code if len(names) < 2 and _SOURCE_CODE.fullmatch(code) else ""
            made.append(DraftSumberDana(whole, own if name else ""))
    return tuple(made)
