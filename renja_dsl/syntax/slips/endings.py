"""What stands behind a finished statement: comment signs of other languages, stops, remarks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_dsl.syntax.slips.rewrite import Point, Rewrite

_COMMENT = re.compile(
    r"\s*(?://+|--+|/\*+|<!--|;\s*(?=[^\W\d])|-\s+(?=[^\W\d]))\s*(?P<rest>.*?)\s*(?:\*+/|-->)?\s*$", re.S
)
_STOP = re.compile(r"\s*[;.:,\-|]+\s*$")
_RUPIAH = re.compile(r"\s*,?-?\s*\(?rupiah\)?\.?(?=\s|$)", re.I)


def comment_behind(point: Point) -> Iterator[Rewrite]:
    """`pagu Rp5 // remark`: the sign of a comment is #."""
    start = _read_to(point)
    found = _COMMENT.match(point.text, start)
    if found and point.seen and "\n" not in found["rest"]:
        sign = found[0].strip()[:2].strip()
        if found["rest"]:
            text = f"  # {found['rest']}"
            cost = 1 if sign in ("//", "--", "/*", "<!") else 4
            yield Rewrite("slip.komentar", start, len(point.text), text, cost == 1, cost, {"komentar": sign})
        else:
            yield Rewrite("slip.tanda_akhir", start, len(point.text), "")


def stop_behind(point: Point) -> Iterator[Rewrite]:
    """`pagu Rp5;`: a line ends by itself."""
    found = _STOP.search(point.text)
    if found and point.seen and found.start() <= max(point.at, _read_to(point)) and found.start() > 0:
        yield Rewrite("slip.tanda_akhir", *found.span(), "")


def year_word(point: Point) -> Iterator[Rewrite]:
    """`renja tahun 2026`, `renstra periode 2025 s.d. 2029`."""
    if not point.text.startswith(("renja", "rkpd", "evaluasi", "renstra")):
        return
    if found := re.compile(r"(?:tahun(?:\s+anggaran)?|ta|periode)\b\.?\s*:?\s*", re.I).match(point.text, point.at):
        yield Rewrite("slip.kata_lebih", *found.span(), "")
    found = re.compile(r"renstra\s+(\d{4})\s*(?:[-/]|s\.?/?d\.?|sampai|hingga)+\s*(\d{4})", re.I).match(point.text)
    if found:
        years = f"{found[1]}-{found[2]}"
        yield Rewrite("slip.periode", found.start(1), found.end(), years)


def same_sign(point: Point) -> Iterator[Rewrite]:
    """`klaim "..." a == b`, `banyak(sub kegiatan)`."""
    if not point.text.startswith("klaim"):
        return
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
