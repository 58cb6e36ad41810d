"""Workbooks and Word documents from rows of texts, as small as readers accept them: their parts are easy to damage."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from renja_dsl.intake.sheets.grid import letters

Grid = Sequence[Sequence[str]]
Parts = Mapping[str, str | bytes]
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?(e[0-9]+)?")
_DATE = re.compile(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}")
_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET = "xl/worksheets/sheet1.xml"
DOCUMENT = "word/document.xml"
CONTENT = "content.xml"
_XLSX: Parts = {
    "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
    '<sheets><sheet name="Renja 2026" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="r2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'{_XML}<styleSheet xmlns="{_MAIN}"><fonts><font/><font><b/></font></fonts><fills><fill/></fills>'
    '<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="9"/><xf fontId="1"/></cellXfs></styleSheet>',
}
"""all parts of a workbook but its sheet; styles: 0 plain, 1 date, 2 percent, 3 bold"""


def packed(parts: Parts) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()


def xlsx(sheet: str | bytes) -> Parts:
    return {**_XLSX, SHEET: sheet}


def docx(document: str | bytes) -> Parts:
    return {DOCUMENT: document}


def ods(content: str | bytes) -> Parts:
    return {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": f"{_XML}<manifest/>",
        CONTENT: content,
    }


def sheet_xml(rows: Grid, merged: Sequence[str] = ()) -> str:
    """Cells say by their text what they are: a number, a date, a share, a formula, an error value."""
    lines = "".join(
        f'<row r="{number}">{"".join(_cell(f"{letters(at)}{number}", text) for at, text in enumerate(row))}</row>'
        for number, row in enumerate(rows, 1)
    )
    places = "".join(f'<mergeCell ref="{escape(place)}"/>' for place in merged)
    joined = f"<mergeCells>{places}</mergeCells>" if merged else ""
    return f'{_XML}<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData>{joined}</worksheet>'


def _cell(place: str, text: str) -> str:
    if not text:
        return f'<c r="{place}" s="3"/>'
    if text.startswith("#"):
        return f'<c r="{place}" t="e"><v>{escape(text)}</v></c>'
    if text.startswith("="):
        return f'<c r="{place}"><f>{escape(text[1:])}</f></c>'
    if _DATE.fullmatch(text):
        return f'<c r="{place}" s="1"><v>46000</v></c>'
    if _NUMBER.fullmatch(text):
        return f'<c r="{place}"><v>{text}</v></c>'
    if _NUMBER.fullmatch(text.removesuffix("%")):
        return f'<c r="{place}" s="2"><v>{text.removesuffix("%")}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def document_xml(rows: Grid) -> str:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    table = "".join(
        f"<w:tr>{''.join(f'<w:tc><w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p></w:tc>' for text in row)}</w:tr>"
        for row in rows
    )
    title = "<w:p><w:r><w:t>Renja Tahun 2026</w:t></w:r></w:p>"
    return f'{_XML}<w:document xmlns:w="{space}"><w:body>{title}<w:tbl>{table}</w:tbl></w:body></w:document>'


def page_html(rows: Grid) -> str:
    """As web applications export a table."""
    lines = "".join(f"<tr>{''.join(f'<td>{escape(text)}</td>' for text in row)}</tr>" for row in rows)
    return f"<html><body><h1>Renja Tahun 2026</h1><table>{lines}</table></body></html>"


def workbook_xml(rows: Grid) -> str:
    """The XML of Excel 2003."""
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    lines = "".join(f"<Row>{''.join(map(_xml_cell, row))}</Row>" for row in rows)
    sheet = f'<Worksheet ss:Name="A"><Table>{lines}</Table></Worksheet>'
    return f'{_XML}<Workbook xmlns="{space}" xmlns:ss="{space}">{sheet}</Workbook>'


def _xml_cell(text: str) -> str:
    kind = "Number" if _NUMBER.fullmatch(text) else "String"
    return f'<Cell><Data ss:Type="{kind}">{escape(text)}</Data></Cell>'


def content_xml(rows: Grid) -> str:
    names = ("office", "table", "text")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    lines = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
    return (
        f"{_XML}<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="Renja 2026">{lines}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )


def _ods_cell(text: str) -> str:
    if _NUMBER.fullmatch(text):
        return f'<table:table-cell office:value-type="float" office:value="{text}"/>'
    return f'<table:table-cell office:value-type="string"><text:p>{escape(text)}</text:p></table:table-cell>'
