"""What a fuzzer does with one input; shared by `fuzz.py` (random) and `fuzz_atheris.py` (guided by coverage)."""

from __future__ import annotations

import random
import re
import signal
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import FrameType

from renja_dsl.model.workspace import load
from renja_dsl.report.json_report import lint_json
from renja_dsl.rules.engine import lint
from renja_dsl.rules.examples import example_sources
from renja_dsl.rules.registry import RulebookFault, built_in
from renja_dsl.rules.rulebook import read_rulebook
from renja_dsl.rules.settings import Settings
from renja_dsl.rules.translate import compiled
from renja_dsl.syntax.formatter import FormatRefused, format_safely
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source, Unreadable, decode

ROOT = Path(__file__).resolve().parents[1]
SECONDS = 10
"""for one input; longer counts as a hang"""
_NOWHERE = Path("/tidak/ada")
_PARSER_LIMIT = 50_000
"""statements; a parser remembers what it has read"""


class Hang(Exception):
    """An input took too long."""


class Broken(Exception):
    """The formatter would have changed what a text means: its own guard stopped it."""


def seeds() -> tuple[list[str], list[str]]:
    """(plans, rulebooks) to start from; one rule or a stretch of lines each."""
    plans = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "plans").rglob("*.renja"))]
    books = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "renja_dsl/rules/rulebook").glob("*.aturan"))]
    rules = [rule for book in books for rule in re.split(r"(?m)^(?=aturan )", book)[1:]]
    return plans, rules


_HARD = (
    *('"', '"""', "\\", "#", ",", ";", ":", "(", ")", "[", "]", "{", "}", "/", "=", "-", "%", "~=", "\t", "\u00a0"),
    *("\u2028", "\ufeff", "\u202e", "é", "𝟙", "٣", "\x00", "\r", "\x1b[31m", "0", "Rp", "Rp0", "Rp-5", "1.000,00"),
    *("9" * 400, "Rp" + "9" * 60, "2.17.06.2.01.0008", "2024:", "TW1:", "2021-2026", "BB", "nihil", "100%"),
    *("renja 2024", "rkpd 2024", "program", "kegiatan", "sub kegiatan", "indikator", "target", "pagu", "abai"),
    *("klaim", "rekap", "skala", "tercetak", "mengacu", "aturan ABC123 a", "untuk setiap", "jumlah(", "di", "dan"),
    *(
        "jika a maka b lain c",
        "cocok /a+/",
        "contoh salah ganti",
        "kerangka",
        "sekali menurut",
        "bukan " * 200,
        "\t" * 60,
        " " * 60,
    ),
)
_WORD = re.compile(r"\w+|[^\w\s]")


def made(rng: random.Random, plans: list[str], rules: list[str]) -> tuple[str, str]:
    """(kind, text) of one random input."""
    chance = rng.random()
    if chance < 0.3:
        text, kind, others = rng.choice(rules), "aturan", rules
    elif chance < 0.45:
        kind, others = "rencana", plans
        texts = dict(_together())
        name = rng.choice(list(texts))
        for _ in range(rng.randint(1, 5)):
            texts[name] = _EDITS[rng.randrange(len(_EDITS))](rng, texts[name], others)
        return kind, "".join(f"=== {file}\n{text}" for file, text in texts.items())
    else:
        lines = rng.choice(plans).splitlines(keepends=True)
        start = rng.randrange(len(lines))
        text = "".join(lines[start : start + rng.randint(1, 40)])
        kind, others = "rencana", plans
        if rng.random() < 0.7:
            text = rng.choice(("renja 2024\n", "rkpd 2026\n", "renstra 2021-2026\n", "evaluasi 2022\n")) + text
    for _ in range(rng.randint(1, 5)):
        text = _EDITS[rng.randrange(len(_EDITS))](rng, text, others)
    return kind, text


@cache
def _together() -> dict[str, str]:
    """Four documents that refer to each other."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "plans/contoh").glob("*.renja"))}


def _cut(rng: random.Random, text: str, _: list[str]) -> str:
    at = rng.randrange(len(text) + 1)
    return text[:at] + text[at + rng.randint(1, 12) :]


def _insert(rng: random.Random, text: str, _: list[str]) -> str:
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice(_HARD) + text[at:]


def _word(rng: random.Random, text: str, others: list[str]) -> str:
    words = list(_WORD.finditer(text))
    if not words:
        return text
    chosen = rng.choice(words)
    new = rng.choice(_HARD) if rng.random() < 0.5 else rng.choice(_WORD.findall(rng.choice(others)[:4000]) or ["x"])
    return text[: chosen.start()] + new + text[chosen.end() :]


def _lines(rng: random.Random, text: str, others: list[str]) -> str:
    lines = text.splitlines(keepends=True) or [""]
    at = rng.randrange(len(lines))
    action = rng.randrange(4)
    if action == 0:
        del lines[at]
    elif action == 1:
        lines.insert(at, lines[at])
    elif action == 2:
        other = rng.randrange(len(lines))
        lines[at], lines[other] = lines[other], lines[at]
    else:
        lines.insert(at, rng.choice(rng.choice(others).splitlines(keepends=True) or ["\n"]))
    return "".join(lines)


def _flip(rng: random.Random, text: str, _: list[str]) -> str:
    if not text:
        return chr(rng.randrange(0x3000))
    at = rng.randrange(len(text))
    return text[:at] + chr(rng.choice((rng.randrange(128), rng.randrange(0xD800)))) + text[at + 1 :]


_EDITS: tuple[Callable[[random.Random, str, list[str]], str], ...] = (_cut, _insert, _word, _lines, _flip)


class Target:
    """Parser, model, all rules, JSON report and formatter for plans; reader and compiler for rulebooks."""

    def __init__(self, *, alarm: bool = True) -> None:
        self.parser = PlanParser()
        self.alarm = alarm
        if alarm:
            signal.signal(signal.SIGALRM, _ring)

    def __call__(self, kind: str, data: bytes) -> str:
        """What came of it: a word for the statistics. Raises whatever the product must not raise."""
        if self.alarm:
            signal.setitimer(signal.ITIMER_REAL, SECONDS)
        try:
            source = decode(data, f"masukan.{'aturan' if kind == 'aturan' else 'renja'}")
            return _rulebook(source) if kind == "aturan" else self._plan(source)
        except Unreadable:
            return "unreadable"
        finally:
            if self.alarm:
                signal.setitimer(signal.ITIMER_REAL, 0)

    def _plan(self, source: Source) -> str:
        if len(self.parser._known) > _PARSER_LIMIT:
            self.parser = PlanParser()
        sources = example_sources(source.text) or (source,)
        report = lint(load(_NOWHERE, (), sources=sources, parser=self.parser), built_in(), Settings())
        lint_json(report, "id")
        try:
            format_safely(source, self.parser)
        except FormatRefused as refused:
            if refused.key != "rapikan.rusak":
                raise Broken(refused.key, refused.arguments) from None
            return "plan with faults"
        return "plan with findings" if report.findings else "clean plan"


def _rulebook(source: Source) -> str:
    try:
        rules = compiled(read_rulebook(source))
    except RulebookFault as fault:
        if not 0 <= fault.start <= fault.end <= len(source.text):
            raise Broken("a place outside the text", (fault.start, fault.end)) from None
        return "rulebook refused"
    return "rulebook compiled" if rules else "empty rulebook"


def _ring(_: int, __: FrameType | None) -> None:
    raise Hang
