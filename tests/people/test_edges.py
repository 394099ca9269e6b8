"""Where a text ends in the middle of a name, a role or a list, and where there is more than a page has."""

from __future__ import annotations

import pytest

from kztoday_parse.errors import ParseError
from kztoday_parse.people import find_people, parse_people

CROWD = tuple(f"Петров{sound}ев" for sound in "б в г д ж з к л м н п р с т ф х ц ч ш щ бр вл гр др кр пр".split())


def named(text: str) -> list[tuple[str, str | None]]:
    return [(person.name, person.role) for person in find_people(text)]


@pytest.mark.parametrize(
    "text",
    [
        "послы Перу Хорхе Мадуро и Анголы",
        "Министры торговли Хорхе Мадуро (Перу",
        "Встречу провел министр торговли, Хорхе Мадуро",
        "Встречу провел министр торговли,\nХорхе Мадуро",
        "Встречу провел министр торговли -\nХорхе Мадуро",
        "Встречу провел посол Казахстана в\nХорхе Мадуро",
        "Встречу провел глава Национального\nбанка. Хорхе Мадуро",
        'Встречу провел директор компании "Заря Хорхе Мадуро',
    ],
)
def test_a_broken_role_is_nobodys(text: str) -> None:
    assert named(text) == [("Хорхе Мадуро", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Встречу провел министр торговли,",
        "Встречу провел министр торговли -",
        "Встречу провел посол Казахстана в",
        "Встречу провел посол в солнечном",
        "Встречу провел глава Национального",
    ],
)
def test_a_role_at_the_end_of_the_text_names_nobody(text: str) -> None:
    assert named(text) == []


def test_a_latin_name_at_the_end_of_the_text() -> None:
    assert named("Президент Франции Gaspard Delacour") == [("Gaspard Delacour", "президент Франции")]


def test_a_name_told_twice_in_one_list_is_one_person() -> None:
    (person,) = find_people("Завод открыли министры Иван Петров и Иван Петров.")
    assert (person.name, person.role) == ("Иван Петров", "министр")


def test_a_job_points_back_to_the_latest_persons_only() -> None:
    crowd = "".join(f"Сюда приехал Иван {name}. " for name in CROWD)
    people = find_people(f"Министр Аслан Оспанов открыл завод. {crowd}Позже министр уехал.")
    assert len(people) == len(CROWD) + 1
    assert people[0].name == "Аслан Оспанов"
    assert people[0].references == ()


def test_who_gets_a_job_of_a_state_stands_for_it() -> None:
    (person,) = find_people("Аслан Оспанов назначен послом Казахстана в Перу.")
    assert person.country == "KZ"


def test_adjectives_without_a_job_are_nobody() -> None:
    with pytest.raises(ParseError):
        parse_people("новый старый большой главный первый второй третий главный новый")


@pytest.mark.parametrize("letter", list("АЕИОУЫЭЮЯ"))
@pytest.mark.parametrize("role", ["Критик президента", "Советник министра"])
def test_a_family_name_of_one_letter_is_read(role: str, letter: str) -> None:
    assert any("Али" in name for name, _ in named(f"{role} Али {letter} приехал."))


def test_letters_alone_are_nobody_whom_a_role_belongs_to() -> None:
    assert named("Приехал сын граф М.К. Е. Абай О.")


def test_a_job_in_capitals_is_a_family_name_at_the_end_of_the_text() -> None:
    assert named("Завод открыт.\nАнна ПОВАР") == [("Анна Повар", None)]
