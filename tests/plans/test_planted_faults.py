"""Sure faults in plans that are right otherwise: each is told by one of the rules that it is the business of."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_dsl.rules.registry import built_in
from renja_dsl.testing.assertions import lint_texts

PLANS = Path(__file__).with_name("lazim")
RULES = list(built_in())
FAULTS = (
    ("kecamatan", "renja-2026", "pagu Rp2.430.000.000", "pagu Rp2.340.000.000", "ANG101"),
    ("kecamatan", "renja-2026", "pagu maju Rp2.551.500.000", "pagu maju Rp2.515.500.000", "ANG102"),
    (
        "kecamatan",
        "renja-2026",
        'Kelurahan" Rp200.000.000\n      indikator "Jumlah Sarana',
        'Kelurahan" Rp20.000.000\n      indikator "Jumlah Sarana',
        "ANG103",
    ),
    ("kecamatan", "renja-2026", "target 85%", "target 80%", "RST302"),
    ("kecamatan", "renja-2026", "sub kegiatan 7.01.03.2.02.0003", "sub kegiatan 7.01.03.2.03.0003", "KOD002"),
    ("kecamatan", "renja-2026", "program 7.01.04 ", "program 7.02.04 ", "KOD003 KOD002"),
    ("kecamatan", "renja-2026", "target 24 Lembaga Kemasyarakatan", "target 24 Dokumen", "TGT201 TGT202"),
    ("kecamatan", "renja-2026", "    target 14 kasus", "    target 20 kasus", "RST302"),
    ("kecamatan", "renja-2026", "    target 14 kasus\n", "", "STR005"),
    ("kecamatan", "renja-2026", 'lokasi "Kelurahan Mekar Sari"\n', "", "STR008"),
    ("kecamatan", "renja-2026", "target BB\n    target kini B", "target BBB\n    target kini B", "PRD605 RST"),
    (
        "kecamatan",
        "renja-2026",
        'lokasi "Kecamatan Tanjung Harapan"\n      kelompok sasaran "Forkopimcam"',
        'lokasi "Kecamatan Melati"\n      kelompok sasaran "Forkopimcam"',
        "STR016",
    ),
    ("kecamatan", "renstra", "kondisi akhir 98%", "kondisi akhir 89%", "RST308"),
    ("rsud", "renja-2026", '"DBH CHT" Rp3.500.000.000', '"DBH CHT" Rp35.000.000.000', "ANG103"),
    ("rsud", "renja-2026", "target 14,2%", "target 19,2%", "TGT205"),
    ("rsud", "renja-2026", "target 612 Orang", "target 612 Dokumen", "TGT201 TGT202"),
    (
        "rsud",
        "renja-2026",
        "pagu Rp325.600.500\n        pagu maju",
        "pagu Rp325.600\n        pagu maju",
        "ANG103 ANG107",
    ),
    ("rsud", "renja-2026", 'kelompok sasaran "Balita"', 'kelompok sasaran "-"', "STR015"),
    ("dua-bidang-2027", "renja-2027", "3.27.02.2.01.0002", "3.26.02.2.01.0002", "KOD002"),
    ("dua-bidang-2027", "renja-2027", 'bab VI "Penutup"\n', "", "STR012"),
    ("dua-bidang-2027", "renja-2027", "3 program, 3 kegiatan dan 3 sub", "4 program, 3 kegiatan dan 3 sub", "NAR710"),
    ("dua-bidang-2027", "renja-2027", "prakiraan maju 2028", "prakiraan maju 2027", "NAR712"),
    ("dua-bidang-2027", "renja-2027", 'RPJMD Tahun 2025-2029."', 'RPJMD Tahun 2018-2023."', "NAR712"),
    (
        "dua-bidang-2027",
        "renja-2027",
        '"Keputusan Menteri Dalam Negeri Nomor 900.1-861 Tahun 2026" tentang',
        '"Peraturan Pemerintah Nomor 6 Tahun 2008" tentang',
        "NAR704 NAR711",
    ),
    ("dua-bidang-2027", "renja-2027", 'Nomor 25 Tahun 2004" tentang', 'Nomor 52 Tahun 2004" tentang', "NAR708"),
    (
        "dua-bidang-2027",
        "renja-2027",
        '"Evaluasi Capaian Kinerja Tahun 2025"',
        '"Evaluasi Capaian Kinerja Tahun 2022"',
        "NAR703",
    ),
    (
        "dua-bidang-2027",
        "renja-2027",
        'sumber dana "Dana Insentif Fiskal" Rp300.000.000',
        'sumber dana "Dana Insentif Fiskal" Rp200.000.000',
        "ANG103",
    ),
    ("dua-bidang-2027", "renja-2027", "target 512.300 ton", "target 512,300 ton", "SIN002 TGT204"),
    ("dua-bidang-2027", "renja-2027", "target 214.500 ekor", "target 214.500 ton", "TGT201 TGT202"),
    ("provinsi", "renja-2026", "kegiatan 3.28.03.1.05 ", "kegiatan 3.28.03.2.05 ", "KOD009 KOD002"),
    ("provinsi", "renja-2026", "pagu Rp61.800.000.000", "pagu Rp6.180.000.000", "ANG106 ANG115 ANG114"),
    ("provinsi", "renja-2026", 'lokasi "Kota Palangka Raya"', 'lokasi "Provinsi Kalimantan Timur"', "NAR702"),
    ("sekretariat-daerah", "renja-2026", "pagu Rp900.000.000", "pagu Rp90.000.000", "ANG101"),
    (
        "sekretariat-daerah",
        "renja-2026",
        'sumber dana "Zakat" Rp600.000.000',
        'sumber dana "APBD" Rp600.000.000',
        "ANG108",
    ),
    (
        "sekretariat-daerah",
        "renja-2026",
        'dasar hukum "Qanun Aceh Nomor 1 Tahun 2025"',
        'dasar hukum "Undang-Undang Nomor 18 Tahun 2001"',
        "NAR711",
    ),
    ("sekretariat-daerah", "renja-2026", 'kelompok sasaran "SKPK"\n', "", "STR008"),
    ("perubahan", "renja-2026-perubahan", 'tahap "perubahan"', 'tahap "rancangan awal"', "STR013"),
    ("perubahan", "renja-2026-perubahan", "program 1.05.04", "program 1.06.04", "KOD003 KOD002"),
    ("perubahan", "renja-2026-perubahan", '"Silpa" Rp2.000.000.000', '"Silpa" Rp200.000.000', "ANG103"),
    (
        "evaluasi",
        "evaluasi-2025",
        "tertulis serapan Rp495.000.000\n  tertulis serapan renstra",
        "tertulis serapan Rp459.000.000\n  tertulis serapan renstra",
        "EVL501 EVL504",
    ),
    ("evaluasi", "evaluasi-2025", "TW2: 400 Orang", "TW2: 40 Orang", "EVL501"),
    ("evaluasi", "evaluasi-2025", "tertulis capaian 38,40%", "tertulis capaian 34,80%", "EVL503"),
    (
        "evaluasi",
        "evaluasi-2025",
        "tertulis realisasi renstra 1.920 Orang",
        "tertulis realisasi renstra 1.290 Orang",
        "EVL502 EVL503",
    ),
    ("evaluasi", "evaluasi-2025", "pagu Rp200.000.000", "pagu Rp190.000.000", "EVL504 EVL505"),
    (
        "evaluasi",
        "evaluasi-2025",
        '"Sangat Tinggi", capaian: "Sangat Rendah"\n  tertulis predikat anggaran',
        '"Tinggi", capaian: "Sangat Rendah"\n  tertulis predikat anggaran',
        "PRD601",
    ),
    ("evaluasi", "evaluasi-2025", "realisasi: 98,92%", "realisasi: 89,92%", "EVL507"),
    ("evaluasi", "evaluasi-2025", "TW3: 3 Dokumen", "TW3: -3 Dokumen", "EVL506 EVL501"),
    (
        "evaluasi",
        "evaluasi-2026",
        "tertulis serapan Rp200.000.000\n  tertulis serapan renstra",
        "tertulis serapan Rp20.000.000\n  tertulis serapan renstra",
        "EVL501 EVL502 EVL504",
    ),
    ("evaluasi", "evaluasi-2026", "tertulis capaian 49,72%", "tertulis capaian 94,72%", "EVL503"),
    (
        "investasi",
        "renja-2026",
        "pagu Rp300.000.000\n      pagu maju Rp315.000.000\n",
        "pagu Rp30.000.000\n      pagu maju Rp315.000.000\n",
        "ANG101 RKP404 ANG103",
    ),
    ("investasi", "renja-2026", "Meningkatnya realisasi investasi", "Meningkatnya nilai investasi", "RST316"),
    ("investasi", "renja-2026", 'target 1.250 "miliar', 'target 1.150 "miliar', "RST302"),
    (
        "investasi",
        "renja-2026",
        'kegiatan 2.18.02.2.02 "Pembuatan Peta',
        'kegiatan 2.18.02.2.02 "Penyusunan Peta',
        "KOD008",
    ),
    ("investasi", "rkpd-2026", "target 1 Dokumen", "target 2 Dokumen", "RKP403"),
    ("pendidikan", "renja-2026", "pagu Rp161.250.000.000", "pagu Rp161.520.000.000", "ANG101"),
    ("pendidikan", "renja-2026", "program 2.22.02", "program 2.23.02", "KOD003 KOD002"),
    ("pendidikan", "renja-2026", "target 92%", "target 192%", "TGT203"),
    ("pendidikan", "renja-2026", "target 211 Satuan Pendidikan", "target 211 Satuan Pendidkan", "KOD011 TGT202"),
    ("tiga-bidang", "renja-2026", "Rp9.876.543.000", "Rp9.786.543.000", "ANG103"),
    ("tiga-bidang", "renja-2026", "target 850 SR", "target undefined", "SIN STR015 TGT208"),
    ("tiga-bidang", "renja-2026", "target 110 Unit Rumah", "target 110 Orang", "TGT201 TGT202"),
    ("keuangan", "renja-2026", "target WTP\n", "target WTF\n", "PRD605"),
    ("keuangan", "renja-2026", "pagu Rp151.600.000.000", "pagu Rp151.600.000", "ANG101 ANG107"),
    ("keuangan", "renja-2026", '"Dana Desa" Rp110', '"Dana Desa" Rp101', "ANG103"),
    ("rkpd-sedaerah", "k2", "pagu Rp110.000.000", "pagu Rp100.000.000", "RKP404"),
    ("rkpd-sedaerah", "rkpd-2026", "target 10 Laporan", "target 11 Laporan", "RKP403"),
    ("rkpd-sedaerah", "k2", "sub kegiatan 7.01.01.2.06.0004", "sub kegiatan 7.01.01.2.06.0005", "RKP401 RKP402 KOD"),
    (
        "daerah-khusus",
        "renja-2026",
        'lokasi "Kota Administrasi Jakarta Utara"',
        'lokasi "Provinsi Jawa Barat"',
        "NAR702",
    ),
    ("distrik", "renja-2026", '(DTI)" Rp50.000.000', '(DTI)" Rp5.000.000', "ANG103"),
)
"""folder, file, what stands there, what is written instead, rules that may tell it"""


@pytest.mark.parametrize(("folder", "file", "right", "wrong", "rules"), FAULTS)
def test_a_sure_fault_is_told(folder: str, file: str, right: str, wrong: str, rules: str) -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in (PLANS / folder).glob("*.renja")}
    before = {(finding.rule, finding.fingerprint) for finding in lint_texts(texts, RULES).findings}
    text = texts[f"{file}.renja"]
    assert right in text
    found = lint_texts({**texts, f"{file}.renja": text.replace(right, wrong, 1)}, RULES).findings
    new = {finding.rule for finding in found if (finding.rule, finding.fingerprint) not in before}
    assert any(rule.startswith(tuple(rules.split())) for rule in new), new
