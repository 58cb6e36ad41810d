"""A rule reads no kind of document that it does not say it reads: what others come to be is nothing to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attrs import define, field

from renja_dsl.check.examples import example_sources, tables_of
from renja_dsl.lint.engine import lint_document
from renja_dsl.lint.settings import Settings
from renja_dsl.model.arithmetic import exact
from renja_dsl.model.document import Document
from renja_dsl.model.documents import Documents
from renja_dsl.model.lookup import Lookup
from renja_dsl.nomenklatur import NO_TABLES, Tables
from renja_dsl.rules.functions import KINDS
from renja_dsl.rules.registry import built_in
from renja_dsl.rules.rule import Rule
from renja_dsl.testing.assertions import documents_of

PLANS = {path.name: path for path in (Path(__file__).resolve().parents[2] / "plans" / "contoh").glob("*.renja")}


@define(eq=False, repr=False)
class Watched(Lookup):
    """Notes the kinds of documents that are asked for."""

    asked: set[str] = field(factory=set)

    def refers(self, kind: str, document: Document) -> bool:
        self.asked.add(kind)
        return super().refers(kind, document)

    def document(self, kind: str, of: Any) -> Document:
        self.asked.add(kind)
        return super().document(kind, of)

    def referred(self, document: Document) -> list[Document]:
        self.asked.update(KINDS)
        return super().referred(document)


def asked_by(rule: Rule, documents: Documents, tables: Tables) -> set[str]:
    """Kinds of documents that its check and what it says of failures ask for."""
    lookup = Watched(documents, {}, tables)
    with exact():
        for name in documents.asked:
            report = lint_document(lookup, documents[name], {rule.id: rule}, {rule.id: rule.defaults}, Settings())
            for finding in report.findings:
                for said in (finding.message, finding.advice):
                    str(said and dict(said.arguments))
    return lookup.asked


def test_rules_read_what_they_say() -> None:
    plans = documents_of({name: path.read_text(encoding="utf-8") for name, path in PLANS.items()})
    silent = set(KINDS)
    for rule in built_in():
        if rule.check is None:
            continue
        examples: list[tuple[Documents, Tables]] = [(plans, NO_TABLES)]
        for contoh in rule.contoh:
            sources = example_sources(contoh.teks)
            texts = {one.name: one.text for one in sources if one.name.endswith(".renja")}
            examples.append((documents_of(texts), tables_of(sources)))
        for documents, tables in examples:
            asked = asked_by(rule, documents, tables)
            assert asked <= set(rule.reads), rule.id
            silent -= asked
    assert not silent, "every kind is asked for by some rule"
