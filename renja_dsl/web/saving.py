"""Saving what was edited in a page: whole or not at all, and never over what somebody else wrote meanwhile."""

from __future__ import annotations

import os
from pathlib import Path

from renja_dsl.edit.files import WriteRefused, write_all
from renja_dsl.edit.texts import EditRefused, rewritten
from renja_dsl.report.refusal import sentence
from renja_dsl.syntax.source import Source, Unreadable, read_source
from renja_dsl.values.complaint import Complained
from renja_dsl.values.data import Json
from renja_dsl.web.views.asked import Asked, shown
from renja_dsl.web.views.plan import taken, text_digest

SAVED, CHANGED, REFUSED = 200, 409, 422
"""HTTP status of what came of it"""


def save(asked: Asked) -> tuple[int, Json]:
    """Write `teks` into the plan that is named, if it still says what `sidik` was made of.

    409 comes with the text that is there now (None where there is none), 422 with a sentence. Raises NotThere.
    """
    document, language = asked.document, asked.language
    inputs = asked.plans.inputs
    path = Path(inputs.root, document.name)
    try:
        now = read_source(path, document.name) if os.path.exists(path) else None
        after = taken(asked.given.get("teks", ""), document.name)
    except Unreadable as error:
        return REFUSED, {"galat": sentence(error.complaint, language)}
    if now is None or text_digest(now.text) != asked.given.get("sidik"):
        return CHANGED, _changed(now, document.name, language)
    try:
        write = rewritten(path, now, after)
        write_all([write], below=None if inputs.follow else inputs.root)
    except (EditRefused, WriteRefused) as refused:
        return _refused(refused, path, document.name, language)
    return SAVED, {"sidik": text_digest(after.text), "teks": after.text}


def _refused(refused: Complained, path: Path, name: str, language: str) -> tuple[int, Json]:
    if refused.complaint.key == "berkas.sudah_berubah":
        try:
            return CHANGED, _changed(read_source(path, name), name, language)
        except Unreadable:
            return CHANGED, _changed(None, name, language)
    return REFUSED, {"galat": sentence(refused.complaint, language)}


def _changed(now: Source | None, name: str, language: str) -> Json:
    from renja_dsl.messages import word

    key = "buka.bentrok" if now is not None else "buka.bentrok_hilang"
    told = word(key, language, berkas=shown(name))
    return {"galat": told, "teks": now.text if now is not None else None, "sidik": text_digest(now.text) if now else ""}
