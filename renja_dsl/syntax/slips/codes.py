"""Codes and marks of nodes: blanks and commas in them, in the wrong place, in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_dsl.late import late
from renja_dsl.syntax.inside import code_in_name, parts_of_source
from renja_dsl.syntax.slips.rewrite import Point, Rewrite
from renja_dsl.values import format_teks, parse_teks
from renja_dsl.values.kode import Jenis, baku, berbentuk
from renja_dsl.values.lookalikes import DIGIT_LETTERS
from renja_dsl.values.terbilang import parse_terbilang

_LEVEL = late(
    r"(?P<level>urusan|bidang\s+urusan|unit\s+kerja|program|kegiatan|sub\s+kegiatan|perangkat\s+daerah|rekap|sumber\s+dana)"
    r"(?![\w-])\s*(?P<sign>[:=.]\s*)?"
)
_SEGMENTS: dict[str, tuple[Jenis, int]] = {
    "urusan": ("urusan", 1),
    "bidang urusan": ("bidang_urusan", 2),
    "program": ("program", 3),
    "kegiatan": ("kegiatan", 5),
    "sub kegiatan": ("sub_kegiatan", 6),
    "perangkat daerah": ("perangkat_daerah", 8),
    "unit kerja": ("perangkat_daerah", 8),
    "rekap": ("program", 3),
}
_SEGMENT = late(r"((?!\|+[^0-9])[0-9XOoQlI|]+)(\s*[.,\-_/;:·•∙]+\s*|\s+|(?=[^0-9A-Za-z]|$))")
_CODE = late(r"[0-9X](?:[0-9X]*)(?:\.[0-9X]+)+\.?|[0-9X](?=\s|$)")
_IN_QUOTES = late(r'"\s*(?P<code>[0-9X](?:\.[0-9X]+)+\.?)\s*(?:[-–—:.|/;,]\s*)?(?P<rest>[^"]*)"')
_MARK = late(
    r"[(\[\"]?(?P<word>sasaran|tujuan|misi)?\s*(?:(?:no(?:mor)?\b\.?\s*)?(?:ke[\s-]*(?=\d))?|(?P<letter>[a-zA-Z]?)[\s.\-]*)"
    r"(?P<number>\d+(?:\.\d+)*|(?<=[\s\"])(?:V?I{1,3}|IV|V|IX|X)(?=[\s.:])"
    r"|(?:per|ke)(?:tama|satu|dua|tiga|empat|lima)\b)\.?[)\]\"]?(?![\w])",
    re.I,
)
_ORDINALS = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan")
_UNTIL = late(
    r"(?P<letter>[A-Z])(?P<from>\d{1,2})\s*(?:-|s\.?/?d\.?|sampai(?:\s+dengan)?\b|hingga\b)\s*(?P<same>[A-Z])(?P<to>\d{1,2})(?!\w)"
)
_MARK_IN_QUOTES = late(
    r"(?:misi|tujuan|sasaran|indikator)\s(?P<mark>\s*\"\s*(?P<id>[A-Za-z]\d+(?:\.\d+)*)[.:]?\s*\"\s*)(?=\")"
)
_ANY_CODE = late(r"[0-9X][0-9A-Za-z|]*(?:\.[0-9A-Za-z|]+)+")
_NAMED = late(
    r"(?P<level>misi|tujuan|sasaran|urusan|bidang urusan|unit kerja|program|kegiatan|sub kegiatan|perangkat daerah)\s+"
    r'(?P<name>"(?:[^"\\]|\\.)*")'
)
_SOURCE = late(r'sumber dana\s+(?P<name>"(?:[^"\\]|\\.)*")(?P<amount>\s+-?Rp)?')
_ROMAN = {r: str(n) for n, r in enumerate(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"), 1)}
_LETTER = {"sasaran": "S", "tujuan": "T", "misi": "M"}
_SUPPORTED = {"sub": "S", "kegiatan": "S", "program": "S", "sasaran": "T", "tujuan": "M"}
"""first word of a statement -> what it supports"""


def broken_code(point: Point) -> Iterator[Rewrite]:
    """`2.17. 01`, `2,17,01`, `2.17.O1`: the parts of the level's code, put together again."""
    head = _LEVEL.match(point.text)
    if head is None:
        return
    level = " ".join(head["level"].split())
    if level == "sumber dana":
        yield from _blank_at_dot(point, head.end())
        return
    kind, count = _SEGMENTS[level]
    parts: list[str] = []
    at = end = head.end()
    while len(parts) < count and (found := _SEGMENT.match(point.text, at)):
        parts.append(found[1].translate(DIGIT_LETTERS))
        at = found.end()
        end = found.end(1)
    if len(parts) < count or (at < point.at - 1 and end < point.at - 1 and point.at > at):
        return
    code = ".".join(parts)
    written = point.text[head.end() : end]
    if written == code or (baku(code, kind) is None and len(parts) > 1):
        return
    after = re.compile(r"\s*[.,:;\-=]*\s*").match(point.text, end)
    stop = after.end() if after else end
    safe = baku(code, kind) == code and written.translate(DIGIT_LETTERS) == written
    more = " " if stop < len(point.text) else ""
    yield Rewrite("slip.kode", head.end(), stop, code + more, safe, 1, {"kode": written.strip()})


