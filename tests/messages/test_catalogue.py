"""The catalogue says everything that the code can say, in both languages alike."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

import renja_dsl
from renja_dsl.cli.main import COMMANDS, cli
from renja_dsl.cli.spoken import Group
from renja_dsl.messages import expected, render, syntax, template, usage, values, word
from renja_dsl.messages import help as pages
from renja_dsl.messages.catalogue import LANGUAGES, RULES
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.lalr.tables import GRAMMARS, tables

CODE = Path(renja_dsl.__file__).parent
PLACEHOLDER = re.compile(r"\{(\w+)(?::[^{}]+)?\}")
COMMAND = re.compile(r"(?<![\w-])renja ([a-z]+)(?: ([a-z]+)(?![\w.-]))?")
KEY = re.compile(r'"([a-z_]+\.(?!lark|py|toml)[a-z0-9_]+)"')
CALLS = re.compile(
    r"\b(?:[Ff]ault|[Pp]roblem|Unreadable|NilaiSalah|SettingsFault|bad|refuse|template|word)"
    r'\(\s*(?:\w+,\s*)?"([a-z_]+\.[a-z0-9_]+)"'
)
MISSING = re.compile(r'\b(?:Hilang|Kosong|TakTahu)\(\s*"(\w+)"')
PREFIXES = {key.partition(".")[0] for key in LANGUAGES["id"]}


def used_keys(rooms: str = "") -> dict[str, str]:
    """Key -> file of a use: what is raised or said, and any literal that looks like a known key."""
    found: dict[str, str] = {}
    for path in sorted(CODE.glob(f"{rooms}**/*.py")):
        if path.parent.name in ("messages", "_generated"):
            continue
        text = path.read_text(encoding="utf-8")
        keys = [*CALLS.findall(text), *(key for key in KEY.findall(text) if key.partition(".")[0] in PREFIXES)]
        keys += [f"hilang.{reason}" for reason in MISSING.findall(text)]
        if 'f"tempat.{needs}"' in text:
            keys += [f"tempat.{holder}" for holder in ("simpul", "indikator", "rekap", "skala")]
        found.update((key, path.name) for key in keys)
    return found


USED = used_keys()


def test_the_collection_finds_keys_of_every_kind() -> None:
    assert {
        "rupiah.terlalu_besar",
        "kata.huruf_besar",
        "pernyataan.berlebih",
        "berkas.biner",
        "tempat.indikator",
        "tempat.rekap",
        "akibat.pemilik",
        "tipe.operator",
        "rujukan.tahun",
        "setelan.kunci",
        "hilang.sel_tak_terbaca",
        "pola.rusak",
    } <= USED.keys()


@pytest.mark.parametrize("key", sorted(USED))
def test_every_key_of_the_code_has_a_message(key: str) -> None:
    assert key in LANGUAGES["id"], f"{USED[key]} uses {key}"


@pytest.mark.parametrize("room", ["values", "syntax", "model"])
def test_every_problem_of_a_text_has_a_rule(room: str) -> None:
    """But for what is no finding of a plan's text: files, references, scales, consequences, formatting, patterns."""
    others = ("berkas", "rujukan", "skala", "akibat", "rapikan")
    keys = {key for key in used_keys(f"{room}/") if key.partition(".")[0] not in (*others, "km", "hilang")}
    assert len(keys) > 5
    assert keys - {key for key in keys if key.startswith("slip.tulis")} <= RULES.keys()


@pytest.mark.parametrize("messages", [values.MESSAGES, syntax.MESSAGES], ids=["values", "syntax"])
def test_every_sentence_about_a_value_or_a_statement_has_a_rule(messages: dict[str, tuple[str, ...]]) -> None:
    assert {key for key in messages if key.partition(".")[0] not in ("terminal", "pola")} <= RULES.keys()


def test_the_rules_of_problems_are_there() -> None:
    assert set(RULES.values()) <= {rule.id for rule in built_in()}


def test_both_languages_have_the_same_keys() -> None:
    assert list(LANGUAGES["id"]) == list(LANGUAGES["en"])


@pytest.mark.parametrize("key", LANGUAGES["id"])
def test_both_languages_have_the_same_placeholders(key: str) -> None:
    places = {language: sorted(set(PLACEHOLDER.findall(messages[key]))) for language, messages in LANGUAGES.items()}
    assert places["id"] == places["en"]


