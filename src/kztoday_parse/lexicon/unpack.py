"""Packed tables as rows of the lexicon.

A line is ``Sense|argument|…|form=tag form=tag``: the name of a sense, what all its forms share, and each
form with what it says of itself (``pl.gen``: plural, genitive). See ``tools/lexicon_tables/packing.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

import attrs

from .lexicon import Entry, Row
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

__all__ = ["name_entries", "names_of", "rows_of"]


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


def rows_of(table: str) -> Iterator[Row]:
    """The rows of a packed table.

    >>> list(rows_of("Magnitude|6|млн=any"))
    [('млн', Entry(sense=Magnitude(power=6, cases=63), rest=(), capital=False))]
    """
    for line in table.splitlines():
        sense, *arguments, forms = line.split("|")
        make = _MAKE[sense]
        senses: dict[str, tuple[Sense, bool]] = {}
        for item in forms.split(" "):
            form, _, text = item.rpartition("=")
            made = senses.get(text)
            if made is None:
                tag = _tag(text)
                made = senses[text] = make(arguments, tag), tag.capital
            if "_" in form:
                first, *rest = form.split("_")
                yield first, Entry(made[0], tuple(rest), made[1])
            else:
                yield form, Entry(made[0], (), made[1])


def names_of(table: str) -> dict[str, str]:
    """A name table as packed rows by word, for :func:`name_entries`."""
    cells = table.replace("\n", "\t").split("\t")
    return dict(zip(cells[0::2], cells[1::2], strict=False))


@lru_cache(maxsize=4096)
def name_entries(row: str) -> tuple[Entry, ...]:
    """The entries packed in one row of a name table, longest phrase first."""
    entries = [entry for _, entry in rows_of(row.replace(";", "\n"))]
    return tuple(sorted(entries, key=lambda entry: -len(entry.rest)))
