"""Names that stand outside of roles: where one ends, and the role in apposition behind it."""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence

from ..lexicon.senses import ANY_CASE, GEN, NOM
from ..tokens import Tokens
from .agreement import REGULAR, Nominative, given_cases, nominatives, reads_as_genitive
from .appositions import apposed, apposition_start
from .name_words import RULERS
from .names import NamePhrase, Part, PartKind, opens_sentence, whole_name
from .persons import People, PersonPhrase
from .roles import RolePhrase
from .side_by_side import are_two_families, first_of_two, ruled_cases
from .surnames import EVENTS, PATRONYMICS, SURNAME_ENDINGS

__all__ = ["first_person", "with_apposition"]

_Others = MutableMapping[int, tuple[People | RolePhrase, int]]  # what was found already, by first token

_OF_A_TOWN = ("ский", "ского", "скому", "ским", "ском", "ская", "ской", "скую")
_BEARERS = frozenset(
    "имени агентство агентства агентством газета газеты газетой журнал журнала журналом"
    " телеканал телеканала телеканалом улица улицы проспект проспекта".split()
)
_OF_A_MAN = ("ов", "ев", "ёв")
_LAST = (*SURNAME_ENDINGS, "ич", "ин", "ина")
_OF_FAMILIES = (*_OF_A_MAN, "ова", "ева", "ёва")


def first_person(tokens: Tokens, parts: list[Part]) -> list[Part]:
    """Of names side by side the first: as many parts as agree in one case (``Асланом Оспановым Кайрат``),
    or given name, unknown word, and both again, as captions have them."""
    if len(parts) < 2:
        return parts
    ruled = first_of_two(tokens, parts, ruled_cases(tokens, parts[0].first)) or are_two_families(tokens, parts)
    if ruled or len(parts) < 3:
        return parts[: ruled or len(parts)]
    if _is_before_name(tokens, parts):
        return parts[1:]
    kinds = [part.kind for part in parts]
    if _is_anothers(tokens, parts):
        return parts[:1]
    if len(parts) == 3 and max(kinds) <= PartKind.GIVEN and _is_childs(tokens, parts):
        return parts[:2]
    if parts[-2].kind <= PartKind.GIVEN and (_is_of_an_event(tokens, parts[-1]) or parts[-1].text.endswith("ые")):
        return parts[:-1]  # `Автор: Аслан Оспанов Новые книги`
    if len(parts) == 3 and kinds[:2] == [PartKind.GIVEN, PartKind.WORD] and _is_whole(parts):
        return parts[:2]
    if kinds[:4] == [PartKind.GIVEN, PartKind.WORD] * 2:
        return parts[:2]
    if len(parts) == 4 and kinds[2] == PartKind.INITIAL and parts[1].text == parts[3].text:  # `Анна Вебер П. Вебер`
        return parts[:2]
    if 3 < len(parts) < 6 and _are_two(tokens, parts[-4:]):
        return parts[:-2]
    parts = whole_name(parts)
    while len(parts) > 2 and (not nominatives(tokens, parts) or _begins_another(tokens, parts)):
        parts = parts[: -2 if len(parts) > 3 and parts[-2].kind == PartKind.INITIAL else -1]
    while parts[-1].kind == PartKind.PARTICLE:
        parts = parts[:-1]
    return parts


def _is_before_name(tokens: Tokens, parts: list[Part]) -> bool:
    """``Доклад Яна Хольма прозвучал``, ``Умерла Анна Ивановна Орлова``: an unknown word that opens the sentence, before
    a name in the genitive or with a patronymic; all together they are hardly one name."""
    first = parts[0]
    if first.kind != PartKind.WORD or parts[1].kind > PartKind.GIVEN or not opens_sentence(tokens, first.first):
        return False
    if len(parts) > 3 and parts[1].kind == PartKind.GIVEN and parts[2].text.lower().endswith(PATRONYMICS):
        return True
    whole = nominatives(tokens, parts, NOM)
    return not (whole and whole[0].worst >= REGULAR) and _reads_well(nominatives(tokens, parts[1:], GEN))


