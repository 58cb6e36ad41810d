"""Rows of one office to its plan: the tree of levels, money, places, sources and priorities."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import define, field, frozen

from renja_dsl.drafts.plan import Draft, DraftSimpul, DraftSumberDana
from renja_dsl.drafts.provenance import NAMED
from renja_dsl.drafts.text import one_line
from renja_dsl.intake.refused import ImportRefused, Note
from renja_dsl.intake.sipd.indicators import IndikatorPlacer
from renja_dsl.intake.sipd.rows import CODE, SipdRow
from renja_dsl.intake.sipd.totals import MONEY, TotalGap, difference, stated_total
from renja_dsl.intake.source_values import money
from renja_dsl.values import berbentuk

LEVEL_FIELDS = (
    ("urusan", "kode_urusan", "nama_urusan", "urusan"),
    ("bidang_urusan", "kode_bidang_urusan", "nama_bidang_urusan", "bidang_urusan"),
    ("program", "kode_program", "nama_program", "program"),
    ("kegiatan", "kode_giat", "nama_giat", "kegiatan"),
)
"""level, field of its code, of its name, the file's word in its totals"""
PRIORITIES = (("nasional", "label_pusat"), ("provinsi", "label_prov"), ("daerah", "label_kokab"))
RENSTRA_COPIES = tuple(
    f"target_{when}_{level}_renstra" for level in ("program", "giat", "sub_giat") for when in ("akhir", "min_1", "n")
)
_YEAR = re.compile(r"(?:19|20|21)[0-9]{2}")
_REGION = {"kab.": "Kabupaten", "kabupaten": "Kabupaten", "kota": "Kota", "prov.": "Provinsi", "provinsi": "Provinsi"}


@frozen
class SipdPlan:
    """A plan, what it says differently from the file's totals, and what could not be placed."""

    draft: Draft
    rows: int
    notes: tuple[Note, ...]
    gaps: tuple[TotalGap, ...]
    checked: int


def import_offices(rows: list[SipdRow], name: str) -> tuple[SipdPlan, ...]:
    """The plan of each office of a response. `name` is the file's, for messages. Raises ImportRefused."""
    years = {row.text("tahun") for row in rows}
    year = years.pop()
    if years or not _YEAR.fullmatch(year):
        raise ImportRefused("impor.tahun_campur", berkas=name, tahun=", ".join(sorted({year, *years})))
    offices: dict[str, list[SipdRow]] = {}
    for row in rows:
        offices.setdefault(row.text("id_unit"), []).append(row)
    _refuse_twins(rows, name)
    made = tuple(_Importer(own, int(year)).hasil() for own in offices.values())
    if len({plan.draft.kode for plan in made}) < len(made):
        raise ImportRefused("impor.kantor_campur", berkas=name, ada=", ".join(sorted(offices)))
    return made


def _refuse_twins(rows: list[SipdRow], name: str) -> None:
    """A sub kegiatan stands once in a sub unit."""
    seen: dict[tuple[str, ...], SipdRow] = {}
    for row in rows:
        key = tuple(row.text(field) for field in ("id_unit", "kode_sub_skpd", "kode_sub_giat"))
        first = seen.setdefault(key, row)
        if first is not row:
            raise ImportRefused(
                "impor.kode_rangkap",
                berkas=name,
                kode=key[-1],
                tempat=f"{first.number}, {row.number}",
                nilai=f"{first.raw('pagu_indikatif')}, {row.raw('pagu_indikatif')}",
            )


