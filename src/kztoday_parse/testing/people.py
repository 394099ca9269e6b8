"""A person by name, with a post or without, in any case."""

from __future__ import annotations

import attrs
from hypothesis import strategies as st

from ..model import NameSource, Person
from ..span import Span
from .sample import Sample
from .words import FEMALE, MALE, POSTS, STATES, Case, Forms

__all__ = ["Somebody", "people", "somebody"]


@attrs.frozen
class Somebody:
    """A person whom a sentence can put into any case."""

    given: Forms
    family: Forms
    post: Forms
    rest: str
    country: str

    @property
    def name(self) -> str:
        """The name in the nominative."""
        return self.named("nom")

    def named(self, case: Case) -> str:
        """The name in a case."""
        return f"{self.given[case]} {self.family[case]}"

    def role(self, case: Case) -> str:
        """The post in a case."""
        return f"{self.post[case]} {self.rest}"

    def phrase(self, case: Case) -> str:
        """Post and name, as the sentence has them."""
        return f"{self.role(case)} {self.named(case)}"

    def person(self, text: str, case: Case) -> Person:
        """What a reading of *text* gives, in which :meth:`phrase` stands."""
        start = text.index(self.phrase(case))
        behind = start + len(self.role(case))
        mention = Span(behind + 1, behind + 1 + len(self.named(case)))
        return Person(
            name=self.name,
            role=self.role("nom"),
            country=self.country,
            mentions=(mention,),
            role_span=Span(start, behind),
            name_source=NameSource.SEEN if case == "nom" else NameSource.DERIVED,
        )


@st.composite
def somebody(draw: st.DrawFn) -> Somebody:
    """A man or a woman with a post that stands for a state."""
    given, families = draw(st.sampled_from([MALE, FEMALE]))
    post, rest = draw(st.sampled_from(POSTS))
    state = draw(st.sampled_from(STATES))
    name = draw(st.sampled_from(given)), draw(st.sampled_from(families))
    return Somebody(*name, post, rest.format(gen=state.gen), state.code)


@st.composite
def people(draw: st.DrawFn) -> Sample[Person]:
    """A person with a post, in any case: ``послом Польши в Перу Мариной Лапиной``.

    The value has name and post in the nominative, as :func:`~kztoday_parse.parse_people` gives it.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(people())
    ... def test(sample):
    ...     assert sample.value.mentions[0].of(sample.text)
    >>> test()
    """
    person, case = draw(somebody()), draw(st.sampled_from(["nom", "gen", "dat", "ins"]))
    text = person.phrase(case)
    return Sample(text, person.person(text, case))
