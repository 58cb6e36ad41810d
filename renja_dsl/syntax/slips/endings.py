"""What stands behind a finished statement: comment signs of other languages, stops, remarks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_dsl.late import late
from renja_dsl.syntax.slips.rewrite import Point, Rewrite
from renja_dsl.syntax.vocabulary import VOCABULARY, FieldKind
from renja_dsl.values.lookalikes import DIGIT_LETTERS

_COMMENT = late(
    r"\s*[.;|]?\s*(?://+|--+|/\*+|<!--|[;-]\s*(?=[^\W\d]+ [^\d]*$)|(?=[(\[{][^\d()]+[)\]}]$|\([^\W\d][^()%]*\)$))\s*"
    r"(?P<rest>.*?)\s*(?:\*+/|-->)?\s*$",
    re.S,
)
_BEHIND_FORMULA = late(r"\s+(?P<sign>//|--|/\*)[/*-]*\s*(?P<rest>[^\"]*)$")
_MEASURES = dict.fromkeys(
    row.written.split()[0]
    for row in VOCABULARY
    if row.kind in (FieldKind.MONEY, FieldKind.CELLS, FieldKind.PRINTED, FieldKind.PRINTED_MONEY)
)
_DESCRIBING = [row.written for row in VOCABULARY if row.kind in (FieldKind.TEXT, FieldKind.TEXTS, FieldKind.ENTRIES)]
_OPENS = late(
    rf"(?:{'|'.join(_MEASURES)}|indikator|program|kegiatan|sub kegiatan|perangkat daerah|mengacu)\s+(?=[\"\dRm-nk-l])"
    rf"|(?:{'|'.join(_DESCRIBING)})(?: [a-z]+)?\s+(?=[\"\d])",
    re.I,
)
"""the beginning of another statement, with what follows its keyword"""
_STOP = late("\\s*[;.:,\\-|!?…/)\\]}\u2600-\u27bf\U0001f000-\U0001faff]+\\s*$")
_NEXT_STATEMENT = late(
    rf"(?:{'|'.join(_MEASURES)})\s+(?:[a-z]+\s+)?(?=[\dR])|(?:{'|'.join(_DESCRIBING)}|indikator|program|kegiatan)\s+(?=\")",
    re.I,
)
"""a statement behind the sign of a remark, which may have been left out on purpose"""
_A_VALUE = late(rf"{_OPENS.pattern}|(?:rp|idr)\s?\.?\s?\d|\b(?:juta|miliar|milyar)\b", re.I)
_RUPIAH = late(r"\s*,?-?\s*\(?rupiah\)?\.?(?=\s|$)", re.I)


_REMARK_BEHIND = late(
    r'(?P<head>(?:[^"\n]|"(?:[^"\\\n]|\\.)*")*?\S)\s*(?P<sign>(?<![:/])//+|--+(?=\s)|/\*+)\s*(?P<rest>[^"\n]*?)\s*(?:\*+/)?$'
)


def remark_behind(text: str) -> tuple[str, Rewrite] | None:
    """A statement without the remark behind the sign of another language, and the change that puts it there again."""
    found = None if text.startswith("klaim") else _REMARK_BEHIND.fullmatch(text)
    if found is None or not found["rest"] or _NEXT_STATEMENT.match(found["rest"]):
        return None
    head = found["head"].rstrip(" .;|")
    return head, Rewrite("slip.komentar", 0, 0, f"  # {found['rest']}", arguments={"komentar": found["sign"][:2]})


def comment_behind(point: Point) -> Iterator[Rewrite]:
    """`pagu Rp5 // remark`: the sign of a comment is #."""
    if point.text.startswith("klaim") and (found := _BEHIND_FORMULA.search(point.text)):
        sign = found["sign"]
        yield Rewrite("slip.komentar", *found.span(), f"  # {found['rest']}", arguments={"komentar": sign})
    start = _read_to(point)
    if point.seen and point.seen[-1].text == ";":
        start = point.seen[-1].start
    found = _COMMENT.match(point.text, start)
    if found and point.seen and "\n" not in found["rest"]:
        sign = found[0].strip()[:2].strip()
        sign = sign if sign[:1] not in "([{" else sign[:1]
        sure = sign in ("//", "--", "/*", "<!")
        if _NEXT_STATEMENT.match(found["rest"]) if sure else _A_VALUE.search(found["rest"]):
            return
        if not sure and "TEKS" in point.expected:
            return
        if found["rest"]:
            text = f"  # {found['rest']}"
            cost = 1 if sign in ("//", "--", "/*", "<!") else 4
            yield Rewrite("slip.komentar", start, len(point.text), text, cost == 1, cost, {"komentar": sign})
        else:
            yield Rewrite("slip.tanda_akhir", start, len(point.text), "")


