"""Rulebooks (`.aturan`) in an editor: what is wrong with one, and what may be written in it."""

from __future__ import annotations

from lsprotocol import types

from renja_dsl.editor.diagnostics import SOURCE
from renja_dsl.editor.positions import Units
from renja_dsl.report.refusal import sentence
from renja_dsl.rules.registry import load_rules
from renja_dsl.rules.rule import RulebookFault
from renja_dsl.syntax.source import Source


def rulebook_diagnostics(source: Source, units: Units, language: str) -> list[types.Diagnostic]:
    """The first thing that keeps a rulebook from being used, if anything does."""
    try:
        load_rules([source])
    except RulebookFault as fault:
        if fault.source is not source:
            return []
        message = sentence(fault.complaint, language)
        where = units.range(source, fault.start, fault.end)
        return [types.Diagnostic(where, message, types.DiagnosticSeverity.Error, source=SOURCE)]
    return []
