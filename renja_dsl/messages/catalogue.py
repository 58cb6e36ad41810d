"""The catalogue itself: the sentences of all subjects by their keys. It is loaded when something is said."""

from __future__ import annotations

from collections.abc import Mapping

from renja_dsl.messages import (
    allocation,
    allocation_results,
    allocation_statements,
    changes,
    commands,
    diagnosis,
    documents,
    editor,
    facts,
    files,
    forms,
    intake,
    intake_command,
    intake_notes,
    nomenclature,
    papers,
    region,
    rekap,
    rules,
    slips,
    slips_of_values,
    syntax,
    ui,
    values,
    verification,
    web,
)

_SUBJECTS = (
    *(values, syntax, slips, slips_of_values, files, forms, documents, rules, commands, diagnosis),
    *(allocation, allocation_results, allocation_statements),
    *(intake, intake_notes, intake_command, nomenclature),
    *(rekap, changes, facts, region, papers, verification, editor, web, ui),
)
_PROBLEMS = (values, syntax, slips, slips_of_values, documents)
LANGUAGES: Mapping[str, Mapping[str, str]] = {
    language: {key: said[place] for subject in _SUBJECTS for key, said in subject.MESSAGES.items()}
    for place, language in enumerate(("id", "en"))
}
"""language -> key -> template"""
RULES: Mapping[str, str] = {
    key: rule[0] for subject in _PROBLEMS for key, (_, _, *rule) in subject.MESSAGES.items() if rule
}
"""key of a problem of a plan's text -> the rule that it breaks, which stands after its sentences"""
