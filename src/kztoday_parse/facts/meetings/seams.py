"""Where a sentence falls into clauses."""

from __future__ import annotations

from ...grammar.people import People, RolePhrase
from ...grammar.quotes import QUOTES, quotation_end
from ...grammar.when import When
from ...lexicon.senses import NOM, CueWord, Preposition
from ...mentions import Gap, Sign, Tile, Tiles
from .clauses import FINITE, Clause
from .cues import COUNTS, MEETING_VERBS, TOGETHER, WITH
from .days import is_in_date

__all__ = ["Seams"]

_AND, _BUT, _COMMA = Sign("и"), Sign("а"), Sign(",")
_CLOSING = Sign(")")
_NOWHERE = -2
_TIMES = (Preposition, When, Gap)  # how what stands before a dash begins: `в среду`, `потом`
_INSERTED = 10  # tiles of what stands between a conjunction and the dash
_TELLING = frozenset({"receive", "meet", "talk", "phone"})  # verbs that a dash may stand for
_OPENING = 3  # tiles of a clause before the list of those who act
_TITLE = 28  # tokens of a name in quotation marks
_DEEPEST = 32  # clauses that hang on each other; no sentence has so many


class Seams:
    """The clauses of a sentence while it is read. ``separator`` is the tile of the last comma, dash or conjunction,
    at which the clause can still be cut."""

    __slots__ = ("clause", "clauses", "items", "outside", "separator", "tiles", "title")

    def __init__(self, tiles: Tiles) -> None:
        self.tiles: Tiles = tiles
        self.items: list[Tile] = tiles.items
        self.clause: Clause = Clause(tiles, 0)
        self.clauses: list[Clause] = [self.clause]
        self.separator: int = -1
        self.outside: int = _NOWHERE  # the separator before the last brackets
        self.title: int = -1  # the token behind the name of a thing, in quotation marks

    def sign(self, i: int, tile: Tile) -> None:
        """A comma or a conjunction may part clauses, a semicolon and brackets do."""
        text = tile.value.text  # type: ignore[union-attr]
        if text in QUOTES:
            if text == "«" and i and type(self.items[i - 1].value) is not Sign:
                self.title = quotation_end(self.tiles.tokens, tile.first, _TITLE)
            return
        if tile.first < self.title:
            return  # мероприятие «Мосты дружбы: вода»
        if text == ",":
            if When in self.tiles.kinds and is_in_date(self.tiles, i):
                return
            if self._goes_on_above(i):
                assert self.clause.above is not None
                self.clause = self.clause.above
        elif text == "-":
            self.separator = self._before_insertion(i)
            if self._is_ellipsis(i):
                self.split("again")
            elif self._is_itemised(i):
                self.clause.cues["itemised"] = i
        elif text in ";(" or (text == ":" and self.clause.link != "aside" and not self._lists(i)):
            if text == ":" and self._is_of_clock(tile):
                return
            self.outside = self.separator
            self._begin(i + 1, "aside" if text == "(" else "hard", self.clause)
        elif text == ")" and self.clause.link == "aside" and self.clause.above is not None:
            self.clause = self.clause.above
        self.separator = i

    def _is_of_clock(self, tile: Tile) -> bool:
        """``в 10:30``"""
        tokens, at = self.tiles.tokens, tile.first
        return tokens.words[at - 1].isdigit() and tokens.words[at + 1].isdigit()

    def is_contrast(self, separator: int) -> bool:
        """``его сменил A, а B принял C``: somebody acts before, whatever he does"""
        if separator < 1 or self.items[separator].value != _BUT or self.items[separator - 1].value != _COMMA:
            return False
        actors = self.clause.actors
        if actors and actors[-1].listed:
            return False  # `A, а также B`
        return any(each.cases & NOM and not each.preposition and each.at < separator for each in actors)

    def leave_brackets(self) -> None:
        """``как сообщает A, 5 мая в Токио (Япония) встретились``: the clause begins at the comma."""
        if self.outside > _NOWHERE and self.items[self.separator].value == _CLOSING:
            self.separator = max(self.outside, self.clause.first - 1)

    def _begin(self, first: int, link: str, above: Clause) -> None:
        """A new clause; every so many hang on none, since each may ask all those that it hangs on."""
        hangs = len(self.clauses) % _DEEPEST != 0
        self.clause = Clause(self.tiles, first, link, above if hangs else None)
        self.clauses.append(self.clause)

    def _goes_on_above(self, i: int) -> bool:
        """``встретился в Омске, где открыл консульство, с A``: the verb before still waits for whom it takes."""
        clause, above = self.clause, self.clause.above
        if clause.link not in ("which", "that") or above is None or i + 2 >= len(self.items):
            return False
        if self._is_its_verb(i + 1, above):
            return True
        preposition, guest = self.items[i + 1].value, self.items[i + 2].value
        if not (type(preposition) is Preposition and preposition.word in WITH and type(guest) in (People, RolePhrase)):
            return False
        if not above.verbs or any(verb.cue in MEETING_VERBS for verb in clause.verbs):
            return False
        return not any(each.preposition in TOGETHER for each in above.actors)

    def _is_its_verb(self, at: int, above: Clause) -> bool:
        """``A и B, для которых это первая встреча, [провели переговоры]``: the clause above has no verb yet."""
        value, clause = self.items[at].value, self.clause
        waits = clause.link == "which" and above.finite < 0 and not above.verbs and (above.actors or above.nouns)
        if not waits or not isinstance(value, CueWord) or value.form not in FINITE:
            return False
        if "whose" in clause.cues:
            return True  # `A, чей сын учится у B, [встретился с C]`
        return not any(each.cases & NOM and not each.preposition for each in clause.actors[:1])

    def _before_insertion(self, i: int) -> int:
        """``, а в среду, уже в Баку, -``: the separator behind which those words begin"""
        if self.items[i - 1].value != _COMMA:
            return self.separator
        for k in range(i - 2, max(self.clause.first, i - _INSERTED), -1):
            if self.items[k].value == _BUT:
                return k
            if type(self.items[k].value) in (People, RolePhrase):
                break
        return self.separator

    def _is_ellipsis(self, i: int) -> bool:
        """A dash for the verb said before: ``A встретился с B, а C - с D``."""
        verbs = self.clause.verbs
        if not verbs or not verbs[-1].at < self.separator or i + 2 >= len(self.items):
            return False
        if any(noun.at > self.separator for noun in self.clause.nouns):
            return False  # `провел он и встречи - с A`
        preposition, guest = self.items[i + 1].value, self.items[i + 2].value
        if type(preposition) is People and verbs[-1].cue in _TELLING:
            return type(self.items[self.separator + 1].value) in _TIMES  # `A принял B, в среду - C`
        return type(preposition) is Preposition and preposition.word in TOGETHER and type(guest) in (People, RolePhrase)

    def _is_itemised(self, i: int) -> bool:
        """Each his own topic: ``с A обсудил нефть, с B - газ``."""
        met = [each for each in self.clause.actors if each.preposition in WITH and not each.listed]
        return len(met) > 1 and met[-1].at == i - 1

    def _lists(self, i: int) -> bool:
        """A list behind a colon: ``провел ряд встреч: с A, с B``, ``встретился с коллегами: A, B``."""
        follows = type(self.items[i + 1].value) if i + 1 < len(self.items) else None
        last = self.clause.actors[-1] if self.clause.actors else None
        verbs = self.clause.verbs
        if follows is People and last is None and verbs and verbs[-1].cue == "attend":
            return True  # `участвовали также: A, B`
        if follows is When:
            return verbs != [] and not COUNTS.isdisjoint(self.clause.words)  # `виделись дважды: 5 мая и 6 июня`
        return follows is Preposition or (
            follows in (People, RolePhrase) and last is not None and last.at == i - 1 and not last.people
        )

    def before_list(self) -> int:
        """The separator at which a clause can begin: in ``как сообщил A, B и C проведут`` not that inside the list."""
        actors = self.clause.actors
        if not actors or not actors[-1].listed or actors[-1].at != self.separator + 1 or not actors[-1].people:
            return self.separator
        if self.items[self.separator].value != _AND:
            return self.separator
        last = next((k for k in range(len(actors) - 1, 0, -1) if not actors[k].listed), 0)
        before = range(actors[last].at - 1, max(self.clause.first, actors[last].at - _OPENING) - 1, -1)
        return next((k for k in before if type(self.items[k].value) is Sign), self.clause.first - 1)

    def split(self, link: str) -> None:
        """Begin a clause at the last separator, or go on with the one that a side clause interrupted."""
        old = self.clause
        above = old
        if link == "and" and old.link in ("which", "say") and old.above is not None:
            above = old.above
        if above is not old and not above.verbs:
            self.clause = above
        else:
            self._begin(self.separator + 1, link, above)
            old.below = self.clause
        old.hand_over(self.clause, self.separator)