def open_bidang(point: Point) -> Iterator[Rewrite]:
    """`program x.xx.01`: the bidang that the nomenclature leaves open is written in capitals."""
    head = _LEVEL.match(point.text)
    found = re.compile(r"[xX]\.[xX]{2}(?=[.\s]|$)").match(point.text, head.end()) if head else None
    if found is not None and found[0] != "X.XX":
        yield Rewrite("slip.kode_x", *found.span(), "X.XX", arguments={"kode": found[0]})


def _blank_at_dot(point: Point, start: int) -> Iterator[Rewrite]:
    found = re.compile(r"[\dOlI]+(?:\s*[.,·]\s*[\dOlI]+|\s+\d{1,2}(?=[\s.,]))+").match(point.text, start)
    if found and found.end() >= point.at:
        code = re.sub(r"\s*[.,·]\s*|\s+", ".", found[0]).translate(DIGIT_LETTERS)
        if code != found[0]:
            yield Rewrite("slip.kode", *found.span(), code, found[0].translate(DIGIT_LETTERS) == found[0])


def sign_behind_code(point: Point) -> Iterator[Rewrite]:
    """`2.17.01 - "name"`, `program: 2.17.01`, `bab I. "name"`: a sign between the parts says nothing."""
    found = re.compile(r"\s*(?:[.…_]{2,}\s*:?|[:=\-]+|[.,;)\]/](?=\s|\"|\d))\s*").match(
        point.text, len(point.text[: point.at].rstrip())
    )
    if found is None or not point.seen or found.end() == len(point.text):
        return
    last = point.seen[-1]
    if last.type in ("LEBIH", "LEBIH_SAMA") or (last.type == "ID" and "TEKS" not in point.expected):
        return
    if last.type in ("ANGKA", "RUPIAH", "PERSEN", "KATA", "PERINGKAT", "RUPIAH_KURUNG") and last.end > point.field_end:
        return
    sign = found[0].strip()
    if point.text.startswith("klaim") and len(point.seen) > 1:
        return
    if last.type == "TEKS" and sign not in ((":", "-", "=", ",") if "RUPIAH" in point.expected else (":", "-", "=")):
        return
    key = "slip.titik_dua_lebih" if sign in (":", "=") else "slip.tanda_sela"
    if sign == "-" and point.field_end >= 0 and re.match(r"\d|Rp", point.text[found.end() :]):
        return  # a minus, or nothing: both are offered elsewhere
    start = last.end - 1 if last.type == "KODE" and last.text.endswith(".") else found.start()
    yield Rewrite(key, start, found.end(), " ")


