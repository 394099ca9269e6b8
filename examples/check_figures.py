"""Check the trade figures of many articles against each other: ``python examples/check_figures.py examples/articles``.

Two articles should tell the same value of the same figure, and a turnover should be its exports and imports.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from decimal import Decimal
from itertools import combinations, product
from pathlib import Path
from typing import NamedTuple

from kztoday_parse import Flow, Money, Qualifier, StatStatus, parse_article


class Figure(NamedTuple):
    """A value, how far from it another may lie, and the article that states it."""

    value: Decimal
    slack: Decimal
    article: str


MARK = {False: "   ", True: "!! "}
Known = dict[tuple[str, ...], dict[Flow, list[Figure]]]


def figures(paths: list[Path]) -> Known:
    """Reporter, partner, period, currency → flow → what the articles say; only sums of all goods that were reached."""
    known: Known = defaultdict(lambda: defaultdict(list))
    for path in paths:
        for stat in parse_article(path.read_text(encoding="utf-8")).trade_stats:
            value = stat.value
            if isinstance(value, Money) and stat.period and stat.status is StatStatus.ACTUAL and not stat.goods:
                slack = Decimal("0.005") if value.qualifier is Qualifier.EXACT else Decimal("0.05")
                key = (stat.reporter or "?", stat.partner or "world", str(stat.period), value.currency)
                known[key][stat.flow].append(Figure(value.amount, value.amount * slack, path.stem))
    return known


def differ(some: Figure, other: Figure) -> bool:
    """Whether two values are further apart than their words allow."""
    return abs(some.value - other.value) > max(some.slack, other.slack)


if __name__ == "__main__":
    for key, flows in sorted(figures(sorted(Path(sys.argv[1]).glob("*.txt"))).items()):
        for flow, told in flows.items():
            for some, other in combinations(told, 2):
                values = f"{some.value:,} in {some.article}, {other.value:,} in {other.article}"
                print(MARK[differ(some, other)], *key, f"{flow}: {values}")
        for total, out, back in product(flows[Flow.TURNOVER], flows[Flow.EXPORT], flows[Flow.IMPORT]):
            if total.article == out.article == back.article:
                parts = total._replace(value=out.value + back.value)
                shown = f"{out.value:,} + {back.value:,} in {total.article}, turnover {total.value:,}"
                print(MARK[differ(parts, total)], *key, f"export + import: {shown}")
