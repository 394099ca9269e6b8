"""Writes passages about an encounter, in many phrasings, orders and with many fillers."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st

__all__ = ["FILLERS", "Encounter", "Somebody", "encounters", "passage", "unrelated"]


class Somebody(NamedTuple):
    """A man with a job; every part is declined."""

    given: str
    family: str
    head: str
    rest: str
    code: str

    @property
    def name(self) -> str:
        """His name in the nominative."""
        return f"{self.given} {self.family}"

    def nominative(self) -> str:
        """``министр торговли Перу Карлос Мендес``"""
        return f"{self.head} {self.rest} {self.name}"

    def genitive(self) -> str:
        """``министра торговли Перу Карлоса Мендеса``, the accusative too."""
        return f"{_declined(self.head, 'а', 'я')} {self.rest} {self.given}а {self.family}а"

    def instrumental(self) -> str:
        """``министром торговли Перу Карлосом Мендесом``"""
        ending = "ым" if self.family.endswith(("ов", "ев", "ин")) else "ом"
        return f"{_declined(self.head, 'ом', 'ем')} {self.rest} {self.given}ом {self.family}{ending}"


def _declined(head: str, hard: str, soft: str) -> str:
    if head == "посол":
        return f"посл{hard}"
    return f"{head[:-1]}{soft}" if head.endswith("ь") else f"{head}{hard}"


PEOPLE = (
    Somebody("Карлос", "Мендес", "министр", "торговли Перу", "PE"),
    Somebody("Рустам", "Холматов", "министр", "транспорта Узбекистана", "UZ"),
    Somebody("Эрик", "Свенссон", "посол", "Швеции", "SE"),
    Somebody("Драган", "Вукович", "президент", "Сербии", "RS"),
    Somebody("Томас", "Вагнер", "премьер-министр", "Австрии", "AT"),
    Somebody("Арман", "Шакеев", "председатель", "сената Казахстана", "KZ"),
    Somebody("Рашад", "Гусейнов", "представитель", "президента Азербайджана", "AZ"),
    Somebody("Раджив", "Капур", "министр", "финансов Индии", "IN"),
)

PLACES = (
    ("Баку", "Баку"),
    ("Вильнюс", "Вильнюсе"),
    ("Алматы", "Алматы"),
    ("Женева", "Женеве"),
    ("Стамбул", "Стамбуле"),
)
DATES = (("5 марта 2021 года", "2021-03-05"), ("17 октября 2019 года", "2019-10-17"), ("2 июня", "XXXX-06-02"))

# {a}: who meets, {b}: whom; {A}, {B} genitive, {bs} instrumental; {where}, {when} are empty or end in a blank.
PHRASINGS: tuple[tuple[str, str, str], ...] = (
    ("meeting", "held", "{when}{a} встретился {where}с {bs}."),
    ("meeting", "held", "{when}{where}{a} встретился с {bs}, сообщает пресс-служба."),
    ("meeting", "held", "{when}с {bs} {where}встретился {a}."),
    ("meeting", "held", "{when}{a} принял {where}{B}."),
    ("meeting", "held", "{when}{where}{B} принял {a}."),
    ("meeting", "held", "{when}{where}{b} был принят {a_ins}."),
    ("meeting", "held", "{when}{where}состоялась встреча {A} с {bs}."),
    ("meeting", "held", "{when}{where}прошла беседа {A} и {B}."),
    ("meeting", "held", "{when}{where}{a} и {b} обсудили транзит."),
    ("meeting", "held", "{when}{where}{a} провел рабочую встречу с {bs}, на которой говорили о зерне."),
    ("meeting", "held", "{when}{where}{a} побеседовал с {bs} о погоде."),
    ("talks", "held", "{when}{where}прошли переговоры между {a_ins} и {bs}."),
    ("talks", "held", "{when}{a} провел {where}переговоры с {bs}."),
    ("talks", "held", "{when}{where}переговоры с {bs} провел {a}."),
    ("consultations", "held", "{when}{where}{a} и {b} провели консультации."),
    ("call", "held", "{when}состоялся телефонный разговор {A} с {bs}."),
    ("call", "held", "{when}{a} созвонился с {bs}."),
    ("session", "held", "{when}{where}под председательством {A} и {B} прошло заседание комиссии."),
    ("conference", "held", "{when}{where}прошел форум, в котором участвовали {a} и {b}."),
    ("meeting", "planned", "{when}{a} встретится {where}с {bs}."),
    ("talks", "planned", "{when}{where}состоятся переговоры {A} с {bs}."),
    ("meeting", "planned", "{when}{a} намерен встретиться {where}с {bs}."),
    ("talks", "planned", "{when}{where}{a} проведет переговоры с {bs}."),
)

FILLERS = (
    "Погода стояла теплая.",
    "Урожай хлопка собрали рано.",
    "Дорогу построили за два года.",
    "Цены на хлеб не изменились.",
    "В городе открыли новую школу.",
    "Поезд ходит туда трижды в неделю.",
)

WITHOUT_PLACE = frozenset({"call"})


class Encounter(NamedTuple):
    """What a passage tells, with the sentence that tells it."""

    kind: str
    status: str
    participants: frozenset[str]
    countries: tuple[str, ...]
    place: str | None
    date: str | None
    text: str


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:]


@st.composite
def encounters(draw: st.DrawFn, people: tuple[Somebody, ...] = PEOPLE) -> Encounter:
    """An encounter of two of *people*, told in one sentence."""
    host, guest = draw(st.lists(st.sampled_from(people), min_size=2, max_size=2, unique=True))
    kind, status, phrasing = draw(st.sampled_from(PHRASINGS))
    place = None if kind in WITHOUT_PLACE else draw(st.none() | st.sampled_from(PLACES))
    date = draw(st.none() | st.sampled_from(DATES))
    text = phrasing.format(
        a=host.nominative(),
        A=host.genitive(),
        a_ins=host.instrumental(),
        b=guest.nominative(),
        B=guest.genitive(),
        bs=guest.instrumental(),
        where=f"в {place[1]} " if place else "",
        when=f"{date[0]} " if date else "",
    )
    return Encounter(
        kind,
        status,
        frozenset({host.name, guest.name}),
        tuple(sorted({host.code, guest.code})),
        place and place[0],
        date and date[1],
        _sentence(text),
    )


@st.composite
def passage(draw: st.DrawFn, encounter: Encounter) -> str:
    """The encounter between sentences that tell nothing."""
    before = draw(st.lists(st.sampled_from(FILLERS), max_size=2))
    behind = draw(st.lists(st.sampled_from(FILLERS), max_size=2))
    return " ".join((*before, encounter.text, *behind))


unrelated = st.tuples(encounters(PEOPLE[:4]), encounters(PEOPLE[4:]))
"""Two encounters that share nobody."""
