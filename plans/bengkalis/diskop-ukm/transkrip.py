"""Transcribes the Renja 2024 of Diskop UKM Bengkalis, as printed, from the cells of the seed.

Nothing is corrected: misprints stay, a cell whose characters no notation allows keeps them
behind `tercetak`, and an empty cell is not written. Comments give the line of the document.
Run with the repository on PYTHONPATH: `python transkrip.py [--seed DIR]`.
"""

from __future__ import annotations

import argparse
import csv
import difflib
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from renja_dsl.values import format_teks
from renja_dsl.values.teks import padat

DI_SINI = Path(__file__).resolve().parent
SEED = DI_SINI.parents[2] / "../shared/seed"
NASKAH = "renja-diskop-ukm-bengkalis-2024.txt"
TW = ("TW1", "TW2", "TW3", "TW4")
MIRIP = 0.85
"""how alike two names must be to lend the code of one to the other"""

SEL_TANPA_TABEL = {(301, "realisasi_k"): "4.00", (302, "realisasi_k"): "Sangat Buruk"}
"""cells that the document prints (baris, column) and the table of the seed lost"""

Baris = dict[str, str]


def bagian(nama: str) -> str:
    """Text that stands in no table, typed by hand."""
    return (DI_SINI / "bagian" / f"{nama}.bagian").read_text(encoding="utf-8").rstrip("\n")


def read_tsv(berkas: Path) -> list[Baris]:
    """Rows of a table; `baris` is the line of the document."""
    with berkas.open(encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))


# ---- cells -----------------------------------------------------------------------


def tercetak(nilai: str, cetak: str) -> str:
    return f"{nilai} tercetak {format_teks(cetak)}"


def angka(cetak: str) -> str:
    """A number in Indonesian notation: the last sign of a malformed one is its decimal comma."""
    if re.fullmatch(r"\d+(,\d+)?", cetak):
        return cetak
    bulat, pecahan = re.split(r"[.,](?=\d+$)", cetak)
    return f"{bulat.replace(',', '.')},{pecahan}"


def sel_rp(cetak: str) -> str:
    """A cell of money; `,00` is dropped."""
    if cetak in ("-", "0-"):
        return "nihil"
    if re.fullmatch(r"\(?\d{1,3}(\.\d{3})*(,00)?\)?", cetak):
        isi = cetak.strip("()").removesuffix(",00")
        return f"(Rp{isi})" if cetak.startswith("(") else f"Rp{isi}"
    digits = cetak.replace(".", "")
    return tercetak(f"Rp{int(digits):,}".replace(",", "."), cetak)


def sel_k(cetak: str) -> str:
    """A cell of performance: nihil, percentage, grade, or one or several quantities."""
    if cetak in ("-", "0-"):
        return "nihil"
    if re.fullmatch(r"\d+(,\d+)? ?%|[A-Z][a-z]+ \d|\d+(,\d+)?( \w+)?(; \d+ \w+)*", cetak):
        return cetak
    if re.fullmatch(r"[\d.,]+ ?%", cetak):
        return tercetak(angka(cetak.rstrip("% ")) + "%", cetak)
    if re.fullmatch(r"\d+[A-Za-z]+", cetak):
        return tercetak(re.sub(r"(?<=\d)(?=[A-Za-z])", " ", cetak), cetak)
    return tercetak(cetak.replace(", ", "; "), cetak)


def sel_persen(cetak: str) -> str:
    """A cell of a column whose head says %."""
    if cetak in ("-", "0-"):
        return "nihil"
    isi = f"{angka(cetak)}%"
    return isi if isi == f"{cetak}%" else tercetak(isi, cetak)


def deret(butir: list[tuple[str, str]]) -> str:
    return ", ".join(f"{kunci}: {isi}" for kunci, isi in butir)


def isian(lekuk: str, medan: str, isi: str) -> Iterator[str]:
    """One field, when its cell is not empty."""
    if isi:
        yield f"{lekuk}{medan} {isi}"


def optional(sel: Callable[[str], str], cetak: str) -> str:
    return sel(cetak) if cetak else ""


# ---- Bab IV: the program table of the Renja -----------------------------------------


def tingkat(row: Baris) -> str:
    """Level of a row of the Renja by what it is: malformed codes do not tell."""
    if row["uraian"].startswith("PROGRAM "):
        return "program"
    return "sub kegiatan" if row["kode"].count(".") == 5 else "kegiatan"


LEKUK = {"program": "", "kegiatan": "  ", "sub kegiatan": "    "}


