"""Fixes go on until nothing is left, and only those that cure and do no harm."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import evolve

from renja_dsl.edit.fixing import PASSES, Check, Fixed, fixed
from renja_dsl.findings.finding import Edit, Finding, Fix, Message, Place, Severity, Suppression
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source

PARSER = PlanParser()
TITLE = Message({"id": "Tulis."})
TEXT = 'renja 2026\nprogram 1.01.01 "A"\n  pagu Rp5\n  kegiatan 1.01.01.1.01 "B"\n    pagu Rp3\n'


def finding(source: Source, old: str, *news: str, rule: str = "ANG101", safe: bool = True, slip: str = "") -> Finding:
    """One about the first `old`, with a fix for each text to write there."""
    start = source.text.index(old)
    place = Place(source, source.name, start, start + len(old))
    fixes = tuple(Fix(TITLE, (Edit(place, new),), safe) for new in news)
    return Finding(rule, "n", TITLE, Severity.GALAT, TITLE, place, "renja 2026", 2026, slip=slip, fixes=fixes)


def run(text: str, look: Callable[[Source], list[Finding]], *, unsafe: bool = False) -> Fixed:
    source = Source("a.renja", text)

    def check(texts: dict[str, Source]) -> list[Finding]:
        return look(texts["a.renja"])

    checked: Check = check  # type: ignore[assignment]
    return fixed({"a.renja": source}, checked, PARSER, unsafe=unsafe)


def text_of(done: Fixed) -> str:
    return done.texts["a.renja"].text


def names(source: Source) -> list[Finding]:
    return [finding(source, '"A"', '"Aa"')] if '"A"' in source.text else []


def test_a_safe_fix_is_applied() -> None:
    done = run(TEXT, names)
    assert text_of(done) == TEXT.replace('"A"', '"Aa"')
    assert (len(done.applied), done.refused, done.findings) == (1, (), ())


def test_an_unsafe_one_only_when_asked() -> None:
    def look(source: Source) -> list[Finding]:
        return [finding(source, "Rp5", "Rp3", safe=False)] if "Rp5" in source.text else []

    assert text_of(run(TEXT, look)) == TEXT
    assert text_of(run(TEXT, look, unsafe=True)) == TEXT.replace("Rp5", "Rp3")


def test_a_safe_fix_never_changes_a_number() -> None:
    def look(source: Source) -> list[Finding]:
        return [finding(source, "Rp5", "Rp3")] if "Rp5" in source.text else []

    done = run(TEXT, look)
    assert text_of(done) == TEXT
    assert len(done.refused) == 1


def test_a_fix_that_another_finding_comes_with_is_dropped_and_others_stay() -> None:
    def look(source: Source) -> list[Finding]:
        found = names(source)
        if '"B"' in source.text:
            found.append(finding(source, '"B"', '"Bb"', rule="KOD008"))
        return found if '"Aa"' not in source.text else [*found, finding(source, '"Aa"', rule="STR002")]

    done = run(TEXT, look)
    assert text_of(done) == TEXT.replace('"B"', '"Bb"')
    assert [one.finding.rule for one in done.refused] == ["ANG101"]


def test_a_fix_that_does_not_cure_is_dropped_and_the_next_best_tried() -> None:
    def look(source: Source) -> list[Finding]:
        return [] if '"C"' in source.text else [finding(source, '"A"' if '"A"' in source.text else '"X"', '"X"', '"C"')]

    assert text_of(run(TEXT, look)) == TEXT.replace('"A"', '"C"')


def test_what_follows_is_fixed_along() -> None:
    """A total that is set makes the one above it wrong; both are right in the end."""
    levels = {'"B"': '"Bb"', '"A"': '"Aa"'}

    def look(source: Source) -> list[Finding]:
        if '"B"' in source.text:
            return [finding(source, '"B"', '"Bb"')]
        return [finding(source, '"A"', '"Aa"')] if '"A"' in source.text else []

    text = TEXT
    for old, new in levels.items():
        text = text.replace(old, new)
    done = run(TEXT, look)
    assert text_of(done) == text
    assert len(done.applied) == 2


def test_lines_are_made_readable_first_and_what_they_hid_comes_to_light() -> None:
    text = TEXT.replace("Rp5", "Rp5,-")

    def look(source: Source) -> list[Finding]:
        if "Rp5,-" in source.text:
            return [finding(source, "Rp5,-", "Rp5", rule="SIN002", slip="slip.rupiah")]
        return [finding(source, "Rp5", rule="ANG101")]

    done = run(text, look)
    assert text_of(done) == TEXT
    assert (done.unveiled, len(done.findings)) == (1, 1)


def test_what_somebody_accepted_stays() -> None:
    def look(source: Source) -> list[Finding]:
        (found,) = names(source)
        accepted = Suppression(found.primary, "begitu")
        return [Finding(*(getattr(found, n) for n in ("rule", "name", "title", "severity", "message", "primary")),
                        "renja 2026", 2026, fixes=found.fixes, suppressed=accepted)]  # fmt: skip

    assert text_of(run(TEXT, look)) == TEXT


def test_a_fix_that_is_never_content_ends() -> None:
    """Every text has the same finding elsewhere: one pass after the other, but not for ever."""
    seen: list[str] = []

    def look(source: Source) -> list[Finding]:
        seen.append(source.text)
        name = source.text.split('"')[1]
        other = finding(source, f'"{name}"', f'"{name}a"', rule="KOD001" if len(name) % 2 else "KOD008")
        return [other]

    run(TEXT, look)
    assert len(seen) < 20 * PASSES


def test_edits_of_one_place_are_not_mixed() -> None:
    def look(source: Source) -> list[Finding]:
        if '"A"' not in source.text:
            return []
        return [finding(source, '"A"', '"Aa"', rule="KOD001"), finding(source, '"A"', '"Ab"', rule="KOD008")]

    assert text_of(run(TEXT, look)) in (TEXT.replace('"A"', '"Aa"'), TEXT.replace('"A"', '"Ab"'))


def test_a_safe_fix_may_let_a_warning_come_to_light_and_no_galat() -> None:
    def look(source: Source) -> list[Finding]:
        found = finding(source, '"Aa"', rule="KOD007") if '"Aa"' in source.text else None
        return names(source) if found is None else [evolve(found, severity=severity)]

    severity = Severity.PERINGATAN
    done = run(TEXT, look)
    assert (text_of(done), done.unveiled) == (TEXT.replace('"A"', '"Aa"'), 1)
    severity = Severity.GALAT
    assert text_of(run(TEXT, look)) == TEXT


def test_a_fix_is_made_where_its_place_went_when_others_were_followed() -> None:
    """One makes the text longer, and what follows from it stands behind; another, tried after it, is as good."""

    def look(source: Source) -> list[Finding]:
        text = source.text
        found = []
        if "Rp5\n" in text:
            found.append(finding(source, "Rp5", "Rp5.000", safe=False))
        elif "Rp3\n" in text:
            found.append(finding(source, "Rp3", "Rp3.000", safe=False))
        harmful = [name for name in ('"A"', '"B"') if name in text]
        found += [finding(source, name, '"C"', rule="KOD007", safe=False) for name in harmful]
        if "1.01.01 " in text:
            found.append(finding(source, "1.01.01", "1.01.09", rule="KOD001", safe=False))
        return [*found, finding(source, '"C"', rule="STR002")] if '"C"' in text else found

    done = run(TEXT, look, unsafe=True)
    assert text_of(done) == TEXT.replace("Rp5", "Rp5.000").replace("Rp3", "Rp3.000").replace("1.01.01 ", "1.01.09 ")
    assert [one.finding.rule for one in done.refused] == ["KOD007", "KOD007"]
    assert len(done.applied) == 3


def test_a_place_that_was_written_to_meanwhile_waits_for_the_next_pass() -> None:
    """What follows from one fix takes the place of another, which is no reason to refuse that for ever."""

    def look(source: Source) -> list[Finding]:
        text = source.text
        found = []
        if "Rp3\n" in text:
            found.append(finding(source, "Rp3", "Rp4", rule="ANG102", safe=False))
        elif "Rp5\n" in text:
            found.append(finding(source, "Rp5", "Rp4", rule="ANG102", safe=False))
        if "Rp4\n    pagu" in text or '"B"' in text:
            found.append(finding(source, '"B"', '"Bb"', rule="KOD008", safe=False))
        if "Rp5\n" in text or "Rp4\n  kegiatan" in text:
            old = "Rp5" if "Rp5\n" in text else "Rp4"
            found.append(finding(source, old, "Rp6", rule="ANG103", safe=False))
        return found

    done = run(TEXT, look, unsafe=True)
    assert text_of(done) == TEXT.replace("Rp5", "Rp6").replace("Rp3", "Rp4").replace('"B"', '"Bb"')
    assert done.refused == ()


def test_fixes_that_undo_each_other_are_dropped_at_once() -> None:
    looked: list[str] = []

    def look(source: Source) -> list[Finding]:
        looked.append(source.text)
        old, new = ("Rp5", "Rp6") if "Rp5\n" in source.text else ("Rp6", "Rp5")
        return [finding(source, old, new, safe=False)]

    done = run(TEXT, look, unsafe=True)
    assert (text_of(done), len(done.refused)) == (TEXT, 1)
    assert len(looked) < 5


def test_many_good_fixes_beside_one_that_does_harm_take_few_checks() -> None:
    text = "renja 2026\n" + "".join(f'program 1.01.{n:02d} "N{n:02d}"\n' for n in range(1, 65))
    looked: list[str] = []

    def look(source: Source) -> list[Finding]:
        looked.append(source.text)
        found = [
            finding(source, f'"N{n:02d}"', f'"M{n:02d}"', rule="KOD008")
            for n in range(1, 65)
            if f'"N{n:02d}"' in source.text
        ]
        return [*found, finding(source, '"M40"', rule="STR002")] if '"M40"' in source.text else found

    done = run(text, look)
    assert text_of(done) == text.replace('"N', '"M').replace("M40", "N40")
    assert len(looked) < 10


def test_harm_to_another_text_is_seen_though_trials_look_near() -> None:
    """What is tried is judged by its own text first; before it is kept, all are looked at."""
    texts = {name: Source(name, TEXT) for name in ("a.renja", "b.renja")}

    def whole(now: Mapping[str, Source]) -> list[Finding]:
        found = names(now["a.renja"])
        return found if found else [finding(now["b.renja"], '"A"', rule="STR002")]

    def near(now: Mapping[str, Source], _before: Mapping[str, Source]) -> list[Finding]:
        return names(now["a.renja"])

    done = fixed(texts, whole, PARSER, near=near)
    assert done.texts["a.renja"].text == TEXT
    assert len(done.refused) == 1
