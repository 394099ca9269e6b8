"""A piece of a sentence: as much as may hold one statement, with what it says of trade.

``piece = {topic | qualified_money | quantity | change | period | end | goods | other_word}``.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ...grammar.leaves import match_sense
from ...grammar.when import Moment
from ...lexicon.senses import NOM, CueWord, VerbForm
from ...mentions import Tiles
from ...model import Flow, Quantity
from ..leaves import is_preposition, is_sign, value_at
from .elements import End, Growth, Level, Measured, Said, Time, Where, fits
from .end_words import WORLD
from .terms import COMPARING, GENITIVE, MOVES, PLANS, STANDARDS, TOPICS, VERBAL, WAS, WILL_BE

__all__ = ["Piece"]

_HOPED = PLANS | {"claim"}
_KEPT = ("излиш", "остат", "запас", "потер", "резерв", "нехват", "дефицит")
_GENITIVE = ("а", "я", "и", "ы", "ов", "ев", "ей", "ого", "его", "ой", "ых", "их")


@attrs.define
class Piece:
    """What one piece of a sentence says, each list in the order of the text.

    ``trend`` is the sign of the growth or fall that it speaks of, or that the piece before did. An ``opaque``
    piece holds words that may be a subject of its own. ``heading`` is what it says of those whom it counts up
    (``основные поставщики``), where it does, ``exceeds`` the tile of its ``превысил``, or -1, ``step`` by how much it
    says that something grew. ``relative`` where per cent of the year before were told,
    ``negative`` the tile of an ``отрицательный``, or -1, ``denied`` where its last verb of growth or amount is,
    ``stepped`` where the piece before told by how much something grew, ``heard`` the sign of the growth or fall that
    the sentence before spoke of, ``office`` the state of the office that tells of it. It ``announces`` what comes
    behind it where a colon ends it; ``year_end`` are the tokens of ``по итогам года``.
    """

    opener: str
    first: int
    stop: int = 0
    said: tuple[Said, ...] = ()
    levels: tuple[Level, ...] = ()
    growths: tuple[Growth, ...] = ()
    times: tuple[Time, ...] = ()
    ends: tuple[End, ...] = ()
    goods: tuple[tuple[int, Where], ...] = ()
    marks: frozenset[str] = frozenset()
    forms: frozenset[VerbForm] = frozenset()
    against: tuple[Time, ...] = ()
    opaque: bool = False
    trend: int = 0
    heading: Said | None = None
    exceeds: int = -1
    step: Level | None = None
    relative: bool = False
    negative: int = -1
    denied: bool = False
    stepped: bool = False
    heard: int = 0
    office: str | None = None
    announces: bool = False
    year_end: Where | None = None

    def agrees(self, tiles: Tiles, said: Said) -> bool:
        """``они`` are no exports, but the sales or investments told before."""
        word = match_sense(tiles.tokens, said.where[0], CueWord)
        return "they" not in self.marks or word is None or word[0].plural

    def adds_to(self, flow: Flow) -> bool:
        """``поставил 5 млн тонн, увеличив экспорт на 13%``: the gerund's topic is that of the figure told before."""
        own = all(said.topic.flow is flow and not said.verbal for said in self.said)
        return own and VerbForm.GERUND in self.forms

    def joined(self, before: Piece, ends: tuple[End, ...]) -> Piece:
        """With the figures of the piece *before*, and the *ends* of both."""
        times = (*before.times, *self.times)
        return attrs.evolve(self, levels=before.levels, times=times, goods=before.goods or self.goods, ends=ends)

    def over_no_year(self) -> None:
        """``чем месяцем ранее``, ``за пять лет``: its changes are counted from something else than the year before."""
        self.growths = tuple(growth._replace(percent=None) for growth in self.growths)

    @property
    def had_goal(self) -> bool:
        """``план на год составлял 5 млн тонн``: of the same period as what was reached."""
        return self.marks >= {"goal", "amount"}

    @property
    def valued(self) -> bool:
        """It has a figure or a change."""
        return bool(self.levels or self.growths)

    @property
    def compares(self) -> bool:
        """What comes next is compared with; ``по сравнению с 2023 годом на 5%`` has told it."""
        if "than" not in self.marks:
            return False
        return not (self.against and self.growths and self.growths[-1].at > self.against[-1].at)

    @property
    def begins_with_standard(self) -> bool:
        """``по сравнению с 2014 годом экспорт в Китай вырос``: what follows the year is the clause's own."""
        if not self.against or self.growths or "more" in self.marks:
            return False
        return not self.said or self.said[0].at > self.against[0].at

    @property
    def tells(self) -> bool:
        """It leaves something to the next piece."""
        return bool(self.said or self.ends or self.times or self.goods or self.marks or self.office)

    @property
    def is_blank(self) -> bool:
        """Nothing in it was read."""
        return not (self.tells or self.valued or self.against or self.opaque)

    @property
    def led(self) -> bool:
        """``…, до 5 млн долларов несмотря на санкции``: what stands behind the figure is no subject."""
        return bool(self.levels) and self.levels[0].led

    @property
    def sums_up(self) -> bool:
        """``торговля оживилась: 98 млн евро``"""
        return self.opener == ":" and bool(self.levels) and self.levels[0].at == self.first

    @property
    def points_back(self) -> bool:
        """``готовность довести этот показатель до 5 млрд``, ``… довести его до …``, ``он из-за санкций упал до …``"""
        if "anaphor" in self.marks or {"subject", "moved"} <= self.marks:
            return True
        return "pronoun" in self.marks and bool(self.marks & MOVES) and VerbForm.INFINITIVE in self.forms

    def looks_back(self, told: Where | None) -> bool:
        """``годом ранее``, ``чем в 2020 году, когда …``: a period *told* by its distance from another one, or that
        another one is compared with, is left to no other figure."""
        return any(each.where == told and (each.when.shift or "когда" in self.marks) for each in self.times)

    def is_elliptic(self, tiles: Tiles, before: Sequence[End]) -> bool:
        """``С Грузией - 5 млн долларов``, ``С Грузией хуже: 5 млн долларов``: a state or a time, a dash or a colon,
        a figure. *before* are the states named before it."""
        if not self.levels:  # В Китай - на 5%
            return is_sign(tiles, self.growths[0].at - 2, "-") and bool(self.ends)
        at = self.levels[0].at
        if self.levels[0].base and at == self.first + 1 and len(self.levels) > 1:
            return True  # С 5 млн тонн до 7 млн
        if self.opener == ":" and self.first == at:
            return any(each.preposition == "с" for each in before)
        verb = value_at(tiles, at - 1)
        if tiles.tokens.words[tiles.items[at].first - 1] in WAS:
            return bool(self.times)  # в 2015 году было 5 млн долларов
        expected = isinstance(verb, CueWord) and verb.cue in PLANS and verb.lemma.endswith("ся")
        if expected or (isinstance(verb, CueWord) and verb.lemma in WILL_BE):
            return bool(self.times)  # к 2030 году ожидается 5 млн долларов
        at -= is_preposition(tiles, at - 1, "на", "с")  # В Китай - на 5 млн долларов, Китай - с 3 до 5 млн
        told = is_sign(tiles, at - 1, "-") or is_sign(tiles, at - 1, ":")
        return told and bool(self.ends or self.times)

    def priced_goods(self, tiles: Tiles) -> Where | None:
        """``стульев и столов - более чем на 3 млн долларов``, ``чеснока - 3 тыс. тонн``: a noun that no list holds."""
        if len(self.levels) != 1 or self.forms or self.opener not in (",", "и", "а", ";"):
            return None
        words, figure = tiles.tokens.words, self.levels[0].figure
        begin = tiles.items[self.first].first
        weighed = isinstance(figure.value, Quantity) and words[figure.first - 1] == "-"
        if not (weighed or words[figure.first - 1] == "на") or not begin < figure.first - 1:
            return None
        if weighed and (not words[begin].endswith(_GENITIVE) or words[begin].startswith(_KEPT)):
            return None  # посеяно - 2 млн тонн, излишков - 3 млн тонн
        if any(_is_verbal(words[at], words[at - 1]) for at in range(begin, figure.first - 1)):
            return None
        stop = tiles.items[self.levels[0].at].first
        while stop - 1 > begin and words[stop - 1] in ("-", "на"):
            stop -= 1
        return begin, stop

    def heads_list(self, tiles: Tiles, following: Piece | None) -> bool:
        """``основные покупатели - Афганистан (1,2 млн тонн)``: no topic of its own, states, each with a figure."""
        goods = all(said.topic == TOPICS["wares"] for said in self.said)  # покупатели китайских товаров
        if self.marks & {"откуда", "куда", "these"}:
            if not self.said:
                return False  # куда бы податься
        elif not goods:
            return False
        if "rank" in self.marks and len(self.ends) == 1 and self.heading is not None and self._leads(self.heading):
            return False
        if not self.levels:
            return is_sign(tiles, tiles.size - 1, ":") if following is None else following.opener in ("(", ":")
        at = self.levels[0].at - 1
        return bool(self.ends) and (is_sign(tiles, at, "-") or is_preposition(tiles, at, "с", "со"))

    def _leads(self, heading: Said) -> bool:
        """``Казахстан вошел в тройку экспортеров``: of everybody's trade."""
        return self.ends[0].at < heading.at and bool(self.ends[0].cases & NOM) and not self.ends[0].preposition

    def counts_from_base(self, tiles: Tiles) -> bool:
        """``с A до B``; ``B против A годом ранее`` counts from the year before, as every change does."""
        if self.opener == "(" and len(self.times) < 2:
            return False
        return any(level.base and not _is_compared(tiles, level) for level in self.levels)

    def has_standard(self, following: Piece | None) -> bool:
        """It, or the piece behind it, names what a change is counted against."""
        return any(each.against or each.marks & STANDARDS for each in (self, following) if each is not None)

    @property
    def needs_no_standard(self) -> bool:
        """``ввезено на четверть больше``, ``…, на 9% меньше``: than the year before, which goes without saying."""
        if self.said:
            return any(said.verbal for said in self.said)
        return not (self.opaque or self.ends or self.marks & PLANS)

    @property
    def is_only_standard(self) -> bool:
        """``…, что на 5% меньше 7 млн долларов 2022 года``: it tells of the figure before, and of the year before."""
        compared = bool(self.growths) and self.growths[0].compares and not self.said
        return compared and len(self.levels) == 1 and self.levels[0].base

    @property
    def standards(self) -> tuple[Time, ...]:
        """The times that a change is counted against: ``больше показателя 2017 года`` too."""
        return self.against or (self.times if self.marks & STANDARDS and not self.said else ())

    def counted_against(self, following: Piece | None) -> Moment | None:
        """What a change is counted against, where the text names it."""
        times = self.standards or (self.times if self.is_only_standard else ())
        if not self.against and following is not None and following.against:
            times = following.against
        return times[0].when.end if times else None

    def compares_topics(self, growth: Growth, flow: Flow | None, following: Piece | None) -> bool:
        """``импорт вдвое превысил экспорт``, ``… в 3 раза больше, чем экспорт``: two flows are compared, not two
        years; *flow* is that of the figure, where it is not the piece's own."""
        if growth.compares and any(_compares_others(each) for each in (self, following)):
            return True
        behind = growth.at if self.exceeds < 0 else min(growth.at, self.exceeds)
        if any(said.at > behind and not said.verbal for said in self.said):
            return True
        if following is None or "than" not in following.marks or not growth.compares:
            return False
        own = {flow, *(said.topic.flow for said in self.said)}
        return any(said.topic.flow not in own for said in following.said)

    def owner(self, growth: Growth) -> Level | None:
        """The figure that a change is of: the next one, else the last one before it."""
        fitting = [level for level in self.levels if not level.base and fits(growth.measured, level.figure.value)]
        behind = [level for level in fitting if level.at > growth.at]
        return behind[0] if behind else fitting[-1] if fitting else None

    def is_growth(self, growth: Growth, flow: Flow, following: Piece | None) -> bool:
        """A change of the figure of a *flow* beside it, against the year before."""
        if growth.percent is not None and not growth.compares:
            return True
        behind = bool(self.levels) and growth.at > self.levels[0].at
        opens = bool(self.levels) and not self.first  # Вывезли на 8% больше муки - на 5 млн; …, ввезли втрое больше
        verbal = (behind or opens) and bool(self.said) and self.needs_no_standard
        told = verbal or growth.measured is not Measured.ANY or self.has_standard(following)
        return told and not self.compares_topics(growth, flow, following)

    def exports_part(self, tiles: Tiles) -> bool:
        """``…, из которых 2 млн тонн поставлено на экспорт``: the rest is not."""
        word = value_at(tiles, self.first)
        parts = isinstance(word, CueWord) and word.lemma in ("из них", "из которых")
        if not parts or not any(said.verbal for said in self.said):
            return False
        abroad = any(not said.verbal and is_preposition(tiles, said.at - 1, "на") for said in self.said)
        return abroad or any(end.codes == (WORLD,) for end in self.ends)

    def answers(self, tiles: Tiles) -> bool:
        """``- это экспорт``: it says what the figure before was; ``- дефицит составил`` does not."""
        return is_sign(tiles, self.first, "-") and bool(self.said) and not (self.valued or self.marks & MOVES)


def _compares_others(piece: Piece | None) -> bool:
    """``больше, чем в Китае``, ``больше, чем ожидалось``, ``превысил план на 8%``"""
    if piece is None or piece.against:
        return False
    planned = "than" in piece.marks or "exceed" in piece.marks
    return "elsewhere" in piece.marks or (planned and bool(piece.marks & _HOPED))


def _is_verbal(word: str, before: str) -> bool:
    """``таможня наложила``, not ``жидкого мыла``"""
    return word.endswith(VERBAL) and not before.endswith(GENITIVE)


def _is_compared(tiles: Tiles, level: Level) -> bool:
    return is_preposition(tiles, level.at - 1, *COMPARING)
