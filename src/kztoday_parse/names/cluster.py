"""The mentions of one person, and the name that they agree on."""

from __future__ import annotations

from collections.abc import Sequence

from ..grammar.agreement import Nominative
from ..grammar.morph import FEMALE, MALE
from ..grammar.surnames import PATRONYMICS
from ..lexicon.lexicon import fold_word
from ..lexicon.senses import LOC, NOM
from ..model import NameSource
from .mention import NamedAt, Reading
from .reading import without_generation

__all__ = ["Cluster"]

_CLEAR = 3  # the lead that settles a gender
_JOBS = 8  # so many roles are remembered
_TOLD = 0.3  # the lead of a family name that is told by mentions of it alone
_DOUBT = 0.02  # a smaller lead does not settle a nominative


class Cluster:
    """One person while the mentions are gathered: every mention votes for the nominatives it allows."""

    __slots__ = (
        *("country", "families", "genders", "givens", "initials", "jobs", "mentions", "patronymics", "readings"),
        "shorter",
    )

    def __init__(self) -> None:
        self.mentions: list[NamedAt] = []
        self.readings: set[int] = set()  # identities of the readings that have voted
        self.families: dict[str, float] = {}
        self.shorter: set[str] = set()  # family names without `-младший`
        self.givens: set[str] = set()
        self.patronymics: set[str] = set()
        self.initials: set[str] = set()
        self.genders: int = MALE | FEMALE
        self.country: str | None = None
        self.jobs: list[frozenset[str]] = []  # the words of each role

    def add(self, mention: NamedAt) -> None:
        """Take a mention in; its readings vote, the likeliest with one whole vote."""
        self.mentions.append(mention)
        if mention.role is not None and len(self.jobs) < _JOBS:
            self.jobs.append(frozenset([*fold_word(mention.role.text).split(), mention.role.lemma]))
        reading = mention.reading
        if id(reading) not in self.readings:
            self.readings.add(id(reading))
            self._learn_gender(reading)
            self._learn_names(reading)

    def _learn_names(self, reading: Reading) -> None:
        top = reading.forms[0].weight or 1.0
        best: dict[str, float] = {}
        for form, family in zip(reading.forms, reading.families, strict=True):
            vote = form.weight / top
            if vote > best.get(family, -1.0):
                best[family] = vote
        for family, vote in best.items():
            self.families[family] = self.families.get(family, 0.0) + vote
            if "-" in family:
                self.shorter.add(without_generation(family))
        if len(reading.forms[0].words) > 2:
            for word in {word for form in reading.forms for word in _inner(reading, form)} - best.keys():
                (self.patronymics if word.endswith(PATRONYMICS) else self.givens).add(word)
        (self.initials if reading.initials else self.givens).update(reading.givens)

    def _learn_gender(self, reading: Reading) -> None:
        """The gender of the likeliest reading, where no reading of the other gender comes near, least of all a
        woman's of the same name (``Аружан Граб``)."""
        likeliest = reading.forms[0]
        if not reading.full or likeliest.genders == MALE | FEMALE:
            return
        words, others = likeliest.words if likeliest.genders == MALE else (), ~likeliest.genders
        rival = max([each[0] + (each[4] == words) for each in reading.forms if each[3] & others], default=0.0)
        if likeliest.weight - rival >= _CLEAR:
            self.genders = self.genders & likeliest.genders or self.genders

    def fit(self, reading: Reading, index: int) -> float:
        """How well a mention fits the person in the reading *index*, 0 for not at all."""
        form, family = reading.forms[index], reading.families[index]
        if not self.genders & form.genders:
            return 0
        votes = self.families.get(family, 0.0)
        if not votes and not reading.full and (family in self.givens or family in self.shorter):
            votes = 0.1  # the given name alone, or a family name without its generation, where no family name fits
        if not votes and family in self.patronymics:
            votes = 0.1  # `Марат Сабитович`
        if not votes or (reading.full and not self._same_given(reading, index)):
            return 0
        return votes / len(self.mentions) * form.weight

    def _same_given(self, reading: Reading, index: int) -> bool:
        given = reading.givens[index]
        if reading.initials:
            letters = {each[0] for each in self.givens | self.initials}
            return not letters or given[0] in letters
        if self.givens:
            return given in self.givens or self._is_inside(reading, index)
        return not self.initials or given[0] in {initial[0] for initial in self.initials}

    def _is_inside(self, reading: Reading, index: int) -> bool:
        """``Али Сойер`` of ``Мехмет Али Сойер``; ``Делси`` and ``Хорхе Лопес Гомес`` are two."""
        words = reading.forms[index].words
        if self.givens.isdisjoint(_inner(reading, reading.forms[index])):
            return False
        return not any(len(mention.written) == len(words) for mention in self.mentions)

    def name(self) -> tuple[str, NameSource]:
        """The fullest name in the nominative, and where it comes from."""
        longest = max([mention.reading.length for mention in self.mentions])
        votes: dict[tuple[str, ...], float] = {}
        for mention in self.mentions:
            if mention.reading.length == longest:
                for words, vote in _votes(mention).items():
                    votes[words] = votes.get(words, 0.0) + vote
        best = max(votes, key=votes.__getitem__)
        if best in map(_seen, self.mentions):
            return " ".join(best), NameSource.SEEN
        rivals = [vote for words, vote in votes.items() if words != best]
        if rivals and votes[best] - max(rivals) < _DOUBT:
            equal = [words for words, vote in votes.items() if votes[best] - vote < _DOUBT]
            told = self._told_by_family(equal)
            if told is not None:
                return " ".join(told), NameSource.DERIVED
            fullest = next(mention for mention in self.mentions if mention.reading.length == longest)
            stays = any(set(words) == set(fullest.written) for words in equal)  # it may be the nominative
            if stays or fullest.reading.forms[0].cases == LOC:
                return " ".join(fullest.written), NameSource.AS_WRITTEN
        return " ".join(best), NameSource.DERIVED

    def _told_by_family(self, equal: Sequence[tuple[str, ...]]) -> tuple[str, ...] | None:
        """Of equal nominatives the one whose family name the text has alone as well."""
        ranked = sorted(equal, key=lambda words: self.families.get(fold_word(words[-1]), 0.0), reverse=True)
        first, second = (self.families.get(fold_word(words[-1]), 0.0) for words in ranked[:2])
        return ranked[0] if first - second >= _TOLD else None


def _inner(reading: Reading, form: Nominative) -> list[str]:
    """``али`` of ``Мехмет Али Сойер``, ``кемалевич`` of ``Сойер Ахмет Кемалевич``: what may stand alone later on."""
    words = form.words[1:] if reading.reversed else form.words[1:-1]
    return [fold_word(word) for word in words if word[0].isupper()]


def _seen(mention: NamedAt) -> tuple[str, ...] | None:
    """The words of a mention in the nominative, as far as can be told."""
    likeliest = mention.reading.forms[0]
    return likeliest.words if likeliest.cases & NOM and likeliest.words == mention.written else None


def _votes(mention: NamedAt) -> dict[tuple[str, ...], float]:
    """One vote for the likeliest nominative, less for the others; a mention in the nominative counts double."""
    reading, seen = mention.reading, _seen(mention)
    top = reading.forms[0].weight or 1.0
    votes: dict[tuple[str, ...], float] = {}
    for weight, _, _, _, words in reading.forms:
        vote = weight / top * (2 if words == seen else 1)
        turned = (*words[1:], words[0]) if reading.reversed else words
        if vote > votes.get(turned, -1.0):
            votes[turned] = vote
    return votes
