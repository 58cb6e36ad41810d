"""One catalogue for everything the product says, one file a subject, Indonesian (`id`) beside English (`en`).

A message travels as templates and arguments and becomes a sentence in the reader's language
only when it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from renja_dsl.late import late
from renja_dsl.syntax.lalr.tables import GRAMMARS, tables
from renja_dsl.syntax.words import VALUE_TERMINALS, spelling

_PLACE = late(r'"\{(?P<quoted>[^{}]+)\}"|\{(?P<bare>[^{}]+)\}')
_TO_WRITE = late(
    r"\b(?:tulis|ditulis|write|lanjutkan|go on|pilih|choose|one of|maksudnya|you mean|here)\b", re.IGNORECASE
)
"""in a sentence that ends, behind a colon and without a full stop, with what is to be written"""
_CONTROL = late(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_DIGITS = late(r"[^\s\"“”]{61,}")
_DIGITS_SHOWN = 40
_SHOWN = 20
_LONGEST = 60
"""characters of a quotation from the file"""
_MOST_EXPECTED = 5


def _languages() -> Mapping[str, Mapping[str, str]]:
    """Language -> key -> template."""
    from renja_dsl.messages.catalogue import LANGUAGES  # thirty modules, for a run that has something to say

    return LANGUAGES


def rule_of(key: str) -> str:
    """The rule that a problem of a plan's text breaks. Raises KeyError."""
    from renja_dsl.messages.catalogue import RULES  # only where there is one

    return RULES[key]


@lru_cache(maxsize=1 << 10)
def template(*keys: str) -> Mapping[str, str]:
    """The sentences of these keys, one after the other, in every language. Raises KeyError.

    What is to be written stands last, with nothing behind it that could be copied with it.
    """
    return {language: _joined([messages[key] for key in keys]) for language, messages in _languages().items()}


def _joined(texts: Sequence[str]) -> str:
    told, last = [], []
    for text in texts:
        before, colon, _ = text.rpartition(": ")
        start = before.rfind(". ") + 2 if ". " in before else 0
        if colon and text[-1] not in ".?!" and _TO_WRITE.search(before, start):
            told.append(text[:start].rstrip())
            last.append(text[start:])
        else:
            told.append(text)
    return " ".join(filter(None, (*told, *last)))


def word(key: str, language: str, **arguments: str) -> str:
    """A message of the catalogue in one language; an unknown key gives an empty text."""
    messages = _languages()
    return _fill(messages.get(language, messages["id"]).get(key, ""), arguments, language)


def render(templates: Mapping[str, str], arguments: Mapping[str, str], language: str) -> str:
    """The sentence; Indonesian when the language is not there.

    A placeholder without an argument stays as written; `{jumlah:file|files}` gives a number with what it counts.
    Quotations (`tertulis`, `setelah`) are shortened, `medan` loses its underscores, and `diharapkan`, names of
    terminals between blanks, is put in words.
    """
    return _fill(templates.get(language, templates["id"]), arguments, language)


def expected(terminals: str, language: str) -> str:
    """Terminals in a planner's words: values first, then keywords and signs; five at most."""
    names = sorted(terminals.split(), key=_rank)
    words = list(dict.fromkeys(filter(None, (_terminal(name, language) for name in names))))
    if len(words) > _MOST_EXPECTED:
        return f"{', '.join(words[:_MOST_EXPECTED])}, …"
    *most, last = words or [""]
    return f"{', '.join(most)} {word('ui.atau', language)} {last}" if most else last


def _rank(name: str) -> tuple[int, bool]:
    """Values in the order of their list, then keywords, then signs."""
    if name in VALUE_TERMINALS:
        return VALUE_TERMINALS.index(name), False
    return len(VALUE_TERMINALS), f"terminal.{name}" in _languages()["id"]


def _terminal(name: str, language: str) -> str:
    described = word(f"terminal.{name}", language)
    if described:
        return described
    patterns = (tables(grammar)["terminals"].get(name) for grammar in GRAMMARS)
    return next((text for pattern in patterns if pattern and (text := spelling(pattern))), "")


def _fill(text: str, arguments: Mapping[str, str], language: str) -> str:
    def put(found: re.Match[str]) -> str:
        name = found["quoted"] or found["bare"]
        value = arguments.get(name)
        if value is None:
            return _counted(name, arguments) or found[0]
        if name == "berkas":
            value = value.replace("\n", "\\n")  # a name that would begin a line of its own
        if not value.replace("\n", "").isprintable():  # names of files too may hide something
            from renja_dsl.values.data import visible  # pages of help need no values

            value = visible(value)
        if name not in ("usul", "atau"):
            value = _DIGITS.sub(lambda run: _told(run[0], language), value)
        if name in ("tertulis", "setelah"):
            value = _shorten(value)
        elif name == "diharapkan":
            value = expected(value, language)
        elif name == "medan":
            value = value.replace("rata_rata", "rata-rata").replace("_", " ")
        bare = found["bare"] is not None or (len(value) > 1 and value[0] == value[-1] == '"')
        return value if bare else f'"{value}"'

    return _PLACE.sub(put, text).replace("….", "…")


def _counted(place: str, arguments: Mapping[str, str]) -> str:
    """`{jumlah:file|files}`: a number with what it counts, in the singular after 1."""
    name, colon, forms = place.partition(":")
    value = arguments.get(name)
    if not colon or value is None:
        return ""
    one, _, many = forms.partition("|")
    return f"{value} {one if value == '1' else many}"


def _told(run: str, language: str) -> str:
    """A number or code of thousands of digits: how it begins and how long it is."""
    count = sum(map(str.isdigit, run))
    if count <= _DIGITS_SHOWN:
        return run
    key = "ui.lebih_angka" if run.endswith("…") else "ui.banyak_angka"
    return f"{run[:_SHOWN]}… ({word(key, language, banyak=str(count))})"


def _shorten(text: str) -> str:
    """One line of 60 characters at most; a text keeps both its quotation marks."""
    if _CONTROL.search(text):
        text = " ".join(_CONTROL.sub(" ", text).split())
    if len(text) <= _LONGEST:
        return text
    end = '…"' if len(text) > 1 and text[0] == text[-1] == '"' else "…"
    return text[: _LONGEST - len(end)].rstrip() + end
