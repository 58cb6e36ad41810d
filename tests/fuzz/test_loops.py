"""A short loop of each fuzzer of `bench/`; the long ones run at night."""

from __future__ import annotations

import random
import sys
from collections import Counter
from pathlib import Path

import corpus
import fuzz_allocations
import fuzz_plans
import fuzz_rules
import fuzz_writes
import pytest


def test_changed_findings_are_told_by_plan_and_rule() -> None:
    before = corpus.counts("a.renja: ANG101*2 KOD001*1\nb.renja:\nc.renja: berkas.kosong\n")
    assert list(corpus.changed(before, before)) == []
    told = "\n".join(corpus.changed(before, corpus.counts("a.renja: ANG101*5\nb.renja: KOD001*1\nd.renja:\n")))
    assert "a.renja: ANG101 2 -> 5, KOD001 1 -> 0\n" in told
    assert "b.renja: KOD001 0 -> 1\n" in told
    assert "c.renja (no longer there): berkas.kosong 1 -> 0\n" in told
    assert "d.renja (new): no findings\n" in told
    assert "changed in 4 of 3 plans" in told
    assert "  ANG101: 3 more, 0 less\n  KOD001: 1 more, 1 less\n" in told


def test_rules_that_compile_run() -> None:
    rng = random.Random(20_261_128)  # noqa: S311  # repeatable, not secret
    outcomes = Counter(fuzz_rules.run(fuzz_rules.rule(rng)).partition(" ")[0] for _ in range(120))
    assert outcomes["findings"] > 5
    assert outcomes["abstained"] > 5
    assert outcomes["refused"] < 80


def test_plans_say_the_same_however_they_are_asked(tmp_path: Path) -> None:
    rng = random.Random(12)  # noqa: S311  # repeatable, not secret
    outcomes = {fuzz_plans.judge(tmp_path, fuzz_plans.pair(rng)[1]) for _ in range(8)}
    assert {"lint 1, fmt 0", "lint 2, fmt 2"} <= outcomes


def test_allocations_of_strangers_are_judged_or_refused(tmp_path: Path) -> None:
    rng = random.Random(11)  # noqa: S311  # repeatable, not secret
    outcomes = {fuzz_allocations.judge(tmp_path, fuzz_allocations.allocation(rng)[1]) for _ in range(14)}
    assert {outcome.partition(",")[0] for outcome in outcomes} >= {"check 1", "check 2"}


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize(("limit", "seconds"), [(2000, None), (None, 0.3), (None, 0.9)])
def test_writers_that_are_stopped_leave_whole_plans(tmp_path: Path, limit: int | None, seconds: float | None) -> None:
    plans = {f"{n}.renja": fuzz_writes.text(n) for n in range(3)}
    for name, text in plans.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    code = fuzz_writes.written(tmp_path, limit, seconds)
    laid = {name: fuzz_writes.laid(text) for name, text in plans.items()}
    held = {name: (tmp_path / name).read_text(encoding="utf-8") for name in plans}
    assert all(held[name] in (plans[name], laid[name]) for name in plans)
    assert code != 2 or held == plans
    assert fuzz_writes.written(tmp_path, None, None) == 0
    assert {name: (tmp_path / name).read_text(encoding="utf-8") for name in plans} == laid
