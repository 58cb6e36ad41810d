"""What the head of a column means, whatever its wording.

A field is named as the plan language names it, with a key behind `@` where it is one of a
series: `target`, `pagu maju`, `realisasi@TW1`, `target@2026`, `tertulis serapan`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from attrs import frozen

from renja_dsl.intake.tables.spelling import spelt
from renja_dsl.syntax.vocabulary import INDICATOR_TEXTS, NODE_TEXTS, VOCABULARY

K_FIELDS = (
    *("target", "target kini", "target maju", "target renstra", "realisasi", "realisasi lalu", "proyeksi"),
    *("kondisi awal", "kondisi akhir", "tertulis realisasi", "tertulis realisasi renstra", "tertulis capaian"),
)
RP_FIELDS = (
    *("pagu", "pagu maju", "pagu renstra", "serapan", "serapan lalu"),
    *("tertulis serapan", "tertulis serapan renstra", "tertulis capaian serapan"),
)
LEVEL_FIELDS = ("urusan", "bidang urusan", "program", "kegiatan", "sub kegiatan")
GOAL_FIELDS = ("tujuan", "sasaran")
CAPAIAN = "hasil atau keluaran"
"""a column that holds the outcome of programs and the output of what is below them"""
PENANGGUNG_JAWAB = "penanggung jawab"
LEVEL_CODES = tuple(f"kode {level}" for level in LEVEL_FIELDS)
"""columns of codes that belong to a level each, as downloads of SIPD have them"""
SIDE = "sisi"
"""a column that says of each row whether its values are performance or rupiah"""
STRUCTURE = frozenset(
    (*LEVEL_CODES, SIDE, "tahun", "bulan", "kode rekening", "nama rekening", "kode perangkat daerah", "kode unit kerja")
)
"""columns that say where a row belongs"""
DETAIL_FIELDS = ("kode rekening", "nama rekening", "bulan", "sumber dana", "kode dana")
"""by what rows of one sub kegiatan may differ: they are parts of it"""
PLANNED_FIELDS = ("rencana kas", "rencana target", "tercatat")
"""what is planned for a quarter, or printed beside: no statement carries it, a comment does"""
TEXT_FIELDS = (
    *LEVEL_CODES,
    *("kode perangkat daerah", "kode unit kerja", "kode rekening", "nama rekening", "tahun", "bulan", *PLANNED_FIELDS),
    *("kode", "nama", "nomor", "indikator", "satuan", "sumber dana", "kode dana"),
    *(row.written for row in VOCABULARY if row.medan in (*NODE_TEXTS, *INDICATOR_TEXTS)),
    *("prioritas nasional", "prioritas provinsi", "prioritas daerah", "catatan", CAPAIAN),
    *("perangkat daerah", "unit kerja", PENANGGUNG_JAWAB, "spm", "ikk"),
)
SHARE_OF_SOURCE = "bagian dana"
"""a column of what one source of funds pays, named by its key"""
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
VALUE_FIELDS = frozenset((*K_FIELDS, *RP_FIELDS, *PLANNED_FIELDS))
FIELDS = frozenset((*K_FIELDS, *RP_FIELDS, *LEVEL_FIELDS, *GOAL_FIELDS, *TEXT_FIELDS))


PART = "part"
"""phase of a column that is added to others of its field and key"""


@frozen
class ColumnMeaning:
    """A field, its key in a series, and the half of a T-C.31 that it stands in."""

    medan: str
    kunci: int | str = ""
    analysis: bool = False
    tingkat: str = ""
    """level whose indicator it is, in tables that give a row the indicators of several levels"""
    phase: str = ""
    """`before` or `after` a change of the plan, where a table has both; `month` or `to date` of a report; PART"""

    @property
    def nama(self) -> str:
        return f"{self.medan}@{self.kunci}" if self.kunci != "" else self.medan


def named(text: str) -> ColumnMeaning | None:
    """A field as somebody names it on the command line."""
    medan, _, key = text.partition("@")
    if medan not in FIELDS:
        return None
    if key and not re.fullmatch(r"TW[1-4]|(?:19|20|21)\d\d", key):
        return None
    return ColumnMeaning(medan, int(key) if key.isdigit() else key)


PERIOD = re.compile(r"(?<!\d)(20\d\d)\s*(?:-|–|s/d|s\.d\.|sampai)\s*(20\d\d)(?!\d)")
"""`2025-2029` in a title"""
YEAR_OF_PERIOD = "tahun "
"""begins the key of a year that is counted from the beginning of a period"""
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, **{str(n): n for n in range(1, 7)}}
_QUARTER = re.compile(r"\b(?:triwulan|tw|triwulanan)\s*(?:ke\s*)?(iv|i{1,3}|[1-4])\b")
_BARE_QUARTER = re.compile(r"\b(iv|i{1,3})\b")
_NUMBERED_QUARTER = re.compile(
    r"^(?:rak|realisasi|serapan)(?: (?:keuangan|anggaran|fisik|kinerja|rp))?(?: ke)? ([1-4])$"
)
_YEAR = re.compile(r"\b((?:19|20|21)\d\d)\b")
_MONEY = re.compile(
    r"\b(?:rp|rp000|rupiah|pagu|anggaran|dana|biaya|pendanaan|pembiayaan|alokasi|belanja|keuangan|apbdp?|ribu|ribuan|jutaan?)\b"
)
_PERFORMANCE = re.compile(r"\b(?:k|kinerja|fisik|target|volume|besaran|capaian)\b")
_BOTH = re.compile(
    r"\b(?:kinerja|fisik|target|capaian)\b.*\b(?:dan|serta)\b|\b(?:dan|serta)\b.*\b(?:kinerja|fisik|target)\b"
)
"""`Target dan Pagu`, `Kinerja dan Anggaran`: the rows below say which"""
_SOURCE = re.compile(r"\bsumber (?:dana|pendanaan|anggaran|pembiayaan)\b|^nama dana$")
_OF_LEVEL = re.compile(
    r"(?:(?:indikator|target|satuan|tolok ukur|kinerja|capaian|hasil|outcome|keluaran|output) )+"
    r"(sub ?kegiatan|kegiatan|program)"
)
"""`Capaian Program`, `Indikator Sub Kegiatan`"""
_BEFORE = re.compile(r"\b(?:sebelum|semula|murni|induk|(?:pagu|anggaran|target|dana|apbd) (?:awal|lama))\b(?! tahun)")
_AFTER = re.compile(
    r"\b(?:setelah|sesudah|menjadi|perubahan|pergeseran|apbdp|apbd p|papbd|p apbd|"
    r"(?:pagu|anggaran|dana) akhir|(?:pagu|anggaran|target|dana) baru)\b"
)
_WITH_UNIT = re.compile(r"indikator\b.* satuan")
"""`Indikator (satuan)`, in one cell"""
_CHANGE = re.compile(
    r"\b(?:dihitung|bertambah|berkurang|selisih|penambahan|pengurangan|sisa|bobot|"
    r"(?:besar(?:an)?|jumlah|nilai) perubahan)\b"
)
_MONTH = re.compile(r"\bbulan (?:lalu|ini|berjalan)\b")
_TO_DATE = re.compile(r"\b(?:s ?d|sampai(?: dengan)?)\b")
_MONTH_NAME = re.compile(
    r"\b(?:januari|[fp]ebruari|maret|april|mei|juni|juli|agustus|september|oktober|no[vp]ember|desember)\b"
)
_SPAN = re.compile(rf"\b(?:bulan|triwulan|tw)\b|{_MONTH_NAME.pattern}")
_KIND = re.compile(
    r"bo|bm|btt?|belanja (?:operasi(?:onal)?|modal|ti?dak terduga|tak terduga|transfer|pegawai|barang.*|hibah|"
    r"bantuan.*|bansos|bunga|subsidi|(?:tidak )?langsung)"
)
"""parts of a budget, which is their sum"""
_YEAR_OF_PERIOD = re.compile(r"\b(?:tahun|thn) (?:(?:rp|k) )?(?:ke )?([1-6]|iv|vi?|i{1,3})$")
_PLANNED = re.compile(r"\b(?:rak|rencana (?:anggaran )?kas|anggaran kas|rencana penarikan|target|rencana)\b")
_TIMES = r"\b(?:rp x|x rp|x|dalam rp) ?"
_SCALES = (
    (re.compile(rf"\bmil[iy]ar(?:an)?\b|{_TIMES}1 000 000 000\b"), Decimal(10) ** 9),
    (re.compile(rf"\bjuta(?:an)?\b|{_TIMES}1(?: ?000){{2}}\b|\brp 000 000\b"), Decimal(10) ** 6),
    (re.compile(rf"\brp ?000\b|\bribu(?:an)?\b|{_TIMES}1 ?000\b(?! 000)"), Decimal(1000)),
)


_SHIFT = re.compile(r"(?<![a-z])[nt] ?([+\-–−]) ?([1-4])(?!\d)")
_SIGNS = {"+": "plus", "-": "min", "–": "min", "−": "min"}


def fold(text: str) -> str:
    """Letters and digits in lower case, other signs as single blanks; `%` stays a word."""
    text = _SHIFT.sub(lambda found: f" n{_SIGNS[found[1]]}{found[2]} ", text.casefold().replace("%", " % "))
    return " ".join(re.sub(r"[^\w%]+|_", " ", text).split())


def head_words(text: str) -> str:
    """A cell of a head, folded, in the words that heads are known by."""
    return spelt(fold(text))


def scale(text: str) -> Decimal:
    """What the unit of money in a head or title stands for: `(Rp. 000)` is 1000."""
    folded = fold(text)
    if re.search(r"\b(?:rp|rupiah|dalam|pagu|anggaran|dana)\b|rp000", folded) is None:
        return Decimal(1)
    return next((factor for pattern, factor in _SCALES if pattern.search(folded)), Decimal(1))


@lru_cache(maxsize=4096)
def meaning_of(parts: Sequence[str], year: int = 0) -> ColumnMeaning | None:
    """What a head says, its rows from top to bottom; None: nothing that a plan holds."""
    folded = [text for part in parts if (text := head_words(part))]
    whole = " ".join(folded)
    if not whole or _CHANGE.search(whole) or _KIND.fullmatch(folded[-1]):
        return None
    if _WITH_UNIT.fullmatch(folded[-1]):
        return ColumnMeaning("indikator")
    analysis = "analisis kebutuhan" in whole
    found = _text_field(whole) or _value_field(folded, whole, year)
    if found is None:
        return None
    phase = _phase(whole) if found.medan in (*K_FIELDS, *RP_FIELDS) else ""
    return ColumnMeaning(found.medan, found.kunci, analysis, _level(folded), phase)


def has_unit(label: str) -> bool:
    """Whether the names of a column end with their unit in brackets."""
    return _WITH_UNIT.search(head_words(label)) is not None


def says_performance(parts: Sequence[str]) -> bool:
    """Whether the head itself says that the column is no money."""
    return any(_PERFORMANCE.search(text) or text.endswith(" %") or text == "%" for text in map(head_words, parts))


def is_part_of_budget(parts: Sequence[str]) -> bool:
    """Whether a column holds one kind of belanja, beside others and their sum."""
    folded = [text for part in parts if (text := head_words(part))]
    return bool(folded) and _KIND.fullmatch(folded[-1]) is not None


_FUND = re.compile(
    r"(?:pad|dau|dak|dbh(?:cht)?|did|dif|blud|silpa|apb[dn]|pajak|retribusi|cukai|hibah|bantuan|pinjaman|dana|lain)\b"
    r"(?! (?:tahun|rp|indikatif)\b).{0,40}"
)


_FUND_ALONE = re.compile(
    r"(?:pad|dau|dak(?: (?:non ?)?fisik)?|dbh(?:cht)?|did|dif|blud|silpa|apbn|apbd(?: (?:kab|kota|prov)\w*)?)(?: rp)?"
)
"""names that are nothing else, also in a head of one row"""


def source_of(parts: Sequence[str]) -> str:
    """The source of funds that a head names, below others or by itself, as it is written; else nothing."""
    if not parts or not (_FUND if len(parts) > 1 else _FUND_ALONE).fullmatch(fold(parts[-1])):
        return ""
    return re.sub(r"\s*\(?\bRp\.?\)?$", "", parts[-1])


def is_fund(text: str) -> bool:
    """Whether a cell of a head is the name of a source of funds."""
    return _FUND_ALONE.fullmatch(fold(text)) is not None


def is_bare_sum(parts: Sequence[str]) -> bool:
    """`Jumlah`, `Nilai`: of what, only the rest of the table can tell."""
    return (
        re.fullmatch(r"(?:jumlah|nilai|total)(?: (?:rp|total|harga|anggaran))*", head_words(" ".join(parts)))
        is not None
    )


def is_derived(parts: Sequence[str]) -> bool:
    """Whether a column is computed from others: a difference, a rest, what we computed ourselves."""
    return _CHANGE.search(" ".join(map(head_words, parts))) is not None


def is_total(parts: Sequence[str]) -> bool:
    folded = [text for part in parts if (text := head_words(part))]
    return bool(folded) and re.match(r"(?:jumlah|total)\b", folded[-1]) is not None


def phase_of(parts: Sequence[str]) -> str:
    """`before` or `after` a change, `month` or `to date`."""
    return _phase(" ".join(map(head_words, parts)))


def _phase(whole: str) -> str:
    if _BEFORE.search(whole):
        return "before"
    if _AFTER.search(whole):
        return "after"
    if re.search(r"\bbulan lalu\b", whole):
        return "month"
    if _TO_DATE.search(whole) and _SPAN.search(whole):
        return "to date"
    return "month" if _MONTH.search(whole) or _MONTH_NAME.search(whole) else ""


def _level(parts: Sequence[str]) -> str:
    found = next((level for part in parts if (level := _OF_LEVEL.fullmatch(part))), None)
    return re.sub(r"sub ?kegiatan", "sub_kegiatan", found[1]) if found is not None else ""


def _text_field(text: str) -> ColumnMeaning | None:
    for field, pattern in _TEXTS:
        if re.search(pattern, text):
            return ColumnMeaning(field)
    return None


_TEXTS = (
    *((row.written, f"^{row.written}$") for row in VOCABULARY if row.medan in (*NODE_TEXTS, *INDICATOR_TEXTS)),
    ("kode dana", r"\bkode (?:sumber )?dana\b"),
    ("sumber dana", _SOURCE.pattern),
    ("prioritas nasional", r"\bprioritas (?:pembangunan )?nasional\b"),
    ("prioritas provinsi", r"\bprioritas (?:pembangunan )?provinsi\b"),
    ("prioritas daerah", r"\bprioritas (?:pembangunan )?(?:daerah|kab)"),
    ("kelompok sasaran", r"\bkelompok sasaran\b"),
    ("catatan", r"\bcatatan\b|^ket(?:erangan)?$"),
    ("lokasi", r"\blokasi\b"),
    ("satuan", r"^(?:indikator kinerja )?satuan$|(?<!harga )(?<!biaya )\bsatuan(?: indikator| target)?$"),
    (SIDE, r"^(?:sisi|k rp|kinerja anggaran)$"),
    ("tahun", r"^tahun(?: anggaran)?$"),
    ("bulan", r"^(?:nama )?bulan$"),
    ("kode rekening", r"^(?:no )?(?:kode|nomor) (?:rekening|akun)(?: belanja)?$"),
    ("nama rekening", r"^(?:nama|uraian) (?:rekening|akun|belanja)$"),
    ("kode unit kerja", r"^kode (?:sub ?unit|sub skpd|unit kerja|uptd?)$"),
    ("kode perangkat daerah", r"^(?:kode (?:opd|skpd|perangkat daerah)|(?:opd|skpd) kode)$"),
    ("kode bidang urusan", r"^kode bidang(?: urusan)?$"),
    ("kode urusan", r"^kode urusan$"),
    ("kode program", r"^kode program$"),
    ("kode kegiatan", r"^kode (?:kegiatan|giat)$"),
    ("kode sub kegiatan", r"^(?:kode sub ?(?:kegiatan|giat)|sub kegiatan kode)$"),
    ("kode", r"^(?:no )?(?:kode|kode program.*)$"),
    ("unit kerja", r"^(?:sub unit|unit kerja|uptd?|nama sub (?:unit|skpd).*)$"),
    (PENANGGUNG_JAWAB, r"\b(?:penanggung ?jawab|pelaksana)\b"),
    ("perangkat daerah", r"^(?:(?:nama )?(?:opd|skpd|perangkat daerah)|(?:opd|skpd) nama)$"),
    ("kode", r"\bkode\b(?!.*\b(?:opd|skpd)\b)"),
    ("nomor", r"^(?:no|nomor|no urut|urutan)$"),
    ("ikk", r"^(?:indikator kinerja kunci|ikk)$"),
    ("spm", r"^spm(?: standar nasional)?$"),
    ("indikator", r"\bindikator\b(?!.*\b(?:target|realisasi|pagu|rp)\b)|\btol[ao]k ukur(?!.*\b(?:target|realisasi)\b)"),
    (CAPAIAN, r"^(?:outcome|hasil)(?: program)?(?: (?:dan|atau))? (?:output|keluaran)(?: (?:sub ?)?kegiatan)*$"),
    ("hasil", r"^(?:outcome|hasil)(?: program)?$"),
    ("keluaran", r"^(?:output|keluaran|kinerja)(?: (?:sub ?)?kegiatan)?$"),
    ("tujuan", r"^tujuan(?: (?:renstra|perangkat daerah|opd|skpd|pd))*$"),
    ("sasaran", r"^sasaran(?: (?:renstra|perangkat daerah|opd|skpd|pd))*$"),
    ("sub kegiatan", r"^(?:(?:nama|uraian|nomenklatur) )?sub ?kegiatan$|^sub$"),
    ("kegiatan", r"^(?:(?:nama|uraian|nomenklatur) )?kegiatan$"),
    ("program", r"^(?:(?:nama|uraian|nomenklatur) )?program(?: prioritas| perangkat daerah)?$"),
    ("bidang urusan", r"^(?:(?:nama|uraian|nomenklatur) )?bidang(?: urusan)?(?: pemerintahan(?: daerah)?)?$"),
    ("urusan", r"^(?:(?:nama|uraian|nomenklatur) )?urusan(?: pemerintahan(?: daerah)?)?$"),
    (
        "nama",
        r"^(?!.*\b(?:target|realisasi|tingkat|pagu)\b.*\bprogram\b).*\bprogram\b.*\bkegiatan\b(?!.*\b(?:target|realisasi|pagu|indikator|rp)\b)|^(?:uraian|nama|nomenklatur)\b",
    ),
)


def _value_field(parts: list[str], whole: str, year: int) -> ColumnMeaning | None:
    words = whole.split()
    planned = _planned_quarter(whole, parts)
    if planned is not None:
        return planned
    share = words[-1] == "%" and len(words) > 1 and not {"capaian", "target", "realisasi", "fisik"} & set(words)
    of_money = words[-1] == "%" and len(parts) > 1 and _MONEY.search(" ".join(parts[-2:])) is not None
    quarterly = words[-1] == "%" and _QUARTER.search(whole) is not None and not {"fisik", "kinerja"} & set(words)
    if share or of_money or quarterly or (words[-1] == "%" and "triwulan" in words):
        return None  # the share of a quarter, or of the budget, is derived, and no plan states it
    last = parts[-1]
    if "target" in last.split() and "realisasi" not in last.split():
        whole = whole.replace("realisasi", " ")  # `Target dan Realisasi`, and below it `Target`
    base = _concept(" ".join(whole.split()), year)
    if base is None or not _is_money(parts):
        return base
    if base.medan in ("kondisi awal", "proyeksi", "target kini"):
        return None
    if base.medan == "kondisi akhir":
        return ColumnMeaning("pagu renstra")
    return ColumnMeaning(OF_RUPIAH.get(base.medan, base.medan), base.kunci)


def _planned_quarter(whole: str, parts: list[str]) -> ColumnMeaning | None:
    """`Rak 1`, `Target TW II (Rp)`, `Januari Target`: what is to be spent or reached in a quarter or month."""
    quarter = _QUARTER.search(whole) or _NUMBERED_QUARTER.search(whole)
    month = _MONTH_NAME.search(whole)
    if (quarter is None and month is None) or not _PLANNED.search(whole) or "realisasi" in parts[-1].split():
        return None
    if "realisasi" in whole.split() and "target" not in parts[-1].split():
        return None
    key = f"TW{_ROMAN[quarter[1]]}" if quarter is not None else month[0] if month is not None else ""
    cash = re.search(r"\b(?:rak|kas|penarikan)\b", whole) is not None or _is_money(parts)
    return ColumnMeaning("rencana kas" if cash else "rencana target", key)


def _is_money(parts: list[str]) -> bool:
    """Told by the lowest row of the head that speaks of one side alone."""
    for part in reversed(parts):
        if part.split()[-1] in ("k", "rp"):
            return part.endswith("rp")
        money = _MONEY.search(part) is not None
        if money and _BOTH.search(part) is None:
            return True
        if not money and _PERFORMANCE.search(part) is not None:
            return False
    return False


def _concept(text: str, year: int) -> ColumnMeaning | None:
    """The field on the K side."""
    years = [int(found) for found in _YEAR.findall(text)]
    quarter = (
        _QUARTER.search(text)
        or (_BARE_QUARTER.search(text) if re.search(r"triwulan|\btw\b|rel?isasi", text) else None)
        or _NUMBERED_QUARTER.search(text)
    )
    if quarter is not None and not re.search(r"\b(?:target|sampai|s d)\b", text):
        return ColumnMeaning("realisasi", f"TW{_ROMAN[quarter[1]]}")
    if _MONTH.search(text):
        return ColumnMeaning("realisasi")
    for pattern, medan in _SHORT:
        if re.search(pattern, text):
            return ColumnMeaning(medan)
    if re.search(
        r"\btingkat (?:capaian|realisasi)\b|^(?:(?:persentase|prosentase|%) ?)?capaian(?: kinerja)?(?: %)?(?: k| rp)?$",
        text,
    ):
        return ColumnMeaning("tertulis capaian")
    if re.search(r"\b(?:kondisi|data capaian)\b.*\b(?:awal|tahun awal)\b|\bbase ?line\b", text):
        return ColumnMeaning("kondisi awal")
    if re.search(r"\bkondisi\b.*\bakhir\b", text):
        return ColumnMeaning("kondisi akhir")
    if "proyeksi" in text:
        return ColumnMeaning("proyeksi", years[-1] if years else "")
    if re.search(r"\b(?:prakiraan maju|perkiraan maju|nplus1|tahun depan|maju)\b", text):
        return ColumnMeaning("target maju")
    if re.search(r"\b(?:realisasi|relisasi)\b", text):
        return _realised(text, years, year)
    if re.search(r"\b(?:prakiraan|perkiraan)\b.*\b(?:berjalan|nmin1)\b", text):
        return ColumnMeaning("target kini")
    if found := _OTHER_YEAR.fullmatch(text):
        return ColumnMeaning("target kini") if found[1] == "nmin1" else None
    if found := _YEAR_OF_PERIOD.search(re.sub(r" (?:k|rp|target|pagu)$", "", text)):
        return ColumnMeaning("target", f"{YEAR_OF_PERIOD}{_ROMAN[found[1]]}")
    if _OF_RENSTRA.search(text) and not re.search(r"\brenja\b", text):
        return (
            ColumnMeaning("target", years[-1])
            if len(years) == 1 and "akhir" not in text
            else ColumnMeaning("target renstra")
        )
    if re.search(r"\b(?:target|volume|besaran|pagu|dana|anggaran|biaya|alokasi|belanja|apbdp?)\b", text):
        return _planned(years, year)
    if re.fullmatch(r"(?:jumlah|nilai) (?:rp|rupiah|harga|rincian)(?: rp)?", text) or _TOTAL_OF_YEAR.search(text):
        return ColumnMeaning("target")
    if years and re.fullmatch(r"(?:tahun )?\d{4}(?: (?:k|rp))?", text):
        return ColumnMeaning("target", years[0])
    if years and re.fullmatch(r"rencana tahun \d{4}(?: (?:k|rp))?", text):
        return _planned(years, year)
    return None


_OF_RENSTRA = re.compile(
    r"\btarget\b.*\b(?:akhir|renstra|rpjmd)\b|\b(?:pagu|anggaran|dana|kebutuhan)\b.*\b(?:akhir periode|renstra|rpjmd)\b"
)
_OTHER_YEAR = re.compile(
    r"(?:jumlah |total |nilai |alokasi )*(?:pagu|anggaran|dana|belanja|kebutuhan)[a-z ]* (n(?:min|plus)\d)(?: rp)?"
)
"""money of a year that is counted from the plan's"""
_TOTAL_OF_YEAR = re.compile(
    r"^(?:jumlah|total)\b.*\btahun n\b|"
    r"\b(?:semula|menjadi|sebelum|setelah|sesudah)(?: (?:perubahan|pergeseran))?(?: (?:rp|rupiah))?$"
)
_SHORT = (
    (r"^renstra(?: akhir)? (?:k|rp)$", "target renstra"),
    (r"^lalu (?:k|rp)$", "realisasi lalu"),
    (r"^renstra s ?d (?:k|rp)$", "tertulis realisasi renstra"),
)
"""heads of lists that somebody cut down"""


