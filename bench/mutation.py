"""Plants random slips of the pen in clean plans, and counts those that no finding points at.

    python bench/mutation.py --faults 5000

A plan of at least eight sub kegiatan is drawn from `renja_dsl.testing` (real ones have forty or more),
one line of one of its documents gets one fault, and the documents are linted by all rules. A fault
counts when it changes what the documents say: their model, without places and without the characters
of a value. "Found" is any finding, "pointed at" one whose place, or one of whose related places, is
the line of the fault; for a lost line the one before or after it, or the header, node or indicator
that it belonged to; for one that opened a node also what stood in that node, and the nodes above.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import define, field
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as with_seed

from renja_dsl.check.readers import Texts
from renja_dsl.check.run import check_documents
from renja_dsl.export.documents import model_json
from renja_dsl.findings.finding import Report
from renja_dsl.lint.settings import Settings
from renja_dsl.model.documents import Documents
from renja_dsl.rules.registry import built_in
from renja_dsl.testing import words
from renja_dsl.testing.assertions import documents_of
from renja_dsl.testing.printing import PrintedDocument, Rencana
from renja_dsl.testing.strategies import DOKUMEN, rencana

Plant = Callable[[random.Random, str], str | None]
"""a line to the same line with a fault; None where it has no place for it"""

_CODE = re.compile(r"(?<![\w.])\d+(?:\.\d+){2,}(?![\w.])")
_NUMBER = re.compile(r"(?<![\w.,])(?:Rp)?\d[\d.]*(?:,\d+)?%?(?![\w.:-])")


def _one(rng: random.Random, pattern: re.Pattern[str], line: str) -> tuple[int, int] | None:
    found = [match.span() for match in pattern.finditer(line)]
    return rng.choice(found) if found else None


def _digit_at(rng: random.Random, line: str, span: tuple[int, int] | None) -> str | None:
    if span is None:
        return None
    at = rng.choice([n for n in range(*span) if line[n].isdigit()])
    return line[:at] + rng.choice([d for d in "0123456789" if d != line[at]]) + line[at + 1 :]


def digit(rng: random.Random, line: str) -> str | None:
    """One digit of an amount, a target or a share."""
    return _digit_at(rng, line, None if _CODE.search(line) else _one(rng, _NUMBER, line))


def code(rng: random.Random, line: str) -> str | None:
    """One digit of a code."""
    return _digit_at(rng, line, _one(rng, _CODE, line))


def swapped(rng: random.Random, line: str) -> str | None:
    """Two neighbouring digits in each other's place."""
    found = [m.start() for m in re.finditer(r"\d(?=\d)", line) if line[m.start()] != line[m.start() + 1]]
    if not found:
        return None
    at = rng.choice(found)
    return line[:at] + line[at + 1] + line[at] + line[at + 2 :]


def lost_digit(rng: random.Random, line: str) -> str | None:
    found = [m.start() for m in re.finditer(r"\d", line)]
    if not found:
        return None
    at = rng.choice(found)
    return line[:at] + line[at + 1 :]


def unit(rng: random.Random, line: str) -> str | None:
    """Another unit than the one written."""
    match = re.search(rf"(?<=\d )({'|'.join(map(re.escape, words.SATUAN))})(?!\w)", line)
    if match is None:
        return None
    return line[: match.start()] + rng.choice([u for u in words.SATUAN if u != match[0]]) + line[match.end() :]


def sign(rng: random.Random, line: str) -> str | None:
    """A character of notation lost or doubled: a dot, a comma, `Rp`, `%`, a quotation mark."""
    found = [m.span() for m in re.finditer(r'Rp|[.,%":]', line)]
    if not found:
        return None
    start, end = rng.choice(found)
    return line[:start] + rng.choice(("", line[start:end] * 2)) + line[end:]


LINES: dict[str, Plant] = {
    "digit": digit,
    "code": code,
    "swapped digits": swapped,
    "lost digit": lost_digit,
    "unit": unit,
    "sign": sign,
}
LOST, DOUBLED = "lost line", "doubled line"
KINDS = (*LINES, LOST, DOUBLED)
LEAST = 8
"""sub kegiatan of a plan"""


def planted(rng: random.Random, kind: str, sheet: PrintedDocument) -> tuple[str, set[int]] | None:
    """(text with the fault, the lines that a finding may point at, from 1)."""
    lines = [line.teks for line in sheet.baris]
    filled = [n for n, line in enumerate(lines) if line.strip()]
    if kind in (LOST, DOUBLED):
        at = rng.choice(filled)
        new = [lines[at]] * 2 if kind == DOUBLED else []
        before = max((n for n in filled if n < at), default=at)
        after = min((n for n in filled if n > at), default=at)
        near = {before + 1, at + 1, at + 2, after, after + 1, *_owners(sheet, at)}
        return "\n".join([*lines[:at], *new, *lines[at + 1 :]]) + "\n", near
    for _ in range(20):
        at = rng.choice(filled)
        made = LINES[kind](rng, lines[at])
        if made is not None and made != lines[at]:
            return "\n".join([*lines[:at], made, *lines[at + 1 :]]) + "\n", {at + 1}
    return None


