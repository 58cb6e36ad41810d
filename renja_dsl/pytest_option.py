"""What pytest loads at every start of every project on this machine: only the option `--renja`.

The plugin itself is `renja_dsl.testing.plugin`; it is imported where the option is used.
"""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("renja", "work plans of Indonesian regional offices")
    group.addoption(
        "--renja",
        action="append",
        default=[],
        metavar="PATH",
        help="check the plans at PATH, a test for every document and rule, and the examples of own rulebooks",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--renja"):
        try:
            from renja_dsl.testing import plugin
        except ModuleNotFoundError as error:
            if error.name != "hypothesis":
                raise
            from renja_dsl.cli.language import asked, of_settings
            from renja_dsl.extras import install
            from renja_dsl.messages import word

            language = asked(()) or of_settings()
            raise pytest.UsageError(word("uji.tanpa_hypothesis", language, pasang=install("testing"))) from None
        config.pluginmanager.register(plugin, "renja-plans")
