"""The packed form of a table: one lexeme a line, ``Sense|argument|…|form=tag form=tag``, in buckets.

A tag joins with points what the form says of itself: number ``pl``, case ``nom gen dat acc ins loc any``,
gender ``m f n``, verb form ``past pres …``, ``cap`` where the entry demands a capital. The blanks of a
phrase are written ``_``. `kztoday_parse.lexicon.unpack` reads the same form.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

ANY = 63
_CASES = ("nom", "gen", "dat", "acc", "ins", "loc")


@dataclass(frozen=True, order=True)
class Slot:
    """What one form says of itself."""

    cases: int = 0
    plural: bool = False
    gender: str = ""
    verb: str = ""
    capital: bool = False


Form = tuple[str, Slot]


@dataclass(frozen=True)
class Lexeme:
    """One line of a table: the class of the sense, its arguments, and the forms."""

    sense: str
    arguments: tuple[str, ...]
    forms: tuple[Form, ...]


def lexeme(sense: str, *arguments: object, forms: Iterable[Form], capital: bool = False) -> Lexeme:
    """A lexeme whose forms are folded, merged and sorted as they are first met."""
    return Lexeme(sense, tuple(map(str, arguments)), tuple(merged(forms, capital)))


def merged(forms: Iterable[Form], capital: bool = False) -> Iterator[Form]:
    """Forms that differ in their case only become one."""
    cases: dict[tuple[str, Slot], int] = {}
    for form, slot in forms:
        key = fold(form), Slot(0, slot.plural, slot.gender, slot.verb, slot.capital or capital)
        cases[key] = cases.get(key, 0) | slot.cases
    for (form, slot), bits in cases.items():
        yield form, Slot(bits, slot.plural, slot.gender, slot.verb, slot.capital)


def fold(word: str) -> str:
    """As the lexicon folds: lower case, ``ё`` as ``е``, one apostrophe."""
    return word.lower().replace("ё", "е").replace("’", "'")


def invariable(*words: str) -> list[Form]:
    """Forms that stand for every case."""
    return [(word, Slot(ANY)) for word in words]


def bare(*words: str) -> list[Form]:
    """Forms of words that have no case."""
    return [(word, Slot()) for word in words]


def tag(slot: Slot) -> str:
    """The written form of a slot."""
    parts = [slot.verb, "pl" if slot.plural else "", slot.gender]
    parts += ["any"] if slot.cases == ANY else [name for i, name in enumerate(_CASES) if slot.cases >> i & 1]
    parts.append("cap" if slot.capital else "")
    return ".".join(filter(None, parts))


def line(row: Lexeme) -> str:
    """One line of a packed table."""
    forms = " ".join(f"{form.replace(' ', '_')}={tag(slot)}" for form, slot in row.forms)
    return "|".join((row.sense, *row.arguments, forms))


_LONGEST_KEY = 4


def buckets(rows: Iterable[Lexeme]) -> Iterator[str]:
    """The buckets of a table: a key of one to four letters, then the lexemes whose forms all begin with it."""
    by_key: dict[str, list[str]] = {}
    for row in rows:
        for key, forms in _by_first_letters(row.forms).items():
            by_key.setdefault(key, []).append(line(Lexeme(row.sense, row.arguments, tuple(forms))))
    for key in sorted(by_key):
        yield "\n".join((key, *dict.fromkeys(by_key[key])))


def _by_first_letters(forms: tuple[Form, ...]) -> dict[str, list[Form]]:
    """Forms by what they share: most lexemes stay whole, ``человек`` and ``люди`` part."""
    starts: dict[str, list[Form]] = {}
    for form in forms:
        starts.setdefault(form[0].split(" ")[0][:3], []).append(form)
    return {_key(group): group for group in starts.values()}


def _key(forms: list[Form]) -> str:
    words = [form.split(" ")[0] for form, _ in forms]
    low, high = min(words), max(words)
    shared = next((i for i, (a, b) in enumerate(zip(low, high, strict=False)) if a != b), len(low))
    return low[: min(shared, _LONGEST_KEY)]
