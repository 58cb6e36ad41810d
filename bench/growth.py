"""Whether work grows in proportion to its input: the exponent of time over size, for many shapes of plans.

    python bench/growth.py [--fmt] [NAME ...]     all inputs, or those named; exit code 1 when one grows too fast
    python bench/growth.py --memory               a report of 32,000 findings; exit code 1 when it takes too much

Every run is `renja lint --format json` (or `renja fmt --check`) in a process of its own that has the modules
already. Time is CPU time, the least of several runs, so that other work on the machine matters little. A size
that takes less than LONG_ENOUGH says nothing and is doubled first; the larger one is RATIO times as large.
"""

from __future__ import annotations

import math
import os
import resource
import signal
import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from time import process_time

MOST = 1.15
"""exponent: n log n over these sizes stays below it"""
LONG_ENOUGH = 0.2
"""seconds; what is shorter is mostly start-up and noise"""
LARGEST = 10_000
RATIO = 4
ROUNDS = 4
"""measurements of a pair of sizes before an exponent counts as too large; the least times count"""
FINDINGS = 16_000
"""kegiatan whose pagu and forecast are both wrong: 32,000 findings"""
HELD = 300
"""MB of memory at most, the plan of 8.8 MB and the interpreter included"""
MEMORY = 4 << 30
PATIENCE = 30
"""bytes and seconds of CPU after which a run is given up"""

HEAD = """  perangkat daerah 1.01.0.00.0.00.01.0000 "Dinas Koperasi"
  daerah "Kabupaten Sukamaju"
"""
RENJA = f'renja 2026 tahap "rancangan"\n{HEAD}'
PROGRAM = """program 1.01.02 "Program Usaha"
  indikator "Persentase capaian program"
    target 100%
    target maju 100%
"""
Texts = dict[str, str]


def kegiatan(number: int = 1, pagu: int = 1) -> str:
    return f"""  kegiatan 1.01.02.2.{number:02d} "Kegiatan Usaha {number}"
    indikator "Persentase capaian kegiatan {number}"
      target 100%
      target maju 100%
    pagu Rp{pagu * 1_000_000:,}
    pagu maju Rp{pagu * 1_000_000:,}
""".replace(",", ".")


def sub_kegiatan(number: int, *, kode: str = "", nama: str = "", indikator: str = "", more: str = "") -> str:
    return f"""    sub kegiatan {kode or f"1.01.02.2.01.{number:04d}"} "{nama or f"Pembinaan Usaha Kelompok {number}"}"
      lokasi "Kab. Sukamaju, Kec. Cibeureum, Kel. Margaluyu"
      kelompok sasaran "Masyarakat"
      sumber dana "DANA BAGI HASIL (DBH)"
      indikator "{indikator or f"Jumlah Laporan Kelompok {number}"}"
        target 4 laporan
        target maju 4 laporan
      pagu Rp1.000.000
      pagu maju Rp1.000.000
{more}"""


def plan(body: str) -> Texts:
    return {"renja.renja": RENJA + body}


def subs(n: int, of: Callable[[int], str] = sub_kegiatan, pagu: int = 0) -> Texts:
    return plan(PROGRAM + kegiatan(1, pagu or n) + "".join(map(of, range(1, n + 1))))


def lines(n: int, of: Callable[[int], str]) -> Texts:
    """One sub kegiatan with n further lines."""
    return plan(PROGRAM + kegiatan() + sub_kegiatan(1, more="".join(map(of, range(1, n + 1)))))


def tail(n: int, of: Callable[[int], str], *, first: str = PROGRAM) -> Texts:
    return plan(first + "".join(map(of, range(1, n + 1))))


def indicator(name: str, *, target: str = "4 orang") -> str:
    return f'      indikator "{name}"\n        target {target}\n        target maju {target}\n'


def against_renstra(n: int) -> Texts:
    body = PROGRAM + "".join(f'  indikator "Jumlah Orang Kelompok {i}"\n    target 2026: 4 orang\n' for i in range(n))
    return {
        "renstra.renja": f"renstra 2025-2029\n{HEAD}{body}",
        "renja.renja": f'{RENJA}  mengacu renstra "renstra.renja"\n{body}',
    }


def units(n: int) -> Texts:
    one = (
        '  program 1.01.02 "Program Usaha"\n    indikator "Persentase capaian"\n      target 100%\n'
        "      target maju 100%\n    pagu Rp1.000.000\n    pagu maju Rp1.000.000\n"
    )
    return plan("".join(f'unit kerja "Unit kerja {i}"\n{one}' for i in range(n)))


