"""Who met whom, as a graph: people are joined who stood on two sides of an encounter.

python examples/who_met_whom.py examples/articles               # in the language of Graphviz
python examples/who_met_whom.py examples/articles graph.png     # a picture; needs matplotlib
"""

from __future__ import annotations

import sys
from collections import Counter
from itertools import product
from pathlib import Path

from kztoday_parse import Article, MeetingStatus, parse_article

HOME = "KZ"
Edges = Counter[tuple[str, str]]


def edges(articles: list[Article]) -> Edges:
    """How often somebody of the home state met somebody else."""
    found: Edges = Counter()
    for meeting in (each for article in articles for each in article.meetings if each.status is MeetingStatus.HELD):
        ours = [person.name for person in meeting.participants if person.country == HOME]
        others = [f"{each.name} ({each.country or '?'})" for each in meeting.participants if each.country != HOME]
        found.update(product(ours, others))
    return found


def dot(found: Edges) -> str:
    """The graph for Graphviz, the home state on the left."""
    lines = (f'  "{ours}" -- "{other}" [weight={count}];' for (ours, other), count in found.items())
    return "\n".join(["graph met {", "  rankdir=LR; node [shape=box];", *lines, "}"])


def draw(found: Edges, picture: str) -> None:
    """The same as a picture: two columns, a line for each two who met."""
    import matplotlib.pyplot as plt

    left = [ours for ours, _ in found]
    ordered = sorted(found, key=lambda pair: left.index(pair[0]))
    columns = [list(dict.fromkeys(pair[side] for pair in ordered)) for side in (0, 1)]
    places = [{name: -at / len(column) for at, name in enumerate(column)} for column in columns]
    figure, axes = plt.subplots(figsize=(9, 1 + 0.3 * max(map(len, columns))), layout="constrained")
    for (ours, other), count in found.items():
        axes.plot([0, 1], [places[0][ours], places[1][other]], color="#7a8b99", linewidth=count)
    for side, align, gap in ((0, "right", -0.02), (1, "left", 0.02)):
        for name, y in places[side].items():
            axes.text(side + gap, y, name, ha=align, va="center")
    axes.set_xlim(-0.8, 1.8)
    axes.set_axis_off()
    figure.savefig(picture)


if __name__ == "__main__":
    met = edges([parse_article(path.read_text(encoding="utf-8")) for path in sorted(Path(sys.argv[1]).glob("*.txt"))])
    print(dot(met))
    if len(sys.argv) > 2:
        draw(met, sys.argv[2])
