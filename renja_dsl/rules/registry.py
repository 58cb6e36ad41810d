"""The rules of a run: the built-in rulebook, a region's own, and the settings of each."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import asdict, frozen

from renja_dsl.rules import runtime
from renja_dsl.rules.checker import Scope, check, constant
from renja_dsl.rules.compiler import compile_rules
from renja_dsl.rules.finding import Severity
from renja_dsl.rules.rulebook import Contoh, RulebookFault, RuleText, read_rulebook
from renja_dsl.syntax.expressions import Literal, Unary
from renja_dsl.syntax.faults import Fault
from renja_dsl.syntax.source import Source, read_source
from renja_dsl.syntax.tables import digest, generated_folder

RULEBOOK = Path(__file__).resolve().parent / "rulebook"


@frozen
class Rule:
    """What there is to know about a rule, and how to run it."""

    id: str
    nama: str
    judul: Mapping[str, str]
    penjelasan: Mapping[str, str]
    pesan: Mapping[str, str]
    saran: Mapping[str, str]
    tingkat: Severity
    berlaku: tuple[str, ...]
    dasar: tuple[str, ...]
    parameter: Mapping[str, str]
    """name -> value as the rulebook writes it"""
    asli: bool
    contoh: tuple[Contoh, ...]
    berkas: str
    baris: int
    defaults: Mapping[str, Any]
    """parameter values at run time"""
    check: Callable[..., int] | None = None
    detail: Callable[..., runtime.Detail] | None = None

    @property
    def family(self) -> str:
        return self.id[:3]


def describe(rule: RuleText) -> dict[str, Any]:
    """A rule's facts as plain literals, for the built module."""
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
        "parameter": {n: rule.source.text[e.base + e.ekspresi.start : e.base + e.ekspresi.end] for n, e in rule.parameter.items()},
        "asli": rule.asli,
        "contoh": [asdict(example) for example in rule.contoh],
        "berkas": rule.source.name,
        "baris": rule.line,
    }


def _defaults(rules: Iterable[RuleText]) -> str:
    """Python of `PARAMETERS`: rule -> parameter -> value."""
    rows = []
    for rule in rules:
        values = ", ".join(f"{name!r}: {check(e.ekspresi, Scope()).code}" for name, e in rule.parameter.items())
        if values:
            rows.append(f"    {rule.id!r}: {{{values}}},")
    return "\n".join(["PARAMETERS = {", *rows, "}"])


def module_text(rules: list[RuleText], mark: str) -> str:
    """A whole Python module of compiled rules."""
    return "\n".join(
        [
            '"""Compiled rulebook. Made from rulebook text; do not edit."""',
            "",
            "from renja_dsl.rules.runtime import *",
            "",
            f"DIGEST = {mark!r}",
            f"RULES = {[describe(rule) for rule in rules]!r}",
            _defaults(rules),
            "",
            "",
            compile_rules(rules),
            "",
        ]
    )


def rulebook_digest() -> str:
    """Changes with the built-in rulebook and with the compiler that translates it."""
    here = Path(__file__).resolve().parent
    code = [here / name for name in ("checker.py", "compiler.py", "functions.py", "schema.py", "registry.py", "rulebook.py")]
    return digest([path.read_bytes() for path in [*_built_in_files(), *code]])


def _built_in_files() -> list[Path]:
    return sorted(RULEBOOK.glob("*.aturan"))


def read_built_in() -> list[RuleText]:
    return [rule for path in _built_in_files() for rule in read_rulebook(read_source(path, path.name))]


def write_rulebook(folder: Path) -> None:
    """Compile the built-in rulebook for the wheel."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "__init__.py").write_text("", encoding="utf-8")
    (folder / "rulebook.py").write_text(module_text(read_built_in(), rulebook_digest()), encoding="utf-8")


@cache
def built_in() -> tuple[Rule, ...]:
    """The rules that ship with the product: from the built module when it is current."""
    if (generated_folder() / "rulebook.py").is_file():
        module = importlib.import_module("renja_dsl._generated.rulebook")
        if module.DIGEST == rulebook_digest():
            return _rules_of(module)
    return compiled(read_built_in())


def compiled(rules: list[RuleText]) -> tuple[Rule, ...]:
    """Compile in memory. Raises RulebookFault."""
    module = ModuleType("rulebook")
    exec(compile(module_text(rules, ""), "<rulebook>", "exec"), module.__dict__)  # noqa: S102  # our own templates
    return _rules_of(module)


def _rules_of(module: Any) -> tuple[Rule, ...]:
    rules = []
    for facts in module.RULES:
        known = dict(facts)
        known["tingkat"] = Severity(known["tingkat"])
        known["contoh"] = tuple(Contoh(**example) for example in known["contoh"])
        name = known["id"]
        rules.append(
            Rule(
                **known,
                defaults=module.PARAMETERS.get(name, {}),
                check=getattr(module, f"check_{name}", None),
                detail=getattr(module, f"detail_{name}", None),
            )
        )
    return tuple(rules)


def load_rules(extra: Iterable[Source] = ()) -> tuple[Rule, ...]:
    """Built-in rules and those of further rulebooks. Raises RulebookFault, also for a taken id."""
    rules = list(built_in())
    taken = {rule.id: f"{rule.berkas}:{rule.baris}" for rule in rules}
    for source in extra:
        texts = read_rulebook(source)
        for text in texts:
            if text.id in taken:
                fault = Fault("aturan.nomor_rangkap", {"aturan": text.id, "di": taken[text.id]}, 0, text.end - text.start)
                raise RulebookFault(source, fault, text.start)
            taken[text.id] = f"{source.name}:{text.line}"
        rules.extend(compiled(texts))
    return tuple(rules)


def parameter_value(rule: Rule, name: str, written: str) -> Any:
    """A parameter as `renja.toml` sets it, of the same kind as the default. Raises Fault."""
    from renja_dsl.rules.compiler import parse_expression

    e = parse_expression(written)
    if not isinstance(e, Literal | Unary):
        raise Fault("parameter.bukan_harfiah", {}, 0, len(written))
    typed = check(e, Scope())
    default = check(parse_expression(rule.parameter[name]), Scope())
    if typed.type != default.type:
        raise Fault("tipe.lain", {"diminta": str(default.type), "ada": str(typed.type)}, 0, len(written))
    sign = -1 if isinstance(e, Unary) else 1
    literal = e.isi if isinstance(e, Unary) else e
    value = literal.nilai if isinstance(literal, Literal) else None
    amount = getattr(value, "nilai", value)
    return sign * amount if isinstance(amount, Decimal) else value


__all__ = ["RULEBOOK", "Rule", "built_in", "compiled", "constant", "load_rules", "parameter_value", "read_built_in", "write_rulebook"]
