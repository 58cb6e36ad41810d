"""What an editor offers to do about findings: their fixes, causes as edits, accepting one, all that is safe at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lsprotocol import types

from renja_dsl.check.readers import Texts
from renja_dsl.check.trials import Trials
from renja_dsl.edit.fixing import fixed
from renja_dsl.edit.trial import PlanTexts
from renja_dsl.editor.desk import Desk
from renja_dsl.editor.diagnostics import by_place, shown, told
from renja_dsl.editor.formatting import line_edits
from renja_dsl.editor.positions import CodeUnits
from renja_dsl.editor.used import owner_at
from renja_dsl.findings.finding import Edit, Finding
from renja_dsl.messages import word
from renja_dsl.model.document import Document
from renja_dsl.report.wording import say
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source
from renja_dsl.values import format_teks

FIX_ALL = "source.fixAll.renja"
ACCEPT = "renja.abai"
"""command of the server: an address, a rule, an offset and a reason"""
ASK = "renja.abai.alasan"
"""command of editors that ask for the reason: the same without it"""
_LONGEST = 100
"""characters of what an action is called"""
_OF_NOBODY = "STR010"
"""about `abai` itself"""


def quick_fixes(
    desk: Desk, name: str, start: int, end: int, units: CodeUnits, *, asks: bool
) -> Iterator[types.CodeAction]:
    """For the findings that a selection touches. Nothing where the text is not the one that was checked.

    `asks`: whether the editor asks for the reason of an `abai`.
    """
    document = desk.current(name)
    if document is None or desk.seen is None:
        return
    for finding in by_place(desk.seen.by_file, name, start, end):
        about = [_named(finding, desk, units)]
        for number, fix in enumerate(finding.fixes):
            edit = edits_of(desk, fix.edits, units)
            if edit is not None:
                safe = fix.safe and number == 0
                key = "editor.perbaiki" if fix.safe else "editor.perbaiki_tinjau"
                title = word(key, desk.language, apa=say(fix.title, desk.language).rstrip("."))
                yield _action(title, types.CodeActionKind.QuickFix, about, edit, preferred=safe)
        for why in finding.explanations:
            edit = edits_of(desk, why.edits, units) if why.edits else None
            if edit is not None:
                title = word("editor.sebab", desk.language, apa=say(why.message, desk.language).rstrip("."))
                yield _action(title, types.CodeActionKind.QuickFix, about, edit)
    for finding in by_place(desk.seen.by_file, name, start, end):
        edit = accepted(desk, document, finding.rule, finding.primary.start, "", units)
        if edit is not None and acceptable(finding):
            title, about = word("editor.abai", desk.language, aturan=finding.rule), [_named(finding, desk, units)]
            command = types.Command(title, ASK, arguments=[desk.uri(name), finding.rule, finding.primary.start])
            kind = types.CodeActionKind.QuickFix
            yield types.CodeAction(title, kind, about, command=command) if asks else _action(title, kind, about, edit)


def _named(finding: Finding, desk: Desk, units: CodeUnits) -> types.Diagnostic:
    """The finding as an editor knows it."""
    return types.Diagnostic(shown(finding.primary, units), told(finding, desk.language), code=finding.rule)


def _action(
    title: str,
    kind: types.CodeActionKind,
    about: Sequence[types.Diagnostic],
    edit: types.WorkspaceEdit,
    *,
    preferred: bool = False,
) -> types.CodeAction:
    short = title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1].rstrip()}…"
    return types.CodeAction(short, kind, about, edit=edit, is_preferred=preferred or None)


def edits_of(desk: Desk, edits: Iterable[Edit], units: CodeUnits) -> types.WorkspaceEdit | None:
    """Edits as an editor applies them; None where one of their texts has changed, or they change nothing."""
    changes: dict[str, list[types.TextEdit]] = {}
    for edit in edits:
        place = edit.place
        buffer = desk.buffers.get(place.file)
        if buffer is not None and buffer.text != place.source.text:
            return None
        if place.source.text[place.start : place.end] != edit.text:
            made = types.TextEdit(units.range(place.source, place.start, place.end), edit.text)
            changes.setdefault(desk.uri(place.file), []).append(made)
    return types.WorkspaceEdit(changes=changes) if changes else None


# ---- abai ------------------------------------------------------------------------------------


def acceptable(finding: Finding) -> bool:
    """Whether an `abai` accepts it: what nobody can read has to be written anew."""
    return not finding.slip and finding.rule != _OF_NOBODY


def accepted(
    desk: Desk, document: Document, rule: str, offset: int, reason: str, units: CodeUnits
) -> types.WorkspaceEdit | None:
    """An `abai` below the node of an offset; None where there is none, since it would hold for the whole document.

    Without a reason it accepts nothing yet, and a finding asks for one.
    """
    node = owner_at(document, offset)
    parts = (document.rekap, document.skala, document.teks, document.klaim)
    starts = [one.start for part in parts for one in part]
    if node is None or any(node.start < start <= offset for start in starts):
        return None
    source = document.source
    head = source.line(source.position(node.start).line)
    indentation = head[: len(head) - len(head.lstrip())] + "  "
    line_end = source.text.find("\n", node.end)
    at = len(source.text) if line_end < 0 else line_end
    why = f" alasan {format_teks(reason)}" if reason else ""
    edit = types.TextEdit(units.range(source, at, at), f"\n{indentation}abai {rule}{why}")
    return types.WorkspaceEdit(changes={desk.uri(document.name): [edit]})


# ---- all at once ------------------------------------------------------------------------------


def fix_all(desk: Desk, name: str, open_: PlanTexts, units: CodeUnits) -> types.WorkspaceEdit | None:
    """Every safe fix of a plan, proved to cure and to do no harm; None where there is none."""
    below = Texts(open_, desk.files)
    source = below.read(name)
    if source is None:
        return None
    parser = PlanParser()
    trials = Trials(desk.names(open_), lambda some: Texts(some, below), desk.rules, desk.settings, parser)
    done = fixed(
        {name: source},
        trials.explained,
        parser,
        quick=trials.quick,
        near=trials.near,
        wanted=lambda one: one.open and one.primary.file == name,
    )
    after = done.texts[name]
    return changed(desk, source, after.text, units) if after.text != source.text else None


def changed(desk: Desk, before: Source, after: str, units: CodeUnits) -> types.WorkspaceEdit:
    """A text and what it becomes, as edits of lines."""
    edits = [edit for edit, _, _ in line_edits(before, after, units)]
    return types.WorkspaceEdit(changes={desk.uri(before.name): edits})
