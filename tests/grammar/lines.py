"""Places, days and signatures of datelines, as printed and as read, and how they stand together."""

from __future__ import annotations

PLACES = {
    "АСТАНА": "Астана",
    "г. Алматы": "Алматы",
    "УСТЬ-КАМЕНОГОРСК": "Усть-Каменогорск",
    "НИЖНИЙ НОВГОРОД": "Нижний Новгород",
    "РОСТОВ-НА-ДОНУ": "Ростов-на-Дону",
    "РИМ": "Рим",
    "Ош": "Ош",
    "Акмолинская область": "Акмолинская область",
    "пос. Карасу": "Карасу",
}
DAYS = {
    "5 мая": "XXXX-05-05",
    "05 МАЯ": "XXXX-05-05",
    "5 мая 2016": "2016-05-05",
    "5 мая 2016 года": "2016-05-05",
    "05.05.2016": "2016-05-05",
    "5-го мая": "XXXX-05-05",
    "5-6 мая": "XXXX-05-05",
    "среда, 5 мая": "XXXX-05-05",
    "5 мая, среда": "XXXX-05-05",
}
AGENCIES = ("KAZAKHSTAN TODAY", "Kazakhstan Today", "КАЗИНФОРМ", "КазТАГ", "РИА Новости", "Zakon.kz", "МИА «Казинформ»")
LINES = (
    "{place}. {day}. {agency} - ",
    "{place}. {day}. {agency} — ",
    "{place}.{day}.{agency} - ",
    "{place}, {day}. {agency} - ",
    "{place}, {day} - {agency}. ",
    "{place}, {day}, {agency}. ",
    "{place}. {day} /{agency}/ - ",
    "{place}, {day} ({agency}). ",
    "{place} - {day}. {agency} - ",
    "{day}, {place}. {agency} - ",
)
