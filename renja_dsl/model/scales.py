"""Scales of predikat and grades: what a value is called, how grades are ordered, what is wrong with a scale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from itertools import pairwise

from attrs import evolve, frozen

from renja_dsl.model.document import Document, Skala
from renja_dsl.model.scale_texts import BATAS_ATAS, BATAS_BAWAH, BUILT_IN, DEFAULTS
from renja_dsl.syntax.tree import BatasStatement, Cell
from renja_dsl.values import lipat

JENIS = ("predikat", "peringkat")
_FINEST = Decimal("0.01")
"""percent points: averages are printed with two decimals, so a hole this small holds no value"""
_ALL = Decimal(100)


@frozen(eq=False, repr=False)
class Langkah:
    """One label and where it begins, percent points; `ketat` excludes the bound itself."""

    label: str
    bawah: Decimal
    ketat: bool = False
    atas: Decimal | None = None
    """end of a step that was declared as an interval"""

    def reached_by(self, value: Decimal) -> bool:
        return value > self.bawah if self.ketat else value >= self.bawah


@frozen(eq=False, repr=False)
class Tangga:
    """A scale, its highest step first."""

    jenis: str
    nama: str
    langkah: tuple[Langkah, ...]
    padanan: Mapping[str, str]
    """folded synonym -> label"""
    asal: str = "bawaan"
    """who chose it: `bawaan` (nobody), `setelan` (renja.toml) or `dokumen`"""
    ragu: bool = False
    """whether the document may say otherwise, on a line that nobody could read"""

    @property
    def dinyatakan(self) -> bool:
        return self.asal != "bawaan"

    @property
    def lain(self) -> Tangga:
        """The other reading of the gaps of Permendagri 86/2017; the scale itself when it is no reading of it."""
        other = {BATAS_BAWAH: BATAS_ATAS, BATAS_ATAS: BATAS_BAWAH}.get(self.nama)
        return self if other is None or self.asal == "dokumen" else built_in_scales()[other]

    def label(self, value: Decimal) -> str | None:
        """What a value is called, percent points; None in a hole.

        Above the highest step is still the highest; below zero still the lowest, when that begins at zero.
        """
        for number, step in enumerate(self.langkah):
            if step.reached_by(value):
                inside = step.atas is None or number == 0 or value < step.atas + _FINEST
                return step.label if inside else None
        lowest = self.langkah[-1]
        return lowest.label if value < 0 and lowest.bawah <= 0 else None

    def baku(self, label: str) -> str | None:
        """The scale's own label for what a document prints; None when it is on no step."""
        folded = lipat(label)
        own = next((step.label for step in self.langkah if lipat(step.label) == folded), None)
        return own or self.padanan.get(folded)

    def urut(self, label: str) -> int | None:
        """Rank of a label, higher is better."""
        held = self.baku(label)
        labels = [step.label for step in self.langkah]
        return None if held is None else len(labels) - labels.index(held)

    @property
    def uraian(self) -> str:
        """`Sangat Tinggi >= 91; Tinggi >= 76; ...`, for a reader."""
        return "; ".join(f"{s.label} {'>' if s.ketat else '>='} {_number(s.bawah)}" for s in self.langkah)


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")


@frozen(eq=False, repr=False)
class ScaleFault:
    key: str
    arguments: Mapping[str, str]
    cell: Cell | None
    """where; None: the scale itself"""


# ---- reading what is declared -----------------------------------------------------------


def scale_of(skala: Skala, asal: str = "dokumen") -> Tangga | None:
    """A declared scale; one without bounds means the built-in one of its name. None when it has none either."""
    nama = _text(skala.nama)
    own = {lipat(_text(left)): _text(right) for left, right in skala.padanan}
    steps = tuple(sorted(map(_step, _bounds(skala)), key=lambda step: (step.bawah, step.ketat), reverse=True))
    known = _named(nama, skala.jenis)
    if not steps:
        if known is None:
            return None
        return Tangga(skala.jenis, known.nama, known.langkah, {**known.padanan, **own}, asal)
    labels = {lipat(step.label) for step in steps}
    usual = {} if known is None else {k: v for k, v in known.padanan.items() if lipat(v) in labels and k not in labels}
    return Tangga(skala.jenis, nama, steps, {**usual, **own}, asal)


def _bounds(skala: Skala) -> list[BatasStatement]:
    return [b for b in skala.batas if _readable(b.bawah) and (b.atas is None or _readable(b.atas))]


def _readable(cell: Cell) -> bool:
    return isinstance(getattr(cell.nilai, "nilai", None), Decimal)


def _step(batas: BatasStatement) -> Langkah:
    upper = None if batas.atas is None else _amount(batas.atas)
    return Langkah(_text(batas.label), _amount(batas.bawah), batas.ketat, upper)


