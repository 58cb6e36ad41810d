"""Colours and snippets of the extension, made of the three grammars and of the server's blocks.

    python editors/vscode/grammar.py

Writes syntaxes/*.tmLanguage.json and snippets/renja.json. A test compares them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from renja_dsl.editor.snippets import BLOCKS
from renja_dsl.syntax.lalr.tables import tables
from renja_dsl.syntax.vocabulary import FIELDS, Role
from renja_dsl.syntax.words import VALUE_TERMINALS, spelling
from renja_dsl.values.tingkat import TINGKAT

HERE = Path(__file__).resolve().parent
_CONSTANTS = ("NIHIL", "NAIK", "TURUN", "AKUMULASI")
_OPERATORS = ("atau", "dan", "bukan", "di", "memuat", "cocok", "adalah", "jika", "maka", "lain")


def written() -> dict[str, str]:
    """File -> its text."""
    made: dict[str, Any] = {
        "syntaxes/renja.tmLanguage.json": _grammar("renja", "Renja", _plans()),
        "syntaxes/aturan.tmLanguage.json": _grammar("aturan", "Aturan Renja", _rulebooks()),
        "syntaxes/alokasi.tmLanguage.json": _grammar("alokasi", "Alokasi Renja", _allocations()),
        "snippets/renja.json": {
            name.replace("_", " "): {"prefix": name.replace("_", " "), "body": text.split("\n")}
            for name, text in BLOCKS.items()
        },
    }
    return {name: json.dumps(data, ensure_ascii=False, indent=2) + "\n" for name, data in made.items()}


def _grammar(language: str, name: str, patterns: list[dict[str, Any]]) -> dict[str, Any]:
    scope = f"source.{language}"
    return {"name": name, "scopeName": scope, "patterns": [*_texts(language), *patterns, *_values(language)]}


def _texts(language: str) -> list[dict[str, Any]]:
    """Remarks, long texts (their fence has three quotes or more) and short ones."""
    return [
        {"name": f"comment.line.number-sign.{language}", "match": "#.*$"},
        {
            "name": f"string.quoted.triple.{language}",
            "begin": '("{3,})',
            "end": '(?<!")\\1(?!")',
            "patterns": [{"name": f"variable.other.{language}", "match": "\\{[^{}\\n]+\\}"}],
        },
        {
            "name": f"string.quoted.double.{language}",
            "begin": '"',
            "end": '"|$',
            "patterns": [
                {"name": f"constant.character.escape.{language}", "match": "\\\\."},
                {"name": f"variable.other.{language}", "match": "\\{[^{}\\n]+\\}"},
            ],
        },
    ]


def _keywords(grammar: str) -> Iterator[tuple[str, str]]:
    """Terminal and word of every keyword of a grammar."""
    for name, pattern in tables(grammar)["terminals"].items():
        word = spelling(pattern) if name not in VALUE_TERMINALS else None
        if word and word[0].isalpha():
            yield name, word


def _any(words: list[str]) -> str:
    return f"(?<![\\w.-])(?:{'|'.join(sorted(words, key=_longest))})(?![\\w-])"


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word


def _plans() -> list[dict[str, Any]]:
    openers = [level.replace("_", " ") for level in TINGKAT]
    openers += [
        opening
        for row in FIELDS.values()
        if row.opens in (Role.KEPALA, Role.REKAP, Role.DAFTAR, Role.BAB, Role.INDIKATOR)
        for opening in row.openings or (row.written,)
    ]
    heads = "|".join(word.replace(" ", "[ \\t]+") for word in sorted(set(openers), key=_longest))
    words = dict(_keywords("renja"))
    constants = [words[name] for name in _CONSTANTS]
    others = [word for word in set(words.values()) if word not in constants and word not in _OPERATORS]
    return [
        {"name": "keyword.declaration.renja", "match": f"^[ \\t]*(?:{heads})(?![\\w-])"},
        {"name": "constant.language.renja", "match": _any(constants)},
        {"name": "keyword.operator.word.renja", "match": _any(list(_OPERATORS))},
        {"name": "keyword.other.renja", "match": _any(others)},
    ]


def _rulebooks() -> list[dict[str, Any]]:
    words = [word for _, word in _keywords("aturan")]
    return [
        {
            "match": "^[ \\t]*(aturan)[ \\t]+([A-Z]{3}\\d{3})[ \\t]+([a-z][a-z0-9-]*)",
            "captures": {
                "1": {"name": "keyword.declaration.aturan"},
                "2": {"name": "entity.name.type.aturan"},
                "3": {"name": "entity.name.function.aturan"},
            },
        },
        {"name": "string.regexp.aturan", "match": "(?<=cocok )/(?:[^/\\\\\\n]|\\\\.)+/"},
        {"name": "support.function.aturan", "match": "(?<![\\w.])[a-z_][a-z0-9_]*(?=\\()"},
        {"name": "keyword.operator.word.aturan", "match": _any([word for word in words if word in _OPERATORS])},
        {"name": "keyword.other.aturan", "match": _any([word for word in words if word not in _OPERATORS])},
        {"name": "variable.other.property.aturan", "match": "(?<=\\.)[a-z_][a-z0-9_]*"},
    ]


def _allocations() -> list[dict[str, Any]]:
    words = [word for _, word in _keywords("alokasi")]
    return [
        {
            "match": "^[ \\t]*(golongan)[ \\t]+([A-Z]\\w*)",
            "captures": {
                "1": {"name": "keyword.declaration.alokasi"},
                "2": {"name": "entity.name.type.golongan.alokasi"},
            },
        },
        {"name": "keyword.declaration.alokasi", "match": "^[ \\t]*(?:alokasi|plafon|prioritas|potong)(?![\\w-])"},
        {"name": "entity.name.type.golongan.alokasi", "match": "(?<![\\w.])[A-Z][A-Z0-9_]*(?![\\w.])"},
        {"name": "support.function.alokasi", "match": "(?<![\\w.])[a-z_][a-z0-9_]*(?=\\()"},
        {"name": "keyword.operator.word.alokasi", "match": _any([word for word in words if word in _OPERATORS])},
        {"name": "keyword.other.alokasi", "match": _any([word for word in words if word not in _OPERATORS])},
        {"name": "variable.other.property.alokasi", "match": "(?<=\\.)[a-z_][a-z0-9_]*"},
    ]


def _values(language: str) -> list[dict[str, Any]]:
    """Amounts, percentages, codes, years, markers, numbers of rules: what the terminals of the grammar look like."""
    return [
        {
            "name": f"constant.numeric.rupiah.{language}",
            "match": "-?Rp[ \\t]?[.]?[ \\t]?[\\d.,]*\\d(?:[.,]+-)?(?:[ \\t]+(?:ribu|juta|miliar|triliun)(?!\\w))?",
        },
        {"name": f"constant.numeric.persen.{language}", "match": "-?\\d[\\d.,]*[ \\t]*%"},
        {"name": f"constant.other.kunci.{language}", "match": "(?<![\\w.])(?:\\d{4}|TW[1-4])(?=[ \\t]*:)"},
        {"name": f"entity.name.tag.kode.{language}", "match": "(?<![\\w.,])[0-9X][0-9A-Za-z]*(?:\\.[0-9A-Za-z]+)+\\.?"},
        {"name": f"constant.numeric.{language}", "match": "(?<![\\w.])-?\\d[\\d.,]*(?<![.,])"},
        {"name": f"entity.name.type.aturan.{language}", "match": "(?<!\\w)[A-Z]{3}\\d{3}(?!\\w)"},
        {"name": f"variable.other.penanda.{language}", "match": "(?<!\\w)[A-Z][A-Za-z]*\\d[\\w.]*"},
    ]


if __name__ == "__main__":
    for name, text in written().items():
        (HERE / name).write_text(text, encoding="utf-8")