def roman(point: Point) -> Iterator[Rewrite]:
    """`bab I. "..."`: no sign behind the number of a chapter."""
    if found := re.compile(r"bab\s+(?P<roman>[IVX]+)\.(?P<rest>\d+(?:\.\d+)*)\.?(?=\s)").match(point.text):
        number = f"{_ROMAN.get(found['roman'], '')}.{found['rest']}"
        yield Rewrite("slip.nomor_subbab", found.start("roman"), found.end(), number)
    if word := re.compile(r"bab\s+(ke[\s-]*\d+|[(\[]\s*[IVXivx\d.]+\s*[)\]]|\w+)\s").match(point.text):
        said = word[1].lower()
        digits = re.sub(r"[^\divx.]", "", said.removeprefix("ke").strip(" -"))
        if said in _ORDINALS or parse_terbilang(said):
            number = list(_ROMAN)[_ORDINALS.index(said) if said in _ORDINALS else (parse_terbilang(said) or 1) - 1]
            yield Rewrite("slip.huruf_romawi", *word.span(1), number)
        elif not said.isalnum() and digits:
            yield Rewrite("slip.huruf_romawi", *word.span(1), digits.upper())
        elif "l" in said and set(said) <= set("ivxl1|"):
            yield Rewrite("slip.huruf_angka", *word.span(1), said.upper().replace("L", "I"), False)
            return
    if found := re.compile(r"bab\s+([IVXLCivxlc]+|\d+(?:\.\d+)*)(?:\s*[.:\-)]+\s*|(?=\s))").match(point.text):
        number = found[1].upper()
        sign = point.text[found.end(1) : found.end()].strip()
        if sign:
            yield Rewrite("slip.tanda_sela", found.start(1), found.end(), f"{number} ", arguments={"tanda_sela": sign})
        elif number != found[1]:
            yield Rewrite("slip.huruf_romawi", *found.span(1), number)


def at_last(text: str) -> Rewrite | None:
    """What reads, but is not meant so: `program 2.17.O1 "..."`, `sasaran "S1 Name"`, a dot behind a code."""
    head = _LEVEL.match(text)
    if head and (code := _ANY_CODE.match(text, head.end())) and (digits := code[0].translate(DIGIT_LETTERS)) != code[0]:
        return Rewrite("slip.huruf_angka", *code.span(), digits, False)
    named = _NAMED.match(text)
    inside = code_in_name(parse_teks(named["name"]), "_".join(named["level"].split())) if named else None
    if named and inside:
        written = f"{inside[0]} {format_teks(inside[1])}"
        return Rewrite("slip.kode_dalam_kutip", *named.span("name"), written, arguments={"kode": inside[0]})
    source = _SOURCE.match(text)
    parts = source and parts_of_source(parse_teks(source["name"]), coded=False, valued=bool(source["amount"]))
    if source and parts and not parts.amount:
        written = f"{parts.code} {format_teks(parts.name)}"
        return Rewrite("slip.kode_dalam_kutip", *source.span("name"), written, arguments={"kode": parts.code})
    return _trailing_dot(text)


def _trailing_dot(text: str) -> Rewrite | None:
    """`program 2.17.01. "..."` reads, but the dot belongs to no code that is whole."""
    if section := re.compile(r"bab\s+\d+(?:\.\d+)*(?=\.\s)").match(text):
        return Rewrite(
            "slip.kode_titik", section.end(), section.end() + 1, "", arguments={"kode": f"{section[0][4:]}."}
        )
    head = _LEVEL.match(text)
    found = re.compile(r"[0-9X](?:\.[0-9X]+)*(?=\.(?:\s|$))").match(text, head.end()) if head else None
    if head is None or found is None:
        return None
    kind = _SEGMENTS.get(" ".join(head["level"].split()))
    if kind is None or not berbentuk(found[0], kind[0]):
        return None
    return Rewrite("slip.kode_titik", found.start(), found.end() + 1, found[0])


