"""Settings for every test."""

from __future__ import annotations

import os
from importlib.util import find_spec

from hypothesis import HealthCheck, settings

# A change is judged by the same examples every time; whoever runs the tests at home looks at new ones.
settings.register_profile(
    "default",
    max_examples=100,
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("brief", parent=settings.get_profile("default"), max_examples=25)
settings.register_profile("thorough", parent=settings.get_profile("default"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

# What some files need beside pytest and Hypothesis, all of it in the extra "test". Whoever packages the library and has
# it not runs the others; the head of the report names what is left out.
NEEDS = {
    "exports/test_schema.py": "jsonschema",
    "lexicon/test_sources.py": "babel",
    "people/test_classes.py": "pytrovich",
    "people/test_oracle.py": "pytrovich",
    "values/test_laws.py": "num2words",
    "values/test_oracles.py": "num2words",
}
collect_ignore = [path for path, package in NEEDS.items() if find_spec(package) is None]


def pytest_report_header() -> list[str]:
    """What is left out, and for want of which package."""
    return [f"left out: tests/{path}, which needs {NEEDS[path]}" for path in collect_ignore]


def pytest_make_parametrize_id(val: object) -> str | None:
    """Russian phrases stay readable in the names of tests (see pyproject.toml); what no terminal shows is escaped."""
    if isinstance(val, bytes) or (isinstance(val, str) and not val.isprintable()):
        return ascii(val)
    return None
