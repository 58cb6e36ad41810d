"""Statements that do not fit their document, and references between documents."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, ...]] = {
    "kepala.hilang": (
        "Dokumen ini belum punya kepala. Awali dengan jenis dan tahunnya, misalnya renja 2024 atau renstra 2021-2026.",
        "This document has no header. Start with its kind and year, such as renja 2024 or renstra 2021-2026.",
        "SIN005",
    ),
    "kepala.rangkap": (
        "Dokumen ini sudah punya kepala. Hapus baris ini, atau pindahkan isi di bawahnya ke berkas sendiri.",
        "This document already has a header. Delete this line, or move what follows to a file of its own.",
        "SIN005",
    ),
    "tempat.indikator": (
        "{medan} tidak punya indikator di atasnya. Tulis di bawah indikatornya.",
        "{medan} has no indikator above it. Write it below its indikator.",
        "SIN005",
    ),
    "tempat.simpul": (
        "{medan} tidak punya program, kegiatan, atau sasaran di atasnya. Tulis di bawah pemiliknya.",
        "{medan} has no program, kegiatan or sasaran above it. Write it below its owner.",
        "SIN005",
    ),
    "tempat.rekap": (
        "{medan} tidak punya rekap di atasnya. Tulis di bawah baris rekap.",
        "{medan} has no rekap above it. Write it below a rekap line.",
        "SIN005",
    ),
    "tempat.skala": (
        "{medan} tidak punya skala di atasnya. Tulis di bawah baris skala atau satuan.",
        "{medan} has no skala above it. Write it below a skala or satuan line.",
        "SIN005",
    ),
    "isian.rangkap": (
        (
            "{medan} sudah ditulis di atas, dan yang pertama yang dipakai. Bila baris ini milik lain, perbaiki "
            "atau pindahkan; bila tidak, sisakan yang benar."
        ),
        (
            "{medan} already has a value above, and the first one is used. If this line belongs elsewhere, correct or "
            "move it; if not, keep the right one."
        ),
        "SIN006",
    ),
    "deret.kunci": (
        "Kunci {kunci} tidak berlaku untuk {medan}. Pakai: {pilihan}",
        "The key {kunci} does not fit {medan}. Use: {pilihan}",
        "SIN006",
    ),
    "satuan.kosong": (
        "Satuan pada baris ini belum ditulis. Tulis misalnya satuan orang.",
        "The unit on this line is missing. Write for example satuan orang.",
        "SIN004",
    ),
    "indikator.tak_bernama": (
        'Tidak ada indikator {id} sebelum baris ini. Beri nama pada indikator aslinya: indikator {id} "...".',
        'There is no indikator {id} before this line. Name the original one: indikator {id} "...".',
        "SIN005",
    ),
    "indentasi.menyesatkan": (
        (
            "Letak baris ini tidak sesuai pemiliknya: baris ini milik {pemilik} terdekat di atasnya. Rapikan dengan "
            '"renja rapikan", atau pindahkan barisnya.'
        ),
        (
            "The position of this line misleads: it belongs to the nearest {pemilik} above it. Lay it out with "
            '"renja fmt", or move the line.'
        ),
        "STR014",
    ),
    "akibat.simpul": (
        "Baris di bawahnya tetap dianggap miliknya.",
        "The lines below it still count as its own.",
    ),
    "akibat.isian": (
        "Nilai ini tidak ikut dihitung sampai diperbaiki.",
        "This value is left out of all sums until it is repaired.",
    ),
    "akibat.pemilik": (
        "Pemeriksaan pada bagian ini ditunda sampai baris ini diperbaiki.",
        "Checks of this part wait until this line is repaired.",
    ),
    "rujukan.keluar": (
        "{berkas} berada di luar folder kerja. Pindahkan dokumen itu ke dalamnya, atau perbaiki alamatnya.",
        "{berkas} lies outside the workspace. Move that document into it, or correct the path.",
    ),
    "rujukan.tidak_ada": (
        "{berkas} tidak ditemukan. Periksa nama berkasnya, atau hapus baris ini.",
        "{berkas} was not found. Check the file name, or delete this line.",
    ),
    "rujukan.mirip": (
        '{berkas} tidak ditemukan, tetapi ada yang namanya mirip. Bila itu yang dimaksud, tulis: "{ada}"',
        '{berkas} was not found, but one of nearly that name is there. If it is meant, write: "{ada}"',
    ),
    "rujukan.tak_terbaca": (
        "{berkas} tidak dapat dibaca. Periksa berkasnya.",
        "{berkas} cannot be read. Check the file.",
    ),
    "rujukan.jenis": (
        "{berkas} adalah dokumen {ada}, padahal yang dirujuk {diminta}. Perbaiki jenis atau nama berkasnya.",
        "{berkas} is a document of kind {ada}, but {diminta} is referred to. Correct the kind or the file name.",
    ),
    "rujukan.melingkar": (
        "Rujukan ke {berkas} kembali ke dokumen ini sendiri. Hapus salah satu rujukannya.",
        "The reference to {berkas} leads back to this document. Delete one of the references.",
    ),
    "rujukan.tahun": (
        (
            "{berkas} berlaku untuk {ada}, tidak cocok dengan {tahun}. Rujuk dokumen untuk tahun yang sesuai, atau "
            "perbaiki tahun di kepala dokumen."
        ),
        (
            "{berkas} is for {ada}, which does not fit {tahun}. Refer to the document of the right year, or correct "
            "the year in the header."
        ),
    ),
    "rujukan.tahun_evaluasi": (
        (
            "Evaluasi {tahun} menilai Renja {tahun}, padahal {berkas} adalah Renja {ada}. Rujuk Renja tahun "
            "yang dievaluasi."
        ),
        (
            "Evaluation {tahun} judges the Renja of {tahun}, but {berkas} is the Renja of {ada}. Refer to the "
            "Renja of the evaluated year."
        ),
    ),
    "rujukan.perangkat": (
        (
            "{berkas} milik perangkat daerah {ada}, bukan {diminta}. Rujuk dokumen perangkat daerah yang sama, atau "
            "perbaiki kode di kepala dokumen."
        ),
        (
            "{berkas} belongs to office {ada}, not {diminta}. Refer to a document of the same office, or correct the "
            "code in the header."
        ),
    ),
}
"""key -> Indonesian, English"""
