"""What other statements say of the same thing, where all of them agree: what may be written without guessing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from renja_dsl.knowledge.counted import fit, same_unit
from renja_dsl.knowledge.targets import SelTarget, same_target, target_units
from renja_dsl.model.document import Indikator
from renja_dsl.model.lookup import Lookup
from renja_dsl.values import padat
from renja_dsl.values.hilang import Hilang, Kosong, Rusak

_KINDS = ("rkpd", "renstra")
"""documents that a plan follows"""


def other_target(sel: SelTarget, lookup: Lookup) -> Any:
    """`target_lain`: what RKPD and Renstra set for the indicator and the year. Raises Kosong unless they agree."""
    cells = [cell for other in _same(sel.owner, lookup) for key, cell in other.target.items() if str(key) == sel.kapan]
    held = [cell.nilai for cell in cells if not isinstance(cell.nilai, Rusak)]
    if not held or len(held) < len(cells) or not all(same_target(held[0], value) for value in held):
        raise Kosong("kosong", "target")
    return held[0]


def fitting_unit(indikator: Indikator, lookup: Lookup) -> str:
    """`satuan_cocok`: the one unit, here or in RKPD and Renstra, that counts what it names. Raises Kosong without."""
    name = str(indikator.nama.nilai)
    units: list[str] = []
    for one in (indikator, *_same(indikator, lookup)):
        for unit in target_units(one):
            if fit(unit.isi, name) == "pas" and not any(same_unit(unit.isi, known) for known in units):
                units.append(unit.isi)
    if len(units) != 1:
        raise Kosong("kosong", "satuan")
    return units[0]


def other_name(indikator: Indikator, lookup: Lookup) -> str:
    """`nama_lain`: the one indicator that RKPD and Renstra have for its node, where it is the only one of the node.

    Raises Kosong where they have several, or name two.
    """
    names: dict[str, str] = {}
    for kind in _KINDS if len(indikator.simpul.indikator) == 1 else ():
        if lookup.refers(kind, indikator.dokumen):
            try:
                node = lookup.simpul(kind, indikator.simpul)
            except Hilang:
                continue
            names.update({padat(str(one.nama.nilai)): str(one.nama.nilai) for one in node.indikator})
    if len(names) != 1:
        raise Kosong("kosong", "indikator")
    return names.popitem()[1]


def _same(indikator: Indikator, lookup: Lookup) -> Iterator[Indikator]:
    """The indicator of the same name in each document that its own follows."""
    for kind in _KINDS:
        if lookup.refers(kind, indikator.dokumen):
            try:
                other = lookup.indikator(kind, indikator)
            except Hilang:
                continue
            if padat(str(other.nama.nilai)) == padat(str(indikator.nama.nilai)):
                yield other
