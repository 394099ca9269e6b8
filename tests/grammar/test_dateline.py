"""Datelines: how agencies write them, what only looks like one, and what is rendered is read again."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztoday_parse.datelines import find_dateline, parse_dateline
from kztoday_parse.errors import ParseError
from kztoday_parse.grammar.dateline import dateline
from kztoday_parse.lexicon import default_lexicon
from kztoday_parse.model import NoteCode, PartialDate
from kztoday_parse.tokens import tokenize

READ = """
Астана. 29 января. KAZAKHSTAN TODAY - => Астана; XXXX-01-29; KAZAKHSTAN TODAY; None
Туркестанская область. 3 июля. Kazakhstan Today - => Туркестанская область; XXXX-07-03; Kazakhstan Today; None
ХАБАРОВСКИЙ КРАЙ. 3 июля. KAZAKHSTAN TODAY - => Хабаровский край; XXXX-07-03; KAZAKHSTAN TODAY; None
Прага (Чехия). 3 июля. Kazakhstan Today - => Прага; XXXX-07-03; Kazakhstan Today; None
Атырау. 3 июля, вторник. Kazakhstan Today - => Атырау; XXXX-07-03; Kazakhstan Today; None
Атырау. 31 июня. Kazakhstan Today - => Атырау; XXXX-06; Kazakhstan Today; None
АТЫРАУ. 3 июля. КАЗАХСТАН СЕГОДНЯ. /Анна Серик/ - => Атырау; XXXX-07-03; КАЗАХСТАН СЕГОДНЯ; Анна Серик
Астана. 29 января. KAZAKHSTAN TODAY – => Астана; XXXX-01-29; KAZAKHSTAN TODAY; None
Нур-Султан. 3 июня. Kazakhstan Today — => Нур-Султан; XXXX-06-03; Kazakhstan Today; None
г. Актау. 3 июня. Kazakhstan Today - => Актау; XXXX-06-03; Kazakhstan Today; None
АКТАУ. 17 октября 2018 года. КАЗИНФОРМ - => Актау; 2018-10-17; КАЗИНФОРМ; None
АСТАНА. 23 августа 2009 г. КАЗАХСТАН СЕГОДНЯ - => Астана; 2009-08-23; КАЗАХСТАН СЕГОДНЯ; None
АСТАНА. 23 августа 2009 КАЗАХСТАН СЕГОДНЯ - => Астана; 2009-08-23; КАЗАХСТАН СЕГОДНЯ; None
Кокшетау. 29.01.2018. КазТАГ - => Кокшетау; 2018-01-29; КазТАГ; None
Атырау. 1-го декабря. КазТАГ - => Атырау; XXXX-12-01; КазТАГ; None
Тбилиси. 23 мая. "Казахстан сегодня" - => Тбилиси; XXXX-05-23; Казахстан сегодня; None
Тбилиси. 23 мая. «Казахстан сегодня» - => Тбилиси; XXXX-05-23; Казахстан сегодня; None
Алматы. 5 января. ИА "НовоТВ" - => Алматы; XXXX-01-05; ИА "НовоТВ"; None
Москва. 12 мая. INTERFAX.RU - => Москва; XXXX-05-12; INTERFAX.RU; None
Бишкек, 5 января 2010 года (24.kg) - => Бишкек; 2010-01-05; 24.kg; None
ЧОЛПОН-АТА, 15 авг - Sputnik. => Чолпон-Ата; XXXX-08-15; Sputnik; None
АСТАНА, 5 мая - РИА Новости, Мария Иванова. => Астана; XXXX-05-05; РИА Новости; Мария Иванова
МОСКВА, 5 мая. /ТАСС/. => Москва; XXXX-05-05; ТАСС; None
НЬЮ-ЙОРК, 5 мая. /Корр. ТАСС Иван Петров/. => Нью-Йорк; XXXX-05-05; ТАСС; Иван Петров
МОСКВА, 5 мая. /Корр.ИТАР-ТАСС Анна Серик/. => Москва; XXXX-05-05; ИТАР-ТАСС; Анна Серик
Баку. Trend: => Баку; XXXX; Trend; None
АЛМАТЫ, 3 марта /Иван Петров - КазТАГ/ => Алматы; XXXX-03-03; КазТАГ; Иван Петров
АСТАНА. 5 мая. КАЗИНФОРМ/Айгуль Серик/ - => Астана; XXXX-05-05; КАЗИНФОРМ; Айгуль Серик
АСТАНА. 5 мая. КАЗИНФОРМ, А. Серик - => Астана; XXXX-05-05; КАЗИНФОРМ; А. Серик
АСТАНА. КАЗИНФОРМ - => Астана; XXXX; КАЗИНФОРМ; None
АСТАНА. КАЗИНФОРМ /Айгуль Серик/ - => Астана; XXXX; КАЗИНФОРМ; Айгуль Серик
Астана, 29 января, KAZAKHSTAN TODAY. => Астана; XXXX-01-29; KAZAKHSTAN TODAY; None
Пекин. 1 декабря. Синьхуа - => Пекин; XXXX-12-01; Синьхуа; None
Прага. 2 июля. Вечерний Листок - => Прага; XXXX-07-02; Вечерний Листок; None
НЬЮ-ЙОРК. 22 сентября. KAZAKHSTAN TODAY - => Нью-Йорк; XXXX-09-22; KAZAKHSTAN TODAY; None
УСТЬ-КАМЕНОГОРСК. 2 мая. KAZAKHSTAN TODAY - => Усть-Каменогорск; XXXX-05-02; KAZAKHSTAN TODAY; None
ФРАНКФУРТ-НА-МАЙНЕ. 2 мая. KAZAKHSTAN TODAY - => Франкфурт-на-Майне; XXXX-05-02; KAZAKHSTAN TODAY; None
ФРАНКФУРТ-АН-ДЕР-ОДЕР. 2 мая. KAZAKHSTAN TODAY - => Франкфурт-ан-дер-Одер; XXXX-05-02; KAZAKHSTAN TODAY; None
РИО-ДЕ-ЖАНЕЙРО. 2 мая. KAZAKHSTAN TODAY - => Рио-де-Жанейро; XXXX-05-02; KAZAKHSTAN TODAY; None
ШАРМ-ЭШ-ШЕЙХ. 2 мая. KAZAKHSTAN TODAY - => Шарм-эш-Шейх; XXXX-05-02; KAZAKHSTAN TODAY; None
Астана - 8 октября /KZINFORM/. => Астана; XXXX-10-08; KZINFORM; None
Бишкек, 22 августа, 2012, 12:08 — ИА Регнум. => Бишкек; 2012-08-22; ИА Регнум; None
Казахстан, Алматы, 14 сентября /Trend/. => Алматы; XXXX-09-14; Trend; None
Астана. 30 июня. ИНТЕРФАКС-КАЗАХСТАН - => Астана; XXXX-06-30; ИНТЕРФАКС-КАЗАХСТАН; None
17 марта, Гродно /Корр. БЕЛТА/. => Гродно; XXXX-03-17; БЕЛТА; None
ГЯНДЖА /Trend/ - => Гянджа; XXXX; Trend; None
Гянджа, Азербайджан, 5 июня /Trend/ - => Гянджа; XXXX-06-05; Trend; None
Бишкек, 5.03.25. /Кабар/. => Бишкек; 2025-03-05; Кабар; None
Самарканд, Узбекистан (UzDaily.uz) -- => Самарканд; XXXX; UzDaily.uz; None
Худжанд, 3 июня. (НИАТ «Ховар», Лола Азизова). — => Худжанд; XXXX-06-03; НИАТ «Ховар»; Лола Азизова
Астана, 14 мая 2024 года - => Астана; 2024-05-14; ; None
Астана, 14 мая 2024 года – => Астана; 2024-05-14; ; None
г. Астана, 14 мая 2024 г. - => Астана; 2024-05-14; ; None
Токио, 14 мая – => Токио; XXXX-05-14; ; None
Астана, 14.05.2024 - => Астана; 2024-05-14; ; None
11:07, 14 мая 2024, Бишкек - 24.kg, Дарья Петрова. => Бишкек; 2024-05-14; 24.kg; Дарья Петрова
14 мая 2024, Бишкек - 24.kg. => Бишкек; 2024-05-14; 24.kg; None
Баку, Азербайджан, 14 мая Айнур Мамедова - Trend: => Баку; XXXX-05-14; Trend; Айнур Мамедова
Бишкек, 22 августа 2012, 12:08 — REGNUM => Бишкек; 2012-08-22; REGNUM; None
АСТАНА, 5 мая - РИА Новости => Астана; XXXX-05-05; РИА Новости; None
13 сентября 2016 АСТАНА. КАЗИНФОРМ - => Астана; 2016-09-13; КАЗИНФОРМ; None
13 сентября. Астана. KAZAKHSTAN TODAY - => Астана; XXXX-09-13; KAZAKHSTAN TODAY; None
Актау 7 марта КАЗИНФОРМ - => Актау; XXXX-03-07; КАЗИНФОРМ; None
АСТАНА - ТОКИО. 7 марта. КАЗИНФОРМ - => Астана; XXXX-03-07; КАЗИНФОРМ; None
Астана/Токио. КАЗИНФОРМ - => Астана; XXXX; КАЗИНФОРМ; None
Актау. 7-8 марта. КазТАГ - => Актау; XXXX-03-07; КазТАГ; None
Актау. Вторник, 7 марта. КазТАГ - => Актау; XXXX-03-07; КазТАГ; None
Актау, 7 марта 2017 г. - КазТАГ. => Актау; 2017-03-07; КазТАГ; None
Актау, 7.03.2017 г. /КазТАГ/. => Актау; 2017-03-07; КазТАГ; None
пос. Карасу. 7 марта. КазТАГ - => Карасу; XXXX-03-07; КазТАГ; None
село Карасу, 7 марта /КазТАГ/. => Карасу; XXXX-03-07; КазТАГ; None
РИМ. 7 марта. KAZAKHSTAN TODAY - => Рим; XXXX-03-07; KAZAKHSTAN TODAY; None
ОАЭ. 7 марта. KAZAKHSTAN TODAY - => ОАЭ; XXXX-03-07; KAZAKHSTAN TODAY; None
БУЭНОС АЙРЕС. 2 мая. KAZAKHSTAN TODAY - => Буэнос Айрес; XXXX-05-02; KAZAKHSTAN TODAY; None
""".strip().splitlines()

NONE = """
Казахстан - это страна. 5 мая.
Зерно - на запад, руда - на восток
Астана. 29 января. Айгуль Серик - министр торговли
Москва. США - партнер.
Айгуль Серик - президент фонда
Астана, 5 мая состоялась встреча - форум.
Встреча прошла в Астане. 29 января. KAZAKHSTAN TODAY -
В Астане, 5 мая. Глава - министр
Посол. КАЗИНФОРМ -
13 сентября Министр. КАЗИНФОРМ -
13 сентября Астана. Министр - ученый.
Казахстан - Китай. Итоги года - рост.
Астана 5 мая Министр - ученый.
Актау. 7-8 брюмера. КазТАГ -
Казахстан, Китай - партнеры
Астана. 45 января. KAZAKHSTAN TODAY -
Астана. 29 января.
Астана
KAZAKHSTAN TODAY -
Казахстан, 14 мая 2024 года - Министр открыл завод.
Иван Громов, 22 августа 2012, 12:08 — REGNUM
Айгуль Серик, 5 мая - РИА Новости.
Астана, 14 мая - день города.
Астана, 14 мая 2024 года. Министр открыл завод.
Алматы, 14 мая 2024 года мы открыли завод.
""".strip().splitlines()


@pytest.mark.parametrize("line", READ)
def test_parses(line: str) -> None:
    text, _, expected = line.partition(" => ")
    found = parse_dateline(text)
    assert f"{found.place}; {found.date}; {found.agency}; {found.byline}" == expected
    assert found.span.of(text) in text


@pytest.mark.parametrize("line", READ)
def test_leaves_the_article(line: str) -> None:
    text = line.partition(" => ")[0]
    found = find_dateline(f"Выставка в Праге\n\n{text} Министр открыл выставку.\n")
    assert found is not None
    assert found.span.start == len("Выставка в Праге\n\n")
    assert found.span.end == found.span.start + len(text)


def test_a_byline_may_end_the_line() -> None:
    found = find_dateline("АСТАНА, 5 мая - РИА Новости, Мария Иванова\nМинистр открыл выставку.\n")
    assert found is not None
    assert (found.agency, found.byline) == ("РИА Новости", "Мария Иванова")


@pytest.mark.parametrize("text", NONE)
def test_fails(text: str) -> None:
    assert find_dateline(text) is None
    with pytest.raises(ParseError):
        parse_dateline(text)


def test_each_sign_is_named_once() -> None:
    with pytest.raises(ParseError) as error:
        parse_dateline("Изумрудный Град 29 января. KAZAKHSTAN TODAY -")
    assert error.value.expected == ("'('", "','", "'-'", "'.'", "'/'")
    assert str(error.value).startswith("expected '(', ',', '-', '.' or '/' at character 16\n")


def test_fails_with_what_was_expected() -> None:
    with pytest.raises(ParseError) as error:
        parse_dateline("Астана. 29 брюмера. KAZAKHSTAN TODAY -")
    assert str(error.value) == (
        "expected '-', '.' or month at character 11\n  Астана. 29 брюмера. KAZAKHSTAN TODAY -\n             ^"
    )


def test_more_places_and_agencies_through_a_lexicon() -> None:
    text = "Изумрудный Град. Дятел -"
    assert find_dateline(text) is None
    lexicon = default_lexicon().extended(agencies=["Дятел"])
    assert parse_dateline(text, lexicon=lexicon).agency == "Дятел"


def test_a_day_that_no_calendar_has_is_noted() -> None:
    line = "Атырау. 31 июня. ТАСС -"
    tokens = tokenize(line, default_lexicon())
    found = dateline.run(tokens, 0)
    assert found is not None
    assert [(note.code, note.span.of(line)) for note in found[0].notes(tokens, 0)] == [(NoteCode.PERIOD_UNCLEAR, "31")]


def test_an_unknown_place_is_noted() -> None:
    for text, codes in (("Изумрудный Град. 2 мая. ТАСС -", [NoteCode.PLACE_UNKNOWN]), ("Астана. 2 мая. ТАСС -", [])):
        tokens = tokenize(text, default_lexicon())
        found = dateline.run(tokens, 0)
        assert found is not None
        assert [note.code for note in found[0].notes(tokens, 0)] == codes


MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
PLACES = st.sampled_from(["Астана", "Нью-Йорк", "Усть-Каменогорск", "Франкфурт-на-Майне", "Рим"]) | st.from_regex(
    "[АБВГДЗКЛМ][аеиоу][бвгдклм][а-е]{2,6}(-[АБВГ][а-е]{3,5})?", fullmatch=True
)
AGENCIES = st.sampled_from(["KAZAKHSTAN TODAY", "КАЗИНФОРМ", "INTERFAX.RU", "КазТАГ"]) | st.from_regex(
    "[A-Z]{4,9}( [A-Z]{4,9})?", fullmatch=True
)
DATES = st.builds(PartialDate, st.none() | st.integers(1991, 2040), st.integers(1, 12), st.integers(1, 28))


def rendered(date: PartialDate, suffix: str) -> str:
    year = "" if date.year is None else f" {date.year}{suffix}"
    return f"{date.day} {MONTHS[(date.month or 1) - 1]}{year}"


@given(PLACES, DATES, AGENCIES, st.booleans(), st.sampled_from(["", " года", " г"]), st.sampled_from("-–—"))
def test_what_is_rendered_is_read(
    place: str, date: PartialDate, agency: str, capitals: bool, suffix: str, dash: str
) -> None:
    text = f"{place.upper() if capitals and len(place) > 3 else place}. {rendered(date, suffix)}. {agency} {dash}"
    found = parse_dateline(text)
    assert (found.place, found.date, found.agency, found.byline) == (place, date, agency, None)
    assert found.span.of(text) == text


@given(
    st.text(max_size=60)
    | st.from_regex(re.compile(r'([А-Я]{1,9}|[.,/()\-"] ?|\d{1,4} ?|мая |ТАСС ){0,12}'), fullmatch=True)
)
def test_any_text_is_read_or_refused(text: str) -> None:
    find_dateline(text)
    try:
        parse_dateline(text)
    except ParseError as error:
        assert 0 <= error.at <= len(text)
        assert error.expected
