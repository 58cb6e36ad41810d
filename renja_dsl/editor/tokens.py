"""Colours that need the parser: what every piece of a statement is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from attrs import define, field
from lsprotocol import types

from renja_dsl.editor.positions import CodeUnits
from renja_dsl.syntax.lalr.driver import Token
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.statements import Piece, comments, cut

LEGEND = types.SemanticTokensLegend(
    ["keyword", "string", "number", "enumMember", "variable", "type", "macro", "function", "operator", "comment"], []
)
_SORTS = {
    "TEKS": "string",
    **dict.fromkeys(("RUPIAH", "RUPIAH_KURUNG", "PERSEN", "ANGKA", "TAHUN", "PERIODE", "PERINGKAT"), "number"),
    **dict.fromkeys(("KUNCI_TAHUN", "KUNCI_TRIWULAN", "KUNCI_KATA", "TAHUN_MULAI", "TRIWULAN_HARFIAH"), "number"),
    **dict.fromkeys(("KODE", "ROMAWI"), "enumMember"),
    "ID": "variable",
    "KATA": "type",
    "NOMOR_ATURAN": "macro",
    "NOMOR": "macro",
    "NAMA_ATURAN": "function",
    "NAMA": "variable",
    "NAMA_GOLONGAN": "type",
    "KATA_SASARAN": "type",
    "POLA": "string",
}
_NUMBERS = {name: number for number, name in enumerate(LEGEND.token_types)}
_MOST_KNOWN = 1 << 15
"""statements whose pieces are remembered"""

Pieces = tuple[tuple[int, int, int], ...]
"""start and length within a statement, and the number of the sort"""


@define
class Painter:
    """Colours texts of one language; statements of the same characters are looked at once."""

    begun: Callable[[str], tuple[list[Token], frozenset[str]]]
    _known: dict[str, Pieces] = field(factory=dict)

    def paint(self, source: Source, units: CodeUnits, start: int = 0, end: int | None = None) -> list[int]:
        """Numbers as the protocol wants them, of the statements between two offsets."""
        stop = len(source.text) if end is None else end
        pieces = list(cut(source.text))
        near = [piece for piece in pieces if piece.start < stop and piece.start + len(piece.text) > start]
        remarks = [
            (offset, len(text), _NUMBERS["comment"])
            for offset, text in comments(source.text, pieces)
            if start <= offset < stop
        ]
        painted = chain.from_iterable(self._placed(piece) for piece in near)
        return list(_encoded(source, units, sorted(chain(painted, remarks))))

    def _placed(self, piece: Piece) -> Iterator[tuple[int, int, int]]:
        known = self._known.get(piece.text)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            known = self._known[piece.text] = tuple(_sorted(self.begun(piece.text)[0]))
        for start, length, sort in known:
            yield piece.start + start, length, sort


def _sorted(tokens: Iterable[Token]) -> Iterator[tuple[int, int, int]]:
    for token in tokens:
        sort = _SORTS.get(token.type)
        if sort is None:
            sort = "keyword" if token.text[:1].isalpha() else "operator"
        at = token.start
        for line in token.text.split("\n"):
            if line.strip():
                yield at, len(line), _NUMBERS[sort]
            at += len(line) + 1


def _encoded(source: Source, units: CodeUnits, spans: list[tuple[int, int, int]]) -> Iterator[int]:
    """Line and column from the piece before, length, sort, modifiers. A line may be long: it is counted once."""
    line, counted = 1, 0
    for start, length, sort in spans:
        at = source.position(start)
        yield at.line - line
        yield units.of(source.text[counted if at.line == line else at.offset - at.column + 1 : start])
        yield units.of(source.text[start : start + length])
        yield sort
        yield 0
        line, counted = at.line, start
