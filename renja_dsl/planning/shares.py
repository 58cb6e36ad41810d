"""What a proposal for several plans leaves to each: an allocation of its own, with its part as the ceiling."""

from __future__ import annotations

import posixpath
from decimal import Decimal

from renja_dsl.planning.layout import format_allocation
from renja_dsl.planning.proposal import Usulan
from renja_dsl.syntax.source import Source
from renja_dsl.values import format_rupiah, format_teks


def office_allocations(found: Usulan, suffix: str) -> dict[str, str]:
    """Name of a file beside each plan -> an allocation of that plan alone. Its limits are left to the office."""
    plans = found.compiled.plans
    allocation = plans.allocation
    total: dict[str, int] = dict.fromkeys(plans.names, 0)
    for pos, amount in zip(plans.lines, found.amounts, strict=True):
        total[pos.document.name] += amount
    made: dict[str, str] = {}
    for name, amount in total.items():
        lines = [
            f"alokasi {allocation.tahun} {format_teks(allocation.judul)}",
            f"mengacu renja {format_teks(posixpath.basename(name))}",
            *(f"dasar {format_teks(basis)}" for basis in allocation.dasar),
            f"bulat {format_rupiah(Decimal(allocation.bulat))}",
            "",
            f"plafon {format_rupiah(Decimal(amount))}",
        ]
        stem = posixpath.basename(name).rpartition(".")[0].replace("renja", "plafon", 1)
        target = posixpath.join(posixpath.dirname(name), f"{stem}{suffix}")
        made[target] = format_allocation(Source(target, "\n".join((*lines, ""))))
    return made
