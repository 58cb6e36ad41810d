"""Ready questions to a database of facts. What each asks, in words, is `jawab.NAME` of the catalogue.

Of the stages of one document that an office has, `berlaku` holds the last.
"""

from __future__ import annotations

from typing import NamedTuple

from renja_dsl.messages import word


class Pertanyaan(NamedTuple):
    nama: str
    sql: str

    def sentence(self, language: str) -> str:
        return word(f"jawab.{self.nama.replace('-', '_')}", language)


QUESTIONS = (
    Pertanyaan(
        "pagu-perangkat-daerah",
        """
        SELECT u.jenis, u.tahun, r.daerah, u.perangkat_daerah, sum(nilai) AS pagu
        FROM uang u JOIN berlaku r USING (berkas) WHERE tingkat = 'sub_kegiatan' AND medan = 'pagu'
        GROUP BY ALL ORDER BY u.jenis, u.tahun, pagu DESC NULLS LAST, r.daerah, u.perangkat_daerah
        """,
    ),
    Pertanyaan(
        "pagu-program",
        """
        SELECT jenis, tahun, kode, min(nama) AS program, count(DISTINCT berkas) AS rencana, sum(nilai) AS pagu
        FROM uang SEMI JOIN berlaku USING (berkas) WHERE tingkat = 'program' AND medan = 'pagu'
        GROUP BY jenis, tahun, kode ORDER BY jenis, tahun, pagu DESC NULLS LAST, kode
        """,
    ),
    Pertanyaan(
        "pagu-maju",
        """
        SELECT r.jenis, r.tahun, u.perangkat_daerah, sum(nilai) FILTER (medan = 'pagu') AS pagu,
            sum(nilai) FILTER (medan = 'pagu_maju') AS pagu_maju,
            sum(nilai) FILTER (medan = 'pagu_maju') - sum(nilai) FILTER (medan = 'pagu') AS bertambah
        FROM uang u JOIN berlaku r USING (berkas) WHERE tingkat = 'sub_kegiatan'
        GROUP BY r.berkas, r.jenis, r.tahun, u.perangkat_daerah HAVING pagu_maju IS NOT NULL
        ORDER BY r.jenis, r.tahun, bertambah DESC, u.perangkat_daerah
        """,
    ),
    Pertanyaan(
        "sub-kegiatan-terbesar",
        """
        SELECT jenis, tahun, perangkat_daerah, kode, nama, nilai AS pagu, berkas, baris
        FROM uang SEMI JOIN berlaku USING (berkas)
        WHERE tingkat = 'sub_kegiatan' AND medan = 'pagu'
        ORDER BY nilai DESC NULLS LAST, berkas, baris LIMIT 20
        """,
    ),
    Pertanyaan(
        "sumber-dana",
        """
        SELECT r.jenis, r.tahun, d.nama AS sumber_dana, count(*) AS baris, sum(d.nilai) AS disebut
        FROM sumber_dana d JOIN berlaku r USING (berkas)
        GROUP BY ALL ORDER BY r.jenis, r.tahun, baris DESC, sumber_dana
        """,
    ),
    Pertanyaan(
        "serapan-triwulan",
        """
        SELECT t.tahun, r.daerah, t.perangkat_daerah, triwulan, sum(nilai)::DECIMAL(38,2) AS serapan
        FROM triwulan t JOIN berlaku r USING (berkas)
        WHERE medan = 'serapan' AND tingkat = 'sub_kegiatan'
        GROUP BY ALL ORDER BY t.tahun, r.daerah, t.perangkat_daerah, triwulan
        """,
    ),
    Pertanyaan(
        "tanpa-target",
        """
        SELECT i.berkas, i.baris, s.tingkat, s.kode, i.nama FROM indikator i
        JOIN simpul s ON s.berkas = i.berkas AND s.nomor = i.simpul
        ANTI JOIN (FROM ukuran WHERE medan LIKE 'target%' OR medan = 'proyeksi') u
            ON u.berkas = i.berkas AND u.nomor_indikator = i.nomor
        ORDER BY i.berkas, i.baris
        """,
    ),
    Pertanyaan(
        "temuan-aturan",
        """
        SELECT aturan, berat, count(*) AS temuan, count(DISTINCT berkas) AS rencana,
            max(abs(selisih)) AS selisih_terbesar
        FROM temuan WHERE NOT diterima AND NOT lama
        GROUP BY ALL ORDER BY temuan DESC, aturan
        """,
    ),
    Pertanyaan(
        "temuan-rencana",
        """
        SELECT r.berkas, r.perangkat_daerah, count(t.nomor) FILTER (t.berat = 'galat') AS galat,
            count(t.nomor) FILTER (t.berat = 'peringatan') AS peringatan,
            count(t.nomor) FILTER (t.berat = 'catatan') AS catatan
        FROM rencana r LEFT JOIN temuan t ON t.berkas = r.berkas AND NOT t.diterima AND NOT t.lama
        GROUP BY ALL ORDER BY galat DESC, peringatan DESC, r.berkas
        """,
    ),
    Pertanyaan(
        "selisih-terbesar",
        """
        SELECT berkas, baris, aturan, kode, nama, selisih, pesan FROM temuan
        WHERE selisih IS NOT NULL AND NOT diterima AND NOT lama
        ORDER BY abs(selisih) DESC, berkas, baris LIMIT 20
        """,
    ),
)
BY_NAME = {question.nama: question for question in QUESTIONS}
