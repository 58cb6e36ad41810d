"""What can be read, but nobody means it so: a number in quotation marks, a code or an amount inside a name, a
dot behind a code. Each is a problem with the text to write; offsets are those of the cell."""

from __future__ import annotations

import re

from attrs import evolve

from renja_dsl.late import late
from renja_dsl.model.document import Problem
from renja_dsl.syntax.faults import Repair
from renja_dsl.syntax.inside import GOALS, code_in_name, parts_of_source
from renja_dsl.syntax.tree import Cell, SumberDanaStatement
from renja_dsl.values import NilaiSalah, Rupiah, berbentuk, format_rupiah, format_teks, parse_rupiah
from renja_dsl.values.complaint import Complaint
from renja_dsl.values.lookalikes import DIGIT_LETTERS
from renja_dsl.values.nilai import nilai_saja

_NOTHING = late(r"\s*(?:[-–—]+|nihil|n/a)\s*", re.IGNORECASE)


def misplaced_in_cell(cell: Cell) -> Problem | None:
    """`target "25 koperasi"`: as a text it is never compared."""
    if isinstance(cell.nilai, str) and _NOTHING.fullmatch(cell.nilai):
        return _problem("slip.nihil", cell, "nihil", safe=False, nihil=f'"{cell.nilai}"')
    plain = nilai_saja(cell.nilai) if isinstance(cell.nilai, str) else None
    return (
        None if plain is None else _problem("slip.kutip_lebih", cell, plain, safe=False, kutip_lebih=f'"{cell.nilai}"')
    )


def misplaced_in_name(name: Cell, level: str) -> tuple[Problem, Cell, Cell] | None:
    """`program "Name (2.17.01)"`, `sasaran "S1 Name"`: the code of a node without one; with code and name as they
    are meant."""
    found = code_in_name(name.nilai, level)
    if found is None:
        return None
    code, rest = found
    problem = _problem("slip.kode_dalam_kutip", name, f"{code} {format_teks(rest)}", kode=code)
    return problem, _instead(name, code), _instead(name, rest)


def misplaced_in_source(s: SumberDanaStatement) -> tuple[Problem, SumberDanaStatement] | None:
    """`sumber dana "1.1 PAD Rp5.000"`: the code comes before the name, what it gives behind it; with what is meant."""
    parts = parts_of_source(s.nama.nilai, coded=s.kode is not None, valued=s.nilai is not None)
    if parts is None:
        return None
    code, bare, given = parts
    amount = _rupiah(given) if given else None
    written = " ".join(filter(None, (code, format_teks(bare), format_rupiah(amount) if amount else "")))
    key = "slip.jumlah_dalam_kutip" if given else "slip.kode_dalam_kutip"
    problem = _problem(key, s.nama, written, kode=code, jumlah=given)
    meant = SumberDanaStatement(
        _instead(s.nama, code) if code else s.kode,
        _instead(s.nama, bare),
        _instead(s.nama, amount) if amount else s.nilai,
    )
    return problem, meant


def _instead(cell: Cell, held: object) -> Cell:
    """Another value at the place of a cell."""
    return Cell(held, cell.start, cell.end)


def _rupiah(written: str) -> Rupiah:
    try:
        return parse_rupiah(written)
    except NilaiSalah as wrong:
        return parse_rupiah(wrong.complaint.suggestion or written)


def dotted(code: Cell, level: str) -> Problem | None:
    """A whole code with a dot behind it; one that leaves out its beginning is as its source prints it."""
    bare = code.nilai.removesuffix(".")
    whole = bare != code.nilai and (level in GOALS or berbentuk(bare, level))
    return number_with_dot(code) if whole else None


def number_with_dot(number: Cell) -> Problem | None:
    """`bab 1.1. "..."`."""
    if not number.nilai.endswith("."):
        return None
    return _problem("slip.kode_titik", number, number.nilai.removesuffix("."), kode=number.nilai)


def letters_in_number(number: Cell) -> Problem | None:
    """`bab 2.l "..."`."""
    digits = number.nilai.translate(DIGIT_LETTERS)
    if digits == number.nilai or not number.nilai[0].isdigit():
        return None
    return _problem("slip.huruf_angka", number, digits, safe=False, huruf_angka=number.nilai)


def other_year(field: str, key: Cell, values: str, own: int | None, *, many: bool) -> Problem:
    """`kondisi akhir 2028: 62%`: a year in a statement that has its own, or none; `values` is what stands behind it."""
    start, end = key.start, key.end
    bare, dated = f"{field} {values}", f"{'pagu' if field.startswith('pagu') else 'target'} {key.nilai}: {values}"
    last = end + len(": ") + len(values)
    same = key.nilai == own and not many
    wanted = [bare] if same else [dated] if many else [bare, dated]
    told = {"medan": field, "tahun": str(key.nilai), "milik": str(own), "usul": wanted[0], "atau": wanted[-1]}
    said = "slip.tahun_sama" if same else "slip.tanpa_tahun" if own is None else "slip.tahun_lain"
    then = "slip.tulis" if same else "slip.tulis_bila" if many else "slip.tulis_atau"
    repairs = tuple(Repair(0, last, text, safe=same) for text in wanted)
    return Problem(Complaint(said, told, wanted[0]), start, end, repairs=repairs, then=(then,))


def without_rupiah(cell: Cell, written: str, field: str) -> Problem:
    """A sum in a field of money that is a bare number."""
    complaint = Complaint("pagu.tanpa_rp", {"tertulis": written, "medan": field}, f"Rp{written}")
    return Problem(complaint, cell.start, cell.end, repairs=(Repair(cell.start, cell.end, f"Rp{written}", True),))


def moved(problem: Problem, by: int) -> Problem:
    """With the offsets of the file instead of those of the statement."""
    repairs = tuple(Repair(r.start + by, r.end + by, r.text, r.safe) for r in problem.repairs)
    return evolve(problem, start=problem.start + by, end=problem.end + by, repairs=repairs)


def _problem(key: str, cell: Cell, written: str, *, safe: bool = True, **arguments: str) -> Problem:
    complaint = Complaint(key, {**arguments, "usul": written}, written)
    repairs = (Repair(cell.start, cell.end, written, safe),)
    then = ("slip.tulis" if safe else "slip.tulis_bila",)
    return Problem(complaint, cell.start, cell.end, repairs=repairs, then=then)
