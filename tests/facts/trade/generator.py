"""Writes passages from a record of trade: phrasings, orders and fillers, with the record that they tell."""

from __future__ import annotations

from decimal import Decimal

import attrs
from hypothesis import strategies as st

from kztoday_parse.model import Flow, Money, PartialDate, Period, Qualifier, Quantity, StatStatus

__all__ = ["Told", "fillers", "told_passages", "trade_passages"]


@attrs.frozen
class State:
    """A state in the forms that a clause about trade needs."""

    code: str
    nom: str
    gen: str
    to: str
    since: str
    withal: str
    adjective: str  # nominative masculine, up to its ending


STATES = (
    State("KZ", "Казахстан", "Казахстана", "в Казахстан", "из Казахстана", "с Казахстаном", "казахстанск"),
    State("PL", "Польша", "Польши", "в Польшу", "из Польши", "с Польшей", "польск"),
    State("RU", "Россия", "России", "в Россию", "из России", "с Россией", "российск"),
    State("CN", "Китай", "Китая", "в Китай", "из Китая", "с Китаем", "китайск"),
    State("FR", "Франция", "Франции", "во Францию", "из Франции", "с Францией", "французск"),
    State("UZ", "Узбекистан", "Узбекистана", "в Узбекистан", "из Узбекистана", "с Узбекистаном", "узбекск"),
    State("BY", "Беларусь", "Беларуси", "в Беларусь", "из Беларуси", "с Беларусью", "белорусск"),
    State("AM", "Армения", "Армении", "в Армению", "из Армении", "с Арменией", "армянск"),
    State("RS", "Сербия", "Сербии", "в Сербию", "из Сербии", "с Сербией", "сербск"),
)


@attrs.frozen
class Told:
    """The slots of a record, and the text that tells them."""

    text: str
    flow: Flow
    value: Money | Quantity
    period: Period | None
    change_percent: Decimal | None
    reporter: str
    partner: str
    status: StatStatus = StatStatus.ACTUAL


_MAGNITUDES = {"тыс.": 3, "млн": 6, "млрд": 9}
_CURRENCIES = {"долларов": "USD", "долларов США": "USD", "евро": "EUR", "рублей": "RUB", "тенге": "KZT"}
_QUALIFIERS = {"": Qualifier.EXACT, "более ": Qualifier.OVER, "почти ": Qualifier.ABOUT, "около ": Qualifier.ABOUT}

_figures = st.tuples(st.integers(1, 999), st.integers(0, 9)).map(lambda parts: f"{parts[0]},{parts[1]}")


@st.composite
def _money(draw: st.DrawFn) -> tuple[str, Money]:
    digits, word = draw(_figures), draw(st.sampled_from(["млн", "млрд"]))
    currency, qualifier = draw(st.sampled_from(sorted(_CURRENCIES))), draw(st.sampled_from(sorted(_QUALIFIERS)))
    amount = Decimal(digits.replace(",", ".")).scaleb(_MAGNITUDES[word])
    text = f"{qualifier}{digits} {word} {currency}"
    return text, Money(amount, _CURRENCIES[currency], None, _QUALIFIERS[qualifier])


@st.composite
def _tonnes(draw: st.DrawFn) -> tuple[str, Quantity]:
    digits, word = draw(_figures), draw(st.sampled_from(["тыс.", "млн"]))
    return f"{digits} {word} тонн", Quantity(Decimal(digits.replace(",", ".")).scaleb(_MAGNITUDES[word]), "t")


@st.composite
def _periods(draw: st.DrawFn) -> tuple[str, Period]:
    year = draw(st.integers(2001, 2025))
    whole = Period(PartialDate(year), PartialDate(year))
    half = Period(PartialDate(year, 1), PartialDate(year, 6))
    months = Period(PartialDate(year, 1), PartialDate(year, 11))
    return draw(
        st.sampled_from(
            [
                (f"в {year} году", whole),
                (f"за {year} год", whole),
                (f"по итогам {year} года", whole),
                (f"в первом полугодии {year} года", half),
                (f"за 11 месяцев {year} года", months),
                (f"в январе-ноябре {year} года", months),
            ]
        )
    )


