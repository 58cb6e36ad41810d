"""What each statement of `.alokasi` means, one message a production of its grammar."""

from __future__ import annotations

MESSAGES = {
    "ketentuan.kepala": (
        (
            'Membuka berkas alokasi, satu kali, dengan tahun yang diputuskan. Tahap "perubahan" dipakai untuk'
            " Perubahan di tengah tahun."
        ),
        (
            'Opens the file, once, with the year that is decided. The stage "perubahan" is for the change in '
            "the middle of a year."
        ),
    ),
    "ketentuan.mengacu": (
        (
            'Menyebut rencana yang diputuskan ("renja"; boleh beberapa, atau pola untuk satu daerah) dan '
            "dokumen pembandingnya. Tanpa pembanding dipakai yang diacu rencana itu sendiri."
        ),
        (
            'Names the plan that is decided ("renja"; several, or a pattern for a region) and the documents '
            "to compare it with. Without these, those that the plan itself refers to are used."
        ),
    ),
    "ketentuan.dasar": (
        "Dasar hukum seluruh berkas, atau ketentuan di atasnya. Dicetak bersama sebab setiap pengurangan.",
        "The legal basis of the whole file, or of the limit above it. It is printed with the reason for each cut.",
    ),
    "ketentuan.bulat": (
        "Pagu yang berubah menjadi kelipatannya; pagu yang tidak berubah tetap seperti tertulis. Bawaan Rp1.000.",
        "A pagu that changes becomes a multiple of it; one that does not stays as written. Rp1.000 by default.",
    ),
    "ketentuan.plafon": (
        (
            'Paling banyak untuk semua baris, atau untuk satu bagian. Dengan "= rkpd", sebesar jumlah baris '
            "terbawah RKPD yang diacu. Plafon sumber dana memerlukan rupiah setiap sumber pada baris dengan "
            "beberapa sumber."
        ),
        (
            'The most for all lines together, or for one part. With "= rkpd" it is the sum of the lowest '
            "lines of the RKPD that is referred to. A ceiling of a source of funds needs the rupiah of each "
            "source where a line has several."
        ),
    ),
    "ketentuan.golongan": (
        (
            "Membuka himpunan baris yang bernama; pemilih dan ketentuannya di bawahnya. Sebuah baris boleh "
            "masuk beberapa."
        ),
        "Opens a named set of lines; its selector and its limits stand below. A line may be in several.",
    ),
    "ketentuan.pemilih": (
        (
            'Memilih baris golongan. Isi setelah "dengan" adalah ungkapan bahasa aturan; program atau '
            "kegiatan yang terpilih membawa semua baris di bawahnya."
        ),
        (
            'Selects the lines of a golongan. What follows "dengan" is an expression of the language of '
            "rules; a program or kegiatan that is selected brings all lines below it."
        ),
    ),
    "ketentuan.tetap": (
        'Usulan sama dengan pagu: baris ini tidak dipotong. Dengan "lunak", boleh dilanggar bila terpaksa.',
        (
            'The proposal is the pagu: these lines are not cut. With "lunak" it may be broken where nothing '
            "else is possible."
        ),
    ),
    "ketentuan.paling_sedikit": (
        (
            'Usulan setiap baris golongan tidak di bawah jumlah ini. "N% pagu" dihitung dari pagu baris itu '
            'sendiri dan dibulatkan ke atas; "serapan" adalah yang sudah dibelanjakan tahun ini. Dengan "atau'
            ' nol", baris boleh dilepas seluruhnya; dengan "lunak", batas boleh dilanggar bila terpaksa.'
        ),
        (
            'No line of the golongan goes below this amount. "N% pagu" is of the line\'s own pagu, rounded up;'
            ' "serapan" is what is spent already this year. With "atau nol" a line may be given up whole; '
            'with "lunak" the limit may be broken where nothing else is possible.'
        ),
    ),
    "ketentuan.paling_banyak": (
        (
            'Usulan setiap baris golongan tidak di atas jumlah ini. "N% pagu" dihitung dari pagu baris itu '
            "sendiri dan dibulatkan ke bawah. Usulan tidak pernah melebihi pagu yang tertulis."
        ),
        (
            'No line of the golongan goes above this amount. "N% pagu" is of the line\'s own pagu, rounded '
            "down. A proposal is never more than the pagu that is written."
        ),
    ),
    "ketentuan.utuh": (
        'Paket yang tidak dapat dibagi: dibiayai seluruhnya. Dengan "atau nol", dibiayai seluruhnya atau dilepas.',
        'A package that cannot be divided: paid for whole. With "atau nol" it is paid for whole or given up.',
    ),
    "ketentuan.kelipatan": (
        "Usulan setiap baris golongan adalah kelipatan bulat jumlah ini.",
        "The proposal for each line of the golongan is a whole multiple of this amount.",
    ),
    "ketentuan.biaya_satuan": (
        (
            "Usulan adalah harga kali target, dan targetnya bilangan bulat yang ikut turun. Harganya ditulis,"
            " atau pagu dibagi target bila hasilnya rupiah bulat. Batas bawah target boleh ditambahkan."
        ),
        (
            "The proposal is price times target, and the target is a whole number that follows. The price is "
            "written, or is pagu divided by target where that is a whole amount of rupiah. A least target may"
            " be added."
        ),
    ),
    "ketentuan.jumlah": (
        (
            'Batas untuk golongan seluruhnya, bukan untuk setiap baris. "N% dari semua" dihitung dari usulan '
            "semua baris."
        ),
        'A limit on the golongan as a whole, not on each line. "N% dari semua" is of the proposal for all lines.',
    ),
    "ketentuan.setiap": (
        "Satu batas untuk setiap program, kegiatan, atau perangkat daerah dalam golongan, dari jumlah pagunya.",
        "One limit for each program, kegiatan or office in the golongan, of the sum of its pagu.",
    ),
    "ketentuan.tumbuh": (
        (
            "Usulan setiap baris dibanding tahun sebelumnya berada di antara kedua persen itu. Baris tanpa "
            "pendahulu tidak dikenai."
        ),
        (
            "The proposal for each line, against the year before, stays between both percentages. A line "
            "without a predecessor is not bound."
        ),
    ),
    "ketentuan.prioritas": (
        (
            'Tanda ">" memisahkan tingkat: yang terakhir dipotong lebih dulu. Angka adalah bobot di dalam '
            'tingkat: bobot dua kali, potongan dua kali. "lainnya" adalah baris di luar golongan itu, '
            "terakhir bila tidak disebut."
        ),
        (
            'The sign ">" parts tiers: the last is cut first. Numbers are weights inside a tier: twice the '
            'weight, twice the cut. "lainnya" is the rest of the lines, last where it is not named.'
        ),
    ),
    "ketentuan.potong": (
        (
            'Cara memotong di dalam tingkat: "sebanding" dengan bobot (bawaan), "sedikit baris" (sesedikit '
            'mungkin), atau "urut" dari baris terakhir.'
        ),
        (
            'How a tier is cut: in proportion to weights ("sebanding", the default), as few lines as can be '
            '("sedikit baris"), or from the last line up ("urut").'
        ),
    ),
    "jelaskan.ketentuan": (
        "{nama}: ketentuan dalam berkas .alokasi",
        "{nama}: a statement of .alokasi files",
    ),
    "jelaskan.bentuk": (
        "Ditulis",
        "Written",
    ),
    "jelaskan.contoh": (
        "Contoh",
        "Example",
    ),
}
"""key -> Indonesian, English"""
