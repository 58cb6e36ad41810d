"""Prints what an office plans as plan documents: the same content in every one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal

from attrs import define, field

from renja_dsl.testing import kata
from renja_dsl.testing.rencana import (
    BERKAS,
    Baris,
    Indikator,
    Isi,
    Lembar,
    Program,
    Rencana,
    Simpul,
    SubKegiatan,
    below,
)
from renja_dsl.values import Besaran, format_besaran, format_persen, format_rupiah, format_teks

TW = ("TW1", "TW2", "TW3", "TW4")
CAPAIAN_RENSTRA = 4
"""an evaluated Renstra plans this many times the output and money of its first year"""


def cetak(isi: Isi) -> Rencana:
    """The documents of an office, each line with what it says."""
    writers = {
        "rkpd": _rkpd,
        "renstra": _renstra,
        "evaluasi": _evaluasi,
        "sebelumnya": _sebelumnya,
        "berjalan": _berjalan,
    }
    lembar = {"renja": _renja(isi)}
    lembar.update({jenis: write(isi) for jenis, write in writers.items() if jenis in isi.dengan})
    return Rencana(isi, lembar)


def tulis(rencana: Rencana | Isi) -> dict[str, str]:
    """File name -> text."""
    return (rencana if isinstance(rencana, Rencana) else cetak(rencana)).teks


def nama_berkas(isi: Isi, jenis: str) -> str:
    when = {
        "renstra": f"{isi.tahun - 1}-{isi.tahun + 3}",
        "evaluasi": str(isi.tahun - 2),
        "sebelumnya": str(isi.tahun - 1),
        "berjalan": str(isi.tahun - 1),
    }.get(jenis, str(isi.tahun))
    return f"{BERKAS[jenis]}-{when}.renja"


def rupiah(nilai: int) -> str:
    return format_rupiah(Decimal(nilai))


def besaran(nilai: int, satuan: str) -> str:
    """`60 Dokumen`, or `60%`."""
    return f"{nilai}%" if satuan == "%" else format_besaran(Besaran(Decimal(nilai), satuan))


def persen(bagian: int, seluruh: int) -> str:
    """A share with two decimals, as tables print it."""
    return format_persen((Decimal(100) * bagian / seluruh).quantize(Decimal("0.01"), ROUND_HALF_UP))


@define
class _Printer:
    """Collects lines; knows the node that they belong to and how deep it stands."""

    lines: list[Baris] = field(factory=list)
    tingkat: str = ""
    kode: str = ""
    simpul: Simpul | None = None
    depth: int = 0

    def put(self, medan: str, rest: str = "", *, deeper: int = 1) -> None:
        """A field of the newest node."""
        blanks = "  " * (self.depth + deeper)
        self.lines.append(Baris(f"{blanks}{medan} {rest}".rstrip(), self.tingkat, medan, self.kode, self.simpul))

    def open(
        self, depth: int, tingkat: str, kode: str, nama: str, simpul: Simpul | None = None, mendukung: str = ""
    ) -> None:
        self.tingkat, self.kode, self.simpul, self.depth = tingkat, kode, simpul, depth
        more = f" mendukung {mendukung}" if mendukung else ""
        text = f"{'  ' * depth}{tingkat} {kode} {format_teks(nama)}{more}"
        self.lines.append(Baris(text, tingkat, "simpul", kode, simpul))

    def blank(self) -> None:
        """One empty line, not two."""
        if self.lines[-1].teks:
            self.lines.append(Baris(""))

    def free(self, medan: str, rest: str) -> None:
        """A statement of the document itself."""
        self.tingkat, self.kode, self.simpul, self.depth = "", "", None, -1
        self.put(medan, rest)


def _header(isi: Isi, first: str, refers: Mapping[str, str] | Iterable[str] = ()) -> _Printer:
    """`refers`: documents to refer to, as what they are or, in a mapping, as something else."""
    out = _Printer()
    medan, _, rest = first.partition(" ")
    out.free(medan, rest)
    out.depth = 0
    out.put("perangkat daerah", f"{isi.perangkat} {format_teks('Dinas ' + kata.BIDANG[isi.bidang])}")
    out.put("daerah", format_teks(isi.daerah))
    kinds = refers if isinstance(refers, Mapping) else {jenis: jenis for jenis in refers}
    for jenis, sebagai in kinds.items():
        if jenis in isi.dengan:
            out.put(f"mengacu {sebagai}", format_teks(nama_berkas(isi, jenis)))
    out.blank()
    return out


def _sheet(isi: Isi, jenis: str, out: _Printer) -> Lembar:
    while not out.lines[-1].teks:
        out.lines.pop()
    return Lembar(jenis, nama_berkas(isi, jenis), tuple(out.lines))


# ---- annual documents --------------------------------------------------------------------


def _renja(isi: Isi) -> Lembar:
    out = _header(
        isi, f"renja {isi.tahun} tahap {format_teks(isi.tahap)}", ("renstra", "rkpd", "evaluasi", "sebelumnya")
    )
    _goals(out, isi, 2)
    _tree(out, isi, 2, own=True)
    _basis(out)
    for nomor, judul in kata.BAB:
        out.blank()
        out.free("bab", f"{nomor} {format_teks(judul.format(tahun=isi.tahun, daerah=isi.daerah))}")
    out.free("klaim", f'"Bab IV: jumlah program" banyak(program) = {len(isi.program)}')
    out.free("klaim", f'"Bab IV: pagu total" jumlah(sub_kegiatan.pagu) = {rupiah(isi.uang(2))}')
    return _sheet(isi, "renja", out)


def _rkpd(isi: Isi) -> Lembar:
    out = _header(isi, f'rkpd {isi.tahun} tahap "penetapan"', ("renstra",))
    _tree(out, isi, 2, own=False)
    return _sheet(isi, "rkpd", out)


def _sebelumnya(isi: Isi) -> Lembar:
    out = _header(isi, f'renja {isi.tahun - 1} tahap "penetapan"', ("renstra", "evaluasi"))
    _goals(out, isi, 1)
    _tree(out, isi, 1, own=True)
    _basis(out)
    for nomor, judul in kata.BAB:
        out.blank()
        out.free("bab", f"{nomor} {format_teks(judul.format(tahun=isi.tahun - 1, daerah=isi.daerah))}")
    return _sheet(isi, "sebelumnya", out)


def _basis(out: _Printer) -> None:
    for nama, tentang in kata.DASAR_HUKUM:
        out.free("dasar hukum", f"{format_teks(nama)} tentang {format_teks(tentang)}")


def _goals(out: _Printer, isi: Isi, sejak: int) -> None:
    """Sasaran with their indicators; `sejak` is the document's year after n-2."""
    for sasaran in isi.sasaran:
        out.open(0, "sasaran", sasaran.id, sasaran.nama)
        out.put("indikator", f"{format_teks(sasaran.indikator.nama)} iku")
        out.put("arah", "naik", deeper=2)
        out.put("sifat", "posisi akhir", deeper=2)
        _targets(out, sasaran.indikator, sejak)
    out.blank()


