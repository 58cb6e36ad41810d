"""The tables of facts (`renja-fakta/1`). What a plan may say comes from the vocabulary: a new field needs no line here.

Fields are values of the column `medan`, not columns; only what an indicator says once is a column each, and those are
the vocabulary's as well. A place is a file and lines of it, counted from 1.
"""

from __future__ import annotations

from typing import NamedTuple

from renja_dsl.messages import word
from renja_dsl.syntax.vocabulary import FieldKind, Role, fields_of

SCHEMA = "renja-fakta/1"
TEXT, COUNT, YES, MONEY, MEASURE = "VARCHAR", "INTEGER", "BOOLEAN", "DECIMAL(20,2)", "DECIMAL(38,10)"


class Kolom(NamedTuple):
    nama: str
    jenis: str = TEXT
    """type of DuckDB"""


class TabelFakta(NamedTuple):
    """A table of facts, or a view that puts others together."""

    nama: str
    kolom: tuple[Kolom, ...]
    query: str = ""
    """of a view"""

    def meaning(self, kolom: Kolom, language: str) -> str:
        """What a column says: here, everywhere, or as the field of the language that it is."""
        own, common = word(f"fakta.{self.nama}_{kolom.nama}", language), word(f"fakta.{kolom.nama}", language)
        return own or common or word("fakta.isian", language, medan=kolom.nama)


def _columns(text: str, jenis: str = TEXT) -> tuple[Kolom, ...]:
    return tuple(Kolom(name, jenis) for name in text.split())


ONCE = tuple(
    attribute for row in fields_of(Role.INDIKATOR) if row.kind is FieldKind.ONCE for attribute in (row.held, *row.also)
)
"""what an indicator says once"""
_NODE = Kolom("simpul", COUNT)
_PLACE = (Kolom("berkas"), Kolom("baris", COUNT))
_WHEN = (Kolom("tahun", COUNT), Kolom("kunci"))

TABLES = (
    TabelFakta(
        "rencana",
        (
            *_columns("berkas jenis"),
            *_columns("tahun periode_awal periode_akhir", COUNT),
            Kolom("tahap"),
            Kolom("urutan_tahap", COUNT),
            *_columns("kode perangkat_daerah daerah kunci_daerah"),
            Kolom("tak_terbaca", COUNT),
        ),
    ),
    TabelFakta("rujukan", (*_PLACE, *_columns("jenis tertulis tujuan"))),
    TabelFakta(
        "simpul",
        (
            Kolom("berkas"),
            *_columns("nomor induk", COUNT),
            *_columns("tingkat kode nama kode_perangkat_daerah perangkat_daerah unit_kerja"),
            *_columns("baris baris_akhir", COUNT),
        ),
    ),
    TabelFakta(
        "indikator",
        (
            *_PLACE,
            Kolom("nomor", COUNT),
            _NODE,
            *_columns("id nama"),
            Kolom("iku", YES),
            Kolom("penanda"),
            *(Kolom(name) for name in ONCE),
        ),
    ),
    TabelFakta(
        "uang",
        (*_PLACE, *_columns("jenis perangkat_daerah tingkat kode nama medan"), *_WHEN, Kolom("nilai", MONEY)),
    ),
    TabelFakta(
        "ukuran",
        (
            *_PLACE,
            *_columns("jenis perangkat_daerah"),
            _NODE,
            *_columns("tingkat kode nama"),
            Kolom("nomor_indikator", COUNT),
            *_columns("indikator medan"),
            *_WHEN,
            Kolom("urutan", COUNT),
            Kolom("bentuk"),
            *_columns("nilai nilai_akhir", MEASURE),
            *_columns("satuan tertulis"),
        ),
    ),
    TabelFakta(
        "uraian",
        (
            *_PLACE,
            _NODE,
            Kolom("nomor_indikator", COUNT),
            Kolom("medan"),
            Kolom("urutan", COUNT),
            *_columns("bagian isi"),
        ),
    ),
    TabelFakta(
        "temuan",
        (
            Kolom("nomor", COUNT),
            Kolom("berkas"),
            *_columns("baris kolom baris_akhir kolom_akhir", COUNT),
            *_columns("aturan berat kode nama pesan"),
            Kolom("selisih", MONEY),
            Kolom("kali", COUNT),
            Kolom("diterima", YES),
            Kolom("alasan"),
            Kolom("lama", YES),
            *_columns("sidik sebab"),
        ),
    ),
    TabelFakta(
        "tempat",
        (
            Kolom("temuan", COUNT),
            *_columns("peran berkas"),
            *_columns("baris kolom", COUNT),
            *_columns("kode nama tertulis"),
        ),
    ),
    TabelFakta(
        "berlaku",
        (*_columns("berkas jenis"), Kolom("tahun", COUNT), *_columns("tahap kode perangkat_daerah daerah")),
        """
        SELECT berkas, jenis, tahun, tahap, kode, perangkat_daerah, daerah FROM rencana
        LEFT JOIN (
            SELECT regexp_extract(berkas, '^(.*)/', 1) AS folder, min(kunci_daerah) AS sefolder
            FROM rencana GROUP BY folder HAVING count(DISTINCT kunci_daerah) = 1
        ) ON folder = regexp_extract(berkas, '^(.*)/', 1)
        LEFT JOIN (
            SELECT min(kunci_daerah) AS satunya FROM rencana HAVING count(DISTINCT kunci_daerah) = 1
        ) ON true
        QUALIFY row_number() OVER (
            PARTITION BY coalesce(kunci_daerah, sefolder, satunya), coalesce(kode, perangkat_daerah), jenis,
                coalesce(tahun, periode_awal)
            ORDER BY urutan_tahap DESC NULLS LAST, berkas
        ) = 1
        """,
    ),
    TabelFakta(
        "triwulan",
        (
            *_PLACE,
            *_columns("jenis perangkat_daerah tingkat kode nama indikator medan"),
            Kolom("tahun", COUNT),
            Kolom("triwulan"),
            Kolom("nilai", MEASURE),
            *_columns("satuan"),
        ),
        """
        SELECT berkas, baris, jenis, perangkat_daerah, tingkat, kode, nama, NULL AS indikator, medan, tahun,
            kunci AS triwulan, nilai::DECIMAL(38,10) AS nilai, 'Rp' AS satuan
        FROM uang WHERE kunci IS NOT NULL
        UNION ALL
        SELECT berkas, baris, jenis, perangkat_daerah, tingkat, kode, nama, indikator, medan, tahun,
            kunci, nilai, satuan
        FROM ukuran WHERE kunci LIKE 'TW_' AND urutan = 1
        """,
    ),
    TabelFakta(
        "sumber_dana",
        (*_PLACE, _NODE, Kolom("urutan", COUNT), *_columns("kode nama"), Kolom("nilai", MONEY)),
        """
        SELECT berkas, baris, simpul, urutan, max(isi) FILTER (bagian = 'kode') AS kode,
            max(isi) FILTER (bagian = 'nama') AS nama,
            max(isi) FILTER (bagian = 'value')::DECIMAL(20,2) AS nilai
        FROM uraian WHERE medan = 'sumber_dana' GROUP BY berkas, baris, simpul, urutan
        """,
    ),
)
"""all of them, views last"""
STORED = tuple(table for table in TABLES if not table.query)
