"""What an office plans, as drafts of its documents: the same content in every one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from renja_dsl.drafts.plan import (
    Draft,
    DraftBab,
    DraftBatas,
    DraftCell,
    DraftDasarHukum,
    DraftFields,
    DraftIndikator,
    DraftIsian,
    DraftKlaim,
    DraftRekap,
    DraftSimpul,
    DraftSumberDana,
    NilaiDraf,
)
from renja_dsl.syntax.tree import Kunci
from renja_dsl.testing import words
from renja_dsl.testing.office import PlannedIndikator, PlannedKantor, PlannedProgram, PlannedSimpul, PlannedSubKegiatan
from renja_dsl.values import NIHIL, TRIWULAN, Besaran, Komponen, Peringkat, Periode, Persen, Rupiah, format_rupiah

CAPAIAN_RENSTRA = 4
"""an evaluated Renstra plans this many times the output and money of its first year"""
SEJAK = {"renja": 2, "rkpd": 2, "renstra": 2, "sebelumnya": 1, "berjalan": 1, "evaluasi": 0}
"""document -> its year after n-2; of a renstra the year of the renja"""
_TYPES = {"sebelumnya": "renja", "berjalan": "evaluasi"}
"""documents that are another document of a year before -> type"""
_SKALA = (("Sangat Tinggi", 91), ("Tinggi", 76), ("Sedang", 66), ("Rendah", 51), ("Sangat Rendah", 0))


def drafts(office: PlannedKantor) -> dict[str, Draft]:
    """Document, such as `renstra` or `sebelumnya` -> its draft; the renja first."""
    made = {"renja": _renja(office)}
    made.update({jenis: write(office) for jenis, write in _WRITERS.items() if jenis in office.dengan})
    return made


def share(bagian: int, seluruh: int) -> Persen:
    """A part of a whole with two decimals, as tables print it."""
    return Persen((Decimal(100) * bagian / seluruh).quantize(Decimal("0.01"), ROUND_HALF_UP))


def quantity(nilai: int, satuan: str) -> Persen | Komponen:
    """A quantity of an indicator that counts in `satuan`."""
    return Persen(Decimal(nilai)) if satuan == "%" else (Besaran(Decimal(nilai), satuan),)


# ---- parts of every document -------------------------------------------------------------


def _document(office: PlannedKantor, jenis: str, mengacu: Mapping[str, str] | None = None) -> Draft:
    """The header. `mengacu`: documents that it refers to -> as what, where they are there."""
    draft = Draft(_TYPES.get(jenis, jenis), kode=office.perangkat, daerah=office.daerah)
    draft.nama = f"Dinas {words.BIDANG[office.bidang]}"
    if jenis == "renstra":
        draft.periode = Periode(office.tahun - 1, office.tahun + 3)
    else:
        draft.tahun = office.tahun - 2 + SEJAK[jenis]
    for other, sebagai in (mengacu or {}).items():
        if other in office.dengan:
            draft.mengacu.append((sebagai, _document(office, other).berkas))
    return draft


_REFERS = {"renstra": "renstra", "rkpd": "rkpd", "evaluasi": "evaluasi", "sebelumnya": "sebelumnya"}


_Cells = Mapping[str, NilaiDraf | dict[Kunci, NilaiDraf]]
"""field -> its value, or its values by key"""


def _fields(cells: _Cells) -> DraftFields:
    made = {}
    for medan, said in cells.items():
        series = said if isinstance(said, dict) else {"": said}
        made[medan] = DraftIsian(medan, {key: DraftCell(nilai) for key, nilai in series.items()})
    return DraftFields(made)


def _rupiah(nilai: int) -> Rupiah:
    return Rupiah(Decimal(nilai))


def _tree(
    office: PlannedKantor, node: Callable[[PlannedSimpul], DraftSimpul], above: DraftFields | None = None
) -> list[DraftSimpul]:
    """Nodes with money, nested; below urusan and bidang urusan that say `above`, where that is given."""

    def made(simpul: PlannedSimpul) -> DraftSimpul:
        draft = node(simpul)
        draft.anak = [made(anak) for anak in simpul.anak]
        return draft

    roots = [made(program) for program in office.program]
    if above is None or not office.berurusan:
        return roots
    urusan = office.bidang.split(".")[0]
    bidang = DraftSimpul("bidang_urusan", office.bidang, words.BIDANG[office.bidang], isi=above, anak=roots)
    return [DraftSimpul("urusan", urusan, words.URUSAN[urusan], isi=above, anak=[bidang])]


def _simpul(simpul: PlannedSimpul, indikator: DraftIndikator, isi: DraftFields, *, own: bool = True) -> DraftSimpul:
    """`own`: whether the document says which sasaran a program supports."""
    supports = (simpul.mendukung,) if own and isinstance(simpul, PlannedProgram) else ()
    tingkat = simpul.tingkat.replace(" ", "_")
    return DraftSimpul(tingkat, simpul.kode, simpul.nama, mendukung=supports, isi=isi, indikator=[indikator])


def _sifat(indikator: PlannedIndikator) -> str:
    return "posisi akhir" if indikator.berbagian else "akumulasi"


# ---- annual documents --------------------------------------------------------------------


def _renja(office: PlannedKantor) -> Draft:
    draft = _document(office, "renja", _REFERS)
    draft.tahap = office.tahap
    _plan(draft, office, 2)
    draft.klaim = [
        DraftKlaim("Bab IV: jumlah program", f"banyak(program) = {len(office.program)}"),
        DraftKlaim("Bab IV: pagu total", f"jumlah(sub_kegiatan.pagu) = {format_rupiah(Decimal(office.uang(2)))}"),
    ]
    return draft


def _rkpd(office: PlannedKantor) -> Draft:
    draft = _document(office, "rkpd", {"renstra": "renstra"})
    draft.tahap = "penetapan"
    draft.akar = _annual_tree(office, 2, own=False)
    return draft


def _sebelumnya(office: PlannedKantor) -> Draft:
    draft = _document(office, "sebelumnya", {"renstra": "renstra", "evaluasi": "evaluasi"})
    draft.tahap = "penetapan"
    _plan(draft, office, 1)
    return draft


def _plan(draft: Draft, office: PlannedKantor, sejak: int) -> None:
    """What a renja says and an RKPD does not; `sejak` is the document's year after n-2."""
    for sasaran in office.sasaran:
        indikator = DraftIndikator(sasaran.indikator.nama, _targets(sasaran.indikator, sejak), ("iku",))
        indikator.arah, indikator.sifat = "naik", "posisi akhir"
        draft.akar.append(DraftSimpul("sasaran", "", sasaran.nama, sasaran.id, indikator=[indikator]))
    draft.akar += _annual_tree(office, sejak, own=True)
    draft.dasar_hukum = [DraftDasarHukum(nama, tentang) for nama, tentang in words.legal_basis(draft.tahun)]
    titles = words.chapters(draft.tahun)
    draft.bab = [DraftBab(n, judul.format(tahun=draft.tahun, daerah=office.daerah)) for n, judul in titles]


