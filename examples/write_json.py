"""Write the facts of each sample article beside it: ``python examples/write_json.py``.

Read the difference before it is committed: the tests compare with these files.
"""

from __future__ import annotations

from pathlib import Path

from kztoday_parse.codec import to_json
from kztoday_parse.pipeline import parse_article

ARTICLES = Path(__file__).parent / "articles"


def main() -> None:
    """Read every article and write its JSON."""
    for path in sorted(ARTICLES.glob("*.txt")):
        article = parse_article(path.read_text(encoding="utf-8"))
        path.with_suffix(".json").write_text(to_json(article, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
