"""Text: `"..."` on one line, or between fences of three or more quotes over several lines."""

from __future__ import annotations

import re
from functools import lru_cache

from renja_dsl.late import late
from renja_dsl.values.salah import NilaiSalah

_QUOTED = late(r'"(?:[^"\\\n]|\\["\\])*"')
_QUOTED_ANY_ESCAPE = late(r'"(?:[^"\\\n]|\\[^\n])*"')
_ESCAPE = late(r'\\(["\\])')
_BACKSLASH = late(r'\\(["\\]?)')
_NOT_ALPHANUMERIC = late(r"[\W_]+")
_BLANK = " \t"


def parse_teks(token: str) -> str:
    """Read a text token. Raises NilaiSalah when it is not one whole token.

    In a fenced text nothing is escaped. Its first line is dropped when blank, and so is its last;
    the indentation common to its lines, the closing fence's included, is removed.
    """
    last = len(token) - 1
    if token.find('"', 1) == last > 0 and token[0] == '"' and "\\" not in token and "\n" not in token:
        return token[1:last]
    if token.startswith('"""'):
        return _parse_fenced(token)
    if _QUOTED.fullmatch(token):
        return _ESCAPE.sub(r"\1", token[1:-1])
    if not token.startswith('"'):
        raise NilaiSalah("teks.tanpa_kutip", token, format_teks(token))
    if _QUOTED_ANY_ESCAPE.fullmatch(token):
        isi = _BACKSLASH.sub(lambda cocok: cocok[1] or "\\", token[1:-1])
        raise NilaiSalah("teks.garis_miring", token, format_teks(isi))
    raise NilaiSalah("teks.belum_ditutup", token)


def format_teks(teks: str, indentasi: str = "") -> str:
    """Print a text so that it parses back exactly; `indentasi` starts every line but the first."""
    if "\n" not in teks:
        isi = teks.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{isi}"'
    terpanjang = max(map(len, re.findall('"+', teks)), default=0)
    pagar = '"' * max(3, terpanjang + 1)
    baris = [indentasi + isi if isi else "" for isi in teks.split("\n")]
    return "\n".join([pagar, *baris, indentasi + pagar])


@lru_cache(maxsize=1 << 16)
def lipat(teks: str) -> str:
    """Fold case, and every run of white space into one space."""
    return " ".join(teks.casefold().split())


@lru_cache(maxsize=1 << 16)
def padat(teks: str) -> str:
    """Only the letters and digits, case folded."""
    return _NOT_ALPHANUMERIC.sub("", teks.casefold())


def shown_on_line(teks: str) -> str:
    """As many characters, with a blank for each that would break the line or steer a terminal."""
    return teks if teks.isprintable() else "".join(c if c.isprintable() else " " for c in teks)


def _parse_fenced(token: str) -> str:
    isi = token.lstrip('"')
    pagar = token[: len(token) - len(isi)]
    if not isi.endswith(pagar):
        raise NilaiSalah("teks.belum_ditutup", token)
    isi = isi.removesuffix(pagar).replace("\r\n", "\n")
    if pagar in isi or isi.endswith('"'):
        raise NilaiSalah("teks.pagar", token)
    pertama, *baris = isi.split("\n")
    if not baris:
        return pertama
    lekuk = _common_indentation(baris)
    baris = [_dedent(isi_baris, lekuk) for isi_baris in baris]
    if not baris[-1].strip(_BLANK):
        baris.pop()
    return "\n".join(baris if not pertama.strip(_BLANK) else [pertama, *baris])


def _common_indentation(baris: list[str]) -> str:
    """The white space that starts every line that is not blank, and the last line in any case."""
    *atas, terakhir = baris
    lekuk = terakhir[: len(terakhir) - len(terakhir.lstrip(_BLANK))]
    for isi in atas:
        while isi.strip(_BLANK) and not isi.startswith(lekuk):
            lekuk = lekuk[:-1]
    return lekuk


def _dedent(isi: str, lekuk: str) -> str:
    """Remove the indentation; a blank line that is shorter than it becomes empty."""
    return isi.removeprefix(lekuk) if isi.startswith(lekuk) else ""
