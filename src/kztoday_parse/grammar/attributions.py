"""The words an article names its source by. Kept by hand: closed lists of forms, folded."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..lexicon.senses import ACC, DAT, GEN, INS, LOC, NOM, Head, HeadKind

__all__ = [
    "ABROAD",
    "ACTIVE",
    "AGAIN",
    "BRINGING",
    "CITING",
    "CONTENTS",
    "FOLLOWS",
    "JUDGEMENTS",
    "KEPT_BY",
    "LEADS",
    "MEDIA",
    "NETWORKS",
    "NO_BODIES",
    "NO_FIELD",
    "NO_NOUN",
    "OBJECTS",
    "OPENING",
    "OWN",
    "PAPERS",
    "PAPERS_AGREED_WITH",
    "PASSED_ON",
    "PASSING",
    "PLURAL",
    "POINTING",
    "QUOTING",
    "REFERENCES",
    "SEATS",
    "SHOWING",
    "SITES",
    "SPEAKING",
    "STATISTICS",
    "TERRITORY",
    "WEB",
    "WHEN",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _forms(*verbs: str) -> frozenset[str]:
    """Each verb is a stem and the endings that it takes."""
    return frozenset(stem + ending for stem, *endings in map(str.split, verbs) for ending in endings)


_TELL = (
    "сообща ет ют л ла ло ли",
    "сообщи л ла ло ли",
    "информиру ет ют",
    "информирова л ла ло ли",
    "переда ет ют вал вала вало вали",
    "пиш ет ут",
    "писа л ла ло ли",
)
_PASS = ("переда л ла ло ли", "проинформирова л ла ло ли", "написа л ла ло ли")
_SAY = (
    "отмеча ет ют л ла ло ли",
    "отмети л ла ло ли",
    "уточня ет ют л ла ло ли",
    "уточни л ла ло ли",
    "рассказыва ет ют л ла ло ли",
    "рассказа л ла ло ли",
    "заявля ет ют л ла ло ли",
    "заяви л ла ло ли",
    "подчеркива ет ют",
    "указыва ет ют",
    "напомина ет ют л ла ло ли",
    "поясня ет ют",
    "поясни л ла ло ли",
    "подтвержда ет ют л ла ло ли",
    "подтверди л ла ло ли",
)
_EXPLAIN = _words("""
    подчеркнули добавили добавляют указали напомнили прокомментировали комментируют заверили объяснили констатировали
    разъяснили разъясняют опровергли
""")

# `МИД РК сообщает`: the organisation is the subject before the verb. Verbs of telling only.
LEADS = _forms(*_TELL)

# `передает Bloomberg`: the organisation is the subject behind the verb.
ACTIVE = _forms(*_TELL, *_PASS, *_SAY)

# `сообщили в МИД РК`: a plural without a subject, the organisation in the locative.
PLURAL = frozenset(word for word in ACTIVE if word.endswith(("ли", "ют", "ут"))) | _EXPLAIN

# `цитирует министра ТАСС`: what is told are somebody's words.
CITING = _words("цитирует цитируют")
BRINGING = _words("приводит приводят")

# `- заключили в МИД РК`: verbs of saying only behind what is said
QUOTING = _words("""
    сказали говорят ответили резюмировали заключили утверждают поделились предупредили предупреждают
    уверяют признались известили оповестили
""")

# `по данным Нацбанка`
REFERENCES = _words("данным информации сведениям сообщению сообщениям")

# `, по оценке Нацбанка`: set apart from the sentence; `работа по оценке банка` is another matter
JUDGEMENTS = _words("оценке оценкам подсчетам расчетам")

# `согласно докладу Нацбанка`, never behind `по`
PAPERS_AGREED_WITH = _words("отчету докладу обзору релизу пресс-релизу материалам статистике справке заявлению")

# `как следует из сообщения Нацбанка`
PASSED_ON = _words("""
    сообщения данных отчета доклада обзора материалов пресс-релиза релиза заявления справки публикации
    исследования бюллетеня письма
""")
FOLLOWS = _words("следует известно явствует вытекает видно")

# `передает слова министра ИТАР-ТАСС`: what the verb has for an object before its subject.
OBJECTS = _words("слова цитату высказывание комментарий заявление данные цифры")

# `со ссылкой на данные Минторга`
CONTENTS = _words("данные сведения информацию сообщение сообщения материалы отчет доклад заявление пресс-релиз релиз")

# `свидетельствуют данные Нацбанка`
SHOWING = _words("свидетельствуют показывают подтверждают указывают")

# `говорится в сообщении пресс-службы`
SPEAKING = _words("""
    говорится сообщается отмечается указывается подчеркивается уточняется поясняется утверждается сказано указано
    говорилось сообщалось отмечалось указывалось подчеркивалось
