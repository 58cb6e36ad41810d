"""What a verifier sends back: findings of an office by cause, with room for answers, and all offices at a glance."""

from __future__ import annotations

import hashlib
import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from attrs import evolve, field, frozen

from renja_dsl import __version__
from renja_dsl.findings.finding import Finding, Report, Severity
from renja_dsl.lint.places import document_label
from renja_dsl.lint.settings import Settings
from renja_dsl.messages import word
from renja_dsl.model.document import Document
from renja_dsl.papers.figures.charts import Bar, bars_of
from renja_dsl.papers.tables.base import leaf, text
from renja_dsl.papers.tree import Block, Chapter, Figure, Paper, PaperCell, PaperRow, PaperSection, PaperTable
from renja_dsl.report.causes import Caused, at_stake, caused, counted
from renja_dsl.report.tables.cells import text_of
from renja_dsl.report.wording import both_sides, cell_of, say, severity_word
from renja_dsl.rules.rule import Rule
from renja_dsl.values import format_rupiah

ANSWER, MARK = "tanggapan", "penanda"
"""keys of the columns that come back: what the office says, and which finding it is about"""
_MOST_BARS = 20
_MARK = 8
"""characters of a digest"""
_DIGEST = 16
"""characters of a digest: enough to tell two texts apart"""


@frozen
class Verified:
    """An office and what was found in its documents."""

    name: str
    report: Report
    documents: tuple[str, ...]
    """`renja 2026 (renja-2026.renja)`"""
    digest: str
    """of the texts of its documents"""
    causes: Sequence[Caused] = field(init=False)

    def __attrs_post_init__(self) -> None:
        found = sorted(caused(self.report), key=lambda cause: cause.weight)
        object.__setattr__(self, "causes", found)


@frozen
class Stamp:
    """By what was judged."""

    version: str
    rules: str
    tables: str


def stamp_of(rules: Sequence[Rule], report: Report, settings: Settings) -> Stamp:
    built_in = word("laporan.aturan_bawaan", settings.language, banyak=str(len(rules)))
    years = ", ".join(map(str, report.tables)) or word("laporan.tanpa_tabel", settings.language)
    return Stamp(__version__, ", ".join((built_in, *settings.rulebooks)), years)


def offices_of(documents: Iterable[Document], report: Report) -> Iterator[Verified]:
    """Documents of one folder and one office, in the order of their names, with what was found in them."""
    groups: dict[tuple[str, str], list[Document]] = {}
    for document in documents:
        key = posixpath.dirname(document.name), text_of(document.kode)
        groups.setdefault(key, []).append(document)
    found: dict[str, list[Finding]] = {}
    for finding in report.findings:
        found.setdefault(finding.primary.file, []).append(finding)
    for (folder, _), own in groups.items():
        names = {document.name for document in own}
        findings = tuple(sorted((f for name in names for f in found.get(name, ())), key=lambda f: f.order))
        kinds = {name: kind for name, kind in report.kinds.items() if name in names}
        named = (", ".join(filter(None, (text_of(d.nama), text_of(d.daerah)))) for d in own)
        label = next(filter(None, named), folder or own[0].name)
        told = tuple(f"{document_label(d)} ({posixpath.basename(d.name)})" for d in own)
        yield Verified(label, evolve(report, findings=findings, documents=len(own), kinds=kinds), told, _digest(own))


def _digest(documents: Iterable[Document]) -> str:
    made = hashlib.sha256()
    for document in sorted(documents, key=lambda one: one.name):
        text = f"{posixpath.basename(document.name)}\0{document.source.text}\0"
        made.update(text.encode("utf-8", "backslashreplace"))
    return made.hexdigest()[:_DIGEST]


def mark_of(finding: Finding) -> str:
    """What tells a finding in a returned workbook, also when lines have moved: rule, and a digest of the rest."""
    known = f"{finding.primary.file}\0{finding.fingerprint}"
    return f"{finding.rule}-{hashlib.sha256(known.encode('utf-8', 'backslashreplace')).hexdigest()[:_MARK]}"


def office_report(office: Verified, stamp: Stamp, language: str) -> Paper:
    """Verdict and numbers, a chart, and every finding by its cause."""
    title = word("laporan.judul", language, nama=office.name)
    blocks: list[Block] = [Chapter(1, "", title), _summary(office, stamp, language)]
    chart = _chart(office, language)
    sections = [PaperSection((*blocks, *((chart,) if chart is not None else ())))]
    if office.causes:
        sections.append(PaperSection((_findings(office, language),), landscape=True))
    return Paper(title, "", tuple(sections), language=language)


def verdict(office: Verified, language: str) -> str:
    if not office.causes:
        return word("laporan.bersih", language, dokumen=str(office.report.documents))
    worst = max((cause.severity for cause in office.causes), key=lambda severity: severity.weight)
    key = "ui.verdict_galat" if worst is Severity.GALAT else "ui.verdict_lain"
    counts = {"dokumen": office.report.documents, "temuan": len(office.report.open), "sebab": len(office.causes)}
    return word(key, language, **{name: str(count) for name, count in counts.items()})


