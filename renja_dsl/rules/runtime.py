"""What compiled rules call: reading cells, three-valued logic, sums, lookups, printing.

A missing value travels as a Hilang exception; `both`, `either`, `exists` and `choose` are the
places where it is caught, as the tables of docs/bahasa.md say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from difflib import SequenceMatcher
from functools import cache
from itertools import chain
from typing import Any, NamedTuple, TypeVar

from renja_dsl.model.document import ANY, EMPTY, INDUK, Cells, Document, Indikator, Kunci, Node, Teks, missing
from renja_dsl.rules.places import covered, kecamatan
from renja_dsl.rules.units import nearest_unit
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import (
    NIHIL,
    Besaran,
    Nihil,
    Peringkat,
    Persen,
    Rentang,
    Rupiah,
    adalah_awalan,
    awalan,
    baku,
    berbentuk,
    format_bilangan,
    format_persen,
    format_rupiah,
    kewenangan,
    lipat,
    padat,
    slot_bidang,
)
from renja_dsl.values.hilang import Hilang, Kosong, Rusak, TakTahu, TakTerbaca
from renja_dsl.values.nilai import format_nilai

T = TypeVar("T")
ZERO = Decimal(0)
HUNDRED = Decimal(100)
_SHORT_SUB = 2
"""digits that end a sub kegiatan in the tables of 2019 and 2020"""
_DIGIT = re.compile(r"\d")


class _NoOwner(NamedTuple):
    ragu: frozenset[str] = frozenset()


NO_OWNER = _NoOwner()


# ---- reading cells ------------------------------------------------------------------


def money(cell: Cell | None, owner: Any, name: str) -> Decimal:
    """Amount of a cell in rupiah."""
    if cell is None:
        raise missing(owner, name)
    amount: Decimal = cell.nilai.nilai
    return amount


def value(cell: Cell | None, owner: Any, name: str) -> Any:
    """What a K cell holds."""
    if cell is None:
        raise missing(owner, name)
    held = cell.nilai
    if held.__class__ is TakTerbaca or held.__class__ is Rusak:
        return held.nilai  # raises: nobody can read it
    return held


def text(cell: Cell | None, owner: Any, name: str) -> str:
    held = value(cell, owner, name)
    return held if isinstance(held, str) else str(held)


def choice(held: T | None, owner: Any, name: str) -> T:
    if held is None:
        raise missing(owner, name)
    return held


def complete(items: Sequence[T], owner: Any, name: str) -> Sequence[T]:
    """A list of which no member may be lost on a line that nobody could read."""
    ragu = owner.ragu
    if ragu and (name in ragu or ANY in ragu or (name.startswith("per_tingkat") and "simpul" in ragu)):
        raise TakTahu("baris_rusak", name)
    return items


def first(cells: Sequence[Cell]) -> Cell | None:
    return cells[0] if cells else None


def first_source(node: Node) -> Cell | None:
    return node.sumber_dana[0].nama if node.sumber_dana else None


def printed(owner: Any, name: str) -> Cells:
    return owner.tertulis.get(name, EMPTY)  # type: ignore[no-any-return]


def parent(node: Node) -> Node:
    if node.induk is None:
        raise Kosong("kosong", "induk")
    return node.induk


def has_direct_parent(node: Node) -> bool:
    """Whether the level that has to stand above does, for levels that need one."""
    needed = INDUK.get(node.tingkat)
    if needed is None or (node.induk is not None and node.induk.tingkat == needed):
        return True
    if "simpul" in node.dokumen.ragu:
        raise TakTahu("baris_rusak", "induk")  # the line nobody could read may have been the parent
    return False


def unit(node: Node) -> str:
    """Code and name of the unit kerja above, or empty text."""
    above = node if node.tingkat == "unit_kerja" else node.ancestor("unit_kerja")
    return f"{above.kode_teks} {above.nama_teks}" if above is not None else ""


def year(document: Document) -> int:
    if not document.tahun:
        raise Kosong("kosong", "tahun")
    return document.tahun


def texts(document: Document, field: str) -> list[Teks]:
    return [t for t in document.teks if t.medan == field]


def numbers_of_chapters(document: Document) -> list[str]:
    return [str(t.isi[0].nilai) for t in texts(document, "bab")]


def nodes(document: Document, *levels: str) -> Iterable[Any]:
    if levels == ("simpul",):
        return document.simpul
    return chain.from_iterable(document.per_tingkat[level] for level in levels)


class Series(NamedTuple):
    cells: Cells
    owner: Any
    name: str


def series(cells: Cells, owner: Any, name: str) -> Series:
    return Series(cells, owner, name)


def at(held: Series, key: Kunci, read: Callable[[Cell | None, Any, str], T]) -> T:
    return read(held.cells.get(key), held.owner, held.name)


def keys(held: Series) -> list[Kunci]:
    if not held.cells and held.owner.ragu:
        raise missing(held.owner, held.name)
    return list(held.cells)


# ---- logic --------------------------------------------------------------------------


def both(left: Callable[[], bool], right: Callable[[], bool]) -> bool:
    """`dan`: no wins over unknown."""
    try:
        known = left()
    except Hilang as unknown:
        if not right():
            return False
        raise unknown from None
    return known and right()


def either(left: Callable[[], bool], right: Callable[[], bool]) -> bool:
    """`atau`: yes wins over unknown."""
    try:
        known = left()
    except Hilang as unknown:
        if right():
            return True
        raise unknown from None
    return known or right()


def exists(what: Callable[[], object]) -> bool:
    """`ada`: no when known to be absent, unknown when nobody can tell."""
    try:
        what()
    except Kosong:
        return False
    return True


def any_in(items: Sequence[object], owner: Any, name: str) -> bool:
    """`ada` of a list."""
    return bool(items) or bool(complete(items, owner, name))


def choose(what: Callable[[], T], default: Callable[[], T]) -> T:
    """`pilih`: the default where a value is missing."""
    try:
        return what()
    except Hilang:
        return default()


def truth(what: Callable[[], bool]) -> bool:
    """For severities: unknown counts as no."""
    try:
        return what()
    except Hilang:
        return False


# ---- numbers ------------------------------------------------------------------------


def total(numbers: Iterable[Decimal]) -> Decimal:
    return sum(numbers, ZERO)


def mean(numbers: Iterable[Decimal]) -> Decimal:
    known = list(numbers)
    if not known:
        raise TakTahu("tak_dapat_dihitung")
    return total(known) / len(known)


def extreme(pick: Callable[[list[Any]], T], items: Iterable[Any]) -> T:
    known = list(items)
    if not known:
        raise TakTahu("tak_dapat_dihitung")
    return pick(known)


def carried_pagu(node: Node, year: int) -> Decimal:
    """Money of a node as a sum takes it: its own, else that of its children."""
    cell = node.pagu.get(year)
    if cell is not None:
        amount: Decimal = cell.nilai.nilai
        return amount
    why = missing(node, "pagu")
    if not node.anak or isinstance(why, TakTahu):
        raise why
    return total(carried_pagu(child, year) for child in complete(node.anak, node, "anak"))


def divide(a: Decimal, b: Decimal) -> Decimal:
    if b == 0:
        raise TakTahu("bagi_nol")
    return a / b


def percent_of(a: Decimal, b: Decimal) -> Decimal:
    """a as percent points of b."""
    return divide(a * HUNDRED, b)


def remainder(a: Decimal, b: Decimal) -> Decimal:
    if b == 0:
        raise TakTahu("bagi_nol")
    return a % b


def rounds_to(stated: Decimal, exact: Decimal) -> bool:
    """`~=`: the exact value rounds to the stated one at its own number of decimals."""
    step = Decimal(1).scaleb(stated.as_tuple().exponent)  # type: ignore[arg-type]
    return exact.quantize(step, ROUND_HALF_UP) == stated


def number(held: Any) -> Decimal:
    """`angka`: the number of the main component, without its unit."""
    if isinstance(held, Decimal):
        return held
    if isinstance(held, tuple) and held and isinstance(held[0], Besaran):
        return held[0].angka
    if isinstance(held, Besaran):
        return held.angka
    if isinstance(held, Persen | Rupiah):
        return held.nilai
    if held is NIHIL:
        return ZERO
    raise TakTahu("bukan_angka")


def unit_of(held: Any) -> str:
    """`satuan`: the unit of the main component; `%` of a percentage."""
    main = held[0] if isinstance(held, tuple) and held and isinstance(held[0], Besaran) else held
    if isinstance(main, Persen):
        return "%"
    if isinstance(main, Besaran) and main.satuan is not None:
        return main.satuan
    raise Kosong("kosong", "satuan")


def is_zero(held: Any) -> bool:
    """`nol`: whether a cell says zero; grades and texts never do."""
    try:
        return number(held) == 0
    except TakTahu:
        return False


def components(held: Any) -> list[Besaran]:
    if isinstance(held, Besaran):
        return [held]
    return list(held) if isinstance(held, tuple) and held and isinstance(held[0], Besaran) else []


_KINDS: Mapping[str, type | tuple[type, ...]] = {
    "persen": Persen,
    "rupiah": Rupiah,
    "rentang": Rentang,
    "nihil": Nihil,
    "peringkat": Peringkat,
    "teks": str,
}


def is_kind(held: Any, kind: str) -> bool:
    """`adalah`."""
    if kind == "besaran":
        return bool(components(held))
    return isinstance(held, _KINDS[kind])


def same(a: Any, b: Any) -> bool:
    """Equality of what two K cells hold; different units cannot be compared."""
    if a is NIHIL or b is NIHIL:
        return number(a) == 0 and number(b) == 0
    left, right = components(a), components(b)
    if left and right:
        if len(left) != len(right):
            return False
        for x, y in zip(left, right, strict=True):
            if x.satuan is not None and y.satuan is not None and lipat(x.satuan) != lipat(y.satuan):
                raise TakTahu("satuan_beda")
        return all(x.angka == y.angka for x, y in zip(left, right, strict=True))
    if type(a) is not type(b):
        raise TakTahu("satuan_beda")
    return bool(a == b)


def compare(a: Any, b: Any) -> int:
    """Order of two K cells by their main components: -1, 0 or 1."""
    if is_kind(a, "persen") != is_kind(b, "persen") and NIHIL not in (a, b):
        raise TakTahu("satuan_beda")
    left, right = components(a), components(b)
    if left and right:
        x, y = left[0].satuan, right[0].satuan
        if x is not None and y is not None and lipat(x) != lipat(y):
            raise TakTahu("satuan_beda")
    first_number, second_number = number(a), number(b)
    return (first_number > second_number) - (first_number < second_number)


# ---- codes and words --------------------------------------------------------------------


def well_formed(node: Node) -> bool:
    return berbentuk(text(node.kode, node, "kode").removesuffix("."), node.tingkat)  # type: ignore[arg-type]


def standard_code(node: Node) -> str:
    """`kode_baku`: a code padded to its form; a sub kegiatan gets as many digits as others of its document."""
    made = baku(text(node.kode, node, "kode"), node.tingkat)  # type: ignore[arg-type]
    if made is None:
        raise TakTahu("tak_dapat_dihitung")
    if node.tingkat == "sub_kegiatan":
        others = (other.kode_teks for other in node.dokumen.per_tingkat["sub_kegiatan"])
        pattern = next((code for code in others if berbentuk(code, "sub_kegiatan")), made)
        start, _, last = made.rpartition(".")
        if len(pattern.rpartition(".")[2]) == _SHORT_SUB and int(last) < 10**_SHORT_SUB:
            return f"{start}.{int(last):0{_SHORT_SUB}}"
    return made


def code_pattern(node: Node) -> str:
    """`pola_kode`: level and shape of a code, the same for all codes that are wrong in the same way."""
    return f"{node.tingkat} {_DIGIT.sub('9', text(node.kode, node, 'kode').removesuffix('.'))}"


def segments(code: str) -> list[str]:
    return [part for part in code.split(".") if part]


def code_start(code: str, n: Decimal) -> str:
    return awalan(code, int(n))


def authority(code: str) -> str:
    held = kewenangan(code)
    if held is None:
        raise Kosong("kosong", "kewenangan")
    return held


def alike(a: str, b: str) -> bool:
    """`mirip`: the same words but for a few letters."""
    return SequenceMatcher(None, padat(a), padat(b), autojunk=False).ratio() >= 0.85


def respelt_unit(unit: str) -> str:
    """`ejaan_satuan`: the unit without its misspelling; absent when it has none."""
    near = nearest_unit(unit)
    if near is None:
        raise Kosong("kosong", "ejaan_satuan")
    return near


def kecamatan_in(place: str) -> str:
    """`kecamatan`: the one that a text names, folded for comparison."""
    name = kecamatan(place)
    if name is None:
        raise Kosong("kosong", "kecamatan")
    return name


_STAGES = ("rancangan awal", "rancangan", "rancangan akhir", "penetapan", "perubahan")


def stage_order(stage: str) -> Decimal:
    """`urutan_tahap`: 1 for rancangan awal to 5 for perubahan (Permendagri 86/2017, pasal 125 to 143)."""
    folded = lipat(stage)
    if folded not in _STAGES:
        raise TakTahu("tak_dapat_dihitung")
    return Decimal(_STAGES.index(folded) + 1)


class Tulisan(NamedTuple):
    """A name or unit as somebody wrote it, to be judged as text."""

    owner: Any
    cell: Cell
    isi: str
    bagian: str
    """nama, indikator or satuan"""

    @property
    def kunci(self) -> str:
        return f"{self.bagian} {lipat(self.isi)}"


def writings(node: Node) -> list[Tulisan]:
    """`tulisan`: name of a node, names and units of its indicators; each unit of an indicator once."""
    found = []
    if node.nama is not None and isinstance(node.nama.nilai, str):
        found.append(Tulisan(node, node.nama, node.nama.nilai, "nama"))
    for indikator in node.indikator:
        name = indikator.nama
        if isinstance(name.nilai, str):
            found.append(Tulisan(indikator, name, name.nilai, "indikator"))
        units = {unit: cell for cell, unit in _units(indikator)}
        found += [Tulisan(indikator, cell, unit, "satuan") for unit, cell in units.items()]
    return found


def _units(indikator: Indikator) -> Iterator[tuple[Cell, str]]:
    """Units with their cells, the first cell of each unit last."""
    rows = (indikator.target, indikator.realisasi, indikator.proyeksi, indikator.kondisi)
    for cell in reversed([cell for row in rows for cell in row.values()]):
        for part in components(cell.nilai):
            if part.satuan is not None:
                yield cell, part.satuan
    if indikator.satuan is not None and isinstance(indikator.satuan.nilai, str):
        yield indikator.satuan, indikator.satuan.nilai


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def matches(subject: str, pattern: str) -> bool:
    return _compiled(pattern).fullmatch(subject) is not None


# ---- printing -----------------------------------------------------------------------------


def show(what: Callable[[], Any], kind: str) -> str:
    """A value in a message, in Indonesian notation; a dash where it is missing."""
    try:
        held = what()
    except Hilang:
        return "–"
    return _shown(held, kind)


def _shown(held: Any, kind: str) -> str:
    if kind == "rupiah":
        return format_rupiah(held)
    if kind == "persen":
        return format_persen(_two_decimals(held))
    if kind == "angka":
        return format_bilangan(_two_decimals(held))
    if kind == "ya/tidak":
        return "ya" if held else "tidak"
    if kind == "daftar":
        return ", ".join(str(item) if isinstance(item, str | int) else format_nilai(item) for item in held)
    return str(held) if isinstance(held, str | int) else format_nilai(held)


def _two_decimals(number: Decimal) -> Decimal:
    """Computed shares have endless decimals; two are what planners print."""
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -2:
        return number.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return number


# ---- what failed ----------------------------------------------------------------------------


class Spot(NamedTuple):
    """Something to point at: a cell of an owner, or the owner itself."""

    owner: Any
    cell: Cell | None = None
    name: str = ""
    year: int | None = None


def spot(owner: Any, cell: Cell | None = None, name: str = "", year: int | None = None) -> Spot:
    if isinstance(owner, Tulisan):
        return Spot(owner.owner, owner.cell, owner.bagian)
    return Spot(owner, cell, name, year)


class Detail(NamedTuple):
    """What a rule has to say about one failure."""

    arguments: Mapping[str, str]
    places: Sequence[tuple[str, Callable[[], Sequence[Spot]]]]
    """the part that they play, and where they are"""
    subject: Any
    difference: Callable[[], tuple[Decimal, Decimal, str]] | None
    severity: str
    group: Callable[[], object] | None


__all__ = [
    "Detail",
    "Spot",
    "spot",
    "HUNDRED",
    "NO_OWNER",
    "ZERO",
    "Besaran",
    "Decimal",
    "Hilang",
    "Indikator",
    "adalah_awalan",
    "alike",
    "any_in",
    "at",
    "authority",
    "both",
    "carried_pagu",
    "choice",
    "choose",
    "code_pattern",
    "code_start",
    "compare",
    "complete",
    "components",
    "covered",
    "divide",
    "either",
    "exists",
    "extreme",
    "first",
    "first_source",
    "has_direct_parent",
    "is_kind",
    "is_zero",
    "kecamatan_in",
    "keys",
    "lipat",
    "matches",
    "mean",
    "money",
    "nodes",
    "number",
    "numbers_of_chapters",
    "padat",
    "parent",
    "percent_of",
    "printed",
    "remainder",
    "respelt_unit",
    "rounds_to",
    "same",
    "segments",
    "series",
    "show",
    "slot_bidang",
    "stage_order",
    "standard_code",
    "text",
    "texts",
    "total",
    "truth",
    "unit",
    "unit_of",
    "value",
    "well_formed",
    "writings",
    "year",
]
