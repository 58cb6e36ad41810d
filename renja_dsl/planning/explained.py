"""Every statement of `.alokasi` to be explained: how it is written, and an example. `messages` say what it means."""

from __future__ import annotations

from attrs import frozen

_SIZE = "(Rp... | N% pagu | N% sebelumnya | renstra | serapan)"
_TARGET = "[, target paling sedikit (N% | ANGKA | renstra)]"
_LEVEL = "(program | kegiatan | perangkat daerah)"
_PART = f'[program KODE | perangkat daerah KODE | sumber dana (KODE | "...") | setiap {_LEVEL}]'


@frozen
class StatementPage:
    """One production of the grammar."""

    nama: str
    """as the grammar calls it; its meaning is the message `ketentuan.NAMA`"""
    kata: str
    """the words that it begins with, by which it is asked for"""
    bentuk: str
    """how it is written: `[ ]` may be left out, `|` parts choices"""
    contoh: str


STATEMENTS = (
    StatementPage("kepala", "alokasi", 'alokasi TAHUN "..." [tahap "..."]', 'alokasi 2026 "Plafon" tahap "perubahan"'),
    StatementPage(
        "mengacu",
        "mengacu",
        'mengacu (renja | rkpd | renstra | evaluasi | sebelumnya) "BERKAS"',
        'mengacu renja "renja-2026.renja"',
    ),
    StatementPage("dasar", "dasar", 'dasar "..."', 'dasar "Surat edaran Bupati Sukamaju Nomor 050/17/2025"'),
    StatementPage("bulat", "bulat", "bulat Rp...", "bulat Rp100 ribu"),
    StatementPage(
        "plafon",
        "plafon",
        f"plafon {_PART} (Rp... | = rkpd)",
        "plafon program 2.17.01 Rp75 juta",
    ),
    StatementPage(
        "golongan", "golongan", 'golongan NAMA ["..."]', 'golongan WAJIB "Dokumen yang diwajibkan peraturan"'
    ),
    StatementPage(
        "pemilih",
        "untuk setiap",
        "untuk setiap TINGKAT sebagai s [dengan UNGKAPAN]",
        'untuk setiap sub kegiatan sebagai s dengan berawalan(kode("2.17.01"), s.kode)',
    ),
    StatementPage("tetap", "tetap", "tetap [lunak]", "tetap"),
    StatementPage(
        "paling_sedikit", "paling sedikit", f"paling sedikit {_SIZE} [atau nol] [lunak]", "paling sedikit 90% pagu"
    ),
    StatementPage("paling_banyak", "paling banyak", f"paling banyak {_SIZE} [lunak]", "paling banyak Rp50 juta"),
    StatementPage("utuh", "utuh", "utuh [atau nol]", "utuh atau nol"),
    StatementPage("kelipatan", "kelipatan", "kelipatan Rp...", "kelipatan Rp5 juta"),
    StatementPage(
        "biaya_satuan",
        "biaya satuan",
        f'biaya satuan (Rp... [per "SATUAN"] | = pagu / target) {_TARGET} [atau nol]',
        "biaya satuan = pagu / target, target paling sedikit 60%",
    ),
    StatementPage(
        "jumlah",
        "jumlah",
        "jumlah paling (sedikit | banyak) (Rp... | N% pagu | N% dari semua) [lunak]",
        "jumlah paling sedikit 20% dari semua",
    ),
    StatementPage(
        "setiap",
        "setiap",
        f"setiap {_LEVEL} paling (sedikit | banyak) N% pagu [lunak]",
        "setiap perangkat daerah paling sedikit 90% pagu",
    ),
    StatementPage("tumbuh", "tumbuh", "tumbuh N% sampai N% sebelumnya [lunak]", "tumbuh -10% sampai 15% sebelumnya"),
    StatementPage(
        "prioritas",
        "prioritas",
        "prioritas GOLONGAN [BOBOT], ... > lainnya [BOBOT], ...",
        "prioritas WAJIB > NILAI 1, AKSES 2 > lainnya",
    ),
    StatementPage("potong", "potong", "potong (sebanding | sedikit baris | urut)", "potong sedikit baris"),
)
"""in the order of the grammar"""


def explained(words: str) -> StatementPage | None:
    """The statement that begins with these words."""
    asked = " ".join(words.casefold().split())
    return next((page for page in STATEMENTS if asked == page.kata), None)
