"""The noun that heads the name of a body, and how far a name goes that no dictionary has: an agency, a site."""

from __future__ import annotations

from ..lexicon.senses import Head, HeadKind
from ..tokens import Tokens
from .quotes import CLOSING_QUOTES, OPENING_QUOTES

__all__ = ["agency_end", "body_head", "is_latin", "is_site", "latin_end", "tells_of_it"]

_LONGEST = 4
_AGENCY = frozenset(["ИА", "МИА", "РИА"])


def body_head(tokens: Tokens, at: int, cases: int) -> Head | None:
    """The singular reading of an organisation's noun in one of *cases*."""
    return next(
        (
            entry.sense
            for entry in tokens.entries[at] or ()
            if isinstance(entry.sense, Head)
            and entry.sense.kind is HeadKind.ORGANISATION
            and not entry.sense.plural
            and entry.sense.cases & cases
        ),
        None,
    )


def agency_end(tokens: Tokens, at: int) -> int:
    """Behind an agency that the lexicon knows, in quotes or bare; 0 where none stands."""
    quoted = tokens.words[at] in OPENING_QUOTES
    first = at + quoted
    if not tokens.raw[first][:1].isupper():
        return 0
    for stop in range(min(first + _LONGEST, tokens.size), first, -1):
        name = " ".join(tokens.span(first, stop).of(tokens.text).lower().split())  # any kind of blank
        if name in tokens.agencies:
            return stop + 1 if quoted and tokens.words[stop] in CLOSING_QUOTES else 0 if quoted else stop
    return 0


def tells_of_it(tokens: Tokens, at: int) -> bool:
    """`представителя МВД ТАСС`: an agency right behind a body of capitals is none of its name."""
    body = tokens.raw[at - 1]
    return body.isupper() and body not in _AGENCY and tokens.raw[at].isupper() and agency_end(tokens, at) > 0


def latin_end(tokens: Tokens, at: int) -> int:
    """Behind `Bloomberg`, `S&P Global Ratings`, `inform.kz`; 0 where none stands."""
    stop, raw = at, tokens.raw[at]
    if raw[:1].islower() and raw.isascii() and raw.replace("-", "").isalnum():
        stop = _behind_site(tokens, at + 1)
        return stop if stop > at + 1 else 0
    while stop < tokens.size and is_latin(tokens.raw[stop]) and (stop > at or raw[0].isupper()):
        stop += 1
        if tokens.words[stop] == "&" and is_latin(tokens.raw[stop + 1]):
            stop += 1
    return 0 if stop == at else _behind_site(tokens, stop)


def _behind_site(tokens: Tokens, stop: int) -> int:
    """Behind `.kz`, `.com.tr`, if they are there."""
    while stop + 1 < tokens.size and tokens.words[stop] == "." and is_site(tokens, stop):
        stop += 2
    return stop


def is_latin(raw: str) -> bool:
    return raw[:1].isalpha() and raw.isascii()


def is_site(tokens: Tokens, dot: int) -> bool:
    """The point in `inform.kz`."""
    return tokens.touches(dot) and tokens.touches(dot + 1) and is_latin(tokens.raw[dot + 1])