def _amount(cell: Cell) -> Decimal:
    amount: Decimal = cell.nilai.nilai
    return amount


def _text(cell: Cell | None) -> str:
    return str(cell.nilai) if cell is not None else ""


# ---- choosing ------------------------------------------------------------------------------


@cache
def built_in_scales() -> Mapping[str, Tangga]:
    """Scales that ship with the product, by name; their text is in `scale_texts`."""
    from renja_dsl.model.builder import build
    from renja_dsl.syntax.parser import PlanParser
    from renja_dsl.syntax.source import Source

    source = Source("bawaan", BUILT_IN)
    made: dict[str, Tangga] = {}
    for skala in build(source, PlanParser().parse(source)).skala:
        own = {lipat(_text(left)): _text(right) for left, right in skala.padanan}
        steps = tuple(sorted(map(_step, skala.batas), key=lambda step: (step.bawah, step.ketat), reverse=True))
        made[_text(skala.nama)] = Tangga(skala.jenis, _text(skala.nama), steps, own)
    return made


def built_in_names(jenis: str) -> tuple[str, ...]:
    return tuple(name for name, scale in built_in_scales().items() if scale.jenis == jenis)


def _named(nama: str, jenis: str) -> Tangga | None:
    folded = lipat(nama)
    return next((s for s in built_in_scales().values() if s.jenis == jenis and lipat(s.nama) == folded), None)


def doubtful(jenis: str, document: Document) -> bool:
    """Whether a line that nobody could read may be one of a scale of this kind."""
    return bool(document.ragu & {"skala", "simpul"}) or any(s.ragu for s in document.skala if s.jenis == jenis)


def chosen_scale(jenis: str, document: Document, settings: Mapping[str, str]) -> Tangga:
    """The scale of a document: its own, else the one of the settings, else the default.

    Of several declared ones the one that the settings name, else the first, counts.
    """
    scale = _chosen(jenis, document, settings)
    return evolve(scale, ragu=True) if doubtful(jenis, document) else scale


def _chosen(jenis: str, document: Document, settings: Mapping[str, str]) -> Tangga:
    wanted = settings.get(jenis, "")
    own = [scale for skala in document.skala if skala.jenis == jenis and (scale := scale_of(skala)) is not None]
    if own:
        return next((scale for scale in own if lipat(scale.nama) == lipat(wanted)), own[0])
    held = _named(wanted, jenis) if wanted else None
    if held is not None:
        return Tangga(jenis, held.nama, held.langkah, held.padanan, "setelan")
    return built_in_scales()[DEFAULTS[jenis]]


def grade_scale(nama: str | None, grade: str, document: Document, settings: Mapping[str, str]) -> Tangga | None:
    """The scale that a grade is measured on: the indicator's own by name, else the first that knows the grade."""
    declared = [s for skala in document.skala if skala.jenis == "peringkat" and (s := scale_of(skala)) is not None]
    chosen = chosen_scale("peringkat", document, settings)
    others = [scale for scale in built_in_scales().values() if scale.jenis == "peringkat"]
    candidates = [*declared, chosen, *others]
    if nama is not None:
        return next((scale for scale in candidates if lipat(scale.nama) == lipat(nama)), None)
    return next((scale for scale in candidates if scale.baku(grade) is not None), None)


# ---- judging ---------------------------------------------------------------------------------


def scale_faults(skala: Skala) -> Iterator[ScaleFault]:
    """Holes, overlaps, bounds out of order, labels given twice, synonyms of nothing."""
    bounds = _bounds(skala)
    if not bounds:
        if scale_of(skala) is None:
            yield ScaleFault("skala.tanpa_batas", {"nama": _text(skala.nama)}, skala.nama)
        return
    yield from _doubled(bounds)
    intervals = [b for b in bounds if b.atas is not None]
    if intervals and len(intervals) < len(bounds):
        odd = next(b for b in bounds if (b.atas is None) != (bounds[0].atas is None))
        yield ScaleFault("skala.campur", {"label": _text(odd.label)}, odd.bawah)
    elif intervals:
        yield from _of_intervals(intervals)
    else:
        yield from _of_lower_bounds(bounds)
    yield from _of_synonyms(skala)
    yield from _unlike_its_name(skala, bounds)


