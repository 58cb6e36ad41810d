"""A proposal as tables: amounts with their reasons, statements with what they do, what one factor would break."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from renja_dsl.messages import word
from renja_dsl.planning.reasons import percent_cut
from renja_dsl.planning.results import HasilAlokasi
from renja_dsl.report.alokasi_check import amount_cell, breach_table, column
from renja_dsl.report.alokasi_words import long_reasons, sentences, short_reason, summary
from renja_dsl.report.tables.base import OfficialTable, TableCell, TableRow, numeral, plain


def proposal_tables(found: HasilAlokasi, language: str, only: Collection[int] | None = None) -> list[OfficialTable]:
    """All of it, for a meeting; `only`: lines of these numbers."""
    lines = range(len(found.usulan.amounts)) if only is None else only
    made = [
        amounts_table(found, lines, language, named=True),
        *([offices_table(found, language)] if found.kantor else []),
        statements_table(found, language),
    ]
    if found.satu_faktor is not None and found.satu_faktor.pelanggaran:
        name = found.compiled.plans.allocation.source.name
        title = word("alokasi.judul_faktor", language)
        made.append(breach_table(found.satu_faktor.pelanggaran, title, name, language))
    return made


def amounts_table(found: HasilAlokasi, lines: Iterable[int], language: str, *, named: bool) -> OfficialTable:
    """Lines with their amounts; `named`: with names and golongan in columns of their own, and a total below."""
    numbers = list(lines)
    heads = (
        column("kode", language),
        *((column("nama", language, flexible=True), column("golongan", language)) if named else ()),
        column("pagu", language, right=True),
        column("usulan", language, right=True),
        column("berkurang", language, right=True),
        column("persen", language, right=True),
        column("sebab", language, flexible=True),
    )
    rows = [_row(found, number, language, named=named) for number in numbers]
    if named:
        rows.append(_total(found, numbers, language))
    allocation = found.compiled.plans.allocation
    title = word("alokasi.judul_usulan", language, judul=allocation.judul, tahun=str(allocation.tahun))
    bases = (word("alokasi.dasar", language, dasar=basis) for basis in allocation.dasar)
    notes = (summary(found, language), *sentences(found, language), *bases) if named else ()
    return OfficialTable("usulan", title, allocation.source.name, heads, tuple(rows), notes)


def _row(found: HasilAlokasi, number: int, language: str, *, named: bool) -> TableRow:
    pos, amount = found.compiled.plans.lines[number], found.usulan.amounts[number]
    golongan = found.usulan.posed.choices[number].golongan
    why = " ".join(long_reasons(found, number, language)) if named else short_reason(found, number, language)
    share = percent_cut(found.usulan, number).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return TableRow(
        (
            plain(pos.kode if named else pos.called),
            *((plain(pos.nama), plain(golongan)) if named else ()),
            amount_cell(pos.pagu),
            amount_cell(amount),
            amount_cell(pos.pagu - amount),
            TableCell(numeral(share, "persen"), share, unit="persen"),
            plain(why if named else f"{golongan}: {why}"),
        )
    )


def _total(found: HasilAlokasi, numbers: Sequence[int], language: str) -> TableRow:
    wish = sum(found.compiled.plans.lines[n].pagu for n in numbers)
    amount = sum(found.usulan.amounts[n] for n in numbers)
    share = (Decimal(wish - amount) * 100 / wish if wish else Decimal(0)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    cells = (
        plain(""),
        plain(word("alokasi.jumlah", language)),
        plain(""),
        amount_cell(wish),
        amount_cell(amount),
        amount_cell(wish - amount),
        TableCell(numeral(share, "persen"), share, unit="persen"),
        plain(""),
    )
    return TableRow(cells, strong=True)


def offices_table(found: HasilAlokasi, language: str) -> OfficialTable:
    """What is left to each office, beside what the RKPD holds for it."""
    known = any(one.rkpd is not None for one in found.kantor)
    keys = ("pagu", "usulan", "berkurang", "persen", *(("rkpd", "selisih_rkpd") if known else ()))
    heads = (
        column("kode", language),
        column("nama", language, flexible=True),
        *(column(key, language, right=True) for key in keys),
    )
    rows = [_office_row(one.kode, one.nama, (one.pagu, one.usulan), one.rkpd, known=known) for one in found.kantor]
    wish, amount = (sum(getattr(one, key) for one in found.kantor) for key in ("pagu", "usulan"))
    held = [one.rkpd for one in found.kantor]
    rkpd = None if None in held else sum(one for one in held if one is not None)
    total = _office_row("", word("alokasi.jumlah", language), (wish, amount), rkpd, known=known)
    name = found.compiled.plans.allocation.source.name
    title = word("alokasi.judul_kantor", language)
    return OfficialTable("kantor", title, name, heads, (*rows, TableRow(total.cells, strong=True)))


def _office_row(code: str, name: str, amounts: tuple[int, int], rkpd: int | None, *, known: bool) -> TableRow:
    wish, amount = amounts
    share = (Decimal(wish - amount) * 100 / wish if wish else Decimal(0)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    more = (amount_cell(rkpd), amount_cell(None if rkpd is None else amount - rkpd)) if known else ()
    return TableRow(
        (
            plain(code),
            plain(name),
            amount_cell(wish),
            amount_cell(amount),
            amount_cell(wish - amount),
            TableCell(numeral(share, "persen"), share, unit="persen"),
            *more,
        )
    )


def statements_table(found: HasilAlokasi, language: str) -> OfficialTable:
    heads = (
        column("baris", language, right=True),
        column("golongan", language),
        column("ketentuan", language, flexible=True),
        column("pengaruh", language),
        column("dasar", language, flexible=True),
    )
    rows = tuple(
        TableRow(
            (
                plain(ketentuan.line),
                plain(ketentuan.golongan),
                plain(ketentuan.teks),
                plain(word(f"alokasi.pengaruh_kata.{pengaruh.value}", language)),
                plain("; ".join(ketentuan.dasar)),
            )
        )
        for ketentuan, pengaruh in found.pengaruh.items()
    )
    name = found.compiled.plans.allocation.source.name
    return OfficialTable("ketentuan", word("alokasi.judul_ketentuan", language), name, heads, rows)
