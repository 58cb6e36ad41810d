"""Help pages of the commands about rules. See help.py for the keys."""

from __future__ import annotations

MESSAGES = {
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
            "Jelaskan maksud suatu aturan, dasar hukumnya, dan contohnya, atau sebuah ketentuan berkas .alokasi; "
            "kata lain dicari dalam semua aturan.\n\n"
            "\b\nContoh:\n"
            "  renja jelaskan ANG101\n"
            "  renja jelaskan pagu                  aturan tentang pagu\n"
            "  renja jelaskan plafon                ketentuan .alokasi\n"
            "  renja jelaskan ANG101 --teks         beserta bunyi aturannya\n"
            "  renja jelaskan KOD003 --bahasa en"
        ),
        (
            "Explain what a rule wants, why, on what basis, with its examples, or a statement of .alokasi files; "
            "another word is searched in all rules.\n\n"
            "\b\nExamples:\n"
            "  renja explain ANG101\n"
            "  renja explain pagu                   rules about pagu\n"
            "  renja explain plafon                 a statement of .alokasi\n"
            "  renja explain ANG101 --source        with the text of the rule\n"
            "  renja explain KOD003 --lang en"
        ),
    ),
    "--source": ("Tampilkan juga bunyi aturannya.", "Show the text of the rule too."),
}
"""key -> Indonesian, English"""