def tabel_renja(rows: list[Baris]) -> Iterator[str]:
    for row in rows:
        jenis = tingkat(row)
        luar, dalam = LEKUK[jenis], LEKUK[jenis] + "  "
        yield ""
        yield f"{luar}{jenis} {row['kode']} {format_teks(row['uraian'])}  # baris {row['baris']}"
        yield from isian(dalam, "lokasi", optional(format_teks, row["lokasi"]))
        yield from isian(dalam, "sumber dana", optional(format_teks, row["sumber_dana"]))
        yield from isian(dalam, "indikator", optional(format_teks, row["indikator"]))
        yield from isian(dalam + "  ", "target", optional(sel_k, row["target"]))
        yield from isian(dalam + "  ", "target maju", optional(sel_k, row["target_maju"]))
        yield from isian(dalam, "pagu", optional(sel_rp, row["pagu"]))
        yield from isian(dalam, "pagu maju", optional(sel_rp, row["pagu_maju"]))


# ---- Tabel T-C.31: the RKPD ----------------------------------------------------------


def pasangan(row: Baris, renja: list[Baris]) -> tuple[Baris, bool]:
    """The row of the Renja with the same name, else the most similar one, and whether it is the same."""
    nama = padat(row["uraian"])
    for calon in renja:
        if padat(calon["uraian"]) == nama:
            return calon, True
    mirip = max(renja, key=lambda c: difflib.SequenceMatcher(None, padat(c["uraian"]), nama).ratio())
    assert difflib.SequenceMatcher(None, padat(mirip["uraian"]), nama).ratio() > MIRIP, row["baris"]
    return mirip, False


def tabel_rkpd(rows: list[Baris], renja: list[Baris]) -> Iterator[str]:
    for row in rows:
        pasang, sama = pasangan(row, renja)
        jenis = tingkat(pasang)
        luar, dalam = LEKUK[jenis], LEKUK[jenis] + "  "
        asal = f"baris {row['baris']}" + (f", nomor {row['no']}" if row["no"] else ", tanpa nomor")
        if not sama:
            asal += f"; nama mirip Renja baris {pasang['baris']}, kodenya dari sana"
        yield ""
        yield f"{luar}{jenis} {pasang['kode']} {format_teks(row['uraian'])}  # {asal}"
        yield from isian(dalam, "lokasi", optional(format_teks, row["lokasi"]))
        yield from isian(dalam, "indikator", optional(format_teks, row["indikator"]))
        yield from isian(dalam + "  ", "target", optional(sel_k, row["target"]))
        yield from isian(dalam, "pagu", optional(sel_rp, row["pagu"]))


# ---- Tabel T-C.29, form E.81 -----------------------------------------------------------


def baris_evaluasi(row: Baris) -> Iterator[str]:
    jenis = "program" if row["uraian"].startswith("PROGRAM ") else "sub kegiatan"
    luar = "" if jenis == "program" else "  "
    asal = f"baris {row['baris']}" + (f", kolom 16: {row['unit']}" if row["unit"] else "")
    yield ""
    yield f"{luar}{jenis} {row['kode']} {format_teks(row['uraian'])}  # {asal}"
    k = [
        *isian("    ", "satuan", row["satuan"]),
        *isian("    ", "target renstra", optional(sel_k, row["renstra_k"])),
        *isian("    ", "realisasi lalu", optional(sel_k, row["lalu_k"])),
        *isian("    ", "target", optional(sel_k, row["target_k"])),
        *isian("    ", "realisasi", deret([(t, sel_k(c)) for t in TW if (c := row[f"{t.lower()}_k"])])),
        *isian("    ", "tertulis realisasi", optional(sel_k, row["realisasi_k"])),
        *isian("    ", "tertulis realisasi renstra", optional(sel_k, row["renstra_sd_k"])),
        *isian("    ", "tertulis capaian", optional(sel_persen, row["capaian_k"])),
    ]
    if k or row["indikator"]:
        kosong = "" if row["indikator"] else "  # kolom 4 kosong; tanda - di kolom K tetap dicatat"
        yield f"{luar}  indikator {format_teks(row['indikator'])}{kosong}"
        yield from (luar + baris for baris in k)
    yield from isian(luar, "  pagu renstra", optional(sel_rp, row["renstra_rp"]))
    yield from isian(luar, "  serapan lalu", optional(sel_rp, row["lalu_rp"]))
    yield from isian(luar, "  pagu", optional(sel_rp, row["target_rp"]))
    yield from isian(luar, "  serapan", deret([(t, sel_rp(c)) for t in TW if (c := row[f"{t.lower()}_rp"])]))
    yield from isian(luar, "  tertulis serapan", optional(sel_rp, row["realisasi_rp"]))
    yield from isian(luar, "  tertulis serapan renstra", optional(sel_rp, row["renstra_sd_rp"]))
    yield from isian(luar, "  tertulis capaian serapan", optional(sel_persen, row["capaian_rp"]))


