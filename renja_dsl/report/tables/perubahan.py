"""What changed between two documents, one row a change; and the findings that changes caused or cured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from renja_dsl.findings.finding import Finding, Report
from renja_dsl.knowledge.changes import Perubahan
from renja_dsl.lint.places import document_label
from renja_dsl.messages import word
from renja_dsl.model.document import Document
from renja_dsl.report.tables.base import Head, OfficialTable, TableCell, TableRow, plain
from renja_dsl.report.tables.cells import heading, speaking
from renja_dsl.report.tables.pergeseran import shift, sides
from renja_dsl.report.wording import say, severity_word

_LONGEST = 160
"""characters of a text that changed: the whole of it stands in the plans"""
_MOST_REASONS = 3


def listed(before: Document, after: Document, found: Sequence[Perubahan], language: str) -> OfficialTable:
    told = speaking(language)
    head = (
        Head("kode", told("kolom.kode"), of_block=True),
        Head("nama", word("beda.kepala_nama", language), flexible=True, of_block=True),
        Head("apa", word("beda.kepala_apa", language), flexible=True),
        Head("semula", told("kolom.semula"), flexible=True),
        Head("menjadi", told("kolom.menjadi"), flexible=True),
        Head("selisih", told("kolom.bertambah"), right=True),
        Head("persen", "%", right=True),
    )
    rows = [_row(change, language) for change in found]
    title = f"{word('beda.judul', language)}, {sides(before, after, told)}, {heading(after)}"
    name = before.name if before.name == after.name else f"{before.name} → {after.name}"
    kinds = Counter(change.sifat.value for change in found)
    counted = ", ".join(f"{count} {word(f'beda.{kind}', language)}" for kind, count in sorted(kinds.items()))
    notes = (word("beda.ringkas", language, jumlah=str(len(found)), rincian=counted),) if found else ()
    return OfficialTable("perubahan", title, name, head, tuple(rows), notes)


def _row(change: Perubahan, language: str) -> TableRow:
    node = change.pasangan.node if change.pasangan is not None else None
    name = node.nama_teks if node is not None else word("beda.dokumen", language)
    shifted = shift(*change.uang) if change.uang is not None else (TableCell(), TableCell())
    cells = (
        plain(change.kode),
        plain(name),
        plain(_what(change, language)),
        plain(_short(change.semula)),
        plain(_short(change.menjadi)),
        *shifted,
    )
    return TableRow(cells, 0, str(node.start) if node is not None else "dokumen")


def _what(change: Perubahan, language: str) -> str:
    """`baru`, `pagu 2026`, `target 2026: Jumlah koperasi`."""
    kind = word(f"beda.{change.sifat.value}", language)
    if change.medan == "simpul":
        return kind
    called = word(f"kolom.{change.medan}", language) if change.medan in ("kode", "nama") else change.medan
    field = " ".join(filter(None, (called.replace("_", " "), change.tahun)))
    told = field if change.sifat.value in ("isi", "nama") else f"{field} {kind}"
    return f"{told}: {change.tentang}" if change.tentang else told


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1].rstrip()}…"


# ---- findings -----------------------------------------------------------------------------


def consequences(
    before: Report, after: Report, found: Sequence[Perubahan], *, of_one_year: bool, language: str
) -> OfficialTable:
    """Findings that are new and findings that are gone, each with the changes of the nodes that it speaks of.

    Findings of two years are known by rule and code, those of one by their whole fingerprint.
    """
    told = speaking(language)
    key = _fingerprint if of_one_year else _rule_and_code
    head = (
        Head("akibat", word("beda.kepala_akibat", language)),
        Head("tingkat", word("ui.tingkat", language)),
        Head("aturan", word("ui.aturan", language)),
        Head("kode", told("kolom.kode")),
        Head("temuan", word("ui.pesan", language), flexible=True),
        Head("karena", word("beda.kepala_karena", language), flexible=True),
    )
    by_code: dict[str, list[Perubahan]] = {}
    for change in found:
        nodes = (change.pasangan.before, change.pasangan.after) if change.pasangan is not None else ()
        for code in dict.fromkeys(node.kode_teks for node in nodes if node is not None and node.kode_teks):
            by_code.setdefault(code, []).append(change)
    caused, cured = _beyond(after, before, key), _beyond(before, after, key)
    rows = [
        _finding(finding, said, by_code, language)
        for said, findings in (("beda.timbul", caused), ("beda.sembuh", cured))
        for finding in sorted(findings, key=lambda f: (-f.severity.weight, f.order))
    ]
    counts = {"timbul": str(len(caused)), "sembuh": str(len(cured)), "tetap": str(len(after.open) - len(caused))}
    return OfficialTable(
        "temuan",
        word("beda.judul_temuan", language),
        "",
        head,
        tuple(rows),
        (word("beda.ringkas_temuan", language, **counts),),
    )


def _finding(finding: Finding, said: str, by_code: dict[str, list[Perubahan]], language: str) -> TableRow:
    codes = dict.fromkeys(place.kode for place in (finding.primary, *finding.related) if place.kode)
    reasons = [f"{_what(change, language)} ({code})" for code in codes for change in by_code.get(code, ())]
    shown = "; ".join(dict.fromkeys(reasons[:_MOST_REASONS])) + ("; …" if len(reasons) > _MOST_REASONS else "")
    cells = (
        word(said, language),
        severity_word(finding.severity, language),
        finding.rule,
        finding.primary.kode,
        say(finding.message, language),
        shown,
    )
    return TableRow(tuple(map(plain, cells)), 0, "")


def _beyond(these: Report, others: Report, key: Callable[[Finding], object]) -> list[Finding]:
    """Findings of one side that the other has not, or not so often."""
    left: Counter[object] = Counter(map(key, others.open))
    found = []
    for finding in these.open:
        if left[key(finding)]:
            left[key(finding)] -= 1
        else:
            found.append(finding)
    return found


def _fingerprint(finding: Finding) -> object:
    return finding.fingerprint


def _rule_and_code(finding: Finding) -> object:
    return finding.rule, finding.primary.kode or finding.primary.nama


def lone(documents: Iterable[Document], key: str, language: str) -> list[str]:
    """Sentences about documents that only one side has."""
    return [word(key, language, berkas=d.name, dokumen=f"{document_label(d)}, {heading(d)}") for d in documents]
