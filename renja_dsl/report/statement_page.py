"""A statement of `.alokasi` as a page: what it means, how it is written, an example."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from renja_dsl.messages import word
from renja_dsl.planning.explained import StatementPage
from renja_dsl.report.rule_page import WIDEST


def draw_statement(page: StatementPage, language: str, console: Console) -> None:
    """The page on a console; what is to be copied is not broken into lines."""
    width = min(console.width, WIDEST)
    console.print(Text(word("jelaskan.ketentuan", language, nama=page.kata), "bold"), width=width, highlight=False)
    console.print()
    console.print(Text(word(f"ketentuan.{page.nama}", language)), width=width, highlight=False)
    for key, text in (("jelaskan.bentuk", page.bentuk), ("jelaskan.contoh", page.contoh)):
        console.print()
        console.print(Text(f"{word(key, language)}:", "dim"))
        console.print(Text(f"  {text}"), soft_wrap=True, highlight=False)
