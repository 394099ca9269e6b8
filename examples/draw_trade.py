"""Draw the turnover of Kazakhstan by partner and year from a folder of articles.

    python examples/draw_trade.py examples/articles trade.png

Needs matplotlib.
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
    """A group of bars for each year, a bar for each partner."""
    import matplotlib.pyplot as plt

    years = sorted({year for series in found.values() for year in series})
    width = 0.8 / max(1, len(found))
    figure, axes = plt.subplots(layout="constrained")
    for place, (partner, series) in enumerate(sorted(found.items())):
        heights = [float(series.get(year, 0)) / 1e6 for year in years]
        axes.bar([at + place * width for at in range(len(years))], heights, width, label=partner)
    axes.set_xticks([at + 0.4 - width / 2 for at in range(len(years))], years)
    axes.set_ylabel("turnover, million US dollars")
    axes.legend(title="partner")
    figure.savefig(picture)


if __name__ == "__main__":
    folder, picture = sys.argv[1:]
    texts = (path.read_text(encoding="utf-8") for path in sorted(Path(folder).glob("*.txt")))
    draw(turnover(map(parse_article, texts)), picture)
