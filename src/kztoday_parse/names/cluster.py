"""The mentions of one person, and the name that they agree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..grammar.morph import FEMALE, MALE
from ..grammar.names import PartKind
from ..lexicon.lexicon import fold_word
from ..lexicon.senses import NOM
from ..model import NameSource
from .mention import Form, NamedAt

__all__ = ["Cluster"]

_CLEAR = 3  # the lead that settles a gender


class Cluster:
    """One person while the mentions are gathered: every mention votes for the nominatives it allows."""

    __slots__ = ("country", "families", "genders", "givens", "initials", "jobs", "mentions")

    def __init__(self) -> None:
        self.mentions: list[NamedAt] = []
        self.families: dict[str, float] = defaultdict(float)
        self.givens: set[str] = set()
        self.initials: set[str] = set()
        self.genders = MALE | FEMALE
        self.country: str | None = None
        self.jobs: list[frozenset[str]] = []  # the words of each role

    @property
    def first(self) -> int:
        """The token of the first mention."""
        return min(mention.first for mention in self.mentions)

    def keys(self, mention: NamedAt) -> Iterator[str]:
        """The folded names under which a mention can be found: the family name, and the given name alone."""
        for form in mention.forms:
            yield form.family
            if form.given and not form.initials:
                yield form.given

    def add(self, mention: NamedAt) -> None:
        """Take a mention in; its readings vote, the likeliest with one whole vote."""
        self.mentions.append(mention)
        self._learn_gender(mention)
        if mention.role is not None:
            self.jobs.append(frozenset(fold_word(mention.role.text).split()) | {mention.role.lemma})
        top = mention.forms[0].weight or 1.0
        best: dict[str, float] = {}
        for form in mention.forms:
            best[form.family] = max(best.get(form.family, 0.0), form.weight / top)
            if form.given:
                (self.initials if form.initials else self.givens).add(form.given)
        for family, vote in best.items():
            self.families[family] += vote

    def _learn_gender(self, mention: NamedAt) -> None:
        """The gender of the likeliest reading, where no reading of the other gender comes near."""
        likeliest = mention.forms[0]
        rival = max((each.weight for each in mention.forms if each.genders & ~likeliest.genders), default=0.0)
        if mention.full and likeliest.weight - rival >= _CLEAR:
            self.genders = self.genders & likeliest.genders or self.genders

    def fit(self, mention: NamedAt, form: Form) -> float:
        """How well a mention read as *form* fits the person, 0 for not at all."""
        votes = self.families.get(form.family, 0.0)
        if not votes and not mention.full and form.family in self.givens:
            votes = 0.1  # the given name alone, where no family name fits
        if not votes or not self.genders & form.genders or not self._same_given(form):
            return 0
        return votes / len(self.mentions) * form.weight

    def _same_given(self, form: Form) -> bool:
        if not form.given:
            return True
        if form.initials:
            letters = {given[0] for given in self.givens | self.initials}
            return not letters or form.given[0] in letters
        if self.givens:
            return form.given in self.givens
        return not self.initials or form.given[0] in {initial[0] for initial in self.initials}

    def name(self) -> tuple[str, NameSource]:
        """The fullest name in the nominative, and where it comes from."""
        longest = max(map(_length, self.mentions))
        votes: dict[tuple[str, ...], float] = defaultdict(float)
        for mention in self.mentions:
            if _length(mention) == longest:
                for words, vote in _votes(mention).items():
                    votes[words] += vote
        best = max(votes, key=votes.__getitem__)
        seen = any(_is_seen(mention, best) for mention in self.mentions)
        return " ".join(best), NameSource.SEEN if seen else NameSource.DERIVED


def _length(mention: NamedAt) -> int:
    return 10 * sum(part.kind <= PartKind.GIVEN for part in mention.parts) + len(mention.parts)


def _is_seen(mention: NamedAt, words: tuple[str, ...]) -> bool:
    """The mention is in the nominative, as far as can be told, and has these very words."""
    likeliest = mention.forms[0]
    return bool(likeliest.cases & NOM) and likeliest.words == words and mention.written == words


def _votes(mention: NamedAt) -> dict[tuple[str, ...], float]:
    """One vote for the likeliest nominative, less for the others; a mention in the nominative counts double."""
    top = mention.forms[0].weight or 1.0
    votes: dict[tuple[str, ...], float] = {}
    for form in mention.forms:
        vote = form.weight / top * (2 if _is_seen(mention, form.words) else 1)
        votes[form.words] = max(votes.get(form.words, 0.0), vote)
    return votes
