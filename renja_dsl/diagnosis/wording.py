"""Candidates as explanations: the sentence, and the characters to replace."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from renja_dsl.diagnosis.evidence import Twin
from renja_dsl.diagnosis.explain import PLAIN, Candidate, rewritten
from renja_dsl.diagnosis.slips import Kind
from renja_dsl.diagnosis.system import Amount, Average
from renja_dsl.findings.finding import SEVERAL, Edit, Explanation, Message, Place
from renja_dsl.late import late
from renja_dsl.lint.places import document_label, place_of
from renja_dsl.messages import template
from renja_dsl.model.spot import Spot
from renja_dsl.values import format_bilangan, format_rupiah

if TYPE_CHECKING:
    from renja_dsl.diagnosis.repair import Change

_NAMED = 3
"""of several causes, the likelier ones"""
_NUMBER = late(r"-?[0-9][0-9.]*(?:,[0-9]+)?|nihil")


def explained_by(candidates: Sequence[Candidate]) -> tuple[Explanation, ...]:
    """The causes that are worth saying; where two are as good as each other, each says so; more are counted."""
    if len(candidates) > PLAIN:
        return (_several(candidates),)
    tied = len(candidates) > 1 and candidates[0].score == candidates[1].score
    return tuple(explanation(candidate, tied=tied) for candidate in candidates)


def _several(candidates: Sequence[Candidate]) -> Explanation:
    """How many there are, and the likelier ones; nobody is to write one of them without looking."""
    arguments = {"banyak": str(len(candidates))}
    keys = ["sebab.beberapa"]
    for number, one in enumerate(candidates[:_NAMED], 1):
        said = {**described(one.amount), "lama": shown(one.amount, one.amount.nilai), "baru": shown(one.amount, one.to)}
        arguments |= {f"{name}_{number}": text for name, text in said.items()}
        keys.append(f"sebab.calon_{number}")
    keys.append("sebab.cocokkan")
    return Explanation(SEVERAL, Message(template(*keys), arguments), (), candidates[0].score)


def explanation(candidate: Candidate, *, tied: bool = False) -> Explanation:
    amount, about = candidate.amount, candidate.about
    arguments = {
        **described(amount),
        "lama": shown(amount, amount.nilai),
        "baru": shown(amount, candidate.to),
        "jumlah": str(len(candidate.rows)),
    }
    if about is not None:
        arguments |= {f"{key}_lain": text for key, text in described(about).items()}
        arguments["nilai_lain"] = shown(about, about.nilai)
    if candidate.twin is not None:
        arguments |= {"acuan": _reference(candidate.twin), "nilai_acuan": shown(about or amount, candidate.twin.nilai)}
    keys = ["sebab.salah_satu"] if tied else []
    keys.append(f"sebab.{candidate.kind.value}")
    if candidate.twin is not None and candidate.kind not in (Kind.TWIN, Kind.STALE):
        keys.append("sebab.sepakat")
    if candidate.crossed:
        keys.append("sebab.silang")
    if candidate.kept:
        keys.append("sebab.cukup")
    if candidate.witnesses:
        keys.append("sebab.rata_rata")
        arguments |= {"rata": _averages(candidate.witnesses), "baris_rata": _line(candidate.witnesses[0])}
    if candidate.together:
        keys.append("sebab.rata_bersama")
        average, other = candidate.together[0]
        arguments |= {"rata_bersama": _averages([average]), "baris_bersama": described(other)["baris"]}
    if candidate.carried:
        keys.append("sebab.terbawa")
        arguments["simpul_atas"] = described(candidate.carried[-1])["simpul"]
    change = candidate.to - (amount.nilai or Decimal(0))
    above = tuple(edit_of(total, (total.nilai or Decimal(0)) + change) for total in candidate.carried)
    edits = () if candidate.kind is Kind.MISSING else (edit_of(amount, candidate.to), *above)
    return Explanation(candidate.kind.value, Message(template(*keys), arguments), edits, candidate.score)


def _averages(several: Sequence[Average]) -> str:
    """`anggaran TW3 (16,55%), TW4 (38,94%)`: the same in every language, as the table prints them."""
    of_side: dict[str, list[str]] = {}
    for average in several:
        of_side.setdefault(average.sisi, []).append(f"{average.kunci} ({format_bilangan(average.nilai)}%)")
    return "; ".join(f"{sisi} {', '.join(keys)}" for sisi, keys in of_side.items())


def _line(average: Average) -> str:
    return str(average.document.source.position(average.cell.start).line)


def reason(change: Change) -> Message:
    """How a number of a repair went wrong, in a few words."""
    way = change.way
    arguments = {} if way.part is None else {f"{key}_lain": text for key, text in described(way.part).items()}
    return Message(template(f"cara.{way.kind.value}"), arguments)


def described(amount: Amount) -> dict[str, str]:
    """Field, node and line of an amount, for a sentence."""
    name = amount.nama if amount.cell is None or not amount.kode else amount.kode
    return {"medan": amount.medan, "simpul": amount.kode or name, "baris": str(place(amount).from_.line)}


def shown(amount: Amount, number: Decimal | None) -> str:
    if number is None:
        return "–"
    return format_rupiah(number) if amount.rupiah else format_bilangan(rewritten(amount, number))


def place(amount: Amount) -> Place:
    """Where an amount stands; its node's opening where nothing is written."""
    return place_of(Spot(amount.owner, amount.cell), amount.document, "addend")


def edit_of(amount: Amount, to: Decimal) -> Edit:
    """Replace the number, keeping the notation around it: brackets of a negative, units, components."""
    where = place(amount)
    written = amount.document.source.text[where.start : where.end]
    if amount.rupiah:
        new = format_rupiah(rewritten(amount, to))
        text = f"({new.removeprefix('-')})" if written.startswith("(") and to < 0 else new
    else:
        text = _NUMBER.sub(lambda _: format_bilangan(rewritten(amount, to)), written, count=1)
    return Edit(where, text)


def _reference(twin: Twin) -> str:
    document = twin.document
    stage = f" {document.tahap.nilai}" if document.tahap is not None else ""
    return f"{document_label(document)}{stage}"
