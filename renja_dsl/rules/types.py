"""Types of the rule language. What each is at run time stands behind its name."""

from __future__ import annotations

from attrs import frozen


@frozen
class Type:
    name: str
    of: tuple[Type, ...] = ()
    choices: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.name == "daftar":
            return f"daftar {self.of[0]}"
        if self.name == "deret":
            return f"deret {self.of[0]} ke {self.of[1]}"
        return self.name.replace("_", " ")


YA_TIDAK = Type("ya/tidak")  # bool
RUPIAH = Type("rupiah")  # Decimal, rupiah
PERSEN = Type("persen")  # Decimal, percent points
ANGKA = Type("angka")  # Decimal
BESARAN = Type("besaran")  # Besaran, or a tuple of them
NILAI = Type("nilai")  # what a K cell holds: a tree.Nilai
TEKS = Type("teks")  # str
KODE = Type("kode")  # str as written
TAHUN = Type("tahun")  # int
TRIWULAN = Type("triwulan")  # str TW1..TW4
PERINGKAT = Type("peringkat")  # Peringkat


def daftar(of: Type) -> Type:
    """A list."""
    return Type("daftar", (of,))


def deret(key: Type, value: Type) -> Type:
    """A series of cells by key."""
    return Type("deret", (key, value))


def pilihan(*choices: str) -> Type:
    """One of a few words."""
    return Type("pilihan", choices=choices)


def record(name: str) -> Type:
    """A thing with attributes; see `schema`."""
    return Type(name)


NUMERIC = (RUPIAH, PERSEN, ANGKA)
ORDERED = (*NUMERIC, TAHUN, TRIWULAN)