def _owners(sheet: PrintedDocument, at: int) -> Iterator[int]:
    """Lines that miss a lost one: those of its indicator and node, of the header; all of a node that lost its own."""
    line = sheet.baris[at]
    if line.medan == "simpul":
        yield from (n for n, other in enumerate(sheet.baris) if other.kode == line.kode)
        opens = ((n, other.kode) for n, other in enumerate(sheet.baris) if other.medan == "simpul")
        yield from (n + 1 for n, kode in opens if line.kode.startswith(f"{kode}."))
        return
    first_node = next((n for n, other in enumerate(sheet.baris) if other.medan == "simpul"), len(sheet.baris))
    if at < first_node:
        yield 1
    for medan in ("indikator", "simpul", "rekap"):
        above = (n for n in range(at, -1, -1) if sheet.baris[n].medan == medan)
        found = next((n for n in above if sheet.baris[n].kode in (line.kode, "")), None)
        if found is not None:
            yield found + 1


def meaning(documents: Documents, name: str) -> object:
    """The model of one document without places and notation."""
    data = json.loads(model_json([documents[name]]))
    return _bare(data)


def _bare(data: object) -> object:
    if isinstance(data, dict):
        return {key: _bare(value) for key, value in data.items() if key not in ("span", "line", "text")}
    if isinstance(data, str) and re.fullmatch(r"-?\d+\.\d+", data):
        return data.rstrip("0").rstrip(".")  # 25,0% is 25,00%
    return [_bare(value) for value in data] if isinstance(data, list) else data


def points_at(report: Report, name: str, lines: set[int]) -> bool:
    places = (place for finding in report.findings for place in (finding.primary, *finding.related))
    return any(p.file == name and any(p.from_.line <= n <= p.to.line for n in lines) for p in places)


@define
class Tally:
    changed: Counter[str] = field(factory=Counter)
    found: Counter[str] = field(factory=Counter)
    pointed: Counter[str] = field(factory=Counter)
    harmless: int = 0
    dirty: int = 0
    missed: dict[str, list[str]] = field(factory=dict)
    """kind of fault -> lines that nothing was said about, or only elsewhere, with the rules that did"""


def try_plan(plan: Rencana, rng: random.Random, faults: int, tally: Tally) -> None:
    known, plain = built_in(), Settings()
    clean = documents_of(plan.teks)
    if check_documents(clean, Texts({}), known, plain).report.findings:
        tally.dirty += 1
        return
    meanings: dict[str, object] = {}
    for _ in range(faults):
        kind = rng.choice(KINDS)
        sheet = rng.choice(list(plan.lembar.values()))
        made = planted(rng, kind, sheet)
        if made is None:
            continue
        text, lines = made
        name = sheet.berkas
        texts = {**plan.teks, name: text}
        documents = documents_of(texts)
        if name not in meanings:
            meanings[name] = meaning(clean, name)
        if not documents[name].problems and meaning(documents, name) == meanings[name]:
            tally.harmless += 1
            continue
        report = check_documents(documents, Texts({}), known, plain).report
        tally.changed[kind] += 1
        tally.found[kind] += bool(report.findings)
        if points_at(report, name, lines):
            tally.pointed[kind] += 1
        else:
            before, after = plan.teks[name].splitlines(), text.splitlines()
            at = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(after))
            rules = " ".join(sorted({finding.rule for finding in report.findings}))
            line = before[min(at, len(before) - 1)].strip()[:90]
            tally.missed.setdefault(kind, []).append(f"{name}: {line}{f'  [{rules}]' if rules else ''}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--faults", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--alone", action="store_true", help="a renja without documents beside it")
    parser.add_argument("--missed", type=Path, help="write the faults that nothing pointed at")
    chosen = parser.parse_args()
    rng = random.Random(chosen.seed)  # noqa: S311  # repeatable, not secret
    tally, each = Tally(), 25
    beside = () if chosen.alone else DOKUMEN

    @with_seed(chosen.seed)
    @settings(
        max_examples=max(1, chosen.faults // each),
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(rencana(beside).filter(lambda plan: sum(n.tingkat == "sub kegiatan" for n in plan.isi.simpul) >= LEAST))
    def run(plan: Rencana) -> None:
        try_plan(plan, rng, each, tally)

    started = time.perf_counter()
    run()
    total, found, pointed = (sum(count.values()) for count in (tally.changed, tally.found, tally.pointed))
    print(f"{total} faults that change meaning, {tally.harmless} that do not; {time.perf_counter() - started:.0f} s")
    if tally.dirty:
        print(f"{tally.dirty} plans left out: a rule cried wolf on them")
    print(f"{'fault':16}{'planted':>9}{'found':>9}{'pointed at':>12}")
    for kind in KINDS:
        n = tally.changed[kind] or 1
        print(f"{kind:16}{tally.changed[kind]:9}{tally.found[kind] / n:9.1%}{tally.pointed[kind] / n:12.1%}")
    print(f"{'all':16}{total:9}{found / max(1, total):9.1%}{pointed / max(1, total):12.1%}")
    if chosen.missed:
        chosen.missed.write_text(json.dumps(tally.missed, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
