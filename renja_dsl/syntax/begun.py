"""What can be read of a statement that is being written, and how it may go on."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from renja_dsl.syntax.faults import Fault
from renja_dsl.syntax.lalr.driver import Driver, Refused, Token
from renja_dsl.syntax.words import spellings


def begun(driver: Driver, text: str) -> tuple[list[Token], frozenset[str]]:
    """The tokens of a beginning, as far as it can be read, and the terminals that may follow them."""
    seen: list[Token] = []
    with suppress(Fault, Refused):
        driver.parse(text, seen)
    return seen, driver.expected(seen)


def keywords(driver: Driver, names: Iterable[str]) -> dict[str, str]:
    """Terminal -> its word, of those that are keywords."""
    return {name: word for name, word in spellings(driver.terminals, names).items() if word[0].isalpha()}
