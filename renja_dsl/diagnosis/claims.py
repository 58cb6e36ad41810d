"""Claims (`klaim`) that are sums of money, as equations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from renja_dsl.model.document import Klaim
from renja_dsl.syntax.expressions import Attribute, Binary, Call, Expression, Literal, Name
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import Rupiah
from renja_dsl.values.tingkat import TINGKAT_ANGGARAN

if TYPE_CHECKING:
    from renja_dsl.diagnosis.equations import Equations
    from renja_dsl.diagnosis.system import Amount


def claim(equations: Equations, klaim: Klaim) -> None:
    """`jumlah(LEVEL.pagu) = Rp...`, `Rp... + Rp... = Rp...` and `Rp... - Rp... = Rp...`."""
    whole = klaim.ekspresi
    if not (isinstance(whole, Binary) and whole.operator == "="):
        return
    for left, right in ((whole.kiri, whole.kanan), (whole.kanan, whole.kiri)):
        parts = _side(equations, klaim, left)
        total = _side(equations, klaim, right)
        if parts is not None and total is not None and len(total) == 1:
            if isinstance(left, Binary) and left.operator == "-":
                equations.system.add("NAR701", parts[0], [parts[1], total[0]])
            else:
                equations.system.add("NAR701", total[0], parts)
            return


def _side(equations: Equations, klaim: Klaim, what: Expression) -> list[Amount] | None:
    """Amounts of one side; None where it is something else than a sum of money."""
    if isinstance(what, Literal) and isinstance(what.nilai, Rupiah):
        cell = Cell(what.nilai, klaim.start + what.start, klaim.start + what.end)
        return [equations.make(klaim, "klaim", "", cell)]
    if isinstance(what, Binary) and what.operator in ("+", "-"):
        left, right = _side(equations, klaim, what.kiri), _side(equations, klaim, what.kanan)
        if left is None or right is None or (what.operator == "-" and (len(left), len(right)) != (1, 1)):
            return None
        return left + right
    if isinstance(what, Call) and what.nama == "jumlah" and len(what.argumen) == 1:
        return _level(equations, what.argumen[0])
    return None


def _level(equations: Equations, what: Expression) -> list[Amount] | None:
    """`sub_kegiatan.pagu`: the money of every node of a level."""
    if not (isinstance(what, Attribute) and isinstance(what.objek, Name) and what.nama in ("pagu", "pagu_maju")):
        return None
    if what.objek.nama not in TINGKAT_ANGGARAN or equations.document.ragu:
        return None
    nodes = equations.document.per_tingkat[what.objek.nama]
    key = equations.document.tahun + (what.nama == "pagu_maju")
    return [equations.amount(node, "pagu", key, what.nama.replace("_", " ")) for node in nodes] or None
