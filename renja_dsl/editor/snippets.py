"""Whole blocks to begin with, in the syntax of editors: `${1:2026}` is a place to fill in, `$0` where one ends up.

The snippets of the VS Code extension are made of the same table.
"""

from __future__ import annotations

from collections.abc import Mapping

_STAGES = "${2|rancangan awal,rancangan,rancangan akhir,penetapan|}"
_OFFICE = '  perangkat daerah ${3:kode} "${4:nama perangkat daerah}"\n  daerah "${5:Kabupaten ...}"\n'
_TARGETS = '  indikator "${3:nama indikator}"\n    target ${4:100}%\n    target maju ${5:100}%\n'
_MONEY = "  pagu Rp${6:0}\n  pagu maju Rp${7:0}\n"

BLOCKS: Mapping[str, str] = {
    "renja": f'renja ${{1:2026}} tahap "{_STAGES}"\n{_OFFICE}$0',
    "rkpd": f'rkpd ${{1:2026}} tahap "{_STAGES}"\n{_OFFICE}$0',
    "renstra": f"renstra ${{1:2025}}-${{2:2029}}\n{_OFFICE}$0",
    "evaluasi": f"evaluasi ${{1:2025}}\n{_OFFICE}$0",
    "program": f'program ${{1:kode}} "${{2:nama program}}"\n{_TARGETS}{_MONEY}$0',
    "kegiatan": f'kegiatan ${{1:kode}} "${{2:nama kegiatan}}"\n{_TARGETS}{_MONEY}$0',
    "sub_kegiatan": (
        'sub kegiatan ${1:kode} "${2:nama sub kegiatan}"\n'
        '  lokasi "${3:tempat}"\n'
        '  kelompok sasaran "${4:siapa}"\n'
        '  sumber dana "${5:Dana Alokasi Umum (DAU)}" Rp${6:0}\n'
        '  indikator "${7:nama indikator}"\n'
        "    target ${8:1} ${9:dokumen}\n"
        "    target maju ${10:1} ${9:dokumen}\n"
        "  pagu Rp${6:0}\n"
        "  pagu maju Rp${11:0}\n$0"
    ),
    "sasaran": (
        'sasaran ${1:S1} "${2:rumusan sasaran}" mendukung ${3:T1}\n'
        '  indikator "${4:nama indikator}" iku\n'
        "    arah ${5|naik,turun|}\n"
        "    sifat ${6|posisi akhir,akumulasi|}\n"
        "    target ${7:100}%\n$0"
    ),
    "tujuan": 'tujuan ${1:T1} "${2:rumusan tujuan}" mendukung ${3:M1}\n$0',
    "misi": 'misi ${1:M1} "${2:rumusan misi}"\n$0',
    "indikator": 'indikator "${1:nama indikator}"\n  target ${2:1} ${3:dokumen}\n  target maju ${4:1} ${3:dokumen}\n$0',
    "bab": 'bab ${1:I} "${2:judul bab}"\n  narasi """\n  $0\n  """',
}
"""opener -> what a whole one looks like"""

LINES: Mapping[str, str] = {
    "perangkat_daerah": 'perangkat daerah ${1:kode} "${2:nama}"',
    "daerah": 'daerah "${1:Kabupaten ...}"',
    "mengacu": 'mengacu ${1|renstra,rkpd,renja,evaluasi,sebelumnya|} "$2"',
    "penanda_tangan": 'penanda tangan "${1:nama}" jabatan "${2:jabatan}" nip "${3:nip}"',
    "pagu": "pagu Rp$1",
    "pagu_maju": "pagu maju Rp$1",
    "pagu_renstra": "pagu renstra Rp$1",
    "serapan": "serapan TW1: Rp${1:0}, TW2: Rp${2:0}, TW3: Rp${3:0}, TW4: Rp${4:0}",
    "realisasi": "realisasi TW1: ${1:0}, TW2: ${2:0}, TW3: ${3:0}, TW4: ${4:0}",
    "arah": "arah ${1|naik,turun|}",
    "sifat": "sifat ${1|posisi akhir,akumulasi|}",
    "prioritas": 'prioritas ${1|daerah,provinsi,nasional|} "$2"',
    "abai": 'abai ${1:aturan} alasan "${2:mengapa}"',
    "isu_strategis": 'isu strategis "${1:isu}" masalah "${2:masalah}"',
    "dasar_hukum": 'dasar hukum "${1:Peraturan ... Nomor ... Tahun ...}" tentang "${2:judul}"',
    **{name: f'{name.replace("_", " ")} "$1"' for name in ("lokasi", "kelompok_sasaran", "sumber_dana")},
    **{name: f'{name.replace("_", " ")} "$1"' for name in ("hasil", "keluaran", "catatan", "visi")},
}
"""statement of one line -> how it goes on"""
