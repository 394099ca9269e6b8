"""What a cue word says of trade: which flow it measures, and what must stand beside it to be believed."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from ...lexicon.senses import CueWord, VerbForm
from ...model import Flow

__all__ = [
    "AHEAD",
    "BALANCES",
    "CAUSES",
    "COMES",
    "COMPARING",
    "COSTING",
    "DONE",
    "FINITE",
    "FRAMES",
    "GENITIVE",
    "GOALS",
    "IN_MONEY",
    "MOVED",
    "MOVES",
    "OFFICES",
    "OTHER",
    "PAST",
    "PAYING",
    "PLANS",
    "PRESENT",
    "PURSE",
    "QUIET",
    "SEASONS",
    "STANDARDS",
    "TOPICS",
    "TRENDS",
    "VERBAL",
    "VERBS",
    "WAS",
    "WILL_BE",
    "Needs",
    "Topic",
    "is_counted",
    "is_one_by_one",
    "is_traded",
    "trade_cue",
]


class Needs(StrEnum):
    """What a word needs beside it before it tells of trade between economies."""

    NOTHING = "nothing"  # экспорт, товарооборот
    BORDER = "border"  # отправить, поставки: a state at one end, or somewhere abroad
    GOODS = "goods"  # вывезти: a state, goods, or trade told before; rubbish is hauled, too
    TRADE = "trade"  # оборот, дефицит: a state, or trade told before
    ECONOMY = "economy"  # инвестиции, вложить: a state, or foreign money
    CAPITAL = "capital"  # поступить: the same, and investments beside it


class Topic(NamedTuple):
    """What a figure can measure. ``flow`` None is other money. ``sign`` is that of a balance, ``world``
    marks trade with everyone, ``mine`` a verb whose subject receives (``привлечь инвестиции``), ``either``
    one that is export or import by who is home (``получить``), ``back`` the other direction, ``itself`` a verb whose
    subject are the goods (``уйти``)."""

    flow: Flow | None
    needs: Needs = Needs.NOTHING
    sign: int = 1
    world: bool = False
    mine: bool = False
    either: bool = False
    back: bool = False
    itself: bool = False


OTHER = Topic(None)
COMES = Topic(Flow.IMPORT, Needs.GOODS, either=True)  # поступило 5 тыс. тонн муки

TOPICS: Mapping[str, Topic] = MappingProxyType(
    {
        "turnover": Topic(Flow.TURNOVER),
        "traded": Topic(Flow.TURNOVER),
        "foreign_trade": Topic(Flow.TURNOVER, world=True),
        "circulation": Topic(Flow.TURNOVER, Needs.TRADE),
        "export": Topic(Flow.EXPORT),
        "haul_out": Topic(Flow.EXPORT, Needs.GOODS),
        "shipment": Topic(Flow.EXPORT, Needs.BORDER),
        "ship": Topic(Flow.EXPORT, Needs.BORDER),
        "pass": Topic(Flow.EXPORT, Needs.BORDER, itself=True),
        "import": Topic(Flow.IMPORT),
        "haul_in": Topic(Flow.IMPORT, Needs.GOODS),
        "purchase": Topic(Flow.IMPORT, Needs.BORDER),
        "buy": Topic(Flow.IMPORT, Needs.BORDER),
        "get": Topic(Flow.IMPORT, Needs.BORDER, either=True),
        "wares": Topic(Flow.EXPORT, Needs.BORDER, either=True),
        "reverse": Topic(Flow.EXPORT, Needs.TRADE, back=True),
        "balance": Topic(Flow.BALANCE),
        "surplus": Topic(Flow.BALANCE),
        "deficit": Topic(Flow.BALANCE, sign=-1),
        "abundance": Topic(Flow.BALANCE, Needs.TRADE),
        "shortage": Topic(Flow.BALANCE, Needs.TRADE, sign=-1),
        "investment": Topic(Flow.INVESTMENT, Needs.ECONOMY),
        "invest": Topic(Flow.INVESTMENT, Needs.ECONOMY),
        "arrive": Topic(Flow.INVESTMENT, Needs.CAPITAL),
        "attract": Topic(Flow.INVESTMENT, Needs.ECONOMY, mine=True),
        "project": OTHER,
        "accounts": OTHER,
        "other": OTHER,
    }
)

# Verbs that the lexicon keeps under a cue of encounters; here they tell of trade.
_LEMMAS: Mapping[str, str] = MappingProxyType(
    {"получить": "get", "отдать": "other", "дать": "amount", "возглавлять": "rank", "возглавить": "rank"}
    | dict.fromkeys("уйти уехать попасть достаться уходит уходят уходило уходила уходили уходил".split(), "pass")
)


def trade_cue(word: CueWord) -> str:
    """The class of a cue word as the grammar of trade sees it."""
    return _LEMMAS.get(word.lemma, word.cue)


# Flows of goods, and those that only money measures.
MOVED = frozenset({Flow.EXPORT, Flow.IMPORT})
IN_MONEY = frozenset({Flow.BALANCE, Flow.INVESTMENT})

# Words of growth and fall with their signs.
TRENDS: Mapping[str, int] = MappingProxyType({"rise": 1, "fall": -1})
# Verbs between what is measured and its figure, whose form tells a plan from a fact.
MOVES = frozenset({"rise", "fall", "amount", "exceed"})
# Verb forms of what has happened, of what has not yet, and those that have a subject of their own.
DONE = frozenset({VerbForm.PAST, VerbForm.PRESENT, VerbForm.SHORT_PASSIVE})
AHEAD = frozenset({VerbForm.FUTURE, VerbForm.INFINITIVE})
FINITE = frozenset({VerbForm.PAST, VerbForm.PRESENT, VerbForm.FUTURE})
# Cues of planning.
PLANS = frozenset({"plan", "wish", "target"})
GOALS = frozenset({"target", "mark"})
BALANCES = frozenset({"balance", "surplus", "deficit"})
WAS = frozenset({"был", "была", "было", "были"})
# Words that frame the noun behind them: объем экспорта.
FRAMES = frozenset("measure outflow share rise fall worth bulk light whole mutual foreign direct".split())
# Cues that an elliptic piece may hold: they say nothing that would need a subject of its own.
QUIET = FRAMES | MOVES | frozenset(
    "mark provide goods country economy partner actors capital firm same_time year_before pronoun our rank respectively"
    " manage lag bilateral there than rate negation plan wish target negative recipient supplier here_to domestic"
    " clause your now which yearly monthly potential anaphor".split()
)  # fmt: skip

# Cues of what a change is counted against.
STANDARDS = frozenset({"than", "year_before", "yearly", "exceed", "measure", "mark"})
# Prepositions that say what the clause does with what they govern.
COMPARING = frozenset(
    ("против", "относительно", "по сравнению с", "по сравнению со", "в сравнении с", "в сравнении со", "по отношению к")
)
# A verb of what something cost: of exports or imports, of their worth.
COSTING = "обойтись"
PAYING = frozenset({"отдать", "потратить", "заплатить", "платить", "уплатить", "выложить", "заработать", "выручить"})
# How the words for a year that does not begin in January do: 2022/23 МГ, с начала сельхозгода.
SEASONS = ("сезон", "сельхоз", "мг", "маркетингов")
# Bodies that stand for a state: offices of statistics, and the only exporter of its gas; in all cases.
_OFFICES = {
    "белстат": "BY",
    "росстат": "RU",
    "грузстат": "GE",
    "армстат": "AM",
    "узстат": "UZ",
    "укрстат": "UA",
    "газпром": "RU",
}
OFFICES: Mapping[str, str] = MappingProxyType(
    {name + ending: code for name, code in _OFFICES.items() for ending in ("", "а", "у", "е", "ом")}
)
# How words for what a figure is, or was, begin: с нынешних 5 млн.
PRESENT = ("нынешн", "текущ", "сегодняшн", "прошлогодн")
# Prepositions of what made trade move.
CAUSES = frozenset(
    ("из-за", "вследствие", "благодаря", "на фоне", "несмотря на", "ввиду", "за счет", "в результате", "в связи с")
)
# Cues of verbs, also where the lexicon gives single forms of them.
VERBS = frozenset({"ship", "pass", "haul_out", "haul_in", "buy", "get", "invest", "attract", "arrive", "traded"})

WILL_BE = frozenset({"будет", "будут"})
# Things that are counted and not traded.
_UNTRADED = frozenset(
    "компания предприятие проект контракт рейс вагон контейнер квартира экземпляр".split()
    + "пассажир турист студент житель человек".split()
    + ["рабочее место"]
)
_PIECES = frozenset({"единица", "штука", "head"})
# Endings of adjectives in the genitive, and of verbs, that no list holds.
GENITIVE = ("ого", "его", "ой", "ей", "ых", "их")
VERBAL = ("л", "ла", "ло", "ли", "ет", "ут", "ют", "ит", "ат", "ят", "ся", "сь", "ено", "ано", "ыто")
PAST = ("ал", "ел", "ил", "ол", "ул", "ял", "ла", "ло", "ли", "лся", "лась", "лось", "лись")
# What a traveller may carry along.
PURSE = 10_000
# Units in which goods are traded; people, areas and powers are none.
_UNITS = _PIECES | frozenset(("t", "kg", "m3", "barrel", "liter", "kWh", "ounce-troy", "ounce", "carat"))


def is_counted(unit: str) -> bool:
    """Goods that are counted by their noun: ``12 тыс. автомобилей``."""
    return not unit.isascii() and unit not in _UNTRADED and unit not in _PIECES


def is_one_by_one(unit: str) -> bool:
    """Goods that are counted, also by the piece: ``5 тыс. штук``, ``200 голов``."""
    return unit in _PIECES or is_counted(unit)


def is_traded(unit: str) -> bool:
    """A unit of goods."""
    return unit in _UNITS or is_counted(unit)
