"""Strategies for the text of plans: statements as words, statements as typed by hand, whole files.

A statement is drawn as the list of its words, so that tests can lay it out as they like; any
blanks may stand between two words, and none before `,` `;` `:`.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from renja_dsl.syntax.vocabulary import VOCABULARY, Field, FieldKind, Role, fields_of
from renja_dsl.values import format_bilangan, format_teks
from renja_dsl.values.tingkat import CASCADE, TINGKAT_ANGGARAN

Words = list[str]


def one_of(*words: str) -> st.SearchStrategy[str]:
    return st.sampled_from(words)


def phrase(*parts: str | st.SearchStrategy[str] | st.SearchStrategy[Words]) -> st.SearchStrategy[Words]:
    """Parts one after the other; a plain text is split into its words."""
    drawn = [st.just(part.split()) if isinstance(part, str) else part for part in parts]
    return st.tuples(*drawn).map(_flat)


def maybe(*parts: str | st.SearchStrategy[str] | st.SearchStrategy[Words]) -> st.SearchStrategy[Words]:
    return st.just([]) | phrase(*parts)


def listed(
    part: st.SearchStrategy[str] | st.SearchStrategy[Words], sign: str, most: int = 3
) -> st.SearchStrategy[Words]:
    """One to `most` parts with a sign between them."""
    return st.lists(part, min_size=1, max_size=most).map(lambda parts: _joined(parts, sign))


def _joined(parts: Sequence[Sequence[str]], sign: str) -> Words:
    words: Words = []
    for part in parts:
        words += [sign] * bool(words) + ([part] if isinstance(part, str) else [*part])
    return words


def _flat(parts: Sequence[str | Words]) -> Words:
    return [word for part in parts for word in ([part] if isinstance(part, str) else part)]


# ---- values ---------------------------------------------------------------------

short_text = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=12).map(format_teks)
plain_text = one_of("Koperasi sehat", "Desa Air Putih", 'kata "kutip"', "a # b", "", "garis \\ miring").map(format_teks)
teks = plain_text | short_text
long_text = st.lists(one_of("satu", "  dua", "", 'ini "tiga"', '"""', "# bukan komentar", "akhir,"), max_size=4).map(
    lambda lines: format_teks("\n".join([*lines, "x"])) if lines else '"""satu baris"""'
)
whole = st.integers(0, 10**12)
angka = (whole.map(str) | st.decimals(-(10**6), 10**9, places=2).map(format_bilangan)).filter(lambda t: t != "-0,00")
rupiah = whole.map(lambda n: "Rp" + format_bilangan(Decimal(n))) | one_of(
    "Rp 1.500", "Rp1500", "Rp1,5 miliar", "-Rp59.875.100", "Rp0,5", "Rp12,00", "Rp 3 juta"
)
rupiah_cell = rupiah | one_of("(Rp59.875.100)", "(Rp 500)", "(Rp2 juta)")
persen = angka.map(lambda t: t + "%") | one_of("22,5 %", "100%", "7,50%")
kode = one_of("2.17.02", "2.17.02.2.01.0001", "X.XX.01", "2.17.02.", "1")
id_ = one_of("S1", "M1", "T2", "I1.2")
tahun = one_of("2022", "2023", "2024", "2025")
satuan: st.SearchStrategy[Words] = one_of(
    "koperasi", "Kerja Sama", "program", "dokumen lain", "m²", "orang dan barang", "kegiatan di desa"
).map(str.split) | one_of('"orang/bulan"', '"nihil"', "orang/bulan").map(lambda t: [t])
besaran = phrase(angka, st.just([]) | satuan)
tercetak = maybe("tercetak", teks)
sel = phrase(
    phrase(rupiah_cell)
    | phrase(persen)
    | one_of("BB", "WTP", "Level 3", "A+").map(lambda t: [t])
    | phrase("nihil")
    | phrase(teks)
    | listed(besaran, ";")
    | phrase(besaran, "sampai", besaran)
    | phrase(persen, "sampai", persen),
    tercetak,
) | phrase("tercetak", teks)
sel_rp = phrase(rupiah_cell | one_of("nihil"), tercetak) | phrase("tercetak", teks)


