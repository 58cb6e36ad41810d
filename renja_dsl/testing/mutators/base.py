"""What a mutator is, and the small tools that mutators are made with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

from attrs import frozen
from hypothesis import strategies as st

from renja_dsl.drafts.plan import DraftIsian
from renja_dsl.testing.documents import quantity, share
from renja_dsl.testing.office import PlannedIndikator, PlannedSimpul
from renja_dsl.testing.printing import PrintedDocument, PrintedLine, Rencana
from renja_dsl.values import Persen, Rupiah, format_komponen, format_persen, format_rupiah


@frozen
class Expected:
    """The finding that a planted fault has to cause."""

    rule: str
    file: str
    line: int
    """line that the finding points at, from 1"""


@frozen
class Mutated:
    """A workspace with one fault in it."""

    texts: Mapping[str, str]
    """file name -> text"""
    expected: Expected


Apply = Callable[[Rencana, st.DrawFn], Mutated]


@frozen
class Mutator:
    """A named fault that can be planted in any consistent workspace."""

    name: str
    rule: str
    apply: Apply
    needs: frozenset[str] = frozenset()
    """documents that have to stand beside the renja"""


def plants(rule: str, *needs: str) -> Callable[[Apply], Mutator]:
    """Make a function the mutator of a rule, named as the function is."""
    return lambda apply: Mutator(apply.__name__, rule, apply, frozenset(needs))


# ---- values as plans write them ----------------------------------------------------------


def rupiah(nilai: int) -> str:
    return format_rupiah(Decimal(nilai))


def besaran(nilai: int, satuan: str) -> str:
    """`60 Dokumen`, or `60%`."""
    held = quantity(nilai, satuan)
    return format_persen(held) if isinstance(held, Persen) else format_komponen(held)


def persen(bagian: int, seluruh: int) -> str:
    """A part of a whole with two decimals."""
    return format_persen(share(bagian, seluruh))


# ---- lines -------------------------------------------------------------------------------

_Part = TypeVar("_Part")


def said(line: PrintedLine, part: type[_Part]) -> _Part:
    """The part of the plan that a line prints. Raises TypeError where it prints another."""
    if not isinstance(line.says, part):
        raise TypeError(f"{line.teks!r} prints no {part.__name__}")
    return line.says


def stated(line: PrintedLine) -> int:
    """The one number of a line: rupiah, percent, or a count."""
    match said(line, DraftIsian).sel[""].nilai:
        case Rupiah(nilai) | Persen(nilai):
            return int(nilai)
        case (main, *_):
            return int(main.angka)
    raise TypeError(f"{line.teks!r} states no number")


def planned(line: PrintedLine) -> PlannedSimpul:
    """The node of a line. Raises ValueError where it has none that carries money of its own."""
    if line.simpul is None:
        raise ValueError(f"{line.teks!r} belongs to no program, kegiatan or sub kegiatan")
    return line.simpul


def measured(line: PrintedLine) -> PlannedIndikator:
    """The indicator of a line's node."""
    return planned(line).indikator


def chosen(draw: st.DrawFn, lines: Sequence[PrintedLine]) -> PrintedLine:
    """One of several lines."""
    return draw(st.sampled_from(lines))


def annual(rencana: Rencana, draw: st.DrawFn) -> PrintedDocument:
    """The renja, or another annual document that stands beside it."""
    there = [rencana.lembar[jenis] for jenis in ("renja", "rkpd", "sebelumnya") if jenis in rencana.lembar]
    return draw(st.sampled_from(there))


def any_document(rencana: Rencana, draw: st.DrawFn) -> PrintedDocument:
    return draw(st.sampled_from(list(rencana.lembar.values())))


def changed(
    rencana: Rencana,
    rule: str,
    lembar: PrintedDocument,
    changes: Mapping[PrintedLine, Sequence[PrintedLine]],
    at: PrintedLine,
) -> Mutated:
    """The workspace with lines of one document replaced; the finding is due at `at`.

    `at` is a line that stands there afterwards.
    """
    new = lembar.ubah(changes)
    return Mutated({**rencana.teks, new.berkas: new.teks}, Expected(rule, new.berkas, new.nomor(at)))


def told_in_renja(
    rencana: Rencana,
    rule: str,
    lembar: PrintedDocument,
    changes: Mapping[PrintedLine, Sequence[PrintedLine]],
    at: PrintedLine,
) -> Mutated:
    """Lines of another document replaced; the finding is due at `at`, a line of the renja, which stays as it is."""
    new = lembar.ubah(changes)
    expected = Expected(rule, rencana.renja.berkas, rencana.renja.nomor(at))
    return Mutated({**rencana.teks, new.berkas: new.teks}, expected)


def rewritten(rencana: Rencana, rule: str, lembar: PrintedDocument, old: PrintedLine, text: str) -> Mutated:
    """One line written otherwise, the finding due there."""
    new = old.tulis(text)
    return changed(rencana, rule, lembar, {old: (new,)}, new)
