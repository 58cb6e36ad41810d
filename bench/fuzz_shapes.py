"""Tables of the shapes that offices keep beside the official ones: months, changes, funds, rekening, periods, forms."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from functools import cache
from typing import Any

from fuzz_sources import responses

Row = dict[str, Any]
Grid = list[list[str]]
_MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober")
_LEVELS = (("kode_program", "nama_program"), ("kode_giat", "nama_giat"), ("kode_sub_giat", "nama_sub_giat"))
_Node = tuple[str, str, Row, int]
"""code, name, a row below it, money"""


def _nodes(rows: list[Row]) -> list[_Node]:
    """Programs, kegiatan and sub kegiatan in the order of a table, with their money."""
    sums: dict[tuple[str, str], int] = {}
    first: dict[tuple[str, str], Row] = {}
    for row in rows:
        for code, name in _LEVELS:
            key = row[code], row[name]
            first.setdefault(key, row)
            sums[key] = sums.get(key, 0) + int(row["pagu"] or 0)
    return [(code, name, first[code, name], sums[code, name]) for code, name in sorted(first)]


def _months(rng: random.Random, rows: list[Row]) -> Grid:
    """Spent in each month, or to date; with a total or without."""
    count, total, to_date = rng.randint(2, len(_MONTHS)), rng.random() < 0.5, rng.random() < 0.3
    head = rng.choice(("Realisasi", "", "Realisasi s.d.", "Realisasi Anggaran"))
    made = [["LAPORAN REALISASI TAHUN 2026"], ["Kode", "Program/Kegiatan", "Pagu"]]
    made[1] += [f"{head} {month}".strip() for month in _MONTHS[:count]] + ["Jumlah"] * total
    for code, name, _, money in _nodes(rows):
        parts = [money * rng.randint(0, 9) // 100 for _ in range(count)]
        shown = [sum(parts[: at + 1]) for at in range(count)] if to_date else parts
        made.append([code, name, str(money), *map(str, shown), *[str(sum(parts))] * total])
    return made


def _change(rng: random.Random, rows: list[Row]) -> Grid:
    """What was before a change, and what is after it."""
    words = rng.choice((("Semula", "Menjadi"), ("Murni", "Perubahan"), ("Sebelum", "Setelah"), ("Awal", "Akhir")))
    head = ["Kode", "Uraian", "Indikator", *(f"Target {w}" for w in words), *(f"Pagu {w} (Rp)" for w in words)]
    made = [["RENJA PERUBAHAN TAHUN 2026"], [*head, "Bertambah/(Berkurang)"]]
    for code, name, row, money in _nodes(rows):
        before = money - rng.randint(0, 99) * 1000
        target = str(row["target_teks_output"])
        amounts = (str(before), str(money), str(money - before))
        made.append([code, name, str(row["tolak_ukur_output"]), target, target, *amounts])
    return made


def _funds(rng: random.Random, rows: list[Row]) -> Grid:
    """A column for each source of funds."""
    funds = rng.sample(["PAD", "DAU", "DAK Fisik", "DBH", "Lain-lain"], rng.randint(2, 4))
    total = rng.random() < 0.5
    made = [["RENCANA KERJA TAHUN 2026"], ["Kode", "Program/Kegiatan", "Pagu", *[""] * (len(funds) - 1 + total)]]
    made.append(["", "", *funds, *["Jumlah"] * total])
    for code, name, _, money in _nodes(rows):
        parts = [money // len(funds)] * (len(funds) - 1)
        parts.append(money - sum(parts))
        made.append([code, name, *map(str, parts), *[str(money)] * total])
    return made


def _accounts(rng: random.Random, rows: list[Row]) -> Grid:
    """The download by rekening: every level in columns of its own, in every row."""
    heads = ("Program", "Kegiatan", "Sub Kegiatan")
    made = [[f"{word} {head}" for head in heads for word in ("Kode", "Nama")]]
    made[0] += ["Kode Rekening", "Nama Rekening", "Sumber Dana", rng.choice(("Pagu", "Nilai Rincian", "Jumlah"))]
    for row in rows:
        for part in range(rng.randint(1, 3)):
            levels = [str(row[name]) for pair in _LEVELS for name in pair]
            fund = rng.choice(("PAD", "DAU"))
            made.append([*levels, f"5.1.02.01.01.{part:04}", "Belanja", fund, str(rng.randint(0, 10**9))])
    return made


def _period(rng: random.Random, rows: list[Row]) -> Grid:
    """A Renstra: the years of its period by number or in full."""
    heads = [f"TAHUN {n}" for n in range(1, 6)] if rng.random() < 0.5 else [str(year) for year in range(2025, 2030)]
    first = [cell for head in heads for cell in (head, "")]
    made = [["RENSTRA 2025-2029"], ["Kode", "Program/Kegiatan", "Indikator", *first], [""] * 3 + ["Target", "Rp"] * 5]
    for code, name, row, money in _nodes(rows):
        cells = [cell for n in range(5) for cell in (f"{n + 1} Dokumen", str(money + n * 1000))]
        made.append([code, name, str(row["tolak_ukur_output"]), *cells])
    return made


def _form(rng: random.Random, rows: list[Row]) -> Grid:
    """RKA or DPA: labels above indicators and rekening."""
    made: Grid = [[rng.choice(("RENCANA KERJA DAN ANGGARAN", "DOKUMEN PELAKSANAAN ANGGARAN"))], ["Tahun Anggaran 2026"]]
    for row in rng.sample(rows, min(len(rows), rng.randint(1, 3))):
        made.append(["Organisasi", ":", f"{row['kode_sub_skpd']} {row['nama_sub_skpd']}"])
        names = ("Program", "Kegiatan", "Sub Kegiatan")
        made += [[name, ":", f"{row[code]} {row[said]}"] for name, (code, said) in zip(names, _LEVELS, strict=True)]
        made += [["Alokasi Tahun 2026", ":", f"Rp{row['pagu']}"], ["Indikator", "Tolok Ukur Kinerja", "Target Kinerja"]]
        made.append(["Keluaran", str(row["tolak_ukur_output"]), str(row["target_teks_output"])])
        made += [["Kode Rekening", "Uraian", "Jumlah"], ["5.1.02.01", "Belanja Barang", str(row["pagu"])]]
        made.append(["Jumlah", "", str(row["pagu"])])
    return made


SHAPES: tuple[Callable[[random.Random, list[Row]], Grid], ...] = (_months, _change, _funds, _accounts, _period, _form)


def shape(rng: random.Random) -> Grid:
    return rng.choice(SHAPES)(rng, rng.choice(responses()))


@cache
def dumps() -> tuple[str, ...]:
    """The same rows as other programs keep them: texts for numbers, a table of a dump, another name for the money."""
    made: list[str] = []
    for rows in responses():
        texts = [{key: None if held is None else str(held) for key, held in row.items()} for row in rows]
        dump = [{"type": "header"}, {"type": "table", "name": "data_sub_keg_bl", "data": texts}]
        named = [{**row, "pagu": row["pagu"], "pagumurni": 0, "tahun_anggaran": row["tahun"]} for row in rows]
        for row in named:
            del row["pagu_indikatif"]
        made += [json.dumps(one, ensure_ascii=False) for one in (texts, dump, {"status": True, "data": named})]
    return tuple(made)
