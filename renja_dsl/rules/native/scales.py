"""PRD604: a scale that leaves values without a label, or gives one two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from renja_dsl.messages import template
from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.scales import JENIS, scale_faults
from renja_dsl.model.spot import Spot
from renja_dsl.rules.native.failure import PASSED, Failure, Judged
from renja_dsl.values.hilang import TakTahu


def faulty_scales(document: Document, _: Lookup, __: Mapping[str, Any]) -> Iterator[Judged]:
    for skala in document.skala:
        if skala.jenis not in JENIS:
            continue
        if skala.ragu:
            yield TakTahu("baris_rusak", "batas")
            continue
        faults = list(scale_faults(skala))
        if not faults:
            yield PASSED
        for fault in faults:
            spot = Spot(document, fault.cell or skala.nama)
            yield Failure((spot,), fault.arguments, template(fault.key))