_FOOTNOTE = late(
    r"\s*(?:\(?\*{1,3}\)?|\(?\d{1,2}\)|\[\d{1,2}\]|[⁽¹²³⁴-⁹⁰]+[⁾)]?|[†‡§])(?=\s*(?:$|[,;.]\s*(?:\w+\s*:|$)))"
)
_STARS = late(r"\s*(?:\(?\*{1,3}\)?|[⁽¹²³⁴-⁹⁰]+[⁾)]?|[†‡§])(?=\s*$)")
_GLUED_FOOTNOTE = late(r"((?:rp\s?\.?\s?)?\d{1,3}(?:\.\d{3})+)(?:\d\)|[¹²³⁴-⁹]+)", re.I)


def footnote(point: Point) -> Iterator[Rewrite]:
    """`pagu Rp5*`, `target 40% 1)`: the sign of a footnote is no part of the value."""
    text = point.seen[-1] if point.seen and point.seen[-1].type == "TEKS" else None
    if text and (starred := _STARS.match(point.text, text.end)):
        yield Rewrite("slip.catatan_kaki", *starred.span(), "", True, 1, {"catatan_kaki": starred[0].strip()})
    if point.field_end < 0 and not point.text.startswith("sumber dana"):
        return
    at = point.value_at if point.field_end >= 0 else point.at
    if found := _GLUED_FOOTNOTE.match(point.text, at):
        sign = found[0][len(found[1]) :]
        yield Rewrite("slip.catatan_kaki", *found.span(), found[1], False, 2, {"catatan_kaki": sign})
    found = _FOOTNOTE.match(point.text, _read_to(point))
    last = point.seen[-1] if point.seen else None
    if found and point.complete and last is not None and last.end > max(point.field_end, 0):
        number = re.search(r"\d", found[0]) is not None
        if number and last.type == "ANGKA":
            return  # it may be the value itself
        sure = not number or last.type in ("RUPIAH", "PERSEN")
        yield Rewrite("slip.catatan_kaki", *found.span(), "", sure, 1, {"catatan_kaki": found[0].strip()})


def in_parentheses(point: Point) -> Iterator[Rewrite]:
    """`(mendukung S1)`, `, mendukung S1`, `[2.17.01]`: signs around what could stand there by itself."""
    found = re.compile(r"\s*(?:[(\[]\s*(?P<inner>[^()\[\]]+?)\s*[)\]]|[,;]\s*(?P<next>[^\W\d]\w*))").match(
        point.text, _read_to(point)
    )
    if found is None or not point.seen:
        return
    inner = found["inner"] or found["next"]
    first = inner.split()[0]
    if first.lower() in point.keywords and not (found["next"] and _OPENS.match(f"{first} ")):
        yield Rewrite(
            "slip.tanda_sela",
            *found.span(),
            f" {first.lower()}{inner[len(first) :]}",
            arguments={"tanda_sela": found[0].strip()[0]},
        )
    elif "KODE" in point.expected and re.fullmatch(r"[0-9X](?:\.[0-9X]+)*", inner):
        yield Rewrite("slip.tanda_sela", *found.span(), f" {inner}", arguments={"tanda_sela": found[0].strip()[0]})


def two_lines(point: Point) -> Iterator[Rewrite]:
    """`pagu Rp5 pagu maju Rp6`: the next statement has a line of its own."""
    for found in re.compile(r"(?<!\s)(?:\s*+[;,.|]\s++|\s++)(?:(?:dan|serta|&)\s++)?(?=[^\W\d])").finditer(
        point.text, point.field_end if point.field_end > 0 else 0
    ):
        opens = _OPENS.match(point.text, found.end())
        if found.start() > point.at or not point.seen:
            return
        if opens and found.end() > point.seen[0].end and _read_to(point) >= found.start():
            yield Rewrite("slip.dua_baris", *found.span(), "\n", False, 3, {"dua_baris": opens[0].strip()}, splits=True)


