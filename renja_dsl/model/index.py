"""Finding a node of one document in another: by code, else by level and name."""

from __future__ import annotations

from attrs import define, field

from renja_dsl.model.document import Document, Simpul
from renja_dsl.values import berbentuk, lipat
from renja_dsl.values.tingkat import BERKODE


def code_key(code: str) -> str:
    """Codes that differ only in padding or a trailing dot are one code."""
    return ".".join(part.lstrip("0") or "0" for part in code.split(".") if part)


@define
class Index:
    """Nodes of one document; the normalised tables are made when the exact one fails."""

    document: Document
    _exact: dict[str, list[Simpul]] = field(factory=dict)
    _loose: dict[str, list[Simpul]] | None = None
    _named: dict[tuple[str, str], list[Simpul]] | None = None
    _coded: dict[str, bool] = field(factory=dict)
    """level -> whether its codes here are of the nomenclature"""

    def __attrs_post_init__(self) -> None:
        for node in self.document.simpul:
            if node.kode is not None:
                self._exact.setdefault(node.kode.nilai, []).append(node)

    def by_code(self, node: Simpul) -> list[Simpul]:
        """Nodes of the same level with the same code."""
        if not node.kode_teks:
            return []
        found = self._exact.get(node.kode_teks)
        if found is None:
            if self._loose is None:
                self._loose = {}
                for other in self.document.simpul:
                    if other.kode_teks:
                        self._loose.setdefault(code_key(other.kode_teks), []).append(other)
            found = self._loose.get(code_key(node.kode_teks), [])
        return [other for other in found if other.tingkat == node.tingkat]

    def find(self, node: Simpul) -> Simpul | None:
        """The node that stands for `node` here; with several, the one of the same unit kerja."""
        found = self.by_code(node)
        if not found and node.nama_teks and not self.decides(node):
            found = self.by_name(node)
        if len(found) > 1:
            unit = _unit_name(node)
            found = [other for other in found if _unit_name(other) == unit] or found
        return found[0] if found else None

    def by_name(self, node: Simpul) -> list[Simpul]:
        if self._named is None:
            self._named = {}
            for other in self.document.simpul:
                self._named.setdefault((other.tingkat, lipat(other.nama_teks)), []).append(other)
        return self._named.get((node.tingkat, lipat(node.nama_teks)), [])

    def decides(self, node: Simpul) -> bool:
        """Whether the codes of both sides are of the nomenclature: then a name alone is no evidence."""
        if not _coded(node):
            return False
        if node.tingkat not in self._coded:
            self._coded[node.tingkat] = any(map(_coded, self.document.per_tingkat[node.tingkat]))
        return self._coded[node.tingkat]


def _coded(node: Simpul) -> bool:
    if node.tingkat not in BERKODE:
        return bool(node.kode_teks)
    return berbentuk(node.kode_teks.removesuffix("."), node.tingkat)  # type: ignore[arg-type]


def _unit_name(node: Simpul) -> str:
    above = node.ancestor("unit_kerja")
    return lipat(above.nama_teks) if above is not None else ""
