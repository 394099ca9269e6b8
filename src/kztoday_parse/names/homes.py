"""Whom a mention belongs to among the persons who are known already."""

from __future__ import annotations

from collections import deque

import attrs

from ..grammar.morph import FEMALE
from ..grammar.name_words import WOMEN
from ..grammar.role_words import AIDES
from ..grammar.surnames import FATHERS, SURE_FATHERS, SURNAME_ENDINGS
from ..lexicon.senses import GEN, NOM
from .cluster import Cluster
from .hints import PAST_OF_MANY
from .mention import NamedAt, Reader, Reading

__all__ = ["Index", "home_of", "is_addressed", "is_in_another_case", "rejoin"]

_AT_HOME = (*SURNAME_ENDINGS, "ин", "ина")
_NEAR = 60  # tokens from who is spoken to up to who is told of
Index = dict[str, deque[Cluster]]
"""Persons by their family and given names, the last that was named behind the others."""


def home_of(reading: Reading, index: Index) -> Cluster | None:
    """The person whom a mention fits best; of equals the one whose name was given longest ago."""
    best: Cluster | None = None
    highest = 0.0
    for number, family in enumerate(reading.families):
        for cluster in index.get(family, ()):
            fit = cluster.fit(reading, number)
            if fit > highest:
                best, highest = cluster, fit
    return best


def rejoin(mention: NamedAt, index: Index) -> bool:
    """Add what may be a name to the person whom the text names in full; whether there is one."""
    home = home_of(mention.reading, index)
    if home is None or not (home.givens or home.initials):
        return False
    home.add(mention)
    return True


def is_in_another_case(reader: Reader, mention: NamedAt, index: Index) -> bool:
    """``Марат Оспанов``, and later ``адвокат Марата Оспанова``, ``судью Марата Оспанова судили``, which is a woman's
    name by itself: his, and no role of his."""
    likeliest = mention.reading.forms[0]
    if likeliest.genders != FEMALE or likeliest.cases & ~NOM or len(mention.parts) != 2:
        return False
    if not WOMEN.isdisjoint(mention.reading.givens) or not _is_anothers(reader, mention):
        return False
    if home_of(mention.reading, index) is not None:
        return False
    again = reader.named(mention.at, mention.sentence, mention.parts)
    return any(form.cases & GEN for form in again.reading.forms) and rejoin(again, index)


def _is_anothers(reader: Reader, mention: NamedAt) -> bool:
    """Behind the role of an aide, or before a verb in the plural, whose subject is no one person."""
    aide = mention.role is not None and mention.role.lemma in AIDES
    return aide or reader.tokens.words[mention.stop].endswith(PAST_OF_MANY)


def is_addressed(mention: NamedAt, index: Index) -> bool:
    """``Аскар Маратович`` behind one ``Аскар Оспанов`` alone, or right before him: he keeps the name that he has."""
    reading = mention.reading
    if home_of(reading, index) is not None or not reading.families[0].endswith(FATHERS):
        return False
    namesakes = [cluster for cluster in index.get(reading.givens[0], ()) if reading.givens[0] in cluster.givens]
    if len(namesakes) > 1:  # one of them, but nothing says which
        return True
    if not namesakes or namesakes[0].patronymics or not namesakes[0].genders & reading.forms[0].genders:
        return False
    at_home = any(family.endswith(_AT_HOME) for family in namesakes[0].families)  # `Милан Новак` has no patronymic
    if not at_home and not reading.families[0].endswith(SURE_FATHERS):
        return False
    if mention.first < namesakes[0].mentions[0].first - _NEAR:
        return False
    namesakes[0].mentions.append(attrs.evolve(mention, reading=attrs.evolve(reading, length=0)))
    return True
