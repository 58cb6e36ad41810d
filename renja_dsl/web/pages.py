"""The pages by name: a new one is a function of `views`, a row here, and its drawing in `editors/browser/`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from renja_dsl.lint.settings import LANGUAGES
from renja_dsl.messages.catalogue import LANGUAGES as SAID
from renja_dsl.report.refusal import sentence
from renja_dsl.values.complaint import Complained
from renja_dsl.values.data import Json
from renja_dsl.web.plans import CheckedPlans
from renja_dsl.web.views.asked import Asked, NotThere, told
from renja_dsl.web.views.changes import changes
from renja_dsl.web.views.files import downloads
from renja_dsl.web.views.findings import findings
from renja_dsl.web.views.office import office, tree
from renja_dsl.web.views.plan import colours, plan, typed
from renja_dsl.web.views.region import region
from renja_dsl.web.views.tables import table

_WORDS = ("buka.", "ui.")
"""subjects of the catalogue that pages say"""


def _words(asked: Asked) -> Json:
    """Everything that pages say by themselves, in one language."""
    said = SAID[asked.language]
    return {key: text for key, text in said.items() if key.startswith(_WORDS)}


PAGES: Mapping[str, Callable[[Asked], Json]] = {
    "kata": _words,
    "warna": colours,
    "wilayah": region,
    "kantor": office,
    "temuan": findings,
    "tabel": table,
    "pohon": tree,
    "rencana": plan,
    "periksa": typed,
    "beda": changes,
    "unduhan": downloads,
}
"""name in addresses -> its data"""


def asking(plans: CheckedPlans, given: Mapping[str, str]) -> Asked:
    """In the language that is asked for, else in that of the settings."""
    language = given.get("bahasa", "")
    return Asked(plans, language if language in LANGUAGES else plans.inputs.settings.language, given)


def _causes(asked: Asked) -> int | None:
    """How many causes the office has that a page is of; None for a page of none."""
    try:
        office = asked.office_of(asked.document) if "berkas" in asked.given else asked.office
    except NotThere:
        return None
    return len(office.verified.causes)


def page(plans: CheckedPlans, name: str, given: Mapping[str, str]) -> tuple[int, Json]:
    """A page's data and its HTTP status: 200, or 404 with a sentence (`galat`)."""
    asked = asking(plans, given)
    state = {
        "nomor": plans.number,
        "bahasa": asked.language,
        "menunggu": plans.waiting,
        "sebab": _causes(asked),
        "gangguan": told(plans.trouble, asked.language) if plans.trouble is not None else "",
    }
    try:
        if name not in PAGES:
            raise NotThere("buka.tanpa_halaman")
        return 200, {**state, "isi": PAGES[name](asked)}
    except Complained as missing:
        return 404, {**state, "galat": sentence(missing.complaint, asked.language)}
