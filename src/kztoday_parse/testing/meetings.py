"""Passages that report one encounter."""

from __future__ import annotations

from hypothesis import strategies as st

from ..model import Meeting, MeetingKind, MeetingStatus, PartialDate, Period
from .people import Somebody, somebody
from .sample import Sample
from .sentences import begun, span_of, surrounded
from .words import MONTHS, TOWNS, Case

__all__ = ["meeting_passages"]

_HELD, _PLANNED = MeetingStatus.HELD, MeetingStatus.PLANNED

# {one} and {two} meet; {opening} tells when and where. Behind it stand their cases.
_PHRASINGS: tuple[tuple[MeetingKind, MeetingStatus, str, Case, Case], ...] = (
    (MeetingKind.MEETING, _HELD, "{opening}состоялась встреча {one} с {two}.", "gen", "ins"),
    (MeetingKind.MEETING, _HELD, "{opening}{one} и {two} обсудили сотрудничество.", "nom", "nom"),
    (MeetingKind.TALKS, _HELD, "{opening}прошли переговоры {one} с {two}.", "gen", "ins"),
    (MeetingKind.CONSULTATIONS, _HELD, "{opening}{one} и {two} провели консультации.", "nom", "nom"),
    (MeetingKind.MEETING, _PLANNED, "{opening}состоится встреча {one} с {two}.", "gen", "ins"),
    (MeetingKind.TALKS, _PLANNED, "{opening}пройдут переговоры {one} с {two}.", "gen", "ins"),
)


@st.composite
def meeting_passages(draw: st.DrawFn) -> Sample[tuple[Meeting, ...]]:
    """A passage of one to three sentences, one of which reports an encounter of two people.

    The value holds that one :class:`~kztoday_parse.Meeting`, as ``parse_article(text).meetings`` gives it.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(meeting_passages())
    ... def test(sample):
    ...     assert len(sample.value[0].participants) == 2
    >>> test()
    """
    one, two = draw(st.lists(somebody(), min_size=2, max_size=2, unique_by=(_given, _family, _country)))
    kind, status, phrasing, case, other = draw(st.sampled_from(_PHRASINGS))
    (where, place), (when, date) = draw(_places()), draw(_dates())
    opening = when + where or "накануне "
    sentence = begun(phrasing.format(one=one.phrase(case), two=two.phrase(other), opening=opening))
    text = draw(surrounded(sentence))
    span = span_of(sentence, text)
    meeting = Meeting(
        kind=kind,
        status=status,
        participants=(one.person(text, case), two.person(text, other)),
        countries=tuple(sorted({one.country, two.country})),
        place=place,
        date=date,
        span=span,
        evidence=(span,),
    )
    return Sample(text, (meeting,))


def _given(person: Somebody) -> str:
    return person.given.nom


def _family(person: Somebody) -> str:
    """The beginning, which his form and hers share: no two of a family meet."""
    return person.family.nom[:4]


def _country(person: Somebody) -> str:
    return person.country


def _places() -> st.SearchStrategy[tuple[str, str | None]]:
    return st.just(("", None)) | st.sampled_from([(f"в {within} ", town) for town, within in TOWNS.items()])


@st.composite
def _dates(draw: st.DrawFn) -> tuple[str, Period | None]:
    if draw(st.booleans()):
        return "", None
    year, month, day = draw(st.integers(2001, 2025)), draw(st.integers(1, 12)), draw(st.integers(1, 28))
    date = PartialDate(year, month, day)
    return f"{day} {MONTHS[month - 1]} {year} года ", Period(date, date)
