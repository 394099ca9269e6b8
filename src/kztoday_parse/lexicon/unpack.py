"""Packed tables as rows of the lexicon.

A table is two blocks of lines with a blank line between: paradigms, ``key<TAB>ending=tag ending=tag``, and
stems, ``stem<TAB>reading;reading``. A reading is ``paradigm|tail|Sense|argument|…``: its paradigm's key, the
further words of the phrase that stay, the name of a sense and what all its forms share. A tag is what one
form says of itself (``pl.gen``: plural, genitive). Nothing is unpacked before a text contains the word:
unpacking all would take a hundred times longer than reading a short article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

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
    Part,
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

__all__ = ["Packed"]


class Tag(NamedTuple):
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
    "Part": lambda a, t: Part(a[0], t.cases),
    "Vague": lambda a, t: Vague(),
    "Magnitude": lambda a, t: Magnitude(int(a[0]), t.cases, t.plural, bool(a[1])),
    "CurrencyWord": lambda a, t: CurrencyWord(a[0], a[1] or None, _by_state(a[2]), bool(a[3]), t.cases),
    "CurrencySign": lambda a, t: CurrencySign(a[0], bool(a[1])),
    "UnitWord": lambda a, t: UnitWord(a[0], a[1], t.cases),
    "QualifierWord": lambda a, t: QualifierWord(a[0], bool(a[1]), bool(a[2])),
    "ChangeWord": lambda a, t: ChangeWord(ChangeKind(a[0]), a[1]),
    "Month": lambda a, t: Month(int(a[0]), t.cases),
    "TimeWord": lambda a, t: TimeWord(TimeKind(a[0]), int(a[1] or 0), t.cases),
    "Weekday": lambda a, t: Weekday(int(a[0]), t.cases, t.plural),
    "Place": lambda a, t: Place(a[0], a[1], PlaceKind(a[2]), t.cases, bool(a[3]), bool(a[4])),
    "PlaceAdjective": lambda a, t: PlaceAdjective((a[0],), t.cases, t.plural),
    "Demonym": lambda a, t: Demonym(a[0], t.cases, t.plural),
    "Head": lambda a, t: Head(a[0], HeadKind(a[1]), t.cases, t.plural, a[2]),
    "GivenName": lambda a, t: GivenName(a[0], a[1], t.cases),
    "CueWord": lambda a, t: CueWord(a[0], a[1], t.form, t.cases, t.plural, t.gender),
    "Preposition": lambda a, t: Preposition(a[0], t.cases),
    "FunctionWord": lambda a, t: FunctionWord(),
    "Abbreviation": lambda a, t: Abbreviation(),
}


@attrs.frozen(eq=False)
class Packed:
    """Packed tables: readings by stem, joined by ``;``, and the paradigms that they name."""

    paradigms: Mapping[str, str] = MappingProxyType({})
    stems: Mapping[str, str] = MappingProxyType({})

    @classmethod
    def of(cls, tables: Iterable[str]) -> Packed:
        """The tables as one."""
        paradigms: dict[str, str] = {}
        stems: dict[str, str] = {}
        for table in tables:
            first, _, second = table.partition("\n\n")
            paradigms |= _pairs(first)
            more = _pairs(second)
            stems |= more | {stem: f"{stems[stem]};{more[stem]}" for stem in stems.keys() & more.keys()}
        return cls(paradigms, stems)

    def entries(self, word: str) -> tuple[Entry, ...]:
        """Every entry whose first word is *word*.

        >>> packed = Packed.of(["k1\\t=any\\n\\nмлн\\tk1||Magnitude|6|"])
        >>> packed.entries("млн")[0].sense.power, packed.entries("млнд")
        (6, ())
        """
        found: list[Entry] = []
        for length in range(1, len(word) + 1):
            readings = self.stems.get(word[:length])
            if readings is not None:
                found += self._read(readings, word[length:])
        return tuple(found)

    def _read(self, readings: str, ending: str) -> Iterator[Entry]:
        for reading in readings.split(";"):
            key, tail, sense, *arguments = reading.split("|")
            for rest, tag in _forms(self.paradigms[key], ending):
                yield Entry(_MAKE[sense](arguments, tag), (*rest, *filter(None, tail.split("_"))), tag.capital)


def _pairs(lines: str) -> dict[str, str]:
    cells = lines.replace("\n", "\t").split("\t")
    return dict(zip(cells[::2], cells[1::2], strict=False))


def _forms(paradigm: str, ending: str) -> Iterator[tuple[list[str], Tag]]:
    """The further words of the phrase that go with an ending, and what the form says of itself."""
    if f"{ending}=" not in paradigm and f"{ending}_" not in paradigm:  # nearly always
        return
    for item in paradigm.split(" "):
        form, _, tag = item.rpartition("=")
        first, *rest = form.split("_")
        if first == ending:
            yield rest, _tag(tag)
