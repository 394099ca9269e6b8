"""The packed form of a table: paradigms, and readings by stem.

A paradigm is ``ending=tag ending=tag``, under a key made of its own letters. A reading is
``paradigm|tail|Sense|argument|…``; ``tail`` are the further words of a phrase that stay. A tag joins with
points what the form says of itself: number ``pl``, case ``nom gen dat acc ins loc any``, gender ``m f n``, verb
form ``past pres …``, ``cap`` where the entry demands a capital. The blanks of a phrase are written ``_``.
``kztoday_parse.lexicon.unpack`` reads the same form.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b

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


@dataclass(frozen=True)
class Table:
    """A packed table."""

    paradigms: Mapping[str, str]
    stems: Mapping[str, Iterable[str]]

    def __str__(self) -> str:
        """Two blocks of lines with a blank line between."""
        paradigms = "\n".join(f"{key}\t{endings}" for key, endings in self.paradigms.items())
        stems = "\n".join(f"{stem}\t{';'.join(readings)}" for stem, readings in self.stems.items())
        return f"{paradigms}\n\n{stems}"


def packed(rows: Iterable[Lexeme]) -> Table:
    """Lexemes by the stem that their forms share; most stay whole, ``человек`` and ``люди`` part."""
    stems: dict[str, dict[str, None]] = {}
    paradigms: dict[str, str] = {}
    for row in rows:
        for forms in _alike(row.forms):
            stem = shared([form.split(" ")[0] for form, _ in forms])
            tail = _common_tail([form for form, _ in forms])
            paradigm = " ".join(f"{_ending(form, stem, tail)}={tag(slot)}" for form, slot in forms)
            key = blake2b(paradigm.encode(), digest_size=4).hexdigest()
            assert paradigms.setdefault(key, paradigm) == paradigm, f"two paradigms share the key {key}"
            reading = "|".join((key, tail.replace(" ", "_"), row.sense, *row.arguments))
            assert not set("\t\n;") & set(reading), reading
            stems.setdefault(stem, {})[reading] = None
    return Table(dict(sorted(paradigms.items())), dict(sorted(stems.items())))


def _alike(forms: tuple[Form, ...]) -> Iterable[list[Form]]:
    starts: dict[str, list[Form]] = {}
    for form in forms:
        starts.setdefault(form[0].split(" ")[0][:2], []).append(form)
    return starts.values()


def shared(words: list[str]) -> str:
    """The letters that all *words* begin with."""
    low, high = min(words), max(words)
    return low[: next((i for i, (a, b) in enumerate(zip(low, high, strict=False)) if a != b), len(low))]


def _common_tail(forms: list[str]) -> str:
    tails = {form.partition(" ")[2] for form in forms}
    return tails.pop() if len(tails) == 1 else ""


def _ending(form: str, stem: str, tail: str) -> str:
    return form[len(stem) : len(form) - len(tail)].rstrip().replace(" ", "_")