def _targets(out: _Printer, indikator: Indikator, sejak: int) -> None:
    pairs = (("target", sejak), ("target kini", sejak - 1), ("target maju", sejak + 1))
    for medan, year in pairs:
        out.put(medan, besaran(indikator.target(year), indikator.satuan), deeper=2)


def _tree(out: _Printer, isi: Isi, sejak: int, *, own: bool) -> None:
    base = 0
    if isi.berurusan:
        for tingkat, kode, nama in _above(isi):
            out.open(base, tingkat, kode, nama)
            out.put("pagu", rupiah(isi.uang(sejak)))
            out.put("pagu maju", rupiah(isi.uang(sejak + 1)))
            out.blank()
            base += 1
    depths = {"program": base, "kegiatan": base + 1, "sub kegiatan": base + 2}
    for simpul in isi.simpul:
        supports = simpul.mendukung if own and isinstance(simpul, Program) else ""
        out.open(depths[simpul.tingkat], simpul.tingkat, simpul.kode, simpul.nama, simpul, supports)
        if isinstance(simpul, SubKegiatan):
            _described(out, simpul, sejak)
        out.put("indikator", format_teks(simpul.indikator.nama))
        _targets(out, simpul.indikator, sejak)
        out.put("pagu", rupiah(simpul.uang(sejak)))
        out.put("pagu maju", rupiah(simpul.uang(sejak + 1)))
        out.blank()


def _above(isi: Isi) -> Iterator[tuple[str, str, str]]:
    """(level, code, name) of what stands above the programs."""
    urusan = isi.bidang.split(".")[0]
    yield "urusan", urusan, kata.URUSAN[urusan]
    yield "bidang urusan", isi.bidang, kata.BIDANG[isi.bidang]


def _described(out: _Printer, sub: SubKegiatan, sejak: int) -> None:
    out.put("lokasi", ", ".join(map(format_teks, sub.lokasi)))
    out.put("kelompok sasaran", format_teks(sub.kelompok))
    left = sub.uang(sejak)
    for number, sumber in enumerate(sub.sumber, 1):
        amount = left if number == len(sub.sumber) else sub.uang(sejak) * sumber.bagian // 100
        left -= amount
        out.put("sumber dana", f"{sumber.kode} {format_teks(sumber.nama)} {rupiah(amount)}")


