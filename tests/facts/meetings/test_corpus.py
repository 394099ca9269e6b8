"""Every passage of the corpus gives the records that stand below it, and no other."""

from __future__ import annotations

import pytest

from .passages import Passage, as_record, found, nothing, passages


@pytest.mark.parametrize("passage", list(passages("[01]*.txt")), ids=lambda each: f"{each.source}: {each.text[:60]}")
def test_passage_gives_its_records(passage: Passage) -> None:
    """What is met, by whom, where and when."""
    meetings = found(passage.text)
    assert len(meetings) == len(passage.records), [meeting.participants for meeting in meetings]
    assert [as_record(*pair) for pair in zip(meetings, passage.records, strict=True)] == list(passage.records)


@pytest.mark.parametrize("text", list(nothing()))
def test_passage_gives_nothing(text: str) -> None:
    """Nobody met anybody by name."""
    assert [[person.name for person in meeting.participants] for meeting in found(text)] == []


@pytest.mark.xfail(strict=True, reason="a phrasing known not to be read")
@pytest.mark.parametrize("passage", tuple(passages("known.txt")), ids=lambda each: each.text[:60])
def test_known_failure(passage: Passage) -> None:
    """One that begins to be read shall move to its family."""
    assert [as_record(*pair) for pair in zip(found(passage.text), passage.records, strict=True)] == list(
        passage.records
    )


@pytest.mark.parametrize(
    "text",
    [
        "Посол Олег Ветров был принят в",
        'Послы Олег Ветров и Ян Ким были приняты в "',
        "Министр Олег Ветров начал со",
        "Министр Олег Ветров принял делегацию, которую возглавил",
        "Олег Ветров встретился не с",
        "Олег Ветров посетил отель (г.",
    ],
)
def test_a_text_cut_off_is_read(text: str) -> None:
    """What the last word governs is missing."""
    for meeting in found(text):
        assert meeting.span.end <= len(text)
