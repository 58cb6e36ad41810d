"""Lines of scales and of accepted findings: `batas`, `padanan`, `abai`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_dsl.late import late
from renja_dsl.syntax.slips.numbers import NUMBER
from renja_dsl.syntax.slips.rewrite import ARROW, Point, Rewrite
from renja_dsl.syntax.slips.texts import quoted
from renja_dsl.values.lookalikes import DIGIT_LETTERS

_PERCENT = r"(?:\s*(?:%|persen\b|prosen\b))"
_LIMIT = late(
    r"(?:(?P<least>>\s?=|=\s?>|[≥≧]|(?:paling sedikit|minimal|mulai)\b)"
    rf"|(?P<more>>|(?:lebih (?:besar )?dari|di ?atas)\b))\s*(?P<n>{NUMBER}){_PERCENT}?\s*$",
    re.I,
)
_BETWEEN = late(
    rf"(?:antara\s+|[>=≥≧]+\s*)?(?P<from>{NUMBER}){_PERCENT}?\s*"
    rf"(?:-|s[./]?\s?d\.?(?!\w)|hingga\b|sampai(?:\s+dengan)?\b|dan\b)\s*(?:[<=≤≦]+\s*)?(?P<to>{NUMBER}){_PERCENT}?\s*$",
    re.I,
)
_MOST = late(
    rf"(?:<\s?=|=\s?<|[<≤≦]|(?:paling (?:banyak|tinggi)|maksimal|kurang dari|di ?bawah)\b)\s*"
    rf"(?P<n>{NUMBER}){_PERCENT}?\s*$",
    re.I,
)
_NAME = late(r"(?:batas|padanan)\s+(?P<name>[^\W\d_\"][^\"<>=≥≧\d:]*?)(?P<mark>\"?)\s*(?=[<>=≥≧\d:]|$)")
_EQUAL = late(rf"\s*(?::|{ARROW}|-+|adalah\b|sama dengan\b|,)?\s*(?=\S)")
_RULE = late(
    r"(?:(?:aturan|kode|nomor|no|temuan)\b\.?\s*)?[\"(\[]?(?P<family>[A-Za-z]{3})[\s._-]*(?P<number>[\dOoIl]{3})[\")\]]?(?!\w)",
    re.I,
)
_MORE_RULES = late(r"abai\s+(?P<rules>[A-Z]{3}\d{3}(?:\s*(?:[,;&]|dan\b)\s*[A-Z]{3}\d{3})+)(?P<rest>\s.*)?$", re.S)


def limit(point: Point) -> Iterator[Rewrite]:
    """`batas "Tinggi" 76 - 90%`, `batas Tinggi >= 76`: a name in quotes, then a percentage or two."""
    if not point.text.startswith("batas") or not point.seen:
        return
    start = point.seen[1].end if len(point.seen) > 1 and point.seen[1].type == "TEKS" else -1
    if start < 0:
        return
    start += len(point.text[start:]) - len(point.text[start:].lstrip(" :"))
    if found := _LIMIT.match(point.text, start):
        sign = ">=" if found["least"] else ">"
        arguments = {"tanda_batas": (found["least"] or found["more"]).strip()}
        sure = "%" in found[0] or "persen" in found[0].lower()
        yield Rewrite("slip.tanda_batas", *found.span(), f"{sign} {found['n']}%", sure, 1 if sure else 2, arguments)
    elif found := _BETWEEN.match(point.text, start):
        text = f"{found['from']}% sampai {found['to']}%"
        yield Rewrite("slip.rentang", *found.span(), text, arguments={"rentang": found[0].strip()})
    elif found := _MOST.match(point.text, start):
        text = f"0% sampai {found['n']}%"
        yield Rewrite("slip.batas_atas", *found.span(), text, False, 2, {"batas_atas": found[0].strip()})


def name(point: Point) -> Iterator[Rewrite]:
    """`batas Sangat Tinggi >= 91%`: its name stands in quotes."""
    if "TEKS" in point.expected and (found := _NAME.match(point.text)):
        end = found.end("mark")
        yield Rewrite("slip.tanpa_kutip", found.start("name"), end, quoted(found["name"]), cost=2)


def same(point: Point) -> Iterator[Rewrite]:
    """`padanan "A" : "B"`: one word for another stands behind =."""
    if not point.text.startswith("padanan") or len(point.seen) < 2:
        return
    first = point.seen[1] if len(point.seen) == 2 and point.seen[1].type == "TEKS" else None
    if first and (found := _EQUAL.match(point.text, first.end)):
        yield Rewrite("slip.sama_dengan", *found.span(), " = ", arguments={"sama_dengan": found[0].strip() or " "})
    elif "TEKS" in point.expected and (word := re.compile(r"[^\W\d_][^\"]*$").match(point.text, point.at)):
        yield Rewrite("slip.tanpa_kutip", *word.span(), quoted(word[0]), cost=2)


def rule_number(point: Point) -> Iterator[Rewrite]:
    """`abai ang-101`, `abai ANG101, ANG102 alasan "..."`."""
    if not point.text.startswith("abai"):
        return
    if found := _MORE_RULES.match(point.text):
        lines = (f"abai {rule}{found['rest'] or ''}" for rule in re.findall(r"[A-Z]{3}\d{3}", found["rules"]))
        field = {"medan": "abai"}
        yield Rewrite("slip.satu_per_baris", 0, len(point.text), "\n".join(lines), True, 2, field, splits=True)
    found = _RULE.match(point.text, len("abai "))
    if found and (rule := found["family"].upper() + found["number"].translate(DIGIT_LETTERS)) != found[0]:
        yield Rewrite("slip.nomor_aturan", *found.span(), rule, arguments={"nomor": found[0]})
