"""Spelled-out numbers, words that multiply them, and number words that give no number."""

from __future__ import annotations

from collections.abc import Iterator

from .morphology import CASES, adjective, best, forms_of, noun, slot
from .packing import ANY, Form, Lexeme, Slot, bare, invariable, lexeme

PACKAGES = ("pymorphy3", "pymorphy3-dicts-ru")
TITLE = "Spelled-out numbers, magnitudes, and number words without a number"

_CARDINALS = {
    **dict(enumerate("два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать".split(), 2)),
    **dict(enumerate("тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать".split(), 13)),
    19: "девятнадцать", 20: "двадцать", 30: "тридцать", 40: "сорок", 50: "пятьдесят", 60: "шестьдесят", 70: "семьдесят",
    80: "восемьдесят", 90: "девяносто", 100: "сто", 200: "двести", 300: "триста", 400: "четыреста", 500: "пятьсот",
    600: "шестьсот", 700: "семьсот", 800: "восемьсот", 900: "девятьсот",
}  # fmt: skip

_ORDINALS = {
    **dict(enumerate("первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый".split(), 1)),
    **dict(enumerate("одиннадцатый двенадцатый тринадцатый четырнадцатый пятнадцатый шестнадцатый".split(), 11)),
    17: "семнадцатый", 18: "восемнадцатый", 19: "девятнадцатый", 20: "двадцатый", 30: "тридцатый",
}  # fmt: skip

# Forms that the dictionary does not give: восьмью рублями, тысячью тенге.
_MORE_FORMS = {
    8: [("восьмью", Slot(16))],
    50: [("пятидесятью", Slot(16))],
    80: [("восьмьюдесятью", Slot(16))],
    800: [("восьмьюстами", Slot(16))],
}

_MAGNITUDES = {
    3: ("тысяча", "тыс"),
    6: ("миллион", "млн"),
    9: ("миллиард", "млрд"),
    12: ("триллион", "трлн"),
    15: ("квадриллион", "квадрлн"),
}

# $5 billion, $5 bn; with a letter beside a currency only: $5B, 5 т. р.
_ABROAD = {
    3: (("thousand",), ("k", "т")), 6: (("million", "mln"), ("m",)), 9: (("billion", "bn", "bln"), ("b",)),
    12: (("trillion", "trln"), ("t",)),
}  # fmt: skip

# полмиллиарда тенге, около полутысячи, полсотни долларов
_HALVES = {500_000_000_000: "триллиона", 500_000_000: "миллиарда", 500_000: "миллиона", 500: "тысячи", 50: "сотни"}

# десятки миллионов, несколько тысяч тонн
_VAGUE = ("десятки", "сотни", "несколько", "много", "немало", "пара", "считанные", "энное")


def rows() -> Iterator[Lexeme]:
    """The table."""
    for power, (word, short) in _MAGNITUDES.items():
        yield lexeme("Magnitude", power, "", forms=[*noun(word), *invariable(short)])
    yield lexeme("Magnitude", 3, "", forms=[("тысячью", Slot(16))])
    yield lexeme("Magnitude", 9, "", forms=invariable("миллд", "мрд"))
    for power, (words, letters) in _ABROAD.items():
        yield lexeme("Magnitude", power, "", forms=invariable(*words))
        yield lexeme("Magnitude", power, "1", forms=invariable(*letters))
    yield from cardinals()
    yield from halves()
    for value, word in _ORDINALS.items():
        yield lexeme("Numeral", value, "1", "", "", forms=adjective(word))
    for decimals, word in (("25", "четверть"), ("5", "половина")):
        yield lexeme("Part", decimals, forms=[form for form in noun(word) if not form[1].plural])
    yield lexeme("Part", "5", forms=invariable("пол"))
    for word in _VAGUE:
        yield lexeme("Vague", forms=vague(word))


def cardinals() -> Iterator[Lexeme]:
    """``ноль`` to ``девятьсот`` in all cases and genders."""
    yield numeral(0, [form for form in (*noun("ноль"), *noun("нуль")) if not form[1].plural])
    yield numeral(1, [form for form in adjective("один") if not form[1].plural])
    for value, word in _CARDINALS.items():
        yield numeral(value, [*cardinal(word), *_MORE_FORMS.get(value, [])])
    for value, word in ((100, "сотня"), (10, "десяток")):  # the genitive is the plural of сотни тысяч too
        yield numeral(value, [form for form in noun(word) if not form[1].plural and form[1].cases & 9])


def cardinal(word: str) -> list[Form]:
    """The forms of a cardinal from 2 to 900; the case of what is counted is what matters."""
    parse = best(word, "NUMR")
    assert parse is not None, word
    return [(form, slot(tag)) for form, tag in forms_of(parse) if CASES.get(tag.case or "")]


def halves() -> Iterator[Lexeme]:
    """``полтора`` and ``полмиллиарда``."""
    yield lexeme("Numeral", 1, "", "", "1", forms=[*cardinal("полтора"), ("полторы", Slot(9))])
    for value, word in _HALVES.items():
        spellings = [("пол" + word, Slot(9)), ("пол-" + word, Slot(9)), ("полу" + word, Slot(ANY & ~9))]
        yield numeral(value, spellings)


def numeral(value: int, forms: list[Form]) -> Lexeme:
    """One cardinal."""
    return lexeme("Numeral", value, "", "", "", forms=[(word, Slot(each.cases)) for word, each in forms])


def vague(word: str) -> list[Form]:
    """A number word without a number, in its cases where it has them."""
    if word in ("десятки", "сотни"):
        singular = {"десятки": "десяток", "сотни": "сотня"}[word]
        return [form for form in noun(singular) if form[1].plural]
    if word in ("пара",):
        return [form for form in noun(word) if not form[1].plural]
    parse = best(word, "NUMR")
    forms = [(form, slot(tag)) for form, tag in forms_of(parse)] if parse else []
    return [*forms, *bare(word)] if word not in ("считанные", "энное") else bare(word)
