"""Reads `.aturan` text: rules as written, with the place of everything that can be wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

from attrs import define, field, frozen

from renja_dsl.findings.finding import Severity
from renja_dsl.rules.rule import Contoh, RulebookFault
from renja_dsl.syntax import diagnose, expressions
from renja_dsl.syntax.build import Children
from renja_dsl.syntax.expressions import Expression
from renja_dsl.syntax.faults import Fault, read
from renja_dsl.syntax.lalr.driver import Driver, Refused, Token
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.statements import cut
from renja_dsl.syntax.terminals import BEGINS
from renja_dsl.values import parse_teks


@frozen(eq=False, repr=False)
class Expr:
    """An expression with the offset of its statement."""

    ekspresi: Expression
    base: int


@frozen(eq=False, repr=False)
class Levels:
    """`untuk setiap program, kegiatan sebagai k dengan ...`"""

    tingkat: tuple[str, ...]
    nama: str
    syarat: Expr | None
    base: int
    end: int


@frozen(eq=False, repr=False)
class Each:
    """`untuk setiap q di daftar dengan ...`"""

    nama: str
    sumber: Expr
    syarat: Expr | None


@frozen(eq=False, repr=False)
class Let:
    """`misal nama = ekspresi`"""

    nama: str
    isi: Expr


RuleStep = Levels | Each | Let
FIRST, LAST = 1900, 2199
"""years that a rule may be of"""


@frozen(eq=False, repr=False)
class RepairText:
    """`perbaikan aman CELL jadi VALUE untuk a di LIST bila CONDITION`"""

    aman: bool
    sel: Expr
    jadi: Expr
    nama: str
    """the variable of `untuk`; empty without one"""
    sumber: Expr | None
    syarat: Expr | None


@define(eq=False, repr=False)
class RuleText:
    id: str
    nama: str
    source: Source
    start: int
    end: int
    judul: dict[str, str] = field(factory=dict)
    penjelasan: dict[str, str] = field(factory=dict)
    pesan: dict[str, str] = field(factory=dict)
    saran: dict[str, str] = field(factory=dict)
    pesan_base: dict[tuple[str, str], int] = field(factory=dict)
    """(statement word, language) -> offset of the statement"""
    tingkat: Severity = Severity.GALAT
    bersyarat: list[tuple[Severity, Expr]] = field(factory=list)
    dasar: list[str] = field(factory=list)
    kepastian: list[str] = field(factory=list)
    """of each `dasar`: tinggi, sedang, rendah; empty where the rule does not say"""
    tahun: tuple[int, int, str] = (0, 0, "")
    """first and last year of documents that it is for, 0 where open, and who says so"""
    berlaku: tuple[str, ...] = ("renja", "rkpd", "renstra", "evaluasi")
    parameter: dict[str, Expr] = field(factory=dict)
    langkah: list[RuleStep] = field(factory=list)
    pastikan: Expr | None = None
    asli: bool = False
    tunjuk: list[Expr] = field(factory=list)
    sekali: Expr | None = None
    perbaikan: list[RepairText] = field(factory=list)
    contoh: list[Contoh] = field(factory=list)

    @property
    def line(self) -> int:
        return self.source.position(self.start).line


def _lang(c: Children) -> str:
    return "en" if c[1].type == "EN" else "id"


def _text_of(token: Token) -> str:
    return read(parse_teks, token)


def _spoken(c: Children) -> tuple[str, str, str]:
    return c[0].text, _lang(c), _text_of(c[-1])


def _levels(c: Children) -> Any:
    at = next(n for n, x in enumerate(c) if isinstance(x, Token) and x.type == "SEBAGAI")
    return "untuk_simpul", tuple(c[2:at]), c[at + 1].text, c[at + 3] if len(c) > at + 3 else None


def _years(c: Children) -> Any:
    """First and last year; 0 where it is open."""
    bounds = {"SEJAK": 0, "SAMPAI": 0}
    for word, number in pairwise(c):
        if isinstance(word, Token) and word.type in bounds:
            if not number.text.isdigit() or not FIRST <= int(number.text) <= LAST:
                raise Fault("aturan.tahun", {"tertulis": number.text}, number.start, number.end)
            bounds[word.type] = int(number.text)
    return "berlaku_tahun", bounds["SEJAK"], bounds["SAMPAI"], _text_of(c[-1])


def _repair(c: Children) -> Any:
    """Safe or not, the cell, its new value, variable and list of `untuk`, the condition of `bila`."""
    words = {x.type: at for at, x in enumerate(c) if isinstance(x, Token)}
    jadi, untuk, bila = words["JADI"], words.get("UNTUK"), words.get("BILA")
    each = ("", None) if untuk is None else (c[untuk + 1].text, c[untuk + 3])
    return "perbaikan", "AMAN" in words, c[jadi - 1], c[jadi + 1], *each, None if bila is None else c[bila + 1]


def _contoh_ganti(c: Children) -> Any:
    texts = [_text_of(t) for t in c if isinstance(t, Token) and t.type == "TEKS"]
    return "contoh_ganti", c[1].type == "SALAH", tuple(zip(texts[::2], texts[1::2], strict=True)), c[3].start


BUILDERS: dict[str, Callable[[Children], Any]] = {
    **expressions.BUILDERS,
    "aturan": lambda c: ("aturan", c[1].text, c[2].text),
    "kerangka": lambda c: ("kerangka", _text_of(c[1])),
    "judul": _spoken,
    "penjelasan": _spoken,
    "pesan": _spoken,
    "saran": _spoken,
    "tingkat_temuan": lambda c: ("tingkat", Severity(c[1].text), c[3] if len(c) > 2 else None),
    "dasar": lambda c: ("dasar", _text_of(c[1]), c[3].text if len(c) > 2 else ""),
    "jenis": lambda c: c[0].text,
    "berlaku": lambda c: ("berlaku", tuple(c[1:])),
    "berlaku_tahun": _years,
    "parameter": lambda c: ("parameter", c[1].text, c[3]),
    "sasaran_untuk": lambda c: "_".join(t.text for t in c),
    "untuk_simpul": _levels,
    "untuk_daftar": lambda c: ("untuk_daftar", c[2].text, c[4], c[6] if len(c) > 5 else None),
    "misal": lambda c: ("misal", c[1].text, c[3]),
    "pastikan": lambda c: ("pastikan", c[1]),
    "asli": lambda c: ("asli",),
    "tunjuk": lambda c: ("tunjuk", tuple(c[1:])),
    "sekali": lambda c: ("sekali", c[2]),
    "perbaikan": _repair,
    "contoh": lambda c: ("contoh", c[1].type == "SALAH", _text_of(c[2])),
    "contoh_ganti": _contoh_ganti,
}


def read_rulebook(source: Source) -> list[RuleText]:
    """The rules of one file. Raises RulebookFault at the first thing that cannot be read."""
    driver = Driver("aturan", BUILDERS, begins=BEGINS)
    reader = _RulebookReader(source)
    for piece in cut(source.text):
        try:
            try:
                made = driver.parse(piece.text)
            except Refused as refused:
                raise diagnose.diagnose(piece.text, refused, driver) from None
            reader.take(made, piece.start, len(piece.text))
        except Fault as fault:
            raise RulebookFault(source, fault, piece.start) from None
    reader.close()
    return reader.rules


class _RulebookReader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.rules: list[RuleText] = []
        self.kerangka: str | None = None

    def take(self, made: tuple[Any, ...], base: int, length: int) -> None:
        kind, *rest = made
        if kind == "aturan":
            self.close()
            self.rules.append(RuleText(rest[0], rest[1], self.source, base, base + length))
            return
        if kind == "kerangka":
            self.kerangka = rest[0]
            return
        if not self.rules:
            raise Fault("aturan.tanpa_kepala", {}, 0, length)
        rule = self.rules[-1]
        if kind in ("judul", "penjelasan", "pesan", "saran"):
            language, text = rest
            getattr(rule, kind)[language] = text
            rule.pesan_base[(kind, language)] = base
            return
        _TAKERS[kind](self, rule, base, length, *rest)

    def close(self) -> None:
        """A rule must say what it checks, how it is called, and what it tells."""
        if not self.rules:
            return
        rule = self.rules[-1]
        lacking = None
        if not rule.judul.get("id"):
            lacking = "judul"
        elif not rule.dasar:
            lacking = "dasar"
        elif not rule.asli and rule.pastikan is None:
            lacking = "pastikan"
        elif not rule.asli and not any(isinstance(step, Levels) for step in rule.langkah):
            lacking = "untuk setiap"
        elif not rule.asli and not rule.pesan.get("id"):
            lacking = "pesan"
        if lacking:
            fault = Fault("aturan.kurang", {"aturan": rule.id, "kurang": lacking}, 0, rule.end - rule.start)
            raise RulebookFault(self.source, fault, rule.start)

    def tingkat(self, rule: RuleText, base: int, _: int, severity: Severity, when: Expression | None) -> None:
        if when is None:
            rule.tingkat = severity
        else:
            rule.bersyarat.append((severity, Expr(when, base)))

    def parameter(self, rule: RuleText, base: int, _: int, name: str, value: Expression) -> None:
        if name in rule.parameter:
            raise Fault("aturan.nama_rangkap", {"nama": name}, 0, value.end)
        rule.parameter[name] = Expr(value, base)

    def levels(
        self, rule: RuleText, base: int, length: int, levels: tuple[str, ...], name: str, when: Expression | None
    ) -> None:
        rule.langkah.append(Levels(levels, name, None if when is None else Expr(when, base), base, base + length))

    def each(self, rule: RuleText, base: int, _: int, name: str, source: Expression, when: Expression | None) -> None:
        rule.langkah.append(Each(name, Expr(source, base), None if when is None else Expr(when, base)))

    def basis(self, rule: RuleText, base: int, _: int, text: str, certainty: str) -> None:
        rule.dasar.append(text)
        rule.kepastian.append(certainty)

    def pastikan(self, rule: RuleText, base: int, length: int, what: Expression) -> None:
        if rule.pastikan is not None:
            raise Fault("aturan.pastikan_rangkap", {}, 0, length)
        rule.pastikan = Expr(what, base)

    def perbaikan(
        self,
        rule: RuleText,
        base: int,
        _: int,
        safe: bool,
        cell: Expression,
        value: Expression,
        name: str,
        source: Expression | None,
        when: Expression | None,
    ) -> None:
        each, condition = (None if e is None else Expr(e, base) for e in (source, when))
        rule.perbaikan.append(RepairText(safe, Expr(cell, base), Expr(value, base), name, each, condition))

    def contoh(self, rule: RuleText, base: int, _: int, wrong: bool, text: str) -> None:
        rule.contoh.append(Contoh(wrong, text, self.source.position(base).line))

    def contoh_ganti(self, rule: RuleText, base: int, length: int, wrong: bool, pairs: Any, at: int) -> None:
        if self.kerangka is None:
            raise Fault("aturan.tanpa_kerangka", {}, 0, length)
        text = self.kerangka
        for old, new in pairs:
            if text.count(old) != 1:
                raise Fault("aturan.ganti", {"tertulis": old, "kali": str(text.count(old))}, at, length)
            text = text.replace(old, new)
        self.contoh(rule, base, length, wrong, text)


_TAKERS: Mapping[str, Callable[..., None]] = {
    "tingkat": _RulebookReader.tingkat,
    "dasar": _RulebookReader.basis,
    "berlaku_tahun": lambda r, rule, base, _, since, until, source: setattr(rule, "tahun", (since, until, source)),
    "berlaku": lambda r, rule, base, _, kinds: setattr(rule, "berlaku", kinds),
    "parameter": _RulebookReader.parameter,
    "untuk_simpul": _RulebookReader.levels,
    "untuk_daftar": _RulebookReader.each,
    "misal": lambda r, rule, base, _, name, what: rule.langkah.append(Let(name, Expr(what, base))),
    "pastikan": _RulebookReader.pastikan,
    "asli": lambda r, rule, base, _: setattr(rule, "asli", True),
    "tunjuk": lambda r, rule, base, _, what: rule.tunjuk.extend(Expr(e, base) for e in what),
    "sekali": lambda r, rule, base, _, what: setattr(rule, "sekali", Expr(what, base)),
    "perbaikan": _RulebookReader.perbaikan,
    "contoh": _RulebookReader.contoh,
    "contoh_ganti": _RulebookReader.contoh_ganti,
}

PLACEHOLDER = re.compile(r"\{([^{}\n]+)\}")
"""`{ekspresi}` in a message"""
