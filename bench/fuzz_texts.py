"""Random plans and rulebooks: pieces of real ones with a few edits."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
Made = tuple[str, bytes]
"""suffix, content of a file"""


@cache
def seeds() -> tuple[list[str], list[str]]:
    """(plans, rulebooks) to start from; whole plans, one rule each."""
    plans = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "plans").rglob("*.renja"))]
    books = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "renja_dsl/rules/rulebook").glob("*.aturan"))]
    rules = [rule for book in books for rule in re.split(r"(?m)^(?=aturan )", book)[1:]]
    return plans, rules


_HARD = (
    *('"', '"""', "\\", "#", ",", ";", ":", "(", ")", "[", "]", "{", "}", "/", "=", "-", "%", "~=", "\t", "\u00a0"),
    *("\u2028", "\ufeff", "\u202e", "é", "𝟙", "٣", "²", "\x00", "\r", "\x1b[31m", "0", "Rp", "Rp0", "Rp-5", "1.000,00"),
    *("9" * 400, "Rp" + "9" * 60, "2.17.06.2.01.0008", "2024:", "TW1:", "2021-2026", "BB", "nihil", "100%"),
    *("renja 2024", "rkpd 2024", "program", "kegiatan", "sub kegiatan", "indikator", "target", "pagu", "abai"),
    *("klaim", "rekap", "skala", "tercetak", "mengacu", "aturan ABC123 a", "untuk setiap", "jumlah(", "di", "dan"),
    *("jika a maka b lain c", "cocok /a+/", "contoh salah ganti", "kerangka", "sekali menurut"),
    *("bukan " * 200, "\t" * 60, " " * 60),
)
_WORD = re.compile(r"\w+|[^\w\s]")


def rulebook(rng: random.Random) -> Made:
    rules = seeds()[1]
    return "aturan", encoded(edited(rng, rng.choice(rules), rules))


def plan(rng: random.Random) -> Made:
    """A stretch of one plan, or four documents that refer to each other."""
    plans = seeds()[0]
    if rng.random() < 0.2:
        texts = dict(_together())
        name = rng.choice(list(texts))
        texts[name] = edited(rng, texts[name], plans)
        whole = "".join(f"=== {file}\n{text}" for file, text in texts.items())
        return "renja", encoded(edited(rng, whole, plans))
    lines = rng.choice(plans).splitlines(keepends=True)
    start = rng.randrange(len(lines))
    text = "".join(lines[start : start + rng.randint(1, 40)])
    if rng.random() < 0.7:
        text = rng.choice(("renja 2024\n", "rkpd 2026\n", "renstra 2021-2026\n", "evaluasi 2022\n")) + text
    return "renja", encoded(edited(rng, text, plans))


_HEADS = (
    'renja 2026\n  daerah "Kabupaten Sukamaju"\n  perangkat daerah 2.17 "Dinas Contoh"\n',
    "renja 2024\n",
    "rkpd 2026\n",
    "renstra 2021-2026\n",
    "renstra 2025-2029\n",
    "evaluasi 2025\n",
)
_NAMES = ("renja-2026.renja", "rkpd-2026.renja", "lain/renstra-2025-2029.renja", "lain/evaluasi-2025.renja")


def short(rng: random.Random) -> Made:
    """One to three documents of about ten lines under heads that refer to each other."""
    names = rng.sample(_NAMES, rng.choices((1, 2, 3), (12, 3, 1))[0])
    whole = "".join(f"=== {name}\n{_few(rng, names)}" for name in names)
    return "renja", encoded(edited(rng, whole, seeds()[0]))


def _few(rng: random.Random, names: list[str]) -> str:
    head = rng.choice(_HEADS)
    for name in names:
        if rng.random() < 0.4:
            head += f'  mengacu {rng.choice(("renstra", "rkpd", "evaluasi"))} "{rng.choice(("", "../"))}{name}"\n'
    blocks = []
    for _ in range(rng.choice((1, 1, 2, 3))):
        lines = _lines_of()[rng.randrange(len(seeds()[0]))]
        start = rng.randrange(len(lines))
        blocks += lines[start : start + rng.randint(1, 5)]
    return head + "".join(blocks)


@cache
def _lines_of() -> list[list[str]]:
    return [text.splitlines(keepends=True) for text in seeds()[0]]


@cache
def _together() -> dict[str, str]:
    """Four documents that refer to each other."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "plans/contoh").glob("*.renja"))}


def encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def edited(rng: random.Random, text: str, others: list[str]) -> str:
    """One to five edits; words and lines come from `others` too."""
    for _ in range(rng.randint(1, 5)):
        text = rng.choice(_EDITS)(rng, text, others)
    return text


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
