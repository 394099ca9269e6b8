"""The agency line at the head of an article."""

from __future__ import annotations

from hypothesis import strategies as st

from ..model import Dateline, PartialDate
from ..span import Span
from .sample import Sample
from .words import MONTHS

__all__ = ["datelines"]

_PLACES = ("Алматы", "Астана", "Варшава", "Вильнюс", "Пекин", "Шымкент", "Усть-Каменогорск", "Нур-Султан")
_AGENCIES = ("KAZAKHSTAN TODAY", "Kazakhstan Today", "КАЗИНФОРМ")


@st.composite
def datelines(draw: st.DrawFn) -> Sample[Dateline]:
    """A dateline, from its place to its dash: ``АСТАНА. 29 января 2024 года. KAZAKHSTAN TODAY -``.

    The value is what :func:`~kztoday_parse.parse_dateline` gives of the text.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(datelines())
    ... def test(sample):
    ...     assert sample.value.agency in sample.text
    >>> test()
    """
    place, agency = draw(st.sampled_from(_PLACES)), draw(st.sampled_from(_AGENCIES))
    written = draw(st.sampled_from([place, place.upper()]))
    day, month = draw(st.integers(1, 28)), draw(st.integers(1, 12))
    year = draw(st.none() | st.integers(1995, 2040))
    when = f"{day} {MONTHS[month - 1]}" + ("" if year is None else f" {year} года")
    text = f"{written}. {when}. {agency} {draw(st.sampled_from('-–—'))}"
    return Sample(text, Dateline(place, PartialDate(year, month, day), agency, None, Span(0, len(text))))
