"""Indicators of a response at their right levels: sub kegiatan, kegiatan output, program outcome.

Names mislead: `tolok_ukur_sub` is the kegiatan's, `tolak_ukur_n` a copy of the output's. The
block taken from the Renstra sorts its numbers by itself, so that it is used only one to one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from attrs import define, field

from renja_dsl.drafts.plan import DraftCell, DraftIndikator, DraftSimpul
from renja_dsl.drafts.provenance import NAMED
from renja_dsl.drafts.text import cell_text, one_line
from renja_dsl.intake.refused import Note, note
from renja_dsl.intake.sipd.rows import SipdRow
from renja_dsl.intake.source_values import is_percent, read_measure
from renja_dsl.values import Besaran, Persen, padat

OUTPUT = ("tolak_ukur_output", "target_teks_output", "satuan_output")
KEGIATAN = ("tolok_ukur_sub", "target_sub_teks", "satuan_sub")
CAPAIAN = ("tolak_ukur_capaian", "target_teks_capaian", "satuan_capaian")
RENSTRA = ("target_akhir", "realisasi_capaian", "prakiraan", "target_maju_1")
_BLOCK = re.compile(r"\n\s*\n")


@define
class IndikatorPlacer:
    """Puts indicators on nodes, and tells what it could not place."""

    notes: list[Note] = field(factory=list)

    def tell(self, key: str, row: SipdRow, **arguments: str) -> None:
        self.notes.append(note(key, row.place, **arguments))

    def output(self, node: DraftSimpul, row: SipdRow) -> None:
        """The one indicator of a sub kegiatan; line breaks in its name are layout."""
        self._triple(node, row, OUTPUT, _lines if row.listed else lambda text: [one_line(text)] if text.strip() else [])
        for name in ("sub_keg_indikator_hasil", "pagumurni"):
            if row.text(name):
                self.unplaced(node, row, name)
        for copy, original in (("tolak_ukur_n", OUTPUT[0]), ("target_teks_n", OUTPUT[1])):
            if row.text(copy) and row.text(copy) != row.text(original):
                self.unplaced(node, row, copy)

    def kegiatan(self, node: DraftSimpul, row: SipdRow) -> None:
        self._triple(node, row, KEGIATAN, _lines)

    def capaian(self, node: DraftSimpul, row: SipdRow) -> None:
        self._triple(node, row, CAPAIAN, _lines)

    def _triple(
        self, node: DraftSimpul, row: SipdRow, fields: tuple[str, str, str], parts: Callable[[str], list[str]]
    ) -> None:
        names, targets, units = (parts(row.raw(field)) for field in fields)
        if len(names) != len(targets):  # empty lines at the ends are places of a list, or none
            names, targets, units = (_trimmed(items) for items in (names, targets, units))
        if not any(names):
            for name in fields[1:]:
                if row.text(name):
                    self.unplaced(node, row, name)
            return
        if len(names) != len(targets) or len(units) not in (0, len(names)):
            if len(targets) or len(units):
                self.tell("impor.tak_sejajar", row, medan=fields[0], isi=row.text(fields[1]))
                self.comment(node, f"{fields[2]}: {row.text(fields[2])}")
            cells: list[tuple[str, int | str, str, str]] = [("target", "", "; ".join(filter(None, targets)), fields[1])]
            self.together(node, row, names, fields[0], cells)
            return
        units = units or [""] * len(names)
        for name, target, unit in zip(names, targets, units, strict=True):
            if name or not target:  # without a name and a target it is one that the office has left unfilled
                self.add(node, row, name, target, unit, fields)
            else:
                self.tell("impor.tak_sejajar", row, medan=fields[0], isi=target)
                self.comment(node, f"{fields[1]}: {target}")

    def add(
        self, node: DraftSimpul, row: SipdRow, name: str, target: str, unit: str, fields: tuple[str, str, str]
    ) -> None:
        """Rows of one node repeat its indicators, in any order: each different one once."""
        read = read_measure(target, unit)
        same = [i for i in node.indikator if i.nama == name]
        cell = read.cell if read is not None else None
        if any(i.isi.get("target") == cell for i in same):
            return
        indikator = _named(name, row, fields[0])
        if read is not None:
            indikator.isi.put("target", read.cell, asal=row.source(fields[1]))
            if read.doubt:
                self.tell(read.doubt, row, medan=f"target {name}", isi=one_line(target), jadi=cell_text(read.cell))
        node.indikator.append(indikator)

    # ---- the block from the Renstra --------------------------------------------------------------

    def renstra(self, node: DraftSimpul, rows: Iterable[SipdRow], year: int) -> None:
        """Goal, end target, result of n-2, forecasts of n-1 and n+1 of a program's indicators."""
        seen: set[tuple[str, ...]] = set()
        for row in rows:
            goal = row.text("outcome").removeprefix("[").removesuffix("]").strip()
            if goal:
                node.describe("hasil", goal, row.source("outcome"))
            block = tuple(row.raw(field) for field in ("indikator_outcome", *RENSTRA))
            if block in seen or not any(part.strip() for part in block):
                continue
            seen.add(block)
            names, *columns = (_blocks(part) for part in block)
            if len(names) == 1 and all(len(column) <= 1 for column in columns):
                self._series(node, row, names[0], [column[0] if column else "" for column in columns], year)
            else:
                self.tell("impor.tak_berpasangan", row, isi="; ".join(names) or "-")
                joined = ["; ".join(column) for column in columns]
                self.together(node, row, names, "indikator_outcome", [])
                told = [f"{f} = {t}" for f, t in zip(RENSTRA, joined, strict=True) if t]
                self.comment(node, f"Renstra, angka tidak berpasangan: {' | '.join(told)}")

    def together(
        self,
        node: DraftSimpul,
        row: SipdRow,
        names: list[str],
        field: str,
        cells: list[tuple[str, int | str, str, str]],
    ) -> None:
        """Indicators whose numbers stand in one cell that nobody can share out: each keeps the whole cell.

        `field`: of the names; `cells`: field of the plan, key, text, field of the response.
        """
        for name in names:
            indikator = next((i for i in node.indikator if padat(i.nama) == padat(name)), None)
            if indikator is None:
                indikator = _named(name, row, field)
                node.indikator.append(indikator)
            for medan, key, text, origin in cells:
                if text:
                    indikator.isi.put(medan, DraftCell(None, text), key, row.source(origin))

    def _series(self, node: DraftSimpul, row: SipdRow, name: str, numbers: list[str], year: int) -> None:
        indikator = next((i for i in node.indikator if padat(i.nama) == padat(name)), None)
        if indikator is None:
            indikator = _named(name, row, "indikator_outcome")
            node.indikator.append(indikator)
        unit = _unit(indikator.isi.get("target")) or ("%" if "%" in name else "")
        for (medan, key), number, origin in zip(_fields(year), numbers, RENSTRA, strict=True):
            own = "%" if number.endswith("%") or is_percent(unit) else unit
            read = read_measure(number.removesuffix("%").rstrip() if own == "%" else number, own)
            if read is None:
                continue
            if not indikator.isi.put(medan, read.cell, key, row.source(origin)):
                self.tell("impor.bertentangan", row, medan=f"{medan} {name}", isi=number)
                self.comment(node, f"{medan} lain untuk {name}: {number}")
            elif read.doubt:
                self.tell(read.doubt, row, medan=f"{medan} {name}", isi=number, jadi=cell_text(read.cell))

    def unplaced(self, node: DraftSimpul, row: SipdRow, name: str) -> None:
        self.tell("impor.tak_ditempatkan", row, medan=name, isi=row.text(name))
        self.comment(node, f"{name}: {row.text(name)}")

    @staticmethod
    def comment(node: DraftSimpul, text: str) -> None:
        line = f"SIPD {one_line(text)}"
        if line not in node.keterangan:
            node.keterangan.append(line)


