"""Things of one day that are talked about: ``обсудили выборы 5 мая``, ``обсудят проведение 5 мая в Баку форума``."""

from __future__ import annotations

from ...grammar.when import When
from ...lexicon.senses import GEN, Place, Preposition
from .clauses import Clause

__all__ = ["dates_itself", "is_ruled_alone"]

_DEVOTING = "посвятить"
_OF_A_DAY = (
    "выбор", "референдум", "теракт", "взрыв", "пожар", "удар", "атак", "нападени", "обстрел", "парад", "матч",
    "авари", "катастроф", "крушени", "землетрясени", "наводнени", "убийств", "переворот", "праздновани",
)  # fmt: skip


def dates_itself(clause: Clause, thing: int, at: int) -> bool:
    """The day or the city at tile *at* is that of the *thing* before it, or of an event behind it."""
    items, words = clause.tiles.items, clause.tiles.tokens.words
    if words[items[thing].first].startswith(_OF_A_DAY):
        return True
    k = at + 1
    while k < clause.tiles.size and isinstance(items[k].value, Place | Preposition | When):
        k += 1
    return any(noun.at == k and noun.cases & GEN and not noun.preposition for noun in clause.nouns)


def is_ruled_alone(clause: Clause, thing: int) -> bool:
    """``обсудят [урожай]``: the verb stands right before it."""
    return any(verb.at == thing - 1 and clause.lemma(verb) != _DEVOTING for verb in clause.verbs)
