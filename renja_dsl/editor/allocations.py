"""Allocations (`.alokasi`) as an editor shows them: what was found, how it is repaired."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from renja_dsl.editor.desk import Desk
from renja_dsl.editor.diagnostics import SEVERITY, SOURCE
from renja_dsl.editor.letters import Letter, Trouble
from renja_dsl.editor.positions import CodeUnits
from renja_dsl.messages import word
from renja_dsl.syntax.source import Source


def allocation_diagnostics(desk: Desk, name: str, units: CodeUnits) -> list[types.Diagnostic]:
    """What was found in an open allocation; a line that is being typed is left alone for a while."""
    buffer, letter = desk.buffers[name], desk.letters.get(name)
    if letter is None or letter.source.text != buffer.text:
        return []
    return [
        _diagnostic(desk, letter, one, units)
        for one in letter.troubles
        if not (one.unread and letter.source.position(one.start).line - 1 == buffer.typed)
    ]


def _diagnostic(desk: Desk, letter: Letter, one: Trouble, units: CodeUnits) -> types.Diagnostic:
    places = [
        types.DiagnosticRelatedInformation(
            types.Location(desk.uri(other.source.name), _shown(other.source, other.start, other.end, units)), other.said
        )
        for other in one.elsewhere
    ]
    where = _shown(letter.source, one.start, one.end, units)
    return types.Diagnostic(where, one.said, SEVERITY[one.severity], source=SOURCE, related_information=places or None)


def _shown(source: Source, start: int, end: int, units: CodeUnits) -> types.Range:
    """The characters of a place; of several lines, the first."""
    first = source.text.find("\n", start, end)
    return units.range(source, start, end if first < 0 else first)


def allocation_fixes(desk: Desk, name: str, start: int, end: int, units: CodeUnits) -> Iterator[types.CodeAction]:
    """Repairs of what a selection touches. Nothing where the text is not the one that was judged."""
    letter, buffer = desk.letters.get(name), desk.buffers.get(name)
    if letter is None or buffer is None or letter.source.text != buffer.text:
        return
    for one in letter.troubles:
        if not (one.start <= end and start <= one.end):
            continue
        about = [_diagnostic(desk, letter, one, units)]
        for repair in one.repairs:
            edit = types.TextEdit(units.range(letter.source, repair.start, repair.end), repair.text)
            title = word("editor.tulis", desk.language, teks=" ".join(repair.text.split()))
            changes = types.WorkspaceEdit(changes={desk.uri(name): [edit]})
            preferred = repair.safe or None
            yield types.CodeAction(title, types.CodeActionKind.QuickFix, about, edit=changes, is_preferred=preferred)
