"""What the writer wrote is read back, whatever stands around it."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from .passages import found
from .writer import FILLERS, Encounter, encounters, passage, unrelated

EXAMPLES = 120


class Read(NamedTuple):
    """A record without its place in the text."""

    kind: str
    status: str
    participants: frozenset[str]
    countries: tuple[str, ...]
    place: str | None
    date: str | None


def wanted(encounter: Encounter) -> Read:
    """What must be read of an encounter."""
    return Read(*encounter[:6])


def read(text: str) -> list[Read]:
    """The records of a text."""
    return [
        Read(
            str(each.kind),
            str(each.status),
            frozenset(person.name for person in each.participants),
            each.countries,
            each.place,
            None if each.date is None else str(each.date),
        )
        for each in found(text)
    ]


@settings(max_examples=EXAMPLES)
@given(st.data(), encounters())
def test_a_passage_gives_back_what_it_was_written_from(data: st.DataObject, encounter: Encounter) -> None:
    """Who, where, when, of what kind, held or planned."""
    text = data.draw(passage(encounter))
    assert read(text) == [wanted(encounter)], text


@settings(max_examples=EXAMPLES)
@given(unrelated)
def test_swapping_unrelated_paragraphs_changes_no_record(pair: tuple[Encounter, Encounter]) -> None:
    """The same two records, in the order of the text."""
    one, other = pair
    assert read(f"{one.text}\n{other.text}") == [wanted(one), wanted(other)]
    assert read(f"{other.text}\n{one.text}") == [wanted(other), wanted(one)]


@settings(max_examples=EXAMPLES)
@given(unrelated, st.sampled_from(FILLERS), st.integers(0, 2))
def test_removing_a_sentence_without_facts_changes_no_record(
    pair: tuple[Encounter, Encounter], filler: str, at: int
) -> None:
    """Wherever it stood."""
    sentences = [each.text for each in pair]
    longer = [*sentences[:at], filler, *sentences[at:]]
    assert read(" ".join(longer)) == read(" ".join(sentences))


@settings(max_examples=EXAMPLES)
@given(encounters())
def test_telling_it_twice_is_telling_it_once(encounter: Encounter) -> None:
    """A doubled sentence is the same encounter."""
    assert read(f"{encounter.text} {encounter.text}") == [wanted(encounter)]


@given(st.text(alphabet='принялвстречс АБВ,.-()"«»:;\n5', max_size=300))
def test_any_text_is_read(text: str) -> None:
    """Nothing raises, and spans lie in the text."""
    for each in found(text):
        assert 0 <= each.span.start < each.span.end <= len(text)
        assert each.span in each.evidence
