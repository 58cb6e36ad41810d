"""What is wrong with a piece of text, and its place. Wording comes later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from attrs import frozen

from renja_dsl.syntax.lalr.driver import Token
from renja_dsl.values import NilaiSalah
from renja_dsl.values.complaint import Complained, Complaint

T = TypeVar("T")


@frozen(eq=False, repr=False)
class Repair:
    """Characters to write instead of those between two offsets, for one reading of what is there."""

    start: int
    end: int
    text: str
    """a line break in it stands for one with the indentation of the statement"""
    safe: bool
    """the only reading, and nothing that could be read changes its meaning"""


class Fault(Complained):
    """A complaint about characters of one statement; offsets count from the statement's start."""

    def __init__(
        self,
        key: str,
        arguments: Mapping[str, str],
        start: int,
        end: int,
        suggestion: str | None = None,
        *,
        repairs: tuple[Repair, ...] = (),
        then: tuple[str, ...] = (),
    ) -> None:
        super().__init__(Complaint(key, arguments, suggestion))
        self.start = start
        self.end = end
        self.repairs = repairs or (() if suggestion is None else (Repair(start, end, suggestion, False),))
        """ways to write it, the likeliest first"""
        self.then = then
        """keys of the sentences that follow the first"""

    @classmethod
    def of(cls, complaint: Complaint, start: int, end: int) -> Fault:
        return cls(complaint.key, complaint.arguments, start, end, complaint.suggestion)


def read(parse: Callable[[str], T], token: Token) -> T:
    """Parse a token's characters; a wrong notation becomes a Fault at the token."""
    try:
        return parse(token.text)
    except NilaiSalah as wrong:
        raise Fault.of(wrong.complaint, token.start, token.end) from None
