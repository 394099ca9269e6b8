"""The turnover of Kazakhstan by partner and year, as a table and as a chart.

python examples/draw_trade.py examples/articles                # the table
python examples/draw_trade.py examples/articles trade.png      # the chart too; needs matplotlib
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from kztoday_parse import Article, parse_article
from kztoday_parse.exports import tabulate

Turnover = dict[str, dict[str, Decimal]]


def turnover(articles: Iterable[Article]) -> Turnover:
    """Partner → year → US dollars: what was reached in whole years; of several figures the last one read."""
    found: Turnover = {}
    for row in tabulate(articles, "trade_stats"):
        whole_year = len(str(row["period"])) == 4 and row["period_start"] is not None
        reached = (row["reporter"], row["flow"], row["status"], row["currency"]) == ("KZ", "turnover", "actual", "USD")
        if whole_year and reached and isinstance(row["amount"], Decimal):
            found.setdefault(str(row["partner"] or "world"), {})[str(row["period"])] = row["amount"]
    return found


def draw(found: Turnover, picture: str) -> None:
    """A group of bars for each year, in it a bar for each partner of that year, a colour for each partner."""
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(layout="constrained")
    colours = {partner: f"C{at}" for at, partner in enumerate(sorted(found))}
    ticks, at = {}, 0.0
    for year in sorted({year for series in found.values() for year in series}):
        bars = {partner: float(series[year]) / 1e6 for partner, series in sorted(found.items()) if year in series}
        ticks[at + (len(bars) - 1) / 2] = year
        for partner, height in bars.items():
            drawn = axes.bar(at, height, 0.9, color=colours[partner])
            axes.bar_label(drawn, [f"{partner}\n{height:g}"])
            at += 1
        at += 0.7
    axes.set_xticks(list(ticks), list(ticks.values()))
    axes.margins(y=0.12)
    axes.set_ylabel("turnover, million US dollars")
    figure.savefig(picture)


if __name__ == "__main__":
    texts = (path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).glob("*.txt")))
    reached = turnover(map(parse_article, texts))
    for partner, series in sorted(reached.items()):
        print(*(f"{partner} {year} {amount:>13,}" for year, amount in sorted(series.items())), sep="\n")
    if len(sys.argv) > 2:
        draw(reached, sys.argv[2])
