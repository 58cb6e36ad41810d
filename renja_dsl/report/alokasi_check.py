"""What `renja alokasi periksa` found, as tables: every limit, then every breach."""

from __future__ import annotations

from decimal import Decimal

from renja_dsl.messages import word
from renja_dsl.planning.allocation import Ketentuan
from renja_dsl.planning.judging import PenilaianAlokasi
from renja_dsl.planning.limits import Pelanggaran, TotalBound
from renja_dsl.report.tables.base import Head, OfficialTable, TableCell, TableRow, numeral, plain


def check_tables(found: PenilaianAlokasi, language: str) -> list[OfficialTable]:
    tables = [_limits(found, language)]
    if found.breaches:
        tables.append(_breaches(found, language))
    return tables


def _head(key: str, language: str, *, right: bool = False, flexible: bool = False) -> Head:
    return Head(key, word(f"alokasi.kolom.{key}", language), right=right, flexible=flexible)


def amount_cell(value: Decimal | int | None) -> TableCell:
    if value is None:
        return TableCell("?")
    exact = Decimal(value)
    return TableCell(numeral(exact, "rupiah"), exact, unit="rupiah")


def _limits(found: PenilaianAlokasi, language: str) -> OfficialTable:
    heads = (
        _head("baris", language, right=True),
        _head("golongan", language),
        _head("ketentuan", language, flexible=True),
        _head("hasil", language),
    )
    rows = tuple(
        TableRow((plain(k.line), plain(k.golongan), plain(k.teks), plain(_verdict(breaches, language))))
        for k, breaches in found.pelanggaran.items()
    )
    allocation = found.compiled.plans.allocation
    title = word("alokasi.judul_periksa", language, judul=allocation.judul, tahun=str(allocation.tahun))
    return OfficialTable("alokasi", title, allocation.source.name, heads, rows, tuple(notes(found, language)))


def _verdict(breaches: tuple[Pelanggaran, ...], language: str) -> str:
    if not breaches:
        return word("alokasi.ditaati", language)
    unknown = sum(not breach.known for breach in breaches)
    if unknown == len(breaches):
        return word("alokasi.tak_diketahui", language, jumlah=str(unknown))
    return word("alokasi.dilanggar", language, jumlah=str(len(breaches) - unknown))


def _breaches(found: PenilaianAlokasi, language: str) -> OfficialTable:
    heads = (
        _head("baris", language, right=True),
        _head("kode", language),
        _head("nama", language, flexible=True),
        _head("ada", language, right=True),
        _head("batas", language, right=True),
        _head("selisih", language, right=True),
    )
    rows = tuple(_row(k, breach, language) for k, several in found.pelanggaran.items() for breach in several)
    name = found.compiled.plans.allocation.source.name
    return OfficialTable("pelanggaran", word("alokasi.judul_pelanggaran", language), name, heads, rows)


def _row(ketentuan: Ketentuan, breach: Pelanggaran, language: str) -> TableRow:
    code, name = called(breach, language)
    bound, side = bound_of(breach, language)
    gap = None if breach.ada is None or bound is None else breach.ada - bound
    cell = amount_cell(bound)
    shown = TableCell(f"{side} {cell.text}", cell.value, unit="rupiah")
    return TableRow((plain(ketentuan.line), plain(code), plain(name), amount_cell(breach.ada), shown, amount_cell(gap)))


def called(breach: Pelanggaran, language: str) -> tuple[str, str]:
    """Code and name of the line or part that a breach is of."""
    limit = breach.batas
    if isinstance(limit, TotalBound):
        if limit.ketentuan.golongan:
            return limit.bagian, word("alokasi.seluruh_golongan", language, nama=limit.ketentuan.golongan)
        return limit.bagian, "" if limit.bagian else word("alokasi.semua", language)
    (pos,) = limit.lines
    return pos.kode, pos.nama


def bound_of(breach: Pelanggaran, language: str) -> tuple[Decimal | None, str]:
    """The bound that is broken, and the sign of what is asked."""
    low, high = breach.paling_sedikit, breach.paling_banyak
    if low is not None and high is not None and low == high:
        return low, "="
    if breach.ada is not None and low is not None and breach.ada < low:
        return low, "≥"
    if high is not None and (breach.ada is None or breach.ada > high):
        return high, "≤"
    if breach.kelipatan is not None:
        return breach.kelipatan, word("alokasi.kali", language)
    return low, "≥"


def notes(found: PenilaianAlokasi, language: str) -> list[str]:
    """What stands beside the judgement: lines that no limit reaches, and amounts that nobody knows."""
    plans = found.compiled.plans
    said = [
        word(
            f"alokasi.terbuka.{one.kunci}",
            language,
            kode=one.pos.called,
            baris=str(one.ketentuan.line),
            pagu=numeral(Decimal(one.pos.pagu), "rupiah"),
        )
        for one in found.compiled.open
    ]
    for undecided in plans.undecided:
        node = undecided.node
        line = str(node.dokumen.source.position(node.start).line)
        called_ = node.kode_teks or node.nama_teks
        said.append(word(f"alokasi.{undecided.kunci}", language, kode=called_, berkas=node.dokumen.name, baris=line))
    return said
