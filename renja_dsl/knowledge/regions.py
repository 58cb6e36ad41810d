"""Names of regions in the texts of a plan (NAR702), with the characters that they stand on.

Only what follows the word for the header's own kind is looked at: a kabupaten's plan may speak of its provinsi, of
`Kabupaten/Kota` in general, and of towns that are called Kota. A name that no region bears is none, unless it is the
header's own with a slip of the pen.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from renja_dsl.knowledge.prose import Sebutan, texts_of
from renja_dsl.knowledge.region_names import LONGEST, region_names
from renja_dsl.late import late
from renja_dsl.model.document import Document
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import lipat, padat
from renja_dsl.values.hilang import Kosong

_HEADER = late(r"(?P<jenis>kabupaten|kab\.|kota|provinsi|prov\.)\s+(?:adm\w*\.?\s+)?(?P<nama>.+)", re.IGNORECASE)
_KINDS = {
    "kabupaten": r"(?:kabupaten|kab\.)",
    "kota": r"kota",
    "provinsi": r"(?:provinsi|propinsi|prov\.)",
}
_SIGNS = {"kabupaten": "kab", "kota": "kota", "provinsi": "pro"}
"""what is in every text that the expression fits: far quicker to look for"""
_NAME_WORD = late(r"[^\W_][^\W_'’-]*(?:[-'’][^\W_]+)*")
_NAME = 500
"""characters of a name at most; longer texts are prose, which no other plan repeats"""
_ALIKE = 0.8
"""share of letters in common from which a name is the own one misspelt"""
_TOWARDS = frozenset(
    """
    ke dari dengan antar antara berbatasan perbatasan lintas tetangga sekitar menuju asal pembentukan pemekaran
    """.split()  # noqa: SIM905
)
"""a word before the name that makes it a neighbour, not this region"""
_TAIL = 40
"""characters: more than the longest of these words"""


class _Mention(NamedTuple):
    start: int
    end: int
    nama: str
    """as written, blanks and line ends aside"""
    sesuai: bool
    salah_ketik: bool = False


@lru_cache(maxsize=1 << 12)
def region_key(daerah: str) -> str:
    """By which a region is the same however it is written: `Kab. Bengkalis` is `KABUPATEN BENGKALIS`."""
    header = _HEADER.fullmatch(daerah.strip())
    return padat(daerah) if header is None else f"{_kind(header['jenis'])} {padat(header['nama'])}"


def region_mentions(document: Document) -> list[Sebutan]:
    """`sebutan_daerah`: every mention of a region of the header's kind. Raises Kosong without a header's region."""
    if document.daerah is None or not isinstance(document.daerah.nilai, str):
        raise Kosong("kosong", "daerah")
    header = _HEADER.fullmatch(document.daerah.nilai.strip())
    if header is None:
        raise Kosong("kosong", "daerah")
    kind, own = _kind(header["jenis"]), header["nama"]
    found = []
    for owner, cell, bagian in texts_of(document):
        if not isinstance(cell.nilai, str) or _SIGNS[kind] not in lipat(cell.nilai):
            continue
        if bagian == "dasar_hukum" and "embentukan" in cell.nilai:
            continue
        raw = document.source.text[cell.start : cell.end]
        for named in (_mentions if len(raw) < _NAME else _mentions.__wrapped__)(raw, kind, own):
            here = Cell(named.nama, cell.start + named.start, cell.start + named.end)
            label = f"{kind.capitalize()} {named.nama}"
            hint = own if named.salah_ketik else ""
            found.append(Sebutan(owner, here, label, bagian, named.sesuai, hint))
    return found


@lru_cache(maxsize=1 << 12)
def _mentions(raw: str, kind: str, own: str) -> tuple[_Mention, ...]:
    """In one text as it is written: the names that a nomenclature gives stand in every office's plans."""
    pattern = re.compile(rf"(?<![\w/]){_KINDS[kind]}\s+(?:adm\w*\.?\s+)?(?=[^\W_])", re.IGNORECASE)
    named = (
        _name_at(raw, match.start(), match.end(), own)
        for match in pattern.finditer(raw)
        if not _is_elsewhere(raw[: match.start()])
    )
    return tuple(one for one in named if one is not None)


def _kind(word: str) -> str:
    folded = word.casefold()
    return "kabupaten" if folded.startswith("kab") else "provinsi" if folded.startswith("prov") else "kota"


def _name_at(raw: str, start: int, at: int, own: str) -> _Mention | None:
    """The longest name of a region at `at`, behind the word for its kind at `start`.

    The own one in any case, another one as a name is written.
    """
    written = padat(own)
    names = region_names()
    home = names.get(written, written)
    words = _words(raw, at, max(LONGEST, len(own.split()) + 1))
    starts = [(words[n - 1][0], " ".join(word for _, word in words[:n])) for n in range(len(words), 0, -1)]
    for end, said in starts:
        letters = padat(said)
        if letters == written:
            fits = lipat(said) == lipat(own)
            return _Mention(start, end, said if fits else _titled(said), fits, not fits)
        if (known := names.get(letters)) is not None and (known == home or said[0].isupper()):
            return _Mention(start, end, _titled(said), known == home)
    for end, said in starts:
        if said[0].isupper() and SequenceMatcher(None, lipat(said), lipat(own)).ratio() >= _ALIKE:
            return _Mention(start, end, _titled(said), sesuai=False, salah_ketik=True)
    return None


def _words(raw: str, at: int, most: int) -> list[tuple[int, str]]:
    """Words in a row with their ends; a sign between them ends the row."""
    found: list[tuple[int, str]] = []
    end = at
    for match in _NAME_WORD.finditer(raw, at):
        if raw[end : match.start()].strip() or len(found) == most:
            break
        found.append((match.end(), match[0]))
        end = match.end()
    return found


def _titled(said: str) -> str:
    return " ".join(word.capitalize() if word.isupper() else word for word in said.split())


def _is_elsewhere(before: str) -> bool:
    before = before.rstrip()
    if before.endswith("/"):
        return True
    last = re.search(r"([^\W\d_]+)$", before[-_TAIL:])
    return last is not None and last[1].casefold() in _TOWARDS
