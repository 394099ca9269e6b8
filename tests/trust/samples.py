"""The sample articles, and what is done to them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

__all__ = ["SAMPLES", "TEXTS", "WEIRD", "mixtures", "mutated", "salads"]

SAMPLES = sorted((Path(__file__).parents[2] / "examples" / "articles").glob("*.txt"))
TEXTS = [path.read_text(encoding="utf-8") for path in SAMPLES]
_PIECES = [re.findall(r"\s+|\w+|[^\w\s]", text) for text in TEXTS]
_WORDS = sorted({piece for pieces in _PIECES for piece in pieces if not piece.isspace()})

WEIRD = [
    *("²", "٣", "½", "１２", "Ⅷ", "İ", "ǅ", "ß", "ﬁ", "😀", "\ud800", "\udc00", "\x00", "№"),
    *("\u200b", "\u200d", "\u0301", "\u202e", "\u200f", "\u2060", "\ufeff", "\u00ad", "\xa0", "\r\n", "\u2028", "\t"),
    *("«", "»", '"', "(", ")", "[", "]", "/", "|", "-", "—", "...", ":", ";", ",", "<p>", "&nbsp;", "<br/>", "</div>"),
    *("7" * 5000, "0", "00", "0,0", "1,2", "1.000.000", "1 000", "12 34", "1/2", "5%", "+5%", "$", "€", "₸", "₽"),
    *("$-5", "10000000000000000000 млрд", "тыс.", "млн", "г.", "31 февраля", "99 мая", "2024", "0000", "в 0 раз"),
    *("с", "который"),
    *("Фото:", "date 2024-13-45", " date 2024-02-30 ", "Иван", "К.", "президент", "встретился с", "экспорт составил"),
]

_Edit = Callable[[list[str], int, int, str], list[str]]
_EDITS: list[_Edit] = [
    lambda pieces, at, length, word: pieces[:at] + pieces[at + length :],
    lambda pieces, at, length, word: pieces[: at + length] + pieces[at:],
    lambda pieces, at, length, word: pieces[at:] + pieces[:at],
    lambda pieces, at, length, word: [*pieces[:at], word, *pieces[at:]],
    lambda pieces, at, length, word: [*pieces[:at], *map(str.swapcase, pieces[at:])],
    lambda pieces, at, length, word: pieces[:at],
    lambda pieces, at, length, word: [piece + piece for piece in pieces],
    lambda pieces, at, length, word: [*pieces[:at], *(word for _ in range(length)), *pieces[at:]],
]
_edits = st.tuples(st.sampled_from(_EDITS), st.integers(0, 2000), st.integers(1, 30), st.sampled_from(WEIRD))


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A sample article with tokens deleted, doubled, swapped, inserted, in another case; perhaps cut off."""
    pieces = draw(st.sampled_from(_PIECES))
    for edit, at, length, word in draw(st.lists(_edits, max_size=6)):
        pieces = edit(pieces, at % (len(pieces) + 1), length, word)[:3000]
    return "".join(pieces)


mixtures = st.builds(
    str.join, st.sampled_from([" ", " ", "", "\n"]), st.lists(st.sampled_from(_WORDS + WEIRD * 8), max_size=60)
)
"""Words of the samples and worse, in any order."""

_PHRASES = [
    line.split("|")[0].split()
    for path in sorted(Path(__file__).parents[1].rglob("corpus/*.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()
    if line.split("|")[0].strip() and line[0] != "#"
]
_JOINS = [" "] * 14 + [", ", ". ", "\n", " - ", ": "]


@st.composite
def _bits(draw: st.DrawFn) -> str:
    """One to six words of a phrase that a parser is tested with."""
    words = draw(st.sampled_from(_PHRASES))
    first = draw(st.integers(0, len(words) - 1))
    return " ".join(words[first : first + draw(st.sampled_from([1, 1, 1, 2, 3, 6]))])


@st.composite
def salads(draw: st.DrawFn) -> str:
    """Few words, said again and again in any order: what one place of the text learns, another one uses."""
    bowl = draw(st.lists(_bits(), min_size=2, max_size=12))
    pairs = draw(st.lists(st.tuples(st.sampled_from(bowl), st.sampled_from(_JOINS)), max_size=40))
    return "".join(word + join for word, join in pairs)
