"""What the cue words of the lexicon mean for encounters: kinds, classes of verbs, prepositions."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ...lexicon.senses import ACC, DAT, GEN, INS, LOC, NOM
from ...model import MeetingKind

__all__ = [
    "ABOUT",
    "AGAIN",
    "AROUND",
    "ARRANGING",
    "ARRIVING",
    "ATHLETES",
    "AT_HOME",
    "AT_IT",
    "AWAITING",
    "BESIDE",
    "BETWEEN",
    "BOTH",
    "CALLING",
    "CASUAL",
    "CHAIR",
    "CHAIRING",
    "COLLEAGUE",
    "COMING",
    "COMPLIMENTING",
    "CONTINUING",
    "COUNTING_UP",
    "COUNTS",
    "DELEGATION",
    "DIALLING",
    "DURING",
    "EACH_OTHER",
    "EARLIER",
    "ENVOYS",
    "EXCHANGING",
    "FICTION",
    "FLAGS",
    "FORMER",
    "FRAMING",
    "FROM_AFAR",
    "GOVERNORS",
    "GREETING",
    "GUESTS",
    "HEADED",
    "HEAD_OF_GOVERNMENT",
    "HEAD_OF_STATE",
    "HOSTS",
    "INTENDING",
    "INTERLOCUTORS",
    "INTERVIEWERS",
    "IN_TURN",
    "KIN",
    "KINDS",
    "LAST",
    "LEADERS",
    "LEAVING",
    "MASCULINE_PRONOUNS",
    "MEETING_VERBS",
    "MENTIONING",
    "NOUNS",
    "NUMBERED",
    "OFFICERS",
    "OFFICES",
    "OF_BOTH",
    "OF_EVENTS",
    "ORDINALS",
    "OTHERWHILE",
    "PARTICIPLES",
    "PARTNER",
    "PLURAL_PRONOUNS",
    "PREDICATES",
    "PREMIER",
    "PREMIERS",
    "PRESENT_WITH",
    "PROMISING",
    "PRONOUN_CASES",
    "PUBLIC",
    "REPORTING",
    "SAYING",
    "SERVANTS",
    "SIDE",
    "SITTING",
    "SPEAKING",
    "SPOKESMEN",
    "SUMMITS",
    "TALKING",
    "TELLING",
    "THEMSELVES",
    "THEN",
    "TIMES",
    "TITLES",
    "TOGETHER",
    "TOO",
    "TOWARDS",
    "VAGUE_JOBS",
    "VENUES",
    "WAYS",
    "WERE",
    "WHERE",
    "WITH",
]

KINDS: Mapping[str, MeetingKind] = MappingProxyType(
    {
        "meeting": MeetingKind.MEETING,
        "meal": MeetingKind.MEETING,
        "talks": MeetingKind.TALKS,
        "consultations": MeetingKind.CONSULTATIONS,
        "call": MeetingKind.CALL,
        "session": MeetingKind.SESSION,
        "conference": MeetingKind.CONFERENCE,
        "ceremony": MeetingKind.CONFERENCE,
        "reception": MeetingKind.CONFERENCE,
        "visit": MeetingKind.VISIT,
    }
)
"""What the noun of an encounter says of its kind."""

NOUNS = frozenset(KINDS) | {"event", "contacts"}

PUBLIC = frozenset({MeetingKind.SESSION, MeetingKind.CONFERENCE})
"""Kinds at which many sit together, so that two of them may also meet apart."""

MEETING_VERBS: Mapping[str, MeetingKind | None] = MappingProxyType(
    {
        "meet": MeetingKind.MEETING,
        "gather": None,
        "receive": MeetingKind.MEETING,
        "discuss": None,
        "phone": MeetingKind.CALL,
        "consult": MeetingKind.CONSULTATIONS,
        "call_on": MeetingKind.VISIT,
        "sit": MeetingKind.SESSION,
    }
)
"""Verbs that are an encounter by themselves, with the kind they give it; None where they leave it open."""

TELLING = frozenset(MEETING_VERBS) | {
    "pay", "attend", "address", "lead", "represent", "seated", "delegation", "phone_line", "talk", "credentials",
    "welcome", "act", "line", "alone", "stay",
}  # fmt: skip
"""Words that tell of an encounter without a noun."""

PREDICATES = frozenset(MEETING_VERBS) | {
    "hold", "happen", "pay", "attend", "address", "lead", "represent", "welcome", "talk", "hand", "it_was", "act",
}  # fmt: skip
"""Verbs of which a clause has one."""

GOVERNORS = frozenset({"plan", "wish", "manage", "cancel", "deny", "unreal", "travel", "invite"})
"""Words that say of an encounter that it was not, is wished for, is to come."""

INTENDING = frozenset(
    "намерен намерена намерено намерены должен должна должно должны ожидаться предполагаться предусматривать".split()
)
"""Words of planning that the cues of trade have under a name of their own."""

COLLEAGUE = "коллега"

CALLING = frozenset({"навестить", "навещать"})
"""Verbs of visiting whose object is a person."""

CHAIR = "председатель"

CHAIRING = frozenset({"провести", "проводить", "вести", "открыть", "открывать", "закрыть"})
"""Verbs of holding whose pronoun can only be an encounter."""

ATHLETES = frozenset(
    "спортсмен спортсменка чемпион чемпионка экс-чемпион экс-чемпионка боксер борец дзюдоист дзюдоистка теннисист"
    " теннисистка шахматист шахматистка боец самбист каратист футболист футболистка хоккеист баскетболист вратарь"
    " волейболист голкипер защитник полузащитник нападающий форвард игрок тренер гроссмейстер ракетка обладатель"
    " обладательница претендент претендентка финалист призер медалист".split()
)
"""Whose meeting with another of them is a contest."""

ARRANGING = frozenset({"организовать", "устроить"})
"""Verbs of holding for somebody."""

ARRIVING = frozenset("прибыть прибывать приехать приезжать прилететь прилетать съездить слетать добраться".split())
"""Verbs of those who are there now, be it with somebody."""

AWAITING = frozenset({"ждать", "ожидать", "ожидаться"})
"""Verbs that say where somebody will be."""

COMING = AWAITING | {"собираться"}
"""The same, and of whoever means to be there: ``собирается в Баку``."""

SITTING = frozenset({"просидеть", "посидеть"})
"""Verbs of being together that are of a prison, too."""

CASUAL = SITTING | {
    "познакомиться",
    "объясниться",
    "перекинуться",
    "переброситься",
    "угостить",
    "угощать",
    "вызвать",
    "вызывать",
}
"""Verbs of everyday life: an encounter only between two states."""

BESIDE = "подсесть"
"""The verb of meeting whose partner stands behind ``к``."""

EACH_OTHER = frozenset({"созвониться", "созваниваться"})
"""Verbs of telephoning whose subject are both sides."""

COMPLIMENTING = ("поздравил", "поблагодарил", "соболезнован")
"""How words begin of what somebody says by telephone, too."""

CONTINUING = frozenset({"продолжиться", "продолжаться", "продолжить", "возобновиться", "возобновить"})
"""Verbs of what went on after a pause."""

DIALLING = "набрать номер"
"""The verb of telephoning whose object has a number."""

EXCHANGING = frozenset({"обменяться", "обмениваться"})

FROM_AFAR = (
    "заявлени",
    "письм",
    "послани",
    "телеграмм",
    "поздравлени",
    "нотам",
    "удар",
    "пленн",
    "обвинени",
    "сообщени",
)
"""How words begin for what is exchanged from afar."""

DURING = frozenset({"во время", "в ходе"})
FRAMING = frozenset({"в рамках", "на полях", "в кулуарах"})
"""Prepositions of an event beside which others meet."""

GREETING = frozenset({"встретить", "встречать"})
"""Verbs of greeting that can be an encounter of their own."""

OF_BOTH = frozenset("обоих обеих обоим обеим обоими обеими".split())
BOTH = OF_BOTH | {"двух", "оба", "обе"}
"""Words of the two that were named before."""

SAYING = frozenset({"say", "claim"})

REPORTING = frozenset("сообщить сообщать передать передавать написать писать информировать проинформировать".split())
"""Verbs of saying that give a source."""

PROMISING = frozenset({"обещать", "пообещать"})
"""Verbs of saying behind which an encounter is to come, or only wished for: ``обещал встретиться``, ``встречу``."""

TALKING = "говорить"
"""The verb of saying that is an encounter where somebody stands behind ``с``."""

FLAGS = frozenset(
    "apart series separate bilateral trilateral delegation partaker country seated"
    " presence phone_line line spare guide alone stay credentials all sport there".split()
)
"""Other cues that a clause remembers."""

NUMBERED = frozenset("двое трое четверо пятеро шестеро семеро".split())
COUNTING_UP = NUMBERED | frozenset("это ими все оба обе среди в числе них их из - были был была стали".split())
"""With what a sentence begins that names those who were only counted: ``среди них - A``."""

COUNTS = frozenset({"дважды", "трижды", "четырежды"})
"""How often people met."""

DELEGATION = "делегация"

HEAD_OF_STATE = "глава государства"

PARTNER = "партнер"
"""Who is one at an encounter where that is told with him: ``партнером по переговорам стал A``"""

PREMIER = "премьер-министр"

PREMIERS = ("премьер", "председатель правительства", "председатель кабинета", "глава правительства", "канцлер")
"""How the job of somebody begins who can be called premier."""

HEAD_OF_GOVERNMENT = "глава правительства"

TIMES = frozenset("минут минуты минуту час часа часов полчаса время времени вечер день утро".split())
"""What somebody has for those whom he receives."""

TITLES: Mapping[str, str] = MappingProxyType(
    {
        HEAD_OF_STATE: HEAD_OF_STATE,
        "премьер": PREMIER,
        HEAD_OF_GOVERNMENT: HEAD_OF_GOVERNMENT,
        "глава кабинета": HEAD_OF_GOVERNMENT,
        "глава кабинета министров": HEAD_OF_GOVERNMENT,
        "глава кабмина": HEAD_OF_GOVERNMENT,
    }
)
"""What stands for the only holder of a job at home, and that job."""

AT_HOME = frozenset({HEAD_OF_STATE, "президент", HEAD_OF_GOVERNMENT, PREMIER, "министр"})
"""Titles that mean the one at home where no state is named."""

HEADED = frozenset({"во главе", "под руководством", "в лице"})
"""Prepositions of whoever leads a delegation."""

GUESTS = frozenset({"гость", "гостья"})

HOSTS = frozenset({"хозяин", "хозяйка"})

SIDE = "сторона"

SPEAKING = frozenset(
    "разговор беседа общение поговорить беседовать побеседовать переговорить общаться пообщаться".split()
)
"""Words of an encounter that may be a call."""

SUMMITS = frozenset({"саммит", "мини-саммит"})

LEADERS = frozenset({"лидер", "глава", "президент", "премьер", "премьер-министр", "министр", "дипломат"})
"""Whom a text calls by their common job when it has named them."""

VAGUE_JOBS = frozenset({"глава", "дипломат", "лидер", "политик", "чиновник", "гость"})
"""What a minister or president may be called instead."""

KIN = frozenset(
    "семья вдова вдовец родственник родственница мать отец жена муж супруга супруг сын дочь брат сестра"
    " семьей семью семьи семье семьями детьми детей детям родными родных близкими близких родителями родителей".split()
)
"""Relatives, by lemma and, of words that the lexicon does not know, by form: who meets those of somebody meets not
him."""

SERVANTS = ("пресс-секретарь", "помощник", "представитель", "официальный представитель", "советник", "источник")
"""How the jobs begin of those who speak for others: they are no leaders."""

SPOKESMEN = ("пресс-секретарь", "официальный представитель")
"""How the jobs begin of those who only tell of others."""

ENVOYS = ("посол", "консул", "поверенный", "временный поверенный")
"""How the jobs begin of those who stand for their state in another one."""

IN_TURN = frozenset(
    "первым первой вторым второй третьим третьей четвертым следующим следующей последним последней".split()
)
"""With what a sentence begins about one of many whom somebody received one after the other."""

INTERLOCUTORS = frozenset({"собеседник", "собеседница", "визави"})

OFFICERS = frozenset({"модератор", "сопредседатель", "сопредседательница"})
"""Jobs that somebody has at an encounter only."""

OFFICES = frozenset("президент премьер-министр председатель спикер министр посол король губернатор мэр".split())
"""Jobs of which nobody has two, and that nothing else is called."""

INTERVIEWERS = frozenset(
    "журналист журналистка корреспондент репортер обозреватель ведущий ведущая телеведущий".split()
)
"""Who asks questions for a newspaper: to talk to them is an interview."""

WHERE = frozenset({"где", "куда"})

WITH = frozenset({"с", "со"})

BETWEEN = frozenset({"между", "меж"})

TOGETHER = WITH | BETWEEN | {"вместе с", "вместе со", "совместно с", "совместно со"}
"""Prepositions behind which stands whoever the others meet."""

AGAIN = frozenset(
    "вновь снова опять повторно еще раз впервые лично очно"
    " сегодня вчера завтра накануне утром днем вечером ночью ранее"
    " весной летом осенью зимой вскоре позже позднее раньше поздно рано поздним ранним".split()
)
"""Adverbs that may stand between an encounter and its place or day."""

TOO = frozenset({"также", "тоже", "еще"})

PRESENT_WITH = frozenset(
    {
        "под председательством", "под сопредседательством", "под руководством", "под патронажем", "под эгидой",
        "с участием", "при участии", "в присутствии", "при посредничестве", "во главе", "в лице", "в составе",
        "в сопровождении",
    }
)  # fmt: skip
"""Prepositions of those who lead or grace an encounter."""

AT_IT = frozenset(
    {
        "в ходе", "на", "во время", "в завершение", "в рамках", "в", "во", "в начале", "в конце", "за",
        "по окончании", "по завершении", "по итогам",
    }
)  # fmt: skip
"""Prepositions that put whoever speaks into the encounter."""

OF_EVENTS = frozenset({"накануне", "в ходе", "во время", "по итогам", "по окончании", "по завершении", "в рамках"})
"""Prepositions that govern no person: in ``накануне A созвонился`` the word is an adverb."""

LEAVING = frozenset({"из", "изо"})
"""Prepositions of where somebody was before."""

ORDINALS = frozenset(
    "предыдущий предыдущая предыдущее предыдущие следующий следующая следующее следующие прошлый прошлая первый первая"
    " первое первые".split()
)
"""What stands for one more encounter of those spoken of."""

OTHERWHILE = frozenset("ранее раньше прежде позднее позже накануне вчера сегодня завтра недавно впоследствии".split())
"""Adverbs behind which somebody speaks at another time."""

THEMSELVES = frozenset("сам сама сами первым первой вторым второй последним последней тоже также лично".split())
"""Words that say of somebody that he did it, too."""

THEN = frozenset("затем потом позже позднее следом вслед спустя после ранее раньше утром днем вечером".split())
"""Adverbs and prepositions that part those whom somebody meets one after the other."""

EARLIER = frozenset({"напомним", "ранее", "раньше", "прежде", "уже"})
"""Words with which a text goes back to an earlier encounter."""

FORMER = ("предыдущ", "прошлы", "прошлая", "прошлое", "прошлой", "прошлую", "прошлого", "прошлом", "прежн", "последн")
"""How adjectives begin of an encounter before the one spoken of."""

LAST = frozenset({"прошлый", "последний", "предыдущий"})
"""The same before ``раз``."""

PARTICIPLES = ("щегося", "щуюся", "щихся", "вшего", "вшую", "вших", "вшегося", "вшуюся", "вшихся")
"""How participles end that agree with whoever is received."""

VENUES = frozenset({"в", "во", "на"})

WAYS = frozenset({"формате", "режиме"})
"""Words of how people meet, not where: ``в формате видеоконференции``."""

TOWARDS = frozenset({"к", "ко"})

ABOUT = frozenset({"о", "об"})

AROUND = frozenset({"после", "перед", "до", "накануне"})
MENTIONING = ABOUT | AROUND | {"по итогам"}
"""Prepositions of an encounter that is told beside the one of the clause."""

FICTION = frozenset(
    "романе фильме пьесе сериале повести спектакле сказке анекдоте опере мультфильме сне снах сюжету"
    " легенде преданию воображении".split()
)
"""Where an encounter is only imagined or told."""

WERE = frozenset({"был", "была", "было", "были"})
"""The past of the verb that the lexicon has no cue for."""

PRONOUN_CASES: Mapping[str, int] = MappingProxyType(
    {
        "он": NOM, "она": NOM, "они": NOM, "его": GEN | ACC, "ее": GEN | ACC, "их": GEN | ACC, "него": GEN | ACC,
        "нее": GEN | ACC, "них": GEN | ACC | LOC, "ему": DAT, "ей": DAT | INS, "им": DAT | INS, "нему": DAT,
        "ней": DAT | INS | LOC, "ним": DAT | INS, "ею": INS, "нею": INS, "ними": INS,
        "обоих": GEN | ACC | LOC, "обеих": GEN | ACC | LOC, "обоим": DAT, "обеим": DAT, "обоими": INS, "обеими": INS,
    }
)  # fmt: skip

PLURAL_PRONOUNS = frozenset({"они", "их", "них", "им", "ними"}) | OF_BOTH

MASCULINE_PRONOUNS = frozenset({"он", "его", "него", "ему", "нему", "ним"})
