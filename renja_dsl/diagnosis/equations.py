"""Reads the sums, ceilings and printed averages of documents.

An empty or unreadable cell is unknown, never zero. A node without its own number stands for the
sum of its children, as rules take it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from decimal import Decimal
from typing import Any

from attrs import define, field

from renja_dsl.diagnosis.system import ZERO, Amount, AmountOwner, Average, BatasSerapan, SumSystem
from renja_dsl.knowledge.e81_rows import SisiBaris, programs_of
from renja_dsl.knowledge.evaluation import row_sides
from renja_dsl.model.document import (
    ANY,
    EMPTY,
    Cells,
    Document,
    Indikator,
    Klaim,
    Rekap,
    Simpul,
    missing,
)
from renja_dsl.model.lookup import Lookup
from renja_dsl.syntax.tree import Cell, Kunci
from renja_dsl.values import NIHIL, TRIWULAN, Besaran, Persen, Rupiah
from renja_dsl.values.hilang import Hilang, Kosong
from renja_dsl.values.tingkat import TINGKAT_ANGGARAN

_MONEY_COLUMNS: tuple[tuple[str, Kunci, str], ...] = (
    *(("serapan", quarter, f"serapan {quarter}") for quarter in TRIWULAN),
    ("pagu", "renstra", "pagu renstra"),
    ("serapan", "lalu", "serapan lalu"),
    ("tertulis_serapan", "", "tertulis serapan"),
    ("tertulis_serapan_renstra", "", "tertulis serapan renstra"),
)
"""columns of form E.81 whose rows add up to the program: attribute, key, what it is called"""


_MOST_DIGITS = 16
"""of an amount that is repaired; longer ones are slips of copying, which lint names"""


def number_of(cell: Cell | None) -> Decimal | None:
    """Exact number of a cell's main component; None where there is none, or one that no solver can count in."""
    number = None if cell is None else _main(cell.nilai)
    return number if number is None or len(number.as_tuple().digits) <= _MOST_DIGITS else None


def _main(held: Any) -> Decimal | None:
    kind = held.__class__
    if kind is Rupiah or kind is Persen:
        number: Decimal = held.nilai
        return number
    if held is NIHIL:
        return ZERO
    main = held[0] if kind is tuple and held else held
    return main.angka if main.__class__ is Besaran else None


def family(lookup: Lookup, document: Document) -> list[str]:
    """A document and those that it refers to: what may be said about it depends on no other."""
    names = [document.name]
    for rujukan in document.rujukan:
        with suppress(Hilang):
            names.append(lookup.document(rujukan.jenis, document).name)
    return list(dict.fromkeys(names))


def system_of(lookup: Lookup, names: Iterable[str] | None = None) -> SumSystem:
    """The sums of some documents, all of the workspace by default."""
    system = SumSystem(lookup)
    for name in lookup.documents.by_name if names is None else names:
        Equations(system, lookup.documents[name]).read()
    return system


