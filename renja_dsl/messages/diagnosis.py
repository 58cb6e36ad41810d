"""Explanations and repairs of sums."""

from __future__ import annotations

MESSAGES = {
    "sebab.digit": (
        "satu angka salah baca pada {medan} {simpul} (baris {baris}): tertulis {lama}, agaknya {baru}.",
        "one digit misread in {medan} {simpul} (line {baris}): stated {lama}, probably {baru}.",
    ),
    "sebab.swap": (
        "dua angka bertukar tempat pada {medan} {simpul} (baris {baris}): tertulis {lama}, agaknya {baru}.",
        "two digits swapped in {medan} {simpul} (line {baris}): stated {lama}, probably {baru}.",
    ),
    "sebab.sign": (
        "tanda minus hilang atau berlebih pada {medan} {simpul} (baris {baris}): tertulis {lama}, agaknya {baru}.",
        "a minus sign lost or added in {medan} {simpul} (line {baris}): stated {lama}, probably {baru}.",
    ),
    "sebab.factor": (
        "nolnya berlebih atau kurang pada {medan} {simpul} (baris {baris}): tertulis {lama}, agaknya {baru}.",
        "zeros too many or too few in {medan} {simpul} (line {baris}): stated {lama}, probably {baru}.",
    ),
    "sebab.decimals": (
        (
            "titik ribuan dan koma desimal tertukar pada {medan} {simpul} (baris {baris}): tertulis {lama}, "
            "agaknya {baru}."
        ),
        "thousands dot and decimal comma confused in {medan} {simpul} (line {baris}): stated {lama}, probably {baru}.",
    ),
    "sebab.twin": (
        "{medan} {simpul} (baris {baris}) tertulis {lama}, padahal {acuan} menulis {baru}.",
        "{medan} {simpul} (line {baris}) states {lama}, but {acuan} has {baru}.",
    ),
    "sebab.pasted": (
        (
            "{medan} {simpul} (baris {baris}) berisi {lama}, sama dengan {medan_lain} {simpul_lain} (baris "
            "{baris_lain}); agaknya salah tempel, seharusnya {baru}."
        ),
        (
            "{medan} {simpul} (line {baris}) holds {lama}, the same as {medan_lain} {simpul_lain} (line "
            "{baris_lain}); probably pasted by mistake, should be {baru}."
        ),
    ),
    "sebab.level": (
        (
            "{medan} {simpul} (baris {baris}) berisi {lama}, angka tingkat lain: {medan_lain} {simpul_lain} "
            "(baris {baris_lain}); agaknya {baru}."
        ),
        (
            "{medan} {simpul} (line {baris}) holds {lama}, the number of another level: {medan_lain} "
            "{simpul_lain} (line {baris_lain}); probably {baru}."
        ),
    ),
    "sebab.omitted": (
        (
            "{medan} {simpul} (baris {baris}) tertulis {lama} karena tidak menghitung {simpul_lain} "
            "{nilai_lain} (baris {baris_lain}); seluruhnya {baru}."
        ),
        (
            "{medan} {simpul} (line {baris}) states {lama} because it leaves out {simpul_lain} {nilai_lain} "
            "(line {baris_lain}); all together {baru}."
        ),
    ),
    "sebab.doubled": (
        (
            "{medan} {simpul} (baris {baris}) tertulis {lama} karena menghitung {simpul_lain} {nilai_lain} "
            "(baris {baris_lain}) dua kali; seluruhnya {baru}."
        ),
        (
            "{medan} {simpul} (line {baris}) states {lama} because it counts {simpul_lain} {nilai_lain} (line "
            "{baris_lain}) twice; all together {baru}."
        ),
    ),
    "sebab.range": (
        (
            "{medan} {simpul} (baris {baris}) tertulis {lama} karena penjumlahannya melewatkan {jumlah} baris "
            "mulai {simpul_lain} (baris {baris_lain}); seluruhnya {baru}."
        ),
        (
            "{medan} {simpul} (line {baris}) states {lama} because its sum passes over {jumlah} rows from "
            "{simpul_lain} (line {baris_lain}) on; all together {baru}."
        ),
    ),
    "sebab.foreign": (
        (
            "{medan} {simpul} (baris {baris}) tertulis {lama} karena ikut menghitung {simpul_lain} "
            "{nilai_lain} (baris {baris_lain}), yang bukan bagiannya; seluruhnya {baru}."
        ),
        (
            "{medan} {simpul} (line {baris}) states {lama} because it also counts {simpul_lain} {nilai_lain} "
            "(line {baris_lain}), which is no part of it; all together {baru}."
        ),
    ),
    "sebab.stale": (
        (
            "{medan} {simpul} (baris {baris}) tertulis {lama}, masih dengan angka lama dari {acuan} untuk "
            "{simpul_lain}: {nilai_acuan}, sekarang {nilai_lain}; seluruhnya {baru}."
        ),
        (
            "{medan} {simpul} (line {baris}) states {lama}, still with the old number of {acuan} for "
            "{simpul_lain}: {nilai_acuan}, now {nilai_lain}; all together {baru}."
        ),
    ),
    "sebab.missing": (
        "{medan} {simpul} (baris {baris}) kosong; jumlahnya tepat bila diisi {baru}.",
        "{medan} {simpul} (line {baris}) is empty; the sum is right if it is {baru}.",
    ),
    "sebab.other": (
        "{medan} {simpul} (baris {baris}): tertulis {lama}, agaknya {baru}.",
        "{medan} {simpul} (line {baris}): stated {lama}, probably {baru}.",
    ),
    "sebab.sepakat": (
        "{acuan} juga menulis {baru}.",
        "{acuan} has {baru} too.",
    ),
    "sebab.terbawa": (
        "Selisih itu terbawa ke jumlah di atasnya, sampai {simpul_atas}.",
        "The difference was carried up, as far as {simpul_atas}.",
    ),
    "sebab.silang": (
        "Dengan itu jumlah lain yang memuat angka ini juga menjadi tepat.",
        "This also makes another sum right that the number is part of.",
    ),
    "cara.digit": (
        "satu angka salah baca",
        "one digit misread",
    ),
    "cara.swap": (
        "dua angka bertukar tempat",
        "two digits swapped",
    ),
    "cara.sign": (
        "tanda minus hilang atau berlebih",
        "a minus sign lost or added",
    ),
    "cara.factor": (
        "nolnya berlebih atau kurang",
        "zeros too many or too few",
    ),
    "cara.twin": (
        "dokumen acuan menulis angka itu",
        "the document referred to has that number",
    ),
    "cara.pasted": (
        "angka simpul lain tertempel di sini",
        "the number of another node was pasted here",
    ),
    "cara.level": (
        "angka tingkat lain tertulis di sini",
        "the number of another level stands here",
    ),
    "cara.omitted": (
        "tidak menghitung {simpul_lain} (baris {baris_lain})",
        "leaves out {simpul_lain} (line {baris_lain})",
    ),
    "cara.doubled": (
        "menghitung {simpul_lain} (baris {baris_lain}) dua kali",
        "counts {simpul_lain} (line {baris_lain}) twice",
    ),
    "cara.stale": (
        "masih menghitung angka lama {simpul_lain} (baris {baris_lain})",
        "still counts the old number of {simpul_lain} (line {baris_lain})",
    ),
    "cara.carried": (
        "dijumlahkan dari angka {simpul_lain} (baris {baris_lain}) yang salah",
        "added up from the wrong number of {simpul_lain} (line {baris_lain})",
    ),
    "cara.other": (
        "sebabnya tidak diketahui",
        "cause unknown",
    ),
    "diagnosa.tanpa_pemecah": (
        "renja diagnosa memerlukan OR-Tools. Pasang dengan: pip install 'renja-dsl[diagnosa]'",
        "renja diagnosa needs OR-Tools. Install it with: pip install 'renja-dsl[diagnosa]'",
    ),
    "diagnosa.pin_asing": (
        "Tidak ada angka pada simpul berkode {kode} untuk --pin.",
        "No number belongs to a node with the code {kode} of --pin.",
    ),
    "diagnosa.semua_tepat": (
        "Semua {jumlah} penjumlahan tepat.",
        "All {jumlah} sums are right.",
    ),
    "diagnosa.ringkas": (
        (
            "{rusak} dari {jumlah} penjumlahan tidak tepat, dalam {bagian} bagian yang terpisah; {tak_tahu} "
            "angka kosong atau tak terbaca dibiarkan."
        ),
        (
            "{rusak} of {jumlah} sums are not right, in {bagian} separate parts; {tak_tahu} empty or "
            "unreadable numbers are left alone."
        ),
    ),
    "diagnosa.bagian": (
        "Bagian {nomor}: {rusak} penjumlahan tidak tepat",
        "Part {nomor}: {rusak} sums not right",
    ),
    "diagnosa.tunggal": (
        "Perbaikan termurah, terbukti satu-satunya (biaya {biaya}):",
        "Cheapest repair, proven to be the only one (cost {biaya}):",
    ),
    "diagnosa.terbaik": (
        "Perbaikan termurah yang ditemukan dalam batas waktu (biaya {biaya}, paling sedikit {batas}):",
        "Cheapest repair found within the time limit (cost {biaya}, at least {batas}):",
    ),
    "diagnosa.seri": (
        (
            "{jumlah} perbaikan sama murahnya (biaya {biaya}); pilih salah satu, lalu kunci angka yang sudah "
            "pasti dengan --pin:"
        ),
        (
            "{jumlah} repairs are equally cheap (cost {biaya}); choose one, then fix the numbers you are sure "
            "of with --pin:"
        ),
    ),
    "diagnosa.seri_banyak": (
        (
            "Sedikitnya {jumlah} perbaikan sama murahnya (biaya {biaya}); angka-angkanya sendiri tidak cukup "
            "untuk memilih. Kunci angka yang sudah pasti dengan --pin. Contohnya:"
        ),
        (
            "At least {jumlah} repairs are equally cheap (cost {biaya}); the numbers alone are not enough to "
            "choose. Fix the numbers you are sure of with --pin. For example:"
        ),
    ),
    "diagnosa.pilihan": (
        "pilihan {nomor}",
        "choice {nomor}",
    ),
    "diagnosa.kacau": (
        (
            "Angka-angka ini tidak saling cocok: {ubah} angka harus diganti sembarang agar {rusak} penjumlahan "
            "tepat. Tidak ada perbaikan yang layak diusulkan; periksa sumbernya."
        ),
        (
            "These numbers do not fit each other: {ubah} of them would have to be replaced at will to make "
            "{rusak} sums right. No repair is worth proposing; check the source."
        ),
    ),
    "diagnosa.habis": (
        (
            "Batas waktu habis sebelum ada perbaikan yang ditemukan. Tambah --time-limit, atau kunci angka "
            "yang pasti dengan --pin."
        ),
        (
            "The time limit ran out before any repair was found. Raise --time-limit, or fix the numbers you "
            "are sure of with --pin."
        ),
    ),
    "diagnosa.mustahil": (
        "Tidak ada perbaikan selama angka yang dikunci tetap.",
        "There is no repair as long as the pinned numbers stay.",
    ),
    "diagnosa.tanya": (
        "Tulis {jumlah} perubahan ke {berkas} berkas?",
        "Write {jumlah} changes to {berkas} files?",
    ),
    "diagnosa.ditulis": (
        "{berkas}: {jumlah} angka diubah.",
        "{berkas}: {jumlah} numbers changed.",
    ),
    "diagnosa.tanpa_ubah": (
        "Tidak ada perubahan yang cukup pasti untuk ditulis.",
        "No change is certain enough to be written.",
    ),
    "diagnosa.tertunda": (
        "{jumlah} bagian tidak ikut ditulis karena belum pasti.",
        "{jumlah} parts are not written because they are not certain.",
    ),
    "diagnosa.baris": (
        "{medan} {simpul} (baris {baris}): {lama} menjadi {baru}",
        "{medan} {simpul} (line {baris}): {lama} becomes {baru}",
    ),
}
"""key -> Indonesian, English"""
