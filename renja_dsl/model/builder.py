"""Statements in the order of the file to a document. Levels nest by keyword, fields go to the
newest statement that may own them; what does not fit is a Problem, never an exception."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from renja_dsl.model.document import (
    ANY,
    EMPTY,
    TINGKAT,
    Abai,
    Catatan,
    Document,
    Indikator,
    Klaim,
    Kunci,
    Node,
    Problem,
    Rekap,
    Rujukan,
    Skala,
    SumberDana,
    Teks,
)
from renja_dsl.syntax import tree
from renja_dsl.syntax.parser import Broken, Placed
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import Periode
from renja_dsl.values.hilang import Rusak

_CASCADE = ("misi", "tujuan", "sasaran")
_RANK = {"urusan": 1, "bidang_urusan": 2, "program": 4, "kegiatan": 5, "sub_kegiatan": 6}

_FIELDS: dict[str, tuple[str, int | str]] = {
    "target": ("target", 0),
    "target_kini": ("target", -1),
    "target_maju": ("target", 1),
    "target_renstra": ("target", "renstra"),
    "realisasi": ("realisasi", 0),
    "realisasi_lalu": ("realisasi", "lalu"),
    "proyeksi": ("proyeksi", 0),
    "kondisi_awal": ("kondisi", "awal"),
    "kondisi_akhir": ("kondisi", "akhir"),
    "pagu": ("pagu", 0),
    "pagu_maju": ("pagu", 1),
    "pagu_renstra": ("pagu", "renstra"),
    "serapan": ("serapan", 0),
    "serapan_lalu": ("serapan", "lalu"),
}
"""statement field -> (attribute, key): an int counts years from the document's year"""

_OF_INDIKATOR = frozenset(("target", "realisasi", "proyeksi", "kondisi"))
_PRINTED_OF_INDIKATOR = frozenset(("realisasi", "realisasi_renstra", "capaian"))
_PRINTED_OF_REKAP = frozenset(("rata_rata_kinerja", "rata_rata_anggaran", "predikat_kinerja", "predikat_anggaran"))
_MEDAN_OF_INDIKATOR = frozenset(
    [medan for medan, (attribute, _) in _FIELDS.items() if attribute in _OF_INDIKATOR]
    + [f"tertulis_{name}" for name in _PRINTED_OF_INDIKATOR]
)
_LISTS = frozenset(("lokasi", "kelompok_sasaran", "hasil", "keluaran"))


def build(source: Source, statements: Iterable[Placed]) -> Document:
    """The document of one file."""
    builder = _Builder(source)
    for placed in statements:
        builder.take(placed)
    return builder.finish()


_new = tuple.__new__