# ---- renstra -------------------------------------------------------------------------------


def _renstra(isi: Isi) -> Lembar:
    out = _header(isi, f"renstra {isi.tahun - 1}-{isi.tahun + 3}")
    out.open(0, "misi", "M1", "Memajukan daerah yang berdaya saing")
    out.open(0, "tujuan", "T1", "Meningkatnya pelayanan perangkat daerah", mendukung="M1")
    for sasaran in isi.sasaran:
        out.open(0, "sasaran", sasaran.id, sasaran.nama, mendukung="T1")
        out.put("indikator", f"{format_teks(sasaran.indikator.nama)} iku")
        _series(out, isi, sasaran.indikator)
    out.blank()
    depths = {"program": 0, "kegiatan": 1, "sub kegiatan": 2}
    for simpul in isi.simpul:
        supports = simpul.mendukung if isinstance(simpul, Program) else ""
        out.open(depths[simpul.tingkat], simpul.tingkat, simpul.kode, simpul.nama, simpul, supports)
        out.put("indikator", format_teks(simpul.indikator.nama))
        _series(out, isi, simpul.indikator)
        out.put("pagu", ", ".join(f"{isi.tahun - 2 + y}: {rupiah(simpul.uang(y))}" for y in range(1, 6)))
        out.blank()
    return _sheet(isi, "renstra", out)


def _series(out: _Printer, isi: Isi, indikator: Indikator) -> None:
    shares = indikator.satuan == "%"
    series = ", ".join(f"{isi.tahun - 2 + y}: {besaran(indikator.target(y), indikator.satuan)}" for y in range(1, 6))
    out.put("arah", "naik", deeper=2)
    out.put("sifat", "posisi akhir" if shares else "akumulasi", deeper=2)
    out.put("kondisi awal", besaran(indikator.awal, indikator.satuan), deeper=2)
    out.put("target", series, deeper=2)
    out.put("kondisi akhir", besaran(_at_the_end(indikator), indikator.satuan), deeper=2)


# ---- evaluation ------------------------------------------------------------------------------


def _evaluasi(isi: Isi) -> Lembar:
    """Form E.81 of year n-2, the first of its Renstra; all was done and spent as planned."""
    out = _header(isi, f"evaluasi {isi.tahun - 2}")
    out.free("skala predikat", '"Permendagri 86/2017"')
    out.depth = 0
    for label, bound in (("Sangat Tinggi", 91), ("Tinggi", 76), ("Sedang", 66), ("Rendah", 51), ("Sangat Rendah", 0)):
        out.put("batas", f'"{label}" >= {bound}%')
    out.blank()
    _reached(out, isi)
    base = 0
    if isi.berurusan:
        for tingkat, kode, nama in _above(isi):
            out.open(base, tingkat, kode, nama)
            _spent(out, isi, isi.uang(0))
            out.blank()
            base += 1
    depths = {"program": base, "kegiatan": base + 1, "sub kegiatan": base + 2}
    for program in isi.program:
        for simpul in below(program):
            out.open(depths[simpul.tingkat], simpul.tingkat, simpul.kode, simpul.nama, simpul)
            _evaluated(out, isi, simpul.indikator)
            _spent(out, isi, simpul.uang(0))
            out.blank()
        _recap(out, isi, program.kode)
    _recap(out, isi, "perangkat daerah")
    out.free("faktor pendorong", '"Pendataan yang mutakhir."')
    out.free("tindak lanjut triwulan", '"Pendampingan sejak awal tahun."')
    return _sheet(isi, "evaluasi", out)


def _berjalan(isi: Isi) -> Lembar:
    """Form E.81 of year n-1, held against the Renja and the Renstra that it evaluates."""
    out = _header(isi, f"evaluasi {isi.tahun - 1}", {"sebelumnya": "renja", "renstra": "renstra"})
    depths = {"program": 0, "kegiatan": 1, "sub kegiatan": 2}
    for simpul in isi.simpul:
        indikator, unit = simpul.indikator, simpul.indikator.satuan
        shares, year = unit == "%", indikator.target(1)
        steps = _parts(isi, year)
        quarters = [sum(steps[: n + 1]) for n in range(4)] if shares else steps
        out.open(depths[simpul.tingkat], simpul.tingkat, simpul.kode, simpul.nama, simpul)
        out.put("indikator", format_teks(indikator.nama))
        for medan, rest in (
            ("arah", "naik"),
            ("sifat", "posisi akhir" if shares else "akumulasi"),
            ("target renstra", besaran(_at_the_end(indikator), unit)),
            ("target", besaran(year, unit)),
            ("realisasi", ", ".join(f"{tw}: {besaran(q, unit)}" for tw, q in zip(TW, quarters, strict=True))),
            ("tertulis realisasi", besaran(year, unit)),
        ):
            out.put(medan, rest, deeper=2)
        out.put("pagu renstra", rupiah(sum(simpul.uang(year) for year in range(1, 6))))
        out.put("pagu", rupiah(simpul.uang(1)))
        spent = ", ".join(f"{tw}: {rupiah(q)}" for tw, q in zip(TW, _quarters(isi, simpul), strict=True))
        out.put("serapan", spent)
        out.put("tertulis serapan", rupiah(simpul.uang(1)))
        out.blank()
    return _sheet(isi, "berjalan", out)


