"""Closed lists for the names of persons: particles, titles, East Asian family names."""

from __future__ import annotations

__all__ = ["EAST_ASIAN", "FEMALE_TAILS", "MALE_TAILS", "PARTICLES", "TAILS", "TITLES"]

# Between or before the capitalised words of a name, never declined.
PARTICLES = frozenset(
    "аль ас ат аз аш ар ад эль эд эс бин бен ибн абу бинт де да ди ду до дос даш дас дель делла дю ла ле лос"
    " фон дер ден ван тер цу мак оф унд и".split()
) - {"и"}

# Behind a given name: `Бакыт кызы`, `Абдулла оглы`.
MALE_TAILS = frozenset("оглы оглу улы уулу ұлы угли ули".split())
FEMALE_TAILS = frozenset("кызы кизи қызы гызы".split())
TAILS = MALE_TAILS | FEMALE_TAILS | {"заде", "хан", "ханым", "бей", "паша", "ага"}

# Heads that belong neither to a name nor to a role.
TITLES = frozenset(
    "шейх принц принцесса доктор господин госпожа сэр лорд леди граф графиня барон баронесса мистер миссис"
    " мисс мсье сеньор товарищ хазрат святитель".split()
)

# Family names that stand first; only the last word of such a name is declined.
EAST_ASIAN = frozenset(
    "ван ли чжан лю чэнь ян чжао хуан чжоу у сюй сунь ху чжу гао линь хэ го ма ло лян сун чжэн се хань тан фэн"
    " юй дун сяо чэн цао юань дэн сюэ фу шэнь цзэн пэн люй су лу цзян цай цзя дин вэй е янь пань ду дай ся чжун"
    " тянь жэнь фань фан ши яо ляо чоу цуй тань цинь инь мао шао гун вэнь мэн цю хоу бай цзоу сюн мэй цзинь ло"
    " кан си ким пак чхве чон чан кан чо юн лим хан о со син квон хван ан сон хон нам мун ян пэ пэк хо ю но ха"
    " чу чин ом нгуен фам чан буй во данг до хо нго зыонг зуонг ле лыонг то фан ву динь хоанг чинь дао та куй"
    " мин тхэ".split()
)
