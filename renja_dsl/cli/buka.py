"""`renja buka`: the plans in a browser, on this computer alone."""

from __future__ import annotations

from pathlib import Path

import click

from renja_dsl.cli.inputs import FOLLOW, usable
from renja_dsl.cli.main import EXIT_CLEAN
from renja_dsl.cli.output import refuse
from renja_dsl.cli.spoken import CONFIG, LANG, argument, option, spoken

PORT = 8420
"""where the page is, if that is free"""


@spoken("buka")
@argument("paths", nargs=-1, type=click.Path(), metavar="PLANS")
@option("--port", type=click.IntRange(1, 65535))
@option("--no-browser", is_flag=True)
@option("--read-only", is_flag=True)
@FOLLOW
@LANG
@CONFIG
def command(
    paths: tuple[str, ...],
    port: int | None,
    no_browser: bool,
    read_only: bool,
    follow: bool,
    lang: str | None,
    config: str | None,
) -> None:
    """Show plans as pages of a browser, live, with their findings, tables and charts."""
    from renja_dsl.messages import word
    from renja_dsl.web.workspace import Workspace

    places = [Path(path) for path in paths]
    settings = Path(config) if config else None
    workspace = usable(lambda: Workspace(places, settings, lang, follow), lang or "id")
    language = workspace.plans.inputs.settings.language
    try:
        from renja_dsl.web.guard import KEY, new_token
        from renja_dsl.web.server import Pages, bound, serve
    except ImportError:
        from renja_dsl.extras import install

        refuse("buka.tanpa_pustaka", language, perintah=install("web"))
    try:
        held = bound(port or PORT)
    except OSError:
        if port is not None:
            refuse("buka.pintu", language, port=str(port))
        held = bound(0)
    token = new_token()
    host, number = held.getsockname()
    address = f"http://{host}:{number}/?{KEY}={token}"
    click.echo(word("buka.alamat", language, alamat=address))
    if not no_browser:
        import webbrowser

        webbrowser.open(address)
    serve(Pages(workspace, new_token(), read_only), held, token)
    raise click.exceptions.Exit(EXIT_CLEAN)
