"""`renja diagnosa` from within an editor: the repair of a program's sums that is certain, as edits."""

from __future__ import annotations

from attrs import frozen
from lsprotocol import types

from renja_dsl.check.readers import Texts
from renja_dsl.check.relint import Relint
from renja_dsl.check.run import check_documents
from renja_dsl.diagnosis.equations import family, system_of
from renja_dsl.diagnosis.findings import judged
from renja_dsl.diagnosis.repair import Change, Part, Verdict, diagnose
from renja_dsl.diagnosis.rules import EXPLAINED
from renja_dsl.diagnosis.wording import edit_of
from renja_dsl.edit.texts import EditRefused
from renja_dsl.edit.trial import PlanTexts
from renja_dsl.editor.actions import edits_of
from renja_dsl.editor.desk import Desk
from renja_dsl.editor.diagnostics import by_place
from renja_dsl.editor.positions import CodeUnits
from renja_dsl.editor.used import owner_at
from renja_dsl.extras import install
from renja_dsl.lint.settings import lookup_of
from renja_dsl.messages import word
from renja_dsl.model.arithmetic import exact
from renja_dsl.model.document import Document, Simpul
from renja_dsl.model.references import load
from renja_dsl.report.refusal import sentence
from renja_dsl.solver.cp_sat import SolverMissing

DIAGNOSE = "renja.diagnosa"
"""command: an address and an offset within a program"""
_SECONDS = 10.0


@frozen
class Remedy:
    """What to tell, and the edits where a repair is certain."""

    said: str
    edit: types.WorkspaceEdit | None = None


def program_at(node: Simpul | None) -> Simpul | None:
    """The program that a node belongs to."""
    return node if node is None or node.tingkat == "program" else node.ancestor("program")


def concerned(desk: Desk, document: Document, start: int, end: int) -> Simpul | None:
    """The program of a selection that is in its own lines, or at a sum that is off."""
    node = owner_at(document, start)
    program = program_at(node)
    touched = by_place(desk.seen.by_file, document.name, start, end) if desk.seen is not None else []
    return program if node is program or any(finding.rule in EXPLAINED for finding in touched) else None


def remedy(desk: Desk, name: str, offset: int, open_: PlanTexts, units: CodeUnits) -> Remedy:
    """The certain repair of the sums that the program at an offset takes part in."""
    language = desk.language
    reader = Texts(open_, desk.files)
    documents = load(reader, desk.names(open_))
    document = documents.by_name.get(name)
    program = None if document is None else program_at(owner_at(document, offset))
    if document is None or program is None:
        return Remedy(word("editor.bukan_program", language))
    report = check_documents(documents, reader, desk.rules, desk.settings).report
    lookup = lookup_of(documents, desk.settings)
    relint = Relint(documents, desk.rules, desk.settings, report)
    try:
        with exact():
            system = judged(system_of(lookup, family(lookup, document)), report.findings)
            pins = frozenset(a for a in system.of_amount if a.document.name not in documents.asked)
            found = relint.proven(diagnose(system, pins, _SECONDS))
    except SolverMissing:
        return Remedy(word("diagnosa.tanpa_pemecah", language, pasang=install("diagnosa")))
    except EditRefused as refused:
        return Remedy(sentence(refused.complaint, language))
    own = [part for part in found.parts if _touches(part, program)]
    certain = [part for part in own if part.verdict is Verdict.CERTAIN]
    changes = [change for part in certain for change in part.choices[0]]
    called = program.kode_teks or program.nama_teks
    if not own:
        return Remedy(word("editor.diagnosa_tepat", language, program=called))
    left = str(len(own) - len(certain))
    edit = edits_of(desk, [edit_of(change.amount, change.to) for change in changes], units) if changes else None
    if edit is None:
        return Remedy(word("editor.diagnosa_tak_pasti", language, program=called, sisa=left))
    said = word("editor.diagnosa_pasti", language, program=called, banyak=str(len(changes)), sisa=left)
    return Remedy(said, edit)


def _touches(part: Part, program: Simpul) -> bool:
    """Whether a broken sum of a part, or what would repair it, belongs to a program."""
    sums = [amount for one in part.broken for amount in one.amounts]
    changed: list[Change] = [change for choice in part.choices for change in choice]
    return any(program_at(amount.node) is program for amount in (*sums, *(change.amount for change in changed)))
