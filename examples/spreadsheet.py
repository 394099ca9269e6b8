"""Trade figures for a Russian spreadsheet: semicolons, decimal commas, words instead of codes.

python examples/spreadsheet.py examples/articles > trade.csv
"""

from __future__ import annotations

import csv
import sys
from decimal import Decimal
from pathlib import Path

from kztoday_parse import parse_article
from kztoday_parse.exports import tabulate

HEADER = {
    "article": "статья",
    "flow": "показатель",
    "reporter": "страна",
    "partner": "партнер",
    "period": "период",
    "qualifier": "точность",
    "amount": "сумма",
    "currency": "валюта",
    "quantity": "количество",
    "unit": "единица",
    "goods": "товар",
    "change_percent": "изменение, %",
    "status": "вид",
    "text": "сказано",
}
WORDS = {
    "turnover": "товарооборот",
    "export": "экспорт",
    "import": "импорт",
    "balance": "сальдо",
    "investment": "инвестиции",
    "actual": "факт",
    "target": "план",
    "exact": "",
    "about": "около",
    "over": "более",
    "under": "менее",
}


def cell(value: object) -> object:
    """A value as a Russian reader writes it."""
    return str(value).replace(".", ",") if isinstance(value, Decimal) else WORDS.get(str(value), value)


if __name__ == "__main__":
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).glob("*.txt"))}
    articles = {name: parse_article(text) for name, text in texts.items()}
    print("\ufeff", end="")  # tells Excel that the file is UTF-8
    table = csv.writer(sys.stdout, delimiter=";", lineterminator="\n")
    table.writerow(HEADER.values())
    table.writerows([cell(row[column]) for column in HEADER] for row in tabulate(articles, "trade_stats"))