def sel_rekap(row: Baris, kolom: str) -> str:
    return row[kolom] or SEL_TANPA_TABEL.get((int(row["baris"]), kolom), "")


def baris_rekap(rata: Baris, predikat: Baris) -> Iterator[str]:
    yield ""
    milik = "perangkat daerah" if rata["program"] == "OPD" else f"{rata['program']}."
    yield f"rekap {milik}  # baris {rata['baris']} dan {predikat['baris']}"
    kolom = [(t, t.lower()) for t in TW] + [("realisasi", "realisasi"), ("capaian", "capaian")]
    for row, nama, sel in ((rata, "rata-rata", sel_persen), (predikat, "predikat", format_teks)):
        for jenis, akhir in (("kinerja", "k"), ("anggaran", "rp")):
            cetak = [(kunci, sel_rekap(row, f"{k}_{akhir}")) for kunci, k in kolom]
            yield from isian("  ", f"tertulis {nama} {jenis}", deret([(kunci, sel(c)) for kunci, c in cetak if c]))


def tabel_evaluasi(rows: list[Baris], rekap: list[Baris]) -> Iterator[str]:
    """Rows and averages in the order of the document."""
    bagian = [(int(r["baris"]), list(baris_evaluasi(r))) for r in rows]
    bagian += [(int(a["baris"]), list(baris_rekap(a, b))) for a, b in zip(rekap[::2], rekap[1::2], strict=True)]
    for _, baris in sorted(bagian):
        yield from baris


def tabel_renstra(rows: list[Baris]) -> Iterator[str]:
    """Column 6 of form E.81: what the Renstra aims at by its end."""
    for row in rows:
        jenis = "program" if row["uraian"].startswith("PROGRAM ") else "sub kegiatan"
        luar = "" if jenis == "program" else "  "
        yield ""
        yield f"{luar}{jenis} {row['kode']} {format_teks(row['uraian'])}  # baris {row['baris']}"
        if row["indikator"]:
            yield f"{luar}  indikator {format_teks(row['indikator'])}"
            yield from isian(luar, "    satuan", row["satuan"])
            yield from isian(luar, "    kondisi akhir", optional(sel_k, row["renstra_k"]))
        yield from isian(luar, "  pagu renstra", optional(sel_rp, row["renstra_rp"]))


# ---- prose -------------------------------------------------------------------------------


def prosa(naskah: list[str], *rentang: tuple[int, int]) -> str:
    """Lines of the document (first and last, from 1) without markup; one line a paragraph."""
    isi = [naskah[n - 1] for awal, akhir in rentang for n in range(awal, akhir + 1)]
    polos = [re.sub(r"</?b>|\*\*|\\?\*|^#+ ", "", baris).strip().replace("\t", " | ") for baris in isi]
    return "\n".join(baris for baris in polos if baris)


def narasi(teks: str) -> str:
    return "  narasi " + format_teks(teks, "  ")


def dasar_hukum(naskah: list[str]) -> Iterator[str]:
    for n in range(75, 92, 2):
        nama, _, tentang = naskah[n - 1].strip(" ;").partition(" tentang ")
        yield f"dasar hukum {format_teks(nama)} tentang {format_teks(tentang)}  # baris {n}"


def bab(naskah: list[str], nomor: str, judul: str, *rentang: tuple[int, int]) -> Iterator[str]:
    yield ""
    yield f"bab {nomor} {format_teks(judul)}" + (f"  # baris {rentang[0][0]}" if rentang else "")
    if rentang:
        yield narasi(prosa(naskah, *rentang))


