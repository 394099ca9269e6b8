"""The state that an article is written from: the one that «наша страна» means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import compress

from ..grammar.leaves import match_sense
from ..layout import Layout, Sentence, Zone
from ..lexicon.codes import is_side
from ..lexicon.lexicon import fold_word
from ..lexicon.senses import (
    GEN,
    KINDS,
    NOM,
    CueWord,
    CurrencyWord,
    Demonym,
    Place,
    PlaceAdjective,
    PlaceKind,
    Preposition,
    Sense,
    VerbForm,
)
from ..model import Dateline
from ..tokens import Tokens
from .document import Document

__all__ = ["home_state", "is_at_home", "is_home_told", "land_state"]

_DEFAULT = "KZ"
_OFTEN = 3  # a state that is named less often may be anyone's partner
_BEFORE, _BEHIND = 4, 6  # tokens from a state back to the trade that it owns, and on to what it moves
_FLOWS = frozenset({"foreign_trade", "circulation", "export", "import", "balance", "surplus", "deficit"})
_JOINED = frozenset({"и", ",", "или"})  # в Китай и Вьетнам
_MOVES = frozenset({"export", "import", "haul_out", "haul_in", "rise", "fall"})
_OFFICES = ("нацстат", "статком", "госкомстат", "статист")  # Нацстатком Грузии
_TELLING = frozenset({Zone.TITLE, Zone.BODY})
_NAMING = KINDS[Place] | KINDS[PlaceAdjective] | KINDS[Demonym]


def home_state(tokens: Tokens, layout: Layout, dateline: Dateline | None) -> str:
    """The state of the agency, but of the dateline's place where the article names that one first and the other
    never; else the one whose trade the article begins with; else Kazakhstan, or where it is not named, and no page
    head says whose page it is, the state that is named most, or that opens the headline, if it is named often."""
    if dateline is None or layout.dateline is None or not dateline.agency:
        told = _told_of(tokens, layout)
        return told or (_DEFAULT if layout.published_at is not None else _most_named(tokens, layout))
    place = match_sense(tokens, layout.dateline, Place)
    here = place[0].code if place is not None else _DEFAULT
    state = tokens.agencies.get(" ".join(fold_word(dateline.agency).split())) or here  # whatever blank parts its words
    places = () if state in (here, _DEFAULT) else _places(tokens)
    named = Counter(place.code for place in places if place.kind is PlaceKind.STATE)
    return here if next(iter(named), state) == here and not named[state] else state


def land_state(document: Document) -> str:
    """The state that «республика» means: that of the dateline's place, where a foreign agency writes from it."""
    line = document.layout.dateline
    if line is None or document.home == _DEFAULT:
        return document.home
    place = match_sense(document.tokens, line, Place)
    return document.home if place is None else place[0].code


def is_home_told(document: Document) -> bool:
    """The agency or a page head says whose the article is; else it is anybody's guess."""
    return (document.dateline is not None and bool(document.dateline.agency)) or (
        document.layout.published_at is not None
    )


def is_at_home(document: Document) -> bool:
    """Something says where the article is at home: its dateline, its page head, or a place there that it names."""
    return is_home_told(document) or any(place.code == document.home for place in _places(document.tokens))


def _places(tokens: Tokens) -> Iterator[Place]:
    """Every place that is named, be it a state or in one."""
    for entries in compress(tokens.entries, map(KINDS[Place].__and__, tokens.kinds)):
        yield from (entry.sense for entry in entries or () if isinstance(entry.sense, Place))


def _told_of(tokens: Tokens, layout: Layout) -> str | None:
    """The state whose trade the headline or the first sentence that names one tells of, where neither names
    Kazakhstan: ``Внешняя торговля Грузии``, ``Узбекистан нарастил экспорт``."""
    telling: str | None = None
    for sentence in layout.sentences:
        if sentence.zone not in _TELLING:
            continue
        named = [at for at in range(sentence.first, sentence.stop) if tokens.kinds[at] & _NAMING]
        if any(_DEFAULT in _states(tokens, at) for at in named):
            return None
        telling = telling or next(filter(None, (_trader(tokens, sentence, at) for at in named)), None)
        if named and sentence.zone is Zone.BODY:
            break
    return telling


