"""Desks for tests: plans as texts, one of them open, with `‸` where its cursor stands."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lsprotocol import types

from renja_dsl.editor.buffers import Buffer
from renja_dsl.editor.desk import Desk, desk_at
from renja_dsl.editor.positions import CodeUnits
from renja_dsl.syntax.source import Source

ROOT = Path(__file__).resolve().parents[2]
CURSOR = "‸"
UNITS = CodeUnits()
HEAD = """renja 2024
  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi dan UKM"
  daerah "Kabupaten Sukamaju"
"""
PLAN = f"""{HEAD}
sasaran S1 "Meningkatnya mutu koperasi"

program 2.17.03 "PROGRAM PENGAWASAN DAN PEMERIKSAAN KOPERASI" mendukung S1
  pagu Rp300.000.000

  kegiatan 2.17.03.2.01 "Pemeriksaan"
    pagu Rp250.000.000

    sub kegiatan 2.17.03.2.01.0001 "Pengawasan Kekuatan"
      lokasi "Kecamatan Melati"
      sumber dana 1.2.01.08 "Dana Alokasi Umum (DAU)" Rp250.000.000
      indikator "Jumlah koperasi 🏦 yang diawasi"
        target 25 koperasi
      pagu Rp250.000.000
"""


def laid_open(folder: Path, texts: Mapping[str, str], language: str = "id") -> tuple[Desk, str, int]:
    """A desk on which the texts lie, checked; the name of the one with a cursor (else the first), and the cursor."""
    name, at = next(iter(texts)), 0
    for file, text in texts.items():
        if CURSOR in text:
            name, at = file, text.index(CURSOR)
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace(CURSOR, ""), encoding="utf-8")
    desk = desk_at(folder, language, "")
    assert not desk.said
    source = Source(name, texts[name].replace(CURSOR, ""))
    desk.buffers[name] = Buffer((folder / name).as_uri(), source, 1)
    desk.take(desk.look(desk.taken()))
    return desk, name, at


def applied(text: str, edits: list[types.TextEdit] | tuple[types.TextEdit, ...], units: CodeUnits = UNITS) -> str:
    """A text with the edits of an editor, which are all meant of the text as it was."""
    source = Source("x", text)
    spans = sorted(((units.span(source, edit.range), edit.new_text) for edit in edits), key=lambda pair: pair[0])
    for (start, end), new in reversed(spans):
        text = f"{text[:start]}{new}{text[end:]}"
    return text