@define
class _Importer:
    rows: list[SipdRow]
    year: int
    place: IndikatorPlacer = field(factory=IndikatorPlacer)
    nodes: dict[tuple[str, ...], DraftSimpul] = field(factory=dict)
    stated: list[tuple[DraftSimpul, str, SipdRow]] = field(factory=list)
    """node, the file's word for its level, the first row that states its totals"""

    def hasil(self) -> SipdPlan:
        self.rows.sort(key=_order)
        plan = Draft("renja", self.year, daerah=_region(self.rows))
        plan.kode, plan.nama = self.office()
        units = {row.text("kode_sub_skpd") for row in self.rows}
        nested = units != {plan.kode}
        members: dict[tuple[str, ...], list[SipdRow]] = {}
        for row in self.rows:
            path = self.path(row, plan, nested)
            members.setdefault((*path, "program"), []).append(row)
        for row_group in members.values():
            self.program(row_group)
        differences = self.totals()
        if not nested:
            differences += self.office_totals(plan)
        checked = sum(
            stated_total(row, medan, level) is not None
            for row, level in [
                *((row, level) for _, level, row in self.stated),
                *([] if nested else [(self.rows[0], "sub_skpd")]),
            ]
            for medan in MONEY
        )
        return SipdPlan(plan, len(self.rows), tuple(self.place.notes), tuple(differences), checked)

    def office(self) -> tuple[str, str]:
        """The sub unit that is the office itself, else what all sub units share."""
        row = next((row for row in self.rows if row.text("id_sub_skpd") == row.text("id_unit")), self.rows[0])
        return row.text("kode_sub_skpd"), row.text("nama_sub_skpd")

    def path(self, row: SipdRow, plan: Draft, nested: bool) -> tuple[str, ...]:
        """Open the levels of a row; the key of its program."""
        siblings = plan.akar
        key: tuple[str, ...] = (row.text("kode_sub_skpd"),)
        if nested:
            siblings = self.level(siblings, key, row, ("unit_kerja", "kode_sub_skpd", "nama_sub_skpd", "sub_skpd")).anak
        program: tuple[str, ...] = ()
        for level in LEVEL_FIELDS:
            key = (*key, row.text(level[1]))
            if row.text(level[1]) or row.text(level[2]):
                siblings = self.level(siblings, key, row, level).anak
            program = key if level[0] == "program" else program
        self.sub_kegiatan(siblings, row)
        return program

    def level(
        self, siblings: list[DraftSimpul], key: tuple[str, ...], row: SipdRow, of: tuple[str, str, str, str]
    ) -> DraftSimpul:
        level, _, name, total = of
        node = self.nodes.get(key)
        if node is None:
            node = self.nodes[key] = DraftSimpul(level, key[-1], row.text(name))
            node.isi.asal[NAMED] = (row.source(name),)
            siblings.append(node)
            self.stated.append((node, total, row))
            for medan in MONEY:
                stated = stated_total(row, medan, total)
                if stated is not None:
                    node.isi.put(medan, money(stated).cell, asal=row.source(f"total_{MONEY[medan]}_{total}"))
        elif node.nama != row.text(name):
            self.place.unplaced(node, row, name)
        return node

    # ---- sub kegiatan ----------------------------------------------------------------------------

    def sub_kegiatan(self, siblings: list[DraftSimpul], row: SipdRow) -> None:
        node = DraftSimpul("sub_kegiatan", row.text("kode_sub_giat"), row.text("nama_sub_giat"))
        node.isi.asal[NAMED] = (row.source("nama_sub_giat"),)
        siblings.append(node)
        for medan, name in MONEY.items():
            amount = row.money(name)
            if amount is None:
                if row.text(name):
                    self.place.unplaced(node, row, name)
                continue
            read = money(amount)
            node.isi.put(medan, read.cell, asal=row.source(name))
            if read.doubt:
                self.place.tell(read.doubt, row, medan=medan, isi=str(amount), jadi=str(read.cell.tercetak))
        self.place.output(node, row)
        for place in filter(None, map(one_line, row.raw("lokasi_bl").split("\n"))):
            node.describe("lokasi", place, row.source("lokasi_bl"))
        if text := row.text("kelompok_sasaran"):
            node.describe("kelompok_sasaran", text, row.source("kelompok_sasaran"))
        for source in self.sources(node, row):
            node.pay(source, row.source("nama_dana"))
        node.prioritas = [(level, row.text(label)) for level, label in PRIORITIES if row.text(label)]
        if row.money("pagu") not in (None, row.money("pagu_indikatif")):
            self.place.unplaced(node, row, "pagu")
        for copy in RENSTRA_COPIES:
            if row.text(copy):
                self.place.unplaced(node, row, copy)

    def sources(self, node: DraftSimpul, row: SipdRow) -> list[DraftSumberDana]:
        """Codes and names joined by commas, parallel; a name may hold a comma of its own."""
        if row.sources:
            return list(row.sources)
        codes = [part for part in row.text("kode_dana").split(", ") if part]
        names = [part for part in row.text("nama_dana").split(", ") if part]
        if len(codes) == 1 and names:
            names = [", ".join(names)]
        if len(codes) == len(names) and all(CODE.fullmatch(code) for code in codes):
            return [DraftSumberDana(name, code) for code, name in zip(codes, names, strict=True)]
        if codes:
            self.place.unplaced(node, row, "kode_dana")
        return [DraftSumberDana(row.text("nama_dana"))] if names else []

    # ---- program and kegiatan --------------------------------------------------------------------

    def program(self, rows: list[SipdRow]) -> None:
        first = rows[0]
        key = tuple(first.text(name) for name in ("kode_sub_skpd", "kode_urusan", "kode_bidang_urusan", "kode_program"))
        node = self.nodes[key]
        for row in rows:
            self.place.capaian(node, row)
            kegiatan = self.nodes[(*key, row.text("kode_giat"))]
            self.place.kegiatan(kegiatan, row)
            text = row.text("urai_output")
            if text:
                kegiatan.describe("keluaran", text, row.source("urai_output"))
        self.place.renstra(node, rows, self.year)

    # ---- totals ------------------------------------------------------------------------------------

    def totals(self) -> list[TotalGap]:
        found: list[TotalGap] = []
        for node, level, row in self.stated:
            for medan in MONEY:
                gap = difference(node, medan, stated_total(row, medan, level))
                if gap is not None:
                    found.append(gap)
        return found

    def office_totals(self, plan: Draft) -> list[TotalGap]:
        whole = DraftSimpul("unit_kerja", plan.kode, plan.nama, anak=plan.akar)
        gaps = (difference(whole, medan, stated_total(self.rows[0], medan, "sub_skpd")) for medan in MONEY)
        return [gap for gap in gaps if gap is not None]


