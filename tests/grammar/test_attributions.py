"""Every way to attribute something, to every kind of body."""

from __future__ import annotations

from itertools import product

import pytest

from .bodies import BODIES, SENTENCES, TOLD, Body
from .test_source import read

_ALSO = {"ТАСС"}  # who passes it on


@pytest.mark.parametrize(("sentence", "body"), list(product(SENTENCES, BODIES)), ids=lambda each: str(each)[:40])
def test_a_body_is_read_in_the_nominative(sentence: str, body: Body) -> None:
    text = sentence.format(**body._asdict(), told=TOLD[body.gender])
    assert [name for name in read(text) if name not in _ALSO] == [
        body.nom.strip('"') if body.nom[0] == '"' else body.nom
    ]
