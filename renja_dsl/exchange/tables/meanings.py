"""What the head of a column means, whatever its wording.

A field is named as the plan language names it, with a key behind `@` where it is one of a
series: `target`, `pagu maju`, `realisasi@TW1`, `target@2026`, `tertulis serapan`.
"""

from __future__ import annotations

import re

from attrs import frozen

K_FIELDS = (
    *("target", "target kini", "target maju", "target renstra", "realisasi", "realisasi lalu", "proyeksi"),
    *("kondisi awal", "kondisi akhir", "tertulis realisasi", "tertulis realisasi renstra", "tertulis capaian"),
)
RP_FIELDS = (
    *("pagu", "pagu maju", "pagu renstra", "serapan", "serapan lalu"),
    *("tertulis serapan", "tertulis serapan renstra", "tertulis capaian serapan"),
)
LEVEL_FIELDS = ("urusan", "bidang urusan", "program", "kegiatan", "sub kegiatan")
TEXT_FIELDS = (
    *("kode", "nama", "nomor", "indikator", "satuan", "lokasi", "kelompok sasaran", "sumber dana", "kode dana"),
    *("prioritas nasional", "prioritas provinsi", "prioritas daerah", "catatan", "hasil", "keluaran"),
    *("perangkat daerah", "unit kerja", "spm", "ikk"),
)
OF_RUPIAH = {
    "target": "pagu",
    "target maju": "pagu maju",
    "target renstra": "pagu renstra",
    "realisasi": "serapan",
    "realisasi lalu": "serapan lalu",
    "tertulis realisasi": "tertulis serapan",
    "tertulis realisasi renstra": "tertulis serapan renstra",
    "tertulis capaian": "tertulis capaian serapan",
}
"""field of a K column -> the one of the Rp column beside it"""
FIELDS = frozenset((*K_FIELDS, *RP_FIELDS, *LEVEL_FIELDS, *TEXT_FIELDS))


@frozen
class Arti:
    """A field, its key in a series, and the half of a T-C.31 that it stands in."""

    medan: str
    kunci: int | str = ""
    analisis: bool = False

    @property
    def nama(self) -> str:
        return f"{self.medan}@{self.kunci}" if self.kunci != "" else self.medan


def named(text: str) -> Arti | None:
    """A field as somebody names it on the command line."""
    medan, _, key = text.partition("@")
    if medan not in FIELDS:
        return None
    if key and not re.fullmatch(r"TW[1-4]|(?:19|20|21)\d\d", key):
        return None
    return Arti(medan, int(key) if key.isdigit() else key)


_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTER = re.compile(r"\b(?:triwulan|tw|triwulanan)\s*(?:ke\s*)?(iv|i{1,3}|[1-4])\b")
_BARE_QUARTER = re.compile(r"\b(iv|i{1,3})\b")
_YEAR = re.compile(r"\b((?:19|20|21)\d\d)\b")
_MONEY = re.compile(r"\b(?:rp|rupiah|pagu|anggaran|dana|biaya|pendanaan|kebutuhan dana|alokasi|belanja)\b")
_SOURCE = re.compile(r"\bsumber (?:dana|pendanaan|anggaran|pembiayaan)\b")


def fold(text: str) -> str:
    """Letters and digits in lower case, other signs as single blanks; `%` stays a word."""
    text = text.casefold().replace("%", " % ").replace("n+1", " nplus1 ").replace("n-1", " nmin1 ")
    text = text.replace("n-2", " nmin2 ").replace("n-3", " nmin3 ")
    return " ".join(re.sub(r"[^\w%]+|_", " ", text).split())


def meaning(label: str, year: int = 0) -> Arti | None:
    """What a whole head, its rows joined from top to bottom, says; None: nothing that a plan holds."""
    text = fold(label)
    if not text:
        return None
    analysis = "analisis kebutuhan" in text
    found = _text_field(text) or _value_field(text, year)
    return None if found is None else Arti(found.medan, found.kunci, analysis)