def deret(cell: st.SearchStrategy[Words]) -> st.SearchStrategy[Words]:
    keys = st.lists(one_of("2022", "2023", "2024", "TW1", "TW2", "TW4", "capaian"), min_size=1, max_size=4, unique=True)
    return keys.flatmap(
        lambda names: st.tuples(*[cell] * len(names)).map(
            lambda cells: _flat(
                [
                    word
                    for n, (name, value) in enumerate(zip(names, cells, strict=True))
                    for word in ([",", name, ":", value] if n else [name, ":", value])
                ]
            )
        )
    )


# ---- expressions ------------------------------------------------------------------

_names = one_of("program", "sub_kegiatan", "k", "pagu")
_atoms = (
    phrase(_names)
    | phrase(rupiah)
    | phrase(persen)
    | phrase(angka)
    | phrase(angka, teks)
    | phrase(teks)
    | phrase("TW1")
)


def _larger(inner: st.SearchStrategy[Words]) -> st.SearchStrategy[Words]:
    callable_ = one_of("jumlah", "banyak", "f")
    bracketed = phrase("(", inner, one_of("+", "*"), inner, ")")
    return (
        bracketed
        | phrase(callable_, "( )")
        | phrase(callable_, "(", listed(inner, ","), ")")
        | phrase(callable_, "(", inner, "untuk a di", _names, ")")
        | phrase(_names, ".", _names)
        | phrase(_names, "[", inner, "]")
        | phrase("[", listed(inner, ","), "]")
        | phrase("-", _names)
        | phrase("-", bracketed)
        | phrase("( jika", inner, "maka", inner, "lain", inner, ")")
    )


_operand = st.recursive(_atoms, _larger, max_leaves=5)
ekspresi = (
    phrase(_operand, one_of("=", "<", ">=", "~=", "+", "-", "/"), _operand)
    | phrase(_operand)
    | phrase("bukan", _operand, one_of("dan", "atau"), "ada", _names)
    | phrase(_names, "cocok /ab+c/")
    | phrase(_names, "adalah persen")
)

# ---- statements ---------------------------------------------------------------------

mendukung = maybe("mendukung", listed(id_, ","))
_named = phrase(kode, teks) | phrase(kode) | phrase(teks)
_noted = one_of(*(row.written for row in fields_of(Role.INDIKATOR) if row.kind is FieldKind.CELLS), "lokasi")


@st.composite
def entry(draw: st.DrawFn, opening: str, *parts: str, **valued: st.SearchStrategy[Any]) -> Words:
    """An entry of a list of the document, with some of its parts in any order."""
    said: dict[str, st.SearchStrategy[Any]] = {**dict.fromkeys(parts, teks), **valued}
    words = [*opening.split(), draw(teks)]
    for part in draw(st.lists(st.sampled_from(sorted(said)), unique=True)):
        words += [*draw(st.sampled_from(([], [","]))), *part.split(), draw(said[part])]
    return words


def none_of(opening: str) -> st.SearchStrategy[Words]:
    return phrase(opening, "nihil alasan", teks)


