"""Tables of one plan on several sheets, one a program or one a kind of column, put together."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from renja_dsl.drafts.plan import Draft, DraftFields, DraftSimpul
from renja_dsl.drafts.provenance import SUMBER_DANA
from renja_dsl.intake.refused import Note, note
from renja_dsl.syntax.vocabulary import NODE_TEXTS, FieldKind, Role, fields_of
from renja_dsl.values import padat

_Key = tuple[str, ...]


@frozen(eq=False)
class _Held:
    node: DraftSimpul
    siblings: list[DraftSimpul]
    """among which it stands"""


_LISTS = ("keterangan", *(row.medan for row in fields_of(Role.SIMPUL) if row.kind is FieldKind.ENTRIES))


def merged(plans: list[tuple[str, Draft]]) -> tuple[list[tuple[str, Draft]], list[Note]]:
    """Plans by the sheet that they came from; those that say different things stay apart."""
    _name_alike([plan for _, plan in plans])
    made: list[tuple[str, Draft]] = []
    notes: list[Note] = []
    for sheet, plan in plans:
        first = next(((name, known) for name, known in made if _same_document(known, plan)), None)
        if first is None:
            made.append((sheet, plan))
            continue
        apart = _conflict(first[1], plan)
        if apart is None:
            _fold(first[1], plan)
            notes.append(note("impor.digabung", sheet or "-", lembar=first[0] or "-"))
        else:
            made.append((sheet, plan))
            notes.append(note("impor.tidak_digabung", sheet or "-", lembar=first[0] or "-", isi=apart))
    return made, notes


def _name_alike(plans: list[Draft]) -> None:
    """Tables that name no office are those of the only one that the file names."""
    offices = {padat(plan.nama): plan for plan in plans if plan.nama}
    for plan in plans if len(offices) == 1 else ():
        (named,) = offices.values()
        if not plan.nama and plan.kode in ("", named.kode):
            plan.nama, plan.kode, plan.daerah = named.nama, plan.kode or named.kode, plan.daerah or named.daerah


def _same_document(a: Draft, b: Draft) -> bool:
    return (a.jenis, a.tahun, a.periode, a.tahap, a.ragam, a.nama) == (
        b.jenis,
        b.tahun,
        b.periode,
        b.tahap,
        b.ragam,
        b.nama,
    )


def _keyed(nodes: list[DraftSimpul], above: _Key = ()) -> Iterator[tuple[_Key, _Held]]:
    for node in nodes:
        key = _key(node, above)
        yield key, _Held(node, nodes)
        yield from _keyed(node.anak, key)


def _key(node: DraftSimpul, above: _Key) -> _Key:
    """Codes are unique below a unit; what has none is known by its place."""
    if node.tingkat == "unit_kerja":
        return (f"unit {node.kode} {padat(node.nama)}",)
    if node.kode:
        return (*(part for part in above[:1] if part.startswith("unit ")), node.kode.rstrip("."))
    return (*above, f"{node.tingkat} {padat(node.nama)}")


def _conflict(a: Draft, b: Draft) -> str | None:
    """A node that the two tell differently, or that one of them has twice."""
    known: dict[_Key, DraftSimpul] = {}
    for plan in (a, b):
        seen: set[_Key] = set()
        for key, held in _keyed(plan.akar):
            node = held.node
            if key in seen:
                return node.kode or node.nama
            seen.add(key)
            if plan is a:
                known[key] = node
            elif key in known and not _agree(known[key], node):
                return node.kode or node.nama
    return None


def _agree(a: DraftSimpul, b: DraftSimpul) -> bool:
    if padat(a.nama) != padat(b.nama) or not _cells_agree(a.isi, b.isi):
        return False
    known = {padat(one.nama): one for one in a.indikator}
    return all(_cells_agree(known[padat(one.nama)].isi, one.isi) for one in b.indikator if padat(one.nama) in known)


def _cells_agree(a: DraftFields, b: DraftFields) -> bool:
    return all(a.get(medan, key) in (None, sel) for medan, cells in b.isian.items() for key, sel in cells.sel.items())


def _fold(plan: Draft, other: Draft) -> None:
    _fold_nodes(plan, plan.akar, other.akar, dict(_keyed(plan.akar)), ())
    for rekap in other.rekap:
        if all(rekap.kode != one.kode for one in plan.rekap):
            plan.rekap.append(rekap)
    plan.daftar += [entri for entri in other.daftar if entri not in plan.daftar]
    plan.naskah += [text for text in other.naskah if text not in plan.naskah]
    plan.daerah = plan.daerah or other.daerah


def _fold_nodes(
    plan: Draft, into: list[DraftSimpul], nodes: list[DraftSimpul], known: dict[_Key, _Held], above: _Key
) -> None:
    for node in nodes:
        key = _key(node, above)
        held = known.get(key)
        if held is None:  # a level that only this table has may stand above nodes that both have
            made = evolve(node, anak=[])
            into.append(made)
            _fold_nodes(plan, made.anak, node.anak, known, key)
            continue
        at = held.node
        if held.siblings is plan.akar is not into:
            plan.akar[:] = [one for one in plan.akar if one is not at]
            into.append(at)
        _put_all(at.isi, node.isi)
        indicators = {padat(one.nama): one for one in at.indikator}
        for one in node.indikator:
            if padat(one.nama) in indicators:
                same = indicators[padat(one.nama)]
                _put_all(same.isi, one.isi)
                same.penanda = tuple(dict.fromkeys((*same.penanda, *one.penanda)))
                same.uraian = one.uraian | same.uraian
            else:
                at.indikator.append(one)
        for part in _LISTS:
            entries = getattr(at, part)
            entries += [text for text in getattr(node, part) if text not in entries]
        for medan, texts in node.uraian.items():
            into_texts = at.texts(medan)
            into_texts += [text for text in texts if text not in into_texts]
        for (medan, text), places in node.isi.asal.items():
            if medan in (*NODE_TEXTS, SUMBER_DANA):
                at.isi.asal.setdefault((medan, text), places)
        _fold_nodes(plan, at.anak, node.anak, known, key)


def _put_all(into: DraftFields, cells: DraftFields) -> None:
    for medan, isian in cells.isian.items():
        for key, sel in isian.sel.items():
            into.put(medan, sel, key)
            if cells.asal.get((medan, key)):
                into.asal.setdefault((medan, key), cells.asal[medan, key])
