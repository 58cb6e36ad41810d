"""Averages of programs and of the office, and the predikat of each, stated beside computed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from attrs import frozen

from renja_dsl.knowledge.e81_rows import programs_of
from renja_dsl.knowledge.evaluation import row_sides, share
from renja_dsl.knowledge.stated import Angka, read
from renja_dsl.model.arithmetic import mean
from renja_dsl.model.document import EMPTY, Document, Rekap, Simpul
from renja_dsl.model.scales import Tangga
from renja_dsl.values import TRIWULAN

KEYS = (*TRIWULAN, "realisasi", "capaian")
SIDES = {"kinerja": "K", "anggaran": "Rp"}


@frozen
class Penilaian:
    """An average with its predikat."""

    nilai: Angka
    tertulis: str
    """predikat as printed, empty when it is not"""
    dihitung: str
    """predikat of the stated average, of the computed one where none is stated; empty when unknown"""
    sama: bool | None
    """whether both are one label of the scale; None where one is missing or the label is on no step"""
    dikenal: bool
    """whether the printed label is on the scale"""


@frozen
class Ringkasan:
    sebutan: str
    """code and name of the program; `perangkat daerah` for the office"""
    kode: str
    program: Simpul | None
    sisi: str
    """kinerja or anggaran"""
    isi: dict[str, Penilaian]


def summaries(document: Document, scale: Tangga, way: str = "baris") -> tuple[Ringkasan, ...]:
    """Every program, then the office: printed recaps beside the averages of the rows.

    `way` is `baris` (mean of rows) or `kegiatan` (mean of kegiatan means).
    """
    printed = {id(found[0]): rekap for rekap in document.rekap if len(found := programs_of(rekap)) == 1}
    programs = document.per_tingkat["program"]
    made: list[Ringkasan] = []
    for program in programs:
        for sisi in SIDES:
            name = f"{program.kode_teks} {program.nama_teks}".strip()
            averages = {key: _of_program(program, sisi, key, way) for key in KEYS}
            made.append(_summary(name, program, printed.get(id(program)), sisi, averages, scale))
    office = next((rekap for rekap in document.rekap if rekap.kode is None), None)
    for sisi in SIDES:
        own = [s for s in made if s.program is not None and s.sisi == sisi]
        averages = {key: _of_office(own, key) for key in KEYS}
        made.append(_summary("perangkat daerah", None, office, sisi, averages, scale))
    return tuple(made)


def _of_program(program: Simpul, sisi: str, key: str, way: str) -> Callable[[], Decimal]:
    side = SIDES[sisi]

    def compute() -> Decimal:
        below = [child for child in program.anak if child.tingkat == "kegiatan"]
        if way == "kegiatan" and below:
            return mean(mean(share(b, key) for b in row_sides(k, side)) for k in below)
        return mean(share(b, key) for b in row_sides(program, side))

    return compute


def _of_office(programs: Sequence[Ringkasan], key: str) -> Callable[[], Decimal]:
    def compute() -> Decimal:
        values = [summary.isi[key].nilai.value for summary in programs]
        return mean(v for v in values if v is not None) if all(v is not None for v in values) else mean(())

    return compute


def _summary(
    name: str,
    program: Simpul | None,
    rekap: Rekap | None,
    sisi: str,
    averages: dict[str, Callable[[], Decimal]],
    scale: Tangga,
) -> Ringkasan:
    stated = EMPTY if rekap is None else rekap.tertulis.get(f"rata_rata_{sisi}", EMPTY)
    labels = EMPTY if rekap is None else rekap.tertulis.get(f"predikat_{sisi}", EMPTY)
    judged = {}
    for key in KEYS:
        nilai = read(stated.get(key), averages[key], "persen")
        label = labels.get(key)
        judged[key] = _judged(nilai, "" if label is None else str(label.nilai), scale)
    return Ringkasan(name, program.kode_teks if program is not None else "", program, sisi, judged)


def _judged(nilai: Angka, printed: str, scale: Tangga) -> Penilaian:
    value = nilai.value
    label = None if value is None else scale.label(value)
    own = scale.baku(printed) if printed else None
    same = None if label is None or own is None else own == label
    return Penilaian(nilai, printed, label or "", same, own is not None or not printed)
