"""A plan beside its findings: the text, what was found in it, and the same for a text that is being typed."""

from __future__ import annotations

import hashlib

from renja_dsl.check.readers import Texts
from renja_dsl.check.run import check
from renja_dsl.findings.finding import Finding
from renja_dsl.lint.places import document_label
from renja_dsl.report.refusal import sentence
from renja_dsl.syntax.source import Source, Unreadable, decode
from renja_dsl.syntax.vocabulary import VOCABULARY, Role
from renja_dsl.values.data import Json
from renja_dsl.values.tingkat import TINGKAT
from renja_dsl.web.views.asked import Asked, Placing, file_id, shown
from renja_dsl.web.views.findings import of_file
from renja_dsl.web.views.region import documents


def plan(asked: Asked) -> Json:
    """The text as it was checked, with its digest, by which a save knows whether it is still the same."""
    document = asked.document
    office = asked.office_of(document)
    found = [f for f in asked.plans.outcome.report.open if f.primary.file == document.name]
    return {
        "berkas": file_id(document.name),
        "nama": shown(document.name),
        "sebutan": document_label(document),
        "kantor": office.key,
        "dokumen": documents(office),
        "teks": document.source.text,
        "sidik": text_digest(document.source.text),
        "temuan": of_file(found, Placing(asked.language)),
    }


def typed(asked: Asked) -> Json:
    """What would be found if a plan said `teks`: nothing is written."""
    document, text = asked.document, asked.given.get("teks", "")
    inputs, rules = asked.plans.inputs, asked.plans.rules
    placing = Placing(asked.language)
    try:
        source = taken(text, document.name)
    except Unreadable as error:
        return {"temuan": [], "tak_terbaca": sentence(error.complaint, asked.language)}
    names = asked.plans.home[document.name].documents.asked
    report = check(Texts.of([source], inputs.reader), names, rules, inputs.settings).report
    own: list[Finding] = [f for f in report.open if f.primary.file == document.name]
    return {"temuan": of_file(own, placing), "tak_terbaca": ""}


def taken(text: str, name: str) -> Source:
    """A text as a plan's, held to what files are held to. Raises Unreadable."""
    return decode(text.encode("utf-8", "replace"), name)


def text_digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def colours(_: Asked) -> Json:
    """Words that begin statements, for colours: those of the head, of nodes, and of everything else."""
    words: dict[str, list[str]] = {"kepala": [], "simpul": [level.replace("_", " ") for level in TINGKAT], "medan": []}
    for field in VOCABULARY:
        if field.medan not in TINGKAT:
            head = Role.KEPALA in (field.owner, field.opens)
            words["kepala" if head else "medan"] += field.openings or (field.written,)
    return {kind: sorted(set(found), key=lambda one: (-len(one), one)) for kind, found in words.items()}
