"""Pictures for files that cannot hold SVG."""

from __future__ import annotations

from renja_dsl.papers.tree import Figure
from renja_dsl.papers.writers.base import literal

_DOTS = 200
"""an inch"""


def png(figure: Figure) -> bytes:
    """A figure as PNG, drawn by typst."""
    import typst

    page = "#set page(width: auto, height: auto, margin: 0pt)"
    picture = f'#image(bytes({literal(figure.svg)}), format: "svg", width: 480pt)'
    return typst.compile(f"{page}\n{picture}\n".encode(), format="png", ppi=_DOTS)