@st.composite
def _changes(draw: st.DrawFn) -> tuple[str, str, Decimal | None]:
    """What stands before the verb, what behind the figure, and the change."""
    percent = draw(st.integers(1, 60))
    up, down = Decimal(percent), Decimal(-percent)
    return draw(
        st.sampled_from(
            [
                ("составил", "", None),
                ("достиг", "", None),
                ("составил", f" (+{percent}%)", up),
                ("составил", f" (-{percent} %)", down),
                (f"вырос на {percent}% и составил", "", up),
                (f"сократился на {percent}%, до", "", down),
                (f"увеличился на {percent} процентов и достиг", "", up),
                ("составил", f", что на {percent}% больше, чем годом ранее", up),
                ("составил", f", что на {percent}% ниже показателя предыдущего года", down),
            ]
        )
    )


def _pair(draw: st.DrawFn) -> tuple[State, State]:
    """Two states; home reports wherever it is one of them."""
    first, second = draw(st.permutations(STATES))[:2]
    return (second, first) if second.code == "KZ" else (first, second)


Figure = tuple[str, Money]


def _exact(figure: Figure) -> Figure:
    """The figure without the words that bound it."""
    text = next(
        figure[0].removeprefix(each)
        for each in sorted(_QUALIFIERS, key=len, reverse=True)
        if figure[0].startswith(each)
    )
    return text, attrs.evolve(figure[1], qualifier=Qualifier.EXACT)


def _clause(draw: st.DrawFn, flow: Flow, subject: str, pair: tuple[State, State]) -> Told:
    """``в 2020 году S составил F`` in one order or another."""
    when, period = draw(_periods())
    verb, tail, change = draw(_changes())
    figure, value = draw(_money()) if verb.endswith("составил") else _exact(draw(_money()))
    parts = draw(st.sampled_from([(when, subject), (subject, when)]))
    text = f"{' '.join(parts)} {verb} {figure}{tail}."
    return _told(text, flow, value, period, pair, change)


@st.composite
def _turnovers(draw: st.DrawFn) -> Told:
    first, second = _pair(draw)
    subject = draw(
        st.sampled_from(
            [
                f"товарооборот {first.gen} и {second.gen}",
                f"товарооборот {first.gen} {second.withal}",
                f"объем взаимной торговли {first.gen} {second.withal}",
                f"внешнеторговый оборот {first.gen} {second.withal}",
            ]
        )
    )
    return _clause(draw, Flow.TURNOVER, subject, (first, second))


@st.composite
def _exports(draw: st.DrawFn) -> Told:
    first, second = draw(st.permutations(STATES))[:2]
    subject = draw(
        st.sampled_from(
            [
                f"экспорт {first.gen} {second.to}",
                f"{first.adjective}ий экспорт {second.to}",
                f"экспорт {first.since} {second.to}",
                f"объем экспорта {first.gen} {second.to}",
                f"экспорт {first.adjective}ой пшеницы {second.to}",
            ]
        )
    )
    return _clause(draw, Flow.EXPORT, subject, (first, second))


@st.composite
def _imports(draw: st.DrawFn) -> Told:
    first, second = draw(st.permutations(STATES))[:2]
    subject = draw(
        st.sampled_from(
            [
                f"импорт {first.gen} {second.since}",
                f"{first.adjective}ий импорт {second.since}",
                f"импорт {second.adjective}ой пшеницы {first.to}",
                f"ввоз товаров {second.since} {first.to}",
            ]
        )
    )
    return _clause(draw, Flow.IMPORT, subject, (first, second))