""")
PAPERS = _words("""
    сообщении заявлении пресс-релизе релизе материалах отчете отчетности докладе письме обзоре справке информации
    публикации ответе данных исследовании бюллетене комментарии обращении уведомлении телеграм-канале telegram-канале
""")

# `сообщается на сайте Минфина`
SITES = _words("сайте веб-сайте интернет-сайте портале интернет-портале странице интернет-ресурсе")

# Who sits in a place: `посольство Казахстана в Японии`.
ABROAD = _words("""
    посольство консульство генконсульство представительство постпредство торгпредство миссия офис филиал бюро отделение
""")

# What bears a name of its own, undeclined: `агентство Рейтер`, `телеканал Хабар`.
MEDIA = _words("""
    агентство информагентство газета журнал еженедельник телеканал телекомпания радиостанция портал издание сайт
    telegram-канал телеграм-канал интернет-портал интернет-издание
""")

# `Белый дом`, `Елисейский дворец`, `Программа развития ООН`: with a capital it is whoever sits there.
SEATS: Mapping[str, Head] = MappingProxyType(
    {
        stem + ending: Head(lemma, HeadKind.ORGANISATION, cases, gender="m")
        for lemma, stem in (("дом", "дом"), ("дворец", "дворц"))
        for ending, cases in (("а", GEN), ("у", DAT), ("ом", INS), ("е", LOC))
    }
    | {lemma: Head(lemma, HeadKind.ORGANISATION, NOM | ACC, gender="m") for lemma in ("дом", "дворец")}
    | {
        "программ" + ending: Head("программа", HeadKind.ORGANISATION, cases, gender="f")
        for ending, cases in (("а", NOM), ("ы", GEN), ("е", DAT | LOC), ("у", ACC), ("ой", INS))
    }
)

# `по данным турецкой статистики`: whose, an adjective says.
STATISTICS: Mapping[str, Head] = MappingProxyType(
    {
        "статистик" + ending: Head("статистика", HeadKind.ORGANISATION, cases, gender="f")
        for ending, cases in (("а", NOM), ("и", GEN), ("е", DAT | LOC), ("у", ACC), ("ой", INS))
    }
)
KEPT_BY = ("таможенн", "официальн", "государственн")

# `по итогам` tells when, `Агентство по статистике` what for.
NO_FIELD = _words("""
    итогам результатам поводу случаю словам данным информации сведениям окончании окончанию завершении завершению
    телефону этому мере состоянию просьбе факту версии мнению его ее их причине
""")

# Capitals of things.
NO_BODIES = frozenset(["СМИ", "НДС", "ВВП"])

# They look like genitives: `министерство вчера`.
NO_NOUN = _words("сегодня вчера завтра накануне всегда тогда когда никогда")

# What a name stands behind undeclined: `Республики Казахстан`, `города Алматы`.
TERRITORY = _words(
    "республики республике республика города городе королевства эмирата княжества поселка села аула штата"
)

# What stands for a body named before, whatever it is called.
AGAIN = _words("ведомство госорган газета журнал издание портал сайт телеканал агентство информагентство радиостанция")

# What may stand between verb and subject: `сообщила сегодня журналистам пресс-служба`.
WHEN = _words("сегодня вчера накануне ранее позже также позднее официально журналистам нам корреспонденту уже тогда")

# `передает Полдень`: who passes it on has a name, known or not
PASSING = _words("передает передают")

# `сообщает на своей странице в Facebook посольство`
OWN = _words("своей своем своих")

WEB = _words("facebook twitter instagram telegram")

# `написали в «Инстаграме»`: where people write, no body that tells
NETWORKS = _words("""
    твиттере фейсбуке инстаграме телеграме телеграмме ютубе вконтакте одноклассниках вотсапе
""")

# `по данным этого ведомства`: what a body is not called by
POINTING = _words("""
    этот этого этому этим этом эта этой эту это данного данному данном данной самого самой самом своего своей своем
    нашего нашей нашем вашего вашей вашем
""")

# Behind what a clause begins, before the organisation that is its subject: `ранее телеканал CNN сообщал`.
OPENING = _words("""
    , - а но однако хотя ранее позже позднее накануне вчера сегодня также затем временем тем напомним утром днем вечером
    ночью года году
""")
