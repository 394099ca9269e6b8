"""A name at one place of the text, with the nominatives it allows there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from enum import IntEnum

import attrs

from ..grammar.agreement import nominatives
from ..grammar.latin_names import CYRILLIC
from ..grammar.morph import name_cases
from ..grammar.name_words import BODY_STARTS, EAST_ASIAN
from ..grammar.names import Part, PartKind, is_given, opens_sentence
from ..grammar.persons import PersonPhrase
from ..grammar.roles import RolePhrase
from ..grammar.surnames import PATRONYMICS
from ..lexicon.lexicon import fold_word
from ..lexicon.senses import ANY_CASE, NOM
from ..tokens import Tokens
from .brackets import state_in_brackets
from .evidence import (
    acts,
    fills_line,
    is_foreign_name,
    is_named_after,
    is_named_after_holder,
    is_no_name,
    is_noble,
    is_of_a_job,
    is_of_a_nation,
    is_of_a_place,
    is_of_somebody,
    is_place,
    is_said_of,
    is_somebody,
    is_surname_like,
    is_thing,
    is_titled,
    is_told_of,
    is_where,
    speaks_beside,
)
from .hints import FAINT, case_before, hint
from .latin_ends import ends_alike, is_spelt_out
from .reading import Reading, hinted, is_family_first, reading_of, without_generation

__all__ = ["KEY", "Evidence", "NamedAt", "Reader", "Reading"]

_NOBODY: frozenset[str] = frozenset()
KEY = 3  # letters that all forms of a name share
_ALIKE = 1.5  # what the case of the name before adds to the readings in the same case
_NEUTER = ("шее", "щее", "нное", "ское")
_JOINS = frozenset([",", "и"])
_KEPT = 4  # readings kept for each mention


class Evidence(IntEnum):
    """What speaks for a name being a person's: a thing of that name, nothing, its coming back in the text,
    its shape, or more than that."""

    THING = 0
    NONE = 1
    LIKELY = 2
    SHAPE = 3
    SURE = 4


@attrs.define(eq=False)
class NamedAt:
    """A mention by name. ``at`` is the first token of its tile, ``sentence`` that of its sentence,
    ``evidence`` what speaks for a person."""

    at: int
    sentence: int
    first: int
    stop: int
    parts: tuple[Part, ...]
    written: tuple[str, ...]
    reading: Reading
    role: RolePhrase | None
    evidence: Evidence

    @property
    def may_hide(self) -> bool:
        """A run of unknown words, which may be another word and a name, or two names."""
        parts = self.parts
        if len(parts) < 2 or parts[0].kind != PartKind.WORD or parts[-1].kind > PartKind.GIVEN:
            return False
        return parts[0].text.lower() not in EAST_ASIAN


class Reader:
    """Reads the mentions of one text; a name that comes back in the same place of a sentence is read once."""

    __slots__ = ("_cases", "_memo", "_stop", "tokens")

    def __init__(self, tokens: Tokens) -> None:
        self.tokens: Tokens = tokens
        self._memo: dict[tuple[tuple[str, ...], int, int, int, float], Reading | None] = {}
        self._stop, self._cases = 0, 0  # where the name before ends, and the cases it stands in

    def read(self, at: int, person: PersonPhrase, sentence: int) -> NamedAt | None:
        """The mention that a person phrase is; None where nothing is left of it."""
        tokens, parts = self.tokens, person.name.parts
        if person.nominatives:
            written = tuple([part.text for part in parts])
            reading: Reading | None = reading_of(parts, person.nominatives[:_KEPT])
        else:
            parts = _governed(tokens, _trimmed(tokens, parts))
            written = tuple([part.text for part in parts])
            reading = self._bare(parts, written, person)
        if reading is None or (len(parts) == 1 and person.role is None and is_no_name(tokens, parts[0])):
            return None
        evidence = Evidence.SURE
        if person.role is not None:
            if is_named_after_holder(tokens, person.first, person.stop):
                evidence = Evidence.THING
        else:
            evidence = _evidence(tokens, parts, full=reading.full)
            if evidence == Evidence.NONE and reading.full and _is_likely(tokens, parts):
                evidence = Evidence.LIKELY
        first, stop = parts[0].first, parts[-1].stop
        if tokens.raw[stop] == "(" and len(reading.forms) > 1:
            reading = self._spelt(reading, parts)
        self._stop, self._cases = stop, reading.forms[0].cases
        return NamedAt(at, sentence, first, stop, parts, written, reading, person.role, evidence)

    def pieces(self, mention: NamedAt, keys: Set[str]) -> Iterator[NamedAt]:
        """The names that can hide in a run of words (``Отставка Хартвелла``, ``Хартвелла Мурильо``), or in a lone word
        that a dictionary has as another name (``Томас``). Nothing but the rest of the text can speak for them: one of
        *keys* begins each."""
        parts = mention.parts
        if len(parts) == 1:
            if fold_word(parts[0].text)[:KEY] in keys:
                family = without_generation(parts[0].text)
                yield self.named(mention.at, mention.sentence, (parts[0]._replace(text=family, kind=PartKind.WORD),))
        elif parts[0].kind <= PartKind.GIVEN and not is_where(self.tokens, parts[0].first):
            for piece in (parts[:1], parts[1:]):
                if piece[-1].kind <= PartKind.GIVEN and fold_word(piece[-1].text)[:KEY] in keys:
                    yield self.named(mention.at, mention.sentence, piece)

    def split(self, mention: NamedAt, known: Mapping[str, Set[str]]) -> list[NamedAt]:
        """The names in a run of words that looks like one name: both words are persons whom the text names in full
        (*known*: family names with their given names), or one is and the two hardly agree. None for one name."""
        first = self.named(mention.at, mention.sentence, mention.parts[:1])
        rest = self.named(mention.at, mention.sentence, mention.parts[1:])
        one, other = _is_known(first.reading, known), _is_known(rest.reading, known)
        apart = mention.reading.forms[0].worst <= 1
        if not (one and other) and not (apart and (one or other)) and not (other and rest.reading.full):
            return []
        return [piece for piece, is_known in ((first, one), (rest, other)) if is_known or piece.reading.full]

    def named(self, at: int, sentence: int, parts: tuple[Part, ...]) -> NamedAt:
        """A name for which nothing speaks yet, in any case."""
        written = tuple([part.text for part in parts])
        reading = reading_of(parts, nominatives(self.tokens, parts) or nominatives(self.tokens, parts[-1:]))
        return NamedAt(at, sentence, parts[0].first, parts[-1].stop, parts, written, reading, None, Evidence.NONE)

    def _bare(self, parts: tuple[Part, ...], written: tuple[str, ...], person: PersonPhrase) -> Reading | None:
        """The readings of a name by what stands around it; a role in apposition has its say too."""
        first, stop = parts[0].first, parts[-1].stop
        cases = person.cases & case_before(self.tokens, first) or ANY_CASE
        told = (0, 0, 0.0) if person.role is not None else hint(self.tokens, first, stop)
        if self._stop == first - 1 and told[2] <= FAINT and self.tokens.words[first - 1] in _JOINS:
            told = self._cases, 0, _ALIKE
        key = (written, cases, *told)
        if key not in self._memo:
            found = nominatives(self.tokens, parts, cases) or nominatives(self.tokens, parts)
            self._memo[key] = reading_of(parts, hinted(found, *told)[:_KEPT]) if found else None
        return self._memo[key]

    def _spelt(self, reading: Reading, parts: Sequence[Part]) -> Reading:
        """Without the nominatives that the same name in Latin script speaks against: ``Смиту (Smith)``."""
        forms = [each for each in reading.forms if ends_alike(self.tokens, parts[-1].stop, each.words[-1])]
        return reading_of(parts, forms) if 0 < len(forms) < len(reading.forms) else reading


def _is_known(reading: Reading, known: Mapping[str, Set[str]]) -> bool:
    if reading.full:
        return any(not known.get(each, _NOBODY).isdisjoint(reading.givens) for each in reading.families)
    return any(each in known for each in reading.families)


def _governed(tokens: Tokens, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Of two words behind a preposition the first, where only that is in its case: ``с Асланом Гульнара``."""
    if len(parts) != 2 or parts[0].kind > PartKind.GIVEN or parts[1].kind > PartKind.GIVEN:
        return parts
    cases = case_before(tokens, parts[0].first)
    if cases & NOM or nominatives(tokens, parts, cases):
        return parts
    alone = nominatives(tokens, parts[:1], cases)
    return parts[:1] if alone and alone[0].worst > 1 else parts


