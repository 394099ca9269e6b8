"""News agencies as they sign their datelines, folded, with the state that they write from.

Kept by hand; shape alone reads the others. An agency of many states (``Sputnik``, ``Reuters``) has none: there
the dateline's place tells.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["AGENCIES"]

_BY_STATE: Mapping[str, tuple[str, ...]] = {
    "KZ": (
        "kazakhstan today",
        "казахстан сегодня",
        "kztoday",
        "казинформ",
        "миа казинформ",
        'миа "казинформ"',
        "kazinform",
        "казтаг",
        "kaztag",
        "интерфакс-казахстан",
        "interfax.kz",
        "interfax-kazakhstan",
        "sputnik казахстан",
        "bnews.kz",
        "bnews",
        "tengrinews.kz",
        "tengrinews",
        "zakon.kz",
        "nur.kz",
        "today.kz",
        "newtimes.kz",
        "kapital.kz",
        "inform.kz",
        "strategy2050.kz",
        "новости-казахстан",
        "lsm.kz",
    ),
    "RU": (
        "интерфакс",
        "interfax",
        "interfax.ru",
        "тасс",
        "итар-тасс",
        "риа новости",
        "риа-новости",
        "прайм",
        "рбк",
        "регнум",
        "regnum",
        "росбалт",
    ),
    "UA": (
        "интерфакс-украина",
        "укринформ",
        "унн",
        "униан",
    ),
    "BY": (
        "интерфакс-запад",
        "белта",
    ),
    "": (
        "sputnik",
        "рейтер",
        "reuters",
        "bloomberg",
        "dow jones",
        "associated press",
        "ap",
        "afp",
        "франс пресс",
        "dpa",
        "би-би-си",
        "euronews",
        "cnn",
    ),
    "AZ": (
        "тренд",
        "trend",
        "азертадж",
        "azertac",
    ),
    "AM": (
        "арменпресс",
        "новости-армения",
    ),
    "GE": ("новости-грузия",),
    "KG": (
        "кабар",
        "кыртаг",
        "24.kg",
        "акипресс",
        "akipress",
    ),
    "TJ": (
        "ховар",
        "авеста",
        "asia-plus",
        'ниат "ховар"',
        "ниат «ховар»",
    ),
    "UZ": (
        "уза",
        "uzdaily.uz",
        "uzdaily",
        "gazeta.uz",
        "kun.uz",
    ),
    "TM": ("туркмендовлетхабар",),
    "MD": ("молдпрес",),
    "CN": (
        "синьхуа",
        "жэньминь жибао",
    ),
    "JP": (
        "киодо",
        "kyodo",
    ),
    "TR": (
        "анадолу",
        "anadolu",
    ),
    "IR": (
        "мехр",
        "ирна",
    ),
    "MN": ("монцамэ",),
}

AGENCIES: Mapping[str, str] = MappingProxyType({name: state for state, names in _BY_STATE.items() for name in names})
