"""What `renja diagnosa` found, for the eye and for other programs (`renja-diagnosis/1`)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from attrs import evolve
from rich.console import Console
from rich.text import Text

from renja_dsl import __version__
from renja_dsl.diagnosis.repair import Change, Diagnosis, Part, Verdict
from renja_dsl.diagnosis.wording import described, edit_of, reason, shown
from renja_dsl.findings.finding import Asal, Place
from renja_dsl.messages import word
from renja_dsl.report.json_report import edit_json, source_json
from renja_dsl.report.page import Page, wrap
from renja_dsl.report.wording import origin_told, say
from renja_dsl.values.data import Json, visible

SCHEMA = "renja-diagnosis/1"
_MOST_SHOWN = 3
"""repairs of a tie that are drawn"""


Located = Callable[[Place], Asal | None]
"""where the value at a place was imported from"""


def draw_diagnosis(found: Diagnosis, language: str, console: Console, located: Located) -> None:
    page = Page(console.width, console.encoding)
    for line in _lines(found, language, page, located):
        console.print(line, soft_wrap=True, highlight=False)


def _lines(found: Diagnosis, language: str, page: Page, located: Located) -> Iterator[Text]:
    if not found.broken:
        key = "diagnosa.yang_diketahui_tepat" if found.unknown else "diagnosa.semua_tepat"
        yield Text(word(key, language, jumlah=str(found.sums), tak_tahu=str(found.unknown)))
        return
    number = 0
    for key, verdicts in _SECTIONS.items():
        parts = [part for part in found.parts if part.verdict in verdicts]
        for sentence in wrap(page, word(key, language), 0, 0) if parts else ():
            yield Text(sentence, "bold")
        if parts:
            yield Text()
        for part in sorted(parts, key=lambda part: len(part.broken)):
            number += 1
            yield from _part_lines(number, part, language, page, located)
    if not found.certain:
        yield from map(Text, (*wrap(page, word("diagnosa.tak_satu_pun", language), 0, 0), ""))
    arguments = {
        "rusak": str(found.broken),
        "jumlah": str(found.sums),
        "bagian": str(len(found.parts)),
        "pasti": str(len(found.certain)),
    }
    for sentence in wrap(page, word("diagnosa.ringkas", language, **arguments), 0, 0):
        yield Text(sentence)


def _part_lines(number: int, part: Part, language: str, page: Page, located: Located) -> Iterator[Text]:
    total = part.broken[0].total
    names = described(total)
    place = f"{total.document.name}, {names['medan']} {names['simpul']}"
    head = word("diagnosa.bagian", language, nomor=str(number), rusak=str(len(part.broken)), tempat=place)
    yield from (Text(line, "bold") for line in wrap(page, head, 0, 3))
    for sentence in wrap(page, _verdict(part, language), 2, 2):
        yield Text(f"  {sentence}")
    for count, choice in enumerate(part.choices[:_MOST_SHOWN] if _proposes(part) else (), 1):
        if len(part.choices) > 1:
            yield Text(f"  {word('diagnosa.pilihan', language, nomor=str(count))}:", "italic")
        yield from _choice(choice, language, page, located)
    yield Text()


_SECTIONS = {
    "diagnosa.pasti": (Verdict.CERTAIN,),
    "diagnosa.belum_pasti": (Verdict.HARMFUL, Verdict.PLAIN, Verdict.TIED, Verdict.BEST_FOUND),
    "diagnosa.buntu": (Verdict.HOPELESS, Verdict.TIMED_OUT, Verdict.IMPOSSIBLE),
}
"""heading -> what stands below it: what can be done at once comes first"""


def _proposes(part: Part) -> bool:
    return part.verdict not in _SECTIONS["diagnosa.buntu"]


def _verdict(part: Part, language: str) -> str:
    key = {
        Verdict.CERTAIN: "diagnosa.tunggal",
        Verdict.PLAIN: "diagnosa.sederhana",
        Verdict.BEST_FOUND: "diagnosa.terbaik",
        Verdict.HARMFUL: "diagnosa.merugikan",
        Verdict.HOPELESS: "diagnosa.kacau",
        Verdict.TIMED_OUT: "diagnosa.habis",
        Verdict.IMPOSSIBLE: "diagnosa.mustahil",
        Verdict.TIED: "diagnosa.seri" if len(part.choices) <= _MOST_SHOWN else "diagnosa.seri_banyak",
    }[part.verdict]
    arguments = {"jumlah": str(len(part.choices)), "rusak": str(len(part.broken))}
    if part.harm is not None:
        arguments |= {"aturan": part.harm.rule, "baris_lain": str(part.harm.primary.from_.line)}
    return word(key, language, **described(part.broken[0].total), **arguments)


def _choice(choice: tuple[Change, ...], language: str, page: Page, located: Located) -> Iterator[Text]:
    for change in choice:
        amount = change.amount
        arguments = {**described(amount), "lama": shown(amount, amount.nilai), "baru": shown(amount, change.to)}
        told = (word("diagnosa.baris", language, **arguments), origin_told(_placed(change, located), language))
        first, *rest = wrap(page, f"- {' '.join(filter(None, told))}", 4, 6)
        yield Text(f"    {first}", "green")
        for piece in (*rest, *wrap(page, say(reason(change), language), 6, 6)):
            yield Text(f"      {piece}")


def _placed(change: Change, located: Located) -> Place:
    place = edit_of(change.amount, change.to).place
    return evolve(place, asal=located(place))


# ---- for programs -------------------------------------------------------------------


def diagnosis_json(found: Diagnosis, language: str, located: Located) -> str:
    """One JSON object; numbers are decimal strings."""
    data = {
        "schema": SCHEMA,
        "version": __version__,
        "summary": {
            "sums": found.sums,
            "broken": found.broken,
            "unknown": found.unknown,
            "certain_edits": len(found.certain),
        },
        "parts": [_part(part, language, located) for part in found.parts],
    }
    return visible(json.dumps(data, ensure_ascii=False, indent=2))


def _part(part: Part, language: str, located: Located) -> Json:
    return {
        "verdict": part.verdict.value,
        "message": _verdict(part, language),
        "sums": len(part.sums),
        "broken": [_sum(number, part) for number in range(len(part.broken))],
        "cost": part.cost if part.choices else None,
        "bound": part.bound,
        "harm": None if part.harm is None else {"rule": part.harm.rule, "line": part.harm.primary.from_.line},
        "repairs": [[_change(c, language, located) for c in choice] for choice in part.choices]
        if _proposes(part)
        else [],
    }


def _sum(number: int, part: Part) -> Json:
    equation = part.broken[number]
    total = equation.total
    return {
        "rule": equation.rule,
        "file": total.document.name,
        "line": int(described(total)["baris"]),
        "kode": total.kode or None,
        "field": total.medan,
        "difference": f"{equation.gap_of_known:f}",
    }


def _change(change: Change, language: str, located: Located) -> Json:
    return {
        "kind": change.way.kind.value,
        "cost": change.way.cost,
        "message": say(reason(change), language),
        "edit": edit_json(edit_of(change.amount, change.to)),
        "source": source_json(_placed(change, located)),
    }
