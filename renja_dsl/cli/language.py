"""The language in which the command line itself speaks, which names its options have, and how it asks.

Every sentence is in `messages.help` and `messages.usage`, which are read only when one is shown.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

ENVIRONMENT = "RENJA_BAHASA"
SPOKEN = ("id", "en")

OPTIONS: Mapping[str, str] = {
    "--answers": "--tanggapan",
    "--apply": "--terapkan",
    "--by": "--menurut",
    "--baseline": "--temuan-lama",
    "--ceiling": "--plafon",
    "--changed": "--berubah",
    "--check": "--cek",
    "--cluster": "--gugus",
    "--color": "--warna",
    "--columns": "--kolom",
    "--compare": "--banding",
    "--config": "--setelan",
    "--diff": "--beda",
    "--document": "--dokumen",
    "--explain": "--jelaskan",
    "--fail-level": "--gagal-pada",
    "--follow-links": "--ikuti-tautan",
    "--force": "--paksa",
    "--format": "--bentuk",
    "--from": "--dari",
    "--full": "--lengkap",
    "--help": "--bantuan",
    "--ignore": "--abaikan",
    "--jobs": "--proses",
    "--kind": "--jenis",
    "--lang": "--bahasa",
    "--list": "--daftar",
    "--map": "--petakan",
    "--matrix": "--matriks",
    "--more": "--tambah",
    "--no-browser": "--tanpa-peramban",
    "--no-cache": "--tanpa-cache",
    "--numbers": "--angka",
    "--office": "--perangkat-daerah",
    "--output": "--keluaran",
    "--overwrite": "--timpa",
    "--pin": "--kunci",
    "--port": "--port",
    "--program": "--program",
    "--project": "--proyek",
    "--read-only": "--hanya-baca",
    "--region": "--daerah",
    "--renew": "--perbarui",
    "--schema": "--skema",
    "--select": "--pilih",
    "--show": "--tampil",
    "--sort": "--urut",
    "--source": "--teks",
    "--split": "--bagi",
    "--stage": "--tahap",
    "--statistics": "--statistik",
    "--stdin-filename": "--nama-masukan",
    "--stdio": "--stdio",
    "--style": "--gaya",
    "--table": "--tabel",
    "--template": "--templat",
    "--time-limit": "--batas-waktu",
    "--unsafe": "--juga-tak-aman",
    "--version": "--versi",
    "--write-baseline": "--catat-temuan-lama",
    "--year": "--tahun",
    "--yes": "--ya",
}
"""English name of an option -> its Indonesian name; both are taken, help shows one"""


# ---- which language -------------------------------------------------------------------------


def asked(arguments: Sequence[str]) -> str | None:
    """The language that the command line or the environment asks for, wherever on the line it stands."""
    names = ("--lang", OPTIONS["--lang"])
    found = os.environ.get(ENVIRONMENT)
    for place, argument in enumerate(arguments):
        if argument == "--":
            break
        name, sign, value = argument.partition("=")
        if name in names:
            found = value if sign else next(iter(arguments[place + 1 :]), None)
    return found if found in SPOKEN else None


def of_context(ctx: click.Context | None) -> str:
    """The language of help and usage: as asked for, else of the settings here, else Indonesian."""
    return str(ctx.obj) if ctx is not None and ctx.obj in SPOKEN else of_settings()


def of_settings() -> str:
    """The language of the settings of this folder; Indonesian where they say nothing or cannot be read."""
    from renja_dsl.lint.settings_file import find_settings, toml_of

    try:
        path = find_settings(Path.cwd())
        language = toml_of(path).get("bahasa") if path else None
    except (OSError, RecursionError, ValueError):
        language = None
    return language if language in SPOKEN else SPOKEN[0]


def said(key: str, language: str, **arguments: str) -> str:
    """A sentence of the command line itself; nothing for a key that is not there."""
    from renja_dsl.messages import help as pages
    from renja_dsl.messages import render, usage

    found = usage.MESSAGES.get(key) or pages.MESSAGES.get(key)
    return render(dict(zip(SPOKEN, found, strict=True)), arguments, language) if found else ""


def near(word: str, known: Sequence[str], most: int = 3) -> list[str]:
    """Words that were probably meant, the likeliest first; signs and capitals do not count."""
    from difflib import get_close_matches

    folded: dict[str, str] = {}
    for one in known:
        folded.setdefault(fold(one), one)
    same = folded.get(fold(word))
    close = get_close_matches(fold(word), folded, 3 * most, 0.6)
    close = sorted(close, key=lambda one: -sum(a == b for a, b in zip(one, fold(word), strict=False)))[:most]
    return [same] if same is not None else [folded[one] for one in close]


def fold(text: str) -> str:
    """Letters and digits alone: `e81` of `E.81`."""
    return "".join(filter(str.isalnum, text.casefold()))


def agreed(question: str, language: str) -> bool:
    """Whether the user answers a question with yes; nothing typed is no."""
    answers = dict.fromkeys(("y", "ya", "yes"), True) | dict.fromkeys(("t", "n", "tidak", "no", ""), False)
    while True:
        answer = click.prompt(
            f"{question} {said('tanya.pilihan', language)}",
            default="",
            show_default=False,
            prompt_suffix=" ",
            err=True,
        )
        if (known := answers.get(str(answer).strip().casefold())) is not None:
            return known
        click.echo(said("tanya.ulang", language), err=True)
