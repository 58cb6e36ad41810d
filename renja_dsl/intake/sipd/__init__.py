"""SIPD-RI "lampiran laporan Renja" responses: one row is one sub kegiatan of one sub unit."""

from __future__ import annotations

from renja_dsl.intake.sipd.plan import import_offices
from renja_dsl.intake.sipd.rows import looks_like_sipd, read_rows

__all__ = ["import_offices", "looks_like_sipd", "read_rows"]