def _summary(office: Verified, stamp: Stamp, language: str) -> PaperTable:
    counts = counted(office.causes)
    told = [
        ("laporan.putusan", verdict(office, language)),
        *((f"ui.sebab_{severity.value}", str(counts[severity])) for severity in Severity),
        ("ui.dipertaruhkan", format_rupiah(at_stake(office.causes))),
        ("laporan.dokumen", "\n".join(office.documents)),
        ("laporan.sidik", office.digest),
        ("laporan.versi", stamp.version),
        ("laporan.aturan", stamp.rules),
        ("laporan.tabel", stamp.tables),
    ]
    rows = tuple(PaperRow((text(word(key, language)), text(said))) for key, said in told)
    heads = (leaf(word("laporan.hal", language), width=6), leaf(word("laporan.isi", language), width=14))
    return PaperTable("ringkasan", word("laporan.ringkasan", language), heads, rows)


def _chart(office: Verified, language: str) -> Figure | None:
    """Causes by rule, the most frequent first."""
    found = Counter(f"{cause.head.rule} {cause.head.name}" for cause in office.causes)
    bars = [Bar(name, (Decimal(count),), (str(count),)) for name, count in found.most_common(_MOST_BARS)]
    return bars_of(word("laporan.sebab_per_aturan", language), ("",), bars)


def _findings(office: Verified, language: str) -> PaperTable:
    """Causes by weight, each with what follows from it."""
    heads = (
        leaf("No", width=3, align="center"),
        leaf(word("ui.tingkat", language), width=6),
        leaf(word("ui.aturan", language), width=5),
        leaf(word("ui.tempat", language), width=11),
        leaf(word("laporan.sel", language), width=7),
        leaf(word("ui.kode", language), width=9),
        leaf(word("ui.pesan", language), width=22),
        leaf(word("laporan.tertulis", language), width=11, align="right"),
        leaf(word("laporan.terhitung", language), width=11, align="right"),
        leaf(word("ui.saran", language), width=16),
        leaf(word(f"laporan.{ANSWER}", language), width=14),
        leaf(word(f"laporan.{MARK}", language), width=6),
    )
    rows = [row for at, cause in enumerate(office.causes, 1) for row in _cause(cause, at, language)]
    return PaperTable("temuan", word("laporan.temuan", language), heads, tuple(rows))


def _cause(cause: Caused, at: int, language: str) -> Iterator[PaperRow]:
    for below, finding in enumerate(cause.all):
        number = str(at) if not below else f"{at}.{below}"
        yield PaperRow(_cells(finding, number, language), strong=False, shade=0 if below else 1)


def _cells(finding: Finding, number: str, language: str) -> tuple[PaperCell, ...]:
    place = finding.primary
    values = finding.values
    sides = [value for _, value in both_sides(finding, language)[:2]] if values is not None else []
    stated, computed = sides if len(sides) == len(("stated", "computed")) else ("", "")
    advice = say(finding.advice, language) if finding.advice is not None else ""
    told = (
        number,
        severity_word(finding.severity, language),
        finding.rule,
        f"{posixpath.basename(place.file)}:{place.from_.line}",
        cell_of(place),
        place.kode,
        say(finding.message, language),
        stated,
        computed,
        advice,
        "",
        mark_of(finding),
    )
    return tuple(map(text, told))


# ---- all offices ---------------------------------------------------------------------------


def overview(offices: Sequence[Verified], files: Sequence[str], stamp: Stamp, language: str) -> Paper:
    """Every office in a row, the worst first; `files`: names of their reports."""
    title = word("laporan.judul_semua", language, banyak=str(len(offices)))
    heads = (
        leaf("No", width=3, align="center"),
        leaf(word("laporan.perangkat_daerah", language), width=24),
        leaf(word("laporan.dokumen", language), width=5, align="right"),
        *(leaf(word(f"ui.sebab_{one.value}", language), width=6, align="right") for one in Severity),
        leaf(word("ui.temuan", language), width=6, align="right"),
        leaf(f"{word('ui.dipertaruhkan', language)} (Rp)", width=12, align="right"),
        leaf(word("laporan.berkas", language), width=16),
    )
    pairs = sorted(zip(offices, files, strict=True), key=lambda pair: _burden(pair[0]))
    rows = []
    for at, (office, file) in enumerate(pairs, 1):
        counts = counted(office.causes)
        numbers = (office.report.documents, *(counts[one] for one in Severity), len(office.report.open))
        stake = at_stake(office.causes)
        cells = (
            text(at),
            text(office.name),
            *(PaperCell(str(n), Decimal(n), "angka") for n in numbers),
            PaperCell(format_rupiah(stake).replace("Rp", ""), stake, "rupiah"),
            text(file),
        )
        rows.append(PaperRow(cells))
    bars = [_bar(office) for office, _ in pairs[:_MOST_BARS]]
    chart = bars_of(word("laporan.galat_per_kantor", language), ("",), [bar for bar in bars if bar.values[0]])
    table = PaperTable("perangkat daerah", word("laporan.ringkasan", language), heads, tuple(rows))
    told = (("laporan.versi", stamp.version), ("laporan.aturan", stamp.rules), ("laporan.tabel", stamp.tables))
    notes = tuple(f"{word(key, language)}: {said}" for key, said in told)
    stamped = PaperTable(table.key, table.caption, heads, table.rows, notes=notes)
    blocks = (Chapter(1, "", title), stamped, *((chart,) if chart is not None else ()))
    return Paper(title, "", (PaperSection(blocks, landscape=True),), language=language)


def _burden(office: Verified) -> tuple[object, ...]:
    counts = counted(office.causes)
    return (*(-counts[one] for one in Severity), -at_stake(office.causes), office.name)


def _bar(office: Verified) -> Bar:
    count = counted(office.causes)[Severity.GALAT]
    return Bar(office.name, (Decimal(count),), (str(count),))
