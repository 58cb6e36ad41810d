"""A check with the memory of earlier ones says what a fresh one says, after any edits whatever."""

from __future__ import annotations

from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from renja_dsl.check.memory import KeptFiles, Memory
from renja_dsl.check.readers import Folder, Texts
from renja_dsl.check.run import check_documents
from renja_dsl.lint.settings import Settings
from renja_dsl.model.references import load
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source

ROOT = Path(__file__).resolve().parents[2]
PLANS = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "plans" / "contoh").glob("*.renja"))}
LINES = sorted({line.strip() for text in PLANS.values() for line in text.split("\n") if line.strip()})
TYPED = [
    *("pro", "program", "sub kegiatan 2.17", "  indikator sama I1", '  indikator I1 "Jumlah koperasi"', "pagu Rpx"),
    *('unit kerja "Satu"', 'unit kerja 2.17.0.00.0.00.01.0000 "Dua"', 'abai ANG alasan "x"', "satuan", '"""', "# x"),
    *('daerah "Kabupaten Lain"', 'mengacu renja "renja-2026.renja"', "renja 2027", "rekap perangkat daerah"),
]
SETTINGS, RULES = Settings(), built_in()


class Typing(RuleBasedStateMachine):
    """Somebody who edits the four plans of an office."""

    def __init__(self) -> None:
        super().__init__()
        self.sources = {name: Source(name, text) for name, text in PLANS.items()}
        self.memory, self.parser = Memory(), PlanParser()

    def change(self, name: str, lines: list[str]) -> None:
        self.sources[name] = Source(name, "\n".join(lines))

    def lines(self, name: str) -> list[str]:
        """Of a plan; of one that has gone, those that it began with."""
        held = self.sources.get(name)
        return (PLANS[name] if held is None else held.text).split("\n")

    @rule(name=st.sampled_from(sorted(PLANS)), at=st.integers(0, 300), digit=st.sampled_from("0123456789"))
    def a_digit(self, name: str, at: int, digit: str) -> None:
        lines = self.lines(name)
        line = lines[at % len(lines)]
        places = [place for place, letter in enumerate(line) if letter.isdigit()]
        if places:
            place = places[at % len(places)]
            lines[at % len(lines)] = f"{line[:place]}{digit}{line[place + 1 :]}"
            self.change(name, lines)

    @rule(name=st.sampled_from(sorted(PLANS)), at=st.integers(0, 300), line=st.sampled_from([*LINES, *TYPED]))
    def a_new_line(self, name: str, at: int, line: str) -> None:
        lines = self.lines(name)
        lines.insert(at % len(lines), line)
        self.change(name, lines)

    @rule(name=st.sampled_from(sorted(PLANS)), at=st.integers(0, 300), many=st.integers(1, 3))
    def lines_go(self, name: str, at: int, many: int) -> None:
        lines = self.lines(name)
        del lines[at % len(lines) : at % len(lines) + many]
        self.change(name, lines)

    @rule(name=st.sampled_from(sorted(PLANS)), at=st.integers(0, 300), many=st.integers(1, 12), to=st.integers(0, 300))
    def lines_are_copied(self, name: str, at: int, many: int, to: int) -> None:
        lines = self.lines(name)
        copied = lines[at % len(lines) : at % len(lines) + many]
        place = to % len(lines)
        lines[place:place] = copied
        self.change(name, lines)

    @rule(name=st.sampled_from(sorted(PLANS)), at=st.integers(0, 9_000), letter=st.sampled_from('ab "R.🏦\n'))
    def a_letter(self, name: str, at: int, letter: str) -> None:
        text = "\n".join(self.lines(name))
        place = at % (len(text) + 1)
        self.sources[name] = Source(name, text[:place] + letter + text[place:])

    @rule(name=st.sampled_from(sorted(PLANS)))
    def a_file_goes_or_comes(self, name: str) -> None:
        if name in self.sources and len(self.sources) > 1:
            del self.sources[name]
        else:
            self.sources[name] = Source(name, PLANS[name])

    @rule(name=st.sampled_from(sorted(PLANS)))
    def everything_is_undone(self, name: str) -> None:
        self.sources[name] = Source(name, PLANS[name])

    @invariant()
    def a_fresh_check_says_the_same(self) -> None:
        reader, names = Texts.of(self.sources.values()), sorted(self.sources)
        documents = load(reader, names, made=self.memory.document)
        kept = check_documents(documents, reader, RULES, SETTINGS, memory=self.memory)
        fresh = check_documents(load(reader, names, self.parser), reader, RULES, SETTINGS)
        assert kept.report.findings == fresh.report.findings
        assert kept.report.checks == fresh.report.checks
        assert kept == fresh


def test_any_edits() -> None:
    run_state_machine_as_test(Typing, settings=settings(max_examples=max(4, settings().max_examples // 20)))


def test_files_are_read_again_when_they_change(tmp_path: Path) -> None:
    path = tmp_path / "a.renja"
    path.write_text("renja 2026\n", encoding="utf-8")
    files = KeptFiles(Folder(tmp_path))
    first = files.read("a.renja")
    assert first is not None
    assert files.read("a.renja") is first
    path.write_text("renja 2027\n# lain\n", encoding="utf-8")
    second = files.read("a.renja")
    assert second is not None
    assert second.text.startswith("renja 2027")
    assert files.plans("") == ["a.renja"]
    (tmp_path / "b.renja").write_text("renja 2027\n", encoding="utf-8")
    assert files.plans("") == ["a.renja"]
    files.look()
    assert files.plans("") == ["a.renja", "b.renja"]
    path.unlink()
    assert files.read("a.renja") is None


def test_nodes_above_the_header_have_no_year() -> None:
    """The same characters say something else there."""
    name, memory = "rkpd-2026.renja", Memory()
    lines = PLANS[name].split("\n")
    block = next(n for n, line in enumerate(lines) if line.startswith("program "))
    for text in (PLANS[name], "\n".join([*lines[block:], *lines])):
        reader = Texts.of([Source(name, text)])
        documents = load(reader, [name], made=memory.document)
        kept = check_documents(documents, reader, RULES, SETTINGS, memory=memory)
        assert kept == check_documents(load(reader, [name]), reader, RULES, SETTINGS)
