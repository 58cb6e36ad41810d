"""Rulebook text to a Python module: what the build writes, and what own rulebooks become."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import astuple

from renja_dsl.rules.checker import Scope, check
from renja_dsl.rules.code import imports
from renja_dsl.rules.compiler import compile_rules
from renja_dsl.rules.functions import FUNCTIONS
from renja_dsl.rules.namespace import namespace
from renja_dsl.rules.parsing import parse_expression
from renja_dsl.rules.rule import Rule, RulebookFault, rulebook_digest, rulebook_files, rules_of
from renja_dsl.rules.text import Expr, RuleText, read_rulebook
from renja_dsl.rules.types import TEKS
from renja_dsl.syntax.expressions import Literal, Unary
from renja_dsl.syntax.faults import Fault
from renja_dsl.syntax.source import Source, read_source

_SCOPE = Scope(functions=FUNCTIONS)
"""of a parameter, which names nothing"""


def read_built_in() -> list[RuleText]:
    """In the order of their ids."""
    rules = (rule for path in rulebook_files() for rule in read_rulebook(read_source(path, path.name)))
    return sorted(rules, key=lambda rule: rule.id)


def write_rulebook(folder: Path) -> None:
    """Compile the built-in rulebook for the wheel."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "__init__.py").write_text("", encoding="utf-8")
    (folder / "rulebook.py").write_text(module_text(read_built_in(), rulebook_digest(), trusted=True), encoding="utf-8")


def compiled(rules: list[RuleText], *, trusted: bool = False) -> tuple[Rule, ...]:
    """Compile in memory; `trusted`: rules of ours. Raises RulebookFault."""
    module = ModuleType("rulebook")
    try:
        made = compile(module_text(rules, "", trusted=trusted), "<rulebook>", "exec")
    except (SyntaxError, RecursionError, MemoryError, OverflowError):  # what Python does not take as deep as we do
        if len(rules) > 1:
            return tuple(rule for one in rules for rule in compiled([one], trusted=trusted))
        whole = Fault("ekspresi.terlalu_dalam", {}, 0, rules[0].end - rules[0].start)
        raise RulebookFault(rules[0].source, whole, rules[0].start) from None
    exec(made, module.__dict__)  # noqa: S102  # our own templates
    return rules_of(module)


def with_further(known: tuple[Rule, ...], sources: Iterable[Source]) -> tuple[Rule, ...]:
    """Known rules and those of `sources`. Raises RulebookFault, also for an id that is taken."""
    rules = list(known)
    taken = {rule.id: f"{rule.berkas}:{rule.baris}" for rule in rules}
    for source in sources:
        texts = read_rulebook(source)
        for text in texts:
            if text.id in taken:
                fault = Fault(
                    "aturan.nomor_rangkap", {"aturan": text.id, "di": taken[text.id]}, 0, text.end - text.start
                )
                raise RulebookFault(source, fault, text.start)
            if text.asli:
                fault = Fault("aturan.asli", {"aturan": text.id}, 0, text.end - text.start)
                raise RulebookFault(source, fault, text.start)
            taken[text.id] = f"{source.name}:{text.line}"
        rules.extend(compiled(texts))
    return tuple(rules)


def module_text(rules: list[RuleText], mark: str, *, trusted: bool = False) -> str:
    """A whole Python module of compiled rules."""
    return "\n".join(
        [
            '"""Compiled rulebook. Made from rulebook text; do not edit."""',
            "",
            *imports(namespace().values()),
            "",
            f"DIGEST = {mark!r}",
            f"RULES = {[describe(rule) for rule in rules]!r}",
            _defaults(rules),
            "",
            "",
            compile_rules(rules, trusted=trusted),
            "",
        ]
    )


def describe(rule: RuleText) -> dict[str, Any]:
    """A rule's facts as plain literals."""
    text = rule.source.text
    return {
        "id": rule.id,
        "nama": rule.nama,
        "judul": rule.judul,
        "penjelasan": rule.penjelasan,
        "pesan": rule.pesan,
        "saran": rule.saran,
        "tingkat": rule.tingkat.value,
        "berlaku": rule.berlaku,
        "dasar": tuple(rule.dasar),
        "kepastian": tuple(rule.kepastian),
        "tahun": rule.tahun,
        "parameter": {n: text[e.base + e.ekspresi.start : e.base + e.ekspresi.end] for n, e in rule.parameter.items()},
        "asli": rule.asli,
        "contoh": [astuple(example) for example in rule.contoh],
        "berkas": rule.source.name,
        "baris": rule.line,
    }


def _defaults(rules: Iterable[RuleText]) -> str:
    """Python of `PARAMETERS`: rule -> parameter -> value."""
    rows = []
    for rule in rules:
        values = ", ".join(f"{name!r}: {_default(rule, e)}" for name, e in rule.parameter.items())
        if values:
            rows.append(f"    {rule.id!r}: {{{values}}},")
    return "\n".join(["PARAMETERS = {", *rows, "}"])


def _default(rule: RuleText, e: Expr) -> str:
    try:
        return check(e.ekspresi, _SCOPE).code
    except Fault as wrong:
        raise RulebookFault(rule.source, wrong, e.base) from None


def parameter_value(rule: Rule, name: str, written: str) -> Any:
    """A parameter as `renja.toml` sets it, of the same kind as the default. Raises Fault."""
    if written and check(parse_expression(rule.parameter[name]), _SCOPE).type == TEKS:
        return written.strip('"')
    e = parse_expression(written)
    if not isinstance(e, Literal | Unary):
        raise Fault("parameter.bukan_harfiah", {}, 0, len(written))
    typed = check(e, _SCOPE)
    default = check(parse_expression(rule.parameter[name]), _SCOPE)
    if typed.type != default.type:
        raise Fault("tipe.lain", {"diminta": str(default.type), "ada": str(typed.type)}, 0, len(written))
    sign = -1 if isinstance(e, Unary) else 1
    literal = e.isi if isinstance(e, Unary) else e
    value = literal.nilai if isinstance(literal, Literal) else None
    amount = getattr(value, "nilai", value)
    return sign * amount if isinstance(amount, Decimal) else value
