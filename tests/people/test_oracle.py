"""An independent declension library declines, the grammar goes back to the nominative."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytrovich.enums import Case, Gender, NamePart
from pytrovich.maker import PetrovichDeclinationMaker

from kztoday_parse.people import find_people

MAKER = PetrovichDeclinationMaker()

MEN = ("Аслан", "Тимур", "Дмитрий", "Андрей", "Сергей", "Виктор", "Никита", "Илья", "Константин", "Юрий", "Ержан")
WOMEN = ("Мария", "Ольга", "Гульнара", "Елена", "Светлана", "Анна", "Динара", "Татьяна", "Наталья", "Айгерим")

# Left out, since the oracle's form is not what is written: -ых and -ово (it declines them), -иа and -уа (it cuts them),
# women's names on a consonant other than -ерим, men's -а behind a vowel; -ец in the accusative keeps its vowel there.
ROOTS = ("Ахмет", "Сулеймен", "Кузнец", "Жандос", "Петр", "Алексе", "Мороз", "Нурлан", "Гайдук", "Соловь")
MASCULINE = ("ов", "ский", "енко", "ян", "швили")
FEMININE = {"ов": "ова", "ский": "ская", "енко": "енко", "ян": "ян", "швили": "швили"}

ROLES = {
    Case.GENITIVE: "у посла Перу",
    Case.DATIVE: "к послу Перу",
    Case.ACCUSATIVE: "через посла Перу",
    Case.INSTRUMENTAL: "с послом Перу",
}

suffixes = st.sampled_from(MASCULINE)
roots = st.sampled_from(ROOTS)
cases = st.sampled_from(list(ROLES))


def read_back(name: str, surname: str, gender: Gender, case: Case) -> str:
    """The name that the grammar reads out of a role and the declined name."""
    declined = (
        MAKER.make(NamePart.FIRSTNAME, gender, case, name),
        MAKER.make(NamePart.LASTNAME, gender, case, surname),
    )
    found = find_people(f"Накануне стороны пришли {ROLES[case]} {' '.join(declined)}.")
    return ", ".join(person.name for person in found)


@given(st.sampled_from(MEN), roots, suffixes, cases)
def test_men_come_back(name: str, root: str, suffix: str, case: Case) -> None:
    assert read_back(name, root + suffix, Gender.MALE, case) == f"{name} {root}{suffix}"


@given(st.sampled_from(WOMEN), roots, suffixes, cases)
def test_women_come_back(name: str, root: str, suffix: str, case: Case) -> None:
    assert read_back(name, root + FEMININE[suffix], Gender.FEMALE, case) == f"{name} {root}{FEMININE[suffix]}"


@pytest.mark.parametrize("case", list(ROLES))
@pytest.mark.parametrize("patronymic", ["Иванович", "Сергеевич", "Нурланович"])
def test_patronymics_come_back(patronymic: str, case: Case) -> None:
    middle = MAKER.make(NamePart.MIDDLENAME, Gender.MALE, case, patronymic)
    first, last = (
        MAKER.make(part, Gender.MALE, case, word)
        for part, word in ((NamePart.FIRSTNAME, "Тимур"), (NamePart.LASTNAME, "Ахметов"))
    )
    (person,) = find_people(f"Накануне стороны пришли {ROLES[case]} {first} {middle} {last}.")
    assert person.name == f"Тимур {patronymic} Ахметов"
