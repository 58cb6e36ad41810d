"""The exact values of planning documents, read and printed in Indonesian notation."""

from __future__ import annotations

from renja_dsl.values.besaran import (
    Besaran,
    Komponen,
    format_besaran,
    format_komponen,
    parse_besaran,
    parse_komponen,
)
from renja_dsl.values.bilangan import format_bilangan, parse_bilangan
from renja_dsl.values.kode import (
    Jenis,
    adalah_awalan,
    awalan,
    baku,
    berbentuk,
    kewenangan,
    ruas,
    slot_bidang,
)
from renja_dsl.values.nihil import NIHIL, Nihil
from renja_dsl.values.peringkat import Peringkat, format_peringkat, parse_peringkat
from renja_dsl.values.persen import Persen, format_persen, parse_persen
from renja_dsl.values.rentang import Rentang, Ujung, format_rentang
from renja_dsl.values.rupiah import Rupiah, format_rupiah, parse_rupiah
from renja_dsl.values.salah import NilaiSalah
from renja_dsl.values.teks import format_teks, lipat, padat, parse_teks, shown_on_line
from renja_dsl.values.waktu import (
    TRIWULAN,
    Periode,
    format_periode,
    parse_periode,
    parse_tahun,
    parse_triwulan,
)

__all__ = [
    "NIHIL",
    "TRIWULAN",
    "Besaran",
    "Jenis",
    "Komponen",
    "Nihil",
    "NilaiSalah",
    "Peringkat",
    "Periode",
    "Persen",
    "Rentang",
    "Rupiah",
    "Ujung",
    "adalah_awalan",
    "awalan",
    "baku",
    "berbentuk",
    "format_besaran",
    "format_bilangan",
    "format_komponen",
    "format_peringkat",
    "format_periode",
    "format_persen",
    "format_rentang",
    "format_rupiah",
    "format_teks",
    "kewenangan",
    "lipat",
    "padat",
    "parse_besaran",
    "parse_bilangan",
    "parse_komponen",
    "parse_peringkat",
    "parse_periode",
    "parse_persen",
    "parse_rupiah",
    "parse_tahun",
    "parse_teks",
    "parse_triwulan",
    "ruas",
    "shown_on_line",
    "slot_bidang",
]