def code_in_quotes(point: Point) -> Iterator[Rewrite]:
    """`program "2.17.01 Name"`: the code stands before the quotes."""
    head = _LEVEL.match(point.text)
    found = _IN_QUOTES.match(point.text, head.end()) if head else None
    if found is None:
        return
    name = f' "{found["rest"].strip()}"' if found["rest"].strip() else ""
    code = found["code"].rstrip(".")
    yield Rewrite("slip.kode_dalam_kutip", *found.span(), code + name, arguments={"kode": code})


def mark_in_quotes(point: Point) -> Iterator[Rewrite]:
    """`sasaran "S1" "Name"`: its mark stands without quotes."""
    if found := _MARK_IN_QUOTES.match(point.text):
        yield Rewrite("slip.kutip_lebih", *found.span("mark"), f"{found['id'].upper()} ")


def code_behind_name(point: Point) -> Iterator[Rewrite]:
    """`program "Name" 2.17.01`: the code comes first."""
    head = _LEVEL.match(point.text)
    if head is None or not point.seen or point.seen[-1].type != "TEKS":
        return
    text = point.seen[-1]
    found = re.compile(r"\s*[-:,(]?\s*(?:kode\s*:?\s*)?(?P<code>[0-9X](?:\.[0-9X]+)*)\.?\)?(?=[;,.]?(?:\s|$))").match(
        point.text, text.end
    )
    if found and text.start == head.end():
        yield Rewrite(
            "slip.kode_di_belakang", text.start, found.end(), f"{found['code']} {text.text}",
            arguments={"kode": found["code"]},
        )  # fmt: skip


def mark(point: Point) -> Iterator[Rewrite]:
    """`mendukung s1`, `mendukung "Sasaran 1"`, `sasaran 1 "..."`: a mark is a capital and a number."""
    if "ID" not in point.expected:
        return
    found = _MARK.match(point.text, point.at)
    first = point.text.split(None, 1)[0]
    if like := re.compile(r"[A-Z][\dOoIl|]+(?!\w)").match(point.text, point.at):
        yield Rewrite("slip.huruf_angka", *like.span(), like[0][0] + like[0][1:].translate(DIGIT_LETTERS), False, 2)
    if found is None:
        return
    if found["word"] and found["letter"] and (found["letter"] or "").upper() == _LETTER.get(found["word"].lower()):
        yield Rewrite("slip.penanda", *found.span(), f"{(found['letter'] or '').upper()}{found['number']}")
    own = _SUPPORTED if point.seen[-1].type == "MENDUKUNG" and not found["word"] else _LETTER
    letter = (found["letter"] or "").upper() or own.get((found["word"] or first).lower(), "")
    if not letter or (found["word"] and found["letter"]):
        return
    ordinal = found["number"].lower()
    number = str(_ORDINALS.index(ordinal) + 1) if ordinal in _ORDINALS else found["number"]
    code = f"{letter}{_ROMAN.get(number.upper(), number)}"
    safe = bool(found["letter"])
    if code != found[0]:
        yield Rewrite("slip.penanda", *found.span(), code, safe, 1 if safe else 2)


def marks_apart(point: Point) -> Iterator[Rewrite]:
    """`mendukung S1 dan S2`: a comma stands between marks."""
    last = next((token for token in reversed(point.seen) if token.type not in ("COMMA", "MENDUKUNG")), None)
    if last is None or last.type != "ID" or not ({"COMMA", "ID"} & point.expected):
        return
    until = _UNTIL.match(point.text, last.start)
    if until and until["letter"] == until["same"] and int(until["from"]) < int(until["to"]) < int(until["from"]) + 20:
        every = ", ".join(f"{until['letter']}{n}" for n in range(int(until["from"]), int(until["to"]) + 1))
        yield Rewrite("slip.sampai_penanda", *until.span(), every, False)
        return
    between = r"\s*(?:[,;&/+]\s*)*(?:(?:dan|serta|mendukung)\b)?\s*(?:mendukung\s+)?(?=[a-zA-Z]\d)"
    found = re.compile(between).match(point.text, last.end)
    if found and found.end() > found.start() and found[0] != ", ":
        yield Rewrite("slip.koma", *found.span(), ", ")
