"""Every form of place, day and agency, in every order that agencies print them in."""

from __future__ import annotations

from itertools import product

import pytest

from kztoday_parse.datelines import find_dateline

from .lines import AGENCIES, DAYS, LINES, PLACES

TEXT = "Посол Казахстана открыл выставку ковров. Гостей было много.\n"


@pytest.mark.parametrize(("line", "place", "day"), list(product(LINES, PLACES, DAYS)))
def test_a_dateline_is_read(line: str, place: str, day: str) -> None:
    for agency in AGENCIES:
        found = find_dateline(line.format(place=place, day=day, agency=agency) + TEXT)
        assert found is not None
        assert (found.place, str(found.date), found.agency) == (PLACES[place], DAYS[day], agency)
