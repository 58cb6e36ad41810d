"""Whether a rule reads of a document nothing but one node at a time: what it says of a node then changes with that
node alone, as long as the documents that are referred to stay as they are."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from renja_dsl.rules.needs import LOOKUPS
from renja_dsl.rules.text import Each, Let, Levels, RuleText
from renja_dsl.syntax.expressions import Attribute, Call, Expression, Name
from renja_dsl.values.tingkat import TINGKAT

_SUBJECTS = (*TINGKAT, "simpul", "indikator")
_HEAD = ("jenis", "tahun", "tahap", "kode", "nama", "daerah", "tahun_kini", "tahun_dasar", "tahun_akhir")
"""attributes of a document that stand in its header"""
_FAR = ("induk", "ada_induk_langsung", "anak", "program", "kegiatan", "sub_kegiatan", "rekap")
"""attributes that lead to other nodes"""
_NEAR = frozenset(
    (
        *LOOKUPS,
        *("jumlah", "rata", "maks", "min", "banyak", "daftar", "semua", "sebagian", "pilih", "kunci", "kode"),
        *("persen", "mutlak", "sisa", "angka", "satuan", "lipat", "padat", "seragam", "mirip", "awalan", "ruas"),
        *("berawalan", "slot_bidang", "kewenangan", "nol", "ejaan_satuan", "kecamatan", "tercakup", "urutan_tahap"),
        *("kecocokan_satuan", "satuan_setara", "beda_satuan", "target_sama", "banyak_ukuran", "frasa_kantor_lain"),
        *("pemilik_frasa", "berbentuk", "pola_kode", "tulisan", "tahun_direncanakan", "acuan", "senama"),
        *("sel_target", "satuan_janggal", "satuan_target", "satu_angka", "serupa", "sebunyi", "punya_indikator"),
        *("sekantor", "pembanding", "kolom", "capaian", "persentase", "persentase_terendah"),
        *("nomenklatur", "nama_baku", "satuan_baku", "kata_nomenklatur"),
    )
)
"""functions of values, of one node or indicator, or of what stands for it in other documents"""
_OF_DOCUMENT = (*LOOKUPS, "pembanding")
"""those that say of a document only what it refers to"""


def reads_one_node(rule: RuleText) -> bool:
    """Whether every expression of the check stays with its subject; of what is not known to, the answer is no."""
    levels = [step for step in rule.langkah if isinstance(step, Levels)]
    if len(levels) != 1 or levels[0] is not rule.langkah[0] or rule.pastikan is None:
        return False
    if not set(levels[0].tingkat) <= set(_SUBJECTS):
        return False
    said: list[Expression] = [rule.pastikan.ekspresi]
    for step in rule.langkah:
        parts = (step.isi,) if isinstance(step, Let) else (step.syarat, step.sumber if isinstance(step, Each) else None)
        said += [part.ekspresi for part in parts if part is not None]
    return all(map(_near, said))


def _near(e: Expression) -> bool:
    match e:
        case Attribute(objek=inner, nama=name) if _is_document(inner):
            return name in _HEAD and (isinstance(inner, Name) or _near_parts(inner))
        case Attribute(nama=name) if name in _FAR:
            return False
        case Call(nama=name) if name not in _NEAR:
            return False
        case Call(nama=name, argumen=(Name(nama="dokumen"),)) if name in _OF_DOCUMENT:
            return True
        case Name(nama=name):
            return name != "dokumen" and not name.startswith("skala_")
    return not _is_document(e) and _near_parts(e)


def _is_document(e: Expression) -> bool:
    return (isinstance(e, Name) and e.nama == "dokumen") or (isinstance(e, Attribute) and e.nama == "dokumen")


def _near_parts(e: Expression) -> bool:
    return all(map(_near, _parts(e)))


def _parts(e: Expression) -> Iterator[Expression]:
    """The expressions that an expression is made of."""
    for one in attrs.fields(type(e)):
        held = getattr(e, one.name)
        for part in held if isinstance(held, tuple) else (held,):
            if attrs.has(type(part)):
                yield part