def _text_field(text: str) -> Arti | None:
    for field, pattern in _TEXTS:
        if re.search(pattern, text):
            return Arti(field)
    return None


_TEXTS = (
    ("kode dana", r"\bkode (?:sumber )?dana\b"),
    ("sumber dana", _SOURCE.pattern),
    ("prioritas nasional", r"\bprioritas (?:pembangunan )?nasional\b"),
    ("prioritas provinsi", r"\bprioritas (?:pembangunan )?provinsi\b"),
    ("prioritas daerah", r"\bprioritas (?:pembangunan )?(?:daerah|kab)"),
    ("kelompok sasaran", r"\bkelompok sasaran\b"),
    ("catatan", r"\bcatatan\b|^keterangan$"),
    ("lokasi", r"\blokasi\b"),
    ("satuan", r"^(?:indikator kinerja )?satuan$|\bsatuan(?: indikator| target)?$"),
    (
        "kode",
        r"^(?:no )?(?:kode|kode rekening|nomor rekening|kode sub ?kegiatan|kode program.*)$|^sub kegiatan kode$",
    ),
    ("unit kerja", r"^(?:sub unit|unit kerja|uptd?|nama sub unit.*)$"),
    (
        "perangkat daerah",
        r"^(?:(?:nama )?(?:opd|skpd)|opd kode|(?:unit )?perangkat daerah(?: penanggung ?jawab)?|penanggung ?jawab)\b",
    ),
    ("kode", r"\bkode\b(?!.*\b(?:opd|skpd)\b)"),
    ("nomor", r"^(?:no|nomor|no urut|urutan)$"),
    ("ikk", r"^(?:indikator kinerja kunci|ikk)$"),
    ("spm", r"^spm(?: standar nasional)?$"),
    ("indikator", r"\bindikator\b(?!.*\b(?:target|realisasi|pagu|rp)\b)|^tolok ukur"),
    ("hasil", r"^(?:outcome|hasil)$"),
    ("keluaran", r"^(?:output|keluaran|kinerja)$"),
    (
        "nama",
        r"\bprogram\b.*\bkegiatan\b(?!.*\b(?:target|realisasi|pagu|indikator|rp)\b)|^(?:uraian|nama|nomenklatur)\b",
    ),
    ("sub kegiatan", r"^(?:nama )?sub ?kegiatan$"),
    ("kegiatan", r"^(?:nama )?kegiatan$"),
    ("program", r"^(?:nama )?program(?: prioritas| perangkat daerah)?$"),
    ("bidang urusan", r"^(?:nama )?bidang(?: urusan)?(?: pemerintahan(?: daerah)?)?$"),
    ("urusan", r"^(?:nama )?urusan(?: pemerintahan(?: daerah)?)?$"),
)


def _value_field(text: str, year: int) -> Arti | None:
    words = text.split()
    share = words[-1] == "%" and len(words) > 1 and "capaian" not in words
    if share:
        return None  # the share of a quarter is derived, and no plan states it
    rupiah = words[-1] in ("rp", "rp000", "rp juta") or (words[-1] != "k" and _MONEY.search(text) is not None)
    if rupiah and words[-1] != "rp" and "kinerja" in words and "anggaran" in words:
        rupiah = False  # `Target Kinerja dan Anggaran`: both sides, K unless the last row says Rp
    base = _concept(text, year)
    if base is None:
        return None
    if not rupiah:
        return base
    if base.medan in ("kondisi awal", "kondisi akhir", "proyeksi", "target kini"):
        return Arti("pagu renstra") if base.medan == "kondisi akhir" else None
    return Arti(OF_RUPIAH.get(base.medan, base.medan), base.kunci)


