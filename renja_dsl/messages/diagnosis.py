"""Explanations and repairs of sums."""

from __future__ import annotations

MESSAGES = {
    "sebab.digit": (
        "satu angka salah baca pada {medan} {simpul} (baris {baris}): tertulis {lama}, agaknya {baru} yang benar.",
        "one digit misread in {medan} {simpul} (line {baris}): stated {lama}, probably {baru} is right.",
    ),
    "sebab.swap": (
        "dua angka bertukar tempat pada {medan} {simpul} (baris {baris}): tertulis {lama}, agaknya {baru} yang benar.",
        "two digits swapped in {medan} {simpul} (line {baris}): stated {lama}, probably {baru} is right.",
    ),
    "sebab.sign": (
        (
            "tanda minus hilang atau berlebih pada {medan} {simpul} (baris {baris}): tertulis {lama}, agaknya {baru} "
            "yang benar."
        ),
        "a minus sign lost or added in {medan} {simpul} (line {baris}): stated {lama}, probably {baru} is right.",
    ),
    "sebab.factor": (
        (
            "nolnya berlebih atau kurang pada {medan} {simpul} (baris {baris}): tertulis {lama}, agaknya {baru} yang "
            "benar."
        ),
        "zeros too many or too few in {medan} {simpul} (line {baris}): stated {lama}, probably {baru} is right.",
    ),
    "sebab.decimals": (
        (
            "titik ribuan dan koma desimal tertukar pada {medan} {simpul} (baris {baris}): tertulis {lama}, agaknya "
            "{baru} yang benar."
        ),
        (
            "thousands dot and decimal comma confused in {medan} {simpul} (line {baris}): stated {lama}, probably "
            "{baru} is right."
        ),
    ),
    "sebab.twin": (
        "{medan} {simpul} (baris {baris}) tertulis {lama}, padahal {baru} yang tertulis di {acuan}.",
        "{medan} {simpul} (line {baris}) states {lama}, but {baru} is what {acuan} has.",
    ),
    "sebab.pasted": (
        (
            "{medan} {simpul} (baris {baris}) berisi {lama}, sama dengan {medan_lain} {simpul_lain} (baris "
            "{baris_lain}); agaknya salah tempel, dan {baru} yang benar."
        ),
        (
            "{medan} {simpul} (line {baris}) holds {lama}, the same as {medan_lain} {simpul_lain} (line "
            "{baris_lain}); probably pasted by mistake, and {baru} is right."
        ),
    ),
    "sebab.level": (
        (
            "{medan} {simpul} (baris {baris}) berisi {lama}, angka tingkat lain: {medan_lain} {simpul_lain} (baris "
            "{baris_lain}); agaknya {baru} yang benar."
        ),
        (
            "{medan} {simpul} (line {baris}) holds {lama}, the number of another level: {medan_lain} {simpul_lain} "
            "(line {baris_lain}); probably {baru} is right."
        ),
    ),
    "sebab.omitted": (
        (
            "{medan} {simpul} (baris {baris}) tertulis {lama} karena tidak menghitung {simpul_lain} {nilai_lain} "
            "(baris {baris_lain}); {baru} jumlah seluruhnya."
        ),
        (
            "{medan} {simpul} (line {baris}) states {lama} because it leaves out {simpul_lain} {nilai_lain} (line "
            "{baris_lain}); {baru} is the sum of all."
        ),
    ),
    "sebab.doubled": (
        (
            "{medan} {simpul} (baris {baris}) tertulis {lama} karena menghitung {simpul_lain} {nilai_lain} (baris "
            "{baris_lain}) dua kali; {baru} jumlah seluruhnya."
        ),
        (
            "{medan} {simpul} (line {baris}) states {lama} because it counts {simpul_lain} {nilai_lain} (line "
            "{baris_lain}) twice; {baru} is the sum of all."
        ),
    ),
    "sebab.range": (
        (
            "{medan} {simpul} (baris {baris}) tertulis {lama} karena penjumlahannya melewatkan {jumlah} baris mulai "
            "{simpul_lain} (baris {baris_lain}); {baru} jumlah seluruhnya."
        ),
        (
            "{medan} {simpul} (line {baris}) states {lama} because its sum passes over {jumlah:row|rows} from "
            "{simpul_lain} (line {baris_lain}) on; {baru} is the sum of all."
        ),
    ),
    "sebab.foreign": (
        (
            "{medan} {simpul} (baris {baris}) tertulis {lama} karena ikut menghitung {simpul_lain} {nilai_lain} "
            "(baris {baris_lain}), yang bukan bagiannya; {baru} jumlah seluruhnya."
        ),
        (
            "{medan} {simpul} (line {baris}) states {lama} because it also counts {simpul_lain} {nilai_lain} (line "
            "{baris_lain}), which is no part of it; {baru} is the sum of all."
        ),
    ),
    "sebab.stale": (
        (
            "{medan} {simpul} (baris {baris}) tertulis {lama}, masih dengan angka lama dari {acuan} untuk "
            "{simpul_lain}: {nilai_acuan}, sekarang {nilai_lain}; {baru} jumlah seluruhnya."
        ),
        (
            "{medan} {simpul} (line {baris}) states {lama}, still with the old number of {acuan} for {simpul_lain}: "
            "{nilai_acuan}, now {nilai_lain}; {baru} is the sum of all."
        ),
    ),
    "sebab.missing": (
        "{medan} {simpul} (baris {baris}) kosong; bila {baru} yang diisikan, jumlahnya tepat.",
        "{medan} {simpul} (line {baris}) is empty; with {baru} there the sum is right.",
    ),
    "sebab.recount": (
        "{medan} {simpul} (baris {baris}) tertulis {lama}, padahal {baru} jumlah rinciannya.",
        "{medan} {simpul} (line {baris}) states {lama}, but its parts add up to {baru} together.",
    ),
    "sebab.other": (
        "{medan} {simpul} (baris {baris}): tertulis {lama}, agaknya {baru} yang benar.",
        "{medan} {simpul} (line {baris}): stated {lama}, probably {baru} is right.",
    ),
    "sebab.sepakat": (
        "{baru} juga yang tertulis di {acuan}.",
        "{baru} is what {acuan} has too.",
    ),
    "sebab.salah_satu": (
        "Salah satu dari dua kemungkinan yang sama kuat:",
        "One of two possibilities that are equally strong:",
    ),
    "sebab.beberapa": (
        "Ada {banyak} perubahan yang hampir sama kuat, yang masing-masing membuatnya tepat. Yang lebih mungkin dulu:",
        "There are {banyak} changes, about as plausible, each of which makes it right. The likelier ones first:",
    ),
    "sebab.calon_1": (
        "(1) {medan_1} {simpul_1} (baris {baris_1}): {lama_1} menjadi {baru_1}.",
        "(1) {medan_1} {simpul_1} (line {baris_1}): {lama_1} becomes {baru_1}.",
    ),
    "sebab.calon_2": (
        "(2) {medan_2} {simpul_2} (baris {baris_2}): {lama_2} menjadi {baru_2}.",
        "(2) {medan_2} {simpul_2} (line {baris_2}): {lama_2} becomes {baru_2}.",
    ),
    "sebab.calon_3": (
        "(3) {medan_3} {simpul_3} (baris {baris_3}): {lama_3} menjadi {baru_3}.",
        "(3) {medan_3} {simpul_3} (line {baris_3}): {lama_3} becomes {baru_3}.",
    ),
    "sebab.cocokkan": (
        "Cocokkan dengan naskah sebelum mengubah salah satunya.",
        "Compare with the paper before changing one of them.",
    ),
    "sebab.cukup": (
        "Realisasinya tidak lagi melebihi pagu.",
        "Spending no longer exceeds the pagu.",
    ),
    "sebab.rata_rata": (
        "Rata-rata {rata} yang tercetak di baris {baris_rata} menjadi tepat.",
        "The printed averages {rata} in line {baris_rata} come out right.",
    ),
    "sebab.rata_bersama": (
        "Bersama perbaikan di baris {baris_bersama}, rata-rata {rata_bersama} juga menjadi tepat.",
        "Together with the repair in line {baris_bersama}, the average {rata_bersama} comes out right too.",
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
    "cara.recount": (
        "disamakan dengan jumlah rinciannya",
        "set to the sum of what it is made of",
    ),
    "cara.other": (
        "sebabnya tidak diketahui",
        "cause unknown",
    ),
    "diagnosa.tanpa_pemecah": (
        "renja diagnosa memerlukan tambahan diagnosa (OR-Tools). Pasang dengan: {pasang}",
        "renja diagnosis needs the extra diagnosa (OR-Tools). Install it with: {pasang}",
    ),
    "diagnosa.pin_asing": (
        'Tidak ada angka pada simpul berkode {kode} untuk "--kunci".',
        'No number belongs to a node with the code {kode} of "--pin".',
    ),
    "diagnosa.semua_tepat": (
        "Semua {jumlah} penjumlahan tepat.",
        "All {jumlah} sums are right.",
    ),
    "diagnosa.yang_diketahui_tepat": (
        (
            "Dari {jumlah} penjumlahan tidak ada yang terbukti salah; {tak_tahu} angka kosong, tak terbaca, atau "
            "terlalu besar tidak ikut dihitung."
        ),
        (
            "None of {jumlah} sums is known to be wrong; {tak_tahu} numbers that are empty, unreadable or too large "
            "are left aside."
        ),
    ),
    "diagnosa.ringkas": (
        "{rusak} dari {jumlah} penjumlahan tidak tepat, dalam {bagian} bagian; {pasti} perubahan sudah pasti.",
        "{rusak} of {jumlah:sum|sums} not right, in {bagian:part|parts}; {pasti:change|changes} certain.",
    ),
    "diagnosa.pasti": (
        "Kerjakan ini lebih dulu: perbaikan yang sudah pasti (--beda menunjukkannya, --terapkan menuliskannya).",
        "Do this first: repairs that are certain (--diff shows them, --apply writes them).",
    ),
    "diagnosa.belum_pasti": (
        "Sesudah itu: cocokkan angka-angka ini dengan naskah atau DPA, lalu pilih sendiri.",
        "After that: compare these numbers with the paper or the budget document, and choose yourself.",
    ),
    "diagnosa.buntu": (
        "Terakhir: bagian yang tidak dapat disimpulkan dari angkanya saja.",
        "Last: parts where the numbers alone do not tell.",
    ),
    "diagnosa.tak_satu_pun": (
        (
            "Belum ada perbaikan yang pasti. Mulailah dari bagian pertama: cocokkan angkanya dengan naskah atau DPA. "
            "Jalankan lagi dengan --kunci KODE untuk setiap simpul yang angkanya sudah Anda pastikan benar; makin "
            "banyak yang dikunci, makin sedikit kemungkinan yang tersisa."
        ),
        (
            "No repair is certain yet. Begin with the first part: compare its numbers with the paper or the budget "
            "document. Run this again with --pin CODE for every node whose numbers you know to be right; the more "
            "are fixed, the fewer possibilities are left."
        ),
    ),
    "diagnosa.bagian": (
        "{nomor}. {tempat}: {rusak} penjumlahan tidak tepat",
        "{nomor}. {tempat}: sums that are not right: {rusak}",
    ),
    "diagnosa.tunggal": (
        "Perbaikan yang paling masuk akal, dan satu-satunya:",
        "The most plausible repair, and the only one:",
    ),
    "diagnosa.sederhana": (
        (
            "Tidak ada salah ketik yang menjelaskan selisihnya. Perubahan yang paling sederhana ini membuatnya "
            "tepat; pastikan dulu bahwa angka lainnya benar:"
        ),
        (
            "No slip explains the difference. This simplest change makes it right; first make sure that the other "
            "numbers are true:"
        ),
    ),
    "diagnosa.merugikan": (
        (
            "Menurut jumlahnya hanya perbaikan ini yang mungkin, tetapi sesudahnya {aturan} di baris {baris_lain} "
            "menjadi salah. Karena itu tidak ditulis; periksa keduanya:"
        ),
        (
            "By the sums only this repair is possible, but {aturan} in line {baris_lain} would then be broken. "
            "It is not written for that reason; look at both:"
        ),
    ),
    "diagnosa.terbaik": (
        (
            'Kemungkinan perbaikan. Waktu habis sebelum semua kemungkinan lain diperiksa; tambah "--batas-waktu", '
            'atau kunci angka yang benar dengan "--kunci":'
        ),
        (
            'A possible repair. Time ran out before all others were looked at; raise "--time-limit", or fix the '
            'numbers that are right with "--pin":'
        ),
    ),
    "diagnosa.seri": (
        (
            "Salah satu dari {jumlah} perbaikan ini; dari angkanya saja semuanya sama kuat. Kunci angka yang benar "
            'dengan "--kunci":'
        ),
        (
            "One of these {jumlah} repairs; by the numbers alone they are equally strong. Fix the numbers that are "
            'right with "--pin":'
        ),
    ),
    "diagnosa.seri_banyak": (
        (
            "Ada {jumlah} perbaikan atau lebih yang sama kuat; angkanya saja tidak cukup untuk memilih. Kunci angka "
            'yang benar dengan "--kunci". Contohnya:'
        ),
        (
            "There are {jumlah} repairs or more that are equally strong; the numbers alone are not enough to choose. "
            'Fix the numbers that are right with "--pin". For example:'
        ),
    ),
    "diagnosa.pilihan": (
        "pilihan {nomor}",
        "choice {nomor}",
    ),
    "diagnosa.kacau": (
        (
            "Terlalu banyak angka di sini yang tidak saling cocok ({rusak} penjumlahan) untuk menduga mana yang "
            "salah. Cocokkan dengan naskah satu per satu, mulai dari {medan} {simpul} (baris {baris}); yang sudah "
            "benar dikunci dengan: --kunci"
        ),
        (
            "Too many numbers here do not fit each other ({rusak} sums) to guess which are wrong. Compare them with "
            "the paper one by one, beginning with {medan} {simpul} (line {baris}); fix those that are right with: "
            "--pin"
        ),
    ),
    "diagnosa.habis": (
        (
            'Waktu habis sebelum ada perbaikan yang ditemukan. Tambah "--batas-waktu", atau kunci angka yang benar '
            'dengan "--kunci", mulai dari {medan} {simpul} (baris {baris}).'
        ),
        (
            'Time ran out before any repair was found. Raise "--time-limit", or fix the numbers that are right with '
            '"--pin", beginning with {medan} {simpul} (line {baris}).'
        ),
    ),
    "diagnosa.mencari": (
        "Mencari perbaikan: {detik} detik, paling lama {batas} detik.",
        "Looking for repairs: {detik} seconds, {batas} at most.",
    ),
    "diagnosa.mustahil": (
        "Tidak ada perbaikan selama angka yang dikunci tetap.",
        "There is no repair as long as the pinned numbers stay.",
    ),
    "diagnosa.tanya": (
        "Tulis {jumlah} perubahan ke {berkas} berkas?",
        "Write {jumlah:change|changes} to {berkas:file|files}?",
    ),
    "diagnosa.ditulis": (
        "{berkas}: {jumlah} angka diubah.",
        "{berkas}: {jumlah:number|numbers} changed.",
    ),
    "diagnosa.tanpa_ubah": (
        "Tidak ada perubahan yang cukup pasti untuk ditulis.",
        "No change is certain enough to be written.",
    ),
    "diagnosa.tertunda": (
        "{jumlah} bagian tidak ikut ditulis karena belum pasti.",
        "{jumlah:part is|parts are} not written, being uncertain.",
    ),
    "diagnosa.baris": (
        "{medan} {simpul} (baris {baris}): {lama} menjadi {baru}",
        "{medan} {simpul} (line {baris}): {lama} becomes {baru}",
    ),
}
"""key -> Indonesian, English"""