_LOST = {
    "abai": (re.compile(r"(?=\")|(?=(?:pagu|target|indikator|lokasi|serapan|realisasi)\b)"), "alasan "),
    "dasar": (re.compile(r"(?=\"(?!UU|Undang|Per|PP|Kep|Inst|Surat))"), "tentang "),
    "catatan": (re.compile(r"(?=(?:pagu|target|indikator|lokasi)\b)"), "pada "),
    "renja": (re.compile(r"tahap\s+|(?=[\"a-z])"), "tahap "),
    "rkpd": (re.compile(r"tahap\s+|(?=[\"a-z])"), "tahap "),
    **dict.fromkeys(("usulan", "pokok", "inovasi"), (re.compile(r"(?=\")"), "alasan ")),
    "ditetapkan": (re.compile(r"\s*,?\s*(?=\"?\d{1,2}\s)"), "tanggal "),
    "penanda": (re.compile(r"\s*,?\s*(?=\")"), "jabatan "),
    "prioritas": (re.compile(r"(?=\")"), "daerah "),
    "sumber": (re.compile(r"(?=\")"), "dana "),
}
_STAGE = late(
    r"(?:[-–,:]\s*)?(?:\((?:tahap\s+)?((?:rancangan|penetapan|perubahan)[^()]*)\)"
    r"|(?:tahap\s+)?(rancangan(?: (?:awal|akhir))?|penetapan|perubahan))\s*[.;,:]*\s*$",
    re.I,
)


def lost_word(point: Point) -> Iterator[Rewrite]:
    """`abai ANG101 "..."`: a word of the language is left out between two parts."""
    if stage := _STAGE.match(point.text, point.at) if "TAHAP" in point.expected else None:
        stated = f'tahap "{(stage[1] or stage[2]).strip().lower()}"'
        yield Rewrite("slip.kata_kurang", *stage.span(), stated, True, 2, {"kata_kurang": "tahap"})
        return
    pattern, word = _LOST.get(point.seen[0].text if point.seen else "", (None, ""))
    if pattern is None or word.strip() not in point.keywords:
        return
    if found := pattern.match(point.text, point.at):
        word = "pada " if word == "alasan " and point.text[found.end() : found.end() + 1] != '"' else word
        before = "" if point.text[: found.start()].endswith(" ") else " "
        sure = word not in ("daerah ", "dana ")
        yield Rewrite("slip.kata_kurang", *found.span(), before + word, sure, 2, {"kata_kurang": word.strip()})


def where_it_was_signed(point: Point) -> Iterator[Rewrite]:
    """`ditetapkan "Sukamaju"`."""
    if found := re.match(r"ditetapkan(?=\s+(?:\"|[A-Z]))", point.text):
        yield Rewrite("slip.kata_kurang", found.end(), found.end(), " di", True, 2, {"kata_kurang": "di"})


def whose_follow_up(point: Point) -> Iterator[Rewrite]:
    """`tindak lanjut "..."`: in the next quarter, or in the next plan."""
    if re.match(r"tindak\s+lanjut\s*:?\s*[\"“]", point.text) and point.seen:
        for cost, word in enumerate(("triwulan", "renja"), 2):
            either = {"kata_kurang": "triwulan / renja"}
            yield Rewrite("slip.kata_kurang", point.at, point.at, f"{word} ", False, cost, either)


def stop_behind(point: Point) -> Iterator[Rewrite]:
    """`pagu Rp5;`: a line ends by itself."""
    found = _STOP.search(point.text)
    if found and point.seen and found.start() <= max(point.at, _read_to(point)) and found.start() > 0:
        yield Rewrite("slip.tanda_akhir", *found.span(), "")


_HEAD = late(
    r"(?P<kind>renja|rkpd|evaluasi)[\s:=/_-]*\(?(?P<year>[\dOoQlI|](?: ?[\dOoQlI|]){3})(?!\w)\)?(?:[.,;](?=\s|$))?\s*",
    re.I,
)
_YEAR = late(r"(?:19|20|21)\d\d")


_STAGE_FIRST = late(
    r"(?:(?P<stage>rancangan(?: (?:awal|akhir))?|perubahan|penetapan)\s+)?(?P<kind>renja|rkpd|renstra)\s+"
    r"(?P<more>perubahan\s+)?(?:(?:dinas|badan|opd|skpd|perangkat daerah|kantor)\s+(?:[^\W\d_]+\s+)*?)?"
    r"(?:(?:tahun|ta|periode)(?: anggaran)?\s+)?(?P<year>\d{4}(?:\s*-\s*\d{4})?)(?P<rest>\s.*)?$",
    re.I | re.S,
)


