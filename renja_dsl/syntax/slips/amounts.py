"""Money as people write it: `Rp1,5 Miliar`, `Rp 300 000 000`, `IDR`, `Rp3OO.000`, `300 jt`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from renja_dsl.late import late
from renja_dsl.syntax.slips.rewrite import Point, Rewrite
from renja_dsl.values import NilaiSalah, format_bilangan, format_rupiah, parse_rupiah
from renja_dsl.values.lookalikes import DIGIT_LETTERS
from renja_dsl.values.rupiah import SKALA

_SCALES = {
    "ribu": "ribu", "rb": "ribu", "rbu": "ribu",
    "juta": "juta", "jt": "juta", "jta": "juta", "jutaan": "juta",
    "miliar": "miliar", "milyar": "miliar", "miliyar": "miliar", "milliar": "miliar", "miliard": "miliar",
    "milyard": "miliar", "milliard": "miliar", "milyaran": "miliar", "miliaran": "miliar", "milyr": "miliar",
    "mlyr": "miliar", "mlr": "miliar", "mily": "miliar", "m": "miliar",
    "bn": "miliar", "billion": "miliar", "mio": "juta", "million": "juta",
    "triliun": "triliun", "trilyun": "triliun", "trilliun": "triliun", "trilun": "triliun", "tr": "triliun",
    "t": "triliun",
}  # fmt: skip
_DOUBTFUL = frozenset(("m", "t", "tr", "bn", "billion", "mio", "million"))
"""one letter says little: M is also short for a million elsewhere"""

_DIGIT = r"(?:[0-9OoQlI]|\|(?=[0-9.])|(?<=[0-9])[SBZ](?=[0-9]))"
_MONEY = late(
    rf"(?P<open>\()?\s*(?P<minus>(?:-|minus\b)\s*)?(?P<mark>(?:(?:\(\s*(?:rp\.?|idr)\s*\)|r\s?p[hs]?|[rp](?=\s?\d)|idr|rupiah)\s*[.,:;=]{{0,2}}\s*){{1,2}})?(?P<inner>-\s*(?=\d)|\(\s?(?=\d))?"
    r"(?=[OoQlI|.]*\d|[OoQlI|]{1,3}(?:\.[OoQlI|]{3})+)"
    rf"(?P<number>{_DIGIT}+(?:\s?[.']{{1,2}}\s?{_DIGIT}+|[_;]{_DIGIT}{{3}}(?!\d)|,{_DIGIT}+"
    rf"|\s?,\s?{_DIGIT}{{2,3}}(?![\w])|\s{_DIGIT}{{1,3}}(?!\w))*)"
    rf"(?P<tail>\s?[.,;]?(?:\s?[-=_~]+|,)(?!\s*\w)|\.(?=\s|$))?"
    rf"(?:\s*[-(]?\s*(?P<scale>{'|'.join(sorted(_SCALES, key=len, reverse=True))})(?![\w])\.?\)?)?"
    r"(?P<word>,?-?\s*(?:\(?rupiah\)?|\(?\brp\b\.?\)?|idr\b))?\s*(?P<close>\))?",
    re.IGNORECASE,
)
_CENTS_OR_LOST = late(r"([1-9][0-9]{0,2}(?:\.[0-9]{3})+)\.([0-9]{1,2})")
_COMMA_OR_DOT = late(r"([1-9][0-9]{0,2}(?:\.[0-9]{3})+),([0-9]{3})")
_ANY_GROUPS = late(r"[1-9][0-9]{0,2}(?:[.,][0-9]{3})*,[0-9]{3}\.[0-9]{3}(?:[.,][0-9]{3})*")
_ODD_GROUP = late(r"([1-9][0-9]{0,2}(?:\.[0-9]{3})*)\.([0-9]{2}|[0-9]{4})((?:\.[0-9]{3})*)")
_MUCH = Decimal(10**11)
_SAID = late(r"(?:rp|idr)(?=[^\"]*$)", re.IGNORECASE)
_SCALE_HEAD = late(
    r"\(\s*(?:dalam\s+)?(?:rp\s?\.?\s*)?(?:(?P<thousand>\.?000|ribu(?:an)?)|(?P<million>\.?000\.000|juta(?:an)?))"
    r"(?:\s+rupiah)?\s*\)\s*(?:rp\s?\.?\s*)?(?P<n>[1-9][0-9]{0,2}(?:\.[0-9]{3})*|[1-9][0-9]*)$",
    re.IGNORECASE,
)
_GROUPS = late(r"[1-9][0-9]{0,2}(?:[ .][0-9]{3})+(?:,[0-9]{1,2})?")
_WHOLE = late(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
"""what has to come out when the blanks inside an amount are taken out"""
_SCALE_WORDS = "|".join(sorted(_SCALES, key=len, reverse=True))
_SUM = late(
    rf"(?:r\s?p\s?\.?\s?)?(?P<a>[0-9]+(?:,[0-9]+)?)\s*(?P<sa>{_SCALE_WORDS})\s+(?:rp\s?\.?\s?)?"
    rf"(?P<b>[0-9]{{1,3}}(?:,[0-9]+)?)\s*(?P<sb>{_SCALE_WORDS})(?:\s+rupiah)?(?!\w)",
    re.IGNORECASE,
)


def amount(point: Point) -> Iterator[Rewrite]:
    """An amount that is clear, but not in the notation of plans."""
    if point.field_end >= 0:
        start = point.value_at
    elif point.seen and point.seen[-1].type == "NILAI":
        start = point.at
    elif point.text.startswith("klaim") and (said := _SAID.search(point.text, 0, point.at + 2)):
        start = said.start()
    elif point.text.startswith("sumber dana") and '"' in point.text[: point.at]:
        start = point.text.rindex('"', 0, point.at) + 1
        while start < len(point.text) and point.text[start].isspace():
            start += 1
    else:
        return
    found = _MONEY.match(point.text, start, max(point.value_end(), start))
    if found and re.match(r"[1-9]\.\d\d\.\d\d", found["number"]):
        return  # a code
    if found is None or found.end() < point.at or not (re.search(r"\d", found["number"]) or found["mark"]):
        return
    if not found["mark"] and not (point.in_rupiah or found["scale"] or point.field_end < 0):
        return
    yield from _readings(found, point)


def _readings(found: re.Match[str], point: Point) -> Iterator[Rewrite]:
    written = found[0].rstrip()
    number = " ".join(found["number"].split())
    digits = re.sub(r"\s?([.,'_;])\s?", r"\1", number.translate(DIGIT_LETTERS))
    digits = re.sub(r"['_;]|\.\.", ".", digits)
    torn = False
    scale = _SCALES.get((found["scale"] or "").lower(), "")
    if " " in digits:
        grouped = _GROUPS.fullmatch(digits)
        digits = digits.replace(" ", "." if grouped else "")
        torn = grouped is None
        if torn and not _WHOLE.fullmatch(digits):
            return
    sign = "-" if found["minus"] or found["inner"] or (found["open"] and found["close"]) else ""
    key, arguments = _what(found, number, scale, point)
    if (found["inner"] or "-")[0] == "(":
        key = "slip.kurung"
    arguments = {**arguments, "tertulis": written}
    if "," in digits and "." in digits and _ANY_GROUPS.fullmatch(digits) and not scale:
        yield Rewrite("slip.koma_titik", *found.span(), f"{sign}Rp{digits.replace(',', '.')}", False, 2, arguments)
        return
    mixed = _COMMA_OR_DOT.fullmatch(digits)
    if mixed and not scale:  # a comma for a dot, unless somebody writes three decimals
        readings = (f"Rp{mixed[1]}.{mixed[2]}", *((f"Rp{mixed[1]}",) if mixed[2] == "000" else ()))
        for cost, text in enumerate(readings, 2):
            yield Rewrite("slip.koma_titik", *found.span(), sign + text, False, cost, arguments)
        return
    if found["close"] and not found["open"] and re.search(r"\.\d{4}$", digits):
        return  # the sign of a footnote
    lost = _CENTS_OR_LOST.fullmatch(digits)
    if lost and not scale:
        for cost, text in enumerate(_two_readings(lost), 2):
            yield Rewrite("slip.rupiah_ganda", *found.span(), sign + text, False, cost, arguments)
        return
    if not scale and (groups := _ODD_GROUP.fullmatch(re.sub(r",0{1,2}$", "", digits))):
        for cost, text in enumerate(_odd_groups(*groups.groups()), 2):
            yield Rewrite("rupiah.titik_ribuan", *found.span(), f"{sign}Rp{text}", False, cost, arguments)
        return
    try:
        text = f"Rp{digits} {scale}".rstrip()
        parse_rupiah(text)
    except NilaiSalah as wrong:
        if wrong.complaint.suggestion is None:
            return
        text = wrong.complaint.suggestion
        if wrong.complaint.key in ("rupiah.titik_desimal", "rupiah.nol_titik", "rupiah.titik_ribuan", "rupiah.desimal"):
            key = key or ("slip.nol_depan" if re.match(r"0\d", digits) else wrong.complaint.key)
            yield Rewrite(key, found.start(), found.start() + len(written), sign + text, False, 2, arguments)
            return
    safe = (found["scale"] or "").lower() not in _DOUBTFUL and number == number.translate(DIGIT_LETTERS)
    safe = safe and not torn and bool(found["open"]) is bool(found["close"])
    end = found.start() + len(written)
    spent = point.text.startswith("serapan") or point.key_before(found.start())  # where it may be less than nothing
    if found["open"] and found["close"] and (point.in_rupiah or point.text.startswith("sumber dana")):
        # in accounts it means less than nothing, in a plan mostly a remark
        for cost, reading in enumerate((f"-{text}", text) if spent else (text, f"-{text}"), 1):
            yield Rewrite("slip.kurung", found.start(), end, reading, False, cost, arguments)
        return
    if found["minus"] and found["minus"] != "-":
        # a dash that stands apart is mostly one between a name and its value
        for cost, reading in enumerate((f"-{text}", text) if spent else (text, f"-{text}"), 2):
            yield Rewrite("slip.minus", found.start(), end, reading, False, cost, arguments)
        return
    yield Rewrite(key or "slip.rupiah", found.start(), end, sign + text, safe, 1, arguments)


def _what(found: re.Match[str], number: str, scale: str, point: Point) -> tuple[str, dict[str, str]]:
    """The sentence for the worst of what is wrong with the amount."""
    mark = (found["mark"] or "").strip()
    if number != number.translate(DIGIT_LETTERS):
        return "slip.huruf_angka", {"huruf_angka": number}
    if scale and found["scale"] != scale:
        return "slip.skala", {"ejaan": found["scale"], "skala": scale}
    if re.search(r"\s", found["number"]):
        return "slip.spasi_angka", {"spasi_angka": number}
    if mark.lower().startswith(("idr", "rupiah")):
        return "slip.mata_uang", {"mata_uang": mark}
    if not mark and point.in_rupiah:
        return "pagu.tanpa_rp", {"medan": point.text.split(None, 1)[0]}
    if not mark:
        return "rupiah.tanpa_rp", {}
    return "", {}


def _two_readings(lost: re.Match[str]) -> tuple[str, str]:
    """`300.000.00`: a zero is lost, or the last two are sen; other digits stand in groups of another size.

    Sen come first where the lost zero would make it more than a node of a plan gets.
    """
    sen = format_rupiah(Decimal(f"{lost[1].replace('.', '')}.{lost[2]}"))
    if not lost[2].strip("0"):
        full = f"Rp{lost[1]}.000"
        return (sen, full) if parse_rupiah(full).nilai > _MUCH else (full, sen)
    return sen, f"Rp{format_bilangan(Decimal(lost[0].replace('.', '')))}"


def _odd_groups(before: str, odd: str, after: str) -> list[str]:
    """`1.500.000.0000`, `1.50.000.000`: a zero too many or too few, or dots in the wrong places."""
    regrouped = format_bilangan(Decimal(f"{before}{odd}{after}".replace(".", "")))
    if len(odd) == 4 and odd.endswith("0"):
        return [f"{before}.{odd[:3]}{after}", regrouped]
    return [regrouped, f"{before}.{odd}0{after}"] if odd.endswith("0") else [regrouped]


_TWO = late(r"pagu\s+(?P<a>Rp[\d.]+(?:,\d+)?)\s*[/|\\]\s*(?P<b>Rp[\d.]+(?:,\d+)?)$")


def two_amounts(point: Point) -> Iterator[Rewrite]:
    """`pagu Rp5 / Rp6`: of this year and of the next, or the old one and the new."""
    if found := _TWO.match(point.text):
        arguments = {"dua_jumlah": f"{found['a']} / {found['b']}"}
        text = f"pagu {found['a']}\npagu maju {found['b']}"
        yield Rewrite("slip.dua_jumlah", *found.span(), text, False, 2, arguments, splits=True)
        text = f"pagu {found['b']}  # semula {found['a']}"
        yield Rewrite("slip.dua_jumlah", *found.span(), text, False, 3, arguments, splits=True)


def sum_of_scales(point: Point) -> Iterator[Rewrite]:
    """`1 miliar 500 juta`: one amount in two parts."""
    if point.in_rupiah and (found := _SUM.match(point.text, point.value_at)):
        scales = [_SCALES[found[name].lower()] for name in ("sa", "sb")]
        if SKALA[scales[0]] > SKALA[scales[1]]:
            parts = (parse_rupiah(f"Rp{found[n]} {scale}").nilai for n, scale in zip("ab", scales, strict=True))
            yield Rewrite("slip.dua_skala", *found.span(), format_rupiah(sum(parts, Decimal())), False)


def scale_of_head(point: Point) -> Iterator[Rewrite]:
    """`pagu (Rp.000) 300.000`: the head of a column says that its numbers are thousands."""
    if point.in_rupiah and (found := _SCALE_HEAD.match(point.text, point.field_end)):
        number = Decimal(found["n"].replace(".", ""))
        arguments = {"ribuan": point.text[point.field_end : found.start("n")].strip()}
        for cost, factor in enumerate((1000 if found["thousand"] else 10**6, 1), 2):
            text = format_rupiah(number * factor)
            yield Rewrite("slip.ribuan", *found.span(), text, False, cost, arguments)
