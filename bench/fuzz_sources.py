"""Random sources for the importers: SIPD responses and tables of invented offices, damaged in many ways."""

from __future__ import annotations

import csv
import io
import json
import random
from copy import deepcopy
from functools import cache
from typing import Any

from fuzz_files import content_xml, document_xml, docx, ods, packed, page_html, sheet_xml, workbook_xml, xlsx
from fuzz_texts import Made, edited, encoded
from hypothesis import HealthCheck, Phase, given, seed, settings

from renja_dsl.check.readers import Texts
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.references import load
from renja_dsl.report.table_text import tables_csv
from renja_dsl.report.tables import TABLES, tables_of
from renja_dsl.syntax.source import Source
from renja_dsl.testing import Rencana
from renja_dsl.testing.office import PlannedKantor, PlannedKegiatan, PlannedProgram, PlannedSubKegiatan
from renja_dsl.testing.strategies import DOKUMEN, rencana

Row = dict[str, Any]
_OFFICES = 12
_TOKEN = "@@{}@@"  # noqa: S105  # stands for characters that no serialiser would write
_HARD_JSON = (
    *(
        "NaN",
        "-Infinity",
        "1e400",
        "1e-400",
        "1E+999999",
        "-1e999999999",
        "1e9999999999999999999",
        "0.1234567890123456",
    ),
    *("9" * 5000, "-0", "-0.0", "1.", "01", "true", "null", "[]", "{}", "[[[[1]]]]", '{"a": [1, {"b": null}]}'),
    *("[" * 2000, "1000000000000000000", "999999999999999999.999", '"\\ud800"', '"\\u0000"', "'a'"),
)
"""as they stand in the file"""
_HARD_TEXT = (
    *("", " ", "\n\n", "\r\n", "\u2028", "\u202e", "\ufeff", "\x00", "\x1b[31m", "\ud800", "é", "²", "٢٠٢٦", "²0²6"),
    *("2026", "1899", "20260", "-5", "+5", "1e5", "Rp5", "5 orang", "1.500", "1,500", "1.5.00,0", "5; 6", "5-10%"),
    *('"', '"""', '\\"', "\\", "# x", "X", "2.17.02 # x", "2.17.02.", ".", "..", "../../a", "a/b", "nihil", "tercetak"),
    *("2.17", "2.17.02", "2.17.02.2.01", "2.17.02.2.01.0001", "2.17.0.00.0.00.01.0000", "program", "pagu Rp5"),
    *("A\n\nB", "A\nB\nC", "1\n2", ", ", "DAU, PAD", "[x]", "Semua Kota/Kab", "Kab. ", "Kota A", "z" * 3000),
)
_HARD_CELLS = (
    *_HARD_TEXT,
    *("#REF!", "#DIV/0!", "#N/A", "#VALUE!", "=SUM(A1:A9)", "=1/0", "=cmd|' /C calc'!A0", "@SUM(1)", "2026-05-17"),
    *("1e300", "1e400", "-1e300", "0.000000001", "50%", "0.5%", "nan", "inf", "12345678901234567890", "-", "–"),
    *(
        "Jumlah",
        "Total",
        "Rata-rata capaian kinerja",
        "Predikat kinerja",
        "SKPD: Dinas A",
        "ya",
        "v",
        "<b>&amp;",
        "]]>",
    ),
    *("Kode", "Program dan Kegiatan", "Indikator", "Target 2026", "Target 2027", "Pagu", "Realisasi Triwulan I"),
    *("Pagu Murni", "Pagu Perubahan", "Belanja Modal", "Jumlah", "Semula", "Menjadi", "s.d. Bulan Ini", "Fisik %"),
    *("Kode Rekening", "Nama Rekening", "Bulan", "TAHUN 1", "Rak 1", "Tahun", "Kode Program", "Nama Program"),
    *("5.1.02.01.01.0024", "'2.17.03", "1.5e+008", "59.875.100-", "202 443 000", "6.98E+08", "DINAS KOPERASI"),
    *("Sumber Dana", "Satuan", "Lokasi", "K", "Rp", "1", "(1)", "Tahun 2026", "Renstra 2025-2029", "Renstra 2029-2025"),
)


