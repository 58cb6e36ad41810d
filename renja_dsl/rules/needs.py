"""Which documents a rule cannot do without: when one is not referred to, the rule abstains once
for the document instead of once for each of its rows."""

from __future__ import annotations

from collections.abc import Iterator

from renja_dsl.rules.functions import FUNCTIONS, Elsewhere
from renja_dsl.rules.text import Each, Let, Levels, RuleText
from renja_dsl.syntax.expressions import Attribute, Binary, Call, Expression, For, Index, Is, Matches, Unary

LOOKUPS = tuple(name for name, function in FUNCTIONS.items() if isinstance(function, Elsewhere))
"""functions that lead to another document"""
_CATCHES = ("pilih",)
"""functions that go on without what an argument cannot tell"""


def needed_documents(rule: RuleText) -> tuple[str, ...]:
    """Kinds of documents that every check of the rule asks for, in the order of LOOKUPS."""
    asked: set[str] = set()
    for step in rule.langkah:
        match step:
            case Levels(syarat=when):
                asked.update(_always(when.ekspresi if when else None))
            case Each(sumber=source, syarat=when):
                asked.update(_always(source.ekspresi))
                asked.update(_always(when.ekspresi if when else None))
            case Let(isi=what):
                asked.update(_always(what.ekspresi))
    asked.update(_always(rule.pastikan.ekspresi if rule.pastikan else None))
    return tuple(kind for kind in LOOKUPS if kind in asked)


def _always(e: Expression | None) -> Iterator[str]:
    """Lookups that are evaluated whatever the rest says: not those in a branch or beside `atau`."""
    match e:
        case Call(nama=name, argumen=arguments):
            if name in LOOKUPS:
                yield name
            elif name not in _CATCHES:
                for argument in arguments:
                    yield from _always(argument)
        case For(sumber=source):
            yield from _always(source)
        case Attribute(objek=inner) | Unary(isi=inner) | Is(isi=inner) | Matches(isi=inner):
            yield from _always(inner)
        case Index(objek=inner, kunci=key):
            yield from _always(inner)
            yield from _always(key)
        case Binary(operator=operator, kiri=left, kanan=right) if operator != "atau":
            yield from _always(left)
            yield from _always(right)
