"""`renja lsp`: the language server that editors start."""

from __future__ import annotations

import click

from renja_dsl.cli.main import EXIT_CLEAN
from renja_dsl.cli.output import refuse
from renja_dsl.cli.spoken import LANG, option, spoken


@spoken("lsp")
@option("--stdio", is_flag=True)
@LANG
def command(stdio: bool, lang: str | None) -> None:
    """Talk to an editor over standard input and output, as the language server protocol says.

    `--stdio` is what many editors add; there is no other way.
    """
    try:
        from renja_dsl.editor.server import serve
    except ModuleNotFoundError as missing:
        if missing.name not in ("pygls", "lsprotocol"):
            raise
        from renja_dsl.cli.language import of_settings
        from renja_dsl.extras import install

        refuse("editor.tanpa_pustaka", lang or of_settings(), perintah=install("editor"))
    serve(lang)
    raise click.exceptions.Exit(EXIT_CLEAN)
