"""What is wrong with a piece of text: a key, its arguments, and the place. Wording comes later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from attrs import frozen

from renja_dsl.syntax.lalr.driver import Token
from renja_dsl.values import NilaiSalah

T = TypeVar("T")


@frozen
class Repair:
    """Characters to write instead of those between two offsets, for one reading of what is there."""

    start: int
    end: int
    text: str
    """a line break in it stands for one with the indentation of the statement"""
    safe: bool
    """the only reading, and nothing that could be read changes its meaning"""


class Fault(Exception):
    """A fault inside one statement; offsets count from the statement's start."""

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
        super().__init__(key)
        self.key = key
        """key of the message in the catalogue"""
        self.arguments = dict(arguments)
        self.start = start
        self.end = end
        self.suggestion = suggestion
        """characters to write instead of those between start and end, when they are known"""
        self.repairs = repairs or (() if suggestion is None else (Repair(start, end, suggestion, False),))
        """ways to write it, the likeliest first"""
        self.then = then
        """keys of the sentences that follow the first"""


def read(parse: Callable[[str], T], token: Token) -> T:
    """Parse a token's characters; a wrong notation becomes a Fault at the token."""
    try:
        return parse(token.text)
    except NilaiSalah as wrong:
        raise Fault(wrong.kunci, wrong.argumen, token.start, token.end, wrong.usul) from None
