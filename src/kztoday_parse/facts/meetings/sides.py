"""The states whose sides meet: those of the people, of their firms, of the place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from ...grammar.people import People, RolePhrase
from ...lexicon.codes import BODIES, is_side
from ...lexicon.senses import ACC, GEN, LOC, CueWord, Place, PlaceAdjective, PlaceKind, Preposition, Sense
from ...mentions import Sign
from ...model import Person
from ...tokens import Tokens
from ..document import Document
from ..home import is_at_home, land_state
from .clauses import Clause, Scenery
from .cues import BETWEEN, BOTH, ENVOYS, HEAD_OF_GOVERNMENT, HEAD_OF_STATE, NOUNS, PREMIER, TOGETHER
from .drafts import Draft
from .jobs import role_of

__all__ = ["Sides", "are_opposed", "sides_named", "state_of_dateline"]

_KAZAKHSTAN = "KZ"  # the state whose articles these are
_KAZAKH = ("аким", "заместитель акима", "первый заместитель акима", "председатель мажилиса", "депутат мажилиса")
_HEADS = frozenset({"президент", HEAD_OF_STATE, PREMIER, HEAD_OF_GOVERNMENT})
_LEADERS = frozenset({"президент", "лидер"})
_DATELINE = 8  # tokens in which the place of a dateline stands
_BESIDE = 2  # tiles between a delegation and its state
_SENT = 2  # the states of an ambassador; more stand in `послы Перу - A, Чили - B и Кубы - C`
_REACH = 6  # tiles from `между` to the last of the states
_PAIRED = 2  # tiles from one state to the next, with a conjunction between
_BODILY = frozenset({"session", "talks", "consultations"})  # what a body of two states holds
_SENDING = frozenset({"от", "со стороны"})
_TAKING_PART = frozenset({"attend", "address", "represent", "lead"})
_DASH = Sign("-")
_FROM = frozenset({"с", "со", "от"})
_FEMININE = ("ую", "ая", "ой")  # `делегацию`, `сторона`, `части`
_PARTIES = ("делегац", "сторон", "часть", "части", "групп")  # how the words begin for those who sit on one side
_SIDED = NOUNS | {"delegation", "country"}  # `country` is the cue of `сторона`, too


class Sides:
    """Whom the people of an article stand for; *roles* are their jobs as the text gives them."""

    def __init__(self, document: Document, roles: Mapping[int, RolePhrase]) -> None:
        self.document: Document = document
        self.tokens: Tokens = document.tokens
        self.people: tuple[Person, ...] = document.people.people
        self.roles = roles
        self.dateline: str = state_of_dateline(document)
        self.home: str = document.home
        self.both: frozenset[str] = frozenset()  # the states of the last encounter of two

    def of(self, draft: Draft) -> tuple[str, ...]:
        """The codes of the sides, sorted. Who stands for no state is of the state that his job names (``глава
        французской Areva``), or another's (``посол Казахстана в Индии``), else of the place."""
        codes, stateless = set(filter(is_side, draft.codes)), False
        for index in draft.people:
            country = self.people[index].country
            told = self._told(index) or self._at_home(index, draft) if country is None else {country}
            codes |= told
            stateless = stateless or not told
        stateless = stateless or (draft.nameless and not draft.is_public and len(codes) < 2)
        if stateless and (not draft.codes or len(codes) < 2 <= len(draft.people)):
            mutual = not codes and any(map(self._is_of_both, draft.people))
            codes |= self.both if mutual else self._elsewhere(draft, codes)
        states = tuple(sorted(filter(is_side, codes)))
        self.both = frozenset(states) if len(states) == 2 else self.both
        return states

    def _at_home(self, index: int, draft: Draft) -> set[str]:
        """``президент A``, the only one without a state: of the one that the article is at home in, where anything says
        which that is; where a foreign agency writes from, of that state, unless he meets somebody of it."""
        role = role_of(self.people[index])
        if role.startswith(_KAZAKH) and self.home == _KAZAKHSTAN:
            return {self.home}
        if not role and self._titled == index:
            return {self.home}
        if role in _HEADS and self._holders[role] == 1 and self._is_placed:
            land = land_state(self.document)
            return {self.home if any(self.people[each].country == land for each in draft.people) else land}
        return set()

    @cached_property
    def _is_placed(self) -> bool:
        return is_at_home(self.document)

    @cached_property
    def _holders(self) -> Counter[str]:
        """How many people have each role."""
        return Counter(map(role_of, self.people))

    @cached_property
    def _titled(self) -> int | None:
        """``A позвонил B. Лидер Казахстана сказал …``: the only one whose job the article does not tell with his name,
        where nobody else has that of the head of state."""
        untold = [each for each, person in enumerate(self.people) if person.role is None and person.country is None]
        at_home = (role_of(person) for person in self.people if person.country == self.home)
        held = any(role.startswith("президент") for role in at_home)
        alone = len(untold) == 1 and not held and any(map(self._is_head, self._roles_alone()))
        return untold[0] if alone else None

    def _roles_alone(self) -> Iterator[RolePhrase]:
        streams = (tiles for tiles in self.document.streams if RolePhrase in tiles.kinds)
        return (tile.value for tiles in streams for tile in tiles if isinstance(tile.value, RolePhrase))

    def _is_head(self, role: RolePhrase) -> bool:
        """``лидер Казахстана``, ``глава государства``"""
        if role.plural:
            return False
        return role.text.lower() == HEAD_OF_STATE or (role.lemma in _LEADERS and role.countries == (self.home,))

    def _is_of_both(self, index: int) -> bool:
        """``министры двух стран A и B``"""
        role = self.roles.get(index)
        return role is not None and not BOTH.isdisjoint(self.tokens.words[role.stop : role.stop + _BESIDE])

    def _elsewhere(self, draft: Draft, codes: set[str]) -> set[str]:
        """The states to which ambassadors and consuls are sent, else that of the place, else the article's own."""
        if draft.state and draft.state not in codes and not draft.is_public:
            return {draft.state}
        jobs = [self._told(index) for index in draft.people if self.people[index].country is not None]
        told = {code for job in jobs if len(job) <= _SENT for code in job if code}
        here = self._scene_of(draft)
        if here in codes and self.dateline:
            here = self.home if len(codes) == 1 else ""  # all sides are told
        return told - codes or self._abroad(draft, here, codes)

    def _abroad(self, draft: Draft, here: str, codes: set[str]) -> set[str]:
        """``в Токио A встретился с B``, of no states: A is of the article's own; ``с министром Чили B``: only A is."""
        if here in ("", self.home) or self.home in codes:
            return {here}
        at_home = self.dateline == self.home
        if (at_home and not codes and len(draft.people) > 1) or any(map(self._is_envoy, draft.people)):
            return {here, self.home}
        own = at_home and bool(codes) and any(self.people[each].country is None for each in draft.hosts)
        return {self.home if own else here}

    def _is_envoy(self, index: int) -> bool:
        """``в Токио посол A``, of no state: of the article's own."""
        person = self.people[index]
        return person.country is None and role_of(person).startswith(ENVOYS)

    def _scene_of(self, draft: Draft) -> str:
        """The state of its place, or the one that it was held in; of a public event that says nothing of its people."""
        if draft.is_public:
            return self.seat
        return self.seat if draft.place is None else draft.place.code

    @cached_property
    def seat(self) -> str:
        """The state of the dateline, where it has a part in the article: many agencies write from home of whoever
        meets abroad."""
        involved = self.dateline == _KAZAKHSTAN or any(person.country == self.dateline for person in self.people)
        return self.dateline if involved or all(person.country is None for person in self.people) else ""

    def _told(self, index: int) -> set[str]:
        """Every state that the words of a job name, by itself or by a city; "" for a group of states. Of a job shared
        out over a list (``послы Перу - A, Чили - B``) the words that are his own."""
        codes = set[str]()
        for sense in self._senses_of(index):
            if isinstance(sense, Place):
                if sense.kind == PlaceKind.CITY and not sense.cases & (GEN | LOC):
                    continue  # a name that sounds like it
                codes.add("" if sense.kind == PlaceKind.GROUP and sense.code not in BODIES else sense.code)
            elif isinstance(sense, PlaceAdjective):
                codes.update(sense.codes)
        return codes

    def _senses_of(self, index: int) -> Iterator[Sense]:
        role = self.roles.get(index)
        if role is not None:
            told = role.text.lower()
            own = (at for at in range(role.first, role.stop) if self.tokens.words[at] in told)
            yield from (entry.sense for at in own for entry in self.tokens.entries[at] or ())


