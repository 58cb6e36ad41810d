"""Faults of predikat, scales and grades."""

from __future__ import annotations

from hypothesis import strategies as st

from renja_dsl.drafts.plan import DraftBatas
from renja_dsl.testing.mutators.base import Mutated, changed, chosen, persen, plants, rewritten, said
from renja_dsl.testing.mutators.evl import evaluated
from renja_dsl.testing.printing import PrintedDocument, PrintedLine, Rencana
from renja_dsl.values import format_teks

_KINERJA, _ANGGARAN = "tertulis predikat kinerja", "tertulis predikat anggaran"


def labelled(rencana: Rencana, draw: st.DrawFn) -> tuple[PrintedDocument, PrintedLine]:
    """A line of printed predikat, always `realisasi` Sangat Tinggi and `capaian` Sangat Rendah."""
    lembar = evaluated(rencana)
    return lembar, chosen(draw, lembar.cari(draw(st.sampled_from((_KINERJA, _ANGGARAN)))))


def labelled_step(line: PrintedLine) -> str:
    """The beginning of a `batas` line, before its bounds."""
    return f"batas {format_teks(said(line, DraftBatas).predikat)}"


def undeclared(lembar: PrintedDocument) -> dict[PrintedLine, tuple[PrintedLine, ...]]:
    """Leave out the document's own scale."""
    return {b: () for b in lembar.baris if b.medan in ("skala predikat", "batas")}


@plants("PRD601", "evaluasi")
def predikat_tertukar(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar, line = labelled(rencana, draw)
    label = draw(st.sampled_from(("Tinggi", "Sedang", "Rendah", "Sangat Rendah", "Sangat Buruk")))
    return rewritten(rencana, "PRD601", lembar, line, line.ganti("Sangat Tinggi", label).teks)


@plants("PRD602", "evaluasi")
def predikat_asing(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar, line = labelled(rencana, draw)
    label = draw(st.sampled_from(("Lambat Buruk", "Perbaikan", "Istimewa")))
    return rewritten(rencana, "PRD602", lembar, line, line.ganti("Sangat Rendah", label).teks)


@plants("PRD603", "evaluasi")
def nilai_di_celah(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A value between two whole numbers of the regulation, and no scale that says how to read it."""
    lembar = evaluated(rencana)
    line = chosen(draw, [b for b in lembar.baris if b.medan.startswith("tertulis rata-rata")])
    value = f"{draw(st.sampled_from((90, 75, 65, 50)))},{draw(st.integers(1, 99)):02d}%"
    new = line.ganti(f"realisasi: {persen(1, 1)}", f"realisasi: {value}")
    return changed(rencana, "PRD603", lembar, {**undeclared(lembar), line: (new,)}, new)


@plants("PRD604", "evaluasi")
def batas_tertukar(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A bound that stands above the one before it."""
    lembar = evaluated(rencana)
    lines = lembar.cari("batas")
    place = draw(st.integers(1, len(lines) - 2))
    higher = draw(st.integers(92, 99))
    return rewritten(rencana, "PRD604", lembar, lines[place], f"{labelled_step(lines[place])} >= {higher}%")


@plants("PRD604", "evaluasi")
def skala_berlubang(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """Intervals as the regulation prints them."""
    lembar = evaluated(rencana)
    lines = lembar.cari("batas")
    ends = ("91% sampai 100%", "76% sampai 90%", "66% sampai 75%", "51% sampai 65%", "0% sampai 50%")
    new = [line.tulis(f"{labelled_step(line)} {end}") for line, end in zip(lines, ends, strict=True)]
    at = new[draw(st.integers(0, len(new) - 2))]
    return changed(rencana, "PRD604", lembar, {b: (n,) for b, n in zip(lines, new, strict=True)}, at)


@plants("PRD605")
def peringkat_di_bawah_target(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = rencana.renja
    line = chosen(draw, lembar.cari("target", "sasaran"))
    grades = ("AA", "A", "BB", "B", "CC", "C", "D")
    high = draw(st.integers(0, len(grades) - 2))
    low = grades[draw(st.integers(high + 1, len(grades) - 1))]
    reached = line.tulis(f"realisasi {rencana.isi.tahun}: {low}")
    return changed(rencana, "PRD605", lembar, {line: (line.tulis(f"target {grades[high]}"), reached)}, reached)


@plants("PRD605")
def peringkat_asing(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = rencana.renja
    line = chosen(draw, lembar.cari("target", "sasaran"))
    return rewritten(
        rencana, "PRD605", lembar, line, f"target {draw(st.sampled_from(('Cemerlang', 'AAA', 'Level 9')))}"
    )
