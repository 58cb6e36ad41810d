"""Scales and the tables of `renja rekap`."""

from __future__ import annotations

MESSAGES = {
    "rekap.tanpa_dokumen": (
        "Tabel {tabel} dibuat dari dokumen {jenis}, dan tidak ada di antara berkas yang diberikan.",
        "Table {tabel} is made of a document {jenis}, and there is none among the files given.",
    ),
    "rekap.tanpa_rujukan": (
        (
            "Tabel {tabel} memerlukan dokumen yang dirujuk dengan mengacu {jenis}, dan {berkas} tidak punya baris itu. "
            'Tambahkan mengacu {jenis} "..." di kepala dokumen.'
        ),
        (
            "Table {tabel} needs the document that mengacu {jenis} refers to, and {berkas} has no such line. Add "
            'mengacu {jenis} "..." to the head of the document.'
        ),
    ),
    "rekap.catatan_hitung": (
        "Yang bertanda ≠ berbeda dari hitungan di sebelahnya; = dihitung, tidak tercetak.",
        "What is marked ≠ differs from the computed number beside it; = computed, not printed.",
    ),
    "rekap.nomor_16": (
        "Nomor kolom menurut cetakan 16 kolom, yang punya kolom Satuan; dalam formulir 15 kolom satu lebih rendah.",
        "Columns are numbered as in prints of 16, which have one for the unit; in the form of 15 they are one lower.",
    ),
    "rekap.nomor_15": (
        "Nomor kolom menurut formulir 15 kolom, tanpa kolom Satuan; aturan dan pesan memakai nomor cetakan 16 kolom.",
        "Columns are numbered as in the form of 15, without one for the unit; rules and messages use those of 16.",
    ),
    "rekap.catatan_jumlah": (
        "Yang bertanda ≠ berbeda dari jumlah tingkat di bawahnya; = dihitung, tidak tertulis.",
        "What is marked ≠ differs from the sum of the level below; = computed, not written.",
    ),
    "rekap.skala": (
        "Skala predikat: {nama} ({uraian}), {asal}.",
        "Scale of predikat: {nama} ({uraian}), {asal}.",
    ),
    "rekap.asal_bawaan": (
        "bawaan karena tidak ada yang memilih",
        "the default, since nobody chose",
    ),
    "rekap.asal_setelan": (
        "dipilih di renja.toml",
        "chosen in renja.toml",
    ),
    "rekap.asal_dokumen": (
        "dinyatakan dokumen",
        "declared by the document",
    ),
    "rekap.tanpa_renja": (
        "Dokumen ini tidak mengacu Renja {tahun} yang dievaluasinya, jadi target dan pagunya tidak dibandingkan.",
        "This document does not refer to the Renja of {tahun} that it evaluates, so targets and pagu are not compared.",
    ),
    "rekap.tanpa_tahun_berjalan": (
        "Kolom 9 sampai 11 kosong: tidak ada Renja yang mengacu evaluasi ini dan menulis target kini ({tahun}).",
        "Columns 9 to 11 are empty: no Renja refers to this evaluation and states target kini ({tahun}).",
    ),
    "rekap.perangkat": (
        "Rata-rata capaian {sisi} perangkat daerah: {nilai}, {predikat}.",
        "Average achievement ({sisi}) of the office: {nilai}, {predikat}.",
    ),
    "rekap.dari": (
        "Dibandingkan dengan {berkas}.",
        "Compared with {berkas}.",
    ),
    "rekap.beda": (
        "{banyak} simpul berbeda.",
        "{banyak:node differs|nodes differ}.",
    ),
    "rekap.tidak_ada": (
        "(tidak ada)",
        "(not there)",
    ),
    "rekap.jumlah": (
        "Jumlah",
        "Total",
    ),
    "rekap.lepas": (
        "{banyak} simpul tidak bertaut ke tingkat di atasnya.",
        "{banyak:node is|nodes are} not linked to the level above.",
    ),
    "rekap.dihitung": (
        "dihitung",
        "computed",
    ),
    "rekap.bagian": (
        "Bagian {nomor} dari {jumlah}",
        "Part {nomor} of {jumlah}",
    ),
    "rekap.kosong": (
        "(tidak ada baris)",
        "(no rows)",
    ),
    "rekap.tabel": (
        "Tabel: {nama}",
        "Table: {nama}",
    ),
    "skala.tanpa_batas": (
        'Skala "{nama}" tidak menyatakan batas, dan bukan salah satu skala bawaan.',
        'Scale "{nama}" states no bounds and is not a built-in one.',
    ),
    "skala.campur": (
        (
            "Batas {label} tidak ditulis dengan cara yang sama dengan batas lainnya: pilih batas bawah, atau "
            "selang, untuk semuanya."
        ),
        "The bound of {label} is not written like the others: use lower bounds, or intervals, for all.",
    ),
    "skala.urutan": (
        "Batas {label} {batas} berada di luar urutan: di atasnya {sebelum} {batas_sebelum}.",
        "The bound of {label}, {batas}, is out of order: above it stands {sebelum}, {batas_sebelum}.",
    ),
    "skala.terbalik": (
        "Selang {label} terbalik: dari {dari} sampai {sampai}.",
        "The interval of {label} is reversed: from {dari} to {sampai}.",
    ),
    "skala.lubang": (
        "Antara {dari} dan {sampai} tidak ada sebutan (di antara {sebelum} dan {label}).",
        "Between {dari} and {sampai} there is no label (between {sebelum} and {label}).",
    ),
    "skala.lubang_bawah": (
        "Di bawah {batas} tidak ada sebutan: {label} adalah yang terendah.",
        "Below {batas} there is no label: {label} is the lowest.",
    ),
    "skala.tumpang": (
        "Dari {dari} sampai {sampai} ada dua sebutan: {sebelum} dan {label}.",
        "From {dari} to {sampai} there are two labels: {sebelum} and {label}.",
    ),
    "skala.rangkap": (
        "Sebutan {label} ditulis dua kali.",
        "Label {label} is given twice.",
    ),
    "skala.padanan": (
        "Padanan {padanan} menunjuk {label}, yang bukan sebutan skala ini.",
        "Synonym {padanan} stands for {label}, which is not a label of this scale.",
    ),
    "skala.bukan_peraturan": (
        "Batasnya bukan batas {nama}; mestinya {mestinya}. Skala lain perlu nama lain.",
        "These are not the bounds of {nama}; {mestinya} was due. Another scale needs another name.",
    ),
}
"""key -> Indonesian, English"""
