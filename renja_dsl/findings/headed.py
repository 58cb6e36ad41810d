"""What follows from the head of a document and from its links: its year, its office, its goals and chapters."""

from __future__ import annotations

from collections import Counter

from renja_dsl.findings.finding import Finding
from renja_dsl.findings.forest import Forest, block
from renja_dsl.late import late
from renja_dsl.messages import template

_REFERENCE = "STR009"
_UNREFERENCED = "STR020"
_TWIN = "STR026"
_RELATIONS = ("STR013", "STR020", _TWIN)
_PROSE = ("NAR703", "NAR712")
_OUTSIDE = "RST313"
"""a year outside the period of its document"""
_BY_YEAR = frozenset(("TGT211", "NAR703", "NAR704", "NAR712", "STR012"))
"""what reads the year of its document, beside what compares it with the Renstra"""
_MANY = 3
"""findings by the year of a document from which its head is what is wrong"""
_FIELD = "KOD003"
_UNLINKED = "STR011"
_UNKNOWN_GOAL = "STR021"
_LACKING_GOAL = "RST317"
_EMPTY = "STR017"
_CHAPTER = "STR012"
_NUMBERING = "NAR706"
_SUPPORTS = late(r"\bmendukung\s+(.*)")


def wrong_headers(forest: Forest) -> None:
    """A year, a period or an office in the head that fits neither what is referred to nor what stands below."""
    _periods(forest)
    _years(forest)
    _offices(forest)


def _disagreeing(forest: Forest, *keys: str) -> dict[int, tuple[str, str]]:
    """References between documents whose heads disagree: finding -> the two files."""
    told = [template(key) for key in keys]
    return {
        number: (finding.primary.file, finding.related[-1].file)
        for number, finding in forest.of(_REFERENCE)
        if finding.related and finding.message.templates in told
    }


def _years(forest: Forest) -> None:
    """A year that several references find wrong, or one reference and what stands below the head."""
    pairs = _disagreeing(forest, "rujukan.tahun", "rujukan.tahun_evaluasi")
    found = Counter(file for pair in pairs.values() for file in pair)
    for _, twin in forest.of(_TWIN):
        found.update(file for file in list(found) if file == twin.primary.file or _names(twin, file))
    own = {file: [n for n, f in forest.open() if f.primary.file == file and _by_year(f)] for file in found}
    for number, pair in pairs.items():
        file = max(pair, key=lambda one: (found[one], len(own[one])))
        right = forest.findings[number].message.arguments["ada"]
        cause = next(n for n, other in pairs.items() if file in other)
        followers = [follower for one in pair for follower in _of_relations(forest, one)]
        if found[file] > 1 or len(own[file]) >= _MANY or any(_mentions(forest.findings[n], right) for n in own[file]):
            followers += [n for n, other in pairs.items() if file in other] + own[file]
            for follower, finding in forest.open():
                if _by_year(finding) and any(place.file == file for place in finding.related):
                    followers.append(follower)
        for follower in followers:
            forest.hang(follower, cause)
    for cause, finding in forest.of(*_PROSE):  # the texts have another year, and no reference says so
        for follower in _of_relations(forest, finding.primary.file):
            if forest.findings[follower].primary.file == finding.primary.file:
                forest.hang(follower, cause)


def _of_relations(forest: Forest, file: str) -> list[int]:
    """What is said of a document beside others of its office, by their years."""
    return [
        number
        for number, finding in forest.of(*_RELATIONS)
        if file == finding.primary.file or _names(finding, file) or any(place.file == file for place in finding.related)
    ]


def _offices(forest: Forest) -> None:
    """A code of an office that references and the programs below it find wrong."""
    pairs = _disagreeing(forest, "rujukan.perangkat")
    found = Counter(file for pair in pairs.values() for file in pair)
    for number, pair in pairs.items():
        file = max(pair, key=lambda one: (found[one], any(f.primary.file == one for _, f in forest.of(_FIELD))))
        cause = next(n for n, other in pairs.items() if file in other)
        forest.hang(number, cause)
        for follower, finding in forest.of(_FIELD):
            if finding.primary.file == file:
                forest.hang(follower, cause)


def _by_year(finding: Finding) -> bool:
    return finding.rule in _BY_YEAR or finding.rule.startswith("RST3")


def _mentions(finding: Finding, year: str) -> bool:
    return any(year in value.split() for value in finding.message.arguments.values())


def _names(finding: Finding, file: str) -> bool:
    named = finding.message.arguments.get("berkas", "")
    return bool(named) and f"/{file}".endswith(f"/{named}")


def _periods(forest: Forest) -> None:
    """Years outside a period: many are of a wrong head, to which other documents cannot refer either."""
    outside: dict[str, list[int]] = {}
    for number, finding in forest.of(_OUTSIDE):
        outside.setdefault(finding.primary.file, []).append(number)
    for file, numbers in outside.items():
        if len(numbers) >= _MANY:
            forest.below_first(numbers)
            for number, finding in forest.of(_REFERENCE, _UNREFERENCED):
                if _names(finding, file):
                    forest.hang(number, numbers[0])
        for number, finding in forest.of(_EMPTY):  # the year that is missing beside the one that is too much
            lines = {line for line, _ in block(finding.primary)} if finding.primary.file == file else set()
            cause = next((n for n in numbers if forest.line(n) in lines), number)
            forest.hang(number, cause)


def unlinked(forest: Forest) -> None:
    """Goals and programs whose link leads nowhere; chapters that do not count on around one that is missing."""
    goals: dict[tuple[str, str], list[int]] = {}
    for number, finding in forest.of(_UNKNOWN_GOAL):
        goals.setdefault((finding.primary.file, finding.message.arguments.get("k", "")), []).append(number)
    for numbers in goals.values():
        forest.below_first(numbers)
    lacking = forest.of(_LACKING_GOAL)
    programs: dict[str, int] = {}
    same: dict[tuple[str, str], list[int]] = {}
    for number, finding in forest.of(_UNLINKED):
        place = finding.primary
        if finding.message.arguments.get("k.jenis") == "program":
            said = _SUPPORTS.search(place.source.line(place.from_.line))
            for cause, goal in lacking:
                named = said is not None and any(p.kode and p.kode in said[1].split() for p in goal.related)
                if named and goal.primary.file == place.file:
                    forest.hang(number, cause)
            programs.setdefault(place.file, number)
            same.setdefault((place.file, said[1] if said else ""), []).append(number)
    for (_, named_goals), numbers in same.items():
        if named_goals:  # all of them name a goal whose code is wrong
            forest.below_first(numbers)
    for number, finding in forest.of(_UNLINKED):
        if finding.message.arguments.get("k.jenis") == "sasaran" and finding.primary.file in programs:
            forest.hang(number, programs[finding.primary.file])
    chapters = {finding.primary.file: number for number, finding in reversed(forest.of(_CHAPTER))}
    for number, finding in forest.of(_NUMBERING):
        if finding.primary.file in chapters and "." not in finding.message.arguments.get("nomor", "."):
            forest.hang(number, chapters[finding.primary.file])
