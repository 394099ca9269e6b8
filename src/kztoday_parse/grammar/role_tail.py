"""The tail of a role: what stands between the head noun and the name, piece by piece."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from ..lexicon.senses import (
    DIGITS,
    GEN,
    KINDS,
    LOC,
    NOM,
    SIGN,
    CueWord,
    Demonym,
    Head,
    HeadKind,
    Place,
    PlaceAdjective,
    Preposition,
    VerbForm,
)
from ..tokens import Tokens
from .agreement import given_cases, is_a_mans, reads_as_genitive
from .dependents import (
    begins_sentence,
    capital_follows,
    is_dependent,
    is_genitive,
    is_grammatical,
    is_held,
)
from .latin_names import CYRILLIC
from .leaves import match_sense
from .morph import name_cases
from .name_runs import scan_parts
from .name_words import EAST_ASIAN
from .names import Part, PartKind, behind_title, is_given
from .quotes import CLOSERS
from .role_edges import may_be_name
from .role_joints import joined_head, opens_another
from .role_lists import listed
from .role_pieces import (
    GOVERNED_ENDS,
    NAMED,
    abbreviated,
    begins_latin,
    degree,
    is_aided,
    itemised,
    latin,
    named_after,
    ordinal,
    pointed,
    quoted,
    see,
)
from .role_posts import is_of_town, move, prepositional, take_place
from .role_words import IN_CHARGE, NO_JOBS, OF_A_SEE, POINTING, RANKS, STATE_NOUNS, WHOSE
from .roles import Draft, Owner, PlaceItem, RolePhrase, noun_at, open_role

__all__ = ["is_kin", "own", "tail"]

_LONGEST_TAIL = 28
_PLACE, _ADJECTIVE, _DEMONYM = KINDS[Place], KINDS[PlaceAdjective], KINDS[Demonym]
_HEAD, _PREPOSITION, _CUE = KINDS[Head], KINDS[Preposition], KINDS[CueWord]
_HIGHEST = frozenset("президент премьер премьер-министр министр король глава".split())  # have no such deputies
_OF_THE_UNION = ("союз", "комисси", "парламент", "совет", "служб", "прокур", "дипломати")
_NO_VERB = (VerbForm.NOUN, VerbForm.OTHER)
_SAME = frozenset(["этой", "той", "этого", "того"])
_REFLEXIVE = ("тся", "лся", "лась", "лось", "лись")  # `канцлер находится`


def tail(draft: Draft) -> Iterator[int]:
    """``dependent = place | adjective | genitive | preposition genitive | (и | ",") genitive | head | quoted_name``.

    The tokens at which a name may begin; what stands between them belongs to the role."""
    tokens = draft.tokens
    if draft.noun.lemma in OF_A_SEE:
        see(draft)
    raw, ends = tokens.raw, tokens.ends
    limit = min(tokens.size, draft.stop + _LONGEST_TAIL)
    while (at := draft.stop) < limit and at - 1 not in ends:
        if raw[at] < CYRILLIC and begins_latin(draft):
            yield draft.stop
            goes_on = latin(draft)
        elif may_be_name(tokens, at):
            yield at
            goes_on = _is_of_a_body(draft)
        else:
            goes_on = _step(draft)
        if not goes_on:
            return


def _is_of_a_body(draft: Draft) -> bool:
    """A capitalised word that was no name is kept as the name of a body: ``глава Казкосмоса``."""
    tokens, at = draft.tokens, draft.stop
    if not tokens.raw[at][0].isupper():
        return False
    if is_given(tokens, at) and capital_follows(tokens, at + 1):
        return _is_of_a_person(draft)
    if tokens.words[at + 1] == "-":
        draft.places.append(PlaceItem(at, at + 1, ""))
    draft.stop = at + 1
    return True


def _is_of_a_person(draft: Draft) -> bool:
    """A whole name that is no holder's: ``один из основателей фонда Романа Оспанова``. The role ends before it,
    if no other name comes."""
    parts = scan_parts(draft.tokens, draft.stop)
    while len(parts) > 2 and not _is_owner(draft, parts):
        parts = parts[:-1]
    own(draft, parts)
    draft.named = True
    draft.stop = parts[-1].stop if parts else draft.stop + 1
    return True


def _second_owner(draft: Draft, at: int) -> bool:
    """``адвокат Ивана Громова и Петра Орлова``: one more name in the genitive behind that of an owner."""
    tokens = draft.tokens
    parts = scan_parts(tokens, at)[:2] if draft.owner is not None and draft.owner.parts[-1].stop == at - 1 else []
    if len(parts) < 2 or not reads_as_genitive(tokens, parts):
        return False
    if not is_a_mans(tokens, parts[0]) and given_cases(tokens, parts[0]) & (NOM | GEN) != GEN:
        return False
    own(draft, parts)
    return move(draft, parts[-1].stop)


def _is_owner(draft: Draft, parts: Sequence[Part]) -> bool:
    """All parts are in the genitive; the last is not the holder's own name (``дочь Петра Громова Мария``)."""
    own_word = parts[0].text.lower() not in EAST_ASIAN and parts[-2].kind != PartKind.PARTICLE
    holders = own_word and name_cases(parts[-1].text) & draft.singular & NOM
    return not holders and reads_as_genitive(draft.tokens, parts)


