"""Every letter is an initial, those too that are words: ``И. Громов``, ``А. Громов``, ``С. Громов``."""

from __future__ import annotations

import pytest

from kztoday_parse.people import find_people, parse_people

LETTERS = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯЁҚӘ"
SENTENCES = (
    ("Министр {}. Громов прибыл", "министр"),
    ("{}. Громов прибыл в Астану", "-"),
    ("Встреча с {}. Громовым прошла", "-"),
    ("Об этом сказал {}. Громов", "-"),
    ("Рост есть. {}.Громов рад", "-"),
    ("Рост есть, - {}. Громов", "-"),
    ("К словам {}. Громова добавили итог", "-"),
    ("Письмо передали {}. Громову и Б. Котову", "-"),
    ("Между Б. Котовым и {}. Громовым прошла встреча", "-"),
    ("Послы Перу Б. Котов, {}. Громов и М. Осипов прибыли", "посол Перу"),
    ("Посол Перу в Чили {}. Громов, премьер Б. Котов и судья М. Осипов прибыли", "посол Перу в Чили"),
)


@pytest.mark.parametrize("letter", LETTERS)
def test_an_initial_is_no_word(letter: str) -> None:
    for sentence, role in SENTENCES:
        people = find_people(f"{sentence.format(letter)}.")
        named = [(person.name, person.role or "-") for person in people if person.name.endswith("Громов")]
        assert named == [(f"{letter}. Громов", role)]


@pytest.mark.parametrize("letter", LETTERS)
def test_an_initial_stands_in_lists(letter: str) -> None:
    people = parse_people(f"Б. Котов, {letter}. Громов и {letter}. Осипов")
    assert [person.name for person in people] == ["Б. Котов", f"{letter}. Громов", f"{letter}. Осипов"]
