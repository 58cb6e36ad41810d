"""Plan data as plan text, laid out as `renja fmt` lays it out: formatting it again changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from io import StringIO

from attrs import define

from renja_dsl.drafts.plan import (
    Draft,
    DraftBab,
    DraftBatas,
    DraftCell,
    DraftDasarHukum,
    DraftEntri,
    DraftFields,
    DraftIndikator,
    DraftIsian,
    DraftKlaim,
    DraftRekap,
    DraftSimpul,
    DraftSumberDana,
)
from renja_dsl.syntax.formatter import filled
from renja_dsl.syntax.vocabulary import INDICATOR_TEXTS, FieldKind, Role, fields_of
from renja_dsl.values import (
    NIHIL,
    Peringkat,
    Persen,
    Rentang,
    Rupiah,
    format_komponen,
    format_periode,
    format_persen,
    format_rentang,
    format_rupiah,
    format_teks,
    shown_on_line,
)
from renja_dsl.values.tingkat import CASCADE, RANK

_STEP = "  "
_SEN = 2
"""decimals of rupiah"""
_AMOUNTS = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
_TEXTS, _LISTS = (
    tuple(row for row in fields_of(Role.SIMPUL) if row.kind is kind) for kind in (FieldKind.TEXT, FieldKind.TEXTS)
)
"""what describes a node: a statement for each text, then those that list them"""

DraftOwner = Draft | DraftSimpul | DraftRekap
Says = (
    DraftOwner
    | DraftIndikator
    | DraftIsian
    | DraftSumberDana
    | DraftBatas
    | DraftDasarHukum
    | DraftBab
    | DraftKlaim
    | DraftEntri
    | tuple[str, ...]
    | None
)


@define(eq=False)
class Line:
    """One statement, a comment or an empty line, and the data that it was printed from."""

    indentation: str
    parts: tuple[str, ...]
    """it may be broken between them"""
    owner: DraftOwner
    medan: str = ""
    """its keywords, as `pagu maju`; `simpul` where it opens a node; none of a comment or an empty line"""
    says: Says = None
    """the part of the owner that it prints; texts where the part is made of texts"""

    @property
    def text(self) -> str:
        """All of it in one line, however long."""
        return self.indentation + "".join(self.parts)

    @property
    def laid_out(self) -> str:
        """As the formatter lays it out: broken where it grows too long."""
        if len(self.parts) == 1:
            return self.indentation + self.parts[0]
        return self.indentation + filled(list(self.parts), self.indentation)


def plan_text(rencana: Draft) -> str:
    """The whole document. Texts are written as given; clean them with `one_line` before."""
    made = StringIO()
    made.writelines(f"{line.laid_out}\n" for line in plan_lines(rencana))
    return made.getvalue()


def plan_lines(rencana: Draft) -> Iterator[Line]:
    """The lines of the document, each with the data that it was printed from."""
    head = [*_comments(rencana, rencana.keterangan, ""), *_header(rencana), *_skala(rencana)]
    yield from head
    for number, root in enumerate(_in_reading_order(rencana.akar)):
        yield from _node(root, 0, after_header=number == 0 and len(head) == 1)
    for rekap in rencana.rekap:
        yield _empty(rencana)
        yield Line("", (f"rekap {rekap.kode or 'perangkat daerah'}",), rekap, "rekap", rekap)
        yield from _cells(rekap, rekap.isi, _STEP)
    blocks = [
        [_dasar_hukum(rencana, dasar) for dasar in rencana.dasar_hukum],
        *([Line("", (f"bab {bab.nomor} {format_teks(bab.judul)}",), rencana, "bab", bab)] for bab in rencana.bab),
        [Line("", (f"klaim {format_teks(k.nama)} {k.ungkapan}",), rencana, "klaim", k) for k in rencana.klaim],
        [_entri(rencana, entri) for entri in rencana.daftar],
        [_text(rencana, "", word, text) for word, text in rencana.naskah],
    ]
    for block in filter(None, blocks):
        yield _empty(rencana)
        yield from block


def one_line(text: str) -> str:
    """A text without line breaks, runs of blanks and characters that no plan can hold."""
    if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text
    return " ".join(shown_on_line(text).split())


def fits_rupiah(amount: Decimal) -> bool:
    """Whether rupiah notation, with two decimals, says the amount exactly."""
    exponent = amount.normalize(_AMOUNTS).as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -_SEN


# ---- statements ---------------------------------------------------------------------------------


def _header(r: Draft) -> Iterator[Line]:
    when = format_periode(r.periode) if r.periode is not None else str(r.tahun)
    stage = f" tahap {format_teks(r.tahap)}" if r.tahap else ""
    yield Line("", (f"{r.jenis} {when}{stage}",), r, r.jenis, r)
    if r.nama or r.kode:
        words = " ".join(filter(None, ("perangkat daerah", r.kode, format_teks(r.nama))))
        yield Line(_STEP, (words,), r, "perangkat daerah", (r.kode, r.nama))
    if r.daerah:
        yield _text(r, _STEP, "daerah", r.daerah)
    for jenis, berkas in r.mengacu:
        yield _text(r, _STEP, f"mengacu {jenis}", berkas)


def _skala(r: Draft) -> Iterator[Line]:
    if r.skala:
        yield _empty(r)
        yield _text(r, "", "skala predikat", r.skala)
    for batas in r.batas:
        words = f"batas {format_teks(batas.predikat)} >= {format_persen(batas.paling_sedikit)}"
        yield Line(_STEP, (words,), r, "batas", batas)


def _dasar_hukum(r: Draft, dasar: DraftDasarHukum) -> Line:
    about = f" tentang {format_teks(dasar.tentang)}" if dasar.tentang else ""
    return Line("", (f"dasar hukum {format_teks(dasar.nama)}{about}",), r, "dasar hukum", dasar)


def _entri(r: Draft, entri: DraftEntri) -> Line:
    """Parts stand behind each other with commas, after which the line may be broken."""
    said = [f" {name.replace('_', ' ')} {_part_text(part)}" for name, part in entri.bagian]
    begun = f"{entri.medan.replace('_', ' ')} {'nihil' if entri.nihil else format_teks(entri.teks)}"
    parts = (begun + "".join(said[:1]), *said[1:])
    return Line("", (*(f"{part}," for part in parts[:-1]), parts[-1]), r, entri.medan.replace("_", " "), entri)


def _part_text(part: str | int | Rupiah) -> str:
    match part:
        case Rupiah():
            return format_rupiah(part)
        case int():
            return str(part)
    return format_teks(part)


def _node(node: DraftSimpul, depth: int, *, after_header: bool = False) -> Iterator[Line]:
    outer, inner = _STEP * depth, _STEP * (depth + 1)
    if not after_header:
        yield _empty(node)
    yield from _comments(node, node.keterangan, outer)
    name = format_teks(node.nama) if node.nama else ""
    above = f"mendukung {', '.join(node.mendukung)}" if node.mendukung else ""
    words = (node.tingkat.replace("_", " "), node.penanda or node.kode, name, above)
    yield Line(outer, (" ".join(filter(None, words)),), node, "simpul", node)
    for row in _TEXTS:
        yield from (_text(node, inner, row.written, text) for text in node.uraian.get(row.medan, ()))
    for row in _LISTS:
        if texts := node.uraian.get(row.medan):
            yield Line(inner, _listed(row.written, map(format_teks, texts)), node, row.written, tuple(texts))
    for source in node.sumber_dana:
        amount = format_rupiah(source.nilai) if source.nilai is not None else ""
        words = ("sumber dana", source.kode, format_teks(source.nama), amount)
        yield Line(inner, (" ".join(filter(None, words)),), node, "sumber dana", source)
    yield from (_text(node, inner, f"prioritas {level}", text) for level, text in node.prioritas)
    for indikator in node.indikator:
        yield from _indikator(node, indikator, inner)
    yield from _cells(node, node.isi, inner)
    yield from (_text(node, inner, "catatan", text) for text in node.catatan)
    for child in _in_reading_order(node.anak):
        yield from _node(child, 0 if child.tingkat in CASCADE else depth + 1)


def _in_reading_order(siblings: Iterable[DraftSimpul]) -> list[DraftSimpul]:
    """Text nests a node below whatever larger one stands before it: goals first, then the smaller ones."""
    return sorted(siblings, key=lambda node: -RANK.get(node.tingkat, len(RANK) + 1))


def _indikator(node: DraftSimpul, indikator: DraftIndikator, indentation: str) -> Iterator[Line]:
    words = " ".join(("indikator", format_teks(indikator.nama), *indikator.penanda))
    yield Line(indentation, (words,), node, "indikator", indikator)
    inner = indentation + _STEP
    if indikator.satuan:
        yield _text(node, inner, "satuan", indikator.satuan)
    for word, chosen in (("arah", indikator.arah), ("sifat", indikator.sifat)):
        if chosen:
            yield Line(inner, (f"{word} {chosen}",), node, word, indikator)
    for medan in INDICATOR_TEXTS:
        if medan in indikator.uraian:
            yield _text(node, inner, medan.replace("_", " "), indikator.uraian[medan])
    yield from _cells(node, indikator.isi, inner)


def _cells(owner: DraftSimpul | DraftRekap, isi: DraftFields, indentation: str) -> Iterator[Line]:
    for isian in isi.isian.values():
        alone = isian.sel.get("")
        if alone is not None:
            yield Line(indentation, (f"{isian.medan} {cell_text(alone)}",), owner, isian.medan, isian)
        keyed = [f"{key}: {cell_text(sel)}" for key, sel in isian.sel.items() if key != ""]
        if keyed:
            yield Line(indentation, _listed(isian.medan, keyed), owner, isian.medan, isian)


def _listed(word: str, items: Iterable[str]) -> tuple[str, ...]:
    """`word a, b, c`, in parts that end with a comma."""
    *first, last = (f" {item}" for item in items)
    parts = (*(f"{item}," for item in first), last)
    return (word + parts[0], *parts[1:])


def _text(owner: DraftOwner, indentation: str, word: str, text: str) -> Line:
    return Line(indentation, (f"{word} {format_teks(text)}",), owner, word, (text,))


def _comments(owner: DraftOwner, texts: Iterable[str], indentation: str) -> Iterator[Line]:
    return (Line(indentation, (f"# {text}",), owner) for text in texts)


def _empty(owner: DraftOwner) -> Line:
    return Line("", ("",), owner)


# ---- cells ----------------------------------------------------------------------------------------


def cell_text(sel: DraftCell) -> str:
    """A value as a plan writes it, with the characters of its source where they are kept."""
    printed = f"tercetak {format_teks(sel.tercetak)}" if sel.tercetak is not None else ""
    if sel.nilai is None:
        return printed or "nihil"
    return f"{_value_text(sel.nilai)} {printed}".rstrip()


def _value_text(value: object) -> str:
    match value:
        case Rupiah():
            return format_rupiah(value)
        case Persen():
            return format_persen(value)
        case tuple():
            return format_komponen(value)
        case Rentang():
            return format_rentang(value)
        case Peringkat():
            return value.teks
        case _ if value is NIHIL:
            return "nihil"
    return format_teks(str(value))
