"""`renja fakta`: plans and findings as a database to ask, or as Parquet."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from renja_dsl.cli.inputs import CLUSTER, FOLLOW, cluster_for, gather, report_unreadable, rules_for, with_baseline
from renja_dsl.cli.main import EXIT_CLEAN
from renja_dsl.cli.output import EXIT_USAGE, new_file, refuse, refusing, write_files
from renja_dsl.cli.spoken import CONFIG, FORCE, LANG, argument, option, spoken

if TYPE_CHECKING:
    from renja_dsl.batch.cluster import Cluster
    from renja_dsl.check.open import Inputs
    from renja_dsl.check.run import Outcome
    from renja_dsl.edit.files import Write
    from renja_dsl.facts.store import Store

_PIECE = 1 << 20
"""bytes that are copied at a time"""
_SHARE = 4_000_000
"""about how many bytes of plans are held at once"""


@spoken("fakta")
@argument("paths", nargs=-1, type=click.Path(), metavar="PLANS")
@option("-o", "--output", type=click.Path(), required=True)
@option("--format", "style", type=click.Choice(["duckdb", "parquet"]), default="duckdb", show_default=True)
@FORCE
@FOLLOW
@LANG
@CONFIG
@option("--jobs", type=click.IntRange(1))
@CLUSTER
def command(
    paths: tuple[str, ...],
    output: str,
    style: str,
    force: bool,
    follow: bool,
    lang: str | None,
    config: str | None,
    jobs: int | None,
    cluster: str | None,
) -> None:
    """Write what plans say and what a check finds in them as tables to ask."""
    from renja_dsl.messages import word

    inputs = with_baseline(gather(paths, config=config, language=lang, follow=follow))
    language = inputs.settings.language
    target = Path(output)
    if style == "duckdb" and (output.endswith(("/", os.sep)) or target.is_dir()):
        refuse("fakta.folder", language, berkas=output, usul=f"{target.as_posix()}.duckdb")
    try:
        from renja_dsl.facts.store import Store
    except ImportError:
        from renja_dsl.extras import install

        refuse("fakta.tanpa_pustaka", language, perintah=install("fakta"))
    with tempfile.TemporaryDirectory(prefix="renja-fakta-", ignore_cleanup_errors=True) as place:
        made = Path(place, "data.duckdb")
        with Store(made) as store:
            with refusing(language):
                outcome = _filled(store, inputs, jobs, cluster_for(cluster, inputs))
            files = store.export(Path(place)) if style == "parquet" else [made]
        unreadable = report_unreadable(outcome.unreadable, language)
        report_unreadable(outcome.damaged, language)
        if not unreadable:
            single = style == "duckdb"
            writes = [_write(target if single else target / file.name, file, language, force=force) for file in files]
            write_files(writes, language, folders=not single, force=force, below=None if single else target)
            told = {"banyak": str(outcome.report.documents), "temuan": str(len(outcome.report.findings))}
            click.echo(word(f"fakta.ditulis_{style}", language, berkas=output, **told), err=True)
    raise click.exceptions.Exit(EXIT_USAGE if unreadable else EXIT_CLEAN)


def _filled(store: Store, inputs: Inputs, jobs: int | None, cluster: Cluster | None) -> Outcome:
    from renja_dsl.batch.parallel import in_parallel
    from renja_dsl.check.run import outcome_of
    from renja_dsl.facts.making import share_of_facts
    from renja_dsl.facts.rows import finding_rows

    reader, settings, rules = inputs.reader, inputs.settings, rules_for(inputs)
    parts = []
    for share in in_parallel(share_of_facts, reader, inputs.names, rules, settings, jobs, _SHARE, cluster=cluster):
        store.add(share.facts)
        parts.append(share.checked)
    outcome = outcome_of(parts, reader, rules, settings)
    store.add(finding_rows(outcome.report, settings.language))
    store.describe(settings.language)
    return outcome


def _write(path: Path, made: Path, language: str, *, force: bool) -> Write:
    return new_file(path, b"", language, force=force, streamed=_pieces(made))


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece
