"""LALR tables of the grammars in `grammar/`, as plain data.

Lark compiles the grammar; what it computes (states, terminals, rules) is kept as JSON so that
a run needs neither Lark nor the 150 ms of building. The file is made when the package is
built, and carries the digest of the grammar texts: a stale or missing file means that the
tables are computed anew, in memory.
"""

from __future__ import annotations

import json
import zlib
from functools import cache
from pathlib import Path
from typing import Any, TypedDict

GRAMMARS = ("renja", "aturan", "alokasi")
_SOURCES = ("ekspresi.lark", "renja.lark", "aturan.lark", "alokasi.lark")
INLINE = "_"
"""callback of a rule whose children go to its parent"""
_SHARED = "ekspresi__"
_PACKAGE = Path(__file__).resolve().parent.parent.parent


class Production(TypedDict):
    """One production: what to pop, what to call, which children to hand over."""

    origin: str
    size: int
    callback: str | None
    """name of the builder; None: the single child passes through (a `?rule`)"""
    keep: list[int]
    splice: list[int]
    """children that are lists of an inlined `_rule`"""


class ParseTables(TypedDict):
    terminals: dict[str, str]
    """name -> regular expression, in the order in which a lexer tries them"""
    states: list[dict[str, int]]
    """symbol -> target state (>= 0) or -1 - rule index"""
    start: int
    end: int
    rules: list[Production]


def grammar_folder() -> Path:
    """Where the grammar texts are: inside the installed package, or beside it in a checkout."""
    inside = _PACKAGE / "grammar"
    return inside if inside.is_dir() else _PACKAGE.parent / "grammar"


def generated_folder() -> Path:
    return _PACKAGE / "_generated"


def installed() -> bool:
    """Whether the sources lie in an installed package, where nobody edits them after the rest was built."""
    return (_PACKAGE / "grammar").is_dir()


def digest(texts: list[bytes]) -> str:
    """Tells whether something was built from these texts; no protection against malice."""
    return f"{zlib.crc32(bytes(1).join(texts)):08x}"


def grammar_digest() -> str:
    folder = grammar_folder()
    return digest([(folder / name).read_bytes() for name in _SOURCES])


@cache
def tables(grammar: str) -> ParseTables:
    """Tables of a grammar: from the built file when it is current, else computed."""
    path = generated_folder() / f"{grammar}.json"
    if path.is_file():
        stored: dict[str, object] = json.loads(path.read_bytes())
        made_of = stored.pop("digest")
        if installed() or made_of == grammar_digest():
            return stored  # type: ignore[return-value]  # written by write_tables from a ParseTables
    return compute(grammar)


def compute(grammar: str) -> ParseTables:
    """Let Lark compile the grammar and flatten its tables."""
    from lark import Lark
    from lark.parsers.lalr_analysis import Shift

    lark = Lark.open(
        str(grammar_folder() / f"{grammar}.lark"),
        parser="lalr",
        lexer="contextual",
        start=["pernyataan"],
        maybe_placeholders=False,
    )
    table = lark.parser.parser._parse_table  # Lark has no public view of its tables
    rules = list(dict.fromkeys(lark.rules))
    index = {rule: number for number, rule in enumerate(rules)}
    order = _walk(table.states, table.start_states["pernyataan"], Shift)
    number = {old: new for new, old in enumerate(order)}
    terminals = sorted(
        lark.terminals,
        key=lambda t: (-t.priority, -t.pattern.max_width, -len(t.pattern.value), t.name),
    )
    return {
        "terminals": {_plain(t.name): t.pattern.to_regexp() for t in terminals if t.name not in lark.ignore_tokens},
        "states": [
            {
                _symbol(symbol): number[arg] if action is Shift else -1 - index[arg]
                for symbol, (action, arg) in sorted(table.states[old].items())
            }
            for old in order
        ],
        "start": number[table.start_states["pernyataan"]],
        "end": number[table.end_states["pernyataan"]],
        "rules": [_flatten(rule) for rule in rules],
    }


def _walk(states: Any, start: Any, shift: Any) -> list[Any]:
    """States in the order in which a walk from the start meets them: Lark's own numbers vary."""
    order = [start]
    met = {start}
    for state in order:
        for _, (action, to) in sorted(states[state].items()):
            if action is shift and to not in met:
                met.add(to)
                order.append(to)
    return order


def _flatten(rule: Any) -> Production:
    """Lark's tree shaping (filtered tokens, inlined `_rules`, `?rules`) as index lists."""
    expansion = rule.expansion
    keep = [n for n, symbol in enumerate(expansion) if not (symbol.is_term and symbol.filter_out)]
    splice = [n for n in keep if not expansion[n].is_term and _plain(expansion[n].name).startswith("_")]
    name: str | None = _plain(rule.alias or rule.origin.name)
    if rule.options.expand1 and not rule.alias and len(keep) == 1:
        name = None
    elif _plain(rule.origin.name).startswith("_"):
        name = INLINE
    return {
        "origin": _symbol(rule.origin.name),
        "size": len(expansion),
        "callback": name,
        "keep": keep,
        "splice": splice,
    }


def _symbol(name: str) -> str:
    """Terminals are upper case and lose the prefix; rules keep it, to stay apart."""
    plain = _plain(name).lstrip("$")
    return plain if plain.isupper() else name


def _plain(name: str) -> str:
    """Names that `ekspresi.lark` lends to another grammar come with its prefix."""
    return name.removeprefix(_SHARED)


def write_tables(folder: Path) -> None:
    """Write the tables of every grammar, for the wheel."""
    folder.mkdir(parents=True, exist_ok=True)
    for grammar in GRAMMARS:
        data = {"digest": grammar_digest(), **compute(grammar)}
        (folder / f"{grammar}.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