def _annual_tree(office: PlannedKantor, sejak: int, *, own: bool) -> list[DraftSimpul]:
    def node(simpul: PlannedSimpul) -> DraftSimpul:
        indikator = DraftIndikator(simpul.indikator.nama, _targets(simpul.indikator, sejak))
        draft = _simpul(simpul, indikator, money(simpul), own=own)
        if isinstance(simpul, PlannedSubKegiatan):
            draft.uraian = {"lokasi": list(simpul.lokasi), "kelompok_sasaran": [simpul.kelompok]}
            draft.sumber_dana = _sources(simpul, sejak)
        return draft

    def money(whose: PlannedSimpul | PlannedKantor) -> DraftFields:
        return _fields({"pagu": _rupiah(whose.uang(sejak)), "pagu maju": _rupiah(whose.uang(sejak + 1))})

    return _tree(office, node, money(office))


def _targets(indikator: PlannedIndikator, sejak: int) -> DraftFields:
    pairs = (("target", sejak), ("target kini", sejak - 1), ("target maju", sejak + 1))
    return _fields({medan: quantity(indikator.target(year), indikator.satuan) for medan, year in pairs})


def _sources(sub: PlannedSubKegiatan, sejak: int) -> list[DraftSumberDana]:
    made = []
    left = sub.uang(sejak)
    for number, sumber in enumerate(sub.sumber, 1):
        part = left if number == len(sub.sumber) else sub.uang(sejak) * sumber.bagian // 100
        left -= part
        made.append(DraftSumberDana(sumber.nama, sumber.kode, _rupiah(part)))
    return made


