"""The scales that ship with the product, as plan text."""

from __future__ import annotations

BATAS_BAWAH = "Permendagri 86/2017"
BATAS_ATAS = "Permendagri 86/2017 batas atas"
"""The regulation prints 91-100, 76-90, 66-75, 51-65 and up to 50, in whole percent: what 90,5% is
called it does not say. Read by its lower bounds it is Tinggi; by its upper bounds, Sangat Tinggi.
Both readings are in use."""

DEFAULTS = {"predikat": BATAS_BAWAH, "peringkat": "SAKIP"}
"""kind of scale -> the one that holds where nobody chose"""

BUILT_IN = f"""\
evaluasi 2017
skala predikat "{BATAS_BAWAH}"
  batas "Sangat Tinggi" >= 91%
  batas "Tinggi" >= 76%
  batas "Sedang" >= 66%
  batas "Rendah" >= 51%
  batas "Sangat Rendah" >= 0%
  padanan "Buruk" = "Rendah"
  padanan "Sangat Buruk" = "Sangat Rendah"

skala predikat "{BATAS_ATAS}"
  batas "Sangat Tinggi" > 90%
  batas "Tinggi" > 75%
  batas "Sedang" > 65%
  batas "Rendah" > 50%
  batas "Sangat Rendah" >= 0%
  padanan "Buruk" = "Rendah"
  padanan "Sangat Buruk" = "Sangat Rendah"

# Peraturan Menteri PANRB 88/2021 tentang evaluasi akuntabilitas kinerja instansi pemerintah.
skala peringkat "SAKIP"
  batas "AA" > 90%
  batas "A" > 80%
  batas "BB" > 70%
  batas "B" > 60%
  batas "CC" > 50%
  batas "C" > 30%
  batas "D" >= 0%
  padanan "Sangat Memuaskan" = "AA"
  padanan "Memuaskan" = "A"
  padanan "Sangat Baik" = "BB"
  padanan "Baik" = "B"
  padanan "Kurang" = "C"
  padanan "Sangat Kurang" = "D"

# Opini BPK; angkanya hanya menyatakan urutan.
skala peringkat "Opini BPK"
  batas "WTP" >= 75%
  batas "WDP" >= 50%
  batas "TMP" >= 25%
  batas "TW" >= 0%
  padanan "WTP DPP" = "WTP"
  padanan "Wajar Tanpa Pengecualian" = "WTP"
  padanan "Wajar Dengan Pengecualian" = "WDP"
  padanan "Tidak Memberikan Pendapat" = "TMP"
  padanan "Disclaimer" = "TMP"
  padanan "Tidak Wajar" = "TW"
  padanan "Adverse" = "TW"

# Tingkat kematangan (SPIP, kapabilitas APIP, SPBE); angkanya hanya menyatakan urutan.
skala peringkat "Tingkat kematangan"
  batas "Level 5" >= 80%
  batas "Level 4" >= 60%
  batas "Level 3" >= 40%
  batas "Level 2" >= 20%
  batas "Level 1" >= 0%
  padanan "Level V" = "Level 5"
  padanan "Level IV" = "Level 4"
  padanan "Level III" = "Level 3"
  padanan "Level II" = "Level 2"
  padanan "Level I" = "Level 1"
"""
