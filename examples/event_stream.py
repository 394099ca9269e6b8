"""Encounters as event records in the manner of GDELT, one pair of actors a line, columns by tabs.

    python examples/event_stream.py examples/articles > events.tsv

The codes are CAMEO's; what has no full date is told on the standard error.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from kztoday_parse import parse_article
from kztoday_parse.exports import to_plover

COLUMNS = (
    "GlobalEventID",
    "Day",
    "Actor1CountryCode",
    "Actor1Name",
    "Actor2CountryCode",
    "Actor2Name",
    "EventCode",
    "EventRootCode",
    "QuadClass",
    "ActionGeo_FullName",
    "Source",
)


def events(record: dict[str, Any], source: str) -> Iterator[tuple[str, ...]]:
    """A row for each two actors of a record that stand for two states."""
    actors = [actor for actor in (*record["actor"], *record["recipient"]) if "code" in actor]
    pairs = [(one, other) for one, other in combinations(actors, 2) if one["code"] != other["code"]]
    code, day = record["cameo"][0], record["date"].replace("-", "")
    place = record.get("event_loc", {}).get("city", "")
    for number, (one, other) in enumerate(pairs):
        sides = (actor.get(key, "") for actor in (one, other) for key in ("code", "identifier_text"))
        yield (f"{record['id']}-{number}", day, *sides, code, code[:2], str(record["quad_code"]), place, source)


if __name__ == "__main__":
    print(*COLUMNS, sep="\t")
    for path in sorted(Path(sys.argv[1]).glob("*.txt")):
        made = to_plover(parse_article(path.read_text(encoding="utf-8")), path.stem)
        for record in made.records:
            for row in events(record, path.name):
                print(*row, sep="\t")
        for refusal in made.refused:
            print(f"{path.name}: {refusal.reason}", file=sys.stderr)
