"""Words that tell who was at an encounter: where he sat, how he came, whom he helped, what he had to say."""

from __future__ import annotations

from .cues import WERE

__all__ = ["ADVERBS", "BROUGHT", "CALLED", "COMING", "FLOOR", "HANDS", "HELPING", "HERE", "SAID", "SEATED", "TOLD"]

SEATED = WERE | frozenset(
    "находился находилась находились стоял стояла стояли оказался оказалась оказались держался держалась держались"
    " занял заняла заняли место места устроился устроилась устроились поместился поместилась поместились"
    " восседал восседала восседали пристроился пристроилась пристроились сидел сидела сидели".split()
)
"""Where somebody was."""

HELPING = frozenset(
    "помогал помогала помогали помог помогла помогли ассистировал ассистировала ассистировали"
    " составил составила составили составлял составляли".split()
)
"""What somebody did for another."""

COMING = frozenset(
    "подоспел подоспела подоспели подошел подошла подошли пришел пришла пришли явился явились появился"
    " появилась появились"
    " приглашен приглашена приглашены".split()
)
"""How somebody came to it."""

CALLED = frozenset("позвали подозвали вызвали усадили посадили".split())
"""Who was sent for, whoever did that."""

BROUGHT = frozenset("пригласили взял взяла взяли привел привела привели".split())
"""Whom somebody brought with him."""

ADVERBS = frozenset(
    "рядом напротив третьим третьей четвертым четвертой пятым пятой неподалеку зале кабинете"
    " приглашен приглашена приглашены".split()
)
"""Where he was, by the place of the others."""

HANDS = frozenset({"руку", "бок", "спиной", "спинами"})
"""``по правую руку``, ``бок о бок``, ``за спиной``"""

HERE = frozenset({"здесь", "тут", "там"})
"""The place of the encounter itself."""

FLOOR = frozenset(
    "слово доклад доклады докладом докладами речь речью речами трибуну трибуны трибуне секцию секции панель панели"
    " дискуссию дискуссии дискуссией дебаты сессию протокол президиуме участникам участниками собравшимся собравшимися"
    " делегатам делегатами присутствующим присутствующими гостям залу спикерами докладчиками гостями ораторами"
    " модераторами хозяевами комиссии протоколом подписи".split()
)
"""What a speaker has, and before whom."""

TOLD = {"-"} | SEATED | HELPING | COMING | CALLED | BROUGHT
"""Words of which a clause must have one."""

SAID = HELPING | COMING | CALLED | BROUGHT | ADVERBS | HANDS | HERE
SAID |= {"стороны", "вместе", "вместо", "среди", "числе", "сопровождении"}
"""Words for which a sentence is read."""
