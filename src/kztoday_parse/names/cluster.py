"""The mentions of one person, and the name that they agree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..grammar.morph import FEMALE, MALE
from ..grammar.names import PartKind
from ..lexicon.senses import NOM
from ..model import NameSource
from .mention import Form, NamedAt

__all__ = ["Cluster"]


class Cluster:
    """One person while the mentions are gathered: every mention votes for the nominatives it allows."""

    __slots__ = ("families", "genders", "givens", "initials", "mentions")

    def __init__(self) -> None:
        self.mentions: list[NamedAt] = []
        self.families: dict[str, float] = defaultdict(float)
        self.givens: set[str] = set()
        self.initials: set[str] = set()
        self.genders = MALE | FEMALE

    @property
    def first(self) -> int:
        """The token of the first mention."""
        return min(mention.first for mention in self.mentions)

    def keys(self, mention: NamedAt) -> Iterator[str]:
        """The folded family names under which a mention can be found."""
        return (form.family for form in mention.forms)

    def add(self, mention: NamedAt) -> None:
        """Take a mention in; its readings vote, the likeliest with one whole vote."""
        self.mentions.append(mention)
        top = mention.forms[0].weight or 1.0
        best: dict[str, float] = {}
        for form in mention.forms:
            best[form.family] = max(best.get(form.family, 0.0), form.weight / top)
            if form.given:
                (self.initials if form.initials else self.givens).add(form.given)
        for family, vote in best.items():
            self.families[family] += vote

    def fit(self, mention: NamedAt, form: Form) -> float:
        """How well a mention read as *form* fits the person, 0 for not at all."""
        votes = self.families.get(form.family, 0.0)
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
        seen: set[tuple[str, ...]] = set()
        for mention in self.mentions:
            if _length(mention) == longest:
                top = mention.forms[0].weight or 1.0
                written = tuple(part.text for part in mention.parts)
                for form in mention.forms:
                    votes[form.words] += form.weight / top + 0.2 * self.families[form.family]
                    if form.words == written and form.cases & NOM and form is mention.forms[0]:
                        seen.add(written)
        best = max(votes, key=lambda words: (votes[words] + 2 * (words in seen)))
        return " ".join(best), NameSource.SEEN if best in seen else NameSource.DERIVED


def _length(mention: NamedAt) -> int:
    return 10 * sum(part.kind <= PartKind.GIVEN for part in mention.parts) + len(mention.parts)
