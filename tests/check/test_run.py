"""What a check says depends on its documents, rules, settings and tables, and on nothing that was checked before."""

from __future__ import annotations

import gc
import re
import subprocess
import sys
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest

from renja_dsl.check.examples import tables_of
from renja_dsl.check.readers import Folder, Texts
from renja_dsl.check.run import check, check_texts
from renja_dsl.findings.finding import MOST_RELATED, Report
from renja_dsl.lint.settings import Settings
from renja_dsl.model.document import Document
from renja_dsl.rules.registry import built_in
from renja_dsl.rules.text import read_rulebook
from renja_dsl.rules.translate import compiled
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source
from tests.report.samples import lint_json

ROOT = Path(__file__).resolve().parents[2]
BOOK = """
aturan UJI001 pagu-kecil
  judul "Pagu kecil"
  tingkat peringatan
  dasar "uji"
  berlaku renja
  parameter batas = Rp10
  untuk setiap sub_kegiatan sebagai s
  pastikan s.pagu {sign} batas
  pesan "{{s.pagu}}"
"""
PLAN = """renja 2026
  perangkat daerah 1.01.0.00.0.00.01.0000 "Dinas"
program 1.01.02 "Program"
  kegiatan 1.01.02.2.01 "Kegiatan"
    pagu Rp30
    sub kegiatan 1.01.02.2.01.0001 "Satu"
      pagu Rp15
    sub kegiatan 1.01.02.2.01.0002 "Dua"
      pagu Rp25
"""
TABLE = "1.01.02.2.01.0001\tSatu lain\n1.01.02.2.01.0002\tDua\n"
SEED = "plans/bengkalis/diskop-ukm"


def own(sign: str, batas: str) -> Report:
    rules = compiled(read_rulebook(Source("uji.aturan", BOOK.format(sign=sign))))
    return check_texts([Source("a.renja", PLAN)], rules, settings(batas))


@cache
def settings(batas: str) -> Settings:
    """Kept by whoever asks twice, as an editor would: nothing writes into them."""
    return Settings(raw_parameters={"UJI001": {"batas": batas}})


def seed(**chosen: str) -> Report:
    folder = Folder(ROOT)
    return check(folder, folder.plans(SEED), built_in(), Settings(scales=chosen)).report


CHECKS = {
    "plan": lambda: check_texts([Source("a.renja", PLAN)], built_in(), Settings()),
    "table": lambda: check_texts(
        [Source("a.renja", PLAN)], built_in(), Settings(tables=tables_of([Source("nomenklatur-2026.tsv", TABLE)]))
    ),
    "own rule": lambda: own(">", "Rp20"),
    "another rule of that name": lambda: own("<", "Rp20"),
    "own rule, set otherwise": lambda: own(">", "Rp1"),
    "seed": seed,
    "seed on another scale": lambda: seed(predikat="Permendagri 86/2017 batas atas"),
}


def told(name: str) -> str:
    return lint_json(CHECKS[name](), "id")


@cache
def alone(name: str) -> str:
    """What a process says that checked nothing before."""
    code = f"from tests.check.test_run import told; print(told({name!r}), end='')"
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    ).stdout


def test_the_checks_differ() -> None:
    assert len({alone(name) for name in CHECKS}) == len(CHECKS)


@pytest.mark.parametrize("pair", list(permutations(CHECKS, 2)), ids=" then ".join)
def test_two_checks_say_what_two_processes_say(pair: tuple[str, str]) -> None:
    assert [told(name) for name in pair] == [alone(name) for name in pair]


def test_a_check_leaves_its_documents_as_they_were() -> None:
    """The same documents, checked twice and by other rules in between, give the same report."""
    texts = Texts.of([Source("a.renja", PLAN)])
    parser = PlanParser()
    first = check(texts, ["a.renja"], built_in(), Settings(), parser)
    check(texts, ["a.renja"], built_in()[:20], Settings(select=("ANG",)), parser)
    assert check(texts, ["a.renja"], built_in(), Settings(), parser) == first


def test_places_beyond_a_hundred_are_counted() -> None:
    subs = "".join(f'    sub kegiatan 1.01.02.2.01.{n:04} "S {n}"\n      pagu Rp1\n' for n in range(1, 251))
    head, _, _ = PLAN.partition("    sub kegiatan")
    report = check_texts([Source("a.renja", head + subs)], built_in(), Settings(select=("ANG101",)))
    (finding,) = (f for f in report.findings if f.rule == "ANG101" and f.primary.kode == "1.01.02.2.01")
    assert len(finding.related) == MOST_RELATED
    assert finding.more_related == 250 - MOST_RELATED
    assert f'"more_related": {finding.more_related}' in lint_json(report, "id")


def memories() -> dict[str, int]:
    """Function -> how much it holds, of those that forget nothing as long as the process lives."""
    found = {}
    for module in [module for name, module in sys.modules.items() if name.startswith("renja_dsl.")]:
        for name, held in vars(module).items():
            if callable(getattr(held, "cache_parameters", None)) and held.cache_parameters()["maxsize"] is None:
                found[f"{module.__name__}.{name}"] = held.cache_info().currsize
    return found


def documents() -> set[int]:
    """Those that are alive, by identity."""
    gc.collect()
    return {id(thing) for thing in gc.get_objects() if isinstance(thing, Document)}


def test_a_process_does_not_keep_what_it_checked() -> None:
    """An editor checks thousands of texts: nothing is kept by their words for good, no document outlives its check."""
    folder, rules = Folder(ROOT / "plans" / "contoh"), built_in()
    written = [source for name in folder.plans("") if (source := folder.read(name)) is not None]
    held, alive = memories(), documents()
    for word in ("pertama", "kedua"):
        held = memories()
        about = re.compile(r"\b(?:Jumlah|Persentase|Dinas|orang|laporan|koperasi)\b")
        check_texts([Source(one.name, about.sub(rf"\g<0> {word}", one.text)) for one in written], rules, Settings())
    assert len(held) > 5
    assert memories() == held
    assert documents() <= alive
