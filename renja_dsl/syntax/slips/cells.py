"""Values of a cell: keys without a colon, quarters, ranges, signs, dashes for nothing, several quantities."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_dsl.syntax.slips.numbers import NUMBER
from renja_dsl.syntax.slips.rewrite import ARROW, Point, Rewrite
from renja_dsl.values import NilaiSalah, parse_bilangan
from renja_dsl.values.besaran import is_satuan_polos
from renja_dsl.values.lookalikes import DIGIT_LETTERS

_YEAR = re.compile(
    rf"(?:(?:tahun|thn|th|ta|t\.a)\b\.?\s*)?\(?((?:19|20|21)\d\d)\)?"
    rf"(\s*(?:{ARROW}|[:=\-])\s*|\s*[;.,]\s+|\s*/\s*(?!(?:19|20|21)\d\d)|\s+)"
    r"(?:(?:sebesar|sebanyak|sejumlah|senilai|adalah|ialah)\s+)?(?=[^\s:=])",
    re.I,
)
_YEAR_LETTERS = re.compile(r"(?=[^:]*[OoQlI|])[12][\dOoQlI|]{3}(?=\s*:)")
_YEAR_WORD = re.compile(r"(?:tahun|thn|th|ta|t\.a)\b\.?\s*\(?(?=\d{4}\)?\s*:)", re.I)
_QUARTER = re.compile(
    r"(?P<until>(?:s[./]?\s?d\.?(?!\w)|s/d\b|hingga\b|sampai(?:\s+dengan)?\b)\s*)?"
    r"(?:\(?(?:tw|t\.w|triwulan|tri[\s-]wulan|trw|kuartal|kwartal|q)[\s._-]*(?:ke[\s-]*)?"
    r"\(?(?P<n>[il]v|i{1,3}|l{1,3}|[1-4]|pertama|kesatu|kedua|ketiga|keempat|satu|dua|tiga|empat)\)?"
    rf"(?!\w)\)?(?:\s*(?:{ARROW}|[:=;.,-])\s*|\s+)|(?P<short>t[1-4]|iv|i{{1,3}})\s*[:=]\s*)",
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
_RELATIVE = re.compile(
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
_SIGN = re.compile(
    rf"(?:[.…_]{{2,}}\s*[:=]?|>\s?=|{ARROW}|<\s?=|=\s?<|[≥≤≧≦><±~≈≠=]|\+/-|\+(?=\d)|s[./]\s?d\.?(?!\w)"
    r"|(?:hingga|sampai)(?:\s+dengan)?\b|(?:min|maks|max)(?:imal|imum)?\b\.?|paling (?:sedikit|banyak|tinggi|rendah)\b"
    r"|sekitar\b|kl\b\.?|k\.l\.|(?:sekurang|selambat|sebanyak)-(?:kurang|lambat|banyak)nya\b|setidak(?:-tidak)?nya\b"
    r"|kurang lebih\b|(?:tidak )?(?:kurang|lebih|lebih besar|lebih kecil|lebih tinggi|lebih rendah) dari\b"
    r"|sama dengan\b|di ?(?:atas|bawah)\b)\s*"
    r"(?=-?\d|rp)",
    re.I,
)
_PLUS = re.compile(
    rf"(?P<n>{NUMBER}\s*%?)\s*"
    r"(?:\+(?!\s*\d)|ke ?(?:atas|bawah)\b|(?:atau|/) ?(?:lebih|kurang)\b|\((?:min|maks)(?:imal|imum)?\.?\))",
    re.I,
)
_RANGE = re.compile(
    rf"(?P<from>antara\s+|dari\s+)?(?P<a>(?:rp\s?)?{NUMBER})\s*(?P<pa>%|persen|prosen)?\s*(?P<ua>[^\W\d_][\w/²³]*)??\s*"
    r"(?P<sign>-|s[./]?\s?d\.?(?!\w)|s/d\b|sd\b|hingga\b|sampai\s+(?:dengan|dgn)\b|sampai\b|to\b|ke\b|\.{2,3}|~"
    r"|(?(from)dan\b|(?!)))\s*"
    rf"(?P<b>(?:rp\s?)?{NUMBER})\s*(?P<pb>%|persen\b|prosen\b)?",
    re.I,
)
_NOTHING = re.compile(
    r"(?:rp\s?\.?\s*)?(?:-+(?:\s*[^\W\d_][\w/]*(?: [^\W\d_]+)?)?|[._…]+|n\s*/\s*a|na|n\.a\.?|belum\s+ada|kosong|null"
    r"|(?:tidak|tdk)\s+ada(?:\s+(?:target|data|anggaran|pagu))?|nil|none|nol)"
    r"(?:\s*%)?\s*(?=$|,\s*\w+\s*:|#|//|/\*)",
    re.I,
)
PERSONS = re.compile(
    rf"(?P<pair>{NUMBER}\s*/\s*{NUMBER}\s+(?:orang|org|pegawai|asn|jiwa|personil|personel)\s*/\s*[^\W\d_]+)(?P<quote>\"?)\s*(?=$|,|;)",
    re.I,
)
"""`25/14 Orang/bulan`: persons and how long, the one pair that a target may be"""
_BARE = re.compile(rf"(?:^|[;:,])\s*-?{NUMBER}\s*$")
_AND = re.compile(
    r"\s*(?:[,;]?\s*\b(?:dan(?: juga)?|serta|and|atau)\b|[,&+/|]|(?<=[^\W\d_])\s*:|(?<=[^\W\d_])\.(?=\s)|\s-(?=\s))\s*"
    r"(?=-?\d)",
    re.I,
)
_BESIDE = re.compile(
    rf"(?<=[^\W\d_])(?<!\b[xX×])(?<!\b(?:di|ke))(?<!\b(?:dan|per))(?<!\b(?:dari|atau|juga|pada))\s+(?={NUMBER}\s+[^\W\d_])"
)
_NEEDLESS = re.compile(
    r"(?:sebesar|sebanyak|sejumlah|senilai|mencapai|adalah|yaitu|ialah|kode|nama|nomor|no)\b\.?\s*[:=]?\s*(?=[\d\"(]|rp)",
    re.I,
)
_NEEDLESS_YEAR = re.compile(r"(?:pada\s+)?(?:tahun|thn|th)\b\.?\s*(?=\d{4}\b)", re.I)
_GLOSS = re.compile(r"\([^\W\d_]+(?: [^\W\d_]+){0,2}\)\s*[:=]?\s*(?=\")")
_SERIES_KEY = re.compile(r"(?:\d{4}|tw)\s*[1-4]?\s*:", re.I)
_PER_YEAR = re.compile(r"\s*(?:/|per)\s*(?:tahun|thn|th)\b\.?\s*$", re.I)
_UNIT = re.compile(rf"(?P<n>-?{NUMBER})\s*(?P<unit>[^\s\d;:,%\"][^;,\"#]*)")
_NO_UNIT = re.compile(r"\d|:|^[-+=<>~*/&]|\b(?:dan|serta|target|pagu|realisasi|serapan)\b|//|--|/\*")
_KEY = re.compile(
    r"(?:(?:(?:19|20|21)\d\d|capaian|realisasi)\s*[:=]|(?:tw|triwulan)[\s.-]*(?:[1-4]|i{1,3}|iv)\b)", re.I
)
_APART = re.compile(r"\s*[;&,|]\s*|\.\s+|\s+(?:[-/]\s+|dan\s+|serta\s+)?")
_BARE_YEAR = re.compile(r"(?:19|20|21)\d\d\s+(?=[\d\"R])")
_CHANGED = re.compile(
    rf"(?:(?:dari|semula)\s+)?(?P<old>(?:rp\s?)?{NUMBER}\s*(?:%|[^\W\d_][\w/ ]*?)?)\s*(?:{ARROW}|\bmenjadi\b)\s*"
    rf"(?P<new>(?:rp\s?)?(?P<n>{NUMBER})\s*(?P<unit>%|[^\W\d_][\w/ ]*)?)$",
    re.I,
)
_BRACKETS = re.compile(r"(?:\(\s*(?P<a>[^()]+?)\s*\)|\[\s*(?P<b>[^\[\]]+?)\s*\])")
_UNIT_FIRST = re.compile(rf"(?P<unit>[^\W\d_]+(?: [^\W\d_]+)*)\s+(?P<n>{NUMBER})$")
_SIGN_BEFORE_UNIT = re.compile(rf"(?P<n>{NUMBER})\s*[;,:–-]+\s*(?P<unit>[^\W\d_][^\d:;,\"#]*)$")
_GRADES = re.compile(r"(?:wtp|wdp|aaa?|bbb?|ccc?|[a-d])[+-]?$")


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
        sure = found[2].strip() not in (";", ".", ",", "/") or found[2].strip() == ""
        yield Rewrite("slip.titik_dua", *found.span(), f"{found[1]}: ", sure, 1, {"tahun": found[1]})


def quarter_key(point: Point) -> Iterator[Rewrite]:
    """`TW I:`, `Triwulan 1 5`."""
    if point.field_end >= 0 and (found := _QUARTER.match(point.text, point.value_at)):
        said = (found["n"] or found["short"].lower().removeprefix("t")).lower()
        key = f"TW{_QUARTERS.get(said, said)}"
        arguments = {"triwulan": found[0].strip(" :=;.,"), "kunci": key}
        name = "slip.sampai_triwulan" if found["until"] else "slip.triwulan"
        yield Rewrite(name, *found.span(), f"{key}: ", not found["until"], 1, arguments)


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
        keyed = _KEY.match(point.text, found.end()) or (
            _BARE_YEAR.match(point.text, found.end()) and _SERIES_KEY.match(point.text, point.field_end)
        )
        if found.start() > point.value_at and found[0] != ", " and keyed:
            yield Rewrite("slip.pemisah_deret", *found.span(), ", ")
    beside = _BESIDE.match(point.text, len(point.text[: point.at].rstrip()))
    if beside and not _KEY.match(point.text, beside.end()) and not _BARE_YEAR.match(point.text, beside.end()):
        yield Rewrite("slip.pemisah", *beside.span(), "; ", False, 3, {"pemisah": " "})


def needless(point: Point) -> Iterator[Rewrite]:
    """`pagu sebesar Rp5`, `target sebanyak 4 orang`, `keluaran (output) "..."`, `sub kegiatan kode 2.17 nama "..."`."""
    at = point.value_at if point.field_end >= 0 else point.at
    if found := _NEEDLESS.match(point.text, at):
        yield Rewrite("slip.kata_lebih", *found.span(), "", True, 1, {"kata_lebih": found[0].strip(" :=")})
    elif point.seen and "TAHUN" in point.expected and (found := _NEEDLESS_YEAR.match(point.text, point.at)):
        yield Rewrite("slip.kata_lebih", *found.span(), "", True, 1, {"kata_lebih": found[0].strip()})
    elif point.seen and (found := _GLOSS.match(point.text, point.at)):
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


def in_brackets(point: Point) -> Iterator[Rewrite]:
    """`(40%)`, `[25 koperasi]`: nothing stands around a value. An amount in brackets is less than nothing."""
    if point.field_end >= 0 and not point.in_rupiah and (found := _BRACKETS.match(point.text, point.value_at)):
        yield Rewrite("slip.tanda_sela", *found.span(), found["a"] or found["b"], False, 2, {"tanda_sela": found[0][0]})


def unit_first(point: Point) -> Iterator[Rewrite]:
    """`koperasi 25`, `25, koperasi`: the number, a blank, its unit."""
    if point.field_end < 0 or point.in_rupiah:
        return
    found = _UNIT_FIRST.match(point.text, point.value_at)
    key, cost = ("slip.satuan_di_depan", 3) if found else ("slip.tanda_sela", 2)
    found = found or _SIGN_BEFORE_UNIT.match(point.text, point.value_at)
    if found and is_satuan_polos(unit := found["unit"].strip()) and unit not in ("tahun", "tw", "triwulan"):
        sign = point.text[found.end("n") : found.start("unit")].strip()
        arguments = {"satuan_di_depan": unit, "tanda_sela": sign}
        yield Rewrite(key, *found.span(), f"{found['n']} {unit}", False, cost, arguments)


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


def condition(point: Point) -> Iterator[Rewrite]:
    """`kondisi awal (2024) 46%`: one value without a year."""
    first = re.compile(r"kondisi\s+(?:awal|akhir)\s*:?\s*").match(point.text)
    if first and (found := _YEAR.match(point.text, first.end())):
        yield Rewrite("slip.tahun_kondisi", *found.span(), "", False, 2)


def unit(point: Point) -> Iterator[Rewrite]:
    """`12 Orang.`, `3 orang (ASN)`: a unit with other signs than letters stands in quotes."""
    if point.field_end < 0 or point.in_rupiah or not (found := _UNIT.match(point.text, point.value_at)):
        return
    written = found["unit"].rstrip()
    bare = written.rstrip(".:- ")
    try:
        parse_bilangan(found["n"])
    except NilaiSalah:
        return
    end = found.start("unit") + len(written)
    if bare != written and is_satuan_polos(bare):
        yield Rewrite(
            "slip.tanda_akhir", found.start("unit"), end, bare, arguments={"tanda_akhir": written[len(bare) :]}
        )
    elif not is_satuan_polos(written) and not _NO_UNIT.search(written) and written[0] != "(":
        sure = re.fullmatch(r"[\w/ .²³-]+", written) is not None
        yield Rewrite("slip.satuan", found.start("unit"), end, f'"{written}"', sure, 4)


def word(point: Point) -> Iterator[Rewrite]:
    """`target tersedia`, `target bb`: what is no number stands in quotes; a grade is a capital."""
    if point.field_end >= 0 and (grade := _GRADES.match(point.text, point.value_at)):
        yield Rewrite("slip.huruf_besar_peringkat", *grade.span(), grade[0].upper(), False, 3)
    if point.field_end >= 0 and (found := re.compile(r"[^\W\d_][^\d\"#:;,/]*$").match(point.text, point.value_at)):
        yield Rewrite("slip.tanpa_kutip", *found.span(), f'"{found[0].strip()}"', False, 5)
