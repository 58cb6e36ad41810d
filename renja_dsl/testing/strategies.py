"""Hypothesis strategies: values as plans write them, and whole consistent sets of plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from hypothesis import strategies as st

from renja_dsl.testing import kata
from renja_dsl.testing.rencana import Indikator, Isi, Kegiatan, Program, Rencana, Sasaran, SubKegiatan, SumberDana
from renja_dsl.testing.tulis import cetak
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
    return st.sampled_from(kata.SATUAN)


def besaran(least: int = 0, most: int = 10_000) -> st.SearchStrategy[Besaran]:
    return st.builds(Besaran, st.integers(least, most).map(Decimal), satuan())


def komponen(most: int = 3) -> st.SearchStrategy[Komponen]:
    """Several quantities of one cell, the main one first."""
    return st.lists(besaran(), min_size=1, max_size=most, unique_by=lambda b: b.satuan).map(tuple)


def bidang() -> st.SearchStrategy[str]:
    return st.sampled_from(tuple(kata.BIDANG))


def kode_program() -> st.SearchStrategy[str]:
    return st.builds("{}.{:02d}".format, bidang(), st.integers(1, 99))


def kode_kegiatan() -> st.SearchStrategy[str]:
    return st.builds("{}.2.{:02d}".format, kode_program(), st.integers(1, 99))


def kode_sub_kegiatan() -> st.SearchStrategy[str]:
    return st.builds("{}.{:04d}".format, kode_kegiatan(), st.integers(1, 9999))


def periode() -> st.SearchStrategy[Periode]:
    """Five years, as a Renstra has."""
    return st.integers(2020, 2035).map(lambda year: Periode(year, year + 4))


def nama(tingkat: str = "sub kegiatan") -> st.SearchStrategy[str]:
    """Name of a node."""
    made = st.builds("{} {}".format, st.sampled_from(kata.PEKERJAAN), st.sampled_from(kata.POKOK))
    return made.map(lambda text: f"Program {text}") if tingkat == "program" else made


def nama_indikator(unit: str) -> st.SearchStrategy[str]:
    """Name of an indicator that is measured in `unit`."""
    start = "Persentase" if unit == "%" else f"Jumlah {unit}"
    return nama().map(lambda text: f"{start} {text}")


# ---- workspaces ----------------------------------------------------------------------------


def _numbers(most: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(1, 9), min_size=1, max_size=most, unique=True).map(sorted)


def _indikator(start: str, subject: str, unit: str) -> st.SearchStrategy[Indikator]:
    """Targets that grow by less than a half a year, and shares that stay below 100%."""
    counted = "Persentase" if unit == "%" else f"Jumlah {unit}"
    largest = 3 if unit == "%" else 20
    return st.tuples(st.integers(1, largest), st.integers(0, 5)).map(
        lambda drawn: Indikator(f"{counted} {start} {subject}", unit, 20 * drawn[0], drawn[1])
    )


@st.composite
def _sub_kegiatan(draw: st.DrawFn, kode: str, subject: str, daerah: str) -> SubKegiatan:
    work = draw(st.sampled_from(kata.PEKERJAAN))
    sources = draw(st.integers(1, 2))
    first = draw(st.integers(0, len(kata.SUMBER_DANA) - 1))
    chosen = [kata.SUMBER_DANA[(first + n) % len(kata.SUMBER_DANA)] for n in range(sources)]
    share = draw(st.integers(1, 99)) if sources > 1 else 100
    places = draw(st.sampled_from(((daerah,), kata.KECAMATAN[:1], kata.KECAMATAN[1:3])))
    return SubKegiatan(
        kode,
        f"{work} {subject}",
        draw(satuan().flatmap(lambda unit: _indikator(work, subject, unit))),
        draw(st.integers(1_000_000, 10**12)),
        draw(st.integers(500, 2000)),
        tuple(SumberDana(code, name, share) for code, name in chosen),
        places,
        draw(st.sampled_from(kata.KELOMPOK)),
    )


@st.composite
def isi(
    draw: st.DrawFn,
    dengan: Iterable[str] | None = None,
    most: tuple[int, int, int] = (3, 3, 4),
) -> Isi:
    """What an office plans. `most`: programs, kegiatan a program, sub kegiatan a kegiatan."""
    beside = draw(st.frozensets(st.sampled_from(DOKUMEN))) if dengan is None else frozenset(dengan)
    subjects: Iterator[str] = iter(kata.POKOK)
    area = draw(bidang())
    daerah = draw(st.sampled_from(kata.KABUPATEN))
    numbers = draw(_numbers(most[0]))
    goals = draw(st.integers(1, len(numbers)))
    programs = []
    for count, number in enumerate(numbers):
        kode = f"{area}.{number + 1:02d}"
        activities = []
        for second in draw(_numbers(most[1])):
            inner = f"{kode}.2.{second:02d}"
            subs = [draw(_sub_kegiatan(f"{inner}.{n:04d}", next(subjects), daerah)) for n in draw(_numbers(most[2]))]
            subject = next(subjects)
            work = draw(st.sampled_from(kata.PEKERJAAN))
            unit = draw(satuan())
            activities.append(Kegiatan(inner, f"{work} {subject}", draw(_indikator(work, subject, unit)), tuple(subs)))
        subject = next(subjects)
        indikator = draw(_indikator("Keberhasilan", subject, "%"))
        programs.append(
            Program(kode, f"PROGRAM {subject.upper()}", indikator, tuple(activities), f"S{count % goals + 1}")
        )
    sasaran = tuple(
        Sasaran(
            f"S{n}",
            f"Meningkatnya mutu {subject}",
            draw(_indikator("Mutu", subject, "%")),
        )
        for n, subject in enumerate(kata.POKOK[-goals:], 1)
    )
    return Isi(
        draw(st.integers(2021, 2035)),
        draw(st.sampled_from(("penetapan", "rancangan akhir", "rancangan", "rancangan awal"))),
        area,
        daerah,
        sasaran,
        tuple(programs),
        draw(st.sampled_from(_TRIWULAN)),
        beside,
        draw(st.booleans()),
    )


def rencana(dengan: Iterable[str] | None = None, most: tuple[int, int, int] = (3, 3, 4)) -> st.SearchStrategy[Rencana]:
    """Consistent workspaces: a renja, and the documents of `dengan` beside it (any when None)."""
    return isi(dengan, most).map(cetak)
