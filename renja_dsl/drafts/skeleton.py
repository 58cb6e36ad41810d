"""A new Renja as plan data: what is known stands there, the rest says `isi di sini`."""

from __future__ import annotations

from collections.abc import Sequence

from renja_dsl.drafts.plan import Draft, DraftIndikator, DraftSimpul, DraftSumberDana
from renja_dsl.messages import word
from renja_dsl.nomenklatur import Tabel
from renja_dsl.nomenklatur.table import PENUNJANG
from renja_dsl.values import ruas

FILL_IN = "isi di sini"
"""what stands for a text that only the planner knows; STR015 finds it"""
STAGE = "rancangan awal"
"""the stage with which a Renja begins (Permendagri 86/2017, pasal 125)"""


def skeleton(
    office: str, region: str, year: int, programs: Sequence[str], table: Tabel | None, language: str = "id"
) -> Draft:
    """A Renja with its programs, each with a first kegiatan and sub kegiatan; official names where a table has them.

    What to do stands in remarks in a language.
    """
    goal = DraftSimpul("sasaran", "", FILL_IN, "S1", indikator=[DraftIndikator(FILL_IN)])
    plan = Draft(
        "renja",
        year,
        tahap=STAGE,
        nama=office,
        daerah=region,
        keterangan=_remarks("baru.langkah", language),
        akar=[goal],
    )
    if not programs:
        goal.keterangan = _remarks("baru.program", language)
    authority = "1" if region.casefold().startswith("provinsi") else "2"
    plan.akar += [_program(code, authority, table, language) for code in programs]
    return plan


def _remarks(key: str, language: str) -> list[str]:
    return word(key, language, tanda=FILL_IN).splitlines()


def _program(code: str, authority: str, table: Tabel | None, language: str) -> DraftSimpul:
    first, *others = _below(code, authority, table) or [f"{code}.{authority}.01"]
    sub = next(iter(_below(first, "", table)), f"{first}.0001")
    node = DraftSimpul("program", code, _name(code, table), mendukung=("S1",), uraian={"hasil": [FILL_IN]})
    node.indikator = [DraftIndikator(FILL_IN)]
    if others:
        node.keterangan = _remarks("baru.kegiatan_lain", language)
        node.keterangan += [f'  kegiatan {one} "{_name(one, table)}"' for one in others]
    activity = DraftSimpul("kegiatan", first, _name(first, table), indikator=[DraftIndikator(FILL_IN)])
    activity.anak = [_sub_kegiatan(sub, table, language)]
    node.anak = [activity]
    return node


def _sub_kegiatan(code: str, table: Tabel | None, language: str) -> DraftSimpul:
    entry = table.at(code) if table is not None else None
    indicators = entry.indikator if entry is not None and entry.indikator else (FILL_IN,)
    return DraftSimpul(
        "sub_kegiatan",
        code,
        _name(code, table),
        indikator=[DraftIndikator(indicators[0])],
        uraian={medan: [FILL_IN] for medan in ("keluaran", "lokasi", "kelompok_sasaran")},
        sumber_dana=[DraftSumberDana(FILL_IN)],
        keterangan=_remarks("baru.angka", language),
    )


def _name(code: str, table: Tabel | None) -> str:
    return (table.name(code) if table is not None else "") or FILL_IN


def _below(code: str, authority: str, table: Tabel | None) -> list[str]:
    """Codes of the next level below a code, those of one level of government (1 provinsi, 2 kabupaten/kota)."""
    if table is None:
        return []
    own = ruas(code)
    length = len(own) + (2 if authority else 1)  # a kegiatan adds the level of government and a number
    shared = ".".join((PENUNJANG, *own[2:])) if own[2:3] == ("01",) else code
    found: set[str] = set()
    for begin in {code, shared}:
        for known in table.entri:
            parts = ruas(known)
            if known.startswith(f"{begin}.") and len(parts) == length and authority in ("", parts[3]):
                found.add(".".join((*own, *parts[len(own) :])))
    return sorted(found)