def own(draft: Draft, parts: Sequence[Part], *, sure: bool = False) -> None:
    """Remember the name in the tail of a role as another person's, with the role inside; that may be *sure*."""
    if not any(part.kind <= PartKind.GIVEN for part in parts) or not reads_as_genitive(draft.tokens, parts):
        return
    inner = _inner_role(draft, parts[0].first)
    goes_on = inner is not None and draft.tokens.words[parts[-1].stop] == "по"  # `советник президента Джо Мадена по …`
    sure = sure or goes_on or (is_kin(draft) and parts[0].kind != PartKind.WORD)
    if sure or not _may_be_subject(draft.tokens, parts):
        before = draft.owner if draft.owner is not None and draft.owner.parts[-1].stop < parts[0].first else None
        draft.owner = Owner(tuple(parts), inner, before)


def is_kin(draft: Draft) -> bool:
    """``супруга``, ``сын``, ``соратник``: whose, the text says as a rule."""
    return draft.noun.kind == HeadKind.RELATION and draft.noun.lemma not in NO_JOBS


def _may_be_subject(tokens: Tokens, parts: Sequence[Part]) -> bool:
    if is_a_mans(tokens, parts[0]):
        return False
    return all((given_cases(tokens, part) or name_cases(part.text)) & NOM for part in parts)


def _inner_role(draft: Draft, at: int) -> RolePhrase | None:
    """``президент`` in ``помощник президента``: the first head in the genitive whose own name can begin at *at*."""
    tokens = draft.tokens
    for head in range(draft.head + 1, at):
        noun = noun_at(tokens, head) if tokens.kinds[head] & KINDS[Head] else None
        inner = open_role(tokens, head, draft.head + 1) if noun is not None and noun.singular & GEN else None
        if inner is not None and at in _before_a_name(inner):
            return inner.phrase(at)
    return None


def _before_a_name(draft: Draft) -> Iterator[int]:
    """Where a name may begin, up to the first that does: ``директора фонда Петра Громова и судьи Ивана Орлова``."""
    return takewhile(lambda _: not draft.named, tail(draft))


# Every function below reads one piece and moves the draft's ``stop``, or says False.


def _step(draft: Draft) -> bool:
    tokens, at = draft.tokens, draft.stop
    word, raw, bits = tokens.words[at], tokens.raw[at], tokens.kinds[at]
    if at == draft.head + 1 and draft.noun.lemma in IN_CHARGE and raw[0].islower():  # `заведующий отделом`
        return move(draft, at + 1)
    if bits & SIGN:
        return _sign(draft, word, at)
    if bits & DIGITS:
        return ordinal(draft, at)
    if (word in NAMED and named_after(draft)) or (word == "г" and is_of_town(tokens, at) and move(draft, at + 2)):
        return True
    if word[-1] in GOVERNED_ENDS and is_aided(tokens, at):
        return move(draft, at + 1)
    if word == "и":
        if opens_another(draft, at + 1):
            return False
        return joined_head(draft, at + 1) or listed(draft, at + 1) or _second_owner(draft, at + 1)
    if raw.isascii():
        return raw[0].isalpha() and latin(draft)
    if bits:
        return _known(draft, bits)
    if raw[0].isupper():  # an abbreviation, or a capitalised adjective of a body's name
        return move(draft, at + 1)
    return is_dependent(tokens, at) and move(draft, at + 1, solid=is_genitive(word))


def _sign(draft: Draft, sign: str, at: int) -> bool:
    if sign in CLOSERS:
        return quoted(draft, sign)
    if sign == ",":
        return joined_head(draft, at + 1) or listed(draft, at + 1) or degree(draft, at + 1) or _in_charge_of(draft)
    if sign == "-":
        return joined_head(draft, at + 1) or _dashed(draft, at + 1)
    if sign == "(":
        return abbreviated(draft, at + 1)
    if sign == "№":  # `больницы № 3`
        return bool(draft.tokens.kinds[at + 1] & DIGITS) and move(draft, at + 2)
    return sign == ":" and itemised(draft, at + 1)


