"""A proposal in sentences: reasons, what binds, what is open, why not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from renja_dsl.messages import word
from renja_dsl.planning.allocation import Ketentuan
from renja_dsl.planning.core import Bukti, TidakMungkin
from renja_dsl.planning.limits import LinePrice
from renja_dsl.planning.lines import Pos
from renja_dsl.planning.marginal import Kembali
from renja_dsl.planning.reasons import Alasan, Pengaruh, reasons_of
from renja_dsl.planning.results import HasilAlokasi
from renja_dsl.planning.statements import Plafon, Tumbuh
from renja_dsl.planning.ways import JalanKeluar
from renja_dsl.report.alokasi_check import notes
from renja_dsl.values import format_bilangan, format_persen, format_rupiah

_MONEY = frozenset(("pagu", "paling_sedikit", "paling_banyak", "perlu", "langkah", "harga"))
_PERCENT = frozenset(("potong", "per_bobot"))
_MOST = 5
"""codes that a sentence lists"""


def rupiah(amount: Decimal | int) -> str:
    return format_rupiah(Decimal(amount))


def percent(points: Decimal) -> str:
    return format_persen(points.quantize(Decimal("0.01"), ROUND_HALF_UP))


# ---- reasons --------------------------------------------------------------------------------


def short_reason(found: HasilAlokasi, line: int, language: str) -> str:
    """Why a line got what it got, in a cell of a table."""
    return ", ".join(_said("sebab", one, language) for one in reasons_of(found.usulan, line))


def long_reasons(found: HasilAlokasi, line: int, language: str) -> Iterator[str]:
    """The same in sentences, with the basis of every statement."""
    for one in reasons_of(found.usulan, line):
        yield _said("jelas", one, language)
        for basis in one.ketentuan.dasar if one.ketentuan is not None else ():
            yield word("alokasi.jelas.dasar", language, dasar=basis)


def whole_reasons(found: HasilAlokasi, language: str) -> Iterator[str]:
    """What makes any cut necessary, with the basis of it and of the file."""
    binding = [k for k, held in found.pengaruh.items() if held is Pengaruh.BINDING]
    if binding:
        yield word("alokasi.jelas.mengikat", language, ketentuan="; ".join(statement(k, language) for k in binding))
    allocation = found.compiled.plans.allocation
    for basis in dict.fromkeys((*(one for k in binding for one in k.dasar), *allocation.dasar)):
        yield word("alokasi.jelas.dasar", language, dasar=basis)


def _said(how: str, one: Alasan, language: str) -> str:
    told = {name: _value(name, value) for name, value in one.values.items()}
    if one.ketentuan is not None:
        told |= {"baris": str(one.ketentuan.line), "ketentuan": one.ketentuan.teks}
    kind = "tak_dipotong" if how == "jelas" and one.kind == "bobot" and not one.values["potong"] else one.kind
    return word(f"alokasi.{how}.{kind}", language, **told)


def _value(name: str, value: Decimal) -> str:
    if name in _MONEY:
        return rupiah(value)
    return percent(value) if name in _PERCENT else format_bilangan(value)


# ---- the whole --------------------------------------------------------------------------------


def summary(found: HasilAlokasi, language: str) -> str:
    usulan = found.usulan
    lines = usulan.compiled.plans.lines
    told = {
        "usulan": rupiah(usulan.total),
        "pagu": rupiah(usulan.compiled.plans.wish),
        "berubah": str(len(usulan.changed)),
        "baris": str(len(lines)),
    }
    if not usulan.changed:
        return word("alokasi.tanpa_ubah", language, **told)
    ceiling = found.ceiling
    if ceiling is None:
        return word("alokasi.ringkas", language, **told)
    return word("alokasi.ringkas_plafon", language, **told, plafon=rupiah(ceiling), sisa=rupiah(ceiling - usulan.total))


def sentences(found: HasilAlokasi, language: str) -> Iterator[str]:
    """What is to be known beside the amounts."""
    usulan = found.usulan
    if not usulan.proven:
        yield word("alokasi.belum_terbukti", language)
    if usulan.posed.unit != usulan.compiled.plans.allocation.bulat and usulan.changed:
        told = {"minta": rupiah(usulan.compiled.plans.allocation.bulat), "pakai": rupiah(usulan.posed.unit)}
        yield word("alokasi.dibulatkan", language, **told)
    if usulan.changed:
        yield from _influences(found, language)
    if usulan.given_up:
        yield word("alokasi.dilepas", language, kode=_codes([usulan.compiled.plans.lines[n] for n in usulan.given_up]))
    if found.tambahan is not None:
        yield _more(found, language)
        if found.tambahan.kembali is not None:
            yield _back(found, found.tambahan.kembali, language)
    if found.satu_faktor is not None:
        yield _factor(found, language)
    over = [one.kode for one in found.kantor if one.rkpd is not None and one.usulan > one.rkpd]
    if over:
        yield word("alokasi.di_atas_rkpd", language, banyak=str(len(over)), apa=_listed(over))
    yield from open_sentences(found, language)
    beside = notes(found.compiled, language)
    yield from beside[:_MOST]
    if len(beside) > _MOST:
        yield word("alokasi.lagi", language, lagi=str(len(beside) - _MOST))


def _influences(found: HasilAlokasi, language: str) -> Iterator[str]:
    for pengaruh in Pengaruh:
        several = [k for k, held in found.pengaruh.items() if held is pengaruh]
        if several:
            shown = "; ".join(statement(k, language) for k in several) if pengaruh is not Pengaruh.IDLE else ""
            numbers = ", ".join(str(k.line) for k in several)
            yield word(f"alokasi.pengaruh.{pengaruh.value}", language, ketentuan=shown, baris=numbers)


def statement(ketentuan: Ketentuan, language: str) -> str:
    """`baris 6 plafon Rp675 juta`, with the golongan where it has one."""
    told = {"baris": str(ketentuan.line), "ketentuan": ketentuan.teks, "golongan": ketentuan.golongan}
    return word("alokasi.ketentuan_golongan" if ketentuan.golongan else "alokasi.ketentuan", language, **told)


def _more(found: HasilAlokasi, language: str) -> str:
    tambahan = found.tambahan
    assert tambahan is not None  # noqa: S101  # as the caller asked
    lines = found.compiled.plans.lines
    largest = sorted(tambahan.lines, key=lambda one: -one[1])
    if not largest:
        return word("alokasi.tambah_tiada", language, tambah=rupiah(tambahan.rupiah))
    prices = {one.pos.nomor: one for one in found.compiled.limits if isinstance(one, LinePrice)}

    def gained(line: int, gain: int) -> str:
        sign, price = "+" if gain > 0 else "", prices.get(line)
        if price is None:
            return f"{lines[line].called} {sign}{rupiah(gain)}"
        return f"{lines[line].called} {sign}{gain // price.price} {price.sasaran.satuan}".rstrip()

    shown = "; ".join(gained(line, gain) for line, gain in largest[:_MOST])
    rest = len(largest) - _MOST
    key = "alokasi.tambah_lagi" if rest > 0 else "alokasi.tambah"
    return word(key, language, tambah=rupiah(tambahan.rupiah), baris=shown, lagi=str(rest))


def _back(found: HasilAlokasi, back: Kembali, language: str) -> str:
    lines = [found.compiled.plans.lines[n] for n in back.lines]
    key = "alokasi.kembali" if back.terkecil else "alokasi.cukup_kembali"
    return word(key, language, tambah=rupiah(back.rupiah), kode=_codes(lines))


def _factor(found: HasilAlokasi, language: str) -> str:
    factor = found.satu_faktor
    assert factor is not None  # noqa: S101  # as the caller asked
    if not factor.pelanggaran:
        return word("alokasi.faktor_taat", language, jumlah=rupiah(factor.total))
    lines = sorted({breach.batas.ketentuan.line for breach in factor.pelanggaran})
    told = {"jumlah": rupiah(factor.total), "langgar": str(len(factor.pelanggaran))}
    return word("alokasi.faktor", language, **told, baris=", ".join(map(str, lines)))


def open_sentences(found: HasilAlokasi, language: str) -> Iterator[str]:
    """What is left to people, one sentence a kind."""
    of: dict[str, list[str]] = {}
    for one in found.perlu:
        line = one.document.source.position(one.start).line
        name = one.nilai or (one.node.kode_teks or one.node.nama_teks if one.node is not None else "")
        of.setdefault(one.kunci, []).append(f"{name} ({one.document.name}:{line})" if one.nilai else name)
    for kind, names in of.items():
        yield word(f"alokasi.perlu.{kind}", language, banyak=str(len(names)), apa=_listed(names))


def _codes(several: list[Pos]) -> str:
    return _listed([pos.called for pos in several])


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:_MOST]) + (", …" if len(names) > _MOST else "")


# ---- why not ------------------------------------------------------------------------------------


def conflict_head(found: TidakMungkin, language: str) -> str:
    if not found.terkecil:
        return word("alokasi.mustahil_lama", language)
    if len(found.ketentuan) == 1:
        return word("alokasi.mustahil_satu", language)
    return word("alokasi.mustahil", language, banyak=str(len(found.ketentuan)))


def asked(one: Bukti, language: str) -> tuple[str, str]:
    """What a statement of a conflict asks, and the amount."""
    if one.sedikit is not None:
        return word("alokasi.paling_sedikit", language), rupiah(one.sedikit)
    if one.banyak is not None:
        return word("alokasi.paling_banyak", language), rupiah(one.banyak)
    return "", ""


def conflict_places(found: TidakMungkin, language: str) -> Iterator[str]:
    """The line on which limits exclude each other, and the parts of a `setiap` that conflict."""
    if found.pos is not None:
        place = found.pos.document.source.position(found.pos.node.start).line
        told = {"kode": found.pos.called, "berkas": found.pos.document.name, "baris": str(place)}
        yield word("alokasi.mustahil_pos", language, **told)
    for one in found.bukti:
        if one.bagian and len(one.bagian) < one.semua:
            shown = _listed(one.bagian)
            told = {"baris": str(one.ketentuan.line), "apa": shown, "banyak": str(len(one.bagian))}
            yield word("alokasi.mustahil_bagian", language, **told, semua=str(one.semua))


def ways(found: TidakMungkin, language: str) -> Iterator[str]:
    """The least change of each statement that makes the rest possible; of a ceiling that is a slip what was meant."""
    if meant := _meant(found, language):
        yield meant
        return
    said = [way_words(one, language) for one in found.jalan if one.cara != "terpakai"]
    if said:
        yield word("alokasi.jalan", language, cara=word("alokasi.jalan_atau", language).join(said))
    for one in found.jalan:
        if one.cara == "terpakai":
            yield word("alokasi.jalan_terpakai", language, baris=str(one.ketentuan.line))
    if any(not one.cukup for one in found.jalan if one.cara != "terpakai"):
        lines = ", ".join(str(one.ketentuan.line) for one in found.jalan if not one.cukup)
        yield word("alokasi.jalan_kurang", language, baris=lines)
    if found.terkecil and not found.lengkap:
        yield word("alokasi.jalan_waktu", language)


def way_words(one: JalanKeluar, language: str) -> str:
    told = {"baris": str(one.ketentuan.line), "nilai": ""}
    if one.nilai is not None:
        show = {"rupiah": rupiah, "persen": lambda value: format_persen(value), "angka": format_bilangan}
        told["nilai"] = show[one.satuan](one.nilai)
    if isinstance(one.isi, Tumbuh):
        told |= {"dari": format_persen(one.isi.dari), "sampai": format_persen(one.isi.sampai)}
    return word(f"alokasi.jalan.{one.cara}", language, **told)


def _meant(found: TidakMungkin, language: str) -> str:
    """A ceiling that is next to nothing was most likely meant in thousands or millions."""
    wish = found.compiled.plans.wish
    for one in found.bukti:
        statement_ = one.ketentuan.isi
        if isinstance(statement_, Plafon) and not statement_.bagian and one.banyak and one.banyak * 100 < wish:
            for factor in (1000, 1_000_000):
                meant = one.banyak * factor
                if wish <= 2 * meant and meant <= 2 * wish:
                    share = percent(one.banyak * 100 / wish)
                    return word("alokasi.plafon_kecil", language, persen=share, usul=rupiah(meant))
    return ""
