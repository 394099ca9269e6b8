"""A directory of the people of many articles: jobs, states, how often named, and where.

python examples/who_is_who.py examples/articles
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from kztoday_parse import Person, parse_article


def surname(name: str) -> str:
    """What the directory is sorted by: the last word of a name."""
    return name.split()[-1]


def directory(paths: list[Path]) -> dict[str, dict[str, Person]]:
    """Name → article → the person as that article has it."""
    found: defaultdict[str, dict[str, Person]] = defaultdict(dict)
    for path in paths:
        for person in parse_article(path.read_text(encoding="utf-8")).people:
            found[person.name][path.stem] = person
    return found


def entry(name: str, seen: dict[str, Person]) -> str:
    """The lines on one person."""
    countries = sorted({person.country for person in seen.values() if person.country})
    jobs = dict.fromkeys(person.role for person in seen.values() if person.role)
    times = sum(len(person.mentions) for person in seen.values())
    return "\n  ".join([f"{name} ({', '.join(countries) or '?'})", *jobs, f"{times} × in {', '.join(seen)}"])


if __name__ == "__main__":
    found = directory(sorted(Path(sys.argv[1]).glob("*.txt")))
    for name in sorted(found, key=lambda name: (surname(name), name)):
        print(entry(name, found[name]))