def _unlike_its_name(skala: Skala, bounds: list[BatasStatement]) -> Iterator[ScaleFault]:
    """A scale that is called Permendagri 86/2017 has the steps of one of its two readings."""
    if any(batas.atas is not None for batas in bounds) or lipat(_text(skala.nama)) != lipat(BATAS_BAWAH):
        return
    here = {_sign(_step(batas)): batas for batas in bounds}
    readings = [{_sign(s): s for s in built_in_scales()[name].langkah} for name in (BATAS_BAWAH, BATAS_ATAS)]
    nearest = max(readings, key=lambda steps: len(steps.keys() & here.keys()))
    odd = [batas for sign, batas in here.items() if sign not in nearest]
    missing = [step for sign, step in nearest.items() if sign not in here]
    if odd or missing:
        due = "; ".join(f"{s.label} {'>' if s.ketat else '>='} {_percent(s.bawah)}" for s in missing)
        yield ScaleFault(
            "skala.bukan_peraturan",
            {"nama": _text(skala.nama), "mestinya": due or "-"},
            odd[0].bawah if odd else None,
        )


def _sign(step: Langkah) -> tuple[str, Decimal, bool]:
    """What makes two steps the same."""
    return lipat(step.label), step.bawah, step.ketat


def _doubled(bounds: Iterable[BatasStatement]) -> Iterator[ScaleFault]:
    seen: set[str] = set()
    for batas in bounds:
        folded = lipat(_text(batas.label))
        if folded in seen:
            yield ScaleFault("skala.rangkap", {"label": _text(batas.label)}, batas.label)
        seen.add(folded)


def _of_lower_bounds(bounds: list[BatasStatement]) -> Iterator[ScaleFault]:
    """From the highest label down; all the way up is as good."""
    amounts = [_amount(b.bawah) for b in bounds]
    down = sum(a > b for a, b in pairwise(amounts))
    up = sum(a < b for a, b in pairwise(amounts))
    for before, batas in pairwise(bounds):
        high, low = _amount(before.bawah), _amount(batas.bawah)
        arguments = {
            "label": _text(batas.label),
            "batas": _percent(low),
            "sebelum": _text(before.label),
            "batas_sebelum": _percent(high),
        }
        if low == high and before.ketat == batas.ketat:
            yield ScaleFault(
                "skala.tumpang", {**arguments, "dari": _percent(low), "sampai": _percent(low)}, batas.bawah
            )
        elif (low > high) if down >= up else (low < high):
            yield ScaleFault("skala.urutan", arguments, batas.bawah)
    lowest = min(bounds, key=lambda b: (_amount(b.bawah), b.ketat))
    if _amount(lowest.bawah) > 0 or (_amount(lowest.bawah) == 0 and lowest.ketat):
        arguments = {"label": _text(lowest.label), "batas": _percent(_amount(lowest.bawah))}
        yield ScaleFault("skala.lubang_bawah", arguments, lowest.bawah)


def _of_intervals(bounds: list[BatasStatement]) -> Iterator[ScaleFault]:
    straight = []
    for batas in bounds:
        low, high = _ends(batas)
        if low > high:
            arguments = {"label": _text(batas.label), "dari": _percent(low), "sampai": _percent(high)}
            yield ScaleFault("skala.terbalik", arguments, batas.bawah)
        else:
            straight.append(batas)
    straight.sort(key=_ends)
    for below, above in pairwise(straight):
        end, start = _ends(below)[1], _ends(above)[0]
        arguments = {"label": _text(above.label), "sebelum": _text(below.label)}
        if start <= end:
            arguments |= {"dari": _percent(start), "sampai": _percent(min(end, _ends(above)[1]))}
            yield ScaleFault("skala.tumpang", arguments, above.bawah)
        elif start - end > _FINEST:
            arguments |= {"dari": _percent(end), "sampai": _percent(start)}
            yield ScaleFault("skala.lubang", arguments, above.bawah)
    if straight and _ends(straight[0])[0] > 0:
        arguments = {"label": _text(straight[0].label), "batas": _percent(_ends(straight[0])[0])}
        yield ScaleFault("skala.lubang_bawah", arguments, straight[0].bawah)
    if straight and _ends(straight[-1])[1] < _ALL:
        arguments = {"label": "100%", "sebelum": _text(straight[-1].label)}
        arguments |= {"dari": _percent(_ends(straight[-1])[1]), "sampai": "100%"}
        yield ScaleFault("skala.lubang", arguments, straight[-1].atas)


def _of_synonyms(skala: Skala) -> Iterator[ScaleFault]:
    labels = {lipat(_text(b.label)) for b in skala.batas}
    for left, right in skala.padanan:
        if lipat(_text(right)) not in labels:
            arguments = {"padanan": _text(left), "label": _text(right)}
            yield ScaleFault("skala.padanan", arguments, right)


def _ends(batas: BatasStatement) -> tuple[Decimal, Decimal]:
    assert batas.atas is not None  # noqa: S101  # only intervals come here
    return _amount(batas.bawah), _amount(batas.atas)


def _percent(value: Decimal) -> str:
    return f"{_number(value)}%"
