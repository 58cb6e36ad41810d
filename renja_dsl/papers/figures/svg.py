"""Plain SVG: boxes, lines and texts with escaped contents."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from html import escape

FONT = "Arial, Liberation Sans, DejaVu Sans, sans-serif"
_WIDTH = 0.56
"""of a character, in sizes of its font: a mean that is seldom too small"""
_WIDER = 0.16
"""by how much capitals are wider"""


def picture(width: float, height: float, title: str, words: str, parts: Iterable[str]) -> str:
    """A whole picture that says of itself what it shows."""
    body = "".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" '
        f'height="{height:g}" role="img" font-family="{FONT}"><title>{clean(title)}</title>'
        f"<desc>{clean(words)}</desc>{body}</svg>"
    )


def clean(text: str) -> str:
    """Text as XML takes it."""
    return escape("".join(c if c.isprintable() or c == "\n" else " " for c in text))


def box(x: float, y: float, width: float, height: float, fill: str, told: str = "") -> str:
    title = f"<title>{clean(told)}</title>" if told else ""
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" fill="{fill}" stroke="#444" '
        f'stroke-width="0.6">{title}</rect>'
    )


def line(points: Iterable[tuple[float, float]]) -> str:
    path = " ".join(f"{x:g},{y:g}" for x, y in points)
    return f'<polyline points="{path}" fill="none" stroke="#444" stroke-width="0.8"/>'


def words(x: float, y: float, text: str, size: float, *, anchor: str = "start", bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x:g}" y="{y:g}" font-size="{size:g}" text-anchor="{anchor}"{weight}>{clean(text)}</text>'


def wrapped(text: str, width: float, size: float, most: int) -> list[str]:
    """Lines that fit a width; what is more than `most` lines ends in an ellipsis."""
    mean = _WIDTH + _WIDER * sum(map(str.isupper, text)) / max(1, len(text))
    return textwrap.wrap(" ".join(text.split()), max(4, int(width / (size * mean))), max_lines=most, placeholder=" …")