def _parts(isi: Isi, whole: int) -> list[int]:
    """A number by quarters, the last one takes what is left."""
    first = [whole * share // 100 for share in isi.triwulan[:3]]
    return [*first, whole - sum(first)]


def _quarters(isi: Isi, simpul: Simpul) -> list[int]:
    """Money of year n-1 by quarters: of a node with children, theirs."""
    if not simpul.anak:
        return _parts(isi, simpul.uang(1))
    return [sum(column) for column in zip(*(_quarters(isi, anak) for anak in simpul.anak), strict=True)]


def _at_the_end(indikator: Indikator) -> int:
    """What the Renstra sets for the end of its period."""
    years = [indikator.target(year) for year in range(1, 6)]
    return years[-1] if indikator.satuan == "%" else sum(years)


def _reached(out: _Printer, isi: Isi) -> None:
    """Every sasaran: its IKU, reached in full, and a grade above its target."""
    for sasaran in isi.sasaran:
        year = besaran(sasaran.indikator.awal, sasaran.indikator.satuan)
        out.open(0, "sasaran", sasaran.id, sasaran.nama)
        out.put("indikator", f"{format_teks(sasaran.indikator.nama)} iku")
        out.put("arah", "naik", deeper=2)
        out.put("target", year, deeper=2)
        out.put("tertulis realisasi", year, deeper=2)
        out.put("tertulis capaian", "100,00%", deeper=2)
        out.put("indikator", format_teks(f"Predikat akuntabilitas kinerja {sasaran.id}"))
        out.put("target", "BB", deeper=2)
        out.put("tertulis realisasi", "A", deeper=2)
    out.blank()


def _evaluated(out: _Printer, isi: Isi, indikator: Indikator) -> None:
    shares, unit, year = indikator.satuan == "%", indikator.satuan, indikator.awal
    steps = [year * share // 100 for share in isi.triwulan]
    quarters = [sum(steps[: n + 1]) for n in range(4)] if shares else steps
    whole = 100 if shares else CAPAIAN_RENSTRA * year
    out.put("indikator", format_teks(indikator.nama))
    for medan, rest in (
        ("arah", "naik"),
        ("sifat", "posisi akhir" if shares else "akumulasi"),
        ("target renstra", besaran(whole, unit)),
        ("realisasi lalu", "nihil"),
        ("target", besaran(year, unit)),
        ("realisasi", ", ".join(f"{tw}: {besaran(q, unit)}" for tw, q in zip(TW, quarters, strict=True))),
        ("tertulis realisasi", besaran(year, unit)),
        ("tertulis realisasi renstra", besaran(year, unit)),
        ("tertulis capaian", persen(year, whole)),
    ):
        out.put(medan, rest, deeper=2)


def _spent(out: _Printer, isi: Isi, pagu: int) -> None:
    out.put("pagu renstra", rupiah(pagu * CAPAIAN_RENSTRA))
    out.put("serapan lalu", "nihil")
    out.put("pagu", rupiah(pagu))
    out.put("serapan", ", ".join(f"{tw}: {rupiah(pagu * s // 100)}" for tw, s in zip(TW, isi.triwulan, strict=True)))
    out.put("tertulis serapan", rupiah(pagu))
    out.put("tertulis serapan renstra", rupiah(pagu))
    out.put("tertulis capaian serapan", persen(1, CAPAIAN_RENSTRA))


def _recap(out: _Printer, isi: Isi, kode: str) -> None:
    """All rows share their quarters, so every way to average them gives the same."""
    out.free("rekap", kode)
    out.depth, out.kode = 0, f"rekap {kode}"
    shares = ", ".join(f"{tw}: {share},00%" for tw, share in zip(TW, isi.triwulan, strict=True))
    for medan in ("kinerja", "anggaran"):
        out.put(f"tertulis rata-rata {medan}", f"{shares}, realisasi: 100,00%, capaian: {persen(1, CAPAIAN_RENSTRA)}")
        out.put(f"tertulis predikat {medan}", 'realisasi: "Sangat Tinggi", capaian: "Sangat Rendah"')
    out.blank()
