"""Repairs from what another document says: a planted fault gets back the text that was there; without one, none."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_dsl.findings.finding import Finding
from renja_dsl.rules.registry import built_in
from renja_dsl.testing import lint_texts

CONTOH = Path(__file__).resolve().parents[2] / "plans" / "contoh"
RENJA, RENSTRA = "renja-2026.renja", "renstra-2025-2029.renja"
PLANTED = [
    ("TGT201", RENJA, "target 4 Dokumen", "target 4 Orang"),
    ("TGT203", RENJA, "target 52%", "target 520%"),
    ("TGT204", RENJA, "target 85 koperasi", "target 850 koperasi"),
    ("TGT205", RENJA, "target 52%", "target 42%"),
    ("TGT206", RENJA, '"Jumlah Koperasi yang Difasilitasi Pelaporannya"', '"Jumlah Laporan Pengawasan APIP"'),
    ("TGT210", RENSTRA, "2026: 8 dokumen, 2027", "2026: 8 laporan, 2027"),
    ("TGT213", RENJA, '"Jumlah koperasi yang diberdayakan"', '"Persentase koperasi yang diberdayakan"'),
    ("RKP403", RENJA, "target 85 koperasi", "target 80 koperasi"),
    ("RKP404", RENJA, "      pagu Rp45.000.000", "      pagu Rp54.000.000"),
    ("RKP404", RENJA, "  pagu Rp75.000.000\n  pagu maju", "  pagu Rp57.000.000\n  pagu maju"),
    ("RKP407", RENJA, "pagu maju Rp80.000.000", "pagu maju Rp81.000.000"),
    ("RKP405", RENJA, 'lokasi "Kabupaten Sukamaju"\n', 'lokasi "Kecamatan Melati"\n'),
    ("RKP405", RENJA, '"Koperasi yang belum memperoleh pembiayaan"', '"Koperasi"'),
    ("RKP401", RENJA, "sub kegiatan 2.17.06.2.01.0008", "sub kegiatan 2.17.06.2.01.0080"),
    ("RST301", RENJA, "sub kegiatan 2.17.06.2.01.0008", "sub kegiatan 2.17.06.2.01.0080"),
    ("RST302", RENJA, "target 72 nilai", "target 62 nilai"),
    ("RST306", RENJA, '"Persentase koperasi aktif"', '"Persentase koperasi aktip"'),
    ("RST307", RENJA, "target 52%", "target 53%"),
    ("RST316", RENJA, '"Meningkatnya kemandirian usaha koperasi"', '"Meningkatnya kemandirian usaha koprasi"'),
]


@pytest.fixture(scope="module")
def clean() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in CONTOH.glob("*.renja")}


def found(texts: dict[str, str], rule: str) -> Finding:
    return next(finding for finding in lint_texts(texts, built_in()).findings if finding.rule == rule)


@pytest.mark.parametrize(("rule", "file", "old", "new"), PLANTED)
def test_the_text_that_was_there(clean: dict[str, str], rule: str, file: str, old: str, new: str) -> None:
    assert old in clean[file]
    text = clean[file].replace(old, new, 1)
    first = found({**clean, file: text}, rule).fixes[0]
    assert not first.safe
    for edit in sorted(first.edits, key=lambda edit: -edit.place.start):
        assert edit.place.file == file
        text = text[: edit.place.start] + edit.text + text[edit.place.end :]
    assert text == clean[file]


@pytest.mark.parametrize(
    ("rule", "file", "old", "new"),
    [planted for planted in PLANTED if planted[0] in {"TGT203", "TGT205", "TGT206", "TGT213"}],
)
def test_alone_nothing_is_guessed(clean: dict[str, str], rule: str, file: str, old: str, new: str) -> None:
    lines = clean[file].replace(old, new, 1).splitlines(keepends=True)
    alone = "".join(line for line in lines if not line.startswith("  mengacu"))
    assert not found({file: alone}, rule).fixes


def test_one_indicator_with_two_targets_has_the_one_that_the_rkpd_sets(clean: dict[str, str]) -> None:
    """The same indicator of a sasaran and of its program."""
    texts = {name: text.replace("koperasi yang dinilai kesehatannya", "koperasi sehat") for name, text in clean.items()}
    meant = texts[RENJA].replace("    target 50%\n    target kini 45%\n    target maju 55%\n", "    target 52%\n")
    texts["rkpd-2026.renja"] = texts["rkpd-2026.renja"].replace("    target 50%\n", "    target 52%\n")
    first = found({**texts, RENJA: meant.replace("    target 52%\n  pagu", "    target 50%\n  pagu")}, "TGT209").fixes[
        0
    ]
    (edit,) = first.edits
    assert (edit.text, edit.place.kode) == ("52%", "2.17.04")


def test_documents_that_disagree_say_nothing(clean: dict[str, str]) -> None:
    texts = {**clean, RENJA: clean[RENJA].replace("target 85 koperasi", "target 850 koperasi")}
    texts[RENSTRA] = clean[RENSTRA].replace("2026: 85 koperasi", "2026: 86 koperasi")
    assert not found(texts, "TGT204").fixes


def test_a_rank_is_not_written_for_a_number(clean: dict[str, str]) -> None:
    text = clean[RENJA].replace("target 85 koperasi", "target Level 3")
    assert not found({**clean, RENJA: text}, "RKP403").fixes
