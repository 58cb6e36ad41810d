"""Hypothesis profiles: no deadlines, the same examples every time in CI, and many new ones at night.

HYPOTHESIS_PROFILE=nightly python -m pytest -n auto tests/properties tests/fuzz tests/testing tests/editor

Tests whose examples are costly take a share of a profile's, stateful ones the smallest.
"""

from __future__ import annotations

import os
import sys
import tempfile

from hypothesis import HealthCheck, settings

os.environ["RENJA_CACHE"] = tempfile.mkdtemp(prefix="renja-uji-")  # nobody's own results are used, or written over

settings.register_profile("local", deadline=None, stateful_step_count=12, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("local"), derandomize=True)
settings.register_profile("nightly", settings.get_profile("local"), max_examples=1_000, stateful_step_count=50)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "local"))

# Tests start hundreds of processes of ours: what one has compiled the others need not compile again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