_BY_KIND: dict[FieldKind, st.SearchStrategy[Words]] = {
    FieldKind.CELLS: sel | deret(sel),
    FieldKind.MONEY: sel_rp | deret(sel_rp),
    FieldKind.PRINTED: sel | deret(sel),
    FieldKind.PRINTED_MONEY: sel | deret(sel),
    FieldKind.TEXT: phrase(teks | long_text),
    FieldKind.TEXTS: listed(teks, ",", 6),
    FieldKind.PROSE: phrase(teks | long_text),
}
"""what follows the words of a field that has no parts of its own"""
_BY_NAME: dict[str, st.SearchStrategy[Words]] = {
    "kepala": phrase(one_of("renja", "rkpd", "evaluasi"), tahun, maybe("tahap", teks))
    | one_of("renstra 2021-2026", "renstra 2025-2029").map(str.split),
    "perangkat_daerah": phrase("perangkat daerah", st.just([]) | phrase(kode), teks),
    "daerah": phrase("daerah", teks),
    "mengacu": phrase("mengacu", one_of("renstra", "rkpd", "sebelumnya"), teks),
    "penanda_tangan": phrase(
        "penanda tangan",
        teks,
        *(maybe(part, teks) for part in ("jabatan", "pangkat", "nip")),
        st.just([]) | phrase("sebagai", one_of("evaluator", "pihak kedua").map(str.split)),
    ),
    "ditetapkan": phrase("ditetapkan di", teks, maybe("tanggal", teks)),
    **{level: phrase(level.replace("_", " "), _named, mendukung) for level in TINGKAT_ANGGARAN},
    **{level: phrase(level, st.just([]) | phrase(id_), teks, mendukung) for level in CASCADE},
    "indikator": phrase("indikator", st.just([]) | phrase(id_), teks, st.just([]) | phrase(one_of("iku", "spm", "ikk")))
    | phrase("indikator sama", id_),
    "arah": phrase("arah", one_of("naik", "turun")) | phrase('arah turun rumus "T/R"'),
    "sifat": one_of("sifat akumulasi", "sifat posisi akhir").map(str.split),
    "satuan": phrase("satuan", satuan),
    "skala": phrase("skala", teks),
    "sumber_dana": phrase("sumber dana", st.just([]) | phrase(kode), teks, st.just([]) | phrase(rupiah)),
    "prioritas": phrase("prioritas", one_of("daerah", "nasional", "provinsi"), teks),
    "catatan": phrase("catatan", maybe("pada", _noted.map(str.split)), teks),
    "abai": phrase("abai", one_of("ANG101", "TGT"), maybe("alasan", teks)),
    "rekap": phrase("rekap", one_of("perangkat daerah", "2.17.04").map(str.split)),
    "daftar_skala": phrase("skala", one_of("predikat", "peringkat"), teks),
    "daftar_satuan": phrase("satuan"),
    "batas": phrase("batas", teks, one_of(">=", ">"), persen) | phrase("batas", teks, persen, "sampai", persen),
    "padanan": phrase("padanan", teks, "=", teks),
    "isu_strategis": entry("isu strategis", "aspek", "masalah", "telaahan", "telaahan renstra", "telaahan visi"),
    "usulan": entry("usulan", "asal", "lokasi", "indikator", "besaran", "catatan") | none_of("usulan"),
    "pokok_pikiran": entry("pokok pikiran", "anggota", "daerah pemilihan", "lokasi", "terkait", nilai=rupiah)
    | none_of("pokok pikiran"),
    "inovasi": entry("inovasi", "bentuk", "uraian", "manfaat", mulai=tahun) | none_of("inovasi"),
    "dasar_hukum": phrase("dasar hukum", teks, maybe("tentang", teks)),
    "bab": phrase("bab", one_of("IV", "X", "3"), teks),
    "klaim": phrase("klaim", teks, ekspresi),
}
"""statements with parts of their own"""


def statement_of(row: Field) -> st.SearchStrategy[Words]:
    """A statement of one row of the vocabulary."""
    return _BY_NAME[row.medan] if row.medan in _BY_NAME else phrase(row.written, _BY_KIND[row.kind])


header = _BY_NAME["kepala"]
statement = st.sampled_from(VOCABULARY).flatmap(statement_of)
"""the words of one valid statement"""


# ---- text ---------------------------------------------------------------------------


@st.composite
def typed(draw: st.DrawFn, words: st.SearchStrategy[Words] = statement, *, broken_lines: bool = True) -> str:
    """A statement as a hand types it: odd blanks, lines broken after commas."""
    text = ""
    for word in draw(words):
        if not text:
            text = word
        elif text.endswith(",") and broken_lines and draw(st.integers(0, 5)) == 0:
            text += draw(one_of("\n", "\n      ", "  # di tengah\n   ", "\n\n")) + word
        elif word in (",", ";", ":"):
            text += draw(one_of("", "", " ")) + word
        else:
            text += draw(one_of(" ", " ", " ", "  ", "\t")) + word
    return text


comment = one_of("# catatan", "#", '# "kutip', "#rapat, dan", "# pagu Rp5 =") | st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=8
).map(lambda t: f"#{t}".rstrip())


@st.composite
def plan(draw: st.DrawFn, body: st.SearchStrategy[Words] | None = None, *, most: int = 12) -> str:
    """A whole plan as a hand types it: comments, blank lines and indentation anywhere."""
    some = body or st.sampled_from(VOCABULARY[1:]).flatmap(statement_of)
    lines = [draw(typed(header))]
    for text in draw(st.lists(typed(some), max_size=most)):
        lines += draw(st.lists(st.just("") | comment.map(lambda c: "  " + c), max_size=2))
        lines.append(draw(one_of("", "  ", "    ", "\t")) + text + draw(st.just("") | comment.map(lambda c: " " + c)))
    return "\n".join(lines) + draw(one_of("\n", "", "\n\n\n", "\n  # akhir", "\n# akhir\n"))