class _Builder:
    def __init__(self, source: Source) -> None:
        self.document = Document(source)
        self.stack: list[Node] = []
        self.node: Node | None = None
        self.indikator: Indikator | None = None
        self.rekap: Rekap | None = None
        self.skala: Skala | None = None
        self.base = 0
        self.end = 0
        self.node_indent = 0
        self.indikator_indent = 0
        """blanks before the newest node and the newest indicator"""
        self.started = False

    # ---- statements -------------------------------------------------------------

    def take(self, placed: Placed) -> None:
        statement, self.base, self.end, indent = placed
        if not self.started:
            self.started = True
            if not isinstance(statement, tree.Kepala):
                broken_header = isinstance(statement, Broken) and statement.words[:1] in (
                    ("renja",), ("rkpd",), ("renstra",), ("evaluasi",)
                )  # fmt: skip
                if not broken_header:
                    self.problem("kepala.hilang", self.base, self.end)
        _TAKERS[statement.__class__](self, statement)
        if self.node is not None and not isinstance(statement, Broken):
            self.check_indent(statement, indent)

    def finish(self) -> Document:
        if not self.document.jenis and not self.document.problems:
            self.problem("kepala.hilang", 0, 0)
        return self.document

    def problem(self, key: str, start: int, end: int, **arguments: str) -> None:
        self.document.problems.append(Problem(key, arguments, start, end))

    def place(self, cell: Cell) -> Cell:
        nilai, start, end, tercetak = cell
        base = self.base
        return _new(Cell, (nilai, start + base, end + base, tercetak))

    def place_if(self, cell: Cell | None) -> Cell | None:
        return None if cell is None else self.place(cell)

    def kepala(self, s: tree.Kepala) -> None:
        document = self.document
        if document.jenis:
            self.problem("kepala.rangkap", self.base, self.end)
            return
        document.jenis, document.kepala = s.jenis, (self.base, self.end)
        if isinstance(s.tahun.nilai, Periode):
            document.periode = s.tahun.nilai
        else:
            document.tahun = s.tahun.nilai
        document.tahap = self.place_if(s.tahap)

    def perangkat(self, s: tree.PerangkatDaerah) -> None:
        self.document.kode, self.document.nama = self.place_if(s.kode), self.place(s.nama)

    def daerah(self, s: tree.Daerah) -> None:
        self.document.daerah = self.place(s.nama)

    def mengacu(self, s: tree.Mengacu) -> None:
        rujukan = Rujukan(s.jenis, self.place(s.berkas), self.base, self.end)
        self.document.rujukan = (*self.document.rujukan, rujukan)

    def penanda_tangan(self, s: tree.PenandaTangan) -> None:
        parts = (("nama", s.nama), ("jabatan", s.jabatan), ("nip", s.nip))
        self.document.penanda_tangan = tuple((name, self.place(cell)) for name, cell in parts if cell is not None)

    # ---- openers ------------------------------------------------------------------

    def simpul(self, s: tree.Simpul) -> None:
        supports = tuple(map(self.place, s.mendukung)) if s.mendukung else ()
        self.open(s.tingkat, self.place_if(s.kode), self.place_if(s.nama), supports)

    def open(self, tingkat: str, kode: Cell | None, nama: Cell | None, supports: tuple[Cell, ...] = ()) -> Node:
        stack = self.stack
        if tingkat in _CASCADE:
            stack.clear()
        else:
            self.close_to(tingkat)
        parent = stack[-1] if stack else None
        node = Node(self.document, tingkat, kode, nama, self.base, self.end, parent, supports)
        if parent is not None:
            parent.anak.append(node)
        if tingkat not in _CASCADE:
            stack.append(node)
        self.document.simpul.append(node)
        self.document.per_tingkat[tingkat].append(node)
        self.node, self.indikator, self.rekap, self.skala = node, None, None, None
        return node

    def close_to(self, tingkat: str) -> None:
        """Close the levels that cannot hold `tingkat`. A unit kerja nests where the first one did."""
        stack = self.stack
        if tingkat == "unit_kerja":
            levels = [node.tingkat for node in stack]
            depth = levels.index(tingkat) if tingkat in levels else sum(_RANK[level] < 3 for level in levels)
            del stack[depth:]
            return
        rank = _RANK[tingkat]
        while stack and _RANK.get(stack[-1].tingkat, 0) >= rank:
            stack.pop()
        if tingkat in ("urusan", "bidang_urusan") and stack and stack[-1].tingkat == "unit_kerja" and len(stack) > 1:
            while stack and _RANK.get(stack[-1].tingkat, 3) >= rank:
                stack.pop()

    def open_indikator(self, s: tree.Indikator) -> None:
        self.start_indikator(self.place(s.nama), self.place_if(s.id), s.penanda)

    def start_indikator(self, nama: Cell, id: Cell | None = None, penanda: tuple[str, ...] = ()) -> None:
        if self.node is None:
            self.homeless("indikator")
            return
        self.rekap = self.skala = None
        self.indikator = Indikator(self.node, nama, self.base, self.end, id, penanda)
        self.node.indikator.append(self.indikator)
        self.document.indikator.append(self.indikator)

    def same_indikator(self, s: tree.IndikatorSama) -> None:
        named = next((i for i in self.document.indikator if i.id is not None and i.id.nilai == s.id.nilai), None)
        here = self.place(s.id)
        if named is None:
            self.problem("indikator.tak_bernama", here.start, here.end, id=str(s.id.nilai))
        text = named.nama.nilai if named is not None else Rusak("nama")
        self.start_indikator(Cell(text, here.start, here.end), None, named.penanda if named is not None else ())
        if named is not None and self.indikator is not None:
            self.indikator.arah, self.indikator.rumus = named.arah, named.rumus
            self.indikator.sifat, self.indikator.skala = named.sifat, named.skala

    def open_rekap(self, s: tree.Rekap) -> None:
        self.node = self.indikator = self.skala = None
        self.rekap = Rekap(self.document, self.place_if(s.kode), self.base, self.end)
        self.document.rekap.append(self.rekap)

    def open_skala(self, s: tree.Skala | tree.PadananSatuan) -> None:
        self.node = self.indikator = self.rekap = None
        if isinstance(s, tree.PadananSatuan):
            self.skala = Skala("satuan", None, self.base, self.end)
        else:
            self.skala = Skala(s.jenis, self.place(s.nama), self.base, self.end)
        self.document.skala.append(self.skala)

    # ---- fields ---------------------------------------------------------------------

    def isian(self, s: tree.Isian) -> None:
        if s.medan.startswith("tertulis_"):
            name = s.medan.removeprefix("tertulis_")
            owner: Any = self.printed_owner(name)
            if owner is None:
                self.homeless(s.medan)
                return
            cells = dict(owner.tertulis.get(name, {}))
            self.fill(cells, s, "")
            owner.tertulis = {**owner.tertulis, name: cells}
            return
        attribute, key = _FIELDS[s.medan]
        owner = self.indikator if attribute in _OF_INDIKATOR else self.node
        if owner is None:
            self.homeless(s.medan)
            return
        cells = getattr(owner, attribute)
        if cells is EMPTY:
            cells = {}
            setattr(owner, attribute, cells)
        self.fill(cells, s, self.key(key))

    def key(self, spec: int | str) -> Kunci:
        """A year of an annual document; a renstra's cell without a year is the period's total."""
        if isinstance(spec, str):
            return spec
        return self.document.tahun + spec if self.document.tahun else "renstra"

    def fill(self, cells: dict[Kunci, Cell], s: tree.Isian, key: Kunci) -> None:
        pairs = ((key, s.isi),) if s.isi is not None else tuple((k.nilai, cell) for k, cell in s.deret)
        for name, cell in pairs:
            if name in cells:
                self.problem("isian.rangkap", cell.start + self.base, cell.end + self.base, medan=s.medan)
            else:
                cells[name] = self.place(cell)

    def printed_owner(self, name: str) -> Indikator | Node | Rekap | None:
        if name in _PRINTED_OF_REKAP:
            return self.rekap
        return self.indikator if name in _PRINTED_OF_INDIKATOR else self.node

    def homeless(self, medan: str) -> None:
        needs = "indikator" if medan in _FIELDS and _FIELDS[medan][0] in _OF_INDIKATOR else "simpul"
        if medan.removeprefix("tertulis_") in _PRINTED_OF_REKAP:
            needs = "rekap"
        elif medan.removeprefix("tertulis_") in _PRINTED_OF_INDIKATOR or medan in ("arah", "sifat", "satuan", "skala"):
            needs = "indikator"
        self.problem(f"tempat.{needs}", self.base, self.end, medan=medan.replace("_", " "))

    def arah(self, s: tree.Arah) -> None:
        if self.indikator is None:
            self.homeless("arah")
        else:
            self.indikator.arah = s.arah
            self.indikator.rumus = None if s.rumus is None else s.rumus.nilai

    def sifat(self, s: tree.Sifat) -> None:
        if self.indikator is None:
            self.homeless("sifat")
        else:
            self.indikator.sifat = s.sifat

    def satuan(self, s: tree.SatuanIndikator) -> None:
        if self.indikator is None:
            self.homeless("satuan")
        else:
            self.indikator.satuan = self.place(s.nama)

    def skala_indikator(self, s: tree.SkalaIndikator) -> None:
        if self.indikator is None:
            self.homeless("skala")
        else:
            self.indikator.skala = self.place(s.nama)

    def uraian(self, s: tree.Uraian) -> None:
        cells = tuple(map(self.place, s.isi))
        if s.medan not in _LISTS:
            self.document.teks.append(Teks(s.medan, cells, self.base, self.end))
        elif self.node is None:
            self.homeless(s.medan)
        else:
            setattr(self.node, s.medan, (*getattr(self.node, s.medan), *cells))

    def sumber_dana(self, s: tree.SumberDana) -> None:
        if self.node is None:
            self.homeless("sumber_dana")
        else:
            source = SumberDana(self.place_if(s.kode), self.place(s.nama), self.place_if(s.nilai))
            self.node.sumber_dana = (*self.node.sumber_dana, source)

    def prioritas(self, s: tree.Prioritas) -> None:
        if self.node is None:
            self.homeless("prioritas")
        else:
            self.node.prioritas = (*self.node.prioritas, (s.tingkat, self.place(s.nama)))

    def catatan(self, s: tree.Catatan) -> None:
        if self.node is None:
            self.homeless("catatan")
        else:
            self.node.catatan = (*self.node.catatan, Catatan(s.pada, self.place(s.teks)))

    def abai(self, s: tree.Abai) -> None:
        owner: Node | Document = self.node or self.document
        abai = Abai(self.place(s.aturan), s.pada, self.place_if(s.alasan), self.base, self.end)
        owner.abai = (*owner.abai, abai)

    def batas(self, s: tree.Batas) -> None:
        if self.skala is None:
            self.problem("tempat.skala", self.base, self.end, medan="batas")
        else:
            low, high = self.place(s.bawah), self.place_if(s.atas)
            self.skala.batas = (*self.skala.batas, tree.Batas(self.place(s.label), low, s.ketat, high))

    def padanan(self, s: tree.Padanan) -> None:
        if self.skala is None:
            self.problem("tempat.skala", self.base, self.end, medan="padanan")
        else:
            self.skala.padanan = (*self.skala.padanan, (self.place(s.kiri), self.place(s.kanan)))

    def text(self, medan: str, *cells: Cell | None) -> None:
        placed = tuple(self.place(cell) for cell in cells if cell is not None)
        self.document.teks.append(Teks(medan, placed, self.base, self.end))

    def klaim(self, s: tree.Klaim) -> None:
        self.document.klaim.append(Klaim(self.place(s.judul), s.ekspresi, self.base, self.end))

    # ---- what cannot be read ------------------------------------------------------------

    def broken(self, s: Broken) -> None:
        """Report it, and keep it from making other checks wrong."""
        fault, words = s.fault, s.words
        first = words[0] if words else ""
        tingkat = (
            first
            if first in TINGKAT
            else {"sub": "sub_kegiatan", "bidang": "bidang_urusan", "unit": "unit_kerja"}.get(first)
        )
        consequence = None
        if tingkat is not None:
            self.open(tingkat, Cell(Rusak("kode"), self.base, self.end), Cell(Rusak("nama"), self.base, self.end))
            consequence = "akibat.simpul"
        elif first == "indikator" and self.node is not None:
            self.start_indikator(Cell(Rusak("nama"), self.base, self.end))
            consequence = "akibat.isian"
        elif self.poison_field(words):
            consequence = "akibat.isian"
        elif not words:
            self.poison_owner()
            consequence = "akibat.pemilik"
        arguments = fault.arguments
        start, end = self.base + fault.start, self.base + fault.end
        self.document.problems.append(Problem(fault.key, arguments, start, end, fault.suggestion, consequence))

    def poison_field(self, words: tuple[str, ...]) -> bool:
        medan = next((m for m in ("_".join(words[:2]), "".join(words[:1])) if m in _FIELDS), None)
        if medan is not None:
            attribute, key = _FIELDS[medan]
            owner: Any = self.indikator if attribute in _OF_INDIKATOR else self.node
            if owner is None:
                return False
            cells = {**getattr(owner, attribute), self.key(key): Cell(Rusak(medan), self.base, self.end)}
            setattr(owner, attribute, cells)
            owner.ragu |= {attribute}
            return True
        field = {"kelompok": "kelompok_sasaran", "sumber": "sumber_dana"}.get(words[0], words[0]) if words else ""
        if field == "tertulis":
            for holder in (self.indikator, self.node, self.rekap):
                if holder is not None:
                    holder.ragu |= {field}
            return True
        if field in _LISTS or field in ("sumber_dana", "catatan", "prioritas", "arah", "sifat", "satuan", "skala"):
            holder = self.indikator if field in ("arah", "sifat", "satuan", "skala") else self.node
            if holder is not None:
                holder.ragu |= {field}
                return True
        return False

    def poison_owner(self) -> None:
        """The line may have been anything: a field of the newest node, or a sibling of it."""
        for holder in (self.indikator, self.node, self.rekap, self.document):
            if holder is not None:
                holder.ragu |= {ANY} if holder is not self.document else {"simpul"}
        parent = self.node.induk if self.node is not None else None
        while parent is not None:
            parent.ragu |= {"anak"}
            parent = parent.induk

    # ---- hand-made indentation --------------------------------------------------------------

    def check_indent(self, statement: tree.Statement, indent: int) -> None:
        """Warn where the eye sees another owner than the keywords give (STR014)."""
        newest = self.indikator
        if isinstance(statement, tree.Indikator | tree.IndikatorSama):
            self.indikator_indent, newest = indent, None
        elif isinstance(statement, tree.Simpul):
            self.node_indent = indent
            return
        if indent <= self.node_indent:
            misled = indent > 0
        else:
            misled = newest is not None and indent > self.indikator_indent and not _belongs_to_indikator(statement)
        if misled and self.node is not None and not isinstance(statement, _UNOWNED):
            if isinstance(statement, tree.Uraian) and statement.medan not in _LISTS:
                return
            self.problem("indentasi.menyesatkan", self.base, self.end, pemilik=self.node.tingkat.replace("_", " "))


