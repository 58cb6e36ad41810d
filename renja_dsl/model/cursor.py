"""Where the next statement belongs: the levels that stand open, the newest owner of each sort, the
place of the statement at hand."""

from __future__ import annotations

from renja_dsl.model.document import Document, Indikator, Kunci, Problem, Rekap, Simpul, Skala
from renja_dsl.model.fields import CASCADE, FIELDS, PRINTED_OF_INDIKATOR, PRINTED_OF_REKAP, RANK, SAID_OF_INDIKATOR
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.tree import Cell
from renja_dsl.values.hilang import Rusak

_new = tuple.__new__


class Cursor:
    """Levels nest by keyword, fields go to the newest statement that may own them."""

    def __init__(self, source: Source) -> None:
        self.document = Document(source)
        self.stack: list[Simpul] = []
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
        self.document.problems.append(Problem(key, arguments, start, end))

    def place(self, cell: Cell) -> Cell:
        nilai, start, end, tercetak = cell
        base = self.base
        return _new(Cell, (nilai, start + base, end + base, tercetak))

    def place_if(self, cell: Cell | None) -> Cell | None:
        return None if cell is None else self.place(cell)

    def open(self, tingkat: str, kode: Cell | None, nama: Cell | None, supports: tuple[Cell, ...] = ()) -> Simpul:
        stack = self.stack
        if tingkat in CASCADE:
            stack.clear()
        else:
            self.close_to(tingkat)
        parent = stack[-1] if stack else None
        node = Simpul(self.document, tingkat, kode, nama, self.base, self.end, parent, supports)
        if parent is not None:
            parent.anak.append(node)
        if tingkat not in CASCADE:
            stack.append(node)
        self.document.simpul.append(node)
        self.document.per_tingkat[tingkat].append(node)
        self.node, self.indikator, self.rekap, self.skala = node, None, None, None
        self.node_indent = self.indent
        return node

    def close_to(self, tingkat: str) -> None:
        """Close the levels that cannot hold `tingkat`. A unit kerja nests where the first one did."""
        stack = self.stack
        if tingkat == "unit_kerja":
            levels = [node.tingkat for node in stack]
            depth = levels.index(tingkat) if tingkat in levels else sum(RANK[level] < 3 for level in levels)
            del stack[depth:]
            return
        rank = RANK[tingkat]
        while stack and RANK.get(stack[-1].tingkat, 0) >= rank:
            stack.pop()
        if tingkat in ("urusan", "bidang_urusan") and stack and stack[-1].tingkat == "unit_kerja" and len(stack) > 1:
            while stack and RANK.get(stack[-1].tingkat, 3) >= rank:
                stack.pop()

    def start_indikator(self, nama: Cell, id: Cell | None = None, penanda: tuple[str, ...] = ()) -> None:
        if self.node is None:
            self.homeless("indikator")
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
            self.problem("indentasi.menyesatkan", self.base, self.end, pemilik=self.node.tingkat.replace("_", " "))

    def homeless(self, medan: str) -> None:
        needs = "indikator" if medan in FIELDS and FIELDS[medan][2] else "simpul"
        if medan.removeprefix("tertulis_") in PRINTED_OF_REKAP:
            needs = "rekap"
        elif medan.removeprefix("tertulis_") in PRINTED_OF_INDIKATOR or medan in SAID_OF_INDIKATOR:
            needs = "indikator"
        self.problem(f"tempat.{needs}", self.base, self.end, medan=medan.replace("_", " "))

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
