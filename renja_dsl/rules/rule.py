"""A rule as a value: what there is to know about it and how to run it; where the built-in ones lie."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from renja_dsl.findings.finding import Severity
from renja_dsl.model.document import Document
from renja_dsl.rules.runtime.detail import Detail
from renja_dsl.syntax.faults import Fault
from renja_dsl.syntax.lalr.tables import digest
from renja_dsl.syntax.source import Source
from renja_dsl.values.complaint import Complained

RULEBOOK = Path(__file__).resolve().parent / "rulebook"


class RulebookFault(Complained):
    """A rulebook that cannot be used, and the place in its text; `base` is where the statement begins."""

    def __init__(self, source: Source, fault: Fault, base: int) -> None:
        super().__init__(fault.complaint)
        self.source = source
        self.start = base + fault.start
        self.end = base + fault.end


@frozen(eq=False, repr=False)
class Contoh:
    """A plan that must fire the rule and no other (`salah`), or nothing."""

    salah: bool
    teks: str
    line: int


@frozen(eq=False, repr=False)
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
    kepastian: tuple[str, ...]
    """how sure each `dasar` is: tinggi, sedang, rendah; empty where the rule does not say"""
    tahun: tuple[int, int, str]
    """first and last year of documents that it is for, 0 where open, and who says so"""
    parameter: Mapping[str, str]
    """name -> value as the rulebook writes it"""
    asli: bool
    contoh: tuple[Contoh, ...]
    berkas: str
    baris: int
    defaults: Mapping[str, Any]
    """parameter values at run time"""
    needs: tuple[str, ...] = ()
    """kinds of documents it cannot do without"""
    of_one_node: bool = False
    """whether its check reads one node at a time"""
    reads: tuple[str, ...] = ()
    """kinds of documents that it reads besides the one it checks; of rules with a check"""
    check: Callable[..., int] | None = None
    detail: Callable[..., Detail] | None = None

    def is_for(self, document: Document) -> bool:
        """Whether it judges documents of this kind and year; an unknown year is every one."""
        if document.jenis not in self.berlaku:
            return False
        period, (since, until, _) = document.periode, self.tahun
        first, last = (document.tahun, document.tahun) if period is None else (period.awal, period.akhir)
        return not last or ((not since or last >= since) and (not until or first <= until))

    @property
    def family(self) -> str:
        return self.id[:3]


def rulebook_files() -> list[Path]:
    """The built-in rulebook: files of a family, or of a subject of one (`str-dokumen`)."""
    return sorted(RULEBOOK.glob("*.aturan"))


def rulebook_digest() -> str:
    """Changes with the built-in rulebook and with the code that translates it."""
    here = Path(__file__).resolve().parent
    return digest([path.read_bytes() for path in [*rulebook_files(), *sorted(here.glob("*.py"))]])


def rules_of(module: Any) -> tuple[Rule, ...]:
    """The rules of a compiled rulebook."""
    rules = []
    for facts in module.RULES:
        known = dict(facts)
        known["tingkat"] = Severity(known["tingkat"])
        known["contoh"] = tuple(Contoh(*example) for example in known["contoh"])
        name = known["id"]
        rules.append(
            Rule(
                **known,
                defaults=module.PARAMETERS.get(name, {}),
                needs=getattr(module, f"NEEDS_{name}", ()),
                of_one_node=getattr(module, f"OF_ONE_NODE_{name}", False),
                reads=getattr(module, f"READS_{name}", ()),
                check=getattr(module, f"check_{name}", None),
                detail=getattr(module, f"detail_{name}", None),
            )
        )
    return tuple(rules)
