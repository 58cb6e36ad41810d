"""Values of a cell: ranges, signs, dashes for nothing, several quantities, needless words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_dsl.late import late
from renja_dsl.syntax.slips.numbers import NUMBER
from renja_dsl.syntax.slips.rewrite import ARROW, Point, Rewrite

_SIGN = late(
    rf"(?:[.…_]{{2,}}\s*[:=]?|>\s?=|{ARROW}|<\s?=|=\s?<|[≥≤≧≦><±~≈≠=]|\+/-|\+(?=\d)|s[./]\s?d\.?(?!\w)"
    r"|(?:hingga|sampai)(?:\s+dengan)?\b|(?:min|maks|max)(?:imal|imum)?\b\.?|paling (?:sedikit|banyak|tinggi|rendah)\b"
    r"|sekitar\b|kl\b\.?|k\.l\.|(?:sekurang|selambat|sebanyak)-(?:kurang|lambat|banyak)nya\b|setidak(?:-tidak)?nya\b"
    r"|kurang lebih\b|(?:tidak )?(?:kurang|lebih|lebih besar|lebih kecil|lebih tinggi|lebih rendah) dari\b"
    r"|sama dengan\b|di ?(?:atas|bawah)\b)\s*"
    r"(?=-?\d|rp)",
    re.I,
)
_PLUS = late(
    rf"(?P<n>{NUMBER}\s*%?)\s*"
    r"(?:\+(?!\s*\d)|[≥>]=?\s*$|lebih\b|ke ?(?:atas|bawah)\b|(?:atau|/) ?(?:lebih|kurang)\b"
    r"|\((?:min|maks)(?:imal|imum)?\.?\))",
    re.I,
)
_RANGE = late(
    rf"(?P<from>antara\s+|dari\s+)?(?P<a>(?:rp\s?)?{NUMBER})\s*(?P<pa>%|persen|prosen)?\s*(?P<ua>[^\W\d_][\w/²³]*)??\s*"
    r"(?P<sign>-|s[./]?\s?d\.?(?!\w)|s/d\b|sd\b|hingga\b|sampai\s+(?:dengan|dgn)\b|sampai\b|to\b|ke\b|\.{2,3}|~"
    r"|(?(from)dan\b|(?!)))\s*"
    rf"(?P<b>(?:rp\s?)?{NUMBER})\s*(?P<pb>%|persen\b|prosen\b)?",
    re.I,
)
_NOTHING = late(
    r"(?:rp\s?\.?\s*)?(?:-[-,]*(?:\s*[^\W\d_][\w/]*(?: [^\W\d_]+)?)?|[._…]+|n\s*/\s*a|na|n\.a\.?|kosong|null"
    r"|(?:tidak|tdk|belum|blm)\s+(?:ada|tersedia|terisi|diisi)(?:\s+(?:target|data|anggaran|pagu|realisasi))?|nil|none|nol)"
    r"(?:\s*%)?\s*[;.]?\s*(?=$|,\s*\w+\s*:|#|//|/\*)",
    re.I,
)
PERSONS = late(
    rf"(?P<pair>{NUMBER}\s*/\s*{NUMBER}\s+(?:orang|org|pegawai|asn|jiwa|personil|personel)\s*/\s*[^\W\d_]+)(?P<quote>\"?)\s*(?=$|,|;)",
    re.I,
)
"""`25/14 Orang/bulan`: persons and how long, the one pair that a target may be"""
_BARE = late(rf"(?:^|[;:,])\s*-?{NUMBER}\s*$")
_AND = late(
    r"\s*(?:[,;]?\s*\b(?:dan(?: juga)?|serta|and|atau)\b|[,&+/|]|(?<=[^\W\d_])\s*:|(?<=[^\W\d_])\.(?=\s)|\s-(?=\s))\s*"
    r"(?=-?\d)",
    re.I,
)
_BESIDE = late(
    rf"(?<=[^\W\d_])(?<!\b[xX×])(?<!\b(?:di|ke))(?<!\b(?:dan|per))(?<!\b(?:dari|atau|juga|pada))\s+(?={NUMBER}\s+[^\W\d_])"
)
_NEEDLESS = late(
    r"(?:sebesar|sebanyak|sejumlah|senilai|mencapai|adalah|yaitu|ialah|kode|nama|nomor|no)\b\.?\s*[:=]?\s*(?=[\d\"(]|rp)"
    r"|(?:ke|kepada|pada|untuk|terhadap|dengan)\s+(?=[a-z]\.?\d)",
    re.I,
)
_NEEDLESS_YEAR = late(r"(?:pada\s+)?(?:tahun|thn|th)\b\.?\s*(?=\d{4}\b)", re.I)
_GLOSS = late(r"\([^\W\d_]+(?: [^\W\d_]+){0,2}\)\s*[:=]?\s*(?=\")")
_SERIES_KEY = late(r"(?:\d{4}|tw)\s*[1-4]?\s*:", re.I)
_PER_YEAR = late(r"\s*(?:/|per)\s*(?:tahun|thn|th)\b\.?\s*$", re.I)
_KEY = late(r"(?:(?:(?:19|20|21)\d\d|capaian|realisasi)\s*[:=]|(?:tw|triwulan)[\s.-]*(?:[1-4]|i{1,3}|iv)\b)", re.I)
_APART = late(r"\s*[;&,|]\s*|\.\s+|\s+(?:[-/]\s+|dan\s+|serta\s+)?")
_BARE_YEAR = late(r"(?:19|20|21)\d\d\s+(?=[\d\"A-Z])")
_CHANGED = late(
    rf"(?:(?:dari|semula)\s+)?(?P<old>(?:rp\s?)?{NUMBER}\s*(?:%|[^\W\d_][\w/ ]*?)?)\s*(?:{ARROW}|\bmenjadi\b)\s*"
    rf"(?P<new>(?:rp\s?)?(?P<n>{NUMBER})\s*(?P<unit>%|[^\W\d_][\w/ ]*)?)$",
    re.I,
)


def nothing(point: Point) -> Iterator[Rewrite]:
    """`-`, `n/a`: what is known to be nothing is `nihil`."""
    if found := re.compile(r"nihil\b", re.I).match(point.text, point.value_at):
        if found[0] != "nihil":
            yield Rewrite("slip.huruf_besar", *found.span(), "nihil")
    elif point.field_end >= 0 and (found := _NOTHING.match(point.text, point.value_at)):
        yield Rewrite("slip.nihil", *found.span(), "nihil", False, 2)


def sign(point: Point) -> Iterator[Rewrite]:
    """`>= 40%`: a cell holds the number alone; `batas` has its own two signs."""
    if point.text.startswith("batas"):
        if found := re.compile(r"[≥≧]|=>").match(point.text, point.at):
            yield Rewrite("slip.tanda_batas", *found.span(), ">=")
        elif "PERSEN" in point.expected and (found := re.compile(NUMBER).match(point.text, point.at)):
            yield Rewrite("slip.persen", *found.span(), f"{found[0]}%", False, 2)
        return
    if point.field_end < 0:
        return
    if found := re.compile(r"-\s+(?=\d)").match(point.text, point.value_at):
        yield Rewrite("slip.minus", *found.span(), "-" if point.key_before(point.value_at) else "", False, 1)
        yield Rewrite("slip.minus", *found.span(), "" if point.key_before(point.value_at) else "-", False, 2)
    if found := _SIGN.match(point.text, point.value_at):
        only = re.fullmatch(rf"=|{ARROW}|[.…_]+\s*[:=]?", found[0].strip()) is not None and found[0].strip() != "=>"
        key = "slip.titik_dua_lebih" if only else "slip.tanda_banding"
        yield Rewrite(key, *found.span(), "", only, 2)
    elif found := _PLUS.match(point.text, point.value_at):
        yield Rewrite(
            "slip.tanda_banding",
            *found.span(),
            found["n"],
            False,
            2,
            {"tanda_banding": found[0][len(found["n"]) :].strip()},
        )


def between(point: Point) -> Iterator[Rewrite]:
    """`35 - 40%`: a range is written with `sampai`, its unit on both sides."""
    if point.field_end < 0 or not (found := _RANGE.match(point.text, point.cell_at)):
        return
    tail = re.compile(r"\s*([^\W\d_][^;,#]*)").match(point.text, found.end())
    unit = "%" if found["pa"] or found["pb"] else f" {tail[1].strip()}" if tail else f" {found['ua'] or ''}".rstrip()
    end = tail.end() if tail and unit != "%" else found.end()
    other = found["ua"] and tail and found["ua"].lower() != tail[1].strip().lower()
    if found["ua"] and (unit == "%" or other):
        return
    text = f"{found['a']}{unit} sampai {found['b']}{unit}"
    if found[0].lower().startswith("rp") and not found["b"].lower().startswith("rp"):
        text = f"{found['a']}{unit} sampai Rp{found['b']}{unit}"
    if found["sign"] == "sampai":  # the ends differ in kind, and only the writer knows which is right
        yield Rewrite("rentang.beda_jenis", found.start(), end, text, False, 2)
        return
    yield Rewrite("slip.rentang", found.start(), end, text, arguments={"rentang": found["sign"].strip()})


def several(point: Point) -> Iterator[Rewrite]:
    """`12 Paket dan 3 Orang`: quantities stand between semicolons, pairs of a series between commas."""
    if point.field_end < 0:
        return
    if pair := PERSONS.match(point.text, point.value_at):
        end = pair.end("quote")
        yield Rewrite("slip.pasangan", pair.start(), end, f'"{pair["pair"]}"', arguments={"pasangan": pair["pair"]})
    for found in _AND.finditer(point.text, point.value_at):
        if found.end() < point.at - 1 or found.start() > point.at or found.start() == point.value_at:
            continue
        if _BARE_YEAR.match(point.text, found.end()) and _BARE_YEAR.match(point.text, point.field_end):
            continue  # years, each with its value
        if found[0].strip() == "/" and _BARE.search(point.text[point.value_at : found.start()]):
            continue  # nobody can tell which of the two is meant
        sep = ", " if _SERIES_KEY.match(point.text, found.end()) else "; "
        name = "slip.pemisah_deret" if sep == ", " else "slip.pemisah"
        bare = sep == "; " and found[0].strip() == "," and _BARE.search(point.text[point.value_at : found.start()])
        if found[0] != sep:
            yield Rewrite(name, *found.span(), sep, not bare, 2 if bare else 1)
    for found in _APART.finditer(point.text, point.value_at):
        if found.start() > point.at:
            break
        word = _NEEDLESS_YEAR.match(point.text, found.end())
        key = word.end() if word else found.end()
        if found.start() <= point.value_at or found[0] == ", ":
            continue
        bare = _BARE_YEAR.match(point.text, key) if _SERIES_KEY.match(point.text, point.field_end) else None
        if _KEY.match(point.text, key):
            yield Rewrite("slip.pemisah_deret", *found.span(), ", ")
        elif bare:
            yield Rewrite("slip.pemisah_deret", found.start(), bare.end(), f", {bare[0].strip()}: ")
    beside = _BESIDE.match(point.text, len(point.text[: point.at].rstrip()))
    if beside and not _KEY.match(point.text, beside.end()) and not _BARE_YEAR.match(point.text, beside.end()):
        yield Rewrite("slip.pemisah", *beside.span(), "; ", False, 3, {"pemisah": " "})


_NUMBERED = late(
    r"(?:\(?(?:\d{1,2}|[a-z])[.)]\)?|[-•*])\s+(?P<value>\d[\d.,]*\s*(?:%|[^\W\d_]+(?: [^\W\d_]+)*?))\s*[;,.]?\s*"
    r"(?=$|\(?(?:\d{1,2}|[a-z])[.)]\)?\s|[-•*]\s)"
)


def numbered(point: Point) -> Iterator[Rewrite]:
    """`target 1. 15 koperasi 2. 11 kecamatan`: a list that was one cell."""
    at = point.value_at
    if point.field_end < 0 or point.in_rupiah or point.key_before(at):
        return
    members = list(_NUMBERED.finditer(point.text, at))
    if len(members) > 1 and "".join(member[0] for member in members) == point.text[at:]:
        text = "; ".join(member["value"].strip() for member in members)
        yield Rewrite("slip.pemisah", at, len(point.text), text, False, 2, {"pemisah": members[1][0].split()[0]})


def needless(point: Point) -> Iterator[Rewrite]:
    """`pagu sebesar Rp5`, `target sebanyak 4 orang`, `keluaran (output) "..."`, `sub kegiatan kode 2.17 nama "..."`."""
    at = point.value_at if point.field_end >= 0 else point.at
    if found := _NEEDLESS.match(point.text, at):
        yield Rewrite("slip.kata_lebih", *found.span(), "", True, 1, {"kata_lebih": found[0].strip(" :=")})
    elif point.seen and "TAHUN" in point.expected and (found := _NEEDLESS_YEAR.match(point.text, point.at)):
        yield Rewrite("slip.kata_lebih", *found.span(), "", True, 1, {"kata_lebih": found[0].strip()})
    elif point.seen and not point.text.startswith("catatan") and (found := _GLOSS.match(point.text, point.at)):
        yield Rewrite("slip.kata_lebih", *found.span(), "", True, 2, {"kata_lebih": found[0].strip()})
    elif point.in_rupiah and (found := _PER_YEAR.match(point.text, point.at)):
        start = len(point.text[: point.at].rstrip())
        yield Rewrite("slip.kata_lebih", start, found.end(), "", False, 3, {"kata_lebih": found[0].strip()})


def changed(point: Point) -> Iterator[Rewrite]:
    """`10 -> 12 orang`: a cell holds one value; the old one is kept as a remark, or it is a range."""
    if point.field_end < 0 or not (found := _CHANGED.match(point.text, point.value_at)):
        return
    old, new = found["old"].strip(), found["new"].strip()
    unit = found["unit"] if found["unit"] and not re.search(r"[^\W\d_]|%", old[2:]) else None
    before = old + ("" if unit is None else unit if unit == "%" else f" {unit.strip()}")
    arguments = {"semula": before}
    yield Rewrite("slip.berubah", *found.span(), f"{new}  # semula {before}", False, 2, arguments)
    if not point.in_rupiah:
        yield Rewrite("slip.berubah", *found.span(), f"{before} sampai {new}", False, 3, arguments)
