"""What `renja alokasi periksa` found, as tables: every limit, then every breach."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from renja_dsl.messages import word
from renja_dsl.planning.allocation import Ketentuan
from renja_dsl.planning.compiling import Compiled, Terbuka
from renja_dsl.planning.judging import PenilaianAlokasi
from renja_dsl.planning.limits import Pelanggaran, TotalBound
from renja_dsl.planning.lines import Undecided
from renja_dsl.report.tables.base import Head, OfficialTable, TableCell, TableRow, numeral, plain


def check_tables(found: PenilaianAlokasi, language: str) -> list[OfficialTable]:
    tables = [_limits(found, language)]
    if found.breaches:
        name = found.compiled.plans.allocation.source.name
        tables.append(breach_table(found.breaches, word("alokasi.judul_pelanggaran", language), name, language))
    return tables


def column(key: str, language: str, *, right: bool = False, flexible: bool = False) -> Head:
    title = word(f"alokasi.kolom.{key}", language)
    return Head(key, title, right=right, flexible=flexible, leads=key == "kode")


def amount_cell(value: Decimal | int | None) -> TableCell:
    if value is None:
        return TableCell("?")
    exact = Decimal(value)
    return TableCell(numeral(exact, "rupiah"), exact, unit="rupiah")


def _limits(found: PenilaianAlokasi, language: str) -> OfficialTable:
    heads = (
        column("baris", language, right=True),
        column("golongan", language),
        column("ketentuan", language, flexible=True),
        column("hasil", language),
    )
    rows = tuple(
        TableRow((plain(k.line), plain(k.golongan), plain(k.teks), plain(_verdict(breaches, language))))
        for k, breaches in found.pelanggaran.items()
    )
    allocation = found.compiled.plans.allocation
    title = word("alokasi.judul_periksa", language, judul=allocation.judul, tahun=str(allocation.tahun))
    return OfficialTable("alokasi", title, allocation.source.name, heads, rows, tuple(notes(found.compiled, language)))


def _verdict(breaches: tuple[Pelanggaran, ...], language: str) -> str:
    if not breaches:
        return word("alokasi.ditaati", language)
    unknown = sum(not breach.known for breach in breaches)
    if unknown == len(breaches):
        return word("alokasi.tak_diketahui", language, jumlah=str(unknown))
    return word("alokasi.dilanggar", language, jumlah=str(len(breaches) - unknown))


def breach_table(breaches: Iterable[Pelanggaran], title: str, file: str, language: str) -> OfficialTable:
    heads = (
        column("baris", language, right=True),
        column("kode", language),
        column("nama", language, flexible=True),
        column("ada", language, right=True),
        column("batas", language, right=True),
        column("selisih", language, right=True),
    )
    rows = tuple(_row(breach.batas.ketentuan, breach, language) for breach in breaches)
    return OfficialTable("pelanggaran", title, file, heads, rows)


def _row(ketentuan: Ketentuan, breach: Pelanggaran, language: str) -> TableRow:
    code, name = called(breach, language)
    bound, side = bound_of(breach, language)
    known = breach.ada is not None and bound is not None and bound != breach.kelipatan
    gap = amount_cell(breach.ada - bound) if known else plain("")  # type: ignore[operator]  # both are there
    cell = amount_cell(bound)
    shown = TableCell(f"{side} {cell.text}", cell.value, unit="rupiah")
    return TableRow((plain(ketentuan.line), plain(code), plain(name), amount_cell(breach.ada), shown, gap))


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


def notes(compiled: Compiled, language: str) -> list[str]:
    """What stands beside the judgement: lines that no limit reaches, and amounts that nobody knows."""
    return [
        *(note_of(one, language) for one in compiled.open),
        *(undecided_note(one, language) for one in compiled.plans.undecided),
    ]


def note_of(one: Terbuka, language: str) -> str:
    """A line that a limit does not reach."""
    return word(
        f"alokasi.terbuka.{one.kunci}",
        language,
        kode=one.pos.called,
        baris=str(one.ketentuan.line),
        pagu=numeral(Decimal(one.pos.pagu), "rupiah"),
    )


def undecided_note(one: Undecided, language: str) -> str:
    """A line that has no amount that one could decide about."""
    node = one.node
    line = str(node.dokumen.source.position(node.start).line)
    called_ = node.kode_teks or node.nama_teks
    return word(f"alokasi.{one.kunci}", language, kode=called_, berkas=node.dokumen.name, baris=line)
