"""What looks like a value and gives none becomes a note with its code and its characters."""

from __future__ import annotations

import pytest

from kztoday_parse.model import NoteCode
from kztoday_parse.values import find_changes, find_money, find_notes, find_quantities

NOTES = [
    ("Ущерб оценен в десятки миллионов долларов.", "десятки миллионов долларов", NoteCode.SUM_WITHOUT_FIGURE),
    ("Дом стоит сотни тысяч тенге.", "сотни тысяч тенге", NoteCode.SUM_WITHOUT_FIGURE),
    ("Нужно несколько миллионов евро.", "несколько миллионов евро", NoteCode.SUM_WITHOUT_FIGURE),
    ("Нужно несколько сотен миллионов рублей.", "несколько сотен миллионов рублей", NoteCode.SUM_WITHOUT_FIGURE),
    ("Потрачены миллиарды тенге.", "миллиарды тенге", NoteCode.SUM_WITHOUT_FIGURE),
    ("Осталась пара миллионов тенге.", "пара миллионов тенге", NoteCode.SUM_WITHOUT_FIGURE),
    ("Ушло много миллионов тенге.", "много миллионов тенге", NoteCode.SUM_WITHOUT_FIGURE),
    ("Ушло немало миллионов тенге.", "немало миллионов тенге", NoteCode.SUM_WITHOUT_FIGURE),
    ("Остались считанные тысячи тенге.", "считанные тысячи тенге", NoteCode.SUM_WITHOUT_FIGURE),
    ("Взнос составил 5 млн крон.", "5 млн крон", NoteCode.CURRENCY_UNCLEAR),
    ("Взнос составил 5 млн песо.", "5 млн песо", NoteCode.CURRENCY_UNCLEAR),
    ("Взнос составил 5 млн динаров.", "5 млн динаров", NoteCode.CURRENCY_UNCLEAR),
    ("Взнос составил 5 млн франков КФА.", "5 млн франков КФА", NoteCode.CURRENCY_UNCLEAR),
    ("Взнос составил 5 млн ливанских лир.", "5 млн ливанских лир", NoteCode.CURRENCY_UNCLEAR),
    ("Из Чехии и Норвегии пришло 5 млн крон.", "5 млн крон", NoteCode.CURRENCY_UNCLEAR),
    ("Взнос составил 2024 500 тенге.", "2024 500 тенге", NoteCode.NUMBER_AMBIGUOUS),
    ("Взнос составил 1,23,456 тенге.", "1,23,456 тенге", NoteCode.NUMBER_AMBIGUOUS),
    ("Взнос составил 5 (шесть) тенге.", "5 (шесть) тенге", NoteCode.NUMBER_AMBIGUOUS),
    ("Отгружено 3,105 тонн.", "3,105 тонн", NoteCode.NUMBER_AMBIGUOUS),
    ("Экспорт вырос на треть.", "на треть", NoteCode.CHANGE_WITHOUT_FIGURE),
    ("Экспорт упал на две трети.", "на две трети", NoteCode.CHANGE_WITHOUT_FIGURE),
    ("Экспорт вырос в разы.", "в разы", NoteCode.CHANGE_WITHOUT_FIGURE),
    ("Экспорт вырос в несколько раз.", "в несколько раз", NoteCode.CHANGE_WITHOUT_FIGURE),
    ("Доля выросла на 3 процентных пункта.", "3 процентных пункта", NoteCode.CHANGE_WITHOUT_FIGURE),
    ("Доля прибавила (+3 п.п.) за год.", "+3 п.п.", NoteCode.CHANGE_WITHOUT_FIGURE),
    ("За последние годы торговля выросла.", "За последние годы", NoteCode.PERIOD_UNCLEAR),
    ("За ближайшие годы торговля вырастет.", "За ближайшие годы", NoteCode.PERIOD_UNCLEAR),
    ("За эти годы торговля выросла.", "За эти годы", NoteCode.PERIOD_UNCLEAR),
    ("За все эти годы торговля выросла.", "За все эти годы", NoteCode.PERIOD_UNCLEAR),
]


@pytest.mark.parametrize(("text", "quote", "code"), NOTES)
def test_note(text: str, quote: str, code: NoteCode) -> None:
    (note,) = find_notes(text)
    assert (note.code, note.span.of(text)) == (code, quote)
    assert not find_money(text)
    assert not find_quantities(text)
    assert not find_changes(text)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Чехия выделит 5 млн крон.", "CZK"),
        ("Норвежский фонд выделит 5 млн крон.", "NOK"),
        ("В Кувейте за это просят 5 млн динаров.", "KWD"),
        ("Взнос Туркменистана составил 5 млн манатов.", "TMT"),
        ("Взнос составил 5 млн манатов.", "AZN"),
        ("Канада выделит 5 млн долларов.", "USD"),
    ],
)
def test_the_state_that_the_sentence_names_decides(text: str, currency: str) -> None:
    (mention,) = find_money(text)
    assert mention.value.currency == currency


def test_another_sentence_does_not() -> None:
    assert not find_money("Чехия ждет. Взнос составил 5 млн крон. Норвегия молчит.")


@pytest.mark.parametrize(
    "text",
    ["Плотность выросла на треть", "Он многократно бывал там.", "В последние годы он молчит.", "Кроны деревьев."],
)
def test_no_note_where_nothing_is_measured(text: str) -> None:
    assert len(find_notes(text)) == ("треть" in text)
