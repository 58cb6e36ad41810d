"""The pages without a server: texts in memory, asked and answered as JSON. Runs where Python runs in a browser."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping
from pathlib import Path

from attrs import define, field

from renja_dsl.check.open import Inputs
from renja_dsl.lint.settings import Settings
from renja_dsl.nomenklatur.tables import Tables
from renja_dsl.rules.registry import load_rules
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.source import Source, Unreadable
from renja_dsl.values.data import Json
from renja_dsl.web.pages import asking, page
from renja_dsl.web.plans import CheckedPlans, checked_plans
from renja_dsl.web.views.asked import file_id, told
from renja_dsl.web.views.files import taken as taken_away
from renja_dsl.web.views.plan import plan, taken

_NOWHERE = Path("/tidak-ada")
"""a folder that no file is in: texts refer to each other alone"""
_SETTINGS = Settings(tables=Tables(with_built_in=True))


@define
class Playground:
    """Some texts and what is asked of them."""

    texts: dict[str, str]
    """name -> text, in the order of the names"""
    rules: tuple[Rule, ...] = field(factory=lambda: load_rules(()))
    plans: CheckedPlans = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.plans = self._checked(0)

    def answer(self, request: str) -> str:
        """`halaman` with what it is given, or `unduh`; a page as the server gives it, with its `status`."""
        asked: Mapping[str, str] = json.loads(request)
        name = asked.get("halaman", "")
        if name == "unduh":
            return json.dumps(self._file(asked))
        if name == "periksa":
            return json.dumps(self._typed(asked))
        status, made = page(self.plans, name, asked)
        return json.dumps({**made, "status": status})

    def _typed(self, asked: Mapping[str, str]) -> Json:
        """A text that is typed is the plan at once; one that nobody could read is only told of."""
        held = asking(self.plans, asked)
        name = held.document.name
        try:
            source = taken(asked.get("teks", ""), name)
        except Unreadable as error:
            return {"status": 200, "isi": {"temuan": [], "tak_terbaca": told(error, held.language)}}
        if self.texts[name] != source.text:
            self.texts[name] = source.text
            self.plans = self._checked(self.plans.number)
        made = plan(asking(self.plans, {**asked, "berkas": file_id(name)}))
        return {"status": 200, "nomor": self.plans.number, "isi": {"temuan": made["temuan"], "tak_terbaca": ""}}

    def _file(self, asked: Mapping[str, str]) -> Json:
        made = taken_away(asking(self.plans, asked))
        return {"status": 200, "nama": made.name, "jenis": made.kind, "data": base64.b64encode(made.data).decode()}

    def _checked(self, number: int) -> CheckedPlans:
        sources = tuple(Source(name, text) for name, text in self.texts.items())
        made = checked_plans(Inputs(_NOWHERE, (), sources, _SETTINGS), self.rules)
        made.number = number + 1
        return made


def begun(texts: str) -> Playground:
    """`texts`: a JSON object, name -> text."""
    return Playground(dict(sorted(json.loads(texts).items())))


def shared(texts: Mapping[str, str]) -> str:
    """Texts as the part of an address behind `#teks=`, which no server sees."""
    data = json.dumps(dict(texts), ensure_ascii=False, separators=(",", ":")).encode()
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return base64.urlsafe_b64encode(packer.compress(data) + packer.flush()).decode().rstrip("=")
