"""Whether repairs leave everything else as right as it was: the repaired texts are checked again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import define, evolve, field

from renja_dsl.check.memory import Memory
from renja_dsl.check.readers import Texts
from renja_dsl.check.run import check_documents
from renja_dsl.diagnosis.patch import patched
from renja_dsl.diagnosis.repair import Change, Diagnosis, Part, Verdict
from renja_dsl.diagnosis.wording import edit_of
from renja_dsl.findings.finding import Edit, Finding, Place, Report
from renja_dsl.lint.settings import Settings
from renja_dsl.model.documents import Documents
from renja_dsl.model.references import load
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.source import Reader, Source


@define
class Relint:
    """Checks documents with some of its numbers changed."""

    documents: Documents
    rules: Sequence[Rule]
    settings: Settings
    before: Report
    memory: Memory = field(factory=Memory)
    """of checks by these rules and settings: of the documents as they are, best"""

    def proven(self, found: Diagnosis) -> Diagnosis:
        """The diagnosis; what was certain and would bring up a finding that was not there before is not any more.

        Raises EditRefused.
        """
        harm: dict[int, Finding] = {}
        while True:
            kept = {n: p for n, p in enumerate(found.parts) if p.verdict is Verdict.CERTAIN and n not in harm}
            new = self.new_findings([change for part in kept.values() for change in part.choices[0]]) if kept else []
            if not new:
                break
            guilty = {n: finding for n, part in kept.items() for finding in new if _touches(part, finding)}
            harm |= guilty or dict.fromkeys(kept, new[0])
        parts = [
            evolve(part, verdict=Verdict.HARMFUL, harm=harm[n]) if n in harm else part
            for n, part in enumerate(found.parts)
        ]
        return evolve(found, parts=tuple(parts))

    def texts(self, changes: Iterable[Change]) -> dict[str, Source]:
        """File -> its text with the changes. Raises EditRefused."""
        of_file: dict[str, list[Change]] = {}
        for change in changes:
            of_file.setdefault(change.amount.document.name, []).append(change)
        return {name: patched(self.documents[name], own, self.memory.parser) for name, own in of_file.items()}

    def new_findings(self, changes: Sequence[Change]) -> list[Finding]:
        """Findings of the repaired texts that the written ones do not have, at their places in the written ones."""
        texts = self.texts(changes)
        sources = [texts.get(name, document.source) for name, document in self.documents.by_name.items()]
        reader = Texts.of(sources)
        repaired = load(reader, self.documents.asked, made=self.memory.document)
        edits = sorted((edit_of(change.amount, change.to) for change in changes), key=lambda edit: edit.place.start)
        there = Counter(_key(finding) for finding in self.before.findings if finding.suppressed is None)
        new = []
        after = check_documents(repaired, reader, self.rules, self.settings, memory=self.memory)
        for finding in after.report.findings:
            if finding.suppressed is not None:
                continue
            moved = evolve(
                finding,
                primary=_written(finding.primary, edits),
                related=tuple(_written(place, edits) for place in finding.related),
            )
            there[_key(moved)] -= 1
            if there[_key(moved)] < 0:
                new.append(moved)
        return new


def newly_found(
    documents: Documents, texts: Mapping[str, Source], reader: Reader, rules: Sequence[Rule], settings: Settings
) -> list[Finding]:
    """Findings that documents would have with other texts and do not have now, by rule and node."""
    memory, asked = Memory(), documents.asked
    was, now = (
        check_documents(load(one, asked, made=memory.document), one, rules, settings, memory=memory).report
        for one in (reader, Texts.of(texts.values(), reader))
    )
    was_found, now_found = ([f for f in one.findings if f.suppressed is None] for one in (was, now))
    there = Counter((f.rule, f.primary.file, f.primary.kode, f.primary.nama) for f in was_found)
    new = []
    for finding in now_found:
        place = finding.primary
        key = finding.rule, place.file, place.kode, place.nama
        there[key] -= 1
        if there[key] < 0:
            new.append(finding)
    return new


def _key(finding: Finding) -> tuple[str, str, int]:
    return finding.rule, finding.primary.file, finding.primary.start


def _written(place: Place, edits: Sequence[Edit]) -> Place:
    """A place of the repaired text, as an offset in the written one."""
    start, end = place.start, place.end
    for edit in edits:
        if edit.place.file == place.file and edit.place.start < start:
            grown = len(edit.text) - (edit.place.end - edit.place.start)
            start, end = start - grown, end - grown
    return evolve(place, start=start, end=end)


def _touches(part: Part, finding: Finding) -> bool:
    """Whether a finding speaks of a number that a part changes."""
    changed = {(edit.place.file, edit.place.start) for edit in (edit_of(c.amount, c.to) for c in part.choices[0])}
    return any((place.file, place.start) in changed for place in (finding.primary, *finding.related))
