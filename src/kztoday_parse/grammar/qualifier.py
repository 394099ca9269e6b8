"""Words that bound a figure, before and behind it: ``свыше``, ``не превысил``, ``с лишним``, ``до``."""

from __future__ import annotations

from typing import NamedTuple

from ..lexicon.senses import KINDS, ChangeWord, Month, MonthRange, QualifierWord
from ..lexicon.tables.trends import FALL, LOOKALIKES, RISE
from ..model.values import Qualifier
from ..tokens import Tokens
from .leaves import match_sense

__all__ = ["Lead", "bound_apart", "bound_behind", "first_bound", "lead", "trend_before", "trend_behind", "verb_before"]

_LEVEL_NOUNS = frozenset(
    "отметку отметки отметке планку планки рубеж рубежа порог порога уровень уровня сумму суммы сумме размер "
    "показатель показателя рекордные рекордных рекордную рекордных порядка".split()
)
_FILLERS = frozenset("чем в на и даже сумму суммой сумме размере всего лишь только уже".split()) | _LEVEL_NOUNS
_OPENERS = frozenset(("от", "между", "до"))
_OPPOSITE = {Qualifier.OVER: Qualifier.UNDER, Qualifier.UNDER: Qualifier.OVER}
_QUALIFIERS = KINDS[QualifierWord]
_MOST = 4
_REACH = 12
_VERB_REACH = 6
_WHEN = frozenset(("в", "за", "к", "по"))
_TIMES = frozenset(
    "г год года году годах месяц месяца месяце месяцев квартал квартала квартале полугодие полугодия полугодии неделю "
    "день период".split()
)
_MONTH = KINDS[Month] | KINDS[MonthRange]
_GOING_OVER = ("перевал", "перемахн", "перескоч")
_LEAST = 5  # tokens of a verb, what is set off by commas, and a preposition
_CLAUSE_ENDS = frozenset(".;!?()")
_CLOSING = frozenset('.,;:!?()-»"”')
_INFINITIVES = ("ать", "ять", "еть", "ить", "уть", "ться", "тись")
_HARDLY = frozenset({"едва", "вряд", "навряд"})
_PARTICLES = frozenset({"если", "никак", "уж"})
_TRENDS = RISE + FALL
_BEGINNINGS = frozenset(stem[:2] for stem in _TRENDS)


class Lead(NamedTuple):
    """What stands before a figure: how it bounds it, and the ``от``, ``между`` or ``до`` that opens it."""

    qualifier: Qualifier
    opens: str


def lead(tokens: Tokens, at: int, *, verbs: bool = False) -> tuple[Lead, int]:
    """``qualifier = [от | между | до] {qualifier_word {filler}}``: the words at *at*, and where the figure must begin.

    Several in a row are one (``около, если не более``): the first that bounds decides. *verbs* such as
    ``превысил`` are read too where the text is nothing but the figure; in a clause they stand for themselves.
    """
    found, opens = Qualifier.EXACT, ""
    for _ in range(_MOST):
        if tokens.words[at] in _OPENERS and not opens:
            opens = tokens.words[at]
            at += 1
            continue
        following = _qualifier(tokens, at, verbs=verbs)
        if following is None or _compares(tokens, at, following[1]):
            break
        qualifier, stop = following
        if _denied(tokens, at):
            qualifier = _OPPOSITE.get(qualifier, qualifier)
        found = qualifier if found is Qualifier.EXACT else found
        at = _behind_fillers(tokens, stop)
    return Lead(found, opens), at


def _denied(tokens: Tokens, at: int) -> bool:
    """``не поднимался выше 5 млн``"""
    return at > 1 and tokens.words[at - 2] == "не" and _trend(tokens.words[at - 1]) != 0


def _qualifier(tokens: Tokens, at: int, *, verbs: bool) -> tuple[Qualifier, int] | None:
    if not tokens.kinds[at] & _QUALIFIERS:
        return None
    for entry in tokens.entries[at] or ():
        sense = entry.sense
        if type(sense) is QualifierWord and not sense.behind and (verbs or not sense.verb):
            return Qualifier(sense.qualifier), at + 1 + len(entry.rest)
    return None


def _compares(tokens: Tokens, at: int, stop: int) -> bool:
    """``больше на 5%`` compares; ``более чем на 5%`` bounds."""
    return stop == at + 1 and tokens.words[stop] in ("на", "в") and match_sense(tokens, at, ChangeWord) is not None


def _behind_fillers(tokens: Tokens, at: int) -> int:
    """``превысил [отметку в]``, ``более[,] [чем на]``: at most three words that change nothing."""
    at += tokens.words[at] == "," and tokens.words[at + 1] == "чем"
    for stop in range(at, min(at + 3, tokens.size)):
        if tokens.words[stop] not in _FILLERS:
            return stop
    return min(at + 3, tokens.size)


