"""The levels that the rows of a table open, one below the other; one draft an office."""

from __future__ import annotations

from attrs import define, field, frozen

from renja_dsl.drafts.plan import Draft, DraftSimpul
from renja_dsl.drafts.provenance import NAMED
from renja_dsl.drafts.text import cell_text, one_line
from renja_dsl.intake.tables.cells import read_cell
from renja_dsl.intake.tables.codes import is_code
from renja_dsl.intake.tables.homeless import homeless_node
from renja_dsl.intake.tables.kinds import DocumentFacts
from renja_dsl.intake.tables.ledger import Ledger
from renja_dsl.intake.tables.levels import Opening, level_of_code
from renja_dsl.intake.tables.meanings import DETAIL_FIELDS, GOAL_FIELDS, RP_FIELDS
from renja_dsl.intake.tables.rows import SheetRow
from renja_dsl.nomenklatur import Tabel
from renja_dsl.values import awalan, padat
from renja_dsl.values.tingkat import RANK

_PARENTS = (("program", 3), ("kegiatan", 5))
_Key = tuple[str, str, str]
"""office, unit, code"""


@frozen
class _Opened:
    node: DraftSimpul
    row: int
    """that opened it"""
    path: tuple[DraftSimpul, ...]
    """from the top down to it"""


