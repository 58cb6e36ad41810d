"""One fault planted in one of four clean documents is one cause, and all that follows hangs below it."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from renja_dsl.check.open import opened, rules_for
from renja_dsl.rules.rule import Rule
from renja_dsl.testing import lint_texts
from tests.findings.test_causes import CONTOH
from tests.report.samples import lint_json
from tests.report.test_json_report import SCHEMA

RENJA, RKPD = "renja-2026.renja", "rkpd-2026.renja"
RENSTRA, EVALUASI = "renstra-2025-2029.renja", "evaluasi-2024.renja"
PLANTED = [
    (RENJA, 'program 2.17.04 "', 'progam 2.17.04 "', "SIN001", 1),
    (RENJA, '  kegiatan 2.17.04.2.01 "', '  aktivitas 2.17.04.2.01 "', "SIN001", 3),
    (RENJA, '    sub kegiatan 2.17.04.2.01.0001 "', '    kegiatan 2.17.04.2.01.0001 "', "KOD001", 9),
    (RENJA, 'program 2.17.06 "', 'kegiatan 2.17.06 "', "KOD001", 10),
    (RENJA, '  kegiatan 2.17.06.2.01 "', '  program 2.17.06.2.01 "', "KOD001", 8),
    (RENJA, '  kegiatan 2.17.06.2.01 "', '  sub kegiatan 2.17.06.2.01 "', "KOD001", 11),
    (RENJA, 'program 2.17.06 "', 'program 2.17.60 "', "KOD012", 6),
    (RENJA, 'program 2.17.06 "', 'program 2.71.06 "', "RKP401", 6),
    (RENJA, 'kegiatan 2.17.06.2.01 "', 'kegiatan 2.17.06.2.10 "', "KOD012", 6),
    (RENJA, 'sub kegiatan 2.17.06.2.01.0008 "', 'sub kegiatan 2.17.06.2.01.0080 "', "KOD012", 4),
    (RENJA, 'sub kegiatan 2.17.06.2.01.0008 "', 'sub kegiatan 2.17.04.2.01.0008 "', "KOD002", 4),
    (RENJA, 'sub kegiatan 2.17.06.2.01.0008 "', 'sub kegiatan 2.17.06.2.01.0007 "', "STR002", 12),
    (RENJA, 'program 2.17.06 "PRO', 'program "PRO', "STR017", 3),
    (RENJA, 'sub kegiatan 2.17.06.2.01.0008 "', 'sub kegiatan "', "STR017", 2),
    (RENJA, 'sub kegiatan 2.17.06.2.01.0008 "', 'sub kegiatan 2.17.06.2.01.8 "', "KOD001", 1),
    (RENJA, 'sub kegiatan 2.17.06.2.01.0008 "', 'sub kegiatan 2.17.06.2.0008 "', "KOD001", 4),
    (RENJA, "renja 2026 tahap", "rencana 2026 tahap", "SIN001", 2),
    (RENJA, 'renja 2026 tahap "penetapan"\n', "", "SIN005", 1),
    (RENJA, "renja 2026 tahap", "renja 2O26 tahap", "SIN002", 1),
    (RENJA, "renja 2026 tahap", "renja 2025 tahap", "STR009", 45),
    (RENJA, "renja 2026 tahap", "renja 2062 tahap", "STR009", 7),
    (RENJA, "renja 2026 tahap", "renja tahap", "SIN004", 1),
    (RENJA, 'tahap "penetapan"', "tahap penetapan", "SIN004", 1),
    (RENJA, 'tahap "penetapan"', 'tahap "final"', "STR025", 1),
    (RENJA, "perangkat daerah 2.17.0.00.0.00.01.0000", "perangkat daerah 2.71.0.00.0.00.01.0000", "STR009", 3),
    (RENJA, "perangkat daerah 2.17.0.00.0.00.01.0000", "perangkat daerah 2.17", "STR009", 2),
    (RENJA, '  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi, Usaha Kecil dan Menengah"\n', "", "STR019", 1),
    (RENJA, "  perangkat daerah 2.17", "  perangkatdaerah 2.17", "SIN001", 1),
    (RENJA, '  daerah "Kabupaten Sukamaju"\n', "", "STR019", 1),
    (RENJA, '  daerah "Kabupaten Sukamaju"\n', "  daera Kabupaten Sukamaju\n", "SIN002", 1),
    (RENJA, 'mengacu rkpd "rkpd-2026.renja"', 'mengacu rkpd "rkpd-2027.renja"', "STR009", 1),
    (RENJA, 'mengacu rkpd "rkpd-2026.renja"', 'mengacu rkpd "renstra-2025-2029.renja"', "STR009", 1),
    (RENJA, 'mengacu renstra "renstra-2025-2029.renja"', 'mengacu renstra "renstra.renja"', "STR009", 1),
    (RENJA, 'mengacu renstra "renstra-2025-2029.renja"', 'mengacu renstr "renstra-2025-2029.renja"', "SIN001", 1),
    (RENJA, 'mengacu renstra "renstra-2025-2029.renja"', "mengacu renstra renstra-2025-2029.renja", "SIN004", 1),
    (RENJA, 'mengacu evaluasi "evaluasi-2024.renja"', 'mengacu evaluasi "renja-2026.renja"', "STR009", 1),
    (RKPD, "rkpd 2026 tahap", "rkpd 2025 tahap", "STR009", 1),
    (RKPD, "rkpd 2026 tahap", "rkdp 2026 tahap", "SIN001", 1),
    (RKPD, "rkpd 2026 tahap", "rkpd 202G tahap", "SIN004", 1),
    (
        RKPD,
        'perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas',
        'perangkat daerah 1.02.0.00.0.00.01.0000 "Dinas',
        "STR009",
        2,
    ),
    (RKPD, 'program 2.17.04 "', 'progr 2.17.04 "', "SIN001", 1),
    (RKPD, "  kegiatan 2.17.04.2.01 ", "# kegiatan 2.17.04.2.01 ", "SIN006", 6),
    (RKPD, 'sub kegiatan 2.17.06.2.01.0008 "', 'sub kegiatan 2.17.06.2.01.0009 "', "RKP401", 2),
    (RKPD, "      pagu Rp45.000.000\n", "      pagu Rp45.000.0x0\n", "SIN004", 1),
    (RKPD, "      pagu Rp45.000.000\n", "      pagu Rp54.000.000\n", "ANG103", 3),
    (RENSTRA, "renstra 2025-2029", "renstra 2026-2030", "RST313", 27),
    (RENSTRA, "renstra 2025-2029", "renstra 2020-2024", "RST313", 111),
    (RENSTRA, "renstra 2025-2029", "renstra 2025 2029", "SIN004", 1),
    (RENSTRA, "renstra 2025-2029", "rentra 2025-2029", "SIN001", 1),
    (RENSTRA, "target 2025: 48%, 2026: 52%", "target 2025: 48%, 2036: 52%", "RST313", 2),
    (RENSTRA, 'program 2.17.04 "', 'progm 2.17.04 "', "SIN001", 1),
    (RENSTRA, 'sasaran S1 "', 'sasran1 S1 "', "SIN001", 1),
    (RENSTRA, 'tujuan T1 "', 'tujuan T2 "', "STR021", 3),
    (EVALUASI, "evaluasi 2024\n", "evaluasi tahun 2O24\n", "SIN001", 1),
    (EVALUASI, 'batas "Tinggi" >= 76%', "batas Tinggi >= 76%", "SIN004", 1),
    (EVALUASI, 'skala predikat "Permendagri 86/2017"\n', "", "SIN005", 5),
    (EVALUASI, 'program 2.17.01 "', 'prog 2.17.01 "', "SIN001", 1),
    (EVALUASI, "  kegiatan 2.17.01.2.01 ", "# kegiatan 2.17.01.2.01 ", "SIN006", 10),
    (EVALUASI, "serapan TW1: Rp16.250.000", "serapan TW1: Rp16.25O.000", "SIN002", 1),
    (RENJA, 'sasaran S1 "', 'sasaran S4 "', "STR011", 2),
    (RENJA, 'sasaran S1 "', 'sasarn S1 "', "SIN001", 1),
    (RENJA, 'sasaran S1 "Meningkatnya kesehatan koperasi" mendukung T1\n', "", "RST317", 2),
    (RENJA, 'KOPERASI" mendukung S1', 'KOPERASI" mendukung S7', "STR011", 2),
    (RENJA, 'KOPERASI" mendukung S1', 'KOPERASI"', "STR011", 2),
    (RENJA, "      pagu Rp45.000.000\n", "      pagu Rp45.000.0000\n", "SIN002", 1),
    (RENJA, "  pagu Rp75.000.000\n", "  pagu Rp75.OOO.000\n", "SIN002", 1),
    (RENJA, "      pagu Rp45.000.000\n", "", "STR006", 1),
    (RENJA, "      pagu Rp45.000.000\n", "      pagu Rp450.000.000\n", "ANG103", 6),
    (RENJA, "  pagu Rp75.000.000\n", "  pagu Rp57.000.000\n", "ANG101", 2),
    (
        RENJA,
        'sumber dana 1.2.01.08 "Dana Alokasi Umum (DAU)" Rp45.000.000',
        "sumber dana 1.2.01.08 Dana Alokasi Umum Rp45.000.000",
        "SIN004",
        1,
    ),
    (
        RENJA,
        'sumber dana 1.2.01.08 "Dana Alokasi Umum (DAU)" Rp45.000.000',
        'sumber dana 1.1 "Dana Alokasi Umum (DAU)" Rp45.000.000',
        "KOD013",
        2,
    ),
    (RENJA, '      indikator "Jumlah Dokumen Perencanaan', '      indkator2 "Jumlah Dokumen Perencanaan', "SIN001", 1),
    (RENJA, '    indikator "Jumlah dokumen perencanaan dan evaluasi yang tersusun tepat waktu"\n', "", "SIN005", 4),
    (RENJA, "        target 4 Dokumen\n", "        target empat Dokumen\n", "SIN002", 1),
    (RENJA, "        target 4 Dokumen\n", "", "STR005", 1),
    (RENJA, "        target 4 Dokumen\n", "        target 40 Dokumen\n", "RKP403", 4),
    (RENJA, '    sub kegiatan 2.17.04.2.01.0001 "Pelaksanaan', '"Pelaksanaan', "SIN001", 7),
    (
        RENJA,
        'klaim "Bab IV: jumlah program" banyak(program) = 3',
        'klaim "Bab IV: jumlah program" banyak(programs) = 3',
        "NAR705",
        1,
    ),
    (RENJA, 'bab IV "Rencana Kerja dan Pendanaan Perangkat Daerah"\n', "", "STR012", 1),
    (RENJA, 'bab IV "Rencana', "bab IV Rencana", "SIN004", 1),
    (RENJA, 'bab IV "Rencana', 'bab VI "Rencana', "STR012", 2),
]
"""file, what is replaced once in it, by what, the rule that leads, how many findings there are at least"""


@pytest.fixture(scope="module")
def rules() -> tuple[Rule, ...]:
    inputs = opened([CONTOH])
    return rules_for(inputs.root, inputs.settings)


@pytest.fixture(scope="module")
def clean() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in CONTOH.glob("*.renja")}


@pytest.mark.parametrize(("file", "old", "new", "head", "count"), PLANTED)
def test_one_fault_is_one_cause(
    rules: tuple[Rule, ...], clean: dict[str, str], file: str, old: str, new: str, head: str, count: int
) -> None:
    assert old in clean[file]
    report = lint_texts({**clean, file: clean[file].replace(old, new, 1)}, rules)
    (first,) = [finding for finding in report.findings if finding.cause is None]
    assert first.rule == head
    assert len(report.findings) >= count
    data = json.loads(lint_json(report))
    assert [one["rule"] for one in data["findings"] if one["cause"] is None] == [head]
    assert {one["cause"] for one in data["findings"]} <= {None, first.fingerprint}
    assert data["summary"]["by_severity"][first.severity.value] >= 1
    assert sum(data["summary"]["causes"].values()) == 1
    if count < 20:
        Draft202012Validator(SCHEMA).validate(data)
