"""The state that an article is written from: the one that «наша страна» means."""

from __future__ import annotations

from collections import Counter

from ..grammar.leaves import match_sense
from ..layout import Layout
from ..lexicon.lexicon import fold_word
from ..lexicon.senses import KINDS, Place, PlaceKind
from ..model import Dateline
from ..tokens import Tokens
from .document import Document

__all__ = ["home_state", "land_state"]

_DEFAULT = "KZ"
_OFTEN = 3  # a state that is named less often may be anyone's partner
_PLACES = KINDS[Place]


def home_state(tokens: Tokens, layout: Layout, dateline: Dateline | None) -> str:
    """The state of the agency, but of the dateline's place where the article names that one first and the other
    never; else Kazakhstan, or where it is not named, and no page head says whose page it is, the state that is named
    most, if it is named often."""
    if dateline is None or layout.dateline is None:
        return _DEFAULT if layout.published_at is not None else _most_named(tokens)
    place = match_sense(tokens, layout.dateline, Place)
    here = place[0].code if place is not None else _DEFAULT
    state = tokens.agencies.get(" ".join(fold_word(dateline.agency).split())) or here  # whatever blank parts its words
    named = Counter[str]() if state in (here, _DEFAULT) else _named(tokens)
    return here if next(iter(named), state) == here and not named[state] else state


def land_state(document: Document) -> str:
    """The state that «республика» means: that of the dateline's place, where a foreign agency writes from it."""
    line = document.layout.dateline
    if line is None or document.home == _DEFAULT:
        return document.home
    place = match_sense(document.tokens, line, Place)
    return document.home if place is None else place[0].code


def _named(tokens: Tokens) -> Counter[str]:
    """How often each state is named."""
    return Counter(
        entry.sense.code
        for at, bits in enumerate(tokens.kinds)
        if bits & _PLACES
        for entry in tokens.entries[at] or ()
        if isinstance(entry.sense, Place) and entry.sense.kind is PlaceKind.STATE
    )


def _most_named(tokens: Tokens) -> str:
    named = _named(tokens)
    state, times = named.most_common(1)[0] if named else (_DEFAULT, 0)
    return _DEFAULT if _DEFAULT in named or times < _OFTEN else state
