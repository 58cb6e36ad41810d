"""What is asked of a page, and how pages name files, offices and places."""

from __future__ import annotations

import os
from collections.abc import Mapping
from urllib.parse import quote

from attrs import field, frozen

from renja_dsl.findings.finding import Place
from renja_dsl.model.document import Document
from renja_dsl.report.refusal import rulebook_fault, sentence
from renja_dsl.report.wording import cell_of, label_word
from renja_dsl.rules.rule import RulebookFault
from renja_dsl.syntax.source import Source, utf16_units
from renja_dsl.values.complaint import Complained, Complaint
from renja_dsl.values.data import Json
from renja_dsl.web.plans import CheckedPlans, PlanKantor

_ASTRAL = "\uffff"


class NotThere(Complained):
    """An office, a plan or a table that is not there, or not any more."""

    def __init__(self, key: str, **arguments: str) -> None:
        super().__init__(Complaint(key, arguments))


@frozen
class Asked:
    """A page that somebody asks for."""

    plans: CheckedPlans
    language: str
    given: Mapping[str, str] = field(factory=dict)
    """what the address says"""

    @property
    def office(self) -> PlanKantor:
        """The office that is named, or the only one. Raises NotThere."""
        offices, key = self.plans.offices, self.given.get("kantor", "")
        if not key and len(offices) == 1:
            return next(iter(offices.values()))
        if key not in offices:
            raise NotThere("buka.tanpa_kantor")
        return offices[key]

    @property
    def document(self) -> Document:
        """The plan that is named, else that by which the office is shown.

        Raises NotThere; a name leads nowhere but to a plan that was opened.
        """
        name = self.given.get("berkas")
        return self.office.leading if name is None else self.named(name)

    def named(self, name: str) -> Document:
        """The plan of a name as pages have it. Raises NotThere."""
        home = next((held for held in self.plans.home if file_id(held) == name), None)
        if home is None:
            raise NotThere("buka.tanpa_berkas", berkas=name)
        return self.plans.home[home].documents[home]

    def office_of(self, document: Document) -> PlanKantor:
        return next(one for one in self.plans.offices.values() if document in one.documents)


def file_id(name: str) -> str:
    """The name of a file in letters that every address can hold; one that is no UTF-8 too."""
    return quote(os.fsencode(name), safe="/ ")


def told(trouble: Complained | RulebookFault, language: str) -> str:
    return (
        rulebook_fault(trouble, language)
        if isinstance(trouble, RulebookFault)
        else sentence(trouble.complaint, language)
    )


@frozen
class PageOffsets:
    """Offsets as browsers count them, in UTF-16."""

    source: Source
    plain: bool = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "plain", self.source.text.isascii() or max(self.source.text) <= _ASTRAL)

    def at(self, offset: int) -> int:
        return offset if self.plain else utf16_units(self.source.text[:offset])


@frozen
class Placing:
    """Places as pages have them."""

    language: str
    _units: dict[int, PageOffsets] = field(factory=dict, init=False)

    def of(self, place: Place) -> Json:
        """File, line, column, characters; code, name, part and value; the cell that it was imported from."""
        start = place.from_
        span = self.span(place)
        return {
            "berkas": file_id(place.file),
            "nama": shown(place.file),
            "baris": start.line,
            "kolom": start.column,
            **span,
            "kode": place.kode,
            "simpul": place.nama,
            "label": label_word(place.label, self.language),
            "nilai": place.value,
            "sel": cell_of(place),
            "asal": place.asal.berkas if place.asal is not None else "",
        }

    def span(self, place: Place) -> Json:
        units = self._units.get(id(place.source))
        if units is None:
            units = self._units[id(place.source)] = PageOffsets(place.source)
        return {"dari": units.at(place.start), "sampai": units.at(place.end)}


def shown(name: str) -> str:
    """A name as a page can show it, whatever its bytes are."""
    return os.fsencode(name).decode("utf-8", "replace")
