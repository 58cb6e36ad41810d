"""Characters that look like another, or like nothing: what word processors and tables put in.

One table for everything that reads what people typed or pasted. Quotation marks come in pairs and
need the text around them, so that they are named here and paired by their readers.
"""

from __future__ import annotations

import re

from renja_dsl.late import late

DOUBLE_QUOTES = "“”„‟«»″‶❝❞〝〞＂ʺ"
SINGLE_QUOTES = "‘’‚‛‹›`´′‵'ʹʼ❛❜＇"
"""signs that people take for a quotation mark, without the plain one"""

HYPHENS = "‐‑‒–—―−﹘﹣－➖"
"""dashes, minus signs and hyphens of other scripts, without the plain one"""

BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u2800\u3164"
"""blanks of another width, or that may not be broken"""

LINE_ENDS = "\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029"
"""signs that break a line in a word processor and count as a blank inside one"""

INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u200b\u200c\u200d\u200e\u200f"
    "\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
) + "".join(chr(code) for code in (*range(9), *range(14, 28), *range(127, 160)) if code != 0x85)
"""soft hyphens, zero-width signs, marks of direction, a byte order mark inside a text, control characters"""

_FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_SIGNS = {"٪": "%", "﹪": "%", "∶": ":", "꞉": ":", "‚": ",", "‘": "'", "∕": "/", "⁄": "/", "․": ".", "。": "."}
_SIGNS |= {"⩾": "≥", "⩽": "≤", "、": ","}

_PLAIN = str.maketrans(
    {
        **_FULL_WIDTH,
        **_SIGNS,
        **dict.fromkeys(HYPHENS, "-"),
        **dict.fromkeys(BLANKS + LINE_ENDS, " "),
        **dict.fromkeys(INVISIBLE),
        **dict.fromkeys(DOUBLE_QUOTES, '"'),
        **dict.fromkeys(SINGLE_QUOTES, "'"),
    }
)
_STRANGE = late("[" + re.escape("".join(map(chr, _PLAIN))).replace("'", "") + "]")

DIGIT_LETTERS = str.maketrans("OoQlI|SBZ", "000111582")
"""letters typed for the digits that they look like, inside a number"""


def plain(text: str) -> str:
    """The text in plain characters: plain blanks, hyphens, quotes and digits, nothing invisible.

    A text without a strange character comes back as it is; the length may change otherwise.
    """
    return text.translate(_PLAIN) if _STRANGE.search(text) else text


def strange(text: str) -> str:
    """The characters of `text` that `plain` changes, each once, in their order."""
    return "".join(dict.fromkeys(_STRANGE.findall(text)))


def point(character: str) -> str:
    """`U+00A0`, the way to name a character that cannot be seen."""
    return f"U+{ord(character):04X}"
