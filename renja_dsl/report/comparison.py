"""Plans held against each other, as tables: changes by document, their sums, and what they did to the findings."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from renja_dsl.check.run import check_documents
from renja_dsl.knowledge.changes import Perubahan, changes
from renja_dsl.lint.settings import Settings
from renja_dsl.model.arithmetic import exact
from renja_dsl.model.document import Document
from renja_dsl.model.documents import Documents
from renja_dsl.report.tables.base import OfficialTable
from renja_dsl.report.tables.pergeseran import by_program, matrix
from renja_dsl.report.tables.perubahan import consequences, listed
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.source import Reader

_MONEYED = ("renja", "rkpd")
"""kinds of documents that a matrix semula - menjadi is made of"""


@frozen
class Side:
    """Plans as they were, or as they are."""

    documents: Documents
    reader: Reader
    """where they stand"""

    @property
    def asked(self) -> list[Document]:
        return [self.documents[name] for name in self.documents.asked]


def matrices(pairs: Sequence[tuple[Document, Document]], settings: Settings) -> list[OfficialTable]:
    """The matrix semula - menjadi of every pair that has one."""
    with exact():
        return [matrix(a, b, settings.tables, settings.language) for a, b in pairs if b.jenis in _MONEYED]


def comparison(
    pairs: Sequence[tuple[Document, Document]],
    sides: tuple[Side, Side],
    rules: Sequence[Rule],
    settings: Settings,
) -> list[OfficialTable]:
    """Changes of every pair, their sums by program, and what they did to the findings; empty where nothing changed."""
    nomenclature, language = settings.tables, settings.language
    made: list[OfficialTable] = []
    everything: list[Perubahan] = []
    with exact():
        for before, after in pairs:
            found = changes(before, after, nomenclature)
            everything += found
            if found:
                made.append(listed(before, after, found, language))
                if after.jenis in _MONEYED and any(change.uang for change in found):
                    made.append(by_program(before, after, nomenclature, language))
    if made:
        was, now = (check_documents(side.documents, side.reader, rules, settings).report for side in sides)
        of_one_year = all((a.tahun, a.periode) == (b.tahun, b.periode) for a, b in pairs)
        made.append(consequences(was, now, everything, of_one_year=of_one_year, language=language))
    return made
