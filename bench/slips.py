"""How often the first edit cures a slip: planted alone and in company, with variants drawn at random.

    python bench/slips.py [trials of each kind] [seed]

`cured`: the first edit gives back what the line said. `other`: a later one does. `none`: no edit.
`wrong`: the first edit reads, but says something else. `harm`: such an edit calls itself safe.
`silent`: the line reads as something else, without a word. `read`: it reads as it was meant.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter

from renja_dsl.testing.assertions import documents_of
from renja_dsl.testing.slips import KINDS, meaning

OUTCOMES = ("cured", "other", "none", "wrong", "harm", "silent", "read")
LINES = """
renja 2026 tahap "penetapan"
perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi, Usaha Kecil dan Menengah"
daerah "Kabupaten Sukamaju"
sasaran S1 "Meningkatnya kesehatan koperasi" mendukung T1
program 2.17.04 "PROGRAM PENILAIAN KESEHATAN KSP/USP KOPERASI" mendukung S1
program 2.17.06 "Program Pemberdayaan (Tahap 2)"
kegiatan 2.17.04.2.01 "Penilaian Kesehatan Koperasi dalam 1 (Satu) Daerah Kabupaten/Kota"
sub kegiatan 2.17.04.2.01.0003 "Penilaian Tata Kelola, Profil Risiko, dan Permodalan"
sub kegiatan 2.17.01.2.01.0001 "Penyusunan Dokumen Perencanaan Perangkat Daerah"
indikator "Jumlah Unit Usaha Koperasi yang Telah Dinilai"
indikator "Persentase koperasi sehat" iku
hasil "Meningkatnya kemandirian usaha koperasi"
keluaran "Terlaksananya Evaluasi Kinerja"
lokasi "Kabupaten Sukamaju"
lokasi "Kecamatan Cempaka", "Kecamatan Melati"
kelompok sasaran "Pengurus koperasi"
sumber dana 1.2.01.08 "Dana Alokasi Umum (DAU)" Rp180.000.000
sumber dana "Pendapatan Asli Daerah" Rp43.211.791
pagu Rp300.000.000
pagu Rp1.250.000.000
pagu Rp843.211.791
pagu maju Rp330.000.000
pagu 2026: Rp300.000.000, 2027: Rp310.500.000
serapan TW1: Rp75.000.000, TW2: Rp150.000.000
serapan lalu nihil
realisasi lalu nihil
target 1.500 Eksemplar
target 40 Unit Usaha
target 4 Dokumen
target kini 48%
target 52,5%
target maju 55%
target maju 16 Unit Usaha
target 35% sampai 40%
target 10 orang sampai 12 orang
target 15 koperasi; 11 kecamatan
target 12 Paket; 3 Orang; 7 Kali
target 2025: 5 Dokumen, 2026: 6 Dokumen
realisasi TW1: 5 Dokumen, TW2: 7 Dokumen
realisasi 2024: 46%
dasar hukum "Undang-Undang Nomor 25 Tahun 2004" tentang "Sistem Perencanaan Pembangunan Nasional"
visi "Terwujudnya koperasi yang mandiri"
visi "Terwujudnya koperasi yang \\"sehat\\" dan mandiri"
kondisi awal 22,5%
""".strip().splitlines()


CONTEXT = """renja 2026
program 2.17.04 "P"
kegiatan 2.17.04.2.01 "K"
sub kegiatan 2.17.04.2.01.0001 "S"
indikator "I"
"""
"""what a line stands below, unless it is the head of a document"""


def outcome(line: str, slipped: str) -> str:
    said = meaning(line)
    above = "" if line.startswith("renja") else CONTEXT
    text = f"{above}{slipped}\n"
    problems = documents_of({"a.renja": text})["a.renja"].problems
    if not problems:
        return "read" if meaning(slipped) == said else "silent"
    repairs = [repair for problem in problems for repair in problem.repairs]
    assert all(len(above) <= r.start <= r.end <= len(text) for r in repairs), slipped
    results = [meaning((text[: r.start] + r.text + text[r.end :])[len(above) :].rstrip("\n")) for r in repairs]
    if any(r.safe and result != said for r, result in zip(repairs, results, strict=True)):
        return "harm"
    if not results or (results[0] is None and said not in results):
        return "none"
    return "cured" if results[0] == said else "other" if said in results else "wrong"


def main() -> None:
    trials = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    draw = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 0)  # noqa: S311
    show = set(sys.argv[3:])
    rates: dict[str, Counter[str]] = {}
    begin = time.perf_counter()
    for name in (*KINDS, "two at once", "three at once"):
        own = rates[name] = Counter()
        for _ in range(trials * (1 if name in KINDS else 5)):
            kinds = [name] if name in KINDS else draw.sample(sorted(KINDS), 2 if name.startswith("two") else 3)
            lines = [line for line in draw.sample(LINES, len(LINES)) if KINDS[kinds[0]](line, draw.choice)]
            if not lines:
                continue
            line = slipped = lines[0]
            for kind in kinds:
                slipped = KINDS[kind](slipped, draw.choice) or slipped
            if slipped == line:
                continue
            result = outcome(line, slipped)
            own[result] += 1
            if result in show or (name in show and result not in ("cured", "read")):
                print(f"{name:20} {result:7} {line!r}\n{'':29}{slipped!r}")
    for name, own in rates.items():
        count = own.total()
        print(f"{name:20} {count:6}", *(f"{o} {100 * own[o] / max(count, 1):5.1f}%" for o in OUTCOMES if own[o]))
    singles = sum((own for name, own in rates.items() if name in KINDS), Counter())
    for name, own in (("single", singles), ("several", rates["two at once"] + rates["three at once"])):
        print(f"{name:20} {own.total():6}", *(f"{o} {100 * own[o] / own.total():5.1f}%" for o in OUTCOMES))
    print(f"{time.perf_counter() - begin:.1f} s")


if __name__ == "__main__":
    main()
