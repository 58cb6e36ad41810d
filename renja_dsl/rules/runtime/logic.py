"""Three-valued logic: where a missing value is caught, as the tables of docs/bahasa.md say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from renja_dsl.model.reading import complete
from renja_dsl.values.hilang import Hilang, Kosong

T = TypeVar("T")
UNKNOWN = (Hilang, ArithmeticError)
"""nobody can tell: something is missing, or a number is beyond all bounds"""


def both(left: Callable[[], bool], right: Callable[[], bool]) -> bool:
    """`dan`: no wins over unknown."""
    try:
        known = left()
    except Hilang as unknown:
        if not right():
            return False
        raise unknown from None
    return known and right()


def either(left: Callable[[], bool], right: Callable[[], bool]) -> bool:
    """`atau`: yes wins over unknown."""
    try:
        known = left()
    except Hilang as unknown:
        if right():
            return True
        raise unknown from None
    return known or right()


def refuted(*parts: Callable[[], bool]) -> bool:
    """Whether one of several conditions is known not to hold."""
    for part in parts:
        try:
            if not part():
                return True
        except Hilang:
            continue
    return False


def every(parts: Iterable[Callable[[], bool]]) -> bool:
    """`semua`: no wins over unknown."""
    unknown: Hilang | None = None
    for part in parts:
        try:
            if not part():
                return False
        except Hilang as missing:
            unknown = missing
    if unknown is not None:
        try:
            raise unknown
        finally:
            unknown = None  # else it holds this frame, and this frame holds it
    return True


def some(parts: Iterable[Callable[[], bool]]) -> bool:
    """`sebagian`: yes wins over unknown."""
    unknown: Hilang | None = None
    for part in parts:
        try:
            if part():
                return True
        except Hilang as missing:
            unknown = missing
    if unknown is not None:
        try:
            raise unknown
        finally:
            unknown = None  # else it holds this frame, and this frame holds it
    return False


def exists(what: Callable[[], object]) -> bool:
    """`ada`: no when known to be absent, unknown when nobody can tell."""
    try:
        what()
    except Kosong:
        return False
    return True


def any_in(items: Sequence[object], owner: Any, name: str) -> bool:
    """`ada` of a list."""
    return bool(items) or bool(complete(items, owner, name))


def choose(what: Callable[[], T], default: Callable[[], T]) -> T:
    """`pilih`: the default where a value is missing."""
    try:
        return what()
    except Hilang:
        return default()


def truth(what: Callable[[], bool]) -> bool:
    """For severities: unknown counts as no."""
    try:
        return what()
    except UNKNOWN:
        return False
