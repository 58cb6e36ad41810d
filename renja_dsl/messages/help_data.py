"""Help pages of the commands that make plans, and that make data and tables of them. See help.py for the keys."""

from __future__ import annotations

MESSAGES = {
    # ---- baru
    "baru.singkat": ("Mulai rencana baru: berkas, setelan, folder.", "Begin a plan: file, settings, folder."),
    "baru": (
        (
            "Mulai rencana baru. Yang tidak disebut dengan opsi ditanyakan; kode program diberi nama resminya.\n\n"
            "Hasilnya folder dengan rencana dan renja.toml. Yang harus diisi ditandai `isi di sini`. Berkas yang sudah "
            "ada tidak pernah ditimpa.\n\n"
            "Dengan --dari, rencana tahun berikutnya ditulis di samping rencana yang disebut: prakiraan maju menjadi "
            "pagu dan target, target menjadi target kini, dan yang masih harus diputuskan disebut satu per satu. "
            "Dengan --tahap perubahan, yang ditulis Perubahan tahun yang sama.\n\n"
            "\b\nContoh:\n"
            "  renja baru\n"
            '  renja baru rencana --perangkat-daerah "Dinas Perpustakaan" --daerah "Kabupaten Bengkalis" \\\n'
            "    --tahun 2026 --program 2.23.01 --program 2.23.02\n"
            "  renja baru --dari rencana/renja-2026.renja\n"
            "  renja baru --dari rencana/renja-2026.renja --tahap perubahan"
        ),
        (
            "Begin a plan. What no option says is asked; codes of programs get their official names.\n\n"
            "It writes a folder with a plan and renja.toml. What is to be filled in is marked `isi di sini`. A file "
            "that "
            "is there is never overwritten.\n\n"
            "With --from, the plan of the next year is written beside the plan that is named: forecasts become pagu "
            "and target, the target becomes target kini, and what is still to be decided is told one by one. With "
            "--stage change, it is the change (Perubahan) of the same year.\n\n"
            "\b\nExamples:\n"
            "  renja new\n"
            '  renja new plans --office "Dinas Perpustakaan" --region "Kabupaten Bengkalis" \\\n'
            "    --year 2026 --program 2.23.01 --program 2.23.02\n"
            "  renja new --from plans/renja-2026.renja\n"
            "  renja new --from plans/renja-2026.renja --stage change"
        ),
    ),
    "--from": (
        "Renja yang menjadi dasar: tahun berikutnya, atau Perubahan dengan --tahap.",
        "Renja to begin from: the next year, or its change with --stage.",
    ),
    "--stage": (
        "Bersama --dari: tahap rencana barunya, dengan tahun yang sama.",
        "With --from: stage of the new plan, of the same year.",
    ),
    "--office": ("Nama perangkat daerah.", "Name of the office."),
    "--region": ("Nama daerah, misalnya Kabupaten Bengkalis.", "Name of the region, such as Kabupaten Bengkalis."),
    "baru --year": ("Tahun rencana.", "Year of the plan."),
    "--program": ("Kode program, misalnya 2.17.03; boleh diulang.", "Code of a program, such as 2.17.03; repeatable."),
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
            "Tabel: E.81, T-C.29, dan predikat dari evaluasi; T-C.30, T-C.31, dan T-C.33 dari Renja; pagu dari Renja "
            "atau RKPD; sasaran dari Renstra atau Renja; pergeseran (semula - menjadi) dari Renja Perubahan yang "
            "mengacu sebelumnya. E81 dan e.81 sama saja.\n\n"
            "Kode keluar: 0 selesai, 2 perintah, masukan yang tidak terbaca, atau dokumen yang diperlukan tidak ada."
        ),
        (
            "Print a table of plans (files or folders): stated numbers beside computed ones, differences marked.\n\n"
            "\b\nExamples:\n"
            "  renja tables plans --table E.81\n"
            "  renja tables plans --table E.81 --columns 15\n"
            "  renja tables plans --table predikat --color always | less -R\n"
            "  renja tables plans --table T-C.33 --format csv -o chapter-iv.csv\n\n"
            "Tables: E.81, T-C.29 and predikat of an evaluation; T-C.30, T-C.31 and T-C.33 of a Renja; pagu of a Renja "
            "or RKPD; sasaran of a Renstra or Renja; pergeseran (semula - menjadi) of a Renja Perubahan with mengacu "
            "sebelumnya. E81 and e.81 will do.\n\n"
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
            "  renja susun rencana -o pohon-kinerja.svg\n"
            "  renja susun rencana --dokumen perjanjian-kinerja -o pk-2026.docx\n\n"
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
            "  renja document plans -o pohon-kinerja.svg\n"
            "  renja document plans --document agreement -o pk-2026.docx\n\n"
            "What the plan lacks is marked red and listed on the last page; nothing is invented. Numbers that nobody "
            "stated are computed and printed in italics.\n\n"
            "Exit codes: 0 done, 2 usage, unreadable input, or output that cannot be written."
        ),
    ),
    # ---- lsp
    "lsp.singkat": (
        "Layani editor: VS Code, Neovim, dan lainnya.",
        "Serve an editor: VS Code, Neovim and others.",
    ),
    "lsp": (
        (
            "Layani editor yang memakai language server protocol, lewat masukan dan keluaran standar. Editor yang "
            "menjalankannya; cara memasangnya ada di docs/editor.md. Perlu tambahan editor.\n\n"
            "\b\nContoh:\n"
            "  renja lsp                  untuk Neovim dan editor lain\n"
            "  renja lsp --stdio          sama saja; banyak editor menambahkannya\n\n"
            "Kode keluar: 0 selesai, 2 tambahan editor belum terpasang."
        ),
        (
            "Serve an editor that speaks the language server protocol, over standard input and output. The editor "
            "starts it; docs/en/editor.md says how. Needs the extra editor.\n\n"
            "\b\nExamples:\n"
            "  renja lsp                  for Neovim and other editors\n"
            "  renja lsp --stdio          the same; many editors add it\n\n"
            "Exit codes: 0 done, 2 the extra editor is not installed."
        ),
    ),
    "--stdio": (
        "Lewat masukan dan keluaran standar, seperti selalu.",
        "Over standard input and output, as always.",
    ),
    "susun --output": (
        "Berkas yang ditulis: .docx, .pdf, .xlsx, .html, atau .svg (pohon kinerja); boleh beberapa.",
        "File to write: .docx, .pdf, .xlsx, .html, or .svg (the pohon kinerja); may be given again.",
    ),
    "--document": (
        "Yang disusun: Renja, Perjanjian Kinerja, IKU, atau daftar periksa yang sudah terisi.",
        "What to make: the Renja, the Perjanjian Kinerja, the IKU, or the checklist of verification, filled in.",
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
    # ---- buka
    "buka.singkat": (
        "Buka rencana di peramban, langsung diperbarui.",
        "Open plans in a browser, always up to date.",
    ),
    "buka": (
        (
            "Buka rencana sebagai halaman di peramban: putusan dan angka setiap perangkat daerah, grafik, temuan, "
            "tabel resmi dengan hitungannya, pohon kinerja, perubahan, unduhan, dan teksnya untuk disunting. Halaman "
            "diperbarui sendiri bila berkas berubah.\n\n"
            "\b\nContoh:\n"
            "  renja buka rencana\n"
            "  renja buka rencana --hanya-baca\n"
            "  renja buka rencana --port 9000 --tanpa-peramban\n\n"
            "Hanya untuk komputer ini: alamatnya memuat kunci, dan tidak ada yang dikirim ke luar. Perlu paket "
            "tambahan (`web`).\n\n"
            "Kode keluar: 0 diakhiri, 2 perintah atau masukan yang tidak terbaca, port yang terpakai."
        ),
        (
            "Open plans as pages of a browser: verdict and numbers of every office, charts, findings, official tables "
            "with what was computed, the pohon kinerja, changes, downloads, and the text to edit. The page follows "
            "when files change.\n\n"
            "\b\nExamples:\n"
            "  renja serve plans\n"
            "  renja serve plans --read-only\n"
            "  renja serve plans --port 9000 --no-browser\n\n"
            "For this computer alone: the address holds a key, and nothing is sent elsewhere. Needs further packages "
            "(extra web).\n\n"
            "Exit codes: 0 ended, 2 usage, unreadable input, or a port in use."
        ),
    ),
    "--port": (
        "Port di komputer ini; tanpa ini 8420, atau yang bebas.",
        "Port on this computer; without it 8420, or a free one.",
    ),
    "--no-browser": ("Jangan buka peramban.", "Open no browser."),
    "--read-only": ("Tanpa menyimpan suntingan.", "Without saving of edits."),
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
}
"""key -> Indonesian, English"""
