"""Hypothesis strategies: values as plans write them, and whole consistent sets of plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from hypothesis import strategies as st

from renja_dsl.testing import words
from renja_dsl.testing.office import (
    PlannedIndikator,
    PlannedKantor,
    PlannedKegiatan,
    PlannedProgram,
    PlannedSasaran,
    PlannedSubKegiatan,
    PlannedSumberDana,
)
from renja_dsl.testing.printing import Rencana, cetak
from renja_dsl.values import Besaran, Komponen, Periode, Persen, Rupiah

DOKUMEN = ("rkpd", "renstra", "evaluasi", "sebelumnya", "berjalan")
"""what may stand beside a renja"""
_TRIWULAN = ((25, 25, 25, 25), (20, 30, 30, 20), (10, 20, 30, 40), (0, 25, 25, 50))


# ---- values ------------------------------------------------------------------------------


def rupiah(least: int = 0, most: int = 10**12) -> st.SearchStrategy[Rupiah]:
    """Whole amounts between two bounds, rupiah."""
    return st.integers(least, most).map(lambda n: Rupiah(Decimal(n)))


def persen(least: int = 0, most: int = 100) -> st.SearchStrategy[Persen]:
    """Percentages of at most two decimals."""
    return st.decimals(least, most, places=2).map(lambda n: Persen(n if n % 1 else n.quantize(Decimal(1))))


def satuan() -> st.SearchStrategy[str]:
    return st.sampled_from(words.SATUAN)


def besaran(least: int = 0, most: int = 10_000) -> st.SearchStrategy[Besaran]:
    return st.builds(Besaran, st.integers(least, most).map(Decimal), satuan())


def komponen(most: int = 3) -> st.SearchStrategy[Komponen]:
    """Several quantities of one cell, the main one first."""
    return st.lists(besaran(), min_size=1, max_size=most, unique_by=lambda b: b.satuan).map(tuple)


def periode() -> st.SearchStrategy[Periode]:
    """Five years, as a Renstra has."""
    return st.integers(2020, 2035).map(lambda year: Periode(year, year + 4))


# ---- workspaces ----------------------------------------------------------------------------
# Strategies are made once and draw much at a time: making and asking them is most of the work.


_Measured = tuple[str, str, int, int]
"""what is done, unit, twentieths of the first target, growth a year"""
_STEPS = st.integers(0, 5)


def _measured(works: Iterable[str], units: Iterable[str], largest: int) -> st.SearchStrategy[_Measured]:
    """Targets that grow by less than a half a year."""
    return st.tuples(st.sampled_from(tuple(works)), st.sampled_from(tuple(units)), st.integers(1, largest), _STEPS)


_COUNTED = _measured(words.PEKERJAAN, words.SATUAN, 20)
_SHARES = _measured(("Keberhasilan",), ("%",), 3)
"""shares stay below 100%"""
_GOALS = _measured(("Mutu",), ("%",), 3)
_OUTPUT = st.tuples(
    _COUNTED,
    st.integers(1, 2),
    st.integers(0, len(words.SUMBER_DANA) - 1),
    st.integers(1, 99),
    st.sampled_from(((), words.KECAMATAN[:1], words.KECAMATAN[1:3])),
    st.integers(1_000_000, 10**12),
    st.integers(500, 2000),
    st.sampled_from(words.KELOMPOK),
)
_OFFICE = st.tuples(
    st.sampled_from(tuple(words.BIDANG)),
    st.sampled_from(words.KABUPATEN),
    st.integers(2021, 2035),
    st.sampled_from(("penetapan", "rancangan akhir", "rancangan", "rancangan awal")),
    st.sampled_from(_TRIWULAN),
    st.booleans(),
)
_BESIDE = st.frozensets(st.sampled_from(DOKUMEN))


@cache
def _numbers(most: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(1, 9), min_size=1, max_size=most, unique=True).map(sorted)


def _indikator(measured: _Measured, subject: str) -> PlannedIndikator:
    work, unit, twentieths, growth = measured
    counted = "Persentase" if unit == "%" else f"Jumlah {unit}"
    return PlannedIndikator(f"{counted} {work} {subject}", unit, 20 * twentieths, growth)


def _sub_kegiatan(draw: st.DrawFn, kode: str, subject: str, daerah: str) -> PlannedSubKegiatan:
    measured, sources, first, share, places, pagu, permil, kelompok = draw(_OUTPUT)
    chosen = [words.SUMBER_DANA[(first + n) % len(words.SUMBER_DANA)] for n in range(sources)]
    return PlannedSubKegiatan(
        kode,
        f"{measured[0]} {subject}",
        _indikator(measured, subject),
        pagu,
        permil,
        tuple(PlannedSumberDana(code, name, share) for code, name in chosen),
        places or (daerah,),
        kelompok,
    )


@st.composite
def office(
    draw: st.DrawFn,
    dengan: Iterable[str] | None = None,
    most: tuple[int, int, int] = (3, 3, 4),
) -> PlannedKantor:
    """What an office plans. `most`: programs, kegiatan a program, sub kegiatan a kegiatan."""
    beside = draw(_BESIDE) if dengan is None else frozenset(dengan)
    subjects: Iterator[str] = iter(words.POKOK)
    area, daerah, tahun, tahap, triwulan, berurusan = draw(_OFFICE)
    numbers = draw(_numbers(most[0]))
    goals = draw(st.integers(1, len(numbers)))
    programs = []
    for count, number in enumerate(numbers):
        kode = f"{area}.{number + 1:02d}"
        activities = []
        for second in draw(_numbers(most[1])):
            inner = f"{kode}.2.{second:02d}"
            subs = [_sub_kegiatan(draw, f"{inner}.{n:04d}", next(subjects), daerah) for n in draw(_numbers(most[2]))]
            subject = next(subjects)
            counts = draw(_COUNTED)
            activities.append(
                PlannedKegiatan(inner, f"{counts[0]} {subject}", _indikator(counts, subject), tuple(subs))
            )
        subject = next(subjects)
        indikator = _indikator(draw(_SHARES), subject)
        supports = f"S{count % goals + 1}"
        programs.append(PlannedProgram(kode, f"PROGRAM {subject.upper()}", indikator, tuple(activities), supports))
    sasaran = tuple(
        PlannedSasaran(f"S{n}", f"Meningkatnya mutu {subject}", _indikator(draw(_GOALS), subject))
        for n, subject in enumerate(words.POKOK[-goals:], 1)
    )
    return PlannedKantor(tahun, tahap, area, daerah, sasaran, tuple(programs), triwulan, beside, berurusan)


def rencana(dengan: Iterable[str] | None = None, most: tuple[int, int, int] = (3, 3, 4)) -> st.SearchStrategy[Rencana]:
    """Consistent workspaces: a renja, and the documents of `dengan` beside it (any when None)."""
    return office(dengan, most).map(cetak)