@pytest.mark.parametrize("grammar", GRAMMARS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_terminal_has_words(grammar: str, language: str) -> None:
    for name in tables(grammar)["terminals"]:
        words = expected(name, language)
        assert words, name
        assert not re.search(r"[\\^$?]|[A-Z]{4}_", words), name


def test_expected_lists_five_things_at_most() -> None:
    assert expected("TEKS", "id") == "teks dalam tanda kutip"
    assert expected("KODE TEKS", "id") == "teks dalam tanda kutip atau kode (2.17.02)"
    assert expected("COMMA TAHAP TEKS", "en") == "text in quotation marks, tahap or a comma"
    assert expected("IKK IKU MENDUKUNG SPM TEKS TAHAP", "id") == "teks dalam tanda kutip, ikk, iku, mendukung, spm, …"
    assert expected("NOMOR NOMOR_ATURAN", "id") == "nomor aturan (ANG101)"
    assert expected("", "id") == ""


def test_a_sentence_and_what_follows_from_it() -> None:
    arguments = {"tertulis": "Rp300,000,000", "usul": "Rp300.000.000"}
    assert render(template("rupiah.koma_ribuan", "akibat.isian"), arguments, "id") == (
        '"Rp300,000,000" memakai koma sebagai pemisah ribuan. Nilai ini '
        "tidak ikut dihitung sampai diperbaiki. Tulis: Rp300.000.000"
    )


def test_placeholders_without_an_argument_stay() -> None:
    assert render({"id": "{a} {k.pagu - b} {c}"}, {"k.pagu - b": "1", "c": "{a}"}, "id") == "{a} 1 {a}"


def test_an_unknown_language_falls_back_to_indonesian() -> None:
    assert render({"id": "ya"}, {}, "fr") == "ya"
    assert word("ui.saran", "fr") == "saran"
    assert word("label.tak_ada", "id") == ""


def test_quotations_are_short_and_on_one_line() -> None:
    templates = {"id": '"{tertulis}" {lain}'}
    assert render(templates, {"tertulis": "a\n   b", "lain": "x" * 99}, "id") == f'"a b" {"x" * 99}'
    long = render({"id": "{tertulis}"}, {"tertulis": "kata " * 40}, "id")
    assert len(long) <= 60
    assert long.endswith("kata…")
    quoted = render({"id": "{tertulis}"}, {"tertulis": f'"{"x" * 99}"'}, "id")
    assert len(quoted) == 60
    assert quoted.endswith('x…"')


def test_quoted_text_gets_no_second_pair_of_quotes() -> None:
    assert render({"id": 'setelah "{setelah}"'}, {"setelah": '"Program"'}, "id") == 'setelah "Program"'
    assert render({"id": 'setelah "{setelah}"'}, {"setelah": "program"}, "id") == 'setelah "program"'


def test_blanks_that_are_the_fault_stay_visible() -> None:
    assert render({"id": "{tertulis}"}, {"tertulis": "Rp  5"}, "id") == "Rp  5"


def test_fields_are_named_as_written() -> None:
    assert word("tempat.rekap", "id", medan="tertulis_rata_rata_kinerja").startswith("tertulis rata-rata kinerja tidak")


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_name_commands_in_their_language(language: str) -> None:
    """`renja nomenklatur muat` in Indonesian, `renja nomenclature load` in English."""
    place = list(LANGUAGES).index(language)
    context = click.Context(cli)
    own, other = ({pair[at] for pair in COMMANDS.values()} for at in (place, 1 - place))
    below = {
        COMMANDS[name][place]: {pair[place] for pair in group.spoken.values()}
        for name in COMMANDS
        if isinstance(group := cli.get_command(context, name), Group)
    }
    texts = {**LANGUAGES[language], **{key: said[place] for key, said in {**pages.MESSAGES, **usage.MESSAGES}.items()}}
    named = [(key, *found) for key, text in texts.items() for found in COMMAND.findall(text)]
    assert len(named) > 100
    assert [one for one in named if one[1] in other - own] == []
    assert [one for one in named if one[1] in below and one[2] and one[2] not in below[one[1]]] == []


def test_a_number_stands_with_what_it_counts() -> None:
    said = {"id": "{jumlah} berkas, {lain}", "en": "{jumlah:file is|files are} left, {lain:one|many}"}
    assert [render(said, {"jumlah": n}, "en") for n in ("0", "1", "21")] == [
        "0 files are left, {lain:one|many}",
        "1 file is left, {lain:one|many}",
        "21 files are left, {lain:one|many}",
    ]
    assert render(said, {"jumlah": "1", "lain": "x"}, "id") == "1 berkas, x"


# ---- what is to be written stands apart ----------------------------------------------------------

_COPIED = re.compile(
    r'(?<!["\w-])(?:--[a-z][a-z-]*(?:[ =](?:[A-Z]{2,}(?:[=:][A-Z]+)?|\{\w+\}(?:=\{?\w+\}?|=-)?))?'
    r"|renja (?!di\b|plan\b|ini\b|sendiri\b|itself\b)[a-z]+(?: (?:uji|muat|test|load|baru|new)\b)?"
    r"(?: --[a-z-]+| (?:[A-Z]{3,}|\{\w+\}))*"
    r"|\{(?:usul|atau|perintah|pasang|pilihan|diharapkan|bilangan|baru)\})[.,;](?=\s|$)"
)
"""a command, an option, what was meant or a number, with a sign behind it that would be copied too"""
_EXAMPLE = re.compile(r"(?:ulis|rite|isalnya|such as|seperti ini|like this)(?: [a-z]+)*:? [^\"{}:]*[\dRp%]\.$")


def test_nothing_that_is_to_be_typed_has_a_sign_behind_it() -> None:
    for catalogue in LANGUAGES.values():
        assert not {key: found[0] for key, text in catalogue.items() if (found := _COPIED.search(text))}
        problems = {key: catalogue[key] for subject in (values, syntax) for key in subject.MESSAGES}
        assert not {key: text for key, text in problems.items() if _EXAMPLE.search(text)}


def test_nor_in_the_advice_of_a_rule() -> None:
    shown = re.compile(r"\b(?:[Tt]ulis|[Ww]rite|menjadi|change .* to|sampai|reduce .* to):? \{[^}]*\}[.,;]")
    advised = [text for rule in built_in() for text in rule.saran.values()]
    assert len(advised) > 100
    assert not [text for text in advised if shown.search(text)]


def test_what_is_to_be_written_stands_last() -> None:
    said = template("rupiah.koma_ribuan", "akibat.isian")
    for language, ending in (("id", "Tulis: {usul}"), ("en", "Write: {usul}")):
        assert said[language].endswith(ending)
        assert LANGUAGES[language]["akibat.isian"] in said[language]
