"""What changed from one document to another of its kind: added, dropped, moved, renamed, other numbers and texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from renja_dsl.knowledge.pairing import Pasangan, paired, paired_indicators
from renja_dsl.model.document import Cells, Document, Indikator, Simpul
from renja_dsl.nomenklatur import Tables
from renja_dsl.syntax.tree import Cell, Kunci
from renja_dsl.values import Rupiah, lipat
from renja_dsl.values.nilai import format_nilai

_MONEY = ("pagu", "serapan")
_MEASURES = ("target", "realisasi", "proyeksi", "kondisi")
_TEXTS = ("lokasi", "kelompok_sasaran", "hasil", "keluaran")
_HEAD = ("tahap", "nama", "kode", "daerah")


class Sifat(StrEnum):
    """What kind of change it is."""

    BARU = "baru"
    HAPUS = "hapus"
    PINDAH = "pindah"
    """another code, or below another node"""
    NAMA = "nama"
    ISI = "isi"
    """a number or a text"""


@frozen(eq=False)
class Perubahan:
    """One thing that changed."""

    sifat: Sifat
    medan: str
    """the field; `simpul` for a whole node, `induk` for what it stands below"""
    semula: str
    menjadi: str
    pasangan: Pasangan | None = None
    """None for what the document says as a whole"""
    tentang: str = ""
    """name of the indicator"""
    tahun: str = ""
    """of a number: its year or key, `2025 → 2026` between documents of two years"""
    uang: tuple[Decimal | None, Decimal | None] | None = None
    """rupiah before and after; None for what is no money"""

    @property
    def kode(self) -> str:
        return self.pasangan.node.kode_teks if self.pasangan is not None else ""


def changes(before: Document, after: Document, tables: Tables) -> list[Perubahan]:
    """What changed, in the order of `after`. Numbers of two years are held against each other by their distance
    from the year of their document."""
    pairs = paired(before, after, tables)
    now = {id(pair.before): pair.after for pair in pairs if pair.before is not None}
    found = list(_document(before, after))
    for pair in pairs:
        found += _node(pair, now)
    return found


# ---- the document ------------------------------------------------------------------------


def _document(before: Document, after: Document) -> Iterator[Perubahan]:
    for field in _HEAD:
        yield from _text(field, _written(getattr(before, field)), _written(getattr(after, field)))
    left, right = Counter(_prose(before)), Counter(_prose(after))
    for medan, said in left - right:
        yield Perubahan(Sifat.HAPUS, medan, said, "")
    for medan, said in right - left:
        yield Perubahan(Sifat.BARU, medan, "", said)


def _prose(document: Document) -> Iterator[tuple[str, str]]:
    return ((text.medan, " ".join(_written(cell) for cell in text.isi)) for text in document.teks)


# ---- a node ------------------------------------------------------------------------------


def _node(pair: Pasangan, now: dict[int, Simpul | None]) -> Iterator[Perubahan]:
    before, after = pair.before, pair.after
    if before is None or after is None:
        sifat = Sifat.BARU if before is None else Sifat.HAPUS
        names = ("", pair.node.nama_teks) if before is None else (pair.node.nama_teks, "")
        yield Perubahan(sifat, "simpul", *names, pair, uang=_sums(pair))
        return
    if lipat(before.kode_teks) != lipat(after.kode_teks):
        yield Perubahan(Sifat.PINDAH, "kode", before.kode_teks, after.kode_teks, pair)
    if before.induk is not None and now.get(id(before.induk)) is not after.induk:
        yield Perubahan(Sifat.PINDAH, "induk", _called(before.induk), _called(after.induk), pair)
    if before.nama_teks != after.nama_teks:
        yield Perubahan(Sifat.NAMA, "nama", before.nama_teks, after.nama_teks, pair)
    for field in _MONEY:
        yield from _numbers(field, getattr(before, field), getattr(after, field), pair)
    for field in _TEXTS:
        yield from _text(field, _joined(before.teks(field)), _joined(after.teks(field)), pair)
    yield from _text("sumber_dana", _sources(before), _sources(after), pair)
    yield from _text("prioritas", _priorities(before), _priorities(after), pair)
    yield from _text("mendukung", _joined(before.mendukung), _joined(after.mendukung), pair)
    yield from _text("catatan", _notes(before), _notes(after), pair)
    for old, new in paired_indicators(pair):
        yield from _indicator(old, new, pair)


def _sums(pair: Pasangan) -> tuple[Decimal | None, Decimal | None]:
    """Pagu of the document's year."""
    held = [None if node is None else amount(node.pagu.get(node.dokumen.tahun)) for node in (pair.before, pair.after)]
    return held[0], held[1]


