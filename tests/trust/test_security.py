"""What the library never does, read off its source: run text as code, unpickle, reach for network or files."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import kztoday_parse

from .samples import SAMPLES

PACKAGE = Path(kztoday_parse.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

CODE = {"eval", "exec", "compile", "__import__", "globals", "setattr", "delattr", "breakpoint", "input"}
FILES = {"open", "print"}
UNSAFE = {"pickle", "marshal", "shelve", "dill", "ctypes", "cffi", "code", "codeop", "runpy", "imp"}
UNSAFE |= {"importlib", "importlib.util", "importlib.machinery"}
OUTSIDE = {
    *("socket", "ssl", "http", "urllib", "ftplib", "smtplib", "asyncio", "requests", "httpx", "webbrowser"),
    *("subprocess", "multiprocessing", "concurrent", "signal", "threading"),
    *("os", "io", "pathlib", "shutil", "tempfile", "glob", "fileinput", "sqlite3", "logging"),
}
REACHING = {"read_text", "write_text", "read_bytes", "write_bytes", "unlink", "mkdir", "rename", "system", "popen"}

# The command reads and writes files and starts processes; a schema lies beside its module.
ALLOWED = {"cli": OUTSIDE | FILES | REACHING | {"importlib.util"}, "exports/schema.py": {"read_text"}}
ALLOWED |= {"__init__.py": {"importlib", "globals"}}  # what is public is imported when first asked for


def _allowed(path: Path) -> set[str]:
    name = path.relative_to(PACKAGE).as_posix()
    return set().union(*(names for where, names in ALLOWED.items() if name == where or name.startswith(f"{where}/")))


def _used(tree: ast.Module) -> Iterator[str]:
    """Names of modules imported, of functions called and of attributes called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (_package(alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield _package(node.module or "")
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr if node.func.attr in REACHING else ""


def _package(name: str) -> str:
    """``os.path`` is ``os``; the parts of importlib differ in what they can do."""
    return name if name.startswith("importlib.") else name.split(".")[0]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_unsafe_is_used(path: Path) -> None:
    used = set(_used(ast.parse(path.read_text(encoding="utf-8"))))
    assert not (used & (CODE | UNSAFE | OUTSIDE | FILES | REACHING)) - _allowed(path)


_WATCHED = """
import sys
from pathlib import Path
from kztoday_parse import parse_article, to_json, from_json
from kztoday_parse.exports import to_html
texts = [Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]]

def read():
    for text in texts:
        article = parse_article(text)
        from_json(to_json(article))
        to_html(article)

read()  # what is imported when first needed is imported now
seen = set()
sys.addaudithook(lambda event, arguments: seen.add(event))
read()
print(*sorted(seen))
"""

# Audit events, by how they begin.
_REACH = tuple(
    "open os. shutil. socket ssl urllib subprocess import exec compile code. pickle marshal ctypes sqlite3 glob"
    " tempfile mmap signal".split()
)


def test_reading_touches_nothing_outside() -> None:
    """The interpreter's own audit: reading and writing articles asks for no file, socket, process or code."""
    command = [sys.executable, "-c", _WATCHED, *map(str, SAMPLES)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert [event for event in done.stdout.split() if event.startswith(_REACH)] == []