# ---- renstra -------------------------------------------------------------------------------


def _renstra(office: PlannedKantor) -> Draft:
    years = {office.tahun - 2 + sejak: sejak for sejak in range(1, 6)}

    def measured(indikator: PlannedIndikator, *penanda: str) -> DraftIndikator:
        unit = indikator.satuan
        cells: _Cells = {
            "kondisi awal": quantity(indikator.awal, unit),
            "target": {year: quantity(indikator.target(sejak), unit) for year, sejak in years.items()},
            "kondisi akhir": quantity(indikator.akhir, unit),
        }
        return DraftIndikator(indikator.nama, _fields(cells), penanda, arah="naik", sifat=_sifat(indikator))

    def node(simpul: PlannedSimpul) -> DraftSimpul:
        pagu: dict[Kunci, NilaiDraf] = {year: _rupiah(simpul.uang(sejak)) for year, sejak in years.items()}
        return _simpul(simpul, measured(simpul.indikator), _fields({"pagu": pagu}))

    draft = _document(office, "renstra")
    draft.akar = [
        DraftSimpul("misi", "", "Memajukan daerah yang berdaya saing", "M1"),
        DraftSimpul("tujuan", "", "Meningkatnya pelayanan perangkat daerah", "T1", ("M1",)),
    ]
    for sasaran in office.sasaran:
        goal = DraftSimpul("sasaran", "", sasaran.nama, sasaran.id, ("T1",))
        goal.indikator = [measured(sasaran.indikator, "iku")]
        draft.akar.append(goal)
    draft.akar += _tree(office, node)
    return draft


# ---- evaluation ------------------------------------------------------------------------------


def _evaluasi(office: PlannedKantor) -> Draft:
    """Form E.81 of year n-2, the first of its Renstra; all was done and spent as planned."""

    def node(simpul: PlannedSimpul) -> DraftSimpul:
        return _simpul(simpul, _evaluated(office, simpul.indikator), _spent(office, simpul.uang(0)), own=False)

    draft = _document(office, "evaluasi")
    draft.skala = "Permendagri 86/2017"
    draft.batas = [DraftBatas(predikat, Persen(Decimal(least))) for predikat, least in _SKALA]
    draft.akar = [*_reached(office), *_tree(office, node, _spent(office, office.uang(0)))]
    draft.rekap = [_recap(office, kode) for kode in (*(program.kode for program in office.program), "")]
    draft.naskah = [
        ("faktor pendorong", "Pendataan yang mutakhir."),
        ("tindak lanjut triwulan", "Pendampingan sejak awal tahun."),
    ]
    return draft


def _reached(office: PlannedKantor) -> list[DraftSimpul]:
    """Every sasaran: its IKU, reached in full, and a grade above its target."""
    made = []
    for sasaran in office.sasaran:
        year = quantity(sasaran.indikator.awal, sasaran.indikator.satuan)
        full = _fields({"target": year, "tertulis realisasi": year, "tertulis capaian": share(1, 1)})
        iku = DraftIndikator(sasaran.indikator.nama, full, ("iku",), arah="naik")
        above = _fields({"target": Peringkat("BB"), "tertulis realisasi": Peringkat("A")})
        grade = DraftIndikator(f"Predikat akuntabilitas kinerja {sasaran.id}", above)
        made.append(DraftSimpul("sasaran", "", sasaran.nama, sasaran.id, indikator=[iku, grade]))
    return made


