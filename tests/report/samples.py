"""Reports made by hand, for the tests of the renderers."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

import pytest

from renja_dsl.findings.finding import (
    Checks,
    Difference,
    Edit,
    Finding,
    Fix,
    Message,
    Place,
    ProgramRow,
    Report,
    Severity,
    Suppression,
)
from renja_dsl.lint.settings import Settings
from renja_dsl.messages import template
from renja_dsl.report.formats import REPORTERS
from renja_dsl.report.results import Results
from renja_dsl.syntax.source import Source


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@contextmanager
def terminal(width: int, encoding: str = "utf-8") -> Iterator[io.TextIOWrapper]:
    """A terminal of that width."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", str(width))
        patch.setenv("TERM", "xterm-256color")
        yield _Terminal(io.BytesIO(), encoding=encoding)


RENJA = Source(
    "renja-2024.renja",
    """\
renja 2024
program 2.17.02 "Program Pelayanan Izin Usaha Simpan Pinjam"
  pagu Rp1.435.000.000
  kegiatan 2.17.02.2.01 "Penerbitan izin usaha simpan pinjam untuk koperasi dengan wilayah keanggotaan"
    pagu Rp535.000.000
    abai TGT204 alasan "Sesuai surat Bappeda"
  kegiatan 2.17.02.2.02 "Pembukaan kantor cabang"
    pagu Rp1.000.000.000
    pagu maju Rp300,000,000
""",
)
RKPD = Source("rkpd-2024.renja", 'rkpd 2024\nprogram 2.17.02 "Program"\n  pagu Rp1.435.000.000\n')


def place(
    source: Source, text: str, kode: str = "", nama: str = "", label: str = "", value: str = "", nth: int = 1
) -> Place:
    """The n-th occurrence of `text`."""
    start = -1
    for _ in range(nth):
        start = source.text.index(text, start + 1)
    return Place(source, source.name, start, start + len(text), kode, nama, label, value)


def drawn(style: str, results: Results) -> str:
    """A report in one of the formats, as it stands in a file."""
    return "".join(REPORTERS[style].draw(results))


def lint_json(report: Report, language: str = "id") -> str:
    return drawn("json", Results(report, (), Settings(language=language)))


def both(indonesian: str, english: str, **arguments: str) -> Message:
    return Message({"id": indonesian, "en": english}, arguments)


SUM = Finding(
    rule="ANG101",
    name="pagu-induk-tidak-sama-jumlah-anak",
    title=both("Pagu induk tidak sama dengan jumlah pagu anaknya", "Pagu of a parent differs from its children"),
    severity=Severity.GALAT,
    message=both(
        "program {k.kode}: tertulis {k.pagu}, jumlah anaknya {total}, selisih {k.pagu - total}",
        "program {k.kode}: {k.pagu} is stated, its children add to {total}, difference {k.pagu - total}",
        **{
            "k.kode": "2.17.02",
            "k.pagu": "Rp1.435.000.000",
            "total": "Rp1.535.000.000",
            "k.pagu - total": "-Rp100.000.000",
        },
    ),
    primary=place(RENJA, "Rp1.435.000.000", "2.17.02", "Program Pelayanan Izin Usaha Simpan Pinjam"),
    document="renja 2024",
    year=2024,
    advice=both(
        "Ubah pagu {k.kode} menjadi {total}.",
        "Change the pagu of {k.kode} to {total}.",
        **{"k.kode": "2.17.02", "total": "Rp1.535.000.000"},
    ),
    related=(
        place(
            RENJA,
            "Rp535.000.000",
            "2.17.02.2.01",
            "Penerbitan izin usaha simpan pinjam untuk koperasi dengan wilayah keanggotaan",
            "children",
            "Rp535.000.000",
        ),
        place(RENJA, "Rp1.000.000.000", "2.17.02.2.02", "Pembukaan kantor cabang", "children", "Rp1.000.000.000"),
        place(RKPD, "Rp1.435.000.000", "2.17.02", "Program", "reference", "Rp1.435.000.000"),
    ),
    values=Difference(Decimal(1435000000), Decimal(1535000000), "rupiah"),
    fixes=(
        Fix(
            both("Tulis: Rp1.535.000.000", "Write: Rp1.535.000.000"),
            (Edit(place(RENJA, "Rp1.435.000.000"), "Rp1.535.000.000"),),
            False,
        ),
    ),
)

COMMAS = Finding(
    rule="STR900",
    name="pernyataan-tak-terbaca",
    title=both("Pernyataan tidak dapat dibaca", "A statement cannot be read"),
    severity=Severity.GALAT,
    message=Message(
        template("rupiah.koma_ribuan", "akibat.isian"), {"tertulis": "Rp300,000,000", "usul": "Rp300.000.000"}
    ),
    primary=place(RENJA, "Rp300,000,000", "2.17.02.2.02"),
    document="renja 2024",
    year=2024,
)

REPEATED = Finding(
    rule="NAR702",
    name="daerah-lain",
    title=both("Menyebut daerah lain", "Names another region"),
    severity=Severity.PERINGATAN,
    message=both('"usaha" [bold]bukan[/bold] daerah ini', '"usaha" is [bold]not[/bold] this region'),
    primary=place(RENJA, "Usaha", "2.17.02"),
    document="renja 2024",
    year=None,
    related=tuple(place(RENJA, "pagu", f"2.17.02.2.0{n}", "Kegiatan", "other", nth=n) for n in range(1, 5)) * 2,
    count=117,
)

ACCEPTED = Finding(
    rule="TGT204",
    name="target-melonjak",
    title=both("Target melonjak", "Target jumps"),
    severity=Severity.CATATAN,
    message=both("melonjak", "jumps"),
    primary=place(RENJA, "Rp535.000.000", "2.17.02.2.01"),
    document="renja 2024",
    year=2024,
    suppressed=Suppression(place(RENJA, 'abai TGT204 alasan "Sesuai surat Bappeda"'), "Sesuai surat Bappeda"),
)

REPORT = Report(
    findings=(REPEATED, SUM, ACCEPTED, COMMAS),
    checks={
        "ANG101": Checks(12, 1, {"hilang.baris_rusak": 2}),
        "STR001": Checks(30, 0, {}),
        "KOD002": Checks(10, 0, {}),
        "RKP404": Checks(0, 0, {"hilang.dokumen_tak_dirujuk": 5, "hilang.baris_rusak": 1}),
        "NAR702": Checks(3, 1, {}),
        "TGT204": Checks(3, 1, {}),
    },
    documents=2,
    programs=(
        ProgramRow(
            "renja-2024.renja",
            "2.17.02",
            "Program Pelayanan Izin Usaha Simpan Pinjam",
            Decimal(1435000000),
            Decimal(1535000000),
        ),
        ProgramRow("renja-2024.renja", "2.17.03", "Program Lain", Decimal(5), Decimal(5), 10_000),
        ProgramRow("rkpd-2024.renja", "2.17.02", "Program", Decimal(1435000000), None),
    ),
)
CLEAN = Report((), {"ANG101": Checks(12, 0, {}), "STR001": Checks(30, 0, {"hilang.kosong": 3})}, 4)
