"""Several jobs beside each other: ``министр и депутат``, ``вице-премьер и по совместительству министр торговли``."""

from __future__ import annotations

from ..lexicon.codes import BODIES, is_side
from ..lexicon.senses import GEN, KINDS, Head, Place, PlaceAdjective
from ..tokens import Tokens
from .dependents import is_dependent, modifies
from .leaves import match_sense
from .name_words import TITLES
from .names import same_line
from .role_posts import move
from .roles import Draft, Noun, noun_at

__all__ = ["joined_head", "opens_another"]

_MODIFIERS = 5
_REACH = 4  # tokens behind a head within which its state comes
_HOSTS = frozenset(["хозяин", "хозяйка"])
_FORMER = ("экс-", "бывш")
_ALSO = {"одновременно": 1, "параллельно": 1, "заодно": 1, "по": 2, "он": 2, "она": 2}
_SECOND = {"по": "совместительству", "он": "же", "она": "же"}


def joined_head(draft: Draft, at: int) -> bool:
    """Another job in the same case: ``- министр``, ``, постоянным представителем``, ``и одновременно министр``."""
    tokens, first = draft.tokens, _behind_also(draft.tokens, at)
    found = _next_head(draft, first)
    if found is None or draft.noun.lemma in TITLES or found[1].lemma in TITLES:
        return False
    head, noun = found
    if draft.noun.lemma in _HOSTS and tokens.words[at - 1] in "-,":
        return _only_hosted(draft, first, head, noun)
    draft.singular &= noun.singular
    draft.decline(first, head, noun)
    draft.joint = at if tokens.words[at - 1] == "и" else draft.joint
    return move(draft, head + 1, solid=tokens.words[at - 1] == "-")


def _only_hosted(draft: Draft, first: int, head: int, noun: Noun) -> bool:
    """``хозяин саммита, премьер-министр Перу``: the job alone is the role."""
    draft.first, draft.head, draft.noun, draft.pieces = first, head, noun, {}
    draft.singular &= noun.singular
    draft.adjectives, draft.places = [], []
    draft.decline(first, head, noun)
    return move(draft, head + 1)


def _behind_also(tokens: Tokens, at: int) -> int:
    """Behind ``по совместительству``, ``одновременно``, ``он же``."""
    word = tokens.words[at] if at + 2 < tokens.size else ""
    size = _ALSO.get(word, 0)
    return at + size if size < 2 or tokens.words[at + 1] == _SECOND[word] else at


def _next_head(draft: Draft, at: int) -> tuple[int, Noun] | None:
    """The head of another job that begins at *at*, in the case of the first."""
    tokens, head = draft.tokens, at
    if at >= tokens.size or not same_line(tokens, at):
        return None
    while head < min(tokens.size - 1, at + _MODIFIERS) and modifies(tokens, head, draft.singular | draft.plural):
        head += 1
    noun = noun_at(tokens, head)
    return (head, noun) if noun and noun.singular & draft.singular and noun.kind == draft.noun.kind else None


def opens_another(draft: Draft, at: int) -> bool:
    """``казахстанский лидер и президент Перу``: a job of another state is somebody else's, if both are held now."""
    own = {*draft.adjectives, *[place.code for place in draft.places]} - {"", *BODIES}
    found = _next_head(draft, at) if own else None
    if found is None:
        return False
    words = draft.tokens.words
    if any(word.startswith(_FORMER) for word in (*words[draft.first : draft.head + 1], *words[at : found[0] + 1])):
        return False
    theirs = _state(draft.tokens, at, found[0])
    return bool(theirs) and own.isdisjoint(theirs)


def _state(tokens: Tokens, first: int, head: int) -> tuple[str, ...]:
    """The state of the job whose head stands at *head*: in an adjective before it, or the first place behind it."""
    for at in range(first, head):
        if tokens.kinds[at] & KINDS[PlaceAdjective] and (found := match_sense(tokens, at, PlaceAdjective)):
            return found[0].codes
    for at in range(head + 1, min(tokens.size, head + _REACH)):
        place = match_sense(tokens, at, Place) if tokens.kinds[at] & KINDS[Place] else None
        if place is not None:
            return (place[0].code,) if place[0].cases & GEN and is_side(place[0].code) else ()
        if not (is_dependent(tokens, at) or tokens.kinds[at] & KINDS[Head]):
            return ()
    return ()
