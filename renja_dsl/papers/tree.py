"""A paper as a tree: sections, in them chapters, paragraphs, tables, figures. How it looks is a writer's matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

FOOT = ("rekap", "catatan")
"""levels of rows below those of nodes"""
_MANY = 8
"""columns on an upright page"""


class Mark(StrEnum):
    """What a reader has to know of a number beside its value."""

    NONE = ""
    COMPUTED = "computed"
    """nobody stated it"""
    DIFFERS = "differs"
    """stated, and something else follows from the others"""


@frozen
class PaperHead:
    """A head of a table: a column, or what stands over several."""

    title: str
    number: str = ""
    width: int = 6
    """of a column, in proportion to the others"""
    align: str = "left"
    """of the cells below: left, center, right"""
    below: tuple[PaperHead, ...] = ()

    @property
    def leaves(self) -> tuple[PaperHead, ...]:
        return tuple(leaf for head in self.below for leaf in head.leaves) if self.below else (self,)

    @property
    def depth(self) -> int:
        return 1 + max((head.depth for head in self.below), default=0)


@frozen
class HeadCell:
    """A head with its place in the grid of heads; a head without any below reaches down to the last row."""

    head: PaperHead
    row: int
    column: int
    rows: int
    columns: int


def head_cells(heads: Sequence[PaperHead]) -> tuple[HeadCell, ...]:
    """Every head, row by row, merged as the form has them."""
    depth = max((head.depth for head in heads), default=0)
    return tuple(sorted(_placed(heads, 0, 0, depth), key=lambda cell: (cell.row, cell.column)))


def _placed(heads: Sequence[PaperHead], row: int, column: int, depth: int) -> Iterator[HeadCell]:
    for head in heads:
        many = len(head.leaves)
        yield HeadCell(head, row, column, 1 if head.below else depth - row, many)
        yield from _placed(head.below, row + 1, column, depth)
        column += many


@frozen
class PaperCell:
    text: str = ""
    value: Decimal | None = None
    """of a number, in `unit`"""
    unit: str = ""
    """rupiah, persen (points) or angka; empty: a text"""
    mark: Mark = Mark.NONE
    parts: tuple[int, ...] = ()
    """rows of the same table whose cells in this column add up to it"""
    span: int = 1
    """columns that it takes; those that it covers follow as empty cells"""


@frozen
class PaperRow:
    cells: tuple[PaperCell, ...]
    level: str = ""
    """of its node, as `sub_kegiatan`; `jumlah` for a total"""
    strong: bool = False
    shade: int = 0
    """0 none, 1 light, 2 darker"""


@frozen
class PaperTable:
    key: str
    """`T-C.33`; unique in a paper"""
    caption: str
    heads: tuple[PaperHead, ...]
    rows: tuple[PaperRow, ...]
    above: tuple[str, ...] = ()
    """lines between caption and head, as `Nama Perangkat Daerah: ...`"""
    notes: tuple[str, ...] = ()
    label: str = ""
    """what the list of tables calls it, `Tabel T-C.33`"""
    upright: bool = False
    """it stands on an upright page in spite of its many columns"""

    @property
    def leaves(self) -> tuple[PaperHead, ...]:
        return tuple(leaf for head in self.heads for leaf in head.leaves)

    @property
    def numbered(self) -> bool:
        """Whether a row of column numbers stands under the heads."""
        return any(leaf.number for leaf in self.leaves)

    @property
    def headed(self) -> bool:
        return any(head.title for head in self.heads)

    @property
    def wide(self) -> bool:
        return self.many and not self.upright

    @property
    def many(self) -> bool:
        """Whether it has so many columns that letters are set smaller."""
        return len(self.leaves) > _MANY

    @property
    def foot(self) -> int:
        """How many rows stand below the last node: recaps and remarks, which stay with those who sign."""
        levels = [row.level for row in self.rows]
        return next((at for at, level in enumerate(reversed(levels)) if level not in FOOT), len(levels))

    @property
    def title(self) -> str:
        return f"{self.label} {self.caption}".strip()


@frozen
class Chapter:
    """A heading; level 1 begins a page."""

    level: int
    number: str
    title: str

    @property
    def label(self) -> str:
        """As it stands over its text: `BAB I`, and its title on the next line."""
        if self.level > 1 or not self.number:
            return f"{self.number} {self.title}".strip()
        return f"BAB {self.number}\n{self.title}"

    @property
    def line(self) -> str:
        """As it stands in the list of contents."""
        return self.label.replace("\n", " ")


@frozen
class Paragraph:
    text: str
    align: str = "justify"
    strong: bool = False


@frozen
class ListItem:
    """An entry of a list, with the sign or number that it has in the text."""

    sign: str
    text: str


@frozen
class Gap:
    """What is missing here. Shown marked, and listed at the end."""

    text: str


@frozen
class Figure:
    """A picture as SVG, and the same in words."""

    svg: str
    caption: str
    words: str
    width: int
    height: int
    """of the picture, in its own units"""


@frozen
class Signer:
    before: tuple[str, ...]
    """lines above: place and date, office"""
    name: str
    after: tuple[str, ...]
    """lines below: rank, NIP"""


@frozen
class Signatures:
    """One block on the right, or two side by side."""

    signers: tuple[Signer, ...]


@frozen
class Cover:
    lines: tuple[str, ...]
    """the largest first"""
    foot: tuple[str, ...]


@frozen
class Contents:
    """The list of chapters, or of tables."""

    title: str
    of: str
    """chapters or tables"""


Block = Chapter | Paragraph | ListItem | Gap | Figure | Signatures | Cover | Contents | PaperTable


@frozen
class PaperSection:
    """Pages of one form."""

    blocks: tuple[Block, ...]
    landscape: bool = False
    numbers: str = "arabic"
    """of pages: none, roman, arabic"""
    restart: bool = False
    """whether pages are counted from 1 again"""


@frozen
class Paper:
    title: str
    author: str
    sections: tuple[PaperSection, ...]
    gaps: tuple[str, ...] = ()
    charts: tuple[Figure, ...] = ()
    """shown where there is room for them"""
    language: str = "id"
    """that it is written in; official papers are Indonesian"""

    @property
    def blocks(self) -> Iterator[Block]:
        for section in self.sections:
            yield from section.blocks

    @property
    def tables(self) -> list[PaperTable]:
        return [block for block in self.blocks if isinstance(block, PaperTable)]

    @property
    def chapters(self) -> list[Chapter]:
        return [block for block in self.blocks if isinstance(block, Chapter)]
