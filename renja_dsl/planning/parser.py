"""Text of an `.alokasi` file to statements, on `grammar/alokasi.lark`."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cached_property
from typing import Any

from attrs import define

from renja_dsl.planning.statements import (
    Acuan,
    Anggota,
    BatasBaris,
    BiayaSatuan,
    DasarKetentuan,
    JumlahGolongan,
    Kelipatan,
    KepalaAlokasi,
    NamaGolongan,
    Pembulatan,
    Pemilih,
    Plafon,
    Potong,
    Prioritas,
    SetiapBagian,
    Tumbuh,
    Ukuran,
)
from renja_dsl.syntax import diagnose, expressions
from renja_dsl.syntax.build import Children
from renja_dsl.syntax.faults import Fault, read
from renja_dsl.syntax.lalr.driver import Driver, Refused, Token
from renja_dsl.syntax.parser import Broken, Placed
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.statements import cut
from renja_dsl.syntax.terminals import BEGINS
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import parse_bilangan, parse_persen, parse_rupiah, parse_tahun, parse_teks

_LIGHTEST, _HEAVIEST = Decimal("0.001"), 1_000_000
"""weights of `prioritas`"""
_PARSERS: dict[str, Callable[[str], object]] = {
    "TEKS": parse_teks,
    "RUPIAH": parse_rupiah,
    "PERSEN": parse_persen,
    "ANGKA": parse_bilangan,
    "TAHUN": parse_tahun,
}


@define(slots=False)
class AllocationParser:
    """Parses `.alokasi` texts; what cannot be read is a value among the statements."""

    @cached_property
    def _driver(self) -> Driver:
        return Driver("alokasi", BUILDERS, begins=BEGINS)

    def parse(self, source: Source, most: int | None = None) -> list[Placed]:
        """All statements, or so many and one more."""
        placed: list[Placed] = []
        for text, start, indent in cut(source.text):
            if most is not None and len(placed) > most:
                break
            try:
                made: Any = self._driver.parse(text)
            except Refused as refused:
                made = Broken(diagnose.diagnose(text, refused, self._driver), ())
            except Fault as fault:
                made = Broken(fault, ())
            placed.append(Placed(made, start, start + len(text), indent))
        return placed

    def tokens(self, text: str) -> list[Token]:
        """Tokens of one sound statement. Raises Refused or Fault."""
        seen: list[Token] = []
        self._driver.parse(text, seen)
        return seen


# ---- builders -----------------------------------------------------------------------------


def _has(c: Children, kind: str) -> bool:
    return any(isinstance(x, Token) and x.type == kind for x in c)


def _cell(token: Token) -> Cell:
    parse = _PARSERS.get(token.type)
    value = read(parse, token) if parse else token.text
    return Cell(value, token.start, token.end)


def _first(c: Children, *kinds: str) -> Cell | None:
    return next((_cell(x) for x in c if isinstance(x, Token) and x.type in kinds), None)


def _kepala(c: Children) -> KepalaAlokasi:
    return KepalaAlokasi(_cell(c[1]), _cell(c[2]), _cell(c[4]) if len(c) > 3 else None)


def _positive(cell: Cell, key: str) -> Cell:
    """A cell of rupiah that has to be above zero and whole. Raises Fault."""
    amount = cell.nilai.nilai
    if amount <= 0 or amount != int(amount):
        raise Fault(key, {}, cell.start, cell.end)
    return cell


def _plafon(c: Children) -> Plafon:
    part, key, each = next((x for x in c if isinstance(x, tuple) and not isinstance(x, Token)), ("", None, False))
    amount = _first(c, "RUPIAH")
    if amount is not None and amount.nilai.nilai < 0:
        raise Fault("alokasi.negatif", {}, amount.start, amount.end)
    if amount is None and part == "sumber_dana":
        raise Fault("alokasi.sumber_rkpd", {}, c[0].start, c[-1].end)
    return Plafon(part, key, each, amount)


def _bagian(c: Children) -> tuple[str, Cell | None, bool]:
    if c[0].type == "SETIAP":
        return c[1], None, True
    words = "_".join(x.text for x in c[:-1])
    return words, _cell(c[-1]), False


def _pemilih(c: Children) -> Pemilih:
    at = next(n for n, x in enumerate(c) if isinstance(x, Token) and x.type == "SEBAGAI")
    return Pemilih(tuple(c[2:at]), c[at + 1].text, c[at + 3] if len(c) > at + 3 else None)


def _besar(c: Children) -> Ukuran:
    head = c[0]
    if head.type in ("RENSTRA", "SERAPAN"):
        return Ukuran(head.text, Decimal(0))
    value = _cell(head)
    amount: Decimal = value.nilai.nilai
    if amount < 0:
        raise Fault("alokasi.negatif", {}, value.start, value.end)
    if head.type == "RUPIAH":
        return Ukuran("rupiah", amount)
    measured = c[-1].text
    if measured == "pagu" and amount > 100:
        raise Fault("alokasi.di_atas_pagu", {"tertulis": head.text}, value.start, c[-1].end, "100% pagu")
    if measured == "semua" and amount > 100:
        raise Fault("alokasi.di_atas_semua", {"tertulis": head.text}, value.start, c[-1].end)
    return Ukuran(measured, amount)


def _limit(jenis: str) -> Callable[[Children], BatasBaris]:
    def build(c: Children) -> BatasBaris:
        size = next((x for x in c if isinstance(x, Ukuran)), None)
        zero, soft = _has(c, "NOL"), _has(c, "LUNAK")
        if zero and soft:
            raise Fault("alokasi.nol_lunak", {}, c[0].start, c[-1].end)
        return BatasBaris(jenis, size, zero, soft)

    return build


def _biaya(c: Children) -> BiayaSatuan:
    at = next((n for n, x in enumerate(c) if isinstance(x, Token) and x.type == "PALING"), None)
    size = None
    if at is not None:
        token = c[at + 2]
        kinds = {"PERSEN": "pagu", "ANGKA": "angka", "RENSTRA": "renstra"}
        value = _cell(token)
        number = Decimal(0) if token.type == "RENSTRA" else getattr(value.nilai, "nilai", value.nilai)
        if number < 0:
            raise Fault("alokasi.negatif", {}, value.start, value.end)
        if token.type == "PERSEN" and number > 100:
            raise Fault("alokasi.di_atas_target", {"tertulis": token.text}, value.start, value.end, "100%")
        size = Ukuran(kinds[token.type], number)
    price = _first(c, "RUPIAH")
    return BiayaSatuan(
        None if price is None else _positive(price, "alokasi.harga"), _first(c, "TEKS"), size, _has(c, "NOL")
    )


def _jumlah(c: Children) -> JumlahGolongan:
    return JumlahGolongan(_has(c, "SEDIKIT"), next(x for x in c if isinstance(x, Ukuran)), _has(c, "LUNAK"))


def _setiap(c: Children) -> SetiapBagian:
    token = next(x for x in c if isinstance(x, Token) and x.type == "PERSEN")
    size = _besar([token, next(x for x in c if isinstance(x, Token) and x.type == "PAGU")])
    return SetiapBagian(c[1], _has(c, "SEDIKIT"), size, _has(c, "LUNAK"))


def _tumbuh(c: Children) -> Tumbuh:
    low, high = (_cell(x) for x in c if isinstance(x, Token) and x.type == "PERSEN")
    if low.nilai.nilai > high.nilai.nilai or low.nilai.nilai < -100:
        raise Fault("alokasi.tumbuh", {}, low.start, high.end)
    return Tumbuh(low.nilai.nilai, high.nilai.nilai, _has(c, "LUNAK"))


def _anggota(c: Children) -> Anggota:
    weight = _cell(c[1]) if len(c) > 1 else None
    if weight is not None and not _LIGHTEST <= weight.nilai <= _HEAVIEST:
        raise Fault("alokasi.bobot", {}, weight.start, weight.end)
    return Anggota(Cell(c[0].text, c[0].start, c[0].end), weight)


BUILDERS: dict[str, Callable[[Children], Any]] = {
    **expressions.BUILDERS,
    "kepala": _kepala,
    "mengacu": lambda c: Acuan(c[1].text, _cell(c[2])),
    "dasar": lambda c: DasarKetentuan(_cell(c[1])),
    "bulat": lambda c: Pembulatan(_positive(_cell(c[1]), "alokasi.bulat")),
    "plafon": _plafon,
    "bagian": _bagian,
    "tingkat": lambda c: "_".join(x.text for x in c),
    "golongan": lambda c: NamaGolongan(_cell(c[1]), _cell(c[2]) if len(c) > 2 else None),
    "sasaran_untuk": lambda c: "_".join(x.text for x in c),
    "pemilih": _pemilih,
    "tetap": _limit("tetap"),
    "paling_sedikit": _limit("paling_sedikit"),
    "paling_banyak": _limit("paling_banyak"),
    "utuh": _limit("utuh"),
    "besar": _besar,
    "besar_jumlah": _besar,
    "kelipatan": lambda c: Kelipatan(_positive(_cell(c[1]), "alokasi.kelipatan")),
    "biaya_satuan": _biaya,
    "jumlah": _jumlah,
    "setiap": _setiap,
    "tumbuh": _tumbuh,
    "prioritas": lambda c: Prioritas(tuple(x for x in c if isinstance(x, tuple) and not isinstance(x, Token))),
    "tingkat_prioritas": lambda c: tuple(x for x in c if isinstance(x, Anggota)),
    "anggota": _anggota,
    "potong": lambda c: Potong("_".join(x.text for x in c[1:])),
}
"""builders of the rules of `grammar/alokasi.lark`"""
