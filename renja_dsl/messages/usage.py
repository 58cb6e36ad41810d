"""What the command line says around its pages: headings, placeholders (`isian.FILE`), refused usage, questions.

Read only when one of them is shown.
"""

from __future__ import annotations

MESSAGES = {
    # ---- the frame of a page
    "halaman.pakai": ("Pemakaian:", "Usage:"),
    "halaman.opsi": ("Opsi", "Options"),
    "halaman.opsi_isian": ("[OPSI]", "[OPTIONS]"),
    "halaman.perintah": ("Perintah", "Commands"),
    "halaman.perintah_isian": ("PERINTAH ...", "COMMAND ..."),
    "halaman.wajib": ("[wajib]", "[required]"),
    "halaman.bawaan": ("[bawaan: {nilai}]", "[default: {nilai}]"),
    "isian.BEFORE": ("SEMULA", "BEFORE"),
    "isian.AFTER": ("MENJADI", "AFTER"),
    "isian.ADDRESS": ("ALAMAT", "ADDRESS"),
    "isian.FACTS": ("FAKTA", "FACTS"),
    "isian.QUESTION": ("PERTANYAAN", "QUESTION"),
    "isian.PLAN": ("RENCANA", "PLAN"),
    "isian.PLANS": ("RENCANA", "PLANS"),
    "isian.RUPIAH": ("RUPIAH", "RUPIAH"),
    "isian.ALLOCATION": ("ALOKASI", "ALLOCATION"),
    "isian.SOURCES": ("SUMBER", "SOURCES"),
    "isian.FILE": ("BERKAS", "FILE"),
    "isian.FILES AND IDS": ("BERKAS DAN NOMOR", "FILES AND IDS"),
    "isian.FOLDER": ("FOLDER", "FOLDER"),
    "isian.FORMAT:FILE": ("BENTUK:BERKAS", "FORMAT:FILE"),
    "isian.IDS": ("NOMOR", "IDS"),
    "isian.ID": ("NOMOR", "ID"),
    "isian.RULE": ("ATURAN", "RULE"),
    "isian.NAME": ("NAMA", "NAME"),
    "isian.CODE": ("KODE", "CODE"),
    "isian.CODES": ("KODE", "CODES"),
    "isian.REV": ("REVISI", "REVISION"),
    "isian.SECONDS": ("DETIK", "SECONDS"),
    "isian.COLUMN=FIELD": ("KOLOM=ISIAN", "COLUMN=FIELD"),
    "isian.TABLE": ("TABEL", "TABLE"),
    "isian.YEAR": ("TAHUN", "YEAR"),
    "isian.N": ("N", "N"),
    "isian.TEXT": ("TEKS", "TEXT"),
    # ---- refused usage
    "pakai.bantuan": ("Bantuan: {perintah}", "Help: {perintah}"),
    "pakai.pilihan": (
        "{nilai} tidak dapat dipakai untuk {opsi}. Pilih salah satu: {ada}.",
        "{nilai} cannot be used for {opsi}. Choose one of: {ada}.",
    ),
    "pakai.pilihan_mungkin": (
        '{nilai} tidak dapat dipakai untuk {opsi}. Mungkin maksudnya "{usul}", dari pilihan ini: {ada}',
        '{nilai} cannot be used for {opsi}. Perhaps "{usul}" is meant, one of these: {ada}',
    ),
    "pakai.angka": (
        "{nilai} tidak dapat dipakai untuk {opsi}. Tulis bilangan dari {dari} sampai {sampai}.",
        "{nilai} cannot be used for {opsi}. Write a number from {dari} to {sampai}.",
    ),
    "pakai.angka_dari": (
        "{nilai} tidak dapat dipakai untuk {opsi}. Tulis bilangan bulat, paling kecil {dari}.",
        "{nilai} cannot be used for {opsi}. Write a whole number, {dari} or more.",
    ),
    "pakai.tempat": (
        "{nilai} tidak dapat dipakai untuk {opsi}. Periksa apakah itu berkas atau folder, dan izinnya.",
        "{nilai} cannot be used for {opsi}. Check whether it is a file or a folder, and its permissions.",
    ),
    "pakai.nilai": ("Isi {opsi} tidak dapat dipakai: {sebab}.", "The value of {opsi} cannot be used: {sebab}."),
    "pakai.kolom": (
        "{nilai} bukan KOLOM=ISIAN. Tulis, misalnya, G=indikator.",
        "{nilai} is not COLUMN=FIELD. Write, for instance, G=indikator.",
    ),
    "pakai.dari_saja": (
        "{nilai} tidak dapat dipakai bersama --dari: rencana barunya ditulis di samping rencana itu, dengan isinya.",
        "{nilai} cannot be used with --from: the new plan is written beside that plan, with what it says.",
    ),
    "pakai.tahap_dari": (
        "--tahap hanya dapat dipakai bersama --dari.",
        "--stage can only be used with --from.",
    ),
    "pakai.json_dari": (
        "--bentuk json hanya dapat dipakai bersama --dari.",
        "--format json can only be used with --from.",
    ),
    "pakai.program": (
        "{nilai} bukan kode program. Tulis seperti 2.17.03.",
        "{nilai} is not the code of a program. Write it like 2.17.03.",
    ),
    "pakai.lebih": ("Kelebihan: {nilai}. Hapus, atau periksa ejaan opsinya.", "Too much: {nilai}. Check the options."),
    "pakai.kurang": ("{opsi} belum ditulis.", "{opsi} is missing."),
    "pakai.opsi": ("Tidak ada opsi {opsi} di sini.", "There is no option {opsi} here."),
    "pakai.opsi_mungkin": (
        "Tidak ada opsi {opsi} di sini. Mungkin maksudnya: {usul}",
        "There is no option {opsi} here. Perhaps you mean: {usul}",
    ),
    "pakai.bernilai": ("{opsi} dipakai tanpa isi.", "{opsi} takes no value."),
    "pakai.tanpa_nilai": ("{opsi} memerlukan isi sesudahnya.", "{opsi} needs a value after it."),
    "pakai.perintah": (
        "Tidak ada perintah {nilai}. Daftarnya: renja --bantuan",
        "There is no command {nilai}. For a list: renja --help",
    ),
    "pakai.perintah_mungkin": (
        "Tidak ada perintah {nilai}. Mungkin maksudnya: {usul}",
        "There is no command {nilai}. Perhaps you mean: {usul}",
    ),
    "pakai.perintah_kurang": ("Perintahnya belum ditulis.", "The command is missing."),
    "pakai.bahasa": (
        "RENJA_BAHASA berisi {nilai}. Isi dengan id atau en.",
        "RENJA_BAHASA says {nilai}. Set it to id or en.",
    ),
    "pakai.berhenti": ("Dihentikan.", "Stopped."),
    "pakai.rusak": (
        "Ini kesalahan renja sendiri, bukan kesalahan rencana Anda. Laporkan dengan keterangan di atas.",
        "This is a fault of renja itself, not of your plan. Please report it with the lines above.",
    ),
    "tanya.pilihan": ("[y/T]", "[y/N]"),
    "tanya.ulang": ("Jawab y (ya) atau t (tidak).", "Answer y (yes) or n (no)."),
}
"""key -> Indonesian, English"""
