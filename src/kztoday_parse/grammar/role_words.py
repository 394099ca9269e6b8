"""Closed lists for roles: what may and what may not stand between a head noun and the name."""

from __future__ import annotations

__all__ = ["ABROAD", "ACTING", "KINDS_OF_PLACES", "NOT_A_TAIL", "NOT_A_TOPIC", "PLAIN_GENITIVES", "TRANSIENT"]

ACTING = "и.о."

# Heads whose place of work belongs to the role: `посол Казахстана в Индии`.
ABROAD = frozenset(
    "посол консул вице-консул посланник атташе представитель представительница постпред торгпред полпред спецпредставитель"
    " спецпосланник поверенный корреспондент наблюдатель координатор депутат".split()
)

# Genitive plurals without an ending: `министр иностранных дел`.
PLAIN_GENITIVES = frozenset(
    "дел сил войск ресурсов органов финансов услуг наук искусств средств дорог стран школ палат работ недр вод прав"
    " республик газет партий сетей операций связей служб групп систем программ фабрик вооружений".split()
)

# `по` opens a field of work (`по правам человека`), but not with these.
NOT_A_TOPIC = frozenset(
    "телефону видеосвязи итогам словам поводу мнению приглашению случаю окончании завершении данным информации"
    " традиции пути просьбе поручению результатам вопросу состоянию сути".split()
)

# They look like genitives and never depend on a head.
NOT_A_TAIL = frozenset("года тогда когда всегда иногда завтра вчера сегодня".split())

# Adjectives that say when or whose, and not what the job is.
TRANSIENT = frozenset(
    "новый нового новому новым новом новая новой новую новые новых новыми нынешний нынешнего нынешнему нынешним"
    " нынешнем нынешняя нынешней нынешние нынешних очередной очередного тогдашний тогдашнего тогдашним тогдашнему"
    " своего своему своим своей каждого каждый каждым которого которому которым которой самого самому другого другому"
    " другим другой этого этому этим этот".split()
)

# `мэры городов: Актау - …`: what the places of a list are says nothing more.
KINDS_OF_PLACES = frozenset(
    "городов стран государств областей регионов районов республик штатов провинций земель компаний ведомств".split()
)