def state_of_dateline(document: Document) -> str:
    """The code of the state in which the dateline's place lies, or nothing."""
    first, line = document.layout.dateline, document.dateline
    if line is None or first is None:
        return ""
    entries = (entry for each in document.tokens.entries[first : first + _DATELINE] for entry in each or ())
    places = (entry.sense for entry in entries if isinstance(entry.sense, Place))
    return next((place.code for place in places if place.name == line.place), "")


def _is_side(place: Place) -> bool:
    return place.kind == PlaceKind.STATE or place.code in BODIES


def sides_named(clause: Clause) -> Iterator[str]:
    """The states that the clause itself names as sides: ``консультации с Швецией``, ``казахстанско-иранской``."""
    for each in clause.scenery:
        if isinstance(each.value, Place):
            if _stands_for_side(clause, each) if _is_side(each.value) else _is_represented(clause, each):
                yield each.value.code
        elif isinstance(each.value, PlaceAdjective) and _describes_side(clause, each.at):
            yield from each.value.codes


def are_opposed(clause: Clause) -> bool:
    """``чешскую делегацию возглавлял A, польскую - B``: the second side has its adjective only"""
    return any(isinstance(each.value, PlaceAdjective) and _is_before_name(clause, each.at) for each in clause.scenery)


def _is_before_name(clause: Clause, at: int) -> bool:
    """``польскую - B``, of a side; not where prizes are given"""
    tiles = clause.tiles
    words, sentence = tiles.tokens.words, tiles.sentence
    if words[tiles.bounds[at + 1]] != "-" or at + 2 >= tiles.size or "negation" in clause.cues:
        return False
    if type(tiles.values[at + 2]) not in (People, RolePhrase) or not words[tiles.bounds[at + 1] - 1].endswith(
        _FEMININE
    ):
        return False
    from_side = words[tiles.bounds[at] - 1] in _FROM  # `с польской - B`
    return from_side or any(word.startswith(_PARTIES) for word in words[sentence.first : sentence.stop])


