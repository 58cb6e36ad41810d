"""Traces of the statements that plans are full of, made when the package is built.

Without them, or when they are of another grammar, a driver learns the same traces from the plan.
"""

from __future__ import annotations

import importlib
import re
from pathlib import Path

from renja_dsl.syntax.lalr.tables import digest, generated_folder, grammar_digest, installed
from renja_dsl.syntax.lalr.traces import Trace, Traces
from renja_dsl.syntax.terminals import BEGINS

STATEMENTS = """
renja 2026
renja 2026 tahap "rancangan"
renstra 2025-2029
perangkat daerah 2.17.0.00.0.00.01.0000 "nama"
daerah "nama"
mengacu renstra "berkas"
mengacu rkpd "berkas"
mengacu evaluasi "berkas"
penanda tangan "nama" jabatan "nama" nip "nomor"
penanda tangan "nama" jabatan "nama" pangkat "nama" nip "nomor"
ditetapkan di "nama" tanggal "teks"
visi "teks"
misi M1 "nama"
tujuan T1 "nama" mendukung M1
sasaran S1 "nama"
sasaran S1 "nama" mendukung T1
program 2.17.01 "nama"
program 2.17.01 "nama" mendukung S1
kegiatan 2.17.01.2.01 "nama"
sub kegiatan 2.17.01.2.01.0001 "nama"
lokasi "nama"
kelompok sasaran "nama"
sumber dana "nama"
sumber dana "nama" Rp1
sumber dana 1.2.01.08 "nama" Rp1
indikator "nama"
indikator "nama" iku
arah naik
sifat akumulasi
sifat posisi akhir
pagu Rp1
pagu 2025: Rp1
pagu 2025: Rp1, 2026: Rp1, 2027: Rp1, 2028: Rp1, 2029: Rp1
pagu maju Rp1
pagu renstra Rp1
serapan TW1: Rp1, TW2: Rp1, TW3: Rp1, TW4: Rp1
serapan lalu Rp1
serapan lalu nihil
target 1 dokumen
target 1%
target 1 unit usaha
target 1
target 2025: 1%
target 2025: 1 dokumen
target 2025: 1 dokumen, 2026: 1 dokumen, 2027: 1 dokumen, 2028: 1 dokumen, 2029: 1 dokumen
target 2025: 1%, 2026: 1%, 2027: 1%, 2028: 1%, 2029: 1%
target maju 1 dokumen
target maju 1%
target maju 1 unit usaha
target kini 1 dokumen
target kini 1%
target renstra 1 dokumen
target renstra 1%
target renstra 1
kondisi awal 1 dokumen
kondisi awal 1%
kondisi akhir 1 dokumen
kondisi akhir 1%
realisasi lalu nihil
realisasi lalu 1 dokumen
realisasi lalu 1%
realisasi TW1: 1 dokumen, TW2: 1 dokumen, TW3: 1 dokumen, TW4: 1 dokumen
realisasi TW1: 1%, TW2: 1%, TW3: 1%, TW4: 1%
tertulis serapan Rp1
tertulis serapan renstra Rp1
tertulis capaian serapan 1%
tertulis capaian 1%
tertulis realisasi 1
tertulis realisasi 1 dokumen
tertulis realisasi renstra 1
tertulis realisasi renstra 1 dokumen
rekap 2.17.01
bab I "nama"
bab 1.1 "nama"
narasi "teks"
dasar hukum "nama" tentang "nama"
"""
"""one of each shape, the most frequent of those that begin alike first"""


def frequent() -> Traces:
    """The traces that were built; none when they are of other sources."""
    if (generated_folder() / "traces.py").is_file():
        module = importlib.import_module("renja_dsl._generated.traces")
        if installed() or _digest() == module.DIGEST:
            return Traces((text, Trace(pattern, build)) for text, pattern, build in module.TRACES)
    return Traces()


def write_traces(folder: Path) -> None:
    """Write the module of traces, for the wheel."""
    from renja_dsl.syntax.build import plan_builders
    from renja_dsl.syntax.lalr.driver import Driver, Token

    driver = Driver("renja", plan_builders(), begins=BEGINS)
    functions, rows = [], []
    for number, statement in enumerate(STATEMENTS.strip().splitlines()):
        seen: list[Token] = []
        driver.parse(statement, seen)
        pattern, source = driver.trace(f"build_{number}", [token.type for token in seen])
        functions.append(source)
        rows.append(f"    ({statement!r}, {pattern!r}, build_{number}),")
    used = sorted(set(re.findall(r"b_(\w+)\(", "".join(functions))))
    text = "\n\n\n".join(
        [
            '"""Traces of frequent statements. Made from the grammar; do not edit."""',
            "from renja_dsl.syntax.build import BUILDERS\nfrom renja_dsl.syntax.lalr.driver import Token",
            f"DIGEST = {_digest()!r}\nnew = tuple.__new__",
            "\n".join(f"b_{name} = BUILDERS[{name!r}]" for name in used),
            *functions,
            "\n".join(["TRACES = (", *rows, ")"]),
        ]
    )
    (folder / "traces.py").write_text(f"{text}\n", encoding="utf-8")


def _digest() -> str:
    """Changes with the grammar and with the code that makes the traces."""
    here = Path(__file__).resolve().parent
    code = [
        (here / name).read_bytes()
        for name in ("build.py", "frequent.py", "terminals.py", "lalr/driver.py", "lalr/traces.py")
    ]
    return digest([grammar_digest().encode(), *code])
