"""A plan and a rulebook while somebody types: after every edit, everything holds.

A stateful test: lines are typed, cut, doubled, moved, undone. Whatever stands there is parsed the same by a
parser that remembers and by a new one, is never lost by the formatter, and gives findings or none, but no crash.
"""

from __future__ import annotations

from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from renja_dsl.check.run import check_texts
from renja_dsl.lint.settings import Settings
from renja_dsl.rules.registry import built_in
from renja_dsl.rules.rule import RulebookFault
from renja_dsl.rules.text import read_rulebook
from renja_dsl.rules.translate import compiled
from renja_dsl.syntax.formatter import FormatRefused, format_safely
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source
from renja_dsl.testing import Rencana, rencana

ROOT = Path(__file__).resolve().parents[2]
BOOK = (ROOT / "renja_dsl/rules/rulebook/tgt.aturan").read_text(encoding="utf-8").splitlines()
"""one that a region could write as well: none of its rules is native"""
NUMBER = st.integers(0, 10_000)
TYPED = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12),
    st.sampled_from(
        ['"', '"""', "#", ",", "Rp", "pagu Rp1.000", "target 5 orang", "kegiatan", "dan", "untuk", "(", "{"]
    ),
)


class Editing(RuleBasedStateMachine):
    """Lines of one text, and what it was before."""

    lines: list[str]
    before: list[str]
    plan: bool

    def at(self, number: int) -> int:
        return number % len(self.lines)

    def edited(self, lines: list[str]) -> None:
        self.before, self.lines = self.lines, lines or ["# kosong"]

    @initialize(made=rencana((), (1, 1, 2)))
    def a_plan(self, made: Rencana) -> None:
        self.plan = True
        self.lines = self.before = made.renja.teks.splitlines()

    @precondition(lambda self: self.plan)
    @rule(number=NUMBER)
    def turn_to_a_rulebook(self, number: int) -> None:
        starts = [n for n, line in enumerate(BOOK) if line.startswith("aturan ")]
        start = number % len(starts)
        self.plan = False
        self.lines = self.before = BOOK[starts[start] : [*starts, len(BOOK)][start + 1]]

    @rule(number=NUMBER, column=NUMBER, text=TYPED)
    def type_text(self, number: int, column: int, text: str) -> None:
        at = self.at(number)
        line = self.lines[at]
        place = column % (len(line) + 1)
        new = (line[:place] + text + line[place:]).splitlines() or [""]
        self.edited([*self.lines[:at], *new, *self.lines[at + 1 :]])

    @rule(number=NUMBER, column=NUMBER, count=st.integers(1, 9))
    def cut_characters(self, number: int, column: int, count: int) -> None:
        at = self.at(number)
        line = self.lines[at]
        place = column % (len(line) + 1)
        self.edited([*self.lines[:at], line[:place] + line[place + count :], *self.lines[at + 1 :]])

    @rule(number=NUMBER)
    def cut_line(self, number: int) -> None:
        at = self.at(number)
        self.edited([*self.lines[:at], *self.lines[at + 1 :]])

    @rule(number=NUMBER)
    def double_line(self, number: int) -> None:
        at = self.at(number)
        self.edited([*self.lines[:at], self.lines[at], *self.lines[at:]])

    @rule(number=NUMBER, to=NUMBER)
    def move_line(self, number: int, to: int) -> None:
        at = self.at(number)
        rest = [*self.lines[:at], *self.lines[at + 1 :]]
        place = to % (len(rest) + 1)
        self.edited([*rest[:place], self.lines[at], *rest[place:]])

    @rule()
    def undo(self) -> None:
        self.edited(self.before)

    @precondition(lambda self: self.plan)
    @rule()
    def tidy(self) -> None:
        """Formatting is one more edit; a second time it changes nothing."""
        parser = PlanParser()
        try:
            text = format_safely(Source("a.renja", "\n".join(self.lines) + "\n"), parser)
        except FormatRefused as refused:
            assert refused.complaint.key == "rapikan.rusak"
            return
        assert format_safely(Source("a.renja", text), parser) == text
        self.edited(text.splitlines())

    @invariant()
    def whatever_stands_there_is_understood_or_refused(self) -> None:
        if not hasattr(self, "lines"):
            return
        text = "\n".join(self.lines) + "\n"
        if self.plan:
            self.holds_for_plan(Source("a.renja", text))
        else:
            holds_for_rulebook(Source("a.aturan", text))

    remembering = PlanParser()

    def holds_for_plan(self, source: Source) -> None:
        assert shown(self.remembering, source) == shown(PlanParser(), source)
        report = check_texts([source], built_in(), Settings())
        for finding in report.findings:
            for place in (finding.primary, *finding.related):
                assert 0 <= place.start <= place.end <= len(place.source.text)


def shown(parser: PlanParser, source: Source) -> list[tuple[int, int, str]]:
    """What was read and where; faults are exceptions, which are equal to nothing but themselves."""
    return [(placed.start, placed.end, repr(placed.statement)) for placed in parser.parse(source)]


def holds_for_rulebook(source: Source) -> None:
    try:
        rules = compiled(read_rulebook(source))
    except RulebookFault as fault:
        assert 0 <= fault.start <= fault.end <= len(source.text)
        return
    check_texts([Source("a.renja", "renja 2026\nprogram\n")], rules, Settings())


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=settings.default.max_examples // 12)
