"""Matrix semula - menjadi of a Renja Perubahan, and its sums by program.

No regulation prints one form for it; the columns are those that the prints of several regions share.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from renja_dsl.knowledge.pairing import Jalan, Pasangan, paired, paired_indicators
from renja_dsl.lint.places import document_label
from renja_dsl.messages import word
from renja_dsl.model.arithmetic import HUNDRED, carried_pagu
from renja_dsl.model.document import Document, Indikator, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.nomenklatur import Tables
from renja_dsl.report.tables.base import Head, OfficialTable, TableCell, TableRow, money, plain
from renja_dsl.report.tables.cells import below, heading, joined, notes_of, referred, sources_of, speaking, text_of
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import Besaran, Persen, format_bilangan, format_persen, format_rupiah
from renja_dsl.values.hilang import Hilang
from renja_dsl.values.tingkat import TINGKAT_ANGGARAN

NAME = "pergeseran"
_CENT = Decimal("0.01")


def make(lookup: Lookup, document: Document, language: str) -> OfficialTable:
    before = referred(lookup, "sebelumnya", document, NAME)
    return matrix(before, document, lookup.tables, language)


def matrix(before: Document, after: Document, tables: Tables, language: str) -> OfficialTable:
    """Every node that carries money, as it was and as it is."""
    told = speaking(language)
    target, funds, shifted = told("kolom.target"), told("kolom.pagu_indikatif_saja"), told("kolom.bertambah")
    semula, menjadi = _when(before, after, told)
    head = (
        Head("kode", told("kolom.kode"), "1", of_block=True),
        Head("nama", told("kolom.program_sampai_sub"), "2", flexible=True, of_block=True),
        Head("indikator", told("kolom.indikator"), "3", flexible=True),
        Head("satuan", told("kolom.satuan"), "4", flexible=True),
        Head("target_semula", told("kolom.target_tahun", tahun=semula), "5", target, right=True, flexible=True),
        Head("target_menjadi", told("kolom.target_tahun", tahun=menjadi), "6", target, right=True, flexible=True),
        Head("pagu_semula", told("kolom.pagu_tahun", tahun=semula), "7", funds, right=True),
        Head("pagu_menjadi", told("kolom.pagu_tahun", tahun=menjadi), "8", funds, right=True),
        Head("selisih", "Rp", "9", shifted, right=True),
        Head("persen", "%", "10", shifted, right=True),
        Head("sumber_dana", told("kolom.sumber_dana"), "11", flexible=True),
        Head("lokasi", told("kolom.lokasi"), "12", flexible=True),
        Head("kelompok_sasaran", told("kolom.kelompok_sasaran"), "13", flexible=True),
        Head("keterangan", told("kolom.keterangan"), "14", flexible=True),
    )
    pairs = [pair for pair in paired(before, after, tables) if pair.node.tingkat in TINGKAT_ANGGARAN]
    rows = [row for place, pair in enumerate(pairs) for row in _rows(pair, str(place), language)]
    sums = _sum(before), _sum(after)
    cells = (_rupiah(sums[0]), _rupiah(sums[1]), *shift(*sums))
    total = (plain(""), plain(word("rekap.jumlah", language)), *[plain("")] * 4, *cells, *[plain("")] * 4)
    title = told("tabel.pergeseran", dokumen=sides(before, after, told), perangkat=heading(after))
    notes = (word("rekap.dari", language, berkas=before.name), word("rekap.catatan_jumlah", language))
    return OfficialTable(NAME, title, after.name, head, (*rows, TableRow(total, 0, "jumlah", strong=True)), notes)


def by_program(before: Document, after: Document, tables: Tables, language: str) -> OfficialTable:
    """Pagu of every program as it was and as it is."""
    told = speaking(language)
    semula, menjadi = _when(before, after, told)
    head = (
        Head("kode", told("kolom.kode")),
        Head("nama", told("kolom.program"), flexible=True),
        Head("semula", told("kolom.pagu_tahun", tahun=semula), right=True),
        Head("menjadi", told("kolom.pagu_tahun", tahun=menjadi), right=True),
        Head("selisih", told("kolom.bertambah"), right=True),
        Head("persen", "%", right=True),
    )
    rows = []
    for place, pair in enumerate(pair for pair in paired(before, after, tables) if pair.node.tingkat == "program"):
        sums = _carried(pair.before), _carried(pair.after)
        cells = (_rupiah(sums[0]), _rupiah(sums[1]), *shift(*sums))
        rows.append(TableRow((plain(pair.node.kode_teks), plain(pair.node.nama_teks), *cells), 0, str(place)))
    whole = _sum(before), _sum(after)
    cells = (_rupiah(whole[0]), _rupiah(whole[1]), *shift(*whole))
    rows.append(TableRow((plain(""), plain(word("rekap.jumlah", language)), *cells), 0, "jumlah", strong=True))
    title = f"{word('beda.per_program', language)}, {heading(after)}"
    return OfficialTable("program", title, after.name, head, tuple(rows))


def shift(before: Decimal | None, after: Decimal | None) -> tuple[TableCell, TableCell]:
    """What was added, in rupiah and in percent points of what was; a decrease stands in brackets."""
    if before is None and after is None:
        return TableCell(), TableCell()
    difference = (after or Decimal(0)) - (before or Decimal(0))
    rupiah = TableCell(_bracketed(difference, format_rupiah(abs(difference))), difference, unit="rupiah")
    if not before:
        return rupiah, TableCell()
    share = (difference * HUNDRED / before).quantize(_CENT, ROUND_HALF_UP)
    return rupiah, TableCell(_bracketed(share, format_persen(abs(share))), share, unit="persen")


def _bracketed(value: Decimal, written: str) -> str:
    return f"({written})" if value < 0 else written


def sides(before: Document, after: Document, told: Callable[..., str]) -> str:
    """`renja 2026 penetapan ke renja 2026 perubahan`."""
    semula, menjadi = (f"{document_label(d)} {text_of(d.tahap)}".strip() for d in (before, after))
    return semula if semula == menjadi else told("tabel.dari_ke", semula=semula, menjadi=menjadi)


def _when(before: Document, after: Document, told: Callable[..., str]) -> tuple[str, str]:
    """What the two sides are called: by their years where these differ."""
    if before.tahun != after.tahun:
        return str(before.tahun), str(after.tahun)
    return told("kolom.sebelum"), told("kolom.setelah")


def _rows(pair: Pasangan, block: str, language: str) -> Iterator[TableRow]:
    """The first indicator beside the money, further ones below it."""
    node = pair.node
    indicators: Sequence[tuple[Indikator | None, Indikator | None]] = paired_indicators(pair) or [(None, None)]
    for number, (old, new) in enumerate(indicators):
        own = new or old
        first = number == 0
        unit, *targets = _targets(old, new)
        texts = (sources_of(node), joined(node.teks("lokasi")), joined(node.teks("kelompok_sasaran")))
        yield TableRow(
            (
                plain(node.kode_teks),
                plain(node.nama_teks),
                plain(text_of(own.nama) if own is not None else ""),
                plain(unit),
                *map(plain, targets),
                *(_funds(pair) if first else [TableCell()] * 4),
                *(map(plain, texts) if first else [TableCell()] * 3),
                plain(_remark(pair, language) if first else ""),
            ),
            _depth(node),
            block,
            node.tingkat not in ("kegiatan", "sub_kegiatan"),
        )


def _funds(pair: Pasangan) -> tuple[TableCell, ...]:
    return _pagu(pair.before), _pagu(pair.after), *shift(_carried(pair.before), _carried(pair.after))


def _pagu(node: Simpul | None) -> TableCell:
    if node is None:
        return TableCell()
    return money(node.pagu.get(node.dokumen.tahun), below(node, node.dokumen.tahun))


def _rupiah(value: Decimal | None) -> TableCell:
    return TableCell() if value is None else TableCell(format_rupiah(value), value, unit="rupiah")


def _carried(node: Simpul | None) -> Decimal | None:
    if node is None:
        return None
    try:
        return carried_pagu(node, node.dokumen.tahun)
    except Hilang:
        return None


def _sum(document: Document) -> Decimal | None:
    """Money of the whole document; None where one amount is unknown."""
    known = [_carried(node) for node in document.akar if node.tingkat in TINGKAT_ANGGARAN]
    return sum((one for one in known if one is not None), Decimal(0)) if known and None not in known else None


def _targets(old: Indikator | None, new: Indikator | None) -> tuple[str, str, str]:
    """Unit, target before and after; the unit stands with the numbers where it is not the same in both."""
    cells = [None if one is None else one.target.get(one.dokumen.tahun) for one in (old, new)]
    units = {unit for cell in cells if cell is not None and (unit := _unit(cell)) is not None}
    unknown = any(cell is not None and _unit(cell) is None for cell in cells)
    if len(units) != 1 or unknown:
        declared = next((text_of(one.satuan) for one in (new, old) if one is not None and one.satuan is not None), "")
        return declared, text_of(cells[0]), text_of(cells[1])
    return units.pop(), _number(cells[0]), _number(cells[1])


def _unit(cell: Cell) -> str | None:
    match cell.nilai:
        case Persen():
            return "%"
        case Besaran(satuan=str(satuan)) | (Besaran(satuan=str(satuan)),):
            return satuan
    return None


def _number(cell: Cell | None) -> str:
    if cell is None:
        return ""
    match cell.nilai:
        case Persen(nilai=nilai) | Besaran(angka=nilai) | (Besaran(angka=nilai),):
            return format_bilangan(nilai)
    return text_of(cell)


def _remark(pair: Pasangan, language: str) -> str:
    """The reason that the plan notes, and what became of the node."""
    before, after = pair.before, pair.after
    said = [notes_of(after)] if after is not None else []
    if before is None or after is None:
        said.append(word("beda.baru" if before is None else "beda.hapus", language))
    elif pair.jalan is not Jalan.KODE and before.kode_teks != after.kode_teks:
        said.append(word("beda.semula_kode", language, kode=before.kode_teks))
    return "; ".join(filter(None, said))


def _depth(node: Simpul) -> int:
    depth = 0
    while node.induk is not None:
        node, depth = node.induk, depth + 1
    return depth
