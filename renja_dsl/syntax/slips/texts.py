"""Texts without quotes, with one quote, and several where one belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_dsl.late import late
from renja_dsl.syntax.slips.rewrite import Point, Rewrite
from renja_dsl.syntax.slips.synonyms import synonym
from renja_dsl.syntax.vocabulary import VOCABULARY, FieldKind

_TAIL = late(
    r"(?:\s+(?:\(?(?:mendukung|Mendukung|MENDUKUNG)\s+\"?(?:[a-zA-Z][\s.]?|(?:[Ss]asaran|[Tt]ujuan|[Mm]isi)\s+)\d[^\"]{0,40}\"?|iku|spm|ikk|Rp\s?\d[\d.]*(?:,\d+)?(?:\s+(?:ribu|rb|juta|jt|mil[iy]ar|m|triliun)\b)?))+\s*[;.,]?\s*(?=$|//|--|/\*|#)"
)
_NEXT = {
    opening: re.compile(rf"\s*,?\s+(?=(?:{words})\b\.?\s)", re.I)
    for opening, words in {
        "penanda": "jabatan|pangkat|nip|sebagai|selaku",
        "ditetapkan": r"(?:pada )?(?:tanggal|tgl)|pada(?=\s+\d)",
        "mengacu": "renstra|rkpd|renja|evaluasi",
        "dasar": "tentang|mengenai|perihal",
        "isu": "aspek|masalah|telaahan",
        "usulan": "asal|lokasi|indikator|besaran|alasan",
        "pokok": "anggota|daerah pemilihan|lokasi|terkait|nilai|alasan",
        "inovasi": "bentuk|manfaat|uraian|mulai|alasan",
        "abai": "alasan",
        "renja": "tahap",
        "rkpd": "tahap",
        "renstra": "tahap",
        "arah": "rumus",
    }.items()
}
"""first word of a statement -> what may follow a text in it"""
_DATE_BEHIND = late(r"\s*,\s*(?=\d{1,2}\s+[^\W\d_]+\s+\d{4}$)")
_CODE_BEHIND = late(r"\s*[-,(]?\s+\(?[0-9X](?:\.[0-9X]+){2,}\)?(?=[\s;.,]*$|\s+mendukung\b)")
_AMOUNT_BEHIND = late(r"\s+-?(?:r\s?p|idr)\s?\.?\s?[\dOolI]", re.IGNORECASE)
_REMARK = late(r"\s+(?://|--|/\*)")
_LIKE_CODE = late(r"[\d\[(]|[a-zA-Z]\.?\d")
OF_CODES = late(r"(?:urusan|bidang|unit|program|kegiatan|sub|misi|tujuan|sasaran|perangkat|rekap|bab)\b")
_LIMIT_BEHIND = late(r"\s*(?=[<>=≥≧]|\d)")
_FORMULA_BEHIND = late(r"\s+(?=[a-z_]+\s?\()")
_NAMED = ("daerah", "lokasi", "program", "kegiatan", "sub kegiatan", "sumber dana", "kelompok sasaran", "perangkat")
_STOP = late(r"[a-z]{4}\.\s*$")
"""the stop of a sentence behind a name, which is no abbreviation"""
_COSTS = (2, 8)
"""of a text up to what follows it, and of one that takes all"""
LISTS = tuple(row.written for row in VOCABULARY if row.kind is FieldKind.TEXTS)
ALONE = [
    row.written
    for row in VOCABULARY
    if row.kind in (FieldKind.TEXT, FieldKind.ENTRIES)
    or (row.kind is FieldKind.PROSE and row.statements and row.opens is None)
]
_ONE_EACH = late(rf"((?:{'|'.join(ALONE)})(?: [a-z]+(?= \"))?)\s")
"""what takes one text a statement, with the word that says which of a kind it is"""
_BETWEEN = late(r"[\s,;.&/+|•·-]*+(?:(?:dan|serta|atau|and)\b)?\s*(?=\")", re.I)
_NUMBERED = late(r"\(?(?:\d{1,2}|[a-z])[.)]\)?\s+")
_VALUE_BEHIND = late(r"\s*[:=]?\s+(?=(?!(?:19|20|21)\d\d$)\d[\d.,]*\s*(?:%|[^\W\d_]+(?:\s[^\W\d_]+)?)$)")
_SPLIT = late(r"\s*(?:[,;&•]\s*(?:\bdan\b)?|\s[/|+]\s|\bdan\b|(?<=[A-Z]{3})[/+](?=[A-Z]{3}))\s*")
_LIKE_TEXT = late(r"[^\W_]|[({<\[]")


def quoted(text: str) -> str:
    """In plain quotes, without the signs that stood around it."""
    inner = re.sub(r"\s*[;,:=|]\s*$|\s+\.$", "", re.sub(r"\"\s*[.;,]+$", "", text.strip()).strip('"').strip())
    if inner[:1] + inner[-1:] in ("<>", "[]", "{}", "()") and not set("()<>[]{}") & set(inner[1:-1]):
        inner = inner[1:-1].strip()
    return '"' + inner.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _stops(point: Point, start: int) -> list[int]:
    """Where a text without its closing mark may end: before what follows one, or at the end."""
    patterns = [_TAIL, _REMARK, _CODE_BEHIND]
    if behind := _NEXT.get(point.text.split(None, 1)[0]):
        patterns.append(behind)
    if point.text.startswith("ditetapkan"):
        patterns.append(_DATE_BEHIND)
    if point.text.startswith("sumber dana"):
        patterns.append(_AMOUNT_BEHIND)
    if point.text.startswith("batas"):
        patterns.append(_LIMIT_BEHIND)
    if point.text.startswith("indikator"):
        patterns.append(_VALUE_BEHIND)
    if point.text.startswith("klaim"):
        patterns.append(_FORMULA_BEHIND)
    found = [match.start() for pattern in patterns if (match := pattern.search(point.text, start))]
    if not found or _AMOUNT_BEHIND in patterns:
        return [min(found, default=len(point.text))]
    return [min(found), len(point.text)]


def without_quotes(point: Point) -> Iterator[Rewrite]:
    """`program 2.17.01 Name of it`: a name stands in quotes."""
    start = point.at
    cell = point.field_end >= 0
    if "TEKS" not in point.expected or cell or not _LIKE_TEXT.match(point.text, start):
        return
    if _NUMBERED.match(point.text, start):
        return  # of a list, which goes first
    other = synonym(point.text)
    if other is not None and other[0] > start:
        return  # it begins with another name of its keyword, not with its text
    stops = _stops(point, start)
    for cost, stop in zip(_COSTS, stops, strict=False):
        written = point.text[start:stop]
        if '"' in written.rstrip('".;, '):
            return
        if point.text.startswith(_NAMED) and _STOP.search(written):
            stop = start + len(written.rstrip()) - 1
            written = point.text[start:stop]
        parts = _SPLIT.split(written.strip(' "').rstrip(" ;,"))
        if len(parts) > 1 and point.text.startswith(LISTS):
            together = ", ".join(map(quoted, parts))
            yield Rewrite("slip.tanpa_kutip", start, stop, together, False, cost)
        elif len(parts) > 1 and point.text.startswith("sumber dana"):
            lines = "\nsumber dana ".join(map(quoted, parts))
            yield Rewrite("slip.satu_per_baris", start, stop, lines, False, cost, {"medan": "sumber dana"}, splits=True)
        if _LIKE_CODE.match(written) and OF_CODES.match(point.text):
            cost += 4
        apart = len(parts) > 1 and point.text.startswith((*LISTS, "sumber dana"))
        sure = cost == _COSTS[0] and not apart and not written.rstrip().endswith(".") and "\t" not in written
        yield Rewrite("slip.tanpa_kutip", start, stop, quoted(written), sure, cost + apart)


def open_quote(point: Point) -> Iterator[Rewrite]:
    """`"Name`: the closing mark is missing, before what follows a name or at the end."""
    start = point.at
    if "TEKS" not in point.expected or not point.text.startswith('"', start) or point.text.startswith('"""', start):
        return
    stops = _stops(point, start)
    inner = point.text.find('"', start + 1)
    if inner > 0 and point.text[inner - 1].isspace():
        stops = [min(*stops, len(point.text[:inner].rstrip(" ,;"))), stops[-1]]
    for cost, stop in zip(_COSTS, stops, strict=False):
        written = point.text[start + 1 : stop].rstrip()
        yield Rewrite("slip.kutip_hilang", start, stop, quoted(written), False, cost)


