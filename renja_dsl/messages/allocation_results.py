"""What an allocation comes to: the judgement of a plan, the proposal, its reasons, and why there is none."""

from __future__ import annotations

MESSAGES = {
    # ---- tables of the judgement
    "alokasi.judul_periksa": (
        "Ketentuan alokasi {tahun}: {judul}",
        "Limits of the allocation {tahun}: {judul}",
    ),
    "alokasi.judul_pelanggaran": ("Pelanggaran", "Breaches"),
    "alokasi.ditaati": ("ditaati", "kept"),
    "alokasi.dilanggar": ("dilanggar {jumlah}", "broken {jumlah}"),
    "alokasi.tak_diketahui": ("? {jumlah}", "? {jumlah}"),
    "alokasi.kali": ("kelipatan", "multiple of"),
    "alokasi.semua": ("semua baris", "all lines"),
    "alokasi.seluruh_golongan": ("seluruh golongan {nama}", "all of golongan {nama}"),
    "alokasi.kolom.baris": ("Baris", "Line"),
    "alokasi.kolom.golongan": ("Golongan", "Golongan"),
    "alokasi.kolom.ketentuan": ("Ketentuan", "Limit"),
    "alokasi.kolom.hasil": ("Hasil", "Result"),
    "alokasi.kolom.kode": ("Kode", "Code"),
    "alokasi.kolom.nama": ("Nama", "Name"),
    "alokasi.kolom.ada": ("Ada", "There is"),
    "alokasi.kolom.batas": ("Batas", "Limit"),
    "alokasi.kolom.selisih": ("Selisih", "Difference"),
    "alokasi.periksa.bersih": (
        "Semua {banyak} ketentuan ditaati oleh {baris} baris, jumlah {jumlah}.",
        "All {banyak} limits are kept by {baris} lines, {jumlah} together.",
    ),
    "alokasi.periksa.dilanggar": (
        "{langgar} dari {banyak} ketentuan dilanggar, pada {tempat} tempat; {baris} baris, jumlah {jumlah}.",
        "{langgar} of {banyak} limits are broken, in {tempat} places; {baris} lines, {jumlah} together.",
    ),
    # ---- the proposal
    "alokasi.judul_usulan": ("Usulan alokasi {tahun}: {judul}", "Proposed allocation {tahun}: {judul}"),
    "alokasi.judul_ketentuan": ("Ketentuan dan pengaruhnya", "Limits and what they do"),
    "alokasi.judul_faktor": (
        "Yang dilanggar bila semua baris dipotong dengan satu angka",
        "What one factor for every line would break",
    ),
    "alokasi.kolom.pagu": ("Pagu", "Pagu"),
    "alokasi.kolom.usulan": ("Usulan", "Proposal"),
    "alokasi.kolom.berkurang": ("Berkurang", "Less"),
    "alokasi.kolom.persen": ("%", "%"),
    "alokasi.judul_kantor": ("Bagian setiap perangkat daerah", "The part of each office"),
    "alokasi.kolom.rkpd": ("RKPD", "RKPD"),
    "alokasi.kolom.selisih_rkpd": ("Terhadap RKPD", "Against the RKPD"),
    "alokasi.di_atas_rkpd": (
        "Usulan {banyak} perangkat daerah di atas RKPD, jadi RKPD perlu diubah atau usulannya diturunkan: {apa}.",
        (
            "The proposal of {banyak:office is|offices is} above the RKPD, so the RKPD has to change or the proposal "
            "has to go down: {apa}."
        ),
    ),
    "alokasi.kolom.sebab": ("Sebab", "Why"),
    "alokasi.kolom.pengaruh": ("Pengaruh", "Effect"),
    "alokasi.kolom.dasar": ("Dasar", "Basis"),
    "alokasi.bagan": ("Pagu dan usulan", "Pagu and proposal"),
    "alokasi.jumlah": ("Jumlah", "Total"),
    "alokasi.dasar": ("Dasar: {dasar}.", "Basis: {dasar}."),
    "alokasi.ringkas_plafon": (
        "Usulan {usulan} dari pagu {pagu}, plafon {plafon} (sisa {sisa}). {berubah} dari {baris} baris berubah.",
        "Proposal {usulan} of pagu {pagu}, ceiling {plafon} ({sisa} left). {berubah} of {baris} lines change.",
    ),
    "alokasi.ringkas": (
        "Usulan {usulan} dari pagu {pagu}. {berubah} dari {baris} baris berubah.",
        "Proposal {usulan} of pagu {pagu}. {berubah} of {baris} lines change.",
    ),
    "alokasi.tanpa_ubah": (
        "Semua ketentuan sudah ditaati: {baris} baris, pagu {pagu}. Tidak ada yang perlu diubah.",
        "Every limit is kept already: {baris} lines, pagu {pagu}. Nothing has to change.",
    ),
    "alokasi.belum_terbukti": (
        (
            "Ini usulan terbaik yang ditemukan, dan belum terbukti yang terbaik, jadi tidak dapat ditulis. Dengan "
            "--batas-waktu yang lebih besar pencarian diberi waktu lebih lama."
        ),
        (
            "This is the best that was found, and not proven to be the best, so it cannot be written. A larger "
            "--time-limit gives the search more time."
        ),
    ),
    "alokasi.dibulatkan": (
        "Dengan pembulatan {minta} tidak ada usulan yang menaati semuanya; yang ini dibulatkan ke {pakai}.",
        "Rounded to {minta} no amounts keep every limit; these are rounded to {pakai}.",
    ),
    "alokasi.ketentuan": ("baris {baris} {ketentuan}", "line {baris} {ketentuan}"),
    "alokasi.ketentuan_golongan": (
        "baris {baris} {ketentuan} ({golongan})",
        "line {baris} {ketentuan} ({golongan})",
    ),
    "alokasi.pengaruh.binding": ("Mengikat: {ketentuan}.", "Binding: {ketentuan}."),
    "alokasi.pengaruh.shaping": ("Membentuk usulan: {ketentuan}.", "Shaping the proposal: {ketentuan}."),
    "alokasi.pengaruh.idle": ("Tidak berpengaruh: baris {baris}.", "Without effect: lines {baris}."),
    "alokasi.pengaruh.unknown": (
        "Belum dinilai pengaruhnya (waktu habis): baris {baris}.",
        "Effect not known (no time left): lines {baris}.",
    ),
    "alokasi.pengaruh_kata.binding": ("mengikat", "binding"),
    "alokasi.pengaruh_kata.shaping": ("membentuk", "shaping"),
    "alokasi.pengaruh_kata.idle": ("tidak berpengaruh", "none"),
    "alokasi.pengaruh_kata.unknown": ("belum dinilai", "not known"),
    "alokasi.lagi": (
        "Dan {lagi} catatan lain; semuanya ada dalam --bentuk json.",
        "And {lagi:more remark|more remarks}; all of them are in --format json.",
    ),
    "alokasi.bukan_rencana": (
        "{berkas} adalah berkas alokasi, bukan rencana. Periksa dengan: renja alokasi periksa {berkas}",
        "{berkas} is an allocation, not a plan. Check it with: renja allocate check {berkas}",
    ),
    "alokasi.dilepas": (
        "Dilepas seluruhnya: {kode}.",
        "Given up whole: {kode}.",
    ),
    "alokasi.tambah": ("{tambah} lagi: {baris}.", "{tambah} more: {baris}."),
    "alokasi.tambah_lagi": (
        "{tambah} lagi: {baris}, dan {lagi} baris lain.",
        "{tambah} more: {baris}, and {lagi:other line|other lines}.",
    ),
    "alokasi.tambah_tiada": (
        "{tambah} lagi tidak mengubah apa pun.",
        "{tambah} more would change nothing.",
    ),
    "alokasi.kembali": (
        "Yang dilepas kembali mulai tambahan {tambah}: {kode}.",
        "What is given up comes back from {tambah} more: {kode}.",
    ),
    "alokasi.cukup_kembali": (
        "{tambah} lagi cukup untuk {kode}, yang dilepas, tanpa mengurangi baris lain.",
        "{tambah} more are enough for {kode}, which is given up, without taking from other lines.",
    ),
    "alokasi.faktor": (
        "Satu angka untuk semua baris ({jumlah}) melanggar {langgar} batas, pada ketentuan baris {baris}.",
        "One factor for every line ({jumlah}) breaks {langgar:bound|bounds}, of the limits on lines {baris}.",
    ),
    "alokasi.faktor_taat": (
        "Satu angka untuk semua baris ({jumlah}) menaati semua ketentuan juga.",
        "One factor for every line ({jumlah}) keeps every limit too.",
    ),
    # ---- reasons
    "alokasi.sebab.bobot": ("tingkat {tingkat}, bobot {bobot}", "tier {tingkat}, weight {bobot}"),
    "alokasi.sebab.batas": (
        "tidak di bawah {paling_sedikit} (baris {baris})",
        "not below {paling_sedikit} (line {baris})",
    ),
    "alokasi.sebab.tetap": ("tetap (baris {baris})", "fixed (line {baris})"),
    "alokasi.sebab.lepas": ("dilepas, perlu {perlu} (baris {baris})", "given up, needs {perlu} (line {baris})"),
    "alokasi.sebab.plafon": (
        "plafon {paling_banyak} penuh (baris {baris})",
        "ceiling {paling_banyak} is full (line {baris})",
    ),
    "alokasi.sebab.langkah": ("langkah {langkah}", "steps of {langkah}"),
    "alokasi.sebab.target": ("target {target} dari {semula}", "target {target} of {semula}"),
    "alokasi.jelas.kepala": ("{kode} {nama}: {pagu} menjadi {usulan}.", "{kode} {nama}: {pagu} becomes {usulan}."),
    "alokasi.jelas.bobot": (
        "Tingkat {tingkat} dipotong {per_bobot} per bobot; baris ini berbobot {bobot}, jadi {potong}.",
        "Tier {tingkat} is cut by {per_bobot} for each weight; this line has the weight {bobot}, so {potong}.",
    ),
    "alokasi.jelas.tak_dipotong": (
        "Tidak dipotong (tingkat {tingkat}, bobot {bobot}).",
        "Not cut (tier {tingkat}, weight {bobot}).",
    ),
    "alokasi.jelas.mengikat": (
        "Yang membuat pemotongan perlu: {ketentuan}.",
        "What makes the cut necessary: {ketentuan}.",
    ),
    "alokasi.jelas.batas": (
        "Satu satuan lagi akan melanggar baris {baris} ({ketentuan}): tidak di bawah {paling_sedikit}.",
        "One more unit would break line {baris} ({ketentuan}): not below {paling_sedikit}.",
    ),
    "alokasi.jelas.tetap": (
        "Baris {baris} ({ketentuan}) menahannya pada {pagu}.",
        "Line {baris} ({ketentuan}) keeps it at {pagu}.",
    ),
    "alokasi.jelas.lepas": (
        "Dilepas seluruhnya: paling sedikit {perlu} menurut baris {baris} ({ketentuan}) tidak muat lagi.",
        "Given up whole: the {perlu} that line {baris} ({ketentuan}) asks for no longer fit.",
    ),
    "alokasi.jelas.plafon": (
        "Tidak dapat lebih: {ketentuan} (baris {baris}) sudah penuh.",
        "It cannot have more: {ketentuan} (line {baris}) is full.",
    ),
    "alokasi.jelas.langkah": (
        "Hanya dapat berubah dengan langkah {langkah} (baris {baris}).",
        "It changes only in steps of {langkah} (line {baris}).",
    ),
    "alokasi.jelas.target": (
        "Target {semula} menjadi {target}, dengan biaya satuan {harga} (baris {baris}).",
        "Target {semula} becomes {target}, at a unit cost of {harga} (line {baris}).",
    ),
    "alokasi.jelas.dasar": ("Dasarnya: {dasar}.", "Its basis: {dasar}."),
    "alokasi.jelas_asing": (
        "Tidak ada baris dengan kode {kode} yang diputuskan di sini.",
        "No line with the code {kode} is decided here.",
    ),
    # ---- what is left to people
    "alokasi.perlu.target": (
        "{banyak} target perlu diputuskan (tanpa biaya satuan): {apa}.",
        "{banyak:target is|targets are} to be decided (no unit cost): {apa}.",
    ),
    "alokasi.perlu.sumber_dibagi": (
        "{banyak} baris punya beberapa sumber dana, dibagi sebanding dengan semula; periksa: {apa}.",
        "{banyak:line has|lines have} several sources of funds, divided as before; look at this: {apa}.",
    ),
    "alokasi.perlu.sumber_tak_terbagi": (
        "{banyak} baris punya beberapa sumber dana yang tidak dapat dibagi; putuskan sendiri: {apa}.",
        "{banyak:line has|lines have} several sources of funds that cannot be divided; decide: {apa}.",
    ),
    "alokasi.perlu.klaim": (
        "{banyak} klaim menyebut pagu dan tidak diubah: {apa}.",
        "{banyak:claim speaks|claims speak} of the pagu, unchanged: {apa}.",
    ),
    # ---- why not
    "alokasi.mustahil": (
        "Tidak mungkin: {banyak} ketentuan ini bertentangan, dan tanpa salah satunya tidak.",
        "Impossible: these {banyak} limits contradict each other, and would not without any one of them.",
    ),
    "alokasi.mustahil_satu": (
        "Tidak mungkin: ketentuan ini tidak dapat ditaati.",
        "Impossible: this limit cannot be kept.",
    ),
    "alokasi.mustahil_lama": (
        (
            "Tidak mungkin, dan itu terbukti; waktu habis sebelum ketentuan yang bertentangan ditemukan. Beri "
            "--batas-waktu yang lebih besar."
        ),
        (
            "Impossible, and that is proven; time ran out before the limits that contradict each other were found. "
            "Give a larger --time-limit than that."
        ),
    ),
    "alokasi.mustahil_pos": (
        "Misalnya pada {kode} ({berkas} baris {baris}).",
        "For example on {kode} ({berkas} line {baris}).",
    ),
    "alokasi.mustahil_bagian": (
        "Pada baris {baris} yang bertentangan {banyak} dari {semua} bagiannya: {apa}.",
        "Of line {baris}, {banyak} of {semua} parts contradict: {apa}.",
    ),
    "alokasi.paling_sedikit": ("paling sedikit", "at least"),
    "alokasi.paling_banyak": ("paling banyak", "at most"),
    "alokasi.bersama": ("bersama", "together"),
    "alokasi.kurang": ("Kurang {kurang}.", "{kurang} are missing."),
    "alokasi.jalan": ("Cara terkecil: {cara}.", "The least way out: {cara}."),
    "alokasi.jalan_atau": ("; atau ", "; or "),
    "alokasi.jalan.plafon": ("plafon baris {baris} menjadi {nilai}", "the ceiling of line {baris} becomes {nilai}"),
    "alokasi.jalan.minimum": (
        "baris {baris} menjadi paling sedikit {nilai} pagu",
        "line {baris} becomes paling sedikit {nilai} pagu",
    ),
    "alokasi.jalan.target": ("target baris {baris} menjadi {nilai}", "the target of line {baris} becomes {nilai}"),
    "alokasi.jalan.tanpa_target": (
        "baris {baris} tanpa target paling sedikit",
        "line {baris} without its target paling sedikit",
    ),
    "alokasi.jalan.nilai": ("baris {baris} menjadi {nilai}", "line {baris} becomes {nilai}"),
    "alokasi.jalan.dari": (
        "baris {baris} menjadi tumbuh {dari} sampai {sampai} sebelumnya",
        "line {baris} becomes tumbuh {dari} sampai {sampai} sebelumnya",
    ),
    "alokasi.jalan.sampai": (
        "baris {baris} menjadi tumbuh {dari} sampai {sampai} sebelumnya",
        "line {baris} becomes tumbuh {dari} sampai {sampai} sebelumnya",
    ),
    "alokasi.jalan.lunak": (
        "baris {baris} diberi lunak di belakangnya",
        "line {baris} gets lunak behind it",
    ),
    "alokasi.jalan.hapus": ("baris {baris} dikeluarkan", "line {baris} is taken out"),
    "alokasi.jalan.terpakai": ("baris {baris} tidak berubah", "line {baris} does not change"),
    "alokasi.jalan_terpakai": (
        "Baris {baris} tidak dapat dilonggarkan: yang sudah dibelanjakan tetap dibiayai.",
        "Line {baris} cannot give way: what is spent is paid for.",
    ),
    "alokasi.jalan_kurang": (
        "Sesudah perubahan baris {baris} masih ada pertentangan lain; jalankan lagi sesudahnya.",
        "After a change of line {baris} another contradiction is left; run this again then.",
    ),
    "alokasi.jalan_waktu": (
        "Waktu habis sebelum semua cara dihitung. Beri --batas-waktu yang lebih besar.",
        "Time ran out before every way was counted. Give a larger --time-limit than that.",
    ),
    "alokasi.plafon_kecil": (
        "Plafon hanya {persen} dari pagu. Maksudnya {usul}?",
        "The ceiling is only {persen} of the pagu. Was {usul} meant?",
    ),
    # ---- the command
    "alokasi.mencari": (
        "Mencari usulan: {detik} detik, paling lama {batas}.",
        "Looking for a proposal: {detik} of at most {batas} seconds.",
    ),
    "alokasi.tanpa_pemecah": (
        "Ketentuan ini memerlukan OR-Tools, yang belum terpasang. Pasang dengan: {pasang}",
        "These limits need OR-Tools, which is not installed. Install it with: {pasang}",
    ),
    "alokasi.waktu_habis": (
        "Waktu habis ({detik} detik) sebelum ada yang terbukti. Beri --batas-waktu yang lebih besar.",
        "Time ran out ({detik} seconds) before anything was proven. Give a larger --time-limit than that.",
    ),
    "alokasi.terlalu_besar": (
        "Angka pada baris {baris} terlalu besar untuk dihitung dengan pasti. Periksa nol dan persennya.",
        "The numbers of line {baris} are too large to be counted exactly. Look at its zeros and percentages.",
    ),
    "alokasi.bukan_rupiah": (
        '{nilai} bukan jumlah rupiah. Tulis misalnya "Rp700 juta".',
        '{nilai} is no amount in rupiah. Write for example "Rp700 juta".',
    ),
    "alokasi.tanpa_plafon": (
        "Berkas ini tidak punya baris plafon untuk semua, sehingga --plafon tidak mengganti apa pun.",
        "This file has no ceiling of everything that --ceiling could replace.",
    ),
    "alokasi.paling_dulu": (
        "Ada {banyak} galat tentang kode atau jumlah pagu dalam rencana; perbaiki dulu, atau pakai --paksa: {apa}.",
        "The plans have {banyak:error|errors} about codes or sums of pagu; repair them first, or use --force: {apa}.",
    ),
    "alokasi.tak_ditulis": (
        "Usulan yang belum terbukti tidak ditulis.",
        "A proposal that is not proven is not written.",
    ),
    "alokasi.induk_kurang": (
        "{berkas} baris {baris}: pagu tingkat atas lebih kecil daripada potongan di bawahnya. Perbaiki jumlahnya dulu.",
        "{berkas} line {baris}: the pagu of a level above is less than what is cut below it. Repair the sum first.",
    ),
    "alokasi.catatan": ("Semula {semula}, {apa}.", "Semula {semula}, {apa}."),
    "alokasi.tanya": (
        "Tulis {jumlah} pagu baru ke {berkas} berkas?",
        "Write {jumlah} new pagu to {berkas:file|files}?",
    ),
    "alokasi.ditulis": ("{berkas}: {jumlah} pagu ditulis.", "{berkas}: {jumlah} pagu written."),
    "alokasi.temuan_baru": (
        "Setelah ditulis, {banyak} temuan baru akan ada: {apa}.",
        "Once written, there will be {banyak:new finding|new findings}: {apa}.",
    ),
    "alokasi.bagian": ("{berkas} ditulis.", "{berkas} written."),
    "alokasi.baru": (
        "{berkas} ditulis. Ganti plafonnya dengan angka surat, sesuaikan golongannya, lalu: renja alokasi {berkas}",
        "{berkas} written. Put the ceiling of the letter into it, adapt its golongan, then: renja allocate {berkas}",
    ),
    "alokasi.baru_tanpa_renja": (
        "Tidak ada Renja di antara berkas itu; alokasi dibuat untuk Renja.",
        "There is no Renja among these files; an allocation is made for a Renja.",
    ),
}
