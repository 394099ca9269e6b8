"""Words that a fact can hang on: verbs of meeting, trade and speech, nouns of the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, partial
from pathlib import Path

from .morphology import adjective, best, noun, noun_phrase, verb
from .packing import Form, Lexeme, Slot, fold, lexeme
from .sources import close, columns, numbered

PACKAGES = ("pymorphy3", "pymorphy3-dicts-ru")
TITLE = "Cue words: meetings, trade, speech"

TRADE = "cues_trade.txt"
SOURCES = ("cues_meetings.txt", TRADE, "cues_speech.txt")
PACKAGE = Path(__file__).parents[2] / "src" / "kztoday_parse"
UNREAD = frozenset({"mealtime"})
"""Cues that no rule reads, for they keep a word from another cue."""
CONJUNCTIONS = frozenset({"хотя"})
"""Forms that look like a gerund."""


def rows() -> Iterator[Lexeme]:
    """The table."""
    for source in SOURCES:
        for cue, phrase in columns(source, 2, partial(wrong_cue, first=first_lines(source))):
            forms = cue_forms(phrase, ours=source == TRADE)
            yield lexeme("CueWord", cue, phrase.strip("!"), forms=forms)


def wrong_cue(cue: str, phrase: str, first: Mapping[str, tuple[int, str]]) -> str:
    """What is wrong with a line; *first* says where each phrase of its file stands first, and under which cue."""
    if not (cue.isidentifier() and phrase):
        return "not a cue and a word"
    if cue not in read_cues() | UNREAD:
        return f"no rule reads the cue {cue}{close(cue, read_cues() & all_cues())}"
    line, other = first[fold(phrase)]
    return "" if other == cue else f"{phrase} stands in line {line} already, under the cue {other}"


def first_lines(source: str) -> dict[str, tuple[int, str]]:
    """Phrase → the number of its first line, and the cue there. Another file may give it another cue."""
    first: dict[str, tuple[int, str]] = {}
    for number, _, cells in numbered(source):
        first.setdefault(fold(cells[-1]), (number, cells[0]))
    return first


@cache
def read_cues() -> frozenset[str]:
    """Every word that a literal of the library names: a cue that is none of them is read by no rule."""
    modules = (path for path in PACKAGE.rglob("*.py") if "generated" not in path.parts)
    literals = (found for path in modules for found in re.findall(r'"([a-z_ ]+)"', path.read_text(encoding="utf-8")))
    return frozenset(word for literal in literals for word in literal.split())


def all_cues() -> frozenset[str]:
    """The cues of all files."""
    return frozenset(cells[0] for source in SOURCES for _, _, cells in numbered(source))


def cue_forms(phrase: str, *, ours: bool = False) -> list[Form]:
    """The forms of a verb (*ours* with those of «мы»), an adjective, a noun or a noun phrase; ``!`` marks what stays
    as it is."""
    if phrase.startswith("!"):
        return [(phrase[1:], Slot(verb="other"))]
    first, *rest = phrase.split()
    verbal = verb(first, ours=ours)
    if verbal:
        return [(" ".join((form, *rest)), slot) for form, slot in verbal if form not in CONJUNCTIONS]
    if rest:
        return _as_nouns(noun_phrase(phrase))
    if best(first, "NOUN") is None or (first.endswith(("ый", "ий", "ой")) and best(first, "ADJF", "masc")):
        return adjective(first, gendered=True)
    return _as_nouns(noun(first))


def _as_nouns(forms: list[Form]) -> list[Form]:
    return [(form, Slot(slot.cases, slot.plural, "", "noun")) for form, slot in forms]
