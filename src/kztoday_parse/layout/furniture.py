"""What a page prints around an article: the openings of lines that are no part of it."""

from __future__ import annotations

__all__ = ["ALWAYS", "LINKS", "UNENDED", "WIKI"]


def _table(*phrases: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        first, *rest = phrase.split()
        table[first] = (*table.get(first, ()), tuple(rest))
    return table


# Furniture where the line does not end like a sentence (`Поделиться: ВКонтакте`, not `Поделиться опытом приехали …`).
UNENDED = _table(
    "вконтакте",
    "версия для печати",
    "видео :",
    "в избранное",
    "главная",
    "добавить комментарий",
    "источник фото",
    "ключевые слова",
    "количество просмотров",
    "комментарии",
    "комментариев",
    "комментировать",
    "мне нравится",
    "опубликовано",
    "оставить комментарий",
    "отправить другу",
    "печать",
    "поделиться",
    "поделитесь",
    "просмотров",
    "просмотры",
    "прочитано",
    "распечатать",
    "рубрика",
    "скачать",
    "теги",
    "тэги",
    "facebook",
    "print",
    "share",
    "telegram",
    "twitter",
    "views",
    "whatsapp",
    "©",
)

# Furniture however the line ends.
ALWAYS = _table(
    "авторские права на",
    "все права защищены",
    "выделите ошибку",
    "выделите ее мышью",
    "данная информация не может быть воспроизведена",
    "данная информация не подлежит",
    "если вы заметили ошибку",
    "если вы нашли ошибку",
    "заметили ошибку",
    "информационная продукция данного сетевого ресурса",
    "использование материалов",
    "копирование материалов",
    "на правах рекламы",
    "нашли опечатку",
    "нашли ошибку",
    "перепечатка материалов",
    "подписаться на",
    "подписывайтесь на",
    "подпишитесь на",
    "при использовании материалов",
    "при цитировании",
    "реклама",
    "следите за нашими новостями",
    "эта информация не может быть воспроизведена",
    "found an error in the text",
    "select the error",
    "this information may not be reproduced",
    "читайте нас",
    "читайте также",
    "читать также",
    "читать далее",
    "смотрите также",
)

# Alone on a line, these head a list of links to other articles.
LINKS = _table(
    "другие новости",
    "еще по теме",
    "лента новостей",
    "материалы по теме",
    "новости партнеров",
    "новости по теме",
    "по теме",
    "похожие материалы",
    "похожие новости",
    "популярное",
    "последние новости",
    "самое читаемое",
    "самые читаемые",
    "most viewed",
    "relevant news",
    "смотрите также",
    "читайте также",
    "читать также",
)

# What stands before the first bar of an image that a wiki page left behind (`thumb|250px|Подпись`).
WIKI = frozenset(
    ("center", "frame", "left", "mini", "right", "thumb", "thumbnail", "upright", "мини", "справа", "слева", "центр")
)
