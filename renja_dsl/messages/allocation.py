"""Allocations: what is wrong with an `.alokasi` text or with the plans that it names, and what is left open."""

from __future__ import annotations

MESSAGES = {
    # ---- the text
    "alokasi.tanpa_kepala": (
        'Berkas alokasi dimulai dengan baris seperti: alokasi 2026 "Penyesuaian terhadap plafon".',
        'An allocation begins with a line such as: alokasi 2026 "Penyesuaian terhadap plafon".',
    ),
    "alokasi.tanpa_renja": (
        'Belum ada rencana yang dialokasikan. Di bawah baris alokasi tulis: mengacu renja "renja-2026.renja".',
        'There is no plan to allocate yet. Below the line alokasi write: mengacu renja "renja-2026.renja".',
    ),
    "alokasi.di_luar_golongan": (
        (
            'Baris ini milik sebuah golongan, dan belum ada golongan di atasnya. Tulis dulu: golongan NAMA "...", lalu '
            "untuk setiap sub kegiatan sebagai s dengan ..."
        ),
        (
            'This line belongs to a golongan, and there is none above it. First write: golongan NAMA "...", then '
            "untuk setiap sub kegiatan sebagai s dengan ..."
        ),
    ),
    "alokasi.golongan_rangkap": (
        "Golongan {nama} sudah ada pada baris {baris}. Beri nama lain, atau gabungkan keduanya.",
        "There is a golongan {nama} on line {baris} already. Give it another name, or make them one.",
    ),
    "alokasi.sekali": (
        "Baris ini hanya boleh satu dalam berkas, dan sudah ada pada baris {baris}.",
        "There is one such line in a file, and it stands on line {baris} already.",
    ),
    "alokasi.tanpa_pemilih": (
        (
            "Golongan {nama} belum memilih baris mana pun. Di bawahnya tulis, misalnya: untuk setiap sub kegiatan "
            'sebagai s dengan berawalan(kode("2.17.01"), s.kode).'
        ),
        (
            "The golongan {nama} selects nothing yet. Below it write, for example: untuk setiap sub kegiatan "
            'sebagai s dengan berawalan(kode("2.17.01"), s.kode).'
        ),
    ),
    "alokasi.golongan_kosong": (
        "Pemilih golongan {nama} tidak memilih satu baris pun. Cocokkan kode atau namanya dengan rencana.",
        "The selector of golongan {nama} selects no line at all. Compare its code or name with the plan.",
    ),
    "alokasi.golongan_asing": (
        "Tidak ada golongan {nama} dalam berkas ini.",
        "There is no golongan {nama} in this file.",
    ),
    "alokasi.prioritas_rangkap": (
        "{nama} sudah disebut dalam prioritas ini. Setiap golongan disebut sekali.",
        "{nama} is named in these priorities already. Each golongan is named once.",
    ),
    "alokasi.pemilih_tak_tahu": (
        (
            "Pemilih ini tidak dapat dijawab untuk {kode} ({berkas} baris {baris}): {sebab}. Lengkapi rencananya, "
            "atau kecualikan baris itu, misalnya dengan: ada s.kode dan ..."
        ),
        (
            "This selector has no answer for {kode} ({berkas} line {baris}): {sebab}. Complete the plan, or leave "
            "that line out, for example with: ada s.kode dan ..."
        ),
    ),
    "alokasi.tingkat": (
        "Golongan tidak dapat memilih {nama}; yang dapat dipilih: {ada}.",
        "A golongan cannot select {nama}; it can select: {ada}.",
    ),
    "alokasi.negatif": (
        "Batas tidak boleh di bawah nol.",
        "A limit is never below zero.",
    ),
    "alokasi.harga": (
        "Biaya satuan ditulis dalam rupiah bulat, lebih dari nol.",
        "A unit cost is whole rupiah, above zero.",
    ),
    "alokasi.bulat": (
        "Pembulatan ditulis dalam rupiah bulat, lebih dari nol, misalnya bulat Rp100 ribu.",
        "Rounding is to whole rupiah above zero, for example bulat Rp100 ribu.",
    ),
    "alokasi.kelipatan": (
        "Kelipatan ditulis dalam rupiah bulat, lebih dari nol.",
        "A multiple is of whole rupiah, above zero.",
    ),
    "alokasi.pemilih_berat": (
        "Pemilih sampai di sini terlalu banyak bekerja, jadi dihentikan. Kurangi perulangan di dalamnya.",
        "The selectors up to here take too much work and were stopped. Make them simpler, or loop less in them.",
    ),
    "alokasi.terlalu_banyak": (
        "Berkas ini punya lebih dari {batas} pernyataan. Bagi menjadi beberapa berkas.",
        "This file has more than {batas} statements. Divide it into several files.",
    ),
    "alokasi.bobot": (
        "Bobot dari 0,001 sampai 1.000.000. Yang tidak boleh dipotong diberi golongan dengan tetap.",
        "A weight is from 0,001 to 1.000.000. What must not be cut gets a golongan with tetap.",
    ),
    "alokasi.di_atas_pagu": (
        "{tertulis} di atas pagu; usulan tidak pernah melebihi pagu yang tertulis dalam rencana.",
        "{tertulis} is above the pagu; a proposal never goes beyond the pagu that the plan states.",
    ),
    "alokasi.di_atas_semua": (
        "{tertulis} dari semua tidak mungkin: bagian paling besar 100%.",
        "{tertulis} of everything is impossible: a share is 100% at most.",
    ),
    "alokasi.di_atas_target": (
        "{tertulis} di atas target; target tidak pernah dinaikkan.",
        "{tertulis} is above the target; a target is never raised.",
    ),
    "alokasi.tumbuh": (
        "Tulis batas rendah lebih dulu, tidak di bawah -100%: tumbuh -10% sampai 15% sebelumnya.",
        "Write the lower bound first, not below -100%: tumbuh -10% sampai 15% sebelumnya.",
    ),
    "alokasi.biaya_dua": (
        "{kode} sudah punya biaya satuan pada baris {baris}. Keluarkan dari salah satu golongannya.",
        "{kode} has a unit cost on line {baris} already. Take it out of one of the golongan.",
    ),
    "alokasi.nol_lunak": (
        "Pilih salah satu: atau nol (boleh dilepas seluruhnya), atau lunak (boleh dilanggar).",
        "Choose one of them: atau nol (may be given up whole) or lunak (may be broken).",
    ),
    "alokasi.sumber_rkpd": (
        "Plafon sumber dana ditulis dengan rupiahnya; RKPD tidak dijumlahkan menurut sumber dana.",
        "A ceiling of a source of funds is written in rupiah; an RKPD is not summed by source.",
    ),
    # ---- the documents
    "alokasi.acuan_tidak_ada": (
        "Tidak ada berkas {berkas}. Nama berkas dibaca dari folder berkas alokasi ini.",
        "There is no file {berkas}. Names of files are read from the folder of this allocation.",
    ),
    "alokasi.acuan_kosong": (
        "Tidak ada rencana yang cocok dengan {berkas}.",
        "No plan fits {berkas}.",
    ),
    "alokasi.acuan_keluar": (
        "{berkas} berada di luar folder kerja.",
        "{berkas} lies outside of the working folder.",
    ),
    "alokasi.acuan_jenis": (
        "{berkas} adalah dokumen {ada}, bukan {diminta}.",
        "{berkas} is a document {ada}, not {diminta}.",
    ),
    "alokasi.acuan_tahun": (
        "{berkas} untuk {ada}, sedangkan alokasi ini untuk {tahun}.",
        "{berkas} is of {ada}, and this allocation of {tahun}.",
    ),
    "alokasi.tanpa_acuan": (
        (
            "Ketentuan ini memerlukan dokumen {jenis}, dan tidak ada yang mengacunya. Di bawah baris alokasi tulis: "
            'mengacu {jenis} "...".'
        ),
        (
            "This limit needs a document {jenis}, and nothing refers to one. Below the line alokasi write: "
            'mengacu {jenis} "...".'
        ),
    ),
    "alokasi.serapan_tahun": (
        (
            "serapan memerlukan evaluasi tahun {tahun} sendiri, yaitu yang sedang berjalan. Di bawah baris alokasi "
            'tulis: mengacu evaluasi "evaluasi-{tahun}.renja".'
        ),
        (
            "serapan needs the evaluation of {tahun} itself, the running year. Below the line alokasi write: "
            'mengacu evaluasi "evaluasi-{tahun}.renja".'
        ),
    ),
    "alokasi.tanpa_pos": (
        "Tidak ada satu pun baris berpagu dalam rencana yang diacu.",
        "The plans that this refers to have no line with a pagu.",
    ),
    "alokasi.plafon_kosong": (
        "Tidak ada baris rencana di bawah {kode}.",
        "No line of the plan is below {kode}.",
    ),
    "alokasi.sumber_asing": (
        "Tidak ada sumber dana {kode} dalam rencana. Yang ada: {ada}.",
        "The plan has no source of funds {kode}. There are: {ada}.",
    ),
    "alokasi.rkpd_kosong": (
        "RKPD tidak memuat pagu untuk {kode}. Tulis plafonnya dalam rupiah.",
        "The RKPD states no pagu for {kode}. Write the ceiling in rupiah.",
    ),
    "alokasi.rkpd_tak_lengkap": (
        "RKPD memuat {banyak} baris tanpa pagu untuk {kode}, jadi jumlahnya tidak diketahui. Tulis plafonnya.",
        "The RKPD has {banyak:line|lines} without a pagu for {kode}, so its sum is unknown. Write the ceiling.",
    ),
    "alokasi.sumber_tak_terbagi": (
        (
            "{banyak} baris punya beberapa sumber dana tanpa pembagian yang jumlahnya sama dengan pagu: {kode}. Tulis "
            "rupiah setiap sumber dana di rencana."
        ),
        (
            "{banyak:line has|lines have} several sources of funds and no split that adds up to their pagu: {kode}. "
            "Write the rupiah of every source in the plan."
        ),
    ),
    "alokasi.sumber_ganda": (
        "Ini cocok dengan beberapa sumber dana: {kode}. Tulis kodenya.",
        "This fits several sources of funds: {kode}. Write the code.",
    ),
    # ---- what is left open
    "alokasi.tanpa_pagu": (
        "{kode} ({berkas} baris {baris}) tidak punya pagu, jadi tidak diputuskan.",
        "{kode} ({berkas} line {baris}) has no pagu, so nothing is decided about it.",
    ),
    "alokasi.pagu_tak_terbaca": (
        "{kode} ({berkas} baris {baris}): pagunya tidak terbaca, jadi tidak diputuskan.",
        "{kode} ({berkas} line {baris}): its pagu cannot be read, so nothing is decided about it.",
    ),
    "alokasi.pagu_bersen": (
        "{kode} ({berkas} baris {baris}): pagunya bukan rupiah bulat, jadi tidak diputuskan.",
        "{kode} ({berkas} line {baris}): its pagu is not in whole rupiah, so nothing is decided about it.",
    ),
    "alokasi.terbuka.tanpa_sebelumnya": (
        "{kode}: dokumen tahun sebelumnya tidak memuatnya; batas baris {baris} tidak berlaku baginya.",
        "{kode}: the plan of the year before does not hold it; the limit of line {baris} does not reach it.",
    ),
    "alokasi.terbuka.tanpa_renstra": (
        "{kode}: Renstra tidak memuat angkanya; batas baris {baris} tidak berlaku baginya.",
        "{kode}: the Renstra has no number for it; the limit of line {baris} does not reach it.",
    ),
    "alokasi.terbuka.tanpa_serapan": (
        "{kode}: evaluasi tidak memuat serapannya; batas baris {baris} tidak berlaku baginya.",
        "{kode}: the evaluation does not say what was spent; the limit of line {baris} does not reach it.",
    ),
    "alokasi.terbuka.tanpa_target": (
        "{kode}: tanpa target, jadi biaya satuan baris {baris} tidak berlaku baginya.",
        "{kode}: without a target, so the unit cost of line {baris} does not reach it.",
    ),
    "alokasi.terbuka.target_bukan_bilangan": (
        "{kode}: targetnya persen, peringkat atau rentang, jadi biaya satuan baris {baris} tidak berlaku baginya.",
        "{kode}: its target is a percentage, grade or range, so the unit cost of line {baris} does not reach it.",
    ),
    "alokasi.terbuka.target_satuan_lain": (
        "{kode}: tidak ada target dengan satuan pada baris {baris}, jadi biaya satuannya tidak berlaku baginya.",
        "{kode}: no target has the unit of line {baris}, so its unit cost does not reach it.",
    ),
    "alokasi.terbuka.target_tak_bulat": (
        "{kode}: targetnya bukan bilangan bulat, jadi biaya satuan baris {baris} tidak berlaku baginya.",
        "{kode}: its target is not a whole number, so the unit cost of line {baris} does not reach it.",
    ),
    "alokasi.terbuka.target_beberapa": (
        '{kode}: ada beberapa target; tulis satuannya pada baris {baris}: biaya satuan Rp... per "...".',
        '{kode}: there are several targets; name the unit on line {baris}: biaya satuan Rp... per "...".',
    ),
    "alokasi.terbuka.pagu_bukan_kelipatan": (
        "{kode}: {pagu} dibagi targetnya bukan rupiah bulat; tulis harganya pada baris {baris}: biaya satuan Rp... .",
        "{kode}: {pagu} by its target is not whole rupiah; write the price on line {baris}: biaya satuan Rp... .",
    ),
}
