"""Files of a region taken in together: one folder an office, documents that refer to each other, what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from renja_dsl.drafts.plan import Draft
from renja_dsl.intake.importing import Import, written
from renja_dsl.intake.sipd.plan import folder_name
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.values import padat

SETTINGS = "renja.toml"
SETTINGS_TEXT = "# Folder kerja: rujukan antardokumen (mengacu) dihitung dari sini dan tidak keluar dari sini.\n"


@frozen
class KantorFound:
    """What the files of one office gave."""

    nama: str
    """nothing where the file does not name it"""
    dokumen: tuple[str, ...]
    """such as `renja 2026`, with the file that it came from"""
    ragu: int
    """notes on them"""
    beda: int
    """files whose totals differ"""
    kurang: tuple[str, ...]
    """documents that the others are compared with, and that no file gave"""


def together(made: Sequence[Import], parser: PlanParser) -> list[Import]:
    """The same imports, with one folder an office and references where both sides exist."""
    drafts = [draft for one in made for draft in one.drafts]
    codes = _codes(drafts)
    changed: set[int] = set()
    for draft in drafts:
        if not draft.kode and (code := codes.get(padat(draft.nama))):
            draft.kode = code
            changed.add(id(draft))
    for office in _offices(drafts).values():
        for draft in office:
            references = [reference for reference in _references(draft, office) if reference not in draft.mengacu]
            if references:
                draft.mengacu += references
                changed.add(id(draft))
    return [_renewed(one, changed, parser) for one in made]


def found(made: Sequence[Import]) -> list[KantorFound]:
    """By office, in order of their codes; what names none comes last, file by file."""
    offices = sorted(
        _offices([draft for one in made for draft in one.drafts]).values(),
        key=lambda office: (office[0].kode, office[0].nama),
    )
    unnamed = [[draft for draft in one.drafts if not (draft.kode or draft.nama)] for one in made]
    table: list[KantorFound] = []
    for drafts in [*offices, *filter(None, unnamed)]:
        own = [one for one in made if any(draft is known for draft in one.drafts for known in drafts)]
        documents = [
            f"{_said(draft)} ({one.source.name})"
            for one in own
            for draft in one.drafts
            if any(draft is d for d in drafts)
        ]
        notes, differ = sum(len(one.notes) for one in own), sum(one.differs for one in own)
        name = " ".join(filter(None, (drafts[0].kode, drafts[0].nama)))
        table.append(KantorFound(name, tuple(documents), notes, differ, tuple(_missing(drafts) if name else ())))
    return table


def _codes(drafts: Iterable[Draft]) -> dict[str, str]:
    """Folded name of an office -> its code, where all files agree on it."""
    codes: dict[str, set[str]] = {}
    for draft in drafts:
        if draft.kode and draft.nama:
            codes.setdefault(padat(draft.nama), set()).add(draft.kode)
    return {name: held.pop() for name, held in codes.items() if len(held) == 1}


def _offices(drafts: Iterable[Draft]) -> dict[str, list[Draft]]:
    offices: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.kode or draft.nama:
            offices.setdefault(draft.kode or padat(draft.nama), []).append(draft)
    return offices


def _references(draft: Draft, office: list[Draft]) -> list[tuple[str, str]]:
    """What a document is compared with, of the documents of its office."""
    if draft.periode is not None:
        return []
    wanted = [("renstra", "renstra", 0)]
    if draft.jenis == "renja":
        wanted += [("rkpd", "rkpd", 0), ("evaluasi", "evaluasi", -1)]
    elif draft.jenis == "evaluasi":
        wanted += [("renja", "renja", 0)]
    if all(word != "sebelumnya" for word, _ in draft.mengacu):
        wanted.append(("sebelumnya", draft.jenis, -1))
    made: list[tuple[str, str]] = []
    for word, kind, shift in wanted:
        other = next(
            (one for one in office if one.jenis == kind and _is_of(one, draft.tahun + shift) and not one.ragam), None
        )
        if other is not None and other is not draft:
            made.append((word, other.berkas))
    return made


def _is_of(draft: Draft, year: int) -> bool:
    if draft.periode is not None:
        return draft.periode.awal <= year <= draft.periode.akhir
    return draft.tahun == year


def _missing(drafts: list[Draft]) -> list[str]:
    years = sorted({draft.tahun for draft in drafts if draft.jenis in ("renja", "rkpd")})
    missing: list[str] = []
    for year in years[-1:]:
        for kind, shift in (("renstra", 0), ("rkpd", 0), ("renja", 0), ("evaluasi", -1)):
            if not any(draft.jenis == kind and _is_of(draft, year + shift) for draft in drafts):
                missing.append(kind if kind == "renstra" else f"{kind} {year + shift}")
    return missing


def _said(draft: Draft) -> str:
    when = f"{draft.periode.awal}-{draft.periode.akhir}" if draft.periode is not None else str(draft.tahun)
    return " ".join(filter(None, (draft.jenis, when, draft.ragam or draft.tahap)))


def _renewed(one: Import, changed: set[int], parser: PlanParser) -> Import:
    if not any(id(draft) in changed for draft in one.drafts):
        return one
    outputs = []
    for draft, output in zip(one.drafts, one.outputs, strict=True):
        if id(draft) in changed:
            renewed = written(draft, folder_name(draft), one.source, parser)
            output = evolve(renewed, path=f"{folder_name(draft)}/{output.path.rpartition('/')[2]}")
        outputs.append(output)
    return evolve(one, outputs=tuple(outputs))