def quotes_inside(point: Point) -> Iterator[Rewrite]:
    """`catatan "Ukuran 5" dipakai"`: all up to the last mark is one text."""
    text = point.seen[-1] if point.seen and point.seen[-1].type == "TEKS" else None
    end = len(point.text.rstrip(" .;,"))
    if (
        text
        and end > text.end
        and point.text[end - 1] == '"'
        and point.rest[:1].isalpha()
        and point.rest.count('"') == 1
    ):
        inner = re.sub(r'\\?"', r"\\" + '"', point.text[text.start + 1 : end - 1])
        yield Rewrite("slip.kutip_dalam", text.start, len(point.text), f'"{inner}"', False, 4)


def list_of_texts(point: Point) -> Iterator[Rewrite]:
    """`lokasi "A" "B"`, `sumber dana "A", "B"`: a comma between places, a line for each source."""
    if not point.seen:
        return
    next_source = re.compile(r"\s*(?:[,;&]|dan\b)\s*(?=\S)|\s*(?=\")").match(point.text, point.seen[-1].end)
    if next_source and point.seen[-1].type == "RUPIAH" and point.text.startswith("sumber dana"):
        field = {"medan": "sumber dana"}
        yield Rewrite("slip.satu_per_baris", *next_source.span(), "\nsumber dana ", False, 2, field, splits=True)
    last = point.seen[-2] if point.seen[-1].type == "COMMA" and len(point.seen) > 1 else point.seen[-1]
    if last.type != "TEKS":
        return
    found = _BETWEEN.match(point.text, last.end)
    if found is None:
        return
    if "COMMA" in point.expected or last is not point.seen[-1]:
        yield Rewrite("slip.koma", *found.span(), ", ")
    elif one := _ONE_EACH.match(point.text):
        sure = one[1] != "dasar hukum" or found[0].strip() != ""  # behind a law may stand what it is about
        cost, field = 2 if sure else 3, {"medan": one[1]}
        yield Rewrite("slip.satu_per_baris", *found.span(), f"\n{one[1]} ", sure, cost, field, splits=True)


def quoted_value(point: Point) -> Iterator[Rewrite]:
    """`arah "naik"`, `renja "2026"`, `pagu "Rp5"`: what is no free text stands without quotes."""
    found = re.compile(r'"([^"\n]+)"').match(point.text, point.at)
    if found and "TEKS" not in point.expected and point.seen and point.seen[-1].type != "TEKS":
        yield Rewrite("slip.kutip_lebih", *found.span(), found[1].strip(), cost=2)
