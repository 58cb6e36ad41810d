"""Small source files, made by hand: sheets as rows of values, Word tables, SIPD rows."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
Row = Sequence[Any]


def workbook(
    path: Path, rows: Sequence[Row], *, merged: Sequence[str] = (), title: str = "Lembar 1", formulas: bool = False
) -> Path:
    """An xlsx with one sheet."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
        for cell in sheet[sheet.max_row]:
            if isinstance(cell.value, str) and not formulas:
                cell.data_type = "s"
    for place in merged:
        sheet.merge_cells(place)
    book.save(path)
    return path


def delimited(path: Path, rows: Sequence[Row], sign: str = "\t") -> Path:
    path.write_text("\n".join(sign.join(map(str, row)) for row in rows) + "\n", encoding="utf-8")
    return path


def word(path: Path, title: str, rows: Sequence[Sequence[str]]) -> Path:
    """A docx with a paragraph and one table."""
    return words(path, title, [rows])


def words(path: Path, title: str, tables: Sequence[Sequence[Sequence[str]]]) -> Path:
    """A docx with a paragraph and tables, an empty paragraph behind each."""
    body = f"<w:p><w:r><w:t>{title}</w:t></w:r></w:p>"
    for rows in tables:
        cells = "".join(
            "<w:tr>" + "".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in row) + "</w:tr>"
            for row in rows
        )
        body += f"<w:tbl>{cells}</w:tbl><w:p/>"
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
    return path


def sipd_row(sub: str = "2.17.02.2.01.0001", **changes: Any) -> dict[str, Any]:
    """A row of a response; totals are those of a file with this row alone."""
    row = {
        "tahun": 2026,
        "id_unit": 1,
        "id_sub_skpd": 1,
        "kode_sub_skpd": "2.17.0.00.0.00.01.0000",
        "nama_sub_skpd": "Dinas Koperasi",
        "kode_urusan": "2",
        "nama_urusan": "URUSAN WAJIB",
        "kode_bidang_urusan": "2.17",
        "nama_bidang_urusan": "BIDANG KOPERASI",
        "kode_program": "2.17.02",
        "nama_program": "PROGRAM IZIN",
        "kode_giat": "2.17.02.2.01",
        "nama_giat": "Penerbitan\r\n\nIzin",
        "kode_sub_giat": sub,
        "nama_sub_giat": "Fasilitasi Izin",
        "pagu": 1000000,
        "pagu_indikatif": 1000000,
        "pagu_n_depan": 1100000,
        "tolak_ukur_output": "Jumlah Izin ",
        "target_teks_output": "5 Dokumen ",
        "satuan_output": "Dokumen ",
        "kode_dana": "1.2.01.08",
        "nama_dana": "DAU",
        "lokasi_bl": "Kab. Sukamaju, Kecamatan Melati, Desa A",
        **changes,
    }
    for level in ("kegiatan", "program", "bidang_urusan", "urusan", "sub_skpd"):
        row.setdefault(f"total_pagu_indikatif_{level}", row["pagu_indikatif"])
        row.setdefault(f"total_pagu_n_depan_{level}", row["pagu_n_depan"])
    return row


def sipd(path: Path, *rows: Mapping[str, Any]) -> Path:
    path.write_text(json.dumps(list(rows)), encoding="utf-8")
    return path


def pdf(path: Path, pages: Sequence[Sequence[Row]], titles: Sequence[str] = (), *, text: bool = True) -> Path:
    """A table with lines, a page each; `text=False` draws its lines alone, as a scan has none but pictures."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for number, rows in enumerate(pages):
        content = _page(rows, titles if number == 0 else (), text=text)
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents {len(objects)} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    body, places = "%PDF-1.4\n", []
    for number, held in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{held}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n"
    )
    path.write_bytes(f"{body}{end}startxref\n{len(body)}\n%%EOF\n".encode("latin-1"))
    return path


def _page(rows: Sequence[Row], titles: Sequence[str], *, text: bool) -> str:
    """Lines of the cells, and their texts in them."""
    wide, high, left, top = 130, 24, 40, 480
    drawn = []
    for number, title in enumerate(titles):
        drawn.append(f"BT /F1 10 Tf {left} {top + 20 + 14 * (len(titles) - number)} Td ({title}) Tj ET")
    columns = max(map(len, rows))
    across = [top - edge * high for edge in range(len(rows) + 1)]
    down = [left + edge * wide for edge in range(columns + 1)]
    drawn += [f"{left} {y} m {left + columns * wide} {y} l S" for y in across]
    drawn += [f"{x} {top} m {x} {across[-1]} l S" for x in down]
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            for line, part in enumerate(str(cell).split("\n") if text and cell != "" else ()):
                place = f"{left + 3 + column * wide} {top - 9 - number * high - 7 * line}"
                drawn.append(f"BT /F1 6 Tf {place} Td ({part}) Tj ET")
    return "\n".join(drawn)
