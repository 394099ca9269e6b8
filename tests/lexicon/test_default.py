"""What the default lexicon says of words: each line reads like documentation."""

from __future__ import annotations

import pytest

from kztoday_parse.lexicon import Entry, default_lexicon
from kztoday_parse.lexicon.senses import (
    ACC,
    ANY_CASE,
    DAT,
    GEN,
    INS,
    LOC,
    NOM,
    Abbreviation,
    CueWord,
    Demonym,
    FunctionWord,
    GivenName,
    Head,
    HeadKind,
    Month,
    MonthRange,
    Place,
    PlaceAdjective,
    PlaceKind,
    Preposition,
    Sense,
    VerbForm,
    Weekday,
)
from kztoday_parse.tokens import tokenize


def senses(phrase: str) -> list[Sense]:
    """The senses of the whole of *phrase*."""
    tokens = tokenize(phrase, default_lexicon())
    return [entry.sense for entry in tokens.entries[0] or () if len(entry.rest) == tokens.size - 1]


def place(phrase: str) -> Place:
    (found,) = (sense for sense in senses(phrase) if isinstance(sense, Place))
    return found


@pytest.mark.parametrize(
    ("phrase", "code", "cases"),
    [
        ("Казахстана", "KZ", GEN),
        ("Казахстане", "KZ", LOC),
        ("Республики Казахстан", "KZ", GEN),
        ("РК", "KZ", ANY_CASE),
        ("Россией", "RU", INS),
        ("Российской Федерации", "RU", GEN | DAT | LOC),
        ("Соединенными Штатами Америки", "US", INS),
        ("США", "US", ANY_CASE),
        ("Объединенных Арабских Эмиратах", "AE", LOC),
        ("Эмиратами", "AE", INS),
        ("ЮАР", "ZA", ANY_CASE),
        ("Южно-Африканскую Республику", "ZA", ACC),
        ("Китайской Народной Республике", "CN", DAT | LOC),
        ("Соединённого Королевства", "GB", GEN),
        ("Южной Кореи", "KR", GEN),
        ("Кыргызстаном", "KG", INS),
        ("Киргизию", "KG", ACC),
        ("Кыргызской Республикой", "KG", INS),
        ("Беларуси", "BY", GEN | DAT | LOC),
        ("Боснии и Герцеговине", "BA", DAT | LOC),
        ("Папуа-Новой Гвинее", "PG", DAT | LOC),
        ("Новую Зеландию", "NZ", ACC),
        ("Королевство Нидерландов", "NL", NOM | ACC),
        ("Нидерландах", "NL", LOC),
        ("Федеративной Республикой Германия", "DE", INS),
        ("Кот-д’Ивуаре", "CI", LOC),
        ("Того", "TG", ANY_CASE),
        ("Перу", "PE", ANY_CASE),
        ("Чили", "CL", ANY_CASE),
        ("Саудовской Аравией", "SA", INS),
    ],
)
def test_states(phrase: str, code: str, cases: int) -> None:
    found = place(phrase)
    assert (found.code, found.kind, found.cases) == (code, PlaceKind.STATE, cases)


@pytest.mark.parametrize(
    ("phrase", "code", "kind"),
    [
        ("ЕС", "EU", PlaceKind.GROUP),
        ("Евросоюза", "EU", PlaceKind.GROUP),
        ("Европейским союзом", "EU", PlaceKind.GROUP),
        ("Организации Объединенных Наций", "UN", PlaceKind.GROUP),
        ("ЕАЭС", "EAEU", PlaceKind.GROUP),
        ("Шанхайской организации сотрудничества", "SCO", PlaceKind.GROUP),
        ("Центральной Азии", "CENTRAL_ASIA", PlaceKind.GROUP),
        ("странах Балтии", "BALTIC", PlaceKind.GROUP),
        ("Мангистауской области", "KZ", PlaceKind.REGION),
        ("области Абай", "KZ", PlaceKind.REGION),
        ("Татарстаном", "RU", PlaceKind.REGION),
    ],
)
def test_groups_and_regions(phrase: str, code: str, kind: PlaceKind) -> None:
    found = place(phrase)
    assert (found.code, found.kind) == (code, kind)


@pytest.mark.parametrize(
    ("phrase", "name", "code"),
    [
        ("Астане", "Астана", "KZ"),
        ("Нур-Султане", "Нур-Султан", "KZ"),
        ("Алма-Атой", "Алма-Ата", "KZ"),
        ("Семее", "Семей", "KZ"),
        ("Усть-Каменогорске", "Усть-Каменогорск", "KZ"),
        ("Бишкеком", "Бишкек", "KG"),
        ("Нью-Йорке", "Нью-Йорк", "US"),
        ("Нижнем Новгороде", "Нижний Новгород", "RU"),
        ("Ростове-на-Дону", "Ростов-на-Дону", "RU"),
        ("Франкфурте-на-Майне", "Франкфурт-на-Майне", "DE"),
        ("Куала-Лумпуре", "Куала-Лумпур", "MY"),
        ("Аддис-Абебе", "Аддис-Абеба", "ET"),
        ("Баку", "Баку", "AZ"),
        ("Сочи", "Сочи", "RU"),
        ("Эр-Рияда", "Эр-Рияд", "SA"),
        ("Дубае", "Дубай", "AE"),
        ("Сиань", "Сиань", "CN"),
        ("Брюсселем", "Брюссель", "BE"),
        ("Варшавой", "Варшава", "PL"),
        ("Афинах", "Афины", "GR"),
        ("Хошимине", "Хошимин", "VN"),
    ],
)
def test_cities(phrase: str, name: str, code: str) -> None:
    found = place(phrase)
    assert (found.name, found.code, found.kind) == (name, code, PlaceKind.CITY)


