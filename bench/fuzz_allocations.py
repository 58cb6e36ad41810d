"""Random `.alokasi` texts, through every command that takes one: `python bench/fuzz_allocations.py --inputs 10000`.

A text is put together from real statements, with selectors and limits of its own, and damaged. None crashes or takes
long; what is laid out says the same, and is not laid out again; a proposal keeps every limit that is not soft.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
import zlib
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from fuzz_plans import answer, same
from fuzz_texts import ROOT, edited, encoded
from fuzzing import Made, arguments, campaign
from judging import Broken

SECONDS = 30
"""for all commands together; a search has one of them"""
_HEAD = 'alokasi 2026 "Uji"\n  mengacu renja "renja-2026.renja"\n'
_SIZES = ("0%", "1%", "90%", "100%", "Rp1", "Rp45 juta")
_HARD_SIZES = (*_SIZES, "250%", "Rp0", f"Rp{'9' * 18}", f"Rp{'9' * 30}", "-5%", "0,0001%")
_CONDITIONS = (
    *("ya", "ada s.kode", "s.pagu > Rp50 juta", 's.nama memuat "a"', "s.nama cocok /.*an.*/"),
    *('berawalan(kode("2.17.01"), s.kode)', 's.kode = kode("2.17.06.2.01.0007")', 'bukan s.nama memuat "Koperasi"'),
    "banyak(daftar(a untuk a di dokumen.sub_kegiatan dengan a.pagu > s.pagu)) > 2",
)
_HARD_CONDITIONS = (
    *(*_CONDITIONS, "tidak", "s.nama memuat 'x'", "1 / 0 > 1", "s.nama cocok /(a+)+b/", "s.nama cocok /((/"),
    *("mirip(s.nama, s.nama)", "s.target[2026] > 5", "s.serapan > 50%"),
    *("(" * 300 + "ya" + ")" * 300, "bukan " * 90 + "ya"),
)
_LEVELS = ("kegiatan", "program", "dokumen", "program, sub kegiatan", "indikator")
_LIMITS = (
    *("tetap", "utuh", "utuh atau nol", "paling sedikit {} pagu", "paling banyak {} pagu lunak", "kelipatan Rp7 juta"),
    *("paling sedikit {}", "paling banyak {}", "jumlah paling sedikit {} dari semua", "jumlah paling banyak {} pagu"),
    *("biaya satuan = pagu / target, target paling sedikit 60%", "setiap perangkat daerah paling sedikit {} pagu"),
)
_HARD_LIMITS = (
    *_LIMITS,
    *(
        f"kelipatan Rp{'9' * 18}",
        "tetap lunak",
        "tumbuh -10% sampai 5% sebelumnya",
        "biaya satuan Rp1, target paling sedikit 0",
    ),
)


@cache
def _seeds() -> list[str]:
    found = [*ROOT.glob("plans/**/*.alokasi"), *ROOT.glob("renja_dsl/planning/templates/*")]
    return [path.read_text(encoding="utf-8").replace("TAHUN", "2026").replace("PAGU", "Rp700 juta") for path in found]


def allocation(rng: random.Random) -> Made:
    if rng.random() < 0.3:
        text = rng.choice(_seeds())
        if "mengacu" not in text:
            text = text.replace("\n  bulat", '\n  mengacu renja "renja-2026.renja"\n  bulat', 1)
    else:
        text = _grown(rng)
    return "alokasi", encoded(edited(rng, text, _seeds()) if rng.random() < 0.5 else text)


def _grown(rng: random.Random) -> str:
    """A text of statements that mostly fit, or of any."""
    hard = rng.random() < 0.3
    sizes, conditions, limits = (
        (_HARD_SIZES, _HARD_CONDITIONS, _HARD_LIMITS) if hard else (_SIZES, _CONDITIONS, _LIMITS)
    )
    names = rng.sample("ABCDE", rng.randint(1, 4))
    lines = [_HEAD.rstrip("\n")]
    if rng.random() < 0.5:
        lines.append(f"  bulat {rng.choice(('Rp1', 'Rp1.000', 'Rp100 juta', 'Rp' + '9' * 18))}")
    ceilings = ("Rp675 juta", "Rp200 juta", *(("Rp1", "Rp0", f"Rp{'9' * 18}") if hard else ()))
    lines += [f"plafon {rng.choice(ceilings)}" for _ in range(rng.choice((0, 1, 1, 1, 2)))]
    for name in names:
        lines.append(f'golongan {name} "{name}"')
        for _ in range(rng.choice((1, 1, 2))):
            level = rng.choice(_LEVELS) if hard else "sub kegiatan"
            lines.append(f"  untuk setiap {level} sebagai s dengan {rng.choice(conditions)}")
        lines += [f"  {_sized(rng, rng.choice(limits), sizes)}" for _ in range(rng.randint(0, 2))]
    if rng.random() < 0.6:
        weights = ("", " 1", " 0,001", " 2", *((f" {'9' * 29}", " 0") if hard else ()))
        order = "".join(f"{rng.choice((' > ', ', '))}{n}{rng.choice(weights)}" for n in (*names, "lainnya"))
        lines.append(f"prioritas {order.lstrip(' >,')}")
    if rng.random() < 0.3:
        lines.append(f"potong {rng.choice(('sebanding', 'urut', 'sedikit baris'))}")
    return "\n".join((*lines, ""))


def _sized(rng: random.Random, limit: str, sizes: tuple[str, ...]) -> str:
    """What stands alone is money, what is of something a percentage."""
    return limit.format(rng.choice([size for size in sizes if size.startswith("Rp") == limit.endswith("{}")]))


def judge(folder: Path, data: bytes) -> str:
    """A word for the statistics. Raises Broken."""
    rng = random.Random(zlib.crc32(data))  # noqa: S311  # repeatable, not secret
    for path in folder.iterdir():
        path.unlink()
    for path in (ROOT / "plans" / "contoh").glob("*.renja"):
        shutil.copy(path, folder)
    (folder / "a.alokasi").write_bytes(data)
    checked = answer(folder, "alokasi", "check", "a.alokasi", "--format", "json")
    search = ("--time-limit", "1", "--force", *rng.choice(((), ("--compare",), ("--split",))))
    proposed, text = answer(folder, "alokasi", "a.alokasi", "--format", "json", *search)
    answer(folder, "alokasi", "a.alokasi", "--format", rng.choice(("console", "csv", "markdown", "html")), *search[:3])
    if proposed == 0:
        _keeps(json.loads(text))
    code, _ = answer(folder, "fmt", "a.alokasi")
    if code == 0:
        same("laying out twice", answer(folder, "fmt", "--check", "a.alokasi")[0], 0)
        again = answer(folder, "alokasi", "check", "a.alokasi", "--format", "json")
        same("the layout", checked[0], again[0])
    return f"check {checked[0]}, proposal {proposed}, fmt {code}"


def _keeps(proposal: dict[str, object]) -> None:
    """Nobody gets more than the plan asks for, and nothing below zero."""
    lines = proposal["lines"]
    assert isinstance(lines, list)
    for line in lines:
        if not 0 <= int(line["to"]) <= int(line["from"]):
            raise Broken("an amount out of bounds", line)


def main() -> int:
    chosen = arguments(__doc__, 2_000).parse_args()
    with TemporaryDirectory(prefix="fuzz-") as place:
        return campaign(allocation, lambda _, data: judge(Path(place), data), chosen, SECONDS)


if __name__ == "__main__":
    sys.exit(main())