def _trimmed(tokens: Tokens, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Without a first word that is none of the name: ``Вчера К. Токаев``, ``В Актау Аслан Оспанов``."""
    if len(parts) < 2 or parts[0].kind != PartKind.WORD:
        return parts
    word = parts[0].text.lower()
    if (
        "летн" in word or word.endswith(_NEUTER) or is_of_somebody(word)
    ):  # `Восьмидесятилетний Громов`, `Отставка Громова`
        return parts[1:] if parts[1].kind <= PartKind.GIVEN else parts
    if parts[1].kind == PartKind.INITIAL and parts[-1].kind != PartKind.INITIAL:
        return parts[1:] if any(part.kind <= PartKind.GIVEN for part in parts[2:]) else parts
    words = sum([part.kind <= PartKind.GIVEN for part in parts])
    return parts[1:] if words > 2 and _is_no_part(tokens, parts, words) else parts


def _is_no_part(tokens: Tokens, parts: tuple[Part, ...], words: int) -> bool:
    first = parts[0].first
    if is_named_after(tokens, first) or is_titled(tokens, first):
        return True
    if any(part.kind == PartKind.TAIL for part in parts):
        return False
    opens = opens_sentence(tokens, first)
    if parts[1].kind == PartKind.GIVEN:
        if is_family_first(parts) and (not opens or is_surname_like(parts[0])):
            return False
        if parts[0].text.lower() in EAST_ASIAN:
            return False
        if is_where(tokens, first):  # `из Балкарии Кантемир Оспанов`
            return True
        found = nominatives(tokens, parts, case_before(tokens, first))
        return opens or not found or found[0].worst <= 1
    patronymic = parts[1].text.lower().endswith(PATRONYMICS)
    return words == 3 and opens and is_surname_like(parts[-1]) and not patronymic


def _is_likely(tokens: Tokens, parts: Sequence[Part]) -> bool:
    """Two unknown words with capitals, if not only because a sentence begins there."""
    first, stop = parts[0].first, parts[-1].stop
    if is_where(tokens, first) or not is_foreign_name(tokens, parts):
        return False
    return not opens_sentence(tokens, first) or acts(tokens, first, stop) or fills_line(tokens, first, stop)


def _evidence(tokens: Tokens, parts: Sequence[Part], *, full: bool) -> Evidence:
    """What speaks for a bare name being a person's."""
    first, stop = parts[0].first, parts[-1].stop
    if is_thing(tokens, parts):
        return Evidence.THING
    if is_of_a_place(tokens, parts) or is_place(tokens, parts):
        return Evidence.NONE
    if is_of_a_nation(tokens, first) and not tokens.words[first].startswith(BODY_STARTS):
        return Evidence.SURE
    if not full:
        return Evidence.SURE if _is_lone_surname(tokens, parts[0]) else Evidence.NONE
    if parts[0].text < CYRILLIC:  # Latin letters are a firm's or a product's as often
        return Evidence.SURE if is_somebody(tokens, first, stop) else Evidence.LIKELY
    if parts[0].kind in (PartKind.GIVEN, PartKind.INITIAL) or parts[-1].kind == PartKind.INITIAL:
        return Evidence.SURE
    if tokens.raw[stop] == "(" and is_spelt_out(tokens, stop):
        return Evidence.SURE
    if is_family_first(parts) and is_surname_like(parts[0]):
        return Evidence.SURE
    if speaks_beside(tokens, first, stop):
        return Evidence.SURE
    if opens_sentence(tokens, first):
        return Evidence.SHAPE if _begins_as_name(tokens, parts) else Evidence.NONE
    if is_of_a_job(tokens, parts):
        return Evidence.NONE
    if any(map(is_surname_like, parts)) or parts[0].text.lower() in EAST_ASIAN:
        return Evidence.SURE
    return Evidence.SHAPE if is_foreign_name(tokens, parts) and not is_where(tokens, first) else Evidence.NONE


def _begins_as_name(tokens: Tokens, parts: Sequence[Part]) -> bool:
    """Unknown words at the start of a sentence, before a verb, or alone on a line."""
    first, stop = parts[0].first, parts[-1].stop
    if not name_cases(parts[-1].text) & NOM:
        return False
    open_end = parts[-1].text[-1] in "аяыию" and not is_surname_like(parts[-1])
    alone = fills_line(tokens, first, stop) or acts(tokens, first, stop) or _is_joined_to_name(tokens, parts[-1])
    listed = tokens.raw[stop] == "(" and state_in_brackets(tokens, stop + 1) is not None
    return (listed or (alone and not open_end)) and is_foreign_name(tokens, parts)


def _is_joined_to_name(tokens: Tokens, part: Part) -> bool:
    """``Никол Саргсян и Масуд Рахими``: a family name before ``и`` and two more capitals, or any word before ``и`` and
    a known given name."""
    at = part.stop
    if tokens.words[at] != "и" or at + 2 >= tokens.size or not (is_surname_like(part) or is_given(tokens, at + 1)):
        return False
    return tokens.raw[at + 1][:1].isupper() and tokens.raw[at + 2][:1].isupper()


def _is_lone_surname(tokens: Tokens, part: Part) -> bool:
    """``Песков заявил``, ``по словам Пескова``; at the start of a sentence ``Картина основана`` looks alike."""
    if is_said_of(tokens, part) or is_noble(tokens, part):
        return True
    if is_surname_like(part) and is_told_of(tokens, part):
        return True
    if not is_surname_like(part) or not acts(tokens, part.first, part.stop) or not name_cases(part.text) & NOM:
        return False
    noun_like = part.text.endswith(("ина", "ова", "ева")) and opens_sentence(tokens, part.first)
    return not noun_like or speaks_beside(tokens, part.first, part.stop)
