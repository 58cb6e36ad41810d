"""What a fuzzer does with one input, and the loop of all fuzzers that run in one process."""

from __future__ import annotations

import argparse
import faulthandler
import gc
import hashlib
import io
import random
import resource
import signal
import time
import traceback
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout, suppress
from pathlib import Path
from types import FrameType

from judging import Broken, judge

from renja_dsl.check.examples import example_sources
from renja_dsl.check.readers import Texts
from renja_dsl.cli.import_preview import show
from renja_dsl.drafts.plan import Draft
from renja_dsl.intake.importing import Import, import_file
from renja_dsl.intake.nomenklatur import read_nomenklatur
from renja_dsl.intake.refused import ImportRefused
from renja_dsl.intake.tables.book import SUFFIXES
from renja_dsl.messages.catalogue import LANGUAGES
from renja_dsl.model.document import Document
from renja_dsl.model.references import load
from renja_dsl.report.refusal import rulebook_fault, sentence
from renja_dsl.rules.rule import RulebookFault
from renja_dsl.rules.text import read_rulebook
from renja_dsl.rules.translate import compiled
from renja_dsl.syntax.formatter import format_safely
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source, Unreadable, decode
from renja_dsl.values.complaint import Complaint

Made = tuple[str, bytes]
"""suffix, content of a file"""
CORPUS = Path(__file__).resolve().parents[1] / "tests" / "corpus"
SECONDS, MEMORY = 5, 1024**3
"""for one input, longer counts as a hang; bytes that the whole run may take"""
_PATIENCE = 3
"""times as long is waited for a library that no signal interrupts; then the run ends, its input stays in `folder`"""


_REMEMBERS = 5_000
"""inputs for which a parser is kept; it remembers statements, and a run of the product meets only its own"""


class Hang(BaseException):
    """An input took too long; no command takes it for a fault of its own."""


def campaign(
    make: Callable[[random.Random], Made],
    ask: Callable[[str, bytes], str],
    chosen: argparse.Namespace,
    seconds: int = SECONDS,
) -> int:
    """Inputs of `make` until there were `chosen.inputs`; 1 when `ask` raised for one, or took more than `seconds`.

    The first input of each cause is kept in `chosen.corpus`. What `ask` gives is counted.
    """
    outcomes, kept = Counter[str](), set[str]()
    rng = random.Random(chosen.seed)  # noqa: S311  # repeatable, not secret
    signal.signal(signal.SIGALRM, _ring)
    with suppress(Exception):
        ask(*make(rng))  # loads what is loaded once
    gc.collect()
    gc.freeze()  # what stays is not looked through again and again
    gc.set_threshold(50_000, 20, 100)
    started, slowest = time.perf_counter(), (0.0, "", b"")
    for number in range(chosen.inputs):
        suffix, data = make(rng)
        begun = time.perf_counter()
        signal.setitimer(signal.ITIMER_REAL, seconds)
        faulthandler.dump_traceback_later(_PATIENCE * seconds, exit=True)
        try:
            outcomes[ask(suffix, data)] += 1
        except KeyboardInterrupt:
            raise
        except BaseException as wrong:  # a panic of a library in Rust is no Exception
            signal.setitimer(signal.ITIMER_REAL, 0)
            cause = f"{suffix} {type(wrong).__name__} {_place(wrong)}"
            outcomes[f"BROKEN {cause}"] += 1
            if cause not in kept:
                kept.add(cause)
                name = f"{hashlib.sha256(data).hexdigest()[:10]}.{suffix}"
                chosen.corpus.mkdir(parents=True, exist_ok=True)
                (chosen.corpus / name).write_bytes(data)
                print(f"{cause}: {str(wrong)[:300]} -> {name}", flush=True)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            faulthandler.cancel_dump_traceback_later()
        slowest = max(slowest, (time.perf_counter() - begun, suffix, data[:2000]))
        if (number + 1) % 10_000 == 0:
            print(f"{number + 1} inputs, {time.perf_counter() - started:.0f} s, {_memory()} MB", flush=True)
    print(
        f"{chosen.inputs} inputs in {time.perf_counter() - started:.0f} s, seed {chosen.seed}, {_memory()} MB at most"
    )
    print(f"slowest {slowest[0]:.2f} s: {slowest[1]}\n{slowest[2].decode('utf-8', 'backslashreplace')}")
    for outcome, count in sorted(outcomes.items()):
        print(f"{count:8} {outcome}")
    return 1 if kept or _memory() * 1024**2 > MEMORY else 0


def arguments(about: str | None, inputs: int) -> argparse.ArgumentParser:
    """Those that every campaign has."""
    made = argparse.ArgumentParser(description=about)
    made.add_argument("--inputs", type=int, default=inputs)
    made.add_argument("--seed", type=int, default=1)
    made.add_argument("--corpus", type=Path, default=CORPUS, help="where inputs are kept that break something")
    return made


def _memory() -> int:
    """Megabytes that this process took at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _place(wrong: BaseException) -> str:
    """Where it was raised in the product, else where at all."""
    frames = traceback.extract_tb(wrong.__traceback__)
    own = [frame for frame in frames if "renja_dsl" in frame.filename or frame.name != "judge"]
    last = (own or frames)[-1]
    return f"in {Path(last.filename).name}:{last.lineno}"


class Target:
    """All that is done with a file, by its suffix.

    Plans: see `judging`. Rulebooks: reader and compiler. Sources of the importer: import, preview, and the plan read
    again. `folder` is a place for the files to import.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.parser = PlanParser()
        self.asked = 0

    def __call__(self, suffix: str, data: bytes) -> str:
        """What came of it: a word for the statistics. Raises whatever the product must not raise."""
        self.asked += 1
        if self.asked % _REMEMBERS == 0:
            self.parser = PlanParser()
        try:
            if suffix == "aturan":
                return f"rulebook {_rulebook(decode(data, 'masukan.aturan'))}"
            if suffix == "renja":
                source = decode(data, "masukan.renja")
                return f"plan {judge(example_sources(source.text) or (source,), self.parser)}"
            return f"{suffix} {self._import(suffix, data)}"
        except Unreadable as error:
            _said(error.complaint.key, error.complaint.arguments)
            return "unreadable"

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
