"""Builders of the rules of `grammar/renja.lark`: children in, statement out.

A builder sees the tokens and values of its rule in the order of writing, and tells them
apart by their types.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

from renja_dsl.late import late
from renja_dsl.syntax import tree
from renja_dsl.syntax.faults import Fault, read
from renja_dsl.syntax.lalr.driver import Token
from renja_dsl.syntax.tree import Cell
from renja_dsl.syntax.vocabulary import ENTRIES, PLAIN_TEXTS
from renja_dsl.values import (
    NIHIL,
    Besaran,
    NilaiSalah,
    Peringkat,
    Rentang,
    parse_bilangan,
    parse_periode,
    parse_persen,
    parse_rupiah,
    parse_tahun,
    parse_teks,
)
from renja_dsl.values.besaran import reads_twice
from renja_dsl.values.hilang import TakTerbaca

RUMUS_TURUN = ("(2T-R)/T", "T/R")
"""polarity formulas of an indicator whose fall is the success; see docs/bahasa.md"""

Children = list[Any]


def _tokens(c: Children, kind: str) -> list[Token]:
    return [x for x in c if isinstance(x, Token) and x.type == kind]


def _cell(token: Token, parse: Callable[[str], object] | None = None) -> Cell:
    return Cell(read(parse, token) if parse else token.text, token.start, token.end)


def _text(token: Token) -> Cell:
    return Cell(read(parse_teks, token), token.start, token.end)


def _texts(c: Children) -> tuple[Cell, ...]:
    return tuple(_text(t) for t in _tokens(c, "TEKS"))


def _first(c: Children, kind: str) -> Cell | None:
    return next((_cell(t) for t in _tokens(c, kind)), None)


def _after(c: Children, keyword: str) -> Cell | None:
    """The text that follows a keyword, when both are there."""
    for before, token in pairwise(c):
        if isinstance(before, Token) and before.type == keyword:
            return _text(token)
    return None


def _words(c: Children) -> str:
    return "_".join(x.text for x in c if isinstance(x, Token)).replace("-", "_")


# ---- header and hierarchy ------------------------------------------------------


def _kepala(parse: Callable[[str], object]) -> Callable[[Children], tree.KepalaStatement]:
    def build(c: Children) -> tree.KepalaStatement:
        return tree.KepalaStatement(c[0].text, _cell(c[1], parse), _after(c, "TAHAP"))

    return build


def _perangkat(c: Children) -> tree.PerangkatDaerahStatement:
    return tree.PerangkatDaerahStatement(_first(c, "KODE"), _text(c[-1]))


def _penanda_tangan(c: Children) -> tree.PenandaTanganStatement:
    role = c[-1] if isinstance(c[-1], str) and not isinstance(c[-1], Token) else ""
    return tree.PenandaTanganStatement(_text(c[2]), _after(c, "JABATAN"), _after(c, "PANGKAT"), _after(c, "NIP"), role)


def _supports(c: Children) -> tuple[Cell, ...]:
    """The codes after `mendukung`, which opens what is left of the statement."""
    if c and c[-1].text[-1] == ".":
        last = c[-1]
        raise Fault("slip.tanda_akhir", {"tanda_akhir": "."}, last.start, last.end, last.text.rstrip("."))
    return tuple(_cell(token) for token in c[1:])


CODE_INSIDE = late(r"\s*([0-9X](?:\.[0-9X]+)+)\.?(?=[\s:-]|$)")
"""a name that begins with a code, which belongs before the quotation marks"""
_RANGE_IN_UNIT = late(r"([^\W\d_]+)-\d+(?: \1)?$")
_NUMBER_IN_UNIT = late(r"([^\W\d_]+)/\d+ ")
_LETTER = late(r"[OoQIl|][0-9OoQIl]*(?:\s|$)|[SBZ][0-9]*\s[^\W\d_]")
"""glued to a number it stands for a digit"""
_PERCENT_WORDS = frozenset(
    (
        "per sen",
        "per-sen",
        "persen",
        "prosen",
        "persentase",
        "prosentase",
        "percent",
        "per cent",
        "pct",
        "psn",
        "o/o",
        "persen lebih",
        "persen ke atas",
        "persen keatas",
    )
)
_NO_UNIT = frozenset(("ukur", "ukuran", "pengukuran", "target", "indikator", "kinerja"))
"""words behind `satuan` that belong to it, when a unit follows"""
_THINGS = (
    "dokumen|laporan|orang|unit|paket|kegiatan|eksemplar|kali|kelompok|koperasi|desa|bulan|lembaga|buah|peserta|lokasi"
    "|titik|aplikasi|layanan"
)
_NO_GRADE = late(
    r"(?:kinerja|capaian|kini|maju|renstra|lalu|target|tahun|rupiah|rp|r p|idr|min|minimal|maksimal"
    r"|sekitar|tw|triwulan) (?:\d|nihil$|(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\b|[a-z]+ \d)"
    rf"|(?:i|o|l|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh) (?:{_THINGS})\b|(?:{_THINGS}) \d+$"
    r"|(?:nihil|tidak ada|na|kosong)$",
    re.IGNORECASE,
)
"""words and numbers that read as a grade because of a capital"""


def _simpul(c: Children) -> tree.SimpulStatement:
    at = 1
    kode = nama = None
    if c[at].type == "KODE":
        kode, at = _cell(c[at]), at + 1
    if at < len(c) and c[at].type == "TEKS":
        nama, at = _text(c[at]), at + 1
        if kode is None and CODE_INSIDE.match(nama.nilai):
            raise Fault("slip.kode_dalam_kutip", {"kode": nama.nilai.split()[0]}, nama.start, nama.end)
    return tree.SimpulStatement(c[0], kode, nama, _supports(c[at:]) if at < len(c) else ())


def _tujuan(c: Children) -> tree.SimpulStatement:
    at = 2 if c[1].type == "ID" else 1
    code = _cell(c[1]) if at == 2 else None
    return tree.SimpulStatement(c[0].text, code, _text(c[at]), _supports(c[at + 1 :]))


def _indikator(c: Children) -> tree.IndikatorStatement:
    at = 2 if c[1].type == "ID" else 1
    marks = tuple(token.text for token in c[at + 1 :])
    return tree.IndikatorStatement(_cell(c[1]) if at == 2 else None, _text(c[at]), marks)


# ---- cells -----------------------------------------------------------------------


def _besaran(c: Children) -> tuple[Besaran, int, int]:
    number: Token = c[0]
    unit: Cell | None = c[1] if len(c) > 1 else None
    if unit is not None and unit.start == number.end and _LETTER.match(unit.nilai):
        raise Fault("slip.huruf_angka", {"huruf_angka": f"{number.text}{unit.nilai[0]}"}, number.start, unit.end)
    value = Besaran(read(parse_bilangan, number), None if unit is None else str(unit.nilai))
    if unit is not None:
        if unit.nilai[:1] in "pPo" and unit.nilai.lower() in _PERCENT_WORDS:
            raise Fault("slip.persen", {"tertulis": f"{number.text} {unit.nilai}"}, number.start, unit.end)
        if "," in number.text and reads_twice(number.text, unit.nilai):
            raise Fault("bilangan.koma_ganda", {"tertulis": number.text}, number.start, number.end)
    return value, number.start, number.end if unit is None else unit.end


def _komponen(c: Children) -> Cell:
    return Cell(tuple(x[0] for x in c), c[0][1], c[-1][2])


def _satuan(c: Children) -> Cell:
    if c[0].type == "TEKS":
        return _text(c[0])
    unit = " ".join(t.text for t in c)
    if "-" in unit and (found := _RANGE_IN_UNIT.match(unit)):
        raise Fault("slip.rentang", {"rentang": "-"}, c[0].start + found.end(1), c[-1].end)
    if "/" in unit and (found := _NUMBER_IN_UNIT.match(unit)):
        raise Fault("slip.pemisah", {"pemisah": "/"}, c[0].start + found.end(1), c[-1].end)
    return Cell(unit, c[0].start, c[-1].end)


def _satuan_indikator(c: Children) -> tree.SatuanIndikatorStatement:
    first, _, rest = str(c[1].nilai).partition(" ")
    if rest and first in _NO_UNIT:
        raise Fault("slip.sebutan", {"sebutan": f"satuan {first}", "kata": "satuan"}, c[1].start, c[1].end)
    return tree.SatuanIndikatorStatement(c[1])


def _end_of_range(x: Any) -> Cell:
    if isinstance(x, Token):
        return _cell(x, parse_persen if x.type == "PERSEN" else parse_rupiah)
    return Cell(*x)


def _rentang(c: Children) -> Cell:
    low, high = _end_of_range(c[0]), _end_of_range(c[2])
    if type(low.nilai) is not type(high.nilai):
        raise Fault("rentang.beda_jenis", {}, low.start, high.end)
    return Cell(Rentang(low.nilai, high.nilai), low.start, high.end)


def _grade(text: str) -> Peringkat:
    words = " ".join(text.split())
    if _NO_GRADE.match(words):
        raise NilaiSalah("peringkat.kata_lain", text)
    return Peringkat(words)


_CELL_PARSERS: dict[str, Callable[[str], object]] = {
    "RUPIAH": parse_rupiah,
    "RUPIAH_KURUNG": parse_rupiah,
    "PERSEN": parse_persen,
    "PERINGKAT": _grade,
    "NIHIL": lambda _: NIHIL,
    "TEKS": parse_teks,
}


def _sel(c: Children) -> Cell:
    head = c[0]
    printed = None if len(c) == 1 else str(_text(c[-1]).nilai)
    if isinstance(head, Cell):
        return head if printed is None else Cell(head.nilai, head.start, c[-1].end, printed)
    if head.type == "TERCETAK":
        return Cell(TakTerbaca(str(printed)), head.start, c[-1].end, printed)
    return Cell(read(_CELL_PARSERS[head.type], head), head.start, c[-1].end, printed)


def _kunci(c: Children) -> Cell:
    return _cell(c[0], parse_tahun if c[0].type == "KUNCI_TAHUN" else None)


def _deret(c: Children) -> tuple[tuple[Cell, Cell], ...]:
    pairs = tuple(zip(c[::2], c[1::2], strict=True))
    seen: set[object] = set()
    for key, _ in pairs:
        if key.nilai in seen:
            raise Fault("deret.kunci_rangkap", {"kunci": str(key.nilai)}, key.start, key.end)
        seen.add(key.nilai)
    return pairs


def _isian(c: Children) -> tree.IsianStatement:
    field, content = c[-2], c[-1]
    name = f"tertulis_{field}" if isinstance(c[0], Token) else field
    if isinstance(content, Cell):
        return tree.IsianStatement(name, content, ())
    return tree.IsianStatement(name, None, content)


def _arah(c: Children) -> tree.ArahStatement:
    formula = _after(c, "RUMUS")
    if formula is not None and formula.nilai not in RUMUS_TURUN:
        raise Fault("arah.rumus", {"pilihan": ", ".join(RUMUS_TURUN)}, formula.start, formula.end)
    return tree.ArahStatement(c[1].text, formula)


# ---- descriptions, evaluation, text -------------------------------------------------


def _uraian(field: str) -> Callable[[Children], tree.UraianStatement]:
    return lambda c: tree.UraianStatement(field, _texts(c))


def _sumber_dana(c: Children) -> tree.SumberDanaStatement:
    amount = next((_cell(t, parse_rupiah) for t in _tokens(c, "RUPIAH")), None)
    return tree.SumberDanaStatement(_first(c, "KODE"), _texts(c)[0], amount)


def _bagian(c: Children) -> tuple[str, Cell]:
    last = c[-1]
    parse = {"RUPIAH": parse_rupiah, "TAHUN": parse_tahun}.get(last.type, parse_teks)
    return _words(c[:-1]), _cell(last, parse)


def _entri(field: str) -> Callable[[Children], tree.EntriStatement]:
    def build(c: Children) -> tree.EntriStatement:
        parts = tuple(x for x in c if type(x) is tuple)
        reason = _after(c, "ALASAN")
        if reason is not None:
            return tree.EntriStatement(field, None, (("alasan", reason),))
        seen: set[str] = set()
        for name, cell in parts:
            if name in seen:
                raise Fault("deret.kunci_rangkap", {"kunci": name.replace("_", " ")}, cell.start, cell.end)
            seen.add(name)
        return tree.EntriStatement(field, _texts(c)[0], parts)

    return build


def _noted_field(c: Children) -> str | None:
    return next((x for x in c if isinstance(x, str) and not isinstance(x, Token)), None)


def _abai(c: Children) -> tree.AbaiStatement:
    return tree.AbaiStatement(_cell(c[1]), _noted_field(c), _after(c, "ALASAN"))


def _batas(c: Children) -> tree.BatasStatement:
    return tree.BatasStatement(_text(c[1]), _cell(c[-1], parse_persen), c[2].text == ">", None)


def _batas_rentang(c: Children) -> tree.BatasStatement:
    return tree.BatasStatement(_text(c[1]), _cell(c[2], parse_persen), False, _cell(c[4], parse_persen))


def _two_texts(c: Sequence[Any]) -> tuple[Cell, Cell]:
    first, second = _texts(list(c))
    return first, second


BUILDERS: dict[str, Callable[[Children], Any]] = {
    "kepala_tahunan": _kepala(parse_tahun),
    "kepala_renstra": _kepala(parse_periode),
    "perangkat_daerah": _perangkat,
    "daerah": lambda c: tree.DaerahStatement(_text(c[1])),
    "mengacu": lambda c: tree.MengacuStatement(c[1].text, _text(c[2])),
    "penanda_tangan": _penanda_tangan,
    "peran": _words,
    "ditetapkan": lambda c: tree.DitetapkanStatement(_text(c[2]), _after(c, "TANGGAL")),
    "tingkat": _words,
    "simpul": _simpul,
    "tujuan": _tujuan,
    "indikator": _indikator,
    "indikator_sama": lambda c: tree.IndikatorSamaStatement(_cell(c[2])),
    "medan_k": _words,
    "medan_rp": _words,
    "medan_tertulis": _words,
    "medan_acuan": lambda c: "_".join(x if not isinstance(x, Token) else x.text for x in c),
    "isian": _isian,
    "deret": _deret,
    "deret_rp": _deret,
    "kunci": _kunci,
    "sel": _sel,
    "sel_rp": _sel,
    "komponen": _komponen,
    "besaran": _besaran,
    "satuan": _satuan,
    "rentang": _rentang,
    "arah": _arah,
    "sifat": lambda c: tree.SifatStatement(_words(c[1:])),
    "satuan_indikator": _satuan_indikator,
    "skala_indikator": lambda c: tree.SkalaIndikatorStatement(_text(c[1])),
    **{medan: _uraian(medan) for medan in PLAIN_TEXTS},
    "sumber_dana": _sumber_dana,
    "prioritas": lambda c: tree.PrioritasStatement(c[1].text, _text(c[2])),
    "catatan": lambda c: tree.CatatanStatement(_noted_field(c), _text(c[-1])),
    "abai": _abai,
    "rekap": lambda c: tree.RekapStatement(_first(c, "KODE")),
    "skala": lambda c: tree.SkalaStatement(c[1].text, _text(c[2])),
    "padanan_satuan": lambda c: tree.PadananSatuanStatement(),
    "batas": _batas,
    "batas_rentang": _batas_rentang,
    "padanan": lambda c: tree.PadananStatement(*_two_texts(c)),
    "bagian": _bagian,
    **{medan: _entri(medan) for medan in ENTRIES},
    "dasar_hukum": lambda c: tree.DasarHukumStatement(_text(c[2]), _after(c, "TENTANG")),
    "bab": lambda c: tree.BabStatement(_cell(c[1]), _text(c[2])),
    "klaim": lambda c: tree.KlaimStatement(_text(c[1]), c[2]),
}
"""builders of the rules of `grammar/renja.lark`"""


def plan_builders() -> dict[str, Callable[[Children], Any]]:
    """With those of expressions, which few plans have."""
    from renja_dsl.syntax import expressions

    return {**expressions.BUILDERS, **BUILDERS}
