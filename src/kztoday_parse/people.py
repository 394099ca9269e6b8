"""Persons by themselves: the parser of a list of names and the finder in running text."""

from __future__ import annotations

import attrs

from .errors import ParseError
from .grammar.capitals import recased
from .grammar.people import People, people, scan_people
from .layout import read_layout
from .lexicon import Lexicon, default_lexicon
from .model import Person
from .names import link_named, link_people
from .tokens import tokenize
from .unmarked import unmarked

__all__ = ["find_people", "parse_people"]


@attrs.frozen
class _Whole:
    """A text as one sentence."""

    first: int
    stop: int
    paragraph: int = 0


def find_people(text: str, *, lexicon: Lexicon | None = None) -> tuple[Person, ...]:
    """Every person named in *text* once, in the order of the first mention, name and role in the nominative.

    >>> text = "Посол Казахстана в Перу Аслан Оспанов встретился с мэром Лимы Хорхе Мадуро."
    >>> [(person.name, person.role, person.country) for person in find_people(text)]
    [('Аслан Оспанов', 'посол Казахстана в Перу', 'KZ'), ('Хорхе Мадуро', 'мэр Лимы', 'PE')]
    """
    return unmarked(text, lambda text: _found(text, lexicon or default_lexicon()))


def _found(text: str, lexicon: Lexicon) -> tuple[Person, ...]:
    tokens = tokenize(text, lexicon)
    usual = recased(tokens, lexicon)
    return link_people(usual, scan_people(usual), read_layout(tokens).sentences).people


def parse_people(text: str, *, lexicon: Lexicon | None = None) -> tuple[Person, ...]:
    """The persons that *text* enumerates; :class:`ParseError` where it holds anything else.

    A plural role is shared out over its names, each with the place that is its own. A dash, comma or number may also
    stand before the first person, as in a list, and a separator behind the last.

    >>> [(person.name, person.role) for person in parse_people("послы Перу - Хорхе Мадуро, Анголы - Аслан Оспанов")]
    [('Хорхе Мадуро', 'посол Перу'), ('Аслан Оспанов', 'посол Анголы')]
    """
    return unmarked(text, lambda text: _enumerated(text, lexicon or default_lexicon()))


def _enumerated(text: str, lexicon: Lexicon) -> tuple[Person, ...]:
    tokens = recased(tokenize(text, lexicon), lexicon)
    read = people.run(tokens, 0)
    if read is None:
        raise tokens.error()
    values, stop = read
    stop += stop < tokens.size and tokens.words[stop] == "."
    nameless = next((value for value in values if not isinstance(value, People)), None)
    if nameless is not None:
        raise ParseError(text, tokens.end(nameless.stop - 1), ["name"])
    if stop < tokens.size:
        raise ParseError(text, tokens.starts[stop], ["end of text", "person"])
    found = {value.first: (value, value.stop) for value in values}
    return link_named(tokens, found, [_Whole(0, tokens.size)]).people
