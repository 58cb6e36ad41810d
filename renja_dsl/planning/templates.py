"""Allocations to begin with: written examples, fitted to the plans that are at hand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from renja_dsl.lint.settings import Settings
from renja_dsl.planning.allocation import AllocationFault, read_allocation
from renja_dsl.planning.layout import format_allocation
from renja_dsl.planning.plans import Plans, open_plans
from renja_dsl.planning.selection import members_of
from renja_dsl.syntax.source import Reader, Source
from renja_dsl.values import format_rupiah, format_teks

_FOLDER = Path(__file__).resolve().parent / "templates"
TEMPLATES = ("surat", "efisiensi", "daerah")
_BLOCK = re.compile(r"^golongan (\w+)[^\n]*\n(?:[^\n]+\n)*", re.MULTILINE)


def filled(
    template: str,
    year: int,
    references: Sequence[str],
    ceiling: int | None,
    name: str,
    reader: Reader,
    settings: Settings,
) -> str:
    """A template for plans; `references` are written as they stand, `ceiling` None: what the plans add up to.

    A golongan that selects nothing in these plans is kept as a remark. Raises AllocationFault and RulebookFault.
    """
    text = (_FOLDER / f"{template}.alokasi").read_text(encoding="utf-8")
    head = re.search(r"^alokasi TAHUN [^\n]*\n", text, re.MULTILINE)
    assert head is not None  # noqa: S101  # each of ours has it
    lines = "".join(f"  mengacu renja {format_teks(reference)}\n" for reference in references)
    text = text[: head.end()] + lines + text[head.end() :]
    text = text.replace("alokasi TAHUN", f"alokasi {year}")
    plans = _opened(text.replace("plafon PAGU", "plafon Rp0"), name, reader, settings)
    text = text.replace("plafon PAGU", f"plafon {format_rupiah(Decimal(plans.wish if ceiling is None else ceiling))}")
    for block in _BLOCK.findall(text):
        if not _selects(text, block, name, reader, settings):
            text = _left_out(text, block)
    return format_allocation(Source(name, text))


def _opened(text: str, name: str, reader: Reader, settings: Settings) -> Plans:
    return open_plans(read_allocation(Source(name, text)), reader, settings)


def _selects(text: str, golongan: str, name: str, reader: Reader, settings: Settings) -> bool:
    """Whether a golongan, alone, holds any line."""
    others = [one for one in _BLOCK.findall(text) if one != golongan]
    alone = _BLOCK.sub(lambda found: found[0] if found[1] not in others else "", text)
    alone = re.sub(r"^prioritas [^\n]*\n", "", alone, flags=re.MULTILINE)
    try:
        return bool(members_of(_opened(alone, name, reader, settings))[golongan])
    except AllocationFault as fault:
        if fault.complaint.key != "alokasi.golongan_kosong":
            raise
        return False


def _left_out(text: str, golongan: str) -> str:
    """The text with a golongan as a remark, and without it among the priorities."""
    text = _BLOCK.sub(
        lambda found: (
            re.sub(r"^", "# ", found[0], flags=re.MULTILINE).removesuffix("# ") if found[1] == golongan else found[0]
        ),
        text,
    )

    def order(found: re.Match[str]) -> str:
        tiers = [[one for one in tier.split(", ") if one.split()[0] != golongan] for tier in found[1].split(" > ")]
        return "prioritas " + " > ".join(", ".join(tier) for tier in tiers if tier)

    return re.sub(r"^prioritas ([^\n]*)", order, text, flags=re.MULTILINE)
