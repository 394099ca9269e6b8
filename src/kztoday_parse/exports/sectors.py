"""PLOVER's sector of a person, read off the words of the role where they leave no doubt.

Sector codes are those of PLOVER's manual (github.com/openeventdata/PLOVER, 5e0c24f), chapter on sector codes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType

__all__ = ["sector_of"]


def _by_word(table: str) -> Mapping[str, str]:
    """Word or phrase → sector, of a table with a line for each sector: its code, then words with commas."""
    lines = (line.split(maxsplit=1) for line in table.strip().splitlines())
    return MappingProxyType({word: sector for sector, words in lines for word in words.split(", ")})


# Posts, in the nominative, and in the genitive behind a deputy or spokesman. The first in the role decides.
_POSTS = _by_word("""
GOV министр, министра, вице-министр, вице-министра, замминистра, премьер-министр, премьер-министра, премьер, премьера
GOV вице-премьер, вице-премьера, посол, посла, консул, консула, поверенный, аким, акима, губернатор, губернатора
GOV мэр, мэра, вице-мэр, хоким, король, короля, королева, эмир, эмира, канцлер, канцлера, госсекретарь, госсекретаря
LEG депутат, сенатор, конгрессмен, парламентарий, спикер, спикера, вице-спикер
JUD судья
MIL генерал, адмирал, полковник, главнокомандующий
EDU ректор, проректор, профессор, доцент
JRN журналист, журналистка, корреспондент, корреспондентка, репортер
MED врач, главврач
REL патриарх, муфтий, митрополит, архиепископ, кардинал
BUS инвестор, бизнесмен, предприниматель, предпринимательница, миллиардер, трейдер, гендиректор
""")

# What a person of no such post belongs to, or is the head of.
_BODIES = _by_word("""
LEG парламента, сената, мажилиса, маслихата, меджлиса, конгресса, кнессета, бундестага, сейма, хурала, госдумы
LEG палаты депутатов, палаты представителей, палаты советников, палаты общин, палаты лордов
LEG национального собрания, федерального собрания, законодательного собрания, народного собрания, верховной рады
JUD суда
PTY партии, компартии
BUS компании, нацкомпании, госкомпании, авиакомпании, корпорации, концерна, холдинга, предприятия, завода, правления
BUS совета директоров, ао, оао, пао, тоо, ооо
GOV правительства, кабинета министров, кабмина, министерства, мид, мида, минобороны, минфина, минэнерго
GOV администрации президента, внешнеполитического ведомства, дипломатии, государства, совета безопасности
GOV постоянный представитель
COP полиции
SPY разведки
""")

_PRESIDENTS = frozenset("президент президента вице-президент вице-президента".split())
_STATE_POWERS = frozenset({"GOV", "LEG", "JUD", "MIL"})
_FORMER = re.compile(r"\b(бывш\w+|отставн\w+|экс-)\s*")
_HONORARY = re.compile(r"\b(почетн\w+|доброй воли)\b")
# Presidents of something else than a state, and the first one, who is none any more.
_OTHER_PRESIDENTS = re.compile(
    r"[a-z]|\b(банка|палаты|федерации|ассоциации|союза|клуба|фонда|общества|лиги|комитета|академии"
    r"|первый президент\w?)\b"
)


def sector_of(role: str, *, of_state: bool) -> str | None:
    """The sector of whoever has that role; *of_state* tells that a state is named, whose president somebody may be.

    >>> sector_of("заместитель министра торговли Перу", of_state=True), sector_of("глава компании", of_state=False)
    ('GOV', 'BUS')
    >>> sector_of("бывший премьер-министр", of_state=True), sector_of("президент федерации бокса", of_state=True)
    ('ELI', None)
    """
    words = role.lower().replace("ё", "е")
    current = _FORMER.sub("", words)
    found = next(_sectors(current.replace("российской федерации", ""), of_state), None)
    if current == words:
        return found
    return "ELI" if found in _STATE_POWERS else None


def _sectors(role: str, of_state: bool) -> Iterator[str]:
    """What the words say, the surest first."""
    words = re.findall(r"[\w-]+", role)
    if _HONORARY.search(role) is None:
        yield from (_POSTS[word] for word in words if word in _POSTS)
    phrases = [*words, *map(" ".join, pairwise(words))]
    yield from (_BODIES[phrase] for phrase in phrases if phrase in _BODIES)
    if of_state and not _PRESIDENTS.isdisjoint(words) and _OTHER_PRESIDENTS.search(role) is None:
        yield "GOV"
