"""The page: headline, credits, captions, doubled lead, paragraphs."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztoday_parse import parse_article
from kztoday_parse.layout import Layout, Zone, read_layout
from kztoday_parse.lexicon import default_lexicon
from kztoday_parse.tokens import Tokens, tokenize


class Page:
    """A layout with the text of its parts."""

    def __init__(self, text: str) -> None:
        self.tokens: Tokens = tokenize(text, default_lexicon())
        self.layout: Layout = read_layout(self.tokens)

    def text(self, part: tuple[int, int] | None) -> str | None:
        return None if part is None else self.tokens.span(*part).of(self.tokens.text)

    def zone(self, zone: Zone) -> list[str]:
        return [self.text((each.first, each.stop)) or "" for each in self.layout.sentences if each.zone is zone]

    @property
    def paragraphs(self) -> list[str]:
        return [self.text(part) or "" for part in self.layout.paragraphs]


BODY = "Посол Казахстана открыл в Праге выставку. Гостей было много.\nВечером играл оркестр.\n"


def test_date_marker() -> None:
    page = Page(" date 2025-03-04 Выставка в Праге: что показали\n" + BODY)
    assert page.layout.published == date(2025, 3, 4)
    assert page.text(page.layout.published_at) == "date 2025-03-04"
    assert page.text(page.layout.title) == "Выставка в Праге: что показали"
    assert len(page.paragraphs) == 2


def test_marker_without_headline_leaves_the_line_behind_it() -> None:
    page = Page("date 2025-03-04\nВыставка в Праге\n" + BODY)
    assert page.text(page.layout.title) == "Выставка в Праге"


def test_headline_printed_again_is_no_paragraph() -> None:
    page = Page("date 2025-03-04 Выставка в Праге\nВыставка в Праге\n" + BODY)
    assert len(page.paragraphs) == 2


def test_impossible_date_is_none() -> None:
    assert Page("date 2025-02-31 Выставка\n" + BODY).layout.published is None


@pytest.mark.parametrize(
    "head",
    [
        "04.03.2025, 11:07 873",
        "04.03.2025",
        "4 марта 2025, 11:07",
        "2025-03-04 11:07",
        "04.03.2025 11:07",
        "04/03/2025 11:07",
        "11:07, 4 Март 2025 | GMT +5",
        "4 марта, 2025",
        "4 марта 2025 г., 11:07",
        "4 марта 2025 11:07 1 345 просмотров",
        "4 марта 2025 • 11:07",
        "4 марта 2025, 11:07 (обновлено 5 марта 2025, 9:15)",
        "04.03.25 11:07",
        "04/03/2025",
        "2025.03.04",
        "2025-03-04T11:07:00Z",
        "2025-03-04T11:07:00+05:00",
        "Вторник, 4 марта 2025",
        "вторник, 4 марта 2025, 11:07 мск",
        "Опубликовано: 4 марта 2025",
        "Дата публикации: 04.03.2025",
        "Создано: 04.03.2025 11:07",
        "вт, 04.03.2025",
        "11:07, 4 марта 2025, по времени Астаны",
        "Публикация: 04.03.2025",
        "Общество 4 марта 2025, 11:07",
        "Новости / 4 марта 2025",
        "11:07, 04 марта 2025 года | Общество",
        "Наши люди | 04.03.2025",
        "04.03.2025 / Наши люди",
        "Автор: Иван Петров, 04.03.2025",
        "4 марта 2025, 11:07, Иван Петров",
        "Rynok.kz 04 марта 2025, 11:07",
        "4 марта 2025 года, Прага",
    ],
)
def test_page_head(head: str) -> None:
    for text in (f"{head}\nВыставка в Праге\n{BODY}", f"Выставка в Праге\n{head}\n{BODY}"):
        page = Page(text)
        assert page.layout.published == date(2025, 3, 4)
        assert page.text(page.layout.title) == "Выставка в Праге"
        assert len(page.paragraphs) == 2


@pytest.mark.parametrize(
    "line",
    ["4 марта", "11:07, 4 марта", "Март 4", "Сегодня, 11:07", "345 просмотров", "Время чтения: 2 мин", "👁 345", "7"],
)
def test_a_line_of_the_head_without_a_date(line: str) -> None:
    page = Page(f"{line}\nВыставка в Праге\n{BODY}")
    assert page.layout.published is None
    assert page.text(page.layout.title) == "Выставка в Праге"


NO_HEADS = """
Новости за 4 марта 2025
Завод 4 марта 2025 встанет
Выставка, 4 марта 2025, Иван Петров
4 марта 2025 выходной
4 марта 2025, гости были
4 марта 2025 закрыты все залы музея
IT 4 марта 2025
Текст выступления от автора, 4 марта 2025
Письмо, автор Иван, 4 марта 2025
""".strip().splitlines()


@pytest.mark.parametrize("line", ["Прогноз на 4 марта 2025", "14 700,5 15 021,1", "2023 год 2024 год", *NO_HEADS])
def test_no_page_head(line: str) -> None:
    page = Page(f"Выставка в Праге\n{BODY}\n{line}\nКонец.")
    assert line in page.paragraphs
    assert page.layout.published is None


def test_years_of_two_digits_are_of_the_last_century_too() -> None:
    assert Page(f"04.03.98 11:07\nВыставка в Праге\n{BODY}").layout.published == date(1998, 3, 4)


def test_no_headline() -> None:
    page = Page(BODY)
    assert page.layout.title is None
    assert page.layout.dateline == 0


def test_headline_stands_alone() -> None:
    page = Page("Выставка открылась в Праге\n\n" + BODY)
    assert page.text(page.layout.title) == "Выставка открылась в Праге"


@pytest.mark.parametrize("head", ["ВЫСТАВКА ОТКРЫЛАСЬ В ПРАГЕ.", "ИТОГИ ВЫСТАВКИ ЗА МАРТ 2025 ГОДА."])
def test_a_headline_in_capitals_may_end_in_a_full_stop(head: str) -> None:
    page = Page(f"{head}\n\n{BODY}")
    assert page.text(page.layout.title) == head


@pytest.mark.parametrize(
    "text",
    [
        "Выставка открылась в Праге.\nГостей было много.\n",
        "ВЫСТАВКА ОТКРЫЛАСЬ В ПРАГЕ.\nГОСТЕЙ БЫЛО МНОГО.\n",
        "ПРАГА.\nГостей было много.\n",
    ],
)
def test_a_sentence_is_no_headline(text: str) -> None:
    assert Page(text).layout.title is None


def test_a_dateline_without_full_stop_is_no_headline() -> None:
    page = Page("Прага. 4 марта. KAZAKHSTAN TODAY - Посол открыл выставку\n" + BODY)
    assert page.layout.title is None


def test_a_single_line_is_body() -> None:
    assert Page("Посол открыл выставку").paragraphs == ["Посол открыл выставку"]


@pytest.mark.parametrize(
    ("line", "credit", "caption"),
    [
        ("Фото: Акорда", "Акорда", []),
        ("Фото: gov.kz. Гости у входа", "gov.kz", ["Гости у входа"]),
        ("Фото: пресс-служба МИД РК. Зал заседаний", "пресс-служба МИД РК", ["Зал заседаний"]),
        ("ФОТО : К. Серикова. Зал заседаний", "К. Серикова", ["Зал заседаний"]),
        ("Фото: gov.kz.", "gov.kz", []),
        ("Фото: пресс-служба акима г. Алматы. Зал", "пресс-служба акима г. Алматы", ["Зал"]),
        ("© Фото: gov.kz", "gov.kz", []),
        ("(Фото: gov.kz)", "gov.kz", []),
        ("[Фото: gov.kz. Зал заседаний]", "gov.kz", ["Зал заседаний"]),
        ("Фотография: Акорда", "Акорда", []),
        ("Фото — МИД РК", "МИД РК", []),
    ],
)
def test_photo_credit(line: str, credit: str, caption: list[str]) -> None:
    page = Page(f"{line}\n\n{BODY}")
    assert page.text(page.layout.photo_credit) == credit
    assert page.zone(Zone.CAPTION) == caption
    assert len(page.paragraphs) == 2


@pytest.mark.parametrize("line", ["Фото автора", "Фото с места событий", "Фото:", "Фото: ."])
def test_a_photo_line_without_a_credit(line: str) -> None:
    page = Page(f"Выставка в Праге\n\n{line}\n{BODY}")
    assert page.layout.photo_credit is None
    assert len(page.paragraphs) == 2


def test_a_picture_without_a_caption() -> None:
    page = Page("Посол прибыл в Прагу\nleft|thumb|\n\n" + BODY)
    assert page.zone(Zone.CAPTION) == []
    assert len(page.paragraphs) == 2


def test_a_page_without_a_dateline_has_nothing_before_its_lead() -> None:
    layout = Page("Выставка в Праге\n\n" + BODY).layout._replace(dateline=None)
    assert layout.behind(3) is layout


@pytest.mark.parametrize(
    "headline",
    ["(Фото) Посол открыл выставку", "Фото - лучшее лекарство от скуки"],
)
def test_headlines_that_begin_like_a_credit(headline: str) -> None:
    page = Page(f"{headline}\n{BODY}")
    assert page.layout.photo_credit is None


def test_the_first_of_several_credits_counts() -> None:
    page = Page(f"Фото: Акорда. Первый зал\nФото: gov.kz. Второй зал\n{BODY}")
    assert page.text(page.layout.photo_credit) == "Акорда"
    assert page.zone(Zone.CAPTION) == ["Первый зал", "Второй зал"]


@pytest.mark.parametrize(
    "line",
    [
        "Поделиться: ВКонтакте Facebook Twitter",
        "Распечатать   Отправить другу   Комментарии (0)",
        "Читайте также: Выставка закрылась раньше срока",
        "Подписывайтесь на наш канал в Telegram!",
        "Реклама",
        "873",
        "Просмотров: 873",
        "При использовании информации ссылка на агентство обязательна.",
        "Сообщить об ошибке",
        "#Прага #выставка",
        "Метки: выставка",
        "Подробнее на сайте: https://www.kt.kz/rus",
        "Наш канал в Telegram - подписывайтесь!",
        "Следите за новостями в Telegram: @ktoday",
        "Узнавайте о новостях первыми",
        "© 2025 Kazakhstan Today. Все права защищены.",
        "Нашли ошибку? Выделите ее мышью.",
        "Выделите ошибку и нажмите Ctrl + Enter",
        "* * *",
        "Главная / Экономика / Выставки",
        "Новости » Культура » Выставки и ярмарки",
        "________",
        "Мобильная версия Шрифт",
        "Google+",
        "Twitter Facebook Telegram #выставка",
        "Просмотров: 12 При использовании информации ссылка обязательна",
        "Реклама 18+",
        "Рубрика: культура",
        "15 часов назад",
        "2 дня назад, 11:07",
        "Комментарии пока отсутствуют",
        "К списку новостей",
        "Следующая новость",
        "Рейтинг: 0",
        "Copyright 2025 Kazakhstan Today",
        "Контакты: +7 727 000 00 00",
        "Иллюстрация: gov.kz",
        "Вернуться к списку",
    ],
)
def test_furniture_is_in_no_sentence(line: str) -> None:
    for text in (f"{line}\n{BODY}", f"{BODY}{line}\n", BODY.replace("\n", f"\n{line}\n", 1)):
        page = Page(text)
        assert len(page.paragraphs) == 2
        assert [s for zone in Zone for s in page.zone(zone)] == [
            "Посол Казахстана открыл в Праге выставку.",
            "Гостей было много.",
            "Вечером играл оркестр.",
        ]


@pytest.mark.parametrize(
    "byline",
    [
        "Иван Петров",
        "Иван ПЕТРОВ",
        "Автор: Иван Петров",
        "Корр. Иван Петров",
        "Айгуль Серик, Прага",
        "Иван Петров | KAZAKHSTAN TODAY",
    ],
)
def test_a_byline_is_no_headline(byline: str) -> None:
    page = Page(f"{byline}\nВыставка в Праге\n{BODY}")
    assert page.text(page.layout.title) == "Выставка в Праге"
    assert " ".join(page.zone(Zone.CAPTION)) == byline
    assert Page(f"{byline}\n{BODY}").layout.title is None


@pytest.mark.parametrize(
    "headline",
    [
        "Иван Петров стал послом",
        "Иван Петров, посол Казахстана в Чехии, открыл выставку",
        "Иван Петров - посол",
        "Петров и Павлов",
        "Прага и Брно",
        "Политика и новости Праги",
        "Автор выставки",
        "Автор: кто он",
        "Иван Петров, посол",
    ],
)
def test_headlines_that_only_begin_like_a_byline(headline: str) -> None:
    page = Page(f"{headline}\n{BODY}")
    assert page.text(page.layout.title) == headline


@pytest.mark.parametrize(
    "section",
    [
        "Казинформ",
        "Zakon.kz",
        "Вестник Праги",
        "Общество",
        "ПОЛИТИКА",
        "Новости дня",
        "Главная / Экономика",
        "Спорт и культура",
    ],
)
def test_a_section_of_the_site_is_no_headline(section: str) -> None:
    page = Page(f"{section}\nВыставка в Праге\n{BODY}")
    assert page.text(page.layout.title) == "Выставка в Праге"


@pytest.mark.parametrize("line", ["12-13 марта в Брно пройдет встреча.", "Встреча прошла, 12 марта гости уехали."])
def test_a_day_in_the_text_is_no_dateline(line: str) -> None:
    page = Page(f"Выставка в Праге\n{BODY}{line}\n")
    assert len(page.paragraphs) == 3


def test_a_section_alone_is_a_headline() -> None:
    assert Page(f"Общество\n{BODY}").layout.title is not None


@pytest.mark.parametrize("line", ["На снимке: посол и гости выставки.", "На фото: посол"])
def test_what_a_picture_shows_is_a_caption(line: str) -> None:
    for text in (f"{line}\n{BODY}", f"Выставка в Праге\n{line}\n{BODY}"):
        page = Page(text)
        assert page.zone(Zone.CAPTION) == [line]
        assert len(page.paragraphs) == 2


def test_a_time_behind_a_bullet_is_of_the_head() -> None:
    page = Page(f"• 4 марта, 2025\n• 11:07\nВыставка в Праге\n{BODY}")
    assert page.layout.published == date(2025, 3, 4)
    assert page.text(page.layout.title) == "Выставка в Праге"


@pytest.mark.parametrize("line", ["1 2 3 4", "kt.kz", "https://kt.kz/rus"])
def test_what_has_no_words_is_no_headline(line: str) -> None:
    assert Page(f"{line}\n{BODY}").layout.title is None


def test_signs_of_a_windows_code_page() -> None:
    article = parse_article("Прага. 4 марта. KAZAKHSTAN TODAY \x96 Завод \x93Руда\x94 вырос на 50\x80%.\n")
    assert article.dateline is not None
    assert article.dateline.agency == "KAZAKHSTAN TODAY"


def test_links_below_a_heading_are_furniture() -> None:
    page = Page(BODY + "Читайте также\nВыставка закрылась\nПосол уехал домой\n")
    assert len(page.paragraphs) == 2


@pytest.mark.parametrize("line", ["Поделиться опытом приехали врачи.", "Реклама зерна подорожала вдвое за один год."])
def test_sentences_that_only_begin_like_furniture(line: str) -> None:
    assert len(Page(BODY + line).paragraphs) == 3


@pytest.mark.parametrize(
    "headline",
    [
        "Главная задача выставки - дружба народов",
        "Facebook открыл выставку в Праге",
        "Twitter: посол поблагодарил гостей",
        "Реклама выставки подорожала на треть",
        "Печать каталогов подорожает",
        'Рубрика "Посол отвечает" вернулась на канал',
        "Комментарии гостей: что им понравилось",
        "Опубликовано послание посла",
        "Видео: посол встретил гостей",
        "Twitter посла",
        "Подробнее: что решил посол",
        "Опубликовано 12 указов посла",
        "Поделиться картинами готова Прага",
    ],
)
def test_headlines_that_only_begin_like_furniture(headline: str) -> None:
    page = Page(f"{headline}\n{BODY}")
    assert page.text(page.layout.title) == headline


def test_wiki_markup() -> None:
    page = Page("Посол прибыл в Прагу\nleft|thumb|200px|Здание посольства\n\n" + BODY)
    assert page.zone(Zone.CAPTION) == ["Здание посольства"]
    assert len(page.paragraphs) == 2


def test_captions_behind_the_headline() -> None:
    page = Page("Посол прибыл в Прагу\nЗдание посольства\nВид на реку, 2016 год\n" + BODY)
    assert page.zone(Zone.CAPTION) == ["Здание посольства", "Вид на реку, 2016 год"]


def test_subheads_are_no_paragraphs() -> None:
    page = Page(
        BODY + "Дороги и мосты\nСтроители обещают закончить работу к осени, если позволит погода и придут деньги.\n"
    )
    assert page.zone(Zone.TITLE) == ["Дороги и мосты"]
    assert len(page.paragraphs) == 3


def test_a_wrapped_line_goes_on() -> None:
    page = Page("Выставка в Праге\nПосол Казахстана открыл в Праге выставку ковров и картин из\nсобраний музея.\n")
    assert page.paragraphs == ["Посол Казахстана открыл в Праге выставку ковров и картин из\nсобраний музея."]


LEAD = "Посол Казахстана в Чехии открыл выставку, на которой показаны ковры и картины из трех музеев"


@pytest.mark.parametrize("dash", ["-", "–", "—", "-- "])
@pytest.mark.parametrize("head", ["", "Прага. 4 марта. KAZAKHSTAN TODAY - "])
def test_doubled_lead(dash: str, head: str) -> None:
    page = Page(f"{head}{LEAD}, {dash} {LEAD}, сообщили в посольстве.\n{BODY}")
    assert (page.text(page.layout.repeated) or "").startswith(LEAD)
    assert page.text(page.layout.lead) == f"{LEAD}, сообщили в посольстве."
    assert page.zone(Zone.REPEAT) == [f"{LEAD},"]


def test_doubled_lead_with_small_differences() -> None:
    again = LEAD.replace("Посол Казахстана в Чехии", "Посол РК в Чехии").replace("картины", "полотна")
    page = Page(f"Прага. 4 марта. KAZAKHSTAN TODAY - {LEAD}, - {again}, сообщили в посольстве.\n{BODY}")
    assert page.text(page.layout.repeated) == f"{LEAD},"


def test_a_lead_in_dashes_is_not_doubled() -> None:
    page = Page("Посол - старый друг музея - открыл выставку - старый спор окончен, сообщили в посольстве.\n" + BODY)
    assert page.layout.repeated is None


def test_behind_the_dateline() -> None:
    page = Page(f"Прага. 4 марта. KAZAKHSTAN TODAY - {BODY}")
    layout = page.layout.behind(8)
    assert page.text(layout.lead) == "Посол Казахстана открыл в Праге выставку. Гостей было много."
    first = layout.sentences[0]
    assert page.text((first.first, first.stop)) == "Посол Казахстана открыл в Праге выставку."


texts = st.text(alphabet=st.sampled_from('аБв .,-\n"«»()!?:|1dФото') | st.characters(), max_size=80)
lines = st.lists(
    st.sampled_from(["Фото: МИД. Зал", "date 2020-01-01 X", LEAD, "Реклама", "left|А", "Читайте также", "- да", ""])
    | texts,
    max_size=8,
).map("\n".join)


@given(texts | lines)
def test_parts_lie_in_the_text_and_in_order(text: str) -> None:
    tokens = tokenize(text, default_lexicon())
    layout = read_layout(tokens)
    at = 0
    for sentence in layout.sentences:
        assert at <= sentence.first < sentence.stop <= tokens.size
        at = sentence.stop
    assert all(first < stop for first, stop in layout.paragraphs)
    assert {each.paragraph for each in layout.sentences} - {-1} <= set(range(len(layout.paragraphs)))


DATED = "Прага. 4 марта. KAZAKHSTAN TODAY - Посол Казахстана открыл выставку.\n" + BODY


@pytest.mark.parametrize(
    "line",
    [
        "ПРАГА, 4 марта. /ТАСС/. Посол открыл выставку.",
        "4 марта, Прага /Корр. БЕЛТА/. Посол открыл выставку.",
        "ПРАГА /Trend/ - Посол открыл выставку.",
        "Прага, Чехия (UzDaily.uz) -- Посол открыл выставку.",
    ],
)
def test_what_stands_above_the_dateline_is_no_body(line: str) -> None:
    page = Page(f"Выставка в Праге\nПосол обещал приехать еще раз.\n© Фотослужба\n{line}\n{BODY}")
    assert page.text(page.layout.title) == "Выставка в Праге"
    assert page.paragraphs[0] == line
    assert page.zone(Zone.CAPTION) == ["Посол обещал приехать еще раз."]


@pytest.mark.parametrize("head", ["04.03.2025, 11:07 873", "https://example.kz/news/42.html"])
def test_what_follows_the_date_marker_may_be_no_headline(head: str) -> None:
    page = Page(f" date 2025-03-05 {head}\nВыставка в Праге\n{DATED}")
    assert page.layout.published == date(2025, 3, 5)
    assert page.text(page.layout.title) == "Выставка в Праге"


def test_the_text_may_begin_right_behind_the_date_marker() -> None:
    page = Page(" date 2025-03-05 ПРАГА /Trend/ - Посол открыл выставку.\n" + BODY)
    assert page.layout.title is None
    assert page.paragraphs[0] == "ПРАГА /Trend/ - Посол открыл выставку."
    page = Page(" date 2025-03-05 Посол открыл выставку. Гостей было много. Играл оркестр.\n" + BODY)
    assert page.layout.title is None


def test_a_paragraph_that_is_all_dateline_is_none() -> None:
    article = parse_article(
        "Баку, Азербайджан, 4 марта\n\nАйнур Мамедова - Trend:\n\nПосол открыл выставку. Зал полон.\n\nПосол рад."
    )
    assert article.dateline is not None
    assert (article.dateline.agency, article.dateline.byline) == ("Trend", "Айнур Мамедова")
    assert [span.of(article.text) for span in article.paragraphs] == ["Посол открыл выставку. Зал полон.", "Посол рад."]
    assert article.lead == article.paragraphs[0]


def test_a_dateline_alone_stays_a_paragraph() -> None:
    article = parse_article("Баку. 4 марта. KAZAKHSTAN TODAY -")
    assert article.dateline is not None
    assert len(article.paragraphs) == 1