def wrong_sums(n: int) -> Texts:
    """Every kegiatan is wrong by the same amount."""
    return tail(n, lambda i: kegiatan(i, 9) + sub_kegiatan(i, kode=f"1.01.02.2.{i:02d}.{i:04d}"))


def small(n: int) -> str:
    return RENJA + PROGRAM + kegiatan(1, n) + "".join(map(sub_kegiatan, range(1, n + 1)))


def faulty() -> str:
    return small(20).replace("target 4 laporan", "target x y z?").replace("pagu maju", "pagu mayu")


def chain(n: int) -> Texts:
    def one(i: int) -> str:
        before = f'  mengacu sebelumnya "e{i - 1:05d}.renja"\n' if i else ""
        return f"evaluasi {1900 + 299 * i // n}\n{HEAD}{before}{PROGRAM}"

    return {f"e{i:05d}.renja": one(i) for i in range(n)}


def claim(i: int) -> str:
    return f'klaim "K{i}" jumlah(sub_kegiatan.pagu) = Rp20.000.000\n'


def letters(i: int) -> str:
    return "".join(chr(97 + i // 26**power % 26) for power in range(3))


INPUTS: dict[str, tuple[int, Callable[[int], Texts]]] = {
    "sub kegiatan": (1000, subs),
    "one code": (1000, lambda n: subs(n, lambda i: sub_kegiatan(i, kode="1.01.02.2.01.0001"))),
    "one name": (1000, lambda n: subs(n, lambda i: sub_kegiatan(i, nama="Pembinaan", indikator="Jumlah Laporan"))),
    "new units": (500, lambda n: subs(n, lambda i: sub_kegiatan(i).replace("laporan", f"lapo{letters(i)}"))),
    "broken lines": (1000, lambda n: subs(n, lambda i: sub_kegiatan(i).replace("pagu Rp", "pagu Rpx"))),
    "abai": (1000, lambda n: plan("".join(f'abai ANG{100 + i % 900} alasan "{i}"\n' for i in range(n)) + PROGRAM)),
    "kegiatan": (1000, lambda n: tail(n, kegiatan)),
    "programs": (
        1000,
        lambda n: tail(
            n,
            lambda i: PROGRAM.replace("1.01.02", f"{1 + i // 9801}.{i // 99 % 99 + 1:02d}.{i % 99 + 1:02d}"),
            first="",
        ),
    ),
    "wrong sums": (1000, wrong_sums),
    "unit kerja": (1000, units),
    "lokasi": (2500, lambda n: lines(n, lambda i: f'      lokasi "Kab. Sukamaju, Kec. K{i}"\n')),
    "lokasi all": (2500, lambda n: lines(n, lambda i: f'      lokasi "Semua Desa {i}"\n')),
    "sumber dana": (2500, lambda n: lines(n, lambda i: f'      sumber dana "Dana {i}" Rp1.000\n')),
    "catatan": (2500, lambda n: lines(n, lambda i: f'      catatan "Catatan {i}"\n')),
    "own abai": (2500, lambda n: lines(n, lambda i: f'      abai ANG{100 + i % 900} alasan "{i}"\n')),
    "indicators": (1000, lambda n: lines(n, lambda i: indicator(f"Jumlah Orang Kelompok {i}"))),
    "one indicator": (2500, lambda n: lines(n, lambda _: indicator("Jumlah Orang Kelompok"))),
    "against renstra": (1000, against_renstra),
    "sasaran": (
        1000,
        lambda n: tail(
            n,
            lambda i: f'sasaran S{i} "Mutu layanan {i}"\n  indikator "Indeks mutu {i}" iku\n    target 2026: 80%\n',
            first="",
        ),
    ),
    "klaim": (
        200,
        lambda n: plan(
            small(20).removeprefix(RENJA)
            + "".join(f'klaim "K{i}" jumlah(sub_kegiatan.pagu) = Rp20.000.000\n' for i in range(n))
        ),
    ),
    "bab": (2500, lambda n: tail(n, lambda i: f'bab {i} "Judul bab {i}"\n')),
    "narasi": (
        500,
        lambda n: tail(n, lambda i: f'bab {i} "Judul bab {i}"\n  narasi "Pagu tahun 2026 Dinas Koperasi {i}."\n'),
    ),
    "dasar hukum": (
        1000,
        lambda n: tail(
            n,
            lambda i: (
                f'dasar hukum "Peraturan Menteri Nomor {i} Tahun {1990 + i % 30}" tentang "Tata cara {letters(i)}"\n'
            ),
        ),
    ),
    "rekap": (
        1000,
        lambda n: {
            "e.renja": f"evaluasi 2025\n{HEAD}{PROGRAM}"
            + "".join(f"rekap 1.01.{i % 100:02d}\n  tertulis rata-rata kinerja 90%\n" for i in range(n))
        },
    ),
    "words": (
        1000,
        lambda n: subs(
            1, lambda i: sub_kegiatan(i, nama=" ".join(f"Usaha{k}" for k in range(n)), indikator=f"Jumlah {'1' * n}")
        ),
    ),
    "folders": (200, lambda n: {f"o{i}/renja.renja": small(5) for i in range(n)}),
    "one folder": (200, lambda n: {f"r{i:05d}.renja": small(5) for i in range(n)}),
    "faulty folders": (50, lambda n: {f"o{i}/renja.renja": faulty() for i in range(n)}),
    "chain": (200, chain),
}
"""name -> (smallest size, its texts)"""
REFUSED = ("broken lines", "faulty folders")
"""inputs that `renja fmt` leaves as they are"""


def cost(arguments: Sequence[str]) -> float:
    """Seconds of CPU of one command in a child; infinite when it runs out of time or memory."""
    return measured(arguments)[0]


def measured(arguments: Sequence[str]) -> tuple[float, float]:
    """Seconds of CPU and the most memory (MB) of one command in a child; both infinite when it is given up."""
    come, go = os.pipe()
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(1, 2)
        code = 3
        try:
            from renja_dsl.cli.main import main

            main(arguments)
        except SystemExit as end:
            code = int(end.code or 0)
        finally:
            most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            os.write(go, f"{code} {process_time()} {most}".encode())
            os._exit(0)
    os.close(go)
    with os.fdopen(come) as told:
        said = told.read().split()
    os.waitpid(child, 0)
    return (float(said[1]), float(said[2])) if said and said[0] in "01" else (math.inf, math.inf)


def write(folder: Path, texts: Texts) -> Path:
    for name, text in texts.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return folder


def exponent(command: Sequence[str], smallest: int, make: Callable[[int], Texts]) -> tuple[float, str]:
    """Exponent between two sizes, and both with their times."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        size, seconds = smallest, 0.0
        while True:
            small = write(folder / str(size), make(size))
            seconds = cost([*command, str(small)])
            if seconds >= LONG_ENOUGH or RATIO * size >= LARGEST:
                break
            size = min(2 * size, LARGEST // RATIO)
        more = min(RATIO * size, LARGEST)
        large = write(folder / str(more), make(more))
        longer = found = math.inf
        for _ in range(ROUNDS):
            longer = min(longer, cost([*command, str(large)]))
            if longer == math.inf:
                break
            seconds = min(seconds, cost([*command, str(small)]))
            found = math.log(longer / seconds) / math.log(more / size)
            if found <= MOST:
                break
        return found, f"{size:>6,} {seconds:7.2f} s {more:>7,} {longer:7.2f} s"


def memory(command: Sequence[str]) -> int:
    with tempfile.TemporaryDirectory() as name:
        _, held = measured([*command, str(write(Path(name), wrong_sums(FINDINGS)))])
    print(f"{2 * FINDINGS:,} findings: {held:.0f} MB{'  too much' if held > HELD else ''}")
    return 1 if held > HELD else 0


def run(arguments: list[str]) -> int:
    from renja_dsl.rules.registry import load_rules

    for name in ("cli.lint", "cli.fmt", "diagnosis.findings", "report.json_report"):
        import_module(f"renja_dsl.{name}")
    load_rules()
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    command = ["lint", "--format", "json", "--jobs", "1", "--no-cache"]
    if "--memory" in arguments:
        return memory(command)
    if "--fmt" in arguments:
        arguments.remove("--fmt")
        command = ["fmt", "--check"]
    steep = []
    for name in arguments or [name for name in INPUTS if command[0] == "lint" or name not in REFUSED]:
        found, told = exponent(command, *INPUTS[name])
        print(f"{name:16} {told} {found:6.2f}{'  too steep' if found > MOST else ''}", flush=True)
        if found > MOST:
            steep.append(name)
    print(f"exponents above {MOST}: {', '.join(steep) or 'none'}")
    return 1 if steep else 0


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
