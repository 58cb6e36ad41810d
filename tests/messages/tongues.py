"""Words that give away a language: of the two, what the catalogue itself uses in one and hardly in the other."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from renja_dsl.messages import help as pages
from renja_dsl.messages import usage
from renja_dsl.messages.catalogue import LANGUAGES
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.vocabulary import VOCABULARY

_NO_WORDS = re.compile(r'\{[^}]*\}|`[^`]*`|"[^"]*"|\S*[/_.=@^<>\[\]]\w\S*|\S*\w-\w\S*|--?\w\S*|\w+…')
"""placeholders, code, quotations, paths, names of rules, options, words that were cut"""
_WORD = re.compile(r"[^\W\d_]+")
_DOMAIN = frozenset(word for row in VOCABULARY for word in row.written.split()) | {
    "akhir", "awal", "bidang", "evaluasi", "indikatif", "kepala", "mengacu", "nihil", "nomenklatur", "penunjang",
    "perubahan", "prakiraan", "predikat", "rancangan", "realisasi", "sebelumnya", "sipd", "sub", "urusan",
}  # fmt: skip
"""of the plan language and its documents: the same in both"""


def texts(language: str) -> dict[str, str]:
    """Everything that the product can say in a language, rules included."""
    place = list(LANGUAGES).index(language)
    said = {key: pair[place] for key, pair in {**pages.MESSAGES, **usage.MESSAGES}.items()}
    rules = {
        f"{rule.id}.{name}": kept[language]
        for rule in built_in()
        for name in ("judul", "penjelasan", "saran")
        if language in (kept := getattr(rule, name))
    }
    return {**LANGUAGES[language], **said, **rules}


def words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(_NO_WORDS.sub(" ", text))]


@cache
def telling(language: str) -> frozenset[str]:
    """Words of a language that the other one does not have."""
    own, other = (
        Counter(word for text in texts(one).values() for word in words(text))
        for one in (language, "en" if language == "id" else "id")
    )
    return frozenset(
        word for word, count in own.items() if count > 4 * other[word] and len(word) > 1 and word not in _DOMAIN
    )


def foreign(text: str, language: str) -> set[str]:
    """Words of the other language in a text that ought to be in this one."""
    return set(words(text)) & telling("en" if language == "id" else "id")
