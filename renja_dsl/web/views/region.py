"""All offices with their numbers, the worst first."""

from __future__ import annotations

from decimal import Decimal

from renja_dsl.findings.finding import Severity
from renja_dsl.lint.places import document_label
from renja_dsl.report.causes import at_stake, counted
from renja_dsl.report.refusal import sentence
from renja_dsl.report.tables.cells import text_of
from renja_dsl.values import format_rupiah
from renja_dsl.values.data import Json
from renja_dsl.web.plans import PlanKantor
from renja_dsl.web.views.asked import Asked, file_id, shown


def region(asked: Asked) -> Json:
    plans = asked.plans
    return {
        "kantor": sorted((office_row(office) for office in plans.offices.values()), key=_burden),
        "tak_terbaca": unreadable(asked, None),
    }


def office_row(office: PlanKantor) -> Json:
    """An office in a line: names, counts of causes, rupiah in question, pagu of its leading document."""
    counts = counted(office.verified.causes)
    stake = at_stake(office.verified.causes)
    pagu = _pagu(office)
    return {
        "kantor": office.key,
        "nama": office.verified.name,
        "daerah": text_of(office.leading.daerah),
        "folder": shown(office.folder),
        "dokumen": documents(office),
        **{severity.value: counts[severity] for severity in Severity},
        "temuan": len(office.verified.report.open),
        "dipertaruhkan": f"{stake:f}",
        "kata_dipertaruhkan": format_rupiah(stake),
        "pagu": None if pagu is None else f"{pagu:f}",
        "kata_pagu": "" if pagu is None else format_rupiah(pagu),
    }


def documents(office: PlanKantor) -> list[Json]:
    return [{"berkas": file_id(d.name), "nama": shown(d.name), "sebutan": document_label(d)} for d in office.documents]


def unreadable(asked: Asked, folder: str | None) -> list[Json]:
    """Plans that could not be read, and why; of one folder, or of all (None)."""
    errors = asked.plans.unreadable if folder is None else asked.plans.folders[folder].part.unreadable
    return [{"nama": shown(error.name), "sebab": sentence(error.complaint, asked.language)} for error in errors]


def _pagu(office: PlanKantor) -> Decimal | None:
    """Of the programs of the leading document: stated, else the sum of their children; None where one is unknown."""
    name = office.leading.name
    rows = [row for part in office.home.part.documents for row in part.programs if row.file == name]
    sums = [row.jumlah if row.pagu is None else row.pagu for row in rows]
    known = [amount for amount in sums if amount is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(sums) else None


def _burden(row: Json) -> tuple[object, ...]:
    return (*(-row[severity.value] for severity in Severity), -Decimal(row["dipertaruhkan"]), row["nama"])
