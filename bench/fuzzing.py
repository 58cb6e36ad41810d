"""What a fuzzer does with one input; shared by `fuzz.py` (random) and `fuzz_atheris.py` (guided by coverage)."""

from __future__ import annotations

import faulthandler
import io
import signal
from collections import Counter
from collections.abc import Mapping
from contextlib import redirect_stdout
from pathlib import Path
from types import FrameType

from renja_dsl.check.examples import example_sources
from renja_dsl.check.readers import Texts
from renja_dsl.check.run import check_texts
from renja_dsl.cli.import_preview import show
from renja_dsl.drafts.plan import Draft
from renja_dsl.intake.importing import Import, import_file
from renja_dsl.intake.nomenklatur import read_nomenklatur
from renja_dsl.intake.refused import ImportRefused
from renja_dsl.intake.tables.book import SUFFIXES
from renja_dsl.lint.settings import Settings
from renja_dsl.messages import LANGUAGES
from renja_dsl.model.document import Document
from renja_dsl.model.references import load
from renja_dsl.report.formats import REPORTERS
from renja_dsl.report.refusal import rulebook_fault, sentence
from renja_dsl.report.results import Results
from renja_dsl.rules.registry import built_in
from renja_dsl.rules.rule import RulebookFault
from renja_dsl.rules.text import read_rulebook
from renja_dsl.rules.translate import compiled
from renja_dsl.syntax.formatter import FormatRefused, format_safely
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source, Unreadable, decode
from renja_dsl.values.complaint import Complaint

SECONDS = 10
"""for one input; longer counts as a hang"""
_PATIENCE = 3
"""times as long is waited for a library that no signal interrupts; then the run ends, its input stays in `folder`"""


class Hang(Exception):
    """An input took too long."""


class Broken(Exception):
    """What came of an input is not what it says."""


class Target:
    """All that is done with a file, by its suffix.

    Plans: parser, model, all rules, JSON report and formatter. Rulebooks: reader and compiler. Sources of the
    importer: import, preview, and the plan read again. `folder` is a place for the files to import.
    """

    def __init__(self, folder: Path, *, alarm: bool = True) -> None:
        self.folder = folder
        self.parser = PlanParser()
        self.alarm = alarm
        if alarm:
            signal.signal(signal.SIGALRM, _ring)

    def __call__(self, suffix: str, data: bytes) -> str:
        """What came of it: a word for the statistics. Raises whatever the product must not raise."""
        if self.alarm:
            signal.setitimer(signal.ITIMER_REAL, SECONDS)
            faulthandler.dump_traceback_later(_PATIENCE * SECONDS, exit=True)
        try:
            if suffix == "aturan":
                return f"rulebook {_rulebook(decode(data, 'masukan.aturan'))}"
            if suffix == "renja":
                return f"plan {self._plan(decode(data, 'masukan.renja'))}"
            return f"{suffix} {self._import(suffix, data)}"
        except Unreadable as error:
            _said(error.complaint.key, error.complaint.arguments)
            return "unreadable"
        finally:
            if self.alarm:
                signal.setitimer(signal.ITIMER_REAL, 0)
                faulthandler.cancel_dump_traceback_later()

    def _plan(self, source: Source) -> str:
        sources = example_sources(source.text) or (source,)
        report = check_texts(sources, built_in(), Settings(), self.parser)
        for reporter in REPORTERS.values():
            "".join(reporter.draw(Results(report, built_in(), Settings())))
        try:
            format_safely(source, self.parser)
        except FormatRefused as refused:
            if refused.complaint.key != "rapikan.rusak":
                raise Broken(refused.complaint.key, refused.complaint.arguments) from None
            return "with faults"
        return "with findings" if report.findings else "clean"

    # ---- importers ---------------------------------------------------------------------------------

    def _import(self, suffix: str, data: bytes) -> str:
        path = self.folder / f"masukan-2026.{suffix}"
        path.write_bytes(data)
        if f".{suffix}" in SUFFIXES:
            try:
                read_nomenklatur(path)
            except ImportRefused as refused:
                _said(refused.complaint.key, refused.complaint.arguments)
        try:
            made = import_file(path, self.parser)
        except ImportRefused as refused:
            _said(refused.complaint.key, refused.complaint.arguments)
            return "refused"
        for language in LANGUAGES:
            preview = io.StringIO()
            with redirect_stdout(preview):
                show(made, self.folder, language)
            if not all(line.isprintable() for line in preview.getvalue().split("\n")):
                raise Broken("no clear preview", preview.getvalue())
        self._says_the_same(made)
        return "with doubts" if made.notes else "imported"

    def _says_the_same(self, made: Import) -> None:
        """The plan on disk is laid out, and has the nodes and indicators of the plan that was imported."""
        for plan, output in zip(made.drafts, made.outputs, strict=True):
            if ".." in Path(output.path).parts or Path(output.path).is_absolute():
                raise Broken("a place outside the folder", output.path)
            source = Source(plan.berkas, output.text)
            if format_safely(source, self.parser) != output.text:
                raise Broken("not laid out", output.text)
            document = load(Texts.of([source]), [source.name], self.parser)[source.name]
            if _held(document) != _collected(plan):
                raise Broken("another plan", _held(document) - _collected(plan), _collected(plan) - _held(document))


Shown = Counter[tuple[str, str, str, str, tuple[str, ...]]]
"""level and code of the parent; level, code, name, names of indicators"""


def _held(document: Document) -> Shown:
    return Counter(
        (
            f"{n.induk.tingkat} {n.induk.kode_teks}" if n.induk is not None else "",
            n.tingkat,
            n.kode_teks,
            n.nama_teks,
            tuple(str(i.nama.nilai) for i in n.indikator),
        )
        for n in document.simpul
    )


def _collected(plan: Draft) -> Shown:
    above = {id(child): f"{n.tingkat} {n.penanda or n.kode}" for n in plan.simpul() for child in n.anak}
    return Counter(
        (above.get(id(n), ""), n.tingkat, n.penanda or n.kode, n.nama, tuple(i.nama for i in n.indikator))
        for n in plan.simpul()
    )


def _said(key: str, arguments: Mapping[str, str]) -> None:
    """A message that a terminal can show, in every language, and that does not blame the product itself."""
    if key == "impor.tak_terurai":
        raise Broken("an import that cannot be read again", arguments)
    for language in LANGUAGES:
        text = sentence(Complaint(key, arguments), language)
        if not text or not text.isprintable():
            raise Broken("no clear message", (key, language, text))


def _rulebook(source: Source) -> str:
    try:
        rules = compiled(read_rulebook(source))
    except RulebookFault as fault:
        if not 0 <= fault.start <= fault.end <= len(source.text):
            raise Broken("a place outside the text", (fault.start, fault.end)) from None
        for language in LANGUAGES:
            if not all(line.isprintable() for line in rulebook_fault(fault, language).split("\n")):
                raise Broken("no clear message", rulebook_fault(fault, language)) from None
        return "refused"
    return "compiled" if rules else "empty"


def _ring(_: int, __: FrameType | None) -> None:
    raise Hang
