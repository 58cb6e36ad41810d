"""Where the next statement belongs: the levels that stand open, the newest owner of each sort, the
place of the statement at hand."""

from __future__ import annotations

from renja_dsl.model.document import Document, Indikator, Problem, Rekap, Simpul, Skala
from renja_dsl.syntax.faults import Repair
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.tree import Cell, Kunci
from renja_dsl.syntax.vocabulary import FIELDS, Field, Role
from renja_dsl.values.complaint import Complaint
from renja_dsl.values.hilang import Rusak
from renja_dsl.values.tingkat import RANK, kept

_new = tuple.__new__
_STEP = 2
"""blanks by which a plan that is laid out goes in"""


class Cursor:
    """Levels nest by keyword, fields go to the newest statement that may own them."""

    def __init__(self, source: Source) -> None:
        self.document = Document(source)
        self.stack: list[Simpul] = []
        self.levels: list[str] = []
        """those of the stack"""
        self.node: Simpul | None = None
        self.indikator: Indikator | None = None
        self.rekap: Rekap | None = None
        self.skala: Skala | None = None
        self.base = self.end = self.indent = 0
        """place of the statement at hand, and blanks before it"""
        self.node_indent = 0
        self.indikator_indent = 0
        """blanks before the newest node and the newest indicator"""
        self.said: set[str] = set()
        """what the newest indicator has said once: arah, sifat, satuan, skala"""
        self.started = False

    def problem(self, key: str, start: int, end: int, **arguments: str) -> None:
        self.document.problems.append(Problem(Complaint(key, arguments), start, end))

    def place(self, cell: Cell) -> Cell:
        nilai, start, end, tercetak = cell
        base = self.base
        return _new(Cell, (nilai, start + base, end + base, tercetak))

    def place_if(self, cell: Cell | None) -> Cell | None:
        return None if cell is None else self.place(cell)

    def open(self, tingkat: str, kode: Cell | None, nama: Cell | None, supports: tuple[Cell, ...] = ()) -> Simpul:
        stack, levels = self.stack, self.levels
        many = kept(levels, tingkat)
        del stack[many:], levels[many:]
        parent = stack[-1] if stack else None
        node = Simpul(self.document, tingkat, kode, nama, self.base, self.end, parent, supports)
        if parent is not None:
            parent.anak.append(node)
        if tingkat in RANK:
            stack.append(node)
            levels.append(tingkat)
        self.document.simpul.append(node)
        self.document.per_tingkat[tingkat].append(node)
        self.node, self.indikator, self.rekap, self.skala = node, None, None, None
        self.node_indent = self.indent
        return node

    def start_indikator(self, nama: Cell, id: Cell | None = None, penanda: tuple[str, ...] = ()) -> None:
        if self.node is None:
            self.homeless(FIELDS["indikator"])
            return
        self.rekap = self.skala = None
        self.indikator, self.indikator_indent = None, self.indent
        self.look(False)
        self.indikator = Indikator(self.node, nama, self.base, self.end, id, penanda)
        self.said.clear()
        self.node.indikator.append(self.indikator)
        self.document.indikator.append(self.indikator)

    def look(self, of_indikator: bool) -> None:
        """Warn where the eye sees another owner than the keywords give (STR014)."""
        indent = self.indent
        if indent <= self.node_indent:
            misled = indent > 0
        else:
            misled = not of_indikator and self.indikator is not None and indent > self.indikator_indent
        if misled and self.node is not None:
            complaint = Complaint("indentasi.menyesatkan", {"pemilik": self.node.tingkat.replace("_", " ")})
            repair = Repair(self.base - indent, self.base, " " * self.depth(of_indikator), safe=False)
            self.document.problems.append(Problem(complaint, self.base, self.end, repairs=(repair,)))

    def depth(self, of_indikator: bool) -> int:
        """Blanks before a line of the newest node, or of its newest indicator, that mislead nobody."""
        if self.indikator is None or self.indikator_indent <= self.node_indent > 0:
            return self.node_indent + _STEP
        return self.indikator_indent + _STEP * of_indikator

    def owner(self, role: Role | None) -> Simpul | Indikator | Rekap | Skala | Document | None:
        """What stands open in a role; the document also for its header and its chapters."""
        match role:
            case Role.SIMPUL:
                return self.node
            case Role.INDIKATOR:
                return self.indikator
            case Role.REKAP:
                return self.rekap
            case Role.DAFTAR:
                return self.skala
            case None:
                return None
        return self.document

    def homeless(self, row: Field) -> None:
        needs = "skala" if row.owner is Role.DAFTAR else row.owner
        self.problem(f"tempat.{needs}", self.base, self.end, medan=row.medan.replace("_", " "))

    def key(self, spec: int | str) -> Kunci:
        """A year of an annual document; a renstra's cell without a year is the period's total.

        Under a header that cannot be read the years stay apart, but unknown.
        """
        if spec.__class__ is str:
            return spec
        if self.document.tahun:
            return self.document.tahun + spec  # type: ignore[operator]  # an int
        return "renstra" if self.document.periode else f"n{spec:+d}"

    def unread(self, medan: str) -> Cell:
        """What the statement at hand would have said."""
        return Cell(Rusak(medan), self.base, self.end)