@cache
def offices() -> tuple[Rencana, ...]:
    """Invented offices, the same every time."""
    made: list[Rencana] = []

    @seed(20_261_124)
    @settings(
        max_examples=_OFFICES,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(rencana(DOKUMEN, (2, 2, 3)))
    def keep(one: Rencana) -> None:
        made.append(one)

    keep()
    return tuple(made)


# ---- SIPD --------------------------------------------------------------------------------------------


@cache
def responses() -> tuple[list[Row], ...]:
    """Rows of the annual plan of each office, as SIPD answers them."""
    return tuple(
        [
            _row(one.isi, program, kegiatan, sub)
            for program in one.isi.program
            for kegiatan in program.anak
            for sub in kegiatan.anak
        ]
        for one in offices()
    )


def _row(isi: PlannedKantor, program: PlannedProgram, kegiatan: PlannedKegiatan, sub: PlannedSubKegiatan) -> Row:
    totals = {
        "kegiatan": kegiatan,
        "program": program,
        **dict.fromkeys(("bidang_urusan", "urusan", "sub_skpd"), isi),
    }
    return {
        "tahun": isi.tahun,
        "id_unit": 1,
        "id_sub_skpd": 1,
        "kode_sub_skpd": isi.perangkat,
        "nama_sub_skpd": "Dinas Percobaan",
        "kode_urusan": isi.bidang[0],
        "nama_urusan": "URUSAN",
        "kode_bidang_urusan": isi.bidang,
        "nama_bidang_urusan": "BIDANG",
        "kode_program": program.kode,
        "nama_program": program.nama,
        "kode_giat": kegiatan.kode,
        "nama_giat": kegiatan.nama,
        "kode_sub_giat": sub.kode,
        "nama_sub_giat": sub.nama,
        "pagu": sub.uang(2),
        "pagu_indikatif": sub.uang(2),
        "pagu_n_depan": sub.uang(3),
        "tolak_ukur_output": sub.indikator.nama,
        "target_teks_output": f"{sub.indikator.target(2)} {sub.indikator.satuan}",
        "satuan_output": sub.indikator.satuan,
        "tolak_ukur_n": sub.indikator.nama,
        "tolok_ukur_sub": f"{kegiatan.indikator.nama}\n{kegiatan.indikator.nama} lain",
        "target_sub_teks": f"{kegiatan.indikator.target(2)}\n{kegiatan.indikator.target(1)}",
        "satuan_sub": f"{kegiatan.indikator.satuan}\n{kegiatan.indikator.satuan}",
        "tolak_ukur_capaian": program.indikator.nama,
        "target_teks_capaian": f"{program.indikator.target(2)} %",
        "satuan_capaian": "%",
        "outcome": "[Koperasi maju]",
        "indikator_outcome": program.indikator.nama,
        "target_akhir": "95.5",
        "realisasi_capaian": str(program.indikator.target(0)),
        "prakiraan": str(program.indikator.target(1)),
        "target_maju_1": str(program.indikator.target(3)),
        "urai_output": kegiatan.nama,
        "target_n_program_renstra": None,
        "kode_dana": ", ".join(source.kode for source in sub.sumber),
        "nama_dana": ", ".join(source.nama for source in sub.sumber),
        "lokasi_bl": "\n".join(f"Kab. Sukamaju, {place}" for place in sub.lokasi),
        "kelompok_sasaran": sub.kelompok,
        "label_prov": "1. Ekonomi",
        **{f"total_pagu_indikatif_{level}": node.uang(2) for level, node in totals.items()},
        **{f"total_pagu_n_depan_{level}": node.uang(3) for level, node in totals.items()},
    }


def response(rng: random.Random) -> Made:
    """A damaged response: wrong types, lacking and double keys, numbers beyond reason, other encodings."""
    rows: list[Any] = deepcopy(rng.choice(responses()))
    tokens: list[str] = []
    for _ in range(rng.randint(0, 4)):
        _damage_rows(rng, rows, tokens)
    whole: Any = rng.choice((rows, {"data": rows}, {"rows": rows, "data": 5})) if rng.random() < 0.2 else rows
    text = json.dumps(whole, ensure_ascii=rng.random() < 0.5)
    for number, token in enumerate(tokens):
        text = text.replace(f'"{_TOKEN.format(number)}"', token)
    if rng.random() < 0.15:
        text = edited(rng, text, [text])
    return "json", _stored(rng, text)


def _damage_rows(rng: random.Random, rows: list[Any], tokens: list[str]) -> None:
    if not rows:
        return
    at = rng.randrange(len(rows))
    row = rows[at]
    action = rng.randrange(8)
    if action == 0:
        rows.insert(at, deepcopy(row))
    elif action == 1:
        del rows[at]
    elif action == 2 and rng.random() < 0.3:
        rows[at] = rng.choice((None, 5, "x", [], {}, [row]))
    elif isinstance(row, dict) and row:
        key = rng.choice(list(row))
        if action == 3:
            del row[key]
        elif action == 4:
            row[rng.choice(_HARD_TEXT) or key] = rng.choice(list(row.values()))
        elif action == 5:
            held = _hard_value(rng, tokens)
            for other in rows:
                if isinstance(other, dict):
                    other[key] = held
        elif action == 6:
            tokens.append(f'1, "{key}": {json.dumps(row[key])}')
            row[key] = _TOKEN.format(len(tokens) - 1)
        else:
            row[key] = _hard_value(rng, tokens)


def _hard_value(rng: random.Random, tokens: list[str]) -> object:
    if rng.random() < 0.5:
        return rng.choice(_HARD_TEXT)
    tokens.append(rng.choice(_HARD_JSON))
    return _TOKEN.format(len(tokens) - 1)


def _stored(rng: random.Random, text: str) -> bytes:
    """In UTF-8 as a rule, sometimes in another encoding, or cut off."""
    chance = rng.random()
    if chance < 0.8:
        return encoded(text)
    if chance < 0.95:
        return text.encode(rng.choice(("utf-8-sig", "utf-16", "utf-32", "latin-1", "cp1252")), "replace")
    data = encoded(text)
    return data[: rng.randrange(len(data) + 1)]


# ---- tables ------------------------------------------------------------------------------------------


@cache
def grids() -> tuple[list[list[str]], ...]:
    """The official tables of each office, as `renja rekap` prints them."""
    made: list[list[list[str]]] = []
    for one in offices():
        sources = [Source(name, text) for name, text in one.teks.items()]
        lookup = Lookup(load(Texts.of(sources), one.teks))
        for name in TABLES:
            tables, _ = tables_of(name, lookup, "id")
            made += [list(csv.reader(io.StringIO(tables_csv([table], "id")))) for table in tables]
    return tuple(made)


def table(rng: random.Random) -> Made:
    """A damaged official table in one of the kinds of file."""
    return stored_table(rng, [list(row) for row in rng.choice(grids())])


def stored_table(rng: random.Random, rows: list[list[str]]) -> Made:
    for _ in range(rng.randint(0, 5)):
        _damage_grid(rng, rows)
    suffix = rng.choice(("csv", "csv", "tsv", "xlsx", "xlsx", "xlsx", "docx", "ods", "html", "xls"))
    if suffix in ("csv", "tsv"):
        sign = "\t" if suffix == "tsv" else rng.choice(",;|\t")
        text = delimited(rows, sign, rng.choice(("\n", "\r\n", "\r")))
        return suffix, _stored(rng, edited(rng, text, [text]) if rng.random() < 0.15 else text)
    if suffix in ("html", "xls"):
        text = rng.choice((page_html, workbook_xml))(rows)
        return suffix, _stored(rng, edited(rng, text, [text]) if rng.random() < 0.5 else text)
    return suffix, _container(rng, suffix, rows)


def _damage_grid(rng: random.Random, rows: list[list[str]]) -> None:
    if not rows:
        rows.append([rng.choice(_HARD_CELLS)])
        return
    at = min(rng.randrange(len(rows)), rng.randrange(len(rows)))
    action = rng.randrange(9)
    if action == 0:
        rows.insert(at, rng.choice(([], list(rows[at]), list(rows[0]), [rng.choice(_HARD_CELLS)])))
    elif action == 1:
        del rows[at]
    elif action == 2:
        column = rng.randrange(30)
        for row in rows:
            del row[column : column + 1]
    elif action == 3:
        column, held = rng.randrange(12), rng.choice(_HARD_CELLS)
        for row in rows:
            row.insert(column, held)
    elif action == 4 and rng.random() < 0.1:
        rows[at] += [rng.choice(_HARD_CELLS)] * rng.choice((20, 600))
    elif action == 5:
        for row in rows[1:]:
            row[:1] = [rng.choice(("", *row[:1]))]
    elif rows[at]:
        rows[at][rng.randrange(len(rows[at]))] = rng.choice(_HARD_CELLS)


def delimited(rows: list[list[str]], sign: str, end: str = "\n") -> str:
    held = io.StringIO()
    csv.writer(held, delimiter=sign, lineterminator=end).writerows(rows)
    return held.getvalue()


def _container(rng: random.Random, suffix: str, rows: list[list[str]]) -> bytes:
    if suffix == "docx":
        parts = dict(docx(document_xml(rows)))
    elif suffix == "ods":
        parts = dict(ods(content_xml(rows)))
    else:
        parts = dict(xlsx(sheet_xml(rows, [_merge(rng) for _ in range(rng.randint(0, 3))])))
    parts = {name: encoded(content) if isinstance(content, str) else content for name, content in parts.items()}
    chance = rng.random()
    if chance < 0.15:
        name = rng.choice(list(parts))
        text = parts[name].decode("utf-8", "surrogatepass")
        parts[name] = encoded(edited(rng, text, [text]))
    elif chance < 0.18:
        del parts[rng.choice(list(parts))]
    elif chance < 0.183:
        parts["besar.xml"] = b"0" * 3_000_000
    data = packed(parts)
    if rng.random() < 0.05:
        return data[: rng.randrange(len(data))]
    if rng.random() < 0.05:
        at = rng.randrange(len(data))
        return data[:at] + rng.randbytes(rng.randint(1, 4)) + data[at + 1 :]
    return data


def _merge(rng: random.Random) -> str:
    if rng.random() < 0.1:
        return rng.choice(("A1", "B2:A1", "A1:XFD1048576", "A0:B0", ":", "A1:B2:C3", "ZZZZ1:A1"))
    row, column = rng.randint(1, 4), rng.randrange(8)
    return f"{chr(65 + column)}{row}:{chr(65 + column + rng.randrange(4))}{row + rng.randrange(3)}"
