"""NAR706: chapters that do not count on from the one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from renja_dsl.knowledge.chapters import Nomor, chapter_number, roman
from renja_dsl.messages import template
from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.spot import Spot
from renja_dsl.rules.native.failure import PASSED, Failure, Judged
from renja_dsl.values.hilang import TakTahu


def uncounted_chapters(document: Document, _: Lookup, __: Mapping[str, Any]) -> Iterator[Judged]:
    if document.ragu & {"bab", "simpul"}:
        yield TakTahu("baris_rusak", "bab")
        return
    cells = [text.isi[0] for text in document.teks if text.medan == "bab"]
    in_roman = any(str(cell.nilai).isalpha() for cell in cells)
    before: Nomor | None = None
    said = ""
    for cell in cells:
        written = str(cell.nilai)
        number = chapter_number(written)
        if number is None:
            continue
        mixed = in_roman and written.isdigit()  # 12 where 1.2 was meant
        if before is None or (_follows(before, number) and not mixed):
            yield PASSED
        else:
            arguments = {"nomor": written, "sesudah": said, "mestinya": _expected(before, number)}
            yield Failure((Spot(document, cell),), arguments, template("bab.urutan"))
        before, said = number, written


def _follows(before: Nomor, number: Nomor) -> bool:
    """The first one below, the next one beside, or the next one beside any that it stands in.

    A whole chapter that is left out is STR012's business; here chapters only have to go up.
    """
    if len(number) == 1:
        return number[0] > before[0]
    if number == (*before, 1):
        return True
    depth = len(number)
    return depth <= len(before) and number == (*before[: depth - 1], before[depth - 1] + 1)


def _expected(before: Nomor, number: Nomor) -> str:
    """What could stand here, at the depth that was written where that is possible."""
    depth = min(len(number), len(before) + 1)
    fitting = (*before, 1) if depth > len(before) else (*before[: depth - 1], before[depth - 1] + 1)
    return roman(fitting[0]) if depth == 1 else ".".join(map(str, fitting))
