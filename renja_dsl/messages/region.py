"""What the figures of a region are called (`renja wilayah`)."""

from __future__ import annotations

MESSAGES = {
    "wilayah.kode": ("kode", "code"),
    "wilayah.perangkat_daerah": ("perangkat daerah", "office"),
    "wilayah.daerah": ("daerah", "region"),
    "wilayah.beberapa_daerah": ("{banyak} daerah", "{banyak} regions"),
    "wilayah.urusan": ("bidang urusan", "bidang urusan"),
    "wilayah.program": ("program", "program"),
    "wilayah.sumber_dana": ("sumber dana", "source of funds"),
    "wilayah.lokasi": ("lokasi", "place"),
    "wilayah.sub_kegiatan": ("baris", "lines"),
    "wilayah.pagu": ("pagu {tahun}", "pagu {tahun}"),
    "wilayah.maju": ("pagu maju {tahun}", "pagu maju {tahun}"),
    "wilayah.ubah": ("naik/(turun)", "change"),
    "wilayah.bagian": ("bagian", "share"),
    "wilayah.jumlah": ("Jumlah", "Total"),
    "wilayah.selisih": ("selisih", "difference"),
    "wilayah.tahun": ("tahun", "year"),
    "wilayah.kinerja": ("kinerja", "performance"),
    "wilayah.anggaran": ("anggaran", "money"),
    "wilayah.ada": ("ada", "there"),
    "wilayah.tidak_ada": ("tidak ada", "missing"),
    "wilayah.tanpa_pagu": ("tanpa pagu", "without pagu"),
    "wilayah.galat": ("galat", "errors"),
    "wilayah.peringatan": ("peringatan", "warnings"),
    "wilayah.catatan": ("catatan", "notes"),
    "wilayah.taruhan": ("uang yang selisih", "money that differs"),
    "wilayah.beberapa": ("(beberapa, bagiannya tidak disebut)", "(several, no shares stated)"),
    "wilayah.bukan_bidang": ("(bukan kode bidang urusan)", "(no code of a bidang urusan)"),
    "wilayah.tanpa": ("(tidak disebut)", "(not stated)"),
    "wilayah.judul_jumlah": ("Pagu Renja {tahun} menurut {menurut}", "Pagu of the Renja {tahun} by {menurut}"),
    "wilayah.judul_rkpd": (
        "RKPD {tahun} di samping Renja: program yang berbeda",
        "RKPD {tahun} beside the Renja: programs that differ",
    ),
    "wilayah.judul_dokumen": ("Dokumen setiap perangkat daerah, {tahun}", "Documents of every office, {tahun}"),
    "wilayah.judul_temuan": (
        "Perangkat daerah menurut sebab temuan dan uang yang selisih",
        "Offices by causes of findings and by money that differs",
    ),
    "wilayah.judul_predikat": (
        "Predikat evaluasi terakhir setiap perangkat daerah",
        "Predikat of the last evaluation of every office",
    ),
    "wilayah.judul_bagian": (
        "Bagian yang diminta, perkiraan dari kode Renja {tahun}",
        "Shares that are asked for, as the codes of the Renja {tahun} show them",
    ),
    "wilayah.catatan_dasar": (
        "Dijumlah dari baris terbawah yang memuat uang, dari dokumen tahap terakhir setiap perangkat daerah.",
        "Added up from the lowest lines with money, from the document of the last stage of every office.",
    ),
    "wilayah.catatan_tanpa_pagu": (
        "Pagu {banyak} baris tidak ada atau tidak terbaca, sehingga tidak ikut dijumlah.",
        "The pagu of {banyak:line|lines} is missing or cannot be read, and is not in the sums.",
    ),
    "wilayah.catatan_sanding": (
        "{beda} program berbeda, {sama} sama.",
        "{beda:program differs|programs differ}, {sama} the same.",
    ),
    "wilayah.catatan_kurang": (
        (
            "Dari {dari} perangkat daerah, tanpa Renja {renja}, tanpa RKPD {rkpd}, tanpa Renstra {renstra}, tanpa "
            "evaluasi {evaluasi}. Perangkat daerah yang tidak disebut dokumen mana pun tidak diketahui."
        ),
        (
            "Of {dari} offices, {renja} without Renja, {rkpd} without RKPD, {renstra} without Renstra, {evaluasi} "
            "without evaluation. Offices that no document names are not known."
        ),
    ),
    "wilayah.catatan_temuan": (
        "Temuan yang mengikuti sebab yang sama dihitung sekali; semua dokumen perangkat daerah ikut.",
        "Findings with one cause count once; all documents of an office are in it.",
    ),
    "wilayah.catatan_predikat": (
        "{banyak} perangkat daerah tanpa evaluasi.",
        "{banyak:office has|offices have} no evaluation.",
    ),
    "wilayah.bagian_wajib": ("untuk", "for"),
    "wilayah.diminta": ("diminta", "asked for"),
    "wilayah.kepastian": ("kepastian", "certainty"),
    "wilayah.dasar": ("dasar", "basis"),
    "wilayah.kepastian_tinggi": ("tinggi", "high"),
    "wilayah.kepastian_sedang": ("sedang", "medium"),
    "wilayah.kepastian_rendah": ("rendah", "low"),
    "wilayah.kepastian_daerah": ("ketetapan daerah", "set by the region"),
    "wilayah.paling_sedikit": ("paling sedikit {persen}", "at least {persen}"),
    "wilayah.paling_banyak": ("paling banyak {persen}", "at most {persen}"),
    "wilayah.bagian_pendidikan": ("pendidikan", "education"),
    "wilayah.bagian_infrastruktur": ("infrastruktur pelayanan publik", "public infrastructure"),
    "wilayah.bagian_pegawai": ("belanja pegawai: gaji dan tunjangan ASN", "staff: salaries and allowances"),
    "wilayah.bagian_pengawasan": ("pengawasan: inspektorat", "oversight: inspectorate"),
    "wilayah.catatan_bagian": (
        (
            "Peraturan menilai APBD seluruhnya, dengan penandaan daerah sendiri. Renja hanya memuat sebagian, sehingga "
            "angka ini petunjuk, bukan penilaian."
        ),
        (
            "The law judges the whole APBD, by the region's own tags. The Renja hold only part of it, so that these "
            "numbers are a hint and no verdict."
        ),
    ),
    "wilayah.tanpa_renja": (
        "Tidak ada Renja tahun {tahun} yang memuat uang. Tahun yang ada: {ada}.",
        "There is no Renja of {tahun} with money in it. Years that are there: {ada}.",
    ),
    "wilayah.tanpa_pilihan": (
        "Tidak ada baris Renja {tahun} untuk {nama}. Tahun yang ada: {ada}.",
        "No line of the Renja {tahun} is of {nama}. Years that are there: {ada}.",
    ),
}
