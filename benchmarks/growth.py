"""How time grows with the text: two and four times as much, up to five megabytes, friendly and hostile.

    python benchmarks/growth.py [MEGABYTES]

A text of MEGABYTES (5 when none is named, in characters) is read in a quarter, in half and whole. Linear time gives the
ratios 2 and 4. Nothing is asserted: other processes bend clocks.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from kztoday_parse import parse_article

SAMPLES = Path(__file__).parents[1] / "examples" / "articles"
ARTICLES = "\n\n".join(path.read_text(encoding="utf-8").strip() for path in sorted(SAMPLES.glob("*.txt"))) + "\n\n"


def numbered(form: str) -> Callable[[int], str]:
    """The form again and again, each time with another number and name."""
    syllables = [a + b for a in "бвгдзклмнпрст" for b in "аеиоу"]

    def name(i: int) -> str:
        return "".join(syllables[i * 7919 // 65**k % 65] for k in range(3)).title()

    return lambda size: "".join(form.format(i=i, name=name(i)) for i in range(size // len(form)))


def repeated(part: str) -> Callable[[int], str]:
    """The part again and again."""
    return lambda size: part * (size // len(part))


TEXTS: Mapping[str, Callable[[int], str]] = {
    "articles": repeated(ARTICLES),
    "trade": numbered("Экспорт в Польшу в 2020 году составил ${i} млн, что на 5% больше. "),
    "people": numbered("Иван {name}ов встретился с Петром {name}иным. Он сказал. "),
    "one paragraph": repeated(ARTICLES.replace("\n", " ")),
    "one letter": repeated("а"),
    "digits": repeated("7"),
    "figures": repeated("1 "),
    "blanks": repeated(" "),
    "empty lines": repeated("\n"),
    "brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "quotes": repeated("« "),
    "initials": repeated("А. "),
    "zero-width": repeated("\u200b"),
    "accents": repeated("а\u0301"),
    "commas": repeated(", "),
    "sums": repeated("$5 млн, "),
    "list": lambda size: f"Экспорт в Польшу вырос до $5 млн, {'в Китай, Иван Петров и $3 млн ' * (size // 30)}."[:size],
    "roles": repeated("министр торговли и промышленности и "),
    "tags": repeated("<p>"),
    "lines": repeated("слово\n"),
}


def seconds(text: str) -> float:
    """The faster of two runs."""
    return min(_once(text), _once(text))


def _once(text: str) -> float:
    gc.collect()
    started = time.process_time()
    parse_article(text)
    return time.process_time() - started


def main() -> None:
    size = int(float(sys.argv[1] if len(sys.argv) > 1 else 5) * 1_000_000)
    print(f"{'text':>14} {'characters':>11} {'seconds':>9} {'2n/n':>6} {'4n/n':>6}")
    for name, text in TEXTS.items():
        quarter, half, whole = (seconds(text(size // part)) for part in (4, 2, 1))
        print(
            f"{name:>14} {len(text(size)):>11} {whole:>9.2f} {half / quarter:>6.2f} {whole / quarter:>6.2f}", flush=True
        )


if __name__ == "__main__":
    main()
