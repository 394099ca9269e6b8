"""Words that a fact can hang on: verbs of meeting, trade and speech, nouns of the same."""

from __future__ import annotations

from collections.abc import Iterator

from .morphology import adjective, best, noun, noun_phrase, verb
from .packing import Form, Lexeme, Slot, lexeme
from .sources import columns

PACKAGES = ("pymorphy3", "pymorphy3-dicts-ru")
TITLE = "Cue words: meetings, trade, speech"

SOURCES = ("cues_meetings.txt", "cues_trade.txt", "cues_speech.txt")


def rows() -> Iterator[Lexeme]:
    """The table."""
    for source in SOURCES:
        for cue, phrase in columns(source, 2, wrong_cue):
            yield lexeme("CueWord", cue, phrase.strip("!"), forms=cue_forms(phrase))


def wrong_cue(cue: str, phrase: str) -> str:
    """What is wrong with a line."""
    return "" if cue.isidentifier() and phrase else "not a cue and a word"


def cue_forms(phrase: str) -> list[Form]:
    """The forms of a verb, an adjective, a noun or a noun phrase; ``!`` marks what stays as it is."""
    if phrase.startswith("!"):
        return [(phrase[1:], Slot(verb="other"))]
    first, *rest = phrase.split()
    verbal = verb(first)
    if verbal:
        return [(" ".join((form, *rest)), slot) for form, slot in verbal]
    if rest:
        return _as_nouns(noun_phrase(phrase))
    if best(first, "NOUN") is None or first.endswith(("ый", "ий", "ой")):
        return adjective(first, gendered=True)
    return _as_nouns(noun(first))


def _as_nouns(forms: list[Form]) -> list[Form]:
    return [(form, Slot(slot.cases, slot.plural, "", "noun")) for form, slot in forms]
