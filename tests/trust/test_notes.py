"""Every code of a note, with a text that has it."""

from __future__ import annotations

from datetime import date

import pytest

from kztoday_parse.model import NoteCode
from kztoday_parse.pipeline import parse_article

LEAD = "Посол Перу в Казахстане посетил в Караганде выставку редких камней"
NOTES = {
    NoteCode.SUM_WITHOUT_FIGURE: ("Ущерб оценен в сотни миллионов тенге.", "сотни миллионов тенге"),
    NoteCode.CURRENCY_UNCLEAR: ("Взнос составил 5 млн крон.", "5 млн крон"),
    NoteCode.NUMBER_AMBIGUOUS: ("Взнос составил 1,23,456 тенге.", "1,23,456 тенге"),
    NoteCode.CHANGE_WITHOUT_FIGURE: ("Экспорт вырос на треть.", "на треть"),
    NoteCode.LEAD_REPEATED: (f"Астана. 3 марта. KAZAKHSTAN TODAY - {LEAD}, - {LEAD}, сообщили в музее.", LEAD + ","),
    NoteCode.NAME_UNRESOLVED: ("Стороны говорили о министре торговли Игоре Бондаре.", "Игоре Бондаре"),
    NoteCode.PLACE_UNKNOWN: ("Нижние Мхи. 3 марта. KAZAKHSTAN TODAY - Снег растаял.", "Нижние Мхи"),
    NoteCode.PERIOD_UNCLEAR: ("За последние годы торговля выросла.", "За последние годы"),
    NoteCode.DATE_CONFLICT: (" date 2024-03-05 Снег\nАстана. 5 марта. KAZAKHSTAN TODAY - Снег.", "date 2024-03-05"),
}


@pytest.mark.parametrize("code", NoteCode)
def test_note(code: NoteCode) -> None:
    text, quote = NOTES[code]
    published = date(2024, 3, 7) if code is NoteCode.DATE_CONFLICT else None
    notes = parse_article(text, published=published).notes
    assert [(note.code, note.span.of(text)) for note in notes] == [(code, quote)]
    assert all(note.message for note in notes)
