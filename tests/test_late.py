"""A late regular expression is a regular expression."""

from __future__ import annotations

import copy
import pickle
import re

import pytest

from renja_dsl.late import late


def test_it_does_what_the_compiled_one_does() -> None:
    for flags in (0, re.IGNORECASE):
        word, compiled = late(r"(?P<kata>[a-z]+)", flags), re.compile(r"(?P<kata>[a-z]+)", flags)
        for _ in range(2):  # the second time without compiling
            assert word.sub("-", "ab CD 1") == compiled.sub("-", "ab CD 1")
            assert [found["kata"] for found in word.finditer("ab CD")] == compiled.findall("ab CD")
            assert (word.pattern, word.flags, word.groups) == (compiled.pattern, compiled.flags, compiled.groups)
            assert word.match("1") is None


def test_it_travels_as_what_is_written() -> None:
    word = late("[a-z]+", re.IGNORECASE)
    for same in (word, pickle.loads(pickle.dumps(word)), copy.deepcopy(word)):
        assert same.fullmatch("Ab")
        assert pickle.loads(pickle.dumps(same)).sub("", "1a") == "1"


def test_it_is_compiled_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = re.compile

    def noted(text: str, flags: int) -> re.Pattern[str]:
        asked.append(text)
        return real(text, flags)

    monkeypatch.setattr(re, "compile", noted)
    word, wrong = late("a+"), late("(")
    assert not asked
    assert word.fullmatch("aa")
    assert word.fullmatch("a")
    assert asked == ["a+"]
    with pytest.raises(re.error):
        wrong.search("")
