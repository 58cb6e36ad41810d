"""`renja fix`: apply the fixes that findings carry, after showing what changes."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from renja_dsl.cli.inputs import gather, ids, read_plans, report_unreadable, rule_ids, rules_for, with_baseline
from renja_dsl.cli.language import agreed
from renja_dsl.cli.main import EXIT_CLEAN, EXIT_FINDINGS
from renja_dsl.cli.output import EXIT_USAGE, diff, put, refuse, refusing, write_files
from renja_dsl.cli.spoken import CONFIG, FORCE, LANG, STDIN_NAME, YES, argument, option, spoken
from renja_dsl.cli.waiting import signs_of_life

if TYPE_CHECKING:
    from renja_dsl.check.open import Inputs
    from renja_dsl.edit.fixing import Fixed
    from renja_dsl.edit.trial import PlanTexts


@spoken("fix")
@argument("paths", nargs=-1, type=click.Path(allow_dash=True), metavar="PLANS")
@option("--check", is_flag=True)
@option("--diff", "show_diff", is_flag=True)
@option("--unsafe", is_flag=True)
@YES
@option("--select", multiple=True, callback=ids, shell_complete=rule_ids, metavar="IDS")
@FORCE
@LANG
@CONFIG
@STDIN_NAME
def command(
    paths: tuple[str, ...],
    check: bool,
    show_diff: bool,
    unsafe: bool,
    yes: bool,
    select: tuple[str, ...],
    force: bool,
    lang: str | None,
    config: str | None,
    stdin_filename: str,
) -> None:
    """Apply the fixes that `renja lint` offers (files or folders; `-` goes from input to output).

    What changes is shown first. Only safe fixes are applied: the plan goes on saying the same, and no amount
    or target that could be read changes. Every fix is proved to cure its finding and to cause no other; several
    files are written as one step.
    """
    from renja_dsl.check.readers import Texts
    from renja_dsl.check.trials import Trials
    from renja_dsl.edit.fixing import fixed
    from renja_dsl.syntax.parser import PlanParser

    inputs = with_baseline(gather(paths, config=config, stdin_name=stdin_filename, language=lang))
    language = inputs.settings.language
    looking = check or show_diff
    parser = PlanParser()
    texts, unreadable = read_plans(inputs.reader, inputs.names)
    trials = Trials(
        tuple(texts),
        lambda some: Texts.of(some.values(), inputs.reader),
        rules_for(inputs),
        inputs.settings,
        parser,
    )

    def trying(seconds: str) -> str:
        from renja_dsl.messages import word

        return word("perbaiki.mencari", language, detik=seconds)

    with signs_of_life(sys.stderr, trying):
        done = fixed(
            texts,
            trials.explained,
            parser,
            quick=trials.quick,
            near=trials.near,
            unsafe=unsafe,
            wanted=lambda finding: finding.open and (not select or finding.rule.startswith(select)),
        )
    changed = [name for name, source in texts.items() if done.texts[name].text != source.text]
    piped = {source.name for source in inputs.texts}
    for name in changed:
        if show_diff or not (check or name in piped):
            put(diff(name, texts[name].text, done.texts[name].text))
    for name in piped:
        if not looking:
            put([done.texts[name].text])
    files = [name for name in changed if name not in piped]
    written = not looking and _write(files, done, texts, inputs, ask=not yes, force=force)
    _say(done, changed, language, written=written, unsafe=unsafe)
    if report_unreadable(unreadable, language):
        raise click.exceptions.Exit(EXIT_USAGE)
    left = done.refused or (changed and not written)
    raise click.exceptions.Exit(EXIT_FINDINGS if left else EXIT_CLEAN)


def _write(names: list[str], done: Fixed, texts: PlanTexts, inputs: Inputs, *, ask: bool, force: bool) -> bool:
    """Write every file as one step; no where the user says no."""
    from renja_dsl.edit.texts import rewritten
    from renja_dsl.messages import word

    language = inputs.settings.language
    with refusing(language):
        writes = [rewritten(inputs.root / name, texts[name], done.texts[name]) for name in names]
    if ask and writes and not sys.stdin.isatty() and any(not one.fix.safe for one in done.applied):
        refuse("perbaiki.perlu_ya", language)
    if ask and writes and sys.stdin.isatty():
        counts = {"banyak": str(len(done.applied)), "berkas": str(len(writes))}
        if not agreed(word("perbaiki.tanya", language, **counts), language):
            return False
    write_files(writes, language, force=force)
    return True


def _say(done: Fixed, changed: list[str], language: str, *, written: bool, unsafe: bool) -> None:
    """What was done and what is left, in plain words."""
    from renja_dsl.findings.finding import Severity
    from renja_dsl.messages import word

    def say(key: str, **arguments: object) -> None:
        click.echo(word(key, language, **{name: str(value) for name, value in arguments.items()}), err=True)

    by_file = _rules_by_file(done)
    for name in changed:
        rules = by_file[name]
        key = "perbaiki.diperbaiki" if written else "perbaiki.akan_semua" if unsafe else "perbaiki.akan"
        listed = ", ".join(f"{rule} {count}" for rule, count in sorted(rules.items()))
        say(key, berkas=name, banyak=rules.total(), aturan=listed)
    if not changed:
        say("perbaiki.tanpa")
    if done.refused:
        say("perbaiki.batal", banyak=len(done.refused))
    if done.unveiled:
        say("perbaiki.terbaca", banyak=done.unveiled)
    left = [finding for finding in done.findings if finding.open]
    reviewed = sum(any(not fix.safe for fix in finding.fixes) for finding in left)
    if reviewed and not unsafe:
        say("perbaiki.tinjau", banyak=reviewed)
    if written and left:
        counts = Counter(finding.severity for finding in left)
        say("perbaiki.sisa", **{severity.value: counts[severity] for severity in Severity})


def _rules_by_file(done: Fixed) -> Mapping[str, Counter[str]]:
    """File -> rule -> how many of its fixes were applied."""
    found: dict[str, Counter[str]] = {}
    for one in done.applied:
        for name in dict.fromkeys(edit.place.file for edit in one.fix.edits):
            found.setdefault(name, Counter())[one.finding.rule] += 1
    return found