def _in_charge_of(draft: Draft) -> bool:
    """``министр иностранных дел, по делам Содружества``: one more field behind a comma."""
    at = draft.stop + 1
    return draft.tokens.words[at : at + 2] == ["по", "делам"] and move(draft, at + 2, solid=False)


def _dashed(draft: Draft, at: int) -> bool:
    """``послы Перу - A``, ``Министр торговли — A``: the dash before a name, or before the first of a list."""
    nominative = draft.singular & NOM and draft.noun.kind == HeadKind.ROLE
    return bool(draft.plural or nominative) and _name_follows(draft.tokens, at) and move(draft, at, solid=False)


def _name_follows(tokens: Tokens, at: int) -> bool:
    return at < tokens.size and (capital_follows(tokens, at) or behind_title(tokens, at) > at)


def _known(draft: Draft, bits: int) -> bool:
    """A word of the lexicon."""
    tokens, at = draft.tokens, draft.stop
    place = match_sense(tokens, at, Place) if bits & _PLACE else None
    if place is not None:
        return take_place(draft, place[0], at, place[1])
    adjective = match_sense(tokens, at, PlaceAdjective) if bits & _ADJECTIVE else None
    if adjective is not None:
        if "EU" not in adjective[0].codes or tokens.words[at + 1].startswith(_OF_THE_UNION):
            draft.adjectives.extend(adjective[0].codes)
        return move(draft, adjective[1])
    if bits & _HEAD and not bits & _PREPOSITION:
        return _inner_head(draft)
    if bits & _PREPOSITION:
        if begins_sentence(tokens, at):
            return False
        if tokens.words[at] == "от" and tokens.words[at + 1] in CLOSERS:  # `депутат от "Единства"`
            draft.stop = at + 1
            return quoted(draft, tokens.words[at + 1])
        return prepositional(draft, tokens.words[at])
    return _common_word(draft, bits)


def _common_word(draft: Draft, bits: int) -> bool:
    tokens, at = draft.tokens, draft.stop
    if bits & _CUE:
        cue = match_sense(tokens, at, CueWord)
        if cue is not None and (cue[0].form not in _NO_VERB or is_held(tokens, draft.first, at)):
            return False
    if tokens.words[at] in POINTING and tokens.words[at + 1] in STATE_NOUNS:
        return pointed(draft, at)
    if tokens.words[at] in _SAME:  # `директор этой [же] компании`
        behind = at + 1 + (tokens.words[at + 1] == "же")
        body = match_sense(tokens, behind, Head)
        return body is not None and body[0].kind == HeadKind.ORGANISATION and move(draft, behind, solid=False)
    if tokens.words[at] in WHOSE and tokens.kinds[at - 1] & KINDS[Head] and tokens.raw[at + 1][:1].islower():
        return is_genitive(tokens.words[at + 1]) and move(draft, at + 1, solid=False)
    if bits & _DEMONYM and (nation := match_sense(tokens, at, Demonym)) is not None and nation[0].cases & GEN:
        return move(draft, at + 1)  # `вратарь россиян`
    if is_grammatical(tokens, at) or not is_dependent(tokens, at) or tokens.words[at].endswith(_REFLEXIVE):
        return False
    return move(draft, at + 1, solid=is_genitive(tokens.words[at]))


def _inner_head(draft: Draft) -> bool:
    """``помощник президента``, ``в ранге министра``: a job inside a job, or one more beside it."""
    tokens, at = draft.tokens, draft.stop
    noun = noun_at(tokens, at)
    if noun is None:
        return move(draft, at + 1)
    if noun.lemma == "замглавы" and draft.noun.lemma in _HIGHEST:
        return False  # `накануне визита президента замглавы ведомства Аслан Оспанов сказал`
    of_what = is_genitive(tokens.words[at + 1]) and tokens.raw[at + 1].islower()  # `полковника милиции`
    ranked = noun.lemma in RANKS and capital_follows(tokens, at + 1 + of_what) and not noun_at(tokens, at - 1)
    if ranked and noun.singular & draft.singular:
        return joined_head(draft, at)  # `у представителя войск полковника Ивана Петрова`, but `адъютанта генерала`
    if tokens.words[at].endswith("ики"):  # `внешней политики`, no politicians
        return move(draft, at + 1)
    topic = "по" in tokens.words[max(draft.first, at - 5) : at]
    if (noun.singular | noun.plural) & (GEN | LOC if topic else GEN):
        return move(draft, at + 1)
    return joined_head(draft, at)