def _evaluated(office: PlannedKantor, indikator: PlannedIndikator) -> DraftIndikator:
    unit, year = indikator.satuan, indikator.awal
    steps = [year * part // 100 for part in office.triwulan]
    whole = 100 if indikator.berbagian else CAPAIAN_RENSTRA * year
    cells: _Cells = {
        "target renstra": quantity(whole, unit),
        "realisasi lalu": NIHIL,
        "target": quantity(year, unit),
        "realisasi": _reached_by_quarters(indikator, steps),
        "tertulis realisasi": quantity(year, unit),
        "tertulis realisasi renstra": quantity(year, unit),
        "tertulis capaian": share(year, whole),
    }
    return DraftIndikator(indikator.nama, _fields(cells), arah="naik", sifat=_sifat(indikator))


def _spent(office: PlannedKantor, pagu: int) -> DraftFields:
    return _fields(
        {
            "pagu renstra": _rupiah(pagu * CAPAIAN_RENSTRA),
            "serapan lalu": NIHIL,
            "pagu": _rupiah(pagu),
            "serapan": _by_quarters(pagu * part // 100 for part in office.triwulan),
            "tertulis serapan": _rupiah(pagu),
            "tertulis serapan renstra": _rupiah(pagu),
            "tertulis capaian serapan": share(1, CAPAIAN_RENSTRA),
        }
    )


def _recap(office: PlannedKantor, kode: str) -> DraftRekap:
    """All rows share their quarters, so every way to average them gives the same."""
    parts: dict[Kunci, NilaiDraf] = {tw: share(part, 100) for tw, part in zip(TRIWULAN, office.triwulan, strict=True)}
    shares = {**parts, "realisasi": share(1, 1), "capaian": share(1, CAPAIAN_RENSTRA)}
    labels: dict[Kunci, NilaiDraf] = {"realisasi": "Sangat Tinggi", "capaian": "Sangat Rendah"}
    cells = {}
    for medan in ("kinerja", "anggaran"):
        cells[f"tertulis rata-rata {medan}"] = shares
        cells[f"tertulis predikat {medan}"] = labels
    return DraftRekap(kode, _fields(cells))


def _berjalan(office: PlannedKantor) -> Draft:
    """Form E.81 of year n-1, held against the Renja and the Renstra that it evaluates."""

    def node(simpul: PlannedSimpul) -> DraftSimpul:
        indikator, unit = simpul.indikator, simpul.indikator.satuan
        year = indikator.target(1)
        cells: _Cells = {
            "target renstra": quantity(indikator.akhir, unit),
            "target": quantity(year, unit),
            "realisasi": _reached_by_quarters(indikator, _parts(office, year)),
            "tertulis realisasi": quantity(year, unit),
        }
        money: _Cells = {
            "pagu renstra": _rupiah(sum(simpul.uang(year) for year in range(1, 6))),
            "pagu": _rupiah(simpul.uang(1)),
            "serapan": _by_quarters(_quarters(office, simpul)),
            "tertulis serapan": _rupiah(simpul.uang(1)),
        }
        measured = DraftIndikator(indikator.nama, _fields(cells), arah="naik", sifat=_sifat(indikator))
        return _simpul(simpul, measured, _fields(money), own=False)

    draft = _document(office, "berjalan", {"sebelumnya": "renja", "renstra": "renstra"})
    draft.akar = _tree(office, node)
    return draft


def _by_quarters(amounts: Iterable[int]) -> dict[Kunci, NilaiDraf]:
    return {tw: _rupiah(nilai) for tw, nilai in zip(TRIWULAN, amounts, strict=True)}


def _reached_by_quarters(indikator: PlannedIndikator, steps: list[int]) -> dict[Kunci, NilaiDraf]:
    """Steps of each quarter; of a share, what it stands at after them."""
    reached = [sum(steps[: n + 1]) for n in range(4)] if indikator.berbagian else steps
    return {tw: quantity(nilai, indikator.satuan) for tw, nilai in zip(TRIWULAN, reached, strict=True)}


def _parts(office: PlannedKantor, whole: int) -> list[int]:
    """A number by quarters, the last one takes what is left."""
    first = [whole * part // 100 for part in office.triwulan[:3]]
    return [*first, whole - sum(first)]


def _quarters(office: PlannedKantor, simpul: PlannedSimpul) -> list[int]:
    """Money of year n-1 by quarters: of a node with children, theirs."""
    if not simpul.anak:
        return _parts(office, simpul.uang(1))
    return [sum(column) for column in zip(*(_quarters(office, anak) for anak in simpul.anak), strict=True)]


_WRITERS = {
    "rkpd": _rkpd,
    "renstra": _renstra,
    "evaluasi": _evaluasi,
    "sebelumnya": _sebelumnya,
    "berjalan": _berjalan,
}