def _indicator(old: Indikator | None, new: Indikator | None, pair: Pasangan) -> Iterator[Perubahan]:
    if old is None or new is None:
        sifat = Sifat.BARU if old is None else Sifat.HAPUS
        yield Perubahan(sifat, "indikator", _indicated(old), _indicated(new), pair)
        return
    name = _written(new.nama)
    if _written(old.nama) != name:
        yield Perubahan(Sifat.NAMA, "indikator", _written(old.nama), name, pair)
    for field in _MEASURES:
        yield from _numbers(field, getattr(old, field), getattr(new, field), pair, name)
    for field in ("satuan", "arah", "rumus", "sifat"):
        yield from _text(field, _written(getattr(old, field)), _written(getattr(new, field)), pair, name)


def _indicated(indikator: Indikator | None) -> str:
    """Name and target of the document's year."""
    if indikator is None:
        return ""
    target = indikator.target.get(indikator.dokumen.tahun)
    return f"{_written(indikator.nama)}: {_written(target)}" if target is not None else _written(indikator.nama)


# ---- what they say -----------------------------------------------------------------------


def _numbers(field: str, old: Cells, new: Cells, pair: Pasangan, name: str = "") -> Iterator[Perubahan]:
    years = [node.dokumen.tahun for node in (pair.before, pair.after) if node is not None]
    left = {_distance(key, years[0]): cell for key, cell in old.items()}
    right = {_distance(key, years[1]): cell for key, cell in new.items()}
    for key in dict.fromkeys((*right, *left)):
        a, b = left.get(key), right.get(key)
        if (a.nilai if a is not None else None) == (b.nilai if b is not None else None):
            continue
        called = key if isinstance(key, str) else " → ".join(dict.fromkeys(str(year + key) for year in years))
        money = (amount(a), amount(b)) if field in _MONEY else None
        yield Perubahan(Sifat.ISI, field, _written(a), _written(b), pair, name, called, money)


def _distance(key: Kunci, year: int) -> Kunci:
    return key - year if isinstance(key, int) else key


def _text(medan: str, old: str, new: str, pair: Pasangan | None = None, name: str = "") -> Iterator[Perubahan]:
    if old != new:
        yield Perubahan(Sifat.ISI, medan, old, new, pair, name)


def amount(cell: Cell | None) -> Decimal | None:
    """Rupiah of a cell; None where there is none or nobody can tell."""
    return cell.nilai.nilai if cell is not None and isinstance(cell.nilai, Rupiah) else None


def _written(held: Cell | str | None) -> str:
    return held if isinstance(held, str) else "" if held is None else format_nilai(held.nilai)


def _joined(cells: Iterable[Cell]) -> str:
    return "; ".join(map(_written, cells))


def _sources(node: Simpul) -> str:
    return "; ".join(" ".join(filter(None, map(_written, (s.kode, s.nama, s.nilai)))) for s in node.sumber_dana)


def _priorities(node: Simpul) -> str:
    return "; ".join(f"{level} {_written(name)}" for level, name in node.prioritas)


def _notes(node: Simpul) -> str:
    return _joined([note.teks for note in node.catatan])


def _called(node: Simpul | None) -> str:
    return "" if node is None else f"{node.kode_teks} {node.nama_teks}".strip()