def _named(name: str, row: SipdRow, field: str) -> DraftIndikator:
    indikator = DraftIndikator(name)
    indikator.isi.asal[NAMED] = (row.source(field),)
    return indikator


def _fields(year: int) -> tuple[tuple[str, int | str], ...]:
    """Field and key of each number of the block, in the order of RENSTRA."""
    return (("target renstra", ""), ("realisasi", year - 2), ("target kini", ""), ("target maju", ""))


def _unit(cell: DraftCell | None) -> str:
    if cell is None:
        return ""
    if isinstance(cell.nilai, Persen):
        return "%"
    first = cell.nilai[0] if isinstance(cell.nilai, tuple) else None
    return first.satuan or "" if isinstance(first, Besaran) else ""


def _lines(text: str) -> list[str]:
    """Values of one cell, a line each; an empty line inside keeps the lists parallel."""
    text = text.replace("\r\n", "\n")
    return [one_line(line) for line in text.split("\n")] if text.strip() else []


def _trimmed(items: list[str]) -> list[str]:
    """Without empty ones at both ends."""
    filled = [place for place, item in enumerate(items) if item]
    return items[filled[0] : filled[-1] + 1] if filled else []


def _blocks(text: str) -> list[str]:
    return [part for part in (one_line(block) for block in _BLOCK.split(text.replace("\r", ""))) if part]
