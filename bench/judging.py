"""What must hold of plans however they are asked about, in one process: a few thousandths of a second a plan.

Which of the dearer questions are put is drawn from the text itself, so that a kept input asks them again.
"""

from __future__ import annotations

import json
import posixpath
import random
import zlib
from collections import Counter
from functools import cache
from typing import Any

from renja_dsl.check.memory import Memory
from renja_dsl.check.readers import Texts
from renja_dsl.check.relint import Relint
from renja_dsl.check.run import check, check_documents, outcome_of, part_of
from renja_dsl.diagnosis.equations import system_of
from renja_dsl.diagnosis.findings import judged
from renja_dsl.diagnosis.repair import diagnose
from renja_dsl.edit.fixing import fixed
from renja_dsl.export.documents import model_json
from renja_dsl.findings.finding import Finding, Report
from renja_dsl.lint.settings import Settings, lookup_of
from renja_dsl.messages.catalogue import LANGUAGES
from renja_dsl.model.arithmetic import exact
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.references import load
from renja_dsl.report.formats import REPORTERS
from renja_dsl.report.results import Results
from renja_dsl.report.table_text import tables_csv, tables_json, tables_markdown
from renja_dsl.report.tables import TABLES, tables_of
from renja_dsl.report.wording import say
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.formatter import FormatRefused, format_safely
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source, decode
from renja_dsl.values.data import visible


class Broken(Exception):
    """What came of an input is not what it says."""


@cache
def all_settings() -> tuple[Settings, ...]:
    return tuple(Settings(language=language) for language in LANGUAGES)


def judge(sources: tuple[Source, ...], parser: PlanParser) -> str:
    """What came of plans that refer to each other: a word for the statistics. Raises what the product must not."""
    rng = random.Random(zlib.crc32("".join(source.text for source in sources).encode("utf-8", "replace")))  # noqa: S311
    texts = Texts.of(sources)
    names, rules, settings = list(texts.sources), built_in(), rng.choice(all_settings())
    report = check(texts, names, rules, settings, parser).report
    if len(names) > 1 and rng.random() < 0.2:
        several_processes(texts, names, report, settings, parser)
    if rng.random() < 0.25:
        drawn(report, settings, rng)
    outcomes = {laid(source, texts, parser, rng) for source in sources}
    if rng.random() < 0.03:
        tables(texts, names, parser, settings.language, rng)
    if report.findings and rng.random() < 0.005:
        mended(texts, names, settings, parser, unsafe=rng.random() < 0.5)
    if rng.random() < 0.003:
        diagnosed(texts, report, settings, parser)
    return "with faults" if "refused" in outcomes else "with findings" if report.findings else "clean"


def several_processes(texts: Texts, names: list[str], report: Report, settings: Settings, parser: PlanParser) -> None:
    """Folders that are checked apart, and documents in another order, give the same report."""
    rules, folders = built_in(), dict.fromkeys(map(posixpath.dirname, reversed(names)))
    shares = [[name for name in reversed(names) if posixpath.dirname(name) == folder] for folder in folders]
    parts = [part_of(load(texts, share, parser), texts, rules, settings, of=len(names)) for share in shares]
    if _told(outcome_of(parts, texts, rules, settings).report.findings) != _told(report.findings):
        raise Broken("shares of the documents say something else")


def _told(findings: tuple[Finding, ...]) -> Counter[tuple[str, str, int, int, str]]:
    return Counter((f.rule, f.primary.file, f.primary.start, f.count, say(f.message, "id")) for f in findings)


_DEAR = {"console": 0.5, "sarif": 0.05, "junit": 0.5}
"""formats that take longer -> how often they are drawn beside the others"""


def drawn(report: Report, settings: Settings, rng: random.Random) -> None:
    """One of the formats, the cheap ones more often; those of programs can be read again."""
    style = rng.choices(list(REPORTERS), [_DEAR.get(name, 1.0) for name in REPORTERS])[0]
    text = "".join(REPORTERS[style].draw(Results(report, built_in(), settings)))
    if style in ("json", "sarif", "gitlab"):
        json.loads(text)
    if style != "console" and visible(text) != text:
        raise Broken(f"hidden characters in {style}")


def laid(source: Source, texts: Texts, parser: PlanParser, rng: random.Random) -> str:
    """A text laid out is read as before, and stays when it is laid out again; line breaks say nothing."""
    for breaks in ("\r\n", "\r"):
        again = source.text.replace("\n", breaks)
        if decode(f"\ufeff{again}".encode(), source.name).text != source.text:
            raise Broken("line breaks say something")
    try:
        made = format_safely(source, parser)
    except FormatRefused as refused:
        if refused.complaint.key != "rapikan.rusak":
            raise Broken(refused.complaint.key, refused.complaint.arguments) from None
        return "refused"
    new = Source(source.name, made)
    if format_safely(new, parser) != made:
        raise Broken("laid out twice")
    if rng.random() < 0.15:
        before, after = (exported(Texts.of([one], texts), one.name, parser) for one in (source, new))
        if before != after:
            raise Broken("another export of what is laid out")
    return "laid"


_PLACES = frozenset(("start", "end", "line", "column", "at", "place", "span", "faults", "text"))


def exported(texts: Texts, name: str, parser: PlanParser) -> object:
    """What is exported but for places, for how values are written, and for faults of the layout."""
    opened = load(texts, [name], parser)
    return without_places(json.loads(model_json([opened[name]])))


def without_places(held: object) -> object:
    if isinstance(held, dict):
        return {key: without_places(value) for key, value in held.items() if key not in _PLACES}
    return [without_places(one) for one in held] if isinstance(held, list) else held


def tables(texts: Texts, names: list[str], parser: PlanParser, language: str, rng: random.Random) -> None:
    lookup = Lookup(load(texts, names, parser), Settings().scales)
    name = rng.choice(list(TABLES))
    made, _ = tables_of(name, lookup, language)
    json.loads(tables_json(made))
    tables_csv(made, language)
    tables_markdown(made)


def mended(texts: Texts, names: list[str], settings: Settings, parser: PlanParser, *, unsafe: bool) -> None:
    """What `renja fix` leaves is mended: the safe fixes of a second time change nothing."""
    rules = built_in()

    def found(sources: Any) -> tuple[Finding, ...]:
        return check(Texts.of(sources.values()), names, rules, settings, parser).report.findings

    once = fixed(texts.sources, found, parser, unsafe=unsafe)
    if once.refused:
        return
    twice = fixed(once.texts, found, parser, unsafe=unsafe)
    if any(twice.texts[name].text != once.texts[name].text for name in names):
        raise Broken("mended twice")


def diagnosed(texts: Texts, report: Report, settings: Settings, parser: PlanParser) -> None:
    """Whatever `renja diagnosa` holds for certain leaves no new finding, and its texts can be made."""
    documents = load(texts, texts.sources, parser)
    lookup = lookup_of(documents, settings)
    checked = check_documents(documents, texts, built_in(), settings).report
    relint = Relint(documents, built_in(), settings, checked, Memory(parser))
    with exact():
        system = judged(system_of(lookup, list(documents.by_name)), report.findings)
        found = relint.proven(diagnose(system, frozenset(), 1.0))
    if found.certain and relint.new_findings(found.certain):
        raise Broken("a repair with a new finding")
    relint.texts(found.certain)
