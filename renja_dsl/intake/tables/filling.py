"""The values of a row put on its node: money, indicators, texts, sources of funds."""

from __future__ import annotations

import re

from renja_dsl.drafts.plan import DraftCell, DraftFields, DraftIndikator, DraftSimpul, DraftSumberDana, Kunci
from renja_dsl.drafts.text import cell_text, one_line
from renja_dsl.intake.source_values import DASHES, is_percent
from renja_dsl.intake.tables.indicators import ReadIndicator, read_value, split_list
from renja_dsl.intake.tables.ledger import Ledger
from renja_dsl.intake.tables.meanings import CAPAIAN, PENANGGUNG_JAWAB, RP_FIELDS
from renja_dsl.values import padat
from renja_dsl.values.tingkat import RANK

_TICK = 3
"""characters of a mark in a column of marks"""
_SOURCE = re.compile(
    r"(?:DAU|DAK|DBH|DID|PAD|APB[DN]|BLUD|SiLPA|Dana|Pendapatan|Hibah|Bantuan|Pajak|Retribusi)\b", re.I
)
_SOURCE_CODE = re.compile(r"[0-9][0-9A-Za-z]*(?:\.[0-9A-Za-z]+)*")


def put_money(ledger: Ledger, node: DraftSimpul, row: int) -> None:
    for k in ledger.half.filled(row, *RP_FIELDS):
        held = read_value(ledger, row, k, "")
        if held is not None and k.meaning is not None:
            _put(ledger, node.isi, k.meaning.medan, k.meaning.kunci, held, row)


def put_indicator(ledger: Ledger, node: DraftSimpul, row: int, read: ReadIndicator) -> None:
    name = read.nama
    if not name and not read.cells:
        return
    if not name:
        last = node.indikator[-1].nama if node.indikator and not ledger.half.columns("indikator") else ""
        name = last or node.nama or node.kode
        ledger.tell("impor.indikator_tanpa_nama", row, isi=name)
    indikator = _indikator(ledger, node, row, name, read)
    for medan, key, cell in read.cells:
        _put(ledger, indikator.isi, medan, key, cell, row)


def put_texts(ledger: Ledger, node: DraftSimpul, row: int) -> None:
    """Outcomes, places, target groups, notes, priorities, who is responsible, sources of funds."""
    outcome = outcomes_of(node)
    for medan, held in (
        ("hasil", node.hasil),
        ("keluaran", node.keluaran),
        (CAPAIAN, outcome),
        ("lokasi", node.lokasi),
        ("kelompok sasaran", node.kelompok_sasaran),
        ("catatan", node.catatan),
    ):
        for k in ledger.half.filled(row, medan):
            for line in str(ledger.take(row, k)).split("\n"):
                text = one_line(line)
                if text and text not in DASHES and text not in held:
                    held.append(text)
    for level in ("nasional", "provinsi", "daerah"):
        text = ledger.text(row, f"prioritas {level}")
        if text and text not in DASHES and (level, text) not in node.prioritas:
            node.prioritas.append((level, text))
    responsible = ledger.text(row, PENANGGUNG_JAWAB)
    comment = f"penanggung jawab: {one_line(responsible)}"
    if responsible and responsible not in DASHES and comment not in node.keterangan:
        node.keterangan.append(comment)
    _sources(ledger, node, row)


def outcomes_of(node: DraftSimpul) -> list[str]:
    """Programs and what is above them have outcomes, what is below has outputs."""
    return node.hasil if RANK.get(node.tingkat, 0) <= RANK["program"] else node.keluaran


def _put(ledger: Ledger, isi: DraftFields, medan: str, key: Kunci, cell: DraftCell, row: int) -> None:
    if not isi.put(medan, cell, key):
        ledger.tell("impor.bertentangan", row, medan=f"{medan} {key}".strip(), isi=cell_text(cell))


def _indikator(ledger: Ledger, node: DraftSimpul, row: int, name: str, read: ReadIndicator) -> DraftIndikator:
    """An indicator of the node; the same one again when a row repeats it for another year or half."""
    for known in node.indikator:
        if padat(known.nama) == padat(name) and all(known.isi.get(m, k) in (None, cell) for m, k, cell in read.cells):
            return known
    made = DraftIndikator(name, satuan="" if is_percent(read.satuan) or read.cells else read.satuan)
    for mark in ("spm", "ikk"):
        text = ledger.text(row, mark)
        if text not in ("", *DASHES):
            made.penanda = (*made.penanda, mark)
        if len(text) > _TICK:
            k = ledger.half.columns(mark)[0]
            ledger.tell("impor.sel_lewat", row, k.number, kolom=k.label, isi=text)
    node.indikator.append(made)
    return made


def _sources(ledger: Ledger, node: DraftSimpul, row: int) -> None:
    raw, code = ledger.raw(row, "sumber dana"), ledger.text(row, "kode dana")
    names = split_list(raw) or [one_line(line) for line in re.split(r"[\n;]", raw) if line.strip()]
    if not all(_SOURCE.match(name) for name in names):
        names = [one_line(raw)]
    for name in names or [""]:
        whole = name or code
        if whole and name not in DASHES and not any(s.nama == whole for s in node.sumber_dana):
            own = code if len(names) < 2 and _SOURCE_CODE.fullmatch(code) else ""
            node.sumber_dana.append(DraftSumberDana(whole, own if name else ""))
