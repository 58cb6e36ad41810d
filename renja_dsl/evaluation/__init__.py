"""Evaluation as data: columns 13 to 15 of E.81, averages, predikat and achievement, stated beside computed."""

from __future__ import annotations

from renja_dsl.evaluation.e81 import Baris, Sisi, evaluated_rows
from renja_dsl.evaluation.iku import Capaian, achievements
from renja_dsl.evaluation.rekap import KEYS, Penilaian, Ringkasan, summaries
from renja_dsl.evaluation.stated import Angka

__all__ = [
    "KEYS",
    "Angka",
    "Baris",
    "Capaian",
    "Penilaian",
    "Ringkasan",
    "Sisi",
    "achievements",
    "evaluated_rows",
    "summaries",
]