def stage_first(point: Point) -> Iterator[Rewrite]:
    """`Rancangan Awal Renja 2026`, `renja perubahan 2026`, `renja dinas 2026`."""
    found = _STAGE_FIRST.match(point.text)
    if found is None or '"' in point.text[: found.start("year")]:
        return
    stage = (found["stage"] or found["more"] or "").strip().lower()
    text = f"{found['kind'].lower()} {found['year'].replace(' ', '')}" + (f' tahap "{stage}"' if stage else "")
    end = found.end("year")
    if text != point.text[:end]:
        yield Rewrite("slip.kepala", 0, end, text, False, 2, {"kepala": point.text[:end]})


def year_word(point: Point) -> Iterator[Rewrite]:
    """`renja tahun 2026`, `renstra periode 2025 s.d. 2029`."""
    if not re.match("renja|rkpd|evaluasi|renstra", point.text):
        return
    if found := re.compile(r"(?<=\d{4})\s*[,;:]\s*(?=\S)").search(point.text, max(0, point.at - 1)):
        yield Rewrite("slip.tanda_sela", *found.span(), " ", arguments={"tanda_sela": found[0].strip()})
    if found := re.compile(r"(?:tahun(?:\s+anggaran)?|ta|periode)\b\.?\s*:?\s*", re.I).match(point.text, point.at):
        yield Rewrite("slip.kata_lebih", *found.span(), "")
    if found := _HEAD.match(point.text):
        digits = found["year"].translate(DIGIT_LETTERS).replace(" ", "")
        written = found[0] if found["year"] == digits else found["year"]
        key = "slip.kepala" if found["year"] == digits else "slip.huruf_angka"
        head = f"{found['kind']} {digits}{' ' if found[0][-1].isspace() else ''}"
        if head != found[0] and _YEAR.fullmatch(digits):
            arguments = {"kepala": written.strip(), "huruf_angka": written}
            yield Rewrite(key, *found.span(), head, key == "slip.kepala", 1, arguments)
    if found := re.compile(r"renstra\s+\d{4}-\d{4}(?P<sign>[.,;])(?=\s|$)").match(point.text):
        yield Rewrite("slip.tanda_akhir", *found.span("sign"), "")
    year = r"([12][\dOoIl]{3})"
    found = re.compile(rf"renstra\s+{year}\s*(?:[-/]|s\.?/?d\.?|sampai|hingga)+\s*{year}", re.I).match(point.text)
    if found:
        years = f"{found[1]}-{found[2]}".translate(DIGIT_LETTERS)
        sure = not re.search(r"[OoIl]", found[1] + found[2])
        yield Rewrite("slip.periode", found.start(1), found.end(), years, sure)


def same_sign(point: Point) -> Iterator[Rewrite]:
    """`klaim "..." a == b`, `banyak(sub kegiatan)`."""
    if not point.text.startswith("klaim"):
        return
    meant = re.compile(r"\s*(?::|(?:adalah|sebesar|sebanyak|yaitu)\b)\s*(?=Rp|\d)").search(
        point.text, max(point.at - 12, 0), point.at + 12
    )
    if meant and point.text[: meant.start()].rstrip().endswith((")", "]")):
        yield Rewrite("slip.sama_dengan", *meant.span(), " = ", arguments={"sama_dengan": meant[0].strip()})
    if (
        (word := re.compile(r"[A-Z][A-Za-z_.]*").match(point.text, point.at))
        and "TEKS" in point.expected
        and point.seen
    ):
        yield Rewrite("slip.huruf_besar", *word.span(), word[0].lower())
    if found := re.compile(r"={2,3}").search(point.text, max(point.at - 2, 0), point.at + 3):
        yield Rewrite("slip.sama_dengan", *found.span(), "=")
    for found in re.finditer(
        r"\b(sub|bidang|unit|pagu|target|serapan|realisasi)\s+(kegiatan|urusan|kerja|maju|renstra|lalu|kini)\b",
        point.text,
    ):
        if found.start() < point.at <= found.end():
            yield Rewrite("slip.garis_bawah", *found.span(), f"{found[1]}_{found[2]}")


def _read_to(point: Point) -> int:
    """Where the last token that was read ends."""
    return point.seen[-1].end if point.seen and point.fault is None else len(point.text[: point.at].rstrip())
