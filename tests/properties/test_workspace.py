"""What must not change a report: the order of files, moved lines, line breaks; and what junk must not cause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from renja_dsl.check.run import check_texts
from renja_dsl.findings.finding import Report
from renja_dsl.lint.settings import Settings
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.parser import Broken, PlanParser
from renja_dsl.syntax.source import Source, decode
from renja_dsl.testing import MUTATORS, Rencana, lint_texts, points_at, rencana
from renja_dsl.testing.assertions import SIZES, described
from renja_dsl.testing.printing import PrintedLine

RULES = {rule.id: rule for rule in built_in()}
FAULTS = [mutator for rule, mutators in MUTATORS.items() if rule in RULES for mutator in mutators]
ADDING_UP = ("ANG101", "ANG102", "ANG103", "EVL501", "EVL502", "EVL503", "EVL504", "EVL507", "NAR701")
"""rules that compare a stated number with a computed one"""
_PARSER = PlanParser()


def faulty() -> st.SearchStrategy[dict[str, str]]:
    """Texts of a workspace with one planted fault."""

    @st.composite
    def build(draw: st.DrawFn) -> dict[str, str]:
        mutator = draw(st.sampled_from(FAULTS))
        beside = mutator.needs | draw(st.frozensets(st.sampled_from(("rkpd", "renstra"))))
        return dict(mutator.apply(draw(rencana(beside, SIZES)), draw).texts)

    return build()


def told(report: Report) -> list[str]:
    return [described(finding) for finding in report.findings]


def fingerprints(report: Report) -> Counter[str]:
    return Counter(finding.fingerprint for finding in report.findings)


def lint_bytes(files: Mapping[str, bytes]) -> Report:
    sources = [decode(data, name) for name, data in files.items()]
    return check_texts(sources, tuple(RULES.values()), Settings())


# ---- order and place ---------------------------------------------------------------------


@given(faulty(), st.randoms(use_true_random=False))
@settings(max_examples=settings.default.max_examples // 4)
def test_the_order_of_files_changes_nothing(texts: dict[str, str], chance: object) -> None:
    names = list(texts)
    chance.shuffle(names)  # type: ignore[attr-defined]
    first = lint_texts(texts, RULES.values())
    second = lint_texts({name: texts[name] for name in names}, RULES.values())
    assert first.findings == second.findings
    assert first.checks == second.checks
    assert sorted(map(repr, first.programs)) == sorted(map(repr, second.programs))


@given(st.permutations(["a.renja", "b.renja", "c.renja"]))
@settings(max_examples=settings.default.max_examples // 16)
def test_a_circle_of_references_is_found_in_one_place(names: list[str]) -> None:
    texts = {
        "a.renja": 'renja 2026\nmengacu sebelumnya "b.renja"\n',
        "b.renja": 'renja 2026\nmengacu sebelumnya "c.renja"\n',
        "c.renja": 'renja 2026\nmengacu sebelumnya "a.renja"\n',
    }
    assert (
        lint_texts({n: texts[n] for n in names}, RULES.values()).findings == lint_texts(texts, RULES.values()).findings
    )


@given(faulty(), st.data())
@settings(max_examples=settings.default.max_examples // 4)
def test_moved_lines_keep_their_fingerprints(texts: dict[str, str], data: st.DataObject) -> None:
    moved = {}
    for name, text in texts.items():
        lines = text.split("\n")
        for at in sorted(data.draw(st.sets(st.integers(0, len(lines) - 1), max_size=4)), reverse=True):
            lines.insert(at, data.draw(st.sampled_from(("", "# catatan", "    # di tengah"))))
        moved[name] = "\n".join(lines)
    assert fingerprints(lint_texts(moved, RULES.values())) == fingerprints(lint_texts(texts, RULES.values()))


@given(faulty())
@settings(max_examples=settings.default.max_examples // 4)
def test_renamed_files_keep_their_fingerprints(texts: dict[str, str]) -> None:
    renamed = {}
    for name, text in texts.items():
        for old in texts:
            text = text.replace(f'"{old}"', f'"lama-{old}"')
        renamed[f"lama-{name}"] = text
    assert fingerprints(lint_texts(renamed, RULES.values())) == fingerprints(lint_texts(texts, RULES.values()))


@given(faulty(), st.sampled_from(("crlf", "cr", "bom", "bom crlf")))
@settings(max_examples=settings.default.max_examples // 4)
def test_line_breaks_and_byte_order_marks_change_nothing(texts: dict[str, str], variant: str) -> None:
    plain = {name: text.encode() for name, text in texts.items() if name.endswith(".renja")}  # no tables of codes
    ending = b"\r\n" if "crlf" in variant else b"\r" if variant == "cr" else b"\n"
    mark = b"\xef\xbb\xbf" if "bom" in variant else b""
    other = {name: mark + data.replace(b"\n", ending) for name, data in plain.items()}
    assert lint_bytes(other).findings == lint_bytes(plain).findings


# ---- junk ------------------------------------------------------------------------------------


def junk_for(line: PrintedLine) -> st.SearchStrategy[str]:
    """What may become of a line: it is mangled, or something unreadable stands in its place.

    Its first word, where it can still be recognised, is the right one: a broken `indikator` line in
    the place of a `sub kegiatan` would be taken for an indikator.
    """
    text = line.teks.strip()
    mangled = [
        text[:1].upper() + text[1:],
        text[1:],
        text.removesuffix('"') if text.endswith('"') else text + '"',
        text.replace(".", ","),
        text.replace("Rp", "Rp. "),
        text.replace(" ", " ? ", 1),
        text.split()[0],
    ]
    foreign = ["%%%", "???", "Rp", "Jumlah seluruhnya", "12.500", '"', ";"]
    return st.sampled_from([*mangled, *foreign]) | st.text(
        st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=8
    )


def is_broken(text: str) -> bool:
    placed = list(_PARSER.parse(Source("x.renja", text)))
    return bool(placed) and all(isinstance(one.statement, Broken) for one in placed)


@given(rencana(most=SIZES), st.data())
@settings(max_examples=settings.default.max_examples * 3 // 2)
def test_a_mistyped_line_is_the_only_thing_to_repair(plan: Rencana, data: st.DataObject) -> None:
    """One typing error is one finding, on its line: nothing follows from what cannot be read."""
    lembar = data.draw(st.sampled_from(list(plan.lembar.values())))
    line = data.draw(st.sampled_from([line for line in lembar.baris if line.teks]))
    text = line.teks.strip()
    opening = line.tingkat if line.medan == "simpul" else line.medan
    junk = line.tulis(data.draw(st.sampled_from((text[:1].upper() + text[1:], text.removesuffix('"'), opening))))
    assume(is_broken(junk.teks))
    broken = lembar.ubah({line: (junk,)})
    report = lint_texts({**plan.teks, broken.berkas: broken.teks}, RULES.values())
    at = broken.nomor(junk)
    further = [f for f in report.findings if not (f.rule.startswith("SIN") and points_at(f, broken.berkas, at))]
    assert not further, "\n".join([f"{line.teks!r} became {junk.teks!r}", *map(described, further)])


@given(rencana(most=SIZES), st.data())
def test_a_broken_line_never_makes_a_sum_wrong(plan: Rencana, data: st.DataObject) -> None:
    """The plan adds up; where a line of it cannot be read, sums over it are silent."""
    lembar = data.draw(st.sampled_from(list(plan.lembar.values())))
    line = data.draw(st.sampled_from([line for line in lembar.baris if line.teks]))
    junk = line.tulis(data.draw(junk_for(line)))
    assume('"""' not in junk.teks and is_broken(junk.teks))
    broken = lembar.ubah({line: (junk,)})
    report = lint_texts({**plan.teks, broken.berkas: broken.teks}, RULES.values())
    wrong = [finding for finding in report.findings if finding.rule in ADDING_UP]
    assert not wrong, "\n".join([f"{line.teks!r} became {junk.teks!r}", *map(described, wrong)])
    assert any(finding.rule.startswith("SIN") for finding in report.findings) or "SIN001" not in RULES
