"""Faults across offices: sisters of one region, of which one differs."""

from __future__ import annotations

from hypothesis import strategies as st

from renja_dsl.testing.mutators.base import Expected, Mutated, plants
from renja_dsl.testing.printing import Rencana

OFFICES = ("Melati", "Cempaka", "Dahlia", "Anggrek", "Kenanga", "Teratai")


def _plan(number: int, year: int, subs: tuple[tuple[str, str, str], ...]) -> str:
    """A kecamatan's renja: code, name and source of funds of its sub kegiatan."""
    lines = [
        f"renja {year}",
        f'  perangkat daerah 7.01.0.00.0.00.{number:02d}.0000 "Kecamatan {OFFICES[number]}"',
        '  daerah "Kabupaten Sukamaju"',
    ]
    for code, name, fund in subs:
        lines += [f'sub kegiatan {code} "{name}"', f'  sumber dana "{fund}"', "  pagu Rp200.000.000"]
    return "\n".join((*lines, ""))


def _sisters(
    rencana: Rencana,
    rule: str,
    usual: tuple[tuple[str, str, str], ...],
    odd: tuple[tuple[str, str, str], ...],
    line: int,
) -> Mutated:
    """Five offices that plan alike beside the workspace, and one that does not."""
    year = rencana.isi.tahun
    texts = {f"kantor/{n}.renja": _plan(n, year, usual) for n in range(5)}
    texts["kantor/5.renja"] = _plan(5, year, odd)
    return Mutated({**rencana.teks, **texts}, Expected(rule, "kantor/5.renja", line))


@plants("WIL801")
def sumber_dana_satu_kecamatan(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    work = ("7.01.03.2.01.0001", "Pemeliharaan Jalan")
    fund = draw(st.sampled_from(("Dana Bagi Hasil", "Dana Insentif Fiskal")))
    return _sisters(rencana, "WIL801", ((*work, "Dana Alokasi Umum"),), ((*work, fund),), 4)


@plants("WIL802")
def penunjang_terlewat(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    usual = tuple((f"7.01.01.2.06.{n:04d}", f"Layanan {n}", "Dana Alokasi Umum") for n in range(1, 5))
    gone = draw(st.integers(1, 3))
    return _sisters(rencana, "WIL802", usual, (*usual[:gone], *usual[gone + 1 :]), 4)


@plants("WIL803")
def nama_satu_kecamatan(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    name = draw(st.sampled_from(("Pemeliharaan Taman", "Pemeliharan Jalan")))
    usual = (("7.01.03.2.01.0001", "Pemeliharaan Jalan", "Dana Alokasi Umum"),)
    return _sisters(rencana, "WIL803", usual, (("7.01.03.2.01.0001", name, "Dana Alokasi Umum"),), 4)


@plants("WIL804")
def kecamatan_melampaui_rkpd(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """An RKPD of the region that has less than two kecamatan plan together."""
    year = rencana.isi.tahun
    work = (("7.01.03.2.01.0001", "Pemeliharaan Jalan", "Dana Alokasi Umum"),)
    texts = {f"kantor/{n}.renja": _plan(n, year, work) for n in range(2)}
    head = f'rkpd {year}\n  perangkat daerah 5.01.0.00.0.00.01.0000 "Bappeda"\n  daerah "Kabupaten Sukamaju"\n'
    less = draw(st.integers(1, 399))
    line = f'sub kegiatan 7.01.03.2.01.0001 "Pemeliharaan Jalan"\n  pagu Rp{less}.000.000\n'
    return Mutated(
        {**rencana.teks, **texts, "kantor/rkpd.renja": head + line}, Expected("WIL804", "kantor/rkpd.renja", 4)
    )
