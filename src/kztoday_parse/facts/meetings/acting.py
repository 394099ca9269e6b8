"""What two do together: they are in one place, though no encounter is named."""

from __future__ import annotations

from ...lexicon.senses import Place
from . import parties
from .clauses import FINITE, Clause, Verb
from .cues import FICTION, VENUES
from .taking_part import doers
from .told import Mode, Told

__all__ = ["acted"]

_SIGNING = ("подпис", "парафир", "завизир")
_OF_TWO = (
    "договор", "соглашени", "меморандум", "протокол", "деклараци", "контракт", "план", "программ", "карт", "коммюнике",
    "документ",
)  # fmt: skip
"""How papers begin that two sides sign."""

_APART = FICTION | frozenset(
    "заочно порознь отдельности почте удаленно видеосвязи дистанционно плакате картине книге столицах слухам".split()
)
"""Words of what was done apart, or only told."""

_PAIR = 2  # people who do something together


def acted(clause: Clause, verb: Verb) -> Told | None:
    """``A и B подписали меморандум``, ``A подписал его с B``, ``меморандум подписан A и B``"""
    if clause.nouns or clause.link in ("that", "which") or verb.form not in FINITE:
        return None  # `на встрече A и B подписали`: the noun tells
    hosts, guests, words = doers(clause, verb), parties.guests(clause), clause.words
    if clause.lemma(verb).startswith(_SIGNING) and not any(word.startswith(_OF_TWO) for word in words):
        return None
    if not _APART.isdisjoint(words) or _are_in_two_places(clause) or not all(each.listed for each in hosts[1:]):
        return None
    together = sum(len(each.people) for each in (*hosts, *guests))
    return Told(clause, Mode.ACT, None, hosts, guests) if together >= _PAIR else None


def _are_in_two_places(clause: Clause) -> bool:
    """``A в Праге и B в Варшаве``"""
    venues = (each.value for each in clause.scenery if each.preposition in VENUES)
    return len({each.name for each in venues if isinstance(each, Place)}) > 1
