"""Tables of a pdf that holds text, by pdfplumber, an optional extra; a scan holds none."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

from renja_dsl.intake.refused import ImportRefused
from renja_dsl.intake.sheets.archive import read_bytes
from renja_dsl.intake.sheets.grid import Content, Extent, Sheet

SUFFIXES = (".pdf",)
_BROKEN = re.compile(r"(?<=[0-9][.,])\n(?=[0-9])|(?<=[0-9])\n(?=[.,][0-9])")
_LINES = re.compile(r"((?:Rp\.?\s*)?[(-]?[0-9X][0-9X.,]*(?:\n[0-9X.,]+)+)(\)|,-|(?=\s+[^\W\d]).*)?", re.S)
"""lines of digits alone, and what may stand behind them: a name behind its code"""
_WHOLE = re.compile(
    r"(?:Rp\.?\s*)?[(-]?[0-9]{1,3}(?:(?:\.[0-9]{3})+(?:,[0-9]{1,2})?|(?:,[0-9]{3})+(?:\.[0-9]{1,2})?)|"
    r"(?:[0-9]\.[0-9]{2}|X\.XX)\.[0-9]{2}(?:\.[0-9]\.[0-9]{2}(?:\.[0-9]{2,4})?)?|[0-9](?:\.[0-9]{1,2}){6}\.[0-9]{4}"
)
"""an amount with its thousands, the code of a level or of an office"""
_PAGES = 1_000
_TITLES = 8
"""lines of text above a table that may be its title"""


def read_pdf(path: Path) -> list[Sheet]:
    """Every table as a sheet `tabel N`; one that goes on over pages is one. Raises ImportRefused."""
    name = str(path)
    try:
        import pdfplumber
        from pdfminer.pdfdocument import PDFPasswordIncorrect
        from pdfminer.psexceptions import PSException
        from pdfplumber.utils.exceptions import PdfminerException
    except ImportError:
        from renja_dsl.extras import install

        raise ImportRefused("impor.tanpa_pdfplumber", berkas=name, pasang=install("pdf")) from None
    data = read_bytes(path)
    sheets: list[Sheet] = []
    extent = Extent(name)
    letters = 0
    try:
        with pdfplumber.open(BytesIO(data)) as document:
            if len(document.pages) > _PAGES:
                raise ImportRefused(
                    "impor.pdf_panjang", berkas=name, batas=str(_PAGES), jumlah=str(len(document.pages))
                )
            for page in document.pages:
                letters += len(page.chars)
                extent.characters(len(page.chars))
                top = 0.0
                for table in page.find_tables():
                    _, above, _, below = table.bbox
                    lines = (
                        page.crop((0, top, page.width, max(above, top + 1)), strict=False).extract_text().split("\n")
                    )
                    _take(sheets, _rows(table.extract()), [line.strip() for line in lines if line.strip()], extent)
                    top = below
                page.close()
    except PdfminerException as error:
        locked = isinstance(error.args[0] if error.args else None, PDFPasswordIncorrect)
        raise ImportRefused("impor.bersandi" if locked else "impor.bukan_lembar", berkas=name) from None
    except (PSException, ValueError, TypeError, KeyError, IndexError, RecursionError, AttributeError, AssertionError):
        raise ImportRefused("impor.bukan_lembar", berkas=name) from None  # how pdfminer meets damaged files
    if not letters:
        raise ImportRefused("impor.pdf_pindaian", berkas=name)
    if not sheets:
        raise ImportRefused("impor.pdf_tanpa_tabel", berkas=name)
    return sheets


def _rows(cells: list[list[str | None]]) -> list[list[Content]]:
    """Numbers and codes that a narrow cell breaks are put together again."""
    return [[_unbroken((cell or "").strip()) for cell in row] for row in cells]


def _unbroken(text: str) -> str:
    """Lines that only together are an amount or a code; a list of values stays one a line."""
    if "\n" not in text:
        return text
    found = _LINES.fullmatch(text)
    whole = found[1].replace("\n", "") if found is not None else ""
    if found is not None and _WHOLE.fullmatch(whole):
        return whole + (found[2] or "")
    return _BROKEN.sub("", text)


def _take(sheets: list[Sheet], rows: list[list[Content]], titles: list[str], extent: Extent) -> None:
    """A table of as many columns as the last one goes on with it, where no title stands between them."""
    width = max(map(len, rows), default=0)
    extent.add("", len(rows), width)
    if sheets and sheets[-1].width == width and len(titles) <= 1:
        before = sheets[-1]
        sheets[-1] = Sheet(before.name, [*before.rows, *rows])
    else:
        heads: list[list[Content]] = [[line] for line in titles[-_TITLES:]]
        sheets.append(Sheet(f"tabel {len(sheets) + 1}", [*heads, *rows]))
