"""How papers look, in ready sets: paper, font, whether anything is bold, whether there is a cover.

F4 with Bookman Old Style and A4 with Arial are those of templates and prints of two regions; a lampiran of a
regulation of the head of a region has neither cover nor bold letters there.
"""

from __future__ import annotations

from attrs import frozen


@frozen(eq=False, repr=False)
class Gaya:
    nama: str
    lebar: int
    """of the paper, millimetres"""
    tinggi: int
    tepi: int
    """margin, millimetres"""
    huruf: str
    pengganti: tuple[str, ...]
    """fonts of the same widths or kind, where the first is not there"""
    ukuran: float
    """of the text, points"""
    ukuran_tabel: float
    spasi: float
    """lines"""
    tebal: bool = True
    """whether headings and totals are bold"""
    pembuka: bool = True
    """whether there are a cover, a preface and contents"""


_SERIF = ("URW Bookman", "Libertinus Serif")
_SANS = ("Liberation Sans", "DejaVu Sans", "Libertinus Serif")

GAYA = (
    Gaya("F4 Bookman", 215, 330, 20, "Bookman Old Style", _SERIF, 12, 7, 1.15),
    Gaya("A4 Arial", 210, 297, 25, "Arial", _SANS, 11, 7, 1.5),
    Gaya("lampiran Perbup", 215, 330, 20, "Bookman Old Style", _SERIF, 12, 7, 1.15, tebal=False, pembuka=False),
)
"""the first is the one where nobody chose"""
GAYA_BY_NAME = {gaya.nama: gaya for gaya in GAYA}
