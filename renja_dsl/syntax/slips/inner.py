"""Between the parts of a statement: other names for its inner words, numbers and bullets of lists, bars of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_dsl.late import late
from renja_dsl.syntax.slips.rewrite import ARROW, Point, Rewrite
from renja_dsl.syntax.slips.synonyms import inner, synonym
from renja_dsl.syntax.slips.texts import ALONE, LISTS, OF_CODES, quoted

_BULLET = late(
    r"(?:[-*•·▪■□▫●○◦➢➤✓✔–]+\s+|[•·▪■●○◦➢➤✓✔]+|\(?(?:\d{1,2}|[a-z])(?:[.)]\)?\s+|\)\s*)(?![\d.])|\d{1,2}\s+(?=\"))"
    r"(?=[\"“‘'A-Za-z])"
)
_LISTS = (
    (re.compile(r"\(?1[.)]\)?\s*(?=\S)"), re.compile(r"[\s,;]*\(?\b\d{1,2}[.)]\)?\s*(?=[^\W\d_\"]|\")")),
    (re.compile(r"\(?a[.)]\)?\s+(?=\S)"), re.compile(r"[\s,;]+\(?[b-z][.)]\)?\s+(?=[^\W\d_\"]|\")")),
    (re.compile(r"[•▪■●○◦➢➤✓✔*]\s*(?=\S)"), re.compile(r"[\s,;]*[•▪■●○◦➢➤✓✔*]\s*(?=\S)")),
    (re.compile(r"-\s+(?=\S)"), re.compile(r"[\s,;]+-\s+(?=\S)")),
)
"""how a list in one cell begins, and what stands between its members"""
_CAUSES = ("faktor pendorong", "faktor penghambat", "tindak lanjut triwulan", "tindak lanjut renja")
_MANY = dict.fromkeys((*ALONE, *_CAUSES, "indikator"), False) | dict.fromkeys(LISTS, True)
"""fields that may hold several texts -> whether on one line"""
_MARKED = late(r"indikator\s+(?P<mark>\(?(?:iku|spm|ikk)\)?)\s*[:-]?\s*(?P<rest>\S.*)$", re.I | re.S)
_BAR = late(r"\s*\|\s*")
_GOALS = late(rf"\s*(?:[(\[]\s*|(?:{ARROW})\s*|\s)(?P<id>[A-Z]\d+(?:\.\d+)*)\s*[)\]]?")
_KEY = late(r"(?P<key>capaian|realisasi)(?:\s*[:=\-]\s*|\s+)(?=[\"\d])", re.I)
_MAKES_A_FIELD = late(
    r"(?:rata-rata|predikat)\s+(?:kinerja|anggaran)\b|(?:realisasi|serapan)\s+renstra\b|capaian\s+serapan\b", re.I
)
_STATED = late(r"capaian\s+(?=\d[\d.,]*\s*%$)")
_PRINTED = late(r"[^\s\"#][^\"#]*?(?=\s*(?:#|$))")
_OTHER_DOCUMENT = late(r"[,;]?\s*(?:dan\s+)?(?P<kind>renstra|rkpd|renja|evaluasi|sebelumnya)\s+(?P<file>\S.*)$")
_NOTED_BEHIND = late(r"catatan\s+(?P<text>\"[^\"]*\")\s+(?P<field>pada\s+[^\W\d_][^\"]*?)\s*[.;]?$")
_NOTED_IN_BRACKETS = late(r"catatan\s+([(\[]\s*(?P<field>[a-zA-Z]+(?: [a-zA-Z]+)?)\s*[)\]])(?=\s*:?\s*\")")
_DOCUMENT = late(r"renstra|rkpd|evaluasi|renja", re.I)


def noted_field(point: Point) -> Iterator[Rewrite]:
    """`catatan pada anggaran "..."`, `catatan "..." pada target`, `catatan pada "..."`, `catatan (target) "..."`."""
    if not re.match("catatan|abai", point.text):
        return
    if point.seen and point.seen[-1].type == "PADA":
        if (found := synonym(point.rest)) and found[1] != point.rest[: found[0]]:
            length, words, sure = found
            arguments = {"sebutan": point.rest[:length], "kata": words}
            yield Rewrite("slip.sebutan", point.at, point.at + length, words, sure, 1 if sure else 2, arguments)
        elif ahead := re.match(r"(target|pagu)\s+\(?n\s*\+\s*1\)?", point.rest, re.I):
            words = f"{ahead[1].lower()} maju"
            arguments = {"sebutan": ahead[0], "kata": words}
            yield Rewrite("slip.sebutan", point.at, point.at + ahead.end(), words, arguments=arguments)
        elif point.rest.startswith('"'):
            yield Rewrite("slip.kata_lebih", point.seen[-1].start, point.at, "", True, 1, {"kata_lebih": "pada"})
    if behind := _NOTED_BEHIND.match(point.text):
        yield Rewrite("slip.urutan_pada", 0, len(point.text), f"catatan {behind['field']} {behind['text']}")
    if within := _NOTED_IN_BRACKETS.match(point.text):
        yield Rewrite("slip.kata_kurang", *within.span(1), f"pada {within['field']}", arguments={"kata_kurang": "pada"})


def other_inner_name(point: Point) -> Iterator[Rewrite]:
    """`selaku` for `jabatan`, `karena` for `alasan`, `mengenai` for `tentang`: where the right word could stand."""
    if not point.seen:
        return
    at = len(point.text[: point.at].rstrip())
    rest = point.text[at:].lstrip()
    at = len(point.text) - len(rest[1:].lstrip() if rest.startswith((",", ";")) else rest)
    start = point.at if at <= point.at else len(point.text[: point.at].rstrip())
    noted = point.seen[-1].type == "PADA"  # a field follows, which has other names of its own
    for length, words, sure in () if noted else inner(point.text, at):
        if words.split()[0] in point.keywords:
            end = at + length
            arguments = {"sebutan": point.text[at:end].strip(), "kata": words}
            text = words if start == point.at else f" {words}"
            yield Rewrite("slip.sebutan", start, end, text, sure, 1 if sure else 2, arguments)


_ORDER = ("jabatan", "pangkat", "nip", "sebagai")
_PART = late(
    r"\s*[,;]?\s*(?P<name>jabatan|pangkat|nip|sebagai)\s*:?\s*(?P<text>\"[^\"]*\"|evaluator|pihak kedua)", re.I
)


def parts_in_order(point: Point) -> Iterator[Rewrite]:
    """`penanda tangan "N" nip "1" jabatan "K"`: the parts have an order."""
    head = re.match(r'penanda tangan "[^"]*"', point.text)
    found = list(_PART.finditer(point.text, head.end())) if head else []
    names = [part["name"].lower() for part in found]
    if (
        head
        and found
        and "".join(part[0] for part in found) == point.text[head.end() :].rstrip()
        and names != sorted(names, key=_ORDER.index)
    ):
        parts = sorted(zip(names, (part["text"] for part in found), strict=True), key=lambda p: _ORDER.index(p[0]))
        text = "".join(f" {name} {said}" for name, said in parts)
        yield Rewrite("slip.urutan", head.end(), len(point.text), text)


def inner_bullet(point: Point) -> Iterator[Rewrite]:
    """`indikator 1. Name`, `lokasi • Name`: no number and no bullet before a text."""
    if OF_CODES.match(point.text) or point.text.startswith("sumber dana"):
        return  # it may be a piece of a code
    if point.seen and "TEKS" in point.expected and (found := _BULLET.match(point.text, point.at)):
        yield Rewrite("slip.butir", *found.span(), "")


def numbered_texts(point: Point) -> Iterator[Rewrite]:
    """`lokasi 1. A 2. B`: a list that was one cell."""
    field = next((name for name in _MANY if point.text.startswith(f"{name} ")), None)
    if field is None:
        return
    members = (
        between.split(point.text[first.end() :])
        for begin, between in _LISTS
        if (first := begin.match(point.text, len(field) + 1))
    )
    parts = [part.strip(' ",;') for part in next(members, [])]
    if len(parts) < 2 or not all(parts):
        return
    key, between = ("slip.koma", ", ") if _MANY[field] else ("slip.satu_per_baris", f"\n{field} ")
    text = f"{field} {between.join(map(quoted, parts))}"
    yield Rewrite(key, 0, len(point.text), text, False, 1, {"medan": field}, splits=not _MANY[field])


def around_a_list(point: Point) -> Iterator[Rewrite]:
    """`lokasi ["A", "B"]`: nothing stands around the texts of a list."""
    found = re.compile(r"([a-z]+(?: [a-z]+)?\s*)([\[({])\s*(.+?)\s*[\])}]\s*$").match(point.text)
    if found and "TEKS" in point.expected and found.end(1) == point.at and found[3][0] in '"“':
        yield Rewrite("slip.tanda_sela", 0, len(point.text), found[1] + found[3], arguments={"tanda_sela": found[2]})


def mark_first(point: Point) -> Iterator[Rewrite]:
    """`indikator IKU "Name"`: the mark comes behind the name."""
    if found := _MARKED.match(point.text):
        mark = found["mark"].strip("()").lower()
        text = f"indikator {found['rest']} {mark}"
        yield Rewrite("slip.penanda_di_depan", 0, len(point.text), text, arguments={"penanda": mark})


def bar(point: Point) -> Iterator[Rewrite]:
    """`| pagu | Rp5 |`: the bars of a table say nothing between a word of the language and its value."""
    if "|" not in point.text:
        return
    if not point.seen and (found := _BAR.match(point.text)):
        end = len(point.text.rstrip(" |;.,"))
        text = re.sub(r"^([^\W\d_][^|\"]{0,40}?)\s*\|\s*", r"\1 ", point.text[found.end() : end])
        yield Rewrite("slip.garis_sel", 0, len(point.text), text)
        return
    found = _BAR.match(point.text, len(point.text[: point.at].rstrip()))
    if found is None:
        found = re.compile(r"(?P<word>[^\W\d_][^|\"\d]{0,40}?)\s*\|\s*").match(point.text) if not point.seen else None
        if found is not None:
            yield Rewrite("slip.garis_sel", *found.span(), f"{found['word']} ", arguments={"garis_sel": "|"})
    elif found.end() == len(point.text):
        yield Rewrite("slip.garis_sel", *found.span(), "")
    elif point.seen and (point.seen[-1].text.islower() or point.seen[-1].type in ("KODE", "ID", "TEKS")):
        yield Rewrite("slip.garis_sel", *found.span(), " ")


def goals_behind(point: Point) -> Iterator[Rewrite]:
    """`program 2.17.01 "Name" (S3)`, `-> S3`: the word that says what it is for is left out."""
    found = _GOALS.match(point.text, len(point.text[: point.at].rstrip()))
    if found and "mendukung" in point.keywords:
        word = {"kata_kurang": "mendukung"}
        yield Rewrite("slip.kata_kurang", *found.span(), f" mendukung {found['id']}", False, 2, word)


def word_key(point: Point) -> Iterator[Rewrite]:
    """`realisasi 98%, Capaian: 31%`: keys of a recap that are words."""
    recap = re.match(r"tertulis\s+(?:rata-rata|predikat)\s", point.text)
    if recap and point.field_end >= 0 and (found := _KEY.match(point.text, point.value_at)):
        yield Rewrite("slip.titik_dua", *found.span(), f"{found['key'].lower()}: ", arguments={"tahun": found["key"]})


def stated(point: Point) -> Iterator[Rewrite]:
    """`rata-rata kinerja TW1: 25%`, `realisasi renstra 24 dokumen`: what is stated begins with `tertulis`."""
    for pattern, sure in ((_MAKES_A_FIELD, True), (_STATED, False)):
        if pattern.match(point.text):
            cost = 1 if sure else 2
            yield Rewrite("slip.kata_kurang", 0, 0, "tertulis ", sure, cost, {"kata_kurang": "tertulis"})


def printed(point: Point) -> Iterator[Rewrite]:
    """`pagu Rp5 tercetak 5`: what was printed is a text."""
    if point.seen and point.seen[-1].type == "TERCETAK" and (found := _PRINTED.match(point.text, point.at)):
        yield Rewrite("slip.tanpa_kutip", *found.span(), quoted(found[0]), cost=2)


def references(point: Point) -> Iterator[Rewrite]:
    """`mengacu "renstra.renja"`, `mengacu renstra "a", rkpd "b"`."""
    if not point.text.startswith("mengacu") or not point.seen:
        return
    file = re.compile(r'"([^"\n]+)"').match(point.text, point.at)
    if file and len(point.seen) == 1 and (kind := _DOCUMENT.search(file[1])):
        word = kind[0].lower()
        yield Rewrite("slip.kata_kurang", point.at, point.at, f"{word} ", False, 2, {"kata_kurang": word})
    elif point.seen[-1].type == "TEKS" and (found := _OTHER_DOCUMENT.match(point.text, point.seen[-1].end)):
        field = {"medan": "mengacu"}
        text = f"\nmengacu {found['kind']} {quoted(found['file'])}"
        yield Rewrite("slip.satu_per_baris", *found.span(), text, True, 2, field, splits=True)


def target_behind(point: Point) -> Iterator[Rewrite]:
    """`indikator "Name": 25 koperasi`: the target has a line of its own."""
    if not point.text.startswith("indikator") or not point.seen or point.seen[-1].type not in ("TEKS", "IKU", "SPM"):
        return
    if found := re.compile(r"\s*[:=,;-]?\s*(?=\d)").match(point.text, point.seen[-1].end):
        target = {"dua_baris": "target"}
        yield Rewrite("slip.dua_baris", *found.span(), "\ntarget ", False, 3, target, splits=True)
