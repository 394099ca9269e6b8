"""Two transliterations of one name, and two persons whose names are alike."""

from __future__ import annotations

import pytest

from kztoday_parse import parse_article


def names(text: str) -> list[str]:
    return [person.name for person in parse_article(text).people]


@pytest.mark.parametrize(
    "text",
    [
        "Министр торговли Перу Луис Каррераш прибыл в Астану. Министр Луис Карреаш осмотрел порт.",
        "Генеральный секретарь ООН Пауло Гонсалвеш открыл форум. Генеральный секретарь Гонсальвеш уехал вечером.",
        "Посол Ирана Мохаммад Тахери открыл выставку. Гостей встретил посол Мохамад Тахери.",
    ],
)
def test_a_letter_apart_with_the_same_job_is_one_person(text: str) -> None:
    assert len(names(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Министр торговли Перу Луис Каррераш прибыл в Астану. Переводчик Луис Карреаш остался дома.",
        "Посол Ирана Мохаммад Тахери открыл выставку. Его встретил посол Ирака Ахмад Тахири.",
        "Министр Асет Исанов уехал в Прагу. Министр Олжас Исаков остался в Астане.",
        "Посол Ли Бонг приехал. Посол Ло Бонг уехал.",
    ],
)
def test_other_job_other_given_name_or_a_short_name_are_two(text: str) -> None:
    assert len(names(text)) == 2


def test_who_has_a_dozen_spellings_is_several() -> None:
    name = "Мандрагорес"
    spelt = [name[:at] + sound + name[at + 1 :] for sound in "эы" for at in range(1, len(name))]
    assert len(names(" ".join(f"Приехал министр торговли Хорхе {each}." for each in [name, *spelt[:8]]))) == 1
    assert len(names(" ".join(f"Приехал министр торговли Хорхе {each}." for each in [name, *spelt]))) > 1