@define
class Tree:
    """Grows row by row; the nodes that are open now are a stack."""

    ledger: Ledger
    facts: DocumentFacts
    table: Tabel
    """names of the nomenclature, where the rows lack a parent"""
    present: frozenset[str]
    """levels that the table has rows of"""
    drafts: dict[str, Draft] = field(factory=dict)
    """by office"""
    _stack: list[DraftSimpul] = field(factory=list)
    _nodes: dict[_Key, _Opened] = field(factory=dict)
    _roots: list[DraftSimpul] = field(factory=list)
    _goals: dict[str, DraftSimpul] = field(factory=dict)
    """those that hold for the rows below"""
    added: list[int] = field(factory=list)
    """rows that are parts of a node that an earlier row opened"""

    def enter(self, row: SheetRow | None) -> Draft:
        """What comes next belongs to the office and unit of a row; nothing is open any more."""
        self._stack.clear()
        office, unit = (row.office, row.unit) if row is not None else ("", "")
        draft = self.drafts.get(office)
        if draft is None:
            draft = self.drafts[office] = self._draft(office, row.office_code if row is not None else "")
        self._roots = draft.akar
        if unit:
            known = next((n for n in draft.akar if n.tingkat == "unit_kerja" and n.nama == unit), None)
            if known is None:
                code = row.unit_code if row is not None else ""
                known = DraftSimpul("unit_kerja", code if unit != code else "", unit)
                if row is not None and self.ledger.half.filled(row.number, "unit kerja", "kode unit kerja"):
                    known.isi.asal[NAMED] = (self._named_at(row.number, "unit kerja", "kode unit kerja"),)
                draft.akar.append(known)
            self._roots = known.anak
        return draft

    def _draft(self, office: str, code: str) -> Draft:
        about = self.facts
        named = "" if office == code else office
        own = not office or padat(named) == padat(about.nama)
        draft = Draft(about.jenis, about.tahun, about.periode, about.tahap, daerah=about.daerah)
        draft.kode = code or (about.kode if own else "")
        draft.nama = named or (about.nama if own or not about.kode or about.kode == code else "")
        return draft

    def open(self, row: SheetRow, opening: Opening) -> DraftSimpul:
        """The node of a row, below the levels that the row names."""
        for above in row.above:
            self._pass_through(row, above)
        if opening.doubtful:
            level = opening.tingkat.replace("_", " ")
            self.ledger.tell("impor.tingkat_ragu", row.number, isi=opening.nama, jadi=level)
        known = self._part_of(row, opening) or self._known(row, opening)
        if known is not None:
            self._compare_names(row, known, opening)
            return known
        node = DraftSimpul(opening.tingkat, opening.kode, one_line(opening.nama))
        if not node.kode and is_code(node.nama):  # a name that is a code stands where codes do
            node.kode, node.nama = node.nama, ""
        node.isi.asal[NAMED] = (self._named_at(row.number, "nama", opening.tingkat, "kode"),)
        goal = self.deepest_goal()
        if node.tingkat == "program" and goal is not None:
            node.mendukung = (goal.penanda,)
        self._parents(row, node)
        self._add(row, node)
        return node

    def goals(self, row: SheetRow) -> None:
        """The goals that a row names; what follows supports the deepest of them."""
        roots = self.drafts[row.office].akar
        for k in row.goals:
            assert k.meaning is not None  # noqa: S101  # columns of goals are named
            level, text = k.meaning.medan, one_line(str(self.ledger.take(row.number, k)))
            siblings = [node for node in roots if node.tingkat == level and node.penanda]
            known = next((node for node in siblings if padat(node.nama) == padat(text)), None)
            if known is None:
                above = self._goals.get("tujuan") if level == "sasaran" else None
                known = DraftSimpul(level, "", text, f"{level[0].upper()}{len(siblings) + 1}")
                known.isi.asal[NAMED] = (self.ledger.half.place(row.number, k.number),)
                known.mendukung = (above.penanda,) if above is not None else ()
                roots.append(known)
            if level == "tujuan":
                self._goals.pop("sasaran", None)
            self._goals[level] = known

    def deepest_goal(self) -> DraftSimpul | None:
        return self._goals.get("sasaran") or self._goals.get("tujuan")

    def homeless(self, row: SheetRow) -> DraftSimpul:
        """Indicators without any node, as in T-C.30: those of the office."""
        node = homeless_node()
        self._roots.append(node)
        self.ledger.tell("impor.tanpa_simpul", row.number, isi=node.nama)
        return node

    def at_level(self, level: str) -> DraftSimpul | None:
        """The open node of a level."""
        return next((node for node in reversed(self._stack) if node.tingkat == level), None)

    def finished(self) -> list[Draft]:
        for draft in self.drafts.values():
            draft.akar = with_own_unit(draft.akar, draft.nama)
        return list(self.drafts.values())

    # ---- one node ------------------------------------------------------------------------------------

    def _pass_through(self, row: SheetRow, above: Opening) -> None:
        """A level above that the row names: the one that is open already, else a new one."""
        at = next((node for node in self._stack if node.tingkat == above.tingkat), None)
        if at is not None and (at.kode == above.kode if above.kode else padat(at.nama) == padat(above.nama)):
            self._compare_names(row, at, above)
            return
        known = self._nodes.get((row.office, row.unit, above.kode)) if above.kode else None
        if known is not None:
            self._compare_names(row, known.node, above)
            self._stack = list(known.path)
            return
        node = DraftSimpul(above.tingkat, above.kode, one_line(above.nama))
        node.isi.asal[NAMED] = (self._named_at(row.number, above.tingkat),)
        self._add(row, node)

    def _named_at(self, row: int, *fields: str) -> str:
        """The cell of a name, in the first of these columns that holds something; else its row."""
        half = self.ledger.half
        found = (k.number for name in fields for k in half.filled(row, name.replace("_", " ")))
        return half.place(row, next(found, -1))

    def _compare_names(self, row: SheetRow, node: DraftSimpul, opening: Opening) -> None:
        """Of two names for one code the first is kept."""
        if opening.nama and padat(opening.nama) != padat(node.nama):
            medan, name = f"nama {opening.kode}", one_line(opening.nama)
            self.ledger.tell("impor.bertentangan", row.number, medan=medan, isi=name)

    def _known(self, row: SheetRow, opening: Opening) -> DraftSimpul | None:
        """A code may stand again for its further indicators; with other money it is another node."""
        if not opening.kode:
            at = self._stack[-1] if self._stack and row.above else None
            same = at is not None and at.tingkat == opening.tingkat and padat(at.nama) == padat(opening.nama)
            return at if same else None
        held = self._nodes.get((row.office, row.unit, opening.kode))
        if held is None:
            return None
        half = self.ledger.half
        for k in half.filled(row.number, *RP_FIELDS):
            assert k.meaning is not None  # noqa: S101  # filled() gives named ones
            read = read_cell(half.sheet, row.number, k, "")
            before = held.node.isi.get(k.meaning.medan, k.meaning.kunci)
            if read is not None and before is not None and read.cell != before:
                places = f"{half.place(held.row, k.number)}, {half.place(row.number, k.number)}"
                values = f"{cell_text(before)}, {cell_text(read.cell)}"
                self.ledger.tell("impor.kode_dua_kali", row.number, kode=opening.kode, sel=places, nilai=values)
                return None
        self._stack = list(held.path)
        return held.node

    def _part_of(self, row: SheetRow, opening: Opening) -> DraftSimpul | None:
        """The node whose money a row breaks down, by rekening, month or source of funds."""
        half = self.ledger.half
        held = self._nodes.get((row.office, row.unit, opening.kode)) if opening.kode else None
        if held is None or not half.filled(row.number, *RP_FIELDS) or not half.filled(held.row, *RP_FIELDS):
            return None
        differ = any(
            half.sheet.text(row.number, k.number) not in ("", half.sheet.text(held.row, k.number))
            and half.sheet.text(held.row, k.number)
            for k in half.columns(*DETAIL_FIELDS)
        )
        if not differ and not half.filled(row.number, "kode rekening", "nama rekening"):
            return None
        self.added.append(row.number)
        self._stack = list(held.path)
        return held.node

    def _add(self, row: SheetRow, node: DraftSimpul) -> None:
        rank = RANK[node.tingkat]
        while self._stack and RANK[self._stack[-1].tingkat] >= rank:
            self._stack.pop()
        (self._stack[-1].anak if self._stack else self._roots).append(node)
        self._stack.append(node)
        if node.kode:
            self._nodes[row.office, row.unit, node.kode] = _Opened(node, row.number, tuple(self._stack))

    def _parents(self, row: SheetRow, node: DraftSimpul) -> None:
        """A list without programs or kegiatan: their codes are part of those below."""
        if node.tingkat not in ("kegiatan", "sub_kegiatan") or level_of_code(node.kode) != node.tingkat:
            return
        for level, segments in _PARENTS:
            if level == node.tingkat:
                return
            code = awalan(node.kode, segments)
            if level in self.present or any(at.kode == code for at in self._stack):
                continue
            if (row.office, row.unit, code) not in self._nodes:
                self.ledger.tell("impor.induk_ditambah", row.number, isi=f"{level} {code}")
            self._pass_through(row, Opening(code, self.table.name(code), "", None, level))


def with_own_unit(roots: list[DraftSimpul], office: str) -> list[DraftSimpul]:
    """Beside units, what belongs to none of them is the office's own; otherwise it would read as the last unit's."""
    units = [node for node in roots if node.tingkat == "unit_kerja"]
    goals = [node for node in roots if node.tingkat in GOAL_FIELDS]
    others = [node for node in roots if node.tingkat in RANK]
    if units and others:
        return [*goals, DraftSimpul("unit_kerja", "", office or "Perangkat daerah", anak=others), *units]
    return roots
