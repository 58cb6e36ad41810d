"""Plans as they stand, judged by the limits of an allocation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from attrs import frozen

from renja_dsl.planning.allocation import Ketentuan
from renja_dsl.planning.compiling import Compiled, compiled_limits
from renja_dsl.planning.limits import Keadaan, LinePrice, Pelanggaran, judged
from renja_dsl.planning.lines import divided, sources_of
from renja_dsl.planning.plans import Plans


@frozen
class PenilaianAlokasi:
    """Every limit of an allocation and its breaches, in the order of writing."""

    compiled: Compiled
    pelanggaran: Mapping[Ketentuan, tuple[Pelanggaran, ...]]

    @property
    def breaches(self) -> list[Pelanggaran]:
        return [breach for several in self.pelanggaran.values() for breach in several]

    @property
    def broken(self) -> bool:
        """Whether a limit that is not soft is broken, or one that nobody can judge stands among them."""
        return any(breaches and not ketentuan.lunak for ketentuan, breaches in self.pelanggaran.items())


def judge(plans: Plans) -> PenilaianAlokasi:
    """Raises AllocationFault and RulebookFault."""
    compiled = compiled_limits(plans)
    return penilaian(compiled, state_of(compiled))


def penilaian(compiled: Compiled, state: Keadaan) -> PenilaianAlokasi:
    of: dict[Ketentuan, list[Pelanggaran]] = {ketentuan: [] for ketentuan in compiled.plans.allocation.ketentuan}
    for breach in judged(compiled.limits, state):
        of[breach.batas.ketentuan].append(breach)
    return PenilaianAlokasi(compiled, {ketentuan: tuple(several) for ketentuan, several in of.items()})


def state_of(compiled: Compiled) -> Keadaan:
    """What the plans say as they are."""
    lines = compiled.plans.lines
    targets = {
        limit.pos.nomor: Decimal(limit.sasaran.angka) for limit in compiled.limits if isinstance(limit, LinePrice)
    }
    splits = [sources_of(pos.node, pos.pagu) for pos in lines]
    return Keadaan([Decimal(pos.pagu) for pos in lines], [_decimals(split) for split in splits], targets)


def state_with(compiled: Compiled, amounts: Sequence[int]) -> Keadaan:
    """What the plans would say with other amounts, by line; sources and targets follow."""
    lines = compiled.plans.lines
    splits = []
    for pos, amount in zip(lines, amounts, strict=True):
        split = sources_of(pos.node, pos.pagu)
        splits.append(_decimals(divided(amount, split) if split else split))
    targets = {
        limit.pos.nomor: Decimal(amounts[limit.pos.nomor]) / limit.price
        for limit in compiled.limits
        if isinstance(limit, LinePrice)
    }
    return Keadaan([Decimal(amount) for amount in amounts], splits, targets)


def _decimals(split: Mapping[str, int] | None) -> Mapping[str, Decimal] | None:
    return None if split is None else {key: Decimal(amount) for key, amount in split.items()}
