"""Lists that are no plan of levels: usulan masyarakat (T-C.32), pokok pikiran DPRD, inovasi, isu strategis."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from attrs import evolve, frozen

from renja_dsl.drafts.plan import Draft, DraftEntri
from renja_dsl.drafts.text import fits_rupiah, one_line
from renja_dsl.intake.refused import ImportRefused, Note, note
from renja_dsl.intake.sheets.grid import Content, Sheet, is_natural
from renja_dsl.intake.source_values import DASHES, amount_in
from renja_dsl.intake.tables.header import TableColumn, TableHead
from renja_dsl.intake.tables.kinds import PlannedTime, describe, guess_year
from renja_dsl.intake.tables.meanings import ColumnMeaning, fold
from renja_dsl.intake.tables.table import PlanTable, TableRead
from renja_dsl.intake.tables.totals import TableTotals
from renja_dsl.knowledge.row_marks import NO_ENTRIES, ORIGIN
from renja_dsl.values import Rupiah

SUBJECT = ""
"""the part that an entry is about"""
_NUMBER = re.compile(r"no|nomor|no urut")
_NIHIL = re.compile(rf"(?:{NO_ENTRIES}|tidak ada)\b[\s.:]*", re.I)
_FEWEST = 3
_YEAR = re.compile(r"(?:19|20|21)\d\d")
_YEARS = (1900, 2200)
_WORDED = re.compile(r"usulan|aspirasi|pikiran|program|inovasi|isu", re.I)
"""words of which every head of these lists has one"""
_ORIGIN = re.compile(rf"{re.escape(ORIGIN)}(.+?)(?:; (.*))?", re.S)
_PLACE = r"lokasi(?: .*)?"


@frozen
class _Form:
    medan: str
    """the list, as `syntax.vocabulary.ENTRIES` has it"""
    parts: Mapping[str, str]
    """part -> how its head is worded, folded; the first that fits"""
    sure: re.Pattern[str]
    """what title or head of the table says, folded"""


_FORMS = (
    _Form(
        "pokok_pikiran",
        {
            "anggota": r"(?:nama )?anggota(?: dprd)?.*|nama (?:pengusul|dewan)",
            "daerah_pemilihan": r"daerah pemilihan|dapil",
            "terkait": r"program kegiatan(?: .*)?|.* terkait",
            "lokasi": _PLACE,
            "nilai": r"(?:nilai|pagu|anggaran|besaran dana)(?: usulan)?(?: rp)?",
            SUBJECT: r"(?:uraian )?(?:usulan|aspirasi|(?:pokok )?pokok pikiran)(?: .*)?",
        },
        re.compile(r"pokok pikiran|\bpokir\b|anggota dprd|daerah pemilihan"),
    ),
    _Form(
        "usulan",
        {
            "asal": r"(?:asal|sumber)(?: usulan)?|pengusul",
            "lokasi": _PLACE,
            "indikator": r"indikator(?: kinerja)?",
            "besaran": r"besaran(?: volume)?|volume(?: besaran)?",
            "catatan": r"catatan|ket(?:erangan)?",
            SUBJECT: r"(?:usulan )?program(?: (?:dan )?kegiatan)?(?: .*)?|(?:uraian )?usulan(?: .*)?",
        },
        re.compile(r"\busulan\b|\bt c 32\b|besaran volume"),
    ),
    _Form(
        "inovasi",
        {
            "bentuk": r"bentuk(?: inovasi)?",
            "mulai": r"(?:tahun )?mulai.*|tahun (?:penerapan|implementasi|inovasi).*",
            "uraian": r"(?:deskripsi|uraian|penjelasan)(?: .*)?",
            "manfaat": r"manfaat(?: .*)?",
            SUBJECT: r"(?:nama |judul )?inovasi(?: .*)?",
        },
        re.compile(r"\binovasi\b"),
    ),
    _Form(
        "isu_strategis",
        {
            "aspek": r"aspek(?: .*)?",
            "masalah": r"(?:per)?masalahan?(?: .*)?",
            "telaahan_renstra": r"telaahan renstra(?: .*)?",
            "telaahan_visi": r"telaahan visi(?: .*)?",
            SUBJECT: r"isu(?: isu)?(?: .*)?",
        },
        re.compile(r"\bisu strategis\b"),
    ),
)


@frozen
class ListTable:
    form: _Form
    head: TableHead
    columns: tuple[TableColumn, ...]


def find_lists(sheet: Sheet) -> list[ListTable]:
    """The lists of a sheet, in reading order."""
    found: list[ListTable] = []
    row = above = 0
    while row < len(sheet.rows):
        may = _WORDED.search(" ".join(sheet.line(row))) is not None and not any(map(_is_value, sheet.rows[row]))
        made = next((made for form in _FORMS if may and (made := _head(sheet, form, row, above)) is not None), None)
        if made is not None:
            found.append(made)
            row = above = made.head.limit
        else:
            row += 1
    return found


def _is_value(held: Content) -> bool:
    """A number that is no year: heads hold none."""
    return isinstance(held, Decimal) and not _YEARS[0] <= held < _YEARS[1]


def _head(sheet: Sheet, form: _Form, row: int, above: int) -> ListTable | None:
    labels = sheet.line(row)
    columns: list[TableColumn] = []
    parts: set[str] = set()
    others = 0
    for number, label in enumerate(labels):
        words = fold(label)
        part = next((p for p, how in form.parts.items() if p not in parts and re.fullmatch(how, words)), None)
        if not words or _NUMBER.fullmatch(words):
            meaning = None
        elif part is None:
            others, meaning = others + 1, None
        else:
            parts.add(part)
            meaning = ColumnMeaning((part or form.medan).replace("_", " "))
        columns.append(TableColumn(number, label, meaning))
    if SUBJECT not in parts or len(parts) < _FEWEST or others > 1:
        return None
    titles = tuple(text for title in range(above, row) for text in sheet.texts(title))
    if not form.sure.search(fold(" ".join((*titles, *labels)))):
        return None
    end = row + 1
    while end < len(sheet.rows) and _counts(sheet, end):
        end += 1
    limit = end
    while limit < len(sheet.rows) and _belongs(sheet, limit, columns):
        limit += 1
    rows = tuple(" ".join(sheet.texts(title)) for title in range(above, row))
    named = tuple((label,) if label else () for label in labels)
    head = TableHead(row, end, limit, named, (0,) * len(named), titles, rows)
    return ListTable(form, head, tuple(columns))


def _counts(sheet: Sheet, row: int) -> bool:
    """The row of column numbers."""
    texts = list(sheet.texts(row))
    return len(texts) >= _FEWEST and all(is_natural(text) for text in texts) and texts == sorted(texts, key=int)


def _belongs(sheet: Sheet, row: int, columns: list[TableColumn]) -> bool:
    """An entry, or the head printed again; not a remark below the table, which stands in its first column."""
    filled = [k.number for k in columns if k.meaning is not None and sheet.text(row, k.number)]
    return len(filled) > 1 or any(number > 0 or _NIHIL.match(sheet.text(row, number)) for number in filled)


def read_list(sheet: Sheet, table: ListTable, path: Path, year: int) -> TableRead:
    """Raises ImportRefused where nothing says the year."""
    head = table.head
    year = year or guess_year((*head.titles, sheet.name), path)
    if not year:
        raise ImportRefused("impor.tanpa_tahun", berkas=str(path), lembar=sheet.name or "-")
    about = describe(sheet, head, table.columns, PlannedTime(year), "renja")
    draft = Draft("renja", year, tahap=about.tahap, kode=about.kode, nama=about.nama, daerah=about.daerah)
    notes: list[Note] = []
    for row in range(head.end, head.limit):
        if row not in sheet.hidden_rows and sheet.line(row) != sheet.line(head.start) and not _counts(sheet, row):
            _entry(sheet, table, row, draft, notes)
    unknown = [k for k in table.columns if k.meaning is None and not _NUMBER.fullmatch(fold(k.label))]
    skipped = [
        (f"{k.letter} {k.label}".strip(), many)
        for k in unknown
        if (many := sum(bool(sheet.text(row, k.number)) for row in range(head.end, head.limit)))
    ]
    rows = f"{head.start + 1}-{head.end}"
    made = PlanTable(sheet.name, rows, "renja", table.columns, (draft,), tuple(skipped), TableTotals(), ())
    return TableRead(made, tuple(notes))


def _entry(sheet: Sheet, table: ListTable, row: int, draft: Draft, notes: list[Note]) -> None:
    said = dict(_parts(sheet, table, row, notes))
    first = str(next(iter(said.values()), ""))
    subject = said.pop(SUBJECT, "")
    if (found := _NIHIL.match(first)) and (subject in ("", first)):
        reason = first[found.end() :] or "; ".join(map(str, said.values())) or first
        draft.daftar.append(DraftEntri(table.form.medan, "", (("alasan", reason),), nihil=True))
    elif subject:
        draft.daftar.append(DraftEntri(table.form.medan, str(subject), tuple(said.items())))
    elif said and draft.daftar and _goes_on(said, draft.daftar[-1]):
        draft.daftar[-1] = _continued(draft.daftar[-1], said)
    elif said:
        place = sheet.row_place(row)
        told = "; ".join(str(one) for one in said.values())
        notes.append(note("impor.sel_lewat", place, kolom=table.form.medan.replace("_", " "), isi=told))


def _goes_on(said: Mapping[str, str | int | Rupiah], entri: DraftEntri) -> bool:
    """Whether a row without a subject says more of the entry above it, as where its cells are merged."""
    known = dict(entri.bagian)
    return not entri.nihil and all(isinstance(part, str) or name not in known for name, part in said.items())


def _continued(entri: DraftEntri, said: Mapping[str, str | int | Rupiah]) -> DraftEntri:
    parts = dict(entri.bagian)
    for name, part in said.items():
        parts[name] = f"{parts[name]}; {part}" if name in parts else part
    return evolve(entri, bagian=tuple(parts.items()))


def _parts(sheet: Sheet, table: ListTable, row: int, notes: list[Note]) -> Iterator[tuple[str, str | int | Rupiah]]:
    for k in table.columns:
        text = sheet.text(row, k.number)
        if k.meaning is None or not text or text in DASHES:
            continue
        part = "" if k.meaning.medan == table.form.medan.replace("_", " ") else k.meaning.medan.replace(" ", "_")
        if part == "nilai":
            amount = amount_in(sheet.cell(row, k.number))
            if amount is not None and fits_rupiah(amount):
                yield part, Rupiah(amount)
                continue
        elif part == "mulai":
            if _YEAR.fullmatch(text):
                yield part, int(text)
                continue
        elif part == "catatan" and (found := _ORIGIN.fullmatch(text)):
            yield "asal", one_line(found[1])
            if found[2]:
                yield part, one_line(found[2])
            continue
        else:
            yield part, one_line(text)
            continue
        notes.append(note("impor.sel_lewat", sheet.place(row, k.number), kolom=k.label, isi=text))
