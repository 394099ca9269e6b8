"""How time grows with the text: two and four times as much, up to five megabytes, friendly and hostile.

    python benchmarks/growth.py [--megabytes N] [--texts NAME ...]

A text of N million characters (5 when none is named) is read in a quarter, in half and whole. Linear time gives the
ratios 2 and 4. Nothing is asserted: other processes bend clocks.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable, Mapping
from functools import partial

from measuring import articles, repeated, table, yardstick

from kztoday_parse import parse_article

ARTICLES = "\n\n".join(articles()) + "\n\n"


def numbered(form: str) -> Callable[[int], str]:
    """The form again and again, each time with another number and name."""
    syllables = [a + b for a in "бвгдзклмнпрст" for b in "аеиоу"]

    def name(i: int) -> str:
        return "".join(syllables[i * 7919 // 65**k % 65] for k in range(3)).title()

    return lambda size: "".join(form.format(i=i, name=name(i)) for i in range(size // len(form)))


def again(part: str) -> Callable[[int], str]:
    """The part again and again."""
    return partial(repeated, part)


TEXTS: Mapping[str, Callable[[int], str]] = {
    "articles": again(ARTICLES),
    "trade": numbered("Экспорт в Польшу в 2020 году составил ${i} млн, что на 5% больше. "),
    "people": numbered("Иван {name}ов встретился с Петром {name}иным. Он сказал. "),
    "one paragraph": again(ARTICLES.replace("\n", " ")),
    "one letter": again("а"),
    "digits": again("7"),
    "figures": again("1 "),
    "blanks": again(" "),
    "empty lines": again("\n"),
    "brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "quotes": again("« "),
    "initials": again("А. "),
    "zero-width": again("\u200b"),
    "accents": again("а\u0301"),
    "commas": again(", "),
    "sums": again("$5 млн, "),
    "list": lambda size: f"Экспорт в Польшу вырос до $5 млн, {'в Китай, Иван Петров и $3 млн ' * (size // 30)}."[:size],
    "roles": again("министр торговли и промышленности и "),
    "tags": again("<p>"),
    "lines": again("слово\n"),
}


def seconds(read: Callable[[str], object], text: str) -> float:
    """The faster of two runs."""
    return min(_once(read, text), _once(read, text))


def _once(read: Callable[[str], object], text: str) -> float:
    gc.collect()
    started = time.process_time()
    read(text)
    return time.process_time() - started


def row(name: str, size: int) -> tuple[object, ...]:
    """What a text of this kind takes in its three lengths."""
    quarter, half, whole = (seconds(parse_article, TEXTS[name](size // part)) for part in (4, 2, 1))
    text = TEXTS[name](size)
    passes = whole / seconds(lambda text: yardstick([text]), text)
    return name, f"{len(text):,}", f"{whole:.2f}", f"{passes:.1f}", f"{half / quarter:.2f}", f"{whole / quarter:.2f}"


def main() -> None:
    """Print a row for each kind of text."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--megabytes", type=float, default=5, metavar="N", help="millions of characters")
    parser.add_argument("--texts", nargs="+", choices=TEXTS, default=list(TEXTS), metavar="NAME")
    options = parser.parse_args()
    rows = [row(name, int(options.megabytes * 1_000_000)) for name in options.texts]
    print(table(["text", "characters", "seconds", "yardsticks", "2n/n", "4n/n"], rows))


if __name__ == "__main__":
    main()