def _trader(tokens: Tokens, sentence: Sentence, at: int) -> str | None:
    """The state named at *at*, where it owns or moves the trade beside it in the sentence."""
    found = match_sense(tokens, at, Place)
    if found is None or found[0].kind is not PlaceKind.STATE:
        return None
    place, stop = found
    before, behind = range(max(sentence.first, at - _BEFORE), at), range(stop, min(sentence.stop, stop + _BEHIND))
    owns = place.cases & GEN and not _is_ruled(tokens, at - 1)
    if owns and (any(map(_is_flow, _cues(tokens, before))) or _is_office(tokens, before)):
        return place.code
    leads = place.cases & NOM and not _is_ruled(tokens, at - 1) and tokens.words[at - 1] not in _JOINED
    cues = [*_cues(tokens, behind)] if leads else []
    moves = any(cue.cue in _MOVES and cue.form is VerbForm.PAST for cue in cues)
    return place.code if moves and any(cue.cue in _FLOWS for cue in cues) else None


def _is_flow(cue: CueWord) -> bool:
    return cue.cue in _FLOWS and (bool(cue.cases & NOM) or cue.form is VerbForm.OTHER)  # внешняя и взаимная торговля


def _is_office(tokens: Tokens, where: Iterable[int]) -> bool:
    return any(tokens.words[at].startswith(_OFFICES) for at in where)


def _is_ruled(tokens: Tokens, at: int) -> bool:
    return bool(tokens.kinds[at] & KINDS[Preposition])


def _cues(tokens: Tokens, where: Iterable[int]) -> Iterator[CueWord]:
    for at in where:
        found = match_sense(tokens, at, CueWord) if tokens.kinds[at] & KINDS[CueWord] else None
        if found is not None:
            yield found[0]


def _states(tokens: Tokens, at: int) -> set[str]:
    return {_state(entry.sense) for entry in tokens.entries[at] or ()}


def _most_named(tokens: Tokens, layout: Layout) -> str:
    """By name, by adjective or by its people: ``экспорт упал, сообщили россиянам в российском министерстве``.

    Kazakhstan is it wherever it is named, but for once, behind others, in passing.
    """
    named = Counter[str]()
    for at in compress(range(tokens.size), map(_NAMING.__and__, tokens.kinds)):
        if at and match_sense(tokens, at - 1, CurrencyWord) is not None:
            continue  # долларов США
        named.update(_states(tokens, at))
        if named[_DEFAULT] > 1:
            return _DEFAULT
    named.pop("", None)
    leads = next(iter(named), _DEFAULT) == _DEFAULT
    default = named.pop(_DEFAULT, 0)
    first, second = [*named.most_common(2), (_DEFAULT, 0), (_DEFAULT, 0)][:2]
    if default and (leads or first[1] <= _OFTEN):
        return _DEFAULT
    opening = None if layout.title is None else match_sense(tokens, layout.title[0], Place)
    if opening is not None and named[opening[0].code] >= _OFTEN:  # `Перу наращивает импорт из Чили`
        return opening[0].code
    return first[0] if first[1] >= _OFTEN and first[1] > second[1] else _DEFAULT


def _state(sense: Sense) -> str:
    """The one state that a word names, "" where it names none or several."""
    if isinstance(sense, Place):
        return sense.code if sense.kind is PlaceKind.STATE else ""
    if isinstance(sense, PlaceAdjective):
        return sense.codes[0] if len(sense.codes) == 1 and is_side(sense.codes[0]) else ""
    return sense.code if isinstance(sense, Demonym) else ""