def test_a_city_that_is_a_given_name_says_so() -> None:
    assert place("Владимир").ambiguous
    assert not place("Астана").ambiguous


def test_a_capital_says_so() -> None:
    assert place("Варшавой").capital
    assert place("Нур-Султана").capital
    assert not place("Алматы").capital


@pytest.mark.parametrize(("word", "name"), [("Армении", "Армения"), ("Осаки", "Осака"), ("Гаваны", "Гавана")])
def test_a_smaller_city_does_not_take_a_form_of_a_greater_place(word: str, name: str) -> None:
    assert place(word).name == name


def test_a_state_that_is_a_common_word_says_so_and_wants_a_capital() -> None:
    assert place("Того").ambiguous
    assert not [sense for sense in senses("того") if isinstance(sense, Place)]


@pytest.mark.parametrize("word", ["мост", "победа", "правда", "встреча", "глава", "совет", "новый", "министр"])
def test_common_words_are_no_places(word: str) -> None:
    assert not [sense for sense in senses(word.capitalize()) if isinstance(sense, Place)]


@pytest.mark.parametrize(
    ("word", "sense"),
    [
        ("казахстанского", PlaceAdjective(("KZ",), GEN | ACC)),
        ("польскими", PlaceAdjective(("PL",), INS, plural=True)),
        ("американская", PlaceAdjective(("US",), NOM)),
        ("европейскую", PlaceAdjective(("EU",), ACC)),
        ("казахстанско-польских", PlaceAdjective(("KZ", "PL"), GEN | ACC | LOC, plural=True)),
        ("российско-казахстанская", PlaceAdjective(("RU", "KZ"), NOM)),
        ("поляками", Demonym("PL", INS, plural=True)),
        ("корейцы", Demonym("KR", NOM, plural=True)),
        ("казахстанца", Demonym("KZ", GEN | ACC)),
        ("министрами", Head("министр", HeadKind.ROLE, INS, plural=True, gender="m")),
        ("замминистра", Head("замминистра", HeadKind.ROLE, ANY_CASE)),
        ("вице-премьером", Head("вице-премьер", HeadKind.ROLE, INS, gender="m")),
        ("экс-президента", Head("экс-президент", HeadKind.ROLE, GEN | ACC, gender="m")),
        ("министра-координатора", Head("министр-координатор", HeadKind.ROLE, GEN | ACC, gender="m")),
        ("переводчицей", Head("переводчица", HeadKind.ROLE, INS, gender="f")),
        ("коллегой", Head("коллега", HeadKind.RELATION, INS)),
        ("пресс-службе", Head("пресс-служба", HeadKind.ORGANISATION, DAT | LOC, gender="f")),
        ("мид", Head("мид", HeadKind.ORGANISATION, ANY_CASE)),
        ("январе", Month(1, LOC)),
        ("сент", Month(9)),
        ("январе-ноябре", MonthRange(1, 11, LOC)),
        ("январь-ноябрь", MonthRange(1, 11, NOM | ACC)),
        ("воскресенье", Weekday(7, NOM | ACC | LOC)),
        ("встретился", CueWord("meet", "встретиться", VerbForm.PAST, gender="m")),
        ("встретятся", CueWord("meet", "встретиться", VerbForm.FUTURE, plural=True)),
        ("переговорам", CueWord("talks", "переговоры", VerbForm.NOUN, DAT, plural=True)),
        ("сообщили", CueWord("say", "сообщить", VerbForm.PAST, plural=True)),
        ("между", Preposition("между", INS)),
        ("в ходе", Preposition("в ходе", GEN)),
        ("который", FunctionWord()),
        ("долл", Abbreviation()),
        ("Касым-Жомарта", GivenName("Касым-Жомарт", "m", GEN | ACC)),
        ("Мария", GivenName("Мария", "f", NOM)),
    ],
)
def test_words(word: str, sense: Sense) -> None:
    assert sense in senses(word)


@pytest.mark.parametrize(
    "word", ["что-то", "россия-казахстан", "афро-польский", "экс-польский", "ко-ко-ко", "-", "а-", "-а"]
)
def test_no_compound_is_made_up(word: str) -> None:
    assert not {type(sense) for sense in senses(word)} & {PlaceAdjective, Head, MonthRange}


@pytest.mark.parametrize("word", ["десять-пять", "пятый-первый", "пять-пятого"])
def test_no_range_of_numbers_is_made_up(word: str) -> None:
    """It goes down, or the two are of different kinds or cases."""
    assert senses(word) == []


def test_given_names_want_a_capital() -> None:
    assert not [sense for sense in senses("роман") if isinstance(sense, GivenName)]


def test_phrases_hold_only_where_the_text_has_them() -> None:
    tokens = tokenize("Республики Казахстан и Республики Татарстан", default_lexicon())
    assert [entry.rest for entry in tokens.entries[0] or () if entry.rest] == [("казахстан",)]
    assert [entry.rest for entry in tokens.entries[3] or () if entry.rest] == [("татарстан",)]


def test_a_look_up_gives_equal_entries_every_time() -> None:
    lexicon = default_lexicon()
    assert lexicon.entries("Астана") == lexicon.entries("Астана")
    assert tokenize("Астана", lexicon).entries == tokenize("Астана", lexicon).entries


def test_the_default_lexicon_is_built_once() -> None:
    assert default_lexicon() is default_lexicon()


def test_entries_are_values() -> None:
    assert Entry(FunctionWord()) == Entry(FunctionWord())
    assert len({Entry(FunctionWord()), Entry(FunctionWord())}) == 1
