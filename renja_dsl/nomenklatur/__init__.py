"""The national tables of codes and names (Permendagri 90/2019 and its updates), one a year."""

from __future__ import annotations

from renja_dsl.nomenklatur.table import Answer, Entri, FoundBy, Tabel
from renja_dsl.nomenklatur.tables import NO_TABLES, Tables

__all__ = ["NO_TABLES", "Answer", "Entri", "FoundBy", "Tabel", "Tables"]
