"""Keys of a series: years and quarters as people write them, words for a year, keys twice or without a value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_dsl.late import late
from renja_dsl.syntax.slips.rewrite import ARROW, Point, Rewrite
from renja_dsl.values.lookalikes import DIGIT_LETTERS

_YEAR = late(
    rf"(?:(?:tahun|thn|th|ta|t\.a)\b\.?\s*)?\(?((?:19|20|21)\d\d)\)?"
    rf"(\s*(?:{ARROW}|[:=\-])\s*|\s*[;.,]\s+|\s*/\s*(?!(?:19|20|21)\d\d)|\s+)"
    r"(?:(?:sebesar|sebanyak|sejumlah|senilai|adalah|ialah)\s+)?(?=[^\s:=])",
    re.I,
)
_YEAR_LETTERS = late(r"(?=[^:]*[OoQlI|])[12][\dOoQlI|]{3}(?=\s*:)")
_YEAR_WORD = late(r"(?:tahun|thn|th|ta|t\.a)\b\.?\s*\(?(?=\d{4}\)?\s*:)", re.I)
_YEAR_BEHIND = late(r"[(\[]\s*+(?:tahun\s++)?(?:(?:19|20|21)\d\d|TW[1-4])\s*+[)\]]|\bth[n.]?\b|\btahun\b", re.I)
_KEY_BEHIND = late(
    r"(?P<value>\S.*?)\s*(?:[(\[]\s*(?:tahun\s+)?(?P<year>(?:19|20|21)\d\d|TW[1-4])\s*[)\]]"
    r"|(?:(?:pada|di|untuk)\s+)?(?:tahun|thn|th\.?)\s+(?P<other>(?:19|20|21)\d\d))",
    re.I,
)
_QUARTER = late(
    r"(?P<until>(?:s[./]?\s?d\.?(?!\w)|s/d\b|hingga\b|sampai(?:\s+dengan)?\b)\s*)?"
    r"(?:\(?(?:tw|t\.w|triwulan|tri[\s-]wulan|trw|kuartal|kwartal|q)[\s._-]*(?:ke[\s-]*)?"
    r"\(?(?P<n>[il]v|i{1,3}|l{1,3}|[1-4]|pertama|kesatu|kedua|ketiga|keempat|satu|dua|tiga|empat)\)?"
    rf"(?!\w)\)?(?P<year>\s+(?:tahun\s+)?(?:19|20|21)\d\d(?=\s*[:=]))?(?:\s*(?:{ARROW}|[:=;.,-])\s*|\s+)|(?P<short>t[1-4]|iv|i{{1,3}})\s*[:=]\s*)",
    re.I,
)
_QUARTERS = {
    "i": "1",
    "l": "1",
    "ll": "2",
    "lll": "3",
    "lv": "4",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "pertama": "1",
    "kesatu": "1",
    "satu": "1",
}
_QUARTERS |= {"kedua": "2", "dua": "2", "ketiga": "3", "tiga": "3", "keempat": "4", "empat": "4"}
_RELATIVE = late(
    r"[_-]?(?:\(?(?:pada\s+)?(?:tahun|thn|th)\b\.?\s*)?(?:[(\[\"]?(?P<n>[nt]\s*(?:[+\-]\s*[12])?)[)\]\"]?"
    r"|(?P<word>depan|berikutnya|mendatang|yang akan datang|berjalan|ini|rencana|lalu))(?![\w])\)?\s*[:=]?\s*",
    re.I,
)
_YEARS = {
    "n+1": "maju",
    "yangakandatang": "maju",
    "depan": "maju",
    "berikutnya": "maju",
    "mendatang": "maju",
    "n": "",
    "ini": "",
    "rencana": "",
}


def year_key(point: Point) -> Iterator[Rewrite]:
    """`2026 1.500`, `tahun 2026: 5`."""
    if point.field_end < 0 or point.key_before(point.value_at):
        return
    if found := _YEAR_LETTERS.match(point.text, point.value_at):
        yield Rewrite("slip.huruf_angka", *found.span(), found[0].translate(DIGIT_LETTERS), False)
    if found := _YEAR_WORD.match(point.text, point.value_at):
        end = re.compile(r"\d{4}\)?\s*:").search(point.text, found.end())
        if end:
            year = point.text[found.end() : found.end() + 4]
            yield Rewrite("slip.kata_tahun", found.start(), end.end(), f"{year}:")
            return
    if found := _YEAR.match(point.text, point.value_at):
        sure = found[2].strip() not in (";", ".", ",", "/")
        yield Rewrite("slip.titik_dua", *found.span(), f"{found[1]}: ", sure, 1, {"tahun": found[1]})


def quarter_key(point: Point) -> Iterator[Rewrite]:
    """`TW I:`, `Triwulan 1 5`."""
    if point.field_end >= 0 and (found := _QUARTER.match(point.text, point.value_at)):
        said = (found["n"] or found["short"].lower().removeprefix("t")).lower()
        key = f"TW{_QUARTERS.get(said, said)}"
        arguments = {"triwulan": found[0].strip(" :=;.,"), "kunci": key}
        name = "slip.sampai_triwulan" if found["until"] else "slip.triwulan"
        sure = not (found["until"] or found["year"])
        yield Rewrite(name, *found.span(), f"{key}: ", sure, 1, arguments)


def relative_year(point: Point) -> Iterator[Rewrite]:
    """`target n+1`, `pagu tahun depan`: the year after has a word of its own."""
    first = re.compile(r"(?P<name>target|pagu|realisasi|serapan)(?:\s+(?P<maju>maju))?(?=[\s:_-])\s*:?\s*").match(
        point.text
    )
    found = _RELATIVE.match(point.text, first.end()) if first else None
    if first is None or found is None:
        return
    said = (
        re.sub(r"\s", "", (found["n"] or found["word"]).lower()).replace("t", "n")
        if found["n"]
        else re.sub(r"\s", "", found["word"].lower())
    )
    name = first["name"]
    if first["maju"] and _YEARS.get(said) != "maju":
        return
    words = dict(_YEARS)
    if name == "target":
        words |= {"n-1": "kini", "berjalan": "kini"}
    elif name in ("realisasi", "serapan"):
        words = {"lalu": "lalu", "n-1": "lalu", "n-2": "lalu", "n": "", "ini": "", "berjalan": ""}
    if said in words:
        new = f"{name} {words[said]} ".replace("  ", " ")
        arguments = {"sebutan": found[0].strip(" :="), "kata": new.strip()}
        yield Rewrite("slip.sebutan", 0, found.end(), new, said.startswith("n+"), 1, arguments)


def empty(point: Point) -> Iterator[Rewrite]:
    """`TW1: 5, TW2: , TW3: 7`: a key without its value."""
    found = re.compile(r"(?:,\s*)?(?P<key>\d{4}|TW[1-4])\s*:\s*(?=,|$)").search(point.text, max(point.field_end, 0))
    if point.field_end >= 0 and found and found.start() <= point.at <= found.end() + 1:
        arguments = {"kunci": found["key"]}
        yield Rewrite("slip.sel_kosong", found.end("key"), found.end(), ": nihil", False, 2, arguments)
        if found[0].startswith(","):
            yield Rewrite("slip.sel_kosong", *found.span(), "", False, 3, arguments)


def twice_key(point: Point) -> Iterator[Rewrite]:
    """`TW1: 5, TW1: 7`: the second is the next one, when the series lacks it."""
    fault = point.fault
    if fault is None or fault.complaint.key != "deret.kunci_rangkap":
        return
    key = point.text[fault.start : fault.end]
    if not re.fullmatch(r"\d{4}|TW[1-3]", key):
        return
    following = f"TW{int(key[2:]) + 1}" if key.startswith("TW") else str(int(key) + 1)
    if following not in point.text:
        yield Rewrite("slip.kunci_rangkap", fault.start, fault.end, following, False, 2)


def keys_behind(point: Point) -> Iterator[Rewrite]:
    """`48% (2025), 52% (2026)`: the year comes first."""
    if point.field_end < 0 or not _YEAR_BEHIND.search(point.text, point.field_end):
        return
    members = re.split(r"\s*[;,](?!\d)\s*", point.text[point.field_end :].rstrip(" ;,."))
    parts = [_KEY_BEHIND.fullmatch(member) for member in members]
    if all(parts):
        text = ", ".join(f"{p['year'] or p['other']}: {p['value']}" for p in parts if p)
        yield Rewrite("slip.kunci_di_belakang", point.field_end, len(point.text), text, cost=2)


def condition(point: Point) -> Iterator[Rewrite]:
    """`kondisi awal (2024) 46%`: one value without a year."""
    first = re.compile(r"kondisi\s+(?:awal|akhir)\s*:?\s*").match(point.text)
    if first and (found := _YEAR.match(point.text, first.end())):
        yield Rewrite("slip.tahun_kondisi", *found.span(), "", False, 2)
