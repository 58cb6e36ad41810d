"""Patterns of the rule language: the subset that they are, and the work that they may cost."""

from __future__ import annotations

import re
import time

import pytest

from renja_dsl.rules.pattern import compile_pattern
from renja_dsl.syntax.faults import Fault


@pytest.mark.parametrize("text", ["(?=a)", "(?P<n>a)", "a*?", "a++", r"\1", "(?i)a", "a{1000}", "a/b"])
def test_patterns_outside_the_subset(text: str) -> None:
    with pytest.raises(Fault) as caught:
        compile_pattern(text, 0)
    assert caught.value.complaint.key == "pola.tak_didukung"


@pytest.mark.parametrize("text", ["(a", "a)", "*a"])
def test_broken_patterns(text: str) -> None:
    with pytest.raises(Fault) as caught:
        compile_pattern(text, 0)
    assert caught.value.complaint.key in ("pola.rusak", "pola.tak_didukung")


@pytest.mark.parametrize(
    ("text", "subject", "fits"),
    [
        (r"\d\.\d{2}", "2.17", True),
        (r"\d\.\d{2}", "2.17.01", False),
        ("(?:kota|kabupaten) .+", "kota maju", True),
        ("[-0]*|null", "null", True),
        ("[-0]*|null", "--", True),
        (".*a", "aa", False),
    ],
)
def test_patterns_take_what_they_can_and_give_nothing_back(text: str, subject: str, fits: bool) -> None:
    assert (re.compile(compile_pattern(text, 0).text).fullmatch(subject) is not None) is fits


@pytest.mark.parametrize("text", ["(a+)+b", "(a|aa)+b", "(a*)*b", "(.*)*x", "(?:a?){30}a{30}b"])
def test_catastrophic_patterns_are_harmless(text: str) -> None:
    pattern = re.compile(compile_pattern(text, 0).text)
    start = time.perf_counter()
    pattern.fullmatch("a" * 20_000)
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize("text", ["((((a?){99}){99}){99}){99}", "(((a*)*)*)*", "(" * 30 + "a" + ")" * 30, "a" * 2001])
def test_patterns_that_are_too_large_are_refused(text: str) -> None:
    with pytest.raises(Fault) as caught:
        compile_pattern(text, 0)
    assert caught.value.complaint.key == "pola.terlalu_besar"


@pytest.mark.parametrize(
    ("text", "size", "height"),
    [
        ("abc", 4, 1),
        ("a{3}", 4, 1),
        ("(ab){3}", 10, 1),
        (r"(\d+\.)*\d+", 5, 2),
        ("(a{9}){9}", 91, 1),
        ("(.*x|.)*", 6, 2),
    ],
)
def test_the_work_of_a_pattern_is_known(text: str, size: int, height: int) -> None:
    pattern = compile_pattern(text, 0)
    assert (pattern.size, pattern.height) == (size, height)
