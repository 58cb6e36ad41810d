"""The first text of a new rulebook: one rule that compiles, with examples that pass."""

from __future__ import annotations

import re

NUMBER = re.compile(r"[A-Z]{3}[0-9]{3}")
NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")

_TEXT = '''\
# Buku aturan daerah. Bahasanya dijelaskan di docs/aturan.md, langkahnya di docs/menulis-aturan.md.

# Rencana dasar untuk contoh: setiap contoh mengganti sebagian teksnya.
kerangka """
  renja 2026
    perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi dan UKM"
  program 2.17.06 "Pemberdayaan Koperasi"
    sub kegiatan 2.17.06.2.01.0007 "Fasilitasi Permodalan"
      pagu Rp150.000.000
  """

aturan {nomor} {nama}
  judul "Sebutkan kesalahannya dalam satu kalimat pendek"
  penjelasan "Jelaskan mengapa ini kesalahan."
  tingkat peringatan
  dasar "kebiasaan"
  berlaku renja
  parameter batas = Rp200 juta
  untuk setiap sub kegiatan sebagai s
  pastikan s.pagu <= batas
  tunjuk s.pagu
  pesan "{{s.jenis}} {{s.kode}} {{s.nama}}: pagu {{s.pagu}} di atas {{batas}}"
  saran "Sebutkan apa yang perlu dilakukan."
  contoh salah ganti "Rp150.000.000" jadi "Rp300.000.000"
  contoh benar ganti "Rp150.000.000" jadi "Rp200.000.000"
'''


def scaffold(nomor: str, nama: str) -> str:
    """Text of a rulebook with one rule; the caller has checked number and name."""
    return _TEXT.format(nomor=nomor, nama=nama)
