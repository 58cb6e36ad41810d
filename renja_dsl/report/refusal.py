"""Sentences for what cannot be used at all: settings, and rulebooks with the place of the fault."""

from __future__ import annotations

from renja_dsl.messages import render, template
from renja_dsl.report.wording import reason_word
from renja_dsl.rules.rule import RulebookFault
from renja_dsl.values import shown_on_line
from renja_dsl.values.complaint import Complaint

_BEFORE, _LONGEST = 60, 160
"""characters of a long line that are shown before the fault, and in all"""


def sentence(complaint: Complaint, language: str) -> str:
    """The message, and what was probably meant when it does not say so itself."""
    key, usul = complaint.key, complaint.suggestion
    keys = (key,) if not usul or "{usul}" in template(key)[language] else (key, "usul.mungkin")
    said = {
        name: reason_word(value, language) if value.startswith("hilang.") else value
        for name, value in complaint.arguments.items()
    }
    return render(template(*keys), {**said, "usul": usul or ""}, language)


def rulebook_fault(fault: RulebookFault, language: str) -> str:
    """File, place, line with the characters underlined, and what is wrong."""
    at, to = fault.source.position(fault.start), fault.source.position(fault.end)
    line = fault.source.line(at.line)
    width = max(1, (to.column if to.line == at.line else len(line) + 1) - at.column)
    wrong = sentence(fault.complaint, language)
    lead, column = f"{at.line} | ", at.column - 1
    if len(line) > _LONGEST:
        cut = max(0, min(column - _BEFORE, len(line) - _LONGEST))
        line = f"{'…' if cut else ''}{line[cut : cut + _LONGEST]}{'…' if cut + _LONGEST < len(line) else ''}"
        column -= max(0, cut - 1)
        width = min(width, len(line) - column)
    return "\n".join(
        [
            f"{fault.source.name}:{at.line}:{at.column}: {shown_on_line(wrong)}",
            f"{lead}{shown_on_line(line)}",
            f"{' ' * (len(lead) + column)}{'^' * width}",
        ]
    )
