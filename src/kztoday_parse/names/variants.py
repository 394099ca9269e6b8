"""One name in two transliterations: ``Гутерриш`` and ``Гуттерриш``. Only a role can say that it is one person."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from .cluster import Cluster
from .mention import NamedAt

__all__ = ["Index", "variant_home"]

Index = Mapping[str, deque[Cluster]]

_REMEMBERED = 8  # so many persons before a mention are compared with it …
_NAMESAKES = 3  # … and so many who share a name with it
_NAMES = 12  # forms of the names of one person; who has more is several
_SHORTEST = 5  # letters; shorter names differ in one letter too easily


def variant_home(mention: NamedAt, clusters: Sequence[Cluster], index: Index) -> Cluster | None:
    """The person of the same job whose name is one letter away; None where nobody or more than one is.

    *index* has the persons by each of their names: of a full name one part must be the same.
    """
    role, reading = mention.role, mention.reading
    if role is None or reading.initials:
        return None
    family, given = reading.families[0], reading.givens[0] if reading.givens else None
    known = clusters[-_REMEMBERED:] if given is None else (*_latest(index, given), *_latest(index, family))
    near = {id(each): each for each in known if _is_near(each, family, given) and _has_job(each, role.lemma)}
    return next(iter(near.values())) if len(near) == 1 else None


def _latest(index: Index, name: str) -> Iterable[Cluster]:
    """Who was named so last."""
    return islice(reversed(index.get(name, deque())), _NAMESAKES)


def _has_job(cluster: Cluster, lemma: str) -> bool:
    return any(lemma in job for job in cluster.jobs)


def _is_near(cluster: Cluster, family: str, given: str | None) -> bool:
    """One of the two names is the same, or there is only one; the other is a letter away."""
    if len(cluster.families) > _NAMES or len(cluster.givens) > _NAMES:
        return False
    same_given = given is None or given in cluster.givens
    if same_given:
        return any(_letter_apart(family, each) for each in cluster.families)
    return family in cluster.families and any(_letter_apart(given or "", each) for each in cluster.givens)


def _letter_apart(one: str, other: str) -> bool:
    """
    >>> _letter_apart("гутерриш", "гуттерриш"), _letter_apart("нуртлеу", "нуртлео"), _letter_apart("ким", "кем")
    (True, True, False)
    """
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < _SHORTEST or one == other:
        return False
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[at + 1 :] in (other[at + 1 :], other[at:]) or one[at:] == other[at + 1 :]