@define
class Equations:
    """Makes the amounts of one document, each once, and its sums."""

    system: SumSystem
    document: Document
    known: dict[tuple[int, str, Kunci], Amount] = field(factory=dict)

    def read(self) -> None:
        document = self.document
        if document.jenis in ("renja", "rkpd"):
            for node in document.simpul:
                self.tree(node, "ANG101", "pagu", document.tahun, "pagu")
                self.tree(node, "ANG102", "pagu", document.tahun + 1, "pagu maju")
                self.sources(node)
        elif document.jenis == "evaluasi":
            for node in document.simpul:
                self.spending(node)
            for indikator in document.indikator:
                self.results(indikator)
            for rekap in document.rekap:
                self.recap(rekap)
        if document.klaim:
            from renja_dsl.diagnosis.claims import claim  # expressions, for plans that have some

            for klaim in document.klaim:
                claim(self, klaim)

    # ---- amounts ------------------------------------------------------------------------

    def amount(self, owner: AmountOwner, attribute: str, key: Kunci, called: str, *, rupiah: bool = True) -> Amount:
        place = (id(owner), attribute, key)
        if place not in self.known:
            if attribute.startswith("tertulis_"):
                cells = owner.tertulis.get(attribute.removeprefix("tertulis_"), EMPTY)  # type: ignore[union-attr]
            else:
                cells = getattr(owner, attribute)
            self.known[place] = self.make(owner, called, key, cells.get(key), rupiah=rupiah)
        return self.known[place]

    def make(self, owner: AmountOwner, called: str, key: Kunci, cell: Cell | None, *, rupiah: bool = True) -> Amount:
        node = owner.simpul if isinstance(owner, Indikator) else owner
        kode, nama = (node.kode_teks, node.nama_teks) if isinstance(node, Simpul) else ("", "")
        if isinstance(owner, Klaim):
            nama = str(owner.judul.nilai)
        made = Amount(owner, self.document, called, key, cell, number_of(cell), rupiah, kode, nama)
        self.system.amounts.append(made)
        return made

    def unknown(self, node: Simpul, called: str) -> Amount:
        """Stands for what a line that nobody could read may have said."""
        return self.make(node, called, "", None)

    # ---- sums of annual documents ---------------------------------------------------------

    def tree(self, node: Simpul, rule: str, attribute: str, key: Kunci, called: str) -> None:
        """A node that states its number is the sum of its children; one that does not leaves that to those above."""
        total = self.amount(node, attribute, key, called)
        if node.tingkat in TINGKAT_ANGGARAN and total.cell is not None:
            self.system.add(rule, total, self.carried(node, attribute, key, called))

    def carried(self, node: Simpul, attribute: str, key: Kunci, called: str) -> list[Amount]:
        """Amounts of the children, of their children where they state none."""
        parts: list[Amount] = []
        for child in (child for child in node.anak if child.tingkat in TINGKAT_ANGGARAN):
            own = self.amount(child, attribute, key, called)
            silent = own.cell is None and isinstance(missing(child, attribute), Kosong)
            parts += (self.carried(child, attribute, key, called) if silent else []) or [own]
        if node.ragu & {"anak", ANY}:
            parts.append(self.unknown(node, called))
        return parts

    def sources(self, node: Simpul) -> None:
        if any(source.nilai is not None for source in node.sumber_dana):
            called = "sumber dana"
            parts = [self.make(node, called, self.document.tahun, source.nilai) for source in node.sumber_dana]
            self.system.add("ANG103", self.amount(node, "pagu", self.document.tahun, "pagu"), parts)

    # ---- form E.81 --------------------------------------------------------------------------

    def spending(self, node: Simpul) -> None:
        """Rows add up to their program; column 13 is the sum of the quarters, 14 is 7 + 13."""
        self.tree(node, "EVL504", "pagu", self.document.tahun, "pagu")
        for attribute, key, called in _MONEY_COLUMNS:
            self.tree(node, "EVL504", attribute, key, called)
        self.row(node, node.serapan, "serapan", TRIWULAN)
        spent, pagu = self.spent(node), self.amount(node, "pagu", self.document.tahun, "pagu")
        if spent.nilai is not None and pagu.nilai is not None:
            self.system.ceilings.append(BatasSerapan(spent, pagu))

    def spent(self, node: Simpul) -> Amount:
        return self.amount(node, "tertulis_serapan", "", "tertulis serapan")

    def results(self, indikator: Indikator) -> None:
        """The same for numbers of output; the last quarter counts where the state at the end does."""
        last = TRIWULAN[-1:]
        printed = number_of(indikator.tertulis.get("realisasi", EMPTY).get(""))
        undeclared = indikator.sifat is None and printed == number_of(indikator.realisasi.get(last[0]))
        at_end = indikator.sifat == "posisi_akhir"
        self.row(
            indikator, indikator.realisasi, "realisasi", last if at_end or undeclared else TRIWULAN, added=not at_end
        )

    def row(self, owner: AmountOwner, cells: Cells, name: str, quarters: Sequence[str], *, added: bool = True) -> None:
        rupiah = isinstance(owner, Simpul)
        printed = self.amount(owner, f"tertulis_{name}", "", f"tertulis {name}", rupiah=rupiah)
        parts = [self.amount(owner, name, quarter, f"{name} {quarter}", rupiah=rupiah) for quarter in quarters]
        if any(quarter in cells for quarter in quarters):
            self.system.add("EVL501", printed, parts)
        before = self.amount(owner, name, "lalu", f"{name} lalu", rupiah=rupiah)
        to_date = self.amount(owner, f"tertulis_{name}_renstra", "", f"tertulis {name} renstra", rupiah=rupiah)
        if to_date.nilai is not None:
            self.system.add("EVL502", to_date, [before, printed] if added else [printed])

    def recap(self, rekap: Rekap) -> None:
        """Averages of the rows of the one program that a recap names."""
        programs = programs_of(rekap)
        if len(programs) != 1 or self.document.ragu or rekap.ragu:
            return
        for sisi, apa in (("kinerja", "K"), ("anggaran", "Rp")):
            rows = row_sides(programs[0], apa)
            for key, cell in rekap.tertulis.get(f"rata_rata_{sisi}", EMPTY).items():
                printed = number_of(cell)
                shares = [self.share(row, str(key)) for row in rows] if printed is not None else []
                if shares and all(shares):
                    whole = tuple(share for share in shares if share is not None)
                    made = Average(rekap, self.document, sisi, str(key), cell, printed or ZERO, whole)
                    self.system.averages.append(made)

    def share(self, row: SisiBaris, key: str) -> tuple[Amount, Amount] | None:
        """Done and planned of a row as an average takes them; None where they cannot be known."""
        owner, money = row.milik, isinstance(row.milik, Simpul)
        turned = isinstance(owner, Indikator) and (owner.arah == "turun" or owner.rumus is not None)
        if row.ragu or (turned and key not in TRIWULAN):
            return None
        name = "serapan" if money else "realisasi"
        if key in TRIWULAN:
            done = self.amount(owner, name, key, f"{name} {key}", rupiah=money)
        elif key == "realisasi":
            done = self.amount(owner, f"tertulis_{name}", "", f"tertulis {name}", rupiah=money)
        else:
            done = self.amount(owner, f"tertulis_{name}_renstra", "", f"tertulis {name} renstra", rupiah=money)
        plan = "pagu" if money else "target"
        year: Kunci = "renstra" if key == "capaian" else self.document.tahun
        planned = self.amount(owner, plan, year, f"{plan} renstra" if key == "capaian" else plan, rupiah=money)
        if not planned.nilai or (done.cell is not None and done.nilai is None):
            return None
        return done, planned
