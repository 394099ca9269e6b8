"""All that is found in a sentence, as one writes it down: the words, then what they say."""

from __future__ import annotations

from collections.abc import Iterator

from kztoday_parse.grammar.change import Change
from kztoday_parse.grammar.money import Figure
from kztoday_parse.grammar.unread import Unread
from kztoday_parse.grammar.values import Value, scan
from kztoday_parse.grammar.when import When
from kztoday_parse.lexicon import default_lexicon
from kztoday_parse.model import Money
from kztoday_parse.model.values import Qualifier
from kztoday_parse.tokens import Tokens, tokenize

from .corpora import FOLDER, extent, plain


def told(text: str) -> list[str]:
    """``свыше [5 млн тенге] = 5000000 KZT e6 over``: the figure itself in brackets where more words were read."""
    tokens = tokenize(text, default_lexicon())
    return [f"{_words(tokens, *found)} = {_value(found[0])}" for found in scan(tokens, 0, tokens.size)]


def _words(tokens: Tokens, value: Value, first: int, stop: int) -> str:
    text = tokens.text
    if not isinstance(value, Figure) or value.figure == (first, stop):
        return tokens.span(first, stop).of(text)
    whole, figure = tokens.span(first, stop), tokens.span(value.first, value.stop)
    return f"{text[whole.start : figure.start]}[{figure.of(text)}]{text[figure.end : max(figure.end, whole.end)]}"


def _value(value: Value) -> str:
    if isinstance(value, Figure):
        return _figure(value)
    if isinstance(value, Change):
        return _change(value)
    if isinstance(value, When):
        return _period(value)
    assert isinstance(value, Unread)
    return f"? {value.code}: {value.message}"


def _figure(figure: Figure) -> str:
    value = figure.value
    if isinstance(value, Money):
        measured = f"{extent(value.amount, value.amount_to)} {value.currency}"
    else:
        measured = f"{extent(value.value, value.value_to)} {value.unit}"
    return f"{measured}{f' e{value.magnitude}' if value.magnitude else ''}{_bound(value.qualifier)}"


def _change(value: Change) -> str:
    sign = {1: "+", -1: "-", 0: ""}[value.direction] if value.difference else f"share {value.direction or ''}"
    high = "" if value.value_to is None else f"..{plain(value.value_to)}"
    return f"{'by ' if value.difference else ''}{sign}{plain(value.value)}{high} {value.unit}{_bound(value.qualifier)}"


def _bound(qualifier: Qualifier) -> str:
    return "" if qualifier is Qualifier.EXACT else f" {qualifier}"


def _period(value: When) -> str:
    ends = [end for end in dict.fromkeys((value.start, value.end)) if end is not None]
    away = [f"{end.years:+} y" for end in ends if end.years is not None]
    away += [f"{end.months:+} m" for end in ends if end.months is not None]
    same = ["same"] if value.same else []
    shift = [f"shift {value.shift}"] if value.shift else []
    return " ".join([value.role.value, str(value.resolve()), *away, *same, *shift])


def sentences() -> Iterator[tuple[str, list[str]]]:
    """Each sentence of the corpus with what stands below it."""
    sentence, below = "", list[str]()
    for line in (FOLDER / "sentences.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            below.append(line.strip())
        elif line and not line.startswith("#"):
            if sentence:
                yield sentence, below
            sentence, below = line, []
    yield sentence, below
