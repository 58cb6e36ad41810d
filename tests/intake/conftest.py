"""What the tests of this folder share."""

from __future__ import annotations

import pytest

from renja_dsl.syntax.parser import PlanParser


@pytest.fixture(scope="session")
def parser() -> PlanParser:
    return PlanParser()
