"""The state a person stands for: by his role, in brackets behind his name, by the side he sits on, by whom he is
named with."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import compress
from typing import NamedTuple

from ..grammar.leaves import match_sense
from ..grammar.roles import RolePhrase
from ..grammar.talks import WITH
from ..lexicon.codes import is_side
from ..lexicon.senses import KINDS, NOM, HeadKind, Place, PlaceAdjective, Preposition
from ..tokens import Tokens
from .brackets import state_in_brackets
from .hints import PAST_OF_MANY
from .mention import NamedAt
from .reference_words import STATE_HEADS
from .sides import sent_by, side_before, state_at, state_of_frame

__all__ = ["set_countries"]

_LOOK_BACK = 60
_PLACE, _ADJECTIVE, _PREPOSITION = KINDS[Place], KINDS[PlaceAdjective], KINDS[Preposition]
_POINTED = re.compile(r"\b(?:этой|этого|данной|данного) (?:стран|государств|республик)| королевства$")
_KINGDOMS = frozenset("BE BH BT DK ES GB JO KH LS MA NL NO SA SE SZ TH TO".split())
_OF_TWO = re.compile(r"\w[кн]о-\w+ск")  # `Российско-казахстанский фонд`: of neither state alone
_JOINING = frozenset(["и", ",", "-", ":"])  # behind a state that is not the only subject
_INTO = frozenset(["в", "во"])
_VISITS = ("визит", "поездк")
_DURING = frozenset("рамках ходе время с".split())
_TOGETHER = frozenset("вместе совместно наряду".split())
# Seats of power that stand for their state, and whom one state alone sends; `дома` stands behind `Белого`.
_SEATS = {
    **dict.fromkeys("пентагона госдепа госдепартамента".split(), "US"),
    **dict.fromkeys("кремля госдумы".split(), "RU"),
    **dict.fromkeys("бундестага бундесрата".split(), "DE"),
    "кнессета": "IL",
    "еврокомиссар": "EU",
    "нунций": "VA",
    "рады": "UA",
    "жогорку": "KG",
    "олий": "UZ",
    "милли": "AZ",
}
_ONLY_ONE = frozenset(["президент", "премьер-министр", "премьер", "король", "канцлер", "глава государства"])
_STATE_WORDS = frozenset("министра министр мид центробанка нацбанка".split())
_PARTNER = 5  # tokens within which `с` has another side behind it
_MUTUAL = ("обсуд", "пров", "встрет", "подпис", "договор", "обменя", "согласова", "обсужд")
_SENT = frozenset("посол посланник консул поверенный атташе".split())  # whom they meet is at home elsewhere
_SECRETARY = frozenset(["государственный", "секретарь"])


def set_countries(tokens: Tokens, mentions: Sequence[NamedAt]) -> dict[int, str]:
    """The country of every mention that has one, by the first token of the name."""
    countries: dict[int, str] = {}
    joined: dict[int, str] = {}
    last: _Placed | None = None
    for mention in mentions:
        role = mention.role
        if tokens.raw[mention.stop] == "(" and (role is None or not role.countries):
            code = state_in_brackets(tokens, mention.stop + 1)
            if code is not None:
                countries[mention.first] = code
                continue
        if role is None:
            code = sent_by(tokens, mention.sentence, mention.first) or joined.get(mention.first - 1)
            if code is not None:
                countries[mention.first] = code
                if _is_listed(tokens, mention, joined):
                    joined[mention.stop] = code
            continue
        if last is not None and last.mention.sentence != mention.sentence:
            last = None
        placed = _own(mention, role) or _beside(tokens, mention, role, last)
        if placed is not None:
            countries[mention.first] = placed.code
            last = placed
    return countries


def _is_listed(tokens: Tokens, mention: NamedAt, joined: Mapping[int, str]) -> bool:
    """``с чешской стороны были Ян Новак и Петр Кубик``: another name follows, whose bearer sits on the same side."""
    before, behind = tokens.words[mention.first - 1], tokens.words[mention.stop]
    several = before.endswith(PAST_OF_MANY) or (before == "," and mention.first - 1 in joined)
    return behind == "и" or (several and behind == ",")


class _Placed(NamedTuple):
    """A person whose state is known, and whether the side says so on which he sits."""

    mention: NamedAt
    role: RolePhrase
    code: str
    by_side: bool


def _own(mention: NamedAt, role: RolePhrase) -> _Placed | None:
    if role.countries and (len(role.countries) < 2 or not _OF_TWO.search(role.text)):
        return _Placed(mention, role, role.countries[0], False)
    words = role.text.lower().split()
    code = next((_SEATS[word] for word in words if word in _SEATS), "US" if words[-2:] == ["белого", "дома"] else "")
    return _Placed(mention, role, code, False) if code else None


def _beside(tokens: Tokens, mention: NamedAt, role: RolePhrase, last: _Placed | None) -> _Placed | None:
    """The nearest of: ``с таджикской стороны``, ``шведская -``, or somebody named before in the same sentence."""
    nearest = mention.sentence if last is None else last.mention.stop
    side = side_before(tokens, max(nearest, role.first - _LOOK_BACK), role.first)
    if side is not None:
        return _Placed(mention, role, side, True)
    state = state_of_frame(tokens, mention.sentence, role.first)
    if state is not None:
        return _Placed(mention, role, state, True)
    pointed = _POINTED.search(role.text)
    if pointed or role.text.endswith(" страны"):
        code = _spoken_of(tokens, role.first) if pointed else _only_state(tokens, mention.sentence, role.first)
        if code is None or (role.text.endswith("королевства") and code not in _KINGDOMS):
            return None
        return _Placed(mention, role, code, False)
    if role.kind != HeadKind.ROLE or not _is_of_state(role):
        return _Placed(mention, role, last.code, True) if last is not None and last.by_side else None
    received = not role.cases & NOM or "где" in tokens.words[mention.sentence : role.first]
    if received and (host := _host(tokens, mention, role)) is not None:
        return _Placed(mention, role, host, False)
    apart = _meets(tokens, mention, role, last) or _are_two_heads(role, last)
    if last is not None and (last.by_side or (_is_of_state(last.role) and last.role.lemma not in _SENT)) and not apart:
        return _Placed(mention, role, last.code, last.by_side)
    return None


def _are_two_heads(role: RolePhrase, last: _Placed | None) -> bool:
    """``президент Перу Хорхе Мадуро встретился с президентом Асланом Оспановым``: no state has two."""
    return last is not None and role.lemma == last.role.lemma and role.text.lower() in _ONLY_ONE


def _meets(tokens: Tokens, mention: NamedAt, role: RolePhrase, last: _Placed | None) -> bool:
    """``премьер Перу Хорхе Мадуро и министр Аслан Оспанов обсудили визы``: they are of two sides, with no third."""
    if last is None or last.by_side or last.mention.stop != role.first - 1 or tokens.words[role.first - 1] != "и":
        return False
    verb, behind = tokens.words[mention.stop], tokens.words[mention.stop + 1 : mention.stop + _PARTNER]
    return verb.startswith(_MUTUAL) and verb.endswith(("ли", "лись")) and WITH.isdisjoint(behind)


def _host(tokens: Tokens, mention: NamedAt, role: RolePhrase) -> str | None:
    """``в рамках визита в Перу провел переговоры с министром торговли``: the state where the other side is at home.
    A visit told before counts where the sentence has a town of that state."""
    if tokens.words[max(0, role.first - 2)] in _TOGETHER:
        return None
    towns = set()
    for at in range(role.first - 2, max(1, role.first - _LOOK_BACK), -1):
        if tokens.words[at] not in _INTO or not tokens.kinds[at + 1] & _PLACE:
            continue
        found = match_sense(tokens, at + 1, Place)
        code = found[0].code if found is not None else ""
        if _is_visited(tokens, at):
            return code if is_side(code) and (at >= mention.sentence or code in towns) else None
        if at >= mention.sentence:
            towns.add(code)
    return None


def _is_visited(tokens: Tokens, at: int) -> bool:
    """``в рамках рабочего визита``, ``с визитом``, ``прибыл`` before ``в Перу``; none that is over or to come."""
    for visit in range(at - 1, max(0, at - 3), -1):
        if tokens.words[visit].startswith("прибы"):
            return True
        if tokens.words[visit].startswith(_VISITS):
            return not _DURING.isdisjoint(tokens.words[max(0, visit - 4) : visit])
    return False


def _spoken_of(tokens: Tokens, stop: int) -> str | None:
    """The state or the town that was named last: what ``этой страны`` points at."""
    for at in range(stop - 1, max(0, stop - _LOOK_BACK), -1):
        if tokens.kinds[at] & _PLACE and tokens.raw[at][0].isupper():
            found = match_sense(tokens, at, Place)
            if found is not None and is_side(found[0].code):
                return found[0].code
    return None


def _only_state(tokens: Tokens, first: int, stop: int) -> str | None:
    """The state that the sentence begins with, the one that it has named so far, or the text before it: what
    ``президент страны`` is president of."""
    subject = state_at(tokens, first)
    if subject is not None and subject[0].cases & NOM and tokens.words[subject[1]] not in _JOINING:
        return subject[0].code
    codes = _states(tokens, first, stop) or _states(tokens, max(0, first - _LOOK_BACK), first)
    return codes.pop() if len(codes) == 1 else None


def _states(tokens: Tokens, first: int, stop: int) -> set[str]:
    codes = set()
    for at in compress(range(first, stop), map(_PLACE.__and__, tokens.kinds[first:stop])):
        found = match_sense(tokens, at, Place)
        if found is not None and is_side(found[0].code):
            codes.add(found[0].code)
    return codes


def _is_of_state(role: RolePhrase) -> bool:
    """A job of a state; ``президент`` with anything behind it may be a company's."""
    words = role.text.lower().replace("-", " - ").split()
    if role.lemma in ("президент", "вице-президент"):
        return words[-1] == "президент" or bool(role.countries)
    return role.lemma in STATE_HEADS or not _STATE_WORDS.isdisjoint(words) or _SECRETARY.issubset(words)