def bab_renja(naskah: list[str], kode_program: list[Baris]) -> Iterator[str]:
    """Chapters in the words of the document, each with the claims it makes."""
    daftar = "\n".join(" | ".join(v for k, v in row.items() if k != "baris" and v) for row in kode_program)
    yield from bab(naskah, "I", "PENDAHULUAN")
    yield from bab(naskah, "1.1", "Latar Belakang", (63, 69))
    yield from bab(naskah, "1.2", "Landasan Hukum", (73, 73))
    yield from bab(naskah, "1.3", "Maksud dan Tujuan Renja", (95, 106))
    yield from bab(naskah, "1.4", "Sistematika Penulisan", (110, 143))
    yield from bab(naskah, "II", prosa(naskah, (147, 147)))
    yield from bab(naskah, "2.1", prosa(naskah, (149, 149)).removeprefix("- 2.1. "), (151, 216), (341, 343))
    yield bagian("renja-klaim-2.1")
    yield from bab(naskah, "2.2", "Analisis Kinerja Pelayanan Perangkat Daerah", (348, 352), (359, 378), (385, 408))
    yield from bab(naskah, "2.3", prosa(naskah, (417, 417)).removeprefix("2.3. "), (419, 423), (437, 437))
    yield from bab(naskah, "2.4", "Review Terhadap Rancangan Awal RKPD", (447, 463))
    yield from bab(naskah, "III", "TUJUAN DAN SASARAN PERANGKAT DAERAH")
    yield from bab(naskah, "3.1", "Telaahan Terhadap Kebijakan Nasional", (550, 552))
    yield from bab(naskah, "3.2", "Tujuan dan Sasaran Renja Perangkat Daerah", (556, 558), (564, 566))
    yield bagian("renja-klaim-3.2")
    yield from bab(naskah, "3.3", "Program dan Kegiatan", (574, 578))
    yield narasi(daftar) + f"  # baris {kode_program[0]['baris']}"
    yield from bab(naskah, "IV", "RENCANA KERJA DAN PENDANAAN PERANGKAT DAERAH", (618, 635))
    yield bagian("renja-klaim-iv")
    yield from bab(naskah, "V", "PENUTUP", (717, 717))
    yield from bab(naskah, "5.1", "Catatan Penting Dalam Penyusunan Renja", (721, 721))
    yield from bab(naskah, "5.2", "Kaidah-Kaidah Pelaksanaan", (725, 728))
    yield from bab(naskah, "5.3", "Rencana Tindak Lanjut", (732, 738))


ISU = (
    (439, "Peningkatan kapasitas kelembagaan dan daya saing koperasi", 1),
    (440, "Peningkatan kapasitas pemberdayaan koperasi", 1),
    (441, "Peningkatan daya saing UMKM", 2),
    (442, "Peningkatan kapasitas pemberdayaan UMKM", 2),
    (443, "Peningkatan kapasitas kelembagaan Dinas Koperasi Usaha Kecil Dan Menengah Kabupaten Bengkulu", 0),
)
"""baris, isu, and its row of tabel 2.3"""


def isu_strategis(naskah: list[str]) -> Iterator[str]:
    """The list below tabel 2.3; problems and study are the cells of its row."""
    sel = {n: naskah[n - 1].split("\t") for n in range(426, 436)}
    masalah = {1: [sel[426][2], sel[427][1], sel[428][1]], 2: [sel[430][2], *(sel[n][2] for n in range(431, 436))]}
    telaahan = {1: [sel[426][3], sel[426][4], sel[427][2]], 2: [sel[430][3], sel[430][4]]}
    for n, isu, no in ISU:
        yield ""
        if no:
            yield (
                f"isu strategis {format_teks(isu)} masalah {format_teks(chr(10).join(masalah[no]))}"
                f" telaahan {format_teks(chr(10).join(telaahan[no]))}  # baris {n}, tabel 2.3 nomor {no}"
            )
        else:
            yield f"isu strategis {format_teks(isu)}  # baris {n}, tidak ada di tabel 2.3"


# ---- documents --------------------------------------------------------------------------


def transcribe(seed: Path) -> dict[str, str]:
    """File names and contents of the four documents."""
    renja, rkpd, evaluasi, rekap, kode = (
        read_tsv(seed / f"{nama}.tsv")
        for nama in ("renja-2024", "rkpd-2024", "evaluasi-2022", "evaluasi-2022-rekap", "kode-program")
    )
    naskah = (seed / NASKAH).read_text(encoding="utf-8").split("\n")
    dokumen = {
        "renja-2024.renja": [
            bagian("renja-kepala"),
            *tabel_renja(renja),
            *isu_strategis(naskah),
            "",
            *dasar_hukum(naskah),
            *bab_renja(naskah, kode),
        ],
        "rkpd-2024.renja": [bagian("rkpd-kepala"), *tabel_rkpd(rkpd, renja)],
        "evaluasi-2022.renja": [
            bagian("evaluasi-kepala"),
            *tabel_evaluasi(evaluasi, rekap),
            "",
            bagian("evaluasi-kaki"),
        ],
        "renstra-2021-2026.renja": [bagian("renstra-kepala"), *tabel_renstra(evaluasi)],
    }
    return {nama: "\n".join(baris) + "\n" for nama, baris in dokumen.items()}


def main() -> None:
    argumen = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    argumen.add_argument("--seed", type=Path, default=SEED)
    for nama, isi in transcribe(argumen.parse_args().seed).items():
        (DI_SINI / nama).write_text(isi, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
