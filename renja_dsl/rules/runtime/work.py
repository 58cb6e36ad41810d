"""What a call of a function costs, in steps: those whose work grows with more than the members of a list.

The others cost nothing of their own: they run inside of a loop whose members are counted.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from renja_dsl.knowledge.chapters import chapter_before
from renja_dsl.knowledge.codes import code_start, segments, standard_code
from renja_dsl.knowledge.counted import fit, same_unit
from renja_dsl.knowledge.e81_rows import sides
from renja_dsl.knowledge.evaluation import row_sides
from renja_dsl.knowledge.grades import grades
from renja_dsl.knowledge.headings import heading_years
from renja_dsl.knowledge.indicators import measures_in
from renja_dsl.knowledge.legal import dropped_basis, legal_basis, misnumbered
from renja_dsl.knowledge.nomenclature import nomenclature, official_words
from renja_dsl.knowledge.offices import foreign_phrase, office_of
from renja_dsl.knowledge.places import covered, kecamatan_in
from renja_dsl.knowledge.printed import printed_cells
from renja_dsl.knowledge.regions import region_mentions
from renja_dsl.knowledge.targets import odd_units, planned_years
from renja_dsl.knowledge.units import respelt_unit
from renja_dsl.knowledge.words import alike
from renja_dsl.knowledge.writings import writings
from renja_dsl.model.arithmetic import carried_pagu
from renja_dsl.model.document import Document, Indikator, Simpul
from renja_dsl.model.reading import keys, notes, numbers_of_chapters, said, sources, texts
from renja_dsl.values import adalah_awalan, lipat, padat, slot_bidang


def _characters(*arguments: object) -> int:
    """Of texts, and of lists of texts."""
    cost = 1
    for one in arguments:
        if isinstance(one, str):
            cost += len(one) // 8
        elif isinstance(one, list | tuple):
            cost += _characters(*one)
    return cost


def _words(*arguments: object) -> int:
    """Texts that are taken apart by expressions."""
    return 10 * _characters(*arguments)


def _pairs(a: str, b: str) -> int:
    """Every character of one against every character of the other."""
    return 30 + len(a) * len(b) // 16


def _codes(code: str, *_: object) -> int:
    """A text of each segment."""
    return 1 + len(code) // 2


def _document(document: Document, *_: object) -> int:
    return 10 + len(document.source.text) // 4


def _texts(document: Document, *_: object) -> int:
    return 1 + len(document.teks)


def _in_document(node: Simpul, *_: object) -> int:
    return 10 + len(node.dokumen.per_tingkat[node.tingkat])


def _node(node: Simpul, *_: object) -> int:
    """What is written at a node."""
    return 10 + 10 * len(node.indikator) + (node.end - node.start) // 8


def _below(node: Simpul, *_: object) -> int:
    """Nodes and indicators of a whole branch."""
    return 10 + 10 * len(node.indikator) + sum(map(_below, node.anak))


def _indikator(indikator: Indikator, *_: object) -> int:
    return 10 + 10 * (len(indikator.target) + len(indikator.realisasi))


def _cells(indikator: Indikator, *_: object) -> int:
    """Every target beside every other."""
    return 10 + (len(indikator.target) + len(indikator.kondisi)) ** 2


def _asked(node: Simpul, year: int, *_: object) -> int:
    """Nodes that are asked for their money."""
    return 1 if year in node.pagu else 1 + sum(_asked(child, year) for child in node.anak)


WORK: Mapping[Callable[..., Any], Callable[..., int]] = {
    adalah_awalan: _characters,
    **dict.fromkeys((segments, code_start, slot_bidang), _codes),
    **dict.fromkeys(
        (respelt_unit, kecamatan_in, covered, measures_in, foreign_phrase, office_of, fit, same_unit), _words
    ),
    alike: _pairs,
    **dict.fromkeys(
        (region_mentions, heading_years, legal_basis, misnumbered, dropped_basis, printed_cells), _document
    ),
    **dict.fromkeys((texts, numbers_of_chapters, chapter_before), _texts),
    standard_code: _in_document,
    **dict.fromkeys((writings, planned_years, nomenclature, official_words), _node),
    **dict.fromkeys((sides, row_sides), _below),
    grades: _indikator,
    odd_units: _cells,
    carried_pagu: _asked,
}
"""function -> its steps, of the same arguments"""
LINEAR: Collection[Callable[..., Any]] = (
    *(writings, planned_years, nomenclature, official_words),
    *(sides, row_sides, grades, carried_pagu),
)
"""functions whose work is what is written at a node or below it: for all nodes of a document, it grows with that"""
TEXTS: Mapping[Callable[..., Any], int] = {
    **dict.fromkeys((adalah_awalan, fit, same_unit), 2),
    **dict.fromkeys((segments, code_start, slot_bidang), 1),
    **dict.fromkeys((respelt_unit, kecamatan_in, measures_in, foreign_phrase, office_of), 1),
}
"""function -> how many texts, its first arguments, its work grows with"""
READING: Collection[Callable[..., Any]] = (lipat, padat)
"""functions that read a text once; with patterns, they are half of all calls"""
LISTING: Collection[Callable[..., Any]] = (keys, notes, said, sources)
"""functions that list what is there anyway: counted by what they give"""
