"""The figures of a region as tables, each with what has to be known to read it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from renja_dsl.findings.finding import Report, Severity
from renja_dsl.knowledge.bidang import bidang_name
from renja_dsl.knowledge.shares import DAERAH
from renja_dsl.messages import word
from renja_dsl.region.collected import Kantor
from renja_dsl.region.figures import KINDS, MANY, NONE, ZERO, BagianTerhitung, Jumlah, KeadaanKantor, Region, office_key
from renja_dsl.report.causes import Caused, at_stake, caused, counted
from renja_dsl.report.tables.base import Head, OfficialTable, TableCell, TableRow, numeral

Worded = Callable[..., str]


def region_tables(
    region: Region, report: Report, ways: Sequence[str], place: str, language: str
) -> list[OfficialTable]:
    """What the region plans, by each of `ways`, then RKPD beside Renja, offices, ranks, grades, shares.

    `place`: the folder that the figures are of.
    """

    def said(key: str, **arguments: str) -> str:
        return word(f"wilayah.{key}", language, **arguments)

    offices = region.offices()
    made = [_sums(region, way, place, said) for way in ways]
    made += [_offices(region, offices, place, said), _ranks(region, report, offices, place, said)]
    if region.lines("rkpd", region.tahun):
        made.append(_beside(region, place, said))
    if any("evaluasi" in one.dokumen and one.dokumen["evaluasi"].predikat for one in offices):
        made.append(_grades(region, offices, place, said))
    if not (region.saringan.kantor or region.saringan.program) and (shares := region.shares()):
        made.append(_shares(region, shares, place, said))
    return made


# ---- money ---------------------------------------------------------------------------------


def _sums(region: Region, way: str, place: str, said: Worded) -> OfficialTable:
    rows = region.sums(way)
    total = sum((row.pagu for row in rows), ZERO)
    year, before = str(region.tahun), str(region.tahun - 1)
    earlier, later = any(row.lalu is not None for row in rows), way != "sumber-dana"
    heads = [
        Head("kode", said("kode"), leads=True),
        Head("nama", said(way.replace("-", "_")), flexible=True),
        *(_where(region, said) if way == "perangkat-daerah" else ()),
        Head("baris", said("sub_kegiatan"), right=True),
        *((Head("lalu", said("pagu", tahun=before), right=True),) if earlier else ()),
        Head("pagu", said("pagu", tahun=year), right=True),
        *((Head("ubah", said("ubah"), right=True),) if earlier else ()),
        Head("bagian", said("bagian"), right=True),
        *((Head("maju", said("maju", tahun=str(region.tahun + 1)), right=True),) if later else ()),
    ]
    if way in ("sumber-dana", "lokasi"):
        del heads[0]

    def line(row: Jumlah, *, strong: bool = False) -> TableRow:
        cells = [
            TableCell(row.kode),
            TableCell(_name(row, way, said)),
            *((TableCell(row.daerah),) if way == "perangkat-daerah" and len(region.daerah) > 1 else ()),
            _count(row.baris),
            *((_money(row.lalu),) if earlier else ()),
            _money(row.pagu),
            *((_percent(_grown(row)),) if earlier else ()),
            _percent(100 * row.pagu / total if total else None),
            *((_money(row.maju),) if later else ()),
        ]
        return TableRow(tuple(cells if heads[0].key == "kode" else cells[1:]), strong=strong)

    before_all = sum((row.lalu or ZERO for row in rows), ZERO) if earlier else None
    lines = region.lines("renja", region.tahun)
    whole = Jumlah("", said("jumlah"), len(lines), total, sum((row.maju for row in rows), ZERO), before_all)
    unknown = sum(line.pagu is None for line in lines)
    notes = [said("catatan_dasar")]
    if unknown:
        notes.append(said("catatan_tanpa_pagu", banyak=str(unknown)))
    title = said("judul_jumlah", menurut=said(way.replace("-", "_")), tahun=year)
    shown = tuple(line(row) for row in rows) + ((line(whole, strong=True),) if rows else ())
    return OfficialTable(f"wilayah-{way}", title, place, tuple(heads), shown, tuple(notes))


def _name(row: Jumlah, way: str, said: Worded) -> str:
    if row.nama in (MANY, NONE):
        return said("beberapa" if row.nama == MANY else "tanpa")
    if way == "urusan" and not row.nama:
        return bidang_name(row.kode) or said("bukan_bidang")
    return row.nama


def _grown(row: Jumlah) -> Decimal | None:
    return 100 * (row.pagu - row.lalu) / row.lalu if row.lalu else None


def _beside(region: Region, place: str, said: Worded) -> OfficialTable:
    found = region.beside_rkpd()
    other = [row for row in found if row.rkpd is None or row.renja is None or row.selisih]
    offices, several = any(row.kantor for row in found), len(region.daerah) > 1
    heads = (
        *_where(region, said),
        *((Head("kantor", said("perangkat_daerah"), flexible=True),) if offices else ()),
        Head("kode", said("kode"), leads=True),
        Head("nama", said("program"), flexible=True),
        Head("rkpd", "RKPD", right=True),
        Head("renja", "Renja", right=True),
        Head("selisih", said("selisih"), right=True),
    )
    rows = [
        TableRow(
            (
                *((TableCell(row.daerah),) if several else ()),
                *((TableCell(row.kantor),) if offices else ()),
                *(TableCell(row.kode), TableCell(row.nama), _money(row.rkpd), _money(row.renja), _money(row.selisih)),
            )
        )
        for row in other
    ]
    rkpd, renja = (
        sum((one or ZERO for one in side), ZERO) for side in zip(*((r.rkpd, r.renja) for r in found), strict=True)
    )
    blank = (TableCell(),) * (len(heads) - 4)
    rows.append(
        TableRow((*blank, TableCell(said("jumlah")), _money(rkpd), _money(renja), _money(renja - rkpd)), strong=True)
    )
    notes = (said("catatan_sanding", sama=str(len(found) - len(other)), beda=str(len(other))),)
    return OfficialTable("wilayah-rkpd", said("judul_rkpd", tahun=str(region.tahun)), place, heads, tuple(rows), notes)


# ---- offices -------------------------------------------------------------------------------


def _offices(region: Region, offices: Sequence[KeadaanKantor], place: str, said: Worded) -> OfficialTable:
    heads = (
        *_office_heads(region, said),
        *(Head(kind, kind.capitalize() if kind != "rkpd" else "RKPD") for kind in KINDS),
        Head("baris", said("sub_kegiatan"), right=True),
        Head("tanpa", said("tanpa_pagu"), right=True),
    )
    rows = []
    for one in offices:
        shown = []
        for kind in KINDS:
            document = one.dokumen.get(kind)
            stage = "" if document is None else document.tahap or said("ada")
            if document is not None and kind == "evaluasi":
                stage = str(document.tahun)
            shown.append(TableCell(stage) if stage else TableCell(said("tidak_ada"), differs=kind == "renja"))
        unknown = _count(one.tanpa_pagu) if one.tanpa_pagu else TableCell()
        rows.append(TableRow((*_office(region, one.kantor), *shown, _count(one.baris), unknown)))
    lacking = {kind: sum(kind not in one.dokumen for one in offices) for kind in KINDS}
    notes = (said("catatan_kurang", **{kind: str(count) for kind, count in lacking.items()}, dari=str(len(offices))),)
    title = said("judul_dokumen", tahun=str(region.tahun))
    return OfficialTable("wilayah-dokumen", title, place, heads, tuple(rows), notes)


def _ranks(region: Region, report: Report, offices: Sequence[KeadaanKantor], place: str, said: Worded) -> OfficialTable:
    """Offices by the causes of their findings, the gravest first; then by the money that is off."""
    owner = {d.nama: office_key(d.kantor) for d in region.dokumen}
    causes: dict[str, list[Caused]] = defaultdict(list)
    for cause in caused(report):
        causes[owner.get(cause.head.primary.file, "")].append(cause)
    heads = (
        *_office_heads(region, said),
        *(Head(severity.value, said(severity.value), right=True) for severity in Severity),
        Head("taruhan", said("taruhan"), right=True),
    )
    ranked = []
    for one in offices:
        own = causes.get(office_key(one.kantor), [])
        counts = [counted(own)[severity] for severity in Severity]
        ranked.append(((*(-count for count in counts), -at_stake(own)), one, counts, at_stake(own)))
    ranked.sort(key=lambda row: (row[0], row[1].kantor))
    rows = tuple(
        TableRow(
            (
                *_office(region, one.kantor),
                *map(_count, counts),
                _money(stake) if stake else TableCell(),
            )
        )
        for _, one, counts, stake in ranked
    )
    return OfficialTable("wilayah-temuan", said("judul_temuan"), place, heads, rows, (said("catatan_temuan"),))


def _grades(region: Region, offices: Sequence[KeadaanKantor], place: str, said: Worded) -> OfficialTable:
    sides = ("kinerja", "anggaran")
    heads = (
        *_office_heads(region, said),
        Head("tahun", said("tahun"), right=True),
        *(
            head
            for side in sides
            for head in (Head(side, said(side), right=True), Head(f"predikat_{side}", "predikat"))
        ),
    )
    rows = []
    for one in offices:
        document = one.dokumen.get("evaluasi")
        if document is None:
            continue
        held = {grade.sisi: grade for grade in document.predikat}
        cells = []
        for side in sides:
            grade = held.get(side)
            cells += [_percent(grade.persen if grade else None), TableCell(grade.label if grade else "")]
        rows.append(TableRow((*_office(region, one.kantor), _count(document.tahun), *cells)))
    lacking = len(offices) - len(rows)
    notes = (said("catatan_predikat", banyak=str(lacking)),) if lacking else ()
    return OfficialTable("wilayah-predikat", said("judul_predikat"), place, heads, tuple(rows), notes)


def _shares(region: Region, shares: Iterable[BagianTerhitung], place: str, said: Worded) -> OfficialTable:
    heads = (
        *_where(region, said),
        Head("bagian", said("bagian_wajib"), leads=True, flexible=True),
        Head("uang", said("pagu", tahun=str(region.tahun)), right=True),
        Head("persen", said("bagian"), right=True),
        Head("diminta", said("diminta")),
        Head("kepastian", said("kepastian")),
        Head("dasar", said("dasar"), flexible=True),
    )
    rows = []
    for one in shares:
        key = "paling_sedikit" if one.bagian.paling_sedikit else "paling_banyak"
        named = one.bagian.kunci if one.bagian.kepastian == DAERAH else said(f"bagian_{one.bagian.kunci}")
        rows.append(
            TableRow(
                (
                    *((TableCell(one.daerah),) if len(region.daerah) > 1 else ()),
                    TableCell(named),
                    _money(one.uang),
                    _percent(one.persen),
                    TableCell(said(key, persen=numeral(one.diminta, "persen"))),
                    TableCell(said(f"kepastian_{one.bagian.kepastian}")),
                    TableCell(one.bagian.dasar),
                )
            )
        )
    title = said("judul_bagian", tahun=str(region.tahun))
    return OfficialTable("wilayah-bagian", title, place, heads, tuple(rows), (said("catatan_bagian"),))


def _office_heads(region: Region, said: Worded) -> tuple[Head, ...]:
    return (
        Head("kode", said("kode"), leads=True),
        Head("nama", said("perangkat_daerah"), flexible=True),
        *_where(region, said),
    )


def _office(region: Region, kantor: Kantor) -> tuple[TableCell, ...]:
    where = (TableCell(kantor.daerah),) if len(region.daerah) > 1 else ()
    return TableCell(kantor.kode), TableCell(kantor.nama), *where


def _where(region: Region, said: Worded) -> tuple[Head, ...]:
    """Of several regions each is named."""
    return (Head("daerah", said("daerah"), flexible=True),) if len(region.daerah) > 1 else ()


# ---- cells ---------------------------------------------------------------------------------


def _money(value: Decimal | None) -> TableCell:
    return TableCell() if value is None else TableCell(numeral(value, "rupiah"), value, unit="rupiah")


def _percent(value: Decimal | None) -> TableCell:
    return TableCell() if value is None else TableCell(numeral(value, "persen"), value, unit="persen")


def _count(value: int) -> TableCell:
    return TableCell(str(value), Decimal(value), unit="angka")
