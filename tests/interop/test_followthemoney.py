"""FollowTheMoney's own library takes the entities as valid and loses nothing of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kztoday_parse.exports import to_followthemoney
from kztoday_parse.pipeline import parse_article

SAMPLES = sorted((Path(__file__).parents[2] / "examples" / "articles").glob("*.txt"))

pytestmark = [pytest.mark.interop, pytest.mark.filterwarnings("default")]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_entities_are_valid(path: Path) -> None:
    ftm = pytest.importorskip("followthemoney")
    for entity in to_followthemoney(parse_article(path.read_text("utf-8"))):
        proxy = ftm.model.get_proxy(entity, cleaned=False)
        proxy.schema.validate(proxy.to_dict())
        kept = {name: sorted(values) for name, values in proxy.to_dict()["properties"].items()}
        assert kept == {name: sorted({value.strip() for value in each}) for name, each in entity["properties"].items()}