def _planned(years: list[int], year: int) -> ColumnMeaning:
    """A planned value: of the document's year, of the next one, or one of a series."""
    if not years or (len(set(years)) == 1 and years[0] == year):
        return ColumnMeaning("target")
    if year and years[-1] == year + 1:
        return ColumnMeaning("target maju")
    if year and years[-1] == year - 1:
        return ColumnMeaning("target kini")
    return ColumnMeaning("target", years[-1])


def _realised(text: str, years: list[int], year: int) -> ColumnMeaning:
    if re.search(r"\b(?:sampai dengan renja|s d renja|tahun lalu|renja lalu|nmin3)\b", text):
        return ColumnMeaning("realisasi lalu")
    if text == "realisasi renstra" or (re.search(r"\brenstra\b", text) and re.search(r"\b(?:sampai|s d)\b", text)):
        return ColumnMeaning("tertulis realisasi renstra")
    if year and years and years[-1] < year and "dievaluasi" not in text:
        return ColumnMeaning("realisasi", years[-1])
    if re.search(r"\b(?:dievaluasi|renja|total)\b", text):
        return ColumnMeaning("tertulis realisasi")
    if years and years[-1] != year:
        return ColumnMeaning("realisasi", years[-1])
    return ColumnMeaning("realisasi")
