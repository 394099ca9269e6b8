"""Packed tables as rows of the lexicon.

A table is a list of buckets with a blank line between. A bucket's first line is its key, one to four letters
that every form in it begins with; each other line is one lexeme, ``Sense|argument|…|form=tag form=tag``: the
name of a sense, what all its forms share, and each form with what it says of itself (``pl.gen``: plural,
genitive). Nothing is unpacked before a text contains the word: unpacking all takes a hundred times longer
than a short article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

import attrs

from .entry import Entry
from .senses import (
    ACC,
    ANY_CASE,
    DAT,
    GEN,
    INS,
    LOC,
    NOM,
    Abbreviation,
    ChangeKind,
    ChangeWord,
    CueWord,
    CurrencySign,
    CurrencyWord,
    Demonym,
    FunctionWord,
    GivenName,
    Head,
    HeadKind,
    Magnitude,
    Month,
    Numeral,
    Place,
    PlaceAdjective,
    PlaceKind,
    Preposition,
    QualifierWord,
    Sense,
    TimeKind,
    TimeWord,
    UnitWord,
    Vague,
    VerbForm,
    Weekday,
)

__all__ = ["Buckets", "buckets_of", "entries_in"]

Buckets = Mapping[str, str]

_LONGEST_KEY = 4


@attrs.frozen
class Tag:
    """What one form says of itself."""

    cases: int = 0
    plural: bool = False
    gender: str = ""
    form: VerbForm = VerbForm.OTHER
    capital: bool = False


Make = Callable[[list[str], Tag], Sense]

_CASES = {"nom": NOM, "gen": GEN, "dat": DAT, "acc": ACC, "ins": INS, "loc": LOC, "any": ANY_CASE}
_VERB_FORMS = {
    "past": VerbForm.PAST,
    "pres": VerbForm.PRESENT,
    "fut": VerbForm.FUTURE,
    "inf": VerbForm.INFINITIVE,
    "ger": VerbForm.GERUND,
    "part": VerbForm.PARTICIPLE,
    "short": VerbForm.SHORT_PASSIVE,
    "noun": VerbForm.NOUN,
    "other": VerbForm.OTHER,
}


@lru_cache(maxsize=512)
def _tag(text: str) -> Tag:
    parts = text.split(".")
    return Tag(
        cases=sum(_CASES.get(part, 0) for part in parts),
        plural="pl" in parts,
        gender=next((part for part in parts if part in ("m", "f", "n")), ""),
        form=next((_VERB_FORMS[part] for part in parts if part in _VERB_FORMS), VerbForm.OTHER),
        capital="cap" in parts,
    )


def _by_state(text: str) -> tuple[tuple[str, str], ...]:
    pairs = (pair.partition(":") for pair in text.split(",") if pair)
    return tuple((state, code) for state, _, code in pairs)


_MAKE: Mapping[str, Make] = {
    "Numeral": lambda a, t: Numeral(int(a[0]), t.cases, bool(a[1]), int(a[2] or 0), bool(a[3])),
    "Vague": lambda a, t: Vague(),
    "Magnitude": lambda a, t: Magnitude(int(a[0]), t.cases, t.plural, bool(a[1])),
    "CurrencyWord": lambda a, t: CurrencyWord(a[0], a[1] or None, _by_state(a[2]), bool(a[3]), t.cases),
    "CurrencySign": lambda a, t: CurrencySign(a[0]),
    "UnitWord": lambda a, t: UnitWord(a[0], a[1], t.cases),
    "QualifierWord": lambda a, t: QualifierWord(a[0], bool(a[1]), bool(a[2])),
    "ChangeWord": lambda a, t: ChangeWord(ChangeKind(a[0]), a[1]),
    "Month": lambda a, t: Month(int(a[0]), t.cases),
    "TimeWord": lambda a, t: TimeWord(TimeKind(a[0]), int(a[1] or 0), t.cases),
    "Weekday": lambda a, t: Weekday(int(a[0]), t.cases, t.plural),
    "Place": lambda a, t: Place(a[0], a[1], PlaceKind(a[2]), t.cases, bool(a[3])),
    "PlaceAdjective": lambda a, t: PlaceAdjective((a[0],), t.cases, t.plural),
    "Demonym": lambda a, t: Demonym(a[0], t.cases, t.plural),
    "Head": lambda a, t: Head(a[0], HeadKind(a[1]), t.cases, t.plural, a[2]),
    "GivenName": lambda a, t: GivenName(a[0], a[1], t.cases),
    "CueWord": lambda a, t: CueWord(a[0], a[1], t.form, t.cases, t.plural, t.gender),
    "Preposition": lambda a, t: Preposition(a[0], t.cases),
    "FunctionWord": lambda a, t: FunctionWord(),
    "Abbreviation": lambda a, t: Abbreviation(),
}


def buckets_of(tables: Iterable[str]) -> Buckets:
    """Packed tables as buckets of lexeme lines by the first letters that all forms in them share."""
    buckets: dict[str, str] = {}
    for table in tables:
        for bucket in table.split("\n\n"):
            key, _, lines = bucket.partition("\n")
            buckets[key] = f"{buckets[key]}\n{lines}" if key in buckets else lines
    return buckets


def entries_in(buckets: Buckets, word: str) -> tuple[Entry, ...]:
    """The entries of *word* that its buckets hold.

    >>> entries_in(buckets_of(["млн\\nMagnitude|6||млн=any"]), "млн")
    (Entry(sense=Magnitude(power=6, cases=63, plural=False, before_currency=False), rest=(), capital=False),)
    """
    found: list[Entry] = []
    for length in range(1, _LONGEST_KEY + 1):
        bucket = buckets.get(word[:length]) if length <= len(word) else None
        if bucket is not None and word in bucket:
            for line in bucket.splitlines():
                if word in line:
                    found += _entries_of(line, word)
    return tuple(found)


def _entries_of(line: str, word: str) -> Iterator[Entry]:
    sense, *arguments, forms = line.split("|")
    for item in forms.split(" "):
        form, _, text = item.rpartition("=")
        first, *rest = form.split("_")
        if first == word:
            tag = _tag(text)
            yield Entry(_MAKE[sense](arguments, tag), tuple(rest), tag.capital)
