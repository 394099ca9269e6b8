"""Which sentences are worth reading for encounters."""

from __future__ import annotations

from enum import Enum
from itertools import compress, repeat
from operator import attrgetter, is_

from ...grammar.people import People, RolePhrase
from ...lexicon.senses import CueWord, Place, PlaceAdjective
from ...mentions import Tiles
from .company import names_company
from .cues import (
    CHAIR,
    COMING,
    COUNTING_UP,
    GUESTS,
    IN_TURN,
    INTERLOCUTORS,
    NOUNS,
    NUMBERED,
    OFFICERS,
    PARTNER,
    SAYING,
    TELLING,
    TIMES,
    TOGETHER,
    TOWARDS,
)
from .drafts import Draft
from .pacts import is_pact
from .podium import may_mention, names_podium

__all__ = ["Worth", "worth"]

_HELD = frozenset(("hold", "happen", "plan", "gather"))
_OF_IT = frozenset({"happen", "pronoun"})  # `состоялась она в мае`
_HOLDING_IT = frozenset({"hold", "pronoun"})  # `завтра он продолжит их в Баку`
_SEATED = frozenset({"session", "conference", "talks", "consultations"})  # at which others may be named later
_MOVING = frozenset({"delegation", "travel"})
_VISITING = frozenset({"delegation", "visit"})
_PARTNERS = frozenset({PARTNER})  # `партнером по переговорам`, no trading partner
_TELLING_ROLES = INTERLOCUTORS | OFFICERS | GUESTS | {PARTNER}
_RECEIVING = frozenset({"spare", "guide"})  # `A уделил B час`, `A показал B порт`
_SPEAKING = SAYING | {"wish", "invite"}
_STAYING = frozenset({"attend", "seated"})  # `сидели молча`
_CHAIRS = frozenset({CHAIR})
_LEMMA = attrgetter("lemma")
_NOMINAL = 6  # tiles of a sentence that has no verb: `Второй раунд чешско-польских консультаций.`
_OF_SIDE = ("кую", "кой")  # how the adjective of a side ends
_SHORT = 5  # tokens before the dash of a sentence without a verb
_ASKING = frozenset({"чем", "я"})
_TOGETHER = "говорили"
_TALKED = frozenset({"говорил", "говорила", "говорили"})


class Worth(Enum):
    """What a sentence can give."""

    NOTHING = 0
    NOTING = 1  # it mentions an encounter, and nobody
    READING = 2


def worth(tiles: Tiles, spoken_of: Draft | None = None, *, series: bool = False, leading: bool = False) -> Worth:
    """What a sentence can give, by the kinds of words in it and by the encounter *spoken of* before; in an article
    about a *series* of them whoever speaks to somebody has met him; what the *leading* sentences name may have its
    people later."""
    noun = not tiles.cues.isdisjoint(NOUNS)
    if People in tiles.kinds or RolePhrase in tiles.kinds or "pronoun" in tiles.cues:
        cues = tiles.cues
        tells = (
            noun
            or not cues.isdisjoint(TELLING)
            or _names(tiles, _TELLING_ROLES)
            or (spoken_of is not None and _adds(tiles, spoken_of))
            or ("travel" in cues and (Place in tiles.kinds or not TOWARDS.isdisjoint(_words(tiles))))
            or (not cues.isdisjoint(_RECEIVING) and _names_two(tiles))
            or ("hold" in cues and _names_two(tiles) and not TIMES.isdisjoint(_words(tiles)))
            or _is_promising(tiles)
            or ("say" in cues and _is_talk(tiles))
            or (spoken_of is not None and spoken_of.several and tiles.tokens.words[tiles.sentence.first] in COUNTING_UP)
            or (series and not cues.isdisjoint(_SPEAKING))
            or tiles.tokens.words[tiles.sentence.first] in IN_TURN | NUMBERED
        )
        return Worth.READING if tells else Worth.NOTHING
    if spoken_of is not None and spoken_of.errand and "discuss" in tiles.cues:
        return Worth.READING
    gathers = leading and "gather" in tiles.cues
    if gathers or tiles.cues >= _MOVING or (spoken_of is not None and "it_was" in tiles.cues):
        return Worth.READING
    if spoken_of is not None and not tiles.cues.isdisjoint(_STAYING):
        return Worth.NOTING
    if noun:
        tells = not tiles.cues.isdisjoint(_HELD) or tiles.cues >= _VISITING or _is_elliptic(tiles)
        tells = tells or ((leading or tiles.size <= _NOMINAL) and not tiles.cues.isdisjoint(_SEATED))
        tells = tells or (spoken_of is None and may_mention(tiles))
        return Worth.READING if tells else Worth.NOTING
    return Worth.NOTHING


def _adds(tiles: Tiles, spoken_of: Draft) -> bool:
    """Who says something, or chairs a body, matters at a session or a conference; elsewhere who talked to whom."""
    words = _words(tiles)
    if names_company(tiles, words) or (PlaceAdjective in tiles.kinds and _opposes(words)):
        return True
    if spoken_of.is_public:
        added = not tiles.cues.isdisjoint(SAYING) or "partaker" in tiles.cues or names_podium(tiles, _words(tiles))
        added = added or ("wish" in tiles.cues and People in tiles.kinds)
        return added or _names(tiles, _CHAIRS)
    talks = "say" in tiles.cues and not _TALKED.isdisjoint(_words(tiles))
    return talks or tiles.cues >= _OF_IT or tiles.cues >= _HOLDING_IT or _is_elliptic(tiles)


def _opposes(words: list[str]) -> bool:
    """``чешскую делегацию вел A, польскую - B``"""
    return "-" in words and words[words.index("-") - 1].endswith(_OF_SIDE)


def _is_elliptic(tiles: Tiles) -> bool:
    """``затем - с B``: the verb is left out"""
    first = tiles.sentence.first
    return "-" in tiles.tokens.words[first + 1 : min(first + _SHORT, tiles.sentence.stop)]


def _words(tiles: Tiles) -> list[str]:
    return tiles.tokens.words[tiles.sentence.first : tiles.sentence.stop]


def _names_two(tiles: Tiles) -> bool:
    return list(map(type, tiles.values)).count(People) > 1


def _is_talk(tiles: Tiles) -> bool:
    """``A говорил с B``, ``в Баку говорили A и B``; not ``о чем говорили с B``, ``"Я говорил с B", - сказал A
    журналистам``"""
    words = _words(tiles)
    if Place in tiles.kinds and _TOGETHER in words and _names_two(tiles):
        return True
    return not _TALKED.isdisjoint(words) and not TOGETHER.isdisjoint(words) and _ASKING.isdisjoint(words)


def _is_promising(tiles: Tiles) -> bool:
    """``A договорился с B``; ``A ожидается в Баку``, where those of the next sentence are"""
    if "plan" not in tiles.cues and not ("target" in tiles.cues and Place in tiles.kinds):
        return False
    return any(isinstance(each, CueWord) and (is_pact(each) or each.lemma in COMING) for each in tiles.values)


def _names(tiles: Tiles, lemmas: frozenset[str]) -> bool:
    """``собеседником стал …``, ``партнером по переговорам``: a role that tells of an encounter by itself."""
    if RolePhrase not in tiles.kinds:
        return False
    roles = compress(tiles.values, map(is_, map(type, tiles.values), repeat(RolePhrase)))
    found = lemmas.intersection(map(_LEMMA, roles))
    return bool(found) and (found != _PARTNERS or "по" in _words(tiles))
