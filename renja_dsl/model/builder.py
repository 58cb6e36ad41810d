"""Statements in the order of the file to a document; what does not fit is a Problem, never an exception."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from renja_dsl.model.cursor import Cursor
from renja_dsl.model.document import (
    EMPTY,
    Abai,
    Document,
    Indikator,
    Klaim,
    Problem,
    Rekap,
    Rujukan,
    Simpul,
    Skala,
    Teks,
)
from renja_dsl.model.misplaced import (
    dotted,
    letters_in_number,
    misplaced_in_cell,
    misplaced_in_name,
    misplaced_in_source,
    moved,
    number_with_dot,
    other_year,
    without_rupiah,
)
from renja_dsl.model.unread import take_broken
from renja_dsl.syntax import tree
from renja_dsl.syntax.parser import Broken, Placed
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.tree import Cell, Kunci
from renja_dsl.syntax.vocabulary import FIELDS, Field, FieldKind, Role, begun_by, kind_of
from renja_dsl.values import Besaran, Periode
from renja_dsl.values.hilang import Rusak


def build(source: Source, statements: Iterable[Placed]) -> Document:
    """The document of one file."""
    builder = _Builder(source)
    for placed in statements:
        builder.take(placed)
    return builder.finish()


_new = tuple.__new__
_INDIKATOR = Role.INDIKATOR
_PRINTED = (FieldKind.PRINTED, FieldKind.PRINTED_MONEY)


class _Builder(Cursor):
    # ---- statements ------------------------------------------------------------

    def take(self, placed: Placed) -> None:
        statement, self.base, self.end, self.indent = placed
        if not self.started:
            self.started = True
            begun = begun_by(statement.words) if isinstance(statement, Broken) else (FIELDS[kind_of(statement)],)
            if FIELDS["kepala"] not in begun:
                self.problem("kepala.hilang", self.base, self.end)
        _TAKERS[statement.__class__](self, statement)

    def finish(self) -> Document:
        if not self.document.jenis and not self.document.problems:
            self.problem("kepala.hilang", 0, 0)
        return self.document

    def kepala(self, s: tree.KepalaStatement) -> None:
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

    def perangkat(self, s: tree.PerangkatDaerahStatement) -> None:
        if self.first("perangkat daerah", self.document.nama is None):
            kode, nama = self.coded(s.kode, s.nama, "perangkat_daerah")
            self.document.kode, self.document.nama = self.place_if(kode), self.place_if(nama)

    def daerah(self, s: tree.DaerahStatement) -> None:
        if self.first("daerah", self.document.daerah is None):
            self.document.daerah = self.place(s.nama)

    def mengacu(self, s: tree.MengacuStatement) -> None:
        if self.first(f"mengacu {s.jenis}", all(other.jenis != s.jenis for other in self.document.rujukan)):
            rujukan = Rujukan(s.jenis, self.place(s.berkas), self.base, self.end)
            self.document.rujukan = (*self.document.rujukan, rujukan)

    def penanda_tangan(self, s: tree.PenandaTanganStatement) -> None:
        unsaid = not s.sebagai or all(other.sebagai != s.sebagai for other in self.document.penanda_tangan)
        if self.first(f"penanda tangan sebagai {s.sebagai}", unsaid):
            office, rank, nip = map(self.place_if, (s.jabatan, s.pangkat, s.nip))
            signer = tree.PenandaTanganStatement(self.place(s.nama), office, rank, nip, s.sebagai)
            self.document.penanda_tangan = (*self.document.penanda_tangan, signer)

    def ditetapkan(self, s: tree.DitetapkanStatement) -> None:
        if self.first("ditetapkan di", self.document.tempat is None):
            self.document.tempat, self.document.tanggal = self.place(s.tempat), self.place_if(s.tanggal)

    # ---- openers ---------------------------------------------------------------

    def simpul(self, s: tree.SimpulStatement) -> None:
        supports = tuple(map(self.place, s.mendukung)) if s.mendukung else ()
        kode, nama = self.coded(s.kode, s.nama, "perangkat_daerah" if s.tingkat == "unit_kerja" else s.tingkat)
        self.open(s.tingkat, self.place_if(kode), self.place_if(nama), supports)

    def coded(self, kode: Cell | None, nama: Cell | None, level: str) -> tuple[Cell | None, Cell | None]:
        """Code and name as they are meant, where the code is inside the name or not of digits."""
        if kode is not None:
            return self.digits(kode, level), nama
        if nama is not None and (misplaced := misplaced_in_name(nama, level)):
            problem, kode, nama = misplaced
            self.tell(problem)
        return kode, nama

    def digits(self, kode: Cell, level: str) -> Cell:
        """A code in digits, without a dot behind it."""
        if self.tell(letters := letters_in_number(kode)) and letters is not None:
            return Cell(letters.complaint.suggestion, kode.start, kode.end)
        self.tell(dotted(kode, level))
        return kode

    def tell(self, problem: Problem | None) -> bool:
        """A problem of the statement; whether there is one."""
        if problem is not None:
            self.document.problems.append(moved(problem, self.base))
        return problem is not None

    def bab(self, s: tree.BabStatement) -> None:
        self.tell(number_with_dot(s.nomor) or letters_in_number(s.nomor))
        self.text("bab", s.nomor, s.judul)

    def open_indikator(self, s: tree.IndikatorStatement) -> None:
        self.start_indikator(self.place(s.nama), self.place_if(s.id), s.penanda)

    def same_indikator(self, s: tree.IndikatorSamaStatement) -> None:
        named = next((i for i in self.document.indikator if i.id is not None and i.id.nilai == s.id.nilai), None)
        here = self.place(s.id)
        if named is None:
            self.problem("indikator.tak_bernama", here.start, here.end, id=str(s.id.nilai))
        text = named.nama.nilai if named is not None else Rusak("nama")
        self.start_indikator(Cell(text, here.start, here.end), None, named.penanda if named is not None else ())
        if named is not None and self.indikator is not None:
            self.indikator.arah, self.indikator.rumus = named.arah, named.rumus
            self.indikator.sifat, self.indikator.skala = named.sifat, named.skala
            self.indikator.uraian = named.uraian

    def open_rekap(self, s: tree.RekapStatement) -> None:
        self.node = self.indikator = self.skala = None
        kode = None if s.kode is None else self.digits(s.kode, "program")
        self.rekap = Rekap(self.document, self.place_if(kode), self.base, self.end)
        self.document.rekap.append(self.rekap)

    def open_skala(self, s: tree.SkalaStatement | tree.PadananSatuanStatement) -> None:
        if isinstance(s, tree.PadananSatuanStatement) and self.indikator is not None and self.indent > self.node_indent:
            self.problem("satuan.kosong", self.base, self.end)
            return
        self.node = self.indikator = self.rekap = None
        if isinstance(s, tree.PadananSatuanStatement):
            self.skala = Skala("satuan", None, self.base, self.end)
        else:
            self.skala = Skala(s.jenis, self.place(s.nama), self.base, self.end)
        self.document.skala.append(self.skala)

    # ---- fields ----------------------------------------------------------------

    def isian(self, s: tree.IsianStatement) -> None:
        row = FIELDS[s.medan]
        if row.kind in _PRINTED:
            self.printed(row, s)
            return
        medan, attribute = row.medan, row.attribute
        of_indikator = row.owner is _INDIKATOR
        owner: Any = self.indikator if of_indikator else self.node
        if owner is None:
            self.homeless(row)
            return
        self.look(of_indikator)
        cells = getattr(owner, attribute)
        if cells is EMPTY:
            cells = {}
            setattr(owner, attribute, cells)
        if s.isi is not None:
            self.put(cells, self.key(row.key), s.isi, medan)
        elif row.key and self.dated(row, s):
            alone = len(s.deret) == 1 and s.deret[0][0].nilai == self.own_year(row)
            held = s.deret[0][1] if alone else None
            self.put(cells, self.key(row.key), held or self.unread(medan), medan)
        else:
            for key, cell in s.deret:
                self.fits(key, row)
                self.put(cells, key.nilai, cell, medan)

    def dated(self, row: Field, s: tree.IsianStatement) -> bool:
        """`kondisi akhir 2028: 62%`: whether a statement of one year says a year, which is told."""
        first, cell = s.deret[0]
        own = self.own_year(row)
        if first.nilai.__class__ is not int or row.key == "lalu" or own == 0:
            return False
        if row.key.__class__ is int and (first.nilai == own or len(s.deret) > 1):
            return False  # `target maju 2027: 55%`, as the table has it
        values = self.document.source.text[cell.start + self.base : s.deret[-1][1].end + self.base]
        return self.tell(other_year(row.written, first, values, own, many=len(s.deret) > 1))

    def own_year(self, row: Field) -> int | None:
        """The year that a statement is of; None without one, 0 where the head says none."""
        period = self.document.periode
        if row.key.__class__ is int:
            return self.document.tahun and self.document.tahun + int(row.key)
        if row.key == "renstra":
            return None
        return 0 if period is None else period.akhir if row.key == "akhir" else period.awal - 1

    def printed(self, row: Field, s: tree.IsianStatement) -> None:
        """A value that the source document states for something that can be computed."""
        name = row.key
        owner: Any = self.owner(row.owner)
        if owner is None:
            self.homeless(row)
            return
        if owner is not self.rekap:
            self.look(owner is self.indikator)
        cells = dict(owner.tertulis.get(name, {}))
        for key, cell in s.deret if s.isi is None else ((None, s.isi),):
            if key is not None:
                self.fits(key, row)
            self.put(cells, "" if key is None else key.nilai, cell, s.medan)
            if row.kind is FieldKind.PRINTED_MONEY:
                self.in_rupiah(row, cell)
        owner.tertulis = {**owner.tertulis, name: cells}

    def in_rupiah(self, row: Field, cell: Cell) -> None:
        """A printed sum that is a bare number would never be compared."""
        main = cell.nilai[0] if isinstance(cell.nilai, tuple) else cell.nilai
        if isinstance(main, Besaran) and main.satuan is None:
            written = self.document.source.text[cell.start + self.base : cell.end + self.base]
            self.tell(without_rupiah(cell, written, row.written))

    def fits(self, key: Cell, row: Field) -> None:
        """Years, quarters and the words of a rekap each have their fields."""
        held = key.nilai
        kind = "tahun" if held.__class__ is int else "triwulan" if held.startswith("TW") else "kata"
        if kind not in row.keys:
            words = ", ".join({"tahun": "2024:", "triwulan": "TW1:", "kata": "capaian:"}[name] for name in row.keys)
            arguments = {"kunci": f"{held}:", "medan": row.medan.replace("_", " "), "pilihan": words}
            self.problem("deret.kunci", key.start + self.base, key.end + self.base, **arguments)

    def first(self, medan: str, unsaid: bool) -> bool:
        """Whether a statement that may stand once stands for the first time; the first one holds."""
        if not unsaid:
            self.problem("isian.rangkap", self.base, self.end, medan=medan.replace("_", " "))
        return unsaid

    def own(self, medan: str) -> bool:
        """Whether the newest indicator says `medan` for the first time; what it took over does not count."""
        unsaid = medan not in self.said
        self.said.add(medan)
        return self.first(medan, unsaid)

    def put(self, cells: dict[Kunci, Cell], key: Kunci, cell: Cell, medan: str) -> None:
        nilai, start, end, tercetak = cell
        base = self.base
        if key in cells:
            self.problem("isian.rangkap", start + base, end + base, medan=medan)
        else:
            if nilai.__class__ is str and self.tell(misplaced_in_cell(cell)):
                nilai = Rusak(medan)
            cells[key] = _new(Cell, (nilai, start + base, end + base, tercetak))

    def measured(self, medan: str) -> Indikator | None:
        """The indicator that says `medan` about itself, here for the first time."""
        if self.indikator is None:
            self.homeless(FIELDS[medan])
            return None
        self.look(True)
        return self.indikator if self.own(medan) else None

    def arah(self, s: tree.ArahStatement) -> None:
        indikator = self.measured("arah")
        if indikator is not None:
            indikator.arah, indikator.rumus = s.arah, None if s.rumus is None else s.rumus.nilai

    def sifat(self, s: tree.SifatStatement) -> None:
        indikator = self.measured("sifat")
        if indikator is not None:
            indikator.sifat = s.sifat

    def satuan(self, s: tree.SatuanIndikatorStatement) -> None:
        indikator = self.measured("satuan")
        if indikator is not None:
            indikator.satuan = self.place(s.nama)

    def skala_indikator(self, s: tree.SkalaIndikatorStatement) -> None:
        indikator = self.measured("skala")
        if indikator is not None:
            indikator.skala = self.place(s.nama)

    def open_node(self, medan: str) -> Simpul | None:
        """The newest node, which `medan` describes."""
        if self.node is None:
            self.homeless(FIELDS[medan])
        else:
            self.look(False)
        return self.node

    def listed(self, medan: str, item: Any) -> None:
        """Member of a list of the newest node."""
        node = self.open_node(medan)
        if node is not None:
            setattr(node, medan, (*getattr(node, medan), item))

    def uraian(self, s: tree.UraianStatement) -> None:
        medan, row = s.medan, FIELDS[s.medan]
        match row.kind:
            case FieldKind.TEXT if row.owner is _INDIKATOR:
                indikator = self.measured(medan)
                if indikator is not None:
                    indikator.uraian = {**indikator.uraian, medan: tuple(map(self.place, s.isi))}
            case FieldKind.TEXT | FieldKind.TEXTS:
                node = self.open_node(medan)
                if node is not None:
                    node.uraian = {**node.uraian, medan: (*node.teks(medan), *map(self.place, s.isi))}
            case FieldKind.PROSE:
                self.text(medan, *s.isi)
            case kind:
                raise LookupError(f"no owner takes the texts of {medan}, which the vocabulary calls {kind}")

    def sumber_dana(self, s: tree.SumberDanaStatement) -> None:
        if s.kode is not None:
            self.tell(number_with_dot(s.kode) or letters_in_number(s.kode))
        if misplaced := misplaced_in_source(s):
            problem, s = misplaced
            self.tell(problem)
        self.listed(
            "sumber_dana", tree.SumberDanaStatement(self.place_if(s.kode), self.place(s.nama), self.place_if(s.nilai))
        )

    def prioritas(self, s: tree.PrioritasStatement) -> None:
        self.listed("prioritas", (s.tingkat, self.place(s.nama)))

    def catatan(self, s: tree.CatatanStatement) -> None:
        self.listed("catatan", tree.CatatanStatement(s.pada, self.place(s.teks)))

    def abai(self, s: tree.AbaiStatement) -> None:
        owner: Simpul | Document = self.node or self.document
        self.look(False)
        abai = Abai(self.place(s.aturan), s.pada, self.place_if(s.alasan), self.base, self.end)
        owner.abai = (*owner.abai, abai)

    def batas(self, s: tree.BatasStatement) -> None:
        if self.skala is None:
            self.homeless(FIELDS["batas"])
        else:
            low, high = self.place(s.bawah), self.place_if(s.atas)
            self.skala.batas = (*self.skala.batas, tree.BatasStatement(self.place(s.label), low, s.ketat, high))

    def padanan(self, s: tree.PadananStatement) -> None:
        if self.skala is None:
            self.homeless(FIELDS["padanan"])
        else:
            self.skala.padanan = (*self.skala.padanan, (self.place(s.kiri), self.place(s.kanan)))

    def text(self, medan: str, *cells: Cell | None) -> None:
        placed = tuple(self.place(cell) for cell in cells if cell is not None)
        self.document.teks.append(Teks(self.document, medan, placed, self.base, self.end))

    def entri(self, s: tree.EntriStatement) -> None:
        parts = [("", s.isi)] if s.isi is not None else []
        names, cells = zip(*parts, *s.bagian, strict=True)
        self.document.teks.append(
            Teks(self.document, s.medan, tuple(map(self.place, cells)), self.base, self.end, names)
        )

    def klaim(self, s: tree.KlaimStatement) -> None:
        self.document.klaim.append(Klaim(self.place(s.judul), s.ekspresi, self.base, self.end))


_TAKERS: dict[type, Callable[[_Builder, Any], None]] = {
    Broken: take_broken,
    tree.KepalaStatement: _Builder.kepala,
    tree.PerangkatDaerahStatement: _Builder.perangkat,
    tree.DaerahStatement: _Builder.daerah,
    tree.MengacuStatement: _Builder.mengacu,
    tree.PenandaTanganStatement: _Builder.penanda_tangan,
    tree.DitetapkanStatement: _Builder.ditetapkan,
    tree.SimpulStatement: _Builder.simpul,
    tree.IndikatorStatement: _Builder.open_indikator,
    tree.IndikatorSamaStatement: _Builder.same_indikator,
    tree.IsianStatement: _Builder.isian,
    tree.ArahStatement: _Builder.arah,
    tree.SifatStatement: _Builder.sifat,
    tree.SatuanIndikatorStatement: _Builder.satuan,
    tree.SkalaIndikatorStatement: _Builder.skala_indikator,
    tree.UraianStatement: _Builder.uraian,
    tree.PrioritasStatement: _Builder.prioritas,
    tree.SumberDanaStatement: _Builder.sumber_dana,
    tree.CatatanStatement: _Builder.catatan,
    tree.AbaiStatement: _Builder.abai,
    tree.RekapStatement: _Builder.open_rekap,
    tree.SkalaStatement: _Builder.open_skala,
    tree.PadananSatuanStatement: _Builder.open_skala,
    tree.BatasStatement: _Builder.batas,
    tree.PadananStatement: _Builder.padanan,
    tree.EntriStatement: _Builder.entri,
    tree.DasarHukumStatement: lambda b, s: b.text("dasar_hukum", s.nama, s.tentang),
    tree.BabStatement: _Builder.bab,
    tree.KlaimStatement: _Builder.klaim,
}
