"""One person in every case and in many sentences: the same name, the same post, the same country."""

from __future__ import annotations

import pytest

from kztoday_parse.people import find_people

from .corpora import lines

CASES = ("nominative", "genitive", "dative", "accusative", "instrumental")
NAMES, POSTS, CARRIERS = lines("declensions"), lines("posts"), lines("carriers")
OTHERS = frozenset(["Андрей Громов", "Марат Оспанов"])


def sentence(carrier: list[str], post: list[str], name: list[str]) -> str:
    """The sentence with the post and the name in its case."""
    text, case = carrier[0], CASES.index(carrier[1])
    filled = text.format(post=post[case], name=name[case])
    return f"{filled[0].upper()}{filled[1:]}."


def found(text: str) -> list[tuple[str, str, str]]:
    """Whoever is named but the two others."""
    people = [person for person in find_people(text) if person.name not in OTHERS]
    return [(each.name, each.role or "-", each.country or "-") for each in people]


@pytest.mark.parametrize("name", NAMES, ids=lambda name: name[0])
def test_a_name_is_read_the_same_in_every_case(name: list[str]) -> None:
    for turn, carrier in enumerate(CARRIERS):
        post = POSTS[(NAMES.index(name) + turn * 5) % len(POSTS)]
        assert found(sentence(carrier, post, name)) == [(name[0], post[0], post[-1])]


@pytest.mark.parametrize("post", POSTS, ids=lambda post: post[0])
def test_a_post_is_read_the_same_in_every_case(post: list[str]) -> None:
    for turn, carrier in enumerate(CARRIERS):
        name = NAMES[(POSTS.index(post) * 7 + turn * 3) % len(NAMES)]
        assert found(sentence(carrier, post, name)) == [(name[0], post[0], post[-1])]