def _reads_well(found: Sequence[Nominative]) -> bool:
    return bool(found) and found[0].worst > 1 and not found[0].cases & NOM


def _is_anothers(tokens: Tokens, parts: list[Part]) -> bool:
    """``знакомый Марины Дмитрий Громов``: a known given name in no nominative, before one that is in no other case."""
    if parts[2].kind == PartKind.TAIL or parts[1].text.lower() in RULERS:  # `Эльчина Рауф оглы`, `Имрана Хана Дуррани`
        return False
    behind = given_cases(tokens, parts[1])
    return bool(given_cases(tokens, parts[0])) and not given_cases(tokens, parts[0]) & NOM and behind == NOM


def _is_childs(tokens: Tokens, parts: list[Part]) -> bool:
    """``сыновья предпринимателя Асана Громова Марат и Аслан``: a name in the genitive, and a given name that is not."""
    declined = given_cases(tokens, parts[2]) & ~NOM or parts[2].text[-1] in "аеиоуыэюя"
    if declined or not parts[1].text.endswith(SURNAME_ENDINGS):
        return False
    whole = nominatives(tokens, parts)
    return reads_as_genitive(tokens, parts[:2]) and not (whole and whole[0].worst > 1)


def _is_whole(parts: list[Part]) -> bool:
    """``Марат Оспанов Новый дом``, ``Марат Оспанов Асель рада``: a caption runs into a headline, whose first word is
    unlike family names and patronymics (``Бойко Методиев Борисов``)."""
    behind = parts[2]
    return (
        behind.kind <= PartKind.GIVEN
        and parts[1].text.endswith(_OF_FAMILIES)
        and not behind.text.lower().endswith(_LAST)
    )


def _are_two(tokens: Tokens, parts: list[Part]) -> bool:
    """``Приятель Аслана Оспанова Робел Штайнер уехал``: two names, the first one in another case."""
    if any(part.kind == PartKind.PARTICLE for part in parts):  # `с Урсулой фон дер Ляйен`
        return False
    before, behind = nominatives(tokens, parts[:2]), nominatives(tokens, parts[2:])
    if not before or not behind or before[0].worst <= 1 or behind[0].worst <= 1:
        return False
    return not before[0].cases & NOM and bool(behind[0].cases & NOM)


def _begins_another(tokens: Tokens, parts: list[Part]) -> bool:
    """``с Тамарой Владимировой Громов снял``: a man's family name behind a whole name in another case."""
    if parts[-1].kind != PartKind.WORD or not parts[-1].text.endswith(_OF_A_MAN) or parts[-2].kind > PartKind.GIVEN:
        return False
    before = nominatives(tokens, parts[:-1])
    return bool(before) and before[0].worst > 1 and not before[0].cases & NOM


def _is_of_an_event(tokens: Tokens, part: Part) -> bool:
    """``Давосский форум``: the adjective behind a name belongs to what follows."""
    if part.kind != PartKind.WORD or not part.text.endswith(_OF_A_TOWN) or part.stop >= tokens.size:
        return False
    return tokens.words[part.stop].startswith(EVENTS)


def _is_after(tokens: Tokens, first: int) -> bool:
    """``вуз им. С. Громова, юрист``, ``агентство Франс Пресс, докладчик``: what bears the name is spoken of."""
    before = tokens.words[first - 1]
    return before in _BEARERS or (before == "." and tokens.words[first - 2] == "им")


def with_apposition(tokens: Tokens, name: NamePhrase, others: _Others) -> People:
    """``name "," role`` where the role stands alone and something closes it."""
    behind = apposition_start(tokens, name.stop)
    role = None if behind is None or _is_after(tokens, name.first) else others.get(behind, (None, 0))[0]
    whole = apposed(tokens, role.head, role.first) if isinstance(role, RolePhrase) else None
    if whole is None:
        return People(name.first, name.stop, (PersonPhrase(name.first, name.stop, name),))
    del others[whole.first]
    cases = ANY_CASE if tokens.words[whole.first - 1].startswith("являющ") else whole.cases
    return People(name.first, whole.stop, (PersonPhrase(name.first, whole.stop, name, whole, cases),))
