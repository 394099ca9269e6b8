"""Laws of lists and of the nominative."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kztoday_parse.errors import ParseError
from kztoday_parse.model import NameSource, NoteCode
from kztoday_parse.people import find_people, parse_people
from kztoday_parse.pipeline import read_document

NAMES = (
    "Аслан Оспанов",
    "Гульмира Жандосова",
    "Паоло Бенедетти",
    "К.-Ж. Сапаров",
    "Ван Цзяньмин",
    "Халид бин Ахмад аль-Хашими",
    "Джон Макферсон",
    "Мэри О'Коннор",
    "Вугар Расим оглы Гаджиев",
    "Динара Асан кызы",
)
PLACES = ("Перу", "Анголы", "Непала", "Марокко", "Кубы")

people = st.lists(st.sampled_from(NAMES), min_size=2, max_size=6, unique=True)
separators = st.sampled_from([", ", "; ", " и ", ", а также ", "\n", "; и "])


@given(people, separators)
def test_separators_do_not_matter(names: list[str], separator: str) -> None:
    assert [person.name for person in parse_people(separator.join(names))] == names


@given(people, st.randoms(use_true_random=False))
def test_the_order_does_not_change_the_set(names: list[str], random: object) -> None:
    assert {person.name for person in parse_people(", ".join(reversed(names)))} == set(names)


@given(people, st.sampled_from(["{}. ", "{}) "]))
def test_numbered_lists(names: list[str], number: str) -> None:
    text = "\n".join(number.format(i) + name for i, name in enumerate(names, 1))
    assert [person.name for person in parse_people(text)] == names


@given(
    st.lists(
        st.tuples(st.sampled_from(PLACES), st.sampled_from(NAMES)), min_size=2, max_size=5, unique_by=lambda x: x[1]
    )
)
def test_a_plural_role_is_shared_out(pairs: list[tuple[str, str]]) -> None:
    text = "послы " + ", ".join(f"{place} - {name}" for place, name in pairs)
    found = parse_people(text)
    assert [(person.name, person.role) for person in found] == [(name, f"посол {place}") for place, name in pairs]


@given(st.sampled_from(["Анджея Пилявы", "Кэндзи Мацумуры", "Рустама Эмирзоды", "Павла Кравца", "Пьера Дюваля"]))
def test_a_nominative_in_the_text_wins(genitive: str) -> None:
    nominatives = {
        "Анджея Пилявы": "Анджей Пилява",
        "Кэндзи Мацумуры": "Кэндзи Мацумура",
        "Рустама Эмирзоды": "Рустам Эмирзода",
        "Павла Кравца": "Павел Кравец",
        "Пьера Дюваля": "Пьер Дюваль",
    }
    name = nominatives[genitive]
    text = f"Стороны встретили министра торговли {genitive}. Министр торговли {name} выступил с речью."
    (person,) = find_people(text)
    assert (person.name, person.name_source) == (name, NameSource.SEEN)


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    find_people(text)
    try:
        parse_people(text)
    except ParseError as error:
        assert 0 <= error.at <= len(text)


@given(
    st.lists(
        st.sampled_from([*NAMES, "министр", "посла", ",", "и", "-", "Перу", "«", "(", ".", "К.", "де", "\n", "в"]),
        max_size=14,
    )
)
def test_any_mixture_of_its_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    for person in find_people(text):
        for span in (*person.mentions, *person.references):
            assert 0 <= span.start < span.end <= len(text)


def test_what_stays_open_is_noted() -> None:
    document = read_document("Стороны говорили о министре торговли Игоре Бондаре.")
    (person,) = document.people.people
    assert person.name_source == NameSource.AS_WRITTEN
    assert [note.code for note in document.people.notes] == [NoteCode.NAME_UNRESOLVED]