def verb_before(tokens: Tokens, at: int) -> Qualifier:
    """What the verb right before a figure says: ``превысил [отметку в] 600 млн``, ``не превышает``."""
    found = Qualifier.EXACT
    for i in range(at - 1, max(-1, at - 1 - _VERB_REACH), -1):
        if not tokens.kinds[i] & _QUALIFIERS:
            continue
        for entry in tokens.entries[i] or ():
            sense = entry.sense
            if type(sense) is QualifierWord and sense.verb and _reaches(tokens, i + 1 + len(entry.rest), at):
                found = Qualifier(sense.qualifier)
                if i > 1 and tokens.words[i - 1] == "ли" and tokens.words[i - 2] in _HARDLY:
                    found = _OPPOSITE.get(found, found)  # едва ли превысит 5 млн
    return _verb_apart(tokens, at) if found is Qualifier.EXACT else found


def _verb_apart(tokens: Tokens, at: int) -> Qualifier:
    """``перевалит, по-видимому, за 5 млн``: what stands between is set off by commas."""
    words = tokens.words
    if at < _LEAST or words[at - 1] != "за" or words[at - 2] != ",":
        return Qualifier.EXACT
    verb = next((i - 1 for i in range(at - 4, max(0, at - 4 - _VERB_REACH), -1) if words[i] == ","), -1)
    if verb < 0 or not words[verb].startswith(_GOING_OVER):
        return Qualifier.EXACT
    return Qualifier.UNDER if verb and words[verb - 1] == "не" else Qualifier.OVER


def _reaches(tokens: Tokens, stop: int, at: int) -> bool:
    """``превысил отметку в 5 млн`` and ``превысил в мае 5 млн`` bound the figure, ``превысил на 5 млн`` does not."""
    if stop < at and _tells_when(tokens, stop, at):
        return True
    return _behind_fillers(tokens, stop) == at and "на" not in tokens.words[stop:at]


def _tells_when(tokens: Tokens, first: int, stop: int) -> bool:
    """``в 2015 г.``, ``к 2030 году``, ``за прошлый месяц``, ``по итогам мая``"""
    last = stop - 1 - (tokens.words[stop - 1] == ".")
    if tokens.words[first] not in _WHEN or last <= first:
        return False
    return tokens.words[last] in _TIMES or bool(tokens.kinds[last] & _MONTH)


def bound_behind(tokens: Tokens, at: int) -> tuple[Qualifier, int] | None:
    """``bound = и выше | и более | с лишним``, behind a figure."""
    if not tokens.kinds[at] & _QUALIFIERS:
        return None
    found = match_sense(tokens, at, QualifierWord)
    if found is None or not found[0].behind or tokens.words[found[1]].endswith(_INFINITIVES):
        return None  # и меньше продавать не будем
    return Qualifier(found[0].qualifier), found[1]


def bound_apart(tokens: Tokens, at: int) -> tuple[Qualifier, int] | None:
    """``bound_apart = "," [если | никак | уж] qualifier_word``, behind a figure at the end of its clause:
    ``миллиард долларов, не меньше``, ``…, если не больше``."""
    if tokens.words[at] != ",":
        return None
    particle = tokens.words[at + 1] in _PARTICLES
    found = match_sense(tokens, at + 1 + particle, QualifierWord)
    if found is None or found[0].verb or tokens.words[at + 1 + particle] != "не":
        return None
    if found[1] < tokens.size and tokens.words[found[1]] not in _CLOSING:
        return None  # не меньше 3 млн из них
    qualifier = Qualifier(found[0].qualifier)
    return _OPPOSITE[qualifier] if tokens.words[at + 1] == "если" else qualifier, found[1]


def first_bound(*qualifiers: Qualifier) -> Qualifier:
    """Of what several words say of one figure, the first that bounds it."""
    for each in qualifiers:
        if each is not Qualifier.EXACT:
            return each
    return Qualifier.EXACT


def trend_behind(tokens: Tokens, at: int) -> int:
    """+1 or -1 where a word of growth or fall follows at once: ``вдвое сократил``, ``на 5% вырос``."""
    return _trend(tokens.words[at])


def _trend(word: str) -> int:
    if word[:2] not in _BEGINNINGS or not word.startswith(_TRENDS) or word.startswith(LOOKALIKES):
        return 0
    return 1 if word.startswith(RISE) else -1


def _goes_on(tokens: Tokens, at: int) -> bool:
    """``в 2011 г. до 5 млн``, ``на 5.2%``: no sentence ends with the full stop before *at*."""
    first = tokens.raw[at][:1]
    return first.islower() or (first.isdigit() and tokens.touches(at))


def trend_before(tokens: Tokens, at: int, reach: int = _REACH) -> int:
    """+1 or -1 where a word of growth or fall stands in the clause before *at*, else 0; the nearest counts, and
    ``не дотянул`` is none."""
    words = tokens.words
    for i in range(at - 1, max(-1, at - 1 - reach), -1):
        word = words[i]
        if word in _CLAUSE_ENDS and not (word == "." and _goes_on(tokens, i + 1)):
            return 0
        way = _trend(word)
        if way:
            return 0 if words[i - 1] == "не" else way
    return 0