def _stands_for_side(clause: Clause, each: Scenery) -> bool:
    """``с Швецией``, ``делегация Ирана``, ``Казахстан представлял посол``"""
    if each.preposition in TOGETHER:
        return True
    if len(clause.scenery) > 1 and (_is_second(clause, each) or _owns_body(clause, each)):
        return True
    if _owns_ministry(clause, each):
        return True
    before = clause.tiles.items[max(0, each.at - _BESIDE) : each.at]
    if any(isinstance(tile.value, CueWord) and tile.value.cue == "delegation" for tile in before):
        return True
    return _is_represented(clause, each) or (each.preposition in _SENDING and _has_sent(clause, each))


def _has_sent(clause: Clause, each: Scenery) -> bool:
    """``от Чехии участвовал A``, ``от Польши - B``; not ``представил ответ на угрозу со стороны Чехии``"""
    values, first = clause.tiles.values, each.at - 1
    if first > clause.first and type(values[first - 1]) not in (Sign, CueWord):
        return False
    return any(verb.cue in _TAKING_PART for verb in clause.verbs) or values[each.at + 1 :][:1] == [_DASH]


def _is_represented(clause: Clause, each: Scenery) -> bool:
    """``Казахстан представлял A``, ``Баку представил A, Катар - B``; not ``представлять в совете ООН``"""
    verb = next((verb.at for verb in clause.verbs if verb.cue == "represent"), -1)
    place = each.value
    if verb < 0 or each.preposition or not (isinstance(place, Place) and place.cases & ACC):
        return False
    if place.kind == PlaceKind.CITY and not place.capital:
        return False
    before = clause.tiles.items[each.at - 1].value if each.at > clause.first else None
    return abs(each.at - verb) == 1 or before is None or isinstance(before, Sign)


def _is_second(clause: Clause, each: Scenery) -> bool:
    """``между Перу и Чили``"""
    return any(other.preposition in BETWEEN and other.at == each.at - _PAIRED for other in clause.scenery)


def _describes_side(clause: Clause, at: int) -> bool:
    """An adjective of the encounter, a delegation or a side, at most two tiles before it; ``с японской``,
    ``японскую - A``, where a side was named before."""
    behind = clause.tiles.items[at + 1 : at + 4]
    if any(isinstance(tile.value, CueWord) and tile.value.cue in _SIDED for tile in behind):
        return True
    if clause.cues.get("delegation") == at - 1:
        return True  # `делегация чешской партии`
    if _is_before_name(clause, at) or (at == clause.first and are_opposed(clause)):
        return True  # `чешскую группу вел A, польскую - B`
    before = clause.tiles.items[at - 1].value if at and clause.cues.get("country", at) < at else None
    if isinstance(before, Preposition):
        return True
    return any(noun.cue in _BODILY and 0 < at - noun.at <= _BESIDE for noun in clause.nouns)


def _owns_ministry(clause: Clause, each: Scenery) -> bool:
    """``между МИД Казахстана и МИД Эстонии``, ``между ведомствами Казахстана и Эстонии``"""
    if not isinstance(each.value, Place) or not each.value.cases & GEN:
        return False
    opened = any(0 < each.at - opener.at <= _REACH and opener.word in BETWEEN for opener in clause.openers)
    return opened and any(noun.cue in _BODILY and noun.at < each.at for noun in clause.nouns)


def _owns_body(clause: Clause, each: Scenery) -> bool:
    """``заседание межправительственной комиссии Казахстана и Катара``: two states right behind it."""
    states = [other.at for other in clause.scenery if isinstance(other.value, Place) and _is_side(other.value)]
    pairs = any(abs(at - each.at) == _PAIRED for at in states)
    return pairs and any(noun.cue in _BODILY and 0 < each.at - noun.at <= _BESIDE + _PAIRED for noun in clause.nouns)
