"""Edits of the text of a plan, with the proof that nothing else changed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from attrs import frozen

from renja_dsl.edit.files import Write
from renja_dsl.findings.finding import Edit
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.sameness import deviation
from renja_dsl.syntax.source import BYTE_ORDER_MARK, Source, Unreadable, codec, decode
from renja_dsl.values.complaint import Complained, Complaint


@frozen(order=True)
class Span:
    """Characters of a text and what to write instead of them; empty ones are a place to insert at."""

    start: int
    end: int
    text: str


class EditRefused(Complained):
    """A text that stays as it is: edits that overlap, or that would change something else too."""

    def __init__(self, key: str, source: Source, offset: int = 0, **arguments: str) -> None:
        line = str(source.position(offset).line)
        super().__init__(Complaint(key, {"berkas": source.name, "baris": line, **arguments}))


def spans_by_file(edits: Iterable[Edit]) -> dict[str, list[Span]]:
    """File -> its edits as spans, each once."""
    found: dict[str, dict[Span, None]] = {}
    for edit in edits:
        found.setdefault(edit.place.file, {})[Span(edit.place.start, edit.place.end, edit.text)] = None
    return {file: list(spans) for file, spans in found.items()}


class SpanTaken(Exception):
    """Characters that are to be replaced were replaced by others meanwhile."""


def moved(spans: Iterable[Span], made: Iterable[Span]) -> list[Span]:
    """Where spans of a text are once others were replaced in it; without those that were made as they are.

    Raises SpanTaken.
    """
    there = sorted(made)
    found = []
    for span in spans:
        if span in there:
            continue
        shift = 0
        for one in there:
            if one.end <= span.start and one.start != span.start:
                shift += len(one.text) - (one.end - one.start)
            elif span.end > one.start or one.start == span.start:
                raise SpanTaken
        found.append(Span(span.start + shift, span.end + shift, span.text))
    return found


def landings(made: Iterable[Span]) -> dict[Span, int]:
    """Where what spans are replaced by begins in the text that this gives."""
    found, grown = {}, 0
    for span in sorted(made):
        found[span] = span.start + grown
        grown += len(span.text) - (span.end - span.start)
    return found


def edited(source: Source, spans: Iterable[Span], parser: PlanParser) -> Source:
    """The text with every span replaced, after proving that nothing else says something else.

    Raises EditRefused where spans overlap, or where a statement or a comment that no span touches changes.
    """
    ordered = sorted(spans)
    for left, right in pairwise(ordered):
        if right.start < left.end or right.start == left.start:
            raise EditRefused("suntingan.bertindih", source, right.start)
    parts: list[str] = []
    made: list[tuple[int, int]] = []
    at = length = 0
    for span in ordered:
        parts += (source.text[at : span.start], span.text)
        length += span.start - at
        made.append((length, length + len(span.text)))
        at, length = span.end, length + len(span.text)
    after = Source(source.name, "".join((*parts, source.text[at:])))
    meant = [(span.start, span.end) for span in ordered]
    found = deviation(source, after, parser, meant, made)
    if found is not None:
        raise EditRefused("suntingan.berubah", source, found.offset)
    return after


def rewritten(path: Path, before: Source, after: Source) -> Write:
    """The file that a text was read from, to be written with another text in its own encoding and style of line breaks.

    Raises EditRefused where the file holds something else by now, or mixes line breaks.
    """
    raw = read_again(path, before)
    held = raw.decode(codec(raw))
    mark = BYTE_ORDER_MARK if held.startswith(BYTE_ORDER_MARK) else ""
    breaks = "\r\n" if "\r\n" in held else "\r" if "\r" in held else "\n"

    def dressed(text: str) -> str:
        return mark + text.replace("\n", breaks)

    if dressed(before.text) != held:
        raise EditRefused("suntingan.baris_campur", before)
    return Write(path, dressed(after.text).encode(codec(raw)), raw, before.name)


def read_again(path: Path, source: Source) -> bytes:
    """The bytes of the file that a text was read from. Raises EditRefused where they say something else by now."""
    try:
        raw = path.read_bytes()
        same = decode(raw, source.name).text == source.text
    except (OSError, Unreadable):
        same = False
    if not same:
        raise EditRefused("berkas.sudah_berubah", source)
    return raw