_UNOWNED = (
    tree.Kepala,
    tree.PerangkatDaerah,
    tree.Daerah,
    tree.Mengacu,
    tree.PenandaTangan,
    tree.Rekap,
    tree.Skala,
    tree.PadananSatuan,
    tree.Batas,
    tree.Padanan,
    tree.IsuStrategis,
    tree.DasarHukum,
    tree.Bab,
    tree.Klaim,
)
"""statements that belong to the document or to a list of their own"""


def _belongs_to_indikator(statement: tree.Statement) -> bool:
    if isinstance(statement, tree.Isian):
        return statement.medan in _MEDAN_OF_INDIKATOR
    return isinstance(statement, tree.Arah | tree.Sifat | tree.SatuanIndikator | tree.SkalaIndikator)


_TAKERS: dict[type, Callable[[_Builder, Any], None]] = {
    Broken: _Builder.broken,
    tree.Kepala: _Builder.kepala,
    tree.PerangkatDaerah: _Builder.perangkat,
    tree.Daerah: _Builder.daerah,
    tree.Mengacu: _Builder.mengacu,
    tree.PenandaTangan: _Builder.penanda_tangan,
    tree.Simpul: _Builder.simpul,
    tree.Indikator: _Builder.open_indikator,
    tree.IndikatorSama: _Builder.same_indikator,
    tree.Isian: _Builder.isian,
    tree.Arah: _Builder.arah,
    tree.Sifat: _Builder.sifat,
    tree.SatuanIndikator: _Builder.satuan,
    tree.SkalaIndikator: _Builder.skala_indikator,
    tree.Uraian: _Builder.uraian,
    tree.Prioritas: _Builder.prioritas,
    tree.SumberDana: _Builder.sumber_dana,
    tree.Catatan: _Builder.catatan,
    tree.Abai: _Builder.abai,
    tree.Rekap: _Builder.open_rekap,
    tree.Skala: _Builder.open_skala,
    tree.PadananSatuan: _Builder.open_skala,
    tree.Batas: _Builder.batas,
    tree.Padanan: _Builder.padanan,
    tree.IsuStrategis: lambda b, s: b.text("isu_strategis", s.isu, s.masalah, s.telaahan),
    tree.DasarHukum: lambda b, s: b.text("dasar_hukum", s.nama, s.tentang),
    tree.Bab: lambda b, s: b.text("bab", s.nomor, s.judul),
    tree.Klaim: _Builder.klaim,
}
