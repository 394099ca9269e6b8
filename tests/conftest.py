"""Settings for every test."""

from __future__ import annotations

import os

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


def pytest_make_parametrize_id(val: object) -> str | None:
    """Russian phrases stay readable in the names of tests (see pyproject.toml); what no terminal shows is escaped."""
    if isinstance(val, bytes) or (isinstance(val, str) and not val.isprintable()):
        return ascii(val)
    return None
