"""What terminals of the grammars may begin with: most of those that a lexer tries first cannot match there."""

from __future__ import annotations

_DIGITS, _CAPITALS = "0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
BEGINS = {
    **dict.fromkeys(("ANGKA", "PERSEN", "TAHUN", "PERIODE", "KUNCI_TAHUN"), _DIGITS),
    **dict.fromkeys(("ID", "NOMOR_ATURAN", "PERINGKAT"), _CAPITALS),
    "KATA": _CAPITALS + _CAPITALS.lower(),
    "KODE": f"{_DIGITS}X",
    "KUNCI_KATA": "cr",
    "KUNCI_TRIWULAN": "T",
    "ROMAWI": "IVXLC",
    "RUPIAH": "R",
    "RUPIAH_KURUNG": "(",
    "TEKS": '"',
}
"""terminal -> its possible first characters behind an optional minus; letters and digits of other
scripts go with ours"""
