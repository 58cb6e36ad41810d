"""Faults of a rulebook, each with its place."""

from __future__ import annotations

import pytest

from renja_dsl.rules.registry import load_rules
from renja_dsl.rules.rule import RulebookFault
from renja_dsl.rules.text import read_rulebook
from renja_dsl.rules.translate import compiled
from renja_dsl.syntax.source import Source

HEAD = 'aturan UJI001 uji\n  judul "U"\n  dasar "uji"\n  berlaku renja\n  untuk setiap program sebagai k\n'
FAULTS = [
    (HEAD + '  pastikan k.pagoe > Rp0\n  pesan "x"\n', "atribut.tak_dikenal", "pagoe"),
    (HEAD + '  pastikan k.pagu\n  pesan "x"\n', "tipe.lain", "k.pagu"),
    (HEAD + '  pastikan k.pagu > Rp0\n  pesan "{k.nam}"\n', "atribut.tak_dikenal", 'pesan "{k.nam}"'),
    (HEAD + '  misal k = 5\n  pastikan ya\n  pesan "x"\n', "aturan.nama_rangkap", "misal"),
    (HEAD + '  untuk setiap q di k.pagu\n  pastikan ya\n  pesan "x"\n', "tipe.bukan_daftar", "k.pagu"),
    (HEAD + '  pastikan ya\n  pastikan ya\n  pesan "x"\n', "aturan.pastikan_rangkap", "pastikan ya"),
    (HEAD + '  pastikan k.nama cocok /(?=a)/\n  pesan "x"\n', "pola.tak_didukung", "(?=a)"),
    (HEAD + "  pastikan ya\n", "aturan.kurang", "aturan UJI001 uji"),
    ('aturan UJI001 uji\n  judul "U"\n', "aturan.kurang", "aturan UJI001 uji"),
    ('judul "U"\n', "aturan.tanpa_kepala", 'judul "U"'),
    (HEAD.replace("program", "proyek") + '  pastikan ya\n  pesan "x"\n', "tingkat.tak_dikenal", "untuk setiap proyek"),
    (HEAD.replace("program", "program, indikator") + '  pastikan ya\n  pesan "x"\n', "tingkat.campur", "untuk setiap"),
    (HEAD + '  parameter p = k.pagu\n  pastikan ya\n  pesan "x"\n', "nama.tak_dikenal", "k"),
    (HEAD + '  parameter p = 1\n  parameter p = 2\n  pastikan ya\n  pesan "x"\n', "aturan.nama_rangkap", ""),
    (HEAD + '  pastikan ya\n  pesan "x"\n  contoh salah ganti "a" jadi "b"\n', "aturan.tanpa_kerangka", "contoh"),
    ('kerangka "aa"\n' + HEAD + '  pastikan ya\n  pesan "x"\n  contoh salah ganti "a" jadi "b"\n', "aturan.ganti", ""),
    (HEAD + "  pastikn ya\n", "kata.salah_eja", "pastikn"),
]


@pytest.mark.parametrize(("text", "key", "at"), FAULTS, ids=[f"{n} {key}" for n, (_, key, _) in enumerate(FAULTS)])
def test_faults_of_a_rulebook_have_a_place(text: str, key: str, at: str) -> None:
    with pytest.raises(RulebookFault) as caught:
        compiled(read_rulebook(Source("uji.aturan", text)))
    fault = caught.value
    assert fault.complaint.key == key
    assert text[fault.start : fault.end].startswith(at)
    assert 0 <= fault.start < fault.end <= len(text)


def test_an_id_is_taken_once() -> None:
    text = HEAD + '  pastikan ya\n  pesan "x"\n'
    for sources in (
        [Source("a.aturan", text), Source("b.aturan", text)],
        [Source("a.aturan", text + text)],
        [Source("a.aturan", text.replace("UJI001", "ANG101"))],
    ):
        with pytest.raises(RulebookFault) as caught:
            load_rules(sources)
        assert caught.value.complaint.key == "aturan.nomor_rangkap"


def test_nothing_of_a_rule_becomes_python() -> None:
    """Names and texts are constants or mangled; a rule cannot reach what its language does not have."""
    text = HEAD + '  pastikan k.nama != "\'); import os #"\n  pesan "{k.nama}"\n'
    (rule,) = compiled(read_rulebook(Source("uji.aturan", text)))
    assert rule.check is not None
    for name in ("__class__", "dokumen_", "import_os"):
        with pytest.raises(RulebookFault):
            compiled(read_rulebook(Source("uji.aturan", text.replace("k.nama !=", f"k.{name} !="))))
