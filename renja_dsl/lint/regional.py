"""Rules across offices (WIL): facts are collected document by document, and judged once all of them are there.

Processes that share out the documents of a folder hand in facts; the judgement is made where they come together,
so that it is the same however they were shared out. Facts of one office alone say nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from attrs import evolve

from renja_dsl.findings.finding import Checks, DocumentReport, Finding, KantorFact, Message, Place, Suppression
from renja_dsl.late import late
from renja_dsl.lint.places import document_label
from renja_dsl.lint.settings import Settings
from renja_dsl.messages import template
from renja_dsl.model.document import Document
from renja_dsl.model.reading import money
from renja_dsl.model.spot import Spot
from renja_dsl.rules.rule import Rule
from renja_dsl.values import lipat, padat, ruas
from renja_dsl.values.hilang import Hilang
from renja_dsl.values.rupiah import format_rupiah

_SISTER = late(r"(?:uptd?\s+)?(?P<jenis>kelurahan|kecamatan|puskesmas|pusat kesehatan masyarakat)\b")
_PENUNJANG = "01"
"""third segment of the codes of the program that every office has"""


@lru_cache(maxsize=1 << 14)
def _kind(kantor: str) -> str:
    """`kelurahan`, `kecamatan` or `puskesmas`, whose offices do the same work; else nothing."""
    match = _SISTER.match(lipat(kantor))
    return match["jenis"] if match else ""


Judgement = tuple[KantorFact, Mapping[str, str], tuple[Place, ...]] | None
"""a failure at a fact, with its arguments and the places compared; None: it was checked and is right"""


def facts_of(
    document: Document,
    rules: Mapping[str, Rule],
    settings: Settings,
    accepted: Callable[[str, Spot], Suppression | None],
) -> Iterator[KantorFact]:
    """The facts of a Renja or RKPD that names its region and office."""
    regional = [rule for rule in _JUDGES if rule in rules and document.jenis in rules[rule].berlaku]
    if not regional or not document.tahun or document.daerah is None or document.nama is None:
        return
    where = (padat(str(document.daerah.nilai)), document.jenis, document.tahun)
    off = frozenset(rule for rule in regional if not settings.selects(rule, document.name))
    label = document_label(document)
    for node in document.per_tingkat["sub_kegiatan"]:
        if not node.kode_teks or not node.nama_teks:
            continue
        unit = node.ancestor("unit_kerja")
        office = unit.nama_teks if unit is not None and unit.nama_teks else str(document.nama.nilai)
        try:
            amount: Decimal | None = money(node.pagu.get(document.tahun), node, "pagu")
        except Hilang:
            amount = None
        spot = Spot(node)
        suppressions = {rule: found for rule in regional if (found := accepted(rule, spot)) is not None}
        yield KantorFact(
            where,
            office,
            _code(node.kode_teks),
            node.nama_teks,
            amount,
            tuple(sorted(padat(str(source.nama.nilai)) for source in node.sumber_dana)),
            document.source,
            document.name,
            node.start,
            node.end,
            node.kode_teks,
            label,
            suppressions,
            off,
        )


def _code(written: str) -> str:
    parts = ruas(written)
    return ".".join(("*", *parts[2:])) if len(parts) > 2 and parts[2] == _PENUNJANG else ".".join(parts)


# ---- judging -------------------------------------------------------------------------------


def judged(
    documents: Iterable[DocumentReport], rules: Iterable[Rule], settings: Settings
) -> tuple[DocumentReport, ...]:
    """The reports with what only all offices together show, each finding at the document that it is about."""
    several = tuple(documents)
    if not any(one.facts for one in several):
        return several
    known = {rule.id: rule for rule in rules}
    of_kind: dict[tuple[str, str, int], list[list[KantorFact]]] = defaultdict(list)
    of_year: dict[tuple[str, int], list[list[KantorFact]]] = defaultdict(list)
    for one in sorted(several, key=lambda report: report.file):
        for fact in one.facts[:1]:  # region, kind and year are those of the document
            place, _, year = fact.wilayah
            own = sorted(one.facts, key=lambda fact: fact.start)
            of_kind[fact.wilayah].append(own)
            of_year[place, year].append(own)
    found: dict[str, list[Finding]] = defaultdict(list)
    checks: dict[str, Checks] = {}
    for name, judge in _JUDGES.items():
        if name not in known:
            continue
        rule, passed, failed = known[name], 0, 0
        parameters = settings.parameters(rule)
        for region in (of_year if name in _ACROSS_KINDS else of_kind).values():
            for verdict in judge([fact for own in region if name not in own[0].off for fact in own], parameters):
                if verdict is None:
                    passed += 1
                    continue
                failed += 1
                finding = _finding(rule, settings, *verdict)
                found[finding.primary.file].append(finding)
        if passed or failed:
            checks[name] = Checks(passed, failed, {}, rule.nama)
    told = [evolve(one, findings=(*one.findings, *found[one.file])) if one.file in found else one for one in several]
    return evolve(told[0], checks={**told[0].checks, **checks}), *told[1:]


def _finding(
    rule: Rule, settings: Settings, fact: KantorFact, arguments: Mapping[str, str], others: tuple[Place, ...]
) -> Finding:
    return Finding(
        rule.id,
        rule.nama,
        Message(rule.judul),
        settings.severity(rule.id) or rule.tingkat,
        Message(template(f"wilayah.{rule.id.lower()}"), {"kode": fact.tertulis, "nama": fact.nama, **arguments}),
        fact.tempat,
        fact.dokumen,
        fact.wilayah[2],
        Message(rule.saran, arguments) if rule.saran else None,
        tuple(evolve(place, label="reference") for place in others),
        suppressed=fact.accepted.get(rule.id),
    )


def _other_sources(facts: Sequence[KantorFact], _: Mapping[str, Any]) -> Iterator[Judgement]:
    """WIL801: sister offices pay the same work and amount from one source, and one from another."""
    groups: dict[tuple[str, str, Decimal], list[KantorFact]] = defaultdict(list)
    for fact in facts:
        if _kind(fact.kantor) and fact.pagu and fact.sumber:
            groups[_kind(fact.kantor), fact.kode, fact.pagu].append(fact)
    for same in groups.values():
        if len(same) < _FEWEST:
            continue
        usual, times = Counter(fact.sumber for fact in same).most_common(1)[0]
        if len({fact.kantor for fact in same}) < _FEWEST or 2 * times <= len(same):
            continue
        model = next(fact for fact in same if fact.sumber == usual)
        for fact in same:
            if fact.sumber == usual:
                yield None
            else:
                yield fact, {"banyak": str(times), "kantor": model.kantor}, (model.tempat,)


def _left_out(facts: Sequence[KantorFact], parameters: Mapping[str, Any]) -> Iterator[Judgement]:
    """WIL802: what nearly all offices of a kind plan in their supporting program, and one does not."""
    kinds: dict[str, dict[str, list[KantorFact]]] = defaultdict(lambda: defaultdict(list))
    for fact in facts:
        kinds[_kind(fact.kantor)][fact.kantor].append(fact)
    for offices in kinds.values():
        plans = {office: {fact.kode for fact in own if fact.kode.startswith("*")} for office, own in offices.items()}
        plans = {office: codes for office, codes in plans.items() if codes}
        if len(plans) < parameters["paling_sedikit"]:
            continue
        having = Counter(code for codes in plans.values() for code in codes)
        usual = sorted(code for code, n in having.items() if 100 * n >= parameters["bagian"] * len(plans))
        named = {fact.kode: fact for own in offices.values() for fact in own}
        for office, codes in plans.items():
            missing = [code for code in usual if code not in codes]
            if len(missing) > max(1, len(usual) // _OTHER_SORT):
                continue
            yield from [None] * (len(usual) - len(missing))
            for code in missing:
                arguments = {"kantor": office, "apa": named[code].nama, "banyak": str(having[code])}
                yield offices[office][0], arguments, (named[code].tempat,)


def _other_names(facts: Sequence[KantorFact], _: Mapping[str, Any]) -> Iterator[Judgement]:
    """WIL803: a code that most offices name alike, and one otherwise."""
    groups: dict[str, list[KantorFact]] = defaultdict(list)
    for fact in facts:
        groups[fact.kode].append(fact)
    for same in groups.values():
        if len(same) < _FEWEST:
            continue
        names = [padat(fact.nama) for fact in same]
        usual, times = Counter(names).most_common(1)[0]
        if len({fact.kantor for fact in same}) < _FEWEST or 2 * times <= len(same):
            continue
        model = same[names.index(usual)]
        for fact, name in zip(same, names, strict=True):
            if name == usual:
                yield None
            else:
                yield fact, {"banyak": str(times), "lain": model.nama, "kantor": fact.kantor}, (model.tempat,)


def _beyond_rkpd(facts: Sequence[KantorFact], _: Mapping[str, Any]) -> Iterator[Judgement]:
    """WIL804: what several offices plan together for a code of an RKPD that is not split into offices.

    An office that has the code in two documents, such as two stages, says nothing: which of them counts?
    """
    lines = [fact for fact in facts if fact.wilayah[1] == "rkpd"]
    if not lines:
        return
    plans = [fact for fact in facts if fact.wilayah[1] == "renja"]
    offices = {padat(fact.kantor) for fact in plans}
    shared = [fact for fact in lines if padat(fact.kantor) not in offices]
    of_code: dict[str, list[KantorFact]] = defaultdict(list)
    for fact in plans:
        of_code[fact.tertulis].append(fact)
    for line in shared:
        parts = of_code.get(line.tertulis, [])
        held = [fact.pagu for fact in parts if fact.pagu is not None]
        if line.pagu is None or len(parts) < _SEVERAL or len({fact.kantor for fact in parts}) < len(parts):
            continue
        total = sum(held, Decimal(0))
        if total <= line.pagu:
            yield None
        else:
            said = {
                "banyak": str(len(parts)),
                "jumlah": format_rupiah(total),
                "lebih": format_rupiah(total - line.pagu),
            }
            yield line, {**said, "batas": format_rupiah(line.pagu)}, tuple(fact.tempat for fact in parts[:_SHOWN])


_SEVERAL = 2
_SHOWN = 10
"""places that are shown of the offices that share a line"""
_FEWEST = 3
"""offices that make a habit"""
_OTHER_SORT = 3
"""an office that lacks more than one in so many of what all others plan is of another sort, such as a UPTD"""
_JUDGES: Mapping[str, Callable[[Sequence[KantorFact], Mapping[str, Any]], Iterator[Judgement]]] = {
    "WIL801": _other_sources,
    "WIL802": _left_out,
    "WIL803": _other_names,
    "WIL804": _beyond_rkpd,
}
"""rule id -> what it makes of the facts of one region"""
_ACROSS_KINDS = frozenset(("WIL804",))
"""rules that hold Renja against RKPD; the others look at one kind of document at a time"""
REGIONAL = frozenset(_JUDGES)
