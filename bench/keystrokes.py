"""From a keystroke to its findings: seconds of CPU while somebody types in an office with RKPD, Renstra and evaluation.

    python bench/keystrokes.py [--edits N] [SIZE ...]     sizes in sub kegiatan, 200 and 2,000 by default
    python bench/keystrokes.py --memory [--edits N]       memory over 10,000 edits, which may not grow

What is typed: digits of amounts and targets, words of names, whole new lines letter by letter, lines taken away.
Every keystroke is followed by the check that follows it in the editor, and by a completion and a hover beside it.
Exit code 1 where the 95th percentile of a size is above its limit, or memory grows.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from lsprotocol import types

from renja_dsl.editor.buffers import Buffer
from renja_dsl.editor.completion import completions
from renja_dsl.editor.desk import Desk, desk_at, settle
from renja_dsl.editor.diagnostics import diagnostics
from renja_dsl.editor.hover import hover
from renja_dsl.editor.positions import CodeUnits
from renja_dsl.syntax.source import Source

LIMITS = {200: 0.1, 2000: 0.4}
"""sub kegiatan -> seconds of CPU from a keystroke to findings, 95 of 100 times"""
BESIDE = 0.05
"""of completion and hover, always"""
GROWTH = 1.05
"""of memory between the second and the last tenth of the edits"""
UNITS = CodeUnits()
_HEAD = '  perangkat daerah 1.01.0.00.0.00.01.0000 "Dinas Koperasi"\n  daerah "Kabupaten Sukamaju"\n'
_GOALS = 'sasaran S1 "Meningkatnya mutu layanan"\n  indikator "Indeks mutu" iku\n    target {goal}\n\n'
_ANNUAL = "pagu Rp1.000.000\n      pagu maju Rp1.000.000"
_TARGETS = "target 4 laporan\n        target maju 4 laporan"
_NEW = '      catatan "Perlu koordinasi dengan kecamatan"\n'


def office(size: int) -> dict[str, str]:
    """Four plans of an office that agree with each other."""
    renja, rkpd, renstra, evaluasi = [], [], [], []
    parts = max(1, size // 20)
    for part in range(1, parts + 1):
        code, money = f"1.01.{2 + part // 50:02d}.2.{part % 50 + 1:02d}", 20_000_000
        if part == 1 or part % 50 == 0:
            program = f"1.01.{2 + part // 50:02d}"
            held = len([n for n in range(1, parts + 1) if n // 50 == part // 50]) * money
            for made, cells in (
                (renja, f"pagu {_rp(held)}\n  pagu maju {_rp(held)}"),
                (rkpd, f"pagu {_rp(held)}\n  pagu maju {_rp(held)}"),
                (renstra, f"pagu 2026: {_rp(held)}, 2027: {_rp(held)}"),
                (evaluasi, f"pagu {_rp(held)}\n  serapan TW1: {_rp(held // 2)}, TW2: {_rp(held // 2)}"),
            ):
                made.append(f'program {program} "Program Usaha {part // 50}" mendukung S1\n  {cells}\n')
        for made, cells in (
            (renja, f"pagu {_rp(money)}\n    pagu maju {_rp(money)}"),
            (rkpd, f"pagu {_rp(money)}\n    pagu maju {_rp(money)}"),
            (renstra, f"pagu 2026: {_rp(money)}, 2027: {_rp(money)}"),
            (evaluasi, f"pagu {_rp(money)}\n    serapan TW1: {_rp(money // 2)}, TW2: {_rp(money // 2)}"),
        ):
            made.append(f'  kegiatan {code} "Kegiatan Usaha {part}"\n    {cells}\n')
        for number in range(1, 21):
            for made, cells, measure in (
                (
                    renja,
                    "pagu Rp1.000.000\n      pagu maju Rp1.000.000",
                    "target 4 laporan\n        target maju 4 laporan",
                ),
                (
                    rkpd,
                    "pagu Rp1.000.000\n      pagu maju Rp1.000.000",
                    "target 4 laporan\n        target maju 4 laporan",
                ),
                (renstra, "pagu 2026: Rp1.000.000, 2027: Rp1.000.000", "target 2026: 4 laporan, 2027: 4 laporan"),
                (
                    evaluasi,
                    "pagu Rp1.000.000\n      serapan TW1: Rp500.000, TW2: Rp500.000",
                    "target 4 laporan\n        realisasi TW1: 2 laporan, TW2: 2 laporan",
                ),
            ):
                made.append(
                    f'    sub kegiatan {code}.{number:04d} "Pembinaan Usaha Kelompok {part} {number}"\n'
                    f'      lokasi "Kecamatan Melati"\n      kelompok sasaran "Masyarakat"\n'
                    f'      sumber dana "Dana Alokasi Umum (DAU)" Rp1.000.000\n'
                    f'      indikator "Jumlah Laporan Kelompok {part} {number}"\n        {measure}\n      {cells}\n'
                )
    refers = "".join(f'  mengacu {name} "{name}.renja"\n' for name in ("renstra", "rkpd", "evaluasi"))
    goal, of_renstra = _GOALS.format(goal="80%"), _GOALS.format(goal="2026: 80%, 2027: 80%")
    return {
        "renja.renja": f"renja 2026\n{_HEAD}{refers}\n{goal}{''.join(renja)}",
        "rkpd.renja": f"rkpd 2026\n{_HEAD}\n{goal}{''.join(rkpd)}",
        "renstra.renja": f"renstra 2025-2029\n{_HEAD}\n{of_renstra}{''.join(renstra)}",
        "evaluasi.renja": f"evaluasi 2024\n{_HEAD}\n{goal}{''.join(evaluasi)}",
    }


def _rp(amount: int) -> str:
    return "Rp" + f"{amount:,}".replace(",", ".")


def keystrokes(desk: Desk, name: str, chance: random.Random) -> Iterator[tuple[int, int, str]]:
    """Start, end and new characters of one keystroke after the other."""
    while True:
        text = desk.buffers[name].text
        line = chance.choice([at for at in range(len(text)) if text.startswith("\n      pagu Rp", at)]) + 1
        match chance.randrange(4):
            case 0:  # an amount is typed anew
                at = text.index("Rp", line) + 2
                yield at, at + 1, ""
                yield at, at, chance.choice("123456789")
            case 1:  # and so is a target
                at = text.rindex("target ", 0, line) + len("target maju ")
                yield at, at + 1, chance.choice("123456789")
            case 2:  # a word at the end of a name
                at = text.index('"', text.rindex('indikator "', 0, line) + 11)
                for number, letter in enumerate(" baru"):
                    yield at + number, at + number, letter
                yield at, at + 5, ""
            case 3:  # a new line, letter by letter, which goes again
                for number, letter in enumerate(_NEW):
                    yield line + number, line + number, letter
                yield line, line + len(_NEW), ""


def typed(desk: Desk, name: str, edits: int) -> Iterator[tuple[float, float]]:
    """Seconds of CPU of the check after every keystroke, and of a completion or a hover before it, the longer one."""
    chance = random.Random(2026)  # noqa: S311
    strokes = keystrokes(desk, name, chance)
    buffer = desk.buffers[name]
    for number in range(edits):
        start, end, new = next(strokes)
        where = UNITS.range(buffer.source, start, end)
        begin = process_time()
        buffer.change([types.TextDocumentContentChangePartial(where, new)], number, UNITS)
        changed = process_time() - begin
        begin = process_time()
        completions(desk, name, buffer.source, start + len(new), UNITS, snippets=True)
        between = process_time()
        hover(desk, name, buffer.source, start, UNITS)
        beside = max(between - begin, process_time() - between)
        begin = process_time()
        desk.take(desk.look(desk.taken()))
        assert desk.seen is not None
        for file, findings in desk.seen.by_file.items():
            diagnostics(desk, file, findings, UNITS, "")
        yield changed + process_time() - begin, beside


def opened(folder: Path, size: int) -> tuple[Desk, str]:
    for file, text in office(size).items():
        (folder / file).write_text(text, encoding="utf-8")
    desk, name = desk_at(folder, "id", ""), "renja.renja"
    text = (folder / name).read_text(encoding="utf-8")
    desk.buffers[name] = Buffer((folder / name).as_uri(), Source(name, text), 0)
    desk.take(desk.look(desk.taken()))
    return desk, name


def measured(size: int, edits: int) -> bool:
    """Whether a size keeps its limit."""
    with tempfile.TemporaryDirectory() as folder:
        desk, name = opened(Path(folder), size)
        assert desk.seen is not None
        print(f"{size:,} sub kegiatan, {len(desk.seen.report.findings)} findings")
        both = list(typed(desk, name, edits))
    checks, beside = sorted(one for one, _ in both), max(other for _, other in both)
    p95 = checks[min(len(checks) - 1, len(checks) * 95 // 100)]
    limit = LIMITS.get(size, LIMITS[2000])
    print(f"  findings: median {1000 * checks[len(checks) // 2]:.0f} ms, p95 {1000 * p95:.0f} ms of {1000 * limit:.0f}")
    print(f"  completion, hover: at most {1000 * beside:.0f} ms of {1000 * BESIDE:.0f}", flush=True)
    return p95 <= limit and beside <= BESIDE


def flat(edits: int) -> bool:
    """Whether memory stays as it is."""
    held: list[int] = []
    with tempfile.TemporaryDirectory() as folder:
        desk, name = opened(Path(folder), 20)
        for number, _ in enumerate(typed(desk, name, edits)):
            if number % max(1, edits // 10) == 0:
                held.append(_resident())
                print(f"  {number:>6,} edits: {held[-1] / 1024:.0f} MB", flush=True)
    return held[-1] <= GROWTH * held[1]


def _resident() -> int:
    """kB that are held now."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    return pages * resource.getpagesize() // 1024


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("sizes", nargs="*", type=int)
    parser.add_argument("--edits", type=int)
    parser.add_argument("--memory", action="store_true")
    arguments = parser.parse_args()
    settle()
    if arguments.memory:
        return 0 if flat(arguments.edits or 10_000) else 1
    kept = [measured(size, arguments.edits or 200) for size in arguments.sizes or LIMITS]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
