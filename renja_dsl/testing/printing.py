"""The documents of an office as printed lines, which a mutator changes and knows.

Every line tells the node and field that it was printed from, so that a mutator can change one line and
know where a finding must point.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, field, frozen

from renja_dsl.drafts.plan import Draft, DraftRekap, DraftSimpul
from renja_dsl.drafts.text import Line, Says, plan_lines
from renja_dsl.testing.documents import drafts
from renja_dsl.testing.office import PlannedKantor, PlannedSimpul


def cetak(isi: PlannedKantor) -> Rencana:
    """The documents of an office, each line with what it says."""
    planned = {simpul.kode: simpul for simpul in isi.simpul}
    return Rencana(isi, {jenis: _printed(jenis, draft, planned) for jenis, draft in drafts(isi).items()})


def tulis(rencana: Rencana | PlannedKantor) -> dict[str, str]:
    """File name -> text."""
    return (rencana if isinstance(rencana, Rencana) else cetak(rencana)).teks


@frozen(eq=False)
class PrintedLine:
    """One statement, or an empty line, of a document; compared by identity."""

    teks: str
    tingkat: str = ""
    """level of its node as the language writes it (`sub kegiatan`); empty outside nodes"""
    medan: str = ""
    """what it says: its leading keywords, as `pagu maju`; `simpul` where it opens a node"""
    kode: str = ""
    """code of its node, the id of a sasaran"""
    simpul: PlannedSimpul | None = field(default=None, repr=False)
    """its node, where that carries money of its own"""
    says: Says = field(default=None, repr=False)
    """the part of the draft that it was printed from"""

    @property
    def keywords(self) -> str:
        """The words that it begins with."""
        return self.tingkat if self.medan == "simpul" else self.medan

    def tulis(self, teks: str) -> PrintedLine:
        """The same line with other characters, the blanks before it kept."""
        blanks = self.teks[: len(self.teks) - len(self.teks.lstrip())]
        return evolve(self, teks=blanks + teks.lstrip())

    def ganti(self, lama: str, baru: str) -> PrintedLine:
        """The line with its first `lama` replaced. Raises ValueError where there is none."""
        if lama not in self.teks:
            raise ValueError(f"{lama!r} is not in {self.teks!r}")
        return evolve(self, teks=self.teks.replace(lama, baru, 1))


@frozen
class PrintedDocument:
    """One printed document."""

    jenis: str
    """renja, rkpd, renstra, evaluasi (of n-2), sebelumnya (the renja of n-1), or berjalan (its evaluation)"""
    berkas: str
    baris: tuple[PrintedLine, ...] = field(repr=False)

    @property
    def teks(self) -> str:
        return "\n".join([baris.teks for baris in self.baris]) + "\n"

    def cari(self, medan: str, tingkat: str | None = None, kode: str | None = None) -> list[PrintedLine]:
        """Lines that say `medan`, of one level or of the node with one code if that is given."""
        return [
            baris
            for baris in self.baris
            if baris.medan == medan and tingkat in (None, baris.tingkat) and kode in (None, baris.kode)
        ]

    def milik(self, kode: str) -> list[PrintedLine]:
        """Lines of a node alone: those of its children are theirs."""
        return [baris for baris in self.baris if baris.kode == kode]

    def nomor(self, baris: PrintedLine) -> int:
        """Number of a line, from 1."""
        return self.baris.index(baris) + 1

    def ubah(self, perubahan: Mapping[PrintedLine, Sequence[PrintedLine]]) -> PrintedDocument:
        """Every line that is a key replaced by the lines of its value, none to leave it out."""
        return evolve(self, baris=tuple(new for old in self.baris for new in perubahan.get(old, (old,))))


@frozen
class Rencana:
    """A consistent workspace: its content, and its documents by kind."""

    isi: PlannedKantor
    lembar: Mapping[str, PrintedDocument]

    @property
    def teks(self) -> dict[str, str]:
        """File name -> text."""
        return {lembar.berkas: lembar.teks for lembar in self.lembar.values()}

    @property
    def renja(self) -> PrintedDocument:
        return self.lembar["renja"]


def _printed(jenis: str, draft: Draft, planned: Mapping[str, PlannedSimpul]) -> PrintedDocument:
    return PrintedDocument(jenis, draft.berkas, tuple(_line(line, planned) for line in plan_lines(draft)))


def _line(line: Line, planned: Mapping[str, PlannedSimpul]) -> PrintedLine:
    match line.owner:
        case DraftSimpul() as node if line.medan:
            tingkat, kode = node.tingkat.replace("_", " "), node.penanda or node.kode
            return PrintedLine(line.text, tingkat, line.medan, kode, planned.get(kode), line.says)
        case DraftRekap() as rekap:
            return PrintedLine(line.text, "", line.medan, f"rekap {rekap.kode or 'perangkat daerah'}", None, line.says)
    return PrintedLine(line.text, "", line.medan, "", None, line.says)
