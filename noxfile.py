"""Every check of the project as a session of its own; ``nox -l`` lists them.

``.ci/run`` runs those of the first part from a clean clone. Those of the second part need more software or more time:
by hand, and all of them before a release, with the last result in the docs.
"""

from __future__ import annotations

import os
import shutil
import tarfile
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["lint", "types", "wheel", "bare", "downstream", "examples", "docs", "tests"]

ROOT = Path(__file__).parent
DIST = ROOT / "dist"
PROJECT = nox.project.load_toml(ROOT / "pyproject.toml")
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]
SCHEMATA = {
    "github-workflows": ".github/workflows/*.yml",
    "github-issue-forms": ".github/ISSUE_TEMPLATE/[!c]*.yml",
    "github-issue-config": ".github/ISSUE_TEMPLATE/config.yml",
    "dependabot": ".github/dependabot.yml",
    "citation-file-format": "CITATION.cff",
}
NOWHERE = "http://127.0.0.1:9"  # a proxy that is not there


def group(*names: str) -> list[str]:
    """The requirements of dependency groups."""
    return list(nox.project.dependency_groups(PROJECT, *names))


def built(extras: str = "") -> str:
    """The wheel that the session ``wheel`` has built, with extras such as ``[test]``."""
    (wheel,) = DIST.glob("*.whl")
    return f"{wheel}{extras}"


# ── for every change ────────────────────────────────────────────────────────────────────────────────────────────────


