"""The first words of a statement: bullets, numbers, capitals, other names, comment signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache

from renja_dsl.late import late
from renja_dsl.syntax.slips.names import PHRASES
from renja_dsl.syntax.slips.rewrite import Point, Rewrite
from renja_dsl.syntax.slips.synonyms import ONE_WORD, synonym
from renja_dsl.syntax.vocabulary import VOCABULARY

_ORDER = r"(?:\d{1,2}|[a-z]|[ivx]{1,4})"
_BULLET = late(
    rf"(?:[\[({{]\s*+(?:{_ORDER}|[^\w\s]?)\s*+[\])}}][.:)]*+\s*+"
    r"|[^\w\s\"'`#%;|/(\[{<]++\s*+|[①-⓿❶-➓]\s*+|o\s++"
    rf"|(?:no(?:mor)?\b\.?\s*)?{_ORDER}(?:\.(?:\d|[a-z]))*\s?[.):,/\]-]++\s*+(?!\d(?!\.\d\d\.))"
    r"|(?:no(?:mor)?\b\.?\s*)?\d{1,2}(?:\.(?:\d|[a-z]))*\s+|[a-z]\.\d{1,2}\s+)+"
    r"(?=[^\W\d_]|\||[1-9X]\.[0-9X]{2}\.)",
    re.IGNORECASE,
)
"""what stands before the words of a list: signs, numbers and letters, in brackets or not"""
_LIKE_CODE = late(r"[1-9X](?:\s*[.,-]\s*|\s+)[0-9X]{2}(?!\w)")
_ALL_QUOTED = late(r"\"[\s`']*([^\W\d_][^\"]*?)[\s`']*\"")
_COMMENT = late(r"//+|--+\s|(?=[-=_*~.]{4,}$)|/\*+|<!--|;+\s|\(\*|%+\s|'+\s")
_COMMENT_END = late(r"\s*(?:\*+/|-->|\*\))\s*$")
_WORD = late(r"[^\W\d_][\w-]*")
_LEVELS = {2: "bidang urusan", 3: "program", 5: "kegiatan", 6: "sub kegiatan"}
_CODE_FIRST = late(r"[1-9X]\.[0-9X]{2}(?:\.\d+)*(?=\.?\s+\S)")
_SECTION_FIRST = late(r"[1-9]\.\d(?:\.\d{1,2})?(?=\.?\s+[\"A-Z])")


def bullet(point: Point) -> Iterator[Rewrite]:
    """`1. pagu`, `• pagu`, `"pagu Rp5"`; two hyphens may begin a remark as well."""
    if point.seen:
        return
    found = None if _LIKE_CODE.match(point.text) or synonym(point.text) else _BULLET.match(point.text)
    if found is not None:
        sure = not point.text.startswith("--")
        yield Rewrite("slip.butir", 0, found.end(), "", sure, 1 if sure else 2)
    if found := _ALL_QUOTED.fullmatch(point.text):
        yield Rewrite("slip.kutip_lebih", 0, len(point.text), found[1].strip(), cost=2)


_EMPHASIS = late(
    r"(?P<sign>\*{1,3}|(?<!\w)_{1,3}|`+|~{1,2})(?=\S)(?P<inner>[^*`~]+?)(?<=\S)(?P=sign)(?!\w)"
    r"|</?(?P<tag>[biup]|em|strong|span|td|tr|br|font)\b[^<>]*>",
    re.I,
)
_SENDER = late(
    r"\[?\d{1,2}/\d{1,2}(?:/\d{2,4})?,?\s+\d{1,2}[.:]\d{2}(?:[.:]\d{2})?\]?\s*(?:-\s*)?[^:\"]{1,30}:\s*(?=\S)"
)


def emphasis(point: Point) -> Iterator[Rewrite]:
    """`**pagu** Rp5`: signs of bold letters, outside texts."""
    found = _EMPHASIS.search(point.text)
    if found and point.text[: found.start()].count('"') % 2 == 0:
        sign = {"penegas": found["sign"] or found[0]}
        yield Rewrite("slip.penegas", *found.span(), found["inner"] or "", arguments=sign)


def sender(point: Point) -> Iterator[Rewrite]:
    """`[14/7 09.15] Ratna: pagu Rp5`: who sent a message, and when."""
    if not point.seen and (found := _SENDER.match(point.text)):
        yield Rewrite("slip.pengirim", 0, found.end(), "")


_BEGIN = {opening for row in VOCABULARY for opening in row.openings or (row.written,)} | set(PHRASES)
_GLUED = late(rf"(?:{'|'.join(sorted(_BEGIN, key=len, reverse=True))})-?(?=\d|rp\s?\.?\s?\d|[IVX]+\s|[MTS]\d)", re.I)


def glued(point: Point) -> Iterator[Rewrite]:
    """`program2.17.01`, `paguRp5`: no blank behind the word of the language."""
    if found := _GLUED.match(point.text):
        word = found[0].rstrip("-")
        yield Rewrite("slip.spasi_kurang", *found.span(), f"{word.lower()} ", arguments={"spasi_kurang": word})


def comment(point: Point) -> Iterator[Rewrite]:
    """`// remark`, `/* remark */`."""
    if point.seen or not (found := _COMMENT.match(point.text)):
        return
    end = _COMMENT_END.search(point.text)
    rest = point.text[found.end() : end.start() if end else len(point.text)].strip()
    if "\n" not in rest:
        yield Rewrite(
            "slip.komentar", 0, len(point.text), f"# {rest}", cost=2, arguments={"komentar": found[0].strip()}
        )


def capitals(point: Point) -> Iterator[Rewrite]:
    """`Pagu`, `PROGRAM`, `Mendukung`: words of the language stand in small letters."""
    first = re.compile(r"[A-Za-z-]+[ \t]+[A-Z][a-zA-Z-]*(?![\w.])").match(point.text)
    if first is not None and " ".join(first[0].lower().split()) in PHRASES:  # further words of the same keyword
        yield Rewrite("slip.huruf_besar", 0, first.end(), first[0].lower())
    word = _WORD.match(point.text, point.at)
    if word is None or word[0].islower():
        return
    grade = point.fault is not None and point.fault.complaint.key == "peringkat.kata_lain"  # `target Kini 5 orang`
    if not point.seen or grade or word[0].lower() in point.keywords:
        yield Rewrite("slip.huruf_besar", *word.span(), word[0].lower())


def misspelt(point: Point) -> Iterator[Rewrite]:
    """`kegitan`, `mendukun`: near a word that could stand there, so that it is a guess."""
    word = _WORD.match(point.text, point.at)
    if word is None or not point.keywords:
        return
    written = word[0].lower()
    other = None if point.seen else _nearest(written, tuple(ONE_WORD), 0.85)
    near = ONE_WORD[other] if other else _nearest(written, tuple(sorted(point.keywords)), 0.7)
    if near is not None and near != written:
        key = "kata.mirip" if point.seen else "kata.salah_eja"
        before = point.seen[-1].text if point.seen else ""
        arguments = {"tertulis": word[0], "setelah": before, "salah_eja": word[0]}
        yield Rewrite(key, *word.span(), near, False, 3, arguments)


@lru_cache(maxsize=4096)
def _nearest(word: str, keywords: tuple[str, ...], alike: float) -> str | None:
    return next(iter(get_close_matches(word, keywords, 1, alike)), None)


_REGION = late(
    r"(?P<kind>kabupaten|kota|provinsi)\s*[:=]?\s*(?P<quote>\"?)(?P<name>(?!kab|kota|prov)[^\W\d_][^\"\n:=\d]+)(?P=quote)$",
    re.I,
)


def other_name(point: Point) -> Iterator[Rewrite]:
    """`anggaran`, `subkegiatan`, `tolok ukur`: names of the field for a word of the language."""
    if region := _REGION.match(point.text) if not point.seen else None:
        named = f'daerah "{region["kind"].capitalize()} {region["name"]}"'
        arguments = {"sebutan": region["kind"], "kata": "daerah"}
        yield Rewrite("slip.sebutan", 0, region.end(), named, False, 2, arguments)
        return
    found = synonym(point.text)
    if found is None or (point.seen and point.text[found[0] : point.at].strip()):
        return
    length, words, sure = found
    written = point.text[:length]
    if written == words or written.lower() == words:  # capitals have a sentence of their own
        return
    arguments = {"sebutan": written.strip(), "kata": words}
    yield Rewrite("slip.sebutan", 0, length, words, safe=sure, cost=1 if sure else 3, arguments=arguments)


def code_first(point: Point) -> Iterator[Rewrite]:
    """`2.17.01 "name"`: the level is missing, and the code says it."""
    if not point.seen and _SECTION_FIRST.match(point.text):
        yield Rewrite("slip.tanpa_tingkat", 0, 0, "bab ", False, 4, {"tanpa_tingkat": "bab"})
    if point.seen or not (found := _CODE_FIRST.match(point.text)):
        return
    level = _LEVELS.get(found[0].count(".") + 1)
    if level is not None:
        yield Rewrite("slip.tanpa_tingkat", 0, 0, f"{level} ", False, 3, {"tanpa_tingkat": level})


_AHEAD_FIRST = late(r"\(?(?:tahun\s+)?n\s*\+\s*1\)?\s*[:-]?\s*(?P<name>target|pagu|anggaran)\b", re.I)


def ahead_first(point: Point) -> Iterator[Rewrite]:
    """`n+1 target 55%`."""
    if not point.seen and (found := _AHEAD_FIRST.match(point.text)):
        name = "target maju" if found["name"].lower() == "target" else "pagu maju"
        yield Rewrite("slip.sebutan", *found.span(), name, arguments={"sebutan": found[0], "kata": name})


_MEANS_MORE = (
    r"(?:lalu|sebelumnya?|sesudah|setelah|semula|menjadi|perubahan|pergeseran|tambahan|kenaikan|penurunan|pengurangan"
    r"|kurang|sisa|selisih|bukan|tidak|tanpa|belum|rata|realisasi|maju|kini|awal|akhir|tahun|tw|triwulan|per|sampai"
    r"|target|pagu)\b"
)
"""words that say another thing than the one they stand beside"""
_STRAY = late(
    rf"(?!tertulis|{_MEANS_MORE})(?:[^\W\d_][\w.-]*\s+){{1,2}}?"
    r"(?=(?:indikator|lokasi|kelompok sasaran|sumber dana|pagu|target|kegiatan|sub kegiatan|program)\s*[:=]?\s+[\"\dR])"
    r"|[^\W\d_][\w.-]*\s+(?=indikator\s+\S)",
    re.I,
)
_STRAY_INSIDE = late(rf"(?:(?!{_MEANS_MORE})[^\W\d_]{{3,}}\s*){{1,2}}[:=]?\s*(?=(?P<value>\"|\d|Rp\s?\.?\d))", re.I)


def stray_word(point: Point) -> Iterator[Rewrite]:
    """`xx indikator "name"`, `lokasi pelaksanaan "name"`: words that say nothing beside its keyword."""
    keywords = point.seen and all(token.text.isalpha() and token.text.islower() for token in point.seen)
    inside = _STRAY_INSIDE.match(point.text, point.at) if keywords and point.text[:5] != "klaim" else None
    if inside and (inside["value"] == '"' or point.field_end >= 0):
        words = {"kata_lebih": inside[0].strip(" :=")}
        yield Rewrite("slip.kata_lebih", *inside.span(), "", False, 4, words)
    if not point.seen and (found := _STRAY.match(point.text)) and found[0].strip().lower() != "tertulis":
        yield Rewrite("slip.kata_lebih", 0, found.end(), "", False, 4)


_KEYWORD = late(r"(?:[|\t ]|\(?\w{1,2}[.)]+)*[a-z-]+(?=[\s|])")
_CONFLICT = late(r"(?:<{7}|>{7}|\|{7})(?:\s|$)|={7}$")
_CELLS = late(r"[^\t|]+(?:\t+|\s*\|\s*)")


def is_conflict(text: str) -> bool:
    """Whether the line is a mark that git leaves where two versions disagree."""
    return _CONFLICT.match(text) is not None


def begins_with_word(text: str) -> bool:
    """Whether it may begin with a word of the language, behind bars and bullets."""
    return _KEYWORD.match(text) is not None


def is_table_row(text: str) -> bool:
    """Whether the line is a row of a table: three cells at least between tabs or bars, none in quotes."""
    return '"' not in text and len(_CELLS.findall(text.strip("| \t") + "\t")) >= 3