@st.composite
def _shipments(draw: st.DrawFn) -> Told:
    """Verbs with a quantity."""
    first, second = draw(st.permutations(STATES))[:2]
    tonnes, (when, period) = draw(_tonnes()), draw(_periods())
    text = draw(
        st.sampled_from(
            [
                f"{when} {first.nom} экспортировал {second.to} {tonnes[0]} пшеницы.",
                f"{first.nom} {when} вывез {second.to} {tonnes[0]} угля.",
                f"{when} {first.since} {second.to} отправлено {tonnes[0]} меди.",
                f"{second.to} {when} {first.nom} поставил {tonnes[0]} муки.",
                f"более {tonnes[0]} муки экспортировал {first.nom} {second.to} {when}.",
            ]
        )
    )
    value = attrs.evolve(tonnes[1], qualifier=Qualifier.OVER) if text.startswith("более") else tonnes[1]
    return _told(text, Flow.EXPORT, value, period, (first, second))


@st.composite
def _investments(draw: st.DrawFn) -> Told:
    """The one that receives reports."""
    first, second = draw(st.permutations(STATES))[:2]
    money, (when, period) = draw(_money()), draw(_periods())
    text = draw(
        st.sampled_from(
            [
                f"{when} приток прямых инвестиций {second.since} {first.to} составил {money[0]}.",
                f"инвестиции {second.gen} в экономику {first.gen} {when} составили {money[0]}.",
                f"{second.adjective}ие компании {when} вложили в экономику {first.gen} {money[0]}.",
                f"{when} инвесторы {second.since} вложили в {first.adjective}ую экономику {money[0]}.",
            ]
        )
    )
    return _told(text, Flow.INVESTMENT, money[1], period, (first, second))


@st.composite
def _balances(draw: st.DrawFn) -> Told:
    first, second = draw(st.permutations(STATES))[:2]
    money, (when, period) = draw(_money()), draw(_periods())
    sign, noun = draw(st.sampled_from([(1, "положительное сальдо"), (-1, "отрицательное сальдо")]))
    text = f"{noun} {first.gen} в торговле {second.withal} {when} составило {money[0]}."
    value = attrs.evolve(money[1], amount=sign * money[1].amount)
    return _told(text, Flow.BALANCE, value, period, (first, second))


@st.composite
def _plans(draw: st.DrawFn) -> Told:
    first, second = _pair(draw)
    (figure, value), year = _exact(draw(_money())), draw(st.integers(2026, 2040))
    text = draw(
        st.sampled_from(
            [
                f"к {year} году {first.nom} и {second.nom} намерены довести товарооборот до {figure}.",
                f"товарооборот {first.gen} и {second.gen} к {year} году планируется увеличить до {figure}.",
                f"ожидается, что в {year} году товарооборот {first.gen} {second.withal} достигнет {figure}.",
            ]
        )
    )
    told = _told(text, Flow.TURNOVER, value, Period(PartialDate(year), PartialDate(year)), (first, second))
    return attrs.evolve(told, status=StatStatus.TARGET)


def _told(
    text: str,
    flow: Flow,
    value: Money | Quantity,
    period: Period,
    pair: tuple[State, State],
    change: Decimal | None = None,
) -> Told:
    return Told(text[0].upper() + text[1:], flow, value, period, change, pair[0].code, pair[1].code)


told_passages = st.one_of(_turnovers(), _exports(), _imports(), _shipments(), _investments(), _balances(), _plans())

fillers = st.sampled_from(
    [
        "Стороны обсудили повестку предстоящей встречи.",
        "Министр рассказал о ходе реформ и поблагодарил коллег.",
        "На строительство школы выделено 2,4 млрд тенге.",
        "Средняя зарплата по отрасли составила 420 тыс. тенге.",
        "В работе форума приняли участие 350 человек.",
        "Погода в регионе не изменится.",
    ]
)


@st.composite
def trade_passages(draw: st.DrawFn) -> tuple[str, Told]:
    """A record in a paragraph between sentences about other things."""
    told = draw(told_passages)
    before, behind = draw(st.lists(fillers, max_size=2)), draw(st.lists(fillers, max_size=2))
    return " ".join((*before, told.text, *behind)), told
