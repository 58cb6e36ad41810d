"""Small plans and allocations as texts, for tests of planning."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from renja_dsl.check.readers import Texts
from renja_dsl.lint.settings import Settings
from renja_dsl.model.document import Document
from renja_dsl.planning.allocation import read_allocation
from renja_dsl.planning.compiling import Compiled, limits_of
from renja_dsl.planning.plans import Plans, open_plans
from renja_dsl.syntax.source import Source

OFFICE = '2.17.0.00.0.00.01.0000 "Dinas Koperasi"'
HEAD = 'alokasi 2026 "Uji"\n  mengacu renja "renja.renja"\n'


def code(number: int, program: int = 1) -> str:
    return f"2.17.{program:02}.2.01.{number:04}"


def renja(amounts: Iterable[str], *, more: Sequence[str] = (), program: int = 1, office: str = OFFICE) -> str:
    """One kegiatan with a sub kegiatan for every amount; `more[n]` are further lines of the n-th."""
    lines = ["renja 2026", f"  perangkat daerah {office}", f'program 2.17.{program:02} "P"']
    lines.append(f'  kegiatan 2.17.{program:02}.2.01 "K"')
    for number, amount in enumerate(amounts, 1):
        lines.append(f'    sub kegiatan {code(number, program)} "Pos {number}"')
        if amount:
            lines.append(f"      pagu {amount}")
        lines += [f"      {line}" for line in (more[number - 1].splitlines() if number <= len(more) else ())]
    return "\n".join((*lines, ""))


def plans(allocation: str, *, made: Callable[[Source], Document] | None = None, **files: str) -> Plans:
    """The plans of an allocation; files by their names without `.renja`. Raises AllocationFault."""
    reader = Texts.of(Source(f"{name}.renja", text) for name, text in files.items())
    return open_plans(read_allocation(Source("uji.alokasi", allocation)), reader, Settings(), made=made)


def golongan(name: str, numbers: Iterable[int], *limits: str) -> str:
    """A golongan of some lines, by their numbers."""
    chosen = " atau ".join(f's.kode = kode("{code(number)}")' for number in numbers)
    return f"golongan {name}\n  untuk setiap sub kegiatan sebagai s dengan {chosen}\n" + "".join(
        f"  {limit}\n" for limit in limits
    )


def selected(
    allocation: str,
    groups: Mapping[str, Iterable[int]],
    *,
    made: Callable[[Source], Document] | None = None,
    **files: str,
) -> Compiled:
    """Limits of an allocation whose golongan hold the lines of these numbers, from 1, whatever they select."""
    found = plans(allocation, made=made, **files)
    members = {name: tuple(found.lines[n - 1] for n in numbers) for name, numbers in groups.items()}
    compiled = Compiled(found, members)
    compiled.limits = [limit for k in found.allocation.ketentuan for limit in limits_of(found, members, k)]
    return compiled


def group(name: str, *limits: str) -> str:
    """A golongan for `selected`."""
    return f"golongan {name}\n  untuk setiap sub kegiatan sebagai s\n" + "".join(f"  {limit}\n" for limit in limits)
