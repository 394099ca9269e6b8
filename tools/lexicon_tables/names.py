"""Given names: the dictionary's and a hand-kept list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .packing import Form, Lexeme, lexeme
from .sources import columns, values
from .toponyms import given_name
from .vocabulary import given_names

PACKAGES = ("pymorphy3", "pymorphy3-dicts-ru")
TITLE = "Given names in all cases"


def rows() -> Iterator[Lexeme]:
    """The table."""
    known = given_names()
    for (name, gender), forms in known.items():
        yield name_row(name, gender, forms)
    for gender, names in columns("names.txt", 2):
        for name in dict.fromkeys(values(names, ",")):
            if (name.lower(), gender) not in known:
                yield name_row(name, gender, given_name(name.lower(), gender))


def name_row(name: str, gender: str, forms: Iterable[Form]) -> Lexeme:
    """One name; a dictionary writes names small."""
    return lexeme("GivenName", "-".join(map(str.capitalize, name.split("-"))), gender, forms=forms, capital=True)