def _concept(text: str, year: int) -> Arti | None:
    """The field on the K side."""
    years = [int(found) for found in _YEAR.findall(text)]
    quarter = _QUARTER.search(text) or (
        _BARE_QUARTER.search(text) if re.search(r"triwulan|\btw\b|rel?isasi", text) else None
    )
    if quarter is not None and not re.search(r"\b(?:target|sampai|s d)\b", text):
        return Arti("realisasi", f"TW{_ROMAN[quarter[1]]}")
    for pattern, medan in _SHORT:
        if re.search(pattern, text):
            return Arti(medan)
    if "tingkat capaian" in text or re.search(r"^(?:persentase|prosentase)? ?capaian(?: k| rp)?$", text):
        return Arti("tertulis capaian")
    if re.search(r"\b(?:kondisi|data capaian)\b.*\b(?:awal|tahun awal)\b", text):
        return Arti("kondisi awal")
    if re.search(r"\bkondisi\b.*\bakhir\b", text):
        return Arti("kondisi akhir")
    if "proyeksi" in text:
        return Arti("proyeksi", years[-1] if years else "")
    if re.search(r"\b(?:prakiraan maju|perkiraan maju|nplus1|tahun depan|maju)\b", text):
        return Arti("target maju")
    if re.search(r"\b(?:realisasi|relisasi)\b", text):
        return _realised(text, years, year)
    if re.search(r"\b(?:prakiraan|perkiraan)\b.*\b(?:berjalan|nmin1)\b", text):
        return Arti("target kini")
    if re.search(r"\btarget\b.*\b(?:akhir|renstra|rpjmd)\b", text) and not re.search(r"\brenja\b", text):
        return Arti("target", years[-1]) if len(years) == 1 and "akhir" not in text else Arti("target renstra")
    if re.search(r"\b(?:target|volume|besaran|pagu|dana|anggaran|biaya|alokasi|belanja)\b", text):
        return _planned(years, year)
    if years and re.fullmatch(r"(?:tahun )?\d{4}(?: (?:k|rp))?", text):
        return Arti("target", years[0])
    return None


_SHORT = (
    (r"^renstra(?: akhir)? (?:k|rp)$", "target renstra"),
    (r"^lalu (?:k|rp)$", "realisasi lalu"),
    (r"^renstra s ?d (?:k|rp)$", "tertulis realisasi renstra"),
)
"""heads of lists that somebody cut down"""


def _planned(years: list[int], year: int) -> Arti:
    """A planned value: of the document's year, of the next one, or one of a series."""
    if not years or (len(set(years)) == 1 and years[0] == year):
        return Arti("target")
    if year and years[-1] == year + 1:
        return Arti("target maju")
    if year and years[-1] == year - 1:
        return Arti("target kini")
    return Arti("target", years[-1])


def _realised(text: str, years: list[int], year: int) -> Arti:
    if re.search(r"\b(?:sampai dengan renja|s d renja|tahun lalu|renja lalu|nmin3)\b", text):
        return Arti("realisasi lalu")
    if re.search(r"\brenstra\b", text) and re.search(r"\b(?:sampai|s d)\b", text):
        return Arti("tertulis realisasi renstra")
    if re.search(r"\b(?:dievaluasi|renja|total)\b", text):
        return Arti("tertulis realisasi")
    if years and years[-1] != year:
        return Arti("realisasi", years[-1])
    return Arti("realisasi")


E81 = {
    6: "target renstra",
    7: "realisasi lalu",
    8: "target",
    9: "realisasi@TW1",
    10: "realisasi@TW2",
    11: "realisasi@TW3",
    12: "realisasi@TW4",
    13: "tertulis realisasi",
    14: "tertulis realisasi renstra",
    15: "tertulis capaian",
}
"""column of form E.81 -> its K field"""
TC29 = {4: "target renstra", 5: "realisasi lalu", 6: "target", 7: "tertulis realisasi"}
"""column of T-C.29 -> its field; an evaluation of year n-2"""


def by_number(number: int, form: dict[int, str], *, rupiah: bool) -> Arti | None:
    """The field of a numbered column of an official form."""
    name = form.get(number)
    if name is None:
        return None
    medan, _, key = name.partition("@")
    return Arti(OF_RUPIAH[medan] if rupiah else medan, key)
