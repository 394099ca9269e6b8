"""Who has which job of which state."""

from __future__ import annotations

from collections.abc import Sequence

from ...grammar.people import RolePhrase
from ...lexicon.senses import PlaceAdjective
from ...mentions import Sign, Tile
from ...model import Person
from .cues import HEAD_OF_GOVERNMENT, HEAD_OF_STATE, PREMIER, PREMIERS, TITLES, VAGUE_JOBS

__all__ = ["called", "has_job", "job_of", "jobs", "role_of", "states_before"]

_HEADS = {"правительств": HEAD_OF_GOVERNMENT, " государства": HEAD_OF_STATE}  # what a head is called by
_SHORT = {
    "заместитель премьер-министра": "вице-премьер",
    "первый заместитель премьер-министра": "вице-премьер",
    "заместитель председателя кабинета": "вице-премьер",
    "заместитель председателя правительства": "вице-премьер",
    "государственный секретарь": "госсекретарь",
    "глава мид": "министр",
    "глава мин": "министр",
    "глава внешнеполитического ведомства": "министр",
}
"""What the roles that begin so can be called."""
_LONG = tuple(_SHORT)
_ADJECTIVES = 7  # tiles of four of them
_JOINING = (Sign("и"), Sign(","))


def jobs(people: Sequence[Person]) -> dict[tuple[str, str], list[int]]:
    """Who has a job of a state, by its first word: ``Президент Казахстана`` may stand before the name is told."""
    found: dict[tuple[str, str], list[int]] = {}
    for index, person in enumerate(people):
        if person.role is not None and person.country is not None:
            found.setdefault((job_of(person), person.country), []).append(index)
    return found


def role_of(person: Person) -> str:
    """The words of somebody's role in small letters; none where the text tells no role."""
    return (person.role or "").lower()


def job_of(person: Person) -> str:
    """The first word of somebody's role, or the one word that stands for several."""
    role = role_of(person)
    if role.startswith(_LONG):
        return next(short for long, short in _SHORT.items() if role.startswith(long))
    return role.partition(" ")[0]


def has_job(person: Person, lemma: str) -> bool:
    """Whether somebody can be called by that job."""
    role = role_of(person)
    if not role and person.country is None:
        return True  # nobody says otherwise
    if lemma in (PREMIER, HEAD_OF_GOVERNMENT):
        return role.startswith(PREMIERS)
    return lemma in VAGUE_JOBS or lemma == job_of(person) or lemma in role.replace("-", " ").split()


def states_before(items: Sequence[Tile], at: int, role: RolePhrase) -> tuple[str, ...]:
    """``чешского и польского [послов]``: the states of those who stand at tile *at*, which their *role* leaves out."""
    codes = list[str]()
    for tile in reversed(items[max(0, at - _ADJECTIVES) : at] if role.plural else ()):
        if isinstance(tile.value, PlaceAdjective):
            codes = [*tile.value.codes, *codes]
        elif tile.value not in _JOINING:
            break
    return tuple(codes)


def called(role: RolePhrase) -> str:
    """The job by which somebody is meant."""
    if role.countries:
        told = role.text.lower() if role.lemma == "глава" else ""
        return next((title for word, title in _HEADS.items() if word in told), role.lemma)
    return TITLES.get(role.text.lower(), role.lemma)
