"""What a rule offers to write (`perbaikan`), as edits of the text of a plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from renja_dsl.findings.finding import Edit, Finding, Fix, Message, Place
from renja_dsl.late import late
from renja_dsl.messages import template
from renja_dsl.model.document import Document
from renja_dsl.model.spot import Spot
from renja_dsl.rules.runtime.detail import Perbaikan, Replacement, rounded
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import Besaran, Persen, format_bilangan, format_persen, format_rupiah, format_teks
from renja_dsl.values.besaran import is_satuan_polos
from renja_dsl.values.hilang import Hilang
from renja_dsl.values.nilai import format_nilai

_NUMBER = late(r"-?[0-9][0-9.]*(?:,[0-9]+)?")
"""of a quantity; its unit and the quantities behind it stay"""


def repairs_of(repairs: Iterable[Perbaikan], document: Document) -> tuple[Fix, ...]:
    """The repairs that apply, the likeliest first; what stands in another document is not for this one to repair."""
    fixes: list[Fix] = []
    for repair in repairs:
        try:
            edits = tuple(edit for rewrite in repair.rewrites() for edit in _edits(rewrite, document))
        except Hilang:
            continue
        if edits and all(edits != fix.edits for fix in fixes):
            fixes.append(Fix(title_of(edits), edits, repair.safe))
    return tuple(fixes)


def fixes_together(findings: Iterable[Finding]) -> tuple[Fix, ...]:
    """The likeliest fixes of findings that become one: what is safe, and what needs a review."""
    likeliest = [finding.fixes[0] for finding in findings if finding.fixes]
    together = []
    for safe in (True, False):
        edits = tuple(edit for fix in likeliest if fix.safe is safe for edit in fix.edits)
        if edits:
            together.append(Fix(title_of(edits), edits, safe))
    return tuple(together)


def title_of(edits: tuple[Edit, ...]) -> Message:
    """What a planner is told to write."""
    arguments = {"usul": edits[0].text}
    if len(edits) == 1:
        return Message(template("perbaikan.tulis"), arguments)
    return Message(template("perbaikan.tulis_lain"), {**arguments, "banyak": str(len(edits) - 1)})


def _edits(rewrite: Replacement, document: Document) -> Iterator[Edit]:
    """Raises Hilang where a value is not known."""
    for spot in rewrite.spots:
        if spot.cell is None or spot.cell.tercetak is not None or _home(spot) is not document:
            continue
        place = Place(document.source, document.name, spot.cell.start, spot.cell.end, *_named(spot))
        text = _written(rewrite, spot.cell, document.source.text[place.start : place.end])
        if text is not None:
            yield Edit(place, text)


def _home(spot: Spot) -> object:
    return getattr(spot.owner, "dokumen", spot.owner)


def _named(spot: Spot) -> tuple[str, str]:
    """Code and name of the node of a spot."""
    node = getattr(spot.owner, "simpul", spot.owner)
    return getattr(node, "kode_teks", ""), getattr(node, "nama_teks", "")


def _written(rewrite: Replacement, cell: Cell, now: str) -> str | None:
    """The cell with its new value, as a plan writes it; None where it cannot hold one."""
    match rewrite.kind:
        case "kode":
            return str(rewrite.new)
        case "teks" if isinstance(cell.nilai, str):
            return format_teks(rewrite.new)
        case "teks":
            return _with_unit(rewrite, cell.nilai, now)
        case "rupiah":
            return format_rupiah(rewrite.new)
        case "persen":
            return format_persen(rounded(rewrite.new))
    new = _rounded_parts(rewrite.new)
    if isinstance(new, Decimal) and isinstance(cell.nilai, tuple):
        return _NUMBER.sub(format_bilangan(new), now, count=1)
    return format_nilai(new)


def _with_unit(rewrite: Replacement, held: Any, now: str) -> str | None:
    """A quantity whose number stays as it was written, with another unit."""
    units = [part.satuan for part in held if isinstance(part, Besaran)] if isinstance(held, tuple) else []
    old = next((unit for unit in units if unit is not None and unit in _list(rewrite.old)), None)
    if old is None:
        return None
    new = rewrite.new if is_satuan_polos(rewrite.new) else format_teks(rewrite.new)
    written = next((form for form in (format_teks(old), old) if now.count(form) == 1), None)
    return None if written is None else now.replace(written, new)


def _list(held: Any) -> list[Any]:
    return held if isinstance(held, list) else [held]


def _rounded_parts(value: Any) -> Any:
    """Computed quantities as planners print them."""
    if isinstance(value, tuple):
        return tuple(_rounded_parts(part) for part in value)
    if isinstance(value, Besaran):
        return Besaran(rounded(value.angka), value.satuan)
    if isinstance(value, Decimal):
        value = rounded(value)
        return Decimal(int(value)) if value == value.to_integral_value() else value
    if isinstance(value, Persen):
        return Persen(rounded(value.nilai))
    return value
