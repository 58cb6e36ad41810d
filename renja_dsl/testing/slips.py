"""Slips of the pen, planted in a line of a plan: what people write for it, which means the same.

A planter takes a line and a way to choose, and gives the line as it may be written, or None where
the slip cannot happen. It does not know how the language repairs it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypeVar

from renja_dsl.syntax.parser import Broken, PlanParser
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import format_bilangan, parse_rupiah

T = TypeVar("T")


class Choose(Protocol):
    """Picks one of several: `random.choice`, or a draw of a strategy."""

    def __call__(self, options: Sequence[T], /) -> T: ...


Planter = Callable[[str, Choose], str | None]

PAIRS = ("“”", "„“", "‘’", "«»", "''", "``", '“"', '"”', "´´", "′′", "″″", "‹›", "”“", "’’")
BLANKS = "\u00a0\u202f\u2009\u3000\u2003"
UNSEEN = "\u200b\u00ad\u2060\ufeff\u200e\u200d"
BULLETS = ("• ", "- ", "* ", "– ", "1. ", "a. ", "1) ", "o ", "➢ ", "(1) ", "12. ", "A. ", "· ")
_TEXT = re.compile(r'"[^"\\]*"')
_MONEY = re.compile(r"Rp(\d{1,3}(?:\.\d{3})+)(?![\d.,])")
_CODE = re.compile(r"(program|kegiatan|sub kegiatan) ([\d.]+) (\"[^\"\\]*\")")
_CELL = re.compile(
    r"(?:target|pagu|realisasi|serapan|proyeksi|kondisi)(?: (?:kini|maju|renstra|lalu|awal|akhir))?(?= )"
)


def quotes(line: str, choose: Choose) -> str | None:
    pair = choose(PAIRS)
    if "'" in line or "\\" in line or not _TEXT.search(line):
        return None
    return _TEXT.sub(lambda text: pair[0] + text[0][1:-1] + pair[1], line)


def blank(line: str, choose: Choose) -> str | None:
    places = [n for n in _outside(line) if line[n] == " " and line[:n].strip()]
    if not places:
        return None
    at = choose(places)
    return line[:at] + choose(BLANKS) + line[at + 1 :]


def unseen(line: str, choose: Choose) -> str | None:
    at = choose(_outside(line))
    return line[:at] + choose(UNSEEN) + line[at:]


def scale(line: str, choose: Choose) -> str | None:
    def spelt(found: re.Match[str]) -> str:
        amount = parse_rupiah(found[0]).nilai
        for power, words in ((9, ("Miliar", "milyar", "M", "MILIAR")), (6, ("jt", "Juta", "JUTA", "jt."))):
            if amount >= 10**power and not amount % 10 ** (power - 2):
                return f"Rp{format_bilangan((amount / 10**power).normalize() + 0)} {choose(words)}"
        return found[0]

    return _changed(_MONEY.sub(spelt, line), line)


def currency(line: str, choose: Choose) -> str | None:
    sign = choose(("IDR ", "rp", "RP ", "Rp.", "Rp. ", "rp. ", "Rupiah ", "R p "))
    return _changed(line.replace("Rp", sign), line) if not _TEXT.search(line) else None


def tail(line: str, choose: Choose) -> str | None:
    return line + choose((",-", ".-", ",00", ",00,-", " rupiah", ",--")) if re.search(r"Rp[\d.]+$", line) else None


def spaced(line: str, choose: Choose) -> str | None:
    def split(found: re.Match[str]) -> str:
        return "Rp" + choose(("", " ")) + found[1].replace(".", choose((" ", " .", ". ")))

    return _changed(_MONEY.sub(split, line), line)


def letters(line: str, choose: Choose) -> str | None:
    sign = choose("Oo")
    return _changed(
        _MONEY.sub(lambda found: "Rp" + found[1].replace("0", sign).replace("1", choose("1lI")), line), line
    )


def lost_zero(line: str, choose: Choose) -> str | None:
    found = re.search(r"Rp\d+(?:\.\d{3})+\.000$", line)  # of a sum that large nobody is sure
    return line[:-1] if found and parse_rupiah(found[0]).nilai <= 10**11 and choose((True,)) else None


def sign_behind_field(line: str, choose: Choose) -> str | None:
    found = _CELL.match(line) or re.match(r"(?:lokasi|kelompok sasaran|hasil|keluaran|indikator|visi)(?= \")", line)
    return line[: found.end()] + choose((":", " :", " =", "=")) + line[found.end() :] if found else None


def year_without_colon(line: str, choose: Choose) -> str | None:
    return _changed(re.sub(r"(?<=\d{4}):", choose(("", " =", " :")), line, count=1), line)


def comment(line: str, choose: Choose) -> str | None:
    return f"{line} {choose(('// ', '-- ', '/* ', '//'))}cek lagi" + choose(("", " 2026"))


def stop(line: str, choose: Choose) -> str | None:
    return line + choose((";", " ;", ".", " .")) if line[-1] not in ".," else None


def nothing(line: str, choose: Choose) -> str | None:
    sign = choose(("-", "–", "n/a", "N/A", "tidak ada", "Nihil", "NIHIL", "--", "n.a."))
    return _changed(re.sub(r"nihil$", sign, line), line)


def compared(line: str, choose: Choose) -> str | None:
    sign = choose((">=", "≥ ", "≤", "> ", "<", "± ", "~", ">= ", "minimal ", "min. "))
    return _changed(re.sub(r"^(target(?: kini| maju)?) (?=\d)", rf"\1 {sign}", line), line)


def ranged(line: str, choose: Choose) -> str | None:
    sign = choose((" - ", "-", " – ", "–", " s.d. ", " s/d ", " sd ", " hingga "))
    return _changed(line.replace(" sampai ", sign), line)


def bullet(line: str, choose: Choose) -> str | None:
    return choose(BULLETS) + line


def code_apart(line: str, choose: Choose) -> str | None:
    if not (found := _CODE.match(line)):
        return None
    dots = [n for n, sign in enumerate(line[: found.end(2)]) if sign == "."]
    at = choose(dots)
    return line[:at] + choose((". ", " .", ",", " ", ", ", "..", "-")) + line[at + 1 :]


def code_dot(line: str, choose: Choose) -> str | None:
    return f"{line[: found.end(2)]}{choose(('. -', ' -', ':', ' :', ' =', ' –'))}{line[found.end(2) :]}" if (
        found := _CODE.match(line)
    ) else None  # fmt: skip


def code_in_quotes(line: str, choose: Choose) -> str | None:
    sign = choose((" ", " - ", ": ", ". "))
    return _changed(_CODE.sub(lambda m: f'{m[1]} "{m[2]}{sign}{m[3][1:]}', line), line)


def code_behind(line: str, choose: Choose) -> str | None:
    sign = choose((" ", " (", ", "))
    return _changed(_CODE.sub(lambda m: f"{m[1]} {m[3]}{sign}{m[2]}{')' if sign == ' (' else ''}", line), line)


def unquoted(line: str, choose: Choose) -> str | None:
    texts = _TEXT.findall(line)
    if (
        len(texts) != 1
        or line.startswith("klaim")
        or not texts[0][1:2].isalnum()
        or ("lokasi" in line and "," in texts[0])
    ):
        return None
    return line.replace(texts[0], texts[0][1:-1]) if choose((True,)) else None


def quote_lost(line: str, choose: Choose) -> str | None:
    texts = _TEXT.findall(line)
    if len(texts) != 1 or line.startswith("klaim") or "\\" in line:
        return None
    return line.replace(texts[0], choose((texts[0][:-1], texts[0][1:])))


def level(line: str, choose: Choose) -> str | None:
    words = {
        "sub kegiatan": ("subkegiatan", "sub-kegiatan", "Sub Kegiatan", "SUB KEGIATAN", "sub giat", "subgiat", "Subkeg",
                         "SubKegiatan", "sub keg", "Sub Keg.", "sub_kegiatan", "Sub-Kegiatan"),
        "kegiatan": ("giat", "keg.", "Kegiatan", "KEGIATAN", "Keg"),
        "program": ("Program", "PROGRAM", "prog.", "Prog", "progam"),
    }  # fmt: skip
    for word, others in words.items():
        if line.startswith(f"{word} "):
            return choose(others) + line[len(word) :]
    return None


def capitals(line: str, choose: Choose) -> str | None:
    first = re.match(
        r"[a-z]+(?: (?:kegiatan|sasaran|dana|maju|kini|renstra|lalu|urusan|daerah|hukum|akhir))?(?= )", line
    )
    if first is None:
        return None
    said = choose((str.title, str.upper, str.capitalize))(first[0])
    return said + line[first.end() :]


def places(line: str, choose: Choose) -> str | None:
    return _changed(re.sub(r'(?<="), (?=")', choose((" ", " dan ", "; ", " & ", ",", " / ")), line), line, '","')


def quantities(line: str, choose: Choose) -> str | None:
    return _changed(line.replace("; ", choose((", ", " dan ", " & ", " + ", " serta "))), line)


def percent(line: str, choose: Choose) -> str | None:
    return (
        None
        if '"' in line
        else _changed(line.replace("%", choose((" persen", " prosen", " Persen", " percent"))), line)
    )


def comma_thousands(line: str, choose: Choose) -> str | None:
    return _changed(re.sub(r"^(target[a-z ]*) ([1-9]\d{0,2})\.(\d{3}) (?=[A-Z])", r"\1 \2,\3 ", line), line)


def number_word(line: str, choose: Choose) -> str | None:
    words = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")

    def spelt(found: re.Match[str]) -> str:
        word = words[int(found[2]) - 1]
        return f"{found[1]} " + choose((word, word.title(), f"{found[2]} ({word})"))

    return _changed(re.sub(r"^(target[a-z ]*?) ([1-9]|10)(?= [A-Za-z])", spelt, line), line)


def quarter(line: str, choose: Choose) -> str | None:
    roman = {"1": "I", "2": "II", "3": "III", "4": "IV"}
    made = choose(("TW {r}", "Triwulan {r}", "Tw.{n}", "TW {n}", "tw{n}", "TW-{r}", "triwulan {n}", "TW.{r}"))
    return _changed(re.sub(r"TW(\d)(?=:)", lambda m: made.format(n=m[1], r=roman[m[1]]), line), line)


def next_year(line: str, choose: Choose) -> str | None:
    said = choose(
        ("{} n+1", "{} tahun n+1", "{} (n+1)", "prakiraan maju", "Prakiraan Maju", "perkiraan maju", "{} N+1")
    )
    return _changed(re.sub(r"^(target|pagu) maju(?= )", lambda m: said.format(m[1]), line), line)


SYNONYMS = {
    "pagu": ("anggaran", "pagu indikatif", "pagu anggaran", "Pagu Indikatif", "budget", "alokasi anggaran"),
    "indikator": ("tolok ukur", "tolak ukur", "indikator kinerja", "Tolok Ukur Kinerja"),
    "sumber dana": ("sumber pendanaan", "sumber anggaran", "Sumber Pendanaan"),
    "lokasi": ("lokus", "Lokus"),
    "kelompok sasaran": ("sasaran kelompok", "penerima manfaat"),
    "keluaran": ("output", "Output"),
    "hasil": ("outcome", "Outcome"),
    "perangkat daerah": ("OPD", "SKPD", "opd", "nama OPD"),
    "daerah": ("nama daerah", "Pemerintah Daerah"),
    "serapan": ("realisasi anggaran", "penyerapan", "realisasi keuangan"),
    "target": ("target kinerja", "Target Kinerja"),
    "dasar hukum": ("landasan hukum",),
}


def synonym(line: str, choose: Choose) -> str | None:
    for word, others in SYNONYMS.items():
        if re.match(rf"{word} (?!maju|kini|renstra|lalu)", line):
            return choose(others) + line[len(word) :]
    return None


def marks(line: str, choose: Choose) -> str | None:
    found = re.search(r"(?<=mendukung )([A-Z])(\d+)$", line)
    if found is None:
        return None
    letter, number = found.groups()
    said = choose((f"{letter.lower()}{number}", f"{letter}.{number}", f'"{letter}{number}"', f"{letter} {number}"))
    return line[: found.start()] + said


def header(line: str, choose: Choose) -> str | None:
    said = choose(("Renja", "RENJA TAHUN", "renja tahun", "RENJA", "Rencana Kerja Tahun", "renja TA", "renja:"))
    return _changed(re.sub(r"^renja(?= \d)", said, line), line)


def comma_for_dot(line: str, choose: Choose) -> str | None:
    return re.sub(r"\.(\d{3})$", r",\1", line) if re.search(r"Rp\d{1,3}(?:\.\d{3}){2,}$", line) else None


def stray(line: str, choose: Choose) -> str | None:
    return f"{choose(('xx', 'no', 'kolom', 'yang'))} {line}" if line.startswith('indikator "') else None


def stage_behind(line: str, choose: Choose) -> str | None:
    found = re.match(r'(renja \d{4}) tahap "([^"]+)"$', line)
    return f"{found[1]}{choose((' - ', ', ', ' – '))}{found[2].title()}" if found else None


def persons(line: str, choose: Choose) -> str | None:
    """A pair of persons and time is one text."""
    found = re.match(r'(target(?: \w+)?) "(\d+/\d+ Orang/bulan)"$', line)
    return f"{found[1]} {found[2]}" if found else None


def bars(line: str, choose: Choose) -> str | None:
    """A line of two cells, as copied out of a table."""
    found = _CELL.match(line) or re.match(r"(?:lokasi|kelompok sasaran|hasil|keluaran|indikator|visi)(?= \")", line)
    if found is None:
        return None
    value = line[found.end() + 1 :]
    text = value[1:-1] if _TEXT.fullmatch(value) and value[1].isalpha() and "," not in value else value
    return choose(("| {} | {} |", "{} | {}", "|{}|{}|")).format(found[0], choose((value, text)))


def quoted_number(line: str, choose: Choose) -> str | None:
    found = re.match(r"((?:target|realisasi|kondisi)(?: [a-z]+)?) (\d[\d.,]*(?:%| [^\W\d_]+))$", line)
    marks = choose(("“{}”", '"{}"', '" {} "'))
    return f"{found[1]} {marks.format(found[2])}" if found else None


def arrow(line: str, choose: Choose) -> str | None:
    sign = choose(("→", "->", " → ", " ⇒ "))
    found = re.match(r"(?:target|pagu|realisasi|serapan)(?: [a-z]+)?(?= [\dR])", line)
    return f"{line[: found.end()]} {sign}{line[found.end() :]}" if found else None


def inner_bullet(line: str, choose: Choose) -> str | None:
    found = re.match(r"(?:lokasi|kelompok sasaran|hasil|keluaran|indikator|visi)(?= \"[^\W\d_])", line)
    sign = choose(("1. ", "• ", "- ", "a. ", "1) ", "(1) "))
    return f"{line[: found.end()]} {sign}{line[found.end() + 1 :]}" if found and line.count('"') == 2 else None


def list_of_numbers(line: str, choose: Choose) -> str | None:
    """Several texts of one cell, numbered."""
    found = re.match(r"(lokasi|kelompok sasaran) ((?:\"[^\d\",]+\"(?:, )?){2,})$", line)
    if found is None:
        return None
    sign = choose((".", ")"))
    texts = (text.strip('"') for text in _TEXT.findall(found[2]))
    return f"{found[1]} " + " ".join(f"{number}{sign} {text}" for number, text in enumerate(texts, 1))


def amount_in_words(line: str, choose: Choose) -> str | None:
    found = re.match(r"(pagu(?: [a-z]+)?) Rp([1-9])\.000\.000\.000$", line)
    words = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
    said = choose(("{} {} miliar rupiah", "{} Rp {} Miliar", "{} {} milyar"))
    return said.format(found[1], words[int(found[2]) - 1]) if found else None


def spelt_amount(line: str, choose: Choose) -> str | None:
    found = re.match(r"pagu(?: [a-z]+)? Rp([1-9])\.000\.000\.000$", line)
    words = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
    said = choose((" ({} miliar rupiah)", ",- ({} miliar rupiah)", " (terbilang: {} milyar rupiah)"))
    return line + said.format(words[int(found[1]) - 1].title()) if found else None


def zero_too_many(line: str, choose: Choose) -> str | None:
    return line + "0" if re.search(r"Rp\d{1,3}(?:\.\d{3})+\.000$", line) and choose((True,)) else None


def unit_in_brackets(line: str, choose: Choose) -> str | None:
    found = re.match(r"(target(?: \w+)? \d[\d.,]*) ([^\W\d_]{2,})$", line)
    return choose(("{} ({})", "{}({})", "{}, {}", "{} - {}")).format(*found.groups()) if found else None


def unit_first(line: str, choose: Choose) -> str | None:
    found = re.match(r"(target(?: \w+)?) (\d+) (Dokumen|Laporan|Orang|Paket|koperasi)$", line)
    return choose(("{0} {2} {1}",)).format(*found.groups()) if found else None


def key_twice(line: str, choose: Choose) -> str | None:
    return _changed(line.replace("TW2:", "TW1:", 1), line) if choose((True,)) and "TW1:" in line else None


def no_space_head(line: str, choose: Choose) -> str | None:
    found = re.match(r"renja (\d{4})", line)
    return f"renja{choose(('-', '/', ':', '_', ''))}{found[1]}{line[found.end() :]}" if found else None


def footnote(line: str, choose: Choose) -> str | None:
    return line + choose(("*", " *)", " 1)", "**", " (*)", "¹")) if re.search(r"(?:Rp[\d.]+|\d%)$", line) else None


def letter_in_code(line: str, choose: Choose) -> str | None:
    found = _CODE.match(line)
    return line[: found.end(2)].replace("0", choose("Oo"), 1) + line[found.end(2) :] if found else None


def letter_in_year(line: str, choose: Choose) -> str | None:
    found = re.match(r"(?:target|pagu|realisasi) 20(?=\d\d:)", line)
    return f"{line[: found.end() - 1]}{choose('Oo')}{line[found.end() :]}" if found else None


def torn_number(line: str, choose: Choose) -> str | None:
    found = re.match(r"(?:target|kondisi)(?: [a-z]+)? [1-9]\d{0,2}(?=\.\d{3} |,\d{1,2}%)", line)
    if found is None:
        return None
    apart = choose((f"{line[found.end()]} ", f" {line[found.end()]}"))
    return f"{line[: found.end()]}{apart}{line[found.end() + 1 :]}"


def pasted_row(line: str, choose: Choose) -> str | None:
    found = _CODE.fullmatch(line)
    if found is None or "," in found[3] or found[1] == "kegiatan":
        return None
    return choose(("{}\t{}", "| {} | {} |", "{}   {}", "1\t{}\t{}")).format(found[2], found[3][1:-1])


def key_behind(line: str, choose: Choose) -> str | None:
    found = re.match(r"(target|pagu|realisasi) (20\d\d: [^,]+(?:, 20\d\d: [^,]+)*)$", line)
    if found is None:
        return None
    said = choose(("{1} ({0})", "{1} tahun {0}", "{1} [{0}]"))
    members = (member.split(": ") for member in found[2].split(", "))
    return f"{found[1]} " + ", ".join(said.format(*member) for member in members)


def code_in_name(line: str, choose: Choose) -> str | None:
    found = _CODE.fullmatch(line)
    if found is None:
        return None
    return f'{found[1]} "' + choose(("{1} ({0})", "{1} - {0}", "[{0}] {1}")).format(found[2], found[3][1:-1]) + '"'


def goal_in_quotes(line: str, choose: Choose) -> str | None:
    found = re.match(r'(misi|tujuan|sasaran) ([MTS]\d+) "', line)
    return f'{found[1]} "{found[2]}{choose((" ", ": ", ". ", " - "))}{line[found.end() :]}' if found else None


def quotes_inside(line: str, choose: Choose) -> str | None:
    return line.replace('\\"', choose(('"', '""'))) if '\\"' in line else None


def needless_word(line: str, choose: Choose) -> str | None:
    words = {
        "lokasi": ("pelaksanaan", "kegiatannya"),
        "indikator": ("utamanya", "yang dipakai"),
        "pagu": ("indikatifnya",),
    }
    found = re.match(r"(lokasi|indikator|pagu)(?= [\"R])", line)
    return f"{found[1]} {choose(words[found[1]])}{line[found.end() :]}" if found else None


def emphasis(line: str, choose: Choose) -> str | None:
    found = re.match(r"(?:target|pagu|lokasi|indikator)(?= [\"\dR])", line)
    return choose(("*{}*", "_{}_", "**{}**", "<b>{}</b>")).format(found[0]) + line[found.end() :] if found else None


def sender(line: str, choose: Choose) -> str | None:
    return choose(("[14/7 09.15] Ratna: ", "[14/07/25, 09.15.30] Ratna Dewi: ", "14/07/25 09.15 - Budi: ")) + line


KINDS: dict[str, Planter] = {
    planter.__name__: planter
    for planter in (
        quotes, blank, unseen, scale, currency, tail, spaced, letters, lost_zero, sign_behind_field, year_without_colon,
        comment, stop, nothing, compared, ranged, bullet, code_apart, code_dot, code_in_quotes, code_behind, unquoted,
        quote_lost, level, capitals, places, quantities, percent, comma_thousands, number_word, quarter, next_year,
        synonym, marks, header, comma_for_dot, stray, stage_behind, persons, bars, quoted_number, arrow, inner_bullet,
        list_of_numbers, amount_in_words, spelt_amount, zero_too_many, unit_in_brackets, unit_first, key_twice,
        no_space_head, footnote, letter_in_code, letter_in_year, torn_number, pasted_row, key_behind, code_in_name,
        goal_in_quotes, quotes_inside, needless_word, emphasis, sender,
    )
}  # fmt: skip

_PARSER = PlanParser()


def meaning(line: str) -> object:
    """What a line says, wherever its words stand; None for a line that cannot be read."""
    said = [placed.statement for placed in _PARSER.parse(Source("a.renja", line + "\n"))]
    return None if any(isinstance(statement, Broken) for statement in said) else [_without_places(s) for s in said]


def _without_places(value: Any) -> object:
    if isinstance(value, Cell):
        return (_without_places(value.nilai), value.tercetak)
    if isinstance(value, tuple):
        return (type(value).__name__, *map(_without_places, value))
    return value


def _outside(line: str) -> list[int]:
    """Offsets outside the texts of a line."""
    spans = [found.span() for found in re.finditer(r'"(?:[^"\\]|\\.)*"', line)]
    return [n for n in range(len(line)) if not any(start < n < end for start, end in spans)]


def _changed(new: str, old: str, *same: str) -> str | None:
    return None if new == old or any(text in new for text in same) else new
