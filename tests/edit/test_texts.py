"""Edits of a text change what they name and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renja_dsl.edit.files import write_all
from renja_dsl.edit.texts import (
    EditRefused,
    Span,
    SpanTaken,
    edited,
    landings,
    moved,
    read_again,
    rewritten,
    spans_by_file,
)
from renja_dsl.findings.finding import Edit
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source, read_source
from tests.report.samples import place

PARSER = PlanParser()
TEXT = 'renja 2026\nprogram 1.01.01 "A"  # satu\n  pagu Rp5\nprogram 1.01.02 "B"\n  pagu Rp7\n'


def source(text: str = TEXT) -> Source:
    return Source("a.renja", text)


def span(old: str, new: str, text: str = TEXT) -> Span:
    start = text.index(old)
    return Span(start, start + len(old), new)


def refused(*spans: Span, text: str = TEXT) -> EditRefused:
    with pytest.raises(EditRefused) as caught:
        edited(source(text), spans, PARSER)
    return caught.value


def test_edits_in_any_order() -> None:
    spans = [span("Rp7", "Rp70"), span("Rp5", "Rp500")]
    assert edited(source(), spans, PARSER).text == TEXT.replace("Rp7", "Rp70").replace("Rp5", "Rp500")


def test_a_statement_is_put_in_and_taken_out() -> None:
    at = TEXT.index("program 1.01.02")
    assert edited(source(), [Span(at, at, "  pagu maju Rp6\n")], PARSER).text.count("pagu") == 3
    assert edited(source(), [span("  pagu Rp7\n", "")], PARSER).text.count("pagu") == 1


def test_no_edit_is_no_change() -> None:
    assert edited(source(), [], PARSER) == source()


@pytest.mark.parametrize(
    "spans",
    [
        (span("pagu Rp5", "pagu Rp6"), span("Rp5", "Rp7")),
        (Span(3, 3, "a"), Span(3, 3, "b")),
        (span("Rp5", "Rp6"), span("Rp5", "Rp7")),
    ],
)
def test_edits_of_one_place_are_refused(spans: tuple[Span, ...]) -> None:
    assert refused(*spans).complaint.key == "suntingan.bertindih"


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("Rp5", 'Rp5 "', "3"),  # the text runs on
        ("Rp5\n", "Rp5,\n", "3"),
        ("Rp5\n", "Rp5 ", "4"),  # the next statement is no longer one
        ("Rp5", "5", "3"),
        ('"A"  ', '"A', "2"),
    ],
)
def test_an_edit_that_breaks_its_line_or_the_next_is_refused(old: str, new: str, line: str) -> None:
    said = refused(span(old, new)).complaint
    assert (said.key, said.arguments["baris"]) == ("suntingan.berubah", line)


def test_a_comment_is_never_lost() -> None:
    assert refused(span('"A"  ', '"A" "')).complaint.key == "suntingan.berubah"
    start = TEXT.index('"A"')
    assert "# satu" not in edited(source(), [Span(start, TEXT.index("\n", start), '"A"')], PARSER).text


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, 6), st.sampled_from(["", "Rp9", "\n", "#", " "]))))
def test_what_no_edit_touches_stays(asked: list[tuple[int, int, str]]) -> None:
    spans = [Span(start, min(len(TEXT), start + length), text) for start, length, text in asked]
    try:
        after = edited(source(), spans, PARSER)
    except EditRefused:
        return
    at = 0
    for one in sorted(spans):
        kept = TEXT[at : one.start]
        assert after.text.find(kept) >= 0
        at = one.end
    assert len(after.text) == len(TEXT) + sum(len(one.text) - (one.end - one.start) for one in spans)


def test_an_edit_of_two_findings_is_made_once() -> None:
    edit = Edit(place(source(), "Rp5"), "Rp6")
    other = Edit(place(Source("b.renja", TEXT), "Rp7"), "Rp8")
    assert spans_by_file([edit, other, edit]) == {"a.renja": [span("Rp5", "Rp6")], "b.renja": [span("Rp7", "Rp8")]}


# ---- back into the file -----------------------------------------------------------------------------


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("breaks", [b"\n", b"\r\n", b"\r"])
def test_the_files_own_style_stays(tmp_path: Path, mark: bytes, breaks: bytes) -> None:
    path = tmp_path / "a.renja"
    path.write_bytes(mark + TEXT.encode().replace(b"\n", breaks))
    before = read_source(path, "a.renja")
    write_all([rewritten(path, before, edited(before, [span("Rp5", "Rp6")], PARSER))])
    assert path.read_bytes() == mark + TEXT.replace("Rp5", "Rp6").encode().replace(b"\n", breaks)


def test_mixed_line_breaks_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.renja"
    path.write_bytes(TEXT.encode().replace(b"\n", b"\r\n", 1))
    before = read_source(path, "a.renja")
    with pytest.raises(EditRefused) as caught:
        rewritten(path, before, source(TEXT.replace("Rp5", "Rp6")))
    assert caught.value.complaint.key == "suntingan.baris_campur"


def test_a_file_that_says_something_else_by_now_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.renja"
    path.write_text(TEXT, encoding="utf-8")
    before = read_source(path, "a.renja")
    for now in (TEXT + "# tangan\n", "\0", ""):
        path.write_text(now, encoding="utf-8")
        with pytest.raises(EditRefused) as caught:
            read_again(path, before)
        assert caught.value.complaint.key == "berkas.sudah_berubah"


def test_a_statement_that_the_edit_does_not_touch_stays_where_it_ends() -> None:
    """Without the word of the next level, a line that ends with a comma would go on."""
    text = 'renja 2026\nprogram 1.01.01 "A"\n  lokasi "Desa A",\nprogram 1.01.02 "B"\n'
    assert refused(span("program 1.01.02 ", "", text), text=text).complaint.key == "suntingan.berubah"


def test_a_statement_behind_is_not_drawn_in() -> None:
    text = 'renja 2026\nprogram 1.01.01 "A"\n  lokasi "Desa A"\n  "Desa B"\n  pagu Rp5\n'
    assert refused(span('"Desa A"', '"Desa A",', text), text=text).complaint.key == "suntingan.berubah"


def test_a_comment_stays() -> None:
    """A quotation mark less draws the comment into the name, which can be read as well."""
    text = 'renja 2026\nprogram 1.01.01 "A"  # kata"\n'
    assert refused(span('"A"', '"A', text), text=text).complaint.key == "suntingan.berubah"


def made(text: str, spans: list[Span]) -> str:
    for one in sorted(spans, reverse=True):
        text = text[: one.start] + one.text + text[one.end :]
    return text


@given(st.lists(st.sampled_from([*(Span(n, n + 2, "x" * m) for n in range(0, 40, 4) for m in range(5))]), max_size=8))
def test_spans_are_found_again_after_others_were_replaced(several: list[Span]) -> None:
    """Made one after the other they come to what they come to at once; what was made is not made again."""
    text = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGH"
    spans = list({one.start: one for one in several}.values())
    first, second = spans[::2], spans[1::2]
    assert made(made(text, first), moved([*second, *first], first)) == made(text, spans)
    assert all(made(text, spans).startswith(one.text, start) for one, start in landings(spans).items())


def test_a_place_that_was_written_to_is_taken() -> None:
    for span_ in (Span(4, 8, "new"), Span(2, 5, "new"), Span(5, 5, "new"), Span(0, 20, "new"), Span(4, 4, "new")):
        with pytest.raises(SpanTaken):
            moved([span_], [Span(4, 8, "other")])
    assert moved([Span(0, 4, "a"), Span(8, 9, "b")], [Span(4, 8, "")]) == [Span(0, 4, "a"), Span(4, 5, "b")]
