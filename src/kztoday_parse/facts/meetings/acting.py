"""What two do together: they are in one place, though no encounter is named."""

from __future__ import annotations

from . import parties
from .clauses import FINITE, Clause, Verb
from .taking_part import PASSIVE, doers
from .told import Mode, Told

__all__ = ["acted"]

_PAIR = 2  # people who do something together


def acted(clause: Clause, verb: Verb) -> Told | None:
    """``A и B подписали меморандум``, ``A подписал его с B``, ``меморандум подписан A и B``"""
    if clause.nouns or not (verb.form in FINITE or verb.form in PASSIVE):
        return None  # `на встрече A и B подписали`: the noun tells
    hosts, guests = doers(clause, verb), parties.guests(clause)
    together = sum(len(each.people) for each in (*hosts, *guests))
    return Told(clause, Mode.ACT, None, hosts, guests) if together >= _PAIR else None
