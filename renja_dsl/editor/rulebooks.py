"""Rulebooks (`.aturan`) in an editor: what is wrong with one, what may be written in it, how it is laid out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lsprotocol import types

from renja_dsl.check.coverage import beside, run_examples
from renja_dsl.editor.completion import Proposal, items_of
from renja_dsl.editor.cursor import standing
from renja_dsl.editor.diagnostics import SOURCE
from renja_dsl.editor.formatting import line_edits
from renja_dsl.editor.positions import CodeUnits
from renja_dsl.messages import word
from renja_dsl.report.refusal import sentence
from renja_dsl.rules.functions import FUNCTIONS
from renja_dsl.rules.registry import built_in, load_rules
from renja_dsl.rules.rule import RulebookFault
from renja_dsl.rules.text import BUILDERS
from renja_dsl.syntax.begun import begun, keywords
from renja_dsl.syntax.lalr.driver import Driver, Token
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.statements import cut
from renja_dsl.syntax.terminals import BEGINS

_MARGIN = re.compile(r"(?:aturan|kerangka)(?![\w-])")
"""statements that stand at the margin"""
_KIND = types.CompletionItemKind
_SNIPPET = """aturan ${1:BKL001} ${2:nama-aturan}
  judul "${3:judul}"
  tingkat ${4|peringatan,galat,catatan|}
  dasar "${5:peraturan}"
  untuk setiap ${6:sub kegiatan} sebagai s
  pastikan ${7:ada s.lokasi}
  tunjuk s
  pesan "${8:s.kode tanpa lokasi}"
$0"""


@cache
def _driver() -> Driver:
    return Driver("aturan", BUILDERS, begins=BEGINS)


def read_beginning(text: str) -> tuple[list[Token], frozenset[str]]:
    """The pieces of a statement of a rulebook, as far as it can be read, and what may follow."""
    return begun(_driver(), text)


def rulebook_diagnostics(source: Source, units: CodeUnits, language: str) -> list[types.Diagnostic]:
    """The first thing that keeps a rulebook from being used; else the examples that do not prove their rule."""
    try:
        rules = load_rules([source])
    except RulebookFault as fault:
        if fault.source is not source:
            return []
        message = sentence(fault.complaint, language)
        return [_diagnostic(units.range(source, fault.start, fault.end), message, types.DiagnosticSeverity.Error)]
    own = [rule for rule in rules if rule.berkas == source.name]
    found = []
    for rule in own:
        for outcome in run_examples([rule], beside(rule, rules, built_in())):
            if not outcome.passed:
                start = source.start(min(outcome.contoh.line, source.lines))
                end = start + len(source.line(min(outcome.contoh.line, source.lines)))
                fired = ", ".join(outcome.fired) or word("editor.contoh_tidak_ada", language)
                key = "editor.contoh_salah" if outcome.contoh.salah else "editor.contoh_benar"
                message = word(key, language, aturan=rule.id, temuan=fired)
                found.append(_diagnostic(units.range(source, start, end), message, types.DiagnosticSeverity.Warning))
    return found


def _diagnostic(where: types.Range, message: str, severity: types.DiagnosticSeverity) -> types.Diagnostic:
    return types.Diagnostic(where, message, severity, source=SOURCE)


# ---- completion -----------------------------------------------------------------------------


def rulebook_completions(
    source: Source, offset: int, units: CodeUnits, language: str, *, snippets: bool
) -> types.CompletionList:
    """Keywords that may stand at the cursor, and functions where an expression does."""
    at = standing(source.text, offset)
    proposals = [] if at.silent or at.quoted else list(_proposals(at.before, language))
    return items_of(proposals, at.word, units.range(source, offset - len(at.word), offset), snippets=snippets)


def _proposals(before: str, language: str) -> Iterator[Proposal]:
    seen, expected = read_beginning(before)
    if seen and seen[-1].end < len(before.rstrip()):
        return  # what stands before cannot be read
    if not seen:
        told = word("editor.lengkap", language, apa="aturan")
        yield Proposal(told, _SNIPPET, _KIND.Snippet, snippet=True)
    for spelled in sorted(keywords(_driver(), expected).values()):
        yield Proposal(spelled, spelled, _KIND.Keyword)
    if "NAMA" in expected and "RUPIAH" in expected:
        for name in sorted(FUNCTIONS):
            yield Proposal(name, f"{name}(", _KIND.Function)


# ---- layout ---------------------------------------------------------------------------------


def laid_out(text: str) -> str:
    """A rulebook with its rules at the margin, their statements two blanks in, one blank line before each rule.

    Only blanks at the beginning and the end of lines change; statements stay as they are, their further lines too.
    """
    source = Source("", text)
    first: dict[int, str] = {}
    further: set[int] = set()
    for piece in cut(text):
        line = source.position(piece.start).line
        first[line] = piece.text
        further.update(range(line + 1, line + 1 + piece.text.count("\n")))
    lines: list[str] = []
    for number, line_ in enumerate(text.split("\n"), 1):
        if number in further:
            lines.append(line_)
        elif number in first:
            margin = _MARGIN.match(first[number]) is not None
            _space(lines, needed=first[number].startswith("aturan"))
            lines.append(line_.strip() if margin else f"  {line_.strip()}")
        elif line_.strip() or (lines and lines[-1]):
            lines.append(line_.rstrip())
    return "\n".join(lines).strip("\n") + "\n" if text.strip() else ""


def _space(lines: list[str], *, needed: bool) -> None:
    """One blank line above a rule, or above the remarks that stand directly before it."""
    at = len(lines)
    while at and lines[at - 1].startswith("#"):
        at -= 1
    if needed and at and lines[at - 1]:
        lines.insert(at, "")


def rulebook_formatted(source: Source, units: CodeUnits) -> list[types.TextEdit]:
    """The edits that lay a rulebook out; none where its statements would change."""
    after = laid_out(source.text)
    if [piece.text for piece in cut(after)] != [piece.text for piece in cut(source.text)]:
        return []
    return [edit for edit, _, _ in line_edits(source, after, units)]
