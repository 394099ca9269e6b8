"""People, posts and meetings as entities of FollowTheMoney, the model of investigative databases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha1

from ..model import Article, Meeting, PartialDate, Person
from ..summary import meeting_in_words
from .exported import Record
from .identity import article_id

__all__ = ["to_followthemoney"]


def to_followthemoney(article: Article, id: str | None = None) -> tuple[Record, ...]:
    """*article* as entities: ``Article``; ``Person``, ``Position``, ``Occupancy`` and ``Mention``; ``Event``.

    Ids are hashes: the same *id* of an article (by default a hash of its text) gives the same ones. A person is one
    of this article, namesakes elsewhere are other entities; a position is the same wherever its name and country are.
    Codes of countries are in lower case; the United Nations have none.

    >>> from kztoday_parse import parse_article
    >>> entities = to_followthemoney(parse_article("Посол Казахстана в Чехии Анна Серик открыла выставку."))
    >>> [entity["schema"] for entity in entities]
    ['Article', 'Person', 'Mention', 'Position', 'Occupancy']
    >>> entities[1]["properties"]["name"], entities[1]["properties"]["country"]
    (['Анна Серик'], ['kz'])
    """
    name = article_id(article) if id is None else id
    return tuple(_entities(article, _hash("Article", name)))


def _entities(article: Article, document: str) -> Iterator[Record]:
    line = article.dateline
    published = None if article.published is None else article.published.isoformat()
    yield _entity(
        document,
        "Article",
        title=[article.title],
        publishedAt=[published or (None if line is None else _prefix(line.date))],
        publisher=[None if line is None else line.agency or None],
        author=[None if line is None else line.byline],
        bodyText=[article.text],
        language=["rus"],
    )
    ids = {person: _hash(document, str(index)) for index, person in enumerate(article.people)}
    for person, known in ids.items():
        yield from _person(article, person, known, document)
    for index, meeting in enumerate(article.meetings):
        involved = [ids[each] for each in meeting.participants if each in ids]
        yield _event(meeting, involved, document, index, said=meeting.span.of(article.text))


def _person(article: Article, person: Person, id: str, document: str) -> Iterator[Record]:
    countries = _countries([person.country])
    yield _entity(id, "Person", name=[person.name], country=countries, position=[person.role], proof=[document])
    for words in filter(None, dict.fromkeys(span.of(article.text) for span in person.mentions)):
        yield _entity(
            _hash(id, words),
            "Mention",
            document=[document],
            resolved=[id],
            name=[words],
            detectedSchema=["Person"],
            contextCountry=countries,
        )
    if person.role is not None:
        post = _hash("Position", person.role.casefold(), *countries)
        yield _entity(post, "Position", name=[person.role], country=countries)
        yield _entity(_hash(id, post), "Occupancy", holder=[id], post=[post], proof=[document])


def _event(meeting: Meeting, involved: list[str], document: str, index: int, *, said: str) -> Record:
    when = meeting.date
    start, end = (None, None) if when is None else (_prefix(when.start), _prefix(when.end))
    dates = {"date": [start]} if start == end else {"startDate": [start], "endDate": [end]}
    return _entity(
        _hash(document, "Event", str(index)),
        "Event",
        name=[meeting_in_words(meeting)],
        summary=[said],
        location=[meeting.place],
        country=_countries(meeting.countries),
        involved=involved,
        proof=[document],
        **dates,
    )


def _entity(id: str, schema: str, **properties: Iterable[str | None]) -> Record:
    """An entity without the properties that have no value."""
    values = {name: [value for value in each if value] for name, each in properties.items()}
    return {"id": id, "schema": schema, "properties": {name: each for name, each in values.items() if each}}


def _hash(*parts: str) -> str:
    return sha1("\0".join(parts).encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()


def _countries(codes: Iterable[str | None]) -> list[str]:
    return [code.lower() for code in codes if code is not None and code != "UN"]


def _prefix(when: PartialDate | None) -> str | None:
    """A date as the beginning of an ISO 8601 one; None without a year."""
    if when is None or when.year is None:
        return None
    return f"{when.year:04d}" if when.month is None else str(when)
