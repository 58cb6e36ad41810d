"""The help pages of the commands. Read only when one of them is shown.

`lint` is the page of a command, `lint.singkat` its line in the list, `--select` an option wherever it has no text
of its own (`fmt --check`).
"""

from __future__ import annotations

MESSAGES = {
    # ---- options that many commands have
    "--help": ("Tampilkan halaman ini.", "Show this page."),
    "--version": ("Tampilkan versinya.", "Show the version."),
    "--lang": ("Bahasa bantuan dan pesan; juga RENJA_BAHASA.", "Language of help and messages; also RENJA_BAHASA."),
    "--config": (
        "Berkas setelan, pengganti renja.toml yang terdekat.",
        "Settings file instead of the nearest renja.toml.",
    ),
    "--format": ("Bentuk keluaran.", "Form of the output."),
    "--output": ("Tulis ke berkas, bukan ke layar.", "Write to a file instead of standard output."),
    "--stdin-filename": ("Nama rencana yang dibaca dari `-`.", "Name of the plan read from `-`."),
    "--color": ("Warna di layar.", "Colours on the screen."),
    "--force": (
        "Tulis juga berkas yang punya nama lain (tautan keras) atau milik pengguna lain.",
        "Write a file that has other names (hard links) or another owner too.",
    ),
    "--yes": ("Jangan bertanya.", "Do not ask."),
    "--full": (
        "Baris dan angka setiap sebab, berapa pun banyaknya.",
        "Lines and numbers of every cause, however many.",
    ),
    "--show": ("Hanya sekian sebab pertama.", "Only the first causes."),
    "--sort": ("Urutan; tanpa ini menurut berat.", "Order; by weight without it."),
    "--statistics": (
        "Hitungan per aturan dan program, tanpa daftar temuan.",
        "Counts by rule and program instead of the findings.",
    ),
    "--follow-links": (
        "Baca juga rencana yang dituju tautan ke luar folder kerja.",
        "Read plans that links lead to outside of the root too.",
    ),
    "--overwrite": ("Timpa berkas yang sudah ada dan isinya lain.", "Replace files that are there and differ."),
    # ---- renja
    "renja": (
        (
            "Rencana kerja perangkat daerah (Renja) sebagai teks yang diperiksa.\n\n"
            "\b\nContoh:\n"
            "  renja baru                           mulai rencana baru\n"
            "  renja periksa rencana                periksa semua rencana di folder\n"
            "  renja rapikan --cek rencana          sudah rapikah semuanya?\n"
            "  renja jelaskan ANG101                apa maksud suatu aturan, dan dasarnya\n\n"
            "Bantuan setiap perintah: renja PERINTAH --bantuan."
        ),
        (
            "Work plans of Indonesian regional offices (Renja) as checked plain text.\n\n"
            "\b\nExamples:\n"
            "  renja new                            begin a plan\n"
            "  renja lint plans                     check every plan below a folder\n"
            "  renja fmt --check plans              is everything laid out in the one style?\n"
            "  renja explain ANG101                 what a rule wants, and on what basis\n\n"
            "Help for each command: renja COMMAND --help."
        ),
    ),
    "renja.mulai": (
        (
            "Renja DSL {versi}: rencana kerja perangkat daerah sebagai teks yang diperiksa.\n\n"
            "Mulai di sini:\n"
            "  renja baru                    buat rencana pertama; renja bertanya, Anda menjawab\n"
            "  renja periksa                 periksa semua rencana di folder ini\n"
            "  renja impor renja-2026.xlsx   ambil rencana dari Excel, Word, atau SIPD\n"
            "  renja jelaskan pagu           cari aturan tentang sebuah kata\n"
            "  renja --bantuan               semua perintah"
        ),
        (
            "Renja DSL {versi}: work plans of Indonesian regional offices as checked plain text.\n\n"
            "Begin here:\n"
            "  renja new                     make a first plan; renja asks, you answer\n"
            "  renja lint                    check every plan in this folder\n"
            "  renja import renja-2026.xlsx  take a plan in from Excel, Word or SIPD\n"
            "  renja explain pagu            search the rules for a word\n"
            "  renja --help                  all commands"
        ),
    ),
    # ---- lint
    "lint.singkat": ("Periksa rencana menurut buku aturan.", "Check plans against the rulebook."),
    "lint": (
        (
            "Periksa rencana (berkas atau folder; `-` membaca masukan standar) menurut buku aturan.\n\n"
            "\b\nContoh:\n"
            "  renja periksa rencana\n"
            "  renja periksa rencana --pilih ANG,KOD --gagal-pada peringatan\n"
            "  renja periksa renja-2026.renja --bentuk json > temuan.json\n"
            "  renja periksa - --nama-masukan renja-2026.renja < renja-2026.renja\n"
            "  renja periksa rencana --bentuk github --keluaran sarif:out.sarif\n"
            "  renja periksa rencana --catat-temuan-lama\n"
            "  renja periksa rencana --berubah origin/main\n\n"
            "Kode keluar: 0 tidak ada temuan pada atau di atas --gagal-pada, 1 ada temuan, 2 perintah, setelan, "
            "masukan yang tidak terbaca, atau rujukan yang tidak sampai, 3 kesalahan renja sendiri."
        ),
        (
            "Check plans (files or folders; `-` reads standard input) against the rulebook.\n\n"
            "\b\nExamples:\n"
            "  renja lint plans\n"
            "  renja lint plans --select ANG,KOD --fail-level warning\n"
            "  renja lint renja-2026.renja --format json > findings.json\n"
            "  renja lint - --stdin-filename renja-2026.renja < renja-2026.renja\n"
            "  renja lint plans --format github --output sarif:out.sarif\n"
            "  renja lint plans --write-baseline\n"
            "  renja lint plans --changed origin/main\n\n"
            "Exit codes: 0 nothing at or above --fail-level, 1 findings, 2 usage, settings, unreadable "
            "input or a reference that leads nowhere, 3 a fault of renja itself."
        ),
    ),
    "lint --output": (
        "Tulis juga laporan ke berkas; boleh diulang (sarif:out.sarif).",
        "Also write a report to a file; repeatable (sarif:out.sarif).",
    ),
    "--select": (
        "Hanya aturan ini: nomor, awalan, atau keluarga (ANG101, KOD).",
        "Only these rules: ids, prefixes or families (ANG101, KOD).",
    ),
    "--ignore": ("Semua aturan kecuali ini.", "All but these rules."),
    "--fail-level": (
        "Akhiri dengan 1 mulai dari tingkat ini.  [bawaan: galat]",
        "Exit with 1 from this severity on.  [default: error]",
    ),
    "--baseline": (
        "Temuan lama, yang dihitung tetapi tidak ditampilkan dan tidak menggagalkan.",
        "Old findings that are counted but neither shown nor failed.",
    ),
    "--write-baseline": (
        "Catat temuan yang ada sebagai temuan lama.  [bawaan: berkas yang dipakai, atau renja-baseline.json]",
        "Record the findings there are as old ones.  [default: the baseline in use, or renja-baseline.json]",
    ),
    "--changed": (
        "Hanya rencana yang berubah sejak revisi git; yang dirujuknya tetap dibaca.  [bawaan: HEAD]",
        "Only plans changed since a git revision; what they refer to is read.  [default: HEAD]",
    ),
    "--jobs": ("Banyaknya proses.  [bawaan: sebanyak yang berguna]", "Processes.  [default: as many as are worth it]"),
    # ---- diagnosa
    "diagnosa.singkat": (
        "Cari perbaikan terkecil agar semua jumlah tepat.",
        "Find the smallest repair after which every sum holds.",
    ),
    "diagnosa": (
        (
            "Cari perubahan yang paling masuk akal agar setiap jumlah yang disalahkan `renja periksa` tepat.\n\n"
            "Memerlukan OR-Tools (tambahan `diagnosa`). Yang disebut pasti hanyalah perubahan yang terbukti "
            "satu-satunya perbaikan terkecil dan tidak menimbulkan temuan baru; selebihnya ditampilkan sebagai "
            "pilihan, dan --kunci menentukan mana yang benar. Yang diterima renja.toml, `abai`, atau daftar temuan "
            "lama dibiarkan.\n\n"
            "\b\nContoh:\n"
            "  renja diagnosa rencana\n"
            "  renja diagnosa evaluasi-2022.renja --kunci 2.17.03\n"
            "  renja diagnosa evaluasi-2022.renja --beda > usul.patch\n"
            "  renja diagnosa evaluasi-2022.renja --terapkan\n\n"
            "Kode keluar: 0 semua jumlah tepat, 1 ada yang tidak, 2 perintah, masukan yang tidak terbaca, atau tanpa "
            "OR-Tools."
        ),
        (
            "Find the most plausible edits after which every sum that `renja lint` calls wrong holds.\n\n"
            "Needs OR-Tools (the extra `diagnosa`). Only edits of parts with one proven smallest repair, after which "
            "nothing new is found, count as certain; ties are listed, and broken by --pin. What renja.toml, `abai` "
            "or the baseline accept stays as it is.\n\n"
            "\b\nExamples:\n"
            "  renja diagnosis plans\n"
            "  renja diagnosis evaluasi-2022.renja --pin 2.17.03\n"
            "  renja diagnosis evaluasi-2022.renja --diff > proposal.patch\n"
            "  renja diagnosis evaluasi-2022.renja --apply\n\n"
            "Exit codes: 0 every sum holds, 1 some do not, 2 usage, unreadable input or no OR-Tools."
        ),
    ),
    "--pin": (
        "Percayai setiap angka simpul ini; boleh diulang.",
        "Trust every number of this node; repeatable.",
    ),
    "--time-limit": ("Untuk seluruh pencarian.", "For the whole search."),
    "--diff": ("Jangan ubah apa pun; tampilkan yang akan berubah.", "Change nothing; show what would change."),
    "diagnosa --diff": ("Tampilkan perubahan yang pasti sebagai patch.", "Show the certain edits as a patch."),
    "--apply": ("Tulis perubahan yang pasti, setelah bertanya.", "Write the certain edits, after asking."),
    "diagnosa --yes": ("Dengan --terapkan: jangan bertanya.", "With --apply: do not ask."),
    # ---- fmt
    "fmt.singkat": ("Rapikan rencana dalam satu gaya.", "Lay plans out in the one style."),
    "fmt": (
        (
            "Rapikan rencana dalam satu gaya (berkas atau folder; `-` dari masukan ke keluaran).\n\n"
            "Berkas ditulis hanya bila pernyataannya tetap sama, dirapikan lagi tidak mengubah apa pun, dan tidak ada "
            "komentar yang hilang; beberapa berkas ditulis sebagai satu langkah.\n\n"
            "\b\nContoh:\n"
            "  renja rapikan rencana\n"
            "  renja rapikan --cek rencana\n"
            "  renja rapikan --beda renja-2026.renja\n"
            "  renja rapikan - < renja-2026.renja"
        ),
        (
            "Lay plans out in the one style (files or folders; `-` goes from input to output).\n\n"
            "A file is written only when its statements stay the same, a second run changes nothing, and no comment is "
            "lost; several files are written as one step.\n\n"
            "\b\nExamples:\n"
            "  renja fmt plans\n"
            "  renja fmt --check plans\n"
            "  renja fmt --diff renja-2026.renja\n"
            "  renja fmt - < renja-2026.renja"
        ),
    ),
    "--check": (
        "Jangan ubah apa pun; akhiri dengan 1 bila ada yang akan berubah.",
        "Change nothing; exit with 1 when something would change.",
    ),
    # ---- fix
    "fix.singkat": ("Terapkan perbaikan yang aman dari temuan.", "Apply the safe fixes of findings."),
    "fix": (
        (
            "Terapkan perbaikan yang ditawarkan `renja periksa` (berkas atau folder; `-` dari masukan "
            "ke keluaran).\n\n"
            "Perubahannya ditunjukkan dulu. Hanya perbaikan yang aman yang diterapkan: isi rencana "
            "tetap sama, dan tidak "
            "ada angka atau target terbaca yang berubah. Setiap perbaikan dibuktikan menyembuhkan temuannya tanpa "
            "menimbulkan yang lain; beberapa berkas ditulis sebagai satu langkah.\n\n"
            "\b\nContoh:\n"
            "  renja perbaiki rencana\n"
            "  renja perbaiki --beda renja-2026.renja\n"
            "  renja perbaiki --juga-tak-aman --pilih ANG101 renja-2026.renja\n"
            "  renja perbaiki - < renja-2026.renja > rapi.renja\n\n"
            "Kode keluar: 0 tidak ada yang diperbaiki, atau semuanya ditulis; 1 ada yang tersisa: "
            "--cek atau --beda akan "
            "mengubah berkas, sebuah perbaikan dibatalkan, atau Anda menjawab tidak; 2 cara pakai, "
            "setelan, masukan yang "
            "tidak terbaca, atau berkas yang tidak dapat ditulis."
        ),
        (
            "Apply the fixes that `renja lint` offers (files or folders; `-` goes from input to output).\n\n"
            "What changes is shown first. Only safe fixes are applied: the plan goes on saying the "
            "same, and no amount or "
            "target that could be read changes. Every fix is proved to cure its finding and to cause "
            "no other; several "
            "files are written as one step.\n\n"
            "\b\nExamples:\n"
            "  renja fix plans\n"
            "  renja fix --diff renja-2026.renja\n"
            "  renja fix --unsafe --select ANG101 renja-2026.renja\n"
            "  renja fix - < renja-2026.renja > tidy.renja\n\n"
            "Exit codes: 0 nothing to fix, or all of it was written; 1 something is left: --check or "
            "--diff would change "
            "a file, a fix was dropped, or you said no; 2 usage, settings, unreadable input, or a file "
            "that cannot be "
            "written."
        ),
    ),
    "fix --unsafe": (
        "Juga perbaikan yang dapat mengubah maksud rencana; perlu ditinjau.",
        "Also fixes that may change what the plan says; they need a review.",
    ),
    # ---- rules
    "rules.singkat": (
        "Daftar aturan; uji contohnya; mulai buku aturan.",
        "List the rules, test their examples, begin a rulebook.",
    ),
    "rules": (
        (
            "Daftar aturan yang dikenal di sini, uji contohnya, atau mulai buku aturan.\n\n"
            "\b\nContoh:\n"
            "  renja aturan                         semua aturan, bawaan dan sendiri\n"
            "  renja aturan ANG KOD1                yang nomornya berawalan itu\n"
            "  renja aturan --bentuk json\n"
            "  renja aturan uji                     jalankan semua contoh, sebut aturan yang belum punya\n"
            "  renja aturan baru BKL001 pagu-tidak-bulat"
        ),
        (
            "List the rules that are known here, test their examples, or begin a new rulebook.\n\n"
            "\b\nExamples:\n"
            "  renja rules                          all rules, built-in and own\n"
            "  renja rules ANG KOD1                 those whose id starts so\n"
            "  renja rules --format json\n"
            "  renja rules test                     run every example, name the rules that lack one\n"
            "  renja rules new BKL001 pagu-tidak-bulat"
        ),
    ),
    "rules list.singkat": (
        "Daftar aturan, semua atau yang nomornya berawalan tertentu.",
        "List the rules, all or those whose id starts as given.",
    ),
    "rules list": (
        "Daftar aturan yang dikenal di sini, semua atau yang nomornya berawalan seperti yang ditulis.",
        "List the rules that are known here, all or those whose id starts as given (the default).",
    ),
    "rules test.singkat": ("Jalankan contoh setiap aturan.", "Run the examples of every rule."),
    "rules test": (
        (
            "Jalankan contoh setiap aturan, atau contoh buku aturan dan aturan yang disebut.\n\n"
            "Aturan disebut dengan nomornya, beberapa aturan dengan awalan nomornya.\n\n"
            "Contoh salah harus menimbulkan aturannya saja, contoh benar tidak menimbulkan apa pun. Contoh aturan "
            "sendiri "
            "diperiksa dengan aturan di berkasnya dan aturan penulisan, contoh aturan bawaan dengan semua aturan "
            "bawaan. "
            "Aturan tanpa contoh salah dan contoh benar juga dianggap gagal.\n\n"
            "\b\nContoh:\n"
            "  renja aturan uji\n"
            "  renja aturan uji aturan/bengkalis.aturan\n"
            "  renja aturan uji ANG101\n"
            "  renja aturan uji KOD aturan/bengkalis.aturan\n\n"
            "Kode keluar: 0 semua lulus, 1 ada yang tidak, 2 buku aturan yang tidak dapat dipakai."
        ),
        (
            "Run the examples of every rule, or of the rulebooks and the rules given.\n\n"
            "A rule is named by its id, several by how theirs begin.\n\n"
            "A wrong example has to fire its rule and no other, a right one nothing. Examples of own rules are held "
            "against the rules of their file and those about notation, examples of built-in rules against all built-in "
            "rules. A rule without a wrong and a right example is a failure too.\n\n"
            "\b\nExamples:\n"
            "  renja rules test\n"
            "  renja rules test aturan/bengkalis.aturan\n"
            "  renja rules test ANG101\n"
            "  renja rules test KOD aturan/bengkalis.aturan\n\n"
            "Exit codes: 0 all passed, 1 not so, 2 a rulebook that cannot be used."
        ),
    ),
    "rules new.singkat": ("Tulis buku aturan dengan satu aturan.", "Write a rulebook with one rule."),
    "rules new": (
        (
            "Tulis buku aturan dengan satu aturan dan kedua contohnya, siap diubah.\n\n"
            "NOMOR terdiri atas tiga huruf besar dan tiga angka; NAMA menyebut kesalahannya: huruf kecil, angka, tanda "
            "hubung. Berkas yang sudah ada tidak pernah ditimpa.\n\n"
            "\b\nContoh:\n"
            "  renja aturan baru BKL001 pagu-tidak-bulat\n"
            "  renja aturan baru BKL002 tanpa-catatan --keluaran aturan/catatan.aturan"
        ),
        (
            "Write a rulebook with one rule and its two examples, ready to be changed.\n\n"
            "ID is three capital letters and three digits, NAME says the fault: small letters, digits, hyphens. A file "
            "that is there is never overwritten.\n\n"
            "\b\nExamples:\n"
            "  renja rules new BKL001 pagu-tidak-bulat\n"
            "  renja rules new BKL002 tanpa-catatan --output aturan/catatan.aturan"
        ),
    ),
    "rules new --output": (
        "Berkas yang ditulis.  [bawaan: aturan/NOMOR.aturan]",
        "File to write.  [default: aturan/ID.aturan]",
    ),
    # ---- explain
    "explain.singkat": (
        "Jelaskan satu aturan, atau cari aturan menurut kata.",
        "Explain a rule, or search the rules for a word.",
    ),
    "explain": (
        (
            "Jelaskan maksud suatu aturan, dasar hukumnya, dan contohnya; kata lain dicari dalam semua aturan.\n\n"
            "\b\nContoh:\n"
            "  renja jelaskan ANG101\n"
            "  renja jelaskan pagu                  aturan tentang pagu\n"
            "  renja jelaskan ANG101 --teks         beserta bunyi aturannya\n"
            "  renja jelaskan KOD003 --bahasa en"
        ),
        (
            "Explain what a rule wants, why, on what basis, with its examples; another word is searched in all "
            "rules.\n\n"
            "\b\nExamples:\n"
            "  renja explain ANG101\n"
            "  renja explain pagu                   rules about pagu\n"
            "  renja explain ANG101 --source        with the text of the rule\n"
            "  renja explain KOD003 --lang en"
        ),
    ),
    "--source": ("Tampilkan juga bunyi aturannya.", "Show the text of the rule too."),
    # ---- export
    "export.singkat": ("Cetak dokumen sebagai data.", "Print the documents as data."),
    "export": (
        (
            "Cetak dokumen dengan setiap nilai seperti tertulis dan sebagai bilangan eksak.\n\n"
            "\b\nContoh:\n"
            "  renja ekspor rencana --bentuk json -o rencana.json\n"
            "  renja ekspor renja-2026.renja | jq '.documents[0].nodes[].pagu'"
        ),
        (
            "Print the documents with every value as written and as exact number.\n\n"
            "\b\nExamples:\n"
            "  renja export plans --format json -o plans.json\n"
            "  renja export renja-2026.renja | jq '.documents[0].nodes[].pagu'"
        ),
    ),
    # ---- rekap
    "rekap.singkat": (
        "Cetak tabel resmi: E.81, T-C.29 sampai T-C.33.",
        "Print the official tables: E.81, T-C.29 to T-C.33.",
    ),
    "rekap": (
        (
            "Cetak tabel rencana (berkas atau folder): angka tertulis di samping yang dihitung, selisih ditandai.\n\n"
            "\b\nContoh:\n"
            "  renja rekap rencana --tabel E.81\n"
            "  renja rekap rencana --tabel E.81 --kolom 15\n"
            "  renja rekap rencana --tabel predikat --warna selalu | less -R\n"
            "  renja rekap rencana --tabel T-C.33 --bentuk csv -o bab-iv.csv\n\n"
            "\b\nTabel: E.81, T-C.29, dan predikat dari evaluasi; T-C.30, T-C.31, dan T-C.33 dari Renja;\n"
            "pagu dari Renja atau RKPD; sasaran dari Renstra atau Renja; pergeseran (semula - menjadi) dari Renja\n"
            "Perubahan yang mengacu sebelumnya. E81 dan e.81 sama saja.\n\n"
            "Kode keluar: 0 selesai, 2 perintah, masukan yang tidak terbaca, atau dokumen yang diperlukan tidak ada."
        ),
        (
            "Print a table of plans (files or folders): stated numbers beside computed ones, differences marked.\n\n"
            "\b\nExamples:\n"
            "  renja tables plans --table E.81\n"
            "  renja tables plans --table E.81 --columns 15\n"
            "  renja tables plans --table predikat --color always | less -R\n"
            "  renja tables plans --table T-C.33 --format csv -o chapter-iv.csv\n\n"
            "\b\nTables: E.81, T-C.29 and predikat of an evaluation; T-C.30, T-C.31 and T-C.33 of a Renja;\n"
            "pagu of a Renja or RKPD; sasaran of a Renstra or Renja; pergeseran (semula - menjadi) of a Renja\n"
            "Perubahan with mengacu sebelumnya. E81 and e.81 will do.\n\n"
            "Exit codes: 0 done, 2 usage, unreadable input, or a document that the table needs is missing."
        ),
    ),
    "--table": ("Tabel yang mana.", "Which table."),
    "--columns": (
        "Nomor kolom E.81: seperti cetakan dengan kolom Satuan (16), atau seperti formulirnya tanpa kolom itu (15).",
        "Numbers over the columns of E.81: as printed with a column Satuan (16), or as in the form without it (15).",
    ),
    # ---- susun
    "susun.singkat": (
        "Susun dokumen Renja lengkap: docx, pdf, xlsx, html.",
        "Make the whole Renja: docx, pdf, xlsx, html.",
    ),
    "susun": (
        (
            "Susun dokumen Renja lengkap dari rencana: sampul, kata pengantar, daftar isi dan tabel, bab menurut "
            "sistematikanya, semua tabel resmi, dan tanda tangan.\n\n"
            "\b\nContoh:\n"
            "  renja susun rencana -o renja-2026.docx\n"
            "  renja susun rencana -o renja-2026.pdf -o renja-2026.xlsx -o renja-2026.html\n"
            "  renja susun rencana -o renja-2026.docx --templat kop-dinas.docx\n"
            '  renja susun rencana -o lampiran.docx --gaya "lampiran Perbup"\n'
            "  renja susun rencana -o pohon-kinerja.svg\n\n"
            "Yang belum ada di rencana ditandai merah dan didaftar di halaman terakhir; tidak ada yang dikarang. Angka "
            "yang tidak tertulis dihitung dan dicetak miring.\n\n"
            "Kode keluar: 0 selesai, 2 perintah, masukan yang tidak terbaca, atau keluaran yang tidak dapat ditulis."
        ),
        (
            "Make the whole Renja of a plan: cover, preface, lists of contents and tables, chapters by its "
            "systematics, all official tables, and signatures.\n\n"
            "\b\nExamples:\n"
            "  renja document plans -o renja-2026.docx\n"
            "  renja document plans -o renja-2026.pdf -o renja-2026.xlsx -o renja-2026.html\n"
            "  renja document plans -o renja-2026.docx --template letterhead.docx\n"
            '  renja document plans -o annex.docx --style "lampiran Perbup"\n'
            "  renja document plans -o pohon-kinerja.svg\n\n"
            "What the plan lacks is marked red and listed on the last page; nothing is invented. Numbers that nobody "
            "stated are computed and printed in italics.\n\n"
            "Exit codes: 0 done, 2 usage, unreadable input, or output that cannot be written."
        ),
    ),
    "susun --output": (
        "Berkas yang ditulis: .docx, .pdf, .xlsx, .html, atau .svg (pohon kinerja); boleh beberapa.",
        "File to write: .docx, .pdf, .xlsx, .html, or .svg (the pohon kinerja); may be given again.",
    ),
    "--style": (
        "Kertas dan huruf; tanpa ini menurut setelan gaya, lalu F4 Bookman.",
        "Paper and font; without it those of the setting gaya, else F4 Bookman.",
    ),
    "--template": (
        "Dokumen Word (.docx) kantor: kop, logo, dan gayanya dipakai, isinya tidak.",
        "The office's own Word document (.docx): its head, logo and styles are used, its text is not.",
    ),
    "--numbers": (
        "Angka mana kalau yang tertulis berbeda dari hitungannya.",
        "Which number where the stated one differs from the computed one.",
    ),
    # ---- laporan
    "laporan.singkat": (
        "Tulis laporan pemeriksaan setiap perangkat daerah.",
        "Write a report of verification for every office.",
    ),
    "laporan": (
        (
            "Tulis laporan pemeriksaan setiap perangkat daerah dan ringkasan semuanya: putusan, temuan menurut "
            "sebabnya dengan baris dan sel berkas asalnya, yang tertulis dan pembandingnya, saran, dan kolom kosong "
            "untuk tanggapan.\n\n"
            "\b\nContoh:\n"
            "  renja laporan rencana -o laporan\n"
            "  renja laporan rencana -o laporan --bentuk docx\n"
            "  renja laporan rencana --tanggapan dinas-koperasi.xlsx\n\n"
            "Dengan --tanggapan, jawaban dalam xlsx yang kembali ditampilkan sebagai usul abai ... alasan; tidak ada "
            "yang ditulis ke rencana.\n\n"
            "Kode keluar: 0 selesai, 2 perintah, masukan yang tidak terbaca, atau keluaran yang tidak dapat ditulis."
        ),
        (
            "Write a report of verification for every office, and a summary of all: verdict, findings by cause with "
            "their line and the cell of the source, stated and compared numbers, advice, and an empty column for "
            "answers.\n\n"
            "\b\nExamples:\n"
            "  renja report plans -o reports\n"
            "  renja report plans -o reports --format docx\n"
            "  renja report plans --answers dinas-koperasi.xlsx\n\n"
            "With --answers, what a returned xlsx says is shown as proposals abai ... alasan; nothing is written into "
            "a plan.\n\n"
            "Exit codes: 0 done, 2 usage, unreadable input, or output that cannot be written."
        ),
    ),
    "laporan --output": ("Folder untuk laporannya.", "Folder for the reports."),
    "laporan --format": (
        "Bentuk laporan, boleh beberapa; tanpa ini html dan xlsx.",
        "Form of the reports, may be given again; html and xlsx without it.",
    ),
    "--answers": (
        "Laporan xlsx yang kembali dengan tanggapan; boleh beberapa.",
        "A returned xlsx report with answers; may be given again.",
    ),
    # ---- beda
    "beda.singkat": (
        "Tampilkan apa yang berubah antara dua rencana.",
        "Show what changed between two plans.",
    ),
    "beda": (
        (
            "Tampilkan apa yang berubah antara dua rencana, dua folder, atau dua revisi git: yang baru, dihapus, "
            "pindah, berganti nama, pagu dan target semula dan menjadi; lalu temuan yang timbul dan sembuh karenanya."
            "\n\n"
            "\b\nContoh:\n"
            "  renja beda renja-2026.renja renja-2026-perubahan.renja\n"
            "  renja beda renja-2026.renja renja-2026-perubahan.renja --matriks --bentuk csv -o matriks.csv\n"
            "  renja beda rencana                   sejak revisi git yang terakhir\n"
            "  renja beda main rencana --bentuk markdown\n"
            "  renja beda v1 v2                     dua revisi git dari folder ini\n\n"
            "Simpul dipasangkan menurut kode, kode penerusnya, lalu nama. SEMULA dan MENJADI boleh berkas, folder, "
            "atau revisi git; dengan satu saja, berkas atau folder itu dibandingkan dengan revisi HEAD.\n\n"
            "Kode keluar: 0 selesai, 2 perintah atau masukan yang tidak terbaca."
        ),
        (
            "Show what changed between two plans, two folders or two git revisions: what is new, dropped, moved or "
            "renamed, pagu and targets before and after; then the findings that this caused and cured.\n\n"
            "\b\nExamples:\n"
            "  renja diff renja-2026.renja renja-2026-perubahan.renja\n"
            "  renja diff renja-2026.renja renja-2026-perubahan.renja --matrix --format csv -o matrix.csv\n"
            "  renja diff plans                     since the last git revision\n"
            "  renja diff main plans --format markdown\n"
            "  renja diff v1 v2                     two git revisions of this folder\n\n"
            "Nodes are paired by code, by its successor, then by name. BEFORE and AFTER may be files, folders or git "
            "revisions; with one alone, that file or folder is held against revision HEAD.\n\n"
            "Exit codes: 0 done, 2 usage or unreadable input."
        ),
    ),
    "--matrix": (
        "Matriks semula - menjadi dari Renja Perubahan, dengan semua simpul.",
        "The matrix semula - menjadi of a Renja Perubahan, with every node.",
    ),
    # ---- import
    "import.singkat": ("Ambil rencana dari SIPD atau tabel.", "Take plans in from SIPD or from tables."),
    "import": (
        (
            "Ambil rencana dari SIPD (json) atau dari tabel (xlsx, xls, ods, csv, tsv, docx, html, pdf).\n\n"
            "\b\nContoh:\n"
            "  renja impor sipd -o rencana --ya\n"
            "  renja impor renja-2026.xlsx                        pratinjau, lalu bertanya\n"
            '  renja impor renja.xlsx --petakan G=indikator --petakan "Pagu (Rp)=pagu"\n\n'
            "Kode keluar: 0 ditulis, 1 jumlahnya beda dari jumlah di berkas asal, 2 ada yang ditolak dan tidak ditulis."
        ),
        (
            "Take plans in from SIPD (json) or from tables (xlsx, xls, ods, csv, tsv, docx, html, pdf).\n\n"
            "\b\nExamples:\n"
            "  renja import sipd -o plans --yes\n"
            "  renja import renja-2026.xlsx                       preview, then ask\n"
            '  renja import renja.xlsx --map G=indikator --map "Pagu (Rp)=pagu"\n\n'
            "Exit codes: 0 written, 1 totals differ from the file's own, 2 something was refused and not written."
        ),
    ),
    "import --output": ("Folder untuk rencana.  [bawaan: folder ini]", "Folder for the plans.  [default: this one]"),
    "import --yes": (
        "Tulis tanpa bertanya; berkas yang sudah ada dan isinya lain ditolak.",
        "Write without asking; files that are there with other content are refused.",
    ),
    "import --force": (
        "Tulis juga rencana yang tampaknya salah terbaca, dan berkas yang punya nama lain atau milik pengguna lain.",
        "Write plans too that were probably read wrongly, and files with other names or of another owner.",
    ),
    "--renew": (
        "Ambil sumber yang sudah diperbaiki; suntingan tangan sejak impor terakhir dipertahankan dan disebutkan.",
        "Take a corrected source again: what was edited by hand since the last import stays, and is listed.",
    ),
    "--map": (
        "Isi sebuah kolom (judul atau hurufnya); `-` melewatkannya. Disimpan di samping berkas untuk lain kali.",
        "What a column is (its head or letter); `-` leaves it out. Kept beside the file for next time.",
    ),
    "--year": ("Tahun.", "Year."),
    "import --year": ("Tahun tabel yang tidak menyebutnya.", "Year of a table that does not say it."),
    "--kind": ("Dokumen yang dimuat tabel.", "Document that a table is."),
    # ---- nomenklatur
    "nomenklatur.singkat": ("Tabel kode dan nama: muat, daftar.", "Tables of codes and names: load, list."),
    "nomenklatur": (
        (
            "Tabel kode dan nama nasional, satu setahun, dasar penilaian KOD006 dan KOD007.\n\n"
            "\b\nContoh:\n"
            "  renja nomenklatur muat sub-kegiatan-2027.tsv\n"
            '  renja nomenklatur muat "Nomenklatur SIPD.xlsx" --tahun 2026\n'
            "  renja nomenklatur muat sub-kegiatan-2026.tsv --proyek\n"
            "  renja nomenklatur daftar"
        ),
        (
            "National tables of codes and names, one a year, by which KOD006 and KOD007 judge.\n\n"
            "\b\nExamples:\n"
            "  renja nomenclature load sub-kegiatan-2027.tsv\n"
            '  renja nomenclature load "Nomenklatur SIPD.xlsx" --year 2026\n'
            "  renja nomenclature load sub-kegiatan-2026.tsv --project\n"
            "  renja nomenclature list"
        ),
    ),
    "nomenklatur load.singkat": ("Muat tabel (tsv, csv, xlsx).", "Take in a table (tsv, csv or xlsx)."),
    "nomenklatur load": (
        "Muat tabel (tsv, csv, atau xlsx: hasil ekspor SIPD, atau lampiran keputusan).",
        "Take in a table (tsv, csv or xlsx: SIPD's export, or the annex of the decree).",
    ),
    "nomenklatur load --year": (
        "Tahun tabelnya.  [bawaan: dari nama berkas]",
        "Year of the table.  [default: from the file's name]",
    ),
    "nomenklatur load --output": ("Tulis tabelnya ke sini.", "Write the table here instead."),
    "nomenklatur load --project": (
        "Tulis tabelnya ke proyek ini, untuk semua rekan: folder yang disebut renja.toml, atau nomenklatur/.",
        "Write the table into this project, for every colleague: the folder that renja.toml names, or nomenklatur/.",
    ),
    "nomenklatur list.singkat": ("Tabel yang dipakai di folder ini.", "The tables that are used in this folder."),
    "nomenklatur list": (
        "Tabel yang akan dipakai renja periksa di folder ini.",
        "The tables that a lint in this folder would use.",
    ),
    # ---- baru
    "baru.singkat": ("Mulai rencana baru: berkas, setelan, folder.", "Begin a plan: file, settings, folder."),
    "baru": (
        (
            "Mulai rencana baru. Yang tidak disebut dengan opsi ditanyakan; kode program diberi nama resminya.\n\n"
            "Hasilnya folder dengan rencana dan renja.toml. Yang harus diisi ditandai `isi di sini`. Berkas yang sudah "
            "ada tidak pernah ditimpa.\n\n"
            "\b\nContoh:\n"
            "  renja baru\n"
            '  renja baru rencana --perangkat-daerah "Dinas Perpustakaan" --daerah "Kabupaten Bengkalis" \\\n'
            "    --tahun 2026 --program 2.23.01 --program 2.23.02"
        ),
        (
            "Begin a plan. What no option says is asked; codes of programs get their official names.\n\n"
            "It writes a folder with a plan and renja.toml. What is to be filled in is marked `isi di sini`. A file "
            "that "
            "is there is never overwritten.\n\n"
            "\b\nExamples:\n"
            "  renja new\n"
            '  renja new plans --office "Dinas Perpustakaan" --region "Kabupaten Bengkalis" \\\n'
            "    --year 2026 --program 2.23.01 --program 2.23.02"
        ),
    ),
    "--office": ("Nama perangkat daerah.", "Name of the office."),
    "--region": ("Nama daerah, misalnya Kabupaten Bengkalis.", "Name of the region, such as Kabupaten Bengkalis."),
    "baru --year": ("Tahun rencana.", "Year of the plan."),
    "--program": ("Kode program, misalnya 2.17.03; boleh diulang.", "Code of a program, such as 2.17.03; repeatable."),
}
"""key -> Indonesian, English"""
