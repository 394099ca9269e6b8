"""The corpora again, over a grammar with its choices reversed, and over one that counts what fires."""

from __future__ import annotations

from collections import Counter

from kztoday_parse.errors import ParseError
from kztoday_parse.grammar.when import When

from .corpora import Line, lines, split_reference
from .grammars import ReversedParser, counting_parser, rebuilt, reversed_choice

STRICT = {"money": "parse_money", "quantities": "parse_quantity", "changes": "parse_change", "periods": "parse_period"}
FIND = {"money": "find_money", "quantity": "find_quantities", "change": "find_changes", "period": "find_periods"}

ELSEWHERE = {"nothing", "end of text"}
"""Names of parsers that other families use, or that belong to all."""


def readings(values: object) -> dict[Line, str]:
    """Every positive line's value as text, the class of the value aside."""
    found = {}
    for corpus, name in STRICT.items():
        for line in lines(corpus):
            phrase, reference = split_reference(line.phrase)
            options = {"reference": reference} if corpus == "periods" else {}
            found[line] = str(getattr(values, name)(phrase, **options))
    return found


def test_the_order_of_alternatives_does_not_matter() -> None:
    """Each phrase has one reading over its full width: alternatives tried from the last give the same."""
    from kztoday_parse import values

    expected = readings(values)
    with rebuilt(choice=reversed_choice, Parser=ReversedParser) as reversed_values:
        assert readings(reversed_values) == expected


def test_every_named_parser_fires() -> None:
    """A rule that reads no line of the corpora is a rule that nobody knows to work."""
    fired: Counter[str] = Counter()
    built: set[str] = set()
    with rebuilt(Parser=counting_parser(fired, built)) as values:
        own = {name for name in built if name}
        readings(values)
        for line in lines("rejected"):
            getattr(values, FIND[line.phrase])(line.expected)
        for text in (
            "За последние годы выросло.",
            "В текущем маркетинговом году вырос.",
            "С 2005 года.",
            "Вырос на 5%.",
            "В 2022 - рост.",
        ):
            values.find_periods(text)
            values.find_notes(text)
            values.find_changes(text)
    assert own - set(fired) - ELSEWHERE == set()
    assert len(own) > 30


def test_a_period_is_a_value_of_the_grammar() -> None:
    from kztoday_parse.grammar.period import period
    from kztoday_parse.lexicon import default_lexicon
    from kztoday_parse.tokens import tokenize

    found = period.run(tokenize("годом ранее", default_lexicon()), 0)
    assert found is not None
    assert isinstance(found[0], When)
    assert (found[0].same, found[0].shift) == (True, -1)


def test_errors_are_the_same_class() -> None:
    """Rebuilding for a test leaves the library's own modules as they were."""
    from kztoday_parse import values

    with rebuilt(choice=reversed_choice):
        pass
    try:
        values.parse_money("")
    except ParseError as error:
        assert error.expected == ("number",)