@nox.session
def lint(session: nox.Session) -> None:
    """Style and common mistakes of the code, the workflows, the issue forms and the citation."""
    session.install(*group("lint"))
    session.run("ruff", "check", ".")
    session.run("zizmor", "--offline", "--quiet", ".github")
    for schema, files in SCHEMATA.items():
        session.run("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *map(str, sorted(ROOT.glob(files))))


@nox.session
def types(session: nox.Session) -> None:
    """The types of the library, its tests and benchmarks: mypy, strict as pyproject.toml has it."""
    session.install(".[test]", *group("lint"))
    session.run("mypy", "--strict", "src", "tests", "benchmarks")


@nox.session
def wheel(session: nox.Session) -> None:
    """Build the sdist, out of it the wheel with no network, and look into both."""
    session.install(*group("build"))
    shutil.rmtree(DIST, ignore_errors=True)
    session.run("python", "-m", "build", "--sdist", "--no-isolation", "--outdir", str(DIST))
    sdist, there = next(DIST.glob("*.tar.gz")), Path(session.create_tmp())
    with tarfile.open(sdist) as archive:
        archive.extractall(there, filter="data")
    source = there / sdist.name.removesuffix(".tar.gz")
    holds_all(session, source)
    offline = {"http_proxy": NOWHERE, "https_proxy": NOWHERE, "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull}
    options = ["--no-build-isolation", "--no-deps", "--quiet", "--wheel-dir", str(DIST)]
    session.run("python", "-m", "pip", "wheel", *options, str(source), env=offline)
    session.run("twine", "check", "--strict", str(sdist), built())
    session.run("check-wheel-contents", built())


def holds_all(session: nox.Session, source: Path) -> None:
    """The sdist holds every file that is committed: tests, docs and examples too."""
    listed = session.run("git", "ls-files", "-z", external=True, silent=True, log=False)
    missing = [name for name in str(listed).strip("\0").split("\0") if not (source / name).is_file()]
    if missing:
        session.error(f"not in the sdist: {', '.join(missing)}")


@nox.session(python=PYTHONS, requires=["wheel"])
def bare(session: nox.Session) -> None:
    """The wheel in an environment with nothing else: it is imported, and its command reads an article."""
    session.install(built())
    session.run("python", "-m", "pip", "check")
    session.chdir(session.create_tmp())
    session.run("python", "-W", "error", "-c", "import kztoday_parse; print(kztoday_parse.__version__)")
    session.run("kztoday-parse", str(ROOT / "examples" / "articles" / "single_meeting.txt"), silent=True)


@nox.session(requires=["wheel"])
def downstream(session: nox.Session) -> None:
    """A project of somebody else's that uses the wheel, under mypy --strict and pyright."""
    session.install(built("[test]"), *group("downstream"))
    session.run("python", "-m", "pytest", "-m", "downstream", "tests/downstream")


@nox.session(requires=["wheel"])
def examples(session: nox.Session) -> None:
    """The examples that draw; the others are among the tests."""
    session.install(built("[test]"), *group("pictures"))
    session.run("python", "-m", "pytest", "-m", "pictures", "tests/examples")


@nox.session(python=PYTHONS, requires=["wheel"])
def tests(session: nox.Session) -> None:
    """All tests of the wheel but those with a session of their own; what stands behind ``--`` goes to pytest."""
    session.install(built("[arrow,test]"))
    session.run("python", "-m", "pytest", "-n", "2", "--dist", "worksteal", *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation, warnings as errors, and run the code on its pages."""
    session.install(".[arrow,test]", *group("docs"))
    session.run("sphinx-build", "-W", "-n", "-q", "-E", "-b", "html", "docs", str(Path(session.create_tmp()) / "html"))
    session.run("python", "-m", "pytest", "-q", "tests/docs")


# ── by hand, and before a release ───────────────────────────────────────────────────────────────────────────────────


@nox.session
def interop(session: nox.Session) -> None:
    """Spark, Dask, Ray, DuckDB, Polars, pandas, Follow the Money: each reads what the library writes."""
    session.install(".[arrow,test]", *group("interop", "pictures"))
    chromium = ["--ignore=tests/interop/test_chromium.py", "--ignore=tests/docs/test_browser.py"]
    for folder in ("tests/interop", "tests/docs"):  # Spark reads relative paths from where its machine was started
        session.run("python", "-m", "pytest", "-m", "interop", folder, *chromium, *session.posargs)


@nox.session
def chromium(session: nox.Session) -> None:
    """The page of an article, and those of the documentation, in a browser that is installed."""
    session.install(".[test]", *group("docs"))
    pages = ["tests/interop/test_chromium.py", "tests/docs/test_browser.py"]
    session.run("python", "-m", "pytest", "-m", "interop", *pages, *session.posargs)


@nox.session
def coverage(session: nox.Session) -> None:
    """The lines and branches of the library that the tests run, also in processes that they start."""
    session.install("-e", ".[arrow,test]", "coverage>=7.10")
    session.run("coverage", "erase")
    session.run("coverage", "run", "-m", "pytest", "-n", "2", *session.posargs)
    session.run("coverage", "combine", "-q")
    session.run("coverage", "report")


@nox.session(python=PYTHONS[0])
def lowest(session: nox.Session) -> None:
    """The tests with the lowest versions that the project allows of what it needs."""
    project = PROJECT["project"]
    extras = project["optional-dependencies"]
    needed = [*project["dependencies"], *extras["arrow"], *extras["testing"]]
    session.install(".[arrow,test]", *(requirement.replace(">=", "==") for requirement in needed))
    session.run("python", "-m", "pytest", "-n", "2", "--dist", "worksteal", *session.posargs)


@nox.session
def benchmarks(session: nox.Session) -> None:
    """All benchmarks, as Markdown; ``-- DIR`` reads other articles, ``-- --into docs/speed.md`` writes the page."""
    session.install(".", *group("benchmarks"))
    session.run("python", "benchmarks/run.py", *session.posargs)


# fuzz: ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


@nox.session(python=PYTHONS[0])
def fuzz(session: nox.Session) -> None:
    """A minute of coverage-guided fuzzing; what stands behind ``--`` goes to libFuzzer instead."""
    session.install(".")
    session.run("python", "-m", "pip", "install", "-q", "--only-binary=:all:", "atheris>=3", success_codes=[0, 1])
    if session.run("python", "-c", "import atheris", success_codes=[0, 1], silent=True):
        session.skip("NOT FUZZED: atheris has no wheel for this platform")
    session.run("python", "fuzz/fuzz_article.py", *(session.posargs or ["-max_total_time=60", "-verbosity=0"]))


# mutation: ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@nox.session
def mutation(session: nox.Session) -> None:
    """Break the rules of grammar, names and facts in small ways; layers, modules and options stand behind ``--``."""
    session.install("-e", ".[test]", *group("mutation"))
    session.run("python", "-m", "tools.mutation", *session.posargs)


# comparison with other tools: ───────────────────────────────────────────────────────────────────────────────────────


@nox.session(python=PYTHONS[0])
def comparison(session: nox.Session) -> None:
    """Our everything beside natasha's people and money; its models are part of its package."""
    session.install(".", *group("comparison"))
    session.run("python", "benchmarks/comparison.py", *session.posargs)
