"""Which of a clause's topics a figure belongs to, and whether that topic is trade at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from ...lexicon.codes import is_side
from ...lexicon.senses import DAT, NOM
from ...mentions import Sign, Tiles
from ...model import Flow, Money, Quantity
from .elements import End, Role, Said
from .end_words import HOME, LAND, PARTY
from .piece import Piece
from .sides import FIRST
from .terms import FINITE, MOVED, OTHER, PURSE, TOPICS, Needs, is_counted

__all__ = ["believed", "coordinated", "governor", "is_shops", "is_weighed", "names_money"]

_BESIDE = 3  # tiles
_CANNED, _CAN = frozenset({"liter", "kg"}), 100
_FOREIGN = frozenset({"foreign", "from_abroad", "abroad"})
_WORLD_MONEY = frozenset({"USD", "EUR", "CNY", "GBP", "JPY", "CHF"})
_WORTH = frozenset({"worth", "wares", "goods", "на"})
_ABROAD = _FOREIGN | {"countries", "bilateral", "mutual", "direct", "partner"}
_BOTH = frozenset({"countries", "bilateral", "mutual"})  # оборот двух стран
_FIRMS = frozenset({"firm", "plant", "project"})
_OF_FIRMS = _FIRMS | {"shares"}
_PROJECTS = frozenset({"project", "plant"})
_THINGS = frozenset({"goods", "wares"})
_THERE = frozenset({"there", "here_to", "here_from", "export", "import"})  # туда, на экспорт
_OF_GOODS = MOVED | {Flow.TURNOVER}
_FAR = frozenset({Role.TO, Role.FROM, Role.WITH, Role.SHARE})
_NATIONAL = frozenset({Role.OWNER, Role.GOODS})
_ACROSS = frozenset({Role.TO, Role.FROM, Role.SHARE, Role.AT})


def governor(piece: Piece, at: int) -> Said | None:
    """The topic that rules the figure at tile *at*; ``отправил партию гуманитарной помощи``, ``вывез мусор`` is no
    trade, and none of it what it consists of."""
    said = _ruling(piece, at)
    if said is None:
        return None
    given = "aid" in piece.marks and (said.topic.needs in (Needs.BORDER, Needs.CAPITAL) or said.topic.back)
    return said._replace(topic=OTHER) if given or ("waste" in piece.marks and said.verbal) else said


def _ruling(piece: Piece, at: int) -> Said | None:
    """The last head before the tile *at*, else the first behind it.

    A noun in an oblique case rules only where no other does (``экспорт благодаря ценам вырос до …``).
    """
    for said in piece.said:
        if said.of == at and not (said.verbal or _is_shared_out(piece, said)):
            return _verb_for(said, piece.said)  # 2 млрд долларов товарооборота
    before = [said for said in piece.said if said.at < at]
    candidates = before or piece.said
    for said in candidates:
        if said.topic.back:
            return said  # обратным потоком ушло
    if not candidates:
        return None
    heads = [said for said in candidates if said.head]
    heads = [said for said in heads if said.topic != TOPICS["wares"]] or heads  # экспорт 45 видов продукции
    if heads:
        return _verb_for(heads[-1] if before else heads[0], candidates)
    behind = [said for said in piece.said if said.head]  # благодаря экспорту на 5% вырос товарооборот
    return _verb_for(behind[0], piece.said) if behind else _verb_for(candidates[0], candidates)


def _is_shared_out(piece: Piece, whole: Said) -> bool:
    """``5 млн долларов [товарооборота] приходится на импорт``"""
    others = (said for said in piece.said if said.head and said.topic.flow is not whole.topic.flow)
    return "share" in piece.marks and len(piece.levels) == 1 and any(said.at > whole.at for said in others)


def _verb_for(chosen: Said, candidates: Sequence[Said]) -> Said:
    """``привлек инвестиции``, ``ввез товары``: the verb tells the direction, the noun only what moves."""
    if chosen.verbal or chosen.topic.flow is None:
        return chosen
    for said in candidates:
        if said.verbal and (said.topic.flow is chosen.topic.flow or chosen.topic.either):
            return said
    return chosen


def coordinated(tiles: Tiles, piece: Piece, said: Said) -> list[Said]:
    """``экспорт и импорт составили 40 млн и 110 млн``: the topics in a row that ends in *said*, else it alone."""
    row = [said]
    for other in reversed(piece.said):
        if other.at == row[0].at - 2 and isinstance(tiles.items[other.at + 1].value, Sign):
            row.insert(0, other)
    one = [*piece.levels, *(() if piece.levels else piece.growths)]
    return row if len(one) == 1 and not any(level.base for level in piece.levels) else [said]


class Evidence(NamedTuple):
    """What stands beside a topic: the states that serve it, its piece, the flows told before it, its figure."""

    said: Said
    ends: Sequence[End]
    piece: Piece
    told: frozenset[Flow]
    value: Money | Quantity | None


def believed(
    said: Said, ends: Sequence[End], piece: Piece, told: frozenset[Flow], value: Money | Quantity | None
) -> bool:
    """The topic has beside it what it needs; *told* are the flows told before it, *value* is its figure."""
    if said.verbal and isinstance(value, Money) and said.topic.flow in MOVED and not piece.marks & _WORTH:
        return False  # money taken out of a country is no export
    if "unlawful" in piece.marks or _is_of_one_firm(said, ends, piece, value):
        return False
    if isinstance(value, Money) and _is_inland(said, ends, piece, value):
        return False
    if said.topic.needs in (Needs.BORDER, Needs.GOODS) and _is_pocketed(ends, piece, value):
        return False
    needed = _NEEDED.get(said.topic.needs)
    return needed is None or needed(Evidence(said, ends, piece, told, value))


def _is_inland(said: Said, ends: Sequence[End], piece: Piece, value: Money) -> bool:
    """``инвестиции в 5 млрд тенге``: no other state is named, and the money is that of no world trade."""
    abroad = any(each.role in _FAR or len(each.codes) > 1 for each in ends) or len(ends) > 1
    return said.topic.flow is Flow.INVESTMENT and not abroad and _is_home_money(piece, value)


def is_shops(said: Said, piece: Piece, value: Money | Quantity) -> bool:
    """``товарооборот вырос до 5 млрд тенге``: with no partner that of the shops, in the money of no world trade."""
    if said.topic.flow is not Flow.TURNOVER or said.topic.world:
        return False
    return isinstance(value, Money) and _is_home_money(piece, value)


def _is_home_money(piece: Piece, value: Money) -> bool:
    return value.currency not in _WORLD_MONEY and not piece.marks & _ABROAD


def _is_pocketed(ends: Sequence[End], piece: Piece, value: Money | Quantity | None) -> bool:
    """``купили на 300 тенге``, ``взяли 5 литров бензина``: by no state, but ``Япония купила 45 кг золота``"""
    if isinstance(value, Money):
        return not value.magnitude and value.amount < PURSE
    if value is None or value.unit not in _CANNED or value.value >= _CAN:
        return False
    states = (each for each in ends if each.leads and each.several and is_side(each.codes[0]))
    return "persons" in piece.marks or next(states, None) is None


def _moves_goods(evidence: Evidence) -> bool:
    """``вывезли зерно``"""
    said, ends, piece, told, value = evidence
    ends = [end for end in ends if end.at != said.at]  # вывезем: nobody is named
    snow = isinstance(value, Quantity) and value.unit == "m3"  # вывезено 5 тыс. кубометров: of what?
    return bool(ends or "goods" in piece.marks or (told and not snow))


def _is_of_states(evidence: Evidence) -> bool:
    """``оборот двух стран``, ``дефицит с Ираном``; ``взамен`` only where trade was told"""
    said, ends, piece, told, _ = evidence
    if said.topic.back and not told:
        return False
    states = told or piece.marks & _BOTH or any(each.role is not Role.AT for each in ends)
    return bool(states) and not piece.marks & _OF_FIRMS and not _is_of_another(said, piece)


def _is_of_another(said: Said, piece: Piece) -> bool:
    """``дефицит британского бюджета``"""
    return any(each.topic.flow is None and 0 < each.at - said.at <= _BESIDE for each in piece.said)


def _crosses_border(evidence: Evidence) -> bool:
    """``отправили в Иран``, ``продали за рубеж``; no aid, no shares"""
    said, ends, piece, told, value = evidence
    if "shares" in piece.marks or (said.verbal and isinstance(value, Money) and _is_sold_by_firm(said, piece)):
        return False
    if said.topic.either and said.verbal and not (piece.marks & _THINGS or is_weighed(value)):
        return False  # получил доступ за 5 млн долларов
    if said.topic.either and any(other.topic == OTHER for other in piece.said) and isinstance(value, Money):
        return False  # получил от экспорта муки 5 млн долларов
    if Flow.TURNOVER in told and not said.verbal and any(each.role in _NATIONAL for each in ends):
        return True  # из них 5 млн - поставки латвийских товаров
    if piece.opaque and said.topic == TOPICS["buy"] and _leads_there(ends):
        return False  # туристы купили билеты в Грузию
    if told & _OF_GOODS and not piece.opaque and any(each.codes == (HOME,) for each in ends):
        return True  # экспорт вырос …, купили мы на 5 млн долларов
    return any(_crosses(said, each) for each in ends) or bool(piece.marks & _THERE)


def _leads_there(ends: Sequence[End]) -> bool:
    """Nobody else is named but those who act."""
    there = any(each.role is Role.TO for each in ends)
    return there and all(each.role is Role.TO or each.leads for each in ends)


def _is_of_one_firm(said: Said, ends: Sequence[End], piece: Piece, value: Money | Quantity | None) -> bool:
    """``сеть увеличила товарооборот``, ``компания закупила в Китае автобусов на 5 млн долларов``, ``группа «Заря»
    нарастила экспорт``"""
    leading = [each.several for each in ends if each.leads]
    if "lone_firm" not in piece.marks and all(leading) and ("named" not in piece.marks or leading):
        return False
    if said.topic.flow is Flow.TURNOVER:
        return not ends
    acts = said.verbal or (piece.trend and "moved" not in piece.marks)  # компания нарастила экспорт
    return bool(acts) and said.topic.flow in MOVED and not _is_weight(value)


def _is_weight(value: Money | Quantity | None) -> bool:
    return isinstance(value, Quantity) and not is_counted(value.unit)


def is_weighed(value: Money | Quantity | None) -> bool:
    return isinstance(value, Quantity) and value.unit.isascii()


def _is_sold_by_firm(said: Said, piece: Piece) -> bool:
    """``завод продает соседям техники на 5 млн долларов``"""
    active = piece.forms & FINITE
    return bool(active and piece.marks & _FIRMS) and said.topic.flow is Flow.EXPORT


def _crosses(said: Said, each: End) -> bool:
    """A state at the far end, or the one whose goods are bought; sales in a country are its own."""
    if each.role is Role.AT and said.topic.flow is Flow.EXPORT:
        return False
    if each.role in _ACROSS:
        return True
    if said.topic.either:
        return each.role is not Role.BARE or (said.verbal and _receives(each))
    if each.role is Role.GOODS:
        return said.topic.flow is Flow.IMPORT
    if each.role is Role.BARE and (said.verbal or said.topic == TOPICS["shipment"]) and each.cases == DAT:
        return True  # соседям продано, поставки соседям
    return each.role is Role.BARE and said.verbal and each.codes not in ((PARTY,), (FIRST,)) and not each.cases & NOM


def _receives(each: End) -> bool:
    """``Китай получил 5 тыс. тонн``; what ``хозяйства Казахстана`` get, or Kazakhstan itself, may be its harvest."""
    return bool(each.cases & (NOM | DAT)) and each.codes != (FIRST,)


def _brings_capital(evidence: Evidence) -> bool:
    """``поступило``, with investments in the clause or told before"""
    piece = evidence.piece
    told = names_money(piece) or Flow.INVESTMENT in evidence.told
    return told and _is_of_economies(evidence)


def _is_of_economies(evidence: Evidence) -> bool:
    """Money of many that crosses a border: one company's project is none, goods are no money."""
    said, ends, piece, told, _ = evidence
    if "goods" in piece.marks and said.verbal and not said.topic.mine:
        return False
    if "outflow" in piece.marks and not any(each.role is Role.TO for each in ends):
        return False
    if any(not each.several for each in ends) or piece.marks & _PROJECTS:
        return False
    if piece.opener == "(" and said in piece.said and not (piece.ends or told):
        return False  # построят мост (сумма инвестиций - 5 млн долларов)
    if Flow.INVESTMENT in told and ("pronoun" in piece.marks or _comes_home(ends, piece)):
        return True  # их поступило
    if "shares" in piece.marks and not piece.marks & {"direct", "foreign"}:
        return False  # по итогам IPO привлечено, вложил в недвижимость
    if said.topic.mine and not (names_money(piece) or Flow.INVESTMENT in told):
        return False  # привлечь советников для взыскания 5 млн
    ends = [each for each in ends if said.topic.mine or each.codes != (HOME,) or each.role is not Role.BARE]  # мы
    if not said.verbal or said.topic.mine:
        return bool(ends or piece.marks & _FOREIGN or "direct" in piece.marks or Flow.INVESTMENT in told)
    return bool(piece.marks & _FOREIGN) or any(each.role is not Role.TO for each in ends)


def names_money(piece: Piece) -> bool:
    """The clause names investments or capital."""
    topics = [each.topic for each in piece.said if not (each.verbal and each.topic.mine)]
    named = any(topic.flow is Flow.INVESTMENT and topic.needs is not Needs.CAPITAL for topic in topics)
    return named or "capital" in piece.marks


def _comes_home(ends: Sequence[End], piece: Piece) -> bool:
    """``в страну поступило 5 млн``, and nothing says what else it could be"""
    return not piece.opaque and any(each.role is Role.TO and each.codes == (LAND,) for each in ends)


_NEEDED: Mapping[Needs, Callable[[Evidence], bool]] = MappingProxyType(
    {
        Needs.BORDER: _crosses_border,
        Needs.GOODS: _moves_goods,
        Needs.TRADE: _is_of_states,
        Needs.ECONOMY: _is_of_economies,
        Needs.CAPITAL: _brings_capital,
    }
)
