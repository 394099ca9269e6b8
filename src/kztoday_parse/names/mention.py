"""A name at one place of the text, with the nominatives it allows there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

import attrs

from ..grammar.agreement import REGULAR, nominatives
from ..grammar.name_words import EAST_ASIAN
from ..grammar.names import KEY, Part, PartKind, opens_sentence
from ..grammar.persons import PersonPhrase
from ..grammar.role_words import FAMILY
from ..grammar.roles import RolePhrase
from ..grammar.surnames import PATRONYMICS
from ..lexicon.lexicon import fold_word
from ..lexicon.senses import ANY_CASE, NOM
from ..tokens import Tokens
from .evidence import is_named_after, is_named_after_holder, is_no_name, is_of_somebody, is_titled, is_where
from .hints import FAINT, case_before, hint
from .latin_ends import ends_alike
from .proof import Evidence, evidence_of, is_likely
from .reading import Reading, hinted, is_family_first, reading_of, without_generation
from .shapes import is_registered, is_surname_like

__all__ = ["NamedAt", "Reader", "Reading"]

_NOBODY: frozenset[str] = frozenset()
_ALIKE = 1.5  # what the case of the name before adds to the readings in the same case
_NEUTER = ("шее", "щее", "нное", "ское")
_THEY_DID = ("ли", "лись")
_JOINS = frozenset([",", ";", "и", "а", "также"])
_WIDEST = 3  # tokens between two names of a list: `, а также`
_KEPT = 4  # readings kept for each mention


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
    def by_patronymic(self) -> bool:
        """``Марат Сабитович``: somebody whose family name stands elsewhere, if this is none."""
        kinds = [part.kind for part in self.parts]
        return kinds == [PartKind.GIVEN, PartKind.WORD] and self.reading.families[0].endswith(PATRONYMICS)

    @property
    def may_hide(self) -> bool:
        """A run of unknown words, which may be another word and a name, or two names."""
        parts = self.parts
        if len(parts) < 2 or parts[0].kind != PartKind.WORD or parts[-1].kind > PartKind.GIVEN:
            return False
        return parts[0].text.lower() not in EAST_ASIAN and not is_registered(parts)


class Reader:
    """Reads the mentions of one text; a name that comes back in the same place of a sentence is read once."""

    __slots__ = ("_cases", "_memo", "_ruled", "_stop", "tokens")

    def __init__(self, tokens: Tokens) -> None:
        self.tokens: Tokens = tokens
        self._memo: dict[tuple[tuple[str, ...], int, int, int, float], Reading | None] = {}
        self._stop, self._cases = 0, 0  # where the name before ends, and the cases it stands in
        self._ruled = ANY_CASE  # the cases that the list or the word before leaves to the name read now

    def read(self, at: int, person: PersonPhrase, sentence: int) -> NamedAt | None:
        """The mention that a person phrase is; None where nothing is left of it."""
        tokens, parts, self._ruled = self.tokens, person.name.parts, ANY_CASE
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
            elif len(parts) == 1 and parts[0].kind == PartKind.GIVEN and person.role.lemma in FAMILY:
                evidence = evidence_of(tokens, parts, full=False)  # `дочь Мария` is told by no family name
        else:
            evidence = evidence_of(tokens, parts, full=reading.full)
            if evidence == Evidence.NONE and reading.full and is_likely(tokens, parts):
                evidence = Evidence.LIKELY
        first, stop = parts[0].first, parts[-1].stop
        if tokens.raw[stop] == "(" and len(reading.forms) > 1:
            reading = self._spelt(reading, parts)
        self._stop, self._cases = stop, reading.forms[0].cases & self._ruled or reading.forms[0].cases
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
        """A name for which nothing speaks yet, in any case; of words that agree in none the last one."""
        forms = nominatives(self.tokens, parts)
        if not forms:
            parts = parts[-1:]
            forms = nominatives(self.tokens, parts)
        written, reading = tuple([part.text for part in parts]), reading_of(parts, forms)
        return NamedAt(at, sentence, parts[0].first, parts[-1].stop, parts, written, reading, None, Evidence.NONE)

    def _bare(self, parts: tuple[Part, ...], written: tuple[str, ...], person: PersonPhrase) -> Reading | None:
        """The readings of a name by what stands around it; a role in apposition has its say too."""
        first, stop = parts[0].first, parts[-1].stop
        cases = person.cases & case_before(self.tokens, first) or ANY_CASE
        told = (0, 0, 0.0) if person.role is not None else hint(self.tokens, first, stop)
        if self._is_alike(first, stop, told[2]):
            told = self._cases, 0, _ALIKE
        self._ruled = told[0] if told[2] > FAINT else ANY_CASE
        key = (written, cases, *told)
        if key not in self._memo:
            found = nominatives(self.tokens, parts, cases) or nominatives(self.tokens, parts)
            self._memo[key] = reading_of(parts, hinted(found, *told)[:_KEPT]) if found else None
        return self._memo[key]

    def _is_alike(self, first: int, stop: int, loud: float) -> bool:
        """``с Иваном Громовым и Асель Оспановой``: in the case of the name before, if no verb says otherwise."""
        words = self.tokens.words
        if not 0 < first - self._stop <= _WIDEST or not _JOINS.issuperset(words[self._stop : first]):
            return False
        return loud <= FAINT or (words[first - 1] == "и" and not self._cases & NOM and words[stop].endswith(_THEY_DID))

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
    if parts[1].kind == PartKind.GIVEN and parts[2:3] and parts[2].kind == PartKind.NUMERAL:  # `Твиттер Бенедикта XVI`
        return parts[1:]
    if "летн" in word or word.endswith(_NEUTER) or is_of_somebody(word):  # `Отставка Громова`
        return parts[1:] if parts[1].kind <= PartKind.GIVEN else parts
    if parts[1].kind == PartKind.INITIAL and parts[-1].kind != PartKind.INITIAL:
        return parts[1:] if any(part.kind <= PartKind.GIVEN for part in parts[2:]) else parts
    if is_registered(parts) and _agree(tokens, parts):
        return parts
    words = sum([part.kind <= PartKind.GIVEN for part in parts])
    return parts[1:] if words > 2 and _is_no_part(tokens, parts, words) else parts


def _agree(tokens: Tokens, parts: tuple[Part, ...]) -> bool:
    found = nominatives(tokens, parts, case_before(tokens, parts[0].first))
    return bool(found) and found[0].worst >= REGULAR


def _is_no_part(tokens: Tokens, parts: tuple[Part, ...], words: int) -> bool:
    first = parts[0].first
    if is_named_after(tokens, first):  # `парк Као Тан Рин` is nobody's
        return parts[1].kind != PartKind.WORD
    if is_titled(tokens, first):
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
