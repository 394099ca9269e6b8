"""Which nouns and pronouns can point back to a person."""

from __future__ import annotations

from collections.abc import Mapping

from ..grammar.morph import FEMALE, MALE

__all__ = [
    "AREAS",
    "AWAY",
    "CHAMBERS",
    "CHIEFS",
    "HEADS",
    "HOLDERS",
    "PREDICATES",
    "PRONOUNS",
    "STATE_HEADS",
    "SURELY",
    "Jobs",
]

PRONOUNS = {
    **dict.fromkeys(("он", "него", "ему", "нему", "ним", "нем"), MALE),
    **dict.fromkeys(("она", "ей", "ней", "нее"), FEMALE),
    "его": MALE,
    "ее": FEMALE,
}

_DIPLOMATS = frozenset(
    "посол консул посланник представитель представительница постпред атташе поверенный спецпредставитель".split()
)

Jobs = tuple[frozenset[str], ...]
"""Words of which one set must stand in a role."""


def _any_of(words: str) -> Jobs:
    return tuple(frozenset([word]) for word in words.split())


def _all_of(*phrases: str) -> Jobs:
    return tuple(frozenset(phrase.split()) for phrase in phrases)


_RULERS = _any_of("президент король королева эмир султан император шах монарх князь")
_PREMIERS = _any_of("премьер-министр премьер председатель глава канцлер")
_FOREIGN = _all_of("министр иностранных", "министр внешних", "глава мид", "глава внешнеполитического", "госсекретарь")
_MAYORS = _any_of("аким мэр градоначальник")
_GOVERNORS = _any_of("аким губернатор глава")
_SENATORS = _all_of("сенатор", "председатель сената", "депутат сената", "заместитель сената", "член сената")

CHAMBERS = frozenset(
    "сената мажилиса парламента палаты думы госдумы сейма собрания конгресса рады меджлиса кнессета".split()
)
_CHAIRS = _all_of("спикер", *(f"председатель {chamber}" for chamber in sorted(CHAMBERS)))

# What a noun that stands alone can stand for, beside itself: the words of a role.
HOLDERS: Mapping[str, Jobs] = {
    **dict.fromkeys(("премьер", "премьер-министр"), _any_of("премьер-министр премьер")),
    "вице-премьер": _all_of(
        "вице-премьер",
        "вице-премьер-министр",
        "заместитель премьер-министра",
        "заместитель премьера",
        "заместитель председателя кабинета",
        "заместитель председателя правительства",
    ),
    "министр": _any_of("министр вице-министр замминистра госсекретарь"),
    "дипломат": (
        *_any_of(" ".join(sorted(_DIPLOMATS))),
        *_any_of("министр замминистра вице-министр глава заместитель дипломат"),
    ),
    "лидер": (*_RULERS, *_PREMIERS, *_any_of("лидер")),
    "глава государства": (*_RULERS, frozenset(["глава государства"])),
    **dict.fromkeys(("глава правительства", "глава кабинета", "глава кабмина"), _PREMIERS),
    **dict.fromkeys(("глава мид", "глава мида", "глава дипломатии", "глава внешнеполитического"), _FOREIGN),
    "глава ведомства": _any_of("министр глава председатель руководитель"),
    "глава города": _MAYORS,
    "градоначальник": _MAYORS,
    **dict.fromkeys(("глава региона", "глава области", "глава края"), _GOVERNORS),
    "монарх": _RULERS,
    "сенатор": _SENATORS,
    "парламентарий": (*_SENATORS, *_CHAIRS, *_any_of("парламентарий депутат вице-спикер конгрессмен мажилисмен")),
    "спикер": _CHAIRS,
    "генсек": _all_of("генсек", "генеральный секретарь"),
    "генсекретарь": _all_of("генсекретарь", "генеральный секретарь"),
    "гендиректор": _all_of("гендиректор", "генеральный директор"),
    "генпрокурор": _all_of("генпрокурор", "генеральный прокурор"),
    "генконсул": _all_of("генконсул", "генеральный консул"),
}

AREAS = frozenset("города региона области края".split())
"""Whose head can be called by a shorter word."""

# What whoever is at the top can be called, and what his job may be: `глава Сената` is its chairman.
HEADS = frozenset(["глава", "руководитель"])
CHIEFS = frozenset(
    "председатель президент директор аким мэр губернатор ректор начальник управляющий руководитель глава".split()
)

# Of several who fit, those with such words in their roles are meant.
SURELY: Mapping[str, frozenset[str]] = {"дипломат": _DIPLOMATS | {"иностранных", "мид", "дипломат"}}

# Jobs of a state: what the text says of the country beside them holds for them too.
STATE_HEADS = frozenset(
    "министр вице-министр замминистра премьер-министр премьер вице-премьер вице-премьер-министр посол консул посланник"
    " госсекретарь канцлер спецпосланник вице-президент президент король спикер сенатор постпред полпред".split()
)

# They win where others are at home, or a state is one: `победитель чемпионата США`, `непостоянный член Совбеза`.
AWAY = frozenset(
    "победитель победительница чемпион чемпионка призер финалист финалистка обладатель лауреат член".split()
)

# Stems of verbs and nouns behind which a job is somebody's to get: `назначен послом`, `на пост министра`.
PREDICATES = (
    *("стал", "стан", "назнач", "избра", "избер", "явля", "работал"),
    *("качеств", "пост", "должност", "кандидатур"),
)
