"""Every check of the project as a session of its own; ``nox -l`` lists them.

``.ci/run`` runs those of the first part from a clean clone. Those of the second part need more software or more time:
by hand, and all of them before a release, with the last result in the docs.
"""

from __future__ import annotations

from pathlib import Path

import nox

nox.needs_version = ">=2024.10.9"
nox.options.default_venv_backend = "venv"
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["lint", "types", "wheel", "tests", "docs"]

ROOT = Path(__file__).parent
PROJECT = nox.project.load_toml(ROOT / "pyproject.toml")
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


def group(*names: str) -> list[str]:
    """The requirements of dependency groups."""
    return nox.project.dependency_groups(PROJECT, *names)


# ── for every change ────────────────────────────────────────────────────────────────────────────────────────────────


@nox.session(python="3.11")
def lint(session: nox.Session) -> None:
    """Style and common mistakes: ruff."""
    session.install(*group("lint"))
    session.run("ruff", "check", ".")


@nox.session(python="3.11")
def types(session: nox.Session) -> None:
    """The types of the library and of its tests: mypy --strict."""
    session.install(".", *group("lint", "test", "tables"))
    session.run("mypy", "--strict", "src", "tests")


@nox.session(python="3.11")
def wheel(session: nox.Session) -> None:
    """Build sdist and wheel."""
    session.install(*group("build"))
    session.run("python", "-m", "build", "--outdir", session.create_tmp())


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """All tests but those of other software; what stands behind ``--`` goes to pytest."""
    session.install(".[arrow]", *group("test", "tables"))
    session.run("python", "-m", "pytest", "-n", "2", *session.posargs)


@nox.session(python="3.11")
def docs(session: nox.Session) -> None:
    """Build the documentation, warnings as errors."""
    session.install(".", *group("docs"))


# ── by hand, and before a release ───────────────────────────────────────────────────────────────────────────────────


@nox.session(python="3.11")
def interop(session: nox.Session) -> None:
    """Spark, Dask, Ray, DuckDB, Polars, pandas, Follow the Money, and a browser: each reads what the library writes."""
    session.install(".[arrow]", *group("test", "interop", "docs"))
    session.run("python", "-m", "pytest", "-m", "interop", "tests/interop", *session.posargs)


@nox.session(python="3.11")
def benchmarks(session: nox.Session) -> None:
    """The time of each stage."""
    session.install(".")
    session.run("python", "benchmarks/stages.py", *session.posargs)


# fuzz: ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

# mutation: ───────────────────────────────────────────────────────────────────────────────────────────────────────────

# lowest versions: ────────────────────────────────────────────────────────────────────────────────────────────────────

# comparison with other tools: ────────────────────────────────────────────────────────────────────────────────────────
