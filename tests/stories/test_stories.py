"""Whole stories: persons with all their mentions, encounters, figures, and the words that are evidence for them."""

from __future__ import annotations

import pytest

from .stories import Story, facts, stories

STORIES = list(stories("stories.txt"))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.text[:60])
def test_a_story_and_all_its_facts(story: Story) -> None:
    assert facts(story.text, story.published) == story.facts


def test_blank_lines_change_nothing() -> None:
    for story in STORIES[:20]:
        assert facts(story.text.replace("\n", "\n\n"), story.published) == story.facts