def _order(row: SipdRow) -> tuple[str, ...]:
    """Rows come in no order; codes order them as documents do. `X` stands after the digits."""
    fields = ("kode_sub_skpd", "kode_urusan", "kode_bidang_urusan", "kode_program", "kode_giat", "kode_sub_giat")
    return tuple(row.text(name) for name in fields)


def _region(rows: Iterable[SipdRow]) -> str:
    """The region that every location starts with, spelt out; `Semua Kota/Kab` names none."""
    places = (one_line(place).partition(",")[0] for row in rows for place in row.raw("lokasi_bl").split("\n"))
    starts = {place for place in places if place and not place.startswith("Semua ")}
    if len(starts) != 1:
        return ""
    kind, _, name = next(iter(starts)).partition(" ")
    return f"{_REGION[kind.casefold()]} {name}" if kind.casefold() in _REGION and name else ""


def folder_name(plan: Draft) -> str:
    """`2.17.0.00.0.00.01.0000-dinas-koperasi`: the code, and words to find it by."""
    words = re.sub(r"[^a-z0-9]+", "-", plan.nama.casefold()).strip("-")[:60].rstrip("-")
    code = (
        plan.kode if berbentuk(plan.kode, "perangkat_daerah") else re.sub(r"[^0-9A-Za-z.]+", "-", plan.kode).strip(".-")
    )
    return "-".join(filter(None, (code, words))) or "perangkat-daerah"
