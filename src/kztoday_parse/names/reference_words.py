"""Which nouns and pronouns can point back to a person."""

from __future__ import annotations

from collections.abc import Mapping

from ..grammar.morph import FEMALE, MALE

__all__ = ["AWAY", "HOLDERS", "PREDICATES", "PRONOUNS", "SPELT_OUT", "STATE_HEADS", "SURELY"]

PRONOUNS = {
    **dict.fromkeys(("он", "него", "ему", "нему", "ним", "нем"), MALE),
    **dict.fromkeys(("она", "ей", "ней", "нее"), FEMALE),
    "его": MALE,
    "ее": FEMALE,
}

_DIPLOMATS = frozenset(
    "посол консул посланник представитель представительница постпред атташе поверенный спецпредставитель".split()
)
_CHIEFS = frozenset("президент король королева эмир султан император шах монарх князь".split())
_PREMIERS = frozenset(["премьер-министр", "премьер", "председатель", "глава", "канцлер"])

# What a noun that stands alone can stand for, beside itself: the words of a role.
HOLDERS: Mapping[str, frozenset[str]] = {
    "премьер": frozenset(["премьер-министр", "премьер"]),
    "премьер-министр": frozenset(["премьер-министр", "премьер"]),
    "вице-премьер": frozenset(["вице-премьер", "вице-премьер-министр", "заместитель премьер-министра"]),
    "министр": frozenset(["министр", "вице-министр", "замминистра", "госсекретарь"]),
    "дипломат": _DIPLOMATS | {"министр", "замминистра", "вице-министр", "глава", "заместитель", "дипломат"},
    "лидер": _CHIEFS | _PREMIERS | {"лидер"},
    "глава государства": _CHIEFS | {"глава государства"},
    "глава правительства": _PREMIERS,
    "глава кабинета": _PREMIERS,
    "глава мид": frozenset(["министр", "глава"]),
    "глава ведомства": frozenset(["министр", "глава", "председатель", "руководитель"]),
    "глава внешнеполитического": frozenset(["министр", "глава"]),
    "монарх": _CHIEFS,
    "сенатор": frozenset(["сенатор"]),
}

# Of several who fit, those with such words in their roles are meant.
SURELY: Mapping[str, frozenset[str]] = {"дипломат": _DIPLOMATS | {"иностранных", "мид", "дипломат"}}

# Short words for a job of two: both must stand in the role.
SPELT_OUT: Mapping[str, frozenset[str]] = {
    "генсек": frozenset(["генеральный", "секретарь"]),
    "генсекретарь": frozenset(["генеральный", "секретарь"]),
    "гендиректор": frozenset(["генеральный", "директор"]),
    "генпрокурор": frozenset(["генеральный", "прокурор"]),
    "генконсул": frozenset(["генеральный", "консул"]),
}

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
